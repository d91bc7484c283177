"""Figures on what the two countries exchange: trade, the rouble and the yuan, reserves."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.figures.dates import (
    article_date,
    day_in_words,
    decimal_year,
    middle_of,
    month_in_words,
)
from axislab.figures.marks import (
    article_line,
    draw_country,
    label_ends,
    label_right,
    note,
    ring,
    year_ticks,
)
from axislab.figures.sheet import new_sheet
from axislab.figures.style import AXIS, INK, TEXT_POINTS, house_style
from axislab.measures import change_pct, ratio
from axislab.tables import source


def trade_asymmetry_figure(trade: pd.DataFrame, marked: tuple[int, ...] = (1992, 2018)) -> Figure:
    """Draw each country's share in the other's goods trade, with their ratio in some years.

    Args:
        trade: the table "trade_shares".
        marked: years in which the ratio of the two shares is written on the figure.
    """
    of_russia, of_china = _trade_shares(trade)
    ratios = ratio(of_russia, of_china)
    last = int(ratios.index[-1])
    with house_style():
        sheet = new_sheet(
            f"In {last} China stood for {of_russia[last]:.0f}% of Russia’s goods trade, "
            f"Russia for {of_china[last]:.0f}% of China’s",
            f"Per cent of goods trade{_basis_remark(trade)}",
            source("trade_shares"),
        )
        axes = sheet.panel(left=44, right=164)
        draw_country(axes, of_russia, "RUS")
        draw_country(axes, of_china, "CHN")
        axes.set_ylim(0, float(max(of_russia.max(), of_china.max())) * 1.06)
        year_ticks(axes, int(ratios.index[0]), last, 5)
        label_ends(
            axes,
            [
                (last, of_russia[last], "China’s share of\nRussia’s trade", _colour("RUS")),
                (last, of_china[last], "Russia’s share of\nChina’s trade", _colour("CHN")),
            ],
        )
        for year in marked:
            _bracket(axes, year, float(of_china[year]), float(of_russia[year]))
    return sheet.figure


def trade_asymmetry_fact(trade: pd.DataFrame, marked: tuple[int, ...] = (1992, 2018)) -> str:
    """Say how much larger China's share of Russia's trade is than Russia's of China's."""
    of_russia, of_china = _trade_shares(trade)
    ratios = ratio(of_russia, of_china)
    years = [*marked, int(ratios.index[-1])]
    told = "; ".join(
        f"{year}: {of_russia[year]:.2f}% against {of_china[year]:.2f}%, "
        f"{ratios[year]:.2f} times as large"
        for year in years
    )
    return f"China’s share of Russia’s goods trade against Russia’s share of China’s. {told}."


def _colour(iso3: str) -> str:
    return COUNTRIES[iso3].colour


def _trade_shares(trade: pd.DataFrame) -> tuple[pd.Series[float], pd.Series[float]]:
    """Return China's share of Russia's trade and Russia's share of China's, in per cent."""
    by_year = trade.set_index("year").sort_index()
    of_russia = by_year["china_share_of_russia_trade_pct"].dropna().astype(float)
    of_china = by_year["russia_share_of_china_trade_pct"].dropna().astype(float)
    return of_russia, of_china


def _basis_remark(trade: pd.DataFrame) -> str:
    """Name the year from which both shares rest on Chinese customs figures, if there is one."""
    years = trade.loc[trade["basis"].str.contains("GAC"), "year"]
    return "" if years.empty else f"; from {years.min()} both shares by Chinese customs figures"


def _bracket(axes: Axes, year: int, low: float, high: float) -> None:
    """Join the two shares of a year by an upright line and write their ratio beside it."""
    axes.plot([year, year], [low, high], color=INK, linewidth=1.4, zorder=2)
    text = f"{year}: {high / low:.1f} times"
    pixels = np.ptp(axes.transData.transform([(year, low), (year, high)])[:, 1])
    if pixels > 3 * TEXT_POINTS:
        label_right(axes, (year, (low + high) / 2), text, (8, 0))
    else:
        note(axes, text, (year, high), (0, 44))


def exchange_rate_figure(
    rates: pd.DataFrame, base: str = "2014-01", end: str = "2019-01", first_month: str = "2013-01"
) -> Figure:
    """Draw one change twice: the rouble in yuan and the yuan in roubles.

    Args:
        rates: the table "exchange_rates".
        base: month from which the change is counted, as YYYY-MM.
        end: month to which it is counted.
        first_month: first month drawn.
    """
    rouble, yuan = _exchange_rates(rates, first_month)
    loss, gain = _exchange_changes(rates, base, end)
    start, stop = middle_of(base), middle_of(end)
    with house_style():
        sheet = new_sheet(
            f"One change, two figures: the rouble lost {-loss:.0f}% against the yuan, "
            f"the yuan gained {gain:.0f}% against the rouble",
            f"Monthly means; change from {month_in_words(base)} to {month_in_words(end)}",
            source("exchange_rates"),
            height=440,
        )
        panels = (
            (sheet.panel(52, 400, top=34), rouble, "RUS", "One rouble in yuan", loss),
            (sheet.panel(400, 52, top=34), yuan, "CHN", "One yuan in roubles", gain),
        )
        for axes, values, iso3, heading, change in panels:
            draw_country(axes, values, iso3, every=len(values))
            axes.set_ylim(0, float(values.max()) * 1.08)
            axes.set_xlim(values.index[0] - 0.2, values.index[-1] + 0.2)
            axes.set_xticks(range(int(values.index[0]) + 1, int(values.index[-1]) + 1, 2))
            axes.set_title(heading, loc="left", size=TEXT_POINTS, weight="bold", color=INK, pad=14)
            for at in (start, stop):
                ring(axes, at, float(values[at]), size=10)
            axes.annotate(
                "",
                (stop, values[stop]),
                xytext=(stop, values[start]),
                arrowprops={"arrowstyle": "-|>", "color": INK, "linewidth": 1.4, "shrinkB": 6},
            )
            axes.plot([start, stop], [values[start]] * 2, color=AXIS, linewidth=1, zorder=2)
            label_right(axes, (stop, float(values[start])), signed(change, 0), (8, 0), bold=True)
    return sheet.figure


def exchange_rate_fact(rates: pd.DataFrame, base: str = "2014-01", end: str = "2019-01") -> str:
    """Say what the rouble lost against the yuan and what the yuan gained against the rouble."""
    rouble, yuan = _exchange_rates(rates, base)
    loss, gain = _exchange_changes(rates, base, end)
    start, stop = middle_of(base), middle_of(end)
    return (
        f"From {month_in_words(base)} to {month_in_words(end)} one rouble went from "
        f"{rouble[start]:.3f} to {rouble[stop]:.3f} yuan, a change of {signed(loss, 1)}; "
        f"one yuan went from {yuan[start]:.2f} to {yuan[stop]:.2f} roubles, "
        f"a change of {signed(gain, 1)}."
    )


def signed(change: float, decimals: int) -> str:
    """Write a change in per cent with its sign: "+76%", "−43%"."""
    return f"{change:+.{decimals}f}%".replace("-", "−")


def _exchange_rates(
    rates: pd.DataFrame, first_month: str
) -> tuple[pd.Series[float], pd.Series[float]]:
    """Return yuan for a rouble and roubles for a yuan, indexed by the middle of the month."""
    rows = rates[rates["month"] >= first_month].sort_values("month")
    months = pd.Index([middle_of(month) for month in rows["month"]])
    yuan = pd.Series(rows["rub_per_cny"].to_numpy(dtype=float), index=months)
    return 1 / yuan, yuan


def _exchange_changes(rates: pd.DataFrame, base: str, end: str) -> tuple[float, float]:
    """Return the rouble's change in yuan and the yuan's in roubles, in per cent."""
    price = rates.set_index("month")["rub_per_cny"].astype(float)
    old, new = float(price[base]), float(price[end])
    return change_pct(1 / old, 1 / new), change_pct(old, new)


def reserve_shares_figure(reserves: pd.DataFrame) -> Figure:
    """Draw the shares of yuan and dollar in the reserves of the Bank of Russia.

    Args:
        reserves: the table "reserve_shares".
    """
    yuan, dollar = (_share(reserves, currency) for currency in ("CNY", "USD"))
    first, second = _steepest(yuan)
    with house_style():
        sheet = new_sheet(
            f"Between {_early(first, second)} and {month_in_words(_month(second))} the "
            f"yuan’s share of Russia’s reserves rose from {yuan[first]:g}% to {yuan[second]:g}%",
            "Per cent of the Bank of Russia’s reserves of foreign currency and gold",
            source("reserve_shares"),
            height=440,
        )
        axes = sheet.panel(left=44, right=122, top=8, bottom=18)
        for values, iso3 in ((dollar, "USA"), (yuan, "CHN")):
            draw_country(axes, _on_axis(values), iso3, every=1)
        axes.set_ylim(0, float(max(yuan.max(), dollar.max())) * 1.1)
        ends = [decimal_year(day) for day in (*yuan.index, *dollar.index, article_date())]
        axes.set_xlim(min(ends) - 0.1, max(ends) + 0.06)
        days = sorted({*yuan.index, *dollar.index})
        axes.set_xticks(
            [decimal_year(day) for day in days],
            [f"{month_in_words(_month(day))[:3]}\n{day.year}" for day in days],
        )
        label_ends(
            axes,
            [
                (decimal_year(dollar.index[-1]), dollar.iloc[-1], "US dollar", _colour("USA")),
                (decimal_year(yuan.index[-1]), yuan.iloc[-1], "Chinese yuan", _colour("CHN")),
            ],
        )
        article_line(
            axes, decimal_year(article_date()), "the article,\n" + day_in_words(article_date())
        )
    return sheet.figure


def reserve_shares_fact(reserves: pd.DataFrame) -> str:
    """Say how the yuan's and the dollar's share changed, and when the article quoted it."""
    yuan, dollar = (_share(reserves, currency) for currency in ("CNY", "USD"))
    first, second = _steepest(yuan)
    return (
        f"From {day_in_words(first)} to {day_in_words(second)} the yuan’s share of the Bank of "
        f"Russia’s reserves rose from "
        f"{yuan[first]:.1f}% to {yuan[second]:.1f}%, while the dollar’s went from "
        f"{dollar[first]:.1f}% to {dollar[second]:.1f}%. The article of "
        f"{day_in_words(article_date())} gives the share of {day_in_words(second)}; "
        f"by {day_in_words(yuan.index[-1])} it was {yuan.iloc[-1]:.1f}%."
    )


def _share(reserves: pd.DataFrame, currency: str) -> pd.Series[float]:
    """Return a currency's share in per cent, indexed by day, oldest first."""
    rows = reserves[reserves["currency"] == currency]
    days = pd.Index([date.fromisoformat(str(day)) for day in rows["date"]])
    return pd.Series(rows["share_pct"].to_numpy(dtype=float), index=days).sort_index()


def _steepest(values: pd.Series[float]) -> tuple[date, date]:
    """Return the two neighbouring days between which a share rose most."""
    days = list(values.index)
    number = int(np.argmax(values.diff().fillna(0)))
    return days[number - 1], days[number]


def _on_axis(values: pd.Series[float]) -> pd.Series[float]:
    return values.set_axis([decimal_year(day) for day in values.index])


def _early(first: date, second: date) -> str:
    """Write the earlier month, without its year where the later one names it."""
    words = month_in_words(_month(first))
    return words.removesuffix(f" {first.year}") if first.year == second.year else words


def _month(day: date) -> str:
    return f"{day:%Y-%m}"
