"""The questions on the dead of 1969, by who counted them."""

from __future__ import annotations

import pandas as pd

from axislab.questions.big_brother.timeline import LESSON
from axislab.questions.frames import Table
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.kinds.number import KnownValue, Number, NumberAnswer, NumberField, NumberKey
from axislab.questions.question import Question
from axislab.tables import table

MARCH = "Ussuri, 2 to 22 March 1969"
AUGUST = "Zhalanashkol (Tielieketi), 13 August 1969"
DEAD = ("dead", "people", "killed", "deaths", "soldiers", "men")
ONE_SIDE = "Those are the Chinese dead alone. Add the Soviet dead."
WITHOUT = "Those are the Soviet dead alone. Add the Chinese dead."


def _count(counted_by: str, dead_of: str, column: str, event: str = MARCH) -> float:
    """Return one number of the table "border_war_losses"."""
    rows = table("border_war_losses")
    fits = (
        (rows["event"] == event) & (rows["counted_by"] == counted_by) & (rows["dead_of"] == dead_of)
    )
    return float(rows.loc[fits, column].iloc[0])


def _body_count_key() -> NumberKey:
    soviet = _count("Ryabushkin, from Soviet documents", "SUN", "high")
    other = _count("Soviet sources in encyclopaedias", "SUN", "high")
    own_low, own_high = (_count("Chinese count", "CHN", end) for end in ("low", "high"))
    least, most = (_count("Soviet counts", "CHN", end) for end in ("low", "high"))
    august = [_count("Chinese accounts", "CHN", end, AUGUST) for end in ("low", "high")]
    low, also_low, high = soviet + own_low, soviet + own_high, soviet + most
    fixed = "The Chinese part is right. For the Soviet dead take the number that the task names."
    middle = "An average of two claims is a third claim, without a source."
    averages = tuple(
        KnownValue(value, middle, near=1.0)
        for value in ((low + high) / 2, (also_low + high) / 2, (own_low + most) / 2)
    )
    august_too = "That adds the clash of August. The task asks for March."
    return NumberKey(
        (
            NumberAnswer(
                (low, also_low),
                0.4,
                (
                    KnownValue(own_low, ONE_SIDE, near=0.4),
                    KnownValue(own_high, ONE_SIDE, near=0.4),
                    KnownValue(soviet, WITHOUT, near=0.4),
                    KnownValue(
                        soviet + least,
                        "That uses a Soviet count of the Chinese dead. Let the low end use China's "
                        "own figure.",
                        near=0.4,
                    ),
                    KnownValue(other + own_high, fixed, 0.5, near=0.4),
                    KnownValue(other + own_low, fixed, 0.5, near=0.4),
                    *(
                        KnownValue(v + more, august_too, near=0.4)
                        for v in (low, also_low)
                        for more in august
                    ),
                    *averages,
                ),
                "Add the Soviet dead that the task names and the lowest count of the Chinese dead.",
            ),
            NumberAnswer(
                (high,),
                0.4,
                (
                    KnownValue(most, ONE_SIDE, near=0.4),
                    KnownValue(soviet, WITHOUT, near=0.4),
                    *(
                        KnownValue(
                            v,
                            "Here each side's own count of its dead is used at both ends. For the "
                            "high end let the other side count.",
                            near=0.4,
                        )
                        for v in (low, also_low)
                    ),
                    KnownValue(
                        soviet + least,
                        "That is the lowest of the Soviet counts. The high end takes the highest.",
                        near=0.4,
                    ),
                    KnownValue(other + most, fixed, 0.5, near=0.4),
                    *(KnownValue(high + more, august_too, near=0.4) for more in august),
                    *averages,
                ),
                "Add the Soviet dead that the task names and the highest count of Chinese dead.",
            ),
        ),
        f"With China's own count of its dead ({own_low:.0f} or {own_high:.0f}) the sum is "
        f"{low:.0f} or {also_low:.0f}; with the highest Soviet count ({most:.0f}) it is "
        f"{high:.0f}. The {soviet:.0f} Soviet dead are all accounted for; the Chinese dead are "
        "what the sides disagree on. That the dead were counted in hundreds (AX-114), by our bound "
        "at least 200, holds on the Soviet counts and not on China's own.\n\n"
        "Ryabushkin, New Documents on the Ussuri clashes, for the Soviet dead; encyclopaedias for "
        "the counts of the Chinese dead; see the table border_war_losses.",
    )


