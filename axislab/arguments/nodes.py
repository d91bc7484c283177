"""The argument maps of the two articles, from the tables: nodes, edges and pieces of evidence.

Which sentence supports or attacks which is our own coding, open to dispute.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from axislab.claims import BETWEEN, claims
from axislab.claims_table import VERDICTS
from axislab.errors import SentenceError
from axislab.tables import did_you_mean, table

#: The speaker of a node that neither article has.
OURS = "Our own"


class UnknownQuestionOfMapError(SentenceError, LookupError):
    """No argument map has that name."""


@dataclass(frozen=True)
class Node:
    """One sentence of an argument map; the columns of data/argument_nodes.csv.

    Attributes:
        node_id: for example "Q4.R1".
        question: the map it belongs to, for example "Q4".
        type: question, thesis, reason, counter-reason or reply; the side of a reason or
            counter-reason is that of the first thesis, towards others it may change.
        label: the sentence in a few words, for lists.
        text: the sentence.
        speakers: who says it; "Our own" if neither article does.
        claim_ids: claims that bear on it.
        after_the_source: whether it rests on what happened after the article.
        sources: addresses and tables beyond those of the claims.
    """

    node_id: str
    question: str
    type: str
    label: str
    text: str
    speakers: str = ""
    claim_ids: tuple[str, ...] = ()
    after_the_source: bool = False
    sources: tuple[str, ...] = ()

    @property
    def said_by(self) -> str:
        """Who says it, and whether it is from after the article; blank for a question."""
        later = "after the source" if self.after_the_source else ""
        return ", ".join(part for part in (self.speakers, later) if part)


@dataclass(frozen=True)
class Edge:
    """What one sentence does to another: ``answers``, ``supports`` or ``attacks`` it."""

    from_node: str
    to_node: str
    relation: str
    note: str = ""


@dataclass(frozen=True)
class Piece:
    """A claim as a piece of evidence.

    Attributes:
        claim_id: for example "AX-25".
        topic: what it is about, in a few words.
        text: who says it, what it says, and our verdict.
    """

    claim_id: str
    topic: str
    text: str


@cache
def nodes(question: str) -> Mapping[str, Node]:
    """Return the nodes of one question's map, by their id; the question itself comes first.

    Raises:
        UnknownQuestionOfMapError: if there is no such map.
    """
    frame = table("argument_nodes").fillna("")
    known = list(frame["question"].unique())
    if question not in known:
        raise UnknownQuestionOfMapError(
            f"No argument map {question!r}.{did_you_mean(question, known)} "
            f"There are: {', '.join(known)}."
        )
    found = {}
    for row in frame[frame["question"] == question].to_dict("records"):
        texts = {str(column): str(value) for column, value in row.items()}
        found[texts["node_id"]] = Node(
            texts["node_id"],
            texts["question"],
            texts["type"],
            texts["label"],
            texts["text"],
            texts["speakers"],
            _parts(texts["claim_ids"]),
            texts["after_the_source"] == "yes",
            _parts(texts["sources"]),
        )
    return found


@cache
def edges(question: str) -> tuple[Edge, ...]:
    """Return the edges of one question's map.

    Raises:
        UnknownQuestionOfMapError: if there is no such map.
    """
    within = nodes(question)
    rows = table("argument_edges").fillna("").to_dict("records")
    found = (Edge(**{str(column): str(value) for column, value in row.items()}) for row in rows)
    return tuple(edge for edge in found if edge.from_node in within)


@cache
def pieces(question: str = "Q4") -> Mapping[str, Piece]:
    """Return the claims that the nodes of one question's map cite, by their number."""
    topics = table("argument_claims").set_index("claim_id")["topic"]
    cited = {claim for node in nodes(question).values() for claim in node.claim_ids}
    found = {}
    for row in claims().to_dict("records"):
        number = str(row["id"])
        if number in cited:
            verdict = VERDICTS[str(row["verdict"])]
            text = f"{row['speaker']}: {row['claim']} Our verdict: {verdict}."
            found[number] = Piece(number, str(topics.get(number, number)), text)
    return dict(sorted(found.items(), key=lambda item: _in_order(item[0])))


def _in_order(number: str) -> tuple[str, int]:
    """Return what sorts claims by article and number: AX-9 before AX-10."""
    article, _, place = number.partition("-")
    return article, int(place)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(BETWEEN)) if cell else ()
