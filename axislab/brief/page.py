"""The brief as a page: HTML that opens without a network, holds no script, escapes every text."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from html import escape

from axislab.arguments import STEPS
from axislab.brief.contents import Contents
from axislab.brief.course_figures import drawn
from axislab.brief.page_style import rules
from axislab.brief.rubric import rubric
from axislab.brief.sources import Cited, Place, where_claimed
from axislab.questions.kinds.brief import clean

TITLE = "China and Russia: axis, alliance or convenience?"
RECORD = "The author's rule and record"
MISSING = "Not in this brief yet"
NOTES = "A note to the author"
FOR_THE_AUTHOR = "For the author; on the screen alone, not in print."
#: Nothing is loaded and nothing runs, whatever a text may hold.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


@dataclass(frozen=True)
class Signed:
    """Who signs a brief and when; blanks are lines to fill in by hand.

    Attributes:
        author: Name or code, for example "student-001".
        date: The date in words.
    """

    author: str = ""
    date: str = ""


def page(found: Contents, signed: Signed, *, with_rubric: bool = False) -> str:
    """Return the whole page.

    Args:
        found: What stands in the brief.
        signed: Author and date.
        with_rubric: Whether the rubric for readers follows on a page of its own.
    """
    last = f'<section class="rubric"><h2>For readers</h2>{rubric().html()}</section>'
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Policy brief: {TITLE}</title>\n<style>{rules(page=True)}</style>\n</head>\n"
        f'<body>\n{_for_the_author(found)}<main class="axis-brief">\n'
        f"{_body(found, signed, 'h1', 'h2')}\n"
        f"{last if with_rubric else ''}</main>\n</body>\n</html>\n"
    )


def preview(found: Contents, signed: Signed) -> str:
    """Return the page as a part of another one, under a heading of the third level."""
    body = _body(found, signed, "h4", "h5")
    return (
        f"<style>{rules(page=False)}</style>{_for_the_author(found)}"
        f'<div class="axis-brief">{body}</div>'
    )


def _body(found: Contents, signed: Signed, top: str, part: str) -> str:
    words = "".join(_section(part, one.heading, _paragraphs(one.text)) for one in found.texts)
    pictures = "".join(_figure(name) for name in found.figures)
    argument = _section(part, "The argument", _argument(found))
    record = _section(part, RECORD, "".join(map(_paragraphs, found.record)))
    record = record.replace("<section>", '<section class="record">', 1)
    if len(found.figures) > 1:
        left, right = words, argument
        below = f'<div class="pair">{pictures}</div>{record}'
    else:  # one figure has room beside the words
        left, right, below = words + argument, pictures + record, ""
    middle = f'<div class="two"><div>{left}</div><div>{right}</div></div>' if right else left
    parts = [
        _head(found, signed, top),
        _bottom_line(found, part),
        middle,
        below,
        _sources(found.sources, part),
    ]
    return "\n".join(shown for shown in parts if shown)


def _head(found: Contents, signed: Signed, top: str) -> str:
    blank = '<span class="blank">\xa0</span>'
    lines = {"For": found.audience, "By": clean(signed.author)[:60], "Date": signed.date}
    said = "".join(
        f"<p>{name}: {f'<bdi>{escape(text)}</bdi>' if text else blank}</p>"
        for name, text in lines.items()
    )
    return (
        f'<header><p class="kicker">Policy brief</p><{top}>{escape(TITLE)}</{top}>'
        f'<div class="lines">{said}</div></header>'
    )


def _bottom_line(found: Contents, part: str) -> str:
    if not (found.bottom_line or found.judgement):
        return ""
    said = _paragraphs(found.bottom_line, "said") if found.bottom_line else ""
    judged = f"<p>Judgement: {escape(found.judgement)}</p>" if found.judgement else ""
    return f'<section class="bottom"><{part}>Bottom line</{part}>{said}{judged}</section>'


def _section(part: str, heading: str, inside: str) -> str:
    return f"<section><{part}>{escape(heading)}</{part}>{inside}</section>" if inside else ""


def _paragraphs(text: str, name: str = "") -> str:
    """Return the author's text in paragraphs, each in its own direction."""
    of_class = f' class="{name}"' if name else ""
    return "".join(
        f'<p dir="auto"{of_class}>{escape(line)}</p>' for line in text.splitlines() if line.strip()
    )


def _figure(name: str) -> str:
    figure = drawn(name)
    data, fact = base64.b64encode(figure.png).decode(), escape(figure.fact)
    caption = escape(figure.caption)
    return (
        f'<figure><div class="picture" tabindex="0"><img alt="{fact}" width="{figure.width}" '
        f'height="{figure.height}" src="data:image/png;base64,{data}"></div>'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def _argument(found: Contents) -> str:
    """Return the argument map as a list, a line or two a step: its boxes would fill the sheet."""
    steps = ""
    for block in found.argument.blocks if found.argument else ():
        sign, word, arrow = STEPS[block.step]
        led = f"<em>{arrow}</em> " if arrow else ""
        head = f'<strong><span aria-hidden="true">{sign} </span>{word}</strong>'
        number, _, about = escape(block.evidence).partition(" ")
        cited = f' <em>Evidence:</em> <span class="number">{number}</span> {about}.'
        cited = cited if number else ""
        steps += f"<li>{led}{head}: {escape(block.sentence)}{cited}</li>"
    return f'<ol class="argument">{steps}</ol>' if steps else ""


def _for_the_author(found: Contents) -> str:
    """Return what the author should look at; it stands above the sheet and is not printed."""
    notes = "".join(f"<p>{escape(note)}</p>" for note in found.notes)
    items = "".join(f"<li>{escape(what)}</li>" for what in found.missing)
    parts = [
        f"<p><strong>{NOTES}</strong></p>{notes}" if notes else "",
        f"<p><strong>{MISSING}:</strong></p><ul>{items}</ul>" if items else "",
    ]
    if not any(parts):
        return ""
    return (
        f'<aside class="axis-brief-author" aria-label="For the author">'
        f"{''.join(parts)}<p>{FOR_THE_AUTHOR}</p></aside>"
    )


def _sources(sources: tuple[Cited, ...], part: str) -> str:
    items = "".join(f"<li>{_source(one)}</li>" for one in sources)
    made = escape(where_claimed(sources))
    first = f'<p class="made">{made}</p>' if made else ""
    return _section(part, "Sources", f'{first}<ul class="sources">{items}</ul>' if items else "")


def _source(one: Cited) -> str:
    places = "; ".join(_place(place) for place in one.places)
    return f"<strong>{escape(one.what)}</strong> {_said(one)}{places}."


def _said(one: Cited) -> str:
    """Return what a claim says and what the course makes of it; blank for a table.

    The reasons are for the screen: in print there is no room. There the word of a verdict goes
    with them, unless it warns: "with caveat" says nothing without the caveat.
    """
    if not one.claim:
        return ""
    verdict = f"Course's verdict: {escape(one.verdict)}."
    short = verdict if one.warns else f'<span class="why">{verdict}</span>'
    return (
        f"{escape(one.says)}: {escape(one.claim)} {short} "
        f'<span class="why">{escape(one.why)}</span> Checked against: '
    )


def _place(place: Place) -> str:
    """Name a place; the link has its address."""
    if not place.address.startswith(("https://", "http://")):
        return escape(place.named)
    link = f'<a href="{escape(place.address)}" rel="noreferrer">{escape(place.publisher)}</a>'
    return f"{link} ({escape(place.kind)})" if place.kind else link
