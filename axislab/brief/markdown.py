"""The brief as Markdown, and as text for where there is neither page nor picture.

In Markdown the figures stand in a folder beside the file. Embedded ones would be long lines of
letters to whoever opens the file as text, and code hosts leave them out; what has to travel in one
piece is the HTML page.
"""

from __future__ import annotations

import re
import textwrap

from axislab.brief.contents import Contents
from axislab.brief.course_figures import drawn
from axislab.brief.page import MISSING, NOTES, RECORD, TITLE, Signed
from axislab.brief.rubric import rubric
from axislab.brief.sources import Cited, Place, where_claimed
from axislab.questions.kinds.brief import clean

FIGURES = "policy_brief_figures"
"""Folder of the figures, beside the Markdown file."""

WIDTH = 88
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~$!&])")
_NOT_IN_ADDRESS = re.compile(r"[<>\s]")
#: A line that begins so would become a list, a heading or a rule.
_BEGINNING = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))", re.MULTILINE)


def plain(text: str) -> str:
    """Return a text so that Markdown shows it as it was typed: no markup, no HTML, no formula."""
    escaped = _MARKS.sub(r"\\\1", text)
    return _BEGINNING.sub(lambda m: f"{m[1]}{_kept(m[2])}", escaped)


def _kept(beginning: str) -> str:
    return f"&#{ord(beginning[0])};{beginning[1:]}" if beginning[0].isdigit() else f"\\{beginning}"


def markdown(found: Contents, signed: Signed, *, with_rubric: bool = False) -> str:
    """Return the brief in Markdown; its figures are looked for in the folder `FIGURES`."""
    blank = "\\_\\_\\_\\_\\_\\_\\_\\_"
    lines = {"For": found.audience, "By": clean(signed.author)[:60], "Date": signed.date}
    head = " · ".join(f"{name}: {plain(text) if text else blank}" for name, text in lines.items())
    parts = [*_for_the_author(found), f"# {TITLE}", f"Policy brief · {head}"]
    if found.bottom_line or found.judgement:
        parts.append("## Bottom line")
        if found.bottom_line:
            parts.append(f"**{plain(' '.join(found.bottom_line.split()))}**")
        if found.judgement:
            parts.append(f"Judgement: {plain(found.judgement)}")
    for one in found.texts:
        parts += [f"## {one.heading}", "\n\n".join(plain(one.text).splitlines())]
    for name in found.figures:
        figure = drawn(name)
        parts += [f"![{plain(figure.fact)}]({FIGURES}/{name}.png)", f"*{plain(figure.caption)}*"]
    if found.argument:
        drawing = found.argument.markdown.replace("- Evidence:", "- *Evidence:*")
        parts += ["## The argument", drawing]
    parts += [f"## {RECORD}", *map(plain, found.record)] if found.record else []
    if found.sources:
        sources = "\n".join(f"- {_source(one)}" for one in found.sources)
        made = where_claimed(found.sources)
        parts += ["## Sources", *([plain(made)] if made else []), sources]
    if with_rubric:
        parts += ["## For readers", rubric().markdown()]
    return "\n\n".join(parts) + "\n"


def _for_the_author(found: Contents) -> list[str]:
    """Return what the author should look at, as a quotation above the brief, to be deleted."""
    lines = [f"**{NOTES}.** {plain(note)}" for note in found.notes]
    if found.missing:
        lines.append("\n".join([f"**{MISSING}:**", "", *(f"- {plain(m)}" for m in found.missing)]))
    if not lines:
        return []
    said = "\n\n".join([*lines, "For the author: delete this part before you hand the brief on."])
    return ["\n".join(f"> {line}".rstrip() for line in said.splitlines())]


def _source(one: Cited) -> str:
    places = "; ".join(map(_place, one.places))
    if not one.claim:
        return f"**{one.what}** {places}."
    verdict = f"*Course's verdict: {one.verdict}.* {plain(one.why)}"
    said = f"{plain(one.says)}: {plain(one.claim)} {verdict}"
    return f"**{one.what}** {said} *Checked against:* {places}."


def _place(place: Place) -> str:
    if not place.address.startswith(("https://", "http://")):
        return plain(place.named)
    return f"{plain(place.named)}, <{_NOT_IN_ADDRESS.sub('', place.address)}>"


def text(found: Contents) -> str:
    """Return the brief as text: the twin of its preview in a notebook."""
    parts = [_filled(f"{NOTES}: {note}") for note in found.notes]
    if found.missing:
        parts.append("\n".join([f"{MISSING}:", *(f"  - {what}" for what in found.missing)]))
    parts += [f"Policy brief · {TITLE}", f"For: {found.audience or '(not chosen yet)'}"]
    if found.bottom_line:
        parts.append(_filled(f"Bottom line: {found.bottom_line}"))
    if found.judgement:
        parts.append(f"Judgement: {found.judgement}")
    parts += [_filled(f"{one.heading}: {one.text}") for one in found.texts]
    parts += [_filled(f"Figure: {drawn(name).title}\n{drawn(name).fact}") for name in found.figures]
    parts += [f"The argument\n{found.argument.text}"] if found.argument else []
    parts += [_filled("\n".join([RECORD, *found.record]))] if found.record else []
    if found.sources:
        claims = list(dict.fromkeys(one.what for one in found.sources))
        parts.append(_filled(f"Sources of: {', '.join(claims)}."))
    return "\n\n".join(parts)


def _filled(said: str) -> str:
    return "\n".join(textwrap.fill(line, WIDTH) for line in said.splitlines())
