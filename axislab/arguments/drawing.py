"""An argument as a small map: position, reason, counter-reason and reply, one below the other."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from axislab.arguments.nodes import Node, Piece, nodes, pieces

#: The steps of an argument in order: sign, word, and the word of the arrow that leads to it.
STEPS: Mapping[str, tuple[str, str, str]] = {
    "thesis": ("◆", "Position", ""),
    "reason": ("+", "Reason", "supported by"),
    "counter": ("−", "Counter-reason", "but"),
    "reply": ("↩", "Reply", "answered by"),
}
EMPTY = "The map grows here as you choose."
NOT_CHOSEN = "not chosen yet"
_LINES = {"thesis": "solid", "reason": "solid", "counter": "dashed", "reply": "double"}
#: The map may stand on a light or a dark page, without knowing which: 3.7 on white, 4.7 on black.
_EDGE = "#80858c"


@dataclass(frozen=True)
class Block:
    """One step of a drawn argument.

    Attributes:
        step: one of `STEPS`.
        text: the sentence chosen; `NOT_CHOSEN` if none is yet.
        said_by: who says it; may be blank.
        evidence: the claim chosen with it, with its number; blank if none is.
    """

    step: str
    text: str
    said_by: str = ""
    evidence: str = ""

    @property
    def sentence(self) -> str:
        """The sentence with those who say it."""
        return f"{self.text} ({self.said_by})" if self.said_by else self.text


@dataclass(frozen=True)
class DrawnMap:
    """A map of one argument, which a notebook shows as HTML and everything else as text.

    Attributes:
        blocks: its steps, from the position down.
    """

    blocks: tuple[Block, ...]

    @property
    def html(self) -> str:
        """The map as HTML with its styles inside: for light and dark pages, narrow and wide."""
        if not self.blocks:
            return f'<p style="margin:0">{EMPTY}</p>'
        inner = ""
        for block in reversed(self.blocks):
            inner = f"{_html(block)}{inner}</li></ul>"
        return f'<div role="group" aria-label="Your argument map">{inner}</div>'

    @property
    def markdown(self) -> str:
        """The map as a Markdown list, a level a step."""
        lines = []
        for depth, block in enumerate(self.blocks):
            _, word, arrow = STEPS[block.step]
            head = f"*{arrow}* · **{word}**" if arrow else f"**{word}**"
            lines.append(f"{'  ' * depth}- {head}: {block.sentence}")
            if block.evidence:
                lines.append(f"{'  ' * depth}  - Evidence: {block.evidence}")
        return "\n".join(lines) or EMPTY

    @property
    def text(self) -> str:
        """The map as text, indented a level a step."""
        lines = []
        for depth, block in enumerate(self.blocks):
            sign, word, arrow = STEPS[block.step]
            lead = "    " * depth
            if arrow:
                lines.append(f"{lead[4:]}  └─ {arrow}")
            lines.append(_filled(f"{sign} {word}: {block.sentence}", lead))
            if block.evidence:
                lines.append(_filled(f"Evidence: {block.evidence}", lead + "  "))
        return "\n".join(lines) or EMPTY

    def __repr__(self) -> str:
        """Return the map as text."""
        return self.text

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": self.text}


def drawn(response: Any, question: str = "Q4") -> DrawnMap:
    """Draw the answer to an argument map of this course.

    Args:
        response: step → id of a node, and step with ``_evidence`` → number of a claim, as the
            answer file keeps it; what is missing or unknown is left out. None draws nothing.
        question: name of the map, for example "Q4".

    Raises:
        UnknownQuestionOfMapError: if there is no such map.
    """
    return draw(response, nodes(question), pieces(question))


def draw(response: Any, known: Mapping[str, Node], evidence: Mapping[str, Piece]) -> DrawnMap:
    """Draw an argument from its sentences and pieces of evidence.

    The steps reach to the last one that is chosen; one left out between them says so.

    Args:
        response: as for `drawn`.
        known: the sentences by id.
        evidence: the claims by number.
    """
    given = response if isinstance(response, dict) else {}
    blocks: list[Block] = []
    filled = 0
    for step in STEPS:
        node = known.get(str(given.get(step)))
        piece = evidence.get(str(given.get(evidence_of(step))))
        cited = f"{piece.claim_id}, {piece.text}" if piece else ""
        text, said_by = (node.text, node.said_by) if node else (NOT_CHOSEN, "")
        blocks.append(Block(step, text, said_by, cited))
        if node or piece:
            filled = len(blocks)
    return DrawnMap(tuple(blocks[:filled]))


def evidence_of(step: str) -> str:
    """Return the name of a step's evidence in a response, for example ``reason_evidence``."""
    return f"{step}_evidence"


def _filled(text: str, lead: str) -> str:
    return textwrap.fill(
        text, 88, initial_indent=lead, subsequent_indent=lead + "  ", break_on_hyphens=False
    )


def _html(block: Block) -> str:
    """Return the open list item of a step: the next step is nested in it."""
    sign, word, arrow = STEPS[block.step]
    indent = "16px" if arrow else "0"
    came = (
        f'<div style="margin:6px 0 2px"><span aria-hidden="true">↳ </span><em>{arrow}</em></div>'
        if arrow
        else ""
    )
    said = f" <span>({html.escape(block.said_by)})</span>" if block.said_by else ""
    cited = (
        f'<div style="margin:4px 0 0;font-size:13px">Evidence: {html.escape(block.evidence)}</div>'
        if block.evidence
        else ""
    )
    return (
        f'<ul style="list-style:none;margin:0;padding:0 0 0 {indent}">'
        '<li style="margin:0;padding:0;overflow-wrap:anywhere">'
        f'{came}<div style="border:1px solid {_EDGE};border-left:5px {_LINES[block.step]} {_EDGE};'
        f'border-radius:4px;padding:6px 12px"><strong><span aria-hidden="true">{sign} </span>'
        f"{word}</strong>: {html.escape(block.text)}{said}{cited}</div>"
    )
