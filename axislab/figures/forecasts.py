"""The figure of forecasts: each probability beside its outcome, with the penalty it costs."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.figures.marks import POINTS, write_left
from axislab.figures.sheet import Sheet, new_sheet
from axislab.figures.style import FELL, GRID, INK, PAPER, SOFT, SOURCE_POINTS, house_style
from axislab.measures import brier_score
from axislab.tables import source

ROW = 40
LEFT, RIGHT = 200, 116
UNSURE = 50.0
"""What a forecaster says who never commits, in per cent."""

TALLY = 66
"""Pixels from the panel's right edge to the end of the column of penalties."""


def forecasts_figure(forecasts: pd.DataFrame, predicted: pd.Series[float] | None = None) -> Figure:
    """Draw for every forecast the distance from the probability to what happened.

    Args:
        forecasts: the table "forecasts".
        predicted: probabilities in per cent by forecast_id, as `prediction` returns them. While
            nothing is locked in (None) no outcome is shown, only what 50 per cent costs, which is
            the same either way.
    """
    rows = _rows(forecasts, predicted)
    said = (
        "Line: from the probability given (●) to what happened (□ at 100%: yes, at 0%: no), "
        "smallest squared distance first"
        if predicted is not None
        else "What happened stays hidden until your own forecasts are locked in (□: both ways open)"
    )
    with house_style():
        height = 196 + ROW * len(rows)
        sheet = new_sheet(_title(rows, predicted), said, source("forecasts"), height=height)
        axes = _panel(sheet, len(rows))
        for place, (_, row) in enumerate(rows.iterrows()):
            _name(axes, place, row)
            ends = (0.0, 100.0) if predicted is None else (100.0 * int(row["outcome"]),)
            _draw_row(axes, place, row, ends)
    return sheet.figure


def forecasts_fact(forecasts: pd.DataFrame, predicted: pd.Series[float] | None = None) -> str:
    """Say for every forecast probability, outcome and squared distance, and the Brier score.

    The arguments are those of `forecasts_figure`.
    """
    rows = _rows(forecasts, predicted)
    unsure = _score(rows, UNSURE)
    if predicted is None:
        return (
            f"Whoever says {UNSURE:g}% every time has a Brier score of {unsure:.3f}, whatever "
            f"happens: the squared distance is the same both ways. Of the {len(rows)} forecasts "
            "nothing more is shown until your own are locked in; then run this cell again."
        )
    listed = "; ".join(
        f"{row['name']} {row['said']:g}%, {'happened' if row['outcome'] else 'did not happen'}, "
        f"{row['penalty']:.3f}"
        for _, row in rows.iterrows()
    )
    own = float(rows["penalty"].mean())
    return (
        f"Your Brier score is {own:.3f}; {UNSURE:g}% every time gives {unsure:.3f} (0 is best, 1 "
        f"worst). Probability given, outcome, squared distance: {listed}."
    )


def _rows(forecasts: pd.DataFrame, predicted: pd.Series[float] | None) -> pd.DataFrame:
    """Return the forecasts with what was said and what it costs, the smallest penalty first."""
    rows = forecasts.set_index("forecast_id")
    said = pd.Series(UNSURE, index=rows.index) if predicted is None else predicted
    shares, outcomes = said.reindex(rows.index).astype(float) / 100, rows["outcome"]
    penalties = pd.Series(
        {id: brier_score(shares[[id]], outcomes[[id]]) for id in rows.index}, dtype=float
    )
    rows = rows.assign(said=100 * shares, penalty=penalties)
    return rows.sort_values("penalty", kind="stable")


def _score(rows: pd.DataFrame, always: float) -> float:
    """Return the Brier score of saying the same every time, in per cent."""
    return brier_score(pd.Series(always / 100, index=rows.index), rows["outcome"])


def _title(rows: pd.DataFrame, predicted: pd.Series[float] | None) -> str:
    unsure = _score(rows, UNSURE)
    if predicted is None:
        return f"Whoever always says {UNSURE:g}% has a Brier score of {unsure:.3f}"
    own = float(rows["penalty"].mean())
    side = "better than" if own < unsure else "worse than" if own > unsure else "as good as"
    return f"Your Brier score is {own:.3f}, {side} {UNSURE:g}% every time ({unsure:.3f})"


def _panel(sheet: Sheet, rows: int) -> Axes:
    """Add the panel: per cent from left to right, a row a forecast, a column of penalties."""
    axes = sheet.panel(LEFT, RIGHT, top=14)
    axes.set_xlim(0, 100)
    axes.set_ylim(rows - 0.4, -0.6)
    axes.set_xticks(range(0, 101, 25), [f"{tick}%" for tick in range(0, 101, 25)])
    axes.set_yticks([])
    axes.grid(visible=True, axis="x", color=GRID, linewidth=1)
    axes.annotate(
        "squared distance",
        (1, 1),
        xycoords="axes fraction",
        xytext=(RIGHT * POINTS - 12, 8),
        textcoords="offset points",
        ha="right",
        size=SOURCE_POINTS,
        color=SOFT,
        annotation_clip=False,
    )
    return axes


def _name(axes: Axes, place: int, row: pd.Series[str]) -> None:
    """Write name and deadline of a forecast left of its row."""
    write_left(axes, place - 0.16, str(row["name"]), 14 * POINTS, weight="bold")
    until = f"by {row['resolves_on'][:4]}"
    write_left(axes, place + 0.24, until, 14 * POINTS, color=SOFT, size=SOURCE_POINTS)


def _draw_row(axes: Axes, place: int, row: pd.Series[str], ends: tuple[float, ...]) -> None:
    """Draw one forecast: a line from what was said to each end, the marks, the number."""
    said = float(row["said"])
    far = len(ends) == 1 and abs(said - ends[0]) > UNSURE
    colour = FELL if far else INK
    dashes = "solid" if len(ends) == 1 else (0, (2, 2))
    for end in ends:
        axes.plot([said, end], [place, place], color=colour, linewidth=2.4, linestyle=dashes)
        _mark(axes, end, place, "s", PAPER, colour)
    _mark(axes, said, place, "o", colour, colour)
    axes.annotate(
        f"{float(row['penalty']):.3f}",
        (1, place),
        xycoords=("axes fraction", "data"),
        xytext=(TALLY * POINTS, 0),
        textcoords="offset points",
        ha="right",
        va="center",
        weight="bold",
        color=colour,
        annotation_clip=False,
    )


def _mark(axes: Axes, x: float, place: int, marker: str, fill: str, edge: str) -> None:
    axes.plot(
        [x],
        [place],
        marker=marker,
        markersize=9,
        markerfacecolor=fill,
        markeredgecolor=edge,
        markeredgewidth=1.8,
        linestyle="none",
        clip_on=False,
        zorder=3,
    )
