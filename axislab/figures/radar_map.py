"""The map of the radar bench: places round the site, the sector, and the sectors in Japan."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.patheffects import withStroke

from axislab.countries import COUNTRIES
from axislab.figures.base_map import (
    HALO_POINTS,
    NAME_POINTS,
    draw_land,
    make_map_panel,
    name_place,
)
from axislab.figures.radar_places import (
    FORWARD_KM,
    LAUNCH,
    TERMINAL_KM,
    Spot,
    radars_in_japan,
    site,
    spots,
)
from axislab.figures.radar_view import Setting
from axislab.figures.stamps import StampedText, stamped
from axislab.figures.style import INK, PAPER, SOFT
from axislab.geometry import EquidistantMap, Place
from axislab.tables import BaseMap

LEFT_KM, LOW_KM, KM_PER_PIXEL = -2900.0, -1130.0, 7.5

TERMINAL_COLOUR, FORWARD_COLOUR = COUNTRIES["USA"].colour, COUNTRIES["KOR"].colour
SECTOR_FILL, VIEW_FILL = 0.10, 0.20
OTHER = "#8B8E92"

COUNTRY_NAMES = {
    Place(51.4, 129.6): "RUSSIA",
    Place(33.0, 113.5): "CHINA",
    Place(46.3, 103.5): "MONGOLIA",
    Place(38.6, 142.6): "JAPAN",
}
RADAR_NAME = "Radar"

BESIDE: dict[str, tuple[tuple[float, float], tuple[str, str]]] = {
    "seoul": ((9, -5), ("left", "center")),
    "dandong": ((14, 3), ("right", "bottom")),
    "tonghua": ((8, 8), ("center", "bottom")),
    "shenyang": ((-12, 5), ("right", "center")),
    "delingha": ((-6, -8), ("left", "top")),
    "kyogamisaki": ((3, -8), ("left", "top")),
    "khasan": ((9, -6), ("left", "center")),
    "vladivostok": ((9, 5), ("left", "center")),
    **dict.fromkeys(
        ("shandong-tip", "dalian", "qingdao", "beijing", "shanghai", "harbin", "xian"),
        ((-9, 0), ("right", "center")),
    ),
}
"""Offsets in pixels and sides of the names that do not stand right of their place."""

RIGHT = ((9.0, 0.0), ("left", "center"))
NAMELESS = (LAUNCH,)
"""Kinds of places that have a mark but no name: five of them stand too close together."""

CITY, INSIDE, OUTSIDE, BEYOND = 7.0, "inside", "outside", "beyond"


class SectorMap:
    """Places as marks with names, and what the sector covers.

    Attributes:
        parts: what `move` changes or what lies above it, in the order in which it is drawn.
    """

    def __init__(self, axes: Axes, base: BaseMap) -> None:
        """Draw land and circles, and make every moving part, still without a place."""
        self._axes = axes
        self._flat = EquidistantMap(site())
        make_map_panel(axes, LEFT_KM, LOW_KM, KM_PER_PIXEL)
        draw_land(axes, self._flat, base.countries)
        for place, name in COUNTRY_NAMES.items():
            name_place(axes, self._at(place), name, (0, 0), ("center", "center"), colour=SOFT)
        circles = (
            *_circle(axes, TERMINAL_KM, TERMINAL_COLOUR, "solid"),
            *_circle(axes, FORWARD_KM, FORWARD_COLOUR, (0, (5, 3))),
        )
        self._sector = _area(axes, SECTOR_FILL, 2.4)
        self._view = _area(axes, VIEW_FILL, 0)
        self._japan = [
            self._draw_sector_of_japan(place, sector.outline(place, FORWARD_KM))
            for _, place, sector in radars_in_japan()
        ]
        self._japan_names = [
            self._write(name, self._at(place), *BESIDE.get(name.lower(), RIGHT), SOFT)
            for name, place, _ in radars_in_japan()
        ]
        self._marks = {
            (shape, state): _marks(axes, shape, state)
            for shape in ("o", "v")
            for state in (INSIDE, OUTSIDE, BEYOND)
        }
        self._ring = _dots(axes, "o", 13, "none", INK)
        (self._way,) = axes.plot([], [], color=INK, linewidth=1.4, dashes=(4, 2), zorder=5)
        (star,) = axes.plot([0], [0], "*", markersize=13, color=COUNTRIES["CHN"].colour, zorder=6)
        self._names = {
            spot.id: self._write(
                f"{spot.short_name} {spot.km:,.0f}",
                self._at(spot.place),
                *BESIDE.get(spot.id, RIGHT),
                INK,
            )
            for spot in spots()
            if spot.kind not in NAMELESS
        }
        words = (
            self._write(
                RADAR_NAME, (0, 0), (-10, -4), ("right", "center"), COUNTRIES["CHN"].colour
            ),
            self._write(
                f"{TERMINAL_KM} km",
                _on_circle(TERMINAL_KM, 160),
                (0, -3),
                ("center", "top"),
                TERMINAL_COLOUR,
            ),
            self._write(
                f"{FORWARD_KM:,} km",
                _on_circle(FORWARD_KM, 250),
                (8, 0),
                ("left", "center"),
                FORWARD_COLOUR,
            ),
        )
        self.parts: Sequence[Artist] = (
            *(area for area, _ in self._japan),
            self._sector,
            self._view,
            *circles,
            *(mark for _, mark in self._japan),
            self._way,
            *axes.spines.values(),
            *self._marks.values(),
            star,
            *words,
            *self._japan_names,
            *self._names.values(),
            self._ring,
        )

    def move(self, setting: Setting) -> None:
        """Show the sector, and every place as inside it, outside it or beyond 2,000 km."""
        self._sector.set_xy(_slice(setting, setting.range_km))
        self._view.set_xy(_slice(setting, setting.view_km))
        self._view.set_visible(setting.view_km > 0)
        stand: dict[tuple[str, str], list[tuple[float, float]]] = {key: [] for key in self._marks}
        for spot in spots():
            state = _state(setting, spot)
            stand["v" if spot.kind == LAUNCH else "o", state].append(self._at(spot.place))
            if spot.id in self._names:
                self._names[spot.id].set_color(INK if state == INSIDE else SOFT)
        for key, points in stand.items():
            self._marks[key].set_data([x for x, _ in points], [y for _, y in points])
        x, y = self._at(setting.spot.place)
        self._ring.set_data([x], [y])
        self._way.set_data([0, x], [0, y])
        for pair in self._japan:
            for part in pair:
                part.set_visible(setting.japan)
        for name in self._japan_names:
            name.set_visible(setting.japan)

    def _at(self, place: Place) -> tuple[float, float]:
        """Return kilometres east and north of the radar."""
        point = self._flat.position(place)
        return point.x, point.y

    def _write(
        self,
        words: str,
        point: tuple[float, float],
        offset: tuple[float, float],
        align: tuple[str, str],
        colour: str,
    ) -> StampedText:
        """Write a name with a halo, some pixels beside a point of the map."""
        x, y = self._axes.transData.transform(point)
        text = stamped(
            self._axes,
            size=NAME_POINTS,
            color=colour,
            ha=align[0],
            va=align[1],
            path_effects=[withStroke(linewidth=HALO_POINTS, foreground=PAPER)],
        )
        text.set(text=words, x=round(x + offset[0]), y=round(y + offset[1]))
        return text

    def _draw_sector_of_japan(
        self, place: Place, outline: Iterable[tuple[float, float]]
    ) -> tuple[Polygon, Line2D]:
        """Draw a sector faintly, and a mark where its radar stands."""
        area = Polygon(
            self._flat.line(outline),
            facecolor=to_rgba(COUNTRIES["JPN"].colour, 0.04),
            edgecolor=OTHER,
            linewidth=1.2,
            linestyle=COUNTRIES["JPN"].dashes,
            zorder=2,
        )
        self._axes.add_patch(area)
        mark = _dots(self._axes, "X", 8, COUNTRIES["JPN"].colour, COUNTRIES["JPN"].colour)
        x, y = self._at(place)
        mark.set_data([x], [y])
        return area, mark


def _state(setting: Setting, spot: Spot) -> str:
    if setting.covers(spot):
        return INSIDE
    return OUTSIDE if spot.km <= FORWARD_KM else BEYOND


def _slice(setting: Setting, reach: float) -> list[tuple[float, float]]:
    """Return the edge of the sector on the map, where directions from the radar are true."""
    first = setting.azimuth - setting.width / 2
    turns = np.radians(first + np.linspace(0, setting.width, 2 + setting.width // 3))
    arc = list(zip(reach * np.sin(turns), reach * np.cos(turns), strict=True))
    return [(0.0, 0.0), *arc, (0.0, 0.0)]


def _on_circle(km: float, degrees: float) -> tuple[float, float]:
    turn = math.radians(degrees)
    return km * math.sin(turn), km * math.cos(turn)


def _circle(
    axes: Axes, km: float, colour: str, dashes: str | tuple[float, tuple[float, ...]]
) -> list[Line2D]:
    points = [_on_circle(km, degrees) for degrees in range(0, 361, 3)]
    return axes.plot(
        [x for x, _ in points],
        [y for _, y in points],
        color=colour,
        linestyle=dashes,
        linewidth=1.6,
        zorder=3,
    )


def _area(axes: Axes, fill: float, edge: float) -> Polygon:
    area = Polygon(
        [(0, 0), (1, 0), (0, 1)],
        closed=True,
        facecolor=to_rgba(TERMINAL_COLOUR, fill),
        edgecolor=TERMINAL_COLOUR if edge else "none",
        linewidth=edge,
        joinstyle="round",
        zorder=2,
    )
    axes.add_patch(area)
    return area


def _marks(axes: Axes, shape: str, state: str) -> Line2D:
    """Make the marks of one state: filled, open, or beyond 2,000 km square."""
    face = INK if state == INSIDE else PAPER
    edge = PAPER if state == INSIDE else INK
    size = CITY if shape == "o" else CITY + 0.5
    return _dots(axes, "s" if state == BEYOND else shape, size, face, edge)


def _dots(axes: Axes, shape: str, size: float, face: str, edge: str) -> Line2D:
    (dots,) = axes.plot(
        [],
        [],
        linestyle="none",
        marker=shape,
        markersize=size,
        markerfacecolor=face,
        markeredgecolor=edge,
        markeredgewidth=0.8 if face == INK else 1.4,
        zorder=6,
    )
    return dots
