"""Numbers in the prose of lesson 00."""

from __future__ import annotations

from axislab.facts.fact import Fact, FactSheet
from axislab.tables import table

LESSON = FactSheet(
    "notebooks/00_start_here.ipynb",
    (
        Fact("opening", "about 10 minutes", "our estimate: 700 words read, one question answered"),
        Fact(
            "kinds-before",
            "All 194 claims",
            "table claims",
            lambda: f"All {len(table('claims'))} claims",
        ),
    ),
    years={},
)
