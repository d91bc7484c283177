"""Four charts of one series, the trade of China and Russia as China reports it.

Two of them are drawn with a fault on purpose: bars on an axis that does not begin at zero, and
two axes whose scales are chosen so that two series look alike. Titles and facts say what is
drawn and how the axes run, and leave the verdict to the reader; no finding stands as a title
here, since to find it is the question.
"""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.figures.marks import (
    draw_country,
    draw_line,
    label_ends,
    note,
    round_log_ticks,
    year_ticks,
)
from axislab.figures.sheet import Sheet, new_sheet
from axislab.figures.style import INK, SOFT, TEXT_POINTS, house_style
from axislab.tables import source

BILLION = 1e9
UNIT = "Billions of current US dollars, goods both ways, as China reports them"
HEIGHT = 420

SHORT_FIRST, SHORT_LAST = 2016, 2020
"""The short window: it begins with the first year after the fall of 2014 and 2015."""

BARS_FROM, BARS_TO = 60, 120
"""The cut axis, on purpose; 60 stands below the lowest bar, 69.8."""

PAIR_FIRST = 2009
TRADE_SCALE, SHARE_SCALE = (20.0, 120.0), (1.5, 2.5)
"""The two axes, on purpose: with these ends the two lines run together."""

LOG_SCALE = (4.0, 160.0)


def trade_as_china_reports(trade: pd.DataFrame) -> pd.Series[float]:
    """Return China's trade with Russia, exports and imports, in billions of dollars, by year.

    Args:
        trade: the table "trade_bilateral".
    """
    rows = trade[trade["reporter_iso3"] == "CHN"].set_index("year").sort_index()
    return rows["total_usd_derived"].astype(float) / BILLION


def trade_cut_bars_figure(trade: pd.DataFrame) -> Figure:
    """Draw chart a: bars on an axis that begins at 60. `trade` is the table "trade_bilateral"."""
    values = trade_as_china_reports(trade).loc[SHORT_FIRST:SHORT_LAST]
    with house_style():
        sheet = _sheet(f"Chart a: trade of China and Russia, {_span(values)}", UNIT)
        axes = sheet.panel(left=52, right=28)
        axes.bar(values.index, values - BARS_FROM, bottom=BARS_FROM, width=0.62, color=SOFT)
        axes.set_ylim(BARS_FROM, BARS_TO)
        axes.set_yticks(range(BARS_FROM, BARS_TO + 1, 10))
        axes.set_xticks(list(values.index))
        for year, value in values.items():
            _value_above(axes, int(str(year)), value)
    return sheet.figure


def trade_cut_bars_fact(trade: pd.DataFrame) -> str:
    """Say what chart a draws, and how its axis runs."""
    values = trade_as_china_reports(trade).loc[SHORT_FIRST:SHORT_LAST]
    return (
        f"Chart a, bars, one a year: trade of China and Russia in billions of dollars, "
        f"{_listed(values)}. The upright axis runs from {BARS_FROM} to {BARS_TO}."
    )


def trade_two_axes_figure(trade: pd.DataFrame, shares: pd.DataFrame) -> Figure:
    """Draw chart b: trade by the left axis and Russia's share of China's trade by the right one.

    Args:
        trade: the table "trade_bilateral".
        shares: the table "trade_shares".
    """
    values, share = _pair(trade, shares)
    with house_style():
        sheet = _sheet(
            f"Chart b: trade and share of trade, {_span(values)}",
            f"Left axis, black: {UNIT[0].lower()}{UNIT[1:]}; right axis, red: Russia’s share of "
            "all China’s goods trade, per cent",
            f"{source('trade_bilateral')}; share: own{source('trade_shares').removeprefix('Own')}",
        )
        axes = sheet.panel(left=52, right=52)
        draw_line(axes, values, marker="D")
        axes.set_ylim(*TRADE_SCALE)
        axes.set_yticks(range(20, 121, 20))
        year_ticks(axes, int(values.index[0]), int(values.index[-1]), 2)
        right = axes.twinx()
        right.tick_params(axis="x", labelbottom=False)
        draw_country(right, share, "CHN")
        right.set_ylim(*SHARE_SCALE)
        for side in right.spines.values():
            side.set_visible(False)
        # as many steps as on the left: the same lines of the grid serve both axes
        steps = [1.5, 1.7, 1.9, 2.1, 2.3, 2.5]
        right.set_yticks(steps, [f"{step:.1f}" for step in steps])
        right.tick_params(length=0, pad=8, colors=COUNTRIES["CHN"].colour, labelsize=TEXT_POINTS)
        note(axes, "trade, left axis", (2016, float(values[2016])), (-74, 46))
        note(right, "Russia’s share, right axis", (2015, float(share[2015])), (16, -34))
    return sheet.figure


