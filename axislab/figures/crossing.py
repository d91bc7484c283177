"""The live drawing of one crossing: China's figure divided by a rival's, by any yardstick."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.text import Annotation
from matplotlib.ticker import NullLocator

from axislab.crossings import Crossing, crossing, times
from axislab.figures.marks import draw_line, year_ticks
from axislab.figures.sheet import new_sheet, source_line
from axislab.figures.style import (
    AXIS,
    GRID,
    INK,
    PAPER,
    SOFT,
    house_style,
)
from axislab.tables import source
from axislab.yardsticks import RIVALS, yardstick

FIRST_YEAR, LAST_YEAR = 1950, 2024
SCALE_REMARK = "Logarithmic scale: equal steps are equal factors"
LOWEST, HIGHEST = 1 / 400, 250.0
SCALE = {
    100.0: "100 times",
    10.0: "10 times",
    3.0: "3 times",
    1.0: "equal",
    1 / 3: "a third",
    0.1: "a tenth",
    0.01: "a hundredth",
}
"""Ticks of the ratio, in words."""


class CrossingDrawing:
    """The ratio of one yardstick over the years, on a scale that stays the same for all."""

    def __init__(self, measure: str = "gdp-current", rival: str = "RUS") -> None:
        """Draw the scale and, with seaborn, the line of a first yardstick."""
        with house_style():
            sheet = new_sheet("", "", "", height=450, remark=SCALE_REMARK)
            axes = sheet.panel(left=110, right=108)
            # any yardstick with figures will do: `move` sets the one asked for
            draw_line(axes, yardstick("gdp-current").ratios("RUS"), marker="o")
            _draw_scale(axes)
            self._line = axes.lines[0]
            self._line.set_clip_on(True)
            (self._ring,) = axes.plot(
                [],
                [],
                marker="o",
                markersize=17,
                markerfacecolor="none",
                markeredgecolor=INK,
                markeredgewidth=1.4,
                linestyle="none",
                zorder=6,
            )
            self._passed = _label(axes, (-11, 9), "right", "bottom")
            self._latest = _label(axes, (12, 0), "left", "center")
            _draw_zone(axes, 30, "China ahead")
            _draw_zone(axes, 1 / 30, "China behind")
            (self._title,) = sheet.title
            (self._subtitle,) = sheet.subtitle
            (self._source,) = sheet.source
        self.figure = sheet.figure
        self.moving: Sequence[Artist] = (
            self._line,
            self._ring,
            self._passed,
            self._latest,
            self._title,
            self._subtitle,
            self._source,
        )
        self.move(measure, rival)

    @property
    def title(self) -> str:
        """When China passed the rival by the present yardstick, in a few words."""
        return str(self._title.get_text())

    def move(self, measure: str, rival: str) -> str:
        """Show another yardstick or rival and return the fact.

        Args:
            measure: id of a yardstick.
            rival: "RUS" or "SUN".
        """
        shown = crossing(yardstick(measure), rival)
        self._move_line(shown)
        ring = None
        if shown.passed and shown.crossover.for_good is not None:
            year = shown.crossover.for_good
            ring = (float(year), float(shown.ratios[year]))
        at, height = ring or (float("nan"), float("nan"))
        self._ring.set_data([at], [height])
        _say(self._passed, shown.when if ring else "", ring)
        self._title.set_text(shown.title)
        self._subtitle.set_text(f"{shown.measure.label}: China ÷ {RIVALS[rival]}")
        self._source.set_text(source_line(source(shown.measure.table, shown.measure.column)))
        return shown.fact

    def _move_line(self, shown: Crossing) -> None:
        """Draw the ratios that a logarithmic scale can show, and write the last one."""
        drawn = shown.ratios[shown.ratios > 0]
        self._line.set_data(drawn.index.to_numpy(), drawn.to_numpy())
        # every figure is marked where only some years are known
        every = 1 if shown.only_some_years else 5
        self._line.set_markevery(list(range(len(drawn) - 1, -1, -every)))
        if drawn.empty:
            _say(self._latest, "", None)
            return
        end = (float(drawn.index[-1]), max(float(drawn.iloc[-1]), LOWEST))
        _say(self._latest, times(shown.crossover.ratio_latest).removesuffix(" of"), end)


def _draw_scale(axes: Axes) -> None:
    """Fix both axes, name the ratios in words and make the line of equality stand out."""
    axes.set_yscale("log")
    axes.set_ylim(LOWEST, HIGHEST)
    axes.set_yticks(list(SCALE), list(SCALE.values()))
    axes.yaxis.set_minor_locator(NullLocator())
    year_ticks(axes, FIRST_YEAR, LAST_YEAR, 10, right=1)
    axes.axhspan(LOWEST, 1, color=GRID, alpha=0.35, linewidth=0, zorder=0)
    axes.axhline(1, color=AXIS, linewidth=1.4, zorder=1)


def _label(axes: Axes, offset: tuple[float, float], align: str, stand: str) -> Annotation:
    """Make a moving label, offset in points from the point that it names."""
    return axes.annotate(
        "",
        (FIRST_YEAR, 1),
        xytext=offset,
        textcoords="offset points",
        ha=align,
        va=stand,
        weight="bold",
        # covers the line of equality where a label falls on it
        bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
        annotation_clip=False,
        zorder=7,
    )


def _say(label: Annotation, text: str, point: tuple[float, float] | None) -> None:
    label.set_text(text)
    label.set_visible(bool(text) and point is not None)
    if point is not None:
        label.xy = point


def _draw_zone(axes: Axes, height: float, name: str) -> None:
    """Name one side of the line of equality, at the left of the panel."""
    axes.text(FIRST_YEAR, height, name, weight="bold", color=SOFT, va="center", zorder=2)
