"""The questions on visitors: a prediction, a seasonal baseline, and the gap to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.kinds.prediction import Prediction, PredictionKey
from axislab.questions.mark import Mark, Response, State
from axislab.questions.question import Question
from axislab.questions.reading import CannotBeReadError
from axislab.questions.thaad.seongju import LESSON
from axislab.readings.thaad import visitors_under_pressure
from axislab.tables import table

BASE, MERS_YEAR, QUARREL = (2014, 2016), 2015, 2017
FIRST, LAST = 4, 12
"""The months of the forecast of May 2017: April to December."""


@dataclass(frozen=True)
class MonthsKey(CodeKey):
    """A key that also names the last step when a result is one step short of its form.

    Attributes:
        last_step: What to say of a result, in the form of plain data; blank for no remark.
    """

    last_step: Callable[[Response], str]

    def mark(self, controls: Code, response: Response, points: int) -> Mark:
        """Name the step that is missing; otherwise mark as every key for code does."""
        said = self.last_step(response)
        if said:
            return Mark(0, points, State.CANNOT_BE_READ, said)
        return super().mark(controls, response, points)


@dataclass(frozen=True)
class SignedPrediction(Prediction):
    """A prediction of a change: more has to be said with a plus, since a minus is easily lost."""

    def value(self, response: Response) -> float:
        """Return the number predicted.

        Raises:
            CannotBeReadError: If it is no number, out of reach, or more without a plus sign.
        """
        value = super().value(response)
        if value > 0 and isinstance(response, str) and not _says_more(response):
            raise CannotBeReadError(
                f"{value:g} without a sign: write −{value:g} for fewer, +{value:g} for more."
            )
        return value


def _says_more(response: str) -> bool:
    return "+" in response or "plus" in response.lower()


def _entries(response: Response) -> int:
    """Return the length of a Series in plain data, −1 of anything else."""
    pairs = response.get("series") if isinstance(response, dict) else None
    return len(pairs) if isinstance(pairs, list) else -1


def _step_to_baseline(response: Response) -> str:
    if isinstance(response, dict) and "table" in response:
        return (
            "A Series of twelve months is expected in `baseline`, not a DataFrame. Take its one "
            'column, such as `["mean"]`, or use `.mean()` in place of `agg`.'
        )
    if _entries(response) == 0:
        return "No row is left: years are numbers here and stand without quotation marks."
    return ""


def _step_to_gap(response: Response) -> str:
    entries = _entries(response)
    if entries < 2:
        return ""
    if entries == LAST - FIRST + 1:
        return f"`lost` holds the gaps of {entries} months: `.sum()` adds them up to one number."
    return (
        f"One number is expected in `lost`, not a Series of {entries} months. Once only the months "
        "asked for are left, `.sum()` adds them up."
    )


def by_month(origin: str = "CHN") -> pd.DataFrame:
    """Return visitors to South Korea from one origin: a row a calendar month, a column a year."""
    visitors = table("visitors_monthly").query("origin == @origin")
    month = visitors["month"].str.split("-", expand=True).astype(int)
    months = visitors.assign(year=month[0], month=month[1])
    return months.pivot(index="month", columns="year", values="visitors")


def _mean(years: tuple[int, ...], origin: str = "CHN") -> pd.Series[float]:
    return by_month(origin)[list(years)].mean(axis=1)


def _pairs(months: pd.Series[float]) -> dict[int, float]:
    return {int(str(month)): float(value) for month, value in months.items()}


def _baseline_key() -> CodeKey:
    right = _mean(BASE)
    three = (BASE[0], MERS_YEAR, BASE[1])
    high, low = int(str(right.idxmax())), int(str(right.idxmin()))
    july = by_month().loc[7]
    return MonthsKey(
        accepted=(_pairs(right),),
        tolerance=0.51,
        known_wrong=(
            KnownResult(
                _pairs(_mean(three)),
                "The year of the outbreak is among your base years. Leave it out.",
            ),
            KnownResult(_pairs(_mean((BASE[1],))), "That is one base year alone. Take both."),
            KnownResult(_pairs(_mean((BASE[0],))), "That is one base year alone. Take both."),
            KnownResult(
                _pairs(_mean((MERS_YEAR, BASE[1]))),
                "These are the two years before, one of them with the outbreak. Read the task "
                "again for the years.",
            ),
            KnownResult(
                _pairs(2 * right), "These are sums of two years. Take the mean of each month."
            ),
            KnownResult(
                _pairs(_mean(BASE, "WLD")),
                "These are visitors of all origins. Keep the rows from China.",
            ),
            KnownResult(
                _pairs(by_month().mean(axis=1)),
                "You took all years, those of the quarrel and of COVID-19 too. Keep the base "
                "years.",
            ),
        ),
        expected="A Series of twelve months",
        explanation=f"The most visitors are expected in month {high} ({right[high]:,.0f}), the "
        f"fewest in month {low} ({right[low]:,.0f}). That is why months are compared with the "
        f"same month, never with the one before. In July {MERS_YEAR} MERS left "
        f"{july[MERS_YEAR]:,.0f} visitors, against {july[BASE[0]]:,.0f} a year earlier: a base "
        "with that month would expect too little.",
        otherwise="Compare with the task: the two base years, and the mean of each calendar month.",
        last_step=_step_to_baseline,
    )


def _lost(base: pd.Series[float], first: int = FIRST, last: int = LAST) -> float:
    return float((base - by_month()[QUARREL]).loc[first:last].sum())


def _lost_key() -> CodeKey:
    base = _mean(BASE)
    right = _lost(base)
    expected, counted = (
        float(series.loc[FIRST:LAST].sum()) for series in (base, by_month()[QUARREL])
    )
    against_2016 = _lost(_mean((BASE[1],)))
    return MonthsKey(
        accepted=(right,),
        tolerance=0.51,
        known_wrong=(
            KnownResult(-right, "The sign is turned: the gap is the expected less the counted."),
            KnownResult(against_2016, "That is the gap to one base year. Use the mean of both."),
            KnownResult(
                _lost(_mean((BASE[0], MERS_YEAR, BASE[1]))),
                "The year of the outbreak is in your baseline. It makes the gap too small.",
            ),
            KnownResult(_lost(base, 1), "These are all twelve months. The task names the span."),
            KnownResult(
                _lost(base, FIRST + 1),
                "You start in May. A colon in square brackets alone counts positions from 0, and "
                "so does `.iloc`; `.loc[first:last]` goes by the number of the month.",
            ),
            KnownResult(_lost(base, 3), "You start a month early. Look at the span again."),
            KnownResult(expected, "That is how many were expected. Now take off who came."),
            KnownResult(counted, "That is how many came. The gap is what was expected less this."),
            KnownResult(
                100 * right / expected, "That is the gap in per cent. Persons are asked for."
            ),
            KnownResult(right / 9, "That is the mean gap of a month. The task asks for the sum."),
        ),
        expected="One number",
        explanation=f"{expected:,.0f} expected, {counted:,.0f} counted: a gap of {right:,.0f}, or "
        f"{100 * right / expected:.0f} per cent. Against 2016 alone it is {against_2016:,.0f}. So "
        "the size of the loss depends on the world that you compare with, and the record year "
        "2016 makes it larger. What the gap does not say is why: here the date, the order to "
        "agencies and the far smaller change from elsewhere speak for the quarrel.",
        otherwise="Take the counted from the expected, month by month, and add up April to "
        "December.",
        last_step=_step_to_gap,
    )


def _prediction_key() -> PredictionKey:
    readings = {reading.label: reading.value for reading in visitors_under_pressure()}
    found = -float(readings["fall of visitors from China"])

    def compare(guess: float) -> str:
        points = abs(round(guess) - round(found))
        said = f"{guess:g}".replace("-", "−")
        if points == 0:
            return f"You said {said} per cent, as in the table."
        side = "below" if guess < found else "above"
        unit = "point" if points == 1 else "points"
        return f"You said {said} per cent: {points} {unit} {side} the table."

    return PredictionKey(
        compare, explanation="The cells under Measure compute it, from China and from Russia."
    )


VISITORS_2017 = Question(
    id="visitors-2017",
    lesson=LESSON,
    number=1,
    title="Predict: visitors from China",
    task="In March 2017 Chinese agencies stopped selling group trips to South Korea; travelling "
    "alone stayed possible. By how many per cent did visitors from China change from **April to "
    "December 2017**, against the same months of 2016? Write a minus for fewer, a plus for "
    "more. A guess is never wrong.",
    controls=SignedPrediction("Change of visitors from China", "%", "-5", -100, 200),
    points=0,
    hints=(),
    key=_prediction_key,
)

SEASONAL_BASELINE = Question(
    id="seasonal-baseline",
    lesson=LESSON,
    number=7,
    title="What would have been",
    task="Make a Series of the visitors from China that a normal year lets expect, month by "
    f"month: the **mean of {BASE[0]} and {BASE[1]}** for each calendar month, 1 to 12. "
    f"{MERS_YEAR} is left out because of MERS. The cell below splits the month into numbers.",
    controls=Code("baseline", "a Series indexed by calendar month, 1 to 12"),
    points=3,
    hints=(
        f'`china["year"].isin([{BASE[0]}, {BASE[1]}])` says of each row whether its year is one '
        "of the two.",
        "`groupby(…)[column].mean()` takes a mean for each value of the column that it groups by.",
    ),
    key=_baseline_key,
)

VISITORS_LOST = Question(
    id="visitors-lost",
    lesson=LESSON,
    number=8,
    title="How many stayed away?",
    task=f"The cell below makes `expected`, the mean of {BASE[0]} and {BASE[1]} by calendar "
    f"month, and `counted`, the visitors from China of {QUARREL}. How many **persons** fewer came "
    "from **April to December** than expected? Give one number, the sum over these months.",
    controls=Code("lost", "the gap in persons, one number"),
    points=2,
    hints=(
        "Two Series with the same index can be subtracted: pandas matches the labels.",
        "`.loc[first:last]` keeps a span of labels, both ends included; `.sum()` adds up.",
    ),
    key=_lost_key,
)
