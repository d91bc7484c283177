"""What a student predicted before looking, beside what the data say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from axislab.answers import AnswerBook
from axislab.measures import crossover_year, ratio, series
from axislab.questions import Question, questions
from axislab.questions.kinds.prediction import Prediction
from axislab.questions.korea.resolutions import adopted
from axislab.questions.partners.moscow import agreement
from axislab.questions.power_reversal.economies import gdp_ratio
from axislab.questions.reading import CannotBeReadError
from axislab.readings.thaad import visitors_under_pressure
from axislab.tables import table


@dataclass(frozen=True)
class Predicted:
    """A prediction and the data.

    Attributes:
        label: What was to be predicted, as a reader who has not seen the question needs it.
        own: What the student locked in, with its unit.
        data: What the tables say, with its unit.
        sources: Names of these tables.
    """

    label: str
    own: str
    data: str
    sources: tuple[str, ...]


def numbers_to_predict() -> list[Question]:
    """Return the questions that take a prediction of a number, in the order of the lessons."""
    return [asked for asked in questions() if isinstance(asked.controls, Prediction)]


def predicted(asked: Question, book: AnswerBook) -> Predicted | None:
    """Return a prediction beside the data, or None while none is locked in."""
    entry, controls = book.entry(asked).entry, asked.controls
    if not (entry.checks and isinstance(controls, Prediction)):
        return None
    try:
        value = controls.value(entry.response)
    except CannotBeReadError:  # what a foreign file may hold
        return None
    label, unit, found, tables = DATA[asked.id]
    own, data = (f"{number:g}{unit}".replace("-", "−") for number in (value, found()))
    return Predicted(label, own, data, tables)


def _output_1950() -> float:
    maddison = table("maddison")
    china, ussr = (series(maddison, iso3, "gdp_2011intl_mn_derived") for iso3 in ("CHN", "SUN"))
    return float(round(100 * float(ratio(china, ussr)[1950])))


def _year_of_passing() -> float:
    year = crossover_year(gdp_ratio()).for_good
    return float("nan") if year is None else float(year)


def _both_votes() -> float:
    votes = adopted()
    return float(((votes["china_vote"] == "yes") & (votes["russia_vote"] == "yes")).sum())


def _agreement(year: int) -> Callable[[], float]:
    return lambda: float(round(agreement()[year]))


def _change_of_visitors() -> float:
    readings = {reading.label: reading.value for reading in visitors_under_pressure()}
    return float(-round(float(readings["fall of visitors from China"])))


_ALIKE = "China voting like Moscow in the UN"
#: For each prediction, by the id of its question: label and unit on the page, the value in the
#: tables, and the names of these tables.
DATA: dict[str, tuple[str, str, Callable[[], float], tuple[str, ...]]] = {
    "china-beside-ussr-1950": (
        "China's output beside the USSR's, 1950",
        " %",
        _output_1950,
        ("maddison",),
    ),
    **{
        f"votes-{year}": (f"{_ALIKE}, {year}", " %", _agreement(year), ("un_votes",))
        for year in (1971, 1992, 2018)
    },
    "council-2017": (
        "Resolutions on North Korea that both backed, 2006–2017",
        "",
        _both_votes,
        ("security_council",),
    ),
    "visitors-2017": (
        "Change of visitors from China, April–December 2017",
        " %",
        _change_of_visitors,
        ("visitors_monthly",),
    ),
    "when-china-passed": (
        "Year in which China's GDP passed Russia's",
        "",
        _year_of_passing,
        ("gdp",),
    ),
}
