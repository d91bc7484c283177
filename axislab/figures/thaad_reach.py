"""How far the interceptors of the battery reach, set beside how far places are from it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.figures.radar_places import SITE
from axislab.figures.sheet import new_sheet
from axislab.figures.style import AXIS, INK, LINE_POINTS, MARKER_POINTS, PAPER, SOFT, house_style
from axislab.geometry import Place, great_circle_km
from axislab.tables import source

SHOWN = ("gimcheon", "daegu", "busan", "seoul", "pyongyang")
"""Places of the figure, nearest first."""

AT_THE_EDGE = "seoul"
ABOVE = ("gimcheon", "seoul", "pyongyang")
"""Those whose name stands above the line."""

PLACES_ROW, AGENCIES_ROW, REACH_ROW = 2.0, 1.0, 0.0
FARTHEST_KM = 450


def thaad_reach_figure(places: pd.DataFrame, figures: pd.DataFrame) -> Figure:
    """Draw distances from the site on one line, with the reach of the interceptors below.

    Args:
        places: the table "thaad_places".
        figures: the table "system_figures".
    """
    far, system = _distances(places), _system(figures)
    reach = system["interceptor_reach"]
    with house_style():
        sheet = new_sheet(
            f"Seoul lies at the edge: {far[AT_THE_EDGE][1]:,.0f} km from the site, and the "
            f"interceptors reach {reach:,.0f}",
            "Kilometres from the site, on the great circle; the site is known to some "
            f"{far[SITE][1]:.0f} km",
            f"{source('thaad_places')}; {source('system_figures')}",
            height=330,
        )
        axes = sheet.panel(left=150, right=40, top=20)
        axes.set_xlim(0, FARTHEST_KM)
        axes.set_ylim(-0.6, 2.9)
        axes.grid(visible=False)
        axes.set_yticks(
            [PLACES_ROW, AGENCIES_ROW, REACH_ROW],
            ["Places", "Site to Seoul,\nas agencies print", "Interceptors"],
        )
        axes.axvspan(0, reach, color=COUNTRIES["USA"].colour, alpha=0.10, linewidth=0)
        axes.axvline(reach, color=COUNTRIES["USA"].colour, linewidth=1.6)
        _draw_places(axes, {key: value for key, value in far.items() if key != SITE})
        low, high = system["site_from_seoul_low"], system["site_from_seoul_high"]
        _draw_bar(axes, AGENCIES_ROW, low, high, INK, f"{low:,.0f} to {high:,.0f}")
        _draw_bar(axes, REACH_ROW, 0, reach, COUNTRIES["USA"].colour, f"to {reach:,.0f}, by report")
    return sheet.figure


def thaad_reach_fact(places: pd.DataFrame, figures: pd.DataFrame) -> str:
    """Say what lies within the reach of the interceptors, and from which height to which.

    The arguments are those of `thaad_reach_figure`.
    """
    far, system = _distances(places), _system(figures)
    reach = system["interceptor_reach"]
    listed = ", ".join(f"{name} {km:,.0f}" for key, (name, km) in far.items() if key != SITE)
    within = [name for key, (name, km) in far.items() if key != SITE and km <= reach]
    return (
        f"Interceptors are said to reach {reach:,.0f} km and to hit at heights of "
        f"{system['intercept_altitude_lowest']:,.0f} to "
        f"{system['intercept_altitude_highest']:,.0f} km. Kilometres from the site: {listed}. "
        f"Within reach: {', '.join(within)}. {_seoul(far[AT_THE_EDGE][1] - reach, far[SITE][1])} "
        f"Agencies print {system['site_from_seoul_low']:,.0f} to "
        f"{system['site_from_seoul_high']:,.0f} km. The ministry says the battery protects "
        f"{system['coverage_low']:.0f} to {system['coverage_high']:.0f} per cent of South Korea."
    )


def _seoul(beyond: float, precision: float) -> str:
    """Say on which side of the edge Seoul lies, and whether the site is known well enough."""
    side = "beyond" if beyond > 0 else "inside"
    known = "less" if abs(beyond) < precision else "more"
    return (
        f"Seoul lies {abs(beyond):,.0f} km {side} that edge, {known} than the {precision:.0f} km "
        "by which the site’s point may be wrong."
    )


def _distances(places: pd.DataFrame) -> dict[str, tuple[str, float]]:
    """Return name and kilometres by id; for the site how exactly it is known."""
    rows = {str(row["place_id"]): row for row in places.to_dict("records")}
    home = _place(rows[SITE])
    found = {
        one: (str(rows[one]["name"]), great_circle_km(home, _place(rows[one]))) for one in SHOWN
    }
    return {**found, SITE: (str(rows[SITE]["name"]), float(rows[SITE]["precision_km"]))}


def _place(row: Mapping[Hashable, Any]) -> Place:
    return Place(float(row["lat"]), float(row["lon"]))


def _system(figures: pd.DataFrame) -> dict[str, float]:
    return {str(row["item"]): float(row["value"]) for row in figures.to_dict("records")}


def _draw_places(axes: Axes, far: dict[str, tuple[str, float]]) -> None:
    """Draw places as dots with name and distance, by turns above and below."""
    for place_id, (name, km) in far.items():
        axes.plot(
            [km],
            [PLACES_ROW],
            marker="o",
            markersize=MARKER_POINTS + 1,
            markerfacecolor=INK,
            markeredgecolor=PAPER,
            zorder=5,
        )
        above = place_id in ABOVE
        axes.annotate(
            f"{name} {km:,.0f}",
            (km, PLACES_ROW),
            xytext=(4 if place_id == AT_THE_EDGE else 0, 9 if above else -9),
            textcoords="offset points",
            ha="left" if place_id in (SHOWN[0], AT_THE_EDGE) else "center",
            va="bottom" if above else "top",
            zorder=6,
        )
    axes.plot([0, FARTHEST_KM], [PLACES_ROW] * 2, color=AXIS, linewidth=1, zorder=2)


def _draw_bar(axes: Axes, row: float, low: float, high: float, colour: str, words: str) -> None:
    axes.plot(
        [low, high],
        [row, row],
        color=colour,
        linewidth=LINE_POINTS + 1.6,
        solid_capstyle="butt",
        zorder=4,
    )
    axes.annotate(
        words,
        (high, row),
        xytext=(8, 0),
        textcoords="offset points",
        color=SOFT if colour == INK else colour,
        va="center",
    )
