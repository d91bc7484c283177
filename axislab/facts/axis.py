"""Numbers in the prose of lesson 06 and of its exercises."""

from __future__ import annotations

from collections.abc import Callable

from axislab.alliance import ALLIANCE, criteria_met, label_of
from axislab.facts.fact import Fact, FactSheet
from axislab.figures.trade_charts import trade_as_china_reports
from axislab.measures import change_pct
from axislab.questions import questions
from axislab.tables import table

_ESTIMATE = (
    "our estimate: 2,950 words at 100 to 150 a minute, 27 code cells at 55 to 100 seconds, 10 to "
    "25 for the forecasts and the live figures"
)
_EXERCISES = (
    "our estimate: five questions of choice at 5 to 11 minutes, three in code at 5 to 11, "
    "the argument map at 12 to 22 and the brief at 20 to 35"
)
_CLAIMS = "data/claims.csv, "
_GRID = "data/alliance_grid.csv, by criteria_met"
_TRADE = "data/trade_bilateral.csv"
_CRITERIA = "data/alliance_criteria.csv, "
_TUFTE = "The Visual Display of Quantitative Information, page 57; axislab/measures.py"
_BRIER = "Monthly Weather Review 78, 1 to 3; axislab/measures.py"
_SCORE = "the rule of axislab/measures.py, brier_score"
_WALT = "The Origins of Alliances, data/alliance_criteria.csv, named_adversary and arms"
_LUKIN = "International Politics 58 (2021), 363 to 380, https://doi.org/10.1057/s41311-020-00251-7"
_KOROLEV = (
    "On the Verge of an Alliance, Asian Security, "
    "https://www.tandfonline.com/doi/full/10.1080/14799855.2018.1463991"
)
_YAN = "International Herald Leader, 26 March 2013, by http://chinascope.org/archives/1452"
_LO = "Axis of Convenience, http://muse.jhu.edu/article/416920/summary"
_FU_YING = (
    "Valdai Paper, https://eng.globalaffairs.ru/articles/are-china-and-russia-partnering-to-create-"
    "an-axis/; the other essay: http://dubainews.cn/English/1747.html"
)
_MOSCOW = "issue 2 of the year, https://ras.jes.su/pdv/s013128120019693-3-1-en"
_INDIA = "TASS, 21 October 2017, http://tass.com/world/971889"
_KYIV = (
    "New Geopolitics Research Network, 29 March 2022, https://www.newgeopolitics.org/2022/03/29/"
    "yurii-poita-on-the-chinese-position-towards-the-russian-ukrainian-war/"
)
_BANKS = (
    "Bloomberg, https://www.ajot.com/news/chinaas-exports-to-russia-slump-amid-us-threat-of-war-"
    "sanctions; four banks named: https://news-pravda.com/usa/2024/04/17/442535.html"
)
_SUPPLIES = (
    "data/alliance_grid.csv, arms of 2026; Beijing: https://en.mehrnews.com/news/223244/China-"
    "slams-illegal-US-sanctions; NATO: https://www.stripes.com/theaters/europe/"
    "2024-07-10/nato-summit-china-russia-war-ukraine-membership-14447741.html"
)
_PYONGYANG = (
    "https://www.upi.com/Top_News/World-News/2021/07/07/China-stands-by-mutual-defense-treaty-with-"
    "North-Korea-after-60-years/8851625677806/"
)
_SEOUL = (
    "Mutual Defense Treaty, https://a.osmarks.net/content/wikipedia_en_all_maxi_2020-08/A/"
    "Mutual_Defense_Treaty_(United_States%E2%80%93South_Korea)"
)
_UPHEAVAL = "The Axis of Upheaval; copy at https://eurasia.ro/2024/04/29/the-axis-of-upheaval"
_WANG_YI = (
    "CGTN, 7 March 2024, https://news.cgtn.com/news/2024-03-07/Wang-Yi-China-Russia-forge-new-"
    "paradigm-of-major-country-relations-1rLQLYsMyJi/share_amp.html"
)
_BREACH = (
    "South Korea's National Security Council, 22 October 2024, "
    "https://korean-vibe.com/news/newsview.php?ncode=179551010488293"
)
_SETTING = "setting of the live figure, our choice"


def _bench(partly: float) -> Callable[[], int]:
    """Return how many ties are alliances with k at 4, by what partly counts."""
    return lambda: sum(
        label_of(float(met), 4) == ALLIANCE
        for met in criteria_met(table("alliance_grid"), None, partly)
    )


