"""Answers typed by hand for the questions of lesson 04; see variants.py."""

from __future__ import annotations

from typing import Any

import pandas as pd

_RINGS = {
    "dandong": "short",
    "shandong-tip": "short",
    "dalian": "long",
    "vladivostok": "long",
    "beijing": "long",
    "khabarovsk": "long",
    "xian": "long",
    "delingha": "beyond",
}
_MODES = {
    "terminal": {"range": "short", "guides": "yes", "cited": "allies"},
    "forward": {"range": "long", "guides": "no", "cited": "china"},
}
_STEPS = ["speaks", "decision", "tours", "radar", "hold", "statement", "complete", "mended"]
_POINTS = ["battery", "network", "alliance", "position"]
_KINDS = {
    "institute": "forecast",
    "shops": "outcome",
    "bank": "forecast",
    "cars": "outcome",
    "forty": "forecast",
    "films": "outcome",
    "later": "other",
}
_ACTORS = {
    "mount": "russia",
    "measures": "china",
    "pause": "south",
    "promise": "america",
    "test": "north",
}

#: Visitors from China, January to December, typed from data/visitors_monthly.csv.
_2014 = [
    *(296708, 326295, 423768, 531947, 517031, 573852),
    *(692053, 757683, 564078, 562278, 460671, 420501),
]
_2015 = [
    *(394345, 516787, 515130, 641610, 618083, 315095),
    *(255632, 513275, 591242, 650174, 507579, 465218),
]
_2016 = [
    *(521981, 546408, 601671, 682318, 705844, 758534),
    *(917519, 873771, 726266, 680918, 516956, 535536),
]
_BASE = pd.Series(
    [
        *(409344.5, 436351.5, 512719.5, 607132.5, 611437.5, 666193.0),
        *(804786.0, 815727.0, 645172.0, 621598.0, 488813.5, 478018.5),
    ],
    index=range(1, 13),
)


def _year(values: list[int]) -> pd.Series:
    return pd.Series(values, index=range(1, 13), dtype=float)


def _cards(position: str, *cards: str) -> dict[str, Any]:
    return {"position": position, "evidence": list(cards)}


def _changed(answer: dict[str, Any], *place: str) -> dict[str, Any]:
    """Return an answer with one value replaced; the last two names are the place and the value."""
    if len(place) == 3:
        row, column, value = place
        return {**answer, row: {**answer[row], column: value}}
    return {**answer, place[0]: place[1]}


ACCEPTED: dict[str, list[Any]] = {
    "radar-circles": [_RINGS],
    "distance-code": [741.13, 741, 741.1],
    "over-the-horizon": [[14.7, 19.6], [15, 20], ["14,7 km", "19.6 kilometres"], [14.74, 19.67]],
    "two-modes": [_MODES],
    "event-order": [_STEPS],
    "three-points": [_POINTS],
    "seasonal-baseline": [_BASE, _BASE.rename_axis("month"), _BASE.round()],
    "visitors-lost": [3086340.0, 3086340],
    "forecast-and-outcome": [_KINDS],
    "which-actor": [_ACTORS],
    "weigh-the-cards": [
        _cards("threat", "reach", "warheads", "japan"),
        _cards("threat", "geneva", "switch", "tours"),
        _cards("wedge", "tours", "mended", "switch"),
        _cards("wedge", "points", "japan", "reach"),
        _cards("both", "reach", "tours", "points"),
        _cards("both", "reach", "tours", "warheads"),
        # The three points, and the agreement while the battery stayed, can speak for either side.
        _cards("wedge", "tours", "points", "mended"),
        _cards("threat", "reach", "points", "japan"),
        _cards("threat", "reach", "tours", "points"),
        _cards("threat", "reach", "warheads", "mended"),
        _cards("both", "tours", "points", "mended"),
    ],
    "visitors-2017": [-58.5, "-60", "−20 %", 0, "+15", "plus 15 %"],
}

