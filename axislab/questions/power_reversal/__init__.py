"""The questions of lesson 05: has power reversed?

Every key is computed from the tables; known wrong answers are computed the same way, by making
the slip that leads to them.
"""

from __future__ import annotations

from axislab.questions.power_reversal import (
    crossing,
    gap,
    index,
    money,
    passing,
    size,
    trade,
    vintages,
)

QUESTIONS = (
    size.EIGHT_TIMES,
    size.EIGHT_TIMES_IN_PURCHASING_POWER,
    gap.EVERY_YEAR,
    gap.GAP_IN_DOLLARS,
    money.HALF_ITS_VALUE,
    vintages.WHICH_VINTAGE,
    money.STOCK_OR_FLOW,
    index.INDEX_WEIGHTS,
    trade.ASYMMETRY,
    crossing.CROSSINGS_TABLE,
    crossing.WHICH_FIRST,
    passing.WHEN_CHINA_PASSED,
)
