"""Numbers in the prose of lesson 05 and of its exercises."""

from __future__ import annotations

from axislab.facts.fact import Fact, FactSheet
from axislab.questions import questions
from axislab.tables import table

_ESTIMATE = "our estimate: 1,700 words at 150 a minute, 22 code cells and figures at 2 minutes"
_EXERCISES = "our estimate: seven questions at 5 minutes, four in code at 8 to 10"
_PIPELINE = "TASS on the opening of 2 December 2019, https://tass.com/economy/1094221"
_STATEMENT = (
    "Channel NewsAsia on the statement of 4 February 2022, "
    "https://www.channelnewsasia.com/world/russia-china-no-limits-strategic-partnership-us-2480691"
)


def _first_russian_year() -> str:
    gdp = table("gdp").dropna(subset="gdp_current_usd")
    return str(gdp.loc[gdp["iso3"] == "RUS", "year"].min())


def _customs(year: int) -> str:
    trade = table("trade_customs")
    chinese = trade["statistics_of"].str.startswith("China")
    return f"{trade.loc[chinese & (trade['year'] == year), 'total_usd_bn'].iloc[0]:.0f} billion"


def _points() -> str:
    return f"{sum(q.points for q in questions('05_power_reversal'))} points"


LESSON = FactSheet(
    "notebooks/05_power_reversal.ipynb",
    (
        Fact("opening", "about 60 minutes", _ESTIMATE),
        Fact("opening", "70 for the exercises", _EXERCISES),
        Fact("rus-sun", "back to 1988", "data/gdp.csv", _first_russian_year),
        Fact("ratio-after", "Below 1", "a ratio of one is equality"),
        Fact("ratio-after", "above 1", "a ratio of one is equality"),
        Fact("afterwards", "2 December 2019", _PIPELINE),
        Fact("afterwards", "4 February 2022", _STATEMENT),
        Fact("afterwards", "107 billion", "data/trade_customs.csv", lambda: _customs(2018)),
        Fact("afterwards", "240 billion", "data/trade_customs.csv", lambda: _customs(2023)),
    ),
    years={
        "1991": "the year of the claim AX-63, last year of the USSR",
        "1998": "the rouble's crisis, seen in the figure",
        "2014": "the year from which the essay counts the rouble's loss, AX-121",
        "2017": "the newest full year known in February 2019",
        "2018": "the year of the claims AX-65 to AX-68",
        "2019": "publication of the essay, data/articles.csv",
        "2021": "from this year the column basis of data/trade_shares.csv changes",
        "2022": "the invasion of Ukraine, 24 February 2022",
        "2023": "last year of most tables",
    },
)

EXERCISES = FactSheet(
    "solutions/05_power_reversal.ipynb",
    (
        Fact("opening", "about 70 minutes", _EXERCISES),
        Fact("opening", "30 points", "the questions of the lesson", _points),
    ),
    years={},
)
