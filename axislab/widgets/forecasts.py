"""The view of forecasts: below each question a box for its probability, closed once locked in."""

from __future__ import annotations

import html
from collections.abc import Callable

import ipywidgets as widgets

from axislab.questions import Response
from axislab.questions.kinds.forecasts import Forecast, Forecasts
from axislab.widgets.style import rich


class ForecastsView:
    """A block a question: what is asked, what could be known, a labelled box, how it is read."""

    def __init__(self, controls: Forecasts) -> None:
        """Build the boxes; they are empty at first."""
        self._controls = controls
        self._boxes = {
            name: widgets.Text(
                description=f"{one.name} (%)",
                continuous_update=True,
                style={"description_width": "auto"},
            ).add_class("axis-weight")
            for name, one in controls.asked.items()
        }
        self._read_as = {name: widgets.HTML() for name in controls.asked}
        blocks = [
            widgets.VBox(
                [widgets.HTML(_asked(number, one)), self._boxes[name], self._read_as[name]]
            ).add_class("axis-forecast")
            for number, (name, one) in enumerate(controls.asked.items(), start=1)
        ]
        self.box = widgets.VBox(blocks)
        self.on_change(self._show)

    @property
    def response(self) -> Response:
        """What is written in each box that is not empty, as typed; None if all are."""
        written: dict[str, Response] = {
            name: box.value for name, box in self._boxes.items() if box.value.strip()
        }
        return written or None

    @response.setter
    def response(self, response: Response) -> None:
        given = response if isinstance(response, dict) else {}
        for name, box in self._boxes.items():
            entry = given.get(name)
            box.value = "" if entry is None else str(entry)

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        for box in self._boxes.values():
            box.observe(lambda _: react(), names="value")

    def lock(self) -> None:
        """Close the boxes: what is locked in stays."""
        for box in self._boxes.values():
            box.disabled = True

    def _show(self) -> None:
        """Say below each box how its text is read, where that is not plain."""
        for name, line in self._read_as.items():
            said = html.escape(self._controls.read_as(self._boxes[name].value))
            line.value = f'<div class="axis-soft">{said}</div>' if said else ""


def _asked(number: int, one: Forecast) -> str:
    return (
        f'<p class="axis-label">{number}. {rich(one.question)}</p>'
        f'<p class="axis-soft">{rich(one.known)}</p>'
    )
