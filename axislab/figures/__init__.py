"""Figures in the house style, each with its fact in words, and `show` to display them."""

from __future__ import annotations

from axislab.figures.alignment import ideal_points_fact, ideal_points_figure
from axislab.figures.alliance_grid import alliance_grid_fact, alliance_grid_figure
from axislab.figures.beside import china_beside_ussr_fact, china_beside_ussr_figure
from axislab.figures.council import council_votes_fact, council_votes_figure
from axislab.figures.council_measures import council_measures_fact, council_measures_figure
from axislab.figures.early_economies import early_economies_fact, early_economies_figure
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
from axislab.figures.forecasts import forecasts_fact, forecasts_figure
from axislab.figures.growth import growth_vintages_fact, growth_vintages_figure
from axislab.figures.launch_week import launch_week_fact, launch_week_figure
from axislab.figures.missile_tests import missile_tests_fact, missile_tests_figure
from axislab.figures.overview import crossover_overview_fact, crossover_overview_figure
from axislab.figures.partnership import (
    arms_transfers_fact,
    arms_transfers_figure,
    joint_exercises_fact,
    joint_exercises_figure,
)
from axislab.figures.prices import price_basis_fact, price_basis_figure
from axislab.figures.quoted import quoted_fact, quoted_figure
from axislab.figures.show import show
from axislab.figures.thaad_clock import thaad_clock_fact, thaad_clock_figure
from axislab.figures.thaad_costs import thaad_costs_fact, thaad_costs_figure
from axislab.figures.thaad_reach import thaad_reach_fact, thaad_reach_figure
from axislab.figures.timeline import timeline_fact, timeline_figure
from axislab.figures.trade_charts import (
    trade_cut_bars_fact,
    trade_cut_bars_figure,
    trade_log_fact,
    trade_log_figure,
    trade_since_2016_fact,
    trade_since_2016_figure,
    trade_two_axes_fact,
    trade_two_axes_figure,
)
from axislab.figures.verdicts import verdicts_fact, verdicts_figure

__all__ = [
    "alliance_grid_fact",
    "alliance_grid_figure",
    "arms_transfers_fact",
    "arms_transfers_figure",
    "china_beside_ussr_fact",
    "china_beside_ussr_figure",
    "council_measures_fact",
    "council_measures_figure",
    "council_votes_fact",
    "council_votes_figure",
    "crossover_overview_fact",
    "crossover_overview_figure",
    "early_economies_fact",
    "early_economies_figure",
    "exchange_rate_fact",
    "exchange_rate_figure",
    "forecasts_fact",
    "forecasts_figure",
    "gdp_crossover_fact",
    "gdp_crossover_figure",
    "growth_vintages_fact",
    "growth_vintages_figure",
    "ideal_points_fact",
    "ideal_points_figure",
    "joint_exercises_fact",
    "joint_exercises_figure",
    "launch_week_fact",
    "launch_week_figure",
    "missile_tests_fact",
    "missile_tests_figure",
    "price_basis_fact",
    "price_basis_figure",
    "quoted_fact",
    "quoted_figure",
    "ratio_and_difference_fact",
    "ratio_and_difference_figure",
    "reserve_shares_fact",
    "reserve_shares_figure",
    "show",
    "thaad_clock_fact",
    "thaad_clock_figure",
    "thaad_costs_fact",
    "thaad_costs_figure",
    "thaad_reach_fact",
    "thaad_reach_figure",
    "timeline_fact",
    "timeline_figure",
    "trade_asymmetry_fact",
    "trade_asymmetry_figure",
    "trade_cut_bars_fact",
    "trade_cut_bars_figure",
    "trade_log_fact",
    "trade_log_figure",
    "trade_since_2016_fact",
    "trade_since_2016_figure",
    "trade_two_axes_fact",
    "trade_two_axes_figure",
    "verdicts_fact",
    "verdicts_figure",
]
