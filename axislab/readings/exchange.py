"""Readings of claims on exchange: trade, investment, reserves and currencies."""

from __future__ import annotations

import pandas as pd

from axislab.readings.reading import Reading, cited, within
from axislab.tables import table

ABOUT_HALF_PCT = (40.0, 60.0)
"""How far "about half" reaches, in per cent: our bound."""


def export_share_of_gdp() -> list[Reading]:
    """AX-16: China's exports in per cent of its GDP, at the peak and in 2018."""
    item = "china_exports_share_of_gdp"
    return [Reading(year, cited(item, year), 1) for year in ("2006", "2018")]


def chinese_investment_in_russia() -> list[Reading]:
    """AX-24: stock of Chinese direct investment in Russia, billion dollars."""
    item = "chinese_investment_in_russia"
    return [
        Reading("end of 2017", cited(item, "2017-12-31"), 1),
        Reading("middle of 2018", cited(item, "2018-06-30")),
    ]


def investment_beside_trade() -> list[Reading]:
    """AX-93: the same, and its size in per cent of the trade of 2018."""
    before, now = chinese_investment_in_russia()
    return [before, now, Reading("per cent of trade", 100 * now.value / _customs_total(2018), 1)]


def us_trade_beside_russian_trade() -> list[Reading]:
    """AX-96: China's trade in goods with the US as a multiple of that with Russia."""
    in_2018 = cited("us_exports_to_china", "2018") + cited("us_imports_from_china", "2018")
    in_2024 = cited("china_us_trade", "2024")
    return [
        Reading("2018", in_2018 / _customs_total(2018), 1),
        Reading("2024", in_2024 / _customs_total(2024), 1),
    ]


def china_share_of_russian_trade() -> list[Reading]:
    """AX-48: China's share of Russia's trade in goods, per cent."""
    share = table("trade_shares").set_index("year")["china_share_of_russia_trade_pct"]
    return [Reading(str(year), float(share[year]), 1) for year in (2014, 2018)]


def russian_share_of_chinese_trade() -> list[Reading]:
    """AX-49: Russia's share of China's trade in goods, per cent."""
    share = table("trade_shares").set_index("year")["russia_share_of_china_trade_pct"]
    return [Reading("2018", float(share[2018]))]


def yuan_share_of_reserves() -> list[Reading]:
    """AX-43: yuan in Russia's reserves, per cent, and points moved; the claim says 14.7."""
    share = _reserve_shares("CNY")
    held = share["2018-06-30"]
    ways = {
        "share held on 30 June 2018": held,
        "points moved in a quarter": held - share["2018-03-31"],
        "points moved in a year": held - share["2017-06-30"],
    }
    return [Reading(way, value, 1, holds=round(value, 1) == 14.7) for way, value in ways.items()]


def dollar_share_of_reserves() -> list[Reading]:
    """AX-44: dollars in Russia's reserves, per cent, around the sanctions of April 2018."""
    share = _reserve_shares("USD")
    before, after = share["2018-03-31"], share["2018-06-30"]
    return [
        Reading("March 2018", before, 1),
        Reading("June 2018", after, 1),
        Reading("fall in points", before - after, 1),
    ]


def rouble_loss_against_yuan() -> list[Reading]:
    """AX-121: how much the rouble lost against the yuan, per cent; the claim says about half.

    The loss is 1 - old / new in roubles a yuan; the price of a yuan rose by new / old - 1.
    """
    month = table("exchange_rates").set_index("month")["rub_per_cny"]
    year = month.groupby(month.index.str[:4]).mean()
    ways = {
        "January 2014 to January 2019": _loss_pct(month["2014-01"], month["2019-01"]),
        "December 2013 to December 2018": _loss_pct(month["2013-12"], month["2018-12"]),
        "mean of 2014 to mean of 2018": _loss_pct(year["2014"], year["2018"]),
    }
    worst = month.loc["2014-01":"2019-01"].max()
    return [
        *(Reading(way, loss, 1, holds=within(loss, ABOUT_HALF_PCT)) for way, loss in ways.items()),
        Reading("January 2014 to the worst month", _loss_pct(month["2014-01"], worst), 1),
        Reading("rise of the yuan", 100 * (month["2019-01"] / month["2014-01"] - 1), 1),
    ]


def _loss_pct(old: float, new: float) -> float:
    """Return what the rouble lost, per cent, when a yuan's price went from old to new roubles."""
    return 100 * (1 - old / new)


def _customs_total(year: int) -> float:
    """Return China's trade with Russia as Chinese customs announced it, billion dollars."""
    rows = table("trade_customs").query("year == @year")
    chinese = rows[rows["statistics_of"].str.startswith("China GAC")]
    return float(chinese["total_usd_bn"].iloc[0])


def _reserve_shares(currency: str) -> pd.Series[float]:
    """Return a currency's share of Russia's reserves, per cent, by day."""
    rows = table("reserve_shares").query("currency == @currency")
    return rows.set_index("date")["share_pct"]


FUNCTIONS = (
    export_share_of_gdp,
    chinese_investment_in_russia,
    investment_beside_trade,
    us_trade_beside_russian_trade,
    china_share_of_russian_trade,
    russian_share_of_chinese_trade,
    yuan_share_of_reserves,
    dollar_share_of_reserves,
    rouble_loss_against_yuan,
)
