"""The questions of lesson 06: axis, alliance or convenience."""

from __future__ import annotations

from axislab.questions.axis import (
    argument,
    brief,
    charts,
    claims_sorted,
    forecasts,
    grid,
    quoted,
    tensions,
)
from axislab.questions.question import Question

# In the order of their numbers.
QUESTIONS: tuple[Question, ...] = (
    forecasts.EIGHT_FORECASTS,
    claims_sorted.FACT_READING_FORECAST,
    quoted.WHO_IS_QUOTED,
    grid.ALLIANCE_GRID,
    grid.YOUR_THRESHOLD,
    tensions.CLAIMS_IN_TENSION,
    forecasts.BRIER_SCORE,
    charts.HONEST_CHARTS,
    charts.TWO_COUNTS,
    argument.ARGUMENT_MAP,
    brief.POLICY_BRIEF,
)
