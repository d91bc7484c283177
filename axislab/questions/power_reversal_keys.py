"""The keys of lesson 05: what is right, what is known to be wrong, and why.

Every key is computed from the tables; known wrong answers are computed the same way, by making
the slip that leads to them.
"""

from __future__ import annotations

import pandas as pd

from axislab.measures import change_pct, difference, ratio, series, years_fallen
from axislab.questions.kinds.code import CodeKey, KnownResult
from axislab.questions.kinds.number import KnownValue, NumberAnswer, NumberKey
from axislab.questions.kinds.one_choice import OneChoiceKey
from axislab.questions.kinds.tick_all import KnownSet, TickAllKey
from axislab.tables import table

#: Years offered in the question on the ratio: rises and falls, before and after the essay.
YEARS_OFFERED = (2006, 2008, 2010, 2011, 2013, 2015, 2016, 2017, 2018, 2020, 2021, 2022)
#: First and last year for which the dollar gap is asked: from the crossing to the table's end.
GAP_FROM, GAP_TO = 1993, 2023


def gdp(column: str = "gdp_current_usd") -> tuple[pd.Series[float], pd.Series[float]]:
    """Return China's and Russia's GDP by year, in the unit of the column."""
    frame = table("gdp")
    return series(frame, "CHN", column), series(frame, "RUS", column)


def gdp_ratio(column: str = "gdp_current_usd") -> pd.Series[float]:
    """Return China's GDP divided by Russia's, by year."""
    return ratio(*gdp(column))


def yuan_per_rouble() -> tuple[float, float]:
    """Return the price of a rouble in yuan, monthly means of December 2013 and 2018."""
    rates = 1 / table("exchange_rates").set_index("month")["rub_per_cny"]
    return float(rates["2013-12"]), float(rates["2018-12"])


def eight_times() -> NumberKey:
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
            float(by_year[2017]),
            "The method holds, but this is the year before. It was "
            "the newest full year when the essay appeared; the task asks for the year it "
            "speaks of.",
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
            "That is the ratio in purchasing power. The essay "
            "cites the series at market exchange rates.",
        ),
        KnownValue(
            float(constant[2018]),
            "That is the ratio in constant prices of 2015. The essay cites current prices.",
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
        f"{by_year[2017]:.2f} it held for 2017 as well, the newest full year its author could "
        "know. In purchasing power the ratio is smaller, and the next question looks at that.\n\n"
        "World Bank, World Development Indicators, October 2024.",
    )


def purchasing_power() -> CodeKey:
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
        expected="One number",
        explanation=f"In purchasing power China's economy was {right:.2f} times Russia's in 2018, "
        f"not {gdp_ratio()[2018]:.2f} times: a rouble buys more in Russia than the exchange rate "
        "suggests, and more so than a yuan does in China. Multiplied by the newer population "
        f"table the result is {newer:.2f}, which is accepted too.",
        otherwise="This is no ratio that the table gives for 2018. Look at the column, the year "
        "and which country stands above the line.",
    )


def ratio_fell() -> TickAllKey:
    """Return the key: the years offered in which the ratio fell."""
    fell = set(years_fallen(gdp_ratio()))
    gap_fell = {str(y) for y in years_fallen(difference(*gdp())) if y in YEARS_OFFERED}
    right = frozenset(str(y) for y in YEARS_OFFERED if y in fell)
    offered = frozenset(str(year) for year in YEARS_OFFERED)
    after = frozenset(y for y in right if int(y) > 2018)
    return TickAllKey(
        right=right,
        known_wrong=(
            KnownSet(
                frozenset(gap_fell),
                "You looked at the difference in dollars. The question asks for the ratio.",
            ),
            KnownSet(offered - right, "These are the years in which the ratio rose."),
            KnownSet(
                after,
                "There are such years before the essay as well. Look also at the "
                "years of dear oil.",
            ),
            KnownSet(right - after, "Go on to the end of the table."),
        ),
        explanation="At market exchange rates the ratio fell in "
        f"{', '.join(sorted(right)[:-1])} and {max(right)}, among the years offered. It follows "
        "the oil price and the rouble as much as the growth of the two economies. So the claim "
        "that the gap grows every year (AX-66) fails for the ratio: 2017 was the year before the "
        "one the essay speaks of. In dollars the answer differs, and the next question asks for "
        "it.",
    )


