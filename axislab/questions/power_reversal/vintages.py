"""The question on what was known at the time."""

from __future__ import annotations

from axislab.questions.kinds.one_choice import OneChoice, OneChoiceKey
from axislab.questions.power_reversal.economies import LESSON
from axislab.questions.question import Question
from axislab.tables import table


def _which_vintage_key() -> OneChoiceKey:
    """Return the key: what the essay took for an outcome."""
    vintages = table("growth_2018_vintages").query("iso3 == 'RUS'")
    first = vintages.query("kind == 'first estimate'").iloc[0]
    last = vintages.iloc[-1]
    return OneChoiceKey(
        right=frozenset({"forecast"}),
        wrong={
            "invented": "The figure has a source: look at the rows dated before the essay.",
            "too-late": "That number came more than two years later. An author is judged by what "
            "could be known when he wrote.",
            "official": "On that day the statistical office had not spoken yet. Look at the column "
            "`kind`.",
        },
        explanation="The essay set a forecast of Russia's ministry beside an outcome for China. "
        f"Two days after the essay Russia's statistical office gave {first.growth_pct:.1f} "
        f"per cent; today's table says {last.growth_pct:.1f}. Nothing that happened in 2018 had "
        "changed. The author is not wrong to have used what was known; he might have said that "
        "it was a forecast, and some late January sources already had a higher one.",
    )


WHICH_VINTAGE = Question(
    id="which-vintage",
    lesson=LESSON,
    number=6,
    title="What could the author know?",
    task="The essay of 2 February 2019 gives Russia's growth in 2018 as 1.8 per cent (AX-68). "
    "Look at the rows of the table above and at the date of each.",
    controls=OneChoice(
        label="Which description of the figure is fair?",
        options={
            "official": "It was the official result at the time.",
            "forecast": "It was a forecast, shown as if it were an outcome.",
            "invented": "It was invented: no source had it.",
            "too-late": "It was wrong, because the true figure is higher.",
        },
    ),
    points=2,
    hints=(
        "The column `kind` says whether a row is a forecast, a first estimate or a revision.",
        "Read only the rows dated before 2 February 2019.",
    ),
    key=_which_vintage_key,
)
