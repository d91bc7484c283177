"""The figure of all yardsticks at once: in which years China is ahead of its rival."""

from __future__ import annotations

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.crossings import Crossing, crossings
from axislab.figures.marks import ring, year_ticks
from axislab.figures.sheet import new_sheet
from axislab.figures.style import INK, SOFT, house_style
from axislab.measures import LEVEL, runs
from axislab.tables import source
from axislab.yardsticks import RIVALS

ROW_HEIGHT = 23
ABOVE_AND_BELOW = 190
"""Pixels of the figure that are not rows: title, headings, axis, source."""

THICK_POINTS, THIN_POINTS = 8.0, 2.8
"""Widths of the stretches with China ahead and with the rival ahead."""

SINCE = 1.02
"""Where the column of years begins, in widths of the panel."""


def crossover_overview_figure(rival: str = "RUS") -> Figure:
    """Draw every yardstick as a row with a mark a year; a ring where China passes for good.

    Args:
        rival: "RUS" or "SUN"; yardsticks without figures for it are left out.
    """
    rows = crossings(rival)
    marks = _marks(rows, rival)
    first, last = int(marks["year"].min() + 0.5), int(marks["year"].max() - 0.5)
    china, other = COUNTRIES["CHN"], COUNTRIES[rival]
    with house_style():
        sheet = new_sheet(
            _overview_title(rows),
            f"Years {first} to {last}; thick: China ahead, thin: {RIVALS[rival]} ahead, "
            "blank: no figure",
            _publishers(rows),
            height=ABOVE_AND_BELOW + ROW_HEIGHT * len(rows),
        )
        axes = sheet.panel(left=264, right=106, top=20)
        sns.lineplot(
            data=marks,
            x="year",
            y="row",
            hue="leader",
            size="leader",
            units="stretch",
            estimator=None,
            errorbar=None,
            palette={"CHN": china.colour, rival: other.colour},
            sizes={"CHN": THICK_POINTS, rival: THIN_POINTS},
            solid_capstyle="butt",
            legend=False,
            ax=axes,
            zorder=3,
        )
        axes.set(xlabel="", ylabel="")
        axes.set_ylim(len(rows) - 0.4, -0.6)
        axes.set_yticks(range(len(rows)), [one.measure.label for one in rows])
        year_ticks(axes, first, last, 10, right=1)
        for number, one in enumerate(rows):
            _write_since(axes, number, one)
        _heading(axes, 0, f"{other.name} ahead", other.colour)
        _heading(axes, 0.52, f"{china.name} ahead", china.colour)
        _heading(axes, SINCE, "for good", INK)
    return sheet.figure


def crossover_overview_fact(rival: str = "RUS") -> str:
    """List for every yardstick since when China is ahead for good, or that it is not yet."""
    groups: dict[str, list[str]] = {}
    for one in crossings(rival):
        groups.setdefault(one.when, []).append(one.measure.label)
    listed = "; ".join(f"{verdict} – {', '.join(labels)}" for verdict, labels in groups.items())
    return f"Year from which China is ahead of {RIVALS[rival]} for good, by measure: {listed}."


def _marks(rows: list[Crossing], rival: str) -> pd.DataFrame:
    """Return both ends of every unbroken stretch of years with the same leader.

    Columns: year (the ends lie half a year outside), row on the figure, leader (code) and
    stretch (a number of its own for each).
    """
    ends: list[tuple[float, int, str, int]] = []
    for number, one in enumerate(rows):
        above = one.ratios > LEVEL
        for code, stretch in (("CHN", above), (rival, ~above)):
            for first, last in runs([int(year) for year in one.ratios.index[stretch]]):
                ends.append((first - 0.5, number, code, len(ends)))
                ends.append((last + 0.5, number, code, len(ends) - 1))
    return pd.DataFrame(ends, columns=["year", "row", "leader", "stretch"])


def _overview_title(rows: list[Crossing]) -> str:
    years = [one.crossover.for_good for one in rows if one.passed and one.crossover.for_good]
    name = RIVALS[rows[0].rival]
    waiting = sum(one.crossover.for_good is None for one in rows)
    rest = f"not{'' if rows[0].rival == 'SUN' else ' yet'} by {waiting} of {len(rows)}"
    if not years:
        return f"No measure shows China passing {name}: {rest}"
    if min(years) == max(years):
        return f"China passed {name} in {years[0]} by one measure, {rest}"
    return (
        f"China passed {name} in {min(years)} by one measure, in {max(years)} by another, "
        f"and {rest}"
    )


def _publishers(rows: list[Crossing]) -> str:
    """Name whose tables the rows come from: the part of each source line before its comma."""
    names = dict.fromkeys(source(one.measure.table).split(",")[0].rstrip(".") for one in rows)
    return "; ".join(names)


def _write_since(axes: Axes, number: int, one: Crossing) -> None:
    """Ring the year of passing and write it at the end of the row."""
    if one.passed and one.crossover.for_good is not None:
        ring(axes, one.crossover.for_good, number, size=10)
    axes.annotate(
        one.when,
        (SINCE, number),
        xycoords=("axes fraction", "data"),
        weight="bold" if one.passed else "normal",
        color=INK if one.passed else SOFT,
        va="center",
        annotation_clip=False,
    )


def _heading(axes: Axes, x: float, text: str, colour: str) -> None:
    """Write the heading of a column above the rows."""
    axes.annotate(
        text,
        (x, 1),
        xycoords="axes fraction",
        xytext=(0, 5),
        textcoords="offset points",
        color=colour,
        weight="bold",
        va="bottom",
        annotation_clip=False,
    )
