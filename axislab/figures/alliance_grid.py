"""The figure of five ties by seven criteria: a sign and a word in every cell."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.alliance import (
    NO,
    NONE_FOUND,
    NOT_APPLICABLE,
    PARTLY,
    YES,
    criteria_met,
    votes_on_one_subject,
)
from axislab.figures.marks import POINTS, write_left
from axislab.figures.sheet import make_bare, new_sheet, wrapped
from axislab.figures.style import GRID, INK, SOFT, house_style
from axislab.tables import source

SIGNS = {YES: "✓", PARTLY: "◐", NO: "✕", NONE_FOUND: "–", NOT_APPLICABLE: "·"}
"""A sign for each class, beside its word."""

ROW, HEADS, FOOT = 42.0, 70.0, 34.0
LEFT, RIGHT = 206, 12
CELL_POINTS, HEAD_POINTS, NAME_POINTS = 10.5, 10.5, 10.5


def alliance_grid_figure(grid: pd.DataFrame, criteria: pd.DataFrame) -> Figure:
    """Draw whether each tie meets each criterion, and how many it meets.

    Args:
        grid: the table "alliance_grid".
        criteria: the table "alliance_criteria".
    """
    cases = _cases(grid)
    high = HEADS + ROW * len(criteria) + FOOT
    with house_style():
        sheet = new_sheet(
            _title(grid),
            "Rows: criteria; columns: ties between two states. None found: looked for to November "
            f"2026, weaker than no{_narrow(grid)}",
            source("alliance_grid"),
            height=round(high) + 156,
        )
        axes = sheet.panel(LEFT, RIGHT, top=-8, bottom=-24)
        make_bare(axes, (0, len(cases)), (high, 0))
        for column, name in enumerate(cases.values()):
            states, year = name.rsplit(" ", 1)
            lines = wrapped(sheet.figure, states.replace("–", "– "), 100, HEAD_POINTS, "bold")
            words = "\n".join([*lines, year]).replace("– ", "–")
            axes.text(
                column + 0.5,
                HEADS - 8,
                words,
                size=HEAD_POINTS,
                weight="bold",
                ha="center",
                va="bottom",
                linespacing=1.25,
            )
        met = grid.set_index(["criterion_id", "case_id"])["met"]
        for number, (criterion, name) in enumerate(_names(criteria).items()):
            top = HEADS + ROW * number
            _line(axes, top, len(cases))
            write_left(axes, top + ROW / 2, name, 10 * POINTS, color=INK, size=NAME_POINTS)
            for column, case in enumerate(cases):
                _cell(axes, column + 0.5, top + ROW / 2, str(met[criterion, case]))
        foot = HEADS + ROW * len(criteria)
        _line(axes, foot, len(cases))
        sums = f"Met, of {len(criteria)}"
        write_left(axes, foot + FOOT / 2, sums, 10 * POINTS, weight="bold", size=NAME_POINTS)
        for column, count in enumerate(criteria_met(grid)):
            axes.text(
                column + 0.5,
                foot + FOOT / 2,
                f"{count:.0f}",
                weight="bold",
                ha="center",
                va="center",
            )
    return sheet.figure


def alliance_grid_fact(grid: pd.DataFrame, criteria: pd.DataFrame) -> str:
    """Say for each tie how many criteria it meets, and which; and what else was found."""
    names = {one: name[0].lower() + name[1:] for one, name in _names(criteria).items()}
    told = []
    for case, name in _cases(grid).items():
        cells = grid[grid["case_id"] == case].set_index("criterion_id")["met"]
        by_class = {
            word: [names[str(one)] for one, met in cells.items() if met == word] for word in SIGNS
        }
        yes = by_class.pop(YES)
        rest = "; ".join(
            f"{word}: {', '.join(which)}"
            for word, which in by_class.items()
            if which and word != NO
        )
        told.append(
            f"{name} meets {len(yes)} of {len(cells)} ({', '.join(yes) or 'none'}"
            f"{f'; {rest}' if rest else ''})"
        )
    narrow = votes_on_one_subject(grid)
    votes = f" Votes of {' and '.join(narrow)}: on Ukraine alone." if narrow else ""
    return f"By our coding {'. '.join(told)}. What is not named is not met.{votes}"


def _narrow(grid: pd.DataFrame) -> str:
    """Say of which years the votes rest on one subject, for the line above the figure."""
    years = [case.rsplit(" ", 1)[1] for case in votes_on_one_subject(grid)]
    return f". Votes of {' and '.join(years)}: on Ukraine alone" if years else ""


def _cases(grid: pd.DataFrame) -> dict[str, str]:
    """Return the names of the ties by their id, in the order of the table."""
    return dict(zip(grid["case_id"].astype(str), grid["case"].astype(str), strict=True))


def _names(criteria: pd.DataFrame) -> dict[str, str]:
    """Return the names of the criteria by their id."""
    return dict(
        zip(criteria["criterion_id"].astype(str), criteria["name"].astype(str), strict=True)
    )


def _title(grid: pd.DataFrame) -> str:
    """Say which ties meet all criteria, or else which meet most."""
    counts = criteria_met(grid)
    names = _cases(grid)
    most = [names[str(case)] for case in counts.index if counts[case] == counts.max()]
    number = grid["criterion_id"].nunique()
    if counts.max() == number:
        return f"All {number} criteria are met by {' and '.join(most)}"
    meet = "meets" if len(most) == 1 else "meet"
    return (
        f"No tie meets all {number} criteria; {' and '.join(most)} {meet} most: {counts.max():.0f}"
    )


def _line(axes: Axes, y: float, wide: int) -> None:
    """Draw a thin rule over the names and the cells."""
    left = -(LEFT - 16) / axes.get_window_extent().width * wide
    axes.plot([left, wide], [y, y], color=GRID, linewidth=1, clip_on=False, zorder=1)


def _cell(axes: Axes, x: float, y: float, met: str) -> None:
    """Write sign and word of one cell; only what is met stands in bold."""
    sign = SIGNS[met]
    words = f"{sign} {met}" if len(met) < 8 else f"{sign} {met.replace(' ', chr(10), 1)}"
    axes.text(
        x,
        y,
        words,
        size=CELL_POINTS,
        ha="center",
        va="center",
        weight="bold" if met == YES else "normal",
        color=INK if met in (YES, PARTLY) else SOFT,
        linespacing=1.2,
    )
