"""The prediction of the lesson: when did China pass Russia?"""

from __future__ import annotations

from axislab.measures import crossover_year
from axislab.questions.kinds.prediction import Prediction, PredictionKey
from axislab.questions.power_reversal.economies import LESSON, gdp_ratio
from axislab.questions.question import Question


def _passing_key() -> PredictionKey:
    passed = crossover_year(gdp_ratio()).for_good

    def compare(guess: float) -> str:
        if passed is None:
            return f"You said {guess:.0f}. In the table China has not passed Russia for good."
        years = abs(round(guess) - passed)
        if years == 0:
            return f"You said {guess:.0f}, the very year in the table."
        unit = "year" if years == 1 else "years"
        side = "before" if guess < passed else "after"
        return f"You said {guess:.0f}: {years} {unit} {side} the year in the table."

    return PredictionKey(
        compare,
        explanation="Click in the cell with the figure below and press Shift+Enter: it runs "
        "again, and your year stands beside the data.",
    )


WHEN_CHINA_PASSED = Question(
    id="when-china-passed",
    lesson=LESSON,
    number=1,
    title="Predict before you look",
    task="In which year did China's economy become larger than Russia's, and stay larger, counted "
    "in dollars at market exchange rates? A guess is never wrong: it is locked in and then drawn "
    "beside the data.",
    controls=Prediction("Year in which China passed Russia", "", "1985", 1950, 2024),
    points=0,
    hints=(),
    key=_passing_key,
)
