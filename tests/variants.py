"""Answers typed by hand for every question: right ones, and wrong ones with their message.

None of these is read from a key, so that keys and answers check each other.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import variants_axis
import variants_big_brother
import variants_korea
import variants_partners
import variants_thaad

from axislab.measures import crossover_year

#: China's and Russia's weight in each other's trade, typed from data/trade_shares.csv and rounded.
ASYMMETRY = {
    1992: 1.501,
    1993: 1.705,
    1994: 1.502,
    1995: 1.493,
    1996: 1.515,
    1997: 1.742,
    1998: 1.907,
    1999: 2.370,
    2000: 2.420,
    2001: 1.708,
    2002: 2.800,
    2003: 2.869,
    2004: 2.827,
    2005: 2.649,
    2006: 3.182,
    2007: 3.108,
    2008: 3.245,
    2009: 4.423,
    2010: 4.782,
    2011: 4.244,
    2012: 4.369,
    2013: 4.713,
    2014: 4.866,
    2015: 6.783,
    2016: 7.239,
    2017: 7.022,
    2018: 6.651,
    2019: 6.621,
    2020: 7.713,
}
_SERIES = pd.Series(ASYMMETRY)
_PASSED = pd.DataFrame(
    {
        "measure": [
            "gdp_current_usd",
            "gdp_constant2015_usd",
            "gdp_ppp_constant2021_intl_derived",
        ],
        "year": [1993, 1991, 1994],
    }
)

#: Right answers, each in a form that a student may give.
ACCEPTED: dict[str, list[Any]] = {
    "testable-claim": ["growth"],
    "eight-times": [
        *(8.38, 8.4, "8.4", "8,4", "8,38", "8.38 times", "8.384x", " 8.4 ", "８.４"),
        *("8.4x as large", "about 8.4", "≈ 8.4", "8.4-fold", "8.4 : 1", "8.4 to 1", "8.4."),
        "8.4 times as large as Russia’s",
    ],
    "eight-times-in-purchasing-power": [5.306, 5.31, 5.3, 5.394, np.float64(5.306)],
    "every-year": [
        [*range(2000, 2008), 2010, 2011, 2017, 2021, 2022],
        "2000–2007, 2010–2011, 2017, 2021, 2022",
        "2000 to 2007; 2010; 2011; 2017; 2021 and 2022",
        "2022, 2021, 2017, 2011, 2010, 2000-2007",
        "2000-07, 2010–11, 2017, 2021 to 22",
        "2000-2004 2003-2007 2010 2011 2017 2021 2022",
        "２０００－２００７，２０１０，２０１１，２０１７，２０２１，２０２２",
    ],
    "gap-in-dollars": [
        [2022],
        (2022,),
        {2022},
        2022,
        np.array([2022]),
        pd.Index([2022]),
        [2022.0],
        [2022, 2022],
    ],
    "half-its-value": [
        [-44.7, 80.7],
        ["-44.7 %", "80.7 %"],
        ["−44,7", "+80,7"],
        ["44.7", "81"],
        ["-45 per cent", "80.68"],
        ["-44.7 percent", "80.7 percent."],
        ["44.7% loss", "80.7% gain"],
        ["minus 44.7", "plus 80.7"],
        ["fell by 44.7 %", "rose by about 80.7 pct"],
        ["– 44.7 %", "+ 80.7 %"],
    ],
    "which-vintage": ["forecast"],
    "stock-or-flow": [
        *(9.7, "9,7", "9.7 percentage points", "+9.7 points"),
        *("9.7 p.p.", "9.7 pp", "9.7 pts", "9.7 percent", "9.7 %-points"),
    ],
    "index-weights": [
        {"gdp": 20, "military": 10, "warheads": 70, "people": 0},
        {"gdp": 0, "military": 0, "warheads": 100, "people": 0},
        {"gdp": 15, "military": 20, "warheads": 50, "people": 15},
        {"warheads": 60, "military": 40},
        {"warheads": "55", "gdp": "45"},
    ],
    "trade-asymmetry": [
        _SERIES,
        _SERIES.round(2),
        _SERIES.round(1),
        _SERIES[::-1],
        _SERIES.rename("asymmetry"),
        _SERIES.astype(object),
    ],
    "three-crossings": [
        _PASSED,
        _PASSED.set_index("measure"),
        _PASSED[::-1],
        _PASSED[["year", "measure"]],
        _PASSED.astype({"year": float}),
    ],
    "which-first": [["maddison", "current", "patents", "research", "head"]],
    "when-china-passed": [1985, "1993", "2024", 2000.0, "1 993", "１９９３", "about 1990", "1993."],
}

#: Known wrong answers, each with words of the message it must get.
WRONG: dict[str, list[tuple[Any, str]]] = {
    "testable-claim": [
        ("dramatic", "judgement"),
        ("never", "future"),
        ("lazy", "stereotype"),
    ],
    "eight-times": [
        (0.12, "wrong way round"),
        (8, "rounded word"),
        (7.82, "the year before, the newest full year when"),
        (8.8, "the year does not"),
        (5.31, "The task asks for current US dollars"),
        (9.61, "constant prices of 2015. The task asks for current"),
        (12238, "difference"),
        ("12,238 times", "difference"),
        (8.3, "cut off"),
        (3, "not the value"),
    ],
    "eight-times-in-purchasing-power": [
        (8.38, "market exchange"),
        (0.19, "Russia by China"),
        (4.497, "linked differently"),
        (0.559, "per head"),
        (5.41, "the year is not"),
        (99, "no ratio"),
    ],
    "every-year": [
        ("2022", "difference in dollars"),
        ("1993–1999, 2008, 2009, 2012–2016, 2018–2020, 2023", "rose"),
        ("1994–1999, 2008, 2009, 2012–2016, 2018–2020, 2023", "rose"),
        ("2021-2022", "before the essay"),
        ("2000 to 2007, 2010, 2011, 2017", "to the end"),
        ("2000–2014, 2017–2019, 2021–2023", "not with the highest year"),
        ("1999–2006, 2009, 2010, 2016, 2020, 2021", "before the falls"),
        ("2006, 2010–2011, 2017, 2021, 2022", "Your 6 years are right; more are missing."),
        (["2016", 2018], "0 of your 2 years are right"),
    ],
    "gap-in-dollars": [
        ([*range(2000, 2008), 2010, 2011, 2017, 2021, 2022], "Subtract"),
        ([2022, 2023], "just before"),
        ([], "empty"),
        ([y for y in range(1994, 2024) if y != 2022], "grew"),
        ([1999], "only entry does not"),
        ([1999, 2022], "1 of your 2 entries belongs"),
    ],
    "half-its-value": [
        ([-80.7, 80.7], "other currency"),
        ([-50, 80.7], "rounded word"),
        ([-33.9, 80.7], "two months"),
        ([-44.7, 44.7], "the base has changed"),
        ([-44.7, 50], "same size"),
        ([-44.7, 100], "exactly one half"),
        ([-43.2, 80.7], "the lesson's figure"),
        ([-44.7, 76.2], "the lesson's figure"),
        ([-51.2, 80.7], "against the dollar"),
        ([-44.7, 104.8], "against the dollar"),
        ([-44.7, ""], "still empty"),
        (["-0.447", 80.7], "fraction"),
        ([55.3, "180.7"], "Subtract 100"),
        ([-44.7, 0.807], "fraction"),
        ([1, 1], "Divide the new price"),
    ],
    "which-vintage": [
        ("official", "had not spoken"),
        ("invented", "has a source"),
        ("too-late", "could be known"),
    ],
    "stock-or-flow": [
        (14.7, "a stock"),
        (5, "before the quarter"),
        (194, "percentage points"),
        (-9.7, "earlier from the later"),
        (14.6, "within a year"),
        (0.097, "fraction"),
        (10, "whole number"),
        (1, "Subtract the share"),
    ],
    "index-weights": [
        ({"gdp": 100, "military": 0, "warheads": 0, "people": 0}, "total output"),
        ({"gdp": 0, "military": 0, "warheads": 0, "people": 100}, "ten times the people"),
        ({"gdp": 0, "military": 100, "warheads": 0, "people": 0}, "one side"),
        ({"gdp": 20, "military": 20, "warheads": 40, "people": 20}, "needs more weight"),
        ({"gdp": 25, "military": 25, "warheads": 25, "people": 25}, "look for the one that does"),
    ],
    "trade-asymmetry": [
        (1 / _SERIES, "wrong way round: China's share of Russia's trade comes first"),
        (
            1 / pd.Series({**ASYMMETRY, 2021: 7.325, 2022: 7.105, 2023: 8.14}),
            "wrong way round, and the table goes on",
        ),
        (pd.Series({**ASYMMETRY, 2021: 7.32, 2022: 7.11, 2023: 8.14}), "one side's figures"),
        (_SERIES.reset_index(drop=True), "row numbers"),
        (_SERIES * 0 + 1, "Divide China's share"),
        (_SERIES.loc[2000:], "21 entries"),
    ],
    "three-crossings": [
        (_PASSED.assign(year=_PASSED["year"] - 1), "last years in which China was behind"),
        (_PASSED.assign(year=[2023, 2024, 2023]), "last years of the table"),
        (_PASSED.rename(columns={"year": "passed"}), "under other names"),
        (_PASSED.iloc[:2], "2 rows, expected 3"),
        (_PASSED.assign(year=1991), "2 of 3 rows"),
        (_PASSED.astype({"year": str}), "The column `year` holds text"),
        (_PASSED.rename(columns={"year": "Year"}), "`measure` and `Year`, expected `measure`"),
        (_PASSED.assign(extra=1), "3 columns (`measure`, `year` and `extra`), expected"),
        (_PASSED[["year"]], "The index is not"),
        (_PASSED.assign(measure=_PASSED["measure"].str.upper()), "`measure` holds other values"),
        (
            _PASSED.assign(measure=["current", "constant", "ppp"]),
            "The task says what belongs there.",
        ),
    ],
    "which-first": [
        (["current", "maddison", "patents", "research", "head"], "set by the state"),
        (["maddison", "head", "current", "patents", "research"], "per head"),
        (["maddison", "current", "research", "patents", "head"], "moved before"),
        (["research", "maddison", "head", "current", "patents"], "10 pairs of measures 5 stand in"),
        (["head", "research", "patents", "current", "maddison"], "10 pairs of measures 0 stand in"),
    ],
    "when-china-passed": [],
}

#: What cannot be read, with words of the sentence it must get.
UNREADABLE: dict[str, list[tuple[Any, str]]] = {
    "testable-claim": [("green", "Choose one"), (3, "Choose one")],
    "eight-times": [
        ("eight", "in figures"),
        ("838%", "“%” is not understood"),
        ("13,895 / 1,657", "write the number alone"),
        ([8.4, 8.4], "One number is expected, not 2"),
        (pd.DataFrame({"ratio": [8.4]}), "not a DataFrame"),
        (float("nan"), "NaN"),
        (float("inf"), "infinity"),
        (10**400, "a number of 401 digits"),
        ("9" * 1_000_000, "1,000,000 characters"),
        (True, "True or False"),
    ],
    "eight-times-in-purchasing-power": [
        ([5.3], "a list of 1"),
        (pd.Series([5.3]), "a Series. `.iloc[0]`"),
        (pd.Series({2017: 5.4, 2018: 5.3}), "of 2018, is expected in `times_2018`, not a Series"),
        (pd.Series({2017: 5.4, 2018: 5.3}), "It holds 2 values: `.loc[label]` takes the one"),
        (pd.DataFrame({"ratio": [5.3]}), "a DataFrame"),
        (float("nan"), "NaN"),
        (10**400, "a number of 401 digits"),
        ("5.3", "text. A number stands without"),
        (print, "a function"),
    ],
    "every-year": [
        ("1850", "outside the years asked for, 1993 to 2023"),
        ("1992–1995", "“1992” lies outside"),
        ("1999-1995", "runs backwards"),
        ("1999-05", "“05”: please write each year in four digits"),
        ("2007-07", "“07”: please write each year in four digits"),
        ("2000-7", "“7”: please write each year in four digits"),
        ("'99", "no year in figures"),
        ("99", "four digits"),
        ("every year", "“every” is no year"),
        ("1995.5", "decimal"),
        ([1995, None], "Entry 2"),
        (True, "True or False"),
        (float("nan"), "NaN"),
        (10**400, "a number of 401 digits"),
        ("9" * 1_000_000, "1,000,000 characters"),
    ],
    "gap-in-dollars": [
        ("2022", "text"),
        (pd.Series({2022: -361.0}), "Once only the entries asked for are left, `.index` takes"),
        (pd.Series({2021: False, 2022: True}), "put it in square brackets behind the name"),
        (pd.DataFrame({"year": [2022]}), "a DataFrame"),
        ([None], "missing"),
    ],
    "half-its-value": [(["half", "80.7"], "in figures"), ([1, 2, 3], "2 numbers are expected")],
    "which-vintage": [("2.3", "Choose one")],
    "stock-or-flow": [("half", "in figures"), ([9.7, 1], "One number is expected")],
    "index-weights": [
        ({"gdp": 50, "military": 0, "warheads": 40, "people": 0}, "add up to 90"),
        ({"gdp": -10, "military": 0, "warheads": 110, "people": 0}, "below zero"),
        ({"gdp": "half", "warheads": 50}, "GDP, current US dollars: Please write one number in"),
        ({"oil": 100}, "one a measure"),
        ([25, 25, 25, 25], "one a measure"),
    ],
    "trade-asymmetry": [
        (6.65, "one number"),
        ([1.5, 6.65], "a list of 2"),
        (pd.Series([1.5, None], index=[1992, 1993]), "NaN"),
    ],
    "three-crossings": [
        (1993, "a single value"),
        ("1993", "not text"),
        (_PASSED.to_dict("records"), "not a list. `pd.DataFrame"),
        (_PASSED.set_index("measure")["year"], "it holds a Series"),
        ({"gdp_current_usd": 1993}, "not a dictionary. `pd.DataFrame"),
        (_PASSED.assign(year=[1993, None, 1994]), "missing"),
        (
            _PASSED.assign(year=[crossover_year(_SERIES)] * 3),
            "has parts: `.first_above`, `.for_good`",
        ),
    ],
    "which-first": [(["maddison"], "each of the 5"), ("maddison", "each of the 5")],
    "when-china-passed": [
        ("long ago", "for example 1985"),
        ("1990s", "write the number alone, for example 1985"),
        (1066, "from 1950 to 2024"),
        ("93", "the year in four digits"),
        (3000, "from 1950 to 2024"),
        ([1993], "One number"),
        (float("nan"), "NaN"),
    ],
}

#: Mutants that deserve full points after all, with the reason.
EQUIVALENT: dict[tuple[str, str], str] = {
    ("gap-in-dollars", "[2022, 2022]"): "A year named twice is still that year.",
    (
        "index-weights",
        "{'gdp': 0.0, 'military': 60.0, 'warheads': 40.0, 'people': 0.0}",
    ): "Many weights are right: with these Russia has 50.2 of 100.",
    ("half-its-value", "[44.7, 80.7]"): "A loss may be written without its minus sign.",
}

# Each of the other lessons has a module of its own.
for _lesson in (
    variants_big_brother,
    variants_partners,
    variants_korea,
    variants_thaad,
    variants_axis,
):
    ACCEPTED |= _lesson.ACCEPTED
    WRONG |= _lesson.WRONG
    UNREADABLE |= _lesson.UNREADABLE
    EQUIVALENT |= _lesson.EQUIVALENT
