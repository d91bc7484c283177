"""The numbers in the prose of the notebooks, each with its source or recomputed."""

from __future__ import annotations

from axislab.facts import axis, big_brother, korea, partners, power_reversal, start_here, thaad
from axislab.facts.fact import Fact, FactSheet, uncovered

SHEETS: tuple[FactSheet, ...] = (
    start_here.LESSON,
    big_brother.LESSON,
    big_brother.EXERCISES,
    partners.LESSON,
    partners.EXERCISES,
    korea.LESSON,
    korea.EXERCISES,
    thaad.LESSON,
    thaad.EXERCISES,
    power_reversal.LESSON,
    power_reversal.EXERCISES,
    axis.LESSON,
    axis.EXERCISES,
)
"""One sheet a notebook; a derived exercise shares the prose of its solution."""

__all__ = ["SHEETS", "Fact", "FactSheet", "uncovered"]
