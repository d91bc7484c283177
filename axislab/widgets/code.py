"""The view of a code question: no controls, only where to write and what was checked last."""

from __future__ import annotations

import html
from collections.abc import Callable

import ipywidgets as widgets

from axislab.questions import Response
from axislab.questions.kinds.code import Code
from axislab.widgets.style import rich


class CodeView:
    """A line that says what to make; the answer comes from the code cell below the card."""

    def __init__(self, controls: Code) -> None:
        """Build the line."""
        self._controls = controls
        self._line = widgets.HTML()
        self.box = widgets.VBox([self._line])
        self.response = None

    @property
    def response(self) -> Response:
        """The value checked last."""
        return self._response

    @response.setter
    def response(self, response: Response) -> None:
        self._response = response
        where = f"In the code cell below, make `{self._controls.name}`: {self._controls.holds}."
        last = self._controls.twin(response)[1:]
        more = f"<p>{html.escape(last[0].strip())}</p>" if last else ""
        self._line.value = f"<p>{rich(where)} Click in it, write, and press Shift+Enter.</p>{more}"

    def on_change(self, react: Callable[[], None]) -> None:
        """Do nothing: code is checked by running it."""
