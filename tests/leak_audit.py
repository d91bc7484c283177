"""What students read before an answer is right, and whether any of it tells the answer.

Read are the title, task and hints of a question, its untouched controls as text, the stored
outputs of its cells, and the message, with what is added from the third check on, of every typed
wrong answer, every unreadable one and every mutant.
"""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from leak_finders import finder
from mutants import mutants

from axislab import notebooks
from axislab.questions import Question, State, plain

ROOT = Path(__file__).resolve().parent.parent
#: Leaks that are justified: id of the question and secret told, with the reason.
EXCUSED: dict[tuple[str, str], str] = {}


class Typed(Protocol):
    """Answers typed by hand, by the id of their question; variants.py says what the names mean."""

    ACCEPTED: dict[str, list[Any]]
    WRONG: dict[str, list[tuple[Any, str]]]
    UNREADABLE: dict[str, list[tuple[Any, str]]]
    EQUIVALENT: dict[tuple[str, str], str]


@dataclass(frozen=True)
class Text:
    """A text that students read.

    Attributes:
        where: Where it stands.
        words: What it says.
        echo: What a student wrote that could not be read. Such a message may quote it: it is made
            before anything is compared with the key.
    """

    where: str
    words: str
    echo: str = ""


@dataclass(frozen=True)
class Leak:
    """A text that tells something of the key."""

    id: str
    text: Text
    secret: str


@dataclass(frozen=True)
class Audit:
    """What came of reading all texts of some questions."""

    texts: int
    questions: int
    leaks: tuple[Leak, ...]
    excused: frozenset[tuple[str, str]]

    @property
    def line(self) -> str:
        """The result in one line."""
        excused = f" ({len(self.excused)} justified)" if self.excused else ""
        return (
            f"leak audit: {self.texts:,} texts of {self.questions} questions read, "
            f"{len(self.leaks)} leaks{excused}"
        )


def audit(questions: tuple[Question, ...], typed: Typed) -> Audit:
    """Read every text of every question."""
    read, leaks, excused = 0, [], set()
    for asked in questions:
        told = finder(asked)
        for text in texts_of(asked, typed):
            read += 1
            for secret in told(text.words):
                if secret in text.echo:
                    continue
                if (asked.id, secret) in EXCUSED:
                    excused.add((asked.id, secret))
                else:
                    leaks.append(Leak(asked.id, text, secret))
    return Audit(read, len(questions), tuple(leaks), frozenset(excused))


# --- The texts -----------------------------------------------------------------------------------


def texts_of(asked: Question, typed: Typed) -> list[Text]:
    """Return every different text of a question that is shown before its answer is right."""
    found: dict[str, Text] = {}
    for text in itertools.chain(_public(asked), _stored(asked), _messages(asked, typed)):
        words = " ".join(text.words.split())
        if words:
            found.setdefault(words, replace(text, words=words))
    return list(found.values())


def _public(asked: Question) -> Iterator[Text]:
    yield Text("title", asked.title)
    yield Text("task", asked.task)
    yield from (Text(f"hint {place}", hint) for place, hint in enumerate(asked.hints, start=1))
    yield Text("controls", _without_offer(asked, "\n".join(asked.controls.twin(None))))


def _messages(asked: Question, typed: Typed) -> Iterator[Text]:
    answers = itertools.chain(
        (("wrong answer", answer) for answer, _ in typed.WRONG[asked.id]),
        (("unreadable answer", answer) for answer, _ in typed.UNREADABLE[asked.id]),
        (("mutant", m) for answer in typed.ACCEPTED[asked.id] for m in mutants(asked, answer)),
    )
    for name, answer in answers:
        mark = asked.mark(plain(answer))
        if mark.state is not State.CORRECT:
            where = f"message of the {name} {str(answer)[:80]}"
            yield Text(where, mark.message, "" if mark.state.is_judged else str(answer))
            yield Text(f"{where}, from the third check", mark.later)


def _stored(asked: Question) -> Iterator[Text]:
    """Yield the outputs of the cells of a question, in lesson or exercise, as text."""
    for folder in ("notebooks", "exercises"):
        path = ROOT / folder / f"{asked.lesson}.ipynb"
        for id, shown in _outputs(path, asked.id) if path.exists() else ():
            yield Text(f"stored output of {folder}/{path.name}, {id}", _without_offer(asked, shown))


@cache
def _outputs(path: Path, id: str) -> tuple[tuple[str, str], ...]:
    """Return cell and text of each output that belongs to a question: of q5, also of q5-table."""
    cells = [cell for cell in notebooks.read(path).cells if cell.cell_type == "code"]
    own = [cell.id for cell in cells if re.search(rf'\bask\("{re.escape(id)}"', cell.source)]
    return tuple(
        (cell.id, shown)
        for cell in cells
        if any(cell.id == name or cell.id.startswith(f"{name}-") for name in own)
        for output in cell.outputs
        for shown in (output.get("text", ""), *map(_readable, output.get("data", {}).items()))
    )


def _readable(item: tuple[str, Any]) -> str:
    kind, data = item
    if kind == "text/html":
        return html.unescape(re.sub(r"<style.*?</style>|<[^>]*>", " ", str(data), flags=re.S))
    return str(data) if kind.startswith("text/") else ""


def _without_offer(asked: Question, text: str) -> str:
    """Return the text of untouched controls without the things offered, if all look alike.

    What is offered is no secret as long as nothing marks the right ones: an option that is ticked,
    or stands there a second time, stays in the text.
    """
    controls: Any = asked.controls
    text = " ".join(text.split())
    parts = (getattr(controls, name, {}) for name in ("options", "positions", "evidence"))
    for option in itertools.chain.from_iterable(part.values() for part in parts):
        text = re.sub(rf"(\( \)|\[ \]) {re.escape(option)}(?!\w)", "", text, count=1)
    for place, item in enumerate(getattr(controls, "items", {}).values(), start=1):
        text = text.replace(f"{place}. {item}", "", 1)
    return text
