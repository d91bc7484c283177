"""The map under a figure: land, sea and today's borders round a centre, and names on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Polygon
from matplotlib.patheffects import withStroke
from matplotlib.text import Annotation

from axislab.figures.marks import POINTS
from axislab.figures.style import AXIS, INK, PAPER
from axislab.geometry import EquidistantMap, Place

LAND, SEA, COAST = "#EFECE4", "#F7F9FA", "#A9A59A"
HALO_POINTS = 3 * 2 * POINTS
"""Width of a stroke that leaves three pixels of paper round the letters of a name."""

NAME_POINTS = 10.0


def make_map_panel(axes: Axes, left: float, low: float, km_per_pixel: float) -> None:
    """Make a panel a map: sea, a thin frame, and as many kilometres a pixel both ways.

    Args:
        axes: the panel, its place final.
        left: kilometres of its left edge east of the map's centre (west: negative).
        low: kilometres of its lower edge north of the centre.
        km_per_pixel: the scale.
    """
    box = axes.get_window_extent()
    axes.set(xticks=[], yticks=[], facecolor=SEA)
    axes.grid(visible=False)
    axes.set_xlim(left, left + box.width * km_per_pixel)
    axes.set_ylim(low, low + box.height * km_per_pixel)
    for spine in axes.spines.values():
        spine.set(visible=True, color=AXIS, linewidth=1.2, zorder=8)


def draw_land(axes: Axes, flat: EquidistantMap, countries: Mapping[str, Any]) -> None:
    """Draw the countries of a GeoJSON collection, all alike: this map takes no sides."""
    for ring in _rings(countries):
        axes.add_patch(
            Polygon(
                flat.line(ring),
                closed=True,
                facecolor=LAND,
                edgecolor=COAST,
                linewidth=0.9,
                zorder=1,
            )
        )


def border_line(borders: Mapping[str, Any], one: str, other: str) -> list[tuple[float, float]]:
    """Return the longest stretch of the border of two countries, as longitude and latitude.

    Args:
        borders: a GeoJSON collection whose lines carry the codes of both sides, `a` and `b`.
        one: code of a country.
        other: code of its neighbour.
    """
    for feature in borders["features"]:
        if {feature["properties"]["a"], feature["properties"]["b"]} == {one, other}:
            shape = feature["geometry"]
            parts = shape["coordinates"]
            lines = parts if shape["type"] == "MultiLineString" else [parts]
            return [(lon, lat) for lon, lat in max(lines, key=len)]
    return []


def stretch(line: list[tuple[float, float]], start: Place, end: Place) -> list[tuple[float, float]]:
    """Cut out of a line what lies between its points nearest to two places."""
    first, last = sorted((_nearest(line, start), _nearest(line, end)))
    return line[first : last + 1]


def name_place(
    axes: Axes,
    point: tuple[float, float],
    text: str,
    offset: tuple[float, float],
    align: tuple[str, str],
    *,
    colour: str = INK,
) -> Annotation:
    """Write a name on the map, with a halo of paper so that lines pass behind it.

    Args:
        axes: the map.
        point: kilometres east and north of the centre.
        text: the name.
        offset: pixels right and up.
        align: sides of the text that stand there, for example ("left", "center").
        colour: of the letters.
    """
    return axes.annotate(
        text,
        point,
        xytext=(offset[0] * POINTS, offset[1] * POINTS),
        textcoords="offset points",
        ha=align[0],
        va=align[1],
        size=NAME_POINTS,
        color=colour,
        linespacing=1.3,
        path_effects=[withStroke(linewidth=HALO_POINTS, foreground=PAPER)],
        annotation_clip=False,
        zorder=7,
    )


def _rings(countries: Mapping[str, Any]) -> Iterator[list[tuple[float, float]]]:
    """Give the outer edge of every piece of land; holes are other countries, drawn as such."""
    for feature in countries["features"]:
        shape = feature["geometry"]
        parts = shape["coordinates"]
        for piece in parts if shape["type"] == "MultiPolygon" else [parts]:
            yield [(lon, lat) for lon, lat in piece[0]]


def _nearest(line: list[tuple[float, float]], place: Place) -> int:
    near = EquidistantMap(place).line(line)
    return min(range(len(line)), key=lambda number: near[number][0] ** 2 + near[number][1] ** 2)
