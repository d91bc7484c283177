"""Readings of claims on North Korea: launches, the Security Council, trade and borders.

Where governments gave different figures, each figure is a reading of its own; none is averaged.
"""

from __future__ import annotations

from itertools import pairwise

import pandas as pd

from axislab.ballistics import flat_path_range_km
from axislab.geometry import Place, great_circle_km
from axislab.readings.reading import Reading
from axislab.tables import base_map, table

INTERCONTINENTAL_KM = 5_500
"""Range from which a ballistic missile is called intercontinental (CSIS Missile Threat)."""

END_OF_2017 = "2017-12-31"

OBAMA_YEARS_WITH_TRADE = (2013, 2014, 2015, 2016)
"""Years of Obama's presidency for which the table has the trade of both."""

YEARS_WITH_THE_SOUTH = (2013, 2015)
"""Years with values for China, for all partners and for trade between the two Koreas."""


def reach_of_the_missile() -> list[Reading]:
    """NK-02: range that the missile of 4 July could reach, kilometres; from 5,500 it holds.

    Ours from the height and distance that a party gave, then what others published.
    """
    flown = _launch_figures("2017-07-04")
    ours = {
        f"ours from the figures of {party}": flat_path_range_km(
            float(flown["apogee_km"][party]), float(flown["ground_range_km"][party])
        )
        for party in ("PRK", "RUS")
    }
    published = {
        f"published by {party}": float(flown["possible_range_km"][party])
        for party in ("UN", "analysts", "KOR")
    }
    return [
        Reading(way, reach, 0, holds=reach > INTERCONTINENTAL_KM)
        for way, reach in (ours | published).items()
    ]


def texts_of_the_council_that_failed() -> list[Reading]:
    """NK-04: texts that failed and resolutions that passed; the claim says efforts suffer.

    The same autumn speaks against it, the July and the later years for it. What came after
    2017 could not be known and decides nothing.
    """
    texts = _council_since_the_article()
    early, late = texts[texts["date"] <= END_OF_2017], texts[texts["date"] > END_OF_2017]
    failed, passed = _count(early, "no text"), _count(early, "adopted")
    return [
        Reading("statements blocked by the end of 2017", failed, 0, holds=failed > 0),
        Reading("resolutions adopted by the end of 2017", passed, 0, holds=passed == 0),
        Reading("drafts vetoed since", _count(late, "vetoed"), 0),
    ]


def provisions_on_the_launch() -> list[Reading]:
    """NK-07: provisions of the joint statement that answer the launch, and all of them."""
    provisions = table("statement_provisions")
    on_the_launch = int((provisions["paragraph"] == "1").sum())
    return [Reading("on the launch", on_the_launch, 0), Reading("all", len(provisions), 0)]


def same_votes_on_korea() -> list[Reading]:
    """NK-11: resolutions on North Korea before the article, and in how many the two agreed."""
    council = table("security_council")
    before = council[(council["date"] < _article()) & (council["outcome"] == "adopted")]
    same = int((before["china_vote"] == before["russia_vote"]).sum())
    return [Reading("resolutions", len(before), 0), Reading("same vote", same, 0)]


def russian_share_of_korean_trade() -> list[Reading]:
    """NK-12: Russia's share of North Korea's trade, per cent; trade is not diplomacy."""
    value = _trade("value_usd_mn")
    return [
        Reading(str(year), 100 * value["RUS"][year] / value["world"][year], 1)
        for year in OBAMA_YEARS_WITH_TRADE
    ]


def vetoes_on_korea() -> list[Reading]:
    """NK-18: after the article, drafts that both vetoed and drafts that one vetoed alone."""
    texts = _council_since_the_article()
    against = (texts[["china_vote", "russia_vote"]] == "no").sum(axis=1)
    return [
        Reading("vetoed by both", int((against == 2).sum()), 0),
        Reading("vetoed by one", int((against == 1).sum()), 0),
    ]


def chinese_share_of_korean_trade() -> list[Reading]:
    """NK-23: China's share of North Korea's trade, per cent: published, and with the South's.

    A share shows what could be cut off, not what experts hold of it: it decides nothing.
    """
    share, value = _trade("share_of_total_pct")["CHN"], _trade("value_usd_mn")
    published = [Reading(str(year), float(share[year]), 1) for year in OBAMA_YEARS_WITH_TRADE]
    with_the_south = [
        Reading(
            f"{year}, with the trade of the two Koreas",
            100 * value["CHN"][year] / (value["world"][year] + value["KOR"][year]),
            0,
        )
        for year in YEARS_WITH_THE_SOUTH
    ]
    return published + with_the_south


