"""An answer that the student's own code computes. The response is that value as plain data.

Numbers stand for themselves, a list for a list, array, index or set of numbers, and
``{"series": [[label, value], …]}`` for a pandas Series, ``{"table": …}`` for a small DataFrame.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from axislab.questions.frames import (
    Difference,
    GivenTable,
    Table,
    closest,
    given_table,
    series_difference,
)
from axislab.questions.frames import difference as table_difference
from axislab.questions.frames import equal as equal_tables
from axislab.questions.mark import Mark, Response, State
from axislab.questions.reading import CannotBeReadError, readings

#: What a key holds: a number, a set of whole numbers (any order), label → value, or a table.
Result: TypeAlias = "float | Mapping[Any, float] | frozenset[int] | Table"
_Given: TypeAlias = "float | dict[Any, float] | frozenset[int] | GivenTable"


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

    result: Result
    message: str


@dataclass(frozen=True)
class CodeKey:
    """The key.

    Attributes:
        accepted: Right results, all of the same form.
        tolerance: How far a number may be off.
        known_wrong: Results that betray a slip.
        expected: What is expected, in words, for a result of the wrong form.
        explanation: Why.
        otherwise: Said of a result that betrays no known slip.
    """

    accepted: tuple[Result, ...]
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

    def _read(self, response: Response, name: str) -> _Given:
        """Turn a response into the form of the key, or say what was expected."""
        example = self.accepted[0]
        if isinstance(example, Table):
            return given_table(response, example, name)
        if isinstance(example, Mapping):
            return self._read_series(response, name)
        if isinstance(example, frozenset):
            if isinstance(response, dict | str | bool) or response is None:
                raise CannotBeReadError(
                    f"{self.expected} is expected in `{name}`, not {_named(response)}."
                    f"{_labels_of(response)}"
                )
            values = [_one(v) for v in (response if isinstance(response, list) else [response])]
            return frozenset(int(v) if v == int(v) else -1 for v in values)
        if isinstance(response, str | list | dict | bool):
            raise CannotBeReadError(
                f"{self.expected} is expected in `{name}`, not {_named(response)}."
                f"{_number_of(response)}"
            )
        return _one(response)

    def _read_series(self, response: Response, name: str) -> dict[Any, float]:
        """Return a Series as label → value, or say what was expected."""
        pairs = response.get("series") if isinstance(response, dict) else None
        if not isinstance(pairs, list):
            column = " `frame[column]` takes one column." if "DataFrame" in _named(response) else ""
            raise CannotBeReadError(
                f"{self.expected} is expected in `{name}`, not {_named(response)}.{column}"
            )
        series: dict[Any, float] = {}
        for pair in pairs:
            label, value = pair if isinstance(pair, list) and len(pair) == 2 else ("", None)
            if not isinstance(label, int | float | str) or label in series:
                raise CannotBeReadError(f"The label {str(label)[:40]} stands twice in the index.")
            if isinstance(value, str):
                raise CannotBeReadError(f"The values in `{name}` are text. Use `.astype(float)`.")
            if value is None or value != value:  # only NaN differs from itself
                raise CannotBeReadError(
                    f"`{name}` holds NaN at the label {str(label)[:40]}: NaN, “not a number”, "
                    "stands for a missing value. pandas writes it for a label that only one of "
                    "two Series has, or for a row without data."
                )
            series[label] = _one(value)
        return series

    def _equal(self, given: _Given, right: Result) -> bool:
        """Whether a result equals another of the same form within the tolerance."""
        if isinstance(given, GivenTable):
            return isinstance(right, Table) and equal_tables(given, right, self.tolerance)
        if isinstance(given, float) and isinstance(right, int | float):
            return abs(given - right) <= self.tolerance
        if isinstance(given, dict) and isinstance(right, Mapping):
            return set(given) == set(right) and all(
                abs(given[label] - right[label]) <= self.tolerance for label in right
            )
        return isinstance(given, frozenset) and given == right

    def _difference(self, given: _Given) -> str:
        """Name how a result differs from the first accepted one; a table, from the closest."""
        right = self.accepted[0]
        differs = Difference("")
        if isinstance(given, frozenset) and isinstance(right, frozenset):
            belong = len(given & right)
            differs = Difference(_counted(belong, len(given)))
        elif isinstance(given, dict) and isinstance(right, Mapping):
            differs = series_difference(given, right, self.tolerance)
        elif isinstance(given, GivenTable):
            tables = [result for result in self.accepted if isinstance(result, Table)]
            nearest = closest(given, tables, self.tolerance)
            differs = table_difference(given, nearest, self.tolerance)
        otherwise = "" if differs.in_form else self.otherwise
        return f"{differs.sentence} {otherwise}".strip()


def _counted(belong: int, given: int) -> str:
    """Say how many entries belong."""
    if given == 1:
        return f"Your only entry {'belongs' if belong else 'does not belong'}."
    return f"{belong} of your {given} entries {'belongs' if belong == 1 else 'belong'}."


def _entries_of_series(response: Response) -> list[Response]:
    """Return the values of a Series, none of anything else."""
    pairs = response.get("series") if isinstance(response, dict) else None
    pairs = pairs if isinstance(pairs, list) else []
    return [pair[1] for pair in pairs if isinstance(pair, list) and len(pair) == 2]


def _labels_of(response: Response) -> str:
    """Say how a list of labels comes out of a Series."""
    entries = _entries_of_series(response)
    if not entries:
        return ""
    if all(isinstance(entry, bool) for entry in entries):
        return (
            " It says True or False for each label: put it in square brackets behind the name of "
            "a Series to keep what is True. `.index` then takes the labels kept."
        )
    return " Once only the entries asked for are left, `.index` takes their labels."


def _number_of(response: Response) -> str:
    """Say how one number comes out of a Series or a text."""
    if isinstance(response, str):
        return " A number stands without quotation marks."
    entries = len(_entries_of_series(response))
    if entries == 1:
        return " `.iloc[0]` takes its only value."
    return f" It holds {entries} values: `.loc[label]` takes the one of a label." if entries else ""


def _one(value: Response) -> float:
    """Read one number out of a computed result."""
    if value is None:
        raise CannotBeReadError(
            "An entry is None or NaN, which stand for a missing value. Look for the row of your "
            "table that has no data."
        )
    return readings(value)[0]


def _named(response: Response) -> str:
    """Name the form of a response in words."""
    if isinstance(response, dict):
        form = str(next(iter(response), "mapping"))
        names = {"series": "a Series", "table": "a DataFrame"}
        entries = f"a dictionary of {len(response):,} entr{'y' if len(response) == 1 else 'ies'}"
        return names.get(form) or str(response.get("other", entries))
    if isinstance(response, list):
        return f"a list of {len(response)} entr{'y' if len(response) == 1 else 'ies'}"
    if isinstance(response, bool):
        return "True or False"
    return "text" if isinstance(response, str) else "one number"


def _short(response: Response) -> str:
    """Return a response in at most 80 characters."""
    if isinstance(response, dict):
        return _named(response)
    text = str(response)
    return text if len(text) <= 80 else f"{text[:77]}…"
