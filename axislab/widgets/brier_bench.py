"""The Brier bench: say a probability, set the true chance, and see what each way costs."""

from __future__ import annotations

from axislab.figures.brier_bench import BrierDrawing
from axislab.widgets.live_figure import LiveFigure
from axislab.widgets.number_box import number_box, with_slider


class BrierBench(LiveFigure):
    """A live figure of the two penalties of a probability and of what it costs on average.

    Attributes:
        said: number box of the probability; a slider beside it is joined to it in the browser.
        chance: number box of the true chance, likewise.
    """

    def __init__(self, said: int, chance: int) -> None:
        """Start with a probability and a true chance, both in per cent."""
        self.said = number_box("You say (%)", said, 0, 100)
        self.chance = number_box("True chance (%)", chance, 0, 100)
        super().__init__(
            BrierDrawing(),
            {"said": self.said, "chance": self.chance},
            [with_slider(self.said), with_slider(self.chance)],
        )

    def _changeable(self) -> str:
        return "the probability you say and the true chance"


def brier_bench(said: int = 90, chance: int = 70) -> BrierBench:
    """Return the Brier bench: what a probability costs if it happens, if not, and on average.

    Args:
        said: the probability given, in per cent; beyond 0 to 100 it is moved to the edge.
        chance: the true chance, in per cent, likewise.
    """
    return BrierBench(said, chance)
