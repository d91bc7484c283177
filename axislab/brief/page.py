"""The brief as a page: HTML that opens without a network, holds no script, escapes every text."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from axislab.brief.contents import Contents
from axislab.brief.course_figures import drawn
from axislab.brief.page_style import rules
from axislab.brief.rubric import rubric
from axislab.brief.sources import Cited, Place
from axislab.questions.kinds.brief import clean

TITLE = "China and Russia: axis, alliance or convenience?"
PREDICTED = "What I predicted before looking"
MISSING = "Not in this brief yet"
NOTES = "A note to the author"
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
        f'<body>\n<main class="axis-brief">\n{_body(found, signed, "h1", "h2")}\n'
        f"{last if with_rubric else ''}</main>\n</body>\n</html>\n"
    )


def preview(found: Contents, signed: Signed) -> str:
    """Return the page as a part of another one, under a heading of the third level."""
    body = _body(found, signed, "h4", "h5")
    return f'<style>{rules(page=False)}</style><div class="axis-brief">{body}</div>'


def _body(found: Contents, signed: Signed, top: str, part: str) -> str:
    words = [
        *(_section(part, one.heading, _paragraphs(one.text)) for one in found.texts),
        _predictions(found, part),
    ]
    own = _section(part, "My forecasts and my rule", _paragraphs(found.own_measures))
    pictures = "".join(_figure(name) for name in found.figures)
    drawing = found.argument.html if found.argument else ""
    drawing = f'<div class="argument">{drawing}</div>' if drawing else ""
    argument = _section(part, "The argument", drawing)
    if len(found.figures) > 1:
        left, right, below = "".join(words), argument + own, f'<div class="pair">{pictures}</div>'
    else:  # one figure has room beside the words
        left, right, below = "".join(words) + own, pictures + argument, ""
    middle = f'<div class="two"><div>{left}</div><div>{right}</div></div>' if right else left
    parts = [
        _head(found, signed, top),
        _bottom_line(found, part),
        middle,
        below,
        _for_the_author(found, part),
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
    return (
        f'<figure><div class="picture" tabindex="0"><img alt="{fact}" width="{figure.width}" '
        f'height="{figure.height}" src="data:image/png;base64,{data}"></div>'
        f"<figcaption>{fact}</figcaption></figure>"
    )


def _predictions(found: Contents, part: str) -> str:
    """Return what the author held before looking, beside the data."""
    rows = "".join(
        f'<tr><th scope="row">{escape(one.label)}</th><td class="value">{escape(one.own)}</td>'
        f'<td class="value">{escape(one.data)}</td></tr>'
        for one in found.predictions
    )
    if not rows:
        return ""
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Asked", "Mine", "Data"))
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return _section(part, PREDICTED, table)


def _for_the_author(found: Contents, part: str) -> str:
    notes = "".join(f"<p>{escape(note)}</p>" for note in found.notes)
    items = "".join(f"<li>{escape(what)}</li>" for what in found.missing)
    parts = [
        f"<{part}>{NOTES}</{part}>{notes}" if notes else "",
        f"<{part}>{MISSING}:</{part}><ul>{items}</ul>" if items else "",
    ]
    return f'<section class="author">{"".join(parts)}</section>' if any(parts) else ""


def _sources(sources: tuple[Cited, ...], part: str) -> str:
    items = "".join(f"<li>{_source(one)}</li>" for one in sources)
    return _section(part, "Sources", f'<ul class="sources">{items}</ul>' if items else "")


def _source(one: Cited) -> str:
    places = "; ".join(_place(place) for place in one.places)
    said = f"{escape(one.says)}. Evidence: " if one.says else ""
    return f"<strong>{escape(one.what)}</strong> {said}{places}"


def _place(place: Place) -> str:
    """Name a place; of its address the host is shown, and the link has all of it."""
    if not place.address.startswith(("https://", "http://")):
        return escape(place.publisher)
    host = urlsplit(place.address).hostname or ""
    shown = escape(host.removeprefix("www."))
    link = f'<a href="{escape(place.address)}" rel="noreferrer">{shown}</a>'
    return f"{escape(place.publisher)}, {link}"
