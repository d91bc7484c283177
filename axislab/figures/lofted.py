"""The live drawing of a lofted flight beside the flat path that the same energy allows."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.transforms import IdentityTransform

from axislab.ballistics import LONGEST_GROUND_RANGE_KM, Flight, path
from axislab.figures.canvas import renderer
from axislab.figures.lofted_words import CLASSES, LIMITS_SOURCE, Outcome, outcome, reports, rounded
from axislab.figures.marks import upright
from axislab.figures.sheet import new_sheet
from axislab.figures.stamps import StampedText, stamped
from axislab.figures.style import (
    AXIS,
    GRID,
    INK,
    LINE_POINTS,
    PAPER,
    SOFT,
    SOURCE_POINTS,
    house_style,
)
from axislab.tables import source

FARTHEST, HIGHEST = 14_000, 7_000
"""Kilometres that the panel shows; a path that goes on beyond is cut off at its edge."""

LEFT, RIGHT = 58, 36
PIXELS = (720 - LEFT - RIGHT) / FARTHEST
"""Pixels a kilometre, upwards as well as sideways."""

LINE = 19.0
"""Pixels from one line of words to the next."""

NAMES_ABOVE = 6.0
STEEP_POINTS = 181
"""Points of a path: enough for the sharp top of a steep one."""


class LoftedDrawing:
    """Height against distance: a flight as reported, and the path of least energy beside it.

    Attributes:
        reports: what the parties said of the launches, where it is height and distance.
    """

    def __init__(self, figures: pd.DataFrame) -> None:
        """Draw the panel with the limits of the classes.

        Args:
            figures: the table "launch_figures".
        """
        self.reports = reports(figures)
        with house_style():
            sheet = new_sheet(
                "",
                "Height and distance along the ground in km, same scale both ways; the Earth’s "
                "surface is drawn straight. Dashed: as reported; solid: flat path, same energy",
                f"{source('launch_figures')}; {LIMITS_SOURCE}",
                height=round(HIGHEST * PIXELS) + 216,
            )
            (self._title,) = sheet.title
            axes = sheet.panel(LEFT, RIGHT, top=sheet.bottom - sheet.top - HIGHEST * PIXELS)
            _make_panel(axes)
            self._axes = axes
            self._zone = Rectangle(
                (0, 0), 0, HIGHEST, facecolor=GRID, alpha=0.6, linewidth=0, zorder=3
            )
            axes.add_patch(self._zone)
            self._reported = _line(axes, SOFT, (0, (4, 2)))
            self._flat = _line(axes, INK, "solid")
            self._ends = _ends(axes)
            self._names = {
                name: stamped(axes, ha="center", va="bottom", zorder=8) for name in CLASSES.values()
            }
            self._grounds = [_ground(axes) for _ in range(2)]
            self._high = stamped(axes, color=SOFT, weight="bold", va="bottom", zorder=8)
            self._far = stamped(axes, color=INK, weight="bold", va="bottom", zorder=8)
        self.figure = sheet.figure
        self.moving: Sequence[Artist] = (
            self._zone,
            self._reported,
            self._flat,
            self._ends,
            *self._names.values(),
            *self._grounds,
            self._high,
            self._far,
            self._title,
        )
        self.move(self.reports[0].apogee_km, self.reports[0].ground_range_km)

    @property
    def title(self) -> str:
        """The finding for the flight set last."""
        return str(self._title.get_text())

    def move(self, apogee_km: int, ground_range_km: int) -> str:
        """Draw a flight and its flat path; return the fact in words."""
        told = outcome(apogee_km, ground_range_km, self.reports)
        self._title.set_text(told.title)
        self._mark_class(told.kind)
        self._reported.set_data(*_points(told.lofted))
        self._flat.set_data(*_points(told.flat))
        flights = [one for one in (told.lofted, told.flat) if one is not None]
        self._ends.set_data([one.ground_range_km for one in flights], [0] * len(flights))
        self._write(told)
        return told.fact

    def _mark_class(self, kind: str) -> None:
        """Shade the class that the flat path reaches, and write its name in bold."""
        edges = [*CLASSES, FARTHEST]
        box = self._axes.bbox
        for number, name in enumerate(CLASSES.values()):
            left, right = edges[number], edges[number + 1]
            middle = (left + right) / 2 * PIXELS
            label = self._names[name]
            label.set_position((box.x0 + middle, box.y1 + NAMES_ABOVE))
            label.set(
                text=name,
                size=SOURCE_POINTS,
                weight="bold" if name == kind else "normal",
                color=INK if name == kind else SOFT,
            )
            if name == kind:
                self._zone.set_bounds(left, 0, right - left, HIGHEST)
        self._zone.set_visible(bool(kind))

    def _write(self, told: Outcome) -> None:
        """Write height and distance at the top of the flight, and the flat range at its end."""
        for part in (self._high, self._far, *self._grounds):
            part.set_visible(told.lofted is not None)
        if told.lofted is None:
            return
        lofted, flat = told.lofted, told.flat
        top = 0.0 if flat is None else flat.apogee_km
        far = LONGEST_GROUND_RANGE_KM if flat is None else flat.ground_range_km
        words = "every place in range" if flat is None else f"about {rounded(far):,} km"
        width = self._say(self._far, words)
        # right of the landing if there is room, else above the path's end
        beside = far * PIXELS + 12 + width < FARTHEST * PIXELS
        x = far * PIXELS + 12 if beside else FARTHEST * PIXELS - width
        y = 6.0 if beside else (top + 150) * PIXELS + 6
        self._place(self._far, self._grounds[0], x, y, width)
        width_high = self._say(
            self._high, f"{lofted.apogee_km:,.0f} km high, {lofted.ground_range_km:,.0f} km far"
        )
        peak = min(lofted.ground_range_km / 2, FARTHEST) * PIXELS
        x_high = min(max(peak - width_high / 2, 6), FARTHEST * PIXELS - width_high)
        y_high = max(lofted.apogee_km, top) * PIXELS + 6
        if x_high < x + width and x < x_high + width_high and abs(y_high - y) < LINE:
            y_high = y + LINE
        self._place(self._high, self._grounds[1], x_high, y_high, width_high)

    def _say(self, label: StampedText, words: str) -> float:
        """Give a label its words, and return how wide they are in pixels."""
        label.set_text(words)
        return float(label.get_window_extent(renderer(self.figure)).width)

    def _place(
        self, label: StampedText, ground: Rectangle, x: float, y: float, width: float
    ) -> None:
        """Put a label's lower left corner, in pixels from the panel's, and its ground behind."""
        box = self._axes.bbox
        label.set_position((box.x0 + x, box.y0 + y))
        ground.set_bounds(box.x0 + x - 3, box.y0 + y - 1, width + 6, LINE - 2)


def _make_panel(axes: Axes) -> None:
    """Set scale, ticks and the uprights at the limits of the classes."""
    axes.set_xlim(0, FARTHEST)
    axes.set_ylim(0, HIGHEST)
    ticks = [*CLASSES, 8_000, 10_000, 12_000, 14_000]
    axes.set_xticks(ticks, [f"{tick:,}" for tick in ticks])
    heights = range(0, HIGHEST + 1, 1_000)
    axes.set_yticks(heights, [f"{height:,}" for height in heights])
    axes.spines["bottom"].set_color(AXIS)
    for limit in list(CLASSES)[1:]:
        upright(axes, limit)


def _line(axes: Axes, colour: str, dashes: object) -> Line2D:
    (line,) = axes.plot([], [], color=colour, linewidth=LINE_POINTS, zorder=4)
    line.set_linestyle(dashes)  # type: ignore[arg-type]
    return line


def _ends(axes: Axes) -> Line2D:
    """Make the dots where the two paths come down."""
    (dots,) = axes.plot(
        [],
        [],
        marker="o",
        markersize=8,
        color=INK,
        markeredgecolor=PAPER,
        linestyle="none",
        clip_on=False,
        zorder=6,
    )
    return dots


def _ground(axes: Axes) -> Rectangle:
    """Make a piece of paper for a label, placed in pixels, so that no line runs through words."""
    ground = Rectangle((0, 0), 0, 0, facecolor=PAPER, linewidth=0, zorder=7)
    ground.set_transform(IdentityTransform())
    # a panel cuts what is added to it off at its edges
    axes.add_artist(ground)
    ground.set_clip_on(False)
    return ground


def _points(one: Flight | None) -> tuple[Sequence[float], Sequence[float]]:
    """Return a flight as a line; straight up and down is an upright."""
    if one is None:
        return [], []
    if one.ground_range_km == 0:
        return [0, 0], [0, one.apogee_km]
    along, height = path(one.apogee_km, one.ground_range_km, STEEP_POINTS)
    return along.tolist(), height.tolist()
