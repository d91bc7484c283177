"""The event clock of the THAAD dispute: every event of the table, by day and by who acted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.figures.base_map import COAST
from axislab.figures.dates import (
    article_date,
    day_in_short,
    day_in_words,
    month_in_words,
    number_word,
)
from axislab.figures.sheet import make_bare, new_sheet
from axislab.figures.style import AXIS, INK, MARGIN, PAPER, SOFT, house_style
from axislab.tables import source

ROW, HEADS = 19.0, 26.0
"""Height of an event in pixels, and of the names of the actors above the first."""

WIDTH = 760
YEARS, DATES, LANES, LANE, TITLES = 50.0, 64.0, 170.0, 50.0, 390.0
"""Pixels from the left edge: years, days, first lane; width of a lane; events."""

SIDES = ("USA", "KOR", "PRK", "CHN", "RUS")
HEADINGS = {"USA": "US", "KOR": "Seoul", "PRK": "North", "CHN": "China", "RUS": "Russia"}
DECISION, COMPLETE = "T09", "T37"
"""Ids of the decision to deploy and of the day on which the battery was complete."""

ARTICLE = "hill-2017"
DENSE = 10.0
MONTH_DAYS = 365.25 / 12


@dataclass(frozen=True)
class Event:
    """One event of the dispute.

    Attributes:
        id: its id in the table "thaad_events".
        day: when.
        title: what happened.
        actors: codes of the countries that acted.
        launchers: how many launchers stood at the site from then on; None if unchanged.
    """

    id: str
    day: date
    title: str
    actors: tuple[str, ...]
    launchers: int | None


def thaad_events(events: pd.DataFrame) -> list[Event]:
    """Return the events, oldest first.

    Args:
        events: the table "thaad_events".
    """
    return [
        Event(
            str(row["event_id"]),
            date.fromisoformat(str(row["date"])),
            str(row["title"]),
            tuple(str(row["actor"]).split("; ")),
            None if pd.isna(row["launchers_in_place"]) else int(row["launchers_in_place"]),
        )
        for row in events.sort_values(["date", "event_id"]).to_dict("records")
    ]


def thaad_clock_figure(events: pd.DataFrame) -> Figure:
    """Draw the events one below the other, with a bar along those of each year.

    Args:
        events: the table "thaad_events".
    """
    shown = thaad_events(events)
    with house_style():
        sheet = new_sheet(
            _title(shown),
            "Each event with who acted (North: North Korea); bold: launchers in place; below the "
            "dashed line: after the article",
            source("thaad_events"),
            height=round(150 + HEADS + ROW * len(shown)),
            width=WIDTH,
        )
        axes = sheet.panel(left=0, right=0, top=-12, bottom=-26)
        # a pixel is a unit, from the upper left corner
        box = axes.get_window_extent()
        make_bare(axes, (0, box.width), (-box.height, 0))
        feet = [-HEADS - ROW * (row + 0.5) for row in range(len(shown))]
        _draw_years(axes, shown, feet)
        for side in SIDES:
            x = _lane(side)
            axes.plot([x, x], [-HEADS + 2, feet[-1] - ROW / 2], color=COAST, linewidth=0.8)
            _write(axes, x, -HEADS / 2, HEADINGS[side], align="center", colour=_colour(side))
        for event, y in zip(shown, feet, strict=True):
            _draw_event(axes, event, y)
        after = [
            y for event, y in zip(shown, feet, strict=True) if event.day >= article_date(ARTICLE)
        ]
        if after:
            edge = after[0] + ROW / 2
            axes.plot(
                [DATES, WIDTH - MARGIN], [edge, edge], color=AXIS, linewidth=1.2, dashes=(4, 3)
            )
    return sheet.figure


def thaad_clock_fact(events: pd.DataFrame) -> str:
    """Say how long decision and deployment took, what stood when, and who acted how often.

    Args:
        events: the table "thaad_events".
    """
    shown = thaad_events(events)
    first, last = shown[0], shown[-1]
    steps = "; ".join(
        f"{event.launchers} launchers in place on {day_in_words(event.day)}"
        for event in shown
        if event.launchers is not None
    )
    counts = ", ".join(
        f"{COUNTRIES[side].name} {sum(side in event.actors for event in shown)}" for side in SIDES
    )
    after = sum(event.day >= article_date(ARTICLE) for event in shown)
    year = max({event.day.year for event in shown}, key=lambda one: _of_year(shown, one))
    return (
        f"Our list has {len(shown)} events from {day_in_words(first.day)} ({first.title}) to "
        f"{day_in_words(last.day)} ({last.title}); {_of_year(shown, year)} of them in {year}. "
        f"From the decision to the complete battery it took {_months(shown)} months: {steps}. "
        f"Who acted, joint steps counted for each: {counts}. "
        f"{number_word(after).capitalize()} came after the article."
    )


def _title(events: list[Event]) -> str:
    days = {event.id: event.day for event in events}
    first, last = (month_in_words(f"{days[one]:%Y-%m}") for one in (DECISION, COMPLETE))
    return f"Decision to full battery: {_months(events)} months, {first} to {last}"


def _months(events: list[Event]) -> int:
    days = {event.id: event.day for event in events}
    return round((days[COMPLETE] - days[DECISION]).days / MONTH_DAYS)


def _of_year(events: list[Event], year: int) -> int:
    return sum(event.day.year == year for event in events)


def _draw_years(axes: Axes, events: list[Event], feet: list[float]) -> None:
    """Draw a bar along the events of each year, with the year beside it."""
    for year in dict.fromkeys(event.day.year for event in events):
        rows = [y for event, y in zip(events, feet, strict=True) if event.day.year == year]
        ends = [rows[0] + ROW / 2 - 2, rows[-1] - ROW / 2 + 2]
        axes.plot([YEARS, YEARS], ends, color=AXIS, linewidth=1.6, solid_capstyle="butt")
        _write(axes, YEARS - 7, sum(ends) / 2, str(year), align="right", colour=SOFT)


def _draw_event(axes: Axes, event: Event, y: float) -> None:
    """Write day and event, with a mark in the lane of each who acted."""
    bold = "normal" if event.launchers is None else "bold"
    _write(axes, LANES - 24, y, day_in_short(event.day), align="right", colour=SOFT)
    _write(axes, TITLES, y, event.title.replace("'", "’"), weight=bold)
    for side in event.actors:
        axes.plot(
            [_lane(side)],
            [y],
            marker=COUNTRIES[side].marker,
            markersize=8,
            markerfacecolor=_colour(side),
            markeredgecolor=PAPER,
            markeredgewidth=0.8,
            zorder=5,
        )


def _lane(side: str) -> float:
    return LANES + LANE * SIDES.index(side)


def _colour(side: str) -> str:
    return COUNTRIES[side].colour


def _write(
    axes: Axes,
    x: float,
    y: float,
    words: str,
    *,
    align: str = "left",
    colour: str = INK,
    weight: str = "normal",
) -> None:
    axes.text(x, y, words, size=DENSE, color=colour, weight=weight, ha=align, va="center")
