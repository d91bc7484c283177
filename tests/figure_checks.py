"""What must hold for every figure, still or live; the same for all lessons."""

from __future__ import annotations

import base64
import io
import itertools
import re
from collections.abc import Callable, Sequence
from html import unescape
from typing import Any, ClassVar

import ipywidgets
import numpy as np
import pytest
from matplotlib.artist import Artist
from matplotlib.container import BarContainer
from matplotlib.figure import Figure
from PIL import Image

from axislab.figures.canvas import agg_canvas, pixels
from axislab.figures.legibility import text_overlaps
from axislab.figures.show import figure_png
from axislab.figures.style import TITLE_POINTS, house_style
from axislab.tables import table
from axislab.widgets.live_figure import LiveFigure
from axislab.widgets.number_box import JoinedSlider

StillFigure = tuple[Callable[..., Figure], Callable[..., str], tuple[str, ...]]
"""What draws a figure, what says its fact, and the tables that both are given."""


def drawn(known: StillFigure) -> tuple[Figure, str]:
    """Return a still figure and its fact."""
    figure, fact, given = known
    return figure(*map(table, given)), fact(*map(table, given))


def page(figure: LiveFigure) -> str:
    """Return the markup of picture and words as a browser gets it."""
    return next(child.value for child in figure.children if "<img" in getattr(child, "value", ""))


def picture(markup: str) -> Image.Image:
    data = re.search(r'src="data:image/png;base64,([^"]+)"', markup)
    return Image.open(io.BytesIO(base64.b64decode(data[1]))).convert("RGB")


def alternative(markup: str) -> str:
    return unescape(re.search(r'<img alt="([^"]*)"', markup)[1])


def drawn_in_full(figure: Figure, moving: Sequence[Artist]) -> np.ndarray:
    """Draw a live figure as if nothing in it moved."""
    for part in moving:
        part.set_animated(False)
    with house_style():
        agg_canvas(figure).draw()
    return pixels(figure)


def sliders(widget: Any) -> list[JoinedSlider]:
    """Return the sliders in a widget, in the order in which they are shown."""
    if isinstance(widget, JoinedSlider):
        return [widget]
    return [one for child in getattr(widget, "children", ()) for one in sliders(child)]


def bar_starts(figure: Figure) -> list[float]:
    """Return for each panel with bars how far from zero its shortest part begins.

    A bar that ends where another begins is stacked on it: what counts is the lowest start.
    """
    starts = []
    for axes in figure.axes:
        bars = [part for part in axes.containers if isinstance(part, BarContainer)]
        if not bars:
            continue
        upright = bars[0].orientation == "vertical"
        low, high = sorted(axes.get_ylim() if upright else axes.get_xlim())
        begins = [
            min(side, side + length, key=abs)
            for bar in itertools.chain(*bars)
            for side, length in [
                (bar.get_y(), bar.get_height()) if upright else (bar.get_x(), bar.get_width())
            ]
        ]
        outside = 0.0 if low <= 0 <= high else min(low, high, key=abs)
        starts.append(outside or min(begins, key=abs))
    return starts


class EveryStillFigure:
    """Tests that a class inherits and runs on its figures."""

    figures: ClassVar[dict[str, StillFigure]]
    most_bytes: ClassVar[dict[str, int]] = {}
    """By name, for figures with more words on them than most."""
    cut_on_purpose: ClassVar[dict[str, str]] = {}
    """By name, for figures whose bars do not start at zero, with the reason."""

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Run a test once a figure."""
        metafunc.parametrize("name", self.figures)

    def test_no_text_is_covered_or_cut_off(self, name: str) -> None:
        assert text_overlaps(drawn(self.figures[name])[0]) == []

    def test_bars_start_at_zero_unless_cut_on_purpose(self, name: str) -> None:
        lengths = bar_starts(drawn(self.figures[name])[0])
        if name in self.cut_on_purpose:
            assert any(lengths), "An excuse is no longer needed: take it out."
        else:
            assert not any(lengths)

    def test_the_figure_is_small_named_and_the_same_in_two_draws(self, name: str) -> None:
        figure, again = (drawn(self.figures[name])[0] for _ in range(2))
        first = figure_png(figure)
        assert first == figure_png(again)
        assert 6_000 <= len(first) <= self.most_bytes.get(name, 25_000)
        titles = [text.get_text() for text in figure.texts if text.get_size() == TITLE_POINTS]
        assert 1 <= len(titles) <= 2
        assert " ".join(titles) == figure.get_label()
        assert any(text.get_text().startswith("Source: ") for text in figure.texts)


class EveryLiveFigure:
    """Tests that a class inherits and runs on what builds its live figures."""

    builders: ClassVar[tuple[Callable[[], LiveFigure], ...]]

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Run a test once a live figure."""
        metafunc.parametrize("build", self.builders)

    def test_picture_words_and_stored_twin_say_the_same(
        self, build: Callable[[], LiveFigure]
    ) -> None:
        figure = build()
        assert alternative(page(figure)) == figure.fact
        assert unescape(re.search(r'<p role="status">(.*?)</p>', page(figure))[1]) == figure.fact
        bundle = figure._repr_mimebundle_()
        assert alternative(bundle["text/html"]) == figure.fact
        assert picture(bundle["text/html"]) == picture(page(figure))
        assert "run this cell to change" in bundle["text/html"]
        assert bundle["text/plain"].startswith(f"Live figure: {figure.title}\n")
        assert bundle["text/plain"].endswith(figure.fact)

    def test_every_control_has_a_name(self, build: Callable[[], LiveFigure]) -> None:
        assert build()._controls
        for control in build()._controls.values():
            assert control.description

    def test_every_number_box_is_joined_to_a_slider_in_the_browser(
        self, build: Callable[[], LiveFigure]
    ) -> None:
        figure = build()
        found = {slider.join.source: slider for slider in sliders(figure)}
        boxes = figure._controls.values()
        numbers = [box for box in boxes if isinstance(box, ipywidgets.BoundedIntText)]
        assert set(found) == {(box, "value") for box in numbers}
        for (box, _), slider in found.items():
            assert slider.join.target == (slider, "value")
            assert (slider.min, slider.max, slider.step) == (box.min, box.max, box.step)
            assert slider.value == box.value
