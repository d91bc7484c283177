"""The questions on the size of the two economies."""

from __future__ import annotations

import math

from axislab.measures import ratio, series
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.kinds.number import KnownValue, Number, NumberAnswer, NumberField, NumberKey
from axislab.questions.power_reversal.economies import LESSON, gdp, gdp_ratio
from axislab.questions.question import Question
from axislab.tables import table

#: How else a ratio may be written: 2.5x as large, 2.5-fold, 2.5:1.
WRITTEN = (
    *("x", "×", "fold", "-fold", ":1", ": 1", "to 1"),
    *("as large", "as big", "larger", "bigger", "as russia's", "than russia's"),
)


def _eight_times_key() -> NumberKey:
    """Return the key: the ratio at market exchange rates."""
    china, russia = gdp()
    by_year = gdp_ratio()
    right = float(by_year[2018])
    purchasing = gdp_ratio("gdp_ppp_current_intl_derived")
    constant = gdp_ratio("gdp_constant2015_usd")
    known = (
        KnownValue(
            1 / right,
            "You divided the wrong way round: this is how often China's economy "
            "fits into Russia's.",
        ),
        KnownValue(
            8.0, "That is the essay's own rounded word. Compute the ratio and give one decimal."
        ),
        KnownValue(
            math.floor(10 * right) / 10,
            "Close: this looks cut off after the first decimal. Look at the second one and round.",
            0.5,
            near=0.001,
        ),
        KnownValue(
            float(by_year[2017]),
            "The method holds, but this is the year before, the newest full year when the essay "
            "appeared. The task asks for 2018.",
            0.5,
        ),
        KnownValue(
            float(by_year[2019]),
            "The method holds, but this is the year after. Look at the year in the row.",
            0.5,
        ),
        KnownValue(
            float(by_year[2023]),
            "The method holds, but the year does not. Look at the year in the row.",
            0.5,
        ),
        KnownValue(
            float(purchasing[2018]),
            "That is the ratio in purchasing power. The task asks for current US dollars, at "
            "market exchange rates.",
        ),
        KnownValue(
            float(constant[2018]),
            "That is the ratio in constant prices of 2015. The task asks for current US dollars.",
        ),
        KnownValue(
            float(china[2018] - russia[2018]) / 1e9,
            "That is the difference in billions "
            "of dollars. A ratio asks how many times one fits into the other.",
        ),
    )
    return NumberKey(
        (NumberAnswer((right,), 0.05, known),),
        f"{china[2018] / 1e9:,.0f} billion dollars divided by {russia[2018] / 1e9:,.0f} billion is "
        f"{right:.2f}. So the essay's figure holds for 2018 at market exchange rates; with "
        f"{by_year[2017]:.2f} it holds for 2017 as well, the newest full year its author could "
        "know, if in an earlier version of the figures. In purchasing power the ratio is smaller, "
        "and the next question looks at that.\n\n"
        "World Bank, World Development Indicators, October 2024.",
    )


def _purchasing_power_key() -> CodeKey:
    """Return the key: the ratio in purchasing power, with either population."""
    right = float(gdp_ratio("gdp_ppp_current_intl_derived")[2018])
    people = table("population")
    heads = table("gdp_per_head")
    column = "gdp_per_head_ppp_current_intl"
    newer = float(
        (series(heads, "CHN", column) * series(people, "CHN", "population"))[2018]
        / (series(heads, "RUS", column) * series(people, "RUS", "population"))[2018]
    )
    per_head = ratio(series(heads, "CHN", column), series(heads, "RUS", column))
    constant = float(gdp_ratio("gdp_ppp_constant2021_intl_derived")[2018])
    return CodeKey(
        accepted=(right, newer),
        tolerance=0.01,
        known_wrong=(
            KnownResult(
                float(gdp_ratio()[2018]),
                "This is still the ratio at market exchange "
                "rates. Take the column in purchasing power.",
            ),
            KnownResult(1 / right, "You divided Russia by China."),
            KnownResult(1 / newer, "You divided Russia by China."),
            KnownResult(
                constant,
                "That is the series in prices of 2021, which is linked "
                "differently. Take the column in current international dollars.",
            ),
            KnownResult(
                float(per_head[2018]),
                "That is the ratio per head. The task asks for the whole economies.",
            ),
            KnownResult(
                float(gdp_ratio("gdp_ppp_current_intl_derived")[2023]),
                "The column is right, the year is not.",
            ),
            KnownResult(
                float(gdp_ratio("gdp_ppp_current_intl_derived")[2017]),
                "The column is right, the year is not.",
            ),
        ),
        expected="One number, that of 2018,",
        explanation=f"In purchasing power China's economy was {right:.2f} times Russia's in 2018, "
        f"not {gdp_ratio()[2018]:.2f} times: a rouble buys more in Russia than the exchange rate "
        "suggests, and more so than a yuan does in China. Multiplied by the newer population "
        f"table the result is {newer:.2f}, which is accepted too.",
        otherwise="This is no ratio that the table gives for 2018. Look at the column, the year "
        "and which country is divided by which.",
    )


EIGHT_TIMES = Question(
    id="eight-times",
    lesson=LESSON,
    number=1,
    title="Eight times? Check it",
    task="The essay of February 2019 says that China's economy is about **eight times** as "
    "large as Russia's (AX-65). Work out the ratio for **2018** in current US dollars, from the "
    "table above, and give one decimal. Any calculator will do.",
    controls=Number(
        (NumberField("China's GDP divided by Russia's, 2018", "times", "2.5", WRITTEN),)
    ),
    points=2,
    hints=(
        "A ratio is a division, and `CHN` is China, `RUS` Russia. The unit does not matter as "
        "long as it is the same twice.",
        "Which figure is divided by which? The claim asks how often Russia's economy fits into "
        "China's.",
    ),
    key=_eight_times_key,
)

EIGHT_TIMES_IN_PURCHASING_POWER = Question(
    id="eight-times-in-purchasing-power",
    lesson=LESSON,
    number=2,
    title="The same claim in purchasing power",
    task="Compute the ratio for **2018** again, now from the column "
    "`gdp_ppp_current_intl_derived`, which values both economies at the same prices.",
    controls=Code("times_2018", "China's GDP divided by Russia's, one number"),
    points=2,
    hints=(
        "`china` and `russia` hold all years. `china.loc[2018]` is China's value of 2018.",
        "Divide one value by the other, as the lesson divides the two columns.",
    ),
    key=_purchasing_power_key,
)
