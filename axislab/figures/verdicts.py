"""The figure of the verdicts: how claims of each type fare, counted in the cells of a grid."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from axislab.claim_card import SIGNS, verdict_words
from axislab.figures.sheet import make_bare, new_sheet
from axislab.figures.style import INK, PAPER, SOFT, WIDTH, house_style
from axislab.tables import source

ROW, HEADS = 38.0, 62.0
TYPES_WIDE, SUM_WIDE = 182.0, 40.0
NAMES = {
    "statistic": "statistics",
    "fact": "facts",
    "causal": "causal claims",
    "interpretation": "interpretations",
    "prediction": "predictions",
    "quotation-of-official": "quotations of officials",
}
"""How the claims of a type are called."""

SHADE = "#8FB3E0"
"""A cell that holds all claims of its type; others lie between it and the paper."""


def verdicts_figure(ledger: pd.DataFrame) -> Figure:
    """Draw a grid of claim types and verdicts: counts in the cells, shaded by share of the type.

    Args:
        ledger: the table "claims".
    """
    counted = verdict_counts(ledger)
    with house_style():
        high = ROW * len(counted) + HEADS
        sheet = new_sheet(
            _title(counted),
            "Claims of both articles by type and verdict (both ours); darker: a larger share of "
            "the row",
            source("claims"),
            height=round(high) + 130,
        )
        axes = sheet.panel(16, 16, top=-10, bottom=-24)
        make_bare(axes, (0, WIDTH - 32), (ROW * len(counted), -HEADS))
        wide = (WIDTH - 32 - TYPES_WIDE - SUM_WIDE) / len(SIGNS)
        for place, verdict in enumerate(counted):
            sign, words = verdict_words(str(verdict)).split(" ", 1)
            x = TYPES_WIDE + wide * (place + 0.5)
            axes.text(x, -HEADS + 12, sign, ha="center", va="center", size=13, weight="bold")
            words = words.replace(" ", "\n")
            axes.text(x, -HEADS + 26, words, ha="center", va="top", linespacing=1.1)
        axes.text(WIDTH - 32, -HEADS + 26, "all", ha="right", va="top", color=SOFT)
        for row, (kind, numbers) in enumerate(counted.iterrows()):
            _draw_row(axes, ROW * row, str(kind), numbers, wide)
    return sheet.figure


def verdicts_fact(ledger: pd.DataFrame) -> str:
    """Say for every type how many claims have which verdict."""
    counted = verdict_counts(ledger)
    parts = []
    for kind, numbers in counted.iterrows():
        listed = ", ".join(
            f"{verdict_words(str(verdict)).split(' ', 1)[1]} {number}"
            for verdict, number in numbers.items()
            if number
        )
        parts.append(f"{NAMES[str(kind)]} ({numbers.sum()}): {listed}")
    return f"{len(ledger)} claims by type and verdict, both ours: {'; '.join(parts)}."


def verdict_counts(ledger: pd.DataFrame) -> pd.DataFrame:
    """Count claims: a row a type, most first; a column a verdict, from supported on."""
    counted = pd.crosstab(ledger["claim_type"], ledger["verdict"])
    order = counted.sum(axis=1).sort_values(ascending=False, kind="stable").index
    return counted.reindex(index=order, columns=list(SIGNS), fill_value=0)


def _draw_row(axes: Axes, top: float, kind: str, numbers: pd.Series[int], wide: float) -> None:
    """Draw one type: its name, a cell for every verdict, and how many claims there are."""
    middle, there = top + ROW / 2, int(numbers.sum())
    axes.text(0, middle, NAMES[kind].capitalize(), va="center")
    for place, number in enumerate(numbers):
        left = TYPES_WIDE + wide * place
        axes.add_patch(
            Rectangle(
                (left + 1.5, top + 1.5),
                wide - 3,
                ROW - 3,
                facecolor=_shade(number / there),
                edgecolor="none",
            )
        )
        axes.text(
            left + wide / 2,
            middle,
            str(number),
            ha="center",
            va="center",
            color=INK if number else SOFT,
            weight="bold" if number else "normal",
        )
    axes.text(WIDTH - 32, middle, str(there), ha="right", va="center", color=SOFT)


def _shade(share: float) -> str:
    """Mix the paper and the shade; light enough that ink on it can be read."""
    red, green, blue = (
        light + (dark - light) * share
        for light, dark in zip(to_rgb(PAPER), to_rgb(SHADE), strict=True)
    )
    return to_hex((red, green, blue))


def _title(counted: pd.DataFrame) -> str:
    """Set the types against each other of which most and least is contested or not checkable."""
    unsettled = counted["contested"] + counted["not-checkable"]
    share = unsettled / counted.sum(axis=1)
    most, least = str(share.idxmax()), str(share.idxmin())
    first, second = (
        f"{unsettled[kind]} of {counted.loc[kind].sum()} {NAMES[kind]}" for kind in (most, least)
    )
    return f"Contested or not checkable: {first}, but {second}"
