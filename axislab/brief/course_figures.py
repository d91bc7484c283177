"""The figures of the course that a brief may carry, by the names of the question's list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from matplotlib.figure import Figure

from axislab import figures
from axislab.figures.show import figure_png
from axislab.figures.visitors import VisitorsDrawing
from axislab.tables import table


@dataclass(frozen=True)
class CourseFigure:
    """A figure as a page carries it.

    Attributes:
        name: Its name in the list of the question.
        title: Its finding.
        fact: What it shows, in words: for those who do not see it.
        caption: What a reader of the picture has to know besides, in a line.
        png: The picture.
        width: Pixels.
        height: Pixels.
    """

    name: str
    title: str
    fact: str
    caption: str
    png: bytes
    width: int
    height: int


#: Names of the tables behind each figure: their sources stand on the page.
TABLES: dict[str, tuple[str, ...]] = {
    "gdp-ratio": ("gdp",),
    "trade-asymmetry": ("trade_shares",),
    "un-votes": ("ideal_points",),
    "visitors": ("visitors_monthly", "thaad_costs"),
    "exercises": ("exercises",),
    "alliance-grid": ("alliance_grid", "alliance_criteria"),
}


@cache
def drawn(name: str) -> CourseFigure:
    """Draw one figure of the list; drawn again, it is the same.

    Raises:
        KeyError: If the list has no such figure.
    """
    figure, fact, caption = _DRAW[name]()
    width, height = (round(side * figure.dpi) for side in figure.get_size_inches())
    title, picture = str(figure.get_label()), figure_png(figure)
    return CourseFigure(name, title, fact, caption, picture, width, height)


_Drawing = tuple[Figure, str, str]
"""A figure, what it shows in words, and its caption."""


def _gdp() -> _Drawing:
    gdp = table("gdp")
    last = gdp.dropna(subset="gdp_current_usd")["year"].max()
    caption = f"In current US dollars; the course's table ends in {last:.0f}."
    return figures.gdp_crossover_figure(gdp), figures.gdp_crossover_fact(gdp), caption


def _trade() -> _Drawing:
    trade = table("trade_shares")
    latest = trade.dropna(subset="asymmetry_ratio").iloc[-1]
    caption = (
        f"{latest['year']:.0f}, the latest year in the course's table: "
        f"{latest['china_share_of_russia_trade_pct']:.0f} against "
        f"{latest['russia_share_of_china_trade_pct']:.0f} per cent."
    )
    return figures.trade_asymmetry_figure(trade), figures.trade_asymmetry_fact(trade), caption


def _votes() -> _Drawing:
    points = table("ideal_points")
    caption = f"Estimated from roll calls; the course's table ends in {points['year'].max():.0f}."
    return figures.ideal_points_figure(points), figures.ideal_points_fact(points), caption


def _exercises() -> _Drawing:
    held = table("exercises")
    first, last = held["year"].min(), held["year"].max()
    caption = f"From press reports, {first:.0f} to {last:.0f}; not complete."
    return figures.joint_exercises_figure(held), figures.joint_exercises_fact(held), caption


def _visitors() -> _Drawing:
    # Against 2014 and 2016: in 2015 an outbreak of MERS kept people away.
    drawing = VisitorsDrawing(table("visitors_monthly"))
    fact = drawing.move("CHN", (2014, 2016), 0, "2017-04", "2017-12")
    return drawing.figure, fact, "Expected: the mean of the same months of 2014 and 2016."


def _alliance() -> _Drawing:
    both = table("alliance_grid"), table("alliance_criteria")
    caption = "Coding by the course; votes of 2024 and 2026: on Ukraine alone."
    return figures.alliance_grid_figure(*both), figures.alliance_grid_fact(*both), caption


_DRAW: dict[str, Callable[[], _Drawing]] = {
    "gdp-ratio": _gdp,
    "trade-asymmetry": _trade,
    "un-votes": _votes,
    "visitors": _visitors,
    "exercises": _exercises,
    "alliance-grid": _alliance,
}
