"""Readings of claims on output: whose economy is larger, by how much, and how fast it grows."""

from __future__ import annotations

import pandas as pd

from axislab.measures import change_pct, difference, ratio, series, years_fallen
from axislab.readings.reading import Reading, cited, within
from axislab.tables import table

ABOUT_EIGHT = (7.5, 8.5)
"""How far "about eight times" reaches: what rounds to eight."""

ON_A_PAR = (0.8, 1.25)
"""How far "on a par" reaches, as a ratio: our bound."""


def gdp_ratio(column: str = "gdp_current_usd") -> pd.Series[float]:
    """Return China's GDP divided by Russia's, by year, in one of the columns of gdp."""
    return ratio(_gdp("CHN", column), _gdp("RUS", column))


def gdp_ratio_rise() -> list[Reading]:
    """AX-61: China / Russia at market rates in 1991 and 2018, and how much that has grown."""
    times = gdp_ratio()
    return [
        Reading("ratio, 1991", times[1991]),
        Reading("ratio, 2018", times[2018]),
        Reading("ratio of 2018 divided by that of 1991", times[2018] / times[1991], 1),
    ]


def gdp_gap_since_2014() -> list[Reading]:
    """AX-60: ratio and gap at market rates from 2014 to 2018; the claim wants them to rise."""
    times = gdp_ratio()
    gap = _gdp_gap_bn().loc[2014:2018]
    return [
        Reading("ratio, 2014", times[2014]),
        Reading("ratio, 2018, above 2014", times[2018], holds=bool(times[2018] > times[2014])),
        Reading("ratio, 2016", times[2016]),
        Reading("ratio, 2017, above 2016", times[2017], holds=bool(times[2017] > times[2016])),
        Reading("gap, 2014, billion dollars", gap[2014], 0),
        Reading("gap, 2018, never fallen", gap[2018], 0, holds=not years_fallen(gap)),
    ]


def larger_economy_1991() -> list[Reading]:
    """AX-63: China / Russia in 1991; Russia's economy was the larger where it is below one."""
    maddison = table("maddison")
    china, russia, ussr = (
        series(maddison, iso3, "gdp_2011intl_mn_derived") for iso3 in ("CHN", "RUS", "SUN")
    )
    ways = {
        "market rates": gdp_ratio(),
        "constant dollars": gdp_ratio("gdp_constant2015_usd"),
        "current purchasing power": gdp_ratio("gdp_ppp_current_intl_derived"),
        "constant purchasing power": gdp_ratio("gdp_ppp_constant2021_intl_derived"),
        "Maddison": ratio(china, russia),
    }
    return [
        *(Reading(way, times[1991], holds=bool(times[1991] < 1)) for way, times in ways.items()),
        Reading("Maddison, beside the USSR", ratio(china, ussr)[1991]),
    ]


def gdp_ratio_2017_2018() -> list[Reading]:
    """AX-65: China / Russia by World Bank measures; the claim wants about eight."""
    ways = {
        "market rates, 2017": gdp_ratio()[2017],
        "market rates, 2018": gdp_ratio()[2018],
        "constant dollars, 2018": gdp_ratio("gdp_constant2015_usd")[2018],
        "current purchasing power, 2018": gdp_ratio("gdp_ppp_current_intl_derived")[2018],
        "constant purchasing power, 2018": gdp_ratio("gdp_ppp_constant2021_intl_derived")[2018],
    }
    return [Reading(way, times, holds=within(times, ABOUT_EIGHT)) for way, times in ways.items()]


def years_the_gap_narrowed() -> list[Reading]:
    """AX-66: years from 1993 to 2018 in which a gap was smaller than a year before."""
    gaps = {
        "dollars": _gdp_gap_bn(),
        "ratio at market rates": gdp_ratio(),
        "ratio at constant dollars": gdp_ratio("gdp_constant2015_usd"),
    }
    fallen = {name: len(years_fallen(gap.loc[1992:2018])) for name, gap in gaps.items()}
    return [
        Reading(f"years in which the gap fell, {name}", count, 0, holds=count == 0)
        for name, count in fallen.items()
    ]


def china_growth_2018() -> list[Reading]:
    """AX-67: China's growth of 2018, per cent, as known when the article appeared and later."""
    return _growth_2018("CHN", claimed=6.6)


def russia_growth_2018() -> list[Reading]:
    """AX-68: Russia's growth of 2018, per cent, as known when the article appeared and later."""
    return _growth_2018("RUS", claimed=1.8)


def russian_output_since_2013() -> list[Reading]:
    """AX-18: yearly change of Russia's output, per cent, without its sign; its fall in dollars."""
    real, dollars = _gdp("RUS", "gdp_constant2015_usd"), _gdp("RUS", "gdp_current_usd")
    return [
        *(
            Reading(f"change in {year}", abs(change_pct(real[year - 1], real[year])), 1)
            for year in range(2015, 2019)
        ),
        Reading("fall in dollars, 2013 to 2018", -change_pct(dollars[2013], dollars[2018]), 1),
    ]


def guangdong_beside_russia() -> list[Reading]:
    """AX-83: Guangdong's output of 2018 in billion dollars, and as a multiple of Russia's.

    Yuan become dollars at the mean rate of the year; purchasing power is that of all China.
    """
    rates = table("exchange_rates").query("month >= '2018-01' and month <= '2018-12'")
    dollars_bn = 1000 * cited("guangdong_gdp", "2018") / float(rates["cny_per_usd"].mean())
    market = dollars_bn / (_gdp("RUS", "gdp_current_usd")[2018] / 1e9)
    share = dollars_bn / (_gdp("CHN", "gdp_current_usd")[2018] / 1e9)
    purchasing = share * gdp_ratio("gdp_ppp_current_intl_derived")[2018]
    return [
        Reading("Guangdong, billion dollars", dollars_bn, 0),
        Reading("Guangdong / Russia, market rates", market, holds=within(market, ON_A_PAR)),
        Reading(
            "Guangdong / Russia, purchasing power", purchasing, holds=within(purchasing, ON_A_PAR)
        ),
    ]


def _gdp(iso3: str, column: str) -> pd.Series[float]:
    """Return one country's column of gdp, by year."""
    return series(table("gdp"), iso3, column)


def _gdp_gap_bn() -> pd.Series[float]:
    """Return China's GDP minus Russia's at market rates, billion dollars, by year."""
    return difference(_gdp("CHN", "gdp_current_usd"), _gdp("RUS", "gdp_current_usd")) / 1e9


def _growth_2018(iso3: str, claimed: float) -> list[Reading]:
    """Judge growth by official outcomes known at the time, or by forecasts if there were none."""
    appeared = table("articles").set_index("id").at["wsj-2019", "published_to"]
    rows = table("growth_2018_vintages").query("iso3 == @iso3")
    known = rows[rows["known_from"] <= appeared]
    outcomes = known[known["kind"] != "forecast"]
    judged = known if outcomes.empty else outcomes
    later = rows[rows["known_from"] > appeared]
    found = []
    for rows_of_time, decides in ((judged, True), (later, False)):
        for row in rows_of_time.to_dict("records"):
            holds = row["growth_pct"] == claimed if decides else None
            label = f"{row['kind']}, known from {row['known_from']}"
            found.append(Reading(label, row["growth_pct"], 1, holds))
    return found


FUNCTIONS = (
    gdp_ratio_rise,
    gdp_gap_since_2014,
    larger_economy_1991,
    gdp_ratio_2017_2018,
    years_the_gap_narrowed,
    china_growth_2018,
    russia_growth_2018,
    russian_output_since_2013,
    guangdong_beside_russia,
)
