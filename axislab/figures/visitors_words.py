"""What a choice of the visitors figure comes to, in words: its title and its fact."""

from __future__ import annotations

import pandas as pd

from axislab.figures.dates import MONTHS, month_in_words
from axislab.figures.visitors_gap import ORIGINS, OTHERS, Choice, Gap, counted, gap

ASSUMED_FIRST, ASSUMED_LAST = "2017-04", "2017-12"
"""The span for which a forecast of May 2017 assumed a fall."""


def gap_title(choice: Choice, found: Gap | None) -> str:
    """Say in one line how many fewer or more came than expected."""
    if found is None:
        return "Nothing is expected: no base year is chosen"
    where = "elsewhere" if choice.origin == OTHERS else ORIGINS[choice.origin]
    return f"{_change(found, where)}, {_span_in_short(choice)}"


def gap_fact(visitors: pd.DataFrame, choice: Choice, assumed: float) -> str:
    """Say what a choice comes to, every number computed from the table.

    Args:
        visitors: the table "visitors_monthly".
        choice: origin, base years, growth and span.
        assumed: change in per cent that the forecast of May 2017 assumed.
    """
    said = []
    if choice.turned:
        said.append("The months were given the wrong way round and have been turned.")
    of_months = counted(visitors, choice.origin)
    found = gap(of_months, choice)
    if found is None:
        total = float(of_months[choice.first : choice.last].sum())
        said.append(
            f"{_capital(span_in_words(choice))}: {total:,.0f} visitors from "
            f"{ORIGINS[choice.origin]}. Tick at least one base year to expect a number."
        )
        return " ".join(said)
    said.append(_sums(choice, found))
    said += _beside(visitors, choice, assumed)
    said += _traps(choice)
    return " ".join(said)


def span_in_words(choice: Choice) -> str:
    """Write the span, for example "April to December 2017"."""
    first, last = month_in_words(choice.first), month_in_words(choice.last)
    if choice.first == choice.last:
        return first
    if choice.first[:4] == choice.last[:4]:
        return f"{first.split(' ')[0]} to {last}"
    return f"{first} to {last}"


def _span_in_short(choice: Choice) -> str:
    first, last = (
        (MONTHS[int(month[5:]) - 1][:3], month[:4]) for month in (choice.first, choice.last)
    )
    if choice.first == choice.last:
        return " ".join(last)
    return f"{first[0] if first[1] == last[1] else ' '.join(first)}–{' '.join(last)}"


def _change(found: Gap, where: str) -> str:
    if round(abs(found.per_cent)) == 0:
        return f"As many from {where} as expected"
    word = "fewer" if found.per_cent < 0 else "more"
    return f"{abs(found.per_cent):.0f}% {word} from {where} than expected"


def _sums(choice: Choice, found: Gap) -> str:
    years = " and ".join(
        filter(None, [", ".join(map(str, choice.base[:-1])), str(choice.base[-1])])
    )
    how = f"the mean of the same months of {years}" if len(choice.base) > 1 else f"{years}"
    raised = f", changed by {_signed(choice.growth)} per cent" if choice.growth else ""
    return (
        f"{_capital(span_in_words(choice))}: {found.counted:,.0f} visitors from "
        f"{ORIGINS[choice.origin]} were counted. Expected by {how}{raised}: "
        f"{found.expected:,.0f}. The gap is {_signed(found.persons)} persons or "
        f"{_signed(found.per_cent, 1)} per cent."
    )


def _beside(visitors: pd.DataFrame, choice: Choice, assumed: float) -> list[str]:
    """Set another origin and the forecast beside the gap."""
    other = "CHN" if choice.origin == OTHERS else OTHERS
    beside = gap(counted(visitors, other), choice)
    said = []
    if beside is not None:
        change = _signed(beside.per_cent, 1)
        said.append(f"From {ORIGINS[other]}, by the same sum: {change} per cent.")
    if choice.origin == "CHN" and (choice.first, choice.last) == (ASSUMED_FIRST, ASSUMED_LAST):
        said.append(
            f"The forecast of May 2017 for these months assumed {_signed(assumed)} per cent."
        )
    return said


def _traps(choice: Choice) -> list[str]:
    """Name what else moved the numbers, where it touches the choice."""
    said = []
    if choice.covers_mers:
        said.append(
            "Trap: MERS kept visitors away from June to August 2015; with 2015 as a base year less "
            "is expected."
        )
    if choice.covers_covid:
        said.append(
            "Trap: from February 2020 COVID-19 stopped travel; that part of the gap is not THAAD."
        )
    said.append("A gap alone names no cause.")
    return said


def _signed(value: float, digits: int = 0) -> str:
    return f"{'−' if value < 0 else '+'}{abs(value):,.{digits}f}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
