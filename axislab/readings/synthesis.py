"""Readings of claims that draw the sum: trade, votes, exercises and students of both together.

Trade is counted twice, by each side, and exercises as far as they were found; where the verdict
of a claim hangs on a motive or a cause, its numbers inform and do not decide.
"""

from __future__ import annotations

import pandas as pd

from axislab.measures import change_pct
from axislab.readings.reading import Reading, cited, within
from axislab.tables import table

ABOUT_TEN = (9.5, 10.5)
"""How far "ten for each one" reaches: what rounds to ten."""

ABOUT_THREE_THOUSAND = (2_500, 3_500)
"""How far "3,000" reaches: what rounds to three thousand."""

MOST_PCT = 50.0
"""What the larger part must pass, in per cent: our bound."""

VOSTOK = "Vostok-2018"


def signs_of_coordination_by_2016() -> list[Reading]:
    """NK-30: exercises found a year, and the same vote in the Assembly, per cent."""
    exercises = table("exercises").groupby("year").size()
    same = _votes("CHN", "RUS", "identical_share")
    return [
        *(Reading(f"exercises in {year}", exercises[year], 0) for year in (2016, 2015)),
        *(Reading(f"same vote in {year}", same[year], 1) for year in (2013, 2016)),
    ]


def trade_before_2017() -> list[Reading]:
    """NK-38: trade as China reported it, billion dollars, before the article."""
    trade = _reported("CHN", "total_usd_derived")
    return [Reading(str(year), trade[year], 1) for year in (2016, 2014, 2012)]


def same_votes_2016() -> list[Reading]:
    """NK-39: the same vote in the Assembly in 2016, per cent, pair by pair."""
    pairs = (("CHN", "RUS"), ("CHN", "USA"), ("RUS", "USA"))
    return [
        Reading(f"{one} and {other}", _votes(one, other, "identical_share")[2016], 1)
        for one, other in pairs
    ]


def trade_after_the_sanctions() -> list[Reading]:
    """AX-20: fall of trade in 2015, per cent; trade, billion dollars; China's share.

    All of it as China reported the trade, revised since, so that no two series are mixed; what
    customs had announced for 2018 stands beside it.
    """
    trade, announced = _reported("CHN", "total_usd_derived"), _customs("China GAC")
    return [
        Reading("fall in 2015", -change_pct(trade[2014], trade[2015]), 1),
        *(Reading(f"trade, {year}", trade[year], 1) for year in (2014, 2016, 2017, 2018)),
        Reading("announced, 2018", announced[2018]),
        *(Reading(f"share, {year}", _china_share()[year], 1) for year in (2014, 2018)),
    ]


def growth_before_the_trade_war() -> list[Reading]:
    """AX-31: growth of trade by Chinese customs, per cent; the trade war began in July 2018.

    That of 2017 is as announced, that of 2018 from the totals, which are rounded.
    """
    customs, announced = _customs("China GAC"), _customs("China GAC", "growth_pct")
    return [
        Reading("2017", announced[2017], 1),
        Reading("2018", change_pct(customs[2017], customs[2018]), 1),
    ]


def cooperation_since_2012() -> list[Reading]:
    """AX-40: trade as China reported it, billion dollars; exercises found before Xi and since."""
    trade = _reported("CHN", "total_usd_derived")
    year = table("exercises")["year"]
    before, since = int(year.between(2003, 2012).sum()), int(year.between(2013, 2018).sum())
    return [
        Reading("trade, 2012", trade[2012], 1),
        Reading("trade, 2018, above 2012", trade[2018], 1, holds=bool(trade[2018] > trade[2012])),
        Reading("trade, 2015", trade[2015], 1),
        Reading("exercises, 2003 to 2012", before, 0),
        Reading("exercises, 2013 to 2018, more a year", since, 0, holds=since / 6 > before / 10),
    ]


def largest_chinese_contingent() -> list[Reading]:
    """AX-41: Chinese troops at Vostok-2018, and the most at an exercise before; blanks unknown."""
    exercises = table("exercises")
    start = exercises.set_index("name")["start"][VOSTOK]
    before = exercises[exercises["start"] < start]
    return [
        Reading(VOSTOK, _vostok("troops_china"), 0),
        Reading("most before", float(before["troops_china"].max()), 0),
    ]


def chinese_troops_at_vostok() -> list[Reading]:
    """AX-42: Chinese troops, and their part of the total that Russia claimed, per cent."""
    troops = _vostok("troops_china")
    share = 100 * troops / _vostok("troops_total")
    return [
        Reading("Chinese troops", troops, 0, holds=within(troops, ABOUT_THREE_THOUSAND)),
        Reading("per cent of all", share, 1),
    ]


def turn_to_the_chinese_market() -> list[Reading]:
    """AX-89: China's share of Russia's trade, per cent; Russian sales to China, billion dollars.

    They show the turn to China and not its cause: they decide nothing.
    """
    share, sales = _china_share(), _reported("RUS", "exports_fob_usd")
    return [
        Reading("share, 2013", share[2013], 1),
        Reading("share, 2018", share[2018], 1),
        Reading("share, 2009", share[2009], 1),
        Reading("sales, 2013", sales[2013], 1),
        Reading("sales, 2015", sales[2015], 1),
        Reading("sales, 2018", sales[2018], 1),
    ]


