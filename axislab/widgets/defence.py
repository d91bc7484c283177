"""The view of choose-and-defend: radio buttons for the position, checkboxes for the evidence."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from axislab.questions import Response
from axislab.questions.kinds.defence import Defence
from axislab.questions.kinds.one_choice import OneChoice
from axislab.questions.kinds.tick_all import TickAll
from axislab.widgets.one_choice import OneChoiceView
from axislab.widgets.tick_all import TickAllView


class DefenceView:
    """The view of one choice above that of tick-all."""

    def __init__(self, controls: Defence) -> None:
        """Build both."""
        self._controls = controls
        self._position = OneChoiceView(OneChoice(controls.label, controls.positions))
        self._evidence = TickAllView(TickAll(controls.evidence_label, controls.evidence))
        self._evidence.box.add_class("axis-twice")
        self.box = widgets.VBox([self._position.box, self._evidence.box])

    @property
    def response(self) -> Response:
        """Names of the position and of the pieces ticked; None if nothing is chosen."""
        position, evidence = self._position.response, self._evidence.response
        return {"position": position, "evidence": evidence} if position or evidence else None

    @response.setter
    def response(self, response: Response) -> None:
        self._position.response, self._evidence.response = self._controls.parts(response)

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        self._position.on_change(react)
        self._evidence.on_change(react)