def _of_table(frame: pd.DataFrame) -> Table:
    rows = tuple(
        (str(side), float(low), float(high))
        for side, low, high in zip(frame.index, frame["low"], frame["high"], strict=True)
    )
    return Table(("dead_of", "low", "high"), rows, labels="dead_of", any_order=True)


def _losses_key() -> CodeKey:
    losses = table("border_war_losses")
    march = losses[losses["event"] == MARCH]

    def ends(rows: pd.DataFrame, low: str = "min", high: str = "max") -> pd.DataFrame:
        sides = rows.groupby("dead_of")
        return pd.DataFrame({"low": sides["low"].agg(low), "high": sides["high"].agg(high)})

    right = ends(march)
    lows = march.groupby("dead_of")["low"]
    told = {side: f"{row['low']:.0f} to {row['high']:.0f}" for side, row in right.iterrows()}
    return CodeKey(
        accepted=(_of_table(right),),
        tolerance=0.0,
        known_wrong=(
            KnownResult(
                _of_table(ends(losses)),
                "These rows mix several fights. Keep those of 2 to 22 March first.",
            ),
            KnownResult(
                _of_table(ends(losses[losses["event"].str.startswith("Ussuri")])),
                "The rows of 2 March are a part of the month. Keep those of 2 to 22 March alone.",
            ),
            KnownResult(
                _of_table(ends(march, "max", "min")),
                "The ends are exchanged: of `low` take the smallest, of `high` the largest.",
            ),
            KnownResult(
                _of_table(pd.DataFrame({"low": lows.min(), "high": lows.max()})),
                "Both columns come from `low`. Take `high` from `high`.",
            ),
            KnownResult(
                _of_table(ends(march, "mean", "mean")),
                "A mean of two counts is a third count, without a source.",
            ),
        ),
        expected="A DataFrame with the columns dead_of, low and high",
        explanation=f"Soviet dead: {told['SUN']}. Chinese dead: {told['CHN']}. For the Soviet dead "
        "the sources differ by two men: they are accounted for day by day. For the Chinese dead "
        "they differ by hundreds, and much is still secret. A range is the honest answer, with the "
        "counters named.\n\n"
        "Ryabushkin, New Documents on the Ussuri clashes; encyclopaedias; see border_war_losses.",
        otherwise="For each side take the smallest low and the largest high of its rows.",
    )


BODY_COUNT = Question(
    id="body-count",
    lesson=LESSON,
    number=11,
    title="Whose count of the dead?",
    task="How many soldiers of both sides died on the Ussuri in March 1969? Build the range that "
    "the sources leave open. Soviet dead: **58** at both ends, as the Russian historian Ryabushkin "
    "found in the documents. Chinese dead: once the lowest count in the table, once the highest. "
    'The rows stand in `table("border_war_losses")`: those of 2 to 22 March.',
    controls=Number(
        (
            NumberField("Dead of both sides, lowest", "dead", "90", DEAD),
            NumberField("Dead of both sides, highest", "dead", "90", DEAD),
        )
    ),
    points=2,
    hints=(
        "Keep the rows of 2 to 22 March whose `dead_of` is CHN. Who counted lowest, who highest?",
        "Each end is a sum: Soviet dead and Chinese dead.",
    ),
    key=_body_count_key,
)

LOSSES_TABLE = Question(
    id="losses-table",
    lesson=LESSON,
    number=12,
    title="A table of ranges",
    task='From `table("border_war_losses")` make a DataFrame for the event `Ussuri, 2 to 22 March '
    "1969`: **a row a side** (`dead_of`), with the columns dead_of, low and high. Low is the "
    "smallest number that any source gives, high the largest. The side may be a column or the "
    "index.",
    controls=Code("ranges", "a DataFrame with the columns dead_of, low and high"),
    points=4,
    hints=(
        'First the rows, then the groups: `march.groupby("dead_of")`.',
        "The lesson puts a smallest and a largest score side by side with "
        "`pd.DataFrame({…: ….min(), …: ….max()})`. Here each comes from its own column.",
    ),
    key=_losses_key,
)
