"""The axis cutter: let the axis of two bars begin above zero and see what the eye is told."""

from __future__ import annotations

import ipywidgets as widgets
import pandas as pd

from axislab.errors import SentenceError
from axislab.figures.axis_cut import HIGHEST, LOWEST, AxisCutDrawing
from axislab.tables import table
from axislab.widgets.live_figure import LiveFigure
from axislab.widgets.number_box import JoinedSlider, number_box


class NotAYearOfTradeError(SentenceError, ValueError):
    """The table has no trade of that year."""


class AxisCutter(LiveFigure):
    """A live figure of two years' trade as bars, on an axis that the reader cuts.

    Attributes:
        base: number box: where the axis begins, in billions of dollars; a slider beside it is
            joined to it in the browser.
        first: menu of the first year.
        second: menu of the second year.
    """

    def __init__(self, trade: pd.DataFrame, base: int, first: int, second: int) -> None:
        """Start with the table "trade_bilateral", a beginning of the axis and two years.

        Raises:
            NotAYearOfTradeError: if the table has no such year.
        """
        drawing = AxisCutDrawing(trade)
        for year in (first, second):
            if year not in drawing.years:
                raise NotAYearOfTradeError(
                    f"There is no trade of {year!r} in the table: take a year from "
                    f"{drawing.years[0]} to {drawing.years[-1]}."
                )
        self.base = number_box("Axis begins at", base, LOWEST, HIGHEST)
        self.first, self.second = (
            widgets.Dropdown(
                options=[(str(one), one) for one in drawing.years], value=year, description=name
            )
            for name, year in (("First year", first), ("Second year", second))
        )
        controls = {"base": self.base, "first": self.first, "second": self.second}
        # the slider last: it takes a line of its own below the rest
        row = [self.first, self.second, self.base, JoinedSlider(self.base)]
        super().__init__(drawing, controls, row)

    def _changeable(self) -> str:
        return "where the axis begins, and the two years"


def axis_cutter(base: int = 60, first: int = 2016, second: int = 2018) -> AxisCutter:
    """Return the axis cutter: trade of two years as bars, on an axis that begins at `base`.

    Args:
        base: where the axis begins, billions of dollars; beyond 0 to 100 it is moved to the edge.
        first: year of the left bar, 1992 to 2020.
        second: year of the right bar.

    Raises:
        NotAYearOfTradeError: if the table has no such year.
    """
    return AxisCutter(table("trade_bilateral"), base, first, second)
