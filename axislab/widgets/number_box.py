"""The number box of a live figure, and the slider that is joined to it in the browser."""

from __future__ import annotations

import ipywidgets as widgets


class JoinedSlider(widgets.IntSlider):  # type: ignore[misc]
    """A slider that follows a number box and moves it, without asking Python.

    Stock sliders have no name for screen readers: the box is the control, this is ease.

    Attributes:
        join: what keeps the two together.
    """

    def __init__(self, box: widgets.BoundedIntText) -> None:
        """Take value, ends and step from the box."""
        super().__init__(value=box.value, min=box.min, max=box.max, step=box.step, readout=False)
        self.join = widgets.jslink((box, "value"), (self, "value"))


def number_box(name: str, value: int, low: int, high: int, step: int = 1) -> widgets.BoundedIntText:
    """Return a named box for whole numbers; a value beyond its ends is moved there."""
    return widgets.BoundedIntText(
        value=min(max(value, low), high), min=low, max=high, step=step, description=name
    )


def with_slider(box: widgets.BoundedIntText) -> widgets.HBox:
    """Return a number box and its slider, side by side."""
    return widgets.HBox([box, JoinedSlider(box)]).add_class("axis-live-pair")
