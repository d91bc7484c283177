"""The figure of the launch of July 2017 and the days after it, in four time zones."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import groupby

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from axislab.figures.dates import day_in_words
from axislab.figures.marks import write_left
from axislab.figures.sheet import make_bare, new_sheet
from axislab.figures.style import AXIS, GRID, INK, PAPER, SOFT, SOURCE_POINTS, house_style
from axislab.tables import source

ZONES = {
    "Pyongyang": timedelta(hours=8, minutes=30),
    "Seoul": timedelta(hours=9),
    "Moscow": timedelta(hours=3),
    "New York": timedelta(hours=-4),
}
"""Clocks in July 2017, ahead of UTC. North Korea went back to Seoul's time in May 2018."""

TIMINGS = {
    "exact": "",
    "by": " (at the latest)",
    "planned": " (hour announced beforehand)",
    "computed": " (our sum)",
}
"""How well the hour is known, as the table has it, and how the figure says it."""

LAUNCH = "launch"
STRIP, ROW, KEY_LINE = 62.0, 46.0, 19.0
"""Pixels of the line of hours, of a city's row, and of a line of the key."""

LEFT, RIGHT = 120, 14
KEY_POINTS, HOUR_POINTS = 10.0, 10.0


def launch_week_figure(clock: pd.DataFrame) -> Figure:
    """Draw the events in their order on the clocks of four cities.

    Args:
        clock: the table "launch_clock".
    """
    events = _events(clock)
    high = STRIP + ROW * len(ZONES) + 16 + KEY_LINE * len(events)
    with house_style():
        sheet = new_sheet(
            _title(clock),
            "Local hours of the events numbered below; the line on top is true to scale. "
            "≤: at the latest, the hour of a report",
            source("launch_clock"),
            height=round(high) + 146,
        )
        axes = sheet.panel(LEFT, RIGHT, top=-6, bottom=-26)
        make_bare(axes, (0, len(events)), (high, 0))
        _draw_line(axes, [moment for _, moment, _ in events])
        for number, (city, ahead) in enumerate(ZONES.items()):
            _draw_city(axes, STRIP + ROW * number, city, ahead, events)
        left = -(LEFT - 16) / axes.get_window_extent().width * len(events)
        for number, (name, _, timing) in enumerate(events):
            y = STRIP + ROW * len(ZONES) + 24 + KEY_LINE * number
            words = f"{number + 1}  {name}{TIMINGS[timing]}"
            axes.text(left, y, words, size=KEY_POINTS, va="center")
    return sheet.figure


def launch_week_fact(clock: pd.DataFrame) -> str:
    """Say for every event its hour in Moscow, and for the launch the hour in each city."""
    at = _moment(clock, LAUNCH)
    told = ", ".join(f"{city} {_day_and_hour(at + ahead)}" for city, ahead in ZONES.items())
    moscow = ZONES["Moscow"]
    rest = "; ".join(
        f"{name}{TIMINGS[timing]}, {_day_and_hour(moment + moscow)}"
        for name, moment, timing in _events(clock)
    )
    return f"The launch by the clocks of four cities: {told}. By Moscow time: {rest}."


def _events(clock: pd.DataFrame) -> list[tuple[str, datetime, str]]:
    """Return name, moment and timing of every event, earliest first."""
    rows = clock.sort_values("utc", kind="stable")
    return [
        (str(name), _read(str(utc)), str(timing))
        for name, utc, timing in zip(rows["event"], rows["utc"], rows["timing"], strict=True)
    ]


def _read(utc: str) -> datetime:
    """Read a moment as the table has it, year-month-day T hour:minute Z."""
    return datetime.strptime(utc, "%Y-%m-%dT%H:%MZ")


def _moment(clock: pd.DataFrame, event: str) -> datetime:
    return _read(str(clock.set_index("event_id").loc[event, "utc"]))


def _day_and_hour(local: datetime) -> str:
    return f"{_day(local)}, {local:%H:%M}"


def _day(local: datetime) -> str:
    return day_in_words(local.date()).removesuffix(f" {local.year}")


def _title(clock: pd.DataFrame) -> str:
    """Name the days of the launch by city."""
    at = _moment(clock, LAUNCH)
    days = [(_day(at + ahead), city) for city, ahead in ZONES.items()]
    told = []
    for day, group in groupby(days, key=lambda pair: pair[0]):
        cities = [city for _, city in group]
        named = cities[0] if len(cities) == 1 else f"{', '.join(cities[:-1])} and {cities[-1]}"
        told.append(f"{day} in {named}")
    return f"The missile flew on {', on '.join(told)}"


def _draw_line(axes: Axes, moments: list[datetime]) -> None:
    """Draw the true distances in time, and lead each event down to its column."""
    first, last = moments[0], moments[-1]
    whole = (last - first) / timedelta(hours=1)
    wide = len(moments) - 1
    top, foot = 16.0, STRIP - 8
    axes.plot([0.5, 0.5 + wide], [top, top], color=AXIS, linewidth=1.2, zorder=2)
    for number, moment in enumerate(moments):
        at = 0.5 + (moment - first) / timedelta(hours=1) / whole * wide
        axes.plot([at, number + 0.5], [top, foot - 14], color=AXIS, linewidth=0.9, zorder=2)
        axes.plot([at], [top], marker="o", markersize=7, color=INK, markeredgecolor=PAPER, zorder=3)
        axes.text(
            number + 0.5, foot, str(number + 1), ha="center", va="center", weight="bold", zorder=4
        )
    write_left(axes, top, f"{whole:.0f} hours", 10, color=SOFT)


def _draw_city(
    axes: Axes, top: float, city: str, ahead: timedelta, events: list[tuple[str, datetime, str]]
) -> None:
    """Draw a city's row: its days as grounds, and the hour of each event."""
    locals_ = [(number, moment + ahead) for number, (_, moment, _) in enumerate(events)]
    for shade, (_, group) in enumerate(groupby(locals_, key=lambda pair: pair[1].date())):
        days = list(group)
        start = days[0][0]
        axes.add_patch(
            Rectangle(
                (start + 0.02, top + 2),
                len(days) - 0.04,
                ROW - 4,
                facecolor="none" if shade % 2 else GRID,
                edgecolor=GRID,
                linewidth=1.4,
                zorder=1,
            )
        )
        axes.text(
            start + 0.08, top + 13, _day(days[0][1]), color=SOFT, size=SOURCE_POINTS, va="center"
        )
    for number, local in locals_:
        mark = "≤" if events[number][2] == "by" else ""
        axes.text(
            number + 0.5,
            top + 31,
            f"{mark}{local:%H:%M}",
            ha="center",
            va="center",
            size=HOUR_POINTS,
            zorder=3,
        )
    hours = ahead / timedelta(hours=1)
    sign, size = ("−" if hours < 0 else "+"), abs(hours)
    zone = f"UTC{sign}{int(size)}" + (":30" if size % 1 else "")
    write_left(axes, top + 14, city, 8, color=INK, weight="bold")
    write_left(axes, top + 31, zone, 8, color=SOFT, size=SOURCE_POINTS)
