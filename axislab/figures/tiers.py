"""Placing labels in tiers: which of many names fit above and below a panel, and where.

Every label is joined to its point by an upright leader, which must not run through another
label. So a tier is a row in the order of the points, in which labels may be pushed sideways as
long as they still reach their leaders. A name that finds no room is left out.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass

GAP = 14.0
"""Pixels between two labels of a tier."""

CLEAR = 6.0
"""Pixels between a leader and what stands beside it."""

INSET = 8.0
"""A leader meets its label at least so many pixels from the label's end."""

NEAR, FAR, BELOW = "near", "far", "below"
"""The tiers: two above the panel and one below."""


@dataclass(frozen=True)
class Wanted:
    """A label that asks for room.

    Attributes:
        x: pixels from the left edge to the point that it names.
        width: its width in pixels.
        above: whether it belongs above the panel.
    """

    x: float
    width: float
    above: bool


@dataclass(frozen=True)
class Placed:
    """A label that has found room.

    Attributes:
        number: its position among the labels that asked.
        tier: NEAR, FAR or BELOW.
        left: pixels from the left edge to its left end.
    """

    number: int
    tier: str
    left: float


@dataclass(frozen=True, order=True)
class _Slot:
    """Something in a row: a label that may be pushed, or a leader that passes and may not."""

    x: float
    number: int
    width: float
    lowest: float
    highest: float
    gap: float


def place_labels(
    wanted: Sequence[Wanted], left: float, right: float, most: int = 16
) -> list[Placed]:
    """Give room to as many labels as fit, the first first.

    Args:
        wanted: the labels, the most important first.
        left: pixels from the left edge where labels may begin.
        right: pixels from the left edge where they must end.
        most: no more labels than this.
    """
    rows: dict[str, list[_Slot]] = {NEAR: [], FAR: [], BELOW: []}
    leaders: dict[bool, list[float]] = {True: [], False: []}
    for number, label in enumerate(wanted):
        if any(abs(label.x - x) < 2 * CLEAR for x in leaders[label.above]):
            continue
        slot = _label_slot(number, label, left, right)
        for tier in (NEAR, FAR) if label.above else (BELOW,):
            row = _with(rows[tier], slot)
            # a label of the far tier needs a gap in the near one, for its leader
            passed = _with(rows[NEAR], _leader_slot(label.x)) if tier == FAR else []
            if _earliest(row) and (tier != FAR or _earliest(passed)):
                rows[tier] = row
                if tier == FAR:
                    rows[NEAR] = passed
                leaders[label.above].append(label.x)
                break
        if sum(map(len, leaders.values())) == most:
            break
    return [
        Placed(slot.number, tier, at)
        for tier, row in rows.items()
        for slot, at in zip(row, _settled(row), strict=True)
        if slot.number >= 0
    ]


def _label_slot(number: int, label: Wanted, left: float, right: float) -> _Slot:
    lowest = max(left, label.x - label.width + INSET)
    highest = min(right - label.width, label.x - INSET)
    return _Slot(label.x, number, label.width, lowest, highest, GAP / 2)


def _leader_slot(x: float) -> _Slot:
    return _Slot(x, -1, 0, x, x, CLEAR - GAP / 2)


def _with(row: list[_Slot], slot: _Slot) -> list[_Slot]:
    longer = list(row)
    insort(longer, slot)
    return longer


def _earliest(row: Sequence[_Slot]) -> list[float]:
    """Return the left ends when all stand as far left as they can; none if they do not fit."""
    ends: list[float] = []
    free = float("-inf")
    for slot in row:
        at = max(slot.lowest, free + slot.gap)
        if at > slot.highest:
            return []
        ends.append(at)
        free = at + slot.width + slot.gap
    return ends


def _settled(row: Sequence[_Slot]) -> list[float]:
    """Return the left ends that are as near to centred on the leaders as the row allows."""
    latest: list[float] = []
    free = float("inf")
    for slot in reversed(row):
        latest.append(min(slot.highest, free - slot.gap - slot.width))
        free = latest[-1] - slot.gap
    ends: list[float] = []
    free = float("-inf")
    for slot, last in zip(row, reversed(latest), strict=True):
        centred = slot.x - slot.width / 2
        ends.append(min(max(centred, slot.lowest, free + slot.gap), last))
        free = ends[-1] + slot.width + slot.gap
    return ends
