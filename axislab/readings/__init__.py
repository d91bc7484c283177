"""Readings: the numbers behind the claims, recomputed from the tables.

A function a claim. Where a claim can be read in several sensible ways, each way is a reading
that says whether the claim holds on it. The column `measure` of the ledger names the function.
"""

from __future__ import annotations

from collections.abc import Callable

from axislab.readings import exchange, history, korea, output, strength, synthesis, thaad
from axislab.readings.reading import Reading, verdict_of

READINGS: dict[str, Callable[[], list[Reading]]] = {
    function.__name__: function
    for function in (
        *output.FUNCTIONS,
        *strength.FUNCTIONS,
        *exchange.FUNCTIONS,
        *history.FUNCTIONS,
        *korea.FUNCTIONS,
        *thaad.FUNCTIONS,
        *synthesis.FUNCTIONS,
    )
}
"""Every function that recomputes a claim, by its name."""

__all__ = ["READINGS", "Reading", "verdict_of"]
