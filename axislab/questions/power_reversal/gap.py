"""The questions on the gap between the two economies, as a ratio and as a difference."""

from __future__ import annotations

from axislab.measures import difference, years_fallen
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.kinds.tick_all import KnownSet, TickAll, TickAllKey
from axislab.questions.power_reversal.economies import LESSON, gdp, gdp_ratio
from axislab.questions.question import Question

#: Years offered in the question on the ratio: rises and falls, before and after the essay.
YEARS_OFFERED = (2006, 2008, 2010, 2011, 2013, 2015, 2016, 2017, 2018, 2020, 2021, 2022)
#: First and last year for which the dollar gap is asked: from the crossing to the table's end.
GAP_FROM, GAP_TO = 1993, 2023


def _ratio_fell_key() -> TickAllKey:
    """Return the key: the years offered in which the ratio fell."""
    fell = set(years_fallen(gdp_ratio()))
    gap_fell = {str(y) for y in years_fallen(difference(*gdp())) if y in YEARS_OFFERED}
    right = frozenset(str(y) for y in YEARS_OFFERED if y in fell)
    offered = frozenset(str(year) for year in YEARS_OFFERED)
    after = frozenset(y for y in right if int(y) > 2018)
    return TickAllKey(
        right=right,
        known_wrong=(
            KnownSet(
                frozenset(gap_fell),
                "You looked at the difference in dollars. The question asks for the ratio.",
            ),
            KnownSet(offered - right, "These are the years in which the ratio rose."),
            KnownSet(
                after,
                "There are such years before the essay as well. Look also at the "
                "years of dear oil.",
            ),
            KnownSet(right - after, "Go on to the end of the table."),
        ),
        explanation="At market exchange rates the ratio fell in "
        f"{', '.join(sorted(right)[:-1])} and {max(right)}, among the years offered. It follows "
        "the oil price and the rouble as much as the growth of the two economies. So the claim "
        "that the gap grows every year (AX-66) fails for the ratio: 2017 was the year before the "
        "one the essay speaks of. In dollars the answer differs, and the next question asks for "
        "it.",
    )


def _gap_fell_key() -> CodeKey:
    """Return the key: the years in which the gap in dollars fell."""
    gap = difference(*gdp()).loc[GAP_FROM:GAP_TO]
    right = frozenset(years_fallen(gap))
    ratio_fell = years_fallen(gdp_ratio())
    lower_than_peak = frozenset(int(y) for y in gap.index if y > gap.idxmax())
    return CodeKey(
        accepted=(right,),
        tolerance=0.0,
        known_wrong=(
            KnownResult(
                frozenset(y for y in ratio_fell if y > GAP_FROM),
                "These are the years in which the ratio fell. Subtract instead of dividing.",
            ),
            KnownResult(
                frozenset(ratio_fell),
                "These are the years in which the ratio fell. Subtract instead of dividing.",
            ),
            KnownResult(
                lower_than_peak,
                "Compare each year with the year just before it, not with the highest year.",
            ),
            KnownResult(
                frozenset(int(y) for y in gap.index[1:]) - right,
                "These are the years in which the gap grew. Turn the comparison round.",
            ),
            KnownResult(
                frozenset(),
                "The list is empty, but the gap did shrink once or more. Look at `gap.diff()`.",
            ),
        ),
        expected="A list of years",
        explanation="In current dollars the gap grew in every year from 1993 to 2021 and shrank "
        f"only in {', '.join(str(y) for y in sorted(right))}. When the essay appeared, in "
        "February 2019, its claim was true of the dollar gap and false of the ratio. A gap has "
        "two measures, and the author did not say which one he meant.",
        otherwise="Compute the gap year by year and keep the years in which it is lower than the "
        "year before.",
    )


EVERY_YEAR = Question(
    id="every-year",
    lesson=LESSON,
    number=3,
    title="Does the gap widen every year?",
    task="The essay says that the gap grows every year (AX-66). Take the gap as a **ratio**: "
    "China's GDP divided by Russia's, in current US dollars.",
    controls=TickAll(
        "Tick every year in which the ratio was lower than the year before.",
        {str(year): str(year) for year in YEARS_OFFERED},
    ),
    points=3,
    hints=(
        "In the lesson, the figure of ratio and difference has a triangle at each year that fell.",
        "`ratio.diff()` is the change against the year before; look for its sign.",
    ),
    key=_ratio_fell_key,
)

GAP_IN_DOLLARS = Question(
    id="gap-in-dollars",
    lesson=LESSON,
    number=4,
    title="And in dollars?",
    task=f"Now take the gap as a **difference**: China's GDP less Russia's, in current US "
    f"dollars, {GAP_FROM} to {GAP_TO}. Make a list of the years in which it was lower than "
    "the year before.",
    controls=Code("years_fallen", "a list of years"),
    points=3,
    hints=(
        "`gap = china - russia` subtracts year by year; `gap.diff()` compares each year with "
        "the year before.",
        "`gap[gap.diff() < 0]` keeps the rows that fell, and `.index` their years.",
    ),
    key=_gap_fell_key,
)
