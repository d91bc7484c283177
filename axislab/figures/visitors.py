"""The live drawing of visitors to South Korea: counted, and expected from earlier years."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from axislab.countries import COUNTRIES
from axislab.figures.sheet import new_sheet
from axislab.figures.stamps import stamped
from axislab.figures.style import (
    AXIS,
    FELL,
    GRID,
    INK,
    LINE_POINTS,
    SOFT,
    TEXT_POINTS,
    house_style,
)
from axislab.figures.visitors_gap import (
    COVID,
    MERS,
    OWN_COLOURS,
    choose,
    comparable_months,
    counted,
    expected,
    gap,
)
from axislab.figures.visitors_words import gap_fact, gap_title
from axislab.tables import source, table

LEFT, RIGHT = 62, 92
HEADROOM = 1.16
"""Height of the panel against the highest value, so that the words on top are clear of lines."""

STEPS = (5, 10, 20, 50, 100, 200, 500, 1000)
MOST_TICKS = 6
DENSE = 10.0
LABEL_GAP = 17.0
STOP, TRUCE = ("2017-03", 14 / 31, "tours stop"), ("2017-10", 30 / 31, "agreement")
"""The two days named on top: month, how much of it had passed, and words."""


class VisitorsDrawing:
    """Monthly visitors from one origin, with the expectation that a reader builds."""

    def __init__(self, visitors: pd.DataFrame) -> None:
        """Draw what stands still.

        Args:
            visitors: the table "visitors_monthly".
        """
        self._visitors = visitors
        self._months = sorted(str(month) for month in visitors["month"].unique())
        self.comparable = comparable_months(visitors)
        costs = table("thaad_costs")
        is_assumed = costs["item"].str.startswith("fall of Chinese visitors assumed")
        self._assumed = float(costs.loc[is_assumed, "value"].iloc[0])
        with house_style():
            sheet = new_sheet(
                "",
                "Visitors to South Korea a month, thousands; shaded: the gap over your months",
                source("visitors_monthly"),
                height=440,
            )
            (self._title,) = sheet.title
            axes = self._axes = sheet.panel(LEFT, RIGHT, top=-4)
            axes.grid(visible=False)
            self._draw_time(axes)
            self._make_parts(axes)
        self.figure = sheet.figure
        self.moving: Sequence[Artist] = (
            self._levels,
            self._gap,
            self._expected,
            self._counted,
            *self._values,
            *self._names,
            self._empty,
            self._title,
        )
        self.move("CHN", (), 0, self.comparable[0], self.comparable[-1])

    @property
    def title(self) -> str:
        """How many fewer or more came than expected, as a sentence."""
        return str(self._title.get_text())

    def move(self, origin: str, base: Collection[int], growth: float, first: str, last: str) -> str:
        """Show another choice and return what it comes to, in words.

        Args:
            origin: a code of ORIGINS.
            base: some of the years 2014, 2015 and 2016.
            growth: per cent by which their mean is raised.
            first: first month of the span, YYYY-MM.
            last: its last month; a pair the wrong way round is turned.

        Raises:
            NotAVisitorsChoiceError: if there is no such origin or month.
        """
        choice = choose(self._visitors, origin, base, growth, first, last)
        of_months = counted(self._visitors, origin)
        awaited = expected(of_months, choice)
        top = max(float(of_months.max()), float(awaited.max()) if len(awaited) else 0.0) / 1000
        self._set_scale(top * HEADROOM)
        colour = OWN_COLOURS.get(origin) or COUNTRIES[origin].colour
        self._counted.set_data(np.arange(len(of_months)), of_months.to_numpy() / 1000)
        self._counted.set_color(colour)
        places = [self._months.index(str(month)) for month in awaited.index]
        self._expected.set_data(places, awaited.to_numpy() / 1000)
        self._fill(of_months, awaited, choice.first, choice.last)
        self._name_ends(of_months, awaited, colour)
        self._empty.set_text("" if choice.base else "Tick at least one base year")
        self._title.set_text(gap_title(choice, gap(of_months, choice)))
        self.figure.set_label(self.title)
        return gap_fact(self._visitors, choice, self._assumed)

    def _draw_time(self, axes: Axes) -> None:
        """Draw the years, the two outbreaks, and the two days named on top."""
        axes.set_xlim(-0.8, len(self._months) - 0.2)
        axes.set_yticks([])
        years = sorted({month[:4] for month in self._months})
        middles = [
            float(np.mean([at for at, month in enumerate(self._months) if month[:4] == year]))
            for year in years
        ]
        axes.set_xticks(middles, years)
        for year in years[1:]:
            edge = self._months.index(f"{year}-01") - 0.5
            axes.axvline(edge, color=GRID, linewidth=1, zorder=0.5)
        for first, last, name in ((*MERS, "MERS"), (COVID, self._months[-1], "COVID-19")):
            low, high = self._months.index(first) - 0.5, self._months.index(last) + 0.5
            axes.axvspan(low, high, color=GRID, alpha=0.6, linewidth=0, zorder=0.4)
            self._on_top((low + high) / 2, name, "center", 0)
        for (month, passed, name), side in ((STOP, "right"), (TRUCE, "left")):
            at = self._months.index(month) - 0.5 + passed
            axes.axvline(at, color=AXIS, linewidth=1.2, linestyle=(0, (4, 3)), zorder=1)
            self._on_top(at, name, side, -4 if side == "right" else 4)

    def _on_top(self, at: float, words: str, side: str, offset: float) -> None:
        self._axes.annotate(
            words,
            (at, 1),
            xycoords=("data", "axes fraction"),
            xytext=(offset, -4),
            textcoords="offset points",
            ha=side,
            va="top",
            size=DENSE,
            color=SOFT,
            annotation_clip=False,
        )

    def _make_parts(self, axes: Axes) -> None:
        """Make everything that moves, without a place yet."""
        (self._levels,) = axes.plot([], [], color=GRID, linewidth=1, zorder=0.6)
        self._gap = Polygon([(0, 0), (1, 0), (0, 1)], facecolor=FELL, alpha=0.24, linewidth=0)
        axes.add_patch(self._gap)
        (self._expected,) = axes.plot([], [], color=INK, linewidth=1.8, dashes=(4, 2), zorder=3)
        (self._counted,) = axes.plot([], [], linewidth=LINE_POINTS, zorder=4)
        self._values = [
            stamped(axes, size=TEXT_POINTS, ha="right", va="center") for _ in range(MOST_TICKS + 1)
        ]
        self._names = [stamped(axes, size=TEXT_POINTS, weight="bold", va="center") for _ in "ab"]
        self._empty = stamped(axes, size=TEXT_POINTS, color=SOFT, ha="center", va="bottom")
        box = axes.bbox
        self._empty.set_position((round(box.x0 + box.width * 0.26), round(box.y0 + 8)))

    def _set_scale(self, top: float) -> None:
        """Set the upright axis from zero, with lines at round values."""
        axes = self._axes
        axes.set_ylim(0, top)
        step = next((step for step in STEPS if top / step <= MOST_TICKS), STEPS[-1])
        values = [step * number for number in range(int(top / HEADROOM // step) + 1)]
        xs: list[float] = []
        ys: list[float] = []
        left, right = axes.get_xlim()
        for text, value in zip(self._values, values, strict=False):
            y = float(axes.transData.transform((0, value))[1])
            text.set(text=f"{value:,}", x=round(axes.bbox.x0 - 8), y=round(y))
            xs += [left, right, np.nan]
            ys += [value, value, np.nan]
        for text in self._values[len(values) :]:
            text.set_text("")
        self._levels.set_data(xs, ys)

    def _fill(
        self, of_months: pd.Series[float], awaited: pd.Series[float], first: str, last: str
    ) -> None:
        """Shade what lies between the two lines over the span, each month with its whole width."""
        self._gap.set_visible(len(awaited) > 0)
        if not len(awaited):
            return
        start = self._months.index(first)
        upper, lower = awaited[first:last] / 1000, of_months[first:last] / 1000
        places = np.arange(start, start + len(upper), dtype=float)
        xs = np.concatenate([places[:1] - 0.5, places, places[-1:] + 0.5])
        high = np.concatenate([upper[:1], upper, upper[-1:]])
        low = np.concatenate([lower[:1], lower, lower[-1:]])
        self._gap.set_xy(
            np.column_stack([np.concatenate([xs, xs[::-1]]), np.concatenate([high, low[::-1]])])
        )

    def _name_ends(
        self, of_months: pd.Series[float], awaited: pd.Series[float], colour: str
    ) -> None:
        """Name both lines right of their ends, far enough from each other."""
        one, other = self._names
        end = len(self._months) - 1
        x, low = self._axes.transData.transform((end, float(of_months.iloc[-1]) / 1000))
        low = max(float(low), float(self._axes.bbox.y0) + 6)
        one.set(text="counted", x=round(x) + 10, y=round(low), color=colour)
        if not len(awaited):
            other.set_text("")
            return
        high = float(self._axes.transData.transform((end, float(awaited.iloc[-1]) / 1000))[1])
        if abs(high - low) < LABEL_GAP:
            high = low + LABEL_GAP
        other.set(text="expected", x=round(x) + 10, y=round(high))