def trade_growth_2018() -> list[Reading]:
    """AX-91: trade of 2018, billion dollars, and its growth, per cent, by both customs offices.

    The Chinese figures were out when the article appeared; the Russian ones inform.
    """
    customs = _customs("China GAC")
    total, growth = customs[2018], change_pct(customs[2017], customs[2018])
    russian = table("trade_customs").query("statistics_of == 'Russia FCS'").iloc[0]
    return [
        Reading("Chinese total", total, holds=round(total) == 107),
        Reading("Chinese growth", growth, 1, holds=round(growth) == 27),
        Reading("Russian total", float(russian["total_usd_bn"]), 1),
        Reading("Russian growth", float(russian["growth_pct"]), 1),
    ]


def russian_part_of_the_rise() -> list[Reading]:
    """AX-92: Russian goods in per cent of the rise of trade in 2018, by both counts."""
    goods = {"CHN": "imports_cif_usd", "RUS": "exports_fob_usd"}
    shares = {
        reporter: 100 * _rise(reporter, column) / _rise(reporter, "total_usd_derived")
        for reporter, column in goods.items()
    }
    return [
        Reading(f"count of {reporter}", share, 1, holds=share > MOST_PCT)
        for reporter, share in shares.items()
    ]


def students_abroad() -> list[Reading]:
    """AX-98: Chinese students in the US for each one in Russia; the claim says ten."""
    in_the_us = {
        "for a degree": cited("chinese_students_in_us_for_a_degree", "2016"),
        "all enrolled": cited("chinese_students_in_us", "2016"),
    }
    in_russia = {
        "by the minister": cited("chinese_students_in_russia", "2016-07-05"),
        "by the ministry's researchers": cited("chinese_students_in_russia", "2016"),
    }
    found = []
    for who, there in in_the_us.items():
        found.append(Reading(f"in the US, {who}", there, 0))
        for count, here in in_russia.items():
            times = there / here
            found.append(Reading(f"{who}, {count}", times, 1, holds=within(times, ABOUT_TEN)))
    return found + [Reading(f"in Russia, {count}", here, 0) for count, here in in_russia.items()]


def opposite_votes() -> list[Reading]:
    """AX-128: one yes and the other no: Council texts on Korea, and Assembly votes, per cent."""
    appeared = str(table("articles").set_index("id").at["wsj-2019", "published_from"])
    council = table("security_council").dropna(subset=["china_vote", "russia_vote"])
    before = council[council["date"] < appeared]
    apart = [
        {china, russia} == {"yes", "no"}
        for china, russia in zip(before["china_vote"], before["russia_vote"], strict=True)
    ]
    assembly = _votes("CHN", "RUS", "opposite_share")[2018]
    return [
        Reading("Council, apart", sum(apart), 0, holds=not any(apart)),
        Reading("Council, all", len(before), 0),
        Reading("Assembly, 2018", assembly, 1, holds=assembly == 0),
    ]


def _votes(one: str, other: str, column: str) -> pd.Series[float]:
    """Return how often two states voted alike or apart in the Assembly, per cent, by year."""
    rows = table("un_votes").query("iso3_a == @one and iso3_b == @other")
    return 100 * rows.set_index("year")[column]


def _reported(reporter: str, column: str) -> pd.Series[float]:
    """Return trade of the two with each other as one reported it, billion dollars, by year."""
    rows = table("trade_bilateral").query("reporter_iso3 == @reporter")
    return rows.set_index("year")[column] / 1e9


def _rise(reporter: str, column: str) -> float:
    """Return how much trade rose from 2017 to 2018, billion dollars."""
    flow = _reported(reporter, column)
    return float(flow[2018] - flow[2017])


def _customs(office: str, column: str = "total_usd_bn") -> pd.Series[float]:
    """Return what a customs office announced by year: trade, in billion dollars, or a column."""
    rows = table("trade_customs").query("statistics_of == @office")
    return rows.set_index("year")[column]


def _china_share() -> pd.Series[float]:
    """Return China's share of Russia's trade in goods, per cent, by year."""
    return table("trade_shares").set_index("year")["china_share_of_russia_trade_pct"]


def _vostok(column: str) -> float:
    """Return one count of troops of the exercise of September 2018."""
    return float(table("exercises").set_index("name")[column][VOSTOK])


FUNCTIONS = (
    signs_of_coordination_by_2016,
    trade_before_2017,
    same_votes_2016,
    trade_after_the_sanctions,
    growth_before_the_trade_war,
    cooperation_since_2012,
    largest_chinese_contingent,
    chinese_troops_at_vostok,
    turn_to_the_chinese_market,
    trade_growth_2018,
    russian_part_of_the_rise,
    students_abroad,
    opposite_votes,
)
