"""The questions on the gap between the two economies, as a ratio and as a difference."""

from __future__ import annotations

from axislab.measures import difference, runs, years_fallen
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.kinds.years import KnownYears, Years, YearsKey
from axislab.questions.power_reversal.economies import LESSON, gdp, gdp_ratio
from axislab.questions.question import Question

#: First and last year for which the gap is asked: from the crossing to the table's end.
GAP_FROM, GAP_TO = 1993, 2023


def _ratio_fell_key() -> YearsKey:
    """Return the key: the years in which the ratio fell."""
    span = range(GAP_FROM, GAP_TO + 1)
    ratio = gdp_ratio()
    right = frozenset(years_fallen(ratio)) & frozenset(span)
    gap_fell = frozenset(years_fallen(difference(*gdp()))) & frozenset(span)
    rose = frozenset(span) - right
    highest_so_far = ratio.cummax()
    below_peak = frozenset(y for y in span if ratio.loc[y] < highest_so_far.loc[y])
    after = frozenset(y for y in right if y > 2018)
    risen = (
        "These are the years in which the ratio rose. Name those in which it was lower than the "
        "year before."
    )
    named = ", ".join(
        f"{first} to {last}" if first < last else str(first) for first, last in runs(sorted(right))
    )
    return YearsKey(
        right=right,
        known_wrong=(
            KnownYears(
                gap_fell,
                "You looked at the difference in dollars. The question asks for the ratio.",
            ),
            KnownYears(rose, risen),
            KnownYears(rose - {GAP_FROM}, risen),
            KnownYears(
                after,
                "There are such years before the essay as well. Look also at the "
                "years of dear oil.",
            ),
            KnownYears(right - after, "Go on to the end of the table."),
            KnownYears(
                below_peak,
                "Compare each year with the year just before it, not with the highest year.",
            ),
            KnownYears(
                frozenset(y - 1 for y in right),
                "You named the years before the falls. Name the years that were lower.",
            ),
        ),
        explanation=f"At market exchange rates the ratio fell in {len(right)} of the "
        f"{len(span)} years from {GAP_FROM} to {GAP_TO}: {named}. It follows "
        "the oil price and the rouble as much as the growth of the two economies. So the claim "
        "that the gap grows every year (AX-66) fails for the ratio: 2017 was the year before the "
        "one the essay speaks of. In dollars the answer differs, and the next question asks for "
        "it.",
        otherwise="Compare each year with the one just before it, over the whole span.",
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
    f"China's GDP divided by Russia's, in current US dollars, {GAP_FROM} to {GAP_TO}. A year "
    "counts if the ratio was lower than in the year just before; write all such years.",
    controls=Years(
        "Years in which the ratio was lower than the year before",
        GAP_FROM,
        GAP_TO,
        "1995, 1997–1999",
    ),
    points=3,
    hints=(
        "In the lesson, the figure of ratio and difference has a triangle at each year that fell.",
        "Move the year below that figure: the line under it says whether the ratio rose or fell.",
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
        "the year before; `.loc[first:last]` keeps a span of years.",
        "`gap[gap.diff() < 0]` keeps the years that fell with their values, `.index` the years "
        "alone.",
    ),
    key=_gap_fell_key,
)
