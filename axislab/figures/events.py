"""The events of the timeline: read from their table, placed in time, chosen, and averaged.

The scores are this course's own coding: -5 is open conflict, +5 is alliance. So is the line
through them; both are a way of seeing the order of things, not a measurement.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
import pandas as pd

from axislab.errors import SentenceError
from axislab.figures.dates import (
    day_in_words,
    decimal_year,
    middle_of,
    month_in_words,
)
from axislab.measures import kernel_mean
from axislab.tables import table

THEMES = ("border", "diplomacy", "military", "economy", "ideology", "Korea")
"""The themes of the table "timeline", in the order in which they are offered."""

LOWEST, HIGHEST = -5, 5
"""Ends of the scale of scores."""

CURVE_SD = 2.5
"""Years: standard deviation of the weights in the curve of cooperation, our choice."""

ARTICLES = {
    "hill-2017": "the article of 2017",
    "wsj-2019": "the article of 2019",
    "both": "both articles",
}
"""Who names an event, by the codes of the column `claim_source`."""

_PARTS = {"year": 1, "month": 2, "day": 3}
"""How many parts of year-month-day each precision has."""


class UnreadableDateError(SentenceError, ValueError):
    """A date of the timeline is not written as year, year-month or year-month-day."""


class ThemeNotFoundError(SentenceError, LookupError):
    """The timeline has no theme of that name."""


@dataclass(frozen=True)
class Event:
    """One event of the timeline.

    Attributes:
        id: its id in the table.
        at: where it stands in time, a year with decimals.
        when: its date in words, as precise as it is known.
        title: its name.
        description: what happened.
        theme: one of THEMES.
        score: cooperation from -5 to +5, our own coding.
        reason: why we score it so.
        named_by: who names it: a key of ARTICLES, or "" if neither article does.
        period: "background", "within" or "after", relative to the articles.
        sources: addresses or works.
    """

    id: str
    at: float
    when: str
    title: str
    description: str
    theme: str
    score: int
    reason: str
    named_by: str
    period: str
    sources: tuple[str, ...]

    @property
    def year(self) -> int:
        """The calendar year."""
        return int(self.at)


def place_in_time(written: str, precision: str = "day") -> float:
    """Turn a date of unequal precision into a year with decimals.

    An event of which only the year is known stands in the middle of the year (1955 at 1955.5),
    one of which the month is known at the month's middle, its 15th. So a vague date is wrong
    by at most half a year, and is not moved to a first of January on which nothing happened.

    Args:
        written: YYYY, YYYY-MM or YYYY-MM-DD.
        precision: "year", "month" or "day"; parts that are more precise than that are passed
            over, because they are not known.

    Raises:
        UnreadableDateError: if the date is written in another way.
    """
    parts = _known_parts(written, precision)
    if len(parts) == 1:
        return int(parts[0]) + 0.5
    if len(parts) == 2:
        return middle_of("-".join(parts))
    return decimal_year(date.fromisoformat("-".join(parts)))


def date_in_words(written: str, precision: str = "day") -> str:
    """Write a date as precisely as it is known: "2 March 1969", "October 1954" or "1955".

    Raises:
        UnreadableDateError: if the date is not written as YYYY, YYYY-MM or YYYY-MM-DD.
    """
    parts = _known_parts(written, precision)
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2:
        return month_in_words("-".join(parts))
    return day_in_words(date.fromisoformat("-".join(parts)))


def read_events(frame: pd.DataFrame) -> list[Event]:
    """Read the rows of the table "timeline", oldest first.

    An event that lasted stands at its beginning.
    """
    rows = frame.astype(object).where(frame.notna(), "").to_dict("records")
    events = [
        Event(
            id=row["event_id"],
            at=place_in_time(row["date"], row["precision"]),
            when=_when(row["date"], row["date_end"], row["precision"]),
            title=_typeset(row["title"]),
            description=_typeset(row["description"]),
            theme=row["theme"],
            score=int(row["score"]),
            reason=_typeset(row["score_reason"]),
            named_by=row["claim_source"],
            period=row["period"],
            sources=tuple(row["sources"].split(" ; ")),
        )
        for row in rows
    ]
    return sorted(events, key=lambda event: (event.at, event.id))


@cache
def timeline_events() -> tuple[Event, ...]:
    """Return all events of the table "timeline", oldest first."""
    return tuple(read_events(table("timeline")))


def cooperation_curve(events: Sequence[Event]) -> pd.Series[float]:
    """Draw a line through the scores: their mean, in which near events weigh most.

    The formula is that of `kernel_mean` with a normal curve whose standard deviation is 2.5
    years. Scores, formula and width are this course's own choice: with a smaller width the
    line shows single events, with a larger one only the long rise and fall. Every event
    counts the same, so years with many recorded events draw the line to them.

    Returns:
        The mean score, indexed by the middles of the months from the first event to the last;
        missing where no event stands within five years. Empty without events.
    """
    if not events:
        return pd.Series(dtype=float)
    scores = pd.Series(
        [float(event.score) for event in events], index=[event.at for event in events]
    )
    low, high = min(scores.index), max(scores.index)
    months = np.arange(int(low) * 12, (int(high) + 1) * 12)
    middles = (months + 0.5) / 12
    inside = middles[(middles >= low - 1 / 24) & (middles <= high + 1 / 24)]
    return kernel_mean(scores, inside.tolist(), CURVE_SD)


@dataclass(frozen=True)
class Choice:
    """What of the timeline is shown.

    Attributes:
        first: first year shown.
        last: last year shown, not before the first.
        themes: the themes shown, in the order of THEMES.
        events: the events of these years and themes, oldest first.
        curve: the curve of cooperation in these years. It is drawn through all events of the
            themes, also those outside the years, so that its value in a year is always the
            same; empty where there are no events to show.
        turned: whether the years were given the wrong way round.
    """

    first: int
    last: int
    themes: tuple[str, ...]
    events: tuple[Event, ...]
    curve: pd.Series[float]
    turned: bool


def choose(
    events: Sequence[Event], first: int, last: int, themes: Collection[str] | None = None
) -> Choice:
    """Take the events of some years and themes; years the wrong way round are turned.

    Args:
        events: all events, oldest first.
        first: first year, inclusive.
        last: last year, inclusive.
        themes: some of THEMES; None for all.

    Raises:
        ThemeNotFoundError: if there is no theme of a name given.
    """
    asked = THEMES if themes is None else themes
    for theme in asked:
        if theme not in THEMES:
            raise ThemeNotFoundError(
                f"The timeline has no theme {theme!r}. It has: {', '.join(THEMES)}."
            )
    low, high = sorted((first, last))
    of_themes = tuple(event for event in events if event.theme in asked)
    shown = tuple(event for event in of_themes if low <= event.year <= high)
    curve = _whole_curve(of_themes) if shown else pd.Series(dtype=float)
    return Choice(
        first=low,
        last=high,
        themes=tuple(theme for theme in THEMES if theme in asked),
        events=shown,
        curve=curve[(curve.index >= low) & (curve.index < high + 1)],
        turned=first > last,
    )


@cache
def _whole_curve(events: tuple[Event, ...]) -> pd.Series[float]:
    """Keep the curve of a set of themes: a live figure asks for it on every move."""
    return cooperation_curve(events)


def _known_parts(written: str, precision: str) -> list[str]:
    """Split a date into year, month and day, as far as they are known."""
    parts = written.split("-")[: _PARTS.get(precision, 3)]
    shape = [len(part) for part in parts]
    try:
        if shape != [4, 2, 2][: len(shape)] or not all(part.isdigit() for part in parts):
            raise ValueError
        date.fromisoformat("-".join([*parts, "01", "01"][:3]))
    except ValueError as error:
        raise UnreadableDateError(
            f"{written!r} is no date of the timeline: write 1969, 1969-03 or 1969-03-02."
        ) from error
    return parts


def _typeset(text: str) -> str:
    """Write apostrophes as in the other texts of the course."""
    return text.replace("'", "’")


def _when(start: str, end: str, precision: str) -> str:
    said = date_in_words(start, precision)
    return f"{said} to {date_in_words(end, precision)}" if end else said
