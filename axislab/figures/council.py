"""The figure of the Security Council on North Korea: days to the vote, and how two voted."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.figures.dates import MONTHS
from axislab.figures.marks import POINTS, write_left
from axislab.figures.sheet import make_bare, new_sheet, wrapped
from axislab.figures.style import AXIS, GRID, INK, SOFT, SOURCE_POINTS, house_style
from axislab.tables import source

ROW = 34.0
HEADS = 26.0
FIRST_YEAR = 2006

VOTERS = ("CHN", "RUS")
COLUMNS = {"CHN": 0.72, "RUS": 0.92}
"""Where the two columns of votes stand, as a share of the panel's width."""

MOST_DAYS = 0.6
"""Share of the panel's width that the longest bar may take."""

LEFT, RIGHT = 306, 16

TRIGGER_POINTS = 9.5

WORDS = {
    ("adopted", "yes"): "✓ yes",
    ("adopted", "no"): "✕ no",
    ("adopted", "abstain"): "– abstain",
    ("vetoed", "yes"): "✓ yes",
    ("vetoed", "no"): "✕ veto",
    ("vetoed", "abstain"): "– abstain",
}
"""A vote by outcome, as a sign and a word."""

NO_TEXT = "no vote"


def council_votes_figure(council: pd.DataFrame) -> Figure:
    """Draw for every text since 2006 the days from its trigger to the vote, and two votes.

    Args:
        council: the table "security_council".
    """
    rows = _rows(council)
    with house_style():
        high = ROW * len(rows) + HEADS
        sheet = new_sheet(
            _title(rows),
            "Texts on North Korea in the UN Security Council; bars: days from the event that they "
            "answer to the vote",
            source("security_council"),
            height=round(high) + 150,
        )
        axes = sheet.panel(LEFT, RIGHT, top=-8, bottom=-22)
        make_bare(axes, (0, 1), (ROW * len(rows), -HEADS))
        longest = float(rows["days_from_trigger"].max())
        for voter, x in COLUMNS.items():
            country = COUNTRIES[voter]
            axes.text(x, -HEADS / 2, country.name, color=country.colour, weight="bold", ha="center")
        axes.text(0, -HEADS / 2, "Days", color=SOFT)
        for number, (_, row) in enumerate(rows.iterrows()):
            _draw_row(axes, ROW * number, row, longest)
    return sheet.figure


def council_votes_fact(council: pd.DataFrame) -> str:
    """Say for every text since 2006 the days from its trigger to the vote, and the two votes."""
    rows = _rows(council)
    told = "; ".join(_told(row) for _, row in rows.iterrows())
    adopted = rows[rows["outcome"] == "adopted"]
    both = adopted[(adopted["china_vote"] == "yes") & (adopted["russia_vote"] == "yes")]
    return (
        f"Security Council on North Korea since {FIRST_YEAR}: {told}. China and Russia voted yes "
        f"on {len(both)} of {len(adopted)} resolutions adopted."
    )


def _rows(council: pd.DataFrame) -> pd.DataFrame:
    """Return the texts since 2006, earliest first."""
    return council[council["date"] >= str(FIRST_YEAR)].sort_values("date", kind="stable")


def _name(row: pd.Series[str]) -> str:
    """Name a text by its number, or in the words of the table."""
    name = str(row["resolution"])
    return f"Resolution {name}" if name.isdigit() else name[0].upper() + name[1:]


def _told(row: pd.Series[str]) -> str:
    """Tell one text: outcome, days and votes."""
    days = row["days_from_trigger"]
    after = "" if pd.isna(days) else f": {int(float(days))} days after its trigger"
    name = f"{_name(row)} ({row['date'][:4]}; {row['trigger']}){after}"
    if row["outcome"] not in ("adopted", "vetoed"):
        return f"{name}, no text agreed"
    votes = ", ".join(
        f"{COUNTRIES[voter].name} {_vote(row, voter).split(' ', 1)[1]}" for voter in VOTERS
    )
    return f"{name}, {row['outcome']}, {votes}"


def _vote(row: pd.Series[str], voter: str) -> str:
    """Return a country's vote as a sign and a word."""
    cast = row["china_vote" if voter == "CHN" else "russia_vote"]
    return WORDS.get((str(row["outcome"]), str(cast)), NO_TEXT)


def _draw_row(axes: Axes, top: float, row: pd.Series[str], longest: float) -> None:
    """Draw one text: name and trigger at the left, its bar, and the two votes."""
    middle = top + ROW / 2
    axes.axhline(top, color=GRID, linewidth=1, xmin=-0.5, clip_on=True)
    year, month = row["date"].split("-")[:2]
    named = str(row["resolution"]).isdigit()
    when = f" · {MONTHS[int(month) - 1][:3]} {year}" if named else ""
    gap = 10 * POINTS
    words = f"{row['resolution']}{when}"
    write_left(axes, middle - 7, words, gap, color=INK, weight="bold", size=10.5)
    words = _short(axes, str(row["trigger"]))
    write_left(axes, middle + 9, words, gap, color=SOFT, size=TRIGGER_POINTS)
    days = row["days_from_trigger"]
    if pd.isna(days):
        axes.text(0, middle, "no event before it", color=SOFT, size=SOURCE_POINTS, va="center")
    else:
        wide = float(days) / longest * (MOST_DAYS - 0.08)
        veto = row["outcome"] != "adopted"
        axes.barh(
            middle,
            wide,
            height=14,
            color="none" if veto else INK,
            edgecolor=INK,
            linewidth=1.4,
            zorder=3,
        )
        _number(axes, wide, middle, f"{int(float(days))}")
    for voter, x in COLUMNS.items():
        words = _vote(row, voter)
        axes.text(
            x,
            middle,
            words,
            ha="center",
            va="center",
            weight="bold" if words.startswith("✕") else "normal",
            color=AXIS if words == NO_TEXT else INK,
        )


def _number(axes: Axes, x: float, y: float, words: str) -> None:
    """Write the days right of a bar."""
    axes.annotate(
        words,
        (x, y),
        xytext=(6 * POINTS, 0),
        textcoords="offset points",
        va="center",
        weight="bold",
    )


def _short(axes: Axes, trigger: str) -> str:
    """Return what a text answers, in one line: without its last words if there is no room."""
    figure = axes.get_figure(root=True)
    assert figure is not None
    first, *rest = wrapped(figure, trigger, LEFT - 28, TRIGGER_POINTS)
    return f"{first.rstrip(',')} …" if rest else first


def _title(rows: pd.DataFrame) -> str:
    adopted = rows[rows["outcome"] == "adopted"]
    vetoed = rows[rows["outcome"] == "vetoed"]
    last = adopted["date"].max()[:4]
    years = " and ".join(dict.fromkeys(day[:4] for day in vetoed["date"]))
    return (
        f"{len(adopted)} resolutions with China’s and Russia’s votes to {last}; vetoes in {years}"
    )
