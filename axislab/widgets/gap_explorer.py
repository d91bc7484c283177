"""The gap explorer: move a year and see ratio and difference of the two economies."""

from __future__ import annotations

import ipywidgets as widgets
import pandas as pd

from axislab.figures.gap import GapDrawing
from axislab.tables import table
from axislab.widgets.live_figure import LiveFigure


class GapExplorer(LiveFigure):
    """A live figure of both countries' GDP with the gap of one year.

    Attributes:
        year: number box of the year; a slider beside it is joined to it in the browser.
    """

    def __init__(self, gdp: pd.DataFrame, year: int) -> None:
        """Start with the table "gdp" and a year."""
        drawing = GapDrawing(gdp)
        first, last = drawing.years[0], drawing.years[-1]
        year = min(max(year, first), last)
        self.year = widgets.BoundedIntText(
            value=year, min=first, max=last, step=1, description="Year"
        )
        # stock sliders have no name for screen readers: the box is the control, this is ease
        slider = widgets.IntSlider(value=year, min=first, max=last, readout=False)
        self._join = widgets.jslink((self.year, "value"), (slider, "value"))
        super().__init__(drawing, {"year": self.year}, [self.year, slider])


def gap_explorer(year: int = 2018) -> GapExplorer:
    """Return the gap explorer, set to a year; years beyond the table are moved to its edge."""
    return GapExplorer(table("gdp"), year)
