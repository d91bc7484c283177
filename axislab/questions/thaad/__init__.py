"""The questions of lesson 04: THAAD.

Keys are computed from the tables and by the course's geometry where they can be; a key that is a
fact names its source.
"""

from __future__ import annotations

from axislab.questions.thaad import (
    cards,
    costs,
    distances,
    horizon,
    modes,
    quarrel,
    visitors,
)

QUESTIONS = (
    distances.RADAR_CIRCLES,
    distances.DISTANCE_CODE,
    horizon.OVER_THE_HORIZON,
    modes.TWO_MODES,
    quarrel.EVENT_ORDER,
    quarrel.THREE_POINTS,
    visitors.SEASONAL_BASELINE,
    visitors.VISITORS_LOST,
    costs.FORECAST_AND_OUTCOME,
    quarrel.WHICH_ACTOR,
    cards.WEIGH_THE_CARDS,
    visitors.VISITORS_2017,
)
