"""Texts that are drawn once and then stamped: letters take longest of all that a figure draws.

A live figure with twenty names would spend most of a move on letters it has drawn before. A
stamped text keeps its own picture, by wording and look, and puts it where it now belongs.
"""

from __future__ import annotations

from math import ceil
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform

from axislab.figures.canvas import Pixels
from axislab.figures.style import DPI

PAD = 3
"""Pixels round a stamp: letters may reach over the box that matplotlib measures for them."""

_STAMPS: dict[tuple[object, ...], tuple[Pixels, float, float]] = {}


class StampedText(Text):
    """A text at a place in pixels from the lower left corner of the figure."""

    def draw(self, renderer: RendererBase) -> None:
        """Put the text's picture where it belongs, drawing it first if it is new."""
        if not self.get_visible() or not self.get_text().strip():
            return
        pen: Any = renderer  # matplotlib does not type what its renderers can do
        picture, right, up = self._stamp(pen)
        x, y = self.get_position()
        context = pen.new_gc()
        pen.draw_image(context, round(x + right), round(y + up), picture)
        context.restore()
        self.stale = False

    def _stamp(self, pen: Any) -> tuple[Pixels, float, float]:
        """Return the picture, lowest row first, and where it stands from the text's anchor."""
        look = (
            self.get_text(),
            self.get_fontsize(),
            self.get_fontweight(),
            self.get_color(),
            self.get_horizontalalignment(),
            self.get_verticalalignment(),
            bool(self.get_path_effects()),
        )
        if look not in _STAMPS:
            place = self.get_position()
            self.set_position((0, 0))
            box = self.get_window_extent(pen)
            left, foot = PAD - int(box.x0 // 1), PAD - int(box.y0 // 1)
            canvas: Any = RendererAgg
            small = canvas(ceil(box.x1) + left + PAD, ceil(box.y1) + foot + PAD, DPI)
            self.set_position((left, foot))
            Text.draw(self, small)
            self.set_position(place)
            # the renderer counts rows from the top, images from the foot
            rows = np.ascontiguousarray(np.asarray(small.buffer_rgba())[::-1])
            _STAMPS[look] = rows, -left, -foot
        return _STAMPS[look]


def stamped(axes: Axes, **look: Any) -> StampedText:
    """Add an empty stamped text to a panel; `look` is as for any text of matplotlib."""
    text = StampedText(0, 0, "", **look)
    text.set_transform(IdentityTransform())
    axes.add_artist(text)
    # a panel cuts what is added to it off at its edges
    text.set_clip_on(False)
    return text
