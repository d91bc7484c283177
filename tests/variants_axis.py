"""Answers typed by hand for the questions of lesson 06; see variants.py."""

from __future__ import annotations

from typing import Any

import pandas as pd

_CHARTS = {"a": "misleads", "b": "misleads", "c": "fair", "d": "note"}
_TENSIONS = {
    "capital": "close",
    "equal": "speakers",
    "fear": "aside",
    "tighter": "close",
    "united": "speakers",
    "allies": "close",
    "larger": "none",
}

_FORECASTS = {
    "sanctions-2017": "85",
    "nuclear-test-2018": "75 %",
    "recognition-2018": "3",
    "yuan-2019": "60",
    "pipeline-2019": "90",
    "trade-2024": "50",
    "spending-2024": "80",
    "alliance-2026": "5",
}
#: The same as shares of one. By hand the squares are 0.0225, 0.0625, 0.0009, 0.36, 0.01, 0.25, 0.64
#: and 0.0025, in all 1.3484.
_SHARES = pd.Series(
    [0.85, 0.75, 0.03, 0.6, 0.9, 0.5, 0.8, 0.05], index=pd.Index(_FORECASTS, name="forecast_id")
)
_HAPPENED = pd.Series([1, 1, 0, 0, 1, 1, 0, 0], index=_SHARES.index)
_OFF = _SHARES - _HAPPENED


def _scored(score: Any, probabilities: Any = _SHARES) -> dict[str, Any]:
    return {"probabilities": probabilities, "score": score}


_GRID = {
    "mutual_defence": {
        "sino-soviet-1950": "yes",
        "china-russia-2001": "no",
        "china-russia-2019": "no",
        "china-russia-2026": "none found",
        "russia-dprk-2024": "yes",
    },
    "joint_command": {"china-russia-2019": "no"},
    "named_adversary": {"sino-soviet-1950": "yes", "china-russia-2001": "no"},
    "votes": {"sino-soviet-1950": "not applicable"},
    "arms": {"china-russia-2001": "yes"},
}
#: Criteria met, counted by hand in data/alliance_grid.csv, the ties in the order of the alphabet.
_TIES = [
    "china-russia-2001",
    "china-russia-2019",
    "china-russia-2026",
    "russia-dprk-2024",
    "sino-soviet-1950",
]
_MET = [2, 3, 2, 4, 4]


def _filled(criterion: str, tie: str, met: str) -> dict[str, Any]:
    return {**_GRID, criterion: {**_GRID[criterion], tie: met}}


def _labelled(k: int, labels: str, met: list[float] | None = None) -> pd.DataFrame:
    """Return the table of a rule; labels are written as A for alliance and n for none."""
    words = {"A": "alliance", "n": "no alliance"}
    counts = _MET if met is None else met
    columns = {"case_id": _TIES, "met": counts, "k": k, "label": [words[c] for c in labels]}
    return pd.DataFrame(columns)


_AXIS = {
    "thesis": "Q4.T1",
    "thesis_evidence": "AX-01",
    "reason": "Q4.R1",
    "reason_evidence": "AX-20",
    "counter": "Q4.C1",
    "counter_evidence": "AX-30",
    "reply": "Q4.A1",
    "reply_evidence": "AX-28",
}
_ALLIANCE = {
    "thesis": "Q4.T2",
    "thesis_evidence": "AX-46",
    "reason": "Q4.R3",
    "reason_evidence": "AX-34",
    "counter": "Q4.C7",
    "counter_evidence": "AX-47",
    "reply": "Q4.A7",
    "reply_evidence": "AX-46",
}
_CONVENIENCE = {
    "thesis": "Q4.T3",
    "thesis_evidence": "AX-94",
    "reason": "Q4.C6",
    "reason_evidence": "AX-93",
    "counter": "Q4.R5",
    "counter_evidence": "AX-41",
    "reply": "Q4.A11",
    "reply_evidence": "AX-42",
}
_NEVER = {
    "thesis": "Q4.T4",
    "thesis_evidence": "AX-128",
    "reason": "Q4.C8",
    "reason_evidence": "AX-128",
    "counter": "Q4.C3",
    "counter_evidence": "AX-105",
    "reply": "Q4.C4",
    "reply_evidence": "AX-116",
}
_OWN_KIND = {
    "thesis": "Q4.T5",
    "thesis_evidence": "AX-45",
    "reason": "Q4.R5",
    "reason_evidence": "AX-90",
    "counter": "Q4.R1",
    "counter_evidence": "AX-20",
    "reply": "Q4.A12",
    "reply_evidence": "AX-116",
}

