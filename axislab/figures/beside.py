"""The figure of China beside the USSR in one year: output, people, and output per head."""

from __future__ import annotations

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.figures.sheet import new_sheet
from axislab.figures.style import FELL, INK, PAPER, house_style
from axislab.measures import ratio, series
from axislab.tables import source

EQUAL = 100.0
"""Per cent at which both countries are alike."""

MEASURES = {
    "Whole output": "gdp_2011intl_mn_derived",
    "People": "population_thousand",
    "Output per head": "gdp_per_head_2011intl",
}
"""Rows of the figure and their columns in the table "maddison"."""


def china_beside_ussr(maddison: pd.DataFrame, year: int) -> dict[str, float]:
    """Return China's figure in per cent of the USSR's, by row of the figure.

    Args:
        maddison: the table "maddison".
        year: a year that the table has for both.
    """
    return {
        name: 100
        * float(ratio(series(maddison, "CHN", column), series(maddison, "SUN", column))[year])
        for name, column in MEASURES.items()
    }


def china_beside_ussr_figure(
    maddison: pd.DataFrame, year: int = 1950, prediction: float | None = None
) -> Figure:
    """Draw China in per cent of the USSR as bars, with a line where both are alike.

    Args:
        maddison: the table "maddison".
        year: the year drawn.
        prediction: the reader's own guess for the whole output, in per cent.
    """
    found = china_beside_ussr(maddison, year)
    with house_style():
        sheet = new_sheet(
            f"China’s output in {year}: {found['Whole output']:.0f}% of the USSR’s, per head "
            f"{found['Output per head']:.0f}%",
            f"China in per cent of the USSR, {year}; output in dollars of 2011 at purchasing power",
            source("maddison"),
            height=360,
        )
        axes = sheet.panel(left=156, right=64, top=24)
        sns.barplot(
            x=list(found.values()),
            y=list(found),
            orient="h",
            ax=axes,
            color=COUNTRIES["CHN"].colour,
            saturation=1,
            width=0.5,
            errorbar=None,
        )
        axes.grid(visible=False)
        axes.set(xlabel="", ylabel="")
        axes.set_xlim(0, max(*found.values(), EQUAL, prediction or 0) * 1.04)
        _mark(axes, EQUAL, "USSR", INK, 5)
        for row, value in enumerate(found.values()):
            axes.annotate(
                f"{value:.0f}",
                (value, row),
                xytext=(6, 0),
                textcoords="offset points",
                va="center",
                weight="bold",
                bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
                annotation_clip=False,
                zorder=5,
            )
        if prediction is not None:
            _mark_prediction(axes, prediction)
    return sheet.figure


def china_beside_ussr_fact(
    maddison: pd.DataFrame, year: int = 1950, prediction: float | None = None
) -> str:
    """Say China's whole output, people and output per head in per cent of the USSR's.

    The arguments are those of `china_beside_ussr_figure`.
    """
    found = china_beside_ussr(maddison, year)
    said = (
        f"In {year} China’s whole output was {found['Whole output']:.1f} per cent of the USSR’s. "
        f"It had {found['People'] / 100:.1f} times as many people, so that its output per head was "
        f"{found['Output per head']:.1f} per cent of the Soviet one."
    )
    if prediction is None:
        return said
    return f"{said} Your prediction for the whole output was {prediction:g}."


def _mark(axes: Axes, at: float, text: str, colour: str, rise: float) -> None:
    """Draw an upright dashed line named above the panel."""
    axes.axvline(at, color=colour, linewidth=1.4, linestyle=(0, (4, 3)), zorder=4)
    axes.annotate(
        text,
        (at, 1),
        xycoords=("data", "axes fraction"),
        xytext=(0, rise),
        textcoords="offset points",
        ha="center",
        va="bottom",
        color=colour,
        weight="bold",
    )


def _mark_prediction(axes: Axes, at: float) -> None:
    """Mark the reader's guess in the row of the whole output, above its bar."""
    axes.plot([at, at], [-0.4, 0.4], color=FELL, linewidth=2.4, zorder=6)
    right = at > float(axes.get_xlim()[1]) * 0.6
    axes.annotate(
        f"your prediction: {at:g}",
        (at, 0.44),
        xytext=(-6 if right else 6, 0),
        textcoords="offset points",
        ha="right" if right else "left",
        va="center",
        color=FELL,
        weight="bold",
        bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
        zorder=6,
    )
