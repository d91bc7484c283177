"""The questions of lesson 03: the joint statement on North Korea.

Keys are computed from the tables where they can be; a key that is a fact names its source.
"""

from __future__ import annotations

from axislab.questions.korea import council, launches, measures, statement, unity, voices

QUESTIONS = (
    council.PREDICT_THE_COUNCIL,
    voices.WHO_SAID_IT,
    voices.ALARM_SCALE,
    statement.WHAT_IT_ASKS,
    statement.WHICH_TEXT,
    launches.LAUNCH_CLOCK,
    launches.ICBM_OR_NOT,
    launches.TESTS_BY_DECADE,
    council.DAYS_TO_VOTE,
    measures.MEASURES_TABLE,
    unity.NECESSARY_OR_SUFFICIENT,
    council.COUNCIL_2017,
)
