"""One or several numbers, each with its unit. The response is a number or text, or a list."""

from __future__ import annotations

from dataclasses import dataclass, field

from axislab.questions.mark import Mark, Response, State
from axislab.questions.reading import CannotBeReadError, readings


@dataclass(frozen=True)
class NumberField:
    """One box: its label, the unit beside it, an example, and how else the unit is written."""

    label: str
    unit: str
    example: str
    also: tuple[str, ...] = ()

    @property
    def units(self) -> tuple[str, ...]:
        """Every way of writing the unit that is understood."""
        return (self.unit, *self.also)


@dataclass(frozen=True)
class Number:
    """The public part: the boxes, from the top."""

    fields: tuple[NumberField, ...]
    kind: str = field(default="number", init=False)

    def values(self, response: Response) -> list[Response]:
        """Return one entry a box, blank where nothing is written."""
        given = response if isinstance(response, list) else [response]
        return [*given, *[""] * (len(self.fields) - len(given))]

    def is_blank(self, response: Response) -> bool:
        """Whether every box is empty."""
        return all(is_empty(value) for value in self.values(response))

    def twin(self, response: Response) -> list[str]:
        """A line a box, with what it holds."""
        pairs = zip(self.fields, self.values(response), strict=False)
        return [f"  {box.label}: [{'' if v is None else v}] {box.unit}" for box, v in pairs]


@dataclass(frozen=True)
class KnownValue:
    """A wrong value that betrays a slip.

    Attributes:
        value: The value.
        message: What is said of it.
        share: The share of the points that it still gets.
        near: How far off it may be; without it, as far as a right answer or half a per cent.
    """

    value: float
    message: str
    share: float = 0.0
    near: float | None = None


@dataclass(frozen=True)
class NumberAnswer:
    """The key of one box: the values accepted, how near is near enough, known slips."""

    accepted: tuple[float, ...]
    tolerance: float
    known_wrong: tuple[KnownValue, ...] = ()
    otherwise: str = "That is not the value the data give. The hint says where to look."

    def judge(self, values: tuple[float, ...]) -> tuple[float, str]:
        """Return the share of the points and the message for what a box may mean."""
        if any(abs(v - a) <= self.tolerance for v in values for a in self.accepted):
            return 1.0, ""
        for known in self.known_wrong:
            near = known.near or max(self.tolerance, 0.005 * abs(known.value))
            if any(abs(v - known.value) <= near for v in values):
                return known.share, known.message
        return 0.0, self.otherwise


@dataclass(frozen=True)
class NumberKey:
    """The key: one answer a box, in the order of the boxes."""

    answers: tuple[NumberAnswer, ...]
    explanation: str

    def mark(self, controls: Number, response: Response, points: int) -> Mark:
        """Points are shared equally among the boxes and rounded down."""
        fields, given = controls.fields, controls.values(response)
        if len(given) != len(fields):
            expected = "One number is" if len(fields) == 1 else f"{len(fields)} numbers are"
            return Mark(0, points, State.CANNOT_BE_READ, f"{expected} expected, not {len(given)}.")
        judged = []
        for box, answer, value in zip(fields, self.answers, given, strict=True):
            if is_empty(value):
                judged.append((0.0, "still empty."))
                continue
            try:
                judged.append(answer.judge(readings(value, box.units, box.example)))
            except CannotBeReadError as problem:
                where = f"{box.label}: " if len(fields) > 1 else ""
                return Mark(0, points, State.CANNOT_BE_READ, f"{where}{problem}")
        if all(share == 1.0 for share, _ in judged):
            return Mark(points, points, State.CORRECT)
        score = int(points * sum(share for share, _ in judged) / len(fields))
        messages = [
            f"{box.label}: {message}" if len(fields) > 1 else message
            for box, (share, message) in zip(fields, judged, strict=True)
            if share < 1.0
        ]
        state = State.PARTLY_RIGHT if score else State.NOT_YET
        return Mark(score, points, state, "\n".join(messages))


def is_empty(value: Response) -> bool:
    """Whether a box holds nothing."""
    return value is None or (isinstance(value, str) and not value.strip())
