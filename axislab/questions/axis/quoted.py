"""The question on who is quoted: shares of an article's borrowed claims, by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.mark import Mark, Response, State
from axislab.questions.question import Question
from axislab.tables import table

ARTICLE, OTHER, OWN = "hill-2017", "wsj-2019", "journalist"
SIDE = "speaker_perspective"


@dataclass(frozen=True)
class SharesKey(CodeKey):
    """A key for shares by side that also knows the labels of several columns counted at once."""

    def mark(self, controls: Code, response: Response, points: int) -> Mark:
        """Name a label made of two; otherwise mark as every key for code does."""
        if labels := _labels_of_two_parts(response):
            said = (
                f"The labels in `{controls.name}` have several parts, as {labels[0][:60]}. Count "
                f'one column alone: `["{SIDE}"]` in single square brackets.'
            )
            return Mark(0, points, State.CANNOT_BE_READ, said)
        return super().mark(controls, response, points)


def _labels_of_two_parts(response: Response) -> list[str]:
    """Return the labels of a Series if several columns were counted at once, else nothing."""
    pairs = response.get("series") if isinstance(response, dict) else None
    pairs = pairs if isinstance(pairs, list) else []
    labels = [str(pair[0]) for pair in pairs if isinstance(pair, list) and pair]
    return labels if all(label.startswith("(") for label in labels) else []


def _pct(counts: pd.Series[int]) -> dict[str, float]:
    """Return counts as shares of their sum, in per cent."""
    return {str(side): 100 * float(n) / float(counts.sum()) for side, n in counts.items()}


def _listed(shares: Mapping[str, float]) -> str:
    return ", ".join(f"{side} {share:.1f}" for side, share in shares.items())


def _slips(ledger: pd.DataFrame) -> list[KnownResult]:
    """Return the wrong shares that betray a step left out, each as shares of one as well."""
    borrowed = ledger[ledger[SIDE] != OWN]
    here, there = (borrowed[borrowed["source"] == one] for one in (ARTICLE, OTHER))
    whole = ledger[ledger["source"] == ARTICLE]
    of_all = whole[SIDE].value_counts()
    other_way = whole[whole[SIDE] == OWN]
    messages = [
        (
            _pct(borrowed[SIDE].value_counts()),
            "These are both articles together. Keep one of them.",
        ),
        (_pct(there[SIDE].value_counts()), "This is the other article. The task names the one."),
        (
            _pct(of_all),
            "The reporter's own claims are still among them. Leave those out before you count.",
        ),
        (
            _pct(ledger[SIDE].value_counts()),
            "This is the whole table. Keep one article, without the reporter's own claims.",
        ),
        (
            {side: share for side, share in _pct(of_all).items() if side != OWN},
            "These shares do not add up to 100: you counted the reporter's claims too, and left "
            "them out afterwards. Leave them out first.",
        ),
        (
            _pct(here.drop_duplicates("speaker")[SIDE].value_counts()),
            "You counted every speaker once. Here claims are counted: who says three counts "
            "three times.",
        ),
        (
            _pct(other_way[SIDE].value_counts()),
            "You kept the reporter's own claims alone. `!=` means “is not”.",
        ),
    ]
    right = _pct(here[SIDE].value_counts())
    counts = [
        (here, "These are counts. A share is a count divided by the sum of them all."),
        (borrowed, "These are counts, and of both articles together."),
        (whole, "These are counts, and the reporter's own claims are among them."),
    ]
    return [
        KnownResult(
            {side: share / 100 for side, share in right.items()},
            "These are shares of one. Multiply them by 100.",
        ),
        *(
            KnownResult({str(k): float(n) for k, n in rows[SIDE].value_counts().items()}, message)
            for rows, message in counts
        ),
        *(KnownResult(shares, message) for shares, message in messages),
        *(
            KnownResult({side: share / 100 for side, share in shares.items()}, message)
            for shares, message in messages
        ),
        KnownResult(
            {side: float(round(share)) for side, share in right.items()},
            "Right, but rounded to whole numbers. Leave at least one decimal.",
        ),
    ]


def _quoted_key() -> SharesKey:
    ledger = table("claims")
    borrowed = ledger[ledger[SIDE] != OWN]
    here, there = (borrowed[borrowed["source"] == one] for one in (ARTICLE, OTHER))
    shares = _pct(here[SIDE].value_counts())
    voices = here["speaker"].value_counts()
    american = sum(share for side, share in shares.items() if side.startswith("US "))
    return SharesKey(
        accepted=(shares,),
        tolerance=0.0501,  # one decimal is enough
        known_wrong=tuple(_slips(ledger)),
        expected="A Series of shares, one for each side,",
        explanation=f"Of {len(here)} claims that the report of 2017 takes from others: "
        f"{_listed(shares)} per cent. So Americans out of office, former officials and a think "
        f"tank, make {american:.1f} per cent of them, and {voices.index[0]} alone "
        f"{voices.iloc[0]} claims. No Chinese, Russian, Korean or Japanese expert is among them. "
        f"The essay of 2019 takes {len(there)} from others: "
        f"{_listed(_pct(there[SIDE].value_counts()))} per cent. A share of claims is not a share "
        "of lines, and both the cutting into claims and the sides are our coding. Who is missing "
        "is no proof of bias; it says whose reasons the reader has not heard.",
        otherwise="Compare with the task: which article, without whose claims, shares of what?",
    )


WHO_IS_QUOTED = Question(
    id="who-is-quoted",
    lesson="06_axis_or_convenience",
    number=2,
    title="Who is quoted?",
    task='Take from `table("claims")` the claims of the report of 2017, whose `source` is '
    '`"hill-2017"`, and leave out the reporter\'s own, whose `speaker_perspective` is '
    '`"journalist"`. How many **per cent** of what is left does each side make? Make a Series: '
    "the side is the label, the share of claims the value.",
    controls=Code("quoted_pct", "a Series of shares in per cent, one for each side"),
    points=2,
    hints=(
        "Two filters, each in square brackets, keep the rows asked for; `!=` means “is not”.",
        "`value_counts()` counts how often each value of a column stands there; with "
        "`normalize=True` it divides each count by their sum.",
    ),
    key=_quoted_key,
)
