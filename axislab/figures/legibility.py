"""Whether the texts of a figure can be read: none on top of another, none cut off."""

from __future__ import annotations

from itertools import combinations

from matplotlib.axis import Axis
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure
from matplotlib.text import Annotation, Text
from matplotlib.transforms import Bbox

from axislab.figures.canvas import renderer
from axislab.figures.style import house_style

TOLERANCE = 1.0
"""Pixels by which the boxes of two texts may touch: boxes are a little larger than ink."""


def text_overlaps(figure: Figure) -> list[str]:
    """List every pair of texts that overlap and every text that leaves the figure.

    Returns:
        One sentence a fault; empty when all texts can be read.
    """
    with house_style():
        figure.draw_without_rendering()
        pen = renderer(figure)
        boxes = [(text.get_text(), _box(text, pen)) for text in _texts(figure)]
    paper = figure.bbox
    faults = [
        f"{text!r} leaves the figure"
        for text, box in boxes
        if box.x0 < paper.x0 or box.y0 < paper.y0 or box.x1 > paper.x1 or box.y1 > paper.y1
    ]
    for (first, first_box), (second, second_box) in combinations(boxes, 2):
        if _overlap(first_box, second_box):
            faults.append(f"{first!r} overlaps {second!r}")
    return faults


def _texts(figure: Figure) -> list[Text]:
    """Collect the texts that are drawn: tick labels beyond the axis limits are not."""
    axes_parts = [axis for axes in figure.axes for axis in (axes.xaxis, axes.yaxis)]
    of_axes = {id(text) for axis in axes_parts for text in axis.findobj(Text)}
    free = [text for text in figure.findobj(Text) if id(text) not in of_axes]
    shown = [
        text
        for text in free + [label for axis in axes_parts for label in _tick_labels(axis)]
        if isinstance(text, Text) and text.get_visible() and text.get_text().strip()
    ]
    return shown


def _tick_labels(axis: Axis) -> list[Text]:
    low, high = sorted(axis.get_view_interval())
    places = axis.get_majorticklocs()
    labels = axis.get_majorticklabels()
    return [label for place, label in zip(places, labels, strict=False) if low <= place <= high]


def _box(text: Text, pen: RendererBase) -> Bbox:
    """Return where a text stands; without the leader that an annotation counts as its own."""
    if isinstance(text, Annotation):
        text.update_positions(pen)
    return Text.get_window_extent(text, pen)


def _overlap(first: Bbox, second: Bbox) -> bool:
    wide = min(first.x1, second.x1) - max(first.x0, second.x0)
    high = min(first.y1, second.y1) - max(first.y0, second.y0)
    return bool(wide > TOLERANCE and high > TOLERANCE)