WRONG: dict[str, list[tuple[Any, str]]] = {
    "radar-circles": [
        (_changed(_RINGS, "delingha", "long"), "leaves out the west of China"),
        (_changed(_RINGS, "vladivostok", "beyond"), "not out of every circle"),
        (_changed(_RINGS, "vladivostok", "short"), "already outside"),
        (_changed(_RINGS, "dalian", "short"), "not one of them"),
        (_changed(_RINGS, "beijing", "short"), "twice as far"),
        (_changed(_RINGS, "dandong", "long"), "nearer than its radius"),
        (_changed(_RINGS, "shandong-tip", "long"), "reaches far out"),
        (_changed(_RINGS, "khabarovsk", "beyond"), "larger than you think"),
    ],
    "distance-code": [
        (844.5, "the site in Korea"),
        (864.0, "other radar in Japan"),
        (823.0, "You took Khasan"),
        (8.75, "These are degrees"),
        (972.6, "On a flat map"),
        (460.5, "These are miles"),
        (700, "latitude first"),
    ],
    "over-the-horizon": [
        ([19.6, 14.7], "the other box"),
        ([14.7, 14.7], "the other box"),
        ([29.4, 19.6], "The 2 below the line"),
        ([14.7, 39.2], "The 2 below the line"),
        ([0.0294, 0.0392], "has to be squared"),
        ([14716, 19.6], "These are metres"),
        ([26.2, 19.6], "where you should multiply"),
        ([50, 19.6], "Square the distance"),
    ],
    "two-modes": [
        (_changed(_MODES, "forward", "guides", "yes"), "not a longer arm"),
        (_changed(_MODES, "terminal", "guides", "no"), "be for, then"),
        (_changed(_MODES, "terminal", "cited", "china"), "by a small circle"),
        (_changed(_MODES, "forward", "cited", "allies"), "by a large circle"),
        (_changed(_MODES, "terminal", "range", "long"), "what comes down"),
        (_changed(_MODES, "forward", "range", "short"), "as they climb"),
    ],
    "event-order": [
        ([*_STEPS[:6], "mended", "complete"], "although the battery stood"),
        (
            ["speaks", "tours", "decision", "radar", "hold", "statement", "complete", "mended"],
            "no decision yet",
        ),
        (
            ["speaks", "decision", "radar", "tours", "hold", "statement", "complete", "mended"],
            "before anything was set up",
        ),
        (
            ["speaks", "decision", "tours", "hold", "radar", "statement", "complete", "mended"],
            "not yet in office",
        ),
        (
            ["speaks", "decision", "tours", "radar", "complete", "hold", "statement", "mended"],
            "First came the pause",
        ),
        (
            ["speaks", "decision", "tours", "radar", "statement", "hold", "complete", "mended"],
            "had already acted",
        ),
    ],
    "three-points": [
        (["battery", "network", "alliance"], "what kind of thing"),
        ([*_POINTS, "text"], "leave out"),
        ([*_POINTS, "use"], "what China made of it"),
        (["formula", "position"], "another government"),
        (["removal"], "not right"),
    ],
    "seasonal-baseline": [
        ((_year(_2014) + _year(_2015) + _year(_2016)) / 3, "year of the outbreak"),
        (_year(_2016), "one base year alone"),
        (_year(_2014), "one base year alone"),
        ((_year(_2015) + _year(_2016)) / 2, "the two years before"),
        (_BASE * 2, "sums of two years"),
        (_BASE.loc[4:12], "9 entries, expected 12"),
        (_BASE * 1.1, "mean of each calendar month"),
    ],
    "visitors-lost": [
        (-3086340, "sign is turned"),
        (3745124, "one base year"),
        (2692683.33, "makes the gap too small"),
        (2707018.5, "You start in May"),
        (3238277.5, "a month early"),
        (5738878, "how many were expected"),
        (2652538, "how many came"),
        (53.78, "in per cent"),
        (342926.7, "mean gap of a month"),
        (1000000, "month by month"),
    ],
    "forecast-and-outcome": [
        (_changed(_KINDS, "forty", "outcome"), "nobody could have counted"),
        (_changed(_KINDS, "institute", "outcome"), "month of the report"),
        (_changed(_KINDS, "bank", "outcome"), "“if”"),
        (_changed(_KINDS, "later", "outcome"), "agreed to mend"),
        (_changed(_KINDS, "cars", "other"), "another one"),
        (_changed(_KINDS, "shops", "forecast"), "on the day itself"),
        (_changed(_KINDS, "films", "forecast"), "half-year was over"),
    ],
    "which-actor": [
        ({**_ACTORS, "mount": "china", "measures": ""}, "Read the claim again"),
        ({**_ACTORS, "mount": "america", "promise": ""}, "say of the deployment"),
        ({**_ACTORS, "measures": "russia", "mount": ""}, "visitors even grew"),
        ({**_ACTORS, "pause": "america", "promise": ""}, "domestic matter"),
        ({**_ACTORS, "promise": "south", "pause": ""}, "as a guest"),
        ({**_ACTORS, "test": "china", "measures": ""}, "Whose missile"),
        (_changed(_ACTORS, "test", "south"), "Chosen more than once"),
    ],
    "weigh-the-cards": [
        (_cards("threat", "reach", "warheads", "switch"), "one against it"),
        (_cards("both", "reach", "warheads", "switch"), "needs cards of both"),
        (_cards("threat", "geneva", "warheads", "switch"), "one against it"),
        (_cards("threat", "reach", "tours", "japan"), "speak for the other side"),
        (_cards("wedge", "reach", "warheads", "points"), "speak for the other side"),
        (_cards("wedge", "reach", "warheads", "mended"), "speak for the other side"),
        (_cards("threat", "reach", "warheads", "price"), "who pays"),
        (_cards("wedge", "tours", "points", "letters"), "what the letters"),
        (_cards("both", "reach", "tours", "models"), "since the agreement"),
    ],
    "visitors-2017": [],
}

