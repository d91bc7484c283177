"""The questions on the launches: clocks, reach, and how many there were."""

from __future__ import annotations

import pandas as pd

from axislab.ballistics import flat_earth_range_km, flat_path_range_km, four_times_apogee_km
from axislab.questions.kinds.classify import Classify, ClassifyKey, KnownClass
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.kinds.number import KnownValue, Number, NumberAnswer, NumberField, NumberKey
from axislab.questions.korea.resolutions import LESSON
from axislab.questions.question import Question
from axislab.tables import table

SECOND_LAUNCH = "2017-07-28T14:41Z"
"""About 10:41 a.m. in Washington: statement of the US Department of Defense, 28 July 2017,
https://www.defense.gov/News/News-Releases/News-Release-View/Article/1261313/"""

#: Name of each line, the launch it asks about, and the clock.
CLOCKS = {
    "moscow": ("second", "Europe/Moscow"),
    "new-york": ("second", "America/New_York"),
    "seoul": ("second", "Asia/Seoul"),
    "pyongyang": ("second", "Asia/Pyongyang"),
    "vladivostok": ("second", "Asia/Vladivostok"),
    "first": ("first", "America/New_York"),
}
#: Name of each time offered: month is July throughout.
TIMES = {
    "3-1940": "3 July, 19:40",
    "3-2040": "3 July, 20:40",
    "4-2040": "4 July, 20:40",
    "28-0041": "28 July, 00:41",
    "28-0941": "28 July, 09:41",
    "28-1041": "28 July, 10:41",
    "28-1641": "28 July, 16:41",
    "28-1741": "28 July, 17:41",
    "28-2311": "28 July, 23:11",
    "28-2341": "28 July, 23:41",
    "29-0041": "29 July, 00:41",
}


def _clock_key() -> ClassifyKey:
    """Return the key: the two moments on each clock, by the zones of the day."""
    first = str(table("launch_clock").set_index("event_id")["utc"]["launch"])
    moments = {"first": pd.Timestamp(first), "second": pd.Timestamp(SECOND_LAUNCH)}
    right = {
        line: frozenset({_name(moments[launch].tz_convert(zone))})
        for line, (launch, zone) in CLOCKS.items()
    }
    return ClassifyKey(
        right=right,
        known_wrong=(
            KnownClass("first", "4-2040", "You moved the hour but not the day."),
            KnownClass("first", "3-1940", "In July New York keeps summer time."),
            KnownClass("new-york", "28-0941", "In July New York keeps summer time."),
            KnownClass("vladivostok", "28-0041", "You moved the hour but not the day."),
            KnownClass("moscow", "28-1641", "Moscow keeps one distance all year: it stands above."),
            KnownClass(
                "pyongyang",
                "28-2341",
                "That is the clock of Seoul. In 2017 the North's stood half an hour apart.",
            ),
            KnownClass(
                "seoul",
                "28-2311",
                "That is the clock of Pyongyang. In 2017 the two stood half an hour apart.",
            ),
        ),
        explanation="One moment, several dates. The second missile rose late in the evening of "
        "28 July in Korea, when Vladivostok had begun the 29th. The first was launched on 4 July "
        "in Korea and on 3 July in New York, where resolution 2371 was written: it dates the test "
        "so. Sources that differ by a day need not contradict each other (NK-57).\n\n"
        "Hour of the second launch: US Department of Defense, 28 July 2017.",
    )


def _name(moment: pd.Timestamp) -> str:
    """Return a moment as the times offered are named."""
    return f"{moment.day}-{moment:%H%M}"


def _shown(party: str, launch: str = "2017-07-28") -> tuple[float, float]:
    """Return height and distance of a launch by one party, kilometres."""
    flown = table("launch_figures").query("launch == @launch").set_index("source_party")
    return float(flown["apogee_km"][party]), float(flown["ground_range_km"][party])


def _reaches(launch: str, party: str) -> tuple[float, float]:
    """Return how far a missile could have flown, on a flat and on a round Earth."""
    figures = _shown(party, launch)
    return flat_earth_range_km(*figures), flat_path_range_km(*figures)


def _reach(party: str) -> NumberAnswer:
    height, far = _shown(party)
    flat, round_earth = _reaches("2017-07-28", party)
    return NumberAnswer(
        # the live figure rounds to tens
        accepted=(flat, round_earth, *(10 * round(reach / 10) for reach in (flat, round_earth))),
        tolerance=0.55,
        known_wrong=(
            KnownValue(
                far,
                "That is how far it flew. Ask how far it could have flown on a flatter path.",
                near=1,
            ),
            KnownValue(
                four_times_apogee_km(height),
                "Four times the height fits a shot at 45 degrees. This one rose far more steeply.",
            ),
            *(
                KnownValue(
                    other,
                    "That is the launch of 4 July. The task asks about 28 July: other figures go "
                    "in.",
                    near=6,
                )
                for other in _reaches("2017-07-04", party)
            ),
            KnownValue(2 * height, "That is the first part of the sum. Add the second.", near=2),
            KnownValue(height, "That is how high it went.", near=2),
            KnownValue(
                far**2 / (8 * height), "That is the second part of the sum. Add the first.", near=2
            ),
        ),
        otherwise="This does not follow from the two figures. Is it the launch of 28 July, by this "
        "party, and the distance squared before dividing?",
    )


