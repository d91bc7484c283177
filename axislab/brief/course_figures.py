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
        fact: What it shows, in words.
        png: The picture.
        width: Pixels.
        height: Pixels.
    """

    name: str
    title: str
    fact: str
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
    figure, fact = _DRAW[name]()
    width, height = (round(side * figure.dpi) for side in figure.get_size_inches())
    return CourseFigure(name, str(figure.get_label()), fact, figure_png(figure), width, height)


def _gdp() -> tuple[Figure, str]:
    gdp = table("gdp")
    return figures.gdp_crossover_figure(gdp), figures.gdp_crossover_fact(gdp)


def _trade() -> tuple[Figure, str]:
    trade = table("trade_shares")
    return figures.trade_asymmetry_figure(trade), figures.trade_asymmetry_fact(trade)


def _votes() -> tuple[Figure, str]:
    points = table("ideal_points")
    return figures.ideal_points_figure(points), figures.ideal_points_fact(points)


def _exercises() -> tuple[Figure, str]:
    held = table("exercises")
    return figures.joint_exercises_figure(held), figures.joint_exercises_fact(held)


def _visitors() -> tuple[Figure, str]:
    # Against 2014 and 2016: in 2015 an outbreak of MERS kept people away.
    drawing = VisitorsDrawing(table("visitors_monthly"))
    fact = drawing.move("CHN", (2014, 2016), 0, "2017-04", "2017-12")
    return drawing.figure, fact


def _alliance() -> tuple[Figure, str]:
    both = table("alliance_grid"), table("alliance_criteria")
    return figures.alliance_grid_figure(*both), figures.alliance_grid_fact(*both)


_DRAW: dict[str, Callable[[], tuple[Figure, str]]] = {
    "gdp-ratio": _gdp,
    "trade-asymmetry": _trade,
    "un-votes": _votes,
    "visitors": _visitors,
    "exercises": _exercises,
    "alliance-grid": _alliance,
}