#: What cannot be read, with words of the sentence it must get.
UNREADABLE: dict[str, list[tuple[Any, str]]] = {
    "radar-circles": [({"dandong": "near"}, "one of the answers"), (600, "one of the answers")],
    "distance-code": [
        ("741 km", "quotation marks"),
        ([741], "not a list"),
        (pd.Series([741.1]), "not a Series"),
    ],
    "over-the-horizon": [
        (["high", 19.6], "in figures"),
        ([14.7, 19.6, 5], "2 numbers are expected"),
    ],
    "two-modes": [
        ({"terminal": {"range": "600"}}, "for each cell one of the values"),
        (["short"], "for each cell one of the values"),
    ],
    "event-order": [(["speaks"], "each of the 8 events"), ("2016", "each of the 8 events")],
    "three-points": [(["no radar"], "boxes of the list"), ("battery", "boxes of the list")],
    "seasonal-baseline": [
        (607132.5, "one number"),
        (_BASE.to_frame(), "a DataFrame"),
        (_BASE.iloc[:0], "without quotation marks"),
        (list(_BASE), "a list of 12"),
        (_BASE.where(_BASE.index > 1), "NaN"),
    ],
    "visitors-lost": [
        (_BASE, "a Series"),
        (_BASE.loc[4:12], "`.sum()` adds them up"),
        ("3 million", "quotation marks"),
    ],
    "forecast-and-outcome": [
        ({"shops": "maybe"}, "one of the answers"),
        ("forecast", "one of the answers"),
    ],
    "which-actor": [({"mount": "Japan"}, "one of the answers"), ("china", "one of the answers")],
    "weigh-the-cards": [
        ({"evidence": ["reach", "tours", "japan"]}, "Choose a position as well"),
        (_cards("both", "reach", "tours"), "you ticked 2"),
        (_cards("neither", "reach", "tours", "japan"), "Choose a position as well"),
        ("both", "lists of the card"),
    ],
    "visitors-2017": [
        ("fewer", "in figures"),
        ("60", "write −60 for fewer"),
        (-120, "from -100 to 200"),
        ([5], "One number"),
    ],
}

#: Mutants that deserve full points after all, with the reason.
EQUIVALENT: dict[tuple[str, str], str] = {}
