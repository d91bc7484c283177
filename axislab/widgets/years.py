"""The view of a set of years: a text box, and below it how its text is read."""

from __future__ import annotations

import html
from collections.abc import Callable

import ipywidgets as widgets

from axislab.questions import Response
from axislab.questions.kinds.years import Years


class YearsView:
    """One labelled box as wide as the card; the line below follows what is typed."""

    def __init__(self, controls: Years) -> None:
        """Build the box and the line."""
        self._controls = controls
        self._box = widgets.Text(
            description=controls.label,
            placeholder=f"for example {controls.example}",
            continuous_update=True,
            style={"description_width": "auto"},
        ).add_class("axis-years")
        self._read_as = widgets.HTML()
        self.box = widgets.VBox([self._box, self._read_as])
        self.on_change(self._show)
        self._show()

    @property
    def response(self) -> Response:
        """What is written, as typed."""
        text: str = self._box.value
        return text

    @response.setter
    def response(self, response: Response) -> None:
        self._box.value = self._controls.text(response)

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        self._box.observe(lambda _: react(), names="value")

    def _show(self) -> None:
        """Say how the text is read."""
        said = html.escape(self._controls.read_as(self._box.value))
        self._read_as.value = f'<div class="axis-read-as">{said}</div>'
