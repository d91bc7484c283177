"""Pure measures: ratio, difference, crossover year, years of decline, change, Brier score.

Every function takes plain numbers or pandas objects and returns new ones: no file,
no widget, no clock. A series here is always indexed by year (int), oldest first; only
`kernel_mean` takes and gives times with decimals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from axislab.errors import SentenceError

LEVEL = 1.0
"""A ratio above this means that the numerator is ahead."""


class ColumnNotFoundError(SentenceError, LookupError):
    """The table has no column of that name."""


class NotMeasurableError(SentenceError, ValueError):
    """The figures given do not allow the measure that was asked for."""


@dataclass(frozen=True)
class Crossover:
    """When a ratio rose above one, and whether it stayed there.

    Attributes:
        first_above: first year with a ratio above one, None if there is none.
        for_good: first year after the last year at or below one, None if the last
            year of the series is at or below one.
        ahead_from_start: whether the first year of the series is already above one.
        last_year: last year of the series.
        ratio_latest: ratio in that year.
        gap_before: last year at or below one before `for_good`, None if there is no
            such year. When it is not the year just before `for_good`, the data leave
            open in which of the years between the crossing fell.
    """

    first_above: int | None
    for_good: int | None
    ahead_from_start: bool
    last_year: int
    ratio_latest: float
    gap_before: int | None


def series(frame: pd.DataFrame, iso3: str, column: str) -> pd.Series[float]:
    """Take one country's column out of a tidy table.

    Args:
        frame: a table with the columns `iso3` and `year`, one row a country and year.
        iso3: country code, for example "CHN".
        column: name of the column with the values.

    Returns:
        The values indexed by year (int), oldest first, missing values dropped; empty
        when the table knows nothing of the country. Its unit is the column's.

    Raises:
        ColumnNotFoundError: if the table has no such column.
        NotMeasurableError: if the country has two rows for one year.
    """
    if column not in frame.columns:
        names = ", ".join(frame.columns)
        raise ColumnNotFoundError(f"The table has no column {column!r}. It has: {names}.")
    # plain arrays: live figures call this on every move, and copies of tables are slow
    chosen = (frame["iso3"].to_numpy() == iso3) & frame[column].notna().to_numpy()
    values = pd.Series(
        frame[column].to_numpy(dtype=float)[chosen],
        index=pd.Index(frame["year"].to_numpy(dtype=int)[chosen], name="year"),
        name=column,
    ).sort_index()
    if not values.index.is_unique:
        twice = int(values.index[values.index.duplicated()][0])
        raise NotMeasurableError(
            f"{iso3} has more than one row for {twice}: keep one, for example one vintage, first."
        )
    return values


def ratio(numerator: pd.Series[float], denominator: pd.Series[float]) -> pd.Series[float]:
    """Divide year by year: how many times the denominator fits into the numerator.

    Returns:
        The ratio (no unit) for the years that both series have, oldest first. Years
        with a denominator of zero are left out: nothing can be said about them.
    """
    years = numerator.index.intersection(denominator.index[denominator != 0]).sort_values()
    return (numerator.loc[years] / denominator.loc[years]).rename("ratio")


def difference(first: pd.Series[float], second: pd.Series[float]) -> pd.Series[float]:
    """Subtract year by year, in the unit of the two series, for the years both have."""
    years = first.index.intersection(second.index).sort_values()
    return (first.loc[years] - second.loc[years]).rename("difference")


def crossover_year(ratios: pd.Series[float]) -> Crossover:
    """Find the year in which a ratio rises above one, for the first time and for good.

    A ratio of exactly one is not above. Years without a value are passed over, as if
    the years that have one followed each other.

    Raises:
        NotMeasurableError: if the series is empty.
    """
    if ratios.empty:
        raise NotMeasurableError(
            "A crossover needs at least one year with both values; there is none."
        )
    ordered = ratios.sort_index()
    years = [int(year) for year in ordered.index]
    above = [bool(value > LEVEL) for value in ordered]
    behind = [year for year, is_above in zip(years, above, strict=True) if not is_above]
    ahead = [year for year, is_above in zip(years, above, strict=True) if is_above]
    gap_before = behind[-1] if behind and above[-1] else None
    since = [year for year in ahead if gap_before is None or year > gap_before]
    return Crossover(
        first_above=ahead[0] if ahead else None,
        for_good=since[0] if above[-1] else None,
        ahead_from_start=above[0],
        last_year=years[-1],
        ratio_latest=float(ordered.iloc[-1]),
        gap_before=gap_before,
    )


def years_fallen(values: pd.Series[float]) -> list[int]:
    """List the years whose value is lower than that of the year before.

    A year whose predecessor is missing is not compared with an older one.
    """
    ordered = values.sort_index()
    return [
        int(year)
        for year in ordered.index
        if year - 1 in ordered.index and ordered.loc[year] < ordered.loc[year - 1]
    ]


def runs(years: list[int]) -> list[tuple[int, int]]:
    """Join neighbouring years: [2000, 2001, 2005] gives (2000, 2001) and (2005, 2005).

    The years must be in ascending order; no years give no runs.
    """
    if not years:
        return []
    breaks = [(early, later) for early, later in pairwise(years) if later > early + 1]
    starts = [years[0], *(later for _, later in breaks)]
    ends = [*(early for early, _ in breaks), years[-1]]
    return list(zip(starts, ends, strict=True))


def change_pct(old: float, new: float) -> float:
    """Say by how many per cent of `old` the value has changed: 100 x (new / old - 1).

    A fall of x per cent is not a rise of x per cent the other way round: compare
    `change_pct(1 / old, 1 / new)`.

    Raises:
        NotMeasurableError: if `old` is zero.
    """
    if old == 0:
        raise NotMeasurableError("A change in per cent needs a start that is not zero.")
    return 100 * (new / old - 1)


def lie_factor(drawn: tuple[float, float], data: tuple[float, float]) -> float:
    """Say how much larger a change looks in a chart than it is in the data.

    Tufte's formula: the size of the effect shown in the graphic over the size of the effect in
    the data, where an effect is |second - first| / first (Edward R. Tufte, The Visual Display of
    Quantitative Information, 1983, page 57; discussed on his pages at
    https://www.edwardtufte.com/notebook/computing-lie-factor-by-dividing-percentages/). 1 is true
    to the data, above 1 overstates, below 1 understates. For two bars on an axis that begins at b
    it comes to first / (first - b), whatever the second value: the axis alone decides.

    Args:
        drawn: what the eye measures, for example the heights of two bars, in any one unit.
        data: the two values that they stand for, in the same order.

    Returns:
        The factor (no unit).

    Raises:
        NotMeasurableError: if a first value is not above zero, or the data do not change.
    """
    if min(drawn[0], data[0]) <= 0:
        raise NotMeasurableError("A lie factor needs first values above zero, drawn and in data.")
    if data[0] == data[1]:
        raise NotMeasurableError("A lie factor needs two values that differ.")
    shown, true = (abs(second - first) / first for first, second in (drawn, data))
    return shown / true


def brier_score(probabilities: pd.Series[float], outcomes: pd.Series[int]) -> float:
    """Score forecasts of yes-or-no events: the mean of (probability - outcome) ** 2.

    The rule is that of G. W. Brier, Verification of Forecasts Expressed in Terms of Probability,
    Monthly Weather Review 78 (1950), 1-3, in the form for one of two events that is usual today.
    Brier added up both, which gives twice as much.

    Args:
        probabilities: from 0 to 1, indexed by the names of the forecasts.
        outcomes: 1 for what happened and 0 for what did not, with the same index in any order.

    Returns:
        From 0 (always sure and right) to 1 (always sure and wrong), without unit. Whoever always
        says one half has 0.25.

    Raises:
        NotMeasurableError: if there is no forecast, the two have other names, a probability lies
            outside 0 to 1 or an outcome is neither 0 nor 1.
    """
    named = set(probabilities.index) == set(outcomes.index)
    if probabilities.empty or not named or len(probabilities) != len(outcomes):
        raise NotMeasurableError("A Brier score needs one probability for each outcome, by name.")
    if not probabilities.between(0, 1).all():
        raise NotMeasurableError("Probabilities lie between 0 and 1: divide per cent by 100.")
    if not outcomes.isin((0, 1)).all():
        raise NotMeasurableError("An outcome is 1 if it happened and 0 if it did not.")
    return float(((probabilities - outcomes) ** 2).mean())


def kernel_mean(values: pd.Series[float], at: Sequence[float], sd: float) -> pd.Series[float]:
    """Smooth values that stand at uneven times: a mean in which near values weigh most.

    At the time t the mean is the sum of w * value over the sum of w, with the weights
    w = exp(-((time - t) / sd) ** 2 / 2) of the normal curve: the estimator of Nadaraya and
    Watson (both 1964). A value at distance sd weighs 61 per cent, at 2 sd 14 per cent of one
    that stands at t itself.

    Args:
        values: the values, indexed by their times; a time may come more than once.
        at: the times at which the mean is wanted, in the unit of the index.
        sd: standard deviation of the normal curve, in the same unit.

    Returns:
        The mean, in the unit of the values, indexed by `at`. It is missing where no value
        stands within two sd, because there it would only carry the nearest value on.

    Raises:
        NotMeasurableError: if sd is not above zero.
    """
    if not sd > 0:
        raise NotMeasurableError("A kernel mean needs a standard deviation above zero.")
    times = values.index.to_numpy(dtype=float)
    distances = (np.asarray(at, dtype=float)[:, None] - times[None, :]) / sd
    near = (np.abs(distances) <= 2).any(axis=1)
    weights = np.exp(-(distances[near] ** 2) / 2)
    means = np.full(len(at), np.nan)
    means[near] = weights @ values.to_numpy(dtype=float) / weights.sum(axis=1)
    return pd.Series(means, index=pd.Index(at, dtype=float))
