"""The figure of one ratio by the prices in which both economies are measured."""

from __future__ import annotations

import pandas as pd
import seaborn as sns
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.figures.sheet import new_sheet
from axislab.figures.style import FELL, PAPER, house_style
from axislab.tables import source
from axislab.yardsticks import yardstick

ARTICLE_TIMES = 8.0
"""China's GDP in multiples of Russia's as the article of February 2019 gives it (AX-65)."""

PRICE_BASES = (
    "gdp-constant",
    "gdp-current",
    "gdp-maddison",
    "gdp-ppp-current",
    "gdp-ppp-constant",
)
"""Yardsticks that measure the size of an economy, each at other prices."""

MARKET_PRICES = ("gdp-constant", "gdp-current")


def price_basis_figure(year: int = 2018) -> Figure:
    """Draw the ratio of one year by price basis as bars, beside the article's figure."""
    found = price_basis_ratios(year)
    with house_style():
        sheet = new_sheet(
            _price_basis_title(found, year),
            f"China’s GDP divided by Russia’s in {year}, by price basis; PPP: purchasing power",
            f"{source('gdp')}; {source('maddison')}",
            height=400,
        )
        axes = sheet.panel(left=172, right=60, top=24)
        sns.barplot(
            x=found.to_numpy(),
            y=found.index.to_numpy(),
            orient="h",
            ax=axes,
            color=COUNTRIES["JPN"].colour,
            saturation=1,
            width=0.56,
            errorbar=None,
        )
        axes.grid(visible=False)
        axes.set_xlabel("")
        axes.set_ylabel("")
        axes.set_xlim(0, max(float(found.max()), ARTICLE_TIMES) * 1.04)
        axes.axvline(ARTICLE_TIMES, color=FELL, linewidth=1.6, linestyle=(0, (4, 3)), zorder=4)
        axes.annotate(
            f"the article: about {ARTICLE_TIMES:.0f} times",
            (ARTICLE_TIMES, 1),
            xycoords=("data", "axes fraction"),
            xytext=(0, 5),
            textcoords="offset points",
            ha="center",
            va="bottom",
            color=FELL,
            weight="bold",
        )
        for row, value in enumerate(found):
            axes.annotate(
                f"{value:.1f}",
                (value, row),
                xytext=(6, 0),
                textcoords="offset points",
                va="center",
                weight="bold",
                bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
                zorder=5,
            )
    return sheet.figure


def price_basis_fact(year: int = 2018) -> str:
    """Say China's multiple of Russia's GDP in one year, by price basis."""
    found = price_basis_ratios(year)
    values = "; ".join(f"{label}: {value:.2f}" for label, value in found.items())
    return (
        f"In {year} China’s GDP divided by Russia’s, by price basis: {values}. "
        f"The article’s figure is about {ARTICLE_TIMES:.0f}."
    )


def price_basis_ratios(year: int) -> pd.Series[float]:
    """Return China's GDP divided by Russia's in one year, by price basis, largest first.

    Raises:
        KeyError: if one of the tables lacks the year.
    """
    found = {
        yardstick(name).label: float(yardstick(name).ratios("RUS").loc[year])
        for name in PRICE_BASES
    }
    return pd.Series(found, name="ratio").sort_values(ascending=False)


def _price_basis_title(found: pd.Series[float], year: int) -> str:
    market = [found[yardstick(name).label] for name in MARKET_PRICES]
    power = found.drop([yardstick(name).label for name in MARKET_PRICES])
    return (
        f"In {year} China had {min(market):.1f} to {max(market):.1f} times Russia’s GDP "
        f"at market rates, "
        f"{power.min():.1f} to {power.max():.1f} times at purchasing power"
    )