def trade_two_axes_fact(trade: pd.DataFrame, shares: pd.DataFrame) -> str:
    """Say what chart b draws, and how its axes run. The arguments are those of the figure."""
    values, share = _pair(trade, shares)
    first, last = int(values.index[0]), int(values.index[-1])
    return (
        f"Chart b, two lines, {first} to {last}. By the left axis, from {TRADE_SCALE[0]:.0f} to "
        f"{TRADE_SCALE[1]:.0f}: trade of China and Russia, {values[first]:.1f} billion dollars in "
        f"{first} and {values[last]:.1f} in {last}. By the right axis, from {SHARE_SCALE[0]} to "
        f"{SHARE_SCALE[1]}: Russia’s share of all China’s goods trade, {share[first]:.2f} per "
        f"cent in {first} and {share[last]:.2f} in {last}. On the page the two lines run close "
        "together."
    )


def trade_log_figure(trade: pd.DataFrame) -> Figure:
    """Draw chart c: the whole series on a logarithmic scale that says so."""
    values = trade_as_china_reports(trade)
    with house_style():
        sheet = _sheet(
            f"Chart c: trade of China and Russia, {_span(values)}",
            f"{UNIT}; logarithmic scale: equal steps upwards are equal ratios",
        )
        axes = sheet.panel(left=52, right=70)
        draw_line(axes, values, marker="D")
        round_log_ticks(axes, *LOG_SCALE)
        year_ticks(axes, int(values.index[0]), int(values.index[-1]), 5)
        _label_last(axes, values)
    return sheet.figure


def trade_log_fact(trade: pd.DataFrame) -> str:
    """Say what chart c draws, and how its axis runs."""
    values = trade_as_china_reports(trade)
    marked = values[values.index.isin((values.index[0], 2001, 2010, values.index[-1]))]
    return (
        f"Chart c, a line, {_span(values)}: trade of China and Russia in billions of dollars, "
        f"among others {_listed(marked)}. The upright axis is logarithmic and labelled so, from "
        f"{LOG_SCALE[0]:.0f} to {LOG_SCALE[1]:.0f}; equal steps upwards are equal ratios."
    )


def trade_since_2016_figure(trade: pd.DataFrame) -> Figure:
    """Draw chart d: the short window from 2016 on, from zero."""
    values = trade_as_china_reports(trade).loc[SHORT_FIRST:SHORT_LAST]
    with house_style():
        sheet = _sheet(f"Chart d: trade of China and Russia since {SHORT_FIRST}", UNIT)
        axes = sheet.panel(left=52, right=70)
        draw_line(axes, values, marker="D", every=1)
        axes.set_ylim(0, 120)
        axes.set_yticks(range(0, 121, 20))
        axes.set_xlim(SHORT_FIRST - 0.3, SHORT_LAST + 0.1)
        axes.set_xticks(list(values.index))
        _label_last(axes, values)
    return sheet.figure


def trade_since_2016_fact(trade: pd.DataFrame) -> str:
    """Say what chart d draws, and how its axes run."""
    values = trade_as_china_reports(trade).loc[SHORT_FIRST:SHORT_LAST]
    return (
        f"Chart d, a line, {_span(values)}: trade of China and Russia in billions of dollars, "
        f"{_listed(values)}. The upright axis runs from 0 to 120; the years before {SHORT_FIRST} "
        "are not drawn."
    )


def _pair(trade: pd.DataFrame, shares: pd.DataFrame) -> tuple[pd.Series[float], pd.Series[float]]:
    """Return trade and Russia's share of China's trade for the years of chart b."""
    values = trade_as_china_reports(trade).loc[PAIR_FIRST:]
    share = shares.set_index("year")["russia_share_of_china_trade_pct"].astype(float)
    return values, share.loc[values.index]


def _sheet(title: str, subtitle: str, made_by: str = "") -> Sheet:
    return new_sheet(title, subtitle, made_by or source("trade_bilateral"), height=HEIGHT)


def _span(values: pd.Series[float]) -> str:
    return f"{values.index[0]} to {values.index[-1]}"


def _listed(values: pd.Series[float]) -> str:
    return ", ".join(f"{value:.1f} in {year}" for year, value in values.items())


def _value_above(axes: Axes, year: int, value: float) -> None:
    axes.annotate(
        f"{value:.1f}",
        (year, value),
        xytext=(0, 4),
        textcoords="offset points",
        ha="center",
        va="bottom",
        weight="bold",
    )


def _label_last(axes: Axes, values: pd.Series[float]) -> None:
    last = int(values.index[-1])
    label_ends(axes, [(last, float(values[last]), f"{values[last]:.1f}", INK)])
