"""Names of events as labels: broken into two lines by their measured width, or shortened."""

from __future__ import annotations

from functools import cache
from typing import Any

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

from axislab.figures.canvas import give_agg_canvas, renderer
from axislab.figures.style import DPI

LABEL_POINTS = 10.5
LABEL_LINE = 17
"""Pixels from one line of a label to the next."""

WIDEST = 200.0
"""Pixels: a longer line is shortened."""

ONE_LINE = 110.0
"""Pixels: names up to this width stay in one line."""

SMALL_WORDS = ("a", "and", "at", "for", "from", "in", "of", "on", "the", "to", "with")
"""Words on which a shortened name does not end."""


@cache
def label_of(title: str, year: int) -> tuple[str, float]:
    """Write an event's name and year as a label, and say how wide it is in pixels.

    A name that is too long for two lines loses its last words to an ellipsis; its year stays.
    """
    words = title.split(" ")
    lines = _two_lines(words if str(year) in title else [*words, str(year)])
    while max(map(width_of, lines)) > WIDEST and len(words) > 1:
        words = words[:-1]
        while words[-1] in SMALL_WORDS and len(words) > 1:
            words = words[:-1]
        lines = _two_lines([*words[:-1], words[-1].rstrip(",;:"), "…", str(year)])
    return "\n".join(lines), max(map(width_of, lines))


def width_of(line: str) -> float:
    """Return the width of a line in pixels: that of its words and of the spaces between."""
    words = line.split(" ")
    return sum(map(_word_width, words)) + (len(words) - 1) * _word_width("\N{NO-BREAK SPACE}")


def _two_lines(words: list[str]) -> list[str]:
    """Break words into two lines as equal as can be; leave short names in one."""
    whole = " ".join(words)
    if len(words) == 1 or width_of(whole) <= ONE_LINE:
        return [whole]
    # a line does not begin with an ellipsis
    places = [at for at in range(1, len(words)) if words[at] != "…"]
    breaks = [[" ".join(words[:at]), " ".join(words[at:])] for at in places]
    return min(breaks, key=lambda lines: max(map(width_of, lines)))


@cache
def _word_width(word: str) -> float:
    """Measure a word once: names share many."""
    font = FontProperties(family="DejaVu Sans", size=LABEL_POINTS)
    return float(_pen().get_text_width_height_descent(word, font, False)[0])


@cache
def _pen() -> Any:
    """Return what measures; its methods have no types."""
    figure = Figure(figsize=(1, 1), dpi=DPI)
    give_agg_canvas(figure)
    return renderer(figure)
