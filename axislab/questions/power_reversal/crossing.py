"""The questions on the year in which China passed Russia, by several measures."""

from __future__ import annotations

from axislab.measures import Crossover, crossover_year
from axislab.questions.frames import Table
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.kinds.order import KnownOrder, Ordering, OrderKey
from axislab.questions.power_reversal.economies import LESSON, gdp_ratio
from axislab.questions.question import Question
from axislab.yardsticks import yardstick

COLUMNS = (
    "gdp_current_usd",
    "gdp_constant2015_usd",
    "gdp_ppp_constant2021_intl_derived",
)
#: Name of each measure in the response, and the yardstick it stands for; in the order shown.
ORDERED = {
    "research": "research",
    "maddison": "gdp-maddison",
    "head": "per-head-constant",
    "current": "gdp-current",
    "patents": "patents",
}


def _crossovers() -> dict[str, Crossover]:
    return {column: crossover_year(gdp_ratio(column)) for column in COLUMNS}


def _table_of(years: dict[str, int | None]) -> Table:
    rows = tuple((column, float(year or 0)) for column, year in years.items())
    return Table(("measure", "year"), rows, labels="measure", any_order=True)


def _passed_key() -> CodeKey:
    found = _crossovers()
    right = {column: one.for_good for column, one in found.items()}
    return CodeKey(
        accepted=(_table_of(right),),
        tolerance=0.0,
        known_wrong=(
            KnownResult(
                _table_of({column: one.gap_before for column, one in found.items()}),
                "These are the last years in which China was behind. Take the first year after.",
            ),
            KnownResult(
                _table_of({column: one.last_year for column, one in found.items()}),
                "These are the last years of the table. Use `for_good`.",
            ),
        ),
        expected="A DataFrame with the columns measure and year",
        explanation="One economy, three price bases: "
        + "; ".join(f"{column} since {year}" for column, year in right.items())
        + ". The claim that Russia was still ahead in 1991 (AX-63) holds on some of them only.",
        otherwise="Compare with `crossover_year` for one column at a time.",
    )


def _first_key() -> OrderKey:
    years = {
        name: crossover_year(yardstick(id).ratios("RUS")).for_good or 9999
        for name, id in ORDERED.items()
    }
    right = tuple(sorted(years, key=lambda name: years[name]))
    return OrderKey(
        right=right,
        known_wrong=(
            KnownOrder(
                "current",
                "maddison",
                "By the Maddison Project's figures, at purchasing power, China passed long before "
                "it did in dollars: the rouble's dollar rate was set by the state.",
            ),
            KnownOrder(
                "head",
                "current",
                "A large country passes in total long before it passes per head.",
            ),
            KnownOrder(
                "research",
                "patents",
                "Applications counted in numbers moved before spending as a share of output did.",
            ),
        ),
        explanation="China passed Russia for good in "
        + ", ".join(f"{years[name]} ({yardstick(ORDERED[name]).phrase})" for name in right)
        + ". Total size came first, knowledge later, output per head last; by purchasing power "
        "per head, human development and warheads it has not passed yet.",
    )


CROSSINGS_TABLE = Question(
    id="three-crossings",
    lesson=LESSON,
    number=10,
    title="One economy, three crossings",
    task='For each of the three columns of `table("gdp")` named in the cell below, find the year '
    "since which China has been **ahead of Russia for good**. Make a DataFrame with the columns "
    "`measure` (the name of the column) and `year`, one row for each measure.",
    controls=Code("passed", "a DataFrame with the columns measure and year"),
    points=4,
    hints=(
        "`crossover_year(ratio(china, russia)).for_good` is the year for one column; "
        '`series(gdp, "CHN", column)` takes one country\'s column.',
        "The cell collects one dictionary for each measure in the list `rows`; "
        "`pd.DataFrame(rows)` makes the table.",
    ),
    key=_passed_key,
)

WHICH_FIRST = Question(
    id="which-first",
    lesson=LESSON,
    number=11,
    title="By which measure first?",
    task="By which of these measures did China pass Russia first, by which last? Put them in order "
    "of the year since which China has stayed ahead, earliest first. The crossover machine in the "
    "lesson shows each.",
    controls=Ordering(
        label="Earliest first",
        items={name: yardstick(id).label for name, id in ORDERED.items()},
        noun="measures",
    ),
    points=4,
    hints=(
        "Think of size first: does a total or a figure per head rise above Russia's sooner?",
        "Set each measure in the crossover machine and note the year at the ring.",
    ),
    key=_first_key,
)
