"""Numbers in the prose of lesson 05 and of its exercises."""

from __future__ import annotations

import pandas as pd

from axislab.crossings import crossing
from axislab.facts.fact import Fact, FactSheet
from axislab.measures import change_pct, crossover_year, ratio, series
from axislab.questions import questions
from axislab.readings.reading import cited
from axislab.tables import table
from axislab.yardsticks import yardstick

_ESTIMATE = "our estimate: 2,200 words at 150 a minute, 24 code cells and figures at 2 minutes"
_EXERCISES = (
    "our estimate: seven questions at 5 to 7 minutes, four in code at 9 to 13; a reading at a "
    "beginner's pace came to about 100 minutes"
)
_CONNOLLY = "data/cited_figures.csv: Richard Connolly for CNA, October 2019"
_CURRENT, _CONSTANT = "gdp_current_usd", "gdp_constant2015_usd"
_PIPELINE = "TASS on the opening of 2 December 2019, https://tass.com/economy/1094221"
_STATEMENT = (
    "Channel NewsAsia on the statement of 4 February 2022, "
    "https://www.channelnewsasia.com/world/russia-china-no-limits-strategic-partnership-us-2480691"
)


def _first_russian_year() -> str:
    gdp = table("gdp").dropna(subset="gdp_current_usd")
    return str(gdp.loc[gdp["iso3"] == "RUS", "year"].min())


def _times(column: str, year: int) -> str:
    return f"{_gdp_ratio(table('gdp'), column)[year]:.1f}"


def _times_of_vintage(day: str, year: int) -> str:
    vintages = table("gdp_vintages")
    stored = vintages[vintages["vintage_date"] == day]
    return f"{_gdp_ratio(stored, 'gdp_current_usd')[year]:.2f}"


def _gdp_ratio(gdp: pd.DataFrame, column: str) -> pd.Series[float]:
    return ratio(series(gdp, "CHN", column), series(gdp, "RUS", column))


def _at_purchasing_power(country: str) -> str:
    return f"at {cited(f'{country}_military_spending_ppp', '2018'):.0f}"


def _spending_at_purchasing_power() -> str:
    china, russia = (cited(f"{name}_military_spending_ppp", "2018") for name in ("china", "russia"))
    return f"{china / russia:.1f} times"


def _spending_at_market_rates() -> str:
    return f"not {yardstick('military-constant').ratios('RUS')[2018]:.1f}"


def _first_of_maddison() -> str:
    return str(yardstick("gdp-maddison").ratios("RUS").index.min())


def _behind_again() -> str:
    times = yardstick("gdp-maddison").ratios("RUS")
    return f"{times.index[times < 1].min() // 10 * 10}s"


def _by_maddison() -> str:
    found = crossover_year(yardstick("gdp-maddison").ratios("RUS"))
    return f"for good since {found.for_good}"


def _asymmetry_and_size(year: int) -> str:
    row = table("trade_shares").set_index("year").loc[year]
    size = row["china_total_merch_trade_usd"] / row["russia_total_merch_trade_usd"]
    return f"{row['asymmetry_ratio']:.2f} against {size:.2f} in {year}"


def _share_in_russia(year: int) -> str:
    shares = table("trade_shares").set_index("year")["china_share_of_russia_trade_pct"]
    return f"{shares[year]:.1f}"


def _rate(month: str) -> tuple[float, float]:
    roubles = float(table("exchange_rates").set_index("month")["rub_per_cny"][month])
    return 1 / roubles, roubles


def _rouble_fell() -> str:
    (old, _), (new, _) = _rate("2014-01"), _rate("2019-01")
    return (
        f"from {old:.3f} to {new:.3f} yuan: {new:.3f} / {old:.3f} − 1 = "
        f"−{-change_pct(old, new) / 100:.2f}, that is −{-change_pct(old, new):.0f} per cent"
    )


def _yuan_rose() -> str:
    (_, old), (_, new) = _rate("2014-01"), _rate("2019-01")
    return (
        f"from {old:.2f} to {new:.2f} roubles: {new:.2f} / {old:.2f} − 1 = "
        f"{change_pct(old, new) / 100:.2f}, that is +{change_pct(old, new):.0f} per cent"
    )


def _turned_round() -> str:
    yuan, roubles = _rate("2014-01")
    return f"1 / {roubles:.2f} = {yuan:.3f}"


