"""The view of a prediction: a text box that is closed once the prediction is locked in."""

from __future__ import annotations

import html
from collections.abc import Callable

import ipywidgets as widgets

from axislab.questions import Response
from axislab.questions.kinds.prediction import Prediction


class PredictionView:
    """One labelled box and its unit."""

    def __init__(self, controls: Prediction) -> None:
        """Build the box."""
        self._box = widgets.Text(
            description=controls.label,
            placeholder=f"for example {controls.example}",
            continuous_update=True,
            style={"description_width": "auto"},
        )
        unit = widgets.HTML(html.escape(controls.unit))
        self.box = widgets.VBox([widgets.Box([self._box, unit]).add_class("axis-number")])

    @property
    def response(self) -> Response:
        """What is written."""
        value: str = self._box.value
        return value

    @response.setter
    def response(self, response: Response) -> None:
        self._box.value = "" if response is None else str(response)

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        self._box.observe(lambda _: react(), names="value")

    def lock(self) -> None:
        """Close the box: what is locked in stays."""
        self._box.disabled = True
