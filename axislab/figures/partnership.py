"""Figures on the armed forces: deliveries of arms by decade, joint exercises by year."""

from __future__ import annotations

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.figures.marks import POINTS, write_sum, year_ticks
from axislab.figures.sheet import new_sheet
from axislab.figures.style import INK, PAPER, SOFT, house_style
from axislab.tables import source

SUPPLIERS = ("SUN", "RUS")
FIRST_DECADE, LAST_DECADE = 1950, 2010

FORCES: dict[str, tuple[str, ...]] = {
    "at sea": ("naval", "naval patrol", "naval and air"),
    "on land": ("land", "combined"),
    "patrols in the air": ("air patrol",),
    "large manoeuvres": ("strategic",),
    "missile defence": ("missile defence",),
}
"""Rows of the figure of exercises, and the types of the table that each takes in."""

ROW_HEIGHT = 54
BEFORE, SINCE = 2013, 2014
"""The list is counted before and since the sanctions on Russia of 2014."""


def arms_transfers_figure(arms: pd.DataFrame) -> Figure:
    """Draw what the USSR and then Russia delivered to China, decade by decade, from zero.

    Args:
        arms: the table "arms_transfers".
    """
    decades = _deliveries(arms)
    rows = decades.reset_index().melt("decade", var_name="supplier", value_name="tiv")
    with house_style():
        sheet = new_sheet(
            _arms_title(decades),
            "Deliveries to China by decade, billion trend-indicator values: what the arms can do, "
            "not what they cost",
            source("arms_transfers"),
            height=440,
        )
        axes = sheet.panel(left=48, right=24, top=26)
        sns.histplot(
            data=rows,
            x="decade",
            weights="tiv",
            hue="supplier",
            hue_order=list(reversed(SUPPLIERS)),
            palette={iso3: COUNTRIES[iso3].colour for iso3 in SUPPLIERS},
            multiple="stack",
            bins=[decade - 5 for decade in range(FIRST_DECADE, LAST_DECADE + 11, 10)],
            shrink=0.62,
            alpha=1,
            edgecolor=PAPER,
            legend=False,
            ax=axes,
        )
        axes.set(xlabel="", ylabel="")
        top = float(decades.sum(axis=1).max())
        axes.set_ylim(0, top * 1.1)
        axes.set_yticks([0, 10_000, 20_000], ["0", "10", "20"])
        axes.set_xticks(list(decades.index), [f"{decade}s" for decade in decades.index])
        for decade, total in decades.sum(axis=1).items():
            _above(axes, float(str(decade)), float(total), f"{total / 1000:.1f}" if total else "–")
        _name_suppliers(axes, decades)
    return sheet.figure


def arms_transfers_fact(arms: pd.DataFrame) -> str:
    """Say how much the USSR and Russia delivered to China in each decade."""
    decades = _deliveries(arms)
    said = []
    for decade, row in decades.iterrows():
        parts = [
            f"{row[iso3] / 1000:.1f} ({COUNTRIES[iso3].name})"
            for iso3 in SUPPLIERS
            if row[iso3] > 0
        ]
        said.append(f"{decade}s {' and '.join(parts) or 'none on record'}")
    back = arms[(arms["supplier_iso3"] == "CHN") & (arms["recipient_iso3"] == "RUS")]
    other = ", ".join(
        f"{tiv / 1000:.2f} in the {decade}s"
        for decade, tiv in zip(back["decade"], back["tiv_mn_own_decade_sum"], strict=True)
    )
    return (
        "Arms delivered to China, billion trend-indicator values, our decade sums: "
        f"{'; '.join(said)}. From China to Russia: {other or 'none on record'}."
    )


