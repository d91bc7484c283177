"""The stage of a live figure: what stands still is drawn once, what moves is drawn anew.

Drawing a whole figure takes some 60 milliseconds, the moving parts alone take about ten: a
held arrow key stays fluent. The way is called blitting.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from matplotlib.artist import Artist
from matplotlib.figure import Figure

from axislab.figures.canvas import Pixels, agg_canvas, pixels
from axislab.figures.style import house_style


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

    def draw(self) -> Pixels:
        """Draw the moving parts where they are now; the array is valid until the next call."""
        canvas = agg_canvas(self._figure)
        canvas.restore_region(self._background)
        with house_style():
            for part in self._moving:
                part.draw(canvas.get_renderer())
        return pixels(self._figure)
