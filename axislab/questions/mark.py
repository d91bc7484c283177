"""The result of marking one response."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

#: A response is plain data that survives JSON: number, text, list or mapping of these.
Response: TypeAlias = "bool | int | float | str | list[Response] | dict[str, Response] | None"


class State(Enum):
    """What can be said of a response; the value is the word that students read."""

    NOT_ANSWERED = "Not answered yet"
    CANNOT_BE_READ = "Cannot be read"
    NOT_YET = "Not yet"
    PARTLY_RIGHT = "Partly right"
    CORRECT = "Correct"

    @property
    def sign(self) -> str:
        """One character that tells the states apart without colour."""
        return {"Not answered yet": "○", "Cannot be read": "?", "Not yet": "✕"}.get(
            self.value, "◐" if self is State.PARTLY_RIGHT else "✓"
        )

    @property
    def is_judged(self) -> bool:
        """Whether the response was compared with the key: only then is a check counted."""
        return self not in (State.NOT_ANSWERED, State.CANNOT_BE_READ)


@dataclass(frozen=True)
class Mark:
    """Score, state and reason for one response.

    Attributes:
        score: Points given, 0 to ``out_of``.
        out_of: Points of the question.
        state: One of the five states.
        message: What the student reads; names the slip and where to look, never the answer.
        later: What is added from the third check on, for kinds with many items.
    """

    score: int
    out_of: int
    state: State
    message: str = ""
    later: str = ""

    def line(self, checks: int = 0) -> str:
        """Return the mark as one line of text, for example ``✓ Correct. 2 of 2 points.``.

        Args:
            checks: How often the question was checked; from 3 on ``later`` is added.
        """
        return f"{self.state.sign} {self.headline} {self.reason(checks)}".rstrip()

    @property
    def headline(self) -> str:
        """The word of the state with its stop, for example ``Partly right: 1 of 2 points.``.

        A prediction has no points: it is locked in, not judged.
        """
        points = f"{self.score} of {self.out_of} point{'' if self.out_of == 1 else 's'}."
        if self.state is State.CORRECT:
            return f"Correct. {points}" if self.out_of else "Locked in."
        if self.state is State.PARTLY_RIGHT:
            return f"Partly right: {points}"
        return f"{self.state.value}."

    def reason(self, checks: int = 0) -> str:
        """Return the message, with ``later`` from the third check on."""
        return f"{self.message} {self.later}".strip() if checks >= 3 else self.message
