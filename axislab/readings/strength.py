"""Readings of claims on strength: people, weapons, military spending, and who is senior."""

from __future__ import annotations

import pandas as pd

from axislab.measures import change_pct, ratio, series
from axislab.readings.reading import Reading, cited
from axislab.tables import table
from axislab.yardsticks import yardstick

FAR_MORE = 2.0
"""How many times "far more" means at least: our bound."""


def seniority_2018() -> list[Reading]:
    """AX-02: China / Russia in 2018 by eight measures; China is senior where it is above one."""
    return [Reading(name, times, holds=times > 1) for name, times in _eight_measures_2018().items()]


def rankings_unlike_gdp_2018() -> list[Reading]:
    """AX-84: the same; GDP alone misleads where another measure ranks the two otherwise."""
    others = _eight_measures_2018()
    gdp = others.pop("gdp-current")
    return [
        Reading("gdp-current", gdp),
        *(Reading(name, times, holds=(times > 1) != (gdp > 1)) for name, times in others.items()),
    ]


def roles_reversed() -> list[Reading]:
    """AX-15: China / USSR then and China / Russia in 2018: reversed if below one, then above."""
    maddison, warheads = table("maddison"), table("warheads")
    columns = (
        ("total output", maddison, "gdp_2011intl_mn_derived", 1950, 2),
        ("output per head", maddison, "gdp_per_head_2011intl", 1950, 2),
        ("warheads", warheads, "warheads_stockpile", 1969, 3),
    )
    found = []
    for name, frame, column, year, digits in columns:
        china = series(frame, "CHN", column)
        then = ratio(china, series(frame, "SUN", column))[year]
        now = ratio(china, series(frame, "RUS", column))[2018]
        found += [
            Reading(f"{name}, {year}, China / USSR", then, digits),
            Reading(f"{name}, 2018, China / Russia", now, digits, holds=bool(then < 1 < now)),
        ]
    return found


def population_1991() -> list[Reading]:
    """AX-64: China's people in 1991, times Russia's and times the USSR's."""
    people, maddison = table("population"), table("maddison")
    russia = ratio(series(people, "CHN", "population"), series(people, "RUS", "population"))
    ussr = ratio(
        series(maddison, "CHN", "population_thousand"),
        series(maddison, "SUN", "population_thousand"),
    )
    return [
        Reading(f"China / {rival}", times[1991], holds=bool(times[1991] > FAR_MORE))
        for rival, times in (("Russia", russia), ("USSR", ussr))
    ]


def russian_population_change() -> list[Reading]:
    """AX-130: change of Russia's population to 2018, per cent, without its sign."""
    people = series(table("population"), "RUS", "population")
    changes = {start: change_pct(people[start], people[2018]) for start in (1992, 2014)}
    return [
        Reading(f"change since {start}", abs(change), 1, holds=change <= 0)
        for start, change in changes.items()
    ]


def russian_military_spending_change() -> list[Reading]:
    """AX-70: fall of Russia's military spending to 2018 and rise since, per cent, real."""
    spending = _military("RUS")
    return [
        Reading("fall, 2014 to 2018", -change_pct(spending[2014], spending[2018]), 1),
        Reading("rise, 2018 to 2024", change_pct(spending[2018], spending[2024]), 1),
    ]


def military_spending_ratio() -> list[Reading]:
    """AX-81: China / Russia in military spending at constant prices."""
    times = ratio(_military("CHN"), _military("RUS"))
    return [Reading(str(year), times[year], 1) for year in (2018, 2022, 2024)]


def warheads_2018() -> list[Reading]:
    """AX-87: warheads in the stockpiles of 2018."""
    stock = table("warheads").query("year == 2018").set_index("iso3")["warheads_stockpile"]
    return [Reading(iso3, float(stock[iso3]), 0) for iso3 in ("RUS", "USA", "CHN")]


def russian_area() -> list[Reading]:
    """AX-86: Russia's area, million square kilometres."""
    return [Reading("area", cited("russia_area", "2018") / 1e6, 1)]


def _eight_measures_2018() -> dict[str, float]:
    """Return China / Russia in 2018 by yardstick: what a state has, and what its people have."""
    of_the_state = ("population", "gdp-current", "gdp-ppp-current", "military-constant", "research")
    names = (*of_the_state, "per-head-current", "human-development", "warheads")
    return {name: float(yardstick(name).ratios("RUS")[2018]) for name in names}


def _military(iso3: str) -> pd.Series[float]:
    """Return military spending at constant prices, million dollars of 2023, by year."""
    return series(table("military_spending"), iso3, "milex_constant2023_usd_mn")


FUNCTIONS = (
    seniority_2018,
    rankings_unlike_gdp_2018,
    roles_reversed,
    population_1991,
    russian_population_change,
    russian_military_spending_change,
    military_spending_ratio,
    warheads_2018,
    russian_area,
)