_BRIEF = {
    "audience": "seoul",
    "judgement": "Q4.T3",
    "bottom_line": "They back each other because it pays: expect words and trade, and no soldier.",
    "recommendation": "Keep separate channels to both, above all on trade, where they are not "
    "equals (AX-91). The best reason against this is that they draw closer (AX-25); but neither "
    "has promised to fight for the other.",
    "change": "A treaty with a clause on mutual defence before the end of 2027.",
    "figures": ["trade-asymmetry"],
}

_TYPES = {
    "contain": "causal",
    "islands": "fact",
    "gas": "prediction",
    "partners": "quotation-of-official",
    "gap": "statistic",
    "rule": "interpretation",
    "dollars": "causal",
    "fourth": "fact",
    "drama": "interpretation",
    "nuclear": "prediction",
    "students": "statistic",
    "fear": "interpretation",
    "united": "causal",
    "aligned": "quotation-of-official",
    "less": "interpretation",
    "deported": "fact",
    "treaty": "prediction",
    "harder": "interpretation",
    "people": "statistic",
    "thaad": "quotation-of-official",
}
_EITHER = {
    "less": "fact",
    "harder": "fact",
    "fear": "fact",
    "deported": "statistic",
    "rule": "prediction",
    "dollars": "interpretation",
    "united": "prediction",
}
#: Claims of the report of 2017 that are not the reporter's, counted by hand in data/claims.csv: 26.
_QUOTED = pd.Series({"US former official": 12, "US think tank": 6, "not stated": 5})
_QUOTED["state official"] = 3
_QUOTED_PCT = 100 * _QUOTED / 26
#: The same of the essay of 2019: 33.
_ESSAY = pd.Series({"Chinese": 19, "Russian": 11, "state official": 3})
_REPORT = pd.concat([_QUOTED, pd.Series({"journalist": 35})])
_BOTH = _QUOTED.add(_ESSAY, fill_value=0)

