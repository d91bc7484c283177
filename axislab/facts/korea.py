"""Numbers in the prose of lesson 03 and of its exercises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd

from axislab.ballistics import flat_path_range_km, flight
from axislab.facts.fact import Fact, FactSheet
from axislab.questions import questions
from axislab.tables import package, table

_ESTIMATE = "our estimate: 3,200 words at 150 a minute, 24 code cells and figures at 1 minute"
_EXERCISES = "our estimate, after a slow reading: seven questions at 5 minutes, four in code at 10"
_LIMITS = (
    "Missile Defense Agency (3,000 and 5,500 km); Congressional Research Service, "
    "https://crsreports.congress.gov/product/pdf/IF/IF10541 (1,000 km)"
)
_FORMULA = "schoolbook parabola; axislab/ballistics.py, flat_earth_range_km"
_BALLISTICS = "axislab/ballistics.py, flight, from data/launch_figures.csv"
_CLAIMS = "data/claims.csv, "
_CLOCK = "data/launch_clock.csv"
_FIGURES = "data/launch_figures.csv"
_COUNCIL = "data/security_council.csv"
_UNITY = f"{_COUNCIL}, data/missile_tests_by_year.csv and data/nuclear_tests.csv"
_SCALE = "the scale of the column score, data/statement_positions.csv"
_TEXTS = "NK-48 and NK-01 in data/claims.csv, with their sources"


def _moment(event: str) -> pd.Timestamp:
    return pd.Timestamp(str(table("launch_clock").set_index("event_id")["utc"][event]))


def _ahead(zone: str) -> Callable[[], str]:
    """Return what writes the whole hours between UTC and a clock in July 2017."""

    def written() -> str:
        offset = _moment("launch").tz_convert(zone).utcoffset()
        hours = offset.total_seconds() / 3600 if offset else 0.0
        return f"{abs(int(hours))}"

    return written


def _hours(start: str, end: str) -> Callable[[], str]:
    return lambda: f"{(_moment(end) - _moment(start)).total_seconds() / 3600:.0f} hours"


def _launch(party: str, column: str) -> Callable[[], str]:
    """Return what writes a party's figure for the first launch."""

    def written() -> str:
        flown = table("launch_figures").query("launch == '2017-07-04'")
        return f"{flown.set_index('source_party')[column][party]:,.0f}"

    return written


def _minutes(party: str) -> Callable[[], str]:
    def written() -> str:
        flown = table("launch_figures").query("launch == '2017-07-04'").set_index("source_party")
        height, far = flown["apogee_km"][party], flown["ground_range_km"][party]
        return f"{flight(float(height), float(far)).minutes:.0f}"

    return written


def _unknown() -> str:
    tests = table("missile_tests_by_year")
    return f"{tests.loc[tests['missile_class'] == 'unknown', 'launches'].sum()} launches"


def _last_launch() -> str:
    (tests,) = (one for one in package()["resources"] if one["name"] == "missile_tests_by_year")
    return "18 April 2026" if "18 April 2026" in str(tests) else "another day"


def _provisions() -> str:
    return f"{len(table('statement_provisions'))} provisions"


def _share() -> str:
    share = table("dprk_trade").query("year == 2014").set_index("partner")["share_of_total_pct"]
    return f"{share['CHN']} per cent"


def _height() -> str:
    """Return the least height, in tens, from which the missile of 4 July is intercontinental."""
    far = 933.0
    least = next(high for high in range(1000, 4000) if flat_path_range_km(high, far) > 5500)
    return f"{round(least, -1):,} km"


def _strongest() -> str:
    last = table("nuclear_tests").iloc[-1]
    return f"{last['yield_kt_low']:.0f} to {last['yield_kt_high']:.0f}"


def _quiet_years() -> str:
    """Return the years to 2024 without a launch, a nuclear test or a vote of both."""
    busy = set(table("missile_tests_by_year")["year"]) | set(table("nuclear_tests")["year"])
    busy |= set(table("security_council").query("outcome == 'adopted'")["date"].str[:4].astype(int))
    *years, last = [str(year) for year in range(2006, 2025) if year not in busy]
    return f"{', '.join(years)} and {last}"


def _voted(text: str) -> Callable[[], str]:
    """Return what writes the day of a text of the Council."""

    def written() -> str:
        day = date.fromisoformat(
            str(table("security_council").set_index("resolution")["date"][text])
        )
        return f"{day.day} {day:%B} {day.year}"

    return written


