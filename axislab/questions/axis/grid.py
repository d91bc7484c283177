"""The questions on what an alliance is: the grid of criteria, and a rule of one's own."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from axislab.alliance import NONE_FOUND, NOT_APPLICABLE, PARTLY, YES, criteria_met
from axislab.questions.axis.grid_slips import slips_by_cell
from axislab.questions.frames import Table
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.kinds.grid import Grid, GridKey, KnownCell, naming
from axislab.questions.question import Question
from axislab.tables import table

LESSON = "06_axis_or_convenience"
ALLIED, NOT_ALLIED = "alliance", "no alliance"
THRESHOLDS = range(1, 8)
"""What k may be."""

ALSO = {("mutual_defence", "china-russia-2026"): "no"}
"""Another value that is accepted for a cell. By the treaty in force alone there is no clause; of
the joint text of May 2026 we saw reports only, and so code that none was found."""

OF_THE_TABLE = ("case_id", "met", "k", "label")

ROWS = {
    "mutual_defence": "Mutual-defence clause",
    "joint_command": "Joint command or staffs",
    "named_adversary": "Adversary named",
    "votes": "Voting alike in the UN",
    "arms": "Arms flow",
    "dependence": "Economic dependence",
    "no_dispute": "No open dispute",
}
COLUMNS = {
    "sino-soviet-1950": "China–USSR 1950",
    "china-russia-2001": "China–Russia 2001",
    "china-russia-2019": "China–Russia 2019",
    "china-russia-2026": "China–Russia 2026",
    "russia-dprk-2024": "Russia–North Korea 2024",
}


def _cells(graded: str) -> dict[tuple[str, str], str]:
    """Return whether each criterion is met by each tie, for the cells marked, or the others."""
    grid = table("alliance_grid")
    rows = grid[grid["graded"] == graded]
    pairs = zip(rows["criterion_id"].astype(str), rows["case_id"].astype(str), strict=True)
    return dict(zip(pairs, rows["met"].astype(str), strict=True))


def _grid_key() -> GridKey:
    words = table("alliance_grid").set_index(["criterion_id", "case_id"])["in_our_words"]
    clause, votes = "mutual_defence", "votes"
    right = {cell: frozenset({met, ALSO.get(cell, met)}) for cell, met in _cells("yes").items()}
    return GridKey(
        right=right,
        known_wrong=naming(
            ROWS,
            COLUMNS,
            *(
                KnownCell(*cell, met, message)
                for cell, met, message in slips_by_cell()
                if met not in right[cell]
            ),
        ),
        explanation="Our coding; the sources of every cell stand in the table alliance_grid. "
        f"Clause, 1950: {_lower(words[clause, 'sino-soviet-1950'])} 2001: "
        f"{_lower(words[clause, 'china-russia-2001'])} 2026: "
        f"{_lower(words[clause, 'china-russia-2026'])} We code “none found” and take “no” as well: "
        "the treaty in force obliges neither. Russia and North Korea: "
        f"{_lower(words[clause, 'russia-dprk-2024'])} Votes, 1950: "
        f"{_lower(words[votes, 'sino-soviet-1950'])} The cells that were filled for you can be "
        "disputed: change a bound, and some of them change.",
    )


def _lower(words: object) -> str:
    """Return a sentence as it goes on after a colon."""
    text = str(words)
    return (
        text if text.startswith(("Article", "Preamble", "Beijing")) else text[0].lower() + text[1:]
    )


def _answer(met: pd.Series[float], k: int, threshold: float | None = None) -> Table:
    """Return the table for a count and a k, labelled by k or by another threshold."""
    limit = k if threshold is None else threshold
    rows = tuple(
        (str(case), float(count), float(k), ALLIED if count >= limit else NOT_ALLIED)
        for case, count in met.items()
    )
    return Table(OF_THE_TABLE, rows, labels="case_id", any_order=True)


def _slips(met: pd.Series[float]) -> Iterator[KnownResult]:
    """Yield wrong tables for every k, the most telling slip first."""
    grid = table("alliance_grid")
    cells = grid["met"].groupby(grid["case_id"], sort=False)

    def counted(*classes: str) -> pd.Series[float]:
        return cells.apply(lambda of_case: float(of_case.isin(classes).sum()))

    messages = {
        "partly": (
            criteria_met(grid, partly=1.0),
            "You counted what is met in part. The task counts `yes` alone.",
        ),
        "half": (
            criteria_met(grid, partly=0.5),
            "You gave one half for what is met in part. The task counts `yes` alone.",
        ),
        "none found": (
            counted(YES, NONE_FOUND),
            "You counted “none found” as met: it says that a search found nothing.",
        ),
        "not applicable": (
            counted(YES, NOT_APPLICABLE),
            "You counted “not applicable” as met: there was nothing to meet.",
        ),
        "lenient": (
            counted(YES, PARTLY, NONE_FOUND, NOT_APPLICABLE),
            "You counted every cell that is not `no`. The task counts `yes` alone.",
        ),
        "rows": (
            counted(*grid["met"].unique()),
            "You counted the rows of each tie. Keep those that are met before you count.",
        ),
        "no": (counted("no"), "You counted the criteria that are not met."),
    }
    for k in THRESHOLDS:
        yield KnownResult(
            _answer(met, k, k + 0.5),
            "The counts are right. A tie that meets exactly k counts as an alliance too: `>=`.",
        )
        for count, message in messages.values():
            yield KnownResult(_answer(count, k), message)
            yield KnownResult(_answer(count, k, k + 0.5), message)
        for other in (*THRESHOLDS, 0, 8):
            yield KnownResult(
                _answer(met, k, other),
                "The counts are right, but these labels follow from another threshold than the "
                "column `k` says.",
            )
    for k in (0, 8):
        yield KnownResult(_answer(met, k), "Choose a k from 1 to 7: there are seven criteria.")


def _threshold_key() -> CodeKey:
    met = criteria_met(table("alliance_grid"))
    accepted = tuple(_answer(met, k) for k in THRESHOLDS)
    names = table("alliance_grid").drop_duplicates("case_id").set_index("case_id")["case"]
    counts = ", ".join(f"{names[str(case)]} {count:.0f}" for case, count in met.items())
    return CodeKey(
        accepted=accepted,
        tolerance=0.0,
        known_wrong=tuple(known for known in _slips(met) if known.result not in accepted),
        expected="A DataFrame with the columns case_id, met, k and label",
        explanation=f"Met in full: {counts}. So k decides: up to {met.min():.0f} every tie is an "
        f"alliance, from {met.max() + 1:.0f} on none is, not even the one of 1950, which bears the "
        "word in its name. Counting treats every criterion alike; ATOP and Correlates of War look "
        "at treaties alone, and both know weaker kinds of alliance than the pact of defence. No k "
        "is right or wrong: what is marked is that your labels follow from your rule. Whoever says "
        "“no treaty, so no alliance” has a rule of one criterion, and should say so.",
        otherwise="Count the cells that are `yes` for each tie, then compare the count with k.",
    )


ALLIANCE_GRID = Question(
    id="alliance-grid",
    lesson=LESSON,
    number=3,
    title="What makes an alliance?",
    task="Five ties, seven criteria. Fill the ten open cells from the texts and tables of this "
    "lesson; what counts as met stands in `alliance_criteria`. **None found** is for what a search "
    "did not find, **n/a** (not applicable) for what could not be asked. The other cells show our "
    "own coding, which can be disputed; they are not marked.",
    controls=Grid(
        label="Is the criterion met?",
        rows=ROWS,
        columns=COLUMNS,
        values={
            "yes": "yes",
            "partly": "partly",
            "no": "no",
            NONE_FOUND: NONE_FOUND,
            NOT_APPLICABLE: "n/a",
        },
        invitation="choose",
        given=_cells("no"),
    ),
    points=5,
    hints=(
        "A promise to consult, an exercise and a promise of arms are three things.",
        "Ask of each cell whether there was anything to meet in that year, and whether a text or "
        "only the lack of one speaks.",
    ),
    key=_grid_key,
)

YOUR_THRESHOLD = Question(
    id="your-threshold",
    lesson=LESSON,
    number=4,
    title="Your own threshold",
    task="Choose a threshold `k` from 1 to 7. Count with `groupby` how many criteria each tie of "
    '`table("alliance_grid")` meets: only cells whose `met` is `yes` count. Make a table with the '
    "columns `case_id`, `met` (the count), `k` (the same in every row) and `label`: "
    "`alliance` if the count is **at least** `k`, else `no alliance`. Any `k` is right; what is "
    "marked is that the labels follow.",
    controls=Code("labelled", "a DataFrame with the columns case_id, met, k and label"),
    points=3,
    hints=(
        '`(grid["met"] == "yes")` is True or False; `.groupby(grid["case_id"]).sum()` adds up '
        "what is True for each tie.",
        '`.to_frame("met")` makes a table of the counts and names their column; '
        "`.assign(k=k, label=…)` adds two more, and `.map({True: …, False: …})` turns a comparison "
        "into words.",
    ),
    key=_threshold_key,
)
