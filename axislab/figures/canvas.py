"""The canvas under a figure: Agg, its own, unknown to pyplot and to the notebook."""

from __future__ import annotations

from typing import Any, cast

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_agg import RendererAgg as Renderer
from matplotlib.figure import Figure
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""A picture: height x width x 4 (red, green, blue, opacity), 0 to 255."""


def agg_canvas(figure: Figure) -> Any:
    """Return the figure's Agg canvas; typed loosely, because matplotlib does not type it.

    Raises:
        TypeError: if the figure was made in another way, for example by pyplot's GUI.
    """
    if not isinstance(figure.canvas, FigureCanvasAgg):
        raise TypeError("Only figures with an Agg canvas can be shown; make them with new_sheet.")
    return figure.canvas


def give_agg_canvas(figure: Figure) -> None:
    """Put the figure on an Agg canvas: no window and no inline picture will ever show it."""
    FigureCanvasAgg(figure)


def renderer(figure: Figure) -> Renderer:
    """Return what draws on the figure's canvas, for measuring texts."""
    return cast(Renderer, agg_canvas(figure).get_renderer())


def pixels(figure: Figure) -> Pixels:
    """Return the canvas as it stands. The array is the canvas's own memory: copy it to keep it."""
    return np.asarray(agg_canvas(figure).buffer_rgba())
