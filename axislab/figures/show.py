"""Showing a figure: a picture with its fact in words, safe to store and to read aloud."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from matplotlib.figure import Figure
from PIL import Image

from axislab.figures.canvas import Pixels, agg_canvas, pixels
from axislab.figures.style import AXIS, PAPER, house_style

COLOURS = 32
"""Palette entries of a stored picture: enough for smooth edges, few enough for 25 KB."""

LEAST_WIDTH = 540
"""Below this width in pixels the picture scrolls sideways: smaller, its text is not readable."""

EDGES = 2
"""Pixels that the plate's two edges add to the width, so that the picture is not scaled."""


@dataclass(frozen=True)
class Shown:
    """A figure ready for display: as the last line of a cell it shows itself.

    Attributes:
        title: the figure's finding.
        fact: what the figure shows, in words.
        html: picture, with the fact as its alternative text and as its caption.
    """

    title: str
    fact: str
    html: str

    @property
    def text(self) -> str:
        """The twin in plain text, for readers without pictures and for comparing outputs."""
        return f"Figure: {self.title}\n{self.fact}"

    def __repr__(self) -> str:
        """Return the twin in plain text."""
        return self.text

    def _repr_mimebundle_(
        self, include: object = None, exclude: object = None
    ) -> Mapping[str, str]:
        return {"text/html": self.html, "text/plain": self.text}


def show(figure: Figure, fact: str) -> Shown:
    """Make a house figure showable, with its fact as alternative text and caption.

    Args:
        figure: a figure of this package; its label is the title.
        fact: what it shows, in words: the matching `..._fact`.
    """
    picture = figure_png(figure)
    width, height = (round(side * figure.dpi) for side in figure.get_size_inches())
    return Shown(str(figure.get_label()), fact, figure_html(picture, fact, width, height))


def figure_html(png: bytes, fact: str, width: int, height: int) -> str:
    """Write the markup of a picture on its own light paper, in light and dark themes.

    In a narrow window the picture scrolls, by keyboard too; the caption does not. The classes
    tell MathJax 3 and 2 that two dollar signs in a fact are no formula.
    """
    words = escape(fact)
    data = base64.b64encode(png).decode()
    return (
        '<figure class="axislab-figure mathjax_ignore tex2jax_ignore" '
        f'style="margin:0;max-width:{width + EDGES}px">'
        '<div style="overflow-x:auto" tabindex="0">'
        f'<img alt="{words}" src="data:image/png;base64,{data}"'
        f' width="{width}" height="{height}" decoding="sync" style="display:block;'
        f"box-sizing:content-box;min-width:{LEAST_WIDTH - EDGES}px;"
        f"max-width:calc(100% - {EDGES}px);height:auto;background:{PAPER};"
        f'border:1px solid {AXIS};border-radius:4px"></div>'
        '<figcaption style="margin:10px 0 4px;max-width:68ch;font-size:15px;line-height:1.5">'
        f"{words}</figcaption></figure>"
    )


def figure_png(figure: Figure) -> bytes:
    """Draw a figure and return it as a small PNG with a palette."""
    with house_style():
        agg_canvas(figure).draw()
    return palette_png(pixels(figure))


def palette_png(picture: Pixels, *, quick: bool = False) -> bytes:
    """Return a picture as a PNG with a palette: small, and the same bytes every time.

    Args:
        picture: the pixels.
        quick: compress less, which takes a third of the time.
    """
    colours = Image.fromarray(picture).convert("RGB")
    palette = colours.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    stream = io.BytesIO()
    if quick:
        palette.save(stream, "PNG", compress_level=1)
    else:
        palette.save(stream, "PNG", optimize=True)
    return stream.getvalue()
