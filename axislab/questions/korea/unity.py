"""The question on unity and restraint: was the one necessary, was it sufficient?"""

from __future__ import annotations

import pandas as pd

from axislab.questions.frames import Table
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.korea.resolutions import LESSON, adopted
from axislab.questions.question import Question
from axislab.tables import table

FIRST, LAST = 2006, 2024
"""Years that are counted: from the first sanctions to the last year with a whole year after it."""


def _shares(
    later: int, by: str = "index", last: int = LAST, *, satellites: bool = True
) -> pd.DataFrame:
    """Return the 2×2 table in per cent.

    Args:
        later: how many years after the year of unity the tests are looked for.
        by: "index" for per cent of each row, "columns" of each column, "all" of all years.
        last: the last year that is counted.
        satellites: whether the launch of a space launcher counts as a test.
    """
    resolutions = adopted()
    both = resolutions[(resolutions["china_vote"] == "yes") & (resolutions["russia_vote"] == "yes")]
    united = set(both["date"].str[:4].astype(int))
    launches = table("missile_tests_by_year")
    if not satellites:
        launches = launches[launches["missile_class"] != "space launcher"]
    tested = set(launches["year"]) | set(table("nuclear_tests")["year"])
    years = range(FIRST, last + 1)
    unity = pd.Series(["yes" if year in united else "no" for year in years], name="unity")
    found = pd.Series(["tests" if year + later in tested else "quiet" for year in years])
    counts = pd.crosstab(unity, found).reindex(columns=["quiet", "tests"], fill_value=0)
    if by == "index":
        return 100 * counts.div(counts.sum(axis=1), axis=0)
    if by == "columns":
        return 100 * counts / counts.sum()
    return 100 * counts / len(years) if by == "all" else counts


def _table_of(shares: pd.DataFrame) -> Table:
    rows = tuple(
        (str(unity), float(row["quiet"]), float(row["tests"])) for unity, row in shares.iterrows()
    )
    return Table(("unity", "quiet", "tests"), rows, labels="unity", any_order=True)


def _unity_key() -> CodeKey:
    right = _shares(later=1)
    counts = _shares(later=1, by="count")
    (calm, _), (calm_united, restless_united) = counts.loc[["no", "yes"]].to_numpy()
    same = _shares(later=0)
    without = _shares(later=1, by="count", satellites=False)
    return CodeKey(
        accepted=(_table_of(right),),
        tolerance=0.06,
        known_wrong=(
            KnownResult(
                _table_of(right.round()), "Right, but rounded: leave at least one decimal."
            ),
            KnownResult(
                _table_of(_shares(later=1, satellites=False)),
                "A reading one can defend, without space launchers. The rule of the task counts "
                "them: `tested` as it stands above has them.",
            ),
            KnownResult(
                _table_of(_shares(later=1, last=LAST - 1)),
                "2024 has dropped out, as 2025 is no row here. Ask of the year after itself: "
                '`(years["year"] + 1).isin(tested)`.',
            ),
            KnownResult(
                _table_of(same),
                "These are the tests of the same year. The task asks for the year after.",
            ),
            KnownResult(
                _table_of(_shares(later=-1)),
                "You looked at the year before. A year later is `year + 1`.",
            ),
            KnownResult(
                _table_of(_shares(later=1, by="columns")),
                "These are per cent of each column. Each row should come to a hundred.",
            ),
            KnownResult(
                _table_of(_shares(later=1, by="all")),
                "These are per cent of all years. Each row should come to a hundred.",
            ),
            KnownResult(_table_of(counts), "These are counts. Turn each row into per cent."),
            KnownResult(_table_of(right / 100), "These are shares of one. Multiply by 100."),
        ),
        expected="A DataFrame with a row for unity and one without",
        explanation=f"After the {calm_united + restless_united} united years "
        f"{right['tests']['yes']:.0f} per cent of the next years had tests, after the others "
        f"{right['tests']['no']:.0f}. Unity was not sufficient: tests followed it in "
        f"{restless_united} cases, which Russel had not denied. Nor was it strictly "
        f"necessary: {calm} quiet years followed years without it. That "
        "quiet is rarer then speaks for him, but a handful of years proves little. In 2018 there "
        "were talks as well, a stop that Pyongyang announced, a halt to large exercises and the "
        "sanctions of 2017. If space launchers are no tests, as Pyongyang holds, "
        f"{without['quiet']['no']} quiet years follow years without unity, not {calm}. In the same "
        "year, not the next, every united year had tests: resolutions answer tests, so that rule "
        "has its result built in (NK-27).",
        otherwise="Mark for each year whether the next one had tests, then cross the two columns.",
    )


NECESSARY_OR_SUFFICIENT = Question(
    id="necessary-or-sufficient",
    lesson=LESSON,
    number=11,
    title="Necessary or sufficient?",
    task="The cells below take the years from 2006 to 2024. Our rule: a year is **united** if the "
    "Council adopted a resolution with the votes of China and Russia, and has **tests** if a "
    "missile, a space launcher or a nuclear weapon was tested. Cross this with whether the "
    "**year after** had tests or was quiet, in **per cent of each row**: index `unity`, columns "
    "`quiet` and `tests`.",
    controls=Code("shares", "a DataFrame indexed by unity, with quiet and tests"),
    points=4,
    hints=(
        '`years["year"] + 1` is the year after; the lesson asks the same of the year itself.',
        '`pd.crosstab(one, other, normalize="index")` gives shares of each row; they are shares of '
        "one.",
    ),
    key=_unity_key,
)
