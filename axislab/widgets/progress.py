"""Panels on progress: a lesson with what is left of it, and all lessons."""

from __future__ import annotations

import difflib
import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import ipywidgets as widgets

from axislab.answers import PROJECT, AnswerBook, Entry
from axislab.errors import SentenceError
from axislab.questions import Question, State, questions
from axislab.widgets.card import anchor
from axislab.widgets.panel import Panel, download, line_field, notice_of, on_binder, session_notice

PROPER_NAMES = {"thaad": "THAAD", "north": "North", "korea": "Korea"}
"""Words of a lesson's file name that readers see written otherwise."""

_ALL_RIGHT = "Nothing is left: every question here is right."


class UnknownLessonError(SentenceError, LookupError):
    """No lesson with that name has questions; the text names those that have."""


@dataclass(frozen=True)
class Tally:
    """Counts over some questions; predictions are left out, as they are never right or wrong.

    Attributes:
        asked: How many questions there are.
        answered: How many were judged as they stand.
        right: How many are right.
        points: Points that the answers have as they stand.
        out_of: Points that can be had.
    """

    asked: int
    answered: int
    right: int
    points: int
    out_of: int

    @property
    def words(self) -> str:
        """The counts, for example ``3 of 7 answered, 2 right, 5 of 16 points``."""
        return (
            f"{self.answered} of {self.asked} answered, {self.right} right, "
            f"{self.points} of {self.out_of} point{'' if self.out_of == 1 else 's'}"
        )

    @property
    def bar(self) -> str:
        """The share of the points as a bar, in HTML; the words say the same."""
        share = 100 * self.points / self.out_of if self.out_of else 0
        filled = f'<div style="width: {share:.0f}%"></div>'
        return f'<div class="axis-bar" aria-hidden="true">{filled}</div>'


def state_of(entry: Entry) -> State:
    """Return the state that a card shows for an entry."""
    states = {state.value: state for state in State}
    return states.get(entry.state, State.NOT_ANSWERED) if entry.checked else State.NOT_ANSWERED


def tally(answers: Iterable[tuple[Question, Entry]]) -> Tally:
    """Count questions, answers and points as the cards show them."""
    pairs = [(asked, entry, state_of(entry)) for asked, entry in answers]
    return Tally(
        asked=len(pairs),
        answered=sum(state.is_judged for _, _, state in pairs),
        right=sum(state is State.CORRECT for _, _, state in pairs),
        points=sum(min(e.score, q.points) for q, e, state in pairs if state.is_judged),
        out_of=sum(asked.points for asked, _, _ in pairs),
    )


class _Progress(Panel):
    """What both panels share: entries that follow the answers, counts, and a button to read anew.

    The button is there for answers given in another notebook: this kernel does not see them come.
    """

    def __init__(self, book: AnswerBook, asked: tuple[Question, ...], rows: widgets.Widget) -> None:
        self._asked = {question.id: question for question in asked if not question.is_prediction}
        self._entries: dict[str, Entry] = {}
        self._head, self._after = widgets.HTML(), widgets.HTML()
        again = widgets.Button(description="Read the answers again")
        again.on_click(lambda _: self.update())
        buttons = widgets.HBox([again]).add_class("axis-buttons")
        super().__init__(book, [self._head, rows, self._after, buttons])

    def update(self, id: str | None = None) -> None:
        """Read the answer to one question, or all, and show the counts."""
        if id is not None and id not in self._asked:
            return
        said = []
        for question in self._asked.values() if id is None else [self._asked[id]]:
            saved = self._book.entry(question)
            self._entries[question.id] = saved.entry
            said.append(saved.notice)
        self._show(notice_of(said))

    def _show(self, notice: str) -> None:
        raise NotImplementedError

    def _tally(self, lesson: str | None = None) -> Tally:
        return tally(
            (question, self._entries[question.id])
            for question in self._asked.values()
            if lesson in (None, question.lesson)
        )


