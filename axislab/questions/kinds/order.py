"""Putting things in order with buttons. The response is the list of their names, first to last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations

from axislab.questions.mark import Mark, Response, State


@dataclass(frozen=True)
class Ordering:
    """The public part.

    Nothing is answered until something was moved; so the order shown at first must not be right.

    Attributes:
        label: What stands first and what last, for example ``Earliest first``.
        items: Name of each thing and its text, in the order shown at first.
        noun: What the things are called, in the plural.
    """

    label: str
    items: Mapping[str, str]
    noun: str = "events"
    kind: str = field(default="order", init=False)

    def is_blank(self, response: Response) -> bool:
        """Whether nothing was moved yet."""
        return response is None or response == []

    def is_order(self, response: Response) -> bool:
        """Whether the response names each thing once."""
        return (
            isinstance(response, list)
            and all(isinstance(name, str) for name in response)
            and sorted(map(str, response)) == sorted(self.items)
        )

    def order(self, response: Response) -> list[str]:
        """Return the names as they stand: as in the response, or as at first."""
        named = response if isinstance(response, list) and self.is_order(response) else self.items
        return [str(name) for name in named]

    def twin(self, response: Response) -> list[str]:
        """The things as they stand, one a line, numbered."""
        texts = [self.items[name] for name in self.order(response)]
        return [self.label, *(f"  {place}. {text}" for place, text in enumerate(texts, start=1))]


@dataclass(frozen=True)
class KnownOrder:
    """Two things the wrong way round: ``first`` was put before ``second``; why that is a slip."""

    first: str
    second: str
    message: str


@dataclass(frozen=True)
class OrderKey:
    """The key.

    Points follow the share of pairs that stand the right way round (as in Kendall's tau), rounded
    down: full points for a right order alone.

    Attributes:
        right: Names in the right order.
        known_wrong: Pairs that betray a slip, the most telling first.
        explanation: Why.
        either: Pairs of neighbours that may stand either way round; none counts for points.
    """

    right: tuple[str, ...]
    known_wrong: tuple[KnownOrder, ...]
    explanation: str
    either: tuple[tuple[str, str], ...] = ()

    def mark(self, controls: Ordering, response: Response, points: int) -> Mark:
        """Say how many pairs are in order, and why one is not; of which things, from check 3."""
        if not controls.is_order(response):
            expected = f"The order names each of the {len(controls.items)} {controls.noun} once."
            return Mark(0, points, State.CANNOT_BE_READ, expected)
        given = controls.order(response)
        place = {name: number for number, name in enumerate(given)}
        pairs = [pair for pair in combinations(self.right, 2) if pair not in self.either]
        turned = [pair for pair in pairs if place[pair[0]] > place[pair[1]]]
        if not turned:
            return Mark(points, points, State.CORRECT)
        kept = len(pairs) - len(turned)
        astray = {name for pair in turned for name in pair}
        # the points count pairs, so the sentence does, too
        counted = (
            f"Of the {len(pairs)} pairs of {controls.noun} {kept} "
            f"{'stands' if kept == 1 else 'stand'} in the right order."
        )
        known = (k.message for k in self.known_wrong if place[k.first] < place[k.second])
        again = [text for name, text in controls.items.items() if name in astray]
        score = points * kept // len(pairs)
        return Mark(
            score,
            points,
            State.PARTLY_RIGHT if score else State.NOT_YET,
            f"{counted} {next(known, '')}".strip(),
            f"Look again at: {'; '.join(again)}.",
        )
