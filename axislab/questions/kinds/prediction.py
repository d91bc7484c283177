"""A prediction: a number that is locked in before the data are shown. It is never wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from axislab.questions.mark import Mark, Response, State
from axislab.questions.reading import CannotBeReadError, readings


@dataclass(frozen=True)
class Prediction:
    """The public part.

    Attributes:
        label: what is to be predicted.
        unit: unit beside the box; may be blank.
        example: how to write it.
        low: lowest value that makes sense.
        high: highest value that makes sense.
    """

    label: str
    unit: str
    example: str
    low: float
    high: float
    kind: str = field(default="prediction", init=False)

    def is_blank(self, response: Response) -> bool:
        """Whether nothing is written."""
        return response is None or (isinstance(response, str) and not response.strip())

    def value(self, response: Response) -> float:
        """Return the number predicted.

        Raises:
            CannotBeReadError: If it is no number or lies outside what makes sense.
        """
        value = readings(response, (self.unit,) if self.unit else (), self.example)[0]
        if 0 <= value < 100 and self.low >= 1000:  # a year in two digits
            raise CannotBeReadError(
                f"Please write the year in four digits, for example {self.example}."
            )
        if not self.low <= value <= self.high:
            raise CannotBeReadError(
                f"Choose a value from {self.low:g} to {self.high:g}: the data end there."
            )
        return value

    def twin(self, response: Response) -> list[str]:
        """The box with what it holds."""
        return [f"  {self.label}: [{'' if response is None else response}] {self.unit}".rstrip()]


@dataclass(frozen=True)
class PredictionKey:
    """The key: what the data say, and how a prediction is set beside it.

    Attributes:
        compare: turns a prediction into a sentence that sets it beside the data.
        explanation: what the data say, and why.
    """

    compare: Callable[[float], str]
    explanation: str

    def mark(self, controls: Prediction, response: Response, points: int) -> Mark:
        """Lock the prediction in; it is compared, not judged, and has no points."""
        try:
            value = controls.value(response)
        except CannotBeReadError as problem:
            return Mark(0, 0, State.CANNOT_BE_READ, str(problem))
        return Mark(0, 0, State.CORRECT, self.compare(value))
