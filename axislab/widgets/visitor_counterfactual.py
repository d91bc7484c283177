"""The visitors who stayed away: build an expectation from earlier years and read the gap."""

from __future__ import annotations

from collections.abc import Collection

import ipywidgets as widgets
import pandas as pd

from axislab.figures.dates import month_in_words
from axislab.figures.visitors import VisitorsDrawing
from axislab.figures.visitors_gap import BASE_YEARS, ORIGINS, choose
from axislab.tables import table
from axislab.widgets.live_figure import LiveFigure
from axislab.widgets.number_box import number_box, with_slider


class VisitorCounterfactual(LiveFigure):
    """A live figure of monthly visitors, with an expectation that the reader builds.

    Attributes:
        growth: number box: per cent by which the mean of the base years is raised; a slider
            beside it is joined to it in the browser.
        base: a checkbox for each base year, by the year.
        first: menu of the first month of the span.
        last: menu of its last month.
        origin: menu of the origins.
    """

    def __init__(
        self,
        visitors: pd.DataFrame,
        base: Collection[int],
        growth: int,
        first: str,
        last: str,
        origin: str,
    ) -> None:
        """Start with the table "visitors_monthly" and a choice."""
        # first of all: its error names what exists, that of a menu does not
        choose(visitors, origin, base, growth, first, last)
        drawing = VisitorsDrawing(visitors)
        self.growth = number_box("Growth on the base years (%)", growth, -30, 30)
        self.base = {
            year: widgets.Checkbox(value=year in base, description=str(year), indent=False)
            for year in BASE_YEARS
        }
        months = [(month_in_words(month), month) for month in drawing.comparable]
        self.first, self.last = (
            widgets.Dropdown(options=months, value=month, description=name)
            for name, month in (("From", first), ("To", last))
        )
        self.origin = widgets.Dropdown(
            options=[(name, code) for code, name in ORIGINS.items()],
            value=origin,
            description="Visitors from",
        )
        controls = {
            "growth": self.growth,
            **{str(year): box for year, box in self.base.items()},
            "first": self.first,
            "last": self.last,
            "origin": self.origin,
        }
        heading = widgets.HTML("Base years: the mean of the same month in")
        ticks = widgets.Box([heading, *self.base.values()]).add_class("axis-live-ticks")
        row = [ticks, with_slider(self.growth), self.first, self.last, self.origin]
        super().__init__(drawing, controls, row)

    def _move(self) -> str:
        return self._drawing.move(
            self.origin.value,
            [year for year, box in self.base.items() if box.value],
            self.growth.value,
            self.first.value,
            self.last.value,
        )

    def _changeable(self) -> str:
        return "base years, growth, months and origin"


def visitor_counterfactual(
    base: Collection[int] = BASE_YEARS,
    growth: int = 0,
    first: str = "2017-04",
    last: str = "2017-12",
    origin: str = "CHN",
) -> VisitorCounterfactual:
    """Return the figure of visitors to South Korea, with an expectation to build.

    Args:
        base: some of the years 2014, 2015 and 2016.
        growth: per cent by which their mean is raised, −30 to 30.
        first: first month of the span, YYYY-MM.
        last: its last month; a pair the wrong way round is turned.
        origin: "CHN", "JPN", "TWN", "RUS" or "OTHERS" (all but China).

    Raises:
        NotAVisitorsChoiceError: if there is no such origin or month.
    """
    return VisitorCounterfactual(table("visitors_monthly"), base, growth, first, last, origin)
