"""The economies that the questions compare."""

from __future__ import annotations

import pandas as pd

from axislab.measures import ratio, series
from axislab.tables import table

LESSON = "05_power_reversal"


def gdp(column: str = "gdp_current_usd") -> tuple[pd.Series[float], pd.Series[float]]:
    """Return China's and Russia's GDP by year, in the unit of the column."""
    frame = table("gdp")
    return series(frame, "CHN", column), series(frame, "RUS", column)


def gdp_ratio(column: str = "gdp_current_usd") -> pd.Series[float]:
    """Return China's GDP divided by Russia's, by year."""
    return ratio(*gdp(column))
