"""The joint statement of 4 July 2017, provision by provision: choose, count, compare.

Paragraphs, words and sources stand in the table "statement_provisions"; who asks what of whom
is our own coding. The positions of the parties stand in "statement_positions", with our scores.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

EVERYBODY = "all states"

PARTIES: dict[str, tuple[str, ...]] = {
    "North Korea": ("North Korea", "North and South Korea"),
    "South Korea": ("South Korea",),
    "United States": ("United States",),
    "China and Russia": ("China and Russia",),
    "states concerned": ("states concerned",),
    EVERYBODY: ("all",),
}
"""Who is addressed, and the words of the column "addressee" that name them."""

ASKS = {
    "act": "act: do something",
    "refrain": "refrain: stop or hold back",
    "talk": "talk: seek or resume dialogue",
    "oppose": "oppose: object, without a request",
    "principle": "principle: an aim, a rule, a basis",
}
"""What is asked, in our coding, and what each word means."""

NEAR, FAR = 1, 3
"""Points between two scores up to which they count as near, and from which on as far."""


@dataclass(frozen=True)
class Provision:
    """One provision of the statement.

    Attributes:
        id: its number in our count, for example "P11".
        paragraph: "preamble", "1" to "6", or "closing".
        words: what it says, in our words.
        initiative: whose it is, in our coding: China, Russia or both.
        addressee: of whom something is asked, in our coding.
        ask: what is asked, in our coding: a key of `ASKS`.
        topic: in our coding.
        seen_in: in which text it was seen.
    """

    id: str
    paragraph: str
    words: str
    initiative: str
    addressee: str
    ask: str
    topic: str
    seen_in: str

    @property
    def parties(self) -> tuple[str, ...]:
        """Those addressed, as they stand on the menu."""
        return tuple(
            party
            for party, names in PARTIES.items()
            if self.addressee in names
            or (party != EVERYBODY and any(name in self.addressee for name in names))
        )

    @property
    def where(self) -> str:
        """The paragraph as it is written above its provisions."""
        return place_name(self.paragraph)


@dataclass(frozen=True)
class Issue:
    """A question on which the parties have a position.

    Attributes:
        id: as in the table "statement_positions".
        name: in words; a score above zero is in favour of it.
        topic: the topic of the provisions that bear on it.
        provisions: those that bear on it most, in our reading.
    """

    id: str
    name: str
    topic: str
    provisions: tuple[str, ...]


@dataclass(frozen=True)
class Position:
    """A party's position on an issue, beside that of the two authors.

    Attributes:
        issue: the question.
        words: the position, in our words.
        date: when it was taken, year-month or year-month-day.
        score: −2 (strongly against) to 2 (strongly for), ours.
        apart: points between it and the nearer of the two authors.
    """

    issue: Issue
    words: str
    date: str
    score: int
    apart: int

    @property
    def verdict(self) -> str:
        """How near the position is to the authors', with a sign."""
        if self.apart <= NEAR:
            return "✓ near"
        return "✕ far" if self.apart >= FAR else "◐ between"


ISSUES: tuple[Issue, ...] = (
    Issue("freeze_for_freeze", "Suspension for suspension", "nuclear", ("P08", "P11", "P12")),
    Issue("dprk_as_nuclear_state", "North Korea as a nuclear state", "nuclear", ("P09", "P16")),
    Issue("sanctions_first", "Sanctions first", "sanctions", ("P04", "P17")),
    Issue("joint_exercises", "Large joint exercises", "exercises", ("P12", "P23")),
    Issue("thaad", "THAAD in South Korea", "THAAD", ("P24", "P25", "P26")),
    Issue("unconditional_talks", "Talks without conditions", "principles", ("P07",)),
)

AUTHORS = ("CHN", "RUS")


def provisions(table: pd.DataFrame) -> tuple[Provision, ...]:
    """Read the table "statement_provisions", in its order."""
    columns = ["provision_id", "paragraph", "in_our_words", "initiative"]
    columns += ["addressee", "ask", "topic", "seen_in"]
    return tuple(Provision(*map(str, row)) for row in table[columns].itertuples(index=False))


def choose(
    all_of_them: Sequence[Provision],
    *,
    initiative: str = "",
    party: str = "",
    ask: str = "",
    topic: str = "",
) -> tuple[Provision, ...]:
    """Return the provisions that fit every choice made; a blank choice lets all through.

    Args:
        all_of_them: the provisions to choose from.
        initiative: "China", "Russia" or "both".
        party: a key of `PARTIES`; a provision may address several.
        ask: a key of `ASKS`.
        topic: a topic of the table.
    """
    return tuple(
        one
        for one in all_of_them
        if initiative in ("", one.initiative)
        and (not party or party in one.parties)
        and ask in ("", one.ask)
        and topic in ("", one.topic)
    )


def counts(
    chosen: Sequence[Provision], all_of_them: Sequence[Provision], key: Callable[[Provision], str]
) -> dict[str, tuple[int, int]]:
    """Count provisions by a coding: how many are chosen, and how many there are, most first."""
    there = Counter(map(key, all_of_them))
    some = Counter(map(key, chosen))
    return {name: (some[name], number) for name, number in there.most_common()}


def compared(table: pd.DataFrame, actor: str, topic: str = "") -> tuple[Position, ...]:
    """Return a party's positions on the issues of a topic, or on all, in the order of `ISSUES`.

    Args:
        table: the table "statement_positions"; an issue on which it has no position is left out.
        actor: code of the party, for example "USA".
        topic: a topic; blank for all.
    """
    found = []
    for issue in ISSUES:
        rows = table[table["issue"] == issue.id]
        own = rows[rows["actor"] == actor]
        if topic not in ("", issue.topic) or own.empty:
            continue
        score = int(own["score"].iloc[0])
        theirs = rows.loc[rows["actor"].isin(AUTHORS), "score"]
        apart = min(abs(score - int(other)) for other in theirs)
        words, date = str(own["position_in_our_words"].iloc[0]), str(own["date"].iloc[0])
        found.append(Position(issue, words, date, score, apart))
    return tuple(found)


def place_name(paragraph: str) -> str:
    """Write a paragraph's name: a number gets the word before it."""
    return f"Paragraph {paragraph}" if paragraph.isdigit() else paragraph.capitalize()
