"""The questions of lesson 05: has power reversed? The part that students see."""

from __future__ import annotations

from axislab.questions import power_reversal_keys as keys
from axislab.questions.kinds.code import Code
from axislab.questions.kinds.number import Number, NumberField
from axislab.questions.kinds.one_choice import OneChoice
from axislab.questions.kinds.tick_all import TickAll
from axislab.questions.question import Question

LESSON = "05_power_reversal"

_EIGHT_TIMES = Number(
    (NumberField("China's GDP divided by Russia's, 2018", "times", "2.5", ("x", "×", "fold")),)
)
_HALF_ITS_VALUE = Number(
    (
        NumberField("Change of the rouble, in yuan", "%", "-12.5", ("per cent", "percent", "pct")),
        NumberField("Change of the yuan, in roubles", "%", "12.5", ("per cent", "percent", "pct")),
    )
)


QUESTIONS = (
    Question(
        id="eight-times",
        lesson=LESSON,
        number=1,
        title="Eight times? Check it",
        task="The essay of February 2019 says that China's economy is about **eight times** as "
        "large as Russia's (AX-65). Compute the ratio for **2018** in current US dollars and give "
        'one decimal. The table is `table("gdp")`.',
        controls=_EIGHT_TIMES,
        points=2,
        hints=(
            "Take the column `gdp_current_usd` and the row of each country for 2018.",
            "Which country stands above the line? The claim asks how often Russia's economy fits "
            "into China's.",
        ),
        key=keys.eight_times,
    ),
    Question(
        id="eight-times-in-purchasing-power",
        lesson=LESSON,
        number=2,
        title="The same claim in purchasing power",
        task="Compute the ratio for **2018** again, now from the column "
        "`gdp_ppp_current_intl_derived`, which values both economies at the same prices.",
        controls=Code("ratio_2018", "China's GDP divided by Russia's, one number"),
        points=2,
        hints=(
            "`china.loc[2018]` is China's value once `year` is the index.",
            "Change only the name of the column in the code of the lesson.",
        ),
        key=keys.purchasing_power,
    ),
    Question(
        id="every-year",
        lesson=LESSON,
        number=3,
        title="Does the gap widen every year?",
        task="The essay says that the gap grows every year (AX-66). Take the gap as a **ratio**: "
        "China's GDP divided by Russia's, in current US dollars.",
        controls=TickAll(
            "Tick every year in which the ratio was lower than the year before.",
            {str(year): str(year) for year in keys.YEARS_OFFERED},
        ),
        points=3,
        hints=(
            "In the left panel of the figure a triangle marks each year that fell.",
            "`ratio.diff()` is the change against the year before; look for its sign.",
        ),
        key=keys.ratio_fell,
    ),
    Question(
        id="gap-in-dollars",
        lesson=LESSON,
        number=4,
        title="And in dollars?",
        task=f"Now take the gap as a **difference**: China's GDP less Russia's, in current US "
        f"dollars, {keys.GAP_FROM} to {keys.GAP_TO}. Make a list of the years in which it was lower than "
        "the year before.",
        controls=Code("years_fallen", "a list of years"),
        points=3,
        hints=(
            "`gap = china - russia` subtracts year by year; `gap.diff()` compares each year with "
            "the year before.",
            "`gap[gap.diff() < 0]` keeps the rows that fell, and `.index` their years.",
        ),
        key=keys.gap_fell,
    ),
    Question(
        id="half-its-value",
        lesson=LESSON,
        number=5,
        title="Half its value?",
        task="The essay says that the rouble lost about half of its value against the yuan since "
        "2014 (AX-121). Compare the mean of **December 2013** with that of **December 2018** in "
        '`table("exchange_rates")`, once from each side. Give one decimal.',
        controls=_HALF_ITS_VALUE,
        points=2,
        hints=(
            "The table gives roubles for a yuan. One divided by that is yuan for a rouble.",
            "Change in per cent = (new / old - 1) × 100. The old value is the base.",
        ),
        key=keys.half_its_value,
    ),
    Question(
        id="which-vintage",
        lesson=LESSON,
        number=6,
        title="What could the author know?",
        task="The essay of 2 February 2019 gives Russia's growth in 2018 as 1.8 per cent (AX-68). "
        'Look at the rows of `table("growth_2018_vintages")` and at the date of each.',
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
        key=keys.which_vintage,
    ),
)
