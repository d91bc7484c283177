"""An answer that the student's own code computes. The response is that value as plain data.

Numbers stand for themselves, a list for a list, array, index or set of numbers, and
``{"series": [[label, value], …]}`` for a pandas Series.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from axislab.questions.mark import Mark, Response, State
from axislab.questions.reading import CannotBeReadError, readings


@dataclass(frozen=True)
class Code:
    """The public part: the name of the variable to make, and what it must hold, in words."""

    name: str
    holds: str
    kind: str = field(default="code", init=False)

    def is_blank(self, response: Response) -> bool:
        """Whether the variable is still the ``...`` of the untouched exercise."""
        return response is None

    def twin(self, response: Response) -> list[str]:
        """What to make, and what was checked last."""
        lines = [f"  In the code cell below, make {self.name}: {self.holds}."]
        return lines if response is None else [*lines, f"  Checked last: {_short(response)}"]


@dataclass(frozen=True)
class KnownResult:
    """A wrong result that betrays a slip, with its message."""

    result: float | Mapping[Any, float] | frozenset[int]
    message: str


@dataclass(frozen=True)
class CodeKey:
    """The key.

    Attributes:
        accepted: Right results: a number, a set of whole numbers (any order), or label → value.
        tolerance: How far a number may be off.
        known_wrong: Results that betray a slip.
        expected: What is expected, in words, for a result of the wrong form.
        explanation: Why.
        otherwise: Said of a result that betrays no known slip.
    """

    accepted: tuple[float | Mapping[Any, float] | frozenset[int], ...]
    tolerance: float
    known_wrong: tuple[KnownResult, ...]
    expected: str
    explanation: str
    otherwise: str

    def mark(self, controls: Code, response: Response, points: int) -> Mark:
        """Full points for an accepted result; else the difference, in words."""
        try:
            given = self._read(response, controls.name)
        except CannotBeReadError as problem:
            return Mark(0, points, State.CANNOT_BE_READ, str(problem))
        if any(self._equal(given, right) for right in self.accepted):
            return Mark(points, points, State.CORRECT)
        for known in self.known_wrong:
            if self._equal(given, known.result):
                return Mark(0, points, State.NOT_YET, known.message)
        return Mark(0, points, State.NOT_YET, self._difference(given))

    def _read(self, response: Response, name: str) -> float | frozenset[int] | dict[Any, float]:
        """Turn a response into the form of the key, or say what was expected."""
        example = self.accepted[0]
        if isinstance(example, Mapping):
            pairs = response.get("series") if isinstance(response, dict) else None
            if not isinstance(pairs, list):
                raise CannotBeReadError(
                    f"{self.expected} is expected in {name}, not {_named(response)}."
                )
            return {pair[0]: _one(pair[1]) for pair in pairs if isinstance(pair, list)}
        if isinstance(example, frozenset):
            if isinstance(response, dict | str | bool) or response is None:
                raise CannotBeReadError(
                    f"{self.expected} is expected in {name}, not {_named(response)}."
                )
            values = [_one(v) for v in (response if isinstance(response, list) else [response])]
            return frozenset(int(v) if v == int(v) else -1 for v in values)
        if isinstance(response, str | list | dict | bool):
            raise CannotBeReadError(
                f"{self.expected} is expected in {name}, not {_named(response)}."
            )
        return _one(response)

    def _equal(self, given: object, right: object) -> bool:
        """Whether a result equals another of the same form within the tolerance."""
        if isinstance(given, float) and isinstance(right, int | float):
            return abs(given - right) <= self.tolerance
        if isinstance(given, dict) and isinstance(right, Mapping):
            return set(given) == set(right) and all(
                abs(given[label] - right[label]) <= self.tolerance for label in right
            )
        return isinstance(given, frozenset) and given == right

    def _difference(self, given: float | frozenset[int] | dict[Any, float]) -> str:
        """Name how a result differs in form or extent from the first accepted one."""
        right = self.accepted[0]
        if isinstance(given, frozenset) and isinstance(right, frozenset):
            belong = len(given & right)
            return f"{belong} of your {len(given)} entries belong. {self.otherwise}"
        if isinstance(given, dict) and isinstance(right, Mapping) and set(given) != set(right):
            return (
                f"{len(given)} entries, expected {len(right)}: the labels differ. {self.otherwise}"
            )
        return self.otherwise


def _one(value: Response) -> float:
    """Read one number out of a computed result."""
    if value is None:
        raise CannotBeReadError("An entry is missing (NaN): look for a year without data.")
    return readings(value)[0]


def _named(response: Response) -> str:
    """Name the form of a response in words."""
    if isinstance(response, dict):
        form = str(next(iter(response), "mapping"))
        names = {"series": "a Series", "table": "a DataFrame", "other": ""}
        return names.get(form) or str(response.get("other", "a mapping"))
    if isinstance(response, list):
        return f"a list of {len(response)} entries"
    if isinstance(response, bool):
        return "True or False"
    return "text" if isinstance(response, str) else "one number"


def _short(response: Response) -> str:
    """Return a response in at most 80 characters."""
    if isinstance(response, dict):
        return _named(response)
    text = str(response)
    return text if len(text) <= 80 else f"{text[:77]}…"
