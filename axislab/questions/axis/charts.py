"""The questions on charts of one trade series, and on one year's growth counted twice."""

from __future__ import annotations

from axislab.measures import change_pct, lie_factor
from axislab.questions.kinds.classify import Classify, ClassifyKey, KnownClass
from axislab.questions.kinds.number import (
    KnownValue,
    Number,
    NumberAnswer,
    NumberField,
    NumberKey,
)
from axislab.questions.question import Question
from axislab.tables import table

LESSON = "06_axis_or_convenience"
YEAR, BEFORE = 2018, 2017

CHARTS = {
    "a": "Chart a: bars, 2016 to 2020",
    "b": "Chart b: two lines on two axes, 2009 to 2020",
    "c": "Chart c: a line on a logarithmic scale, 1992 to 2020",
    "d": "Chart d: a line, 2016 to 2020",
}
VERDICTS = {
    "misleads": "Misleads",
    "fair": "Fair as it stands",
    "note": "Needs a note added",
}
ALSO = ("per cent", "percent", "growth", "more")
CUT_FROM = 60
"""Where the axis of chart a begins, in billions of dollars."""


def _charts_key() -> ClassifyKey:
    # On drawn size and data: E. R. Tufte, The Visual Display of Quantitative Information (1983),
    # page 57. On two axes: S. Few, "Dual-Scaled Axes in Graphs: Are They Ever the Best Solution?"
    # (Perceptual Edge, March 2008). The verdict on chart d is ours; two are accepted.
    trade = _china_reports()
    shares = table("trade_shares").set_index("year")["russia_share_of_china_trade_pct"]
    low, high = trade[2016], trade[2018]
    bars = (high - CUT_FROM) / (low - CUT_FROM)
    factor = lie_factor((low - CUT_FROM, high - CUT_FROM), (low, high))
    return ClassifyKey(
        right={
            "a": frozenset({"misleads"}),
            "b": frozenset({"misleads"}),
            "c": frozenset({"fair"}),
            "d": frozenset({"note", "misleads"}),
        },
        known_wrong=(
            KnownClass(
                "c",
                "misleads",
                "A logarithmic scale that says so shows rates of growth: equal steps are equal "
                "ratios. Read the line under the title of chart c again.",
            ),
            KnownClass(
                "c",
                "note",
                "Read the line under the title of chart c: what would your note add to it?",
            ),
            KnownClass(
                "b",
                "fair",
                "Both lines are true. But whoever scales two axes decides how alike the lines "
                "look and where they cross. Compare by how many per cent each one rose.",
            ),
            KnownClass(
                "b",
                "note",
                "The axes are named already. Would a note stop the eye from seeing two lines "
                "that rise alike? Compare by how many per cent each one rose.",
            ),
            KnownClass(
                "a",
                "fair",
                "The numbers on the bars are right. Now compare how tall the bars are: what the "
                "eye measures is length, and length counts from where the axis begins.",
            ),
            KnownClass(
                "a",
                "note",
                "A line may begin above zero, with a note; a bar is read by its length. "
                "Would a note change the length?",
            ),
            KnownClass(
                "d",
                "fair",
                "The window is named, true. But look up the two years before it begins, in "
                "`trade_bilateral`.",
            ),
        ),
        explanation=f"Chart a: trade of 2018 was {high / low:.2f} times that of 2016, the bar is "
        f"{bars:.2f} times as tall, a lie factor of {factor:.1f} (Tufte 1983). Bars must start "
        f"at zero; lines need not. Chart b: from 2009 to 2020 trade rose by "
        f"{change_pct(trade[2009], trade[2020]):.0f} per cent, Russia's share of China's trade "
        f"by {change_pct(shares[2009], shares[2020]):.0f}, and yet the lines run together: "
        "other ends of the axes would part them. Over the whole series the share even fell, from "
        f"{shares[1992]:.1f} per cent in 1992. Chart c is labelled and shows rates of growth. "
        f"Chart d begins after a fall: trade was {trade[2014]:.1f} billion in 2014 and "
        f"{trade[2015]:.1f} in 2015, so much of the rise is recovery. That is our judgement; we "
        "accept that it needs a note on the years before, or that it misleads without one. A "
        "short window is no cheat in itself.",
    )


def _china_reports() -> dict[int, float]:
    """Return China's trade with Russia as China reports it, billions of dollars, by year."""
    return _reported("CHN", "total_usd_derived")


def _reported(reporter: str, column: str) -> dict[int, float]:
    rows = table("trade_bilateral").query("reporter_iso3 == @reporter")
    return {
        int(year): float(value) / 1e9
        for year, value in zip(rows["year"], rows[column], strict=True)
    }


def _growth(values: dict[int, float]) -> float:
    return change_pct(values[BEFORE], values[YEAR])


def _mean_of_both_ways(reporter: str) -> float:
    """Return the slip of taking the mean of the growth of exports and of imports."""
    columns = ("exports_fob_usd", "imports_cif_usd")
    return sum(_growth(_reported(reporter, column)) for column in columns) / 2


