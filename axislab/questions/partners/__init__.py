"""The questions of lesson 02: from enemies to partners.

Keys are computed from the tables where they can be; a key that is a fact names its source.
"""

from __future__ import annotations

from axislab.questions.partners import (
    border,
    far_east,
    island,
    suspicion,
    tables_of_votes,
    troops,
    votes,
)

QUESTIONS = (
    border.BORDER_IN_STEPS,
    island.WHOSE_ISLAND,
    border.MOST_OF_WHAT,
    votes.LOW_VOTES,
    tables_of_votes.VOTES_BY_DECADE,
    tables_of_votes.VOTES_AND_POINTS,
    troops.EXERCISES_ROLLING,
    far_east.FAR_EAST_SHARE,
    far_east.HARBIN_OR_FAR_EAST,
    far_east.PRESS_NUMBERS,
    suspicion.SUSPICION,
    votes.VOTES_1971,
    votes.VOTES_1992,
    votes.VOTES_2018,
)
