"""The questions of lesson 01: alliance, split and border war, 1949 to 1969.

Keys are computed from the tables where they can be. A key that is a fact has its source in a
comment and in the explanation; a coding of our own is called so.
"""

from __future__ import annotations

from axislab.questions.big_brother import (
    aid,
    beside,
    border,
    dates,
    losses,
    quotation,
    reasons,
    scores,
)

QUESTIONS = (
    dates.FIRST_AND_LAST,
    aid.PROMISED_BUILT_FINISHED,
    quotation.FOUR_GOODS,
    aid.WHAT_MOSCOW_GAVE,
    reasons.START_OF_THE_SPLIT,
    reasons.REASONS_FOR_THE_BREAK,
    scores.MEAN_SCORE,
    scores.SCORE_BY_DECADE,
    border.FORTY_PERCENT,
    border.WHICH_RIVER,
    losses.BODY_COUNT,
    losses.LOSSES_TABLE,
    beside.CHINA_BESIDE_USSR,
)
