"""The question on the asymmetry of trade."""

from __future__ import annotations

from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.power_reversal.economies import LESSON
from axislab.questions.question import Question
from axislab.tables import table

#: The years in which each country's own report counts; later rows use one report for both.
FIRST, LAST = 1992, 2020


def _asymmetry_key() -> CodeKey:
    shares = table("trade_shares").set_index("year")
    russia = shares["china_share_of_russia_trade_pct"]
    china = shares["russia_share_of_china_trade_pct"]
    right = (russia / china).loc[FIRST:LAST]
    turned, turned_and_longer = (china / russia).loc[FIRST:LAST], china / russia
    gap = (russia - china).loc[FIRST:LAST]
    unlabelled = dict(enumerate(right.to_numpy()))
    return CodeKey(
        accepted=(right.to_dict(),),
        tolerance=0.051,  # one decimal is enough
        known_wrong=(
            KnownResult(
                turned.to_dict(),
                "You divided the wrong way round: China's share of Russia's trade comes first.",
            ),
            KnownResult(
                turned_and_longer.to_dict(),
                "You divided the wrong way round, and the table goes on beyond the years asked "
                "for.",
            ),
            KnownResult(
                gap.to_dict(), "That is the difference of the two shares. Asymmetry is their ratio."
            ),
            KnownResult(
                (russia / china).to_dict(),
                "The ratio is right, but the table goes on "
                "with years that rest on one side's figures. Keep the years asked for.",
            ),
            KnownResult(
                unlabelled,
                "The values are right, but the labels are row numbers. Set "
                "`year` as the index first.",
            ),
        ),
        expected="A Series of one ratio a year",
        explanation=f"China weighed {right[FIRST]:.2f} times as much in Russia's trade as Russia "
        f"in China's in {FIRST}, and {right[2018]:.2f} times in 2018. Trade between the two grew "
        "for both; it grew lopsided because China's whole trade grew faster than Russia's. Indeed "
        "the asymmetry comes close to China's whole trade divided by Russia's, because the trade "
        "between the two stands in both shares: it measures size more than closeness.",
        otherwise="Divide China's share of Russia's trade by Russia's share of China's, year by "
        "year.",
    )


ASYMMETRY = Question(
    id="trade-asymmetry",
    lesson=LESSON,
    number=9,
    title="Who weighs more for whom?",
    task="Make a Series, a column with a label on each value, of the **asymmetry** of trade: "
    "China's share of Russia's goods trade divided by Russia's share of China's, one value a year, "
    f"labelled by the year, {FIRST} to {LAST}.",
    controls=Code("asymmetry", f"a Series indexed by year, {FIRST} to {LAST}"),
    points=3,
    hints=(
        "A Series is a column with a label on each value, here the year. Two of them can be "
        "divided as a whole: pandas pairs the years.",
        "`(first / second).loc[1992:2020]` keeps a span of years, both ends included.",
    ),
    key=_asymmetry_key,
)
