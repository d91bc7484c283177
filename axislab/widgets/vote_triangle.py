"""Three sides of a triangle: move a year and see who votes with whom in the United Nations."""

from __future__ import annotations

from collections.abc import Mapping

import ipywidgets as widgets
import pandas as pd

from axislab.figures.votes import MEASURES, VotesDrawing
from axislab.tables import table
from axislab.widgets.live_figure import LiveFigure
from axislab.widgets.number_box import JoinedSlider, number_box


class VoteTriangle(LiveFigure):
    """A live figure of the votes of China, the USSR or Russia, and the United States.

    Attributes:
        year: number box of the year; a slider beside it is joined to it in the browser.
        measure: menu of the two ways to count abstentions.
    """

    def __init__(
        self,
        votes: pd.DataFrame,
        year: int,
        measure: str,
        predictions: Mapping[int, float | None] | None,
    ) -> None:
        """Start with the table "un_votes", a year, a measure and the reader's predictions."""
        drawing = VotesDrawing(votes, predictions)
        first, last = drawing.years[0], drawing.years[-1]
        self.year = number_box("Year", year, first, last)
        # before the menu: its error names what exists, that of a menu does not
        drawing.move(self.year.value, measure)
        self.measure = widgets.Dropdown(
            options=[(name, column) for column, name in MEASURES.items()],
            value=measure,
            description="Count",
        )
        super().__init__(
            drawing,
            {"year": self.year, "measure": self.measure},
            [self.year, JoinedSlider(self.year), self.measure],
        )


def vote_triangle(
    year: int = 1971,
    measure: str = "agreement_score",
    predictions: Mapping[int, float | None] | None = None,
) -> VoteTriangle:
    """Return the triangle of votes, set to a year; years beyond the table go to its edge.

    Args:
        year: the year shown first.
        measure: "agreement_score" (an abstention against yes or no counts as half) or
            "identical_share".
        predictions: your own figures for China with the USSR or Russia in per cent, by year,
            for example {1971: prediction("votes-1971")}; None is left out.

    Raises:
        NotAVotingMeasureError: if there is no such measure.
    """
    return VoteTriangle(table("un_votes"), year, measure, predictions)
