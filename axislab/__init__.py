"""Tables, measures, figures and questions for the notebooks on China and Russia.

What a notebook needs stands here under one roof. Every name is loaded when it is first used, so
that a notebook which asks a question does not wait for figures, nor the server for pandas.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_ROOMS = {
    "Place": "axislab.geometry",
    "alliance_bench": "axislab.widgets.alliance_bench",
    "argument_overview": "axislab.arguments",
    "ask": "axislab.widgets.ask",
    "axis_cutter": "axislab.widgets.axis_cutter",
    "border_map": "axislab.widgets.border_map",
    "brier_bench": "axislab.widgets.brier_bench",
    "brier_score": "axislab.measures",
    "change_pct": "axislab.measures",
    "check": "axislab.widgets.ask",
    "claim": "axislab.claim_card",
    "crossover_machine": "axislab.widgets.crossover_machine",
    "crossover_year": "axislab.measures",
    "difference": "axislab.measures",
    "export": "axislab.widgets.ask",
    "figures": "axislab.figures",
    "gap_explorer": "axislab.widgets.gap_explorer",
    "great_circle_km": "axislab.geometry",
    "harbin_or_far_east": "axislab.widgets.harbin_or_far_east",
    "keep_answers": "axislab.widgets.ask",
    "ledger": "axislab.claims_table",
    "ledger_explorer": "axislab.widgets.ledger_explorer",
    "lofted_trajectory": "axislab.widgets.lofted_trajectory",
    "lowest_visible_km": "axislab.radar",
    "my_answers": "axislab.widgets.ask",
    "policy_brief": "axislab.widgets.ask",
    "prediction": "axislab.widgets.ask",
    "progress": "axislab.widgets.ask",
    "radar_bench": "axislab.widgets.radar_bench",
    "ratio": "axislab.measures",
    "restore": "axislab.widgets.ask",
    "rubric": "axislab.brief.rubric",
    "series": "axislab.measures",
    "show": "axislab.figures.show",
    "source": "axislab.tables",
    "statement_reader": "axislab.widgets.statement_reader",
    "table": "axislab.tables",
    "table_names": "axislab.tables",
    "timeline_explorer": "axislab.widgets.timeline_explorer",
    "visitor_counterfactual": "axislab.widgets.visitor_counterfactual",
    "vote_triangle": "axislab.widgets.vote_triangle",
    "years_fallen": "axislab.measures",
}

__all__ = [
    "Place",
    "alliance_bench",
    "argument_overview",
    "ask",
    "axis_cutter",
    "border_map",
    "brier_bench",
    "brier_score",
    "change_pct",
    "check",
    "claim",
    "crossover_machine",
    "crossover_year",
    "difference",
    "export",
    "figures",
    "gap_explorer",
    "great_circle_km",
    "harbin_or_far_east",
    "keep_answers",
    "ledger",
    "ledger_explorer",
    "lofted_trajectory",
    "lowest_visible_km",
    "my_answers",
    "policy_brief",
    "prediction",
    "progress",
    "radar_bench",
    "ratio",
    "restore",
    "rubric",
    "series",
    "show",
    "source",
    "statement_reader",
    "table",
    "table_names",
    "timeline_explorer",
    "visitor_counterfactual",
    "vote_triangle",
    "years_fallen",
]


def __getattr__(name: str) -> Any:
    """Load a name from its room when it is first used."""
    if name not in _ROOMS:
        raise AttributeError(f"axislab has no {name!r}. It has: {', '.join(__all__)}.")
    if name == "figures":
        return import_module("axislab.figures")
    return getattr(import_module(_ROOMS[name]), name)


def __dir__() -> list[str]:
    """List every public name, loaded or not."""
    return __all__
