"""A whole question at a glance: its positions, who holds them, what speaks for and against."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from axislab.arguments.nodes import Node, edges, nodes

#: Shown where no sentence of the map bears on a position.
NOTHING = "nothing in our map"
_RELATIONS = {"supports": "Speaks for it", "attacks": "Speaks against it"}
_CELL = 'style="text-align:left;vertical-align:top;white-space:normal;overflow-wrap:break-word"'


@dataclass(frozen=True)
class Row:
    """A position and what bears on it."""

    position: Node
    bearing: tuple[tuple[str, tuple[Node, ...]], ...]


@dataclass(frozen=True)
class Overview:
    """The positions of one question with all that bears on them, as a table and as text.

    Attributes:
        question: the question.
        rows: a row a position.
    """

    question: Node
    rows: tuple[Row, ...]

    def __repr__(self) -> str:
        """Return the overview as text."""
        return "\n".join([self.question.text, *self._lines()])

    def _lines(self) -> Iterator[str]:
        for row in self.rows:
            yield f"\n◆ {_with_speakers(row.position)}"
            for word, bearing in row.bearing:
                yield f"  {word}:{'' if bearing else f' {NOTHING}'}"
                for node in bearing:
                    yield textwrap.fill(
                        f"{_with_speakers(node)} {_claims(node)}".strip(),
                        92,
                        initial_indent="    · ",
                        subsequent_indent="      ",
                        break_on_hyphens=False,
                    )

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        """Return HTML for notebooks and text for everything else."""
        return {"text/html": self._html(), "text/plain": repr(self)}

    def _html(self) -> str:
        heads = {"Position": 24, **dict.fromkeys(_RELATIONS.values(), 38)}
        return _framed(self.question, heads, "".join(_html_row(row) for row in self.rows), 640)


@dataclass(frozen=True)
class Voices:
    """The sentences of one question and who says each, without what they do to one another.

    Attributes:
        question: the question.
        sentences: its positions first, then all others in the order of their labels.
    """

    question: Node
    sentences: tuple[Node, ...]

    def __repr__(self) -> str:
        """Return the sentences as text, a paragraph a sentence."""
        lines = (
            textwrap.fill(
                f"{_word(node)}{_with_speakers(node)}",
                92,
                initial_indent="  ",
                subsequent_indent="    ",
                break_on_hyphens=False,
            )
            for node in self.sentences
        )
        return "\n".join([self.question.text, *lines])

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        """Return HTML for notebooks and text for everything else."""
        return {"text/html": self._html(), "text/plain": repr(self)}

    def _html(self) -> str:
        rows = "".join(
            f'<tr><th scope="row" {_CELL}>{_word(node)}'
            f'<span style="font-weight:400">{html.escape(node.text)}</span></th>'
            f"<td {_CELL}>{html.escape(node.said_by)}</td></tr>"
            for node in self.sentences
        )
        return _framed(self.question, {"Sentence": 70, "Who says it": 30}, rows, 320)


def argument_overview(question: str, sides: bool = True) -> Overview | Voices:
    """Return one question of the argument maps with everything that bears on its positions.

    Args:
        question: "Q1" (a new stage, or timing?), "Q2" (threat or wedge?), "Q3" (has power
            reversed?) or "Q4" (axis, alliance or convenience?).
        sides: False leaves out what speaks for and against what, and the claims: readers judge
            first.

    Raises:
        UnknownQuestionOfMapError: if there is no such question.
    """
    known = nodes(question)
    if not sides:
        said = [node for node in known.values() if node.type != "question"]
        said.sort(key=lambda node: (node.type != "thesis", node.label))
        return Voices(known[question], tuple(said))
    rows = []
    for node in known.values():
        if node.type == "thesis":
            bearing = tuple(
                (
                    word,
                    tuple(
                        known[edge.from_node]
                        for edge in edges(question)
                        if (edge.to_node, edge.relation) == (node.node_id, relation)
                    ),
                )
                for relation, word in _RELATIONS.items()
            )
            rows.append(Row(node, bearing))
    return Overview(known[question], tuple(rows))


def _framed(question: Node, heads: Mapping[str, int], rows: str, width: int) -> str:
    """Return rows as a table under its question; windows narrower than it scroll sideways."""
    columns = "".join(
        f'<th scope="col" style="text-align:left;width:{share}%">{head}</th>'
        for head, share in heads.items()
    )
    return (
        '<div style="overflow-x:auto" tabindex="0" role="region" '
        f'aria-label="{html.escape(question.text)}">'
        f'<table style="width:100%;min-width:{width}px">'
        f'<caption style="text-align:left">{html.escape(question.text)}</caption>'
        f"<thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _word(node: Node) -> str:
    return "Position: " if node.type == "thesis" else ""


def _with_speakers(node: Node) -> str:
    return f"{node.text} ({node.said_by})" if node.said_by else node.text


def _claims(node: Node) -> str:
    return f"[{', '.join(node.claim_ids)}]" if node.claim_ids else ""


def _whole(number: str) -> str:
    """Return the number of a claim as HTML that no line parts."""
    return f'<span style="white-space:nowrap">{html.escape(number)}</span>'


def _html_row(row: Row) -> str:
    cells = ""
    for _, bearing in row.bearing:
        parts = "".join(
            f'<p style="margin:0 0 8px"><strong>{html.escape(node.label)}.</strong> '
            f"{html.escape(_with_speakers(node))} "
            f"<small>{', '.join(map(_whole, node.claim_ids))}</small></p>"
            for node in bearing
        )
        cells += f"<td {_CELL}>{parts or NOTHING}</td>"
    head = (
        f"{html.escape(row.position.label)}<br>"
        f'<span style="font-weight:400">{html.escape(_with_speakers(row.position))}</span>'
    )
    return f'<tr><th scope="row" {_CELL}>{head}</th>{cells}</tr>'
