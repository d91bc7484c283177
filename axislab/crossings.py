"""The crossings: when China passed a rival by each yardstick, in words and as a table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from axislab.measures import LEVEL, Crossover, crossover_year
from axislab.yardsticks import RIVALS, YARDSTICKS, Yardstick

LAST_YEAR_OF_THE_USSR = 1991


@dataclass(frozen=True)
class Crossing:
    """China against a rival by one yardstick.

    Attributes:
        measure: the yardstick.
        rival: code of the rival.
        ratios: China's figure divided by the rival's, by year; empty if the table has no
            figures for the rival.
    """

    measure: Yardstick
    rival: str
    ratios: pd.Series[float]

    @cached_property
    def crossover(self) -> Crossover:
        """When the ratio rises above one.

        Raises:
            NotMeasurableError: if there are no ratios.
        """
        return crossover_year(self.ratios)

    @property
    def passed(self) -> bool:
        """Whether the table shows China passing the rival for good."""
        return not self.ratios.empty and self.crossover.gap_before is not None

    @property
    def only_some_years(self) -> bool:
        """Whether the comparison has holes between its first and its last year."""
        years = self.ratios.index
        return len(years) > 0 and len(years) < int(years[-1]) - int(years[0]) + 1

    @property
    def when(self) -> str:
        """The year of passing for good in a word or two: "1993", "1993–1995", "not yet"."""
        crossover = self.crossover
        if crossover.for_good is None:
            return f"not by {crossover.last_year}" if self._ended else "not yet"
        if crossover.gap_before is None:
            return f"by {crossover.for_good}"
        if self._left_open:
            return f"{crossover.gap_before}–{crossover.for_good}"
        return str(crossover.for_good)

    @property
    def title(self) -> str:
        """The finding as a short sentence."""
        if self.ratios.empty:
            return f"No figures for {self._name}"
        crossover = self.crossover
        if crossover.for_good is None:
            verb = "did not pass" if self._ended else "has not passed"
            return f"China {verb} {self._name}{'' if self._ended else ' yet'}"
        if crossover.gap_before is None:
            return f"China is ahead of {self._name} from the first year, {crossover.for_good}"
        return f"China passed {self._name} {self._passing}"

    @property
    def fact(self) -> str:
        """The verdict with its years, the latest ratio, and what must be known beside it."""
        if self.ratios.empty:
            others = [one.label for one in YARDSTICKS if not one.values(self.rival).empty]
            return (
                f"There is no figure of {self.measure.phrase} for {self._name} in the table, so "
                f"this measure cannot compare the two. Measures that can: {' · '.join(others)}."
            )
        sentences = [f"Measured by {self.measure.phrase}, {self._verdict}."]
        if self.only_some_years:
            sentences.append("The table cites only some years.")
        if self.rival == "SUN" and self.crossover.last_year > LAST_YEAR_OF_THE_USSR:
            sentences.append("After 1991 the USSR stands for its successor states together.")
        if self.measure.note:
            sentences.append(self.measure.note)
        return " ".join(sentences)

    @property
    def _name(self) -> str:
        return RIVALS[self.rival]

    @property
    def _ended(self) -> bool:
        """Whether the figures end with the USSR itself."""
        return self.crossover.last_year <= LAST_YEAR_OF_THE_USSR

    @property
    def _left_open(self) -> bool:
        """Whether the years just before the passing are missing."""
        good, before = self.crossover.for_good, self.crossover.gap_before
        return good is not None and before is not None and good - before > 1

    @property
    def _passing(self) -> str:
        """The passing in a sentence: "in 1993", or "between 1993 and 1995"."""
        good, before = self.crossover.for_good, self.crossover.gap_before
        return f"between {before} and {good}" if self._left_open else f"in {good}"

    @property
    def _verdict(self) -> str:
        """Who is ahead since when, and by how much in the end."""
        crossover, name = self.crossover, self._name
        last = crossover.last_year
        figure = f"{times(crossover.ratio_latest)} {name}’s"
        latest = f"in {last} its figure was {figure}"
        if crossover.first_above is None:
            verb = "did not pass" if self._ended else "has not passed"
            return f"China {verb} {name} {'while it existed' if self._ended else 'yet'}: {latest}"
        if crossover.for_good is not None and crossover.gap_before is None:
            return (
                f"China is ahead from the first year of the table, {crossover.for_good}, so the "
                f"table cannot show a crossing; {latest}"
            )
        if crossover.first_above != crossover.for_good:
            earlier = self._earlier_lead(crossover.first_above, crossover.ahead_from_start)
            if crossover.for_good is None:
                return f"China {earlier}, so not yet for good; {latest}"
            return f"China {earlier}, and passed {name} for good {self._passing}; {latest}"
        if crossover.for_good == last:
            return (
                f"China passed {name} {self._passing}, the last year compared, when its figure "
                f"was {figure}"
            )
        return f"China passed {name} {self._passing} and has stayed ahead; {latest}"

    def _earlier_lead(self, first_above: int, from_start: bool) -> str:
        """Tell of a lead that did not last, and of the first year in which it was lost."""
        behind = self.ratios.index[(self.ratios.index > first_above) & (self.ratios <= LEVEL)]
        start = f"ahead in the first year of the table, {first_above}"
        return (
            f"was {start if from_start else f'first ahead in {first_above}'}, "
            f"was behind again in {behind[0]}"
        )


def crossing(measure: Yardstick, rival: str = "RUS") -> Crossing:
    """Compare China with a rival by one yardstick.

    Raises:
        YardstickNotFoundError: if `rival` is not one of `RIVALS`.
    """
    return Crossing(measure, rival, measure.ratios(rival))


def crossings(rival: str = "RUS") -> list[Crossing]:
    """Compare China with a rival by every yardstick that has figures for it.

    Returns:
        The crossings, the earliest first: those of which the table shows no beginning,
        then by year of passing, then those not yet passed, the nearest first.
    """
    found = [one for one in (crossing(measure, rival) for measure in YARDSTICKS) if len(one.ratios)]

    def order(one: Crossing) -> tuple[bool, bool, int, float]:
        good = one.crossover.for_good
        return (good is None, one.passed, good or 0, -one.crossover.ratio_latest)

    return sorted(found, key=order)


def crossover_table(rival: str = "RUS") -> pd.DataFrame:
    """Set all yardsticks side by side, in the order of `crossings`.

    Returns:
        One row a yardstick that has figures for the rival, indexed by its label:
        first_year and last_year compared, first_above, for_good (missing: not yet),
        gap_before (last year behind), ratio_latest.
    """
    found = crossings(rival)
    frame = pd.DataFrame(
        {
            "first_year": [int(one.ratios.index[0]) for one in found],
            "last_year": [one.crossover.last_year for one in found],
            "first_above": [one.crossover.first_above for one in found],
            "for_good": [one.crossover.for_good for one in found],
            "gap_before": [one.crossover.gap_before for one in found],
            "ratio_latest": [one.crossover.ratio_latest for one in found],
        },
        index=pd.Index([one.measure.label for one in found], name="measure"),
    )
    return frame.astype({"first_above": "Int64", "for_good": "Int64", "gap_before": "Int64"})


def times(value: float) -> str:
    """Say a ratio in words: "8.8 times" from one upwards, "91% of" below.

    The rounding keeps the figure on its side of one.
    """
    if value == LEVEL:
        return "exactly"
    if value > LEVEL:
        decimals = 1 if value < 20 else 0
        while round(value, decimals) <= LEVEL:
            decimals += 1
        return f"{value:.{decimals}f} times"
    decimals = 0 if value >= 0.01 else 1
    while round(100 * value, decimals) >= 100:
        decimals += 1
    return f"{100 * value:.{decimals}f}% of"
