"""The live drawing of the Brier score: why the honest probability is the best one to say."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from axislab.figures.marks import POINTS, draw_line
from axislab.figures.sheet import new_sheet
from axislab.figures.stamps import stamped
from axislab.figures.style import FELL, GRID, INK, LINE_POINTS, PAPER, TEXT_POINTS, house_style
from axislab.measures import brier_score

LEFT, RIGHT = 168, 124
GAP = 14
"""Pixels between the end of the line and its value."""

TICKS_AWAY = 112
"""Pixels from the panel to the labels of its upright axis, so that the left value fits between."""


class BrierDrawing:
    """What one probability costs on average, by the true chance, above what honesty costs."""

    def __init__(self) -> None:
        """Draw the honest curve and what else stands still."""
        with house_style():
            sheet = new_sheet(
                "",
                "Squared distance, on average of many such forecasts, by the true chance; straight "
                "line: your number, curve: whoever says the true chance",
                "Brier score as in Brier, Monthly Weather Review 78 (1950), 1–3, for one event; "
                "own computation",
                height=470,
            )
            (self._title,) = sheet.title
            axes = self._axes = sheet.panel(LEFT, RIGHT)
            self._draw_honest(axes)
            (self._line,) = axes.plot([], [], color=FELL, linewidth=LINE_POINTS, zorder=4)
            (self._extra,) = axes.plot([], [], color=FELL, linewidth=5, alpha=0.45, zorder=3)
            (self._ends,) = axes.plot(
                *([], []),
                color=FELL,
                marker="s",
                markersize=9,
                markerfacecolor=PAPER,
                markeredgewidth=1.8,
                linestyle="none",
                clip_on=False,
                zorder=5,
            )
            (self._now,) = axes.plot(
                *([], []),
                color=FELL,
                marker="o",
                markersize=9,
                linestyle="none",
                clip_on=False,
                zorder=6,
            )
            look = {"color": FELL, "weight": "bold", "size": TEXT_POINTS, "va": "center"}
            self._never = stamped(axes, ha="right", **look)
            self._sure = stamped(axes, ha="left", **look)
        self.figure = sheet.figure
        self.moving: Sequence[Artist] = (
            self._extra,
            self._line,
            self._ends,
            self._now,
            self._never,
            self._sure,
            self._title,
        )
        self.move(50, 50)

    @property
    def title(self) -> str:
        """What the number said costs against the honest one, as a sentence."""
        return str(self._title.get_text())

    def move(self, said: int, chance: int) -> str:
        """Say a probability of an event with a true chance; return in words what that costs.

        Args:
            said: the probability given, in per cent.
            chance: the true chance, in per cent.
        """
        yes, no = penalty(said, happens=True), penalty(said, happens=False)
        cost, honest = expected(said, chance), expected(chance, chance)
        self._line.set_data([0, 100], [no, yes])
        self._ends.set_data([0, 100], [no, yes])
        self._now.set_data([chance], [cost])
        self._extra.set_data([chance, chance], [honest, cost])
        self._never.set_text(f"no: {no:.4f}")
        self._sure.set_text(f"yes: {yes:.4f}")
        for text, x, y, away in ((self._never, 0, no, -GAP), (self._sure, 100, yes, GAP)):
            at = self._axes.transData.transform((x, y))
            text.set_position((round(float(at[0])) + away, round(float(at[1]))))
        self._title.set_text(_title(said, chance))
        self.figure.set_label(self.title)
        return (
            f"You say {said}%. The squared distance is {yes:.4f} if it happens and {no:.4f} if it "
            f"does not. With a true chance of {chance}% that comes to {cost:.4f} on average. To "
            f"say {chance}% costs {honest:.4f}; no other number costs less. "
            + _difference(said, chance)
        )

    def _draw_honest(self, axes: Axes) -> None:
        """Draw what it costs to say the true chance, whatever it is."""
        axes.set_xlim(0, 100)
        axes.set_ylim(0, 1)
        axes.set_xticks(range(0, 101, 25), [f"{tick}%" for tick in range(0, 101, 25)])
        axes.set_yticks([0, 0.25, 0.5, 0.75, 1], ["0", "0.25", "0.50", "0.75", "1"])
        axes.tick_params(axis="y", pad=TICKS_AWAY * POINTS)
        chances = pd.Index(range(101))
        draw_line(axes, pd.Series([expected(one, one) for one in chances], index=chances))
        shares = np.arange(101)
        axes.fill_between(shares, 0, shares * (100 - shares) / 1e4, color=GRID, zorder=1)
        # no straight line ever comes down here
        axes.text(50, 0.1, "honest: the true chance itself", ha="center", color=INK, zorder=3)


def penalty(said: int, *, happens: bool) -> float:
    """Return the squared distance of a probability, in per cent, from what happens."""
    return brier_score(pd.Series([said / 100.0]), pd.Series([int(happens)]))


def expected(said: int, chance: int) -> float:
    """Return what a probability costs on average when the true chance is another."""
    share = chance / 100
    return share * penalty(said, happens=True) + (1 - share) * penalty(said, happens=False)


def _title(said: int, chance: int) -> str:
    if said == chance:
        return f"Saying {said}% when that is the true chance costs least"
    extra = expected(said, chance) - expected(chance, chance)
    return f"Saying {said}% when the true chance is {chance}% costs {extra:.4f} more"


def _difference(said: int, chance: int) -> str:
    """Say what is lost against the honest number."""
    if said == chance:
        return "You say what is true, and nothing is lost."
    apart = abs(said - chance)
    return (
        f"The {apart} {'point' if apart == 1 else 'points'} between the two cost "
        f"{(apart / 100) ** 2:.4f} more: their distance, as a share of one, squared."
    )