def _held() -> str:
    yuan = table("reserve_shares").query("currency == 'CNY'").set_index("date")["share_pct"]
    return f"{yuan['2018-06-30']:.1f} per cent was held"


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
        Fact("opening", "70 to 100 for the exercises", _EXERCISES),
        Fact("log-scale", "from 1,000 to 2,000", "times 2 on both sides"),
        Fact("log-scale", "from 5,000 to 10,000", "times 2 on both sides"),
        Fact("rus-sun", "back to 1988", "data/gdp.csv", _first_russian_year),
        Fact("ratio-after", "Below 1", "a ratio of one is equality"),
        Fact("ratio-after", "above 1", "a ratio of one is equality"),
        Fact("ratio-after", "that of October 2024", "the vintage of data/gdp.csv: data/README.md"),
        Fact(
            "ratio-after",
            "January 2018 gives a ratio of 8.73",
            "data/gdp_vintages.csv",
            lambda: _times_of_vintage("2018-01-14", 2016),
        ),
        Fact("ratio-after", "For 2016", "the newest year of the version of January 2018"),
        Fact(
            "ratio-after",
            "ours 8.80",
            "data/gdp.csv",
            lambda: f"{_gdp_ratio(table('gdp'), _CURRENT)[2016]:.2f}",
        ),
        Fact("crossing-after", "back to 1950", "data/maddison.csv", _first_of_maddison),
        Fact("loop-md", "in the 1960s", "data/maddison.csv", _behind_again),
        Fact("loop-md", "for good since 1978", "data/maddison.csv", _by_maddison),
        Fact("prices-md", "those of 2021", "the column of data/gdp.csv"),
        Fact("prices-md", "those of 2011", "the column of data/maddison.csv"),
        Fact("prices-md", "exchange rates of 2015", "the column of data/gdp.csv"),
        Fact("prices-after", "Why 9.6", "data/gdp.csv", lambda: _times(_CONSTANT, 2018)),
        Fact("prices-after", "base year 2015", "the column of data/gdp.csv"),
        Fact("prices-after", "was 8.3", "data/gdp.csv", lambda: _times(_CONSTANT, 2015)),
        Fact("prices-after", "8.1 in 2015", "data/gdp.csv", lambda: _times(_CURRENT, 2015)),
        Fact("prices-after", "8.4 in 2018", "data/gdp.csv", lambda: _times(_CURRENT, 2018)),
        Fact(
            "machine-after",
            "such as 1993–1995 for military spending",
            "data/military_spending.csv",
            lambda: crossing(yardstick("military-constant")).when,
        ),
        Fact("machine-after", "at 450 billion", _CONNOLLY, lambda: _at_purchasing_power("china")),
        Fact("machine-after", "at 159", _CONNOLLY, lambda: _at_purchasing_power("russia")),
        Fact("machine-after", "2.8 times", _CONNOLLY, _spending_at_purchasing_power),
        Fact("machine-after", "not 3.8", "data/military_spending.csv", _spending_at_market_rates),
        Fact("machine-after", "October 2019", _CONNOLLY),
        Fact("overview-after", "Before 1992", "the first year without the USSR"),
        Fact(
            "trade-after",
            "6.65 against 6.55 in 2018",
            "data/trade_shares.csv",
            lambda: _asymmetry_and_size(2018),
        ),
        Fact(
            "trade-after", "15.6 per cent", "data/trade_shares.csv", lambda: _share_in_russia(2018)
        ),
        Fact(
            "trade-after", "33.8 in 2023", "data/trade_shares.csv", lambda: _share_in_russia(2023)
        ),
        Fact(
            "rouble-after",
            "from 0.179 to 0.102 yuan: 0.102 / 0.179 − 1 = −0.43, that is −43 per cent",
            "data/exchange_rates.csv",
            _rouble_fell,
        ),
        Fact(
            "rouble-after",
            "from 5.59 to 9.85 roubles: 9.85 / 5.59 − 1 = 0.76, that is +76 per cent",
            "data/exchange_rates.csv",
            _yuan_rose,
        ),
        Fact("rouble-after", "subtract 1", "the rule of a change in per cent"),
        Fact("rouble-after", "divide 1 by it", "the rule of a reciprocal"),
        Fact("rouble-after", "1 / 5.59 = 0.179", "data/exchange_rates.csv", _turned_round),
        Fact("reserves-after", "14.7 per cent was held", "data/reserve_shares.csv", _held),
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
        "2022": "the year of the war in Ukraine, from 24 February",
        "2023": "last year of most tables",
    },
)

EXERCISES = FactSheet(
    "solutions/05_power_reversal.ipynb",
    (
        Fact("opening", "70 to 100 minutes", _EXERCISES),
        Fact("opening", "30 points", "the questions of the lesson", _points),
    ),
    years={},
)
