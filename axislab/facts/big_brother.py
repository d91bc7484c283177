"""Numbers in the prose of lesson 01 and of its exercises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from axislab.facts.fact import Fact, FactSheet
from axislab.questions import questions
from axislab.tables import table

_ESTIMATE = "our estimate: 2,800 words at 150 a minute, 21 code cells and figures at 1 minute"
_EXERCISES = "our estimate: nine questions at 2 to 3 minutes, three in code at 5"
_TIMELINE = "data/timeline.csv"
_TALK = "the record of the talk, https://m.tmwt.com/book/chapter/238425/155.html (AX-05)"
_SHEN_XIA = (
    "Shen and Xia, Between Aid and Restriction, abstract, "
    "https://www.risingpowersinitiative.org/resource_database-post/shen-zhihua-and-yafeng-xia/"
)
_DAVYDOV = (
    "Foreign Relations of the United States, 1969-1976, volume XXXIV, document 63, "
    "https://history.state.gov/historicaldocuments/frus1969-76v34/d63"
)
_FLIGHT = (
    "Garver, China's Quest, p. 284, https://issuhub.com/view/index/23628?pageIndex=305; Cho, "
    "Nuclear coercion, crisis bargaining, and the Sino-Soviet border conflict of 1969, abstract"
)
_KISSINGER = (
    "Kissinger to Nixon, 29 September 1969, Foreign Relations of the United States, 1969-1976, "
    "volume XII, document 88, https://history.state.gov/historicaldocuments/frus1969-76v12/d88"
)
_STATEMENT = "https://docslib.org/doc/9312128/chinese-and-soviet-statements-on-frontier-question"


def _day(event: str) -> Callable[[], str]:
    """Return what writes the date of an event as it stands in prose."""

    def written() -> str:
        text = str(table("timeline").set_index("event_id")["date"][event])
        parts = [int(part) for part in text.split("-")]
        day = date(parts[0], parts[1], parts[2] if len(parts) > 2 else 1)
        return f"{day.day} {day:%B} {day.year}"

    return written


def _day_and_month(event: str) -> Callable[[], str]:
    return lambda: _day(event)().rsplit(" ", 1)[0]


def _aid(item: str) -> Callable[[], str]:
    """Return what writes a count of Soviet help."""
    return lambda: f"{table('soviet_aid').set_index('item')['count_low'][item]:,.0f}"


def _soviet_dead() -> str:
    losses = table("border_war_losses").query("event == 'Ussuri, 2 to 22 March 1969'")
    by_name = losses["counted_by"] == "Ryabushkin, from Soviet documents"
    return str(losses.loc[by_name, "low"].iloc[0])


def _koreans() -> str:
    moved = table("deportations").query("people == 'Koreans' and year_to == 1937")
    return f"{round(float(moved['count_low'].iloc[0]), -3):,.0f}"


def _far_east() -> str:
    areas = table("land_areas").query("year == 2018").drop_duplicates("name").set_index("name")
    share = areas["sq_km"]["Far Eastern Federal District"] / areas["sq_km"]["Russia"]
    return f"{round(100 * share, -1):.0f} per cent"


def _points() -> str:
    return f"{sum(q.points for q in questions('01_big_brother'))} points"


LESSON = FactSheet(
    "notebooks/01_big_brother.ipynb",
    (
        Fact("opening", "about 40 minutes", _ESTIMATE),
        Fact("opening", "35 for the exercises", _EXERCISES),
        Fact("alliance", "16 December 1949", _TIMELINE, _day("E007")),
        Fact("alliance", "14 February 1950", _TIMELINE, _day("E008")),
        Fact("alliance", "300 million", f"{_TIMELINE}, E009"),
        Fact("timeline-md", "−5", "ends of our scale"),
        Fact("timeline-md", "+5", "ends of our scale"),
        Fact("share-md", "100", "per cent means of a hundred"),
        Fact("share-after", "5,092", "data/soviet_aid.csv", _aid("specialists by 1956")),
        Fact("share-after", "11,000", "data/soviet_aid.csv", _aid("specialists by 1960, Garver")),
        Fact(
            "share-after",
            "20,000",
            "data/soviet_aid.csv",
            _aid("specialists by 1960, Shen Zhihua"),
        ),
        Fact("four-goods", "11 years", _TALK),
        Fact("bomb", "15 October 1957", _TIMELINE, _day("E019")),
        Fact("bomb", "20 June 1959", _TIMELINE, _day("E023")),
        Fact("bomb", "August 1960", _SHEN_XIA),
        Fact("bomb", "16 October 1964", _TIMELINE, _day("E034")),
        Fact("break", "1,390", "data/soviet_aid.csv", _aid("specialists recalled in 1960")),
        Fact("break-later", "25 points", f"{_TIMELINE}, E030"),
        Fact(
            "people",
            "40 per cent",
            "the claim AX-108; data/land_areas.csv",
            _far_east,
        ),
        Fact("people", "172,000", "data/deportations.csv, rounded", _koreans),
        Fact("war", "2 March 1969", _TIMELINE, _day("E038")),
        Fact("war", "15 March", _TIMELINE, _day_and_month("E039")),
        Fact("war", "T-62", f"{_TIMELINE}, E039 (AX-115)"),
        Fact("war", "13 August", _TIMELINE, _day_and_month("E040")),
        Fact("who-began", "24 May 1969", _STATEMENT),
        Fact("losses-after", "58 Soviet dead", "data/border_war_losses.csv", _soviet_dead),
        Fact("nuclear", "18 August 1969", _DAVYDOV),
        Fact("nuclear", "11 September", _TIMELINE, _day_and_month("E041")),
        Fact("nuclear", "October", _FLIGHT),
        Fact("nuclear-debate", "late September", _KISSINGER),
        Fact("afterwards", "28 June 2021", _TIMELINE, _day("E113")),
        Fact("afterwards", "4 February 2022", _TIMELINE, _day("E114")),
        Fact("afterwards", "+5", "ends of our scale"),
        Fact("data-md", "24 May 1969", _STATEMENT),
    ),
    years={
        "1689": "the treaty of Nerchinsk, as Russian authors read it; data/land_areas.csv",
        "1858": "the treaty of Aigun, data/treaties.csv",
        "1860": "the convention of Peking, data/treaties.csv",
        "1861": "the map of the border, https://howlingpixel.com/i-en/Sino-Soviet_border_conflict",
        "1937": "the deportations, data/deportations.csv",
        "1949": "the People's Republic of China, data/timeline.csv",
        "1950": "the alliance, data/timeline.csv",
        "1953": "the death of Stalin, data/timeline.csv",
        "1956": "the speech on Stalin and the talk with Sukarno, data/timeline.csv",
        "1957": "the accord on defence technology, data/timeline.csv",
        "1958": "the joint fleet and the shelling of Quemoy, data/timeline.csv",
        "1959": "the model withdrawn, data/timeline.csv",
        "1960": "the recall of the experts, data/timeline.csv",
        "1962": "the border war of China and India, data/timeline.csv",
        "1963": "the letters and the ban on tests, data/timeline.csv",
        "1964": "the fall of Khrushchev, data/timeline.csv",
        "1966": "the end of party ties, data/timeline.csv",
        "1968": "the invasion of Czechoslovakia, data/timeline.csv",
        "1969": "the fighting, data/timeline.csv",
        "1970": "a decade of the timeline with few events, data/timeline.csv",
        "1972": "Nixon in Beijing, data/timeline.csv",
        "1976": "last year of a volume's title",
        "1991": "the agreement on the eastern border, data/treaties.csv",
        "1998": "year of publication, Westad",
        "2001": "the treaty of good-neighbourliness, data/treaties.csv",
        "2008": "year of publication, Lüthi, Princeton University Press",
        "2009": "year of publication, Radchenko, Stanford University Press",
        "2010": "year of publication, Gerson, CNA",
        "2011": "base year of the Maddison Project's prices",
        "2012": "year of publication: Lüthi in The China Quarterly; Shen and Xia",
        "2014": "the gas contract, data/timeline.csv",
        "2016": "year of publication, Garver",
        "2017": "publication of the article, data/articles.csv",
        "2019": "publication of the essay, data/articles.csv",
        "2021": "year of publication: Cho; Ryabushkin and Orenstein",
        "2022": "the statement on friendship without limits, data/timeline.csv",
    },
)

EXERCISES = FactSheet(
    "solutions/01_big_brother.ipynb",
    (
        Fact("opening", "about 35 minutes", _EXERCISES),
        Fact("opening", "29 points", "the questions of the lesson", _points),
    ),
    years={"1969": "the fighting on the border, data/timeline.csv"},
)