def launches_year_by_year() -> list[Reading]:
    """NK-25: missiles launched a year; how often is not how dangerous, so they decide nothing."""
    launches = _launches()
    return [Reading(str(year), launches.get(year, 0), 0) for year in (2013, 2014, 2015, 2016)]


def launches_with_and_without_unity() -> list[Reading]:
    """NK-27: missiles launched in years of unanimous resolutions, of a pause and of a veto."""
    launches = _launches()
    years = {"2017, unity": 2017, "2018, pause": 2018, "2022, veto": 2022}
    return [Reading(label, launches.get(year, 0), 0) for label, year in years.items()]


def land_borders_of_north_korea() -> list[Reading]:
    """NK-53: length of the borders on the base map, kilometres; coarse lines."""
    lengths = {name: _border_km(name) for name in ("China-North Korea", "Russia-North Korea")}
    return [Reading(name, length, 0, holds=length > 0) for name, length in lengths.items()]


def chinese_beside_russian_trade() -> list[Reading]:
    """NK-56: trade of both with North Korea, and China's as a multiple of Russia's."""
    value = _trade("value_usd_mn")
    china, russia = float(value["CHN"][2016]), float(value["RUS"][2016])
    return [
        Reading("China, million dollars", china, 0, holds=china > 0),
        Reading("Russia, million dollars", russia, 0, holds=russia > 0),
        Reading("China / Russia", china / russia, 1, holds=china > russia),
    ]


def launch_within_the_visit() -> list[Reading]:
    """NK-57: hours from Xi's landing to the launch, and from the launch to the talks at latest.

    He was in Moscow if the first is above zero; he sat with Putin only if the second is not.
    """
    after_landing, before_talks = _hours("xi-lands", "launch"), _hours("launch", "talks")
    return [
        Reading("from the landing to the launch", after_landing, 1, holds=after_landing > 0),
        Reading("from the launch to the talks", before_talks, 1, holds=before_talks <= 0),
    ]


def launch_beside_the_session() -> list[Reading]:
    """NK-61: hour of the launch on Moscow clocks, then the two readings of NK-57.

    One rule for the reporter and for the expert: taken as during the visit it holds if Xi had
    landed, taken as in session only if the talks had begun.
    """
    moscow = _moment("launch").tz_convert("Europe/Moscow")
    hour = Reading("hour in Moscow", moscow.hour + moscow.minute / 60, 1)
    return [hour, *launch_within_the_visit()]


def _article() -> str:
    """Return the first day on which the article can have appeared."""
    return str(table("articles").set_index("id")["published_from"]["hill-2017"])


def _launch_figures(day: str) -> pd.DataFrame:
    """Return what the parties said about one launch, by party."""
    return table("launch_figures").query("launch == @day").set_index("source_party")


def _council_since_the_article() -> pd.DataFrame:
    """Return the texts before the Security Council since the article appeared."""
    council = table("security_council")
    return council[council["date"] >= _article()]


def _count(texts: pd.DataFrame, outcome: str) -> int:
    """Count the texts that came to one outcome."""
    return int((texts["outcome"] == outcome).sum())


def _trade(column: str) -> pd.DataFrame:
    """Return one column of North Korea's trade: a row a year, a column a partner."""
    return table("dprk_trade").pivot_table(index="year", columns="partner", values=column)


def _launches() -> dict[int, int]:
    """Return the missiles launched by year; a year that is missing had none."""
    counts = table("missile_tests_by_year").groupby("year", as_index=False)["launches"].sum()
    return dict(zip(counts["year"].tolist(), counts["launches"].tolist(), strict=True))


def _border_km(name: str) -> float:
    """Return the length of one border of the base map, kilometres."""
    (line,) = (s for s in base_map().borders["features"] if s["properties"]["name"] == name)
    corners = [Place(lat, lon) for lon, lat in line["geometry"]["coordinates"]]
    return sum(great_circle_km(one, other) for one, other in pairwise(corners))


def _moment(event_id: str) -> pd.Timestamp:
    """Return one moment of the clock, in universal time."""
    clock = table("launch_clock").set_index("event_id")["utc"]
    return pd.Timestamp(str(clock[event_id]))


def _hours(start: str, end: str) -> float:
    """Return the hours between two moments of the clock."""
    return (_moment(end) - _moment(start)).total_seconds() / 3600


FUNCTIONS = (
    reach_of_the_missile,
    texts_of_the_council_that_failed,
    provisions_on_the_launch,
    same_votes_on_korea,
    russian_share_of_korean_trade,
    vetoes_on_korea,
    chinese_share_of_korean_trade,
    launches_year_by_year,
    launches_with_and_without_unity,
    land_borders_of_north_korea,
    chinese_beside_russian_trade,
    launch_within_the_visit,
    launch_beside_the_session,
)
