"""The rubric for readers of a brief: peers and instructors. It stands nowhere else.

The table in INSTRUCTORS.md is made from it, and a test compares the two.
"""

from __future__ import annotations

import html
import textwrap
from dataclasses import dataclass
from typing import Any

LEVELS = ("not yet", "partly", "fully")


@dataclass(frozen=True)
class Criterion:
    """One question to a brief.

    Attributes:
        name: What is looked at.
        levels: What one sees at each level of `LEVELS`.
    """

    name: str
    levels: tuple[str, str, str]


CRITERIA = (
    Criterion(
        "The claim is clear",
        (
            "One does not know after reading what the author holds.",
            "The judgement is there, but hedged or said late.",
            "One sentence says it, and a reader could repeat it.",
        ),
    ),
    Criterion(
        "The evidence bears on it",
        (
            "The evidence is about something else, or there is none.",
            "Some of it bears on the claim, some would fit any judgement.",
            "Each piece would look different if the claim were false.",
        ),
    ),
    Criterion(
        "The best counter-reason is answered",
        (
            "No reason against it is named.",
            "A weak one is named, or a strong one is left standing.",
            "The strongest is put fairly and answered with evidence.",
        ),
    ),
    Criterion(
        "Numbers have a source and a year",
        (
            "Numbers stand alone.",
            "Source or year is missing, or the measure is not said.",
            "Source, year and measure stand with each number.",
        ),
    ),
    Criterion(
        "What is uncertain is said",
        (
            "All is said with the same certainty.",
            "Doubt is voiced, but not where, or how it could be settled.",
            "Open points are named, with what would change the author's mind.",
        ),
    ),
    Criterion(
        "The recommendation follows",
        (
            "It would be the same with the opposite judgement.",
            "It fits the judgement, but who does what stays open.",
            "It follows, is addressed to this reader, and names a cost.",
        ),
    ),
)
_INTRODUCTION = (
    "Six questions to a brief. Ask how it is argued; whether you share the judgement is not asked."
)


@dataclass(frozen=True)
class Rubric:
    """The rubric, ready for display."""

    criteria: tuple[Criterion, ...] = CRITERIA

    def markdown(self) -> str:
        """Return the table in Markdown."""
        head = f"| | {' | '.join(LEVELS)} |\n|---|{'---|' * len(LEVELS)}"
        rows = (f"| **{one.name}** | {' | '.join(one.levels)} |" for one in self.criteria)
        return "\n".join([head, *rows])

    def html(self) -> str:
        """Return the table in HTML."""
        cell = "text-align:left;vertical-align:top;white-space:normal"
        heads = "".join(f'<th scope="col" style="{cell}">{level}</th>' for level in LEVELS)
        rows = "".join(
            f'<tr><th scope="row" style="{cell}">{html.escape(one.name)}</th>'
            + "".join(f'<td style="{cell}">{html.escape(text)}</td>' for text in one.levels)
            + "</tr>"
            for one in self.criteria
        )
        return (
            f"<p>{_INTRODUCTION}</p>"
            '<div style="overflow-x:auto" tabindex="0" role="region" aria-label="Rubric">'
            '<table style="width:100%;min-width:540px"><thead><tr>'
            f'<th scope="col" style="{cell}">Question</th>{heads}</tr></thead>'
            f"<tbody>{rows}</tbody></table></div>"
        )

    def __repr__(self) -> str:
        """Return the rubric as text, a paragraph a criterion."""
        lines = [textwrap.fill(_INTRODUCTION, 96)]
        for number, one in enumerate(self.criteria, start=1):
            lines += ["", f"{number}. {one.name}"]
            lines += [
                textwrap.fill(
                    f"   {level}: {text}", 96, subsequent_indent="     ", break_on_hyphens=False
                )
                for level, text in zip(LEVELS, one.levels, strict=True)
            ]
        return "\n".join(lines)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        """Return HTML for notebooks and text for everything else."""
        return {"text/html": self.html(), "text/plain": repr(self)}


def rubric() -> Rubric:
    """Return the rubric for reading a policy brief: six criteria, three levels each."""
    return Rubric()
