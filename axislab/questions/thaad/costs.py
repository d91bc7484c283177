"""The question on forecasts and outcomes of the quarrel."""

from __future__ import annotations

from axislab.questions.kinds.classify import Classify, ClassifyKey, KnownClass
from axislab.questions.question import Question
from axislab.questions.thaad.seongju import LESSON
from axislab.readings.thaad import visitors_under_pressure

ITEMS = {
    "institute": "South Korea: 8.5 trillion won less in 2017 (a research institute, May 2017)",
    "shops": "Lotte: 79 shops closed in China (a newspaper, 19 March 2017)",
    "bank": "South Korea's growth: 0.53 points lower, half of the Chinese away for a year (a "
    "bank, March 2017)",
    "cars": "Hyundai: 785,430 cars sold in China in 2017, almost a third less (trade press, when "
    "the year was over)",
    "forty": "Chinese visitors, April to December 2017: 40 per cent fewer (the institute, May "
    "2017)",
    "films": "Trade surplus in films and music: 23.2 per cent smaller in the first half of 2017 "
    "than in the half-year before (September 2017)",
    "later": "Hyundai and Kia: 16 per cent fewer cars in China in January to August 2019 than a "
    "year before (October 2019)",
}


def _forecast_key() -> ClassifyKey:
    # The column `kind` of the table thaad_costs, whose rows name their sources; that the fall of
    # 2019 has other reasons is said by Yonhap, 4 October 2019.
    fall = next(r for r in visitors_under_pressure() if r.label == "fall of visitors from China")
    return ClassifyKey(
        right={
            "institute": frozenset({"forecast"}),
            "shops": frozenset({"outcome"}),
            "bank": frozenset({"forecast"}),
            "cars": frozenset({"outcome"}),
            "forty": frozenset({"forecast"}),
            "films": frozenset({"outcome"}),
            "later": frozenset({"other"}),
        },
        known_wrong=(
            KnownClass(
                "forty", "outcome", "In May nobody could have counted December. Compare the dates."
            ),
            KnownClass(
                "institute",
                "outcome",
                "Compare the month of the report with the end of the year that it speaks of.",
            ),
            KnownClass("bank", "outcome", "It starts from an “if”: half of them away for a year."),
            KnownClass(
                "later",
                "outcome",
                "It was counted. But two years before, both had agreed to mend relations: read "
                "what the table says of this row.",
            ),
            KnownClass(
                "cars",
                "other",
                "This is the year of the quarrel. The doubtful row is another one.",
            ),
            KnownClass("shops", "forecast", "Closed shops can be counted on the day itself."),
            KnownClass("films", "forecast", "The half-year was over when this was written."),
        ),
        explanation="A figure published before its time has run out is a forecast, however exact "
        f"it looks. The institute assumed 40 per cent fewer visitors; {fall.value:.1f} per cent "
        "fewer came. So its money figures rest on too small a fall, and may be too high or too "
        "low for other reasons. The row of 2019 was counted, but new rivals and old models are "
        "named for it: not every fall belongs to THAAD. Nor does counting in the year of the "
        "quarrel prove the cause: other causes can have a part in it as well.",
    )


FORECAST_AND_OUTCOME = Question(
    id="forecast-and-outcome",
    lesson=LESSON,
    number=9,
    title="Forecast or outcome?",
    task="Reports of what the quarrel cost mix two things: what somebody **expected** and what "
    "was **counted**. Sort these figures; the dates in brackets say when each was published. One "
    "was counted, but is hardly the quarrel's doing.",
    controls=Classify(
        "What is it?",
        ITEMS,
        {
            "forecast": "A forecast or its assumption",
            "outcome": "An outcome of the year of the quarrel",
            "other": "A later outcome, with other likely causes",
        },
    ),
    points=3,
    hints=(
        "Set the date of publication beside the months that the figure speaks of.",
        "At the end of October 2017 both agreed to mend relations.",
    ),
    key=_forecast_key,
)
