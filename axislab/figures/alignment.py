"""The figure of how far the three states stand from each other by their votes."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.figures.marks import draw_country, label_ends, year_ticks
from axislab.figures.sheet import new_sheet
from axislab.figures.style import house_style
from axislab.measures import difference, series
from axislab.tables import source

STATES = ("USA", "RUS", "SUN", "CHN")
BAND_OPACITY = 0.16
ROOM_FOR_NAME = 0.5
"""Units of the scale kept free below the lowest range."""

RUSSIANS = {"SUN": "the USSR", "RUS": "Russia"}


def ideal_points_figure(points: pd.DataFrame, first_year: int = 1971) -> Figure:
    """Draw the three states' positions by their votes, each with its range of 5 to 95 per cent.

    Args:
        points: the table "ideal_points".
        first_year: first session drawn, by the year in which it opens.
    """
    with house_style():
        sheet = new_sheet(
            _ideal_title(points, first_year),
            "Estimate from votes in the UN General Assembly, by the year a session opens; read the "
            "gaps between lines; band: the true place lies in it with nine chances in ten",
            source("ideal_points"),
        )
        axes = sheet.panel(left=44, right=122, top=4)
        ends = [_draw_state(axes, points, iso3, first_year) for iso3 in STATES]
        low, high = axes.get_ylim()
        axes.set_ylim(low - ROOM_FOR_NAME, high)
        axes.set_yticks([-2, 0, 2], ["−2", "0", "2"])
        last = max(int(x) for x, _, _, _ in ends)
        year_ticks(axes, first_year, last, 10)
        label_ends(axes, [end for end in ends if end[0] == last])
        _name_ussr(axes, points, first_year)
    return sheet.figure


def ideal_points_fact(points: pd.DataFrame, first_year: int = 1971) -> str:
    """Say how far the three stood from each other, in the years at which Moscow turned."""
    russia, china = _distances(points, first_year)
    between = _between(points)
    nearest, furthest, last = (
        _year_of(russia, highest=False),
        _year_of(russia, highest=True),
        int(russia.index[-1]),
    )
    return (
        "Distance on the line of votes between China and Moscow: "
        f"{between[furthest]:.2f} in {furthest}, {between[nearest]:.2f} in {nearest} and "
        f"{between[last]:.2f} in {last}. From the United States: {_russian(furthest)} "
        f"{russia[furthest]:.2f} in {furthest} (the furthest), {_russian(nearest)} "
        f"{russia[nearest]:.2f} in {nearest} (the nearest) and {russia[last]:.2f} in {last}; "
        f"China {china[nearest]:.2f} in {nearest} and {china[last]:.2f} in {last}."
    )


def _draw_state(
    axes: Axes, points: pd.DataFrame, iso3: str, first_year: int
) -> tuple[float, float, str, str]:
    """Draw a state's line and range, and return where its name belongs."""
    line, low, high = (
        values[values.index >= first_year]
        for values in (series(points, iso3, name) for name in ("ideal_point", "q5", "q95"))
    )
    country = COUNTRIES[iso3]
    axes.fill_between(
        line.index.to_numpy(),
        low.to_numpy(),
        high.to_numpy(),
        color=country.colour,
        alpha=BAND_OPACITY,
        linewidth=0,
        zorder=1,
    )
    draw_country(axes, line, iso3)
    return float(line.index[-1]), float(line.iloc[-1]), country.name, country.colour


def _name_ussr(axes: Axes, points: pd.DataFrame, first_year: int) -> None:
    """Write the name of the line that ends in 1991 below its lowest range."""
    low = series(points, "SUN", "q5")
    low = low[low.index >= first_year]
    ussr = COUNTRIES["SUN"]
    axes.annotate(
        ussr.name,
        (float(_year_of(low, highest=False)), float(low.min())),
        xytext=(0, -3),
        textcoords="offset points",
        ha="center",
        va="top",
        weight="bold",
        color=ussr.colour,
        annotation_clip=False,
    )


def _distances(points: pd.DataFrame, first_year: int) -> tuple[pd.Series[float], pd.Series[float]]:
    """Return how far the USSR, then Russia, and China stand from the United States."""
    america, china = (series(points, iso3, "ideal_point") for iso3 in ("USA", "CHN"))
    both = pd.concat([series(points, iso3, "ideal_point") for iso3 in ("SUN", "RUS")])
    near, far = (difference(america, values).abs() for values in (both, china))
    return near[near.index >= first_year], far[far.index >= first_year]


def _between(points: pd.DataFrame) -> pd.Series[float]:
    """Return how far China stands from the USSR, then from Russia."""
    moscow = pd.concat([series(points, iso3, "ideal_point") for iso3 in RUSSIANS])
    return difference(series(points, "CHN", "ideal_point"), moscow).abs()


def _year_of(values: pd.Series[float], *, highest: bool) -> int:
    """Return the year of a series' highest or lowest value."""
    return int(str(values.idxmax() if highest else values.idxmin()))


def _russian(year: int) -> str:
    return RUSSIANS["SUN" if year <= 1991 else "RUS"]


def _ideal_title(points: pd.DataFrame, first_year: int) -> str:
    russia, _ = _distances(points, first_year)
    nearest, last = _year_of(russia, highest=False), int(russia.index[-1])
    name = _russian(nearest)
    return (
        f"By its votes {name} stood nearest to the United States in {nearest}; in {last} it stood "
        f"{russia[last] / russia[nearest]:.1f} times as far away"
    )
