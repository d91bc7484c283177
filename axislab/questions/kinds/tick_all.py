"""Tick all that apply. The response is the list of the names ticked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from axislab.questions.mark import Mark, Response, State
from axislab.questions.sets import mark_of_set


@dataclass(frozen=True)
class TickAll:
    """The public part.

    Attributes:
        label: What to tick.
        options: Name of each option and its text, in the order shown.
    """

    label: str
    options: Mapping[str, str]
    kind: str = field(default="tick_all", init=False)

    def is_blank(self, response: Response) -> bool:
        """Whether nothing is ticked."""
        return response is None or response == []

    def twin(self, response: Response) -> list[str]:
        """The options, one a line, with the ticked ones marked."""
        ticked = response if isinstance(response, list) else []
        lines = [
            f"  [{'x' if name in ticked else ' '}] {text}" for name, text in self.options.items()
        ]
        return [self.label, *lines]


@dataclass(frozen=True)
class KnownSet:
    """A set of ticks that betrays a slip, with its message."""

    ticked: frozenset[str]
    message: str


@dataclass(frozen=True)
class TickAllKey:
    """The key.

    Points follow right ticks less wrong ones, as a share of the ticks that belong.

    Attributes:
        right: Names that belong.
        known_wrong: Sets that betray a slip.
        explanation: Why.
    """

    right: frozenset[str]
    known_wrong: tuple[KnownSet, ...]
    explanation: str

    def mark(self, controls: TickAll, response: Response, points: int) -> Mark:
        """Say how many ticks belong; which ones, from the third check."""
        names = [n for n in response if isinstance(n, str)] if isinstance(response, list) else []
        ticked = frozenset(names)
        if (
            not isinstance(response, list)
            or len(names) != len(response)
            or ticked - set(controls.options)
        ):
            return Mark(0, points, State.CANNOT_BE_READ, "Tick boxes of the list in the card.")
        said = next((k.message for k in self.known_wrong if k.ticked == ticked), "")
        return mark_of_set(ticked, self.right, points, controls.options, "tick", said)
