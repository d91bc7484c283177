"""The question on the measures of the Council: which resolution banned what."""

from __future__ import annotations

import pandas as pd

from axislab.questions.frames import Table
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.korea.resolutions import LESSON, adopted
from axislab.questions.question import Question

GOODS = ("luxury", "coal", "iron", "other_minerals", "seafood", "textiles", "oil", "machinery")
"""The columns of goods that are asked about, in the order of the table."""


def _long() -> pd.DataFrame:
    """Return the measures on goods: a row for every resolution and good."""
    return (
        adopted()
        .reset_index()
        .melt(id_vars="resolution", value_vars=list(GOODS), var_name="good", value_name="measure")
    )


def _table_of(rows: pd.DataFrame) -> Table:
    pairs = zip(rows["good"], rows["resolution"], strict=True)
    return Table(
        ("good", "resolution"),
        tuple((str(good), str(number)) for good, number in pairs),
        labels="good",
        any_order=True,
    )


def _bans_key() -> CodeKey:
    long = _long()
    bans = long[long["measure"] == "ban"]
    touched = long[long["measure"] != "none"]
    first = touched.drop_duplicates("good")
    told = [
        f"{number!s} {', '.join(good.replace('_', ' ') for good in group['good'])}"
        for number, group in bans.groupby("resolution")
    ]
    return CodeKey(
        accepted=(_table_of(bans),),
        tolerance=0.0,
        known_wrong=(
            KnownResult(
                _table_of(touched),
                "These are all measures. Keep the rows whose measure is a ban.",
            ),
            KnownResult(
                _table_of(first),
                "These are the first measures of any kind on each good. A cap or a part is no ban.",
            ),
            KnownResult(
                _table_of(long[long["measure"].isin(["ban", "extended"])]),
                "An extension adds to what stood before. Keep the bans alone.",
            ),
            KnownResult(_table_of(long), "The long table is right. Now keep the bans."),
        ),
        expected="A DataFrame with the columns good and resolution",
        explanation=f"Banned by resolution: {'; '.join(told)}. Oil was capped and never banned. "
        "Until 2013 the Council aimed at arms, money and luxury; from 2016 on it went for what "
        "the North sells, in 2017 within five months. The words none, "
        "partial, cap, ban and extended are our coding of the texts. Other minerals were banned "
        "one by one and count as partial: a ban is on the whole good.",
        otherwise="Make the table long, then keep the rows whose measure is a ban.",
    )


MEASURES_TABLE = Question(
    id="measures-table",
    lesson=LESSON,
    number=10,
    title="Which resolution banned what?",
    task="In the table of the cell below every good is a column. Make it **long** with `melt`, a "
    "row for every resolution and good, and keep the rows whose measure is `ban`. The result has "
    "the columns `good` and `resolution`.",
    controls=Code("bans", "a DataFrame with the columns good and resolution"),
    points=3,
    hints=(
        '`melt(id_vars="resolution", var_name="good", value_name="measure")` turns columns into '
        "rows.",
        'A filter keeps rows: `long[long["measure"] == …]`. Two columns are chosen by a list of '
        "their names.",
    ),
    key=_bans_key,
)
