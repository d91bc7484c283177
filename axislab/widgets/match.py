"""The view of a matching: as for classes, and a line that says what is chosen twice."""

from __future__ import annotations

import html

import ipywidgets as widgets

from axislab.questions.kinds.match import Match
from axislab.widgets.classify import ClassifyView


class MatchView(ClassifyView):
    """A row a line of the left-hand side; below, what is chosen more than once."""

    def __init__(self, controls: Match) -> None:
        """Build the lists and the line below."""
        super().__init__(controls)
        self._match = controls
        self._twice = widgets.HTML()
        self.box.children = (*self.box.children, self._twice)
        self.on_change(self._show)
        self._show()

    def _show(self) -> None:
        """Say what is chosen more than once."""
        said = self._match.used_twice(self._match.chosen(self.response))
        self._twice.value = f'<p class="axis-twice">{html.escape(said)}</p>' if said else ""
