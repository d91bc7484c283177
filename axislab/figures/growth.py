"""The figure of one growth rate as it became known: forecasts, first estimate, revisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.figures.dates import (
    article_date,
    day_in_short,
    day_in_words,
    decimal_year,
    month_in_words,
    number_word,
)
from axislab.figures.marks import article_line, label_right, ring
from axislab.figures.sheet import new_sheet
from axislab.figures.style import AXIS, INK, LINE_POINTS, MARKER_POINTS, PAPER, SOFT, house_style
from axislab.tables import source

ARTICLE_GROWTH = 1.8
"""Russia's growth in 2018, in per cent, as the article gives it (AX-68)."""

STANDS_YEARS = 2.4
"""Years for which the last figure is drawn on, so that its label has room."""


@dataclass(frozen=True)
class Known:
    """A growth rate in per cent, the day it was known, and who gave it."""

    day: date
    growth_pct: float
    source: str

    @property
    def at(self) -> float:
        """The day as a year with decimals."""
        return decimal_year(self.day)

    def label(self, before: str = "") -> str:
        """Write rate, giver and day, for example "2.3  Rosstat, 4 Feb 2019"."""
        giver = self.source.split(",")[0].removesuffix(" of Russia")
        return f"{self.growth_pct:.1f}  {before}{giver}, {day_in_short(self.day)}"


def growth_vintages_figure(growth: pd.DataFrame) -> Figure:
    """Draw what was known of Russia's growth in 2018 at each date, forecasts as open dots.

    Args:
        growth: the table "growth_2018_vintages".
    """
    forecasts, estimates = _forecasts_and_estimates(growth)
    published = decimal_year(article_date())
    rates = [known.growth_pct for known in forecasts + estimates]
    low, high = min(rates) - 0.2, max(rates) + 0.22
    start = min([known.at for known in forecasts] + [published]) - 0.15
    end = estimates[-1].at + STANDS_YEARS
    with house_style():
        sheet = new_sheet(
            _growth_title(estimates),
            "Growth of Russia’s GDP in 2018, per cent, by the day it was known; ○ forecast",
            source("growth_2018_vintages"),
        )
        axes = sheet.panel(left=52, right=24, top=8)
        _draw_steps(axes, estimates, end)
        axes.set_yticks([half / 2 for half in range(41) if low <= half / 2 <= high])
        axes.set_ylim(low, high)
        axes.set_xticks([year for year in range(2000, 2100) if start <= year <= end])
        axes.set_xlim(start, end)
        _draw_forecasts(axes, forecasts, published)
        article_line(axes, published, f"the article, {day_in_words(article_date())}")
    return sheet.figure


def growth_vintages_fact(growth: pd.DataFrame) -> str:
    """Say what was known of Russia's growth in 2018 when the article appeared, and later."""
    forecasts, estimates = _forecasts_and_estimates(growth)
    expected = sorted(known.growth_pct for known in forecasts if known.day <= article_date())
    later = [known for known in estimates if known.day > article_date()]
    then = ", ".join(f"{known.growth_pct:.1f}% by {day_in_words(known.day)}" for known in later)
    return (
        f"When the article appeared on {day_in_words(article_date())}, there were forecasts of "
        f"Russia’s growth in 2018 ({', '.join(f'{rate:.1f}' for rate in expected)} per cent); "
        f"it printed {ARTICLE_GROWTH}. Then came {then}."
    )


def _forecasts_and_estimates(growth: pd.DataFrame) -> tuple[list[Known], list[Known]]:
    """Return Russia's rows in order of date: the forecasts, and what followed them."""
    rows = growth[growth["iso3"] == "RUS"].sort_values("known_from")
    known = [
        Known(date.fromisoformat(str(day)), float(rate), str(giver))
        for day, rate, giver in zip(
            rows["known_from"], rows["growth_pct"], rows["source"], strict=True
        )
    ]
    is_forecast = [kind == "forecast" for kind in rows["kind"]]
    return (
        [one for one, early in zip(known, is_forecast, strict=True) if early],
        [one for one, early in zip(known, is_forecast, strict=True) if not early],
    )


def _growth_title(estimates: list[Known]) -> str:
    first, last = estimates[0], estimates[-1]
    days = (first.day - article_date()).days
    when = f"{number_word(days)} days later" if days > 1 else f"on {day_in_words(first.day)}"
    return (
        f"Russia’s growth in 2018: {ARTICLE_GROWTH}% in the article, "
        f"{first.growth_pct:.1f}% {when}, {last.growth_pct:.1f}% by "
        f"{month_in_words(f'{last.day:%Y-%m}')}"
    )


def _draw_steps(axes: Axes, estimates: list[Known], end: float) -> None:
    """Draw the official figure as a line that jumps on the day of each revision."""
    russia = COUNTRIES["RUS"]
    rates = [known.growth_pct for known in estimates]
    sns.lineplot(
        x=[*(known.at for known in estimates), end],
        y=[*rates, rates[-1]],
        drawstyle="steps-post",
        color=russia.colour,
        linewidth=LINE_POINTS,
        marker=russia.marker,
        markevery=list(range(len(estimates))),
        markersize=MARKER_POINTS + 1,
        markeredgecolor=PAPER,
        errorbar=None,
        estimator=None,
        legend=False,
        ax=axes,
        zorder=3,
    )
    for known in estimates:
        label_right(
            axes,
            (known.at, known.growth_pct),
            known.label(),
            (8, -7),
            colour=russia.colour,
            bold=True,
            hanging=True,
        )


def _draw_forecasts(axes: Axes, forecasts: list[Known], published: float) -> None:
    """Draw the forecasts as open dots, each joined to its label right of the article's day."""
    for known in forecasts:
        rate = known.growth_pct
        axes.plot([known.at, published], [rate, rate], color=AXIS, linewidth=1, zorder=2)
        axes.plot(
            [known.at],
            [rate],
            marker="o",
            markersize=MARKER_POINTS,
            markerfacecolor=PAPER,
            markeredgecolor=INK,
            markeredgewidth=1.3,
            zorder=5,
        )
        own = rate == ARTICLE_GROWTH
        label_right(
            axes,
            (max(known.at, published), rate),
            known.label("in the article: " if own else ""),
            (8, 0),
            colour=INK if own else SOFT,
        )
        if own:
            ring(axes, known.at, rate, size=14)
