"""Marking a set of things, some of which belong: boxes ticked, years named."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

from axislab.questions.mark import Mark, State

Thing = TypeVar("Thing", bound=Hashable)


def mark_of_set(
    given: frozenset[Thing],
    right: frozenset[Thing],
    points: int,
    texts: Mapping[Thing, str],
    noun: str,
    said: str,
) -> Mark:
    """Return the mark of a set: how many belong, and which do not, from the third check.

    Points follow the right ones less the wrong ones, as a share of those that belong.

    Args:
        given: What was chosen.
        right: What belongs.
        points: Points of the question.
        texts: What each thing is called, in the order in which they are named.
        noun: What one of them is, for example ``year``.
        said: Why the set is wrong, if it is; may be blank.
    """
    if given == right:
        return Mark(points, points, State.CORRECT)
    belong, astray = given & right, given - right
    score = points * max(0, len(belong) - len(astray)) // len(right)
    again = [text for thing, text in texts.items() if thing in astray]
    return Mark(
        score,
        points,
        State.PARTLY_RIGHT if score else State.NOT_YET,
        f"{_counted(len(belong), len(given), noun, bool(right - given))}. {said}".strip(),
        f"Look again at: {'; '.join(again)}." if again else "",
    )


def _counted(right: int, given: int, noun: str, more: bool) -> str:
    """Say how many of the things given are right, and whether more belong."""
    if right == given:
        what = f"Your only {noun} is" if given == 1 else f"Your {given} {noun}s are"
        return f"{what} right; more are missing"
    if given == 1:
        counted = f"Your only {noun} is not right"
    else:
        counted = f"{right} of your {given} {noun}s {'is' if right == 1 else 'are'} right"
    return f"{counted}, and some are missing" if more else counted
