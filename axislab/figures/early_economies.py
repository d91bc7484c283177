"""The figure of the economies when the alliance began and when it had turned into fighting."""

from __future__ import annotations

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.figures.sheet import Sheet, new_sheet
from axislab.figures.style import INK, TEXT_POINTS, house_style
from axislab.measures import series
from axislab.tables import source

STATES = ("CHN", "SUN", "USA")
YEARS = (1950, 1969)
PER_HEAD, TOTAL = "gdp_per_head_2011intl", "gdp_2011intl_mn_derived"
MEASURES = (
    (TOTAL, 1e6, "trillion", "GDP, trillion dollars"),
    (PER_HEAD, 1e3, "thousand", "GDP per head, thousand dollars"),
)
"""Column, divisor, its word, heading."""


def early_economies_figure(maddison: pd.DataFrame, years: tuple[int, int] = YEARS) -> Figure:
    """Draw GDP and GDP per head of China, the USSR and the United States in two years.

    Args:
        maddison: the table "maddison".
        years: the earlier and the later year.
    """
    with house_style():
        sheet = new_sheet(
            _title(maddison, years),
            f"{years[0]} and {years[1]}, dollars of 2011 at purchasing power; each panel from zero",
            source("maddison"),
            height=390,
        )
        for number, (column, unit, _, heading) in enumerate(MEASURES):
            _draw_panel(sheet, maddison, years, (column, unit, heading), number)
    return sheet.figure


def early_economies_fact(maddison: pd.DataFrame, years: tuple[int, int] = YEARS) -> str:
    """Say GDP and GDP per head of the three states in two years."""
    said = []
    for column, unit, word, _ in MEASURES:
        name = "GDP per head" if column == PER_HEAD else "GDP"
        for year in years:
            values = ", ".join(
                f"{COUNTRIES[iso3].name} {float(series(maddison, iso3, column)[year]) / unit:.2f}"
                for iso3 in STATES
            )
            said.append(f"{name} in {year}, {word} dollars: {values}")
    return f"In dollars of 2011 at purchasing power. {'; '.join(said)}."


def _draw_panel(
    sheet: Sheet,
    maddison: pd.DataFrame,
    years: tuple[int, int],
    measure: tuple[str, float, str],
    number: int,
) -> None:
    """Draw one measure: for each state two bars, the earlier year pale."""
    column, unit, heading = measure
    axes = sheet.panel(*((166, 354) if number == 0 else (418, 58)), top=30)
    rows = [
        (iso3, year, float(series(maddison, iso3, column)[year]) / unit)
        for iso3 in STATES
        for year in years
    ]
    sns.barplot(
        x=[value for _, _, value in rows],
        y=[f"{COUNTRIES[iso3].name} {year}" for iso3, year, _ in rows],
        orient="h",
        hue=[f"{iso3} {year}" for iso3, year, _ in rows],
        palette={f"{iso3} {year}": COUNTRIES[iso3].colour for iso3, year, _ in rows},
        saturation=1,
        width=0.62,
        errorbar=None,
        legend=False,
        ax=axes,
    )
    axes.set(xlabel="", ylabel="", xticks=[])
    axes.grid(visible=False)
    axes.spines["bottom"].set_visible(False)
    axes.set_xlim(0, max(value for _, _, value in rows) * 1.02)
    if number:
        axes.set_yticks([])
    axes.set_title(heading, loc="left", size=TEXT_POINTS, weight="bold", color=INK, pad=10)
    _write_values(axes, [value for _, _, value in rows])


def _write_values(axes: Axes, values: list[float]) -> None:
    for row, value in enumerate(values):
        axes.annotate(
            f"{value:.1f}",
            (value, row),
            xytext=(5, 0),
            textcoords="offset points",
            va="center",
            weight="bold",
            annotation_clip=False,
        )


def _title(maddison: pd.DataFrame, years: tuple[int, int]) -> str:
    soviet, china = (series(maddison, iso3, PER_HEAD) for iso3 in ("SUN", "CHN"))
    first, last = (float(soviet[year] / china[year]) for year in years)
    return (
        f"Soviet output per head was {first:.1f} times China’s in {years[0]} and {last:.1f} times "
        f"in {years[1]}"
    )
