"""The view of numbers: a text box and its unit a line.

A text box and not a number box: it can be empty, and what cannot be read is answered in words.
"""

from __future__ import annotations

import html
from collections.abc import Callable

import ipywidgets as widgets

from axislab.questions import Response
from axislab.questions.kinds.number import Number


class NumberView:
    """One labelled box a number."""

    def __init__(self, controls: Number) -> None:
        """Build the boxes."""
        self._controls = controls
        self._boxes = [
            widgets.Text(
                description=field.label,
                placeholder=f"for example {field.example}",
                continuous_update=True,
                style={"description_width": "auto"},
            )
            for field in controls.fields
        ]
        units = [widgets.HTML(html.escape(field.unit)) for field in controls.fields]
        rows = [
            widgets.Box([box, unit]).add_class("axis-number")
            for box, unit in zip(self._boxes, units, strict=True)
        ]
        self.box = widgets.VBox(rows)

    @property
    def response(self) -> Response:
        """What is written: one text, or a list of texts for several boxes."""
        texts: list[Response] = [box.value for box in self._boxes]
        return texts[0] if len(texts) == 1 else texts

    @response.setter
    def response(self, response: Response) -> None:
        values = self._controls.values(list(response) if isinstance(response, tuple) else response)
        for box, value in zip(self._boxes, values, strict=False):
            box.value = "" if value is None else str(value)

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        for box in self._boxes:
            box.observe(lambda _: react(), names="value")
