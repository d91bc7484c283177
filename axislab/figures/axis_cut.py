"""The live drawing of a cut axis: the same two bars from a chosen value and from zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from axislab.figures.sheet import Sheet, new_sheet
from axislab.figures.stamps import stamped
from axislab.figures.style import AXIS, GRID, INK, SOFT, TEXT_POINTS, house_style
from axislab.figures.trade_charts import trade_as_china_reports
from axislab.measures import change_pct, lie_factor
from axislab.tables import source

LOWEST, HIGHEST = 0, 100
"""Where the axis may begin, in billions of dollars; every value before 2018 is below 100."""

HEADROOM = 1.14
"""Height of a panel over its taller bar, so that the value on it stands clear."""

STEPS = (1, 2, 5, 10, 20, 50)
MOST_TICKS = 6
WIDE = 0.62
LINE_LEFT, LINE_RIGHT = -0.6, 1.6


@dataclass(frozen=True)
class Cut:
    """Two values, and the axis on which they are drawn as bars.

    Attributes:
        first: value of the first year, billions of dollars.
        second: value of the second year.
        base: where the axis begins.
    """

    first: float
    second: float
    base: float

    @property
    def can_be_compared(self) -> bool:
        """Whether both bars are drawn and the two values differ."""
        return min(self.first, self.second) > self.base and self.first != self.second

    @property
    def drawn(self) -> tuple[float, float]:
        """Heights of the two bars above where the axis begins, at least zero."""
        return max(self.first - self.base, 0.0), max(self.second - self.base, 0.0)

    @property
    def lie_factor(self) -> float:
        """How much larger the change looks than it is."""
        return lie_factor(self.drawn, (self.first, self.second))


class AxisCutDrawing:
    """Two bars on an axis that the reader cuts, beside the same bars from zero."""

    def __init__(self, trade: pd.DataFrame) -> None:
        """Draw what stands still.

        Args:
            trade: the table "trade_bilateral".
        """
        self._values = trade_as_china_reports(trade)
        self.years = [int(year) for year in self._values.index]
        with house_style():
            sheet = new_sheet(
                "",
                "Trade of China and Russia, billions of current US dollars, as China reports it",
                source("trade_bilateral"),
                height=430,
            )
            (self._title,) = sheet.title
            self._cut, self._whole = _Panel(sheet, 56, 380), _Panel(sheet, 404, 32)
        self.figure = sheet.figure
        self.moving: Sequence[Artist] = (*self._cut.parts, *self._whole.parts, self._title)
        self.move(LOWEST, self.years[0], self.years[-1])

    @property
    def title(self) -> str:
        """How the two bars compare, and how the trade of the two years does."""
        return str(self._title.get_text())

    def move(self, base: int, first: int, second: int) -> str:
        """Begin the left axis at a value, show two years, and return what it comes to in words."""
        years = (first, second)
        cut = Cut(float(self._values[first]), float(self._values[second]), base)
        self._cut.show(cut, years, f"Axis from {base}")
        self._whole.show(Cut(cut.first, cut.second, 0), years, "The same from 0")
        self._title.set_text(_title(cut, first, second))
        self.figure.set_label(self.title)
        return _fact(cut, first, second)


class _Panel:
    """One panel with two bars, an axis that can begin anywhere, and a heading.

    Attributes:
        parts: what `show` changes, in the order in which it is drawn.
    """

    def __init__(self, sheet: Sheet, left: float, right: float) -> None:
        """Make every part, still without a place."""
        axes = self._axes = sheet.panel(left=left, right=right, top=26)
        axes.grid(visible=False)
        axes.set_xlim(LINE_LEFT, LINE_RIGHT)
        axes.set(xticks=[], yticks=[])
        (self._levels,) = axes.plot([], [], color=GRID, linewidth=1, zorder=0.6)
        self._bars = [_bar(axes, at) for at in (0, 1)]
        self._foot = Line2D([LINE_LEFT, LINE_RIGHT], [0, 0], color=AXIS, linewidth=1.2)
        axes.add_line(self._foot)
        self._ticks = [
            stamped(axes, size=TEXT_POINTS, ha="right", va="center") for _ in range(MOST_TICKS + 1)
        ]
        self._values = [
            stamped(axes, size=TEXT_POINTS, weight="bold", ha="center", va="bottom") for _ in "ab"
        ]
        self._years = [stamped(axes, size=TEXT_POINTS, ha="center", va="top") for _ in "ab"]
        self._heading = stamped(axes, size=TEXT_POINTS, weight="bold", ha="left", va="bottom")
        self.parts: Sequence[Artist] = (
            self._levels,
            *self._bars,
            self._foot,
            *self._ticks,
            *self._values,
            *self._years,
            self._heading,
        )

    def show(self, cut: Cut, years: tuple[int, int], heading: str) -> None:
        """Draw both bars above where the axis begins."""
        axes, box = self._axes, self._axes.bbox
        top = cut.base + HEADROOM * (max(*cut.drawn) or max(cut.first, cut.second))
        axes.set_ylim(cut.base, top)
        self._set_ticks(cut.base, top)
        self._foot.set_ydata([cut.base, cut.base])
        values = (cut.first, cut.second)
        for at, (value, height) in enumerate(zip(values, cut.drawn, strict=True)):
            self._bars[at].set_bounds(at - WIDE / 2, cut.base, WIDE, height)
            x, y = axes.transData.transform((at, cut.base + height))
            self._values[at].set(text=f"{value:.1f}", x=round(x), y=round(y) + 5)
            if not height:
                self._values[at].set(text=f"{value:.1f}: no bar")
            self._years[at].set(text=str(years[at]), x=round(x), y=round(box.y0) - 8)
        self._heading.set(text=heading, x=round(box.x0), y=round(box.y1) + 8)

    def _set_ticks(self, base: float, top: float) -> None:
        """Write the values at the axis, its beginning first, then round ones."""
        step = next((one for one in STEPS if (top - base) / one <= MOST_TICKS), STEPS[-1])
        low = int(base // step + 1) * step
        # a round value right above the beginning would stand on it
        rounds = [one for one in range(low, int(top) + 1, step) if one - base > 0.45 * step]
        ticks = [base, *rounds][: len(self._ticks)]
        xs: list[float] = []
        ys: list[float] = []
        for text, tick in zip(self._ticks, ticks, strict=False):
            y = float(self._axes.transData.transform((0, tick))[1])
            text.set(text=f"{tick:g}", x=round(self._axes.bbox.x0) - 8, y=round(y))
            xs += [LINE_LEFT, LINE_RIGHT, np.nan]
            ys += [tick, tick, np.nan]
        for text in self._ticks[len(ticks) :]:
            text.set_text("")
        self._levels.set_data(xs[3:], ys[3:])


def _bar(axes: Axes, at: int) -> Rectangle:
    bar = Rectangle((at - WIDE / 2, 0), WIDE, 0, facecolor=INK if at else SOFT, zorder=2)
    axes.add_patch(bar)
    return bar


def _title(cut: Cut, first: int, second: int) -> str:
    if first == second:
        return "Choose two different years"
    if not cut.can_be_compared:
        return f"An axis from {cut.base:g} leaves no two bars to compare"
    low, high = cut.drawn
    true = cut.second / cut.first
    if not cut.base:
        return f"Axis from 0: the right bar is {true:.2f} times the left, as trade is"
    return (
        f"Axis from {cut.base:g}: right bar {high / low:.2f} times the left, trade {true:.2f} times"
    )


def _fact(cut: Cut, first: int, second: int) -> str:
    """Say the ratio in the data, the ratio of the drawn bars, and the lie factor."""
    if first == second:
        return f"Both bars show {first}. Choose two different years."
    said = (
        f"Trade of China and Russia came to {cut.first:.1f} billion dollars in {first} and to "
        f"{cut.second:.1f} billion in {second}. Ratio in the data: {cut.second / cut.first:.2f}."
    )
    if not cut.can_be_compared:
        gone = [year for year, height in zip((first, second), cut.drawn, strict=True) if not height]
        verb = "has no bar" if len(gone) == 1 else "have no bars"
        names = " and ".join(map(str, gone))
        return (
            f"{said} On an axis from {cut.base:g}, {names} {verb} at all: there is no ratio of "
            "bars, and no lie factor."
        )
    low, high = cut.drawn
    shown, true = change_pct(low, high), change_pct(cut.first, cut.second)
    return (
        f"{said} Ratio of the bars drawn from {cut.base:g}: {high / low:.2f}. A change of "
        f"{_signed(true)} per cent is drawn as {_signed(shown)} per cent: lie factor "
        f"{cut.lie_factor:.1f} (1 is true to the data)."
    )


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+'}{abs(value):,.0f}"