def _two_and_four() -> str:
    words = {2: "two", 4: "four"}
    return (
        f"{words[_bench(0.0)()]} ties are alliances if *partly* counts nothing, and "
        f"{words[_bench(0.5)()]}"
    )


def _by_partly() -> str:
    met = [criteria_met(table("alliance_grid"), None, partly) for partly in (0.0, 0.5, 1.0)]
    none, half, full = (f"{float(counts['china-russia-2026']):.0f}" for counts in met)
    return f"{none}, {half} or {full}"


def _grown_from(base: float) -> float:
    trade = trade_as_china_reports(table("trade_bilateral"))
    return change_pct(round(trade[2009], 1) - base, round(trade[2014], 1) - base)


def _taller() -> str:
    return f"{_grown_from(20):.0f} per cent"


def _grown() -> str:
    return f"{_grown_from(0):.0f}"


def _most() -> str:
    met = criteria_met(table("alliance_grid"), None, 1.0)
    return f"tie of {str(met.idxmax())[-4:]} meets most of all, {met.max():.0f}"


def _traded(year: int) -> Callable[[], str]:
    return lambda: f"{trade_as_china_reports(table('trade_bilateral'))[year]:.1f}"


def _growth(reporter: str) -> Callable[[], str]:
    def value() -> str:
        trade = table("trade_bilateral")
        rows = trade[trade["reporter_iso3"] == reporter].set_index("year")
        total = rows["total_usd_derived"].astype(float)
        return f"{change_pct(float(total[2016]), float(total[2017])):.1f}"

    return value


def _customs(year: int) -> Callable[[], str]:
    def value() -> str:
        customs = table("trade_customs")
        return f"{float(customs.loc[customs['year'] == year, 'total_usd_bn'].iloc[0]):.1f}"

    return value


def _apart() -> str:
    votes = table("un_votes").query("iso3_a == 'CHN' and iso3_b == 'RUS' and year == 2018")
    return f"{100 * float(votes['opposite_share'].iloc[0]):.1f} per cent"


def _points() -> str:
    return f"{sum(q.points for q in questions('06_axis_or_convenience'))} points"


