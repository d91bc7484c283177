"""The questions of lesson 06: axis, alliance or convenience."""

from __future__ import annotations

from axislab.questions.question import Question

QUESTIONS: tuple[Question, ...] = ()
