"""Forecasts: a probability for each of a few dated questions, locked in before the outcomes.

The response maps the name of each question to what is written, in per cent. As with a prediction
nothing is wrong: what is locked in is compared with what happened.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from axislab.questions.mark import Mark, Response, State
from axislab.questions.reading import CannotBeReadError, readings

_PER_CENT = re.compile(r"%|per ?cent|pct")
_UNITS = ("%", "per cent", "percent", "pct", "probability")


@dataclass(frozen=True)
class Forecast:
    """One question with its deadline.

    Attributes:
        name: heading of a few words, which names the box.
        question: what is asked, to be answered by yes or no.
        known: what could be known when it was asked, and when that was.
    """

    name: str
    question: str
    known: str


@dataclass(frozen=True)
class Forecasts:
    """The public part.

    Attributes:
        make: gives the questions by their names, in the order shown.
    """

    make: Callable[[], Mapping[str, Forecast]]
    kind: str = field(default="forecasts", init=False)

    @cached_property
    def asked(self) -> Mapping[str, Forecast]:
        """The questions by their names."""
        return self.make()

    def is_blank(self, response: Response) -> bool:
        """Whether nothing is written."""
        if response is None or response == "":
            return True
        return isinstance(response, dict) and all(_is_empty(entry) for entry in response.values())

    def probability(self, entry: Response) -> float:
        """Return one probability in per cent, read fairly: 70, "70 %" and "0,7" are the same.

        Raises:
            CannotBeReadError: If it is no number or lies outside 0 to 100.
        """
        value = readings(entry, _UNITS, "70")[-1]  # no probability has thousands: 0,075 is 7.5 %
        written = unicodedata.normalize("NFKC", str(entry)).lower()
        if 0 < value < 1 and not _PER_CENT.search(written):
            value *= 100  # a share of one
        if not 0 <= value <= 100:
            raise CannotBeReadError("A probability lies between 0 and 100 per cent.")
        return round(value, 6)

    def value(self, response: Response) -> dict[str, float]:
        """Return the probability of every question, in per cent.

        Raises:
            CannotBeReadError: If one is missing or cannot be read; the text names it.
        """
        if not isinstance(response, dict) or set(response) - set(self.asked):
            raise CannotBeReadError(
                f"{len(self.asked)} probabilities are expected, one a question."
            )
        missing = [one.name for name, one in self.asked.items() if _is_empty(response.get(name))]
        if missing:
            raise CannotBeReadError(f"Still missing: {', '.join(missing)}.")
        read = {}
        for name, one in self.asked.items():
            try:
                read[name] = self.probability(response[name])
            except CannotBeReadError as problem:
                raise CannotBeReadError(f"{one.name}: {problem}") from None
        return read

    def read_as(self, entry: Response) -> str:
        """Say how one entry is read, where that is not what is written; else nothing."""
        if _is_empty(entry):
            return ""
        try:
            value = self.probability(entry)
        except CannotBeReadError as problem:
            return str(problem)
        as_written = re.sub(r"[\s%]", "", str(entry)) == f"{value:g}"
        return "" if as_written else f"Read as {value:g} %."

    def twin(self, response: Response) -> list[str]:
        """Each question with what could be known, and its box with what it holds."""
        given = response if isinstance(response, dict) else {}
        lines = []
        for number, (name, one) in enumerate(self.asked.items(), start=1):
            held = "" if _is_empty(given.get(name)) else given.get(name)
            lines += [
                f"  {number}. {one.question}",
                f"     {one.known}",
                f"     {one.name}: [{held}] %",
            ]
        return lines


@dataclass(frozen=True)
class ForecastsKey:
    """The key: what happened, and how probabilities are set beside it.

    Attributes:
        outcomes: 1 for each question that came out as yes, 0 for the others, by name.
        compare: turns the probabilities, in per cent, into sentences that set them beside it.
        explanation: what happened, and what can be learnt from it.
    """

    outcomes: Mapping[str, int]
    compare: Callable[[Mapping[str, float]], str]
    explanation: str

    def mark(self, controls: Forecasts, response: Response, points: int) -> Mark:
        """Lock the probabilities in; they are compared, not judged, and have no points."""
        try:
            probabilities = controls.value(response)
        except CannotBeReadError as problem:
            return Mark(0, 0, State.CANNOT_BE_READ, str(problem))
        return Mark(0, 0, State.CORRECT, self.compare(probabilities))


def _is_empty(entry: Response) -> bool:
    return entry is None or (isinstance(entry, str) and not entry.strip())