#: Right answers.
ACCEPTED: dict[str, list[Any]] = {
    "policy-brief": [
        _BRIEF,
        {**_BRIEF, "judgement": "Q4.T1", "audience": "readers", "figures": ["visitors"]},
        {**_BRIEF, "judgement": "Q4.T5", "audience": "kyiv"},
        {**_BRIEF, "bottom_line": "Es ist eine Zweckehe, kein Bündnis <script>alert(1)</script>"},
    ],
    "argument-map": [
        _AXIS,
        _ALLIANCE,
        _CONVENIENCE,
        _NEVER,
        _OWN_KIND,
        # a counter-reason against the reason, and a reply that is itself a counter-reason elsewhere
        {**_AXIS, "reason": "Q4.R4", "reason_evidence": "AX-127", "counter": "Q4.C5"}
        | {"counter_evidence": "AX-112", "reply": "Q4.A5", "reply_evidence": "AX-52"},
        # sentences that can be read for a position and against it
        {**_NEVER, "reason": "Q4.C1", "reason_evidence": "AX-28"},
        {**_NEVER, "reason": "Q4.C2", "reason_evidence": "AX-73", "counter": "Q4.C5"}
        | {"counter_evidence": "AX-112", "reply": "Q4.A5", "reply_evidence": "AX-52"},
        {**_CONVENIENCE, "reason": "Q4.R5", "reason_evidence": "AX-91", "counter": "Q4.R2"}
        | {"counter_evidence": "AX-25", "reply": "Q4.A10", "reply_evidence": "AX-11"},
        {**_CONVENIENCE, "reason": "Q4.C9", "reason_evidence": "AX-128", "counter": "Q4.C8"}
        | {"counter_evidence": "AX-128", "reply": "Q4.A8", "reply_evidence": "AX-28"},
        {**_CONVENIENCE, "thesis_evidence": "AX-15", "reason_evidence": "AX-94"}
        | {"counter": "Q4.C8", "counter_evidence": "AX-128"}
        | {"reply": "Q4.C9", "reply_evidence": "AX-128"},
        {**_OWN_KIND, "thesis_evidence": "AX-47", "reason": "Q4.C1", "reason_evidence": "AX-27"},
        {**_ALLIANCE, "counter": "Q4.C9", "counter_evidence": "AX-128"}
        | {"reply": "Q4.A9", "reply_evidence": "AX-128"},
    ],
    "eight-forecasts": [
        _FORECASTS,
        {**_FORECASTS, "trade-2024": "0,5"},
        dict.fromkeys(_FORECASTS, 0),
    ],
    "brier-score": [
        _scored(0.16855),
        _scored(0.169),
        _scored(0.16855, 100 * _SHARES),
        _scored(0.16855, dict(_SHARES)),
        _scored(pd.Series({"squared": 0.16855})),
    ],
    "alliance-grid": [_GRID, _filled("mutual_defence", "china-russia-2026", "no")],
    "your-threshold": [
        _labelled(3, "nAnAA"),
        _labelled(1, "AAAAA"),
        _labelled(4, "nnnAA").set_index("case_id"),
        _labelled(7, "nnnnn"),
    ],
    "fact-reading-forecast": [_TYPES, _TYPES | _EITHER],
    "who-is-quoted": [_QUOTED_PCT, _QUOTED_PCT.round(1), _QUOTED_PCT.sort_index()],
    "claims-in-tension": [_TENSIONS, {**_TENSIONS, "fear": "speakers"}],
    "honest-charts": [_CHARTS, {**_CHARTS, "d": "misleads"}],
    "trade-two-counts": [
        [27.3, 24.5],
        [27.346, 24.508],
        ["27,3 %", "24.5 per cent"],
        ["+27.3", "about 24.5%"],
    ],
}

