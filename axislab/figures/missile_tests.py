"""The figure of North Korea's missile launches by year, a row for each class of missile."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.figures.marks import POINTS, write_sum
from axislab.figures.sheet import new_sheet
from axislab.figures.style import AXIS, GRID, INK, SOFT, SOURCE_POINTS, house_style
from axislab.tables import source

ROWS = (
    "short",
    "medium",
    "intermediate",
    "intercontinental",
    "submarine-launched",
    "space launcher",
    "hypersonic glide",
    "unknown",
)
"""Classes of the table, in the order in which they are drawn."""

LAUNCH = 2.2
"""Pixels a launch, in every row."""

LEAST_ROW, GAP = 20.0, 22.0
"""Pixels that a row is high at least, and what is kept free above its highest bar."""

BAR = 0.74
FAINT = "#8B8E92"
"""Bars of launches whose class is unknown: fainter, and named at the side."""


def missile_tests_figure(tests: pd.DataFrame) -> Figure:
    """Draw the launches a year by class, one scale for all rows.

    Args:
        tests: the table "missile_tests_by_year".
    """
    counted = _by_class(tests)
    feet, high = _feet(counted)
    first, last = int(counted.index.min()), int(counted.index.max())
    with house_style():
        sheet = new_sheet(
            _title(counted),
            f"Launches of ballistic missiles and space launchers a year, {first} to {last}, by "
            "class; one scale for all rows",
            source("missile_tests_by_year"),
            height=round(high) + 196,
        )
        axes = sheet.panel(left=180, right=98, top=sheet.bottom - sheet.top - high)
        axes.grid(visible=False)
        axes.set_xlim(first - 1, last + 1)
        axes.set_xticks([year for year in range(1980, last + 1, 10) if year >= first - 1])
        axes.set_ylim(0, high)
        axes.set_yticks([foot + 6 for foot in feet.values()], list(feet))
        for name, foot in feet.items():
            _row(axes, name, counted[name], foot)
    return sheet.figure


def missile_tests_fact(tests: pd.DataFrame) -> str:
    """Say how many launches of each class there were, and the years with most."""
    counted = _by_class(tests)
    years = counted.sum(axis=1)
    classes = ", ".join(f"{name} {int(counted[name].sum())}" for name in counted)
    most = years.sort_values(ascending=False, kind="stable").iloc[:4]
    top = ", ".join(f"{int(number)} in {year}" for year, number in most.items())
    quiet = [str(year) for year in counted.index if year >= 2006 and years[year] == 0]
    none = f" Since 2006 none is counted in {', '.join(quiet)}." if quiet else ""
    return (
        f"Our counts from the database of CNS and NTI: {int(years.sum())} launches from "
        f"{counted.index.min()} to {counted.index.max()}, by class: {classes}. Most in a year: "
        f"{top}.{none} The last year is not complete; counted are only missiles that can carry "
        "500 kg over 300 km."
    )


def _by_class(tests: pd.DataFrame) -> pd.DataFrame:
    """Return launches: a row for every year from the first to the last, a column a class."""
    years = range(int(tests["year"].min()), int(tests["year"].max()) + 1)
    table = tests.pivot_table(
        index="year", columns="missile_class", values="launches", aggfunc="sum"
    ).reindex(index=years)
    known = [name for name in ROWS if name in table]
    return table[[*known, *(name for name in table if name not in ROWS)]].fillna(0)


def _feet(counted: pd.DataFrame) -> tuple[dict[str, float], float]:
    """Return where each row stands, in pixels from the foot of the panel, and the height of all."""
    feet: dict[str, float] = {}
    high = 0.0
    for name in reversed(list(counted)):
        feet[str(name)] = high
        high += max(float(counted[name].max()) * LAUNCH, LEAST_ROW) + GAP
    return feet, high


def _row(axes: Axes, name: str, launches: pd.Series[float], foot: float) -> None:
    """Draw a class: its bars, the number of its best year, and its sum at the side."""
    axes.axhline(foot, color=AXIS if foot == 0 else GRID, linewidth=1, zorder=1)
    axes.bar(
        launches.index,
        launches * LAUNCH,
        width=BAR,
        bottom=foot,
        color=FAINT if name == "unknown" else INK,
        zorder=3,
    )
    most = int(str(launches.idxmax()))
    axes.annotate(
        f"{int(launches[most])} in {most}",
        (most, foot + launches[most] * LAUNCH),
        xytext=(0, 3 * POINTS),
        textcoords="offset points",
        ha="center" if most < launches.index.max() - 3 else "right",
        va="bottom",
        size=SOURCE_POINTS,
        color=SOFT,
    )
    write_sum(axes, foot + 6, int(launches.sum()))


def _title(counted: pd.DataFrame) -> str:
    years = counted.sum(axis=1)
    most = int(str(years.idxmax()))
    unknown = int(counted["unknown"].get(most, 0)) if "unknown" in counted else 0
    known = f"; the class of {unknown} of them is not known" if unknown else ""
    return f"Most launches in one year: {int(years[most])} in {most}{known}"
