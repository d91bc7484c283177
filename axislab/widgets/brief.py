"""The view of a policy brief: a list, radio buttons, boxes with their count of words, checkboxes.

A half of a character that a browser may send is replaced: no file could keep it.
"""

from __future__ import annotations

import html
from collections.abc import Callable

import ipywidgets as widgets

from axislab.questions import Response
from axislab.questions.kinds.brief import (
    AUDIENCE,
    FIGURES,
    JUDGEMENT,
    LONGEST,
    Brief,
    TextField,
)
from axislab.questions.kinds.one_choice import OneChoice
from axislab.questions.kinds.tick_all import TickAll
from axislab.widgets.classify import choice
from axislab.widgets.one_choice import OneChoiceView
from axislab.widgets.style import rich
from axislab.widgets.tick_all import TickAllView

_CUT = f"Only the first {LONGEST:,} characters were taken: a page has no room for more."


class BriefView:
    """Every part of the brief in one card, in the order of the page."""

    def __init__(self, controls: Brief) -> None:
        """Build the controls; nothing is chosen at first."""
        self._controls = controls
        self._audience = choice(controls.audience_label, "choose …", controls.audiences)
        self._judgement = OneChoiceView(OneChoice(controls.judgement_label, controls.judgements))
        self._texts = {name: _TextBox(asks) for name, asks in controls.texts.items()}
        self._beside = widgets.HTML()
        first = next(iter(self._texts.values()))
        first.box.children = (*first.box.children, self._beside)
        self._figures = TickAllView(TickAll(controls.figures_label, controls.figures))
        self.box = widgets.VBox(
            [
                self._audience.add_class("axis-addressee"),
                self._judgement.box.add_class("axis-twice"),
                *(written.box for written in self._texts.values()),
                self._figures.box.add_class("axis-twice"),
            ]
        )

        self.on_change(self._hold_beside)

    def _hold_beside(self) -> None:
        """Show the judgement below the bottom line, for the author to compare the two."""
        name = next(iter(self._texts))
        said = html.escape(self._controls.beside(self.response, name))
        self._beside.value = f'<div class="axis-count">{said}</div>' if said else ""

    @property
    def response(self) -> Response:
        """What is chosen and written, by part; None while nothing is."""
        given: dict[str, Response] = {
            AUDIENCE: self._audience.value,
            JUDGEMENT: self._judgement.response,
            **{name: written.text for name, written in self._texts.items()},
            FIGURES: self._figures.response,
        }
        kept: Response = {part: value for part, value in given.items() if value}
        return kept or None

    @response.setter
    def response(self, response: Response) -> None:
        controls = self._controls
        self._audience.value = controls.chosen(response, AUDIENCE)
        self._judgement.response = controls.chosen(response, JUDGEMENT) or None
        for name, written in self._texts.items():
            written.text = controls.text(response, name)
        ticked: list[Response] = [*controls.chosen_figures(response)]
        self._figures.response = ticked

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        self._audience.observe(lambda _: react(), names="value")
        self._judgement.on_change(react)
        for written in self._texts.values():
            written.area.observe(lambda _: react(), names="value")
        self._figures.on_change(react)


class _TextBox:
    """A box for a text, what it asks above it, and below it how many words it has."""

    def __init__(self, asks: TextField) -> None:
        self._asks = asks
        self.area = widgets.Textarea(
            description=asks.heading,
            rows=asks.rows,
            continuous_update=True,
            style={"description_width": "auto"},
        ).add_class("axis-text")
        self._count = widgets.HTML()
        what = widgets.HTML(f'<div class="axis-asks">{rich(asks.asks)}</div>').add_class(
            "axis-asks-box"
        )
        self.box = widgets.VBox([self.area, what, self._count]).add_class("axis-text-box")
        self.area.observe(lambda _: self._say(), names="value")
        self._say()

    @property
    def text(self) -> str:
        return str(self.area.value).encode("utf-8", "replace").decode()

    @text.setter
    def text(self, text: str) -> None:
        self.area.value = text

    def _say(self) -> None:
        long = len(self.area.value) > LONGEST
        if long:  # what stands in the box is what is kept
            self.area.value = self.area.value[:LONGEST]
        count = html.escape(self._asks.count(self.area.value))
        cut = f" {_CUT}" if long else ""
        self._count.value = f'<div class="axis-count">{count}.{cut}</div>'
