"""Answers typed by hand for the questions of lesson 01; tests/variants.py says what they are."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

#: Mean scores typed from data/timeline.csv and rounded.
BY_DECADE = pd.Series(
    {1950: 1.41, 1960: -2.68, 1970: -2.67, 1980: 2.75, 1990: 1.91, 2000: 3.27, 2010: 2.49}
)
_SIDES = pd.DataFrame({"dead_of": ["CHN", "SUN"], "low": [71, 58], "high": [800, 60]})
_ORDER = ["aigun", "moscow", "accord", "refused", "experts", "ussuri", "agreement", "handover"]
_REASONS = {
    "stalin": "ideology",
    "brother": "leadership",
    "fleet": "security",
    "model": "nuclear",
    "leninism": "ideology",
    "india": "security",
    "letter": "ideology",
    "ban": "nuclear",
}
_RIVERS = {"tank": "ussuri", "july": "amur", "august": "none", "west": "argun"}


def _start(position: str, *evidence: str) -> dict[str, Any]:
    return {"position": position, "evidence": list(evidence)}


def _moved(*pairs: tuple[str, str]) -> list[str]:
    """Return the right order with cards exchanged."""
    exchanged = {a: b for one, other in pairs for a, b in ((one, other), (other, one))}
    return [exchanged.get(card, card) for card in _ORDER]


#: Right answers, each in a form that a student may give.
ACCEPTED: dict[str, list[Any]] = {
    "first-and-last": [_ORDER],
    "promised-built-finished": [
        [156, 133, 150],
        ["156", "133 plants", "150"],
        ["156 large plants", "133 enterprises", "150 projects"],
    ],
    "four-goods": ["embargo"],
    "what-moscow-gave": [["training", "reactor", "missiles", "enrichment"]],
    "start-of-the-split": [
        _start("1956", "stalin", "fleet"),
        _start("1956", "stalin", "quemoy"),
        _start("1956", "stalin", "model"),
        _start("1959", "model", "experts"),
        _start("1959", "fleet", "leninism"),
        _start("1960", "experts", "leninism"),
        _start("1963", "letter", "ban"),
        _start("1963", "letter", "ties"),
        _start("1963", "experts", "letter"),
        _start("1966", "ties", "crowds"),
        _start("1966", "letter", "ties"),
        _start("1966", "ties", "prague"),
        _start("1969", "prague", "shots"),
        _start("1969", "crowds", "shots"),
        _start("1969", "ties", "prague"),
    ],
    "reasons-for-the-break": [
        _REASONS,
        {**_REASONS, "letter": "leadership"},
        {**_REASONS, "ban": "security"},
        {**_REASONS, "ban": "ideology"},
        {**_REASONS, "fleet": "leadership"},
    ],
    "mean-score": [-1.7, -1.70001, np.float64(-1.7)],
    "score-by-decade": [
        BY_DECADE,
        BY_DECADE.round(1),
        BY_DECADE[::-1],
        BY_DECADE.rename_axis("year"),
    ],
    "forty-percent": [
        [40.6, 14.4],
        ["40.6 %", "14.4 per cent"],
        ["40,6", "14,38"],
        ["about 40.6", "14 %"],
    ],
    "which-river": [_RIVERS],
    "body-count": [
        [129, 858],
        [130, 858],
        ["129 dead", "858"],
        ["about 130 soldiers", "858 people"],
    ],
    "losses-table": [
        _SIDES,
        _SIDES.set_index("dead_of"),
        _SIDES[::-1],
        _SIDES[["high", "dead_of", "low"]],
        _SIDES.astype({"low": float}),
    ],
    "china-beside-ussr-1950": [54, "25", "120 %", 300.0, "about 40", "５０", "12,5"],
}

#: Known wrong answers, each with words of the message it must get.
WRONG: dict[str, list[tuple[Any, str]]] = {
    "first-and-last": [
        (_moved(("ussuri", "experts")), "did not cause"),
        (_moved(("accord", "refused")), "cannot be refused"),
        (_moved(("refused", "experts")), "withdrawn first"),
        (_moved(("agreement", "handover")), "on paper first"),
        (_moved(("aigun", "moscow")), "Opium War"),
        (_moved(("ussuri", "agreement")), "Of the 28 pairs of events 27 stand"),
    ],
    "promised-built-finished": [
        ([211, 133, 150], "another list"),
        ([304, 103, 150], "another list"),
        ([133, 156, 150], "how many were agreed"),
        ([50, 133, 150], "first agreement"),
        ([141, 133, 150], "second agreement"),
        ([63, 133, 150], "machine-building"),
        ([347, 133, 150], "do not add them up"),
        ([156, 159, 150], "do not add them up"),
        ([154, 133, 150], "long afterwards"),
        ([156, 150, 150], "long afterwards"),
        ([156, 26, 150], "from a longer list"),
        ([156, 85.3, 150], "share in per cent"),
        ([156, 133, 96], "share in per cent"),
        ([156, 133, 133], "Building went on"),
        ([156, 133, 154], "the highest count"),
        ([156, 0, 150], "half-built"),
        ([156, 133, 156], "what was promised"),
        ([1, 2, 3], "Look in the column"),
        ([156, "", 150], "still empty"),
    ],
    "four-goods": [
        ("help", "essay's reading"),
        ("apology", "serve an argument"),
        ("exports", "short on purpose"),
    ],
    "what-moscow-gave": [
        (["training", "reactor", "missiles", "enrichment", "model"], "not yet a delivery"),
        (["training", "reactor"], "peaceful part"),
        (["training", "reactor", "missiles", "enrichment", "test"], "test was in October 1964"),
        (["training", "reactor", "missiles", "enrichment", "bombs"], "not bombs"),
        (["model", "bombs", "test"], "do without"),
        (
            ["training", "reactor", "missiles", "enrichment", "model", "bombs", "test"],
            "Where did Moscow stop",
        ),
        (["training", "test"], "1 of your 2 ticks"),
    ],
    "start-of-the-split": [
        (_start("1956", "stalin", "dacha"), "“Mao waits for weeks near Moscow"),
        (_start("1956", "stalin", "dacha"), "is background"),
        (_start("1966", "test", "crowds"), "a break already made"),
        (_start("1969", "shots", "nixon"), "a third state"),
        (_start("1956", "stalin", "experts"), "4 years after the start"),
        (_start("1969", "letter", "shots"), "6 years before the start"),
    ],
    "reasons-for-the-break": [
        ({**_REASONS, "fleet": "nuclear"}, "whose flag"),
        ({**_REASONS, "fleet": "ideology"}, "quoted Lenin"),
        ({**_REASONS, "model": "leadership"}, "what was withheld"),
        ({**_REASONS, "model": "ideology"}, "no text of Lenin"),
        ({**_REASONS, "india": "leadership"}, "arms for a neighbour"),
        ({**_REASONS, "brother": "security"}, "no base is in question"),
        ({**_REASONS, "letter": "security"}, "all Communist parties"),
        ({**_REASONS, "ban": "leadership"}, "a deal with Washington"),
        ({**_REASONS, "india": "ideology"}, "whom an ally arms"),
        ({**_REASONS, "model": "security"}, "names the matter"),
        ({**_REASONS, "brother": "ideology"}, "same books"),
        ({**_REASONS, "stalin": "leadership"}, "in that hall"),
        ({**_REASONS, "leninism": "leadership"}, "The articles: who leads"),
        ({"stalin": "ideology"}, "7 are not chosen yet"),
    ],
    "mean-score": [
        (-0.538, "whole lesson"),
        (1.208, "whole table"),
        (-1.778, "1956 or 1964 is missing"),
        (-1.8125, "1956 or 1964 is missing"),
        (-1.929, "1956 and 1964 are missing"),
        (-2, "rounded too far"),
        (3.167, "years before"),
        (-34, "the sum"),
        (-2.5, "median"),
        (20, "how many events"),
        (0, "no mean"),
    ],
    "score-by-decade": [
        (pd.concat([BY_DECADE, pd.Series({2020: 3.18})]), "not over yet"),
        (
            pd.concat(
                [
                    pd.Series({1850: -4, 1860: -4, 1900: -5, 1930: 0, 1940: 1.6}),
                    BY_DECADE,
                    pd.Series({2020: 3.18}),
                ]
            ),
            "fewer decades",
        ),
        (
            pd.Series({1950: 17, 1960: 19, 1970: 6, 1980: 4, 1990: 11, 2000: 11, 2010: 41}),
            "numbers of events",
        ),
        (
            pd.Series({1950: 24, 1960: -51, 1970: -16, 1980: 11, 1990: 21, 2000: 36, 2010: 102}),
            "large one",
        ),
        (BY_DECADE.reset_index(drop=True), "row numbers"),
        (BY_DECADE * 0, "Group the scores"),
        (BY_DECADE.loc[1960:], "6 entries"),
        (BY_DECADE.loc[:2000], "by decade, not by year"),
    ],
    "forty-percent": [
        ([36.0, 14.4], "the larger one"),
        ([36.3, 14.4], "the larger one"),
        ([40, 14.4], "rounded word"),
        ([0.406, 0.144], "fraction"),
        ([246.3, 14.4], "wrong way round"),
        ([14.4, 40.6], "other box"),
        ([40.6, 40], "not what was ceded"),
        ([40.6, 5.8], "the share of Russia"),
        ([40.6, 21.6], "Central Asia"),
        ([40.6, 16.2], "the larger one"),
        ([40.6, 8.6], "of 1858 alone"),
        ([40.6, 5.75], "the share of Russia"),
        ([40.6, 99], "Add the land"),
        ([99, 14.4], "Divide the district"),
    ],
    "which-river": [
        ({**_RIVERS, "tank": "amur", "july": "ussuri"}, "tributary"),
        ({**_RIVERS, "july": "ussuri", "tank": "sungari"}, "another river"),
        ({**_RIVERS, "tank": "sungari"}, "inside China"),
        ({**_RIVERS, "tank": "argun"}, "Chosen more than once"),
        ({**_RIVERS, "west": "amur", "july": ""}, "upstream"),
        ({**_RIVERS, "august": "argun", "west": "sungari"}, "Kazakhstan"),
    ],
    "body-count": [
        ([72, 800], "Chinese dead alone"),
        ([71, 858], "Chinese dead alone"),
        ([58, 58], "Soviet dead alone"),
        ([258, 858], "China's own figure"),
        ([129, 130], "own count"),
        ([129, 258], "lowest of the Soviet counts"),
        ([132, 860], "number that the task names"),
        ([131, 858], "number that the task names"),
        ([167, 896], "August"),
        ([157, 886], "August"),
        ([494, 858], "third claim"),
        ([129, 436], "third claim"),
        ([1, 858], "lowest count"),
        ([129, 1], "highest count"),
    ],
    "losses-table": [
        (_SIDES.assign(low=[25, 1]), "several fights"),
        (_SIDES.assign(low=[71, 31]), "a part of the month"),
        (_SIDES.assign(low=[200, 59], high=[72, 58]), "exchanged"),
        (_SIDES.assign(high=[200, 59]), "come from `low`"),
        (_SIDES.assign(low=[135.5, 58.5], high=[436, 59]), "a third count"),
        (_SIDES.assign(high=99), "smallest low"),
        (_SIDES.iloc[:1], "1 row, expected 2"),
        (_SIDES.rename(columns={"high": "highest"}), "under other names"),
    ],
    "china-beside-ussr-1950": [],
}

#: What cannot be read, with words of the sentence it must get.
UNREADABLE: dict[str, list[tuple[Any, str]]] = {
    "first-and-last": [(["aigun"], "each of the 8"), ("aigun", "each of the 8")],
    "promised-built-finished": [
        (["many", 133, 150], "in figures"),
        ([156, 133, 150, 4], "3 numbers are expected"),
    ],
    "four-goods": [("sorghum", "Choose one"), (4, "Choose one")],
    "what-moscow-gave": [(["uranium"], "Tick boxes"), ("reactor", "Tick boxes")],
    "start-of-the-split": [
        (_start("1956", "stalin"), "you ticked 1"),
        (_start("", "stalin", "fleet"), "Choose a position"),
        (_start("1972", "stalin", "fleet"), "Choose a position"),
        (_start("1956", "stalin", "unknown"), "from the lists"),
        ("1956", "from the lists"),
    ],
    "reasons-for-the-break": [
        ({"stalin": "greed"}, "one of the answers offered"),
        (["ideology"], "one of the answers offered"),
    ],
    "mean-score": [
        (pd.Series([-1.7]), "a Series. `.iloc[0]`"),
        ([-1.7], "a list of 1"),
        ("-1.7", "text. A number stands without"),
        (float("nan"), "NaN"),
    ],
    "score-by-decade": [
        (1.4, "one number"),
        (list(BY_DECADE), "a list of 7"),
        (BY_DECADE.reset_index(), "a DataFrame"),
        (BY_DECADE.mask(BY_DECADE > 3), "NaN"),
    ],
    "forty-percent": [(["forty", 14.4], "in figures"), ([1, 2, 3], "2 numbers are expected")],
    "which-river": [({"tank": "Rhine"}, "one of the answers offered")],
    "body-count": [(["hundreds", 858], "in figures"), ([1, 2, 3], "2 numbers are expected")],
    "losses-table": [
        (58, "a single value"),
        (_SIDES.set_index("dead_of")["low"], "it holds a Series"),
        (_SIDES.to_dict("records"), "not a list"),
        (_SIDES.assign(high=[None, 60]), "missing"),
    ],
    "china-beside-ussr-1950": [
        ("half", "for example 25"),
        (0, "from 1 to 500"),
        (900, "from 1 to 500"),
        ([54], "One number"),
        (float("nan"), "NaN"),
    ],
}

_EACH_DEFENDED = "The fleet, the letter and the ban on tests may be seen in more than one way."
_TWO_COUNTS = "China counts 71 or 72 of its dead: 129 and 130 are both right."

#: Mutants that deserve full points after all, with the reason.
EQUIVALENT: dict[tuple[str, str], str] = {
    **{("body-count", repr([low, 858])): _TWO_COUNTS for low in (129, 130)},
    **{
        (
            "reasons-for-the-break",
            repr({**_REASONS, "fleet": fleet, "letter": letter, "ban": ban}),
        ): _EACH_DEFENDED
        for fleet in ("security", "leadership")
        for letter in ("ideology", "leadership")
        for ban in ("nuclear", "security", "ideology")
        if (fleet, letter) != ("leadership", "leadership") or ban == "nuclear"  # two slips at most
    },
}
