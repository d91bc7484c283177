"""The view of tick-all: a checkbox an option."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from axislab.questions import Response
from axislab.questions.kinds.tick_all import TickAll
from axislab.widgets.style import rich


class TickAllView:
    """Checkboxes in a grid, under what is to be ticked."""

    def __init__(self, controls: TickAll) -> None:
        """Build the boxes."""
        self._boxes = {
            name: widgets.Checkbox(description=text, value=False, indent=False)
            for name, text in controls.options.items()
        }
        label = widgets.HTML(f'<div class="axis-label">{rich(controls.label)}</div>')
        grid = widgets.Box(list(self._boxes.values())).add_class("axis-ticks")
        longest = max(len(text) for text in controls.options.values())
        grid.add_class("axis-ticks-short" if longest <= 8 else "axis-ticks-long")
        self.box = widgets.VBox([label, grid])

    @property
    def response(self) -> Response:
        """Names of the boxes ticked, in the order shown."""
        return [name for name, box in self._boxes.items() if box.value]

    @response.setter
    def response(self, response: Response) -> None:
        ticked = response if isinstance(response, list | tuple | set) else []
        for name, box in self._boxes.items():
            box.value = name in ticked

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        for box in self._boxes.values():
            box.observe(lambda _: react(), names="value")
