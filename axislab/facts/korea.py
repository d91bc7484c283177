"""Numbers in the prose of lesson 03 and of its exercises."""

from __future__ import annotations

from axislab.facts import korea_numbers as numbers
from axislab.facts.fact import Fact, FactSheet

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
_OFFER = (
    "https://www.theguardian.com/world/2015/jan/10/north-korea-suspend-nuclear-us-military-drills-"
    "south-korea"
)
_BERLIN = "the speech in full, http://www.koreaherald.com/view.php?ud=20170707000032"
_LEAP_DAY = (
    "http://thediplomat.com/2016/02/a-great-leap-to-nowhere-remembering-the-us-north-korea-leap-"
    "day-deal/"
)
_TREATY_1961 = "in force by Beijing's word, https://www.globaltimes.cn/page/202107/1228071.shtml"
_TEXTS = "NK-48 and NK-01 in data/claims.csv, with their sources"


LESSON = FactSheet(
    "notebooks/03_north_korea_statement.ipynb",
    (
        Fact("opening", "4 July 2017", _CLOCK),
        Fact("opening", "about 50 minutes", _ESTIMATE),
        Fact("opening", "75 for the exercises", _EXERCISES),
        Fact("claims-md", "between 5 and 8 July 2017", "data/articles.csv"),
        Fact("claims-md", "March 2017", f"{_CLAIMS}NK-28"),
        Fact("claims-md", "January 2017", f"{_CLAIMS}NK-22"),
        Fact("zones-md", "9 hours", "the zone Asia/Seoul", numbers.ahead("Asia/Seoul")),
        Fact(
            "zones-md", "8 and a half", "the zone Asia/Pyongyang", numbers.ahead("Asia/Pyongyang")
        ),
        Fact("zones-md", "Moscow 3", "the zone Europe/Moscow", numbers.ahead("Europe/Moscow")),
        Fact(
            "zones-md", "4 behind", "the zone America/New_York", numbers.ahead("America/New_York")
        ),
        Fact("week-after", "On 3 July Xi", f"{_CLOCK}, xi-lands"),
        Fact("week-after", "13 hours", _CLOCK, numbers.hours("xi-lands", "launch")),
        Fact("week-after", "9 hours", _CLOCK, numbers.hours("launch", "talks")),
        Fact("week-after", "still 3 July", f"{_CLOCK}, launch, in New York"),
        Fact("week-after", "resolution 2371", _COUNCIL),
        Fact("rival-md", "up to 1,000 km", _LIMITS),
        Fact("rival-md", "up to 3,000", _LIMITS),
        Fact("rival-md", "up to 5,500", _LIMITS),
        Fact("rival-md", "On 4 July", _CLOCK),
        Fact("rival-md", "Hwasong-14", f"{_CLOCK}, the name of the type"),
        Fact("reach-md", "2 × height + distance² / (8 × height)", _FORMULA),
        Fact("lofted-md", "5,500 km", _LIMITS),
        Fact("lofted-md", "933 km", _FIGURES, numbers.launch("PRK", "ground_range_km")),
        Fact("lofted-after", "2,640 km of height", _BALLISTICS, numbers.height),
        Fact("lofted-after", "933 km", _FIGURES, numbers.launch("PRK", "ground_range_km")),
        Fact("lofted-after", "14 minutes", _FIGURES, numbers.launch("RUS", "flight_minutes")),
        Fact("lofted-after", "Pyongyang of 39", _FIGURES, numbers.launch("PRK", "flight_minutes")),
        Fact("lofted-after", "Washington of 37", _FIGURES, numbers.launch("USA", "flight_minutes")),
        Fact("lofted-after", "Tokyo of 40", _FIGURES, numbers.launch("JPN", "flight_minutes")),
        Fact("lofted-after", "12 minutes", _BALLISTICS, numbers.minutes("RUS")),
        Fact("lofted-after", "North Korea's 34", _BALLISTICS, numbers.minutes("PRK")),
        Fact("lofted-after", "6,700 km", _FIGURES, numbers.launch("UN", "possible_range_km")),
        Fact("tests-md", "18 April 2026", "data/datapackage.json", numbers.last_launch),
        Fact("tests-md", "300 km", "data/datapackage.json, missile_tests_by_year"),
        Fact("tests-md", "66 launches", "data/missile_tests_by_year.csv", numbers.unknown),
        Fact(
            "tests-md",
            "a treaty of 1967",
            "the Outer Space Treaty, by the Associated Press, "
            "https://www.washingtontimes.com/news/2009/apr/3/north-korea-launch-a-test-for-"
            "international-law-2/ ; the ban, https://press.un.org/en/2023/sc15504.doc.htm",
        ),
        Fact(
            "tests-after",
            "In 2016 one had some 17,000 American and over 300,000",
            "Foal Eagle, https://www.airandspaceforces.com/us-south-korea-kick-off-foal-eagle/ ; "
            "what each side calls it, https://hngn.com/articles/59085/20150110/north-korea-offers-"
            "to-suspend-nuclear-tests-if-u-s-halts-military-drills-with-south.htm",
        ),
        Fact("tests-after", "50 to 400", "data/nuclear_tests.csv", numbers.strongest),
        Fact("tests-after", "is 201", "2017 divided by ten, without the rest"),
        Fact("statement-md", "4 July 2017", _CLOCK),
        Fact("statement-md", "January 2015", _OFFER),
        Fact("statement-md", "29 provisions", "data/statement_provisions.csv", numbers.provisions),
        Fact("asks-after", "29 provisions", "data/statement_provisions.csv", numbers.provisions),
        Fact("reader-after", "September 2005", "data/statement_provisions.csv, P19"),
        Fact("asks-after", "April 2017", f"{_CLAIMS}NK-01"),
        Fact("positions-md", "2 is strongly for, −2 strongly against", _SCALE),
        Fact("positions-md", "a condition counts −1, a refusal −2", _SCALE),
        Fact(
            "cases-talks",
            "Brookings, Washington, 2017",
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
            "cases-talks",
            "16 June 2017",
            "Moon Chung-in at a seminar in Washington, https://pacificsentinel.blogspot.com/2017/06/"
            "news-story-s-korea-may-consult-with-us.html",
        ),
        Fact("cases-talks", "a door open (6 July)", _BERLIN),
        Fact(
            "cases-talks",
            "military talks (17 July)",
            "https://www.usatoday.com/story/news/world/2017/07/17/south-korea-proposes-peace-talks-"
            "north/483705001/",
        ),
        Fact("cases-pressure", "In February 2012", _LEAP_DAY),
        Fact("cases-pressure", "in April it launched a satellite", _LEAP_DAY),
        Fact(
            "cases-pressure",
            "Moon, in June",
            "https://english.chosun.com/site/data/html_dir/2017/06/30/2017063000739.html",
        ),
        Fact(
            "cases-pressure",
            "In July the conservatives",
            "the Liberty Korea Party, https://m.koreaherald.com/view.php?ud=20170730000137",
        ),
        Fact(
            "cases-pyongyang",
            "from 1958 to 1991",
            "Kristensen and Norris, A history of US nuclear weapons in South Korea, Bulletin of "
            "the Atomic Scientists, 2017, http://dx.doi.org/10.1080/00963402.2017.1388656",
        ),
        Fact("cases-pyongyang", "Since 1953", "the armistice, data/timeline.csv"),
        Fact("cases-pyongyang", "In January 2015", _OFFER),
        Fact(
            "cases-pyongyang",
            "In 2016 it asked the UN",
            "its letter of 23 May, http://www.spacewar.com/reports/N_Korea_asks_UN_chief_to_explain_"
            "legal_basis_for_sanctions_999.html",
        ),
        Fact(
            "cases-pyongyang",
            "In August 2017",
            "its foreign minister, http://www.koreaherald.com/view.php?ud=20170808000150",
        ),
        Fact(
            "cases-pyongyang",
            "Leon Sigal (2009)",
            "Punishing North Korea won't work, http://thebulletin.org/bio/leon-v-sigal",
        ),
        Fact("cases-pyongyang", "the deal of 2012", _LEAP_DAY),
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
        Fact("which-text", "on Korea | 4 July 2017", _TEXTS),
        Fact("which-text", "on world affairs | 4 July 2017", _TEXTS),
        Fact("which-text", "25 June 2016", _TEXTS),
        Fact("which-text", "June 2018", _TEXTS),
        Fact("which-text", "of July 2017 again", _TEXTS),
        Fact("reveal-after", "on 6 July", f"{_COUNCIL}, statement of July 2017"),
        Fact(
            "measures-md",
            "*38 North* (2019)",
            "Park and Kim, The Human Costs of UN Sanctions, "
            "https://www.38north.org/2019/08/parkkimjong082219",
        ),
        Fact(
            "measures-md",
            "at least 4,000 lives could have been saved in 2018",
            "the same essay, from a model of delayed or unpaid programmes of aid",
        ),
        Fact("trade-md", "April 2017", f"{_CLAIMS}NK-13"),
        Fact(
            "trade-md",
            "February 2016",
            "http://uk.reuters.com/article/northkorea-satellite-kaesong-idUKL3N15P1AY",
        ),
        Fact("trade-md", "77 per cent in 2013", f"{_CLAIMS}NK-23", numbers.with_the_south(2013)),
        Fact("trade-md", "64 in 2015", f"{_CLAIMS}NK-23", numbers.with_the_south(2015)),
        Fact("trade-md", "90.1 per cent", "data/dprk_trade.csv", numbers.share),
        Fact("trade-after", "On 11 July 2017", f"{_CLAIMS}NK-23"),
        Fact("trade-after", "a treaty of 1961", _TREATY_1961),
        Fact("trade-after", "1,041 or 1,416 km", f"{_CLAIMS}NK-53"),
        Fact("trade-after", "less than 20", f"{_CLAIMS}NK-53"),
        Fact("unity-after", "2007, 2008, 2010, 2011 and 2018", _UNITY, numbers.quiet_years),
        Fact(
            "unity-after",
            "without space launchers 2012 too",
            _UNITY,
            numbers.quiet_without_satellites,
        ),
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
        Fact("afterwards", "**2018.** Two summits", f"{_CLAIMS}NK-27 and NK-06"),
        Fact(
            "afterwards",
            "**2019.** At Hanoi",
            "both accounts, https://america.cgtn.com/2019/02/28/dprk-fm-ri-yong-ho-disputes-trump-"
            "reason-for-summit-collapse ; launches, data/missile_tests_by_year.csv",
        ),
        Fact("afterwards", "as China has since 1961", _TREATY_1961),
        Fact("afterwards", "December 2019, 2021", f"{_CLAIMS}NK-18"),
        Fact("afterwards", "26 May 2022", _COUNCIL, numbers.voted("draft of May 2022")),
        Fact("afterwards", "28 March 2024", _COUNCIL, numbers.voted("draft of March 2024")),
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
        Fact("opening", "33 points", "the questions of the lesson", numbers.points),
    ),
    years={},
)