#: Wrong answers, each with words of its message.
WRONG: dict[str, list[tuple[Any, str]]] = {
    "policy-brief": [
        ({**_BRIEF, "change": "Nothing."}, "change my mind: 1 word; 10 to 80 are asked: 9 too few"),
        ({**_BRIEF, "recommendation": "Wait. " * 121}, "Recommendation: 121 words; 20 to 120"),
        ({**_BRIEF, "bottom_line": "An axis, says AX-300 of the ledger."}, "the number AX-300"),
        ({**_BRIEF, "figures": []}, "Figures: 0 ticked; 1 to 2 are asked."),
        ({"judgement": "Q4.T2"}, "1 of 6 parts are as asked. Addressee: nothing is chosen yet."),
    ],
    "argument-map": [
        ({**_AXIS, "reason": "Q4.C6"}, "it is a counter-reason"),
        ({**_OWN_KIND, "reason": "Q4.R1"}, "it is a counter-reason"),
        ({**_AXIS, "reason": "Q4.C10"}, "neither supports nor attacks your position"),
        ({**_AXIS, "counter": "Q4.R2"}, "speaks for your position: it is a reason"),
        ({**_AXIS, "counter": "Q4.R1"}, "The same sentence cannot"),
        ({**_AXIS, "counter": "Q4.C10"}, "attacks neither your position nor your reason"),
        ({**_AXIS, "reply": "Q4.A6"}, "answers another sentence"),
        ({**_CONVENIENCE, "reply": "Q4.C6"}, "stands higher up already"),
        ({**_AXIS, "counter": ""}, "needs a counter-reason that it answers"),
        ({**_AXIS, "counter": ""}, "evidence for a counter-reason, but no counter-reason yet"),
        ({**_AXIS, "reason_evidence": "AX-41"}, "(exercise of 2018) does not bear on your reason"),
        ({**_AXIS, "thesis_evidence": "AX-20"}, "2014) may support this position, but does not"),
        (
            {**_NEVER, "reason": "Q4.C1", "counter": "Q4.C8", "reply": "Q4.C9"},
            "By our coding your reply speaks against your own position.",
        ),
        ({**_AXIS, "thesis": "Q4.T5"}, "5 of 7 are right."),
        ({"thesis": "Q4.T1"}, "0 of 7 are right, 7 are not chosen yet."),
    ],
    "alliance-grid": [
        (_filled("mutual_defence", "china-russia-2001", "yes"), "is it a promise of arms"),
        (_filled("mutual_defence", "china-russia-2019", "partly"), "promise help with arms"),
        (_filled("joint_command", "china-russia-2019", "none found"), "Here a report speaks"),
        (_filled("named_adversary", "china-russia-2001", "none found"), "Which state does the"),
        (_filled("mutual_defence", "china-russia-2026", "yes"), "in which article"),
        (_filled("joint_command", "china-russia-2019", "yes"), "one commander over both"),
        (_filled("joint_command", "china-russia-2019", "partly"), "the year in which"),
        (_filled("named_adversary", "china-russia-2001", "yes"), "Which state does the treaty"),
        (_filled("votes", "sino-soviet-1950", "yes"), "Who sat for China"),
        (_filled("votes", "sino-soviet-1950", "none found"), "Who sat for China"),
        (_filled("arms", "china-russia-2001", "no"), "9 of 10 are right. Arms flow, China–Russia"),
        (_filled("arms", "china-russia-2001", "partly"), "the bound that the rule sets"),
        (_filled("mutual_defence", "sino-soviet-1950", "partly"), "What does Article 1 ask"),
        (_filled("mutual_defence", "russia-dprk-2024", "no"), "What does Article 4 ask"),
        (_filled("mutual_defence", "china-russia-2001", "none found"), "The whole text is at hand"),
        (_filled("mutual_defence", "china-russia-2019", "none found"), "from end to end"),
        (_filled("mutual_defence", "china-russia-2026", "partly"), "be it a little"),
        (_filled("mutual_defence", "china-russia-2026", "not applicable"), "can be asked of it"),
        (_filled("joint_command", "china-russia-2019", "not applicable"), "so it can be asked"),
        (_filled("named_adversary", "sino-soviet-1950", "no"), "Whom do the preamble"),
        (_filled("named_adversary", "china-russia-2001", "partly"), "Which state does the"),
        ({"mutual_defence": _GRID["mutual_defence"]}, "5 of 10 are right, 5 are not chosen yet"),
    ],
    "your-threshold": [
        (_labelled(3, "AAAAA", [3, 5, 6, 5, 4]), "You counted what is met in part"),
        (_labelled(4, "nAAAA", [2.5, 4, 4, 4.5, 4]), "one half for what is met in part"),
        (_labelled(3, "nAAAA", [2, 3, 3, 4, 4]), "“none found” as met"),
        (_labelled(5, "nnnnA", [2, 3, 2, 4, 5]), "“not applicable” as met"),
        (_labelled(4, "nAAAA", [3, 5, 7, 5, 5]), "every cell that is not `no`"),
        (_labelled(4, "AAAAA", [7, 7, 7, 7, 7]), "You counted the rows"),
        (_labelled(2, "AAnAA", [4, 2, 0, 2, 2]), "are not met"),
        (_labelled(3, "nnnAA"), "`>=`"),
        (_labelled(5, "nAnAA"), "another threshold than the column `k`"),
        (_labelled(8, "nnnnn"), "k from 1 to 7"),
        (_labelled(0, "AAAAA"), "k from 1 to 7"),
        (_labelled(3, "AnAnn"), "the values differ: `label` in 5 of 5 rows. Count the cells"),
        (_labelled(4, "nnnAA", [2, 3, 2, 5, 4]), "the values differ: `met` in 1 of 5 rows"),
        (_labelled(3, "nAnAA").drop(columns="k"), "3 columns"),
        *(
            (table, words)
            for k, labels in ((4, "nnnAA"), (7, "nnnnn"))
            for table, words in (
                (_labelled(k, labels).rename(columns={"met": "yes"}), "but under other names"),
                (
                    _labelled(k, labels).set_index("case_id").rename(columns={"met": "yes"}),
                    'of a Series `.to_frame("met")` makes',
                ),
                (
                    _labelled(k, labels, [2, 3, 2, 5, 4]).rename(columns={"met": "yes"}),
                    '`.rename(columns={"yes": "met"})`',
                ),
            )
        ),
    ],
    "eight-forecasts": [],
    "brier-score": [
        (_scored(float((_OFF**2).sum())), "That is the sum."),
        (_scored(float(_OFF.abs().mean())), "the mean distance"),
        (_scored(float(_OFF.mean())), "The square is missing"),
        (_scored(float((_HAPPENED - _SHARES).mean())), "The square is missing"),
        (_scored(float(_OFF.mean() ** 2)), "You squared the mean"),
        (_scored(float(((1 - _HAPPENED - _SHARES) ** 2).mean())), "The outcomes are reversed"),
        (_scored(float((_SHARES**2).mean())), "left out"),
        (_scored(float((_OFF**2).median())), "the median"),
        (_scored(0.16855**0.5), "No root"),
        (_scored(float(((100 * _SHARES - _HAPPENED) ** 2).mean()), 100 * _SHARES), "divide by 100"),
        (_scored(float((100 * _SHARES - _HAPPENED).abs().mean()), 100 * _SHARES), "divide by 100"),
        (_scored(1685.5, 100 * _SHARES), "divide by 100"),
        (_scored(16.855), "between 0 and 1"),
        (_scored(0.3371), "twice"),
        (_scored(0.25), "somebody else"),
        (_scored(0.17), "rounded too far"),
        (_scored(0.4), "does not follow"),
    ],
    "fact-reading-forecast": [
        ({**_TYPES, "partners": "fact"}, "That it was said is a fact"),
        ({**_TYPES, "thaad": "fact"}, "That it was said is a fact"),
        ({**_TYPES, "aligned": "fact"}, "That it was said is a fact"),
        ({**_TYPES, "aligned": "interpretation"}, "in whose name does he speak"),
        ({**_TYPES, "partners": "interpretation"}, "what office does the man hold"),
        ({**_TYPES, "fourth": "statistic"}, "or decoration"),
        ({**_TYPES, "fourth": "quotation-of-official"}, "or that there is a text"),
        ({**_TYPES, "united": "interpretation"}, "Look at “unless”"),
        ({**_TYPES, "people": "fact"}, "which class is narrower"),
        ({**_TYPES, "students": "fact"}, "“Trofimov: for each Chinese student …”: "),
        ({**_TYPES, "gap": "fact"}, "which class is narrower"),
        ({**_TYPES, "less": "statistic"}, "In which column of numbers"),
        ({**_TYPES, "thaad": "interpretation"}, "in whose name is it said"),
        ({**_TYPES, "dollars": "fact"}, "What about “so that”"),
        ({**_TYPES, "contain": "interpretation"}, "by … it drove"),
        ({**_TYPES, "harder": "prediction"}, "of which day does it speak"),
        ({**_TYPES, "treaty": "interpretation"}, "look at the tense"),
        ({**_TYPES, "united": "fact"}, "“Russel: unless the five states …”: Who could look up"),
        ({**_TYPES, "rule": "fact"}, "a rule for all of them"),
        ({**_TYPES, "gas": "statistic"}, "No amount is given"),
        ({**_TYPES, "nuclear": "fact"}, "on the day on which it was said"),
        ({**_TYPES, "drama": "fact"}, "which record would say so"),
        ({**_TYPES, "students": "interpretation"}, "settled without weighing reasons"),
        ({**_TYPES, "islands": "statistic"}, "Which amount does the line give"),
        ({**_TYPES, "gap": "causal"}, "Which two things does the line tie"),
        ({**_TYPES, "deported": "prediction"}, "is it about a day still to come"),
        ({**_TYPES, "nuclear": "quotation-of-official"}, "does he speak for a state"),
        ({**_TYPES, "drama": "statistic"}, "Which number would make it false"),
        ({**_TYPES, "fear": "statistic"}, "Which number would make it false"),
        ({**_TYPES, "islands": "interpretation"}, "A map decides it"),
        ({**_TYPES, "gap": "interpretation"}, "No digit stands in it"),
        ({**_TYPES, "people": "interpretation"}, "the writer's colour"),
        ({**_TYPES, "treaty": "fact"}, "Look at the tense"),
        ({**_TYPES, "gas": "fact"}, "Judge it from his day"),
        ({**_TYPES, "nuclear": "interpretation"}, "Look at “might”"),
        ({**_TYPES, "contain": "fact"}, "the word that ties them together"),
        ({**_TYPES, "deported": "interpretation"}, "with lists and counts"),
        ({"gas": "prediction"}, "1 of 20 is right, 19 are not chosen yet"),
    ],
    "who-is-quoted": [
        (_QUOTED, "These are counts."),
        (_QUOTED_PCT / 100, "Multiply them by 100"),
        (100 * _BOTH / 59, "both articles together"),
        (_BOTH / 59, "both articles together"),
        (_BOTH, "of both articles together"),
        (100 * _ESSAY / 33, "the other article"),
        (100 * _REPORT / 61, "own claims are still among them"),
        (_REPORT / 61, "own claims are still among them"),
        (_REPORT, "own claims are among them"),
        (100 * _QUOTED / 61, "do not add up to 100"),
        (100 * _BOTH.add(pd.Series({"journalist": 135}), fill_value=0) / 194, "the whole table"),
        (
            100
            * pd.Series(
                {"US former official": 4, "US think tank": 1, "not stated": 1}
                | {"state official": 2}
            )
            / 8,
            "counted every speaker once",
        ),
        (pd.Series({"journalist": 100.0}), "`!=` means"),
        (_QUOTED_PCT.round(), "rounded to whole numbers"),
        (100 * _QUOTED / 194, "4 of 4 values differ. Compare with the task"),
        (_QUOTED_PCT.drop("not stated"), "3 entries, expected 4"),
    ],
    "claims-in-tension": [
        ({**_TENSIONS, "fear": "none"}, "What came of it"),
        ({**_TENSIONS, "equal": "none"}, "Do they give it the same"),
        ({**_TENSIONS, "united": "none"}, "Who says how far"),
        ({**_TENSIONS, "tighter": "none"}, "Is it said by one man"),
        ({**_TENSIONS, "allies": "none"}, "meant in one sense"),
        ({**_TENSIONS, "fear": "close"}, "a scholar whom he quotes"),
        ({**_TENSIONS, "equal": "close"}, "cannot be made one by reading"),
        ({**_TENSIONS, "equal": "aside"}, "Nobody in the article gives a view up here"),
        ({**_TENSIONS, "capital": "speakers"}, "Both sentences are the writer's own"),
        ({**_TENSIONS, "capital": "none"}, "in which forms money can come"),
        ({**_TENSIONS, "tighter": "speakers"}, "One man says both, in one sentence"),
        ({**_TENSIONS, "allies": "speakers"}, "Is “ally” used in the same sense"),
        ({**_TENSIONS, "united": "close"}, "is it one expert who speaks"),
        ({**_TENSIONS, "united": "aside"}, "Neither of the two takes anything back"),
        ({**_TENSIONS, "larger": "close"}, "or are there two measures"),
        ({**_TENSIONS, "larger": "speakers"}, "Do they measure one thing"),
        ({**_TENSIONS, "larger": "aside"}, "“Trofimov: in 1991 Russia still …”: Both sentences"),
        ({**_TENSIONS, "capital": "aside"}, "Does he take one back"),
        ({**_TENSIONS, "tighter": "aside"}, "Does he take one back"),
        ({**_TENSIONS, "allies": "aside"}, "Does he take one back"),
        ({"capital": "close"}, "1 of 7 is right, 6 are not chosen yet"),
    ],
    "honest-charts": [
        ({**_CHARTS, "c": "misleads"}, "shows rates of growth"),
        ({**_CHARTS, "c": "note"}, "what would your note add"),
        ({**_CHARTS, "b": "fair"}, "whoever scales two axes decides"),
        ({**_CHARTS, "b": "note"}, "The axes are named already"),
        ({**_CHARTS, "a": "fair"}, "length counts from where the axis begins"),
        ({**_CHARTS, "a": "note"}, "a bar is read by its length"),
        ({**_CHARTS, "d": "fair"}, "look up the two years before it begins"),
        ({**_CHARTS, "a": ""}, "1 is not chosen yet"),
    ],
    "trade-two-counts": [
        ([27, 24.5], "One decimal is asked for"),
        ([27.3, 25], "One decimal is asked for"),
        ([24.5, 27.3], "the count of the other box"),
        ([26.3, 24.5], "a later revision"),
        ([27.3, 26.3], "Look at `reporter_iso3`"),
        ([-21.5, 24.5], "the earlier year is the base"),
        ([27.3, -19.7], "the earlier year is the base"),
        ([21.5, 19.7], "You divided by the later year"),
        ([22.99, 24.5], "the difference in billions of dollars"),
        ([27.3, 21.3], "the difference in billions of dollars"),
        ([127.3, 124.5], "Growth is what is above 100"),
        ([0.273, 0.245], "Multiply it by 100"),
        ([26.7, 26.4], "The two do not weigh the same"),
        ([28.8, 24.5], "Keep to one count"),
        ([27.3, 23.1], "Keep to one count"),
        ([10, 12], "not what the two Chinese rows give"),
        ([27.3, ""], "As Russia reports: still empty"),
    ],
}

