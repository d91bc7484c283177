"""Answers typed by hand for the questions of lesson 06; see variants.py."""

from __future__ import annotations

from typing import Any

#: Right answers.
ACCEPTED: dict[str, list[Any]] = {}

#: Wrong answers, each with words of its message.
WRONG: dict[str, list[tuple[Any, str]]] = {}

#: Answers that cannot be read, each with words of the message.
UNREADABLE: dict[str, list[tuple[Any, str]]] = {}

#: Mutants that deserve full points after all, with the reason.
EQUIVALENT: dict[tuple[str, str], str] = {}
