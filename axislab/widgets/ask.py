"""What a notebook calls: ask a question, check code, take answers along."""

from __future__ import annotations

from typing import Any
from weakref import WeakSet

from axislab.answers import AnswerBook
from axislab.questions import plain, question
from axislab.widgets.card import Card, judge

_book = AnswerBook()
_cards: WeakSet[Card] = WeakSet()


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
        card.response = plain(answer)
        card.check()
    _cards.add(card)
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
    _reload(id)


def export() -> str:
    """Return all answers as one line of text; ``restore(line)`` takes them back anywhere."""
    return _book.export()


def restore(line: str) -> None:
    """Take back the answers in a line that ``export()`` gave, and show them in the cards.

    Raises:
        AnswersNotRestoredError: A sentence that says what is wrong; nothing was changed.
    """
    _book.restore(line)
    _reload()


def keep_answers(kept: bool) -> None:
    """Say whether answers go to the answer file; the solutions keep theirs in memory only."""
    global _book
    _book = AnswerBook(kept)


def _reload(id: str | None = None) -> None:
    for card in list(_cards):
        if id in (None, card.question.id):
            card.reload()
