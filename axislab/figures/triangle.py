"""The triangle of a live figure: three states, drawn the closer the more alike they vote."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from axislab.countries import COUNTRIES, Country
from axislab.figures.sheet import make_bare
from axislab.figures.stamps import StampedText, stamped
from axislab.figures.style import INK, LINE_POINTS, PAPER, TEXT_POINTS

Pair = tuple[str, str]
"""Two states by their codes; China first, the United States last."""

PAIRS: tuple[Pair, ...] = (
    ("CHN", "SUN"),
    ("CHN", "RUS"),
    ("CHN", "USA"),
    ("SUN", "USA"),
    ("RUS", "USA"),
)

TALL = 285.0
"""Height of the triangle's panel in pixels; a side of this length means never alike."""

LEFT = 84.0
"""Pixels left of China, for its name and for the value of its side."""

VALUE_POINTS = 13.0
STEEP = 40.0
"""Pixels between China and Russia from which on their value stands beside the side, not above."""


class Triangle:
    """China above the United States, and to their right the USSR or Russia.

    Attributes:
        parts: what `move` changes, in the order in which it is drawn.
    """

    def __init__(self, axes: Axes) -> None:
        """Make every side, corner and label, still without a place."""
        _make_panel(axes)
        states = sorted({iso3 for pair in PAIRS for iso3 in pair})
        self._sides = {pair: _side(axes, pair) for pair in PAIRS}
        self._corners = {iso3: _corner(axes, iso3) for iso3 in states}
        self._values = {pair: _words(axes, pair_colour(pair), VALUE_POINTS) for pair in PAIRS}
        self._names = {iso3: _words(axes, COUNTRIES[iso3].colour, TEXT_POINTS) for iso3 in states}
        self.parts: Sequence[Artist] = (
            *self._sides.values(),
            *self._corners.values(),
            *self._values.values(),
            *self._names.values(),
        )

    def move(self, shares: Mapping[Pair, float]) -> None:
        """Let every side be as long as the two states are apart, and write the shares."""
        rival = "SUN" if ("CHN", "SUN") in shares else "RUS"
        far = {pair: TALL * (1 - share / 100) for pair, share in shares.items()}
        china = (0.0, 0.0)
        america = (0.0, -far["CHN", "USA"])
        other = corner(far["CHN", rival], far[rival, "USA"], far["CHN", "USA"])
        stand = {"CHN": china, rival: other, "USA": america}
        for pair, line in self._sides.items():
            line.set_visible(pair in shares)
            if pair in shares:
                ends = [stand[iso3] for iso3 in pair]
                line.set_data([x for x, _ in ends], [y for _, y in ends])
        for iso3, mark in self._corners.items():
            mark.set_visible(iso3 in stand)
            if iso3 in stand:
                mark.set_data([stand[iso3][0]], [stand[iso3][1]])
        for pair, label in self._values.items():
            _say(label, f"{shares[pair]:.0f}%" if pair in shares else "")
        for iso3, label in self._names.items():
            _say(label, COUNTRIES[iso3].name if iso3 in stand else "")
        _place(self._names["CHN"], china, (-11, 0), "right", "center")
        _place(self._names[rival], other, (11, 0), "left", "center")
        _place(self._names["USA"], america, (0, -11), "center", "top")
        _place(self._values["CHN", "USA"], _middle(china, america), (-9, 0), "right", "center")
        _place(self._values[rival, "USA"], _middle(other, america), (9, 3), "left", "top")
        if -other[1] > STEEP:
            _place(self._values["CHN", rival], _middle(china, other), (9, -3), "left", "bottom")
        else:
            top = (other[0] / 2, max(other[1], 0.0))
            _place(self._values["CHN", rival], top, (0, 13), "center", "bottom")


def corner(first: float, second: float, base: float) -> tuple[float, float]:
    """Return the third corner of a triangle whose base hangs down from (0, 0) by `base`.

    Args:
        first: distance of the corner from (0, 0).
        second: its distance from the lower end of the base.
        base: length of the base, above zero.

    Returns:
        The corner right of the base, x and y; on the base itself when the two distances
        together are no longer than the base, as far down as their shares of it.
    """
    if first + second <= base:
        return 0.0, -base * first / (first + second)
    down = (base**2 + first**2 - second**2) / (2 * base)
    return math.sqrt(max(first**2 - down**2, 0.0)), -down


def pair_colour(pair: Pair) -> str:
    """Give China with its neighbour ink, and a pair with the United States the other's colour."""
    return COUNTRIES[pair[0]].colour if "USA" in pair else INK


def pair_look(pair: Pair) -> Country:
    """Name the country whose line and marker a pair has: each of the five has its own."""
    look = {("CHN", "RUS"): "CHN", ("CHN", "USA"): "USA", ("RUS", "USA"): "RUS"}
    return COUNTRIES[look.get(pair, "SUN")]


def _make_panel(axes: Axes) -> None:
    """Make a pixel a unit, with China's place at (0, 0)."""
    box = axes.get_window_extent()
    make_bare(axes, (-LEFT, box.width - LEFT), (44 - box.height, 44))


def _side(axes: Axes, pair: Pair) -> Line2D:
    (line,) = axes.plot(
        [],
        [],
        color=pair_colour(pair),
        linestyle=pair_look(pair).dashes,
        linewidth=LINE_POINTS + 0.6,
        clip_on=False,
        zorder=3,
    )
    return line


def _corner(axes: Axes, iso3: str) -> Line2D:
    country = COUNTRIES[iso3]
    (mark,) = axes.plot(
        [],
        [],
        marker=country.marker,
        markersize=11,
        color=country.colour,
        markeredgecolor=PAPER,
        linestyle="none",
        clip_on=False,
        zorder=5,
    )
    return mark


def _words(axes: Axes, colour: str, size: float) -> StampedText:
    return stamped(axes, color=colour, weight="bold", size=size, zorder=7)


def _place(
    label: StampedText,
    point: tuple[float, float],
    offset: tuple[float, float],
    align: str,
    stand: str,
) -> None:
    """Put a label beside a point of the panel, offset in pixels."""
    assert label.axes is not None  # it was made on a panel
    x, y = label.axes.transData.transform(point)
    label.set_position((x + offset[0], y + offset[1]))
    label.set(ha=align, va=stand)


def _say(label: StampedText, text: str) -> None:
    label.set_text(text)
    label.set_visible(bool(text))


def _middle(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
