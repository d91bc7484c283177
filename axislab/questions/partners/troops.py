"""The question in code on joint exercises: counting years without one, then a rolling mean."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.mark import Mark, Response, State
from axislab.questions.partners.moscow import LESSON
from axislab.questions.question import Question
from axislab.tables import table

WINDOW = 5


@dataclass(frozen=True)
class WindowsKey(CodeKey):
    """The key: as for any code, but NaN where a window is not full is a slip, not unreadable."""

    def mark(self, controls: Code, response: Response, points: int) -> Mark:
        """Judge what is left without the missing entries, if that betrays what went wrong."""
        kept = _without_missing(response)
        if kept == response:
            return super().mark(controls, response, points)
        mark = super().mark(controls, kept, points)
        if mark.state is State.CORRECT:
            return Mark(
                0,
                points,
                State.NOT_YET,
                "The means are right. The first years have no whole window, so pandas writes NaN "
                "there: drop them with `.dropna()`.",
            )
        if any(mark.message == known.message for known in self.known_wrong):
            return mark
        return super().mark(controls, response, points)


def _without_missing(response: Response) -> Response:
    """Return a Series without the entries that are missing, all else as it is."""
    pairs = response.get("series") if isinstance(response, dict) else None
    if not isinstance(pairs, list):
        return response
    return {"series": [pair for pair in pairs if not _is_missing(pair)]}


def _is_missing(pair: Response) -> bool:
    value = pair[1] if isinstance(pair, list) and len(pair) == 2 else 0
    return value is None or (isinstance(value, float) and math.isnan(value))


def _counts(rows: pd.DataFrame) -> pd.Series[float]:
    """Return exercises a year for every year of the list, also those without one."""
    years = table("exercises")["year"]
    return (
        rows.groupby("year").size().reindex(range(years.min(), years.max() + 1), fill_value=0)
    ).astype(float)


def _mean(counts: pd.Series[float], window: int = WINDOW) -> dict[int, float]:
    means = counts.rolling(window).mean().dropna()
    return {int(str(year)): float(value) for year, value in means.items()}


def _rolling_key() -> WindowsKey:
    rows = table("exercises")
    counts = _counts(rows)
    right = _mean(counts)
    first, last = min(right), max(right)
    gaps = counts.where(counts > 0)  # as `reindex` leaves them without a value to fill in
    return WindowsKey(
        accepted=(right,),
        tolerance=0.011,
        known_wrong=(
            KnownResult(
                _mean(rows.groupby("year").size().astype(float)),
                "The years without an exercise are missing, so that some means reach over more "
                "years than they should. Fill them with `reindex` first.",
            ),
            KnownResult(
                _mean(gaps),
                "The years without an exercise are still NaN, and a window with NaN has no mean. "
                "Give `reindex` a `fill_value=0`.",
            ),
            KnownResult(
                {year: WINDOW * value for year, value in right.items()},
                "These are sums over the years. Take the mean.",
            ),
            KnownResult(
                {year - WINDOW // 2: value for year, value in right.items()},
                "You centred the window. Here each mean stands at its last year.",
            ),
            KnownResult(
                {
                    int(str(year)): float(value)
                    for year, value in counts.rolling(WINDOW, min_periods=1).mean().items()
                },
                "The first years have means of fewer years. Keep whole windows: `.dropna()`.",
            ),
            KnownResult(_mean(counts, 3), "The window is too narrow. Count the years again."),
            KnownResult(
                _mean(_counts(rows[rows["format"] == "bilateral"])),
                "You kept the exercises of the two alone. Take the whole list.",
            ),
            KnownResult(
                {int(str(year)): float(value) for year, value in counts.items()},
                "These are the counts of single years. The rolling mean comes next.",
            ),
        ),
        expected="A Series of one mean a year",
        explanation=f"The mean rose from {right[first]:.1f} exercises a year ({first - WINDOW + 1} "
        f"to {first}) to {right[last]:.1f} ({last - WINDOW + 1} to {last}). A year without an "
        "exercise is a zero, not a gap; left out, it would make the early years look busier than "
        "they were. And the list grows with the reports, so part of the rise may be newspapers.",
        otherwise="Count by year, fill the missing years with zero, then take the rolling mean.",
    )


EXERCISES_ROLLING = Question(
    id="exercises-rolling",
    lesson=LESSON,
    number=7,
    title="Training together, more and more?",
    task="Make a Series of the **rolling mean** of joint exercises a year over five years: the "
    "mean of a year and the four before it, labelled by the last of them. Years without an "
    "exercise count as zero, and only whole windows are kept. The list runs from 2003 to 2024.",
    controls=Code("rolling", "a Series indexed by the last year of each window"),
    points=2,
    hints=(
        "`counts.reindex(range(first, last + 1), fill_value=0)` adds the years that are missing.",
        "`.rolling(n).mean()` takes the mean of each row and those before it; `.dropna()` drops "
        "the first rows, where the window is not full.",
    ),
    key=_rolling_key,
)
