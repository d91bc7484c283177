"""How the statement reader shows its provisions: a map of the text, counts, words, positions."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from html import escape
from itertools import groupby

from axislab.figures.dates import MONTHS
from axislab.statement import Position, Provision, counts

FITS, FITS_NOT = "■", "□"
"""Signs of a provision that fits the choices and of one that does not."""

CODINGS = {"initiative": "Whose initiative", "ask": "What is asked"}
"""What is counted beside the map, and the heading of each count."""

RULES = """
.axis-live .axis-reader,.axis-live .axis-reader>.widget-html-content{display:block;width:auto;
 height:auto;margin:0;overflow:visible;font-size:15px;line-height:1.5;color:var(--axis-ink);
 white-space:normal}
.axis-live .axis-reader>.widget-label{display:none}
.axis-live .axis-reader p{margin:0 0 8px;max-width:68ch}
.axis-live .axis-reader .axis-sum{font-size:19px;font-weight:600;line-height:1.3;margin:2px 0 10px}
.axis-live .axis-reader .axis-beside{display:flex;flex-wrap:wrap;gap:8px 32px;margin:0 0 12px}
.axis-live .axis-reader .axis-beside>*{flex:1 1 260px;min-width:0}
.axis-live .axis-reader .axis-head{margin:8px 0 4px;font-weight:600}
.axis-live .axis-reader table{border-collapse:collapse;width:100%;margin:0 0 10px;font-size:15px;
 background:none}
.axis-live .axis-reader :is(th,td){padding:3px 10px 3px 0;text-align:left;vertical-align:top;
 border:0;border-top:1px solid var(--axis-rule);background:none;color:var(--axis-ink);
 white-space:normal;overflow-wrap:break-word;max-width:none}
.axis-live .axis-reader th{font-weight:400}
.axis-live .axis-reader tbody th.axis-of{white-space:nowrap;width:1%}
.axis-live .axis-reader thead :is(th,td){font-weight:600;border-top:0}
.axis-live .axis-reader td.axis-of{white-space:nowrap;width:1%}
.axis-live .axis-reader .axis-track{display:block;height:10px;min-width:60px;margin-top:7px;
 border:1px solid var(--axis-edge);border-radius:2px}
.axis-live .axis-reader .axis-track>span{display:block;height:100%;background:var(--axis-action)}
.axis-live .axis-reader .axis-chip{display:inline-block;min-width:44px;padding:0 4px;margin:2px 3px;
 box-sizing:border-box;text-align:center;border:1px solid var(--axis-edge);border-radius:4px;
 font-size:13px;line-height:20px;white-space:nowrap}
.axis-live .axis-reader .axis-fits{background:var(--axis-action);border-color:var(--axis-action);
 color:var(--axis-field);font-weight:700}
.axis-live .axis-reader .axis-words{max-height:430px;overflow:auto;padding:0 12px 4px;
 border:1px solid var(--axis-edge);border-radius:4px;margin:0 0 10px}
.axis-live .axis-reader .axis-words:focus-visible{outline:3px solid var(--axis-action);
 outline-offset:2px}