def _counts_key() -> NumberKey:
    customs = table("trade_customs")
    chinese = customs[customs["statistics_of"] == "China GAC"].set_index("year")["total_usd_bn"]
    china = {year: float(chinese[year]) for year in (BEFORE, YEAR)}
    russia = _reported("RUS", "total_usd_derived")
    quoted = customs[customs["statistics_of"] == "Russia FCS"].set_index("year")["growth_pct"]
    right = _growth(china), _growth(russia)
    mixed = change_pct(china[BEFORE], russia[YEAR]), change_pct(russia[BEFORE], china[YEAR])

    def slips(values: dict[int, float], mean: float) -> tuple[KnownValue, ...]:
        now, before = values[YEAR], values[BEFORE]
        return (
            KnownValue(
                change_pct(now, before),
                "You went the wrong way round: the earlier year is the base.",
                near=0.06,
            ),
            KnownValue(
                100 * (now - before) / now,
                "You divided by the later year. Growth is counted from the earlier one.",
                near=0.06,
            ),
            KnownValue(
                now - before,
                "That is the difference in billions of dollars. Divide it by the earlier year.",
                near=0.06,
            ),
            KnownValue(
                100 * now / before,
                "That is the later year as a share of the earlier one. Growth is what is above "
                "100.",
                near=0.06,
            ),
            KnownValue(now / before - 1, "That is a share of one. Multiply it by 100.", near=0.006),
            KnownValue(
                mean,
                "You took the mean of the growth of exports and of imports. The two do not weigh "
                "the same: add them up first, then compare the years.",
                near=0.06,
            ),
            *(
                KnownValue(
                    one,
                    "You compared one side's 2017 with the other side's 2018. Keep to one count.",
                    near=0.06,
                )
                for one in mixed
            ),
        )

    def further(right: float, other: float, as_china_reports: str) -> tuple[KnownValue, ...]:
        return (
            KnownValue(round(right), "Near. One decimal is asked for.", near=0.01),
            KnownValue(other, "That is the count of the other box.", near=0.06),
            KnownValue(_growth(_china_reports()), as_china_reports, near=0.03),
        )

    return NumberKey(
        (
            NumberAnswer(
                (right[0],),
                0.051,  # one decimal is asked for
                (
                    *further(
                        *right,
                        "That is China's report in `trade_bilateral`, a later revision. Take "
                        "`trade_customs`.",
                    ),
                    *slips(china, _mean_of_both_ways("CHN")),
                ),
                otherwise="That is not what the two Chinese rows give. Check both years and who "
                "counts.",
            ),
            NumberAnswer(
                (right[1],),
                0.051,
                (
                    *further(
                        right[1],
                        right[0],
                        "That is China's report of the same trade. Look at `reporter_iso3`.",
                    ),
                    *slips(russia, _mean_of_both_ways("RUS")),
                ),
                otherwise="That is not what Russia's own report gives. Check both years and who "
                "reports.",
            ),
        ),
        explanation=f"Chinese customs: {china[BEFORE]} to {china[YEAR]} billion dollars, "
        f"{right[0]:.1f} per cent. Russia's report: {russia[BEFORE]:.1f} to {russia[YEAR]:.1f} "
        f"billion, {right[1]:.1f} per cent, the figure that Russian customs announced "
        f"({quoted[YEAR]}). Neither is wrong: exports are valued at the exporter's border and "
        "imports with freight, so that the two reports of one flow never agree. The article "
        "follows the Chinese count without saying so (AX-91). Name the count when you cite growth, "
        "and never mix two.",
    )


HONEST_CHARTS = Question(
    id="honest-charts",
    lesson=LESSON,
    number=7,
    title="Which chart tells the truth?",
    task="Four charts of **one series**: trade of China and Russia as China reports it. Every "
    "number on them is right. Judge what the **eye** is told: compare lengths, slopes and "
    "spans with the figures. A chart may **mislead**, be **fair as it stands**, or become fair by "
    "a **note added** to it.",
    controls=Classify("What does the chart do?", CHARTS, VERDICTS),
    points=4,
    hints=(
        "Read both ends of every axis first, then the years.",
        "Bars are compared by length, lines by slope. For two lines on two axes, work out by how "
        "many per cent each rose; for a short window, look up what came before.",
    ),
    key=_charts_key,
)

TWO_COUNTS = Question(
    id="trade-two-counts",
    lesson=LESSON,
    number=8,
    title="One year, two counts",
    task="By how many **per cent** did the trade of China and Russia grow in **2018**? Once by "
    "**Chinese customs** (`trade_customs`, rows of China GAC), once as **Russia reports** it "
    "(`trade_bilateral`, exports and imports together). One decimal; count in the empty cell.",
    controls=Number(
        (
            NumberField("By Chinese customs", "%", "12.5", ALSO),
            NumberField("As Russia reports", "%", "12.5", ALSO),
        )
    ),
    points=2,
    hints=(
        'Both tables have a row a year: `table("trade_customs")` names who counts in '
        "`statistics_of`, `trade_bilateral` who reports in `reporter_iso3`.",
        "Growth is the later year divided by the earlier one, less one, times 100. `change_pct` "
        "does it.",
    ),
    key=_counts_key,
)
