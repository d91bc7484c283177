"""Figures on the size of the two economies: where they cross, their ratio and difference."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.countries import COUNTRIES
from axislab.crossings import times
from axislab.errors import SentenceError
from axislab.figures.marks import (
    draw_country,
    draw_line,
    label_ends,
    note,
    ring,
    round_log_ticks,
    upright,
    year_ticks,
)
from axislab.figures.sheet import Sheet, new_sheet
from axislab.figures.style import FELL, INK, PAPER, SOFT, TEXT_POINTS, house_style
from axislab.measures import (
    crossover_year,
    difference,
    ratio,
    runs,
    series,
    years_fallen,
)
from axislab.tables import source


class NotAYearError(SentenceError, ValueError):
    """What was given as a year is none."""


def both_gdps(gdp: pd.DataFrame, first_year: int) -> tuple[pd.Series[float], pd.Series[float]]:
    """Return China's and Russia's GDP in billions of current US dollars from a first year on."""
    china, russia = (series(gdp, iso3, "gdp_current_usd") / 1e9 for iso3 in ("CHN", "RUS"))
    return china[china.index >= first_year], russia[russia.index >= first_year]


def draw_both_gdps(sheet: Sheet, china: pd.Series[float], russia: pd.Series[float]) -> Axes:
    """Add a panel with both lines on a logarithmic scale, named at their ends."""
    axes = sheet.panel(left=68, right=94)
    draw_country(axes, russia, "RUS")
    draw_country(axes, china, "CHN")
    both = pd.concat([china, russia])
    round_log_ticks(axes, float(both.min()) * 0.76, float(both.max()) * 1.4)
    year_ticks(axes, int(both.index.min()), int(both.index.max()), 5)
    label_ends(
        axes,
        [
            (values.index[-1], values.iloc[-1], COUNTRIES[iso3].name, COUNTRIES[iso3].colour)
            for iso3, values in (("CHN", china), ("RUS", russia))
        ],
    )
    return axes


def gdp_crossover_figure(
    gdp: pd.DataFrame, first_year: int = 1988, prediction: int | None = None
) -> Figure:
    """Draw both economies on a logarithmic scale, with a ring where China passes Russia.

    Args:
        gdp: the table "gdp".
        first_year: first year drawn.
        prediction: a year to mark beside the data: the reader's own.

    Raises:
        NotAYearError: if the prediction cannot be read as a year.
    """
    predicted = None if prediction is None else whole_year(prediction)
    china, russia = both_gdps(gdp, first_year)
    ratios = ratio(china, russia)
    crossover = crossover_year(ratios)
    with house_style():
        sheet = new_sheet(
            _crossover_title(ratios),
            "GDP, billions of current US dollars, logarithmic scale: equal steps are equal ratios",
            source("gdp", "gdp_current_usd"),
        )
        axes = draw_both_gdps(sheet, china, russia)
        year = crossover.for_good
        if year is not None and crossover.gap_before is not None:
            ring(axes, year, china[year])
            note(
                axes,
                f"{year}: China {china[year]:,.0f},\nRussia {russia[year]:,.0f}",
                (year, china[year]),
                (-58, 84),
            )
        if predicted is not None:
            _mark_prediction(axes, predicted)
    return sheet.figure


def gdp_crossover_fact(
    gdp: pd.DataFrame, first_year: int = 1988, prediction: int | None = None
) -> str:
    """Say since when China's GDP in current US dollars is above Russia's, and how far.

    The arguments are those of `gdp_crossover_figure`.
    """
    found = _crossover_found(gdp, first_year)
    if prediction is None:
        return found
    return f"{found} Your prediction was {whole_year(prediction)}."


def _crossover_found(gdp: pd.DataFrame, first_year: int) -> str:
    china, russia = both_gdps(gdp, first_year)
    crossover = crossover_year(ratio(china, russia))
    year, last = crossover.for_good, crossover.last_year
    latest = f"in {last} it is {times(crossover.ratio_latest)} Russia’s"
    if year is None:
        return f"China’s GDP in current US dollars is not above Russia’s for good: {latest}."
    if crossover.gap_before is None:
        return (
            f"China’s GDP in current US dollars is above Russia’s in every year from {year}; "
            f"{latest}."
        )
    return (
        f"From {year} on China’s GDP in current US dollars is above Russia’s "
        f"({china[year]:,.0f} against {russia[year]:,.0f} billion in that year); {latest}."
    )


def _crossover_title(ratios: pd.Series[float]) -> str:
    crossover = crossover_year(ratios)
    latest = crossover.ratio_latest
    size = f"{latest:.1f} times as large" if latest >= 1 else f"{times(latest)} Russia’s"
    size = f"in {crossover.last_year} it was {size}"
    if crossover.for_good is None:
        return f"China’s economy has not passed Russia’s for good: {size}"
    if crossover.gap_before is None:
        return (
            f"China’s economy was the larger one in every year since {crossover.for_good}; {size}"
        )
    return f"China’s economy passed Russia’s in {crossover.for_good}; {size}"


def whole_year(value: object) -> int:
    """Read a year from what a reader may have written: 1995, 1995.0 or "1995".

    Raises:
        NotAYearError: if it is none.
    """
    try:
        return int(str(value).strip().removesuffix(".0"))
    except ValueError:
        raise NotAYearError(f"{value!r} is not a year. Write it in figures, as 1995.") from None


def _mark_prediction(axes: Axes, year: int) -> None:
    """Draw an upright line at a predicted year; a year beyond the axis is named at its end."""
    low, high = axes.get_xlim()
    if low <= year <= high:
        upright(axes, year)
    text = f"your prediction: {year}"
    if year < low:
        text = f"← {text}"
    if year > high:
        text = f"{text} →"
    on_the_right = year < (low + high) / 2
    axes.annotate(
        text,
        (min(max(year, low), high), 1),
        xycoords=("data", "axes fraction"),
        xytext=(5 if on_the_right else -5, -2),
        textcoords="offset points",
        ha="left" if on_the_right else "right",
        va="top",
        color=SOFT,
        bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 2},
    )


def ratio_and_difference_figure(gdp: pd.DataFrame, first_year: int = 1992) -> Figure:
    """Draw ratio and difference of the two GDPs side by side; triangles mark a fall.

    Args:
        gdp: the table "gdp".
        first_year: first year drawn; falls are counted from the year after it.
    """
    ratios, gaps = _ratio_and_difference(gdp, first_year)
    last = int(ratios.index[-1])
    with house_style():
        sheet = new_sheet(
            _ratio_and_difference_title(ratios, gaps),
            f"▼ marks a year in which the measure was lower than the year before, "
            f"{first_year} to {last}",
            source("gdp", "gdp_current_usd"),
            height=440,
        )
        panels = (
            (sheet.panel(40, 404, top=34), ratios, "Ratio: China ÷ Russia", 2.0),
            (sheet.panel(392, 54, top=34), gaps, "Difference, trillion US dollars", 5.0),
        )
        for axes, values, heading, step in panels:
            draw_line(axes, values)
            fallen = values[years_fallen(values)]
            axes.plot(
                fallen.index,
                fallen.to_numpy(),
                marker="v",
                markersize=8.5,
                color=FELL,
                markeredgecolor=PAPER,
                linestyle="none",
                zorder=4,
            )
            top = float(values.max()) * 1.06
            axes.set_ylim(min(0, float(values.min())), top)
            axes.set_yticks([step * number for number in range(int(top / step) + 1)])
            year_ticks(axes, first_year, last, 10)
            axes.set_title(heading, loc="left", size=TEXT_POINTS, weight="bold", color=INK, pad=14)
            label_ends(axes, [(last, float(values.iloc[-1]), f"{values.iloc[-1]:.1f}", INK)])
            _note_falls(axes, values)
    return sheet.figure


def ratio_and_difference_fact(gdp: pd.DataFrame, first_year: int = 1992) -> str:
    """Say how often the ratio fell, how often the difference did, and for how long at most."""
    ratios, gaps = _ratio_and_difference(gdp, first_year)
    last = int(ratios.index[-1])
    return (
        f"From {first_year} to {last} the ratio of China’s GDP to Russia’s in current US dollars "
        f"fell in {_count(years_fallen(ratios))}; the difference fell in "
        f"{_count(years_fallen(gaps))}."
    )


def _ratio_and_difference(
    gdp: pd.DataFrame, first_year: int
) -> tuple[pd.Series[float], pd.Series[float]]:
    """Return the ratio, and the difference in trillions of current US dollars."""
    china, russia = both_gdps(gdp, first_year)
    return ratio(china, russia), difference(china, russia) / 1000


def _ratio_and_difference_title(ratios: pd.Series[float], gaps: pd.Series[float]) -> str:
    ratio_falls, gap_falls = len(years_fallen(ratios)), len(years_fallen(gaps))
    return f"The ratio fell in {_years(ratio_falls)}; the difference fell in {_years(gap_falls)}"


def _years(number: int) -> str:
    return {0: "no year", 1: "only one"}.get(number, f"{number} years")


def _count(years: list[int]) -> str:
    """Say "14 years (longest from 2000 to 2007)", "2 years (2022 to 2023)", or "no year".

    Which years they are is a question of the exercises, so that only the longest run is named.
    """
    if not years:
        return "no year"
    noun = "year" if len(years) == 1 else "years"
    found = runs(years)
    longest = max(found, key=lambda run: run[1] - run[0])
    return f"{len(years)} {noun} ({'longest: ' if len(found) > 1 else ''}{_spell(longest)})"


def _spell(run: tuple[int, int]) -> str:
    first, last = run
    return str(first) if first == last else f"{first} to {last}"


def _note_falls(axes: Axes, values: pd.Series[float]) -> None:
    """Name the longest run of falls, in the free upper left half of the panel."""
    fallen = years_fallen(values)
    if not fallen:
        return
    first, last = max(runs(fallen), key=lambda run: run[1] - run[0])
    middle = (first + last) // 2
    if last > first:
        text = f"fell every year,\n{first} to {last}"
    else:
        text = f"fell once, in {first}" if len(fallen) == 1 else f"fell in {first}"
    low, high = axes.get_xlim()
    late = middle > (low + high) / 2
    note(
        axes,
        text,
        (middle, float(values[middle])),
        (-96, -40) if late else (-54, 56),
        align="right" if late else "left",
    )
