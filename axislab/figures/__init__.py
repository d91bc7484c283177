"""Figures in the house style, each with its fact in words, and `show` to display them."""

from __future__ import annotations

from axislab.figures.economy import (
    gdp_crossover_fact,
    gdp_crossover_figure,
    ratio_and_difference_fact,
    ratio_and_difference_figure,
)
from axislab.figures.exchange import (
    exchange_rate_fact,
    exchange_rate_figure,
    reserve_shares_fact,
    reserve_shares_figure,
    trade_asymmetry_fact,
    trade_asymmetry_figure,
)
from axislab.figures.growth import growth_vintages_fact, growth_vintages_figure
from axislab.figures.overview import crossover_overview_fact, crossover_overview_figure
from axislab.figures.prices import price_basis_fact, price_basis_figure
from axislab.figures.show import show

__all__ = [
    "crossover_overview_fact",
    "crossover_overview_figure",
    "exchange_rate_fact",
    "exchange_rate_figure",
    "gdp_crossover_fact",
    "gdp_crossover_figure",
    "growth_vintages_fact",
    "growth_vintages_figure",
    "price_basis_fact",
    "price_basis_figure",
    "ratio_and_difference_fact",
    "ratio_and_difference_figure",
    "reserve_shares_fact",
    "reserve_shares_figure",
    "show",
    "trade_asymmetry_fact",
    "trade_asymmetry_figure",
]
