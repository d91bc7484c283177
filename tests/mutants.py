"""Mechanical variants of right answers, by kind of question.

Right variants must get full points. Mutants are slips made by machine: none may get full points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from axislab.questions import Question


def right_variants(question: Question, answer: Any) -> Iterator[Any]:
    """Yield other ways of giving the same answer."""
    yield from _RIGHT[question.controls.kind](answer)


def mutants(question: Question, answer: Any) -> Iterator[Any]:
    """Yield answers that differ by one slip."""
    yield from _MUTANTS[question.controls.kind](question, answer)


def _right_numbers(answer: Any) -> Iterator[Any]:
    values = answer if isinstance(answer, list) else [answer]
    if not all(isinstance(value, int | float) for value in values):
        return
    full_width = str.maketrans("0123456789", "０１２３４５６７８９")
    writings: list[Callable[[float], Any]] = [
        lambda v: f"{v:.1f}",
        lambda v: f"{v:.1f}".replace(".", ","),
        lambda v: f"  {v}\t",
        lambda v: f"{v:.1f}".translate(full_width),
        lambda v: f"{v:.1f}".replace("-", "−"),
        lambda v: f"{v:.3e}",
        lambda v: f"{v:+.2f}",
    ]
    for write in writings:
        written = [write(value) for value in values]
        yield written if isinstance(answer, list) else written[0]


def _right_ticks(answer: Any) -> Iterator[Any]:
    yield list(reversed(answer))
    yield [*answer, answer[0]]


def _right_code(answer: Any) -> Iterator[Any]:
    if isinstance(answer, list):
        yield list(reversed(answer))
        yield [float(value) for value in answer]
        yield [str(value) for value in answer]
    elif isinstance(answer, float):
        yield round(answer, 2)


def _number_mutants(question: Question, answer: Any) -> Iterator[Any]:
    values = answer if isinstance(answer, list) else [answer]
    if not all(isinstance(value, int | float) for value in values):
        return
    for place, value in enumerate(values):
        for slip in _slips(value):
            changed = [*values[:place], slip, *values[place + 1 :]]
            yield changed if isinstance(answer, list) else changed[0]
    if len(values) > 1:
        yield list(reversed(values))
        yield values[:1]
    yield [*values, values[0]]


def _slips(value: float) -> Iterator[Any]:
    yield from (1 / value, -value, value * 10, value * 100, value / 100, value + 1, value - 1)
    yield from (value * 1.1, value * 0.9, 0, "", "about", None, float("nan"), float("inf"))
    yield from (10**400, [value, value], {"value": value}, "9" * 1000, True)


def _choice_mutants(question: Question, answer: Any) -> Iterator[Any]:
    yield from (name for name in question.controls.options if name != answer)  # type: ignore[attr-defined]
    yield from ("", None, 0, [answer], answer.upper(), question.controls.options[answer])  # type: ignore[attr-defined]


def _tick_mutants(question: Question, answer: Any) -> Iterator[Any]:
    names = list(question.controls.options)  # type: ignore[attr-defined]
    for place, name in enumerate(names):
        if name in answer:
            yield [n for n in answer if n != name]
            for neighbour in names[max(0, place - 1) : place + 2]:
                if neighbour not in answer:
                    yield [neighbour if n == name else n for n in answer]
        else:
            yield [*answer, name]
    yield names
    yield [n for n in names if n not in answer]
    yield from ([], None, "", answer[0], [*answer, "unknown"], [*answer, 7])


def _code_mutants(question: Question, answer: Any) -> Iterator[Any]:
    if isinstance(answer, int | float):
        yield from (slip for slip in _slips(answer) if slip is not None)
        yield str(answer)
        return
    if not isinstance(answer, list):
        return
    answer = list(dict.fromkeys(answer))
    for place, value in enumerate(answer):
        yield [*answer[:place], *answer[place + 1 :]]
        yield from ([*answer[:place], value + step, *answer[place + 1 :]] for step in (-1, 1, 10))
        yield from ([*answer, value + step] for step in (-1, 1))
        yield [*answer[:place], -value, *answer[place + 1 :]]
        yield [*answer[:place], value + 0.5, *answer[place + 1 :]]
    yield from ([], str(answer), {"years": answer}, [None, *answer], [float("nan"), *answer], True)


_RIGHT: dict[str, Callable[[Any], Iterator[Any]]] = {
    "one_choice": lambda answer: iter(()),
    "number": _right_numbers,
    "tick_all": _right_ticks,
    "code": _right_code,
}
_MUTANTS: dict[str, Callable[[Question, Any], Iterator[Any]]] = {
    "one_choice": _choice_mutants,
    "number": _number_mutants,
    "tick_all": _tick_mutants,
    "code": _code_mutants,
}
