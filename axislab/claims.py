"""The ledger: every claim under test, its verdict, and its numbers recomputed from the tables.

Each claim whose numbers stand in data/ names in its column `measure` the function of
`axislab.readings` that recomputes them. A reading that decides says whether the claim holds on
it, and the verdict of such a claim follows from a rule (`verdict_of`), so that data and
verdicts cannot part. A claim is judged by what could be known when it was made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

from axislab.errors import SentenceError
from axislab.readings import READINGS, Reading, verdict_of
from axislab.tables import did_you_mean, table

BETWEEN = " ; "
"""What stands between two sources in the table."""

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATES = re.compile(rf"\b(?:\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?|(?:1[5-9]|20)\d\ds?)\b")
_QUANTITIES = re.compile(
    r"(?<![\w-])\d|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|fifty"
    r"|hundreds?|thousands?|millions?|billions?|half|thirds?|quarters?|fifths?|tenths?|twice)\b",
    re.IGNORECASE,
)


class ClaimNotFoundError(SentenceError, LookupError):
    """There is no claim of that number, or no lesson of that name."""


class SourceNotFoundError(SentenceError, LookupError):
    """No claim rests on that address."""


@dataclass(frozen=True)
class Claim:
    """One claim of an article, in our own words; the columns of data/claims.csv.

    Attributes:
        id: number of the claim, for example "AX-65".
        source: article, see the table "articles".
        speaker: who says it.
        speaker_role: in what role.
        speaker_perspective: from which side.
        claim_type: statistic, fact, interpretation, causal, prediction or quotation-of-official.
        claim: the claim in our words.
        lesson: lesson that tests it.
        verdict: supported, supported-with-caveat, contested, not-checkable or contradicted.
        evidence: why.
        sources: addresses, and tables as data/NAME.csv.
        later_outcome: what happened after the article; blank if nothing bears on it.
        misconception: the slip that readers make here; blank if none is known.
        measure: function that recomputes its numbers; blank if none can be.
        not_recomputed: why its number is not recomputed; blank if it is, or if it names none.
    """

    id: str
    source: str
    speaker: str
    speaker_role: str
    speaker_perspective: str
    claim_type: str
    claim: str
    lesson: str
    verdict: str
    evidence: str
    sources: tuple[str, ...]
    later_outcome: str
    misconception: str
    measure: str
    not_recomputed: str


@dataclass(frozen=True)
class Source:
    """Where a claim's evidence was read; the columns of data/sources.csv.

    Attributes:
        address: address of the page.
        publisher: who published it; of a copy the first publisher where known.
        kind: what kind of publisher, for example "think tank": our coding.
        country_iso3: country of the publisher; blank if international or not known.
    """

    address: str
    publisher: str
    kind: str
    country_iso3: str


def claims(lesson: str | None = None) -> pd.DataFrame:
    """Return the ledger, or the part of it that one lesson tests.

    Returns:
        One row a claim with the columns of `Claim`; a blank is an empty text here.

    Raises:
        ClaimNotFoundError: if no claim belongs to that lesson.
    """
    ledger = table("claims").fillna("")
    if lesson is None:
        return ledger
    lessons = ledger["lesson"].unique()
    if lesson not in lessons:
        raise ClaimNotFoundError(
            f"No claims for a lesson {lesson!r}.{did_you_mean(lesson, lessons)} "
            f"There are claims for: {', '.join(lessons)}."
        )
    return ledger[ledger["lesson"] == lesson].reset_index(drop=True)


def claim(number: str) -> Claim:
    """Return one claim by its number, for example "AX-65".

    Raises:
        ClaimNotFoundError: if there is no such claim.
    """
    ledger = claims().set_index("id", drop=False)
    if number not in ledger.index:
        hint = did_you_mean(number, ledger.index) or " claims() lists them all."
        raise ClaimNotFoundError(f"No claim {number!r}.{hint}")
    row = {str(column): str(value) for column, value in ledger.loc[number].items()}
    sources = tuple(row.pop("sources").split(BETWEEN))
    return Claim(**row, sources=sources)


def names_a_number(entry: Claim) -> bool:
    """Tell whether a claim is one of numbers: a statistic, or it names a quantity.

    A date is no quantity, nor is the number of a model such as T-62; "one" and "two" are not
    counted, because they mostly point at the two states.
    """
    return entry.claim_type == "statistic" or bool(_QUANTITIES.search(_DATES.sub("", entry.claim)))


def source_of(address: str) -> Source:
    """Return who publishes an address that claims rest on, and what kind of publisher it is.

    Raises:
        SourceNotFoundError: if no claim names that address.
    """
    known = table("sources").fillna("").set_index("address", drop=False)
    if address not in known.index:
        raise SourceNotFoundError(
            f"No claim rests on the address {address!r}.{did_you_mean(address, known.index)} "
            "table('sources') lists them all; tables of this project are no addresses."
        )
    return Source(**{str(key): str(value) for key, value in known.loc[address].items()})


def readings(number: str) -> list[Reading]:
    """Recompute the numbers of one claim from the tables; empty if none can be.

    Raises:
        ClaimNotFoundError: if there is no such claim.
    """
    name = claim(number).measure
    return READINGS[name]() if name else []


def derived_verdict(number: str) -> str | None:
    """Derive one claim's verdict from its readings; None if it does not rest on numbers alone.

    Raises:
        ClaimNotFoundError: if there is no such claim.
    """
    return verdict_of(readings(number))
