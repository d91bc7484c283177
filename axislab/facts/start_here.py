"""Numbers in the prose of lesson 00."""

from __future__ import annotations

from axislab.facts.fact import Fact, FactSheet
from axislab.tables import table


def _claims() -> str:
    return f"{len(table('claims'))} of them"


LESSON = FactSheet(
    "notebooks/00_start_here.ipynb",
    (
        Fact("opening", "about 10 minutes", "our estimate: 500 words read, one question answered"),
        Fact("kinds-before", "34 of them", "data/claims.csv", _claims),
    ),
    years={},
)
