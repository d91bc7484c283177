"""A question: what students see, and how a response is marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from axislab.questions.mark import Mark, Response, State


class Controls(Protocol):
    """The public part of a kind of question: what can be chosen or typed."""

    @property
    def kind(self) -> str:
        """Name of the kind; ``axislab.widgets`` has a view of the same name."""
        ...

    def is_blank(self, response: Response) -> bool:
        """Whether nothing has been answered."""
        ...

    def twin(self, response: Response) -> list[str]:
        """The controls and what they hold, as lines of text."""
        ...


class Key(Protocol):
    """The key of a kind of question: what is right, what is known to be wrong, and why."""

    @property
    def explanation(self) -> str:
        """Why the answer is what it is; shown after a right answer or on request."""
        ...

    def mark(self, controls: Any, response: Response, points: int) -> Mark:
        """Judge a response that is not blank, given through controls of the same kind."""
        ...


@dataclass(frozen=True)
class Question:
    """One question of a lesson.

    Attributes:
        id: Unique over all lessons, in words joined by hyphens.
        lesson: Name of the lesson's notebook without its ending.
        number: Place in the lesson, from 1.
        title: Heading of the card.
        task: What to do; ``**bold**`` and ```code``` are allowed.
        controls: What can be chosen or typed.
        points: Points for a right answer.
        hints: Hints in steps; none names a value or option of the key.
        key: Makes the key from the tables; called when a response is marked, then kept.
    """

    id: str
    lesson: str
    number: int
    title: str
    task: str
    controls: Controls
    points: int
    hints: tuple[str, ...]
    key: Callable[[], Key]

    @property
    def place(self) -> str:
        """Where the question stands, for example ``Lesson 5, question 2``."""
        what = "prediction" if self.is_prediction else f"question {self.number}"
        return f"Lesson {int(self.lesson[:2])}, {what}"

    @property
    def is_prediction(self) -> bool:
        """Whether the question only takes a prediction, which has no points."""
        return self.points == 0

    def mark(self, response: Response) -> Mark:
        """Judge a response: a pure function of the response and the tables."""
        if self.controls.is_blank(response):
            return Mark(0, self.points, State.NOT_ANSWERED)
        return self._kept_key.mark(self.controls, response, self.points)

    @property
    def explanation(self) -> str:
        """Why the answer is what it is."""
        return self._kept_key.explanation

    @cached_property
    def _kept_key(self) -> Key:
        return self.key()
