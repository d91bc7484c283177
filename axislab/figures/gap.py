"""The live drawing of one year's gap: both economies, and an upright line that is the ratio."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.artist import Artist

from axislab.crossings import times
from axislab.figures.economy import both_gdps, draw_both_gdps
from axislab.figures.sheet import new_sheet
from axislab.figures.style import INK, TEXT_POINTS, house_style
from axislab.measures import difference, ratio
from axislab.tables import source

FIRST_YEAR_DRAWN = 1988
LABEL_RISE, LABEL_RISE_EARLY = 10.0, 26.0
"""Points between the upper ring and the label; more where the two lines run together."""

RUN_TOGETHER_UNTIL = 1996


class GapDrawing:
    """Both countries' GDP, with the ratio of one year as an upright line between them."""

    def __init__(self, gdp: pd.DataFrame, first_year: int = 1992) -> None:
        """Draw both lines.

        Args:
            gdp: the table "gdp".
            first_year: first year to which the upright line can be moved.
        """
        china, russia = both_gdps(gdp, FIRST_YEAR_DRAWN)
        self._china, self._russia = china, russia
        self._ratios, self._gaps = ratio(china, russia), difference(china, russia)
        self.years = [int(year) for year in self._ratios.index if year >= first_year]
        with house_style():
            sheet = new_sheet(
                "",
                "GDP, billions of current US dollars, logarithmic scale; upright line: the ratio",
                source("gdp", "gdp_current_usd"),
                height=430,
            )
            axes = draw_both_gdps(sheet, china, russia)
            (self._title,) = sheet.title
            (self._upright,) = axes.plot(
                [],
                [],
                color=INK,
                linewidth=1.8,
                marker="o",
                markersize=10,
                markerfacecolor="none",
                markeredgewidth=2,
                zorder=6,
            )
            self._label = axes.annotate(
                "",
                (self.years[0], 1),
                xytext=(4, LABEL_RISE),
                textcoords="offset points",
                ha="right",
                va="bottom",
                weight="bold",
                size=TEXT_POINTS,
                zorder=7,
            )
        self.figure = sheet.figure
        self.moving: Sequence[Artist] = (self._upright, self._label, self._title)

    @property
    def title(self) -> str:
        """The ratio of the present year, as a sentence."""
        return str(self._title.get_text())

    def move(self, year: int) -> str:
        """Set the upright line to a year of the table and return the fact of that year."""
        china, russia = float(self._china[year]), float(self._russia[year])
        multiple = times(float(self._ratios[year]))
        self._upright.set_data([year, year], [russia, china])
        self._label.xy = (year, max(china, russia))
        rise = LABEL_RISE_EARLY if year <= RUN_TOGETHER_UNTIL else LABEL_RISE
        self._label.set_position((4, rise))
        self._label.set_text(multiple.removesuffix(" of"))
        self._title.set_text(f"In {year} China’s economy was {multiple} Russia’s")
        return self.fact(year)

    def fact(self, year: int) -> str:
        """Say ratio and difference of a year, and how they changed against the year before."""
        gap = f"{self._gaps[year]:,.0f}".replace("-", "−")
        said = (
            f"In {year} China’s GDP was {self._china[year]:,.0f} billion current US dollars and "
            f"Russia’s {self._russia[year]:,.0f} billion: a ratio of {self._ratios[year]:.2f} and "
            f"a difference of {gap} billion."
        )
        if year - 1 not in self._ratios.index:
            return said
        ratio_rose = self._ratios[year] > self._ratios[year - 1]
        gap_rose = self._gaps[year] > self._gaps[year - 1]
        if ratio_rose == gap_rose:
            both = "rose" if ratio_rose else "fell"
            return f"{said} Against {year - 1} ratio and difference both {both}."
        one, other = ("rose", "fell") if ratio_rose else ("fell", "rose")
        return f"{said} Against {year - 1} the ratio {one}, but the difference {other}."
