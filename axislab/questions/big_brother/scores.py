"""The questions on the mean of our cooperation scores."""

from __future__ import annotations

from axislab.questions.big_brother.timeline import LESSON, events
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.question import Question

#: From the speech on Stalin to the fall of Khrushchev; each has an event that counts.
FIRST, LAST = 1956, 1964
#: Decades with more than a handful of events.
FIRST_DECADE, LAST_DECADE = 1950, 2010


def _mean_score_key() -> CodeKey:
    timeline = events()
    span = timeline[timeline["year"].between(FIRST, LAST)]["score"]
    brothers = timeline[timeline["year"].between(1949, 1969)]["score"]
    before = timeline[timeline["year"].between(1949, FIRST - 1)]["score"]

    def mean_of(first: int, last: int) -> float:
        return float(timeline[timeline["year"].between(first, last)]["score"].mean())

    right = float(span.mean())
    one_end = f"{FIRST} or {LAST} is missing: both ends belong to the span."
    return CodeKey(
        accepted=(right,),
        tolerance=0.0501,  # one decimal is enough
        known_wrong=(
            KnownResult(
                float(brothers.mean()), "That is the mean of the whole lesson. Keep fewer years."
            ),
            KnownResult(
                float(timeline["score"].mean()),
                "That is the mean of the whole table. Choose the rows by their year first.",
            ),
            # the two means without one end are too near to each other to be told apart
            KnownResult(mean_of(FIRST + 1, LAST), one_end),
            KnownResult(mean_of(FIRST, LAST - 1), one_end),
            KnownResult(
                mean_of(FIRST + 1, LAST - 1),
                f"{FIRST} and {LAST} are missing: both ends belong to the span.",
            ),
            KnownResult(float(round(right)), "That is rounded too far. Give one decimal."),
            KnownResult(float(before.mean()), "That is the mean of the years before."),
            KnownResult(float(span.sum()), "That is the sum of the scores, not their mean."),
            KnownResult(
                float(span.median()),
                "That is the middle one of the scores, the median. The task asks for the mean.",
            ),
            KnownResult(float(len(span)), "That is how many events there are, not their mean."),
        ),
        expected="One number",
        explanation=f"From {FIRST} to {LAST} the table has {len(span)} events with a mean of "
        f"{right:.2f}; from 1949 to {FIRST - 1} it has {len(before)} with a mean of "
        f"{before.mean():+.2f}. The scores are ours: the mean says how we coded a choice of "
        "events, not how warm a friendship was. Drop the accord of October 1957 and it moves.",
        otherwise="This is no mean that these years give. Look at the years kept and at the "
        "column.",
    )


def _score_by_decade_key() -> CodeKey:
    timeline = events()
    decade = timeline["year"] // 10 * 10
    every = timeline.groupby(decade)["score"].mean()
    right = every.loc[FIRST_DECADE:LAST_DECADE]
    counts = timeline.groupby(decade)["score"].size().loc[FIRST_DECADE:LAST_DECADE]
    sums = timeline.groupby(decade)["score"].sum().loc[FIRST_DECADE:LAST_DECADE]
    rows = dict(enumerate(right.to_numpy()))
    by_year = timeline[timeline["year"].between(FIRST_DECADE, LAST_DECADE)]
    cut = by_year.groupby(by_year["year"] // 10 * 10)["score"].mean()
    return CodeKey(
        accepted=(right.to_dict(),),
        tolerance=0.051,  # one decimal is enough
        known_wrong=(
            KnownResult(
                every.to_dict(),
                "The means are right, but the task asks for fewer decades. "
                f"`.loc[{FIRST_DECADE}:{LAST_DECADE}]` keeps them.",
            ),
            KnownResult(
                every.loc[FIRST_DECADE:].to_dict(),
                "The last decade of the table is not over yet. Keep the decades asked for.",
            ),
            KnownResult(
                {label: float(count) for label, count in counts.items()},
                "Those are numbers of events, not mean scores. Choose the column `score` and use "
                "`.mean()`.",
            ),
            KnownResult(
                {label: float(total) for label, total in sums.items()},
                "Those are sums: a decade with many events gets a large one. Use `.mean()`.",
            ),
            KnownResult(
                cut.to_dict(),
                f"The years up to {LAST_DECADE + 9} belong to the decade {LAST_DECADE}. Choose by "
                "decade, not by year.",
            ),
            KnownResult(rows, "The values are right, but the labels are row numbers."),
        ),
        expected="A Series of one mean a decade",
        explanation="; ".join(f"{label}s {value:+.1f}" for label, value in right.items())
        + ". The sign turns in the 1960s and again in the 1980s. A mean hides its spread: the "
        "1950s hold both our highest scores and the first bad ones. And the table names far more "
        "events of the 2010s than of the 1970s.",
        otherwise="Group the scores by decade and take the mean of each.",
    )


MEAN_SCORE = Question(
    id="mean-score",
    lesson=LESSON,
    number=7,
    title="The years of the quarrel",
    task="What is the **mean** of our cooperation score over all events of the timeline from "
    f"**{FIRST} to {LAST}**, both years included? One decimal is enough.",
    controls=Code("mean_score", "the mean score of these years, one number"),
    points=2,
    hints=(
        "Make the column `year` from the text in `date`, as in the lesson, then choose rows with "
        "`between`.",
        "`between` keeps both ends. Take the column `score` of what is left, then its mean.",
    ),
    key=_mean_score_key,
)

SCORE_BY_DECADE = Question(
    id="score-by-decade",
    lesson=LESSON,
    number=8,
    title="Decade by decade",
    task="Make a Series of the **mean score a decade**, labelled 1950, 1960 and so on to 2010, "
    "from all events of the timeline.",
    controls=Code("by_decade", "a Series of mean scores, labelled 1950 to 2010"),
    points=3,
    hints=(
        "`year // 10 * 10` turns 1957 into 1950. The lesson counts events with it; here a mean is "
        "wanted.",
        'Say which column: `groupby(decade)["score"]`. Then keep the decades asked for with '
        f"`.loc[{FIRST_DECADE}:{LAST_DECADE}]`, both ends included.",
    ),
    key=_score_by_decade_key,
)