LESSON = FactSheet(
    "notebooks/06_axis_or_convenience.ipynb",
    (
        Fact("opening", "55 to 100 minutes", _ESTIMATE),
        Fact("opening", "75 to 145 for the exercises", _EXERCISES),
        Fact("opening", "essay of February 2019", "data/articles.csv, wsj-2019"),
        Fact("claims-md", "February 2019", "data/articles.csv, wsj-2019"),
        Fact("claims-md", "January 2019", f"{_CLAIMS}AX-25: 29 January 2019"),
        Fact("claims-md", "July 2017", "data/articles.csv, hill-2017"),
        Fact("kinds-md", "Times 100", "per cent"),
        Fact("measure", "treaty of 2001", "data/treaties.csv; ATOP, data/alliance_criteria.csv"),
        Fact("measure", "Walt (1987)", _WALT),
        Fact("criteria-after", "80 per cent of votes in the 1970s", f"{_CRITERIA}votes"),
        Fact("grid-md", "35 cells", _GRID, lambda: f"{len(table('alliance_grid'))} cells"),
        Fact("grid-md", "(1961; in force, said Beijing in 2021)", _PYONGYANG),
        Fact("grid-md", "South Korea (1953)", _SEOUL),
        Fact("count-md", "those of 2024 and 2026", "data/alliance_grid.csv, votes"),
        Fact("count-md", "tie of 2026 has 2, 4 or 6", _GRID, _by_partly),
        Fact("bench-md", "k at 4", _SETTING),
        Fact("bench-md", "k at 1", _SETTING),
        Fact("bench-md", "Russia in 2026", "a tie of data/alliance_grid.csv"),
        Fact("bench-after", "k at 4", _SETTING),
        Fact(
            "bench-after",
            "two ties are alliances if *partly* counts nothing, and four",
            _GRID,
            _two_and_four,
        ),
        Fact("bench-after", "tie of 2026 meets most of all, 6", _GRID, _most),
        Fact("bench-after", "look at 1950", "data/treaties.csv; fighting of 1969 in lesson 1"),
        Fact("charts-md", "Tufte (1983)", _TUFTE),
        Fact("charts-md", "1 if the two agree", _TUFTE),
        Fact("charts-md", "38.6 billion", _TRADE, _traded(2009)),
        Fact("charts-md", "dollars in 2009", "a year of the table"),
        Fact("charts-md", "95.2 in 2014", _TRADE, _traded(2014)),
        Fact("charts-md", "axis from 20", _SETTING),
        Fact("cutter-md", "20 to 30, then to 0", _SETTING),
        Fact("cutter-md", "2014 and 2015", "years of the table"),
        Fact("cutter-md", "right bar is 304 per cent", f"{_TRADE}, bars from 20", _taller),
        Fact("cutter-md", "trade grew by 147", _TRADE, _grown),
        Fact("counts-md", "in 2001 China counts nearly twice", f"{_TRADE}, 10.7 and 5.6 billion"),
        Fact("counts-md", "2014:2017", "years of the table"),
        Fact("counts-after", "by 21.0 per cent", _TRADE, _growth("CHN")),
        Fact("counts-after", "by 31.5", _TRADE, _growth("RUS")),
        Fact("counts-after", "In 2017 trade", "a year of the table"),
        Fact("counts-after", "The essay, on 2018", f"{_CLAIMS}AX-91"),
        Fact("counts-after", "Brier (1950)", _BRIER),
        Fact("counts-after", "1 or 0", _SCORE),
        Fact("counts-after", "Say 70 per cent", "an invented forecast"),
        Fact("counts-after", "(0.7 − 1)² = 0.09", _SCORE, lambda: f"{(0.7 - 1) ** 2:.2f}"),
        Fact("counts-after", "0.7² = 0.49", _SCORE, lambda: f"{0.7**2:.2f}"),
        Fact("counts-after", "0 is best, 1 worst", _SCORE),
        Fact("counts-after", "always says 50 per cent has 0.25", _SCORE, lambda: f"{0.5**2:.2f}"),
        Fact("brier-bench-md", "say 100 per cent when you believe 70", "an invented forecast"),
        Fact("brier-bench-md", "at 90 said, with a true chance of 70", _SETTING),
        Fact("brier-bench-md", "100 when the true chance is 95", _SETTING),
        Fact("readings", "Lukin (2021)", _LUKIN),
        Fact("readings", "Korolev (2018)", _KOROLEV),
        Fact("readings", "Yan Xuetong (2013)", _YAN),
        Fact(
            "readings",
            "from 2018 to 2024",
            "data/trade_customs.csv, 107.06 and 244.81 billion dollars by Chinese customs",
        ),
        Fact("readings", "*Axis of Convenience* (2008)", _LO),
        Fact("readings", "Fu Ying (2015)", _FU_YING),
        Fact("readings", "in 2024, by reports, large Chinese banks", _BANKS),
        Fact("readings", "(1961, 2024)", f"{_PYONGYANG}; data/alliance_grid.csv"),
        Fact("third-reading", "Fontaine (2024)", _UPHEAVAL),
        Fact("third-reading", "*Problemy Dalnego Vostoka* (2022)", _MOSCOW),
        Fact("third-reading", "Wang Yi (2024)", _WANG_YI),
        Fact("third-reading", "(New Delhi, 2017)", _INDIA),
        Fact("third-reading", "(Kyiv, 2022)", _KYIV),
        Fact("afterwards", "On 4 February", "data/timeline.csv, E114"),
        Fact("afterwards", "**2022.**", "data/alliance_grid.csv, votes of 2026, and timeline.csv"),
        Fact("afterwards", "**2023.**", f"{_CLAIMS}AX-128; data/forecasts.csv, alliance-2026"),
        Fact("afterwards", "**2024.**", f"data/alliance_grid.csv, russia-dprk-2024; {_BREACH}"),
        Fact("council-md", "Also in 2024", _SUPPLIES),
        Fact("council-md", "falls in 2025", f"{_CLAIMS}AX-91, later outcome"),
        Fact("council-md", "244.8 billion", "data/trade_customs.csv", _customs(2024)),
        Fact("council-md", "May 2026", "data/timeline.csv, E123"),
        Fact("council-md", "in 2018", "a year of the table"),
        Fact("council-md", "5.4 per cent", "data/un_votes.csv", _apart),
        Fact(
            "sources-md",
            "treaties of 1950, 2001 and 2024",
            "data/treaties.csv and data/alliance_grid.csv",
        ),
        Fact("sources-md", "joint text of 2026", "data/timeline.csv, E123"),
    ),
    years={},
)

EXERCISES = FactSheet(
    "solutions/06_axis_or_convenience.ipynb",
    (
        Fact("opening", "75 to 145 minutes", _EXERCISES),
        Fact("opening", "34 points", "the questions of the lesson", _points),
    ),
    years={},
)
