"""Sorting claims into classes. The response maps the name of each claim to that of its class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from axislab.questions.mark import Mark, Response, State


@dataclass(frozen=True)
class Classify:
    """The public part.

    Attributes:
        label: What to do with each claim.
        items: Name of each claim and its text, in the order shown.
        classes: Name of each class and its text, in the order offered.
        invitation: Shown where nothing is chosen yet.
    """

    label: str
    items: Mapping[str, str]
    classes: Mapping[str, str]
    invitation: str = "choose …"
    kind: str = field(default="classify", init=False)

    def chosen(self, response: Response) -> dict[str, str]:
        """Return the class chosen for each claim, ``""`` where none of the classes is."""
        given = response if isinstance(response, dict) else {}
        return {
            item: str(given[item]) if _is_in(given.get(item), self.classes) else ""
            for item in self.items
        }

    def can_be_read(self, response: Response) -> bool:
        """Whether the response maps claims of the card to classes of the card."""
        return isinstance(response, dict) and all(
            item in self.items and (chosen is None or chosen == "" or _is_in(chosen, self.classes))
            for item, chosen in response.items()
        )

    def is_blank(self, response: Response) -> bool:
        """Whether nothing is chosen."""
        return response is None or (
            isinstance(response, dict) and not any(v not in (None, "") for v in response.values())
        )

    def twin(self, response: Response) -> list[str]:
        """The claims, one a line, each with its class; and the classes offered."""
        chosen = self.chosen(response)
        lines = [
            f"  {text}: [{self.classes.get(chosen[item], '')}]" for item, text in self.items.items()
        ]
        return [self.label, *lines, f"  Offered: {', '.join(self.classes.values())}."]


@dataclass(frozen=True)
class KnownClass:
    """A class wrongly chosen for a claim, with its message."""

    item: str
    chosen: str
    message: str


@dataclass(frozen=True)
class ClassifyKey:
    """The key.

    Attributes:
        right: The classes accepted for each claim; several where it may be seen either way.
        known_wrong: Choices that betray a slip, the most telling first.
        explanation: Why.
    """

    right: Mapping[str, frozenset[str]]
    known_wrong: tuple[KnownClass, ...]
    explanation: str

    def mark(self, controls: Classify, response: Response, points: int) -> Mark:
        """Say how many are right and how many missing; which are astray, from check 3."""
        if not controls.can_be_read(response):
            asked = "Choose for each line one of the answers offered in the card."
            return Mark(0, points, State.CANNOT_BE_READ, asked)
        chosen = controls.chosen(response)
        known = (k.message for k in self.known_wrong if chosen[k.item] == k.chosen)
        right = self.fitting(chosen)
        astray = [controls.items[i] for i in chosen if chosen[i] and i not in right]
        missing = sum(not name for name in chosen.values())
        notes = (self.note(controls, chosen), next(known, ""))
        return counted_mark(points, len(right), len(chosen), missing, notes, astray)

    def fitting(self, chosen: Mapping[str, str]) -> set[str]:
        """Return the claims whose class is right."""
        return {item for item, name in chosen.items() if name in self.right[item]}

    def note(self, controls: Classify, chosen: Mapping[str, str]) -> str:
        """Return what is said of the choices as a whole; of classes there is nothing to say."""
        return ""


def naming(items: Mapping[str, str], *known: KnownClass, words: int = 5) -> tuple[KnownClass, ...]:
    """Return known slips whose messages begin with the first words of the line meant."""
    return tuple(
        replace(slip, message=f"“{' '.join(items[slip.item].split()[:words])} …”: {slip.message}")
        for slip in known
    )


def counted_mark(
    points: int, right: int, total: int, missing: int, notes: tuple[str, ...], astray: list[str]
) -> Mark:
    """Return the mark of many small choices: each has the same weight, points are rounded down."""
    if right == total:
        return Mark(points, points, State.CORRECT)
    counted = f"{right} of {total} {'is' if right == 1 else 'are'} right"
    empty = f", {missing} {'is' if missing == 1 else 'are'} not chosen yet" if missing else ""
    score = points * right // total
    return Mark(
        score,
        points,
        State.PARTLY_RIGHT if score else State.NOT_YET,
        " ".join(part for part in (f"{counted}{empty}.", *notes) if part),
        f"Look again at: {'; '.join(astray)}." if astray else "",
    )


def _is_in(chosen: Response, offered: Mapping[str, str]) -> bool:
    return isinstance(chosen, str) and chosen in offered
