"""The live figure: controls, a picture that follows them, and what it shows in words."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import ipywidgets as widgets

from axislab.figures.show import figure_html, palette_png
from axislab.figures.stage import LiveDrawing, Stage
from axislab.widgets.live_style import style_sheet

MANY = 20
"""Choices of a menu above this number are counted in the twin, not listed."""

KEPT = 300
"""States whose picture is kept, the newest: some ten megabytes however long someone plays."""


class LiveFigure(widgets.VBox):  # type: ignore[misc]
    """A drawing whose moving parts follow a few controls.

    The picture stands in an HTML widget as an image with the fact as alternative text, and the
    fact stands below it in words. Where no kernel answers (code hosts, notebooks not yet run),
    the stored start picture is shown instead.

    Attributes:
        title: the finding of the present picture.
        fact: what it shows, in words.
    """

    def __init__(
        self,
        drawing: LiveDrawing,
        controls: Mapping[str, widgets.Widget],
        row: list[widgets.Widget] | None = None,
        below: Sequence[widgets.Widget] = (),
    ) -> None:
        """Show the drawing for the controls' present values, and follow them from then on.

        Args:
            drawing: the figure, drawn; its `move` takes the controls' values by name.
            controls: labelled controls by the name under which `move` takes their value.
            row: what stands above the picture, if more than the controls, for example a
                slider joined to a number box.
            below: what stands below the picture and its words, if anything.
        """
        self._drawing = drawing
        self._controls = dict(controls)
        self._stage = Stage(drawing.figure, drawing.moving)
        self._seen: dict[tuple[Any, ...], tuple[str, str, str]] = {}
        self.title = self.fact = ""
        # the picture scrolls sideways in a narrow window, by keyboard too
        self._picture = widgets.HTML(tabbable=True).add_class("axis-live-picture")
        shown = list(self._controls.values()) if row is None else row
        super().__init__(
            [
                widgets.HTML(style_sheet()).add_class("axis-hidden"),
                widgets.HBox(shown).add_class("axis-live-controls"),
                self._picture,
                *below,
            ]
        )
        self.add_class("axis-live")
        for control in self._controls.values():
            control.observe(self._follow, names="value")
        self._follow()

    def _follow(self, change: object = None) -> None:
        """Bring the picture to the controls' values; each state is drawn only once."""
        state = tuple(control.value for control in self._controls.values())
        if state not in self._seen:
            fact = self._move()
            markup = self._markup(palette_png(self._stage.draw(), quick=True), fact)
            self._seen[state] = (self._drawing.title, fact, markup)
            if len(self._seen) > KEPT:
                del self._seen[next(iter(self._seen))]
        self.title, self.fact, self._picture.value = self._seen[state]

    def _move(self) -> str:
        return self._drawing.move(**{name: box.value for name, box in self._controls.items()})

    def _markup(self, png: bytes, fact: str) -> str:
        width, height = self._size()
        words = escape(fact)
        return (
            f'<img alt="{words}" src="data:image/png;base64,{base64.b64encode(png).decode()}"'
            f' width="{width}" height="{height}" decoding="sync">'
            f'<p role="status">{words}</p>'
        )

    def _size(self) -> tuple[int, int]:
        figure = self._drawing.figure
        width, height = (round(side * figure.dpi) for side in figure.get_size_inches())
        return width, height

    def text(self) -> str:
        """Return the twin in plain text: title, each control with value and choices, fact."""
        lines = [f"Live figure: {self.title}"]
        lines += [f"{box.description}: {_choice(box)}" for box in self._controls.values()]
        return "\n".join([*lines, self.fact])

    def html(self) -> str:
        """Return the present picture as it is stored, with a line on what can be moved."""
        # a picture shown again from memory has left the drawing where it was
        self._move()
        width, height = self._size()
        picture = figure_html(palette_png(self._stage.draw()), self.fact, width, height)
        names = escape(self._changeable())
        return f"{picture}<p><em>Live figure: run this cell to change {names}.</em></p>"

    def _changeable(self) -> str:
        """Name what the controls change, for readers of the stored picture."""
        return " and ".join(box.description for box in self._controls.values())

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """Return the widget's own view, and twins in text and HTML for where there is none."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(**options)
        return {**bundle, "text/plain": self.text(), "text/html": self.html()}


def _choice(control: widgets.Widget) -> str:
    """Say a control's value and what it may be set to."""
    if isinstance(control, widgets.Checkbox):
        return "yes (or no)" if control.value else "no (or yes)"
    if isinstance(control, widgets.Dropdown) and len(control.options) > MANY:
        return f"{control.label} ({len(control.options)} choices)"
    if isinstance(control, widgets.Dropdown):
        return f"{control.label} (choices: {' · '.join(label for label, _ in control.options)})"
    return f"{control.value} ({control.min} to {control.max})"
