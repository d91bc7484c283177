"""What writes the numbers in the prose of lesson 03 anew from the tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd

from axislab.ballistics import flat_path_range_km, flight
from axislab.questions import questions
from axislab.tables import package, table


def moment(event: str) -> pd.Timestamp:
    """Return one moment of the week, in universal time."""
    return pd.Timestamp(str(table("launch_clock").set_index("event_id")["utc"][event]))


def ahead(zone: str) -> Callable[[], str]:
    """Return what writes the whole hours between UTC and a clock in July 2017."""

    def written() -> str:
        offset = moment("launch").tz_convert(zone).utcoffset()
        hours = offset.total_seconds() / 3600 if offset else 0.0
        return f"{abs(int(hours))}"

    return written


def hours(start: str, end: str) -> Callable[[], str]:
    """Return what writes the whole hours between two moments."""
    return lambda: f"{(moment(end) - moment(start)).total_seconds() / 3600:.0f} hours"


def launch(party: str, column: str) -> Callable[[], str]:
    """Return what writes a party's figure for the first launch."""

    def written() -> str:
        flown = table("launch_figures").query("launch == '2017-07-04'")
        return f"{flown.set_index('source_party')[column][party]:,.0f}"

    return written


def minutes(party: str) -> Callable[[], str]:
    """Return what writes our sum of the first flight's minutes, from a party's figures."""

    def written() -> str:
        flown = table("launch_figures").query("launch == '2017-07-04'").set_index("source_party")
        height, far = flown["apogee_km"][party], flown["ground_range_km"][party]
        return f"{flight(float(height), float(far)).minutes:.0f}"

    return written


def unknown() -> str:
    """Return how many launches are of a class that is not known."""
    tests = table("missile_tests_by_year")
    return f"{tests.loc[tests['missile_class'] == 'unknown', 'launches'].sum()} launches"


def last_launch() -> str:
    """Return the day of the last launch counted, if the data package still names it."""
    (tests,) = (one for one in package()["resources"] if one["name"] == "missile_tests_by_year")
    return "18 April 2026" if "18 April 2026" in str(tests) else "another day"


def provisions() -> str:
    """Return the number of provisions of the joint statement."""
    return f"{len(table('statement_provisions'))} provisions"


def share() -> str:
    """Return China's share of North Korea's trade in 2014, as published."""
    share = table("dprk_trade").query("year == 2014").set_index("partner")["share_of_total_pct"]
    return f"{share['CHN']} per cent"


def with_the_south(year: int) -> Callable[[], str]:
    """Return what writes China's share with the trade of the two Koreas counted."""

    def written() -> str:
        value = table("dprk_trade").query("year == @year").set_index("partner")["value_usd_mn"]
        share = 100 * value["CHN"] / (value["world"] + value["KOR"])
        return f"{share:.0f} per cent in {year}" if year == 2013 else f"{share:.0f} in {year}"

    return written


def quiet_without_satellites() -> str:
    """Return the years that are quiet only if a space launcher is not counted as a test."""
    launches = table("missile_tests_by_year")
    rest = set(launches.loc[launches["missile_class"] != "space launcher", "year"])
    rest |= set(table("nuclear_tests")["year"])
    alone = [str(year) for year in sorted(set(launches["year"]) - rest) if 2006 <= year <= 2024]
    return f"without space launchers {' and '.join(alone)} too"


def height() -> str:
    """Return the least height, in tens, from which the missile of 4 July is intercontinental."""
    far = 933.0
    least = next(high for high in range(1000, 4000) if flat_path_range_km(high, far) > 5500)
    return f"{round(least, -1):,} km"


def strongest() -> str:
    """Return the lowest and the highest estimate of the last nuclear test."""
    last = table("nuclear_tests").iloc[-1]
    return f"{last['yield_kt_low']:.0f} to {last['yield_kt_high']:.0f}"


def quiet_years() -> str:
    """Return the years to 2024 without a launch, a nuclear test or a vote of both."""
    busy = set(table("missile_tests_by_year")["year"]) | set(table("nuclear_tests")["year"])
    busy |= set(table("security_council").query("outcome == 'adopted'")["date"].str[:4].astype(int))
    *years, last = [str(year) for year in range(2006, 2025) if year not in busy]
    return f"{', '.join(years)} and {last}"


def voted(text: str) -> Callable[[], str]:
    """Return what writes the day of a text of the Council."""

    def written() -> str:
        day = date.fromisoformat(
            str(table("security_council").set_index("resolution")["date"][text])
        )
        return f"{day.day} {day:%B} {day.year}"

    return written


def points() -> str:
    """Return the points of all exercises of the lesson."""
    return f"{sum(q.points for q in questions('03_north_korea_statement'))} points"
