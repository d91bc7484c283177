"""A set of years. The response is the text as typed, or a list of years."""

from __future__ import annotations

from dataclasses import dataclass, field
from textwrap import wrap

from axislab.questions.mark import Mark, Response, State
from axislab.questions.reading import CannotBeReadError
from axislab.questions.reading_years import YearReader
from axislab.questions.sets import mark_of_set


@dataclass(frozen=True)
class Years:
    """The public part.

    Attributes:
        label: Which years to name.
        first: First year that may be named.
        last: Last year that may be named.
        example: How to write years; none of them should be right.
    """

    label: str
    first: int
    last: int
    example: str
    kind: str = field(default="years", init=False)

    def is_blank(self, response: Response) -> bool:
        """Whether nothing is written."""
        return response in (None, []) or (isinstance(response, str) and not response.strip())

    def text(self, response: Response) -> str:
        """Return what stands in the box."""
        entries = response if isinstance(response, list) else [response]
        return "" if response is None else ", ".join(str(entry) for entry in entries)

    def read(self, response: Response) -> frozenset[int]:
        """Return the years named.

        Raises:
            CannotBeReadError: With a sentence that names the part that is no year.
        """
        return YearReader(self.first, self.last, self.example).read(response)

    def read_as(self, response: Response) -> str:
        """Return the years as they were understood, or what cannot be read, in words."""
        if self.is_blank(response):
            return ""
        try:
            years = sorted(self.read(response))
        except CannotBeReadError as problem:
            return f"Not read yet: {problem}"
        count = f"{len(years)} year{'' if len(years) == 1 else 's'}"
        return f"Read as {count}: {', '.join(map(str, years))}"

    def twin(self, response: Response) -> list[str]:
        """The box with what it holds, and how that was read."""
        lines = [f"  {self.label}: [{self.text(response)}]"]
        return [*lines, *(f"  {line}" for line in wrap(self.read_as(response), 86))]


@dataclass(frozen=True)
class KnownYears:
    """A set of years that betrays a slip, with its message."""

    years: frozenset[int]
    message: str


@dataclass(frozen=True)
class YearsKey:
    """The key.

    Points follow right years less wrong ones, as a share of the years that belong.

    Attributes:
        right: Years that belong.
        known_wrong: Sets that betray a slip.
        explanation: Why.
        otherwise: Said of a set that betrays no known slip; may be blank.
    """

    right: frozenset[int]
    known_wrong: tuple[KnownYears, ...]
    explanation: str
    otherwise: str

    def mark(self, controls: Years, response: Response, points: int) -> Mark:
        """Say how many years belong; which ones do not, from the third check."""
        try:
            given = controls.read(response)
        except CannotBeReadError as problem:
            return Mark(0, points, State.CANNOT_BE_READ, str(problem))
        said = next((k.message for k in self.known_wrong if k.years == given), self.otherwise)
        texts = {year: str(year) for year in sorted(given)}
        return mark_of_set(given, self.right, points, texts, "year", said)
