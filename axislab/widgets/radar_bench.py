"""The radar bench: set reach, sector and heights, and see what lies in view from Seongju."""

from __future__ import annotations

import ipywidgets as widgets

from axislab.figures.radar_bench import RadarBenchDrawing
from axislab.figures.radar_places import (
    FORWARD_KM,
    TERMINAL_KM,
    estimates,
    spot_of,
    spots,
    system_figure,
)
from axislab.widgets.live_figure import LiveFigure
from axislab.widgets.number_box import number_box, with_slider

OWN = "choose one"
"""What the menu of estimates shows until one is chosen."""


class RadarBench(LiveFigure):
    """A live map of what a radar at Seongju covers, with a cross-section over one place.

    Attributes:
        range_km: number box of the reach; a slider beside it is joined to it in the browser.
        azimuth: number box of the direction of the sector's middle, likewise.
        width: number box of the sector's angle, likewise.
        elevation: number box of the lowest angle, likewise.
        altitude_km: number box of an object's height, likewise.
        place: menu of the places over which the object may be.
        japan: checkbox: whether the two radars in Japan are shown.
        estimate: menu of the estimates of the reach; a choice moves the reach there.
    """

    def __init__(
        self, range_km: int, azimuth: int, width: int, place: str, *, japan: bool = False
    ) -> None:
        """Start with a reach, a sector and a place; figures beyond the bench go to its edge."""
        spot_of(place)  # first of all: its error names what exists, that of a menu does not
        self.range_km = number_box("Reach (km)", range_km, TERMINAL_KM, FORWARD_KM, 10)
        self.azimuth = number_box("Direction (°)", azimuth % 360, 0, 355, 5)
        self.width = number_box("Width (°)", width, 10, 180, 5)
        lowest = round(system_figure("radar_elevation_lowest"))
        self.elevation = number_box("Lowest angle (°)", lowest, 0, 20, 1)
        self.altitude_km = number_box("Height (km)", 100, 0, 500, 10)
        self.place = widgets.Dropdown(
            options=[(f"{spot.name} ({spot.km:,.0f} km)", spot.id) for spot in spots()],
            value=place,
            description="Object over",
        )
        self.japan = widgets.Checkbox(
            value=japan, description="Show the two radars in Japan", indent=False
        )
        self.estimate = widgets.Dropdown(
            options=[(OWN, ""), *((one.label, one.id) for one in estimates())],
            value="",
            description="Set the reach to an estimate",
        )
        self._kilometres = {one.id: one.km for one in estimates()}
        self.estimate.observe(self._take_estimate, names="value")
        self.range_km.observe(self._forget_estimate, names="value")
        controls = {
            "range_km": self.range_km,
            "azimuth": self.azimuth,
            "width": self.width,
            "elevation": self.elevation,
            "altitude_km": self.altitude_km,
            "place": self.place,
            "japan": self.japan,
        }
        boxes = (self.range_km, self.azimuth, self.width, self.elevation, self.altitude_km)
        row = [self.estimate, *map(with_slider, boxes), self.place, self.japan]
        super().__init__(RadarBenchDrawing(), controls, row)

    def _take_estimate(self, change: object = None) -> None:
        """Move the reach to the estimate chosen."""
        if self.estimate.value:
            self.range_km.value = self._kilometres[self.estimate.value]

    def _forget_estimate(self, change: object = None) -> None:
        """Let go of the estimate once the reach is another."""
        if self._kilometres.get(self.estimate.value) != self.range_km.value:
            self.estimate.value = ""

    def text(self) -> str:
        """Return the twin in plain text, with every estimate that the reach can be set to."""
        title, *rest = super().text().split("\n")
        listed = " · ".join(one.label for one in estimates())
        return "\n".join([title, f"{self.estimate.description}: {listed}", *rest])

    def _changeable(self) -> str:
        return "reach, direction, width, lowest angle, height and place"


def radar_bench(
    range_km: int = 600,
    azimuth: int = 345,
    width: int = 120,
    place: str = "dandong",
    *,
    japan: bool = False,
) -> RadarBench:
    """Return the radar bench: a map round Seongju and a cross-section over one place.

    Args:
        range_km: how far the radar sees, 600 to 2,000 km; figures beyond go to the edge.
        azimuth: direction of the sector's middle, degrees clockwise from north.
        width: angle of the sector, 10 to 180 degrees.
        place: id of a place in the table "thaad_places", over which an object is.
        japan: whether the two radars in Japan are shown.

    Raises:
        NotAPlaceOfTheBenchError: if the bench has no place of that id.
    """
    return RadarBench(range_km, azimuth, width, place, japan=japan)
