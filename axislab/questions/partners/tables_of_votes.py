"""The questions in code on votes: a pivot by decade, and a merge with the ideal points."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from axislab.questions.frames import Table
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.partners.moscow import AGREEMENT, LESSON, agreement, chinese_votes, distance
from axislab.questions.question import Question

ALIKE, APART = 80, 1.5
"""Above these two bounds, per cent and units of the scale, the measures disagree; our choice."""


def _by_decade(
    column: str = AGREEMENT, how: Literal["mean", "median", "sum"] = "mean"
) -> pd.DataFrame:
    votes = chinese_votes()
    votes["decade"] = votes["year"] // 10 * 10
    return 100 * votes.pivot_table(index="decade", columns="partner", values=column, aggfunc=how)


def _decades(frame: pd.DataFrame) -> Table:
    rows = tuple(
        (float(str(decade)), float(row["Moscow"]), float(row["Washington"]))
        for decade, row in frame.iterrows()
    )
    return Table(("decade", "Moscow", "Washington"), rows, labels="decade", any_order=True)


def _decade_key() -> CodeKey:
    right = _by_decade()
    turned = right.rename(columns={"Moscow": "Washington", "Washington": "Moscow"})
    moscow = {int(str(decade)): float(mean) for decade, mean in right["Moscow"].items()}
    high, low = max(moscow, key=lambda d: moscow[d]), min(moscow, key=lambda d: moscow[d])
    return CodeKey(
        accepted=(_decades(right), _decades(right.round())),
        tolerance=0.06,  # one decimal is enough
        known_wrong=(
            KnownResult(
                _decades(right / 100), "These are shares of one. Multiply by 100 for per cent."
            ),
            KnownResult(
                _decades(_by_decade("identical_share")),
                "You took the share of identical votes. The task names another column.",
            ),
            KnownResult(
                _decades(_by_decade("opposite_share")),
                "You took the share of opposite votes: how often they disagreed.",
            ),
            KnownResult(
                _decades(_by_decade(how="sum")), "These are sums. A pivot takes the mean by itself."
            ),
            KnownResult(
                _decades(_by_decade(how="median")),
                "These are medians. Leave `aggfunc` out: the mean is taken by itself.",
            ),
            KnownResult(_decades(turned), "The two columns have changed places."),
            *(
                KnownResult(_decades(counted), "You counted votes. The task names another column.")
                for counted in (_by_decade("n_votes"), _by_decade("n_votes") / 100)
            ),
        ),
        expected="A DataFrame with a row a decade",
        explanation=f"China's agreement with Moscow was highest in the {high}s "
        f"({moscow[high]:.1f} per cent) and lowest in the {low}s "
        f"({moscow[low]:.1f}), that with Washington was far lower in every decade "
        f"and highest in the {int(str(right['Washington'].idxmax()))}s, the years of Nixon's "
        "visit. By votes alone nobody would guess that China and the USSR were enemies in the "
        f"1970s ({moscow[1970]:.1f}).",
        otherwise="Make one column for the partner and one for the decade, then pivot.",
    )


def _merged() -> pd.DataFrame:
    both = {"agreement": agreement(), "distance": distance()}
    return pd.DataFrame(both).dropna().rename_axis("year").reset_index()


def _rows(frame: pd.DataFrame) -> Table:
    rows = tuple(
        (float(year), float(alike), float(apart))
        for year, alike, apart in frame[["year", "agreement", "distance"]].to_numpy()
    )
    return Table(("year", "agreement", "distance"), rows, labels="year", any_order=True)


def _points_key() -> CodeKey:
    both = _merged()
    alike, apart = both["agreement"] > ALIKE, both["distance"] > APART
    right = both[alike & apart]
    years = [int(year) for year in right["year"]]
    close = float(both["agreement"].corr(both["distance"]))
    return CodeKey(
        accepted=(_rows(right),),
        tolerance=0.006,
        known_wrong=(
            KnownResult(
                _rows(right.assign(agreement=right["agreement"] / 100)),
                "The agreement is a share of one. Multiply it by 100.",
            ),
            KnownResult(_rows(both), "The merge is right. Now keep the years asked for."),
            KnownResult(
                _rows(both[alike | apart]),
                "These are the years that pass one bound or the other. Both are needed: `&`.",
            ),
            KnownResult(_rows(both[alike]), "That is one filter of two: look at the distance too."),
            KnownResult(
                _rows(both[apart]),
                "The agreement has kept no year out. It is in per cent here, so compare it with "
                f"{ALIKE}.",
            ),
        ),
        expected="A DataFrame with the columns year, agreement and distance",
        explanation=f"{len(years)} years, {', '.join(map(str, years))}, all of them years of the "
        "quarrel. The two voted alike on most texts, and yet the estimate sets them far apart: it "
        "looks at the votes of all states, and a resolution that splits them counts more than one "
        "on which nearly all agree, while agreement counts every resolution alike. Over the whole "
        f"span one falls as the other rises (correlation {close:.2f}). "
        "One year means the calendar year in one table and the session that opens in it in the "
        "other, so the match is only approximate.",
        otherwise="Merge on `year`, then keep the rows that pass both bounds.",
    )


VOTES_BY_DECADE = Question(
    id="votes-by-decade",
    lesson=LESSON,
    number=5,
    title="Moscow or Washington?",
    task="Make a table of China's mean agreement by decade, in **per cent**: a row a decade, a "
    "column `Moscow` (the USSR, from 1992 Russia) and a column `Washington`. The cell below makes "
    "the columns `partner` and `decade`; pivot `agreement_score`. Whole per cents will do.",
    controls=Code("by_decade", "a DataFrame indexed by decade, with Moscow and Washington"),
    points=3,
    hints=(
        "`frame.pivot_table(index=…, columns=…, values=…)` makes a row of each value of one "
        "column and a column of each value of another, and takes means.",
        "The scores run from 0 to one: multiply the whole table by 100.",
    ),
    key=_decade_key,
)

VOTES_AND_POINTS = Question(
    id="votes-and-points",
    lesson=LESSON,
    number=6,
    title="Alike, and yet apart?",
    task="The cell below makes two tables on China and Moscow: `agreement` of the votes, in per "
    "cent, and `distance` of the ideal points. **Merge** them on `year`, then keep the years in "
    f"which the agreement was above {ALIKE} per cent **and** the distance above {APART}. Do not "
    "round.",
    controls=Code("odd_years", "a DataFrame with the columns year, agreement and distance"),
    points=3,
    hints=(
        '`pd.merge(one, other, on="year")` sets the rows of two tables side by side where the year '
        "is the same.",
        "Two comparisons are joined by `&`, each in round brackets: `(a > 1) & (b > 2)`.",
    ),
    key=_points_key,
)
