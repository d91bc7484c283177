"""What is drawn on a panel: lines, labels at their ends, notes, rings, ticks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.text import Annotation
from matplotlib.ticker import NullLocator

from axislab.countries import COUNTRIES, Dashes
from axislab.figures.style import AXIS, DPI, INK, LINE_POINTS, MARKER_POINTS, PAPER

LABEL_GAP = 17
POINTS = 72 / DPI
"""Points in a pixel."""


def draw_line(
    axes: Axes,
    values: pd.Series[float],
    *,
    colour: str = INK,
    dashes: Dashes = "solid",
    marker: str | None = None,
    every: int = 5,
) -> None:
    """Let seaborn draw one series over its index, with a marker every few points.

    The markers are counted back from the last point, which always has one.
    """
    sns.lineplot(
        x=values.index.to_numpy(),
        y=values.to_numpy(),
        ax=axes,
        errorbar=None,
        estimator=None,
        legend=False,
        color=colour,
        linestyle=dashes,
        linewidth=LINE_POINTS,
        marker=marker,
        markevery=list(range(len(values) - 1, -1, -every)),
        markersize=MARKER_POINTS,
        markeredgecolor=PAPER,
        markeredgewidth=0.8,
        clip_on=False,
        zorder=3,
    )
    axes.set_xlabel("")
    axes.set_ylabel("")


def draw_country(axes: Axes, values: pd.Series[float], iso3: str, every: int = 5) -> None:
    """Draw one series in its country's colour, marker and line."""
    country = COUNTRIES[iso3]
    draw_line(
        axes,
        values,
        colour=country.colour,
        dashes=country.dashes,
        marker=country.marker,
        every=every,
    )


def label_ends(axes: Axes, ends: Sequence[tuple[float, float, str, str]]) -> None:
    """Write each line's name 8 pixels right of its last point, in the line's colour.

    Args:
        axes: a panel whose limits are final.
        ends: for each line x and y of its last point, the label and the colour.
            Labels are pushed at least 17 pixels apart.
    """
    placed: list[float] = []
    for x, y, label, colour in sorted(ends, key=lambda end: end[1]):
        pixel = float(axes.transData.transform((x, y))[1])
        lines = label.count("\n") + 1
        height = LABEL_GAP * (lines + 1) / 2
        low = max(pixel, placed[-1] + height) if placed else pixel
        placed.append(low + (lines - 1) * LABEL_GAP / 2)
        axes.annotate(
            label,
            (x, y),
            xytext=(8 * POINTS, (low - pixel) * POINTS),
            textcoords="offset points",
            color=colour,
            weight="bold",
            ha="left",
            va="center",
            annotation_clip=False,
        )


def note(
    axes: Axes,
    text: str,
    point: tuple[float, float],
    offset: tuple[float, float],
    *,
    align: str = "left",
) -> Annotation:
    r"""Write a remark beside a point, joined to it by a thin leader.

    Args:
        axes: the panel.
        text: the remark; "\n" breaks it.
        point: the point in data coordinates.
        offset: pixels from the point to the text's lower left (or, with align="right",
            lower right) corner, upwards positive.
        align: side of the text from which the offset counts.
    """
    above = offset[1] > 0
    foot = 0.5 if offset[0] < 0 else 0.1
    return axes.annotate(
        text,
        point,
        xytext=(offset[0] * POINTS, offset[1] * POINTS),
        textcoords="offset points",
        ha=align,
        va="bottom",
        linespacing=1.4,
        bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 2},
        arrowprops={
            "arrowstyle": "-",
            "color": AXIS,
            "linewidth": 1,
            "shrinkA": 2,
            "shrinkB": 9,
            # the leader leaves from the side that faces the point
            "relpos": (foot, 0) if above else (float(align == "right"), 0.5),
        },
        zorder=5,
    )


def label_right(
    axes: Axes,
    point: tuple[float, float],
    text: str,
    offset: tuple[float, float],
    *,
    colour: str = INK,
    bold: bool = False,
    hanging: bool = False,
) -> None:
    """Write a text right of a point, offset in pixels, centred on it or hanging below it."""
    axes.annotate(
        text,
        point,
        xytext=(offset[0] * POINTS, offset[1] * POINTS),
        textcoords="offset points",
        color=colour,
        weight="bold" if bold else "normal",
        va="top" if hanging else "center",
        bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
        annotation_clip=False,
        zorder=4,
    )


def write_left(axes: Axes, y: float, words: str, points: float, **look: Any) -> None:
    """Write the name of a row, its end some points left of where the panel begins at x = 0."""
    axes.annotate(
        words,
        (0, y),
        xytext=(-points, 0),
        textcoords="offset points",
        ha="right",
        va="center",
        annotation_clip=False,
        **look,
    )


def write_sum(axes: Axes, y: float, total: int) -> None:
    """Write a row's sum right of the panel."""
    axes.annotate(
        f"{total} in all",
        (1, y),
        xycoords=("axes fraction", "data"),
        xytext=(6, 0),
        textcoords="offset points",
        va="center",
        weight="bold",
        annotation_clip=False,
    )


def article_line(axes: Axes, at: float, text: str) -> None:
    """Draw a dashed upright line at the day of the article, named at its top.

    The panel's limits must be final.
    """
    upright(axes, at)
    label_right(axes, (at, float(axes.get_ylim()[1])), text, (7, -2), hanging=True)


def upright(axes: Axes, at: float) -> None:
    """Draw a thin dashed line from bottom to top."""
    axes.axvline(at, color=AXIS, linewidth=1.2, linestyle=(0, (4, 3)), zorder=2)


def ring(axes: Axes, x: float, y: float, size: float = 17) -> None:
    """Draw a ring round a turning point, its diameter in points."""
    axes.plot(
        [x],
        [y],
        marker="o",
        markersize=size,
        markerfacecolor="none",
        markeredgecolor=INK,
        markeredgewidth=1.4,
        linestyle="none",
        clip_on=False,
        zorder=6,
    )


def year_ticks(axes: Axes, first: float, last: float, step: int, right: float = 0.4) -> None:
    """Put ticks at round years and let the axis end just beyond the first and last year."""
    axes.set_xlim(first - 1, last + right)
    axes.set_xticks([year for year in range(1900, 2101, step) if first - 0.5 <= year <= last + 0.5])


def round_log_ticks(axes: Axes, low: float, high: float) -> None:
    """Give a logarithmic axis from low to high the ticks 1, 2, 5, 10, 20, 50 and so on."""
    axes.set_yscale("log")
    axes.set_ylim(low, high)
    steps = [digit * 10.0**power for power in range(-6, 13) for digit in (1, 2, 5)]
    ticks = [step for step in steps if low <= step <= high]
    axes.set_yticks(ticks, [f"{tick:,.0f}" if tick >= 1 else f"{tick:g}" for tick in ticks])
    axes.yaxis.set_minor_locator(NullLocator())
