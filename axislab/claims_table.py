"""Claims as a table to read: who says what, and with what verdict."""

from __future__ import annotations

import html
import textwrap
from dataclasses import dataclass
from typing import Any

from axislab.claims import Claim, claim, claims

VERDICTS = {
    "supported": "supported",
    "supported-with-caveat": "with caveat",
    "contested": "contested",
    "contradicted": "contradicted",
    "not-checkable": "not checkable",
}
"""How a verdict is written in the table."""


@dataclass(frozen=True)
class Ledger:
    """A table of claims, as HTML and as text.

    Attributes:
        rows: the claims, in the order shown.
        verdicts: whether verdict and evidence are shown; without them readers judge first.
    """

    rows: tuple[Claim, ...]
    verdicts: bool = True

    def __repr__(self) -> str:
        """Return the table as text, a paragraph a claim."""
        return "\n".join(self._text(row) for row in self.rows)

    def _text(self, row: Claim) -> str:
        verdict = f" [{VERDICTS[row.verdict]}] {row.evidence}" if self.verdicts else ""
        line = f"{row.id}  {row.speaker}, {row.speaker_role}: {row.claim}{verdict}"
        return textwrap.fill(line, 96, subsequent_indent=" " * 8, break_on_hyphens=False)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        """Return HTML for notebooks and text for everything else."""
        return {"text/html": self._html(), "text/plain": repr(self)}

    def _html(self) -> str:
        # JupyterLab would make all columns of equal width; the longest texts need the most room.
        # Windows too narrow for 540 pixels scroll sideways.
        heads = {"Claim": 11, "Who": 22, "In our words": 67}
        if self.verdicts:
            heads = {"Claim": 11, "Who": 15, "In our words": 27, "Verdict (ours)": 12, "Why": 35}
        cells = "".join(
            f'<th scope="col" style="text-align:left;width:{width}%">{head}</th>'
            for head, width in heads.items()
        )
        body = "".join(self._row(row) for row in self.rows)
        return (
            '<div style="overflow-x:auto" tabindex="0" role="region" aria-label="Claims">'
            f'<table style="width:100%;min-width:540px"><thead><tr>{cells}</tr></thead>'
            f"<tbody>{body}</tbody></table></div>"
        )

    def _row(self, row: Claim) -> str:
        texts = [f"{row.speaker}, {row.speaker_role}", row.claim]
        texts += [VERDICTS[row.verdict], row.evidence] if self.verdicts else []
        style = 'style="text-align:left;vertical-align:top;white-space:normal;'
        style += 'overflow-wrap:break-word"'
        cells = "".join(f"<td {style}>{html.escape(text)}</td>" for text in texts)
        head = 'style="text-align:left;vertical-align:top;white-space:nowrap"'
        return f'<tr><th scope="row" {head}>{row.id}</th>{cells}</tr>'


def ledger(
    lesson: str | None = None, ids: list[str] | None = None, verdicts: bool = True
) -> Ledger:
    """Return a table of claims to display.

    Args:
        lesson: all claims of a lesson, in the order of their numbers.
        ids: or just these claims, in this order.
        verdicts: False leaves out verdict and evidence.

    Raises:
        ClaimNotFoundError: if a claim or lesson does not exist.
    """
    chosen = ids if ids is not None else list(claims(lesson)["id"])
    return Ledger(tuple(claim(id) for id in chosen), verdicts)
