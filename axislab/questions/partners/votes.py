"""The predictions on votes in the United Nations, and the question on years of low agreement."""

from __future__ import annotations

from axislab.measures import runs
from axislab.questions.kinds.prediction import Prediction, PredictionKey
from axislab.questions.kinds.years import KnownYears, Years, YearsKey
from axislab.questions.partners.moscow import (
    AGREEMENT,
    LESSON,
    agreement,
    moscow_with_washington,
)
from axislab.questions.question import Question

FIRST, LAST = 1971, 2019
BOUND = 80.0
"""Per cent: agreement below it is asked for; our choice."""

#: The years that are predicted, with what stood between China and Moscow then.
PREDICTED = {
    1971: (
        "China has just taken its seat in the United Nations; the shooting on the Ussuri lies two "
        "years back."
    ),
    1992: "The USSR is gone. In December China and Russia call each other friendly states.",
    2018: (
        "American sanctions on Russia and tariffs on China are in force, and Chinese troops take "
        "part in Russian manoeuvres."
    ),
}
PARTNER = {1971: "the USSR", 1992: "Russia", 2018: "Russia"}


def _predicted(year: int) -> PredictionKey:
    """Return what the votes of one year say."""
    found = float(agreement()[year])

    def compare(guess: float) -> str:
        points = abs(round(guess) - round(found))
        true = f"the {found:.0f} per cent of the recorded votes"
        if points == 0:
            return f"You said {guess:g} per cent: the same as {true}."
        side = "below" if guess < found else "above"
        unit = "point" if points == 1 else "points"
        return f"You said {guess:g} per cent: {points} {unit} {side} {true}."

    return PredictionKey(
        compare,
        explanation="Run the cell with the triangle again: your figure stands beside the data.",
    )


def _prediction(number: int, year: int) -> Question:
    return Question(
        id=f"votes-{year}",
        lesson=LESSON,
        number=number,
        title=f"Predict: {year}",
        task=f"{PREDICTED[year]} How alike did China and {PARTNER[year]} vote in the General "
        "Assembly that year? 100 means the same vote every time, 50 what two strangers who toss a "
        "coin for yes or no would reach. A guess is never wrong.",
        controls=Prediction(f"Agreement in {year}", "%", "50", 0, 100),
        points=0,
        hints=(),
        key=lambda: _predicted(year),
    )


VOTES_1971, VOTES_1992, VOTES_2018 = (
    _prediction(number, year) for number, year in enumerate(PREDICTED, start=1)
)


def _below(column: str = AGREEMENT, partner: str = "Moscow") -> frozenset[int]:
    values = agreement(column, partner)
    return frozenset(int(year) for year in values.index[values < BOUND])


def _low_key() -> YearsKey:
    values = agreement()
    right = _below()
    rounded = frozenset(int(year) for year in values.index[values.round() < BOUND])
    named = ", ".join(
        f"{first} to {last}" if first < last else str(first) for first, last in runs(sorted(right))
    )
    lowest = int(str(values.idxmin()))
    america = moscow_with_washington()
    return YearsKey(
        right=right,
        known_wrong=(
            KnownYears(
                rounded,
                "You rounded to whole per cent first, and lost years that lie a little below the "
                "bound. Compare the exact values.",
            ),
            KnownYears(
                frozenset(year for year in right if year >= 1992),
                "These are the years of Russia alone. Take the rows with the USSR as well.",
            ),
            KnownYears(
                frozenset(year for year in right if year < 1992),
                "These are years of the USSR alone. Go on with Russia, to the last year asked for.",
            ),
            KnownYears(
                frozenset(year for year in right if year < 1991),
                "These are years of the USSR alone. Go on to its end, and then with Russia.",
            ),
            KnownYears(
                _below("identical_share"),
                "You took the share of identical votes. The column asked for counts an "
                "abstention as half.",
            ),
            KnownYears(
                frozenset(range(FIRST, LAST + 1)) - right,
                "These are the years at the bound or above it. Turn the comparison round.",
            ),
            KnownYears(
                _below(partner="Washington"),
                "In every year? That is China with the United States. Choose the rows of China "
                "with the USSR and Russia.",
            ),
        ),
        explanation=f"{len(right)} years: {named}. The longest run lies after the end of the "
        f"quarrel, and the lowest year of all is {lowest}, when the two were on good terms. It was "
        "Moscow that had moved: its agreement with the United States was "
        f"{america[1990]:.0f} per cent in 1990 and {america[lowest]:.0f} in {lowest}. Agreement in "
        "the Assembly says who votes with whom, not who trusts whom.",
        otherwise="Compare each year's agreement with the bound, over the whole span.",
    )


LOW_VOTES = Question(
    id="low-votes",
    lesson=LESSON,
    number=4,
    title="The years of low agreement",
    task="Take China with the USSR and then with Russia in the table `un_votes`, column "
    f"`agreement_score`. Write all years from {FIRST} to {LAST} in which it was **below "
    f"{BOUND:g} per cent**, that is below {BOUND / 100:.2f}. The cell below makes the rows; add "
    'a line of your own to it. Print the years with `["year"].tolist()` and paste the list.',
    controls=Years("Years with less agreement than that", FIRST, LAST, "1975, 1985–1987"),
    points=3,
    hints=(
        "A filter keeps rows: `moscow[moscow[column] < bound]`.",
        '`moscow[moscow[column] < bound]["year"].tolist()` writes the years as a list.',
    ),
    key=_low_key,
)
