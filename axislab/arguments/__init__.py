"""Argument maps: what may support or attack what, drawn as HTML, Markdown and text.

`drawn(response)` takes the answer to the question `argument-map` as the answer file keeps it:
a dictionary with any of the names `thesis`, `reason`, `counter` and `reply`, each with the id of
a node of data/argument_nodes.csv, and `thesis_evidence`, `reason_evidence`, `counter_evidence`
and `reply_evidence`, each with the number of a claim. It returns a `DrawnMap` with the attributes
`html` (a block with its own styles, fit for light and dark pages and for a page that stands
alone), `markdown` and `text`. Nothing chosen, or None, gives a sentence that says so.
`argument_overview("Q4")` shows a whole question: who says what, and what speaks against it;
with `sides=False` only who says what, as long as readers are still to judge.
"""

from __future__ import annotations

from axislab.arguments.drawing import STEPS, DrawnMap, draw, drawn, evidence_of
from axislab.arguments.nodes import (
    Edge,
    Node,
    Piece,
    UnknownQuestionOfMapError,
    edges,
    nodes,
    pieces,
)
from axislab.arguments.overview import Overview, Voices, argument_overview

__all__ = [
    "STEPS",
    "DrawnMap",
    "Edge",
    "Node",
    "Overview",
    "Piece",
    "UnknownQuestionOfMapError",
    "Voices",
    "argument_overview",
    "draw",
    "drawn",
    "edges",
    "evidence_of",
    "nodes",
    "pieces",
]
