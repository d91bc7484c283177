"""What a brief rests on: the sources of its claims, of its figures and of its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from axislab.brief.course_figures import TABLES
from axislab.claims import BETWEEN, Claim, ClaimNotFoundError, SourceNotFoundError, claim, source_of
from axislab.claims_table import VERDICTS
from axislab.tables import package, table

FIGURES, RECORD = "Figures", "Author's record"
_BEGINS = {"wsj-2019": "AX", "hill-2017": "NK"}
"""How the numbers of the claims of each article begin."""

_HOLDING = ("supported", "supported-with-caveat")
"""Verdicts that need their reasons to say anything: the word alone would not warn a reader."""

#: In the lessons "own" is the course's; on a page that a student signs it would be the student's.
_OWN = re.compile(r"\bown\b", re.IGNORECASE)
_COLUMNS = ("sources", "source")
"""Columns in which the rows of a table name where they were read."""

_IN_ROWS = re.compile(
    r"(?:[;,] sources)?[;,]? (?:in the \w+ )?(?:named|quoted|see)(?: in)? each row"
)


@dataclass(frozen=True)
class Place:
    """Where something was read.

    Attributes:
        publisher: Who published it; for a table of the course its title and who made it.
        address: Its address; blank if there is no single one.
        kind: What kind of publisher, for example "state news agency"; blank for a table.
    """

    publisher: str
    address: str = ""
    kind: str = ""

    @property
    def named(self) -> str:
        """The publisher with its kind."""
        return f"{self.publisher} ({self.kind})" if self.kind else self.publisher


@dataclass(frozen=True)
class Cited:
    """A source line of the page.

    Attributes:
        what: What rests on it: the number of a claim, `FIGURES` or `RECORD`.
        places: Where the evidence was read.
        says: For a claim who makes it.
        claim: Its sentence.
        verdict: What the course makes of it.
        why: Why, in the words of the ledger.
        warns: Whether the verdict has to stand even where there is no room for its reasons.
    """

    what: str
    places: tuple[Place, ...]
    says: str = ""
    claim: str = ""
    verdict: str = ""
    why: str = ""
    warns: bool = False


def cited(
    numbers: Iterable[str], figures: Iterable[str], tables: Iterable[str]
) -> tuple[Cited, ...]:
    """Return the sources of claims, of figures, and of the tables beside predictions.

    Args:
        numbers: Numbers of claims; those that do not exist are left out.
        figures: Names of figures of the question's list.
        tables: Names of tables.
    """
    found = [_of_claim(number) for number in dict.fromkeys(numbers)]
    of_figures = [name for figure in figures for name in TABLES[figure]]
    for what, names in ((FIGURES, of_figures), (RECORD, [*tables])):
        places = tuple(_table(name, titled=what == FIGURES) for name in dict.fromkeys(names))
        found.append(Cited(what, places) if places else None)
    return tuple(one for one in found if one is not None)


def where_claimed(sources: Iterable[Cited]) -> str:
    """Say where the claims among some sources were made and whose words they are in."""
    articles = table("articles").set_index("id")
    named = dict.fromkeys(claim(one.what).source for one in sources if one.claim)
    said = []
    for article in named:
        row, begins = articles.loc[article], _BEGINS[article]
        year = str(row["published_from"])[:4]
        said.append(f"{begins} are from “{row['title']}”, {row['outlet']}, {year}")
    return f"Claims numbered {'; '.join(said)}; here in the course's words." if said else ""


def _of_claim(number: str) -> Cited | None:
    """Return who claims what, and where the evidence on it was read."""
    try:
        named: Claim = claim(number)
    except ClaimNotFoundError:
        return None
    return Cited(
        number,
        tuple(dict.fromkeys(map(_place, named.sources))),
        named.speaker,
        named.claim,
        VERDICTS[named.verdict],
        named.evidence,
        named.verdict not in _HOLDING,
    )


def _place(named: str) -> Place:
    """Return the place that a claim names: a table of the course, or an address."""
    if named.startswith("data/"):
        return _table(named.removeprefix("data/").removesuffix(".csv"))
    try:
        found = source_of(named)
    except SourceNotFoundError:
        return Place(named)
    return Place(found.publisher, named, found.kind)


def _table(name: str, *, titled: bool = True) -> Place:
    """Return a table by title and maker; one collected from many pages has no single address."""
    described = next(one for one in package()["resources"] if one["name"] == name)
    line = str(described["sourceLine"])
    maker = _OWN.sub("the course's", _IN_ROWS.sub("", line))
    maker = maker[0].upper() + maker[1:]
    said = f"“{described['title']}”: {maker}" if titled else maker
    if _IN_ROWS.search(line):
        number = _pages(name)
        return Place(f"{said} ({number} sources)" if number else said)
    known = described.get("sources")
    return Place(said, str(known[0]["path"]) if known else "")


def _pages(name: str) -> int:
    """Return from how many pages or books the rows of a table were collected."""
    cells = table(name).filter(items=_COLUMNS).stack()
    return len({one for cell in cells for one in str(cell).split(BETWEEN)})
