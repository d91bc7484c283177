"""Answers typed by hand for the questions of lesson 02; variants.py says what the names mean."""

from __future__ import annotations

from typing import Any

import pandas as pd

#: China's mean agreement by decade, per cent, typed from a pivot of data/un_votes.csv and rounded.
_DECADES = pd.DataFrame(
    {
        "Moscow": [81.36, 84.68, 74.57, 86.96, 85.22],
        "Washington": [45.42, 30.58, 28.89, 24.37, 30.13],
    },
    index=pd.Index([1970, 1980, 1990, 2000, 2010], name="decade"),
)
#: Votes of China and Moscow and their distance, typed from the two tables with three decimals.
_ODD = pd.DataFrame(
    {
        "year": [1973, 1975, 1977, 1980, 1984, 1985],
        "agreement": [83.562, 81.633, 83.333, 81.395, 80.952, 80.479],
        "distance": [1.579, 2.102, 1.582, 2.073, 1.541, 1.641],
    }
)
#: Five-year means of the exercises in data/exercises.csv, by the last year of each window.
ROLLING = {
    2007: 0.6,
    2008: 0.4,
    2009: 0.6,
    2010: 0.6,
    2011: 0.6,
    2012: 0.8,
    2013: 1.2,
    2014: 1.4,
    2015: 1.6,
    2016: 2.2,
    2017: 2.4,
    2018: 2.4,
    2019: 2.6,
    2020: 2.6,
    2021: 2.8,
    2022: 3.0,
    2023: 3.2,
    2024: 3.2,
}
_ROLLING = pd.Series(ROLLING)
_STEPS = ["offer", "east", "west", "divided", "marked", "handover"]
_ISLAND = {
    "bank": "moscow",
    "river": "both",
    "amur": "neither",
    "channel": "beijing",
    "talks": "both",
    "unequal": "beijing",
}
_CELLS = {
    "new": {"residents": "yes", "registered": "yes", "built": "no"},
    "old": {"residents": "yes", "registered": "yes", "built": "no"},
}
_PRESS = {
    "ten": "future",
    "two": "round",
    "half": "range",
    "census": "asked",
    "entries": "crossings",
}
_LOW = [1972, 1978, 1979, 1981, 1982, 1983, *range(1991, 2000)]

#: Right answers, each in a form that a student may give.
ACCEPTED: dict[str, list[Any]] = {
    "border-in-steps": [_STEPS],
    "whose-island": [_ISLAND],
    "most-of-what": [
        [51.2, 46.4, 66.7],
        [51, 46, 67],
        ["51.2 %", "46,4 per cent", "66.7"],
        ["about 51", "46.4 percent", "67 %"],
        [51.18, 46.4, 66.72],
    ],
    "low-votes": [
        _LOW,
        "1972, 1978–1979, 1981–1983, 1991–1999",
        "1972; 1978; 1979; 1981 to 1983; 1991 to 1999",
        "1991-1999, 1972, 1978, 1979, 1981, 1982, 1983",
    ],
    "votes-by-decade": [
        _DECADES,
        _DECADES.round(1),
        _DECADES.round(0),
        _DECADES.reset_index(),
        _DECADES[::-1],
        _DECADES.rename_axis(columns="partner"),
    ],
    "votes-and-points": [
        _ODD,
        _ODD.set_index("year"),
        _ODD[::-1],
        _ODD[["year", "distance", "agreement"]],
        _ODD.set_axis([2, 4, 6, 9, 13, 14]),
    ],
    "exercises-rolling": [
        _ROLLING,
        _ROLLING.rename("exercises"),
        _ROLLING.rename_axis("year"),
        _ROLLING[::-1],
    ],
    "far-east-share": [
        [40.6, 36.0],
        [40.6, 36.3],
        ["40,6 %", "36 per cent"],
        [41, 36],
        ["about 40.6", "36.0 percent"],
    ],
    "harbin-or-far-east": [_CELLS],
    "press-numbers": [_PRESS],
    "suspicion": [
        {"position": "survived", "evidence": ["settlers", "lost"]},
        {"position": "survived", "evidence": ["lo", "rivals"]},
        {"position": "faded", "evidence": ["poll", "border"]},
        {"position": "faded", "evidence": ["troops", "pew"]},
    ],
    "votes-1971": [50, "20", "86 %", 0, 100, "62.5", "about 40", "７０"],
    "votes-1992": [50, "90 %", 65.7, "6,5"],
    "votes-2018": [50, "87", "95 %", 87.0],
}

