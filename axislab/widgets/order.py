"""The view of an ordering: fixed rows with two buttons each; the texts move."""

from __future__ import annotations

import html
from collections.abc import Callable

import ipywidgets as widgets

from axislab.questions import Response
from axislab.questions.kinds.order import Ordering


class OrderView:
    """A numbered row a thing, with a button that moves it up and one that moves it down.

    The buttons show an arrow alone; their description, which is their accessible name, says what
    moves. After a move the focus goes along with what was moved.
    """

    def __init__(self, controls: Ordering) -> None:
        """Build the rows, in the order shown at first."""
        self._controls = controls
        self._react: Callable[[], None] = lambda: None
        last = len(controls.items) - 1
        self._texts = [widgets.HTML() for _ in controls.items]
        self._ups = [self._button(place, -1, place == 0) for place in range(last + 1)]
        self._downs = [self._button(place, 1, place == last) for place in range(last + 1)]
        rows = [
            widgets.Box(list(row)).add_class("axis-row").add_class("axis-order-row")
            for row in zip(self._texts, self._ups, self._downs, strict=True)
        ]
        label = widgets.HTML(f'<div class="axis-label">{html.escape(controls.label)}</div>')
        self.box = widgets.VBox([label, widgets.VBox(rows).add_class("axis-rows")])
        self.response = None

    @property
    def response(self) -> Response:
        """Names as they stand, or None while nothing was moved."""
        return list(self._order) if self._moved else None

    @response.setter
    def response(self, response: Response) -> None:
        self._moved = self._controls.is_order(response)
        self._order = self._controls.order(response)
        self._show()

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every move."""
        self._react = react

    def _button(self, place: int, step: int, at_end: bool) -> widgets.Button:
        button = widgets.Button(disabled=at_end)
        button.add_class("axis-move").add_class("axis-up" if step < 0 else "axis-down")
        button.on_click(lambda _: self._move(place, step))
        return button

    def _move(self, place: int, step: int) -> None:
        """Exchange two neighbours, and let the focus follow the one that was moved."""
        new = place + step
        if not 0 <= new < len(self._order):
            return
        order = self._order
        order[place], order[new] = order[new], order[place]
        self._moved = True
        self._show()
        same, other = (self._ups, self._downs) if step < 0 else (self._downs, self._ups)
        (other if same[new].disabled else same)[new].focus()
        self._react()

    def _show(self) -> None:
        """Write the texts and the names of the buttons into the rows."""
        for place, name in enumerate(self._order):
            text = self._controls.items[name]
            self._texts[place].value = (
                f'<div class="axis-order-text"><span class="axis-soft">{place + 1}</span>'
                f"<span>{html.escape(text)}</span></div>"
            )
            self._ups[place].description = f"Move up: {text}"
            self._downs[place].description = f"Move down: {text}"