def _points() -> str:
    return f"{sum(q.points for q in questions('03_north_korea_statement'))} points"


LESSON = FactSheet(
    "notebooks/03_north_korea_statement.ipynb",
    (
        Fact("opening", "4 July 2017", _CLOCK),
        Fact("opening", "about 50 minutes", _ESTIMATE),
        Fact("opening", "75 for the exercises", _EXERCISES),
        Fact("claims-md", "between 5 and 8 July 2017", "data/articles.csv"),
        Fact("claims-md", "March 2017", f"{_CLAIMS}NK-28"),
        Fact("claims-md", "January 2017", f"{_CLAIMS}NK-22"),
        Fact("zones-md", "9 hours", "the zone Asia/Seoul", _ahead("Asia/Seoul")),
        Fact("zones-md", "8 and a half", "the zone Asia/Pyongyang", _ahead("Asia/Pyongyang")),
        Fact("zones-md", "Moscow 3", "the zone Europe/Moscow", _ahead("Europe/Moscow")),
        Fact("zones-md", "4 behind", "the zone America/New_York", _ahead("America/New_York")),
        Fact("week-after", "On 3 July Xi", f"{_CLOCK}, xi-lands"),
        Fact("week-after", "13 hours", _CLOCK, _hours("xi-lands", "launch")),
        Fact("week-after", "9 hours", _CLOCK, _hours("launch", "talks")),
        Fact("week-after", "still 3 July", f"{_CLOCK}, launch, in New York"),
        Fact("week-after", "resolution 2371", _COUNCIL),
        Fact("rival-md", "up to 1,000 km", _LIMITS),
        Fact("rival-md", "up to 3,000", _LIMITS),
        Fact("rival-md", "up to 5,500", _LIMITS),
        Fact("rival-md", "On 4 July", _CLOCK),
        Fact("rival-md", "Hwasong-14", f"{_CLOCK}, the name of the type"),
        Fact("reach-md", "2 × height + distance² / (8 × height)", _FORMULA),
        Fact("lofted-md", "5,500 km", _LIMITS),
        Fact("lofted-md", "933 km", _FIGURES, _launch("PRK", "ground_range_km")),
        Fact("lofted-after", "2,640 km of height", _BALLISTICS, _height),
        Fact("lofted-after", "933 km", _FIGURES, _launch("PRK", "ground_range_km")),
        Fact("lofted-after", "14 minutes", _FIGURES, _launch("RUS", "flight_minutes")),
        Fact("lofted-after", "Pyongyang of 39", _FIGURES, _launch("PRK", "flight_minutes")),
        Fact("lofted-after", "Washington of 37", _FIGURES, _launch("USA", "flight_minutes")),
        Fact("lofted-after", "Tokyo of 40", _FIGURES, _launch("JPN", "flight_minutes")),
        Fact("lofted-after", "12 minutes", _BALLISTICS, _minutes("RUS")),
        Fact("lofted-after", "North Korea's 34", _BALLISTICS, _minutes("PRK")),
        Fact("lofted-after", "6,700 km", _FIGURES, _launch("UN", "possible_range_km")),
        Fact("tests-md", "18 April 2026", "data/datapackage.json", _last_launch),
        Fact("tests-md", "300 km", "data/datapackage.json, missile_tests_by_year"),
        Fact("tests-md", "66 launches", "data/missile_tests_by_year.csv", _unknown),
        Fact("tests-after", "50 to 400", "data/nuclear_tests.csv", _strongest),
        Fact("tests-after", "is 201", "2017 divided by ten, without the rest"),
        Fact("statement-md", "4 July 2017", _CLOCK),
        Fact("statement-md", "29 provisions", "data/statement_provisions.csv", _provisions),
        Fact("asks-after", "29 provisions", "data/statement_provisions.csv", _provisions),
        Fact("reader-after", "September 2005", "data/statement_provisions.csv, P19"),
        Fact("asks-after", "April 2017", f"{_CLAIMS}NK-01"),
        Fact("positions-md", "2 is strongly for, −2 strongly against", _SCALE),
        Fact(
            "cases-talks",
            "Brookings, 2017",
            "Fu Ying, The Korean Nuclear Issue, Brookings Institution, Strategy Paper 3, May 2017, "
            "https://docslib.org/doc/4485869/",
        ),
        Fact(
            "cases-talks",
            "April 2017",
            "Lukin, Thinking Beyond China When Dealing With North Korea, "
            "https://www.eurasiareview.com/06042017-thinking-beyond-china-when-dealing-with-"
            "north-korea-is-there-a-role-for-russia-analysis/",
        ),
        Fact(
            "cases-pressure",
            "7 July 2017",
            "the statement in full, http://www.koreaherald.com/view.php?ud=20170708000002",
        ),
        Fact(
            "cases-pressure",
            "21 March 2017",
            "the start of the testimony, https://en.wikisource.org/wiki/U.S._Congressional_"
            "Testimony_of_Sung-Yoon_Lee,_Hearing_on_%27Pressuring_North_Korea:_Evaluating_"
            "Options%27",
        ),
        Fact(
            "cases-pressure",
            "6 July 2017",
            "the speech in full, http://www.koreaherald.com/view.php?ud=20170707000032",
        ),
        Fact("which-text", "on Korea | 4 July 2017", _TEXTS),
        Fact("which-text", "on world affairs | 4 July 2017", _TEXTS),
        Fact("which-text", "25 June 2016", _TEXTS),
        Fact("which-text", "June 2018", _TEXTS),
        Fact("which-text", "of July 2017 again", _TEXTS),
        Fact("reveal-after", "on 6 July", f"{_COUNCIL}, statement of July 2017"),
        Fact("trade-md", "April 2017", f"{_CLAIMS}NK-13"),
        Fact("trade-md", "90.1 per cent", "data/dprk_trade.csv", _share),
        Fact("trade-after", "1,041 or 1,416 km", f"{_CLAIMS}NK-53"),
        Fact("trade-after", "less than 20", f"{_CLAIMS}NK-53"),
        Fact("unity-after", "2007, 2008, 2010, 2011 and 2018", _UNITY, _quiet_years),
        Fact("unity-after", "28 July", _FIGURES),
        Fact(
            "readings",
            "Dangerous Entente*, 2017",
            "Gabuev, in The Wall Street Journal, October 2017, "
            "https://carnegieendowment.org/posts/2017/10/china-and-russias-dangerous-entente",
        ),
        Fact(
            "readings",
            "a Chinese author (2021)",
            "Sun Wei, Strategic cooperation of China and Russia on the North Korean nuclear issue "
            "(in Chinese), https://m.fx361.cc/news/2021/0912/8891286.html",
        ),
        Fact("readings", "June 2016", f"{_CLAIMS}NK-01"),
        Fact("afterwards", "June 2018", f"{_CLAIMS}NK-06"),
        Fact("afterwards", "December 2019, 2021", f"{_CLAIMS}NK-18"),
        Fact("afterwards", "26 May 2022", _COUNCIL, _voted("draft of May 2022")),
        Fact("afterwards", "28 March 2024", _COUNCIL, _voted("draft of March 2024")),
        Fact("afterwards", "19 June 2024", f"{_CLAIMS}NK-33"),
        Fact("afterwards", "September 2025", f"{_CLAIMS}NK-33"),
        Fact("sources-md", "4 July 2017", _CLOCK),
        Fact("sources-md", "S/2017/613", f"{_CLAIMS}NK-05"),
    ),
    years={
        "1993": "the first resolution, data/security_council.csv",
        "1994": "the Agreed Framework, NK-16 in data/claims.csv",
        "2014": "a year of data/dprk_trade.csv",
        "2013": "a year of data/missile_tests_by_year.csv",
        "2016": "a year of data/missile_tests_by_year.csv and data/dprk_trade.csv",
        "2017": "the year of the article, data/articles.csv",
        "2018": "a year without a launch, data/missile_tests_by_year.csv",
        "2022": "the double veto, data/security_council.csv",
        "2024": "the split vote, data/security_council.csv; Lavrov, NK-34 in data/claims.csv",
        "2025": "the Chinese white paper, NK-34 in data/claims.csv",
    },
)

EXERCISES = FactSheet(
    "solutions/03_north_korea_statement.ipynb",
    (
        Fact("opening", "about 75 minutes", _EXERCISES),
        Fact("opening", "33 points", "the questions of the lesson", _points),
    ),
    years={},
)
