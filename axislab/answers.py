"""The answer file: one JSON a lesson, written whole or not at all.

A file is replaced in one step, so a kernel that is killed while it saves leaves the older file.
A file that cannot be read is set aside under another name and never overwritten.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import weakref
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from axislab.entries import (
    AnswersNotRestoredError,
    Entry,
    OtherFileError,
    answers_in,
    entries_in,
    line_of,
    text_of,
    unpacked,
)
from axislab.questions import Question, questions
from axislab.questions import question as find_question

__all__ = ["AnswerBook", "AnswersNotRestoredError", "Entry", "Saved", "answers_in", "folder"]

#: Called with the id of a question whose entry has changed, or None if any may have.
Watcher: TypeAlias = "Callable[[str | None], None]"
PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Saved:
    """Result of a save: the entry as kept, and a sentence if something needs saying."""

    entry: Entry
    notice: str = ""


def folder() -> Path:
    """Return the folder of the answers: ``AXISLAB_ANSWERS``, or ``answers`` in the project."""
    return Path(os.environ.get("AXISLAB_ANSWERS") or PROJECT / "answers")


class AnswerBook:
    """The answers of all lessons, kept in memory and in ``folder()``.

    Args:
        kept: False keeps answers in memory only, as the solutions do.
    """

    def __init__(self, kept: bool = True) -> None:
        """Start with nothing read."""
        self.kept = kept
        self._entries: dict[str, Entry] = {}
        self._unsaid: dict[str, str] = {}
        self._watchers: list[weakref.WeakMethod[Watcher]] = []

    def watch(self, react: Watcher) -> None:
        """Call ``react`` after every change, as long as the object it is a method of is in use."""
        self._watchers.append(weakref.WeakMethod(react))

    def _tell(self, id: str | None) -> None:
        """Tell the watchers that the entry of a question, or of any, has changed."""
        self._watchers = [kept for kept in self._watchers if kept() is not None]
        for react in [kept() for kept in self._watchers]:
            if react is not None:
                react(id)

    def path(self, lesson: str) -> Path:
        """Return the path of a lesson's answer file."""
        return folder() / f"{lesson}.json"

    def entry(self, question: Question) -> Saved:
        """Return what is kept of a question, with a sentence if its file had to be set aside."""
        if not self.kept:
            return Saved(self._entries.get(question.id, Entry()))
        try:
            stored, notice = self._read(question.lesson)
        except OSError as problem:
            stored, notice = {}, _unreadable(problem, self.path(question.lesson))
        entry = stored.get(question.id) or self._entries.get(question.id) or Entry()
        self._entries[question.id] = entry
        return Saved(entry, notice or self._unsaid.pop(question.lesson, ""))

    def save(self, question: Question, **changes: Any) -> Saved:
        """Keep changed parts of an entry, tell the watchers, and return it as kept.

        Nothing is lost when the file cannot be written: the answer stays in memory and the
        notice says what to do.
        """
        saved = self._save(question, changes)
        self._tell(question.id)
        return saved

    def _save(self, question: Question, changes: dict[str, Any]) -> Saved:
        known = self._entries.get(question.id, Entry())
        if not self.kept:
            entry = replace(known, revision=known.revision + 1, **changes)
            self._entries[question.id] = entry
            return Saved(entry)
        try:
            stored, notice = self._read(question.lesson)
            other = stored.get(question.id, Entry())
            entry = replace(known, revision=max(known.revision, other.revision) + 1, **changes)
            self._entries[question.id] = stored[question.id] = entry
            self._write(question.lesson, stored)
        except OSError as problem:
            entry = replace(known, revision=known.revision + 1, **changes)
            self._entries[question.id] = entry
            return Saved(
                entry,
                f"Your answer is not saved: {problem.strerror or problem} ({folder()}). It is kept "
                "until the kernel stops. Run this in a cell and keep the line it gives: "
                "from axislab import export; export()",
            )
        if other.revision > known.revision and other.response != known.response:
            notice = notice or (
                "This question was also answered in another window. "
                "What you see here is now the answer that is kept."
            )
        return Saved(entry, notice)

    def _read(self, lesson: str) -> tuple[dict[str, Entry], str]:
        """Read a lesson's file; set it aside if it is damaged, newer or of another lesson.

        Raises:
            OSError: The file can neither be read nor set aside; it must not be replaced then.
        """
        path = self.path(lesson)
        try:
            return entries_in(json.loads(path.read_text(encoding="utf-8")), lesson), ""
        except FileNotFoundError:
            return {}, ""
        except OtherFileError as other:
            why, word = other.why, other.word
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            why, word = "could not be read", "damaged"
        aside = path.rename(_free_name(path, word))
        return {}, (
            f"The file of your saved answers {why}. It was set aside as {aside.name} in "
            f"{aside.parent}; a new one is begun."
        )

    def _write(self, lesson: str, entries: dict[str, Entry]) -> None:
        """Replace a lesson's file in one step."""
        path = self.path(lesson)
        path.parent.mkdir(parents=True, exist_ok=True)
        text = text_of(lesson, entries)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{lesson}.", suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise

    def text(self, lesson: str) -> str:
        """Return what a lesson's answer file holds, or would hold if it could be written."""
        return text_of(lesson, self._all().get(lesson, {}))

    def has_answers(self) -> bool:
        """Return whether anything was answered."""
        return any(entry.revision for entries in self._all().values() for entry in entries.values())

    def export(self) -> str:
        """Return all answers as one line of text that ``restore`` takes back."""
        plain = {
            lesson: {id: asdict(entry) for id, entry in entries.items() if entry.revision}
            for lesson, entries in self._all().items()
        }
        return line_of({lesson: entries for lesson, entries in plain.items() if entries})

    def _all(self) -> dict[str, dict[str, Entry]]:
        """Return the entries of all lessons, saved or not."""
        lessons: dict[str, dict[str, Entry]] = {}
        if self.kept and folder().is_dir():
            for path in sorted(folder().glob("[0-9]*.json")):
                if "." not in path.stem:  # not one that was set aside
                    with contextlib.suppress(OSError):
                        lessons[path.stem], notice = self._read(path.stem)
                        if notice:  # for the next card or panel to say
                            self._unsaid[path.stem] = notice
        for id, entry in self._entries.items():  # what could not be saved is here alone
            stored = lessons.setdefault(find_question(id).lesson, {})
            if entry.revision > stored.get(id, Entry()).revision:
                stored[id] = entry
        return lessons

    def restore(self, line: str) -> int:
        """Take back a line made by ``export``; present files are first copied aside.

        Returns:
            How many answers were restored.

        Raises:
            AnswersNotRestoredError: The line is not whole or not ours; nothing was changed.
        """
        lessons = unpacked(line)
        asked = {question.id for question in questions()}
        try:
            for lesson, entries in lessons.items():
                stored = self._set_aside(lesson) if self.kept else self._entries
                for id, entry in entries.items():
                    newest = max(entry.revision, stored.get(id, Entry()).revision) + 1
                    stored[id] = replace(entry, revision=newest)
                if self.kept:
                    self._write(lesson, stored)
                # What another edition of the course asked stays in the file alone.
                self._entries.update({id: stored[id] for id in entries if id in asked})
        finally:
            self._tell(None)
        return sum(len(entries) for entries in lessons.values())

    def _set_aside(self, lesson: str) -> dict[str, Entry]:
        """Return what a lesson's file holds, and keep a copy of it under another name."""
        path = self.path(lesson)
        if path.exists():
            _free_name(path, "before-restore").write_bytes(path.read_bytes())
        return self._read(lesson)[0]


def _unreadable(problem: OSError, path: Path) -> str:
    """Say that saved answers exist but cannot be reached."""
    return f"Your saved answers cannot be read: {problem.strerror or problem} ({path})."


def _free_name(path: Path, word: str) -> Path:
    """Return a name beside a file that is not taken yet."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.{word}-{number}.json")).exists():
        number += 1
    return aside
