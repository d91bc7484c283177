"""How the ledger explorer shows what it found: a line a claim, who is quoted and who is not."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd

from axislab.claim_card import verdict_words
from axislab.claims_search import (
    FILTERS,
    WORDS,
    Side,
    alone,
    made,
    sides,
    silent_states,
    spoken_about,
    without_one,
)
from axislab.countries import COUNTRIES
from axislab.tables import table

LINE = 100
"""Letters of a claim's line: one line in a window of usual width."""

RULES = """
.axis-live .axis-found{display:block;width:auto;overflow:visible;margin:0 0 8px;
 border-bottom:1px solid var(--axis-rule)}
.axis-live .axis-found>*{margin:0}
.axis-live .axis-found .jupyter-button{display:block;width:100%;height:auto;min-height:36px;
 padding:6px 8px;border:0;border-top:1px solid var(--axis-rule);border-radius:0;background:none;
 font-size:14px;line-height:1.5;text-align:left;white-space:normal;overflow:visible;
 overflow-wrap:anywhere;text-overflow:clip;box-shadow:none}
.axis-live .axis-found .jupyter-button:hover{text-decoration:underline}
.axis-live .axis-found .widget-output{overflow:visible;width:auto}
.axis-live .axis-gone{display:none!important}
.axis-live .axis-filters{display:grid;gap:8px 16px;
 grid-template-columns:repeat(auto-fit,minmax(min(150px,42%),1fr));
 align-items:end;width:auto;margin:4px 0 10px;overflow:visible}
.axis-live .axis-filters>*{margin:0;min-width:0}
.axis-live .axis-filters>:is(.widget-dropdown,.widget-text){display:flex;flex-direction:column;
 align-items:stretch;gap:0;width:auto;height:auto}
.axis-live .axis-filters .widget-dropdown>select{flex:none;width:100%;min-width:0;max-width:none;
 text-overflow:ellipsis}
.axis-live input[type=text]{border:1px solid var(--axis-edge);border-radius:4px;
 background-color:var(--axis-field);color:var(--axis-ink);font-size:15px;height:36px;
 padding:4px 8px;box-sizing:border-box;flex:none;width:100%;min-width:0}
"""


def told(number: int, all_of_them: int, choices: Mapping[str, str]) -> str:
    """Say how many claims fit which choices."""
    listed = "; ".join(f"{_named(name)}: {choices[name].strip()}" for name in made(choices))
    return f"{number} of {all_of_them} claims{f' ({listed})' if listed else ''}."


def to_loosen(ledger: pd.DataFrame, choices: Mapping[str, str]) -> str:
    """Say which choice to take back when nothing fits, and how many claims would then."""
    if ways := without_one(ledger, choices):
        listed = ", ".join(f"without {_named(name)} {number}" for name, number in ways.items())
        return f"No claim fits all of this at once. Take back one choice: {listed} would fit."
    listed = ", ".join(
        f"{_named(name)} {number}" for name, number in alone(ledger, choices).items()
    )
    return f"No claim fits. Take back all choices but one; alone each has: {listed}."


def line(row: pd.Series[str]) -> str:
    """Return a claim in one line: number, verdict, speaker, and its first words."""
    words = f"{row['id']} {verdict_words(row['verdict'])} · {row['speaker']}: {row['claim']}"
    return textwrap.shorten(words, LINE, placeholder=" …")


def voices_markup(chosen: pd.DataFrame, ledger: pd.DataFrame) -> str:
    """Return who is quoted in the chosen claims as a table, and who is not, in words."""
    rows = "".join(_side_row(side) for side in sides(chosen, ledger))
    heads = "".join(
        f'<th scope="col"{span}>{name}</th>'
        for name, span in (("Side", ""), ("Claims", ' colspan="2"'), ("Speakers", ""))
    )
    return (
        '<p class="axis-head"><strong>Who is quoted in these claims (our coding)</strong></p>'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        f"<p>{escape(silence(chosen))}</p>"
    )


def voices_lines(chosen: pd.DataFrame, ledger: pd.DataFrame) -> list[str]:
    """Return who is quoted and who is not as lines of plain text."""
    lines = ["Who is quoted in these claims (our coding):"]
    for side in sides(chosen, ledger):
        lines.append(_wrapped(f"{side.name}: {_share(side)}{_speakers(side, ' – ')}"))
    return [*lines, _wrapped(silence(chosen))]


def silence(chosen: pd.DataFrame) -> str:
    """Say for which states nobody but an official in office speaks, article by article."""
    outlets = table("articles").set_index("id")
    said = []
    for article, rows in chosen.groupby("source"):
        outlet, year = outlets.loc[str(article), ["outlet", "published_from"]]
        silent = silent_states(rows)
        names = ", ".join(COUNTRIES[code].name for code in silent) or "none of them"
        said.append(f"{outlet}, {str(year)[:4]}: {names}")
    return (
        "Of six states that we looked for, these have no expert or former official who speaks in "
        f"the claims chosen. {'. '.join(said)}. {_besides(chosen)}Officials in office are a side "
        "of their own. Both papers are American, and the sides are uneven: we sort Americans by "
        "office, others by country. The ledger does not record whether speakers are women or men."
    )


def _besides(chosen: pd.DataFrame) -> str:
    """Say about which further places claims are made without a voice from there, if any are."""
    counted = {place: number for place, number in spoken_about(chosen).items() if number}
    if not counted:
        return ""
    listed = ", ".join(f"{place} {number}" for place, number in counted.items())
    return f"Claims on places from which nobody speaks at all: {listed}. "


def claim_lines(rows: Sequence[str]) -> list[str]:
    """Return the lines of claims as plain text."""
    return [_wrapped(row) for row in rows]


def _named(name: str) -> str:
    return name if name == WORDS else FILTERS[name].lower()


def _side_row(side: Side) -> str:
    share = 100 * side.claims / side.all_claims
    bar = f'<span class="axis-track" aria-hidden="true"><span style="width:{share:.0f}%"></span>'
    return (
        f'<tr><th scope="row">{escape(side.name)}</th><td class="axis-of">{_share(side)}</td>'
        f"<td>{bar}</span></td><td>{escape(_speakers(side))}</td></tr>"
    )


def _share(side: Side) -> str:
    return f"{side.claims} of {side.all_claims}"


def _speakers(side: Side, before: str = "") -> str:
    said = ", ".join(f"{name} {number}" for name, number in side.speakers)
    return f"{before}{said}" if said else ""


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 96, initial_indent="  ", subsequent_indent="    ")
