"""The live drawing of votes in the United Nations: a triangle of three states, year by year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.artist import Artist

from axislab.errors import SentenceError
from axislab.figures.marks import draw_line, label_ends, year_ticks
from axislab.figures.sheet import new_sheet
from axislab.figures.style import AXIS, INK, PAPER, SOFT, TEXT_POINTS, house_style
from axislab.figures.triangle import PAIRS, Pair, Triangle, pair_colour, pair_look
from axislab.tables import source

MEASURES = {"agreement_score": "Agreement, abstaining counts half", "identical_share": "Same vote"}
"""Columns of the table "un_votes" that can be drawn, and their names on the menu."""

LAST_SOVIET_YEAR = 1991
NAMES = {"CHN": "China", "SUN": "the USSR", "RUS": "Russia", "USA": "the United States"}
SHORT = {"CHN": "China", "SUN": "USSR", "RUS": "Russia", "USA": "US"}


class NotAVotingMeasureError(SentenceError, LookupError):
    """The measure asked for is not one that the figure can draw."""


class VotesDrawing:
    """Three states as a triangle, closer the more alike they vote, and the same as lines."""

    def __init__(
        self, votes: pd.DataFrame, predictions: Mapping[int, float | None] | None = None
    ) -> None:
        """Draw the lines of both measures; `move` shows one of them and the triangle.

        Args:
            votes: the table "un_votes".
            predictions: the reader's own figures for China and the USSR or Russia in per cent,
                by year; those that are None are left out.
        """
        self._shares = {
            measure: {pair: _share(votes, pair, measure) for pair in PAIRS} for measure in MEASURES
        }
        self._counts = {pair: _column(votes, pair, "n_votes") for pair in PAIRS}
        self._predicted = {
            int(year): float(value)
            for year, value in (predictions or {}).items()
            if value is not None
        }
        self.years = sorted({int(year) for year in votes["year"]})
        with house_style():
            sheet = new_sheet(
                "",
                "UN General Assembly; left: the shorter a side, the more alike they vote",
                source("un_votes"),
                height=470,
            )
            (self._title,) = sheet.title
            self._triangle = Triangle(sheet.panel(left=16, right=440, bottom=-26))
            self._axes = axes = sheet.panel(left=322, right=116, top=18)
            axes.set_ylim(0, 100)
            axes.set_yticks([0, 25, 50, 75, 100], ["0", "25", "50", "75", "100%"])
            year_ticks(axes, self.years[0], self.years[-1], 10, right=1)
            self._lines = {measure: self._draw_lines(measure) for measure in MEASURES}
            self._mark_predictions()
            self._upright = axes.axvline(
                self.years[0], color=AXIS, linewidth=1.2, linestyle=(0, (4, 3)), zorder=2
            )
            (self._rings,) = axes.plot(
                [],
                [],
                marker="o",
                markersize=10,
                markerfacecolor="none",
                markeredgecolor=INK,
                markeredgewidth=1.6,
                linestyle="none",
                clip_on=False,
                zorder=6,
            )
        self.figure = sheet.figure
        self.moving: Sequence[Artist] = (
            self._upright,
            *(part for parts in self._lines.values() for part in parts),
            self._rings,
            *self._triangle.parts,
            self._title,
        )
        self.move(self.years[0], next(iter(MEASURES)))

    @property
    def title(self) -> str:
        """Which two states voted most alike in the present year."""
        return str(self._title.get_text())

    def move(self, year: int, measure: str) -> str:
        """Show a year by a measure and return the fact of that year.

        Raises:
            NotAVotingMeasureError: if the measure is not a key of `MEASURES`.
        """
        if measure not in MEASURES:
            raise NotAVotingMeasureError(
                f"No measure {measure!r} of votes. There are: {', '.join(MEASURES)}."
            )
        for name, parts in self._lines.items():
            for part in parts:
                part.set_visible(name == measure)
        shares = {
            pair: float(values[year])
            for pair, values in self._shares[measure].items()
            if year in values.index
        }
        self._upright.set_xdata([year, year])
        self._rings.set_data([year] * len(shares), list(shares.values()))
        self._triangle.move(shares)
        (first, second), most = max(shares.items(), key=lambda pair: pair[1])
        self._title.set_text(
            f"{year}: {NAMES[first]} and {NAMES[second]} voted most alike, {most:.0f}%"
        )
        return self.fact(year, measure)

    def fact(self, year: int, measure: str) -> str:
        """Say in words how alike the three states voted in a year."""
        rival = _rival(year)
        shares = self._shares[measure]
        together, china, other = (
            float(shares[pair][year]) for pair in (("CHN", rival), ("CHN", "USA"), (rival, "USA"))
        )
        votes = int(self._counts["CHN", rival][year])
        if measure == "identical_share":
            said = (
                f"In {year} China and {NAMES[rival]} voted alike in {together:.0f}% of {votes} "
                "votes of the UN General Assembly, China and the United States in "
                f"{china:.0f}%, {NAMES[rival]} and the United States in {other:.0f}%."
            )
        else:
            said = (
                f"In {year} the votes of China and {NAMES[rival]} in the UN General Assembly "
                f"agreed to {together:.0f}% ({votes} votes), those of China and the United States "
                f"to {china:.0f}%, those of {NAMES[rival]} and the United States to "
                f"{other:.0f}%; yes or no against an abstention counts as half."
            )
        if year in self._predicted:
            said += f" Your prediction for {year} was {self._predicted[year]:g}%."
        return said

    def _draw_lines(self, measure: str) -> list[Artist]:
        """Draw the five lines of one measure with their names, and return what was drawn."""
        axes = self._axes
        lines, texts = len(axes.lines), len(axes.texts)
        ends = []
        for pair, values in self._shares[measure].items():
            draw_line(
                axes,
                values,
                colour=pair_colour(pair),
                dashes=pair_look(pair).dashes,
                marker=pair_look(pair).marker,
                every=6,
            )
            if "SUN" not in pair:
                name = "–".join(SHORT[iso3] for iso3 in pair)
                ends.append((self.years[-1], float(values.iloc[-1]), name, pair_colour(pair)))
        label_ends(axes, ends)
        self._name_soviet_lines(measure)
        return [*axes.lines[lines:], *axes.texts[texts:]]

    def _name_soviet_lines(self, measure: str) -> None:
        """Write the names of the two lines that end in 1991 where there is room."""
        for pair in (("CHN", "SUN"), ("SUN", "USA")):
            name = "–".join(SHORT[iso3] for iso3 in pair)
            below = float(self._shares[measure][pair].min()) - 8
            self._axes.text(
                self.years[0] + 1,
                max(below, 4.0),
                name,
                color=pair_colour(pair),
                weight="bold",
                va="center",
                zorder=4,
            )

    def _mark_predictions(self) -> None:
        """Mark the reader's own figures with crosses and say above the lines what they are."""
        heading = "Each pair through time"
        if self._predicted:
            heading += "; ✕ your prediction"
            self._axes.plot(
                list(self._predicted),
                list(self._predicted.values()),
                marker="X",
                markersize=9,
                color=INK,
                markeredgecolor=PAPER,
                linestyle="none",
                clip_on=False,
                zorder=7,
            )
        self._axes.set_title(heading, loc="left", size=TEXT_POINTS, color=SOFT, pad=12)


def _column(votes: pd.DataFrame, pair: Pair, column: str) -> pd.Series[float]:
    chosen = votes[(votes["iso3_a"] == pair[0]) & (votes["iso3_b"] == pair[1])]
    return chosen.set_index("year")[column].sort_index()


def _share(votes: pd.DataFrame, pair: Pair, column: str) -> pd.Series[float]:
    """Return a pair's column in per cent by year."""
    return 100 * _column(votes, pair, column)


def _rival(year: int) -> str:
    return "SUN" if year <= LAST_SOVIET_YEAR else "RUS"
