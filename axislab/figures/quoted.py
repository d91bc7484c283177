"""The figure of who is quoted: claims by the side of the speaker, a panel an article."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.claims_search import STATES, silent_states
from axislab.countries import COUNTRIES
from axislab.figures.marks import POINTS
from axislab.figures.sheet import new_sheet
from axislab.figures.style import INK, SOFT, WIDTH, house_style
from axislab.tables import source, table

ROW = 30.0
"""Pixels that a side takes."""

LEFT, GAP, RIGHT = 150, 76, 60
BAR = 0.62


def quoted_figure(ledger: pd.DataFrame) -> Figure:
    """Draw the claims of each article by the side of the speaker; who is silent keeps a row.

    Args:
        ledger: the table "claims".
    """
    counted = quoted_claims(ledger)
    most = float(counted.to_numpy().max())
    with house_style():
        sheet = new_sheet(
            _title(ledger),
            "Claims of each article by the side of who makes them (our coding)",
            source("claims"),
            height=round(ROW * len(counted)) + 164,
        )
        width = (WIDTH - LEFT - GAP - RIGHT) / 2
        for place, article in enumerate(counted):
            left = LEFT + place * (width + GAP)
            axes = sheet.panel(left, WIDTH - left - width, top=18, bottom=-26)
            _draw_panel(axes, counted[article], most)
            axes.set_title(_name(str(article)), loc="left", size=11, weight="bold", pad=8)
            if place:
                axes.set_yticks([])
    return sheet.figure


def quoted_fact(ledger: pd.DataFrame) -> str:
    """Say how many claims each side makes in each article, and for which states nobody speaks."""
    counted = quoted_claims(ledger)
    parts = []
    for article in counted:
        rows = ledger[ledger["source"] == article]
        sides = counted[article]
        listed = ", ".join(f"{side} {number}" for side, number in sides.items() if number)
        silent = ", ".join(COUNTRIES[code].name for code in silent_states(rows)) or "none"
        parts.append(
            f"{_name(str(article))}, {len(rows)} claims by side: {listed}; states for which no "
            f"expert or former official speaks: {silent}."
        )
    return (
        f"{' '.join(parts)} Sides are our coding; officials in office are one side, of whatever "
        "state."
    )


def quoted_claims(ledger: pd.DataFrame) -> pd.DataFrame:
    """Count claims: a row a side, most first, then states without a voice; a column an article."""
    counted = pd.crosstab(ledger["speaker_perspective"], ledger["source"])
    order = counted.sum(axis=1).sort_values(ascending=False, kind="stable").index
    silent = [STATES[code] for code in silent_states(ledger)]
    return counted.reindex([*order, *silent], fill_value=0)


def _draw_panel(axes: Axes, sides: pd.Series[int], most: float) -> None:
    """Draw the sides of one article as bars, with the number of claims at their ends."""
    axes.grid(visible=False)
    axes.spines["bottom"].set_visible(False)
    axes.spines["left"].set_visible(True)
    axes.spines["left"].set(color=INK, linewidth=1.2)
    for row, (side, number) in enumerate(sides.items()):
        axes.barh(row, number, height=BAR, color=_colour(str(side)), zorder=3)
        axes.annotate(
            str(number),
            (number, row),
            xytext=(6 * POINTS, 0),
            textcoords="offset points",
            va="center",
            weight="bold" if number else "normal",
            color=INK if number else SOFT,
        )
    axes.set_xlim(0, most)
    axes.set_xticks([])
    axes.set_ylim(len(sides) - 0.5, -0.5)
    axes.set_yticks(range(len(sides)), [str(side) for side in sides.index])


def _colour(side: str) -> str:
    """Return the colour of the state that a side begins with, or a soft one."""
    for code, adjective in STATES.items():
        if side.startswith(adjective):
            return COUNTRIES[code].colour
    return SOFT


def _name(article: str) -> str:
    outlet, day = table("articles").set_index("id").loc[article, ["outlet", "published_from"]]
    return f"{outlet}, {str(day)[:4]}"


def _title(ledger: pd.DataFrame) -> str:
    """Say how much the journalists say themselves, and for whom nobody speaks."""
    own = int((ledger["speaker_perspective"] == "journalist").sum())
    silent = [STATES[code] for code in silent_states(ledger)]
    rest = f"; no {_listed(silent)} expert is quoted" if silent else ""
    return f"The journalists make {own} of {len(ledger)} claims themselves{rest}"


def _listed(names: list[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
