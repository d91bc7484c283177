"""Tables, measures, figures and questions for the notebooks on China and Russia.

What a notebook needs stands here under one roof. Names that need matplotlib or ipywidgets are
loaded when they are first used, so that ``import axislab`` costs little more than pandas.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from axislab.measures import (
    change_pct,
    crossover_year,
    difference,
    ratio,
    series,
    years_fallen,
)
from axislab.tables import source, table, table_names

_LATER = {
    "crossover_machine": "axislab.widgets.crossover_machine",
    "gap_explorer": "axislab.widgets.gap_explorer",
    "ledger": "axislab.claims_table",
    "claim": "axislab.claims",
    "figures": "axislab.figures",
    "show": "axislab.figures.show",
    "ask": "axislab.widgets.ask",
    "check": "axislab.widgets.ask",
    "export": "axislab.widgets.ask",
    "keep_answers": "axislab.widgets.ask",
    "my_answers": "axislab.widgets.ask",
    "prediction": "axislab.widgets.ask",
    "progress": "axislab.widgets.ask",
    "restore": "axislab.widgets.ask",
}

__all__ = [
    "ask",
    "change_pct",
    "check",
    "claim",
    "crossover_machine",
    "crossover_year",
    "difference",
    "export",
    "figures",
    "gap_explorer",
    "keep_answers",
    "ledger",
    "my_answers",
    "prediction",
    "progress",
    "ratio",
    "restore",
    "series",
    "show",
    "source",
    "table",
    "table_names",
    "years_fallen",
]


def __getattr__(name: str) -> Any:
    """Load a name of the upper rooms when it is first used."""
    if name not in _LATER:
        raise AttributeError(f"axislab has no {name!r}. It has: {', '.join(__all__)}.")
    if name == "figures":
        return import_module("axislab.figures")
    return getattr(import_module(_LATER[name]), name)


def __dir__() -> list[str]:
    """List every public name, loaded or not."""
    return __all__