class LessonProgress(_Progress):
    """How much of a lesson is answered, right and left, with links to what is left."""

    def __init__(self, lesson: str, book: AnswerBook) -> None:
        """Build the panel of a lesson.

        Raises:
            UnknownLessonError: A sentence that names the lessons there are.
        """
        asked = questions(lesson)
        if not asked:
            raise UnknownLessonError(_unknown(lesson))
        self._lesson = lesson
        # An HTML, because a link to a place in the same page also moves the focus there.
        self._list = widgets.HTML()
        super().__init__(book, asked, self._list)

    def _show(self, notice: str) -> None:
        counts = self._tally()
        self._head.value = (
            f'{notice}<h3 class="axis-title">Progress: lesson {_title(self._lesson)}</h3>'
            f'<p class="axis-counts">{counts.words}</p>{counts.bar}'
        )
        left = "".join(self._left(_item))
        self._list.value = (
            f'<p>Left to do:</p><ul class="axis-list">{left}</ul>'
            if left
            else f"<p>{_ALL_RIGHT}</p>"
        )
        parts = []
        if self._book.kept:
            line = self._book.export() if on_binder() and counts.answered else ""
            parts.append(session_notice(line))
            if line:
                parts.append(line_field(line, f"axis-line-{self.model_id}"))
        if self._book.kept and counts.answered:
            name = "Download the answers of this lesson"
            file = f"answers-{self._lesson}.json"
            parts.append(download(self._book.text(self._lesson), file, "application/json", name))
        self._after.value = "".join(parts)

    def _left(self, line: Callable[[Question, State], str]) -> list[str]:
        """Return a line for each question that is not right yet."""
        states = {id: state_of(entry) for id, entry in self._entries.items()}
        return [
            line(question, states[id])
            for id, question in self._asked.items()
            if states[id] is not State.CORRECT
        ]

    @property
    def twin(self) -> str:
        """The panel as text: counts and what is left."""
        left = self._left(lambda q, state: f"  {_name(q)}: {state.value.lower()}")
        rest = ["Left to do:", *left] if left else [_ALL_RIGHT]
        head = [f"Progress: lesson {_title(self._lesson)}", "", self._tally().words, ""]
        return "\n".join(head + rest)


class CourseProgress(_Progress):
    """A row a lesson: its counts, and a link to the notebook with its questions."""

    def __init__(self, book: AnswerBook) -> None:
        """Build the panel over all lessons."""
        # An Output, because Lab follows links to other notebooks in it, and not in an HTML.
        self._list = widgets.Output()
        super().__init__(book, questions(), self._list)

    @property
    def _lessons(self) -> list[str]:
        return list(dict.fromkeys(question.lesson for question in self._asked.values()))

    def _show(self, notice: str) -> None:
        counts = self._tally()
        self._head.value = (
            f'{notice}<h3 class="axis-title">Progress: all lessons</h3>'
            f'<p class="axis-counts">{counts.words}</p>'
        )
        rows = []
        for lesson in self._lessons:
            counts = self._tally(lesson)
            rows.append(
                f'<li class="axis-row"><a href="{_home(lesson)}">{_title(lesson)}</a>'
                f"{counts.bar}<span>{counts.words}</span></li>"
            )
        data = {"text/html": f'<ul class="axis-list">{"".join(rows)}</ul>', "text/plain": self.twin}
        self._list.outputs = ({"output_type": "display_data", "data": data, "metadata": {}},)

    @property
    def twin(self) -> str:
        """The panel as text: a line a lesson."""
        rows = [f"  {_title(lesson)}: {self._tally(lesson).words}" for lesson in self._lessons]
        return "\n".join(["Progress: all lessons", "", self._tally().words, "", *rows])


def _item(question: Question, state: State) -> str:
    """Return a question that is left as an item of a list: a link, or in words where it stands."""
    name = html.escape(_name(question))
    where = _elsewhere(question)
    place = (
        f"<div>{name} (in {where})</div>" if where else f'<a href="#{anchor(question)}">{name}</a>'
    )
    return f'<li class="axis-left">{place}<span>{state.sign} {state.value}</span></li>'


def _name(question: Question) -> str:
    return f"Question {question.number}, {question.title}"


def _title(lesson: str) -> str:
    """Return the name of a lesson for readers, for example ``5 · Power reversal``."""
    number, _, words = lesson.partition("_")
    title = " ".join(PROPER_NAMES.get(word, word) for word in words.split("_"))
    return f"{int(number)} · {title[:1].upper()}{title[1:]}"


def _home(lesson: str) -> str:
    """Return the address of the notebook with most questions of a lesson, from any notebook."""
    exercise = PROJECT / "exercises" / f"{lesson}.ipynb"
    return f"../{'exercises' if exercise.exists() else 'notebooks'}/{lesson}.ipynb"


def _elsewhere(question: Question) -> str:
    """Return the notebook in which a question is asked, or nothing if that is this one."""
    folder = _folders(question.lesson).get(question.id, "")
    here = Path.cwd().name
    if folder in ("", here) or (folder, here) == ("exercises", "solutions"):
        return ""
    return f"{folder}/{question.lesson}.ipynb"


@cache
def _folders(lesson: str) -> dict[str, str]:
    """Return in which folder's notebook of a lesson each question is asked."""
    found = {}
    for folder in ("notebooks", "exercises"):
        path = PROJECT / folder / f"{lesson}.ipynb"
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        found.update(dict.fromkeys(re.findall(r"\bask\(\\\"([a-z0-9-]+)\\\"", text), folder))
    return found


def _unknown(lesson: str) -> str:
    known = sorted({question.lesson for question in questions()})
    near = difflib.get_close_matches(str(lesson), known, n=1)
    meant = f" Did you mean {near[0]!r}?" if near else f" There are: {', '.join(known)}."
    return f"No lesson {lesson!r} has questions.{meant}"