#: Answers that cannot be read, each with words of the message.
UNREADABLE: dict[str, list[tuple[Any, str]]] = {
    "policy-brief": [
        ({**_BRIEF, "judgement": "Q4.T9"}, "Choose from the lists"),
        ({**_BRIEF, "change": "word " * 2000}, "10,000 characters are more than a page takes"),
        ("An axis.", "Choose from the lists"),
    ],
    "argument-map": [
        ({"reason": "Q4.R1"}, "Choose a position first"),
        ({**_AXIS, "thesis": ""}, "Choose a position first"),
        ({**_AXIS, "reason": "Q4.R99"}, "lists of the card"),
        ({**_AXIS, "reason": "Q4.A1"}, "lists of the card"),
        ({**_AXIS, "reply_evidence": "AX-65"}, "lists of the card"),
        ({**_AXIS, "conclusion": "Q4.T1"}, "lists of the card"),
        (["Q4.T1"], "lists of the card"),
        ("Q4.T1", "lists of the card"),
    ],
    "alliance-grid": [
        ({"votes": {"china-russia-2019": "yes"}}, "for each cell one of the values"),
        (_filled("arms", "china-russia-2001", "much"), "for each cell one of the values"),
        (["yes"], "for each cell one of the values"),
    ],
    "your-threshold": [
        (_labelled(3, "nAnAA").set_index("case_id")["met"], "it holds a Series"),
        ({"k": 3}, "not a dictionary"),
        (3, "a single value"),
        (_labelled(3, "nAnAA", [2, 3, float("nan"), 4, 4]), "NaN"),
    ],
    "eight-forecasts": [
        ({"trade-2024": "50"}, "Still missing: New sanctions, Nuclear test, Recognition"),
        ({**_FORECASTS, "alliance-2026": "never"}, "Alliance: Please write one number"),
        ({**_FORECASTS, "yuan-2019": "120 %"}, "Yuan: A probability lies between"),
        ([50] * 8, "8 probabilities are expected"),
    ],
    "brier-score": [
        (0.16855, "Hand in both"),
        ({"score": 0.16855}, "Hand in both"),
        (_scored(_OFF**2), "not a Series. Of one column, `.mean()`"),
        (_scored("0.169"), "not text"),
        (_scored(float("nan")), "NaN"),
        (_scored(0.16855, list(_SHARES)), "A Series by forecast_id"),
        (_scored(0.16855, _SHARES[:7]), "8 probabilities are expected"),
        (_scored(0.16855, _SHARES.reset_index(drop=True)), "forecast_id as the index"),
        (_scored(0.16855, _SHARES.astype(str)), "missing or is no number"),
        (_scored(0.16855, _SHARES.where(_SHARES > 0.1)), "NaN"),
        (_scored(0.16855, 1000 * _SHARES), "outside 0 to 1"),
    ],
    "fact-reading-forecast": [
        ({"gas": "rumour"}, "one of the answers offered"),
        ({"pancakes": "fact"}, "one of the answers offered"),
        (["fact"] * 20, "one of the answers offered"),
    ],
    "who-is-quoted": [
        (
            46.2,
            "A Series of shares, one for each side, is expected in `quoted_pct`, not one number",
        ),
        (_QUOTED_PCT.to_frame("pct"), "`frame[column]` takes one column"),
        (_QUOTED_PCT.astype(str), "are text"),
        (_QUOTED_PCT.to_list(), "a list of 4 entries"),
        (_QUOTED_PCT.rename(lambda side: (side, "hill-2017")), "have several parts"),
        (_QUOTED_PCT.where(_QUOTED_PCT > 15), "NaN"),
    ],
    "claims-in-tension": [
        ({"capital": "loans"}, "one of the answers offered"),
        (["close"] * 7, "one of the answers offered"),
    ],
    "honest-charts": [
        ({"e": "fair"}, "one of the answers offered"),
        ({"a": "cut"}, "one of the answers offered"),
    ],
    "trade-two-counts": [
        (["a quarter", 24.5], "in figures"),
        ([27.3, 24.5, 26.3], "2 numbers are expected"),
        ([27.3, "nan"], "NaN"),
    ],
}

