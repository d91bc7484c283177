"""Reading a set of years as people write it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from axislab.questions.mark import Response
from axislab.questions.reading import CannotBeReadError, described, readings

LONGEST = 2_000
_UP_TO = re.compile(r" ?(?:[-‐‒–—―−~]|\bto\b) ?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:[ ,;、&(){}\[\]]|\band\b)+", re.IGNORECASE)
_PRINTED = re.compile(r"\bdtype\b|\b(?:Range)?Index\(|\barray\(")


@dataclass(frozen=True)
class YearReader:
    """How years are read.

    Attributes:
        first: First year that may be named.
        last: Last year that may be named.
        example: Shown where something cannot be read.
    """

    first: int
    last: int
    example: str

    def read(self, response: Response) -> frozenset[int]:
        """Return the years named in a text, a list of texts or numbers, or one number.

        Commas, semicolons, brackets and braces, spaces and ``and`` part years; ``2006–2008`` and
        ``2006 to 2008`` are three, and so is ``2006-08``. A year named twice is still one.
        Full-width digits are understood.

        Raises:
            CannotBeReadError: With a sentence that names the part that is no year.
        """
        typed = _typed(response)
        if len(typed) > LONGEST:
            raise CannotBeReadError(
                f"That is {len(typed):,} characters long. Years are expected, for example "
                f"{self.example}."
            )
        if _PRINTED.search(typed):
            raise CannotBeReadError(
                "That is a Series, an index or an array as Python prints it. Write its years "
                f"alone, for example {self.example}."
            )
        text = _UP_TO.sub("-", " ".join(unicodedata.normalize("NFKC", typed).split()))
        parts = [part for part in _BETWEEN.split(text) if part]
        if not parts:
            raise CannotBeReadError(f"No year is written yet. An example: {self.example}.")
        return frozenset(year for part in parts for year in self._run(part))

    def _run(self, part: str) -> range:
        """Return the years of one part: a single year, or all from a first to a last."""
        ends = part.split("-")
        if len(ends) > 2 or "" in ends:
            raise CannotBeReadError(
                f"{_quoted(part)}: a range has a first and a last year. An example: {self.example}."
            )
        first, last = self._year(ends[0]), self._year(_in_full(ends[-1], ends[0]))
        if first > last:
            raise CannotBeReadError(
                f"{_quoted(part)} runs backwards. Write the earlier year first."
            )
        return range(first, last + 1)

    def _year(self, word: str) -> int:
        """Return the year that one word stands for; a full stop may end it."""
        digits = re.sub(r"\.0*$", "", word)
        if re.fullmatch(r"\d*\.\d+", digits):
            raise CannotBeReadError(f"{_quoted(word)} is a decimal number. A year is a whole one.")
        if not re.fullmatch(r"\d+", digits):
            raise CannotBeReadError(
                f"{_quoted(word)} is no year in figures. An example: {self.example}."
            )
        if len(digits) != 4:
            raise CannotBeReadError(f"{_quoted(word)}: please write each year in four digits.")
        if not self.first <= int(digits) <= self.last:
            raise CannotBeReadError(
                f"{_quoted(word)} lies outside the years asked for, {self.first} to {self.last}."
            )
        return int(digits)


def _in_full(last: str, first: str) -> str:
    """Return the last year of ``2000-07`` in four digits, if it is later than the first so."""
    if not (re.fullmatch(r"\d{4}", first) and re.fullmatch(r"\d\d", last)):
        return last
    return first[:2] + last if last > first[2:] else last


def _typed(response: Response) -> str:
    """Return a response as it would be typed."""
    if not isinstance(response, list):
        return _entry(response, "Years are expected here")
    return ", ".join(
        _entry(entry, f"Entry {number}: one year is expected")
        for number, entry in enumerate(response, start=1)
    )


def _entry(entry: Response, expected: str) -> str:
    """Return one text or number as it would be typed."""
    if isinstance(entry, str):
        return entry
    if isinstance(entry, bool) or not isinstance(entry, int | float):
        raise CannotBeReadError(f"{expected}, not {described(entry)}.")
    readings(entry)  # NaN, infinity and a number too large get their own sentence
    return str(entry)


def _quoted(part: str) -> str:
    """Return a part between quotation marks, shortened."""
    shown = part if len(part) <= 20 else f"{part[:19]}…"
    return f"“{shown.replace('-', '–')}”"
