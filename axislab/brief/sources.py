"""What a brief rests on: the sources of its claims, of its figures and of its numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from axislab.brief.course_figures import TABLES
from axislab.claims import ClaimNotFoundError, SourceNotFoundError, claim, source_of
from axislab.tables import source, table


@dataclass(frozen=True)
class Place:
    """Where something was read.

    Attributes:
        publisher: Who published it; for a table of the course its source line.
        address: Its address; blank for a table of the course.
    """

    publisher: str
    address: str = ""


@dataclass(frozen=True)
class Cited:
    """A source line of the page.

    Attributes:
        what: What rests on it: the number of a claim, "Figures", "Predictions".
        says: For a claim who makes it, where and when.
        places: Where the evidence was read.
    """

    what: str
    says: str
    places: tuple[Place, ...]


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
    for what, names in (("Figures", of_figures), ("Predictions", [*tables])):
        lines = dict.fromkeys(source(name) for name in names)
        found.append(Cited(what, "", tuple(map(Place, lines))) if lines else None)
    return tuple(one for one in found if one is not None)


def _of_claim(number: str) -> Cited | None:
    """Return who makes a claim, and where the evidence on it was read."""
    try:
        named = claim(number)
    except ClaimNotFoundError:
        return None
    article = table("articles").set_index("id").loc[named.source]
    said = f"{named.speaker}, in {article['outlet']}, {str(article['published_from'])[:4]}"
    return Cited(number, said, tuple(dict.fromkeys(map(_place, named.sources))))


def _place(named: str) -> Place:
    """Return the place that a claim names: a table of the course, or an address."""
    if named.startswith("data/"):
        return Place(source(named.removeprefix("data/").removesuffix(".csv")))
    try:
        return Place(source_of(named).publisher, named)
    except SourceNotFoundError:
        return Place(named)
