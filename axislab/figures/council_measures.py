"""The grid of what each resolution on North Korea did to which trade."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from axislab.figures.sheet import make_bare, new_sheet
from axislab.figures.style import GRID, INK, SOFT, SOURCE_POINTS, house_style
from axislab.tables import source

SECTORS = {
    "arms": "Arms",
    "luxury": "Luxury goods",
    "coal": "Coal",
    "iron": "Iron",
    "other_minerals": "Other minerals",
    "seafood": "Seafood",
    "textiles": "Textiles",
    "oil": "Oil",
    "labour": "Workers abroad",
    "machinery": "Machinery",
    "finance": "Finance",
    "shipping": "Shipping",
}
"""Columns of measures in the table, and how they are named."""

MEASURES = {"partial": "◔ part", "cap": "◑ cap", "ban": "● ban", "extended": "+ more"}
"""A measure as a sign and a word: part of a sector, a cap, a ban, an earlier measure widened."""

SAID = {"partial": "in part", "cap": "capped", "ban": "banned", "extended": "extended"}
ROW = 28.0
HEADS = 40.0
LEFT, RIGHT = 138, 14

CELL_POINTS = 9.0


def council_measures_figure(council: pd.DataFrame) -> Figure:
    """Draw a grid of resolutions and sectors, each cell with the new measure it brought.

    Args:
        council: the table "security_council".
    """
    rows = _with_measures(council)
    with house_style():
        sheet = new_sheet(
            _title(rows),
            "New measures by resolution and sector (oil, machinery: imports), our coding. ◔ part "
            "of it, ◑ cap on quantity or value, ● ban, + an earlier measure widened",
            source("security_council"),
            height=round(ROW * len(SECTORS) + HEADS) + 168,
        )
        axes = sheet.panel(LEFT, RIGHT, top=-8, bottom=-22)
        make_bare(axes, (0, len(rows)), (ROW * len(SECTORS), -HEADS))
        for number, (name, day) in enumerate(zip(rows["resolution"], rows["date"], strict=True)):
            at = number + 0.5
            axes.text(at, -24, str(name), ha="center", va="center", weight="bold")
            axes.text(at, -8, day[:4], ha="center", va="center", size=SOURCE_POINTS, color=SOFT)
        for line, (column, label) in enumerate(SECTORS.items()):
            axes.text(-0.1, ROW * (line + 0.5), label, ha="right", va="center")
            for number, code in enumerate(rows[column]):
                _cell(axes, number, ROW * line, str(code))
    return sheet.figure


def council_measures_fact(council: pd.DataFrame) -> str:
    """Say for every sector which resolution did what."""
    rows = _with_measures(council)
    told = []
    for column, label in SECTORS.items():
        done = [
            f"{SAID[code]} in {name}"
            for name, code in zip(rows["resolution"], rows[column], strict=True)
            if code in SAID
        ]
        told.append(f"{label}: {', '.join(done) or 'nothing'}")
    return f"What the resolutions did, our coding. {'; '.join(told)}."


def _with_measures(council: pd.DataFrame) -> pd.DataFrame:
    """Return the resolutions adopted that brought a measure in any sector, earliest first."""
    adopted = council[council["outcome"] == "adopted"].sort_values("date", kind="stable")
    return adopted[adopted[list(SECTORS)].isin(list(MEASURES)).any(axis=1)]


def _cell(axes: Axes, number: int, top: float, code: str) -> None:
    """Draw one cell: an empty frame for nothing new, else sign and word on a ground."""
    done = code in MEASURES
    axes.add_patch(
        Rectangle(
            (number + 0.03, top + 2),
            0.94,
            ROW - 4,
            facecolor=GRID if done else "none",
            edgecolor=GRID,
            linewidth=1,
        )
    )
    if done:
        axes.text(
            number + 0.5,
            top + ROW / 2,
            MEASURES[code],
            ha="center",
            va="center",
            size=CELL_POINTS,
            weight="bold" if code == "ban" else "normal",
            color=INK,
        )


def _title(rows: pd.DataFrame) -> str:
    banned = [column for column in SECTORS if (rows[column] == "ban").any()]
    late = rows[rows["date"] >= "2016"]
    since = [column for column in banned if (late[column] == "ban").any()]
    return (
        f"{len(since)} of the {len(banned)} bans date from 2016 and 2017, and China and Russia "
        "voted for them"
    )
