"""The view of an argument map: two lists a step, and the map drawn below as it grows."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from axislab.arguments import STEPS, evidence_of
from axislab.questions import Response
from axislab.questions.kinds.argument_map import ArgumentMap
from axislab.widgets.classify import choice
from axislab.widgets.style import rich


class ArgumentMapView:
    """For each step a list of sentences and one of claims; the map follows every choice."""

    def __init__(self, controls: ArgumentMap) -> None:
        """Build the lists and the map; nothing is chosen at first."""
        self._controls = controls
        offers = controls.offers()
        self._lists = {
            name: choice(label, controls.invitation, offers.texts(name))
            for name, label in controls.names.items()
        }
        label = widgets.HTML(f'<div class="axis-label">{rich(controls.label)}</div>')
        rows = [
            widgets.Box([self._lists[step], self._lists[evidence_of(step)]]).add_class("axis-step")
            for step in STEPS
        ]
        self._map = widgets.HTML()
        self._map.add_class("axis-drawn")
        self.box = widgets.VBox([label, *rows, self._map])
        self.on_change(self._draw)
        self._draw()

    @property
    def response(self) -> Response:
        """Name of each list → id chosen, for every list in which something is chosen."""
        return {name: drop.value for name, drop in self._lists.items() if drop.value}

    @response.setter
    def response(self, response: Response) -> None:
        for name, id in self._controls.chosen(response).items():
            self._lists[name].value = id

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        for drop in self._lists.values():
            drop.observe(lambda _: react(), names="value")

    def _draw(self) -> None:
        """Draw the map anew from what is chosen."""
        self._map.value = self._controls.drawn(self.response).html
