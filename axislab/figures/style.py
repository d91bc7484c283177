"""The house style of every figure: colours, sizes and type.

Sizes are in pixels unless a name says points.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl

WIDTH = 720
DPI = 100
MARGIN = 16

PAPER = "#FDFCF9"
INK = "#1B1B1B"
SOFT = "#5A5D61"
AXIS = "#76797D"
GRID = "#E4E2DC"
FELL = "#A65E01"
"""Triangles for years in which a measure fell."""

TITLE_POINTS = 14.0
TEXT_POINTS = 11.0
SOURCE_POINTS = 9.5
LINE_POINTS = 2.4
MARKER_POINTS = 6.5

_HOUSE_RC: dict[Any, Any] = {
    # a student's own settings must not reach our figures, nor a "$" start a formula
    "font.family": "DejaVu Sans",
    "font.size": TEXT_POINTS,
    "text.parse_math": False,
    "text.color": INK,
    "figure.facecolor": PAPER,
    "figure.dpi": DPI,
    "axes.facecolor": "none",
    # the palette gives dashes in points, whatever the width of the line
    "lines.scale_dashes": False,
    "lines.dash_capstyle": "butt",
    "lines.solid_capstyle": "round",
    "axes.unicode_minus": True,
}


@contextmanager
def house_style() -> Iterator[None]:
    """Draw inside with matplotlib's defaults and the house type, and put all back after."""
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_HOUSE_RC)
        yield