#: Known wrong answers, each with words of the message it must get.
WRONG: dict[str, list[tuple[Any, str]]] = {
    "border-in-steps": [
        (["offer", "east", "west", "handover", "divided", "marked"], "agreed on paper"),
        (["offer", "east", "west", "divided", "handover", "marked"], "First the description"),
        (["offer", "east", "west", "marked", "divided", "handover"], "before its line can be"),
        (["east", "offer", "west", "divided", "marked", "handover"], "had to give way"),
        (["offer", "west", "east", "divided", "marked", "handover"], "before the short one"),
        (["offer", "east", "divided", "west", "marked", "handover"], "settled last"),
    ],
    "whose-island": [
        ({**_ISLAND, "amur": "both"}, "another river"),
        ({**_ISLAND, "amur": "beijing"}, "knows its rivers"),
        ({**_ISLAND, "channel": "moscow"}, "who gains by that line"),
        ({**_ISLAND, "bank": "beijing"}, "every island in the river"),
        ({**_ISLAND, "unequal": "moscow"}, "Who lost land"),
        ({**_ISLAND, "amur": "moscow"}, "knows its rivers"),
        ({**_ISLAND, "channel": "both"}, "each government drew one"),
        ({**_ISLAND, "channel": "neither"}, "each government drew one"),
        ({**_ISLAND, "bank": "both"}, "each government drew one"),
        ({**_ISLAND, "bank": "neither"}, "each government drew one"),
        ({**_ISLAND, "unequal": "both"}, "for the word"),
        ({**_ISLAND, "unequal": "neither"}, "for the word"),
        ({**_ISLAND, "river": "neither"}, "which river"),
        ({**_ISLAND, "talks": "moscow"}, "ends on talks too"),
        ({**_ISLAND, "river": "beijing"}, "built its case on the same treaty"),
        ({**_ISLAND, "river": "moscow"}, "what does it say of the river"),
        ({**_ISLAND, "talks": "beijing"}, "proposes them too"),
        ({**_ISLAND, "talks": "neither"}, "stated its case"),
    ],
    "most-of-what": [
        ([46.4, 46.4, 66.7], "larger area"),
        ([51.2, 51.2, 66.7], "smaller area"),
        ([48.8, 46.4, 66.7], "stayed with Russia"),
        ([100, 46.4, 66.7], "all it asked for"),
        ([0.512, 46.4, 66.7], "fraction"),
        ([195.4, 46.4, 66.7], "wrong way round"),
        ([51.2, 53.6, 66.7], "stayed with Russia"),
        ([51.2, 0.464, 66.7], "fraction"),
        ([51.2, 215.5, 66.7], "wrong way round"),
        ([51.2, 46.4, 89.4], "on top of the river land"),
        ([51.2, 46.4, 17.4], "Add what passed earlier"),
        ([51.2, 46.4, 13.0], "only the last step"),
        ([51.2, 46.4, 72], "first step alone"),
        ([51.2, 46.4, 65], "smaller one"),
        ([51.2, 46.4, 0.667], "fraction"),
        ([51.2, 46.4, ""], "still empty"),
        ([10, 20, 30], "smaller area in dispute"),
    ],
    "low-votes": [
        ("1978, 1981–1983, 1991–1997", "rounded to whole per cent"),
        ("1992–1999", "Russia alone"),
        ("1972, 1978, 1979, 1981–1983, 1991", "Go on with Russia"),
        ("1972, 1978, 1979, 1981–1983", "Go on to its end"),
        (
            "1972–1986, 1991–2005, 2010, 2012–2019",
            "share of identical votes",
        ),
        (
            "1971, 1973–1977, 1980, 1984–1990, 2000–2019",
            "Turn the comparison round",
        ),
        ("1971–2019", "China with the United States"),
        ("1975", "Compare each year's agreement"),
    ],
    "votes-by-decade": [
        (_DECADES / 100, "Multiply by 100"),
        (
            _DECADES.assign(
                Moscow=[71.14, 78.40, 56.26, 76.11, 75.11],
                Washington=[23.65, 14.43, 14.65, 13.32, 19.82],
            ),
            "identical votes",
        ),
        (
            _DECADES.assign(
                Moscow=[8.42, 9.03, 7.13, 2.19, 4.67],
                Washington=[32.82, 53.27, 56.87, 64.59, 59.55],
            ),
            "opposite votes",
        ),
        (
            _DECADES.assign(
                Moscow=[81.03, 81.17, 75.50, 86.54, 85.12],
                Washington=[41.84, 31.11, 28.88, 23.37, 29.71],
            ),
            "medians",
        ),
        (
            _DECADES.rename(columns={"Moscow": "Washington", "Washington": "Moscow"}),
            "changed places",
        ),
        (
            _DECADES.assign(
                Moscow=[732.226, 846.837, 745.666, 869.607, 852.176],
                Washington=[408.768, 305.783, 288.912, 243.671, 301.318],
            ),
            "sums",
        ),
        (
            pd.DataFrame(
                {
                    "Moscow": [7122.22, 12960.0, 7450.0, 9060.0, 9000.0],
                    "Washington": [7055.56, 12930.0, 7480.0, 9130.0, 9060.0],
                },
                index=_DECADES.index,
            ),
            "counted votes",
        ),
        (_DECADES.rename(columns={"Moscow": "SUN"}), "under other names"),
        (_DECADES.iloc[1:], "4 rows, expected 5"),
    ],
    "votes-and-points": [
        (_ODD.assign(agreement=_ODD["agreement"] / 100), "share of one"),
        (
            pd.DataFrame(
                [
                    (1973, 83.562, 1.579),
                    (1975, 81.633, 2.102),
                    (1977, 83.333, 1.582),
                    (1978, 76.812, 2.095),
                    (1979, 79.508, 2.201),
                    (1980, 81.395, 2.073),
                    (1981, 78.632, 1.998),
                    (1982, 78.322, 2.110),
                    (1983, 77.206, 2.077),
                    (1984, 80.952, 1.541),
                    (1985, 80.479, 1.641),
                    (1992, 65.714, 1.848),
                    (1993, 62.903, 2.733),
                    (1994, 69.697, 2.759),
                    (1995, 67.105, 2.659),
                    (1996, 76.000, 2.044),
                    (1997, 75.000, 1.722),
                ],
                columns=["year", "agreement", "distance"],
            ),
            "It is in per cent here",
        ),
        (_ODD.rename(columns={"distance": "gap"}), "under other names"),
        (_ODD.iloc[:4], "4 rows, expected 6"),
        (_ODD.assign(distance=-_ODD["distance"]), "the values differ"),
    ],
    "exercises-rolling": [
        (
            pd.Series(
                {
                    2010: 1.0,
                    2012: 1.2,
                    2013: 1.4,
                    2014: 1.6,
                    2015: 1.8,
                    2016: 2.2,
                    2017: 2.4,
                    2018: 2.4,
                    2019: 2.6,
                    2020: 2.6,
                    2021: 2.8,
                    2022: 3.0,
                    2023: 3.2,
                    2024: 3.2,
                }
            ),
            "years without an exercise",
        ),
        (5 * _ROLLING, "sums"),
        (_ROLLING.rename(index=lambda year: year - 2), "centred"),
        (
            pd.concat([pd.Series({2003: 1, 2004: 0.5, 2005: 0.667, 2006: 0.5}), _ROLLING]),
            "whole windows",
        ),
        (
            pd.Series(
                {
                    2007: 0.2,
                    2008: 0.2,
                    2009: 0.4,
                    2010: 0.2,
                    2011: 0.2,
                    2012: 0.4,
                    2013: 0.8,
                    2014: 0.8,
                    2015: 1.2,
                    2016: 1.6,
                    2017: 2.0,
                    2018: 1.6,
                    2019: 1.8,
                    2020: 1.6,
                    2021: 2.0,
                    2022: 2.0,
                    2023: 2.6,
                    2024: 2.8,
                }
            ),
            "the two alone",
        ),
        (
            pd.Series(
                dict(
                    zip(
                        range(2005, 2025),
                        [
                            *(0.667, 0.333, 0.667, 0.333, 0.667, 0.667, 0.667, 1, 1.333, 2),
                            *(2, 2.333, 2.667, 2.667, 2.667, 2.333, 3, 3.333, 3.667, 3.333),
                        ],
                        strict=True,
                    )
                )
            ),
            "too narrow",
        ),
        (
            pd.Series(
                dict(
                    zip(
                        range(2003, 2025),
                        [1, 0, 1, 0, 1, 0, 1, 1, 0, 2, 2, 2, 2, 3, 3, 2, 3, 2, 4, 4, 3, 3],
                        strict=True,
                    )
                )
            ),
            "single years",
        ),
        (pd.concat([pd.Series(float("nan"), index=range(2003, 2007)), _ROLLING]), "whole window"),
        (
            pd.Series(
                {
                    **dict.fromkeys(range(2003, 2016), float("nan")),
                    **{2016: 2.2, 2017: 2.4, 2018: 2.4, 2019: 2.6, 2020: 2.6, 2021: 2.8},
                    **{2022: 3.0, 2023: 3.2, 2024: 3.2},
                }
            ),
            "fill_value=0",
        ),
        (_ROLLING.loc[2016:], "fill_value=0"),
        (_ROLLING.loc[2010:], "15 entries, expected 18"),
        (_ROLLING * 2, "Count by year"),
    ],
    "far-east-share": [
        ([40, 36], "round figure"),
        ([36, 36], "before November 2018"),
        ([0.406, 36], "fraction"),
        ([246.3, 36], "wrong way round"),
        ([59.4, 36], "rest of Russia"),
        ([40.6, 40.6], "since November 2018"),
        ([40.6, 40], "round figure"),
        ([40.6, 0.36], "fraction"),
        ([40.6, 277.6], "wrong way round"),
        ([10, 20], "Divide the area of eleven"),
    ],
    "harbin-or-far-east": [
        ({**_CELLS, "new": {**_CELLS["new"], "built": "yes"}}, "seven districts"),
        ({**_CELLS, "old": {**_CELLS["old"], "built": "yes"}}, "seven districts"),
        ({**_CELLS, "new": {**_CELLS["new"], "registered": "no"}}, "fewer than residents"),
        ({**_CELLS, "new": {**_CELLS["new"], "residents": "no"}}, "small country"),
        ({**_CELLS, "old": {**_CELLS["old"], "residents": "no"}}, "Compare again"),
        ({**_CELLS, "old": {**_CELLS["old"], "registered": "no"}}, "Compare again"),
    ],
    "press-numbers": [
        ({**_PRESS, "ten": "range", "half": "future"}, "who could have counted that"),
        ({**_PRESS, "two": "crossings", "entries": "round"}, "Who comes twice"),
        ({**_PRESS, "census": "round", "two": "asked"}, "come by its figure"),
        ({**_PRESS, "half": "round", "two": "range"}, "does not pretend"),
        ({**_PRESS, "two": "asked", "census": ""}, "of a whole country"),
        ({**_PRESS, "two": "future", "ten": ""}, "of a whole country"),
    ],
    "suspicion": [
        ({"position": "survived", "evidence": ["settlers", "votes"]}, "as high in 1971"),
        ({"position": "faded", "evidence": ["poll", "fight"]}, "starts from"),
        ({"position": "faded", "evidence": ["trade", "poll"]}, "trade too"),
        ({"position": "survived", "evidence": ["poll", "border"]}, "quarrel that was settled"),
        ({"position": "faded", "evidence": ["lost", "rivals"]}, "an old wound still felt"),
    ],
    "votes-1971": [],
    "votes-1992": [],
    "votes-2018": [],
}