def joint_exercises_figure(exercises: pd.DataFrame) -> Figure:
    """Draw how many joint exercises our list has a year, a row for each kind of force.

    Args:
        exercises: the table "exercises".
    """
    counted = _exercises_by_year(exercises)
    first, last = int(counted.index.min()), int(counted.index.max())
    with house_style():
        sheet = new_sheet(
            _exercises_title(counted),
            f"Exercises a year, {first} to {last}; one square is one exercise; the list is not "
            "complete",
            source("exercises"),
            height=200 + ROW_HEIGHT * len(FORCES),
        )
        axes = sheet.panel(left=166, right=96, top=6)
        axes.grid(visible=False)
        squares = [
            (int(str(year)), row, place)
            for row, force in enumerate(FORCES)
            for year, number in counted[force].items()
            for place in range(int(number))
        ]
        sns.scatterplot(
            x=[year for year, _, _ in squares],
            y=[-row * ROW_HEIGHT + place * 15.0 + 10 for _, row, place in squares],
            marker="s",
            s=90,
            color=INK,
            edgecolor=PAPER,
            legend=False,
            ax=axes,
            zorder=3,
        )
        axes.set(xlabel="", ylabel="")
        for row in range(len(FORCES)):
            axes.axhline(-row * ROW_HEIGHT, color=SOFT, linewidth=0.8, zorder=1)
        axes.set_ylim(-(len(FORCES) - 1) * ROW_HEIGHT, ROW_HEIGHT)
        axes.set_yticks([14 - row * ROW_HEIGHT for row in range(len(FORCES))], list(FORCES))
        year_ticks(axes, first, last, 5, right=1)
        for row, force in enumerate(FORCES):
            write_sum(axes, 14 - row * ROW_HEIGHT, int(counted[force].sum()))
    return sheet.figure


def joint_exercises_fact(exercises: pd.DataFrame) -> str:
    """Say how many exercises of each kind our list has, and in which year it has the most."""
    counted = _exercises_by_year(exercises)
    years = counted.sum(axis=1)
    kinds = ", ".join(f"{force} {int(counted[force].sum())}" for force in FORCES)
    most = [str(year) for year in years.index[years == years.max()]]
    return (
        f"Our list of {int(years.sum())} joint exercises and patrols, {years.index.min()} to "
        f"{years.index.max()}, not complete: {kinds}. Most in a year: {int(years.max())} "
        f"({', '.join(most)}). To {BEFORE} it has {int(years.loc[:BEFORE].sum())}, since {SINCE} "
        f"{int(years.loc[SINCE:].sum())}."
    )


def _deliveries(arms: pd.DataFrame) -> pd.DataFrame:
    """Return deliveries to China: a row a decade, a column a supplier, zero where none."""
    rows = arms[(arms["recipient_iso3"] == "CHN") & arms["supplier_iso3"].isin(SUPPLIERS)]
    return (
        rows.pivot_table(
            index="decade",
            columns="supplier_iso3",
            values="tiv_mn_own_decade_sum",
            aggfunc="sum",
        )
        .reindex(index=range(FIRST_DECADE, LAST_DECADE + 1, 10), columns=list(SUPPLIERS))
        .fillna(0.0)
    )


def _arms_title(decades: pd.DataFrame) -> str:
    totals = decades.sum(axis=1)
    first, second = totals.nlargest(2).index
    none = [f"{decade}s" for decade in totals.index[totals == 0]]
    quiet = f", none in the {' and '.join(none)}" if none else ""
    return f"Most arms for China came in the {first}s and the {second}s{quiet}"


def _above(axes: Axes, x: float, y: float, text: str) -> None:
    axes.annotate(
        text,
        (x, y),
        xytext=(0, 4),
        textcoords="offset points",
        ha="center",
        va="bottom",
        weight="bold",
    )


def _name_suppliers(axes: Axes, decades: pd.DataFrame) -> None:
    """Name each supplier above the label of its largest decade, in its colour."""
    for iso3 in SUPPLIERS:
        decade = int(str(decades[iso3].idxmax()))
        axes.annotate(
            COUNTRIES[iso3].name,
            (decade, float(decades.sum(axis=1)[decade])),
            xytext=(0, 22 * POINTS),
            textcoords="offset points",
            ha="center",
            va="bottom",
            weight="bold",
            color=COUNTRIES[iso3].colour,
            annotation_clip=False,
        )


def _exercises_by_year(exercises: pd.DataFrame) -> pd.DataFrame:
    """Count exercises: a row for every year from the first to the last, a column a force."""
    years = range(int(exercises["year"].min()), int(exercises["year"].max()) + 1)
    return pd.DataFrame(
        {
            force: exercises.loc[exercises["type"].isin(types), "year"].value_counts()
            for force, types in FORCES.items()
        },
        index=pd.Index(years, name="year"),
    ).fillna(0)


def _exercises_title(counted: pd.DataFrame) -> str:
    totals = counted.sum().sort_values(ascending=False)
    years = counted.sum(axis=1)
    return (
        f"Of {int(totals.sum())} joint exercises on our list {int(years.loc[SINCE:].sum())} fall "
        f"in {SINCE} or later; {int(totals.iloc[0])} were {totals.index[0]}"
    )
