"""What a notebook calls: ask a question, check code, take answers along."""

from __future__ import annotations

from typing import Any

from axislab.answers import AnswerBook
from axislab.questions import plain, question
from axislab.questions.kinds.forecasts import Forecasts
from axislab.questions.kinds.prediction import Prediction
from axislab.widgets.card import Card, judge
from axislab.widgets.my_answers import MyAnswers
from axislab.widgets.panel import Panel
from axislab.widgets.progress import CourseProgress, LessonProgress

_book = AnswerBook()


def ask(id: str, answer: Any = ...) -> Card:
    """Return the card of a question, filled with the answer that is kept.

    Args:
        id: Id of the question, for example ``"eight-times"``.
        answer: Sets the controls and checks, as a hand would: a number, the name of an option, a
            list of names.

    Raises:
        UnknownQuestionError: A sentence that names the nearest id.
    """
    card = Card(question(id), _book)
    if answer is not ...:
        # what is plain data already, as a stored response is, stays as it is
        card.response = answer if isinstance(answer, dict) else plain(answer)
        card.check()
    return card


def check(id: str, value: Any = ...) -> None:
    """Check a value that code has computed and print what holds, or why not.

    Args:
        id: Id of the question.
        value: A number, a list of numbers, a Series; ``...`` stands for not answered yet.

    Raises:
        UnknownQuestionError: A sentence that names the nearest id.
    """
    asked = question(id)
    response = plain(value)
    entry = _book.entry(asked)
    if asked.controls.is_blank(response):
        print(asked.mark(response).line())
        return
    saved = judge(asked, response, entry.entry, _book)
    print(asked.mark(response).line(saved.entry.checks))
    if notice := entry.notice or saved.notice:
        print(notice)


def prediction(id: str) -> Any:
    """Return what was predicted and locked in, or None while nothing is locked in.

    Returns:
        A number; for a question with several forecasts a Series of their probabilities in per
        cent, indexed by ``forecast_id``.

    Raises:
        UnknownQuestionError: A sentence that names the nearest id.
    """
    asked = question(id)
    entry = _book.entry(asked).entry
    controls = asked.controls
    if not entry.checks:
        return None
    if isinstance(controls, Forecasts):
        import pandas as pd  # the server asks questions without it

        said = pd.Series(controls.value(entry.response), name="probability_pct")
        return said.rename_axis("forecast_id")
    return controls.value(entry.response) if isinstance(controls, Prediction) else None


def export() -> str:
    """Return all answers as one line of text; ``restore(line)`` takes them back anywhere."""
    return _book.export()


def restore(line: str) -> None:
    """Take back the answers in a line that ``export()`` gave, and show them in the cards.

    Raises:
        AnswersNotRestoredError: A sentence that says what is wrong; nothing was changed.
    """
    _book.restore(line)


def keep_answers(kept: bool) -> None:
    """Say whether answers go to the answer file; the solutions keep theirs in memory only."""
    global _book
    _book = AnswerBook(kept)


def progress(lesson: str | None = None) -> Panel:
    """Return a panel that says how much is done, right and left, and that follows the cards.

    Args:
        lesson: Name of a lesson's notebook, for example ``"05_power_reversal"``; all if left out.

    Raises:
        UnknownLessonError: A sentence that names the lessons there are.
    """
    return CourseProgress(_book) if lesson is None else LessonProgress(lesson, _book)


def my_answers() -> Panel:
    """Return a panel to take all answers along, and to bring them back."""
    return MyAnswers(_book)


def policy_brief() -> Panel:
    """Return the policy brief as it stands; its ``write()`` puts it into two files."""
    # only here: the figures on the page take long to load
    from axislab.widgets.policy_brief import PolicyBrief

    return PolicyBrief(_book)
