"""The stage of a live figure: what stands still is drawn once, what moves is drawn anew.

Drawing a whole figure takes several times as long as its moving parts alone: a held arrow key
stays fluent. The way is called blitting. `python3 course.py bench widgets` measures it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.text import Text

from axislab.figures.canvas import Pixels, agg_canvas, pixels
from axislab.figures.style import house_style

INK_OVER_EDGE = 2
"""Pixels that letters may reach over the edge of the box that matplotlib measures for them."""


class LiveDrawing(Protocol):
    """A figure of which some parts follow a few values.

    Attributes:
        figure: the figure, with its standing parts drawn.
        moving: the parts that `move` changes, in the order in which they are drawn.
    """

    figure: Figure
    moving: Sequence[Artist]

    @property
    def title(self) -> str:
        """The finding for the values set last."""
        ...

    @property
    def move(self) -> Callable[..., str]:
        """Set the moving parts to the values given by name, and return the fact in words."""
        ...


class Stage:
    """A figure's background, kept, and its moving parts, drawn on it when asked."""

    def __init__(self, figure: Figure, moving: Sequence[Artist]) -> None:
        """Draw the standing parts once."""
        self._figure = figure
        self._moving = moving
        for part in moving:
            # an animated artist is left out when the figure is drawn
            part.set_animated(True)
        canvas = agg_canvas(figure)
        with house_style():
            canvas.draw()
        self._background = canvas.copy_from_bbox(figure.bbox)
        # a line of text as it was drawn, by the line and all that may change of it
        self._stamps: dict[tuple[object, ...], Any] = {}

    def draw(self) -> Pixels:
        """Draw the moving parts where they are now; the array is valid until the next call."""
        canvas = agg_canvas(self._figure)
        canvas.restore_region(self._background)
        with house_style():
            for part in self._moving:
                if isinstance(part, Text) and part.axes is None:
                    self._write(part)
                else:
                    part.draw(canvas.get_renderer())
        return pixels(self._figure)

    def _write(self, line: Text) -> None:
        """Write a line of the sheet; letters take longest, so each wording is drawn only once."""
        canvas = agg_canvas(self._figure)
        wording = (line, line.get_text(), line.get_position(), line.get_color(), line.get_visible())
        if wording in self._stamps:
            canvas.restore_region(self._stamps[wording])
            return
        line.draw(canvas.get_renderer())
        place = line.get_window_extent(canvas.get_renderer()).padded(INK_OVER_EDGE)
        # in a panel something else that moves may stand behind it
        if not any(place.overlaps(axes.bbox) for axes in self._figure.axes):
            self._stamps[wording] = canvas.copy_from_bbox(place)
