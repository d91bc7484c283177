"""The questions on the votes of the Security Council: a prediction, a grid, days to a vote."""

from __future__ import annotations

import pandas as pd

from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.kinds.grid import Grid, GridKey, KnownCell
from axislab.questions.kinds.prediction import Prediction, PredictionKey
from axislab.questions.korea.resolutions import LESSON, adopted, texts
from axislab.questions.question import Question

#: Name of each row of the grid, and the text it stands for.
DRAFTS = {
    "august": "2371",
    "september": "2375",
    "december": "2397",
    "may": "draft of May 2022",
    "march": "draft of March 2024",
}
VOTERS = {"china": "china_vote", "russia": "russia_vote"}


def _predicted_key() -> PredictionKey:
    resolutions = adopted()
    both = resolutions[(resolutions["china_vote"] == "yes") & (resolutions["russia_vote"] == "yes")]
    return PredictionKey(
        lambda guess: f"You said {guess:g}. The part on the Security Council counts them.",
        explanation=f"Both voted yes on {len(both)} of the {len(resolutions)}.",
    )


def _grid_key() -> GridKey:
    council = texts()
    right = {
        (row, voter): frozenset({str(council[column][name])})
        for row, name in DRAFTS.items()
        for voter, column in VOTERS.items()
    }
    agreed = "A common line in words, and then a vote in New York: look at the figure again."
    return GridKey(
        right=right,
        known_wrong=(
            *(
                KnownCell(row, voter, vote, agreed)
                for row in ("august", "september", "december")
                for voter in VOTERS
                for vote in ("no", "abstain")
            ),
            *(
                KnownCell("march", voter, vote, "In the last of these votes the two part.")
                for voter, vote in (("china", "yes"), ("russia", "yes"), ("russia", "abstain"))
            ),
            KnownCell(
                "march",
                "china",
                "no",
                "This draft was about the experts who watch the sanctions, not about new ones. "
                "Do not infer it from the row before.",
            ),
            KnownCell(
                "may",
                "china",
                "abstain",
                "What became of this draft? Ask whose vote could have done that.",
            ),
            KnownCell(
                "may",
                "russia",
                "abstain",
                "What became of this draft? Ask whose vote could have done that.",
            ),
        ),
        explanation="In 2017 both voted for all three resolutions, in the months after the joint "
        "statement; a vote is not its keeping, which was not checked here. In May 2022 both "
        "vetoed, for the first time on North Korea: more sanctions would not help and would hurt "
        "people, they said. In March 2024 Russia vetoed alone and China abstained: Moscow called "
        "the panel busy with trifles, others point to the reports of arms from the North that it "
        "was looking into. A united front in words in July 2017 did not mean vetoes in 2017 "
        "(NK-04). The statement of July 2017 is not marked, because there was no vote: diplomats "
        "said that China had accepted the American draft and that Russia objected to one word; "
        "Russia said that it had only asked for other words.",
    )


def _days() -> pd.Series[float]:
    """Return days from trigger to vote of the resolutions since 2006, by number."""
    resolutions = adopted()
    dates = {name: pd.to_datetime(resolutions[name]) for name in ("date", "trigger_date")}
    return (dates["date"] - dates["trigger_date"]).dt.days.astype(float)


def _days_key() -> CodeKey:
    days = _days()
    nuclear = adopted()["trigger"].str.contains("nuclear test")
    tests, launches = days[nuclear], days[~nuclear]
    right = float(tests.mean() - launches.mean())
    return CodeKey(
        accepted=(right,),
        tolerance=0.06,
        known_wrong=(
            KnownResult(
                float(round(right)), "Right, but rounded: leave the decimals, which tell more."
            ),
            KnownResult(-right, "You subtracted the wrong way round."),
            KnownResult(
                float(tests.mean()), "That is the mean after nuclear tests. Subtract the other."
            ),
            KnownResult(float(launches.mean()), "That is the mean after launches, by itself."),
            KnownResult(
                float(tests.median() - launches.median()), "These are medians. Take `.mean()`."
            ),
            KnownResult(float(tests.mean() / launches.mean()), "That is a ratio. Subtract."),
            KnownResult(float(days.mean()), "That is the mean of all of them together."),
            KnownResult(
                float(tests.sum() - launches.sum()), "These are sums. Take the mean of each group."
            ),
        ),
        expected="One number of days",
        explanation=f"After a nuclear test the Council took {tests.mean():.1f} days on average, "
        f"after a launch {launches.mean():.1f}: {right:.1f} more. The means hide the spread, from "
        f"{days.min():.0f} to {days.max():.0f} days. In 2016 two answers took {tests['2270']:.0f} "
        f"and {tests['2321']:.0f} days, in September 2017 one took {tests['2375']:.0f}. A "
        "fast vote may be a weak text and a slow one a hard bargain.",
        otherwise="Take the mean of the days of each group, then the difference.",
    )


COUNCIL_2017 = Question(
    id="council-2017",
    lesson=LESSON,
    number=1,
    title="Predict: the Council",
    task="From 2006 to 2017 the Security Council adopted eleven resolutions against North Korea's "
    "weapons. On how many of them did **both China and Russia** vote yes? A guess is never wrong.",
    controls=Prediction("Resolutions with both votes", "resolutions", "5", 0, 11),
    points=0,
    hints=(),
    key=_predicted_key,
)

PREDICT_THE_COUNCIL = Question(
    id="predict-the-council",
    lesson=LESSON,
    number=1,
    title="Predict the Council",
    task="How did China and Russia vote in the Security Council? Fill the grid before you read "
    "that part of the lesson; if you have read it, fill it from memory. The last row is **not "
    "marked**: a statement to the press is not put to the vote, and the two sides tell different "
    "stories.",
    controls=Grid(
        label="How each of them voted",
        rows={
            "august": "August 2017: coal, iron, seafood",
            "september": "September 2017: textiles, a cap on oil",
            "december": "December 2017: machinery, workers abroad",
            "may": "May 2022: lower caps on oil",
            "march": "March 2024: the experts who watch whether sanctions are kept",
            "july": "July 2017: a statement to the press",
        },
        columns={"china": "China", "russia": "Russia"},
        values={"yes": "Yes", "abstain": "Abstention", "no": "No"},
    ),
    points=5,
    hints=(
        "Do not infer the vote from the joint statement: look at the figure of the Council.",
        "Two rows differ from the others, and in one of them the two differ from each other.",
    ),
    key=_grid_key,
)

DAYS_TO_VOTE = Question(
    id="days-to-vote",
    lesson=LESSON,
    number=9,
    title="How fast is the Council?",
    task="The cell below takes the eleven resolutions since 2006 and marks with `nuclear` those "
    "that answer a nuclear test; the others answer launches. Compute the days from `trigger_date` "
    "to `date`. By **how many days more** did the Council take on average after a nuclear test?",
    controls=Code("difference", "days, one number"),
    points=3,
    hints=(
        "`(pd.to_datetime(later) - pd.to_datetime(earlier)).dt.days` gives whole days, as plain "
        "numbers.",
        "`days[nuclear]` keeps one group, `days[~nuclear]` the other; `~` means not.",
    ),
    key=_days_key,
)
