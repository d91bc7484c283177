"""The live map of the border on Amur and Ussuri, step by step from 1858 to 2008."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Annotation

from axislab.figures.base_map import (
    border_line,
    draw_land,
    make_map_panel,
    name_place,
    stretch,
)
from axislab.figures.border_steps import (
    BATTLE,
    Row,
    border_places,
    border_steps,
    place_of,
    shown_name,
)
from axislab.figures.sheet import new_sheet
from axislab.figures.style import (
    AXIS,
    INK,
    MARGIN,
    PAPER,
    SOFT,
    house_style,
)
from axislab.geometry import EquidistantMap, Place, great_circle_km
from axislab.tables import base_map, source, table

HEIGHT = 670
LEFT_KM, LOW_KM, KM_PER_PIXEL = -1275.0, -448.0, 2.64

#: Where the rivers meet, for cutting today's line into stretches; our reading of the map.
SHILKA_AND_ARGUN = Place(53.33, 121.48)
AMUR_AND_USSURI = Place(48.32, 134.56)
USSURI_AND_SUNGACHA = Place(45.44, 133.40)

RIVERS: dict[str, tuple[str, Place, tuple[float, float], tuple[str, str]]] = {
    "Argun": ("Argun (Ergun)", Place(51.8, 120.4), (9, 0), ("left", "center")),
    "Amur": ("Amur (Heilong)", Place(49.39, 129.35), (10, 4), ("left", "bottom")),
    "Ussuri": ("Ussuri (Wusuli)", Place(47.3, 134.2), (-9, 0), ("right", "center")),
    "South": ("", Place(44.0, 131.2), (0, 0), ("left", "center")),
}
"""Stretches of the line: name, where on the line it stands, offset and sides of the text."""

NO_VIEW = (
    "today’s lines in every step, no view on any claim; which stretch follows which river is "
    "our reading"
)
COUNTRY_NAMES = {
    Place(53.9, 127.5): "RUSSIA",
    Place(47.3, 123.5): "CHINA",
    Place(47.2, 118.4): "MONGOLIA",
}
FAINT, STRONG = 1.4, 5.0
"""Widths in points of a stretch that a step leaves alone and of one that it concerns."""

LANDS: tuple[tuple[int, str, Place], ...] = (
    (1858, "Land of 1858", Place(52.4, 131.0)),
    (1860, "Land of 1860", Place(47.3, 137.65)),
)
"""Step, name in the table "land_areas", and where on the map its area is written."""

BESIDE: dict[str, tuple[tuple[float, float], tuple[str, str]]] = {
    "zhenbao": ((-11, -1), ("right", "center")),
    "heixiazi": ((-95, 15), ("left", "bottom")),
    "abagaitu": ((9, -9), ("left", "center")),
    "harbin": ((-9, 0), ("right", "center")),
    "heihe": ((-8, -13), ("right", "top")),
    "manzhouli": ((-30, -23), ("left", "top")),
    "suifenhe": ((-9, 0), ("right", "center")),
}
"""Offsets in pixels and sides of the names that do not stand right of their place."""

MARKERS = {"city": "o", "island": "D", "clash": "X", "bridge": "s", "battle": "*"}
LEFT_OUT = ("fuyuan",)
"""Places whose name would cover the line on which they stand."""

RIGHT = ((9.0, 0.0), ("left", "center"))


class BorderDrawing:
    """The border on Amur and Ussuri; a step sets off the line or the places it concerns."""

    def __init__(self) -> None:
        """Draw the map; its words come from the tables on treaties, places and land."""
        self.steps = {step.year: step for step in border_steps()}
        places = border_places()
        self._battle = place_of(places[BATTLE])
        self._flat = EquidistantMap(self._battle)
        base = base_map()
        with house_style():
            sheet = new_sheet(
                "",
                "Beside the names: kilometres from the battle of March 1969 (★)",
                f"{base.source}; {source('border_places')}; {NO_VIEW}",
                height=HEIGHT,
            )
            (self._title,) = sheet.title
            axes = sheet.panel(left=MARGIN, right=MARGIN, top=-8, bottom=-22)
            make_map_panel(axes, LEFT_KM, LOW_KM, KM_PER_PIXEL)
            draw_land(axes, self._flat, base.countries)
            self._rivers = self._draw_rivers(axes, border_line(base.borders, "CHN", "RUS"))
            self._river_names = {
                river: name_place(axes, self._at(place), name, offset, align, colour=SOFT)
                for river, (name, place, offset, align) in RIVERS.items()
            }
            self._lands = self._write_lands(axes)
            self._marks, self._names = self._draw_places(axes, places)
            for place, name in COUNTRY_NAMES.items():
                name_place(axes, self._at(place), name, (0, 0), ("center", "center"), colour=SOFT)
        self.figure = sheet.figure
        self.moving: Sequence[Artist] = (
            *self._rivers.values(),
            # the line leaves the map on the west: the frame goes over it
            *axes.spines.values(),
            *self._marks.values(),
            *self._river_names.values(),
            *self._lands.values(),
            *self._names.values(),
            self._title,
        )
        self.move(next(iter(self.steps)))

    @property
    def title(self) -> str:
        """The finding of the present step."""
        return str(self._title.get_text())

    def move(self, step: int) -> str:
        """Set off what the step of a year concerns and return what it settled, in words."""
        shown = self.steps[step]
        for river, line in self._rivers.items():
            concerned = river in shown.rivers
            line.set(color=INK if concerned else AXIS, linewidth=STRONG if concerned else FAINT)
            _stress(self._river_names[river], concerned)
        for year, label in self._lands.items():
            _stress(label, year == step)
        for place_id, mark in self._marks.items():
            if mark.get_marker() == MARKERS["city"]:
                continue
            concerned = place_id in shown.places
            plain, large = (11, 19) if place_id == BATTLE else (7, 12)
            mark.set(
                markersize=large if concerned else plain,
                markerfacecolor=INK if concerned else PAPER,
            )
            _stress(self._names[place_id], concerned)
        self._title.set_text(shown.title)
        return shown.fact

    def _at(self, place: Place) -> tuple[float, float]:
        """Return kilometres east and north of the battle of 1969."""
        point = self._flat.position(place)
        return point.x, point.y

    def _draw_rivers(self, axes: Axes, line: list[tuple[float, float]]) -> dict[str, Line2D]:
        """Draw today's line in four stretches, each of which a step can set off."""
        west = Place(line[-1][1], line[-1][0])
        south = Place(line[0][1], line[0][0])
        ends = {
            "Argun": (west, SHILKA_AND_ARGUN),
            "Amur": (SHILKA_AND_ARGUN, AMUR_AND_USSURI),
            "Ussuri": (AMUR_AND_USSURI, USSURI_AND_SUNGACHA),
            "South": (USSURI_AND_SUNGACHA, south),
        }
        drawn = {}
        for river, (start, end) in ends.items():
            points = self._flat.line(stretch(line, start, end))
            (drawn[river],) = axes.plot(
                [x for x, _ in points],
                [y for _, y in points],
                solid_joinstyle="round",
                zorder=4,
            )
        return drawn

    def _write_lands(self, axes: Axes) -> dict[int, Annotation]:
        """Write how large the land of a treaty was: no map we have holds its other limits."""
        areas = {str(row["name"]): row for row in table("land_areas").to_dict("records")}
        written = {}
        for year, name, place in LANDS:
            # the table says at the end of the definition how exact the figure is
            how = str(areas[name]["definition"]).rpartition("; ")[2]
            text = f"{name}:\n{how} {float(areas[name]['sq_km']):,.0f} sq km"
            written[year] = name_place(
                axes, self._at(place), text, (0, 0), ("center", "center"), colour=SOFT
            )
        return written

    def _draw_places(
        self, axes: Axes, places: Mapping[str, Row]
    ) -> tuple[dict[str, Line2D], dict[str, Annotation]]:
        """Draw cities as dots, islands as diamonds and the battle as a star, with distances."""
        marks, names = {}, {}
        for place_id, row in places.items():
            place = place_of(row)
            at = self._at(place)
            if place_id in LEFT_OUT or not _within(axes, at):
                continue
            kind = "battle" if place_id == BATTLE else str(row["kind"])
            (marks[place_id],) = axes.plot(
                [at[0]],
                [at[1]],
                linestyle="none",
                marker=MARKERS[kind],
                markersize=7,
                markerfacecolor=PAPER,
                markeredgecolor=INK,
                markeredgewidth=1.4,
                zorder=6,
            )
            far = great_circle_km(self._battle, place)
            text = shown_name(row) if place_id == BATTLE else f"{shown_name(row)} {far:,.0f}"
            offset, align = BESIDE.get(place_id, RIGHT)
            names[place_id] = name_place(axes, at, text, offset, align)
        return marks, names


def _within(axes: Axes, at: tuple[float, float]) -> bool:
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    return left < at[0] < right and low < at[1] < high


def _stress(label: Annotation, concerned: bool) -> None:
    """Write a name bold in ink if a step concerns it, otherwise soft."""
    label.set(color=INK if concerned else SOFT, weight="bold" if concerned else "normal")
