"""Answers typed by hand for the questions of lesson 03; variants.py says what the names mean."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

_VOTES = {
    "august": {"china": "yes", "russia": "yes"},
    "september": {"china": "yes", "russia": "yes"},
    "december": {"china": "yes", "russia": "yes"},
    "may": {"china": "no", "russia": "no"},
    "march": {"china": "abstain", "russia": "no"},
    "july": {},
}
_SAID = {
    "chance": "russel",
    "unsettling": "gallucci",
    "comfort": "pressman",
    "status": "mount",
    "best": "xi",
    "rogue": "reporter",
    "leverage": "experts",
}
_ASKS = ["tests", "exercises", "package", "resolutions", "koreas", "thaad"]
_CLOCKS = {
    "moscow": "28-1741",
    "new-york": "28-1041",
    "seoul": "28-2341",
    "pyongyang": "28-2311",
    "vladivostok": "29-0041",
    "first": "3-2040",
}
#: Launches typed from data/missile_tests_by_year.csv and added up by hand.
_DECADES = pd.Series({1980: 7, 1990: 9, 2000: 15, 2010: 114, 2020: 194})
_BANS = pd.DataFrame(
    {
        "good": ["luxury", "coal", "iron", "seafood", "textiles", "machinery"],
        "resolution": ["1718", "2371", "2371", "2371", "2375", "2397"],
    }
)
#: Years counted by hand: 5 united ones, 3 of them followed by a quiet year; 14 others, 2 of them.
_SHARES = pd.DataFrame(
    {"quiet": [14.286, 60.0], "tests": [85.714, 40.0]},
    index=pd.Index(["no", "yes"], name="unity"),
)


def _voted(row: str, **votes: str) -> dict[str, dict[str, str]]:
    """Return the right grid with other votes in one row."""
    return {**_VOTES, row: {**_VOTES[row], **votes}}


#: Right answers, each in a form that a student may give.
ACCEPTED: dict[str, list[Any]] = {
    "predict-the-council": [_VOTES],
    "who-said-it": [_SAID],
    "alarm-scale": [
        ["russel", "gallucci", "pressman", "mount"],
        ["gallucci", "russel", "mount", "pressman"],
    ],
    "what-it-asks": [_ASKS],
    "which-text": ["world"],
    "launch-clock": [_CLOCKS],
    "icbm-or-not": [
        [7483.2, 1460.4],
        [8022, 1473],
        ["8,020 km", "1,470 km"],
        ["about 7483", "1460 kilometres"],
        ["7 483", "1473.3"],
    ],
    "tests-by-decade": [_DECADES, _DECADES.astype(float), _DECADES.rename_axis("decade")],
    "days-to-vote": [14.8, np.float64(14.8), 14.80],
    "measures-table": [_BANS, _BANS[::-1], _BANS.set_index("good")],
    "necessary-or-sufficient": [
        _SHARES,
        _SHARES.round(1),
        _SHARES[::-1],
        _SHARES.reset_index(),
        _SHARES.rename_axis(columns="next_year"),
    ],
    "council-2017": [5, "7", "３", "about 9", 11, 0.0],
}

#: Known wrong answers, each with words of the message it must get.
WRONG: dict[str, list[tuple[Any, str]]] = {
    "predict-the-council": [
        (_voted("august", china="no"), "A common line in words"),
        (_voted("september", russia="no"), "A common line in words"),
        (_voted("december", china="abstain", russia="abstain"), "A common line in words"),
        (_voted("march", china="no"), "from the row before"),
        (_voted("may", china="abstain"), "What became of this draft"),
        (_voted("may", russia="abstain"), "What became of this draft"),
        (_voted("march", russia="abstain"), "9 of 10 are right"),
        (_voted("march", russia="yes"), "the two part"),
        ({"july": {"china": "yes"}, "may": {"china": "no"}}, "9 are not chosen yet"),
    ],
    "who-said-it": [
        ({**_SAID, "rogue": "experts", "leverage": "reporter"}, "Nobody is named"),
        ({**_SAID, "leverage": "reporter", "rogue": "putin"}, "of every school"),
        ({**_SAID, "best": "putin"}, "media of the other country"),
        ({**_SAID, "chance": "gallucci", "unsettling": "russel"}, "when it happened"),
        ({**_SAID, "unsettling": "russel", "chance": "putin"}, "chief negotiator"),
        ({**_SAID, "comfort": "mount", "status": "putin"}, "sat at the United Nations"),
        ({**_SAID, "status": "pressman", "comfort": "putin"}, "looks far ahead"),
        ({**_SAID, "comfort": "russel"}, "Chosen more than once: Danny Russel"),
    ],
    "alarm-scale": [
        (["mount", "russel", "gallucci", "pressman"], "A careful grammar"),
        (["russel", "mount", "gallucci", "pressman"], "Compare the outcomes"),
        (["russel", "pressman", "gallucci", "mount"], "Who plays it down?"),
        (["pressman", "gallucci", "russel", "mount"], "Who plays it down?"),
        (["gallucci", "pressman", "russel", "mount"], "advises caution"),
        (["gallucci", "pressman", "russel", "mount"], "Of the 4 pairs of people 3 stand"),
    ],
    "what-it-asks": [
        ([*_ASKS, "arsenal"], "first step is smaller"),
        ([*_ASKS, "troops"], "forces that are added"),
        ([*_ASKS, "lifted"], "paragraphs 1 and 4"),
        ([*_ASKS, "status"], "holds on to a peninsula"),
        (["tests", "exercises"], "The text asks for more"),
        ([name for name in _ASKS if name != "resolutions"], "what was decided to be kept"),
        ([name for name in _ASKS if name != "thaad"], "names a weapon system"),
        (["arsenal", "troops", "lifted", "status"], "Turn your choice round"),
        ([name for name in _ASKS if name != "koreas"], "To ask for talks"),
        ([name for name in _ASKS if name != "package"], "To ask for talks"),
        ([name for name in _ASKS if name not in ("koreas", "package")], "To ask for talks"),
        (["tests", "status"], "1 of your 2 ticks"),
    ],
    "which-text": [
        ("korea", "one region"),
        ("stability", "a year older"),
        ("later", "a year younger"),
        ("unknown", "one text alone"),
    ],
    "launch-clock": [
        ({**_CLOCKS, "first": "4-2040"}, "not the day"),
        ({**_CLOCKS, "first": "3-1940"}, "summer time"),
        ({**_CLOCKS, "new-york": "28-0941"}, "summer time"),
        ({**_CLOCKS, "vladivostok": "28-0041"}, "not the day"),
        ({**_CLOCKS, "moscow": "28-1641"}, "one distance all year"),
        ({**_CLOCKS, "pyongyang": "28-2341"}, "half an hour apart"),
        ({**_CLOCKS, "seoul": "28-2311"}, "half an hour apart"),
        ({"moscow": "28-1741"}, "5 are not chosen yet"),
    ],
    "icbm-or-not": [
        ([998, 732], "That is how far it flew"),
        ([14_900, 2724], "fits a shot at 45 degrees"),
        ([7449.8, 1362], "Add the second"),
        ([3724.9, 681], "how high it went"),
        ([33.4, 98.4], "Add the first"),
        ([5643, 1131], "That is the launch of 4 July"),
        (["5,860 km", "1,140 km"], "That is the launch of 4 July"),
        ([7500, 1400], "the distance squared"),
        ([1460, 7483], "By Russia's figures: This does not follow"),
        ([7483, ""], "still empty"),
    ],
    "tests-by-decade": [
        (pd.Series({1980: 2, 1990: 7, 2000: 6, 2010: 19, 2020: 24}), "counted rows"),
        (
            pd.Series({1980: 3.5, 1990: 9 / 7, 2000: 2.5, 2010: 6.0, 2020: 194 / 24}),
            "means of a row",
        ),
        (pd.Series({1980: 6, 1990: 3, 2000: 5, 2010: 25, 2020: 40}), "largest row"),
        (pd.Series({198: 7, 199: 9, 200: 15, 201: 114, 202: 194}), "Multiply the label"),
        (pd.Series({"198": 7, "199": 9, "200": 15, "201": 114, "202": 194}), "cut short"),
        (_DECADES.loc[2000:], "3 entries, expected 5"),
    ],
    "days-to-vote": [
        (15, "Right, but rounded"),
        (-14.8, "wrong way round"),
        (32.0, "after nuclear tests"),
        (17.2, "after launches, by itself"),
        (10.5, "These are medians"),
        (1.86, "That is a ratio"),
        (25.27, "all of them together"),
        (106, "These are sums"),
        (0, "mean of the days of each group"),
    ],
    "measures-table": [
        (_BANS.assign(resolution=_BANS["resolution"].astype(int)), "in 6 of 6 rows"),
        (_BANS.rename(columns={"good": "sector"}), "under other names"),
        (_BANS[["resolution"]], "The index is not `good`"),
        (_BANS[:3], "3 rows, expected 6"),
    ],
    "necessary-or-sufficient": [
        (_SHARES.assign(quiet=[35.714, 0.0], tests=[64.286, 100.0]), "tests of the same year"),
        (_SHARES.assign(quiet=[28.571, 40.0], tests=[71.429, 60.0]), "the year before"),
        (_SHARES.assign(quiet=[40.0, 60.0], tests=[85.714, 14.286]), "per cent of each column"),
        (_SHARES.assign(quiet=[10.526, 15.789], tests=[63.158, 10.526]), "per cent of all years"),
        (_SHARES.assign(quiet=[2, 3], tests=[12, 2]), "These are counts"),
        (_SHARES / 100, "Multiply by 100"),
        (_SHARES.round(), "Right, but rounded"),
        (_SHARES.assign(quiet=[15.385, 60.0], tests=[84.615, 40.0]), "2024 has dropped out"),
    ],
    "council-2017": [],
}

#: Answers that cannot be read, each with words of the sentence it must get.
UNREADABLE: dict[str, list[tuple[Any, str]]] = {
    "predict-the-council": [
        ({"may": {"china": "veto"}}, "one of the values offered"),
        ("both yes", "one of the values offered"),
        ({"april": {"china": "yes"}}, "one of the values offered"),
    ],
    "who-said-it": [({"chance": "kim"}, "one of the answers"), (["russel"], "one of the answers")],
    "alarm-scale": [(["mount"], "each of the 4"), ("mount", "each of the 4")],
    "what-it-asks": [("tests", "Tick boxes"), (["tests", "peace"], "Tick boxes")],
    "which-text": [("the statement", "Choose one"), (4, "Choose one")],
    "launch-clock": [
        ({"moscow": "17:41"}, "one of the answers"),
        ("17:41", "one of the answers"),
    ],
    "icbm-or-not": [
        (["far", "1460"], "in figures"),
        ([1, 2, 3], "2 numbers are expected"),
        (["7483 miles", "1460"], "write the number alone"),
        (["nan", 1460], "NaN"),
    ],
    "tests-by-decade": [
        (339, "not one number"),
        ([7, 9, 15, 114, 194], "a list of 5"),
        (_DECADES.to_frame(), "takes one column"),
    ],
    "days-to-vote": [
        ("a fortnight", "not text"),
        (pd.Timedelta(days=14.8), "`.dt.days` makes numbers"),
        (pd.Series([14.8]), "`.iloc[0]`"),
        (float("nan"), "NaN"),
    ],
    "measures-table": [
        (_BANS["resolution"], "it holds a Series"),
        (7, "a single value"),
        (_BANS.to_dict("records"), "not a list"),
    ],
    "necessary-or-sufficient": [
        (0.6, "a single value"),
        (_SHARES["tests"], "it holds a Series"),
        (_SHARES.assign(quiet=[float("nan"), 60.0]), "Column `quiet`"),
    ],
    "council-2017": [
        ("most", "for example 5"),
        (12, "from 0 to 11"),
        (-1, "from 0 to 11"),
        ([7], "One number"),
    ],
}

#: Mutants that deserve full points after all, with the reason.
EQUIVALENT: dict[tuple[str, str], str] = {
    (
        "predict-the-council",
        repr({row: votes for row, votes in _VOTES.items() if row != "july"}),
    ): "The last row is not marked, so that it may be missing.",
}
