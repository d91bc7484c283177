"""Numbers in the prose of lesson 01 and of its exercises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from axislab.facts.fact import Fact, FactSheet
from axislab.figures.beside import china_beside_ussr
from axislab.figures.dates import number_word
from axislab.figures.events import choose, timeline_events
from axislab.measures import series
from axislab.questions import questions
from axislab.tables import table

_ESTIMATE = (
    "our estimate: 2,900 words at 150 a minute, 21 code cells and figures at 1 minute, is 40; a "
    "first reading at the pace of a slow beginner was put at 65"
)
_EXERCISES = (
    "put down question by question at a first working-through: 95 minutes for a slow beginner; "
    "60 for a middling one is our estimate"
)
_WITHOUT_CODE = (
    "our estimate at a middling pace: 40 minutes for the lesson and 33 for the nine questions "
    "without code, for which a slow beginner was put at 52"
)
_TIMELINE = "data/timeline.csv"
_CONTRACTS = "contracts for specialists ended in 1960"
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


def _per_head() -> str:
    return f"{series(table('maddison'), 'CHN', 'gdp_per_head_2011intl')[1950]:.0f} dollars"


def _output_share(year: int) -> str:
    share = china_beside_ussr(table("maddison"), year)["Whole output"]
    return f"{share:.0f} {'per cent ' if year == 1950 else ''}in {year}"


def _gaps() -> str:
    heads = [
        100 / china_beside_ussr(table("maddison"), year)["Output per head"] for year in (1950, 1969)
    ]
    return f"{heads[0]:.1f} to {heads[1]:.1f} times"


def _below_zero(theme: str) -> str:
    """Return the year in which the curve of a theme falls below zero."""
    curve = choose(timeline_events(), 1949, 1969, [theme]).curve.dropna()
    return f"in {int(curve.index[curve < 0][0])}"


def _cold_years() -> str:
    """Return from when to when the curve of all themes lies below zero after the alliance."""
    curve = choose(timeline_events(), 1950, 2026).curve.dropna()
    below = curve.index[curve < 0]
    cold = below[below < below[0] + 30]
    return f"from {int(cold[0])} to {int(cold[-1])}"


def _mean_of_all() -> str:
    timeline = table("timeline")
    brothers = timeline[timeline["date"].str[:4].astype(int).between(1949, 1969)]
    return f"{brothers['score'].mean():.1f}".replace("-", "−")


def _soviet_dead() -> str:
    losses = table("border_war_losses").query("event == 'Ussuri, 2 to 22 March 1969'")
    by_name = losses["counted_by"] == "Ryabushkin, from Soviet documents"
    return str(losses.loc[by_name, "low"].iloc[0])


def _koreans() -> str:
    moved = table("deportations").query("people == 'Koreans' and year_to == 1937")
    return f"{round(float(moved['count_low'].iloc[0]), -3):,.0f}"


def _arrested() -> str:
    koreans = table("deportations").query("people == 'Koreans'")
    leading = koreans["what"].str.startswith("leading people arrested")
    return f"{koreans.loc[leading, 'count_low'].iloc[0]:,.0f}"


def _before_1949() -> str:
    """Return how many of the events before 1949 lie below zero, in words."""
    scores = choose(timeline_events(), 1858, 1948).events
    below = sum(event.score < 0 for event in scores)
    return f"{number_word(below)} of our {number_word(len(scores))}"


def _far_east() -> str:
    areas = table("land_areas").query("year == 2018").drop_duplicates("name").set_index("name")
    share = areas["sq_km"]["Far Eastern Federal District"] / areas["sq_km"]["Russia"]
    return f"{round(100 * share, -1):.0f} per cent"


def _points() -> str:
    return f"{sum(q.points for q in questions('01_big_brother'))} points"


LESSON = FactSheet(
    "notebooks/01_big_brother.ipynb",
    (
        Fact("opening", "40 to 65 minutes", _ESTIMATE),
        Fact("opening", "60 to 95 for the exercises", _EXERCISES),
        Fact("beside-after", "799 dollars", "data/maddison.csv", _per_head),
        Fact("who", "54 per cent in 1950", "data/maddison.csv", lambda: _output_share(1950)),
        Fact("who", "50 in 1969", "data/maddison.csv", lambda: _output_share(1969)),
        Fact("who", "5.7 to 6.6 times", "data/maddison.csv", _gaps),
        Fact("alliance", "16 December 1949", _TIMELINE, _day("E007")),
        Fact("alliance", "14 February 1950", _TIMELINE, _day("E008")),
        Fact("alliance", "300 million", f"{_TIMELINE}, E009"),
        Fact("alliance", "38th parallel", f"{_TIMELINE}, E011, with the warning of 3 October 1950"),
        Fact("timeline-md", "−5", "ends of our scale"),
        Fact("timeline-md", "+5", "ends of our scale"),
        Fact("explorer-after", "in 1953", "data/timeline.csv", lambda: _below_zero("ideology")),
        Fact("explorer-after", "in 1957", "data/timeline.csv", lambda: _below_zero("economy")),
        Fact("explorer-after", "from 1957 to 1982", "data/timeline.csv", _cold_years),
        Fact("explorer-after", "five of our seven", "data/timeline.csv", _before_1949),
        Fact("share-md", "100", "per cent means of a hundred"),
        Fact("share-md", "26", "data/soviet_aid.csv", _aid("plants finished by 1956")),
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
        Fact("break", "2 October", f"{_TIMELINE}, E024"),
        Fact("break-later", "1,390", "data/soviet_aid.csv", _aid("specialists recalled in 1960")),
        Fact("break-later", "343", "data/soviet_aid.csv", _aid(_CONTRACTS)),
        Fact("break-later", "25 points", f"{_TIMELINE}, E030"),
        Fact("measure", "−0.5", f"{_TIMELINE}, mean of 1949 to 1969", _mean_of_all),
        Fact(
            "land-md",
            "40 per cent",
            "the claim AX-108; data/land_areas.csv",
            _far_east,
        ),
        Fact("people", "3,000 to 5,000", "Galambos 2009, data/timeline.csv, E124"),
        Fact("people", "172,000", "data/deportations.csv, rounded", _koreans),
        Fact("people", "2,500", "data/deportations.csv; Chang 2016, p. 159", _arrested),
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
        "1900": "the drowning at Blagoveshchensk, data/timeline.csv, E124",
        "1926": "first year of the counts of the Chinese, data/deportations.csv",
        "1937": "the deportations, data/deportations.csv; Soviet arms, data/timeline.csv, E125",
        "1938": "last year of the counts of the Chinese, data/deportations.csv",
        "1948": "the Yugoslav party cast out of the Cominform, 28 June 1948",
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
        "1964": "border talks, Mao on the land and the fall of Khrushchev, data/timeline.csv",
        "1966": "the end of party ties, data/timeline.csv",
        "1968": "the Soviet army in Czechoslovakia, data/timeline.csv",
        "1969": "the fighting, data/timeline.csv",
        "1970": "a decade of the timeline with few events, data/timeline.csv",
        "1972": "Nixon in Beijing, data/timeline.csv",
        "1976": "last year of a volume's title",
        "1991": "the agreement on the eastern border, data/treaties.csv",
        "1989": "Deng to Gorbachev, Garver, China's Quest, p. 434",
        "1994": "the papers on the war in Korea, data/timeline.csv, E010",
        "1998": "year of publication, Westad",
        "2001": "the treaty of good-neighbourliness, data/treaties.csv; Goldstein, China Quarterly",
        "2008": "the islands handed over, data/timeline.csv; year of publication, Lüthi",
        "2009": "year of publication, Radchenko, Stanford University Press",
        "2010": "year of publication, Gerson, CNA",
        "2011": "base year of the Maddison Project's prices",
        "2012": "year of publication: Lüthi in The China Quarterly; Shen and Xia",
        "2014": "the gas contract, data/timeline.csv",
        "2016": "year of publication: Garver; Chang",
        "2017": "publication of the article, data/articles.csv",
        "2018": "year of the paper, Samoilov",
        "2019": "publication of the essay, data/articles.csv",
        "2021": "year of publication: Cho; Ryabushkin and Orenstein",
        "2022": "the statement on friendship without limits, data/timeline.csv",
    },
)

EXERCISES = FactSheet(
    "solutions/01_big_brother.ipynb",
    (
        Fact("opening", "60 to 95 minutes", _EXERCISES),
        Fact("opening", "60 to 75 minutes", _WITHOUT_CODE),
        Fact("opening", "29 points", "the questions of the lesson", _points),
    ),
    years={"1969": "the fighting on the border, data/timeline.csv"},
)
