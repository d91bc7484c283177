"""The cross-section of the radar bench: the ground falls away, and the rays run straight.

Drawn is an Earth of 4/3 of the true radius, on which rays bent by air are straight lines. Heights
and distances have one scale, so that angles are true.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon

from axislab.countries import COUNTRIES
from axislab.figures.base_map import COAST, LAND, SEA
from axislab.figures.radar_places import site_altitude_km
from axislab.figures.radar_view import Setting, ground_reach_km
from axislab.figures.stamps import StampedText, stamped
from axislab.figures.style import AXIS, INK, PAPER, SOFT
from axislab.geometry import EARTH_RADIUS_KM
from axislab.radar import STANDARD_REFRACTION

RADIUS = STANDARD_REFRACTION * EARTH_RADIUS_KM
LEFT_PIXELS, RIGHT_PIXELS, FOOT_PIXELS = 66.0, 34.0, 26.0
"""Room left of the radar for heights, right of the last distance, and below the ground."""

HEAD_PIXELS = 14.0
"""Room above the object."""

SCALES: tuple[tuple[float, int], ...] = (
    (700, 100),
    (1050, 200),
    (2100, 500),
    (2900, 500),
    (4000, 500),
)
"""Farthest distance drawn and the step of its marks; the nearest that fits is taken."""

HEIGHTS = (100, 200, 300, 400, 500)
MOST_TICKS = 8
ROW = 17.0
"""Pixels from a label to the next."""

OBJECT_PIXELS = 76.0
"""Room that the object's mark and height take left of its place."""

DENSE = 10.0
AIR = COUNTRIES["USA"].colour


def drawn_at(ground_km: float, height_km: float) -> tuple[float, float]:
    """Return where a point over the ground is drawn: kilometres right of and above the radar."""
    angle = ground_km / RADIUS
    return (RADIUS + height_km) * math.sin(angle), (RADIUS + height_km) * math.cos(angle) - RADIUS


