"""Numbers in the prose of lesson 02 and of its exercises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from axislab.facts.fact import Fact, FactSheet
from axislab.figures.events import choose, timeline_events
from axislab.questions import questions
from axislab.questions.partners.moscow import agreement
from axislab.readings.history import wages_across_the_border
from axislab.tables import table

_ESTIMATE = (
    "our estimate: 3,300 words at 150 a minute, 24 code cells and figures at 1.25 to 2 minutes"
)
_WITHOUT_CODE = (
    "our estimate at a middling pace: 50 minutes for the lesson and 22 for the eight questions "
    "without code, for which a slow beginner was put at 29"
)
_EXERCISES = (
    "our estimate: eight questions at 2.5 to 4 minutes, three in code at 6 to 8; a reading at a "
    "slow beginner's pace came to about 52 minutes"
)
_KEESING = (
    "Keesing's Contemporary Archives 1969, pages 23313 and 23642, "
    "https://docslib.org/doc/9312128/chinese-and-soviet-statements-on-frontier-question"
)
_CLAIMS = "data/claims.csv, "
_GARVER = (
    "John W. Garver, China's Quest (Oxford University Press, 2016), page 184, "
    "https://issuhub.com/view/index?id=23628&pageIndex=205"
)
_YANG_CHENG = "Yang Cheng, Peking University, http://en.igcu.pku.edu.cn/info/1118/2430.htm"
_FU_YING = (
    "Foreign Affairs, January 2016; https://sputniknews.com/politics/"
    "201602161034851069-russia-china-us-relations/ and http://chinascope.org/archives/3627"
)
_PEW = "Pew Research Center, August 2015, https://www.rp.pl/swiat/art11547511-kto-nie-lubi-rosji"
_SCALE = "the scale of the column score in data/timeline.csv"
_RULE = "how the agreement is counted, data/datapackage.json, un_votes"


def _event(id: str) -> date:
    """Return the day of an event of the timeline; of one known by its month, the first."""
    text = str(table("timeline").set_index("event_id")["date"][id])
    return date.fromisoformat(text if len(text) > 7 else f"{text}-01")


def _dated(cell: str, says: str, id: str, form: str) -> Fact:
    """Return a fact for the date of an event, in the form in which the prose gives it."""

    def value() -> str:
        day = _event(id)
        return form.format(day=day.day, month=f"{day:%B}", year=day.year)

    return Fact(cell, says, f"data/timeline.csv, {id}, with its sources", value)


DAY, DAY_ALONE, MONTH = "{day} {month} {year}", "{day} {month}", "{month} {year}"
YEAR = "{year}"


def _agreed(year: int) -> Callable[[], str]:
    return lambda: f"{agreement()[year]:.0f}"


def _with_america(iso3: str, year: int) -> Callable[[], str]:
    def value() -> str:
        votes = table("un_votes").set_index(["iso3_a", "iso3_b", "year"])["agreement_score"]
        return f"{100 * float(votes[iso3, 'USA', year]):.0f}"

    return value


def _votes(pair: tuple[str, str], year: int) -> Callable[[], str]:
    def value() -> str:
        votes = table("un_votes").set_index(["iso3_a", "iso3_b", "year"])["n_votes"]
        return str(int(votes[*pair, year]))

    return value


def _turn() -> str:
    """Return the year in which the curve of all scores passes from minus to plus."""
    curve = choose(timeline_events(), 1969, 2019).curve
    (turn,) = curve.index[(curve.shift(1) < 0) & (curve >= 0)]
    return f"zero in {int(turn)}"


def _correlation() -> str:
    points = table("ideal_points").pivot(index="year", columns="iso3", values="ideal_point")
    apart = (points["CHN"] - points["RUS"]).abs().dropna()
    return f"{agreement()[apart.index].corr(apart):.2f}".replace("-", "−")


def _whole_border() -> str:
    land = table("disputed_land").set_index("step")["disputed_sq_km_high"]
    return f"{land['before 1991, all sections']:,.0f}"


def _exercises_since() -> str:
    years = set(table("exercises")["year"])
    missing = [year for year in range(2009, 2025) if year not in years]
    return "since 2009 but one" if len(missing) == 1 else f"without {missing}"


def _span_of_exercises() -> str:
    years = table("exercises")["year"]
    return f"{years.min()} to {years.max()}"


def _vostok() -> str:
    troops = table("exercises").set_index("name")["troops_total"]
    return f"{int(troops['Vostok-2018']):,}"


def _wage(units: str) -> Callable[[], str]:
    return lambda: str(next(r for r in wages_across_the_border() if r.label == units))


def _points() -> str:
    return f"{sum(q.points for q in questions('02_from_enemies_to_partners'))} points"


LESSON = FactSheet(
    "notebooks/02_from_enemies_to_partners.ipynb",
    (
        Fact("opening", "50 to 70 minutes", _ESTIMATE),
        Fact("opening", "40 to 55 for the exercises", _EXERCISES),
        Fact("opening", '"40 per cent"', f"{_CLAIMS}AX-108"),
        Fact("claims-md", "February 2019", "data/articles.csv, wsj-2019"),
        Fact("claims-md", "July 2017", "data/articles.csv, hill-2017"),
        Fact("predict", "100 per cent", _RULE),
        Fact("predict", "counts 0,", _RULE),
        Fact("look", "−5", _SCALE, lambda: f"−{-table('timeline')['score'].min()}"),
        Fact("look", "+5", _SCALE, lambda: f"+{table('timeline')['score'].max()}"),
        _dated("story-triangle", "On 2 March 1969", "E038", DAY),
        _dated("story-triangle", "On 11 September", "E041", DAY_ALONE),
        _dated("story-triangle", "In July 1971", "E042", MONTH),
        _dated("story-triangle", "in February 1972", "E043", MONTH),
        Fact("story-triangle", "by 1960", "data/timeline.csv, E025 and E026"),
        Fact("island-cases", "On 29 March", _KEESING),
        Fact("island-cases", "treaty of 1860", "data/treaties.csv, peking-1860"),
        Fact("island-cases", "map of 1861", f"{_CLAIMS}AX-112"),
        Fact("island-cases", "on 24 May", _KEESING),
        Fact("island-cases", "(Goldstein 2001)", f"{_CLAIMS}AX-112"),
        _dated("story-cold", "died in 1976", "E044", YEAR),
        Fact(
            "story-cold",
            "In December 1978",
            "https://vietnamtheartofwar.com/1978/12/01/25-december-1978-vietnam-invades-cambodia/",
        ),
        _dated("story-cold", "In February 1979", "E045", MONTH),
        Fact("story-cold", "alliance of 1950", "data/treaties.csv, alliance-1950"),
        Fact("story-cold", "(1999)", "Review of International Studies 25, address at AX-54"),
        _dated("story-thaw", "In March 1982", "E048", MONTH),
        Fact("story-thaw", "crosses zero in 1982", "data/timeline.csv, our scores", _turn),
        _dated("story-thaw", "in July 1986", "E050", MONTH),
        Fact("story-thaw", "(2012)", "https://doi.org/10.1080/13518046.2012.676484"),
        _dated("story-thaw", "In May 1989", "E051", MONTH),
        Fact("triangle-after", "agreed to 86 per cent", "data/un_votes.csv", _agreed(1971)),
        Fact("triangle-after", "it was 66", "data/un_votes.csv", _agreed(1992)),
        Fact(
            "triangle-after", "26 per cent in 1990", "data/un_votes.csv", _with_america("SUN", 1990)
        ),
        Fact("triangle-after", "62 in 1993", "data/un_votes.csv", _with_america("RUS", 1993)),
        Fact("triangle-after", "in 2018 it was 87", "data/un_votes.csv", _agreed(2018)),
        Fact("triangle-after", "50 votes", "data/un_votes.csv", _votes(("CHN", "SUN"), 1971)),
        Fact("triangle-after", "81 votes", "data/un_votes.csv", _votes(("CHN", "SUN"), 1972)),
        Fact("triangle-after", "States 106", "data/un_votes.csv", _votes(("SUN", "USA"), 1972)),
        Fact("pivot-md", "decade 1980", "arithmetic"),
        Fact("merge-after", "near 1,", "the scale of a correlation"),
        Fact("merge-after", "near −1,", "the scale of a correlation"),
        Fact("merge-after", "near 0,", "the scale of a correlation"),
        Fact("merge-after", "−0.90", "data/un_votes.csv and data/ideal_points.csv", _correlation),
        _dated("border-md", "16 May 1991", "E053", DAY),
        _dated("border-md", "3 September 1994", "E059", DAY),
        _dated("border-md", "14 October 2004", "E067", DAY),
        _dated("border-md", "21 July 2008", "E071", DAY),
        _dated("border-md", "on 14 October the land", "E072", DAY_ALONE),
        Fact("border-md", "treaties of 1858 and 1860", "data/treaties.csv"),
        Fact("most-after", "(2015)", "doi 10.15804/ppsy2015006, https://docslib.org/doc/3416619"),
        Fact("most-after", "The 35,000", "data/disputed_land.csv", _whole_border),
        Fact("most-after", "ratified in 2011", "http://hdl.handle.net/2115/60806"),
        Fact("most-after", "Bitabarova (2015)", "http://hdl.handle.net/2115/60806"),
        Fact("old-land", "of 1858 and 1860 unequal", f"{_CLAIMS}AX-62"),
        Fact("old-land", "Nerchinsk (1689)", f"{_CLAIMS}AX-62"),
        Fact("old-land", "Yang Cheng (2021)", _YANG_CHENG),
        Fact("old-land", "in 1858, hold", f"{_CLAIMS}AX-62"),
        _dated("old-land", "In July 1964", "E128", MONTH),
        Fact("old-land", "(Garver 2016)", _GARVER),
        _dated("story-partners", "in December 1991", "E054", MONTH),
        _dated("story-partners", "In September 1994", "E058", MONTH),
        _dated("story-partners", "in April 1996", "E061", MONTH),
        _dated("story-partners", "In June 2001", "E063", MONTH),
        _dated("story-partners", "16 July 2001", "E064", DAY),
        Fact("rolling-md", "2003 to 2024", "data/exercises.csv", _span_of_exercises),
        Fact("rolling-md", "missing with 0", "the argument fill_value below"),
        _dated("energy", "In February 2009", "E073", MONTH),
        Fact("energy", "25 billion dollars", "data/timeline.csv, E073: 15 and 10 billion"),
        _dated("energy", "18 March 2014", "E079", DAY),
        Fact("energy", "100 of 193", f"{_CLAIMS}AX-129"),
        _dated("energy", "On 21 May", "E080", DAY_ALONE),
        Fact("energy", "38 billion cubic metres", "data/timeline.csv, E080"),
        Fact("energy", "(*Friends with Benefits?*, 2016)", "Carnegie Moscow Center, 2016"),
        _dated("signs", "in March 2013", "E077", MONTH),
        _dated("signs", "in 1949", "E007", YEAR),
        _dated("signs", "In September 2018", "E105", MONTH),
        Fact("signs", "Vostok-2018", "name of the manoeuvres, data/exercises.csv"),
        Fact("signs", "300,000 men", "data/exercises.csv", _vostok),
        Fact("fears", "In June 2000", f"{_CLAIMS}AX-118, ABC News"),
        Fact("fears", "1.5 million illegal entries in 18 months", f"{_CLAIMS}AX-118"),
        Fact("fears", "2 million Chinese", f"{_CLAIMS}AX-118"),
        Fact("fears", "10 million by 2050", f"{_CLAIMS}AX-118"),
        Fact("fears", "census of 2010 counted some 30,000", f"{_CLAIMS}AX-118"),
        Fact("fears", "400,000 to 550,000", f"{_CLAIMS}AX-118"),
        Fact("fears", "in 2017", f"{_CLAIMS}AX-118, Carnegie Endowment"),
        Fact("fears-both", "January 2017", f"{_CLAIMS}AX-22"),
        Fact("fears-both", "50 per cent", f"{_CLAIMS}NK-37"),
        Fact("fears-both", "27 a friendly state", f"{_CLAIMS}NK-37"),
        Fact("fears-both", "15 a rival", f"{_CLAIMS}AX-22"),
        Fact("fears-both", "66 per cent", _PEW),
        Fact("fears-both", "in 2014, but 51 in 2015", _PEW),
        Fact("fears-both", "In 2016", _FU_YING),
        Fact("fears-more", "1.24 times", f"{_CLAIMS}AX-123", _wage("non_private / Primorye")),
        Fact("fears-more", "0.69", f"{_CLAIMS}AX-123", _wage("private / Primorye")),
        Fact("harbin-md", "some 40 per cent", f"{_CLAIMS}AX-108"),
        Fact("harbin-md", "a mere 8 million", f"{_CLAIMS}AX-110"),
        Fact("harbin-md", "In November 2018", "data/land_areas.csv, column definition"),
        Fact(
            "readings",
            "Rapprochement*, 2018)",
            "Polity; review in Global Asia, http://www.pressreader.com/cambodia/global-asia/"
            "20180625/282291025974365",
        ),
        Fact("readings", "(2021)", "International Politics 58, doi 10.1057/s41311-020-00251-7"),
        Fact("readings", "Fu Ying (2016)", _FU_YING),
        Fact("readings", "Convenience*, 2008)", "http://muse.jhu.edu/article/416920/summary"),
        Fact("readings", "(2009)", "Foreign Affairs, September/October 2009"),
        Fact("readings", "since 2009 but one", "data/exercises.csv", _exercises_since),
        Fact("readings", "in 2001 a promise", "data/treaties.csv, friendship-2001"),
        Fact("readings", "into the 2010s", f"{_CLAIMS}NK-37"),
        Fact(
            "afterwards",
            "July 2020",
            "https://www.weekinchina.com/2020/07/not-a-diplomatic-post/",
        ),
        _dated("afterwards", "June 2021", "E113", MONTH),
        _dated("afterwards", "4 February 2022", "E114", DAY),
        Fact("afterwards", "141 states", "UN General Assembly, ES-11/1, 2 March 2022"),
        Fact("afterwards", "10 June 2022", f"{_CLAIMS}AX-119, later outcome"),
        _dated("afterwards", "May 2026", "E123", MONTH),
        Fact("recap", '"40 per cent"', f"{_CLAIMS}AX-108"),
    ),
    years={
        "1969": "the fighting on the Ussuri, data/timeline.csv, E038",
        "1970": "a decade of the pivot",
        "1971": "first year of data/un_votes.csv",
        "1972": "Nixon in China, data/timeline.csv, E043",
        "1976": "death of Mao, data/timeline.csv, E044",
        "1979": "wars in Vietnam and Afghanistan, data/timeline.csv, E045 and E047",
        "1982": "first signal from Moscow, data/timeline.csv, E048",
        "1989": "the summit in Beijing, data/timeline.csv, E051",
        "1991": "end of the USSR and first border agreement, data/timeline.csv, E053 and E054",
        "1992": "first year of Russia alone",
        "1994": "agreement on the western section, data/treaties.csv",
        "2001": "treaty of good-neighbourliness, data/treaties.csv",
        "2004": "supplementary agreement, data/treaties.csv",
        "2008": "end of the marking and handover, data/timeline.csv, E071 and E072",
        "2014": "Crimea, data/timeline.csv, E079",
        "2019": "the essay of wsj-2019, data/articles.csv; also last year of data/un_votes.csv",
        "2025": "memorandum on the pipeline, data/timeline.csv, E121",
        "2026": "the visit of May, data/timeline.csv, E123",
    },
)

EXERCISES = FactSheet(
    "solutions/02_from_enemies_to_partners.ipynb",
    (
        Fact("opening", "40 to 55 minutes", _EXERCISES),
        Fact("opening", "60 to 75 minutes", _WITHOUT_CODE),
        Fact("opening", "30 points", "the questions of the lesson", _points),
    ),
    years={},
)