def _icbm_key() -> NumberKey:
    both = {party: _reaches("2017-07-28", party) for party in ("PRK", "RUS")}
    reach = {party: flat for party, (flat, _) in both.items()}
    curved = {party: on_round for party, (_, on_round) in both.items()}
    return NumberKey(
        (_reach("PRK"), _reach("RUS")),
        f"From Pyongyang's figures {reach['PRK']:,.0f} km by the schoolbook formula and "
        f"{curved['PRK']:,.0f} on a round Earth; from Moscow's {reach['RUS']:,.0f} and "
        f"{curved['RUS']:,.0f}. The first lies far above 5,500 km, the second in the middle of "
        "the range called medium. The formula is the same: what differs is whose measurement goes "
        "in. Two figures for one flight cannot both be right, and an average of them would "
        "describe a flight that nobody saw (NK-02).",
    )


def _launches(divide: int = 10) -> dict[int, float]:
    tests = table("missile_tests_by_year")
    sums = tests.groupby(tests["year"] // divide * divide)["launches"].sum()
    return {int(str(label)): float(total) for label, total in sums.items()}


def _decades_key() -> CodeKey:
    tests = table("missile_tests_by_year")
    decade = tests["year"] // 10 * 10
    right = _launches()
    rows = {int(str(d)): float(n) for d, n in tests.groupby(decade).size().items()}
    means = {int(str(d)): float(n) for d, n in tests.groupby(decade)["launches"].mean().items()}
    highest = {int(str(d)): float(n) for d, n in tests.groupby(decade)["launches"].max().items()}
    first, last = min(right), max(right)
    return CodeKey(
        accepted=(right,),
        tolerance=0.0,
        known_wrong=(
            KnownResult(rows, "You counted rows of the table. Add up the column `launches`."),
            KnownResult(means, "These are means of a row. Add up instead: `.sum()`."),
            KnownResult(highest, "This is the largest row of each decade. Add up all of them."),
            KnownResult(
                _launches(divide=1), "These are the sums of single years. Group by the decade."
            ),
            KnownResult(
                {label // 10: total for label, total in right.items()},
                "The sums are right. Multiply the label by 10 so that it reads as a year.",
            ),
            KnownResult(
                {str(label // 10): total for label, total in right.items()},
                "The sums are right, the labels are text cut short. Expected are 1980, 1990 and so "
                "on, as numbers: `//` makes them.",
            ),
        ),
        expected="A Series of one sum a decade",
        explanation="; ".join(
            f"{label}s: {total:.0f} launches" for label, total in sorted(right.items())
        )
        + f". The {last}s are not over and already lead; the {first}s begin with 1984. A "
        "count says how often, not how dangerous: most launches "
        "are of short range, and of many the class is unknown (NK-25).",
        otherwise="Make the decade of each year first, then group by it and add up.",
    )


LAUNCH_CLOCK = Question(
    id="launch-clock",
    lesson=LESSON,
    number=6,
    title="What did the clocks show?",
    task="The second missile rose at **14:41 UTC on 28 July 2017**. UTC is universal time. That "
    "summer Moscow was 3 hours ahead of it, Pyongyang 8 and a half, Seoul 9 and Vladivostok 10; "
    "New York was 4 behind. The last line asks about the first missile, 00:40 UTC on 4 July.",
    controls=Classify(
        label="Choose day and hour on each clock",
        items={
            "moscow": "Second launch, in Moscow",
            "new-york": "Second launch, in New York",
            "seoul": "Second launch, in Seoul",
            "pyongyang": "Second launch, in Pyongyang",
            "vladivostok": "Second launch, in Vladivostok",
            "first": "First launch, in New York, where the Council meets",
        },
        classes=TIMES,
    ),
    points=3,
    hints=(
        "Add the hours of a city that is ahead, and subtract those of one that is behind.",
        "Look whether you pass midnight: then the day changes with the hour.",
    ),
    key=_clock_key,
)

ICBM_OR_NOT = Question(
    id="icbm-or-not",
    lesson=LESSON,
    number=7,
    title="Intercontinental or not?",
    task="On the launch of 28 July North Korea gave 3,724.9 km of height and 998 km of distance, "
    "Russia 681 and 732. How far could each missile have flown on a flatter path? Use the "
    "formula of the lesson, `2 * height + distance ** 2 / (8 * height)`, or the live figure: they "
    "differ, because the one takes the Earth as flat and the other as round, and both are "
    "accepted. Whole kilometres, or tens.",
    controls=Number(
        (
            NumberField("By North Korea's figures", "km", "950", ("kilometres", "kilometers")),
            NumberField("By Russia's figures", "km", "950", ("kilometres", "kilometers")),
        )
    ),
    points=2,
    hints=(
        "Both measurements go into the same formula; `**` means to the power of.",
        "In the live figure of the lesson choose the party on the menu of reports.",
    ),
    key=_icbm_key,
)

TESTS_BY_DECADE = Question(
    id="tests-by-decade",
    lesson=LESSON,
    number=8,
    title="How many launches a decade?",
    task='The table `table("missile_tests_by_year")` has a row for every year and class. Make a '
    "Series with the **sum of all launches** by decade, labelled with the first year of the "
    "decade.",
    controls=Code("by_decade", "a Series indexed by decade"),
    points=3,
    hints=(
        "`//` divides and drops the rest: `1987 // 10 * 10` is the first year of its decade.",
        '`groupby("decade")["launches"]` makes a group of each decade; then add up.',
    ),
    key=_decades_key,
)