#: Mutants that deserve full points after all, with the reason.
EQUIVALENT: dict[tuple[str, str], str] = {
    **{
        (
            "alliance-grid",
            repr(_filled("mutual_defence", "china-russia-2026", met)),
        ): "No clause in force, and none found in what is reported: both are accepted."
        for met in ("no", "none found")
    },
    **{
        ("brier-score", repr(_scored(pd.Series([0.16855], index=[label])))): "One value, one order."
        for label in (0, "squared")
    },
    **{
        ("claims-in-tension", repr({**_TENSIONS, "fear": kind})): "Two kinds are accepted here."
        for kind in ("aside", "speakers")
    },
    **{
        ("fact-reading-forecast", repr({**base, line: other})): "Both types are accepted here."
        for base, others in ((_TYPES, _EITHER), (_TYPES | _EITHER, _TYPES))
        for line, other in others.items()
        if line in _EITHER
    },
    **{
        ("honest-charts", repr({**_CHARTS, "d": verdict})): "Two verdicts on chart d are accepted."
        for verdict in ("misleads", "note")
    },
    **{
        ("your-threshold", repr(_labelled(k, labels))): "k is the same in every row, either way up."
        for k, labels in ((3, "nAnAA"), (1, "AAAAA"), (4, "nnnAA"), (7, "nnnnn"))
    },
}
