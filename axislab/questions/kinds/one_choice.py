"""One choice among several sentences. The response is the name of the option."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from axislab.questions.mark import Mark, Response, State


@dataclass(frozen=True)
class OneChoice:
    """The public part.

    Attributes:
        label: The question the options answer.
        options: Name of each option and its sentence, in the order shown.
    """

    label: str
    options: Mapping[str, str]
    kind: str = field(default="one_choice", init=False)

    def is_blank(self, response: Response) -> bool:
        """Whether no option is chosen."""
        return response is None or response == ""

    def twin(self, response: Response) -> list[str]:
        """The options, one a line, with the chosen one marked."""
        lines = [
            f"  ({'•' if name == response else ' '}) {text}" for name, text in self.options.items()
        ]
        return [self.label, *lines]


@dataclass(frozen=True)
class OneChoiceKey:
    """The key.

    Attributes:
        right: Names of the options that get full points.
        wrong: Name of every other option, with the message it deserves.
        explanation: Why.
    """

    right: frozenset[str]
    wrong: Mapping[str, str]
    explanation: str

    def mark(self, controls: OneChoice, response: Response, points: int) -> Mark:
        """Full points for a right option; the option's own message for another."""
        if isinstance(response, str) and response in self.right:
            return Mark(points, points, State.CORRECT)
        if isinstance(response, str) and response in controls.options:
            return Mark(0, points, State.NOT_YET, self.wrong[response])
        return Mark(
            0, points, State.CANNOT_BE_READ, "Choose one of the sentences offered in the card."
        )
