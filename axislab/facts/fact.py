"""A fact: a number in the prose of a notebook, and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

_NOT_PROSE = re.compile(
    r"""```.*?```          # fenced code
      | `[^`]*`            # code
      | \]\([^)]*\)        # address of a link
      | <[^>]*>            # tag
      | \b[A-Z]{2}-\d+     # number of a claim
      | \b\d+\ ·           # number of a lesson in its title
      | \b\d\d_\w+         # name of a notebook
      | ^\d+\.\ (?=\S)     # number of a list item
      | \blesson\ \d+      # a lesson by its number
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Fact:
    """A number, or several, as the prose of one cell says them.

    Attributes:
        cell: id of the Markdown cell.
        says: the words with the number, exactly as they stand there.
        source: where it comes from: a table, a document with its address, or "our estimate".
        value: computes the number from the tables, written as in ``says``; None if it is cited.
    """

    cell: str
    says: str
    source: str
    value: Callable[[], str] | None = None

    def problem(self) -> str:
        """Say what is wrong between the words and the tables; blank if nothing is."""
        if self.value is None or (found := self.value()) in self.says:
            return ""
        return f"{self.cell}: the prose says {self.says!r}, the tables give {found}."


@dataclass(frozen=True)
class FactSheet:
    """All facts of a notebook.

    Attributes:
        notebook: path of the notebook from the project's root.
        facts: one entry a number or group of numbers.
        years: years that the prose names as dates and not as findings, each with its reason.
    """

    notebook: str
    facts: tuple[Fact, ...]
    years: Mapping[str, str]

    def problems(self, cells: Mapping[str, str]) -> list[str]:
        """Return what is wrong with the prose: numbers that differ, or that have no fact.

        Args:
            cells: id and text of every Markdown cell of the notebook.
        """
        found = [problem for fact in self.facts if (problem := fact.problem())]
        for fact in self.facts:
            if fact.says not in cells.get(fact.cell, ""):
                found.append(f"{fact.cell}: does not say {fact.says!r} any more.")
        for id, text in cells.items():
            said = [fact.says for fact in self.facts if fact.cell == id]
            for number in uncovered(text, said):
                if number not in self.years:
                    found.append(f"{id}: {number} has no fact.")
        return found


def uncovered(text: str, said: Iterable[str]) -> list[str]:
    """Return the numbers in the prose of a cell that none of the given words contains."""
    for words in said:
        text = text.replace(words, " ")
    return _NUMBER.findall(_NOT_PROSE.sub(" ", text))
