"""A reading: one number that bears on a claim; and the verdict that readings lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from axislab.tables import table


@dataclass(frozen=True)
class Reading:
    """One number that bears on a claim.

    Attributes:
        label: what it is, with its year and unit.
        value: the number at full precision.
        digits: decimals with which the evidence of the claim writes it.
        holds: whether the claim holds on it; None if it informs but does not decide.
    """

    label: str
    value: float
    digits: int = 2
    holds: bool | None = None

    def __str__(self) -> str:
        """Return the number as the evidence writes it, for example "1,471"."""
        return f"{self.value:,.{self.digits}f}"


def verdict_of(readings: Iterable[Reading]) -> str | None:
    """Derive a verdict from the readings that decide.

    Returns:
        "supported" if the claim holds on all of them, "supported-with-caveat" if on some,
        "contradicted" if on none; None if no reading decides, because the verdict does not
        rest on numbers alone.
    """
    decisive = [reading.holds for reading in readings if reading.holds is not None]
    if not decisive:
        return None
    if all(decisive):
        return "supported"
    return "supported-with-caveat" if any(decisive) else "contradicted"


def within(value: float, bounds: tuple[float, float]) -> bool:
    """Tell whether a value lies between two bounds, both included."""
    low, high = bounds
    return low <= value <= high


def cited(item: str, as_of: str) -> float:
    """Return one figure of the table "cited_figures", in the unit that its row names."""
    rows = table("cited_figures").query("item == @item and as_of == @as_of")
    return float(rows["value"].iloc[0])
