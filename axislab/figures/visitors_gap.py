"""Visitors to South Korea against what a reader expects from earlier years: the sums."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from axislab.errors import SentenceError
from axislab.figures.style import AXIS, INK

BASE_YEARS = (2014, 2015, 2016)
FIRST_MONTH = "2017-01"
"""First month for which an expectation is drawn."""

OTHERS = "OTHERS"
"""All origins but China, reckoned from the world total."""

ORIGINS = {
    "CHN": "China",
    OTHERS: "everywhere but China",
    "JPN": "Japan",
    "TWN": "Taiwan",
    "RUS": "Russia",
}
"""Codes of the table "visitors_monthly", and how they are named after "visitors from"."""

OWN_COLOURS = {OTHERS: INK, "TWN": AXIS}
"""Colours of origins that have none as countries of this course."""

MERS = ("2015-06", "2015-08")
COVID = "2020-02"
"""Months of the outbreak of MERS, and the first one of COVID-19."""


class NotAVisitorsChoiceError(SentenceError, ValueError):
    """An origin or a month that the table of visitors does not have."""


@dataclass(frozen=True)
class Choice:
    """What a reader builds the expectation from.

    Attributes:
        origin: a code of ORIGINS.
        base: the base years, oldest first; empty while none is chosen.
        growth: per cent by which the mean of the base years is raised.
        first: first month of the span, YYYY-MM.
        last: its last month.
        turned: whether the two months were given the wrong way round.
    """

    origin: str
    base: tuple[int, ...]
    growth: float
    first: str
    last: str
    turned: bool

    @property
    def covers_mers(self) -> bool:
        """Whether a base year holds the outbreak of MERS."""
        return int(MERS[0][:4]) in self.base

    @property
    def covers_covid(self) -> bool:
        """Whether the span reaches the time of COVID-19."""
        return self.last >= COVID


@dataclass(frozen=True)
class Gap:
    """The sums over a span.

    Attributes:
        counted: persons counted.
        expected: persons expected.
    """

    counted: float
    expected: float

    @property
    def persons(self) -> float:
        """Counted less expected: negative where fewer came."""
        return self.counted - self.expected

    @property
    def per_cent(self) -> float:
        """The same in per cent of the expected."""
        return 100 * self.persons / self.expected


def choose(
    visitors: pd.DataFrame,
    origin: str,
    base: Collection[int],
    growth: float,
    first: str,
    last: str,
) -> Choice:
    """Put a reader's choice in order.

    Raises:
        NotAVisitorsChoiceError: if the table has no such origin, or a month is not among those
            that can be compared.
    """
    if origin not in ORIGINS:
        raise NotAVisitorsChoiceError(
            f"There are no visitors from {origin!r} here. There are: {', '.join(ORIGINS)}."
        )
    months = comparable_months(visitors)
    for month in (first, last):
        if month not in months:
            raise NotAVisitorsChoiceError(
                f"{month!r} cannot be compared: give months from {months[0]} to {months[-1]}, "
                "written YYYY-MM."
            )
    years = tuple(year for year in BASE_YEARS if year in base)
    low, high = sorted((first, last))
    return Choice(origin, years, growth, low, high, turned=first > last)


def comparable_months(visitors: pd.DataFrame) -> list[str]:
    """List the months of the table that come after the base years."""
    months = sorted(str(month) for month in visitors["month"].unique())
    return [month for month in months if month >= FIRST_MONTH]


def counted(visitors: pd.DataFrame, origin: str) -> pd.Series[float]:
    """Return the visitors of one origin by month."""
    by_month = visitors.pivot(index="month", columns="origin", values="visitors").astype(float)
    if origin == OTHERS:
        return by_month["WLD"] - by_month["CHN"]
    return by_month[origin]


def expected(of_months: pd.Series[float], choice: Choice) -> pd.Series[float]:
    """Return what is expected: the mean of the same month of the base years, raised by growth.

    Args:
        of_months: visitors by month.
        choice: the base years and growth.

    Returns:
        Persons by month from 2017 on; empty without a base year.
    """
    months = [str(month) for month in of_months.index if str(month) >= FIRST_MONTH]
    if not choice.base:
        return pd.Series(dtype=float)
    means = {
        month: sum(of_months[f"{year}-{month[5:]}"] for year in choice.base) / len(choice.base)
        for month in months
    }
    return pd.Series(means) * (1 + choice.growth / 100)


def gap(of_months: pd.Series[float], choice: Choice) -> Gap | None:
    """Return the sums over the span; None without a base year."""
    if not choice.base:
        return None
    awaited = expected(of_months, choice)
    return Gap(
        float(of_months[choice.first : choice.last].sum()),
        float(awaited[choice.first : choice.last].sum()),
    )
