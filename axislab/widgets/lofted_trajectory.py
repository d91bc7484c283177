"""The lofted trajectory: give height and distance, and see how far the same energy carries."""

from __future__ import annotations

import ipywidgets as widgets
import pandas as pd

from axislab.figures.lofted import LoftedDrawing
from axislab.tables import table
from axislab.widgets.live_figure import LiveFigure
from axislab.widgets.number_box import number_box, with_slider

HIGHEST_KM, FARTHEST_KM = 6_500, 21_000
"""Upper ends of the controls; the farther one lies beyond half the globe, to be told why."""

OWN = "your own figures"


class LoftedTrajectory(LiveFigure):
    """A live figure of a steep test flight and of the flat path that its energy allows.

    Attributes:
        apogee_km: number box of the greatest height; a slider is joined to it in the browser.
        ground_range_km: number box of the distance along the ground, likewise.
        report: menu of what the parties reported; "" while the boxes hold other figures.
    """

    def __init__(
        self, figures: pd.DataFrame, apogee_km: int | None, ground_range_km: int | None
    ) -> None:
        """Start with the table "launch_figures" and a flight; without one, the first reported."""
        drawing = LoftedDrawing(figures)
        self._pairs = [(one.apogee_km, one.ground_range_km) for one in drawing.reports]
        height, far = self._pairs[0]
        height = height if apogee_km is None else apogee_km
        far = far if ground_range_km is None else ground_range_km
        self.apogee_km = number_box("Apogee, km", height, 0, HIGHEST_KM)
        self.ground_range_km = number_box("Distance, km", far, 0, FARTHEST_KM)
        # two parties may have given the same figures: the menu counts, it does not compare
        labels = [(one.label, number) for number, one in enumerate(drawing.reports)]
        self.report = widgets.Dropdown(
            options=[(OWN, ""), *labels], value="", description="Reported"
        )
        self._busy = False
        super().__init__(
            drawing,
            {"apogee_km": self.apogee_km, "ground_range_km": self.ground_range_km},
            [self.report, with_slider(self.apogee_km), with_slider(self.ground_range_km)],
        )
        self.report.observe(self._take, names="value")

    def _take(self, change: object = None) -> None:
        """Put the figures of the party chosen into the boxes, and draw once."""
        if self._busy or self.report.value == "":
            return
        self._busy = True
        try:
            height, far = self._pairs[self.report.value]
            self.apogee_km.value, self.ground_range_km.value = height, far
        finally:
            self._busy = False
        self._follow()

    def _follow(self, change: object = None) -> None:
        """Bring picture and words to the boxes, and the menu to the party they belong to."""
        if self._busy:
            return
        super()._follow(change)
        pair = (self.apogee_km.value, self.ground_range_km.value)
        named = "" if pair not in self._pairs else self._pairs.index(pair)
        kept = self.report.value
        if kept == "" or self._pairs[kept] != pair:
            self._busy = True
            try:
                self.report.value = named
            finally:
                self._busy = False

    def _changeable(self) -> str:
        return "the party whose figures are drawn, apogee and distance"

    def text(self) -> str:
        """Return the twin in plain text: title, party and boxes, fact."""
        title, *rest = super().text().split("\n")
        choices = " · ".join(str(label) for label, _ in self.report.options)
        return "\n".join([title, f"Reported: {self.report.label} (choices: {choices})", *rest])


def lofted_trajectory(
    apogee_km: int | None = None, ground_range_km: int | None = None
) -> LoftedTrajectory:
    """Return the explorer of lofted flights; without figures it starts with the first reported.

    Args:
        apogee_km: greatest height in kilometres; beyond the end of the control it is moved there.
        ground_range_km: distance along the ground in kilometres, likewise.
    """
    return LoftedTrajectory(table("launch_figures"), apogee_km, ground_range_km)
