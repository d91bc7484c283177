"""Finding claims: by article, speaker, side, type, verdict, lesson and words; and who speaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

FILTERS = {
    "source": "Article",
    "speaker": "Speaker",
    "speaker_perspective": "Side",
    "claim_type": "Type",
    "verdict": "Verdict",
    "lesson": "Lesson",
}
"""Columns of the ledger by which claims can be chosen, and how each is called."""

WORDS = "words"
"""The choice by words, beside those by column."""

READ = ("id", "claim", "speaker", "speaker_role", "evidence", "later_outcome", "misconception")
"""Columns in which words are looked for."""

STATES = {
    "CHN": "Chinese",
    "RUS": "Russian",
    "USA": "US",
    "KOR": "South Korean",
    "PRK": "North Korean",
    "JPN": "Japanese",
}
"""The states that both articles are about most, and how a side of each begins in the ledger."""

OTHERS = {
    "Ukraine and Crimea": ("Ukrainian", r"Ukrain|Crimea"),
    "India": ("Indian", r"\bIndia"),
    "Vietnam": ("Vietnamese", r"Vietnam"),
    "Belarus": ("Belarusian", r"Belarus"),
    "Central Asia": ("Central Asian", r"Central Asia"),
    "Syria": ("Syrian", r"Syria"),
    "Mongolia": ("Mongolian", r"Mongolia"),
}
"""Places besides: how a side of each would begin, and by what a claim about it is known."""


@dataclass(frozen=True)
class Side:
    """How often one side speaks.

    Attributes:
        name: as in the column "speaker_perspective".
        claims: how many of the chosen claims it makes.
        all_claims: how many it makes in the whole ledger.
        speakers: who speaks for it in the chosen claims, and how often, most first.
    """

    name: str
    claims: int
    all_claims: int
    speakers: tuple[tuple[str, int], ...]


def found(ledger: pd.DataFrame, choices: Mapping[str, str]) -> pd.DataFrame:
    """Return the claims that fit every choice, in the order of the ledger.

    Args:
        ledger: what `claims` returns.
        choices: a value by column of `FILTERS`, and words by `WORDS`, all of which must occur,
            in any order and in capitals or not; a blank lets all through.
    """
    chosen = ledger
    for column in FILTERS:
        if choices.get(column):
            chosen = chosen[chosen[column] == choices[column]]
    for word in choices.get(WORDS, "").casefold().split():
        holds = [word in " ".join(row).casefold() for row in chosen[list(READ)].to_numpy()]
        chosen = chosen[holds]
    return chosen


def without_one(ledger: pd.DataFrame, choices: Mapping[str, str]) -> dict[str, int]:
    """Count for each choice made how many claims would fit without it; nothing where none would."""
    counted = {name: len(found(ledger, {**choices, name: ""})) for name in made(choices)}
    return {name: number for name, number in counted.items() if number}


def alone(ledger: pd.DataFrame, choices: Mapping[str, str]) -> dict[str, int]:
    """Count for each choice made how many claims fit it alone."""
    return {name: len(found(ledger, {name: choices[name]})) for name in made(choices)}


def made(choices: Mapping[str, str]) -> list[str]:
    """Name the choices that are made, and not left blank."""
    return [name for name, value in choices.items() if value.strip()]


def sides(chosen: pd.DataFrame, ledger: pd.DataFrame) -> list[Side]:
    """Return every side of the ledger with its share of the chosen claims, most first."""
    there = ledger["speaker_perspective"].value_counts()
    listed = []
    for name, number in there.items():
        speakers = chosen.loc[chosen["speaker_perspective"] == name, "speaker"].value_counts()
        said = tuple((str(who), int(count)) for who, count in speakers.items())
        listed.append(Side(str(name), sum(count for _, count in said), int(number), said))
    return sorted(listed, key=lambda side: -side.claims)


def silent_states(chosen: pd.DataFrame) -> list[str]:
    """Return the codes of the states for which no expert or former official makes a claim.

    Officials in office are one side of the ledger whatever their state, and are not counted.
    """
    present = set(chosen["speaker_perspective"])
    return [
        code
        for code, adjective in STATES.items()
        if not any(side.startswith(adjective) for side in present)
    ]


def spoken_about(chosen: pd.DataFrame) -> dict[str, int]:
    """Count the claims on places besides `STATES` from which nobody speaks, in the order of those.

    A place is counted where the wording of a claim names it; one that none names has 0.
    """
    present = set(chosen["speaker_perspective"])
    return {
        place: int(chosen["claim"].str.contains(named).sum())
        for place, (adjective, named) in OTHERS.items()
        if not any(side.startswith(adjective) for side in present)
    }
