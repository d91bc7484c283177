"""The alliance bench: tick what counts, set a threshold, and see which ties are alliances."""

from __future__ import annotations

from collections.abc import Collection

import ipywidgets as widgets
import pandas as pd

from axislab.figures.alliance_bench import PARTLY_COUNTS, AllianceDrawing
from axislab.tables import table
from axislab.widgets.live_figure import LiveFigure
from axislab.widgets.number_box import number_box, with_slider


class AllianceBench(LiveFigure):
    """A live figure of five ties that a reader's own rule calls alliances, aligned or neither.

    Attributes:
        criteria: a checkbox for each criterion, by its id.
        threshold: number box of the threshold k; a slider beside it is joined to it in the
            browser.
        partly: menu of what a criterion met in part counts.
    """

    def __init__(
        self,
        grid: pd.DataFrame,
        names: pd.DataFrame,
        threshold: int,
        criteria: Collection[str] | None,
        partly: float,
    ) -> None:
        """Start with the tables "alliance_grid" and "alliance_criteria" and a rule."""
        drawing = AllianceDrawing(grid)
        chosen = drawing.criteria if criteria is None else list(criteria)
        # before the ticks: its error names what exists, that of a menu does not
        drawing.move(chosen, threshold, partly)
        named = names.set_index("criterion_id")["name"]
        self.criteria = {
            one: widgets.Checkbox(value=one in chosen, description=str(named[one]), indent=False)
            for one in drawing.criteria
        }
        self.threshold = number_box("Threshold k", threshold, 1, len(drawing.criteria))
        self.partly = widgets.Dropdown(
            options=[(words, worth) for worth, words in PARTLY_COUNTS.items()],
            value=partly,
            description="Partly counts",
        )
        controls = {"threshold": self.threshold, **self.criteria, "partly": self.partly}
        heading = widgets.HTML("Criteria that count")
        ticks = widgets.Box([heading, *self.criteria.values()]).add_class("axis-live-ticks")
        super().__init__(drawing, controls, [ticks, with_slider(self.threshold), self.partly])

    def _move(self) -> str:
        return self._drawing.move(
            [one for one, box in self.criteria.items() if box.value],
            self.threshold.value,
            self.partly.value,
        )

    def _changeable(self) -> str:
        return "the criteria that count, the threshold and what partly counts"


def alliance_bench(
    threshold: int = 4, criteria: Collection[str] | None = None, partly: float = 0.5
) -> AllianceBench:
    """Return the alliance bench, set to a rule.

    Args:
        threshold: from how many criteria on a tie is called an alliance, 1 to 7.
        criteria: ids of the criteria that count; all seven if none are given.
        partly: what a criterion met in part counts: 0, 0.5 or 1.

    Raises:
        NotAnAllianceChoiceError: if there is no such criterion.
    """
    return AllianceBench(
        table("alliance_grid"), table("alliance_criteria"), threshold, criteria, partly
    )
