"""The questions of the course: found by id or by lesson."""

from __future__ import annotations

import difflib
from functools import cache

from axislab.errors import SentenceError
from axislab.questions.mark import Mark, Response, State
from axislab.questions.plain import plain
from axislab.questions.question import Question

__all__ = ["Mark", "Question", "Response", "State", "plain", "question", "questions"]


class UnknownQuestionError(SentenceError, LookupError):
    """No question has that id; the text names the nearest one."""


@cache
def _all() -> dict[str, Question]:
    from axislab.questions import (
        axis,
        big_brother,
        korea,
        partners,
        power_reversal,
        start_here,
        thaad,
    )

    lessons = (start_here, big_brother, partners, korea, thaad, power_reversal, axis)
    everything = [asked for lesson in lessons for asked in lesson.QUESTIONS]
    by_id = {q.id: q for q in everything}
    if len(by_id) != len(everything):
        raise ValueError("Two questions share an id; ids are unique over all lessons.")
    return by_id


def question(id: str) -> Question:
    """Return the question with this id.

    Raises:
        UnknownQuestionError: A sentence that names the nearest id.
    """
    try:
        return _all()[id]
    except (KeyError, TypeError):
        near = difflib.get_close_matches(str(id), _all(), n=1)
        meant = f" Did you mean {near[0]!r}?" if near else ""
        raise UnknownQuestionError(f"No question {id!r}.{meant}") from None


def questions(lesson: str | None = None) -> tuple[Question, ...]:
    """Return all questions, or those of one lesson, in order."""
    return tuple(q for q in _all().values() if lesson in (None, q.lesson))