.axis-live .axis-reader ul{list-style:none;padding:0;margin:0 0 8px}
.axis-live .axis-reader li{margin:0 0 8px;padding:0}
.axis-live .axis-reader .axis-code{display:block;color:var(--axis-soft);font-size:13px}
.axis-live{--axis-soft:#55585c;--axis-rule:#d9dbde}
[data-jp-theme-light="false"] .axis-live{--axis-soft:#b4b8bd;--axis-rule:#3b3e42}
"""


def coding(one: Provision) -> str:
    """Return our coding of a provision, said to be ours."""
    return (
        f"Our coding: initiative {one.initiative} · to {one.addressee} · {one.ask} · {one.topic}. "
        f"Seen in: {one.seen_in}."
    )


def map_markup(chosen: Sequence[Provision], all_of_them: Sequence[Provision]) -> str:
    """Return every provision as a chip in its paragraph; those that fit are filled."""
    fitting = {one.id for one in chosen}
    rows = []
    for where, group in groupby(all_of_them, key=lambda one: one.where):
        chips = " ".join(
            f'<strong class="axis-chip axis-fits">{FITS} {one.id}</strong>'
            if one.id in fitting
            else f'<span class="axis-chip">{FITS_NOT} {one.id}</span>'
            for one in group
        )
        head = f'<th scope="row" class="axis-of">{escape(where)}</th>'
        rows.append(f"<tr>{head}<td>{chips}</td></tr>")
    return (
        f"<div>{_head(f'Where they stand ({FITS} fits your choices)')}"
        f"<table><tbody>{''.join(rows)}</tbody></table></div>"
    )


def counts_markup(chosen: Sequence[Provision], all_of_them: Sequence[Provision]) -> str:
    """Return the counts by initiative and by what is asked, each with a bar."""
    tables = []
    for key, heading in CODINGS.items():
        rows = "".join(
            f'<tr><th scope="row">{escape(name)}</th><td class="axis-of">{some} of {number}</td>'
            f'<td><span class="axis-track" aria-hidden="true">'
            f'<span style="width:{100 * some / number:.0f}%"></span></span></td></tr>'
            for name, (some, number) in _counted(key, chosen, all_of_them).items()
        )
        head = _head(f"{heading} (our coding)")
        tables.append(f"{head}<table><tbody>{rows}</tbody></table>")
    return f"<div>{''.join(tables)}</div>"


def words_markup(chosen: Sequence[Provision]) -> str:
    """Return the provisions that fit, by paragraph, each in our words and with our coding."""
    if not chosen:
        return ""
    parts = []
    for where, group in groupby(chosen, key=lambda one: one.where):
        items = "".join(
            f"<li><strong>{one.id}</strong> {escape(one.words)}"
            f' <span class="axis-code">{escape(coding(one))}</span></li>'
            for one in group
        )
        parts.append(f"{_head(where)}<ul>{items}</ul>")
    return (
        '<div class="axis-words" tabindex="0" role="region" aria-label="Provisions that fit">'
        f"{''.join(parts)}</div>"
    )


def positions_markup(name: str, positions: Sequence[Position]) -> str:
    """Return a party's positions beside the provisions that bear on the same issues."""
    rows = "".join(
        f'<tr><th scope="row">{escape(one.issue.name)}<br>'
        f'<span class="axis-code">{", ".join(one.issue.provisions)}</span></th>'
        f'<td>{escape(one.words)} <span class="axis-code">{when(one.date)}</span></td>'
        f'<td class="axis-of">{one.verdict}<span class="axis-code">{score(one)}</span></td></tr>'
        for one in positions
    )
    return (
        f"{_head(f'{name} on the same issues')}<table><thead><tr>"
        '<th scope="col">Issue and provisions</th><th scope="col">Position, in our words</th>'
        '<th scope="col">To the authors</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
        "<p>Score, ours: −2 strongly against the issue named, 2 strongly for it. Near: at most "
        "one point from China or Russia, whichever is closer; far: three or more.</p>"
    )


def twin_lines(chosen: Sequence[Provision], all_of_them: Sequence[Provision]) -> list[str]:
    """Return counts and provisions as lines of plain text."""
    lines = []
    for key, heading in CODINGS.items():
        told = ", ".join(
            f"{name} {some} of {number}"
            for name, (some, number) in _counted(key, chosen, all_of_them).items()
        )
        lines.append(f"{heading} (our coding): {told}")
    for where, group in groupby(chosen, key=lambda one: one.where):
        lines += ["", where]
        for one in group:
            for text in (f"{one.id} {one.words}", coding(one)):
                lines.append(textwrap.fill(text, 92, initial_indent="  ", subsequent_indent="    "))
    return lines


def position_lines(name: str, positions: Sequence[Position]) -> list[str]:
    """Return a party's positions as lines of plain text."""
    lines = ["", f"{name} on the same issues (scores ours):"]
    for one in positions:
        text = (
            f"{one.issue.name} ({', '.join(one.issue.provisions)}): {one.words} "
            f"({when(one.date)}) {one.verdict}, {score(one)}"
        )
        lines.append(textwrap.fill(text, 92, initial_indent="  ", subsequent_indent="    "))
    return lines


def when(date: str) -> str:
    """Write a day or a month in words."""
    year, month, *day = date.split("-")
    return " ".join([*(str(int(one)) for one in day), MONTHS[int(month) - 1], year])


def score(one: Position) -> str:
    """Write a score with its sign."""
    return f"score {one.score}".replace("-", "−")


def _counted(
    key: str, chosen: Sequence[Provision], all_of_them: Sequence[Provision]
) -> dict[str, tuple[int, int]]:
    return counts(chosen, all_of_them, lambda one: str(getattr(one, key)))


def _head(words: str) -> str:
    """Write a heading; no real one, for how deep it would stand depends on the notebook."""
    return f'<p class="axis-head"><strong>{escape(words)}</strong></p>'
