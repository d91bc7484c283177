"""Every question of the lessons takes each fair form of a right answer, and no wrong one."""

from __future__ import annotations

import pytest
import variants
from question_checks import EveryQuestion

from axislab.questions import question, questions


class TestQuestionsOfTheLessons(EveryQuestion):
    questions = questions()
    typed = variants


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(LookupError, match="Did you mean 'eight-times'"):
        question("eigth-times")
