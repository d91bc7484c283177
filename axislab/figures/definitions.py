"""The live drawing of one claim under every pair of definitions: Harbin or the Far East?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from axislab.figures.marks import write_left
from axislab.figures.sheet import make_bare, new_sheet, wrapped
from axislab.figures.style import GRID, INK, SOFT, SOURCE_POINTS, TEXT_POINTS, house_style
from axislab.tables import source

FAR_EAST, HARBIN = "Russian Far East", "Harbin"
CLAIM = "AX-111"
ROW_HEIGHT = 54.0
HEADS_WIDTH, HEADS_HEIGHT = 136.0, 78.0
"""Pixels kept free for the definitions left of the rows and above the columns."""

DENSE_POINTS = 10.0
LINE = 15.0
"""Pixels between two lines of a cell."""


@dataclass(frozen=True)
class Count:
    """One way to count a population.

    Attributes:
        definition: what is counted, as in the table.
        year: the year of the figure.
        people: how many.
    """

    definition: str
    year: int
    people: int

    @property
    def label(self) -> str:
        """Year and definition, as they stand on a menu."""
        return f"{self.year}: {self.definition}"

    @property
    def heading(self) -> str:
        """The definition without what stands in brackets, and the year."""
        return f"{re.sub(r' [(][^)]*[)]', '', self.definition)} {self.year}"

    @property
    def millions(self) -> str:
        """The figure in millions with two places."""
        # halves go up, which writing a fraction with two places does not promise
        hundredths = (self.people + 5_000) // 10_000
        return f"{hundredths // 100}.{hundredths % 100:02d}"


def counts(populations: pd.DataFrame, place: str) -> list[Count]:
    """List the ways to count one place's people, in the order of the table.

    Args:
        populations: the table "populations_compared".
        place: `FAR_EAST` or `HARBIN`.
    """
    rows = populations[populations["place"] == place]
    return [
        Count(str(definition), int(year), int(people))
        for definition, year, people in zip(
            rows["definition"], rows["year"], rows["population"], strict=True
        )
    ]


class DefinitionsDrawing:
    """Whether the Far East has fewer people than Harbin, for every pair of definitions."""

    def __init__(self, populations: pd.DataFrame) -> None:
        """Draw the matrix.

        Args:
            populations: the table "populations_compared".
        """
        self.far_east = counts(populations, FAR_EAST)
        self.harbin = counts(populations, HARBIN)
        height = round(176 + HEADS_HEIGHT + ROW_HEIGHT * len(self.far_east))
        with house_style():
            sheet = new_sheet(
                "",
                "Has the Far East (rows) fewer people than Harbin (columns)? Millions, with years",
                source("populations_compared"),
                height=height,
            )
            (self._title,) = sheet.title
            axes = sheet.panel(HEADS_WIDTH + 16, 16, top=HEADS_HEIGHT - 22, bottom=-20)
            # every cell is one unit wide and high, the first row on top
            make_bare(axes, (0, len(self.harbin)), (len(self.far_east), 0))
            self._draw_heads(axes)
            for row, small in enumerate(self.far_east):
                for column, large in enumerate(self.harbin):
                    _draw_cell(axes, row, column, small, large)
            self._frame = Rectangle(
                (0, 0), 1, 1, fill=False, edgecolor=INK, linewidth=3, clip_on=False, zorder=6
            )
            axes.add_patch(self._frame)
        self.figure = sheet.figure
        self.moving: Sequence[Artist] = (self._frame, self._title)
        self.move(0, 0)

    @property
    def title(self) -> str:
        """Whether the claim holds for the pair set last."""
        return str(self._title.get_text())

    def move(self, far_east: int, harbin: int) -> str:
        """Frame the cell of two definitions, by their places in the lists; return the fact."""
        small, large = self.far_east[far_east], self.harbin[harbin]
        self._frame.set_xy((harbin, far_east))
        verdict = "holds" if small.people < large.people else "does not hold"
        self._title.set_text(
            f"{small.millions} against {large.millions} million: “fewer than Harbin” {verdict}"
        )
        return self.fact(far_east, harbin)

    def fact(self, far_east: int, harbin: int) -> str:
        """Say in words whether the claim holds for two definitions, and for how many pairs."""
        small, large = self.far_east[far_east], self.harbin[harbin]
        fewer = small.people < large.people
        pairs = [(one, other) for one in self.far_east for other in self.harbin]
        true = sum(one.people < other.people for one, other in pairs)
        return (
            f"Russian Far East, {small.definition}, {small.year}: {small.millions} million. "
            f"Harbin, {large.definition}, {large.year}: {large.millions} million. The claim "
            f"{CLAIM}, fewer people than in Harbin, {'holds' if fewer else 'does not hold'} by "
            f"these two definitions; it holds for {true} of the {len(pairs)} pairs."
        )

    def _draw_heads(self, axes: Axes) -> None:
        """Write the definitions: the Far East's left of the rows, Harbin's above the columns."""
        width = float(axes.get_window_extent().width) / len(self.harbin) - 8
        figure = axes.get_figure(root=True)
        assert figure is not None
        for row, count in enumerate(self.far_east):
            lines = wrapped(figure, count.heading, HEADS_WIDTH - 8, DENSE_POINTS)
            write_left(axes, row + 0.5, "\n".join(lines), 6, size=DENSE_POINTS)
        for column, count in enumerate(self.harbin):
            lines = wrapped(figure, count.heading, width, SOURCE_POINTS)
            axes.annotate(
                "\n".join(lines),
                (column + 0.5, 0),
                xytext=(0, 4),
                textcoords="offset points",
                ha="center",
                va="bottom",
                size=SOURCE_POINTS,
                annotation_clip=False,
            )


def _draw_cell(axes: Axes, row: int, column: int, small: Count, large: Count) -> None:
    """Write sign and word, and below them both figures with their years."""
    fewer = small.people < large.people
    axes.add_patch(
        Rectangle(
            (column + 0.02, row + 0.03),
            0.96,
            0.94,
            facecolor=GRID if fewer else "none",
            edgecolor=GRID,
            linewidth=1.2,
            zorder=1,
        )
    )
    lines = (
        ("✓ fewer" if fewer else "✕ more", INK, TEXT_POINTS, "bold"),
        (f"{small.millions} ({small.year})", INK if fewer else SOFT, SOURCE_POINTS, "normal"),
        (f"{large.millions} ({large.year})", INK if fewer else SOFT, SOURCE_POINTS, "normal"),
    )
    for number, (text, colour, size, weight) in enumerate(lines):
        axes.text(
            column + 0.5,
            row + 0.5 + (number - 1) * LINE / ROW_HEIGHT,
            text,
            color=colour,
            size=size,
            weight=weight,
            ha="center",
            va="center",
            zorder=3,
        )
