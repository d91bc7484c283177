"""The question on the argument map: build a case for one position, with evidence at each step.

The position is opinion and free. What is checked is whether reason, counter-reason and reply hang
together in the map of data/argument_edges.csv, which is our coding, and whether the claims cited
bear on their steps.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from axislab.arguments import Node, edges, nodes, pieces
from axislab.questions.kinds.argument_map import ArgumentKey, ArgumentMap, Offers
from axislab.questions.question import Question

LESSON = "06_axis_or_convenience"
#: The map that the question is about.
MAP = "Q4"


def pairs(relation: str) -> frozenset[tuple[str, str]]:
    """Return from whom to whom one relation of the map runs, by their ids."""
    return frozenset((e.from_node, e.to_node) for e in edges(MAP) if e.relation == relation)


@cache
def offers() -> Offers:
    """Return what each list offers.

    Reason and counter-reason offer the same sentences, as the side of a sentence changes with the
    position. A reply is a sentence that answers a counter-reason.
    """
    known = nodes(MAP)
    of_type = {id: node.type for id, node in known.items()}
    theses = {id: node for id, node in known.items() if node.type == "thesis"}
    sides = {id for id, type in of_type.items() if type in ("reason", "counter-reason")}
    attacks = [edge for edge in edges(MAP) if edge.relation == "attacks"]
    counters = {edge.from_node for edge in attacks if edge.from_node in sides}
    replies = {e.from_node for e in attacks if e.to_node in counters} - set(theses)
    return Offers(
        sentences={
            "thesis": theses,
            "reason": _by_label(known, sides),
            "counter": _by_label(known, sides),
            "reply": _by_label(known, replies),
        },
        evidence=pieces(MAP),
    )


def _key() -> ArgumentKey:
    supports = pairs("supports")
    counts = "; ".join(
        f"{node.label}, {sum((reason, id) in supports for reason in offers().sentences['reason'])}"
        for id, node in offers().sentences["thesis"].items()
    )
    return ArgumentKey(
        supports=supports,
        attacks=pairs("attacks"),
        bearing={id: frozenset(node.claim_ids) for id, node in nodes(MAP).items()},
        where="Read the claim in the map below the lists: which sentence could it be cited for?",
        explanation="Your case hangs together: whoever doubts the position finds the doubt named "
        "and answered. That does not make the position true, and each of the others can be built "
        f"as well. Sentences that support them in this map, a count and no weight: {counts}.\n\n"
        "A sentence has no side of its own. That the two are closer than at any time since the "
        "mid-1950s supports an axis and speaks against mere convenience. A few speak for and "
        "against one position: open differences fit “not always together” and strain “never "
        "against each other”. Which sentence supports or attacks which is our own coding, open to "
        'dispute: `table("argument_edges")`. Sentences marked as our own stand in neither article.',
    )


ARGUMENT_MAP = Question(
    id="argument-map",
    lesson=LESSON,
    number=9,
    title="Build the case, doubt included",
    task="Axis, alliance, convenience, never against each other, or a partnership of its own kind? "
    "**The position is yours and is not graded.** Build its case: a reason that supports it, a "
    "counter-reason against the position or against your reason, and a reply that answers the "
    "counter-reason.\n\nEach step needs one piece of evidence: a claim that bears on that very "
    "sentence. With the position it is a claim that states it, or a part of it. Full sentences and "
    "claims appear in the map below the lists, which goes into your policy brief.",
    controls=ArgumentMap("Choose a sentence and a claim for each step.", offers),
    points=7,
    hints=(
        "Begin with the position. Then ask of a sentence: would someone who holds the position say "
        "it, or someone who doubts it?",
        "The same sentence can support one position and speak against another. A reply says "
        "nothing new about the position: it weakens the counter-reason.",
        "A piece of evidence is about the same thing as its sentence. For a position, look for "
        "someone who holds it.",
    ),
    key=_key,
)


def _by_label(known: Mapping[str, Node], ids: set[str]) -> dict[str, Node]:
    """Return nodes in the order of their labels, which tells nothing of their sides."""
    return {id: known[id] for id in sorted(ids, key=lambda id: known[id].label)}
