"""The gap explorer: move a year and see ratio and difference of the two economies."""

from __future__ import annotations

import pandas as pd

from axislab.figures.gap import GapDrawing
from axislab.tables import table
from axislab.widgets.live_figure import LiveFigure
from axislab.widgets.number_box import JoinedSlider, number_box


class GapExplorer(LiveFigure):
    """A live figure of both countries' GDP with the gap of one year.

    Attributes:
        year: number box of the year; a slider beside it is joined to it in the browser.
    """

    def __init__(self, gdp: pd.DataFrame, year: int) -> None:
        """Start with the table "gdp" and a year."""
        drawing = GapDrawing(gdp)
        self.year = number_box("Year", year, drawing.years[0], drawing.years[-1])
        super().__init__(drawing, {"year": self.year}, [self.year, JoinedSlider(self.year)])


def gap_explorer(year: int = 2018) -> GapExplorer:
    """Return the gap explorer, set to a year; years beyond the table are moved to its edge."""
    return GapExplorer(table("gdp"), year)
