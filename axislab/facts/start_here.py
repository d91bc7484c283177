"""Numbers in the prose of lesson 00."""

from __future__ import annotations

from axislab.facts.fact import Fact, FactSheet

LESSON = FactSheet(
    "notebooks/00_start_here.ipynb",
    (Fact("opening", "about 10 minutes", "our estimate: 600 words read, one question answered"),),
    years={},
)