def gap_fell() -> CodeKey:
    """Return the key: the years in which the gap in dollars fell."""
    gap = difference(*gdp()).loc[GAP_FROM:GAP_TO]
    right = frozenset(years_fallen(gap))
    ratio_fell = years_fallen(gdp_ratio())
    lower_than_peak = frozenset(int(y) for y in gap.index if y > gap.idxmax())
    return CodeKey(
        accepted=(right,),
        tolerance=0.0,
        known_wrong=(
            KnownResult(
                frozenset(y for y in ratio_fell if y > GAP_FROM),
                "These are the years in which the ratio fell. Subtract instead of dividing.",
            ),
            KnownResult(
                frozenset(ratio_fell),
                "These are the years in which the ratio fell. Subtract instead of dividing.",
            ),
            KnownResult(
                lower_than_peak,
                "Compare each year with the year just before it, not with the highest year.",
            ),
            KnownResult(
                frozenset(int(y) for y in gap.index[1:]) - right,
                "These are the years in which the gap grew. Turn the comparison round.",
            ),
            KnownResult(
                frozenset(),
                "The list is empty, but the gap did shrink once or more. Look at `gap.diff()`.",
            ),
        ),
        expected="A list of years",
        explanation="In current dollars the gap grew in every year from 1993 to 2021 and shrank "
        f"only in {', '.join(str(y) for y in sorted(right))}. When the essay appeared, in "
        "February 2019, its claim was true of the dollar gap and false of the ratio. A gap has "
        "two measures, and the author did not say which one he meant.",
        otherwise="Compute the gap year by year and keep the years in which it is lower than the "
        "year before.",
    )


def half_its_value() -> NumberKey:
    """Return the key: what the rouble lost and the yuan gained."""
    old, new = yuan_per_rouble()
    rouble, yuan = change_pct(old, new), change_pct(1 / old, 1 / new)
    yearly = table("exchange_rates").assign(year=lambda rates: rates["month"].str[:4].astype(int))
    means = yearly.groupby("year")["rub_per_cny"].mean()
    other_base = change_pct(1 / means[2014], 1 / means[2018])
    return NumberKey(
        (
            NumberAnswer(
                (rouble, -rouble) if rouble < 0 else (rouble,),
                0.6,
                (
                    KnownValue(-yuan, "You took the other currency as the base."),
                    KnownValue(
                        yuan, "That is what the yuan gained; this box asks what the rouble lost."
                    ),
                    KnownValue(-50.0, "That is the essay's rounded word. Compute it."),
                    KnownValue(50.0, "That is the essay's rounded word. Compute it."),
                    KnownValue(
                        other_base,
                        "Right from the mean of 2014 to the mean of 2018. The "
                        "task names two months.",
                    ),
                ),
                "Divide the new price of a rouble by the old one, then subtract one.",
            ),
            NumberAnswer(
                (yuan,),
                0.6,
                (
                    KnownValue(
                        -rouble,
                        "A loss of so many per cent one way is not a gain of as "
                        "many the other way: the base has changed.",
                    ),
                    KnownValue(
                        rouble, "That is the loss of the rouble. Turn the price round first."
                    ),
                    KnownValue(
                        50.0, "The essay's rounded loss does not turn into a gain of the same size."
                    ),
                    KnownValue(
                        100.0,
                        "That would follow from a loss of exactly one half. Use the two prices.",
                    ),
                ),
                "Turn both prices round first: how many roubles is a yuan?",
            ),
        ),
        f"A rouble cost {old:.4f} yuan in December 2013 and {new:.4f} in December 2018: a change "
        f"of {rouble:.1f} per cent. Seen from the other side a yuan went from {1 / old:.2f} to "
        f"{1 / new:.2f} roubles: {yuan:+.1f} per cent. Both are the same event; the base differs. "
        "The essay's half is a rounding upwards, and other months give other figures: a "
        "percentage needs its two dates.\n\n"
        "European Central Bank reference rates, monthly means, crossed by us.",
    )


def which_vintage() -> OneChoiceKey:
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
        f"Two days after the print edition Russia's statistical office gave {first.growth_pct:.1f} "
        f"per cent; today's table says {last.growth_pct:.1f}. Nothing that happened in 2018 had "
        "changed. The author is not wrong to have used what was known; he might have said that "
        "it was a forecast, and some late January sources already had a higher one.",
    )