#: What cannot be read, with words of the sentence it must get.
UNREADABLE: dict[str, list[tuple[Any, str]]] = {
    "border-in-steps": [(["east"], "each of the 6 steps"), ("1991", "each of the 6 steps")],
    "whose-island": [({"bank": "Tokyo"}, "one of the answers"), (["moscow"], "one of the answers")],
    "most-of-what": [
        (["half", 46.4, 65], "in figures"),
        ([51.2, 46.4, 65, 89.4], "3 numbers are expected"),
        ([51.2, float("nan"), 65], "NaN"),
    ],
    "low-votes": [
        ("1969", "outside the years asked for, 1971 to 2019"),
        ("the nineties", "“the” is no year"),
        ("1999–1991", "runs backwards"),
        (True, "True or False"),
    ],
    "votes-by-decade": [
        (81.4, "a single value"),
        (_DECADES["Moscow"], "it holds a Series"),
        (_DECADES.assign(Moscow=[81.4, None, 74.6, 87.0, 85.2]), "missing"),
        (_DECADES.to_dict(), "not a dictionary"),
    ],
    "votes-and-points": [
        (_ODD["year"], "it holds a Series"),
        ([1973, 1975], "not a list"),
        (_ODD.assign(distance=[1.6, 2.1, None, 2.1, 1.5, 1.6]), "missing"),
    ],
    "exercises-rolling": [
        (2.4, "one number"),
        ([0.6, 0.4], "a list of 2"),
        (_ROLLING.to_frame(), "a DataFrame"),
        (pd.Series([None, 0.6], index=[2006, 2007]), "NaN"),
    ],
    "far-east-share": [(["two fifths", 36], "in figures"), ([1, 2, 3], "2 numbers are expected")],
    "harbin-or-far-east": [
        ({"new": {"built": "perhaps"}}, "for each cell one of the values"),
        ([["yes"]], "for each cell one of the values"),
    ],
    "press-numbers": [({"ten": "Pravda"}, "one of the answers"), ("west", "one of the answers")],
    "suspicion": [
        ({"evidence": ["poll", "border"]}, "Choose a position as well"),
        ({"position": "faded", "evidence": ["poll"]}, "you ticked 1"),
        ({"position": "faded", "evidence": ["poll", "border", "troops"]}, "you ticked 3"),
        ({"position": "maybe", "evidence": ["poll", "border"]}, "Choose a position as well"),
        ("faded", "lists of the card"),
    ],
    "votes-1971": [("often", "in figures"), (120, "from 0 to 100"), ([50], "One number")],
    "votes-1992": [("half", "in figures"), (-5, "from 0 to 100")],
    "votes-2018": [("most", "in figures"), (1000, "from 0 to 100")],
}

#: Mutants that deserve full points after all, with the reason.
EQUIVALENT: dict[tuple[str, str], str] = {
    ("harbin-or-far-east", repr(_CELLS)): "Both rows are the same, and stay so when exchanged.",
}
