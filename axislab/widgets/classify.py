"""The view of sorting into classes: a list to choose from beside each claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import ipywidgets as widgets

from axislab.questions import Response
from axislab.questions.kinds.classify import Classify
from axislab.widgets.style import rich


class ClassifyView:
    """A row a claim; the claim is the name of its list."""

    def __init__(self, controls: Classify) -> None:
        """Build the lists; nothing is chosen at first."""
        self._controls = controls
        self._lists = {
            item: choice(text, controls.invitation, controls.classes)
            .add_class("axis-row")
            .add_class("axis-choice")
            for item, text in controls.items.items()
        }
        label = widgets.HTML(f'<div class="axis-label">{rich(controls.label)}</div>')
        rows = widgets.VBox(list(self._lists.values())).add_class("axis-rows")
        self.box = widgets.VBox([label, rows])

    @property
    def response(self) -> Response:
        """Class of each claim for which one is chosen."""
        return {item: drop.value for item, drop in self._lists.items() if drop.value}

    @response.setter
    def response(self, response: Response) -> None:
        for item, chosen in self._controls.chosen(response).items():
            self._lists[item].value = chosen

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        for drop in self._lists.values():
            drop.observe(lambda _: react(), names="value")


def choice(name: str, invitation: str, offered: Mapping[str, str]) -> widgets.Dropdown:
    """Return a list to choose from, with this accessible name; ``""`` stands for no choice.

    None would be shown as an empty box, so the invitation has a value of its own.
    """
    return widgets.Dropdown(
        description=name,
        options=[(invitation, ""), *((text, value) for value, text in offered.items())],
        value="",
        style={"description_width": "auto"},
    )
