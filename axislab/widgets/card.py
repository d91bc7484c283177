"""The card: one question with its controls, its state and what explains it."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import ipywidgets as widgets

from axislab.answers import AnswerBook, Entry, Saved
from axislab.questions import Mark, Question, Response, State
from axislab.widgets.argument_map import ArgumentMapView
from axislab.widgets.brief import BriefView
from axislab.widgets.classify import ClassifyView
from axislab.widgets.code import CodeView
from axislab.widgets.defence import DefenceView
from axislab.widgets.forecasts import ForecastsView
from axislab.widgets.grid import GridView
from axislab.widgets.match import MatchView
from axislab.widgets.number import NumberView
from axislab.widgets.one_choice import OneChoiceView
from axislab.widgets.order import OrderView
from axislab.widgets.prediction import PredictionView
from axislab.widgets.style import paragraphs, plain_text, state_line, style_sheet
from axislab.widgets.tick_all import TickAllView
from axislab.widgets.weights import WeightsView
from axislab.widgets.years import YearsView

#: The view of each kind of question, by the kind's name.
VIEWS: dict[str, Callable[[Any], View]] = {
    "one_choice": OneChoiceView,
    "number": NumberView,
    "tick_all": TickAllView,
    "code": CodeView,
    "order": OrderView,
    "classify": ClassifyView,
    "match": MatchView,
    "grid": GridView,
    "prediction": PredictionView,
    "forecasts": ForecastsView,
    "weights": WeightsView,
    "years": YearsView,
    "defence": DefenceView,
    "argument_map": ArgumentMapView,
    "brief": BriefView,
}
_CHANGED = "This differs from what you checked last. Press Check."


class View(Protocol):
    """The controls of a card: what they hold as plain data, and what to do on a change."""

    box: widgets.Box
    response: Response

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        ...


class Card(widgets.VBox):  # type: ignore[misc]
    """A question as students see it.

    The text of the card (``text/plain``) says task, controls, response and state: it is what code
    hosts, unrun notebooks and nbval show.
    """

    def __init__(self, question: Question, book: AnswerBook) -> None:
        """Build the card and fill it with the answer that is kept."""
        self.question = question
        self._book = book
        self._entry = Entry()
        self._filling = False
        self._saving = False
        self._place = widgets.HTML()
        self._view = VIEWS[question.controls.kind](question.controls)
        self._view.box.add_class("axis-controls")
        verb = "Lock in" if question.is_prediction else "Check"
        self._check = _button(verb, self.check, "axis-check")
        self._hint = _button("Hint", self.hint)
        self._explain = _button("Explanation", self.explain)
        self._again = _button("Start over", self.start_over)
        buttons = [self._check, self._hint, self._explain, self._again]
        if question.controls.kind == "code":
            buttons = [self._hint, self._explain]
        elif question.is_prediction:
            buttons = [self._check]
        self._state = widgets.HTML()
        self._more = widgets.HTML()
        self._notice = widgets.HTML()
        head = (
            f'<h3 class="axis-title" id="{anchor(question)}" tabindex="-1">'
            f"{html.escape(question.title)}</h3>"
            f'<div class="axis-task">{paragraphs(question.task)}</div>'
        )
        super().__init__(
            [
                widgets.HTML(style_sheet()).add_class("axis-hidden"),
                self._place,
                widgets.HTML(head),
                self._view.box,
                widgets.HBox(buttons).add_class("axis-buttons"),
                self._state,
                self._more,
                self._notice,
            ]
        )
        self.add_class("axis-card")
        self._view.on_change(self._changed)
        self.reload()
        book.watch(self._told)

    def reload(self) -> None:
        """Show what is kept of the question."""
        saved = self._book.entry(self.question)
        self._entry = saved.entry
        self._filling = True
        self._view.response = self._entry.response
        self._filling = False
        self._show(saved.notice)

    @property
    def response(self) -> Response:
        """What the controls hold, as plain data."""
        return self._view.response

    @response.setter
    def response(self, response: Response) -> None:
        self._view.response = response

    @property
    def mark(self) -> Mark:
        """The mark of the present response, or of nothing if it was not checked as it stands."""
        if self._entry.checked:
            return self.question.mark(self._entry.response)
        blank = self.question.controls.is_blank(self._entry.response)
        message = "" if blank or not self._entry.checks else _CHANGED
        return Mark(0, self.question.points, State.NOT_ANSWERED, message)

    @property
    def _locked(self) -> bool:
        return self.question.is_prediction and self._entry.checks > 0

    def check(self) -> Mark:
        """Judge the present response and show the mark; a prediction is locked in only once."""
        if self._locked:
            return self.mark
        with self._own_change():
            saved = judge(self.question, self._view.response, self._entry, self._book)
        self._entry = saved.entry
        self._show(saved.notice)
        return self.mark

    def hint(self) -> None:
        """Open the next hint."""
        opened = min(self._entry.hints + 1, len(self.question.hints))
        self._keep(hints=opened)
        if self._hint.disabled:  # else the keyboard's place in the page is lost
            self._explain.focus()

    def explain(self) -> None:
        """Open the explanation."""
        self._keep(explained=True)
        self._again.focus()

    def start_over(self) -> None:
        """Empty the controls and close hints; the number of checks stays recorded."""
        self._filling = True
        self._view.response = None
        self._filling = False
        self._keep(response=None, checked=False, hints=0, explained=False)

    def _changed(self) -> None:
        if not self._filling and not self._locked:
            self._keep(response=self._view.response, checked=False)

    def _keep(self, **changes: Any) -> None:
        with self._own_change():
            saved = self._book.save(self.question, **changes)
        self._entry = saved.entry
        self._show(saved.notice)

    @contextmanager
    def _own_change(self) -> Iterator[None]:
        self._saving = True
        try:
            yield
        finally:
            self._saving = False

    def _told(self, id: str | None) -> None:
        """Show what was answered elsewhere: by code, in another card, from a restored line."""
        if id in (None, self.question.id) and not self._saving:
            self.reload()

    def _show(self, notice: str) -> None:
        """Bring everything that depends on the entry up to date."""
        entry, mark = self._entry, self.mark
        right = mark.state is State.CORRECT
        if self._locked and isinstance(self._view, PredictionView | ForecastsView):
            self._view.lock()
            _set_class(self._check, "axis-hidden", True)
        worth = _count(self.question.points, "point") if self.question.points else "no points"
        tried = "" if self.question.is_prediction else f", {_checks(entry.checks)}"
        self._place.value = (
            f'<div class="axis-place"><span>{self.question.place}</span>'
            f"<span>{worth}{tried}</span></div>"
        )
        self._state.value = state_line(mark, entry.checks)
        hints = self.question.hints[: entry.hints]
        self._hint.disabled = entry.hints >= len(self.question.hints)
        offered = bool(entry.checks) or self._hint.disabled
        _set_class(self._explain, "axis-hidden", not offered or right or entry.explained)
        parts = [
            f'<p class="axis-head">Hint {number}</p>{paragraphs(text)}'
            for number, text in enumerate(hints, start=1)
        ]
        if right or entry.explained:
            parts.append(f'<p class="axis-head">Why</p>{paragraphs(self.question.explanation)}')
        self._more.value = f'<div class="axis-more">{"".join(parts)}</div>' if parts else ""
        self._notice.value = (
            f'<div class="axis-notice" role="status">{html.escape(notice)}</div>' if notice else ""
        )

    @property
    def twin(self) -> str:
        """The card as text: place, title, task, controls, response, state."""
        question = self.question
        task = "\n\n".join(
            textwrap.fill(plain_text(part), 68) for part in question.task.split("\n\n")
        )
        worth = _count(question.points, "point") if question.points else "no points"
        head = f"{question.place} · {question.title} ({worth})"
        controls = "\n".join(question.controls.twin(self._entry.response))
        parts = [head, task, plain_text(controls), self.mark.line(self._entry.checks)]
        if self.mark.state is State.CORRECT:
            why = question.explanation
            parts.append("\n".join(textwrap.fill(plain_text(p), 88) for p in why.split("\n\n")))
        return "\n\n".join(parts)

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, str]:
        bundle: dict[str, str] = super()._repr_mimebundle_(**kwargs)
        return {**bundle, "text/plain": self.twin}


def anchor(question: Question) -> str:
    """Return what a link to the question's card points at, without the ``#``."""
    return f"question-{question.id}"


def judge(question: Question, response: Response, entry: Entry, book: AnswerBook) -> Saved:
    """Mark a response and record it; a response that cannot be read costs no check."""
    mark = question.mark(response)
    changes: dict[str, Any] = {
        "response": response,
        "checked": mark.state is not State.NOT_ANSWERED,
        "state": mark.state.value,
        "score": mark.score,
    }
    if mark.state.is_judged:
        changes["checks"] = entry.checks + 1
        changes["first"] = entry.first or mark.state.value
    return book.save(question, **changes)


def _button(text: str, act: Callable[[], Any], *classes: str) -> widgets.Button:
    button = widgets.Button(description=text)
    button.on_click(lambda _: act())
    for name in classes:
        button.add_class(name)
    return button


def _set_class(widget: widgets.DOMWidget, name: str, present: bool) -> None:
    (widget.add_class if present else widget.remove_class)(name)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _checks(checks: int) -> str:
    return _count(checks, "attempt") if checks else "no attempt yet"
