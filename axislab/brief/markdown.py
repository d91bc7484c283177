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
from axislab.brief.page import MISSING, NOTES, PREDICTED, TITLE, Signed
from axislab.brief.rubric import rubric
from axislab.brief.sources import Cited, Place
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
    parts = [f"# {TITLE}", f"Policy brief · {head}"]
    if found.bottom_line or found.judgement:
        parts.append("## Bottom line")
        if found.bottom_line:
            parts.append(f"**{plain(' '.join(found.bottom_line.split()))}**")
        if found.judgement:
            parts.append(f"Judgement: {plain(found.judgement)}")
    for one in found.texts:
        parts += [f"## {one.heading}", "\n\n".join(plain(one.text).splitlines())]
    for name in found.figures:
        fact = plain(drawn(name).fact)
        parts += [f"![{fact}]({FIGURES}/{name}.png)", f"*{fact}*"]
    if found.argument:
        parts += ["## The argument", found.argument.markdown]
    parts += _beside_the_data(found)
    parts += [f"## {NOTES}", *map(plain, found.notes)] if found.notes else []
    if found.missing:
        parts += [f"## {MISSING}", "\n".join(f"- {plain(what)}" for what in found.missing)]
    if found.sources:
        sources = "\n".join(f"- {_source(one)}" for one in found.sources)
        parts += ["## Sources", sources]
    if with_rubric:
        parts += ["## For readers", rubric().markdown()]
    return "\n\n".join(parts) + "\n"


def _beside_the_data(found: Contents) -> list[str]:
    parts = []
    if found.predictions:
        rows = (
            f"| {plain(one.label)} | {plain(one.own)} | {plain(one.data)} |"
            for one in found.predictions
        )
        head = "| Asked | Mine | Data |\n|---|---|---|"
        parts += [f"## {PREDICTED}", "\n".join([head, *rows])]
    if found.own_measures:
        own = "\n\n".join(map(plain, found.own_measures.splitlines()))
        parts += ["## My forecasts and my rule", own]
    return parts


def _source(one: Cited) -> str:
    places = "; ".join(map(_place, one.places))
    said = f"{plain(one.says)}. Evidence: " if one.says else ""
    return f"**{one.what}** {said}{places}"


def _place(place: Place) -> str:
    if not place.address.startswith(("https://", "http://")):
        return plain(place.publisher)
    return f"{plain(place.publisher)}, <{_NOT_IN_ADDRESS.sub('', place.address)}>"


def text(found: Contents) -> str:
    """Return the brief as text: the twin of its preview in a notebook."""
    parts = [f"Policy brief · {TITLE}", f"For: {found.audience or '(not chosen yet)'}"]
    if found.bottom_line:
        parts.append(_filled(f"Bottom line: {found.bottom_line}"))
    if found.judgement:
        parts.append(f"Judgement: {found.judgement}")
    parts += [_filled(f"{one.heading}: {one.text}") for one in found.texts]
    parts += [_filled(f"Figure: {drawn(name).title}\n{drawn(name).fact}") for name in found.figures]
    parts += [f"The argument\n{found.argument.text}"] if found.argument else []
    if found.predictions:
        rows = [f"  {one.label}: {one.own}; data: {one.data}" for one in found.predictions]
        parts.append("\n".join([PREDICTED, *rows]))
    parts += [_filled(found.own_measures)] if found.own_measures else []
    parts += [_filled(f"{NOTES}: {note}") for note in found.notes]
    if found.missing:
        parts.append("\n".join([f"{MISSING}:", *(f"  - {what}" for what in found.missing)]))
    if found.sources:
        claims = list(dict.fromkeys(one.what for one in found.sources))
        parts.append(_filled(f"Sources of: {', '.join(claims)}."))
    return "\n\n".join(parts)


def _filled(said: str) -> str:
    return "\n".join(textwrap.fill(line, WIDTH) for line in said.splitlines())
