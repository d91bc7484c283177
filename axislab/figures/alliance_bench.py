"""The live drawing of the alliance bench: criteria met by each tie, and the reader's threshold."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd
from matplotlib.artist import Artist
from matplotlib.patches import Rectangle

from axislab.alliance import (
    ALIGNED,
    ALLIANCE,
    NEITHER,
    criteria_met,
    label_of,
    votes_on_one_subject,
)
from axislab.figures.marks import write_left
from axislab.figures.sheet import new_sheet
from axislab.figures.stamps import stamped
from axislab.figures.style import AXIS, GRID, INK, PAPER, SOFT, TEXT_POINTS, house_style
from axislab.tables import source

LEFT, RIGHT = 218, 140
BAR, NAME_POINTS = 0.52, 11.0
SHADES = {ALLIANCE: AXIS, ALIGNED: "#BDBAB2", NEITHER: PAPER}
"""Fill of a bar by its label; the label also stands beside it in words."""

PARTLY_COUNTS = {0.0: "nothing", 0.5: "one half", 1.0: "as much as yes"}
"""What a criterion met in part may count."""


class AllianceDrawing:
    """Bars of the criteria that five ties meet, under a reader's rule."""

    def __init__(self, grid: pd.DataFrame) -> None:
        """Draw what stands still.

        Args:
            grid: the table "alliance_grid".
        """
        self._grid = grid
        self._cases = dict(zip(grid["case_id"], grid["case"].astype(str), strict=True))
        self.criteria = [str(name) for name in dict.fromkeys(grid["criterion_id"])]
        most = len(self.criteria)
        with house_style():
            sheet = new_sheet(
                "",
                "Criteria met by each tie, of those that you count. Dashed: your threshold. Dark "
                "bar: alliance; pale: aligned, from half of it",
                source("alliance_grid"),
                height=430,
            )
            (self._title,) = sheet.title
            axes = self._axes = sheet.panel(LEFT, RIGHT, top=6, bottom=0)
            axes.set_ylim(len(self._cases) - 0.4, -0.6)
            axes.set_xlim(0, most + 0.02)
            axes.set_yticks([])
            axes.set_xticks(range(most + 1))
            axes.grid(visible=False, axis="y")
            axes.grid(visible=True, axis="x", color=GRID, linewidth=1)
            for number, name in enumerate(self._cases.values()):
                write_left(axes, number, name, 8, color=INK, size=NAME_POINTS)
            self._bars = [
                Rectangle((0, number - BAR / 2), 1, BAR, linewidth=1.2, edgecolor=INK, zorder=3)
                for number in range(len(self._cases))
            ]
            for bar in self._bars:
                axes.add_patch(bar)
            (self._line,) = axes.plot([], [], color=INK, linewidth=1.8, dashes=(4, 3), zorder=4)
            self._labels = [
                stamped(axes, size=TEXT_POINTS, weight="bold", va="center") for _ in self._bars
            ]
            self._mark = stamped(axes, size=TEXT_POINTS, color=SOFT, ha="center", va="bottom")
        self.figure = sheet.figure
        self.moving: Sequence[Artist] = (
            *self._bars,
            self._line,
            *self._labels,
            self._mark,
            self._title,
        )

    @property
    def title(self) -> str:
        """Which ties are alliances by the reader's rule, as a sentence."""
        return str(self._title.get_text())

    def move(self, criteria: Collection[str], threshold: int, partly: float = 0.5) -> str:
        """Show another rule and return what it comes to.

        Args:
            criteria: ids of the criteria that count.
            threshold: from how many on a tie is called an alliance.
            partly: what a criterion met in part counts: nothing, one half or as much as yes.

        Raises:
            NotAnAllianceChoiceError: if there is no such criterion.
        """
        met = criteria_met(self._grid, criteria, partly)
        labels = {str(case): label_of(float(met[case]), threshold) for case in self._cases}
        pixel = self._axes.transData.transform
        end = round(float(self._axes.bbox.x1)) + 12
        for number, (case, bar) in enumerate(zip(self._cases, self._bars, strict=True)):
            bar.set_width(float(met[case]))
            bar.set_facecolor(SHADES[labels[case]])
            words = f"{_number(float(met[case]))} · {labels[case]}"
            y = round(float(pixel((0, number))[1]))
            self._labels[number].set(text=words, x=end, y=y)
        self._line.set_data([threshold, threshold], [-0.6, len(self._cases) - 0.4])
        x, y = pixel((threshold, -0.6))
        self._mark.set(text=f"k = {threshold}", x=round(float(x)), y=round(float(y)) + 4)
        allied = [self._cases[case] for case, label in labels.items() if label == ALLIANCE]
        self._title.set_text(_finding(len(allied), len(self._cases), threshold, len(criteria)))
        self.figure.set_label(self.title)
        return self._fact(met, labels, criteria, threshold, partly)

    def _fact(
        self,
        met: pd.Series[float],
        labels: dict[str, str],
        criteria: Collection[str],
        threshold: int,
        partly: float,
    ) -> str:
        """Say the rule, and for every label its ties with what they meet."""
        told = []
        for label in (ALLIANCE, ALIGNED, NEITHER):
            ties = [
                f"{self._cases[case]} ({_number(float(met[case]))})"
                for case, given in labels.items()
                if given == label
            ]
            told.append(f"{label}: {', '.join(ties) or 'no tie'}")
        counted = f"{len(criteria)} criteri{'on' if len(criteria) == 1 else 'a'}"
        narrow = votes_on_one_subject(self._grid) if "votes" in criteria else []
        votes = f" Votes of {' and '.join(narrow)}: on Ukraine alone." if narrow else ""
        impossible = (
            " No tie can reach it: fewer criteria count than it asks for."
            if threshold > len(criteria)
            else ""
        )
        return (
            f"Of {counted} counted, with partly counting {PARTLY_COUNTS.get(partly, partly)}, an "
            f"alliance meets at least {threshold}, an aligned pair half of that. By this rule "
            f"{'; '.join(told)}.{votes}{impossible}"
        )


def _number(met: float) -> str:
    """Write a count, with its half if it has one."""
    return f"{met:.1f}" if met % 1 else f"{met:.0f}"


def _finding(allied: int, ties: int, threshold: int, counted: int) -> str:
    """Say in one line how many ties the rule calls alliances."""
    if threshold > counted:
        return f"{threshold} of {counted} criteria cannot be met: no tie is an alliance"
    many = {0: "no tie is", 1: "one tie is", ties: f"all {ties} ties are"}
    found = many.get(allied, f"{allied} of {ties} ties are")
    end = "an alliance" if allied <= 1 else "alliances"
    return f"With {threshold} of {counted} criteria asked for, {found} {end}"
