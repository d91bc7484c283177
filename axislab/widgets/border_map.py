"""The border map: go from step to step and see which line or island each one concerned."""

from __future__ import annotations

import ipywidgets as widgets

from axislab.errors import SentenceError
from axislab.figures.border import BorderDrawing
from axislab.widgets.live_figure import LiveFigure


class NotAStepError(SentenceError, LookupError):
    """No step of the border was made in that year."""


class BorderMap(LiveFigure):
    """A live map of Amur and Ussuri with the steps in which the border was made.

    Attributes:
        step: menu of the steps.
        earlier: button that goes one step back.
        later: button that goes one step on.
    """

    def __init__(self, year: int) -> None:
        """Start with the step of a year."""
        drawing = BorderDrawing()
        if year not in drawing.steps:
            raise NotAStepError(
                f"The border map has no step {year}. It has: {', '.join(map(str, drawing.steps))}."
            )
        self.step = widgets.Dropdown(
            options=[(step.label, at) for at, step in drawing.steps.items()],
            value=year,
            description="Step",
        )
        self.earlier, self.later = (
            widgets.Button(description=name) for name in ("Earlier", "Later")
        )
        self._years = list(drawing.steps)
        self.earlier.on_click(lambda _: self._go(-1))
        self.later.on_click(lambda _: self._go(1))
        super().__init__(drawing, {"step": self.step}, [self.step, self.earlier, self.later])
        self.step.observe(self._close_ends, names="value")
        self._close_ends()

    def _go(self, way: int) -> None:
        self.step.value = self._years[self._years.index(self.step.value) + way]

    def _close_ends(self, change: object = None) -> None:
        """Take a button out of use where there is no further step."""
        self.earlier.disabled = self.step.value == self._years[0]
        self.later.disabled = self.step.value == self._years[-1]


def border_map(year: int = 1858) -> BorderMap:
    """Return the map of the border on Amur and Ussuri, set to the step of a year.

    Args:
        year: 1858, 1860, 1969, 1991, 2004 or 2008.

    Raises:
        NotAStepError: if the border map has no step of that year.
    """
    return BorderMap(year)
