"""The prediction of the lesson: how large was China's economy beside the Soviet one?"""

from __future__ import annotations

from axislab.measures import ratio, series
from axislab.questions.big_brother.timeline import LESSON
from axislab.questions.kinds.prediction import Prediction, PredictionKey
from axislab.questions.question import Question
from axislab.tables import table

YEAR = 1950


def _beside_key() -> PredictionKey:
    maddison = table("maddison")
    china, ussr = (series(maddison, iso3, "gdp_2011intl_mn_derived") for iso3 in ("CHN", "SUN"))
    found = round(100 * float(ratio(china, ussr)[YEAR]))

    def compare(guess: float) -> str:
        points = abs(round(guess) - found)
        if points == 0:
            return f"You said {guess:g} per cent, the very value in the table."
        unit = "point" if points == 1 else "points"
        side = "below" if guess < found else "above"
        return f"You said {guess:g} per cent: {points} percentage {unit} {side} the table."

    return PredictionKey(
        compare,
        explanation="Run the cell with the figure again: your guess stands beside the data.",
    )


CHINA_BESIDE_USSR = Question(
    id="china-beside-ussr-1950",
    lesson=LESSON,
    number=1,
    title="Predict before you look",
    task=f"In {YEAR} China and the Soviet Union became allies. How large was China's **whole "
    "output** in that year, in per cent of the Soviet Union's? At 100 both would be alike. A "
    "guess is never wrong: it is locked in and then drawn beside the data.",
    controls=Prediction("China's output in per cent of the USSR's", "%", "25", 1, 500),
    points=0,
    hints=(),
    key=_beside_key,
)
