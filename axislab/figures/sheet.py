"""The sheet of a figure: title, subtitle, source line, and the panels between them.

The title is the finding, the soft subtitle names unit and scale, the source stands at the
foot. Distances are pixels from the upper left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.text import Text

from axislab.figures.canvas import give_agg_canvas, renderer
from axislab.figures.style import (
    AXIS,
    DPI,
    GRID,
    INK,
    MARGIN,
    PAPER,
    SOFT,
    SOURCE_POINTS,
    TEXT_POINTS,
    TITLE_POINTS,
    WIDTH,
)

TITLE_LINE = 25
SUBTITLE_LINE = 20
SOURCE_LINE = 18


@dataclass(frozen=True)
class Sheet:
    """A figure with its texts; panels stand between `top` and `bottom`.

    Attributes:
        figure: the figure.
        title: the lines of the title, at least one, which may be blank.
        subtitle: the lines of the subtitle.
        remark: the line below the subtitle; None if there is none.
        source: the lines of the source.
        top: where the panels may begin.
        bottom: where they must end.
    """

    figure: Figure
    title: list[Text]
    subtitle: list[Text]
    remark: Text | None
    source: list[Text]
    top: float
    bottom: float

    def panel(self, left: float, right: float, top: float = 0, bottom: float = 0) -> Axes:
        """Add a panel between two distances from the figure's sides.

        Args:
            left: pixels from the left edge of the figure, room for the tick labels.
            right: pixels from the right edge, room for the labels of the lines.
            top: further pixels kept free above the panel, for its heading.
            bottom: further pixels kept free below.
        """
        width, height = _size(self.figure)
        low = self.bottom - bottom
        axes = self.figure.add_axes(
            (
                left / width,
                1 - low / height,
                1 - (left + right) / width,
                (low - self.top - top) / height,
            )
        )
        axes.set_xlabel("")
        axes.set_ylabel("")
        for side in ("left", "right", "top"):
            axes.spines[side].set_visible(False)
        axes.spines["bottom"].set(color=AXIS, linewidth=1.2)
        axes.tick_params(length=0, pad=6, colors=INK, labelsize=TEXT_POINTS)
        axes.grid(visible=True, axis="y", color=GRID, linewidth=1)
        axes.set_axisbelow(True)
        return axes


def new_sheet(
    title: str,
    subtitle: str,
    source: str,
    height: int = 470,
    remark: str = "",
    *,
    width: int = WIDTH,
) -> Sheet:
    """Make a figure with its texts; the panels are added by the caller.

    Args:
        title: the finding, a sentence of at most two lines.
        subtitle: unit and scale.
        source: where the figures come from, without the word "Source".
        height: height of the figure in pixels.
        remark: a further line below the subtitle.
        width: width of the figure in pixels.

    Returns:
        The sheet. Its figure has the title as label, so that it can be named in words.
    """
    figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=PAPER)
    give_agg_canvas(figure)
    figure.set_label(title)
    titles = wrapped(figure, title, width - 2 * MARGIN, TITLE_POINTS, "bold")
    subtitles = wrapped(figure, subtitle, width - 2 * MARGIN, TEXT_POINTS)
    sources = wrapped(figure, source_line(source), width - 2 * MARGIN, SOURCE_POINTS)
    y = 13.0
    title_lines = []
    for line in titles:
        title_lines.append(_text(figure, y, line, size=TITLE_POINTS, weight="bold"))
        y += TITLE_LINE
    y += 2
    subtitle_lines = []
    for line in subtitles:
        subtitle_lines.append(_text(figure, y, line, color=SOFT))
        y += SUBTITLE_LINE
    remark_line = None
    if remark:
        remark_line = _text(figure, y, remark, color=SOFT)
        y += SUBTITLE_LINE
    foot = height - 12.0 - SOURCE_LINE * len(sources)
    source_lines = [
        _text(figure, foot + SOURCE_LINE * number, line, size=SOURCE_POINTS, color=SOFT)
        for number, line in enumerate(sources)
    ]
    return Sheet(
        figure,
        title_lines,
        subtitle_lines,
        remark_line,
        source_lines,
        top=y + 18,
        bottom=foot - 34,
    )


def make_bare(axes: Axes, across: tuple[float, float], up: tuple[float, float]) -> None:
    """Take frame, ticks and grid off a panel on which words and marks are placed like a table.

    Args:
        axes: the panel.
        across: limits from left to right.
        up: limits from the foot to the top.
    """
    axes.set_axis_off()
    axes.set(xticks=[], yticks=[])
    axes.set_xlim(*across)
    axes.set_ylim(*up)


def source_line(source: str) -> str:
    """Write the line at the foot of a figure."""
    return f"Source: {source.rstrip('.')}.".replace("'", "’")


def wrapped(
    figure: Figure, text: str, width: float, size: float, weight: str = "normal"
) -> list[str]:
    """Break a text into lines that are at most `width` pixels wide, by their measured width."""
    pen: Any = renderer(figure)  # its measuring method has no type
    font = FontProperties(family="DejaVu Sans", size=size, weight=weight)
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and pen.get_text_width_height_descent(longer, font, False)[0] <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _text(
    figure: Figure,
    y: float,
    text: str,
    *,
    size: float = TEXT_POINTS,
    color: str = INK,
    weight: str = "normal",
) -> Text:
    """Write a line at the left margin whose upper edge stands y pixels below the figure's."""
    width, height = _size(figure)
    return figure.text(
        MARGIN / width,
        1 - y / height,
        text,
        size=size,
        color=color,
        weight=weight,
        ha="left",
        va="top",
    )


def _size(figure: Figure) -> tuple[float, float]:
    """Return width and height of a figure in pixels."""
    width, height = figure.get_size_inches()
    return float(width * DPI), float(height * DPI)
