"""The view of one choice: radio buttons."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from axislab.questions import Response
from axislab.questions.kinds.one_choice import OneChoice


class OneChoiceView:
    """Radio buttons under the question they answer; nothing is chosen at first."""

    def __init__(self, controls: OneChoice) -> None:
        """Build the buttons."""
        self._radio = widgets.RadioButtons(
            description=controls.label,
            options=[(text, name) for name, text in controls.options.items()],
            value=None,
            style={"description_width": "auto"},
        )
        self.box = widgets.VBox([self._radio])

    @property
    def response(self) -> Response:
        """Name of the option chosen, or None."""
        value: Response = self._radio.value
        return value

    @response.setter
    def response(self, response: Response) -> None:
        names = [name for _, name in self._radio.options]
        self._radio.value = response if response in names else None

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        self._radio.observe(lambda _: react(), names="value")
