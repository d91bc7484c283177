"""Weights under a condition: many answers are right. The response maps measures to weights.

The index of a country is the weighted mean of its shares. For each measure the two countries'
figures are added up, and a country's share is its part of that sum, in per cent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from axislab.questions.mark import Mark, Response, State
from axislab.questions.reading import CannotBeReadError, readings

WHOLE = 100


@dataclass(frozen=True)
class Weights:
    """The public part.

    Attributes:
        measures: name of each measure and its label, in the order shown.
        countries: iso3 code and name of the two countries; the goal is the first one's.
        shares: gives the first country's share of each measure, in per cent.
        goal: what the weights should bring about, in words.
        step: the weights' step, in per cent.
    """

    measures: Mapping[str, str]
    countries: tuple[tuple[str, str], tuple[str, str]]
    shares: Callable[[], Mapping[str, float]]
    goal: str
    step: int = 5
    kind: str = field(default="weights", init=False)

    def is_blank(self, response: Response) -> bool:
        """Whether no weight is above zero."""
        return response is None or (isinstance(response, dict) and not any(response.values()))

    def read(self, response: Response) -> dict[str, float]:
        """Return a weight for every measure, in per cent.

        Raises:
            CannotBeReadError: If a weight is missing, negative or no number.
        """
        if not isinstance(response, dict) or set(response) - set(self.measures):
            raise CannotBeReadError(f"{len(self.measures)} weights are expected, one a measure.")
        weights = {}
        for name, label in self.measures.items():
            try:
                weights[name] = readings(response.get(name) or 0, ("%",), str(self.step))[0]
            except CannotBeReadError as problem:
                raise CannotBeReadError(f"{label}: {problem}") from None
            if weights[name] < 0:
                raise CannotBeReadError(f"{label}: a weight cannot be below zero.")
        return weights

    def index(self, weights: Mapping[str, float]) -> tuple[float, float]:
        """Return both countries' index, 0 to 100, for weights that add up to 100."""
        shares = self.shares()
        first = sum(weights[name] * shares[name] for name in self.measures) / WHOLE
        return first, sum(weights.values()) - first

    def twin(self, response: Response) -> list[str]:
        """The measures with their weights, and what follows."""
        given = response if isinstance(response, dict) else {}
        lines = [f"  {label}: [{given.get(name) or 0}] %" for name, label in self.measures.items()]
        try:
            weights = self.read(given)
        except CannotBeReadError:
            return lines
        first, second = self.index(weights)
        return [
            *lines,
            f"  Sum of weights: {sum(weights.values()):g} %",
            f"  {self.countries[0][1]} {first:.1f}, {self.countries[1][1]} {second:.1f}",
            f"  Goal: {self.goal}",
        ]


@dataclass(frozen=True)
class WeightsKey:
    """The key: the condition is computed; only what to say has to be written.

    Attributes:
        otherwise: said when the weights add up but miss the goal.
        known_wrong: for a measure that has most of the weight in a miss, its message.
        explanation: Why.
    """

    otherwise: str
    known_wrong: Mapping[str, str]
    explanation: str

    def mark(self, controls: Weights, response: Response, points: int) -> Mark:
        """Full points for any weights that add up to 100 and put the first country ahead."""
        try:
            weights = controls.read(response)
        except CannotBeReadError as problem:
            return Mark(0, points, State.CANNOT_BE_READ, str(problem))
        total = sum(weights.values())
        if abs(total - WHOLE) > 1e-6:
            return Mark(
                0,
                points,
                State.CANNOT_BE_READ,
                f"The weights add up to {total:g} per cent. They have to add up to {WHOLE}.",
            )
        first, second = controls.index(weights)
        if first > second:
            return Mark(points, points, State.CORRECT)
        heaviest = [name for name in weights if weights[name] == max(weights.values())]
        said = self.known_wrong.get(heaviest[0]) if len(heaviest) == 1 else None
        return Mark(0, points, State.NOT_YET, said or self.otherwise)
