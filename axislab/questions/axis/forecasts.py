"""Two questions on forecasts: eight probabilities, locked in, and the Brier score they earn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd

from axislab.measures import brier_score
from axislab.questions.kinds.code import Code
from axislab.questions.kinds.forecasts import Forecast, Forecasts, ForecastsKey
from axislab.questions.mark import Mark, Response, State
from axislab.questions.question import Question
from axislab.questions.reading import CannotBeReadError, described, readings
from axislab.tables import table

LESSON = "06_axis_or_convenience"
#: What the cell of the exercise takes while nothing is locked in, in per cent. Ours, and no model.
EXAMPLE = {
    "sanctions-2017": 90,
    "nuclear-test-2018": 70,
    "recognition-2018": 5,
    "yuan-2019": 60,
    "pipeline-2019": 85,
    "trade-2024": 40,
    "spending-2024": 75,
    "alliance-2026": 5,
}
#: How far a score may be off: three decimals are asked for.
TOLERANCE = 0.001


def outcomes() -> pd.Series[int]:
    """Return 1 for every forecast that came out as yes and 0 for the others, by forecast_id."""
    return table("forecasts").set_index("forecast_id")["outcome"]


def _asked() -> dict[str, Forecast]:
    return {
        str(row["forecast_id"]): Forecast(
            str(row["name"]),
            str(row["question"]),
            f"Known on {_in_words(str(row['made_on']))}: {row['known_then']}",
        )
        for _, row in table("forecasts").iterrows()
    }


def _in_words(day: str) -> str:
    written = date.fromisoformat(day)
    return f"{written.day} {written:%B %Y}"


def _compared(probabilities: Mapping[str, float]) -> str:
    """Set each probability beside its outcome, and the score beside that of always 50."""
    happened = outcomes()
    shares = pd.Series(dict(probabilities)) / 100
    squares = (shares - happened) ** 2
    names = table("forecasts").set_index("forecast_id")["name"]
    lines = [
        f"{names[id]}: {said:g} %, {'happened' if happened[id] else 'did not happen'} "
        f"({squares[id]:.3f})"
        for id, said in probabilities.items()
    ]
    score, unsure = brier_score(shares, happened), brier_score(shares * 0 + 0.5, happened)
    return (
        f"Your Brier score is {score:.3f}; to say 50 % every time gives {unsure:.3f}. The nearer "
        "to zero, the better. Behind each forecast stands its own squared distance:\n"
        + "\n".join(lines)
    )


def _forecasts_key() -> ForecastsKey:
    frame = table("forecasts")
    told = [f"**{row['name']}.** {row['what_happened']}" for _, row in frame.iterrows()]
    happened = int(frame["outcome"].sum())
    return ForecastsKey(
        outcomes={str(id): int(outcome) for id, outcome in outcomes().items()},
        compare=_compared,
        explanation="\n\n".join(
            (
                *told,
                f"{happened} of {len(frame)} happened. So few questions cannot part skill from "
                "luck, and the choice of them is ours. A surprise shows in a high number, but "
                "does not prove a bad forecast: 20 per cent should come true one time in five.",
            )
        ),
    )


EIGHT_FORECASTS = Question(
    id="eight-forecasts",
    lesson=LESSON,
    number=1,
    title="Eight forecasts",
    task="Each question is drawn from a claim of one of the two articles. Go back to **the day "
    "named** and give the probability, from 0 to 100 per cent, that the answer is yes. Forget what "
    "you have learnt of later years as well as you can. Where a speaker named no day, the deadline "
    "is the course's own. No number is wrong: yours are locked in, all at once, and then set "
    "beside what happened. A sure 0 or 100 leaves no room for surprise.",
    controls=Forecasts(_asked),
    points=0,
    hints=(),
    key=_forecasts_key,
)


@dataclass(frozen=True)
class ScoredForecasts(Code):
    """The public part of the code question: probabilities and their score, handed in together."""

    def is_blank(self, response: Response) -> bool:
        """Whether the score is still the ``...`` of the untouched exercise."""
        if isinstance(response, dict) and set(response) == {"probabilities", "score"}:
            return response["score"] is None
        return response is None

    def twin(self, response: Response) -> list[str]:
        """What to make, and which score was checked last."""
        lines = super().twin(None)
        if self.is_blank(response) or not isinstance(response, dict):
            return lines
        return [*lines, f"  Checked last: a score of {str(response.get('score'))[:40]}"]


@dataclass(frozen=True)
class BrierKey:
    """The key: the score has to follow from the probabilities handed in, whatever they are.

    Attributes:
        outcomes: 1 or 0 by forecast_id.
        accepted: The score of the example, which alone can be known beforehand.
        tolerance: How far a score may be off.
        explanation: Why.
    """

    outcomes: pd.Series[int]
    accepted: tuple[float, ...]
    tolerance: float
    explanation: str

    def mark(self, controls: Code, response: Response, points: int) -> Mark:
        """Full points for the Brier score of the probabilities; else the slip, in words."""
        try:
            shares, score = self._read(response)
        except CannotBeReadError as problem:
            return Mark(0, points, State.CANNOT_BE_READ, str(problem))
        right = brier_score(shares, self.outcomes)
        if abs(score - right) <= self.tolerance:
            return Mark(points, points, State.CORRECT)
        for wrong, message in _slips(shares, self.outcomes):
            if abs(score - wrong) <= self.tolerance:
                return Mark(0, points, State.NOT_YET, message)
        return Mark(
            0,
            points,
            State.NOT_YET,
            "That does not follow from the probabilities handed in. Subtract the outcome from "
            "each probability, square what is left, then take the mean.",
        )

    def _read(self, response: Response) -> tuple[pd.Series[float], float]:
        """Return the probabilities as shares of one, and the score.

        Raises:
            CannotBeReadError: With a sentence that names what is wrong.
        """
        if not isinstance(response, dict) or set(response) != {"probabilities", "score"}:
            raise CannotBeReadError(
                'Hand in both: `check("brier-score", {"probabilities": probability, "score": '
                "score})`."
            )
        score = _alone(response["score"])
        if isinstance(score, str | list | dict | bool):
            held = described(score)
            mean = " Of one column, `.mean()` makes one number." if held == "a Series" else ""
            raise CannotBeReadError(f"One number is expected in `score`, not {held}.{mean}")
        return self._shares(response["probabilities"]), readings(score)[0]

    def _shares(self, given: Response) -> pd.Series[float]:
        """Return a share of one for every forecast; above one, they are taken for per cent."""
        pairs = given.get("series") if isinstance(given, dict) else None
        if isinstance(given, dict) and pairs is None:
            pairs = [[name, entry] for name, entry in given.items()]
        if not isinstance(pairs, list):
            raise CannotBeReadError(
                f"A Series by forecast_id is expected as probabilities, not {described(given)}."
            )
        read: dict[str, float] = {}
        for pair in pairs:
            label, entry = pair if isinstance(pair, list) and len(pair) == 2 else ("", None)
            if isinstance(entry, str | bool | list | dict) or entry is None:
                raise CannotBeReadError("A probability is missing or is no number.")
            read[str(label)] = readings(entry)[0]
        if set(read) != set(self.outcomes.index) or len(pairs) != len(read):
            raise CannotBeReadError(
                f"{len(self.outcomes)} probabilities are expected, with forecast_id as the index: "
                "once each."
            )
        shares = pd.Series(read)
        shares = shares / 100 if shares.max() > 1 else shares
        if not shares.between(0, 1).all():
            raise CannotBeReadError("A probability lies outside 0 to 1 (or 0 to 100 per cent).")
        return shares


def _alone(score: Response) -> Response:
    """Return the only value of a Series of one, as ``[["squared"]].mean()`` gives; else itself."""
    pairs = score.get("series") if isinstance(score, dict) else None
    only = pairs[0] if isinstance(pairs, list) and len(pairs) == 1 else None
    return only[1] if isinstance(only, list) and len(only) == 2 else score


def _slips(shares: pd.Series[float], happened: pd.Series[int]) -> list[tuple[float, str]]:
    """Return what known slips make of the probabilities, with their messages."""
    off = shares - happened
    right = float((off**2).mean())
    per_cent = "Turn per cent into shares of one first: divide by 100."
    return [
        (round(right, 2), "That is rounded too far: leave at least three decimals."),
        (float((off**2).sum()), "That is the sum. Take the mean: divide by how many there are."),
        (float(off.abs().mean()), "That is the mean distance. Square each distance first."),
        (float(off.mean()), "The square is missing: what is too high and too low cancels out."),
        (-float(off.mean()), "The square is missing: what is too high and too low cancels out."),
        (float(off.mean() ** 2), "You squared the mean. Square each one first, then take it."),
        (
            float(((1 - shares - happened) ** 2).mean()),
            "The outcomes are reversed: 1 stands for what happened.",
        ),
        (float((shares**2).mean()), "The outcomes are left out. Subtract them first."),
        (float((off**2).median()), "That is the median. Take `.mean()`."),
        (right**0.5, "No root is taken at the end."),
        (float(((100 * shares - happened) ** 2).mean()), per_cent),
        (float((100 * shares - happened).abs().mean()), per_cent),
        (10_000 * right, per_cent),
        (100 * right, "The score itself is no per cent: it lies between 0 and 1."),
        (2 * right, "That counts every forecast twice, for yes and for no, as Brier did in 1950."),
        (0.25, "That is the score of somebody else, who says 50 % every time. Take your own."),
    ]


def _brier_key() -> BrierKey:
    happened = outcomes()
    score = partial(brier_score, outcomes=happened)
    example = pd.Series(EXAMPLE) / 100
    half = pd.Series(0.5, index=happened.index)
    return BrierKey(
        outcomes=happened,
        accepted=(score(example),),
        tolerance=TOLERANCE,
        explanation="`((probability - outcome) ** 2).mean()`: pandas pairs the two by their index. "
        f"Every 50 per cent costs {score(half):.2f}, a sure and wrong answer 1. The row of the "
        f"example has {score(example):.3f}. "
        "The square makes great confidence in the wrong answer dear, and the mean is lowest for "
        "those who say what they believe: the live figure shows why.",
    )


BRIER_SCORE = Question(
    id="brier-score",
    lesson=LESSON,
    number=6,
    title="Score a forecaster",
    task="Compute the **Brier score** of your own eight forecasts: the mean of the squared "
    "distances between probability and outcome. The cell takes what you have locked in; if there "
    "is nothing yet, an example of ours. In `probability` 1 stands for certain, in `outcome` for "
    "what happened. Any forecasts are right, but the score has to follow from them.",
    controls=ScoredForecasts("score", "one number, to three decimals or more"),
    points=2,
    hints=(
        "`probability - outcome` subtracts row by row.",
        "Brackets first: `( … ) ** 2` squares every row, `.mean()` comes last.",
    ),
    key=_brier_key,
)