class SideView:
    """Ground, lowest ray, what is in view and reach, and the climb over one place.

    Attributes:
        parts: what `move` changes, in the order in which it is drawn.
    """

    def __init__(self, axes: Axes) -> None:
        """Make every part, still without a place."""
        self._axes = axes
        axes.set(xticks=[], yticks=[], facecolor=SEA)
        axes.grid(visible=False)
        for spine in axes.spines.values():
            spine.set(visible=True, color=AXIS, linewidth=1.2, zorder=8)
        self._view = _area(axes, to_rgba(AIR, 0.16), "none")
        self._ground = _area(axes, LAND, COAST)
        (self._levels,) = axes.plot([], [], color=COAST, linewidth=0.9, zorder=1.5)
        (self._ray,) = axes.plot([], [], color=AIR, linewidth=2.0, zorder=3)
        (self._ticks,) = axes.plot([], [], color=AXIS, linewidth=1.2, zorder=4)
        (self._hidden,) = axes.plot([], [], color=SOFT, linewidth=1.6, dashes=(2, 2), zorder=4)
        (self._seen,) = axes.plot([], [], color=INK, linewidth=3.2, zorder=5)
        self._start = _dot(axes, "_", 14, INK)
        self._object = _dot(axes, "o", 8, INK)
        self._star = _dot(axes, "*", 12, COUNTRIES["CHN"].colour)
        self._distances = [
            stamped(axes, size=DENSE, color=SOFT, ha="center", va="top") for _ in range(MOST_TICKS)
        ]
        self._heights = [
            stamped(axes, size=DENSE, color=SOFT, ha="right", va="center") for _ in HEIGHTS
        ]
        self._place = stamped(axes, size=DENSE, va="top")
        self._from = stamped(axes, size=DENSE, va="center", weight="bold")
        self._at = stamped(axes, size=DENSE, va="center")
        self.parts: Sequence[Artist] = (
            self._view,
            self._levels,
            self._ground,
            self._ray,
            self._ticks,
            self._hidden,
            self._seen,
            self._start,
            self._object,
            self._star,
            *axes.spines.values(),
            *self._distances,
            *self._heights,
            self._place,
            self._from,
            self._at,
        )

    def move(self, setting: Setting) -> None:
        """Show the side view of the chosen place."""
        step, last = self._set_scale(setting)
        along = np.linspace(-400, last * 1.1, 60)
        ground = [drawn_at(float(km), 0) for km in along]
        floor = self._axes.get_ylim()[0] - 50
        self._ground.set_xy([(ground[0][0], floor), *ground, (ground[-1][0], floor)])
        self._draw_levels(last)
        self._draw_view(setting)
        self._star.set_data([0], [site_altitude_km()])
        self._draw_ticks(step, last)
        self._draw_climb(setting)

    def _set_scale(self, setting: Setting) -> tuple[int, float]:
        """Take the nearest scale on which place, reach and object fit, as large both ways."""
        box = self._axes.bbox
        wanted = max(setting.spot.km * 1.06, setting.range_km * 1.02)
        _, height = drawn_at(setting.spot.km, setting.altitude_km)
        last, step = SCALES[-1]
        for farthest, between in SCALES:
            km = self._scale(farthest)
            top = self._foot(wanted, km) + box.height * km
            if farthest >= wanted and height + HEAD_PIXELS * km <= top:
                last, step = farthest, between
                break
        km = self._scale(last)
        low = self._foot(wanted, km)
        self._axes.set_xlim(-LEFT_PIXELS * km, (box.width - LEFT_PIXELS) * km)
        self._axes.set_ylim(low, low + box.height * km)
        return step, last

    def _scale(self, last: float) -> float:
        """Return the kilometres a pixel with which a distance ends at the right."""
        return last / (float(self._axes.bbox.width) - LEFT_PIXELS - RIGHT_PIXELS)

    def _foot(self, wanted: float, km: float) -> float:
        """Return where the panel ends below, so that the ground at a distance is in it."""
        return drawn_at(wanted, 0)[1] - FOOT_PIXELS * km

    def _draw_levels(self, last: float) -> None:
        """Draw lines of equal height above the ground, named at the left."""
        xs: list[float] = []
        ys: list[float] = []
        top = self._axes.get_ylim()[1]
        for text, height in zip(self._heights, HEIGHTS, strict=True):
            for km in np.linspace(0, last, 40):
                x, y = drawn_at(float(km), height)
                xs.append(x)
                ys.append(y)
            xs.append(math.nan)
            ys.append(math.nan)
            x, y = self._pixel(0, height)
            inside = height < top and y < self._axes.bbox.y1 - 8
            _put(text, f"{height} km" if inside else "", x - 8, y)
        self._levels.set_data(xs, ys)

    def _draw_view(self, setting: Setting) -> None:
        """Draw the lowest ray and what lies above it within reach."""
        start = (0.0, site_altitude_km())
        heights = np.linspace(0, setting.range_km, 60)
        reach = [(ground_reach_km(setting.range_km, float(one)), float(one)) for one in heights]
        slope = math.tan(math.radians(setting.elevation))
        arc = [drawn_at(ground, height) for ground, height in reach if ground > 0]
        above = [(x, y) for x, y in arc if y >= site_altitude_km() + slope * x]
        run = setting.range_km * math.cos(math.radians(setting.elevation))
        end = (run, site_altitude_km() + run * slope)
        self._view.set_xy([start, end, *above, (0.0, float(setting.range_km))])
        self._ray.set_data([start[0], end[0]], [start[1], end[1]])

    def _draw_ticks(self, step: int, last: float) -> None:
        """Mark distances along the ground and name them below it."""
        xs: list[float] = []
        ys: list[float] = []
        marks = range(step, int(last) + 1, step)
        for text, km in zip(self._distances, marks, strict=False):
            x, y = self._pixel(km, 0)
            # farther on the ground may lie below the panel
            inside = y - FOOT_PIXELS > self._axes.bbox.y0 - 4
            _put(text, f"{km:,} km" if inside else "", x, y - 5)
            top, foot = drawn_at(km, 0), drawn_at(km, -5 * self._km_per_pixel)
            xs += [top[0], foot[0], math.nan]
            ys += [top[1], foot[1], math.nan]
        for text in self._distances[len(marks) :]:
            text.set_text("")
        self._ticks.set_data(xs, ys)

    def _draw_climb(self, setting: Setting) -> None:
        """Draw the way straight up over the place: hidden, then in view, then out of reach."""
        ground = setting.spot.km
        lowest, highest = setting.sight.lowest_visible_km, setting.highest_km or 0.0
        top = self._height_at_the_top(ground)
        self._hidden.set_data(*zip(drawn_at(ground, 0), drawn_at(ground, top), strict=True))
        shown = setting.sight.in_sector and highest > lowest and lowest < top
        ends = [drawn_at(ground, lowest), drawn_at(ground, min(highest, top))]
        self._seen.set_data(*zip(*ends, strict=True) if shown else ([], []))
        crossing = [drawn_at(ground, lowest)] if lowest < top else []
        self._start.set_data([x for x, _ in crossing], [y for _, y in crossing])
        x, y = drawn_at(ground, setting.altitude_km)
        self._object.set_data([x], [y])
        self._object.set_markerfacecolor(INK if setting.sight.seen else PAPER)
        self._write_climb(setting, lowest, top)

    def _write_climb(self, setting: Setting, lowest: float, top: float) -> None:
        """Name the place and its horizon on the right of its climb, the object on the left."""
        ground, box = setting.spot.km, self._axes.bbox
        x, head = self._pixel(ground, top)[0], box.y1 - 7
        # the ground is higher where the words on the left begin
        start = max(ground - OBJECT_PIXELS * self._km_per_pixel, 0.0)
        floor = self._pixel(start, 0)[1] + ROW / 2
        left = x > box.x0 + box.width * 0.76
        way = -1 if left else 1
        for text in (self._place, self._from):
            text.set_horizontalalignment("right" if left else "left")
        _put(self._place, setting.spot.short_name, x + 13 * way, head)
        room = box.y1 - 7 - ROW - ROW / 2
        arrow = "" if lowest < top else " ↑"
        x, y = self._pixel(ground, min(lowest, top))
        _put(
            self._from,
            f"from {lowest:,.0f} km{arrow}",
            x + 13 * way,
            max(min(y, room), floor),
        )
        self._at.set_horizontalalignment("left" if left else "right")
        x, y = self._pixel(ground, setting.altitude_km)
        y = max(y, floor)
        _put(self._at, f"{setting.altitude_km} km", x - 14 * way, y)
        if x - OBJECT_PIXELS < box.x0 + LEFT_PIXELS:
            # over a near place the object's height stands where that of the same line would
            for text in self._heights:
                if abs(float(text.get_position()[1]) - y) < ROW:
                    text.set_text("")

    def _height_at_the_top(self, ground: float) -> float:
        """Return the height over a place at which the panel ends."""
        top = self._axes.get_ylim()[1]
        return (top + RADIUS) / math.cos(ground / RADIUS) - RADIUS

    @property
    def _km_per_pixel(self) -> float:
        left, right = self._axes.get_xlim()
        return (right - left) / float(self._axes.bbox.width)

    def _pixel(self, ground: float, height: float) -> tuple[float, float]:
        x, y = self._axes.transData.transform(drawn_at(ground, height))
        return float(x), float(y)


def _put(text: StampedText, words: str, x: float, y: float) -> None:
    text.set(text=words, x=round(x), y=round(y))


def _area(axes: Axes, face: object, edge: str) -> Polygon:
    area = Polygon([(0, 0), (1, 0), (0, 1)], facecolor=face, edgecolor=edge, linewidth=1, zorder=2)
    axes.add_patch(area)
    return area


def _dot(axes: Axes, shape: str, size: float, colour: str) -> Line2D:
    (dot,) = axes.plot(
        [],
        [],
        linestyle="none",
        marker=shape,
        markersize=size,
        markerfacecolor=colour,
        markeredgecolor=colour,
        markeredgewidth=1.8 if shape in "o_" else 0.8,
        zorder=6,
    )
    return dot
