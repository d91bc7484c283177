"""The crossover machine: choose a measure and a rival, and see when China passed it."""

from __future__ import annotations

import ipywidgets as widgets

from axislab.figures.crossing import CrossingDrawing
from axislab.widgets.live_figure import LiveFigure
from axislab.yardsticks import RIVALS, YARDSTICKS


class CrossoverMachine(LiveFigure):
    """A live figure of the ratio of China to Russia or the USSR, by any yardstick.

    Attributes:
        measure: menu of the yardsticks.
        rival: menu of the rivals.
    """

    def __init__(self, measure: str = "gdp-current", rival: str = "RUS") -> None:
        """Start with a yardstick, by its id, and a rival, "RUS" or "SUN"."""
        # first of all: its errors name what exists, those of a menu do not
        drawing = CrossingDrawing(measure, rival)
        self.measure = widgets.Dropdown(
            options=[(choice.label, choice.id) for choice in YARDSTICKS],
            value=measure,
            description="Measure",
        )
        self.rival = widgets.Dropdown(
            options=[(name.removeprefix("the "), iso3) for iso3, name in RIVALS.items()],
            value=rival,
            description="China against",
        )
        super().__init__(drawing, {"measure": self.measure, "rival": self.rival})


def crossover_machine(measure: str = "gdp-current", rival: str = "RUS") -> CrossoverMachine:
    """Return the crossover machine, set to a yardstick and a rival.

    Args:
        measure: id of a yardstick, for example "warheads".
        rival: "RUS" or "SUN".

    Raises:
        YardstickNotFoundError: if there is no such yardstick or rival.
    """
    return CrossoverMachine(measure, rival)
