"""Harbin or the Far East: choose two definitions and see whether the claim holds."""

from __future__ import annotations

import ipywidgets as widgets
import pandas as pd

from axislab.figures.definitions import DefinitionsDrawing
from axislab.tables import table
from axislab.widgets.live_figure import LiveFigure


class HarbinOrFarEast(LiveFigure):
    """A live matrix of the claim that fewer people live in the Far East than in Harbin.

    Attributes:
        far_east: menu of the ways to count the Far East's people.
        harbin: menu of the ways to count Harbin's.
    """

    def __init__(self, populations: pd.DataFrame) -> None:
        """Start with the table "populations_compared", at the first two definitions."""
        drawing = DefinitionsDrawing(populations)
        self.far_east, self.harbin = (
            widgets.Dropdown(
                options=[(count.label, number) for number, count in enumerate(choices)],
                value=0,
                description=name,
            )
            for name, choices in (("Far East", drawing.far_east), ("Harbin", drawing.harbin))
        )
        super().__init__(drawing, {"far_east": self.far_east, "harbin": self.harbin})


def harbin_or_far_east() -> HarbinOrFarEast:
    """Return the matrix of definitions of the Russian Far East and of Harbin."""
    return HarbinOrFarEast(table("populations_compared"))
