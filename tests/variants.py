"""Answers typed by hand for every question: right ones, and wrong ones with their message.

None of these is read from a key, so that keys and answers check each other.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

#: Right answers, each in a form that a student may give.
ACCEPTED: dict[str, list[Any]] = {
    "testable-claim": ["growth"],
    "eight-times": [8.38, 8.4, "8.4", "8,4", "8.38 times", "8.384x", " 8.4 ", "８.４"],
    "eight-times-in-purchasing-power": [5.306, 5.31, 5.3, 5.394, np.float64(5.306)],
    "every-year": [
        ["2006", "2010", "2011", "2017", "2021", "2022"],
        ["2022", "2021", "2017", "2011", "2010", "2006"],
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
    ],
    "which-vintage": ["forecast"],
    "stock-or-flow": [9.7, "9,7", "9.7 percentage points", "+9.7 points"],
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
        (7.82, "the year before"),
        (8.8, "the year does not"),
        (5.31, "purchasing power"),
        (9.61, "constant prices"),
        (12238, "difference"),
        ("12,238 times", "difference"),
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
        (["2022"], "difference in dollars"),
        (["2008", "2013", "2015", "2016", "2018", "2020"], "rose"),
        (["2021", "2022"], "before the essay"),
        (["2006", "2010", "2011", "2017"], "to the end"),
    ],
    "gap-in-dollars": [
        ([*range(2000, 2008), 2010, 2011, 2017, 2021, 2022], "Subtract"),
        ([2022, 2023], "just before"),
        ([], "empty"),
        ([y for y in range(1994, 2024) if y != 2022], "grew"),
        ([1999], "0 of your 1"),
    ],
    "half-its-value": [
        ([-80.7, 80.7], "other currency"),
        ([-50, 80.7], "rounded word"),
        ([-33.9, 80.7], "two months"),
        ([-44.7, 44.7], "the base has changed"),
        ([-44.7, 50], "same size"),
        ([-44.7, 100], "exactly one half"),
        ([-44.7, ""], "still empty"),
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
        (1, "Subtract the share"),
    ],
}

#: What cannot be read, with words of the sentence it must get.
UNREADABLE: dict[str, list[tuple[Any, str]]] = {
    "testable-claim": [("green", "Choose one"), (3, "Choose one")],
    "eight-times": [
        ("eight", "in figures"),
        ([8.4, 8.4], "One number is expected"),
        (float("nan"), "NaN"),
        (float("inf"), "infinity"),
        (10**400, "a number of 401 digits"),
        ("9" * 1_000_000, "1,000,000 characters"),
        (True, "True or False"),
    ],
    "eight-times-in-purchasing-power": [
        ([5.3], "a list of 1"),
        (pd.Series([5.3]), "a Series"),
        (pd.DataFrame({"ratio": [5.3]}), "a DataFrame"),
        (float("nan"), "NaN"),
        (10**400, "a number of 401 digits"),
        ("5.3", "text"),
        (print, "a builtin_function_or_method"),
    ],
    "every-year": [(["1850"], "boxes of the list"), ("2022", "boxes of the list")],
    "gap-in-dollars": [
        ("2022", "text"),
        (pd.Series({2022: -361.0}), "a Series"),
        (pd.DataFrame({"year": [2022]}), "a DataFrame"),
        ([None], "missing"),
    ],
    "half-its-value": [(["half", "80.7"], "in figures"), ([1, 2, 3], "2 numbers are expected")],
    "which-vintage": [("2.3", "Choose one")],
    "stock-or-flow": [("half", "in figures"), ([9.7, 1], "One number is expected")],
}

#: Mutants that deserve full points after all, with the reason.
EQUIVALENT: dict[tuple[str, str], str] = {
    ("gap-in-dollars", "[2022, 2022]"): "A year named twice is still that year.",
    ("half-its-value", "[44.7, 80.7]"): "A loss may be written without its minus sign.",
}
