"""A claim as a card: who says what, our verdict, our number beside theirs, and the sources."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator
from html import escape
from typing import Any

from axislab import claims as ledger
from axislab.claims import Claim
from axislab.claims_table import VERDICTS
from axislab.readings import Reading
from axislab.tables import DATA, package, table

SIGNS = {
    "supported": "✓",
    "supported-with-caveat": "◐",
    "contested": "±",
    "contradicted": "✕",
    "not-checkable": "?",
}
"""The sign that stands before the word of each verdict."""

HOLDS = {True: "✓ holds", False: "✕ does not hold", None: "– informs only"}
"""Whether a claim holds on a reading, as a sign and a word."""

LESSONS = {
    "history": {
        "01_big_brother": "1 · Big brother",
        "02_from_enemies_to_partners": "2 · From enemies to partners",
    },
    "north-korea": {"03_north_korea_statement": "3 · The statement on North Korea"},
    "thaad": {"04_thaad": "4 · THAAD: what a radar can see"},
    "power-reversal": {"05_power_reversal": "5 · Has power reversed?"},
    "synthesis": {"06_axis_or_convenience": "6 · Axis, alliance or convenience?"},
}
"""The lessons that test the claims of each name in the ledger: notebook and title."""

NO_NUMBER = "No number is claimed here."
OURS = "verdict ours"

_EDGE = "#868b92"
_CARD = (
    f"border:1px solid {_EDGE};border-radius:6px;padding:12px 16px 8px;max-width:720px;"
    "box-sizing:border-box;font-size:15px;line-height:1.5;overflow-wrap:break-word"
)
_CELL = "text-align:left;vertical-align:top;white-space:normal;padding:3px 12px 3px 0"
_LINE = "margin:0 0 8px;max-width:68ch"
_LINK = 'style="text-decoration:underline"'
"""Colour alone does not part a link from the words around it."""

_OUTSIDE = f'target="_blank" rel="noopener" {_LINK}'


class ClaimCard(Claim):
    """A claim that shows itself as a card; it has every attribute of `Claim`."""

    def __repr__(self) -> str:
        """Return the card as text."""
        return card_text(self)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        """Return HTML for notebooks and text for everything else."""
        return {"text/html": card_html(self), "text/plain": card_text(self)}


def claim(number: str) -> ClaimCard:
    """Return one claim by its number, for example "AX-65"; as the last line it shows its card.

    Raises:
        ClaimNotFoundError: if there is no such claim.
    """
    return ClaimCard(**vars(ledger.claim(number)))


def verdict_words(verdict: str) -> str:
    """Write a verdict as its sign and its words, for example "◐ with caveat"."""
    return f"{SIGNS[verdict]} {VERDICTS[verdict]}"


def card_text(one: Claim) -> str:
    """Return the card in plain text: a paragraph a part."""
    parts = [f"{one.id} [{_in_full(one.verdict)}; {OURS}] {one.claim}"]
    parts += [f"{label}: {words}" for label, words in _before(one)]
    found = ledger.readings(one.id)
    parts.append(f"Our number beside theirs: {'' if found else _why_no_number(one)}".rstrip())
    parts += [f"- {reading.label}: {reading} ({HOLDS[reading.holds]})" for reading in found]
    parts += [f"{label}: {words}" for label, words in _after(one)]
    parts.append(f"Sources: {'; '.join(name + kind for name, _, kind in _sources(one))}.")
    parts.append(f"Tested in: {'; '.join(LESSONS[one.lesson].values())}")
    return "\n".join(
        textwrap.fill(part, 96, subsequent_indent="  ", break_on_hyphens=False) for part in parts
    )


def card_html(one: Claim) -> str:
    """Return the card as HTML, readable in light and dark themes and when styles are dropped."""
    verdict = (
        f'<span style="border:1px solid {_EDGE};border-radius:4px;padding:1px 8px;'
        f'font-weight:600">{_in_full(one.verdict)}</span>'
    )
    head = (
        f'<p style="margin:0 0 6px;display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 10px">'
        f'<strong style="font-size:19px">{one.id}</strong> {verdict} <span>{OURS}</span></p>'
        f'<p style="{_LINE};font-size:17px;font-weight:600;line-height:1.4">'
        f"{escape(one.claim)}</p>"
    )
    lessons = " · ".join(
        f'<a href="../notebooks/{notebook}.ipynb" {_LINK}>{title}</a>'
        for notebook, title in LESSONS[one.lesson].items()
    )
    return (
        f'<div class="axis-claim" role="group" aria-label="Claim {one.id}" style="{_CARD}">{head}'
        f"{_lines(_before(one))}{_numbers(one)}{_lines(_after(one))}"
        f'<p style="{_LINE}"><strong>Sources:</strong> {_links(one)}</p>'
        f'<p style="{_LINE}"><strong>Tested in:</strong> {lessons}</p></div>'
    )


def _in_full(verdict: str) -> str:
    return f"{SIGNS[verdict]} {verdict.replace('-', ' ')}"


def _before(one: Claim) -> Iterator[tuple[str, str]]:
    """Yield what stands above the numbers: who says it, where and when."""
    yield "Who", f"{one.speaker}, {one.speaker_role}; side: {one.speaker_perspective}."
    article = table("articles").fillna("").set_index("id").loc[one.source]
    first, last = article["published_from"], article["published_to"]
    when = f"between {first} and {last}" if last > first else f"on {first}"
    yield "Where and when", f"“{article['title']}”, {article['outlet']}, published {when}."
    yield "Type", f"{one.claim_type.replace('-', ' ')} (our sorting)."


def _after(one: Claim) -> Iterator[tuple[str, str]]:
    """Yield what stands below the numbers, without what is blank."""
    parts = {
        "Why": one.evidence,
        "After the source": one.later_outcome,
        "A slip that readers make": one.misconception,
    }
    return ((label, words) for label, words in parts.items() if words)


def _why_no_number(one: Claim) -> str:
    return f"Not recomputed: {one.not_recomputed}" if one.not_recomputed else NO_NUMBER


def _lines(parts: Iterator[tuple[str, str]]) -> str:
    return "".join(
        f'<p style="{_LINE}"><strong>{label}:</strong> {escape(words)}</p>'
        for label, words in parts
    )


def _numbers(one: Claim) -> str:
    """Write the readings as a table, or why there are none."""
    head = "Our number beside theirs"
    found = ledger.readings(one.id)
    if not found:
        return f'<p style="{_LINE}"><strong>{head}:</strong> {escape(_why_no_number(one))}</p>'
    heads = "".join(
        f'<th scope="col" style="{_CELL}">{name}</th>'
        for name in ("Read as", "Our number", "The claim")
    )
    rows = "".join(map(_number_row, found))
    return (
        f'<p style="margin:0"><strong>{head}:</strong></p>'
        '<table style="margin:0 0 8px;font-size:15px;border-collapse:collapse">'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _number_row(reading: Reading) -> str:
    return (
        f'<tr><th scope="row" style="{_CELL};font-weight:400">{escape(reading.label)}</th>'
        f'<td style="{_CELL}"><strong>{reading}</strong></td>'
        f'<td style="{_CELL}">{HOLDS[reading.holds]}</td></tr>'
    )


def _sources(one: Claim) -> Iterator[tuple[str, str, str]]:
    """Yield each source by publisher, its address, and what kind of publisher that is."""
    titles = {resource["path"]: str(resource["title"]) for resource in package()["resources"]}
    seen: Counter[str] = Counter()
    for entry in one.sources:
        file = entry.removeprefix(f"{DATA.name}/")
        if file in titles:
            yield f"table “{titles[file]}”", f"../{entry}", ""
            continue
        known = ledger.source_of(entry)
        seen[known.publisher] += 1
        repeated = f", page {seen[known.publisher]}" if seen[known.publisher] > 1 else ""
        yield f"{known.publisher}{repeated}", entry, f" ({known.kind})"


def _links(one: Claim) -> str:
    return "; ".join(
        f'<a href="{escape(address)}" {_OUTSIDE}>{escape(name)}</a>{kind}'
        for name, address, kind in _sources(one)
    )
