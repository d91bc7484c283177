"""The answer file: one JSON a lesson, written whole or not at all.

A file is replaced in one step, so a kernel that is killed while it saves leaves the older file.
A file that cannot be read is set aside under another name and never overwritten.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import json
import os
import tempfile
import zlib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from axislab.errors import SentenceError
from axislab.questions import Question, Response, State
from axislab.questions import question as find_question

FORMAT = 1
PREFIX = "axislab1"
#: Bytes that an exported line may unpack to; far more than all lessons need.
LONGEST_EXPORT = 5_000_000
PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Entry:
    """What is kept of one question.

    Attributes:
        response: The present response.
        checked: Whether this response was checked as it stands.
        checks: How often a judged check was made.
        first: State of the first judged check.
        state: State of the last check.
        score: Points of the last check.
        hints: How many hints were opened.
        explained: Whether the explanation was opened.
        revision: Grows by one with each save; tells two windows apart.
    """

    response: Response = None
    checked: bool = False
    checks: int = 0
    first: str = ""
    state: str = State.NOT_ANSWERED.value
    score: int = 0
    hints: int = 0
    explained: bool = False
    revision: int = 0


class AnswersNotRestoredError(SentenceError, ValueError):
    """A line that ``export`` did not make, or that was cut; nothing was changed."""


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
        return Saved(entry, notice)

    def save(self, question: Question, **changes: Any) -> Saved:
        """Keep changed parts of an entry and return it as kept.

        Nothing is lost when the file cannot be written: the answer stays in memory and the
        notice says what to do.
        """
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
                "until the kernel stops. Run export() in a cell and keep the line it gives.",
            )
        if other.revision > known.revision and other.response != known.response:
            notice = notice or (
                "This question was also answered in another window. "
                "What you see here is now the answer that is kept."
            )
        return Saved(entry, notice)

    def _read(self, lesson: str) -> tuple[dict[str, Entry], str]:
        """Read a lesson's file; set it aside if it is damaged or from a newer version.

        Raises:
            OSError: The file can neither be read nor set aside; it must not be replaced then.
        """
        path = self.path(lesson)
        try:
            return _entries(json.loads(path.read_text(encoding="utf-8"))), ""
        except FileNotFoundError:
            return {}, ""
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            aside = path.rename(_free_name(path, "damaged"))
            return {}, (
                f"The file of your saved answers could not be read. It was set aside as "
                f"{aside.name} in {aside.parent}; a new one is begun."
            )

    def _write(self, lesson: str, entries: dict[str, Entry]) -> None:
        """Replace a lesson's file in one step."""
        path = self.path(lesson)
        path.parent.mkdir(parents=True, exist_ok=True)
        answers = {id: asdict(entry) for id, entry in sorted(entries.items())}
        text = json.dumps(
            {"format": FORMAT, "lesson": lesson, "answers": answers}, ensure_ascii=False, indent=1
        )
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

    def export(self) -> str:
        """Return all answers as one line of text that ``restore`` takes back."""
        lessons: dict[str, dict[str, Entry]] = {}
        if self.kept and folder().is_dir():
            for path in sorted(folder().glob("[0-9]*.json")):
                if "." not in path.stem:  # not one that was set aside
                    with contextlib.suppress(OSError):
                        lessons[path.stem], _ = self._read(path.stem)
        for id, entry in self._entries.items():  # what could not be saved is here alone
            stored = lessons.setdefault(find_question(id).lesson, {})
            if id not in stored or stored[id].revision < entry.revision:
                stored[id] = entry
        plain = {
            lesson: {id: asdict(entry) for id, entry in entries.items() if entry.revision}
            for lesson, entries in lessons.items()
        }
        packed = zlib.compress(json.dumps(plain, ensure_ascii=False).encode(), 9)
        check = f"{zlib.crc32(packed):08x}"
        return f"{PREFIX}.{check}.{base64.urlsafe_b64encode(packed).decode()}"

    def restore(self, line: str) -> int:
        """Take back a line made by ``export``; present files are first copied aside.

        Returns:
            How many answers were restored.

        Raises:
            AnswersNotRestoredError: The line is not whole or not ours; nothing was changed.
        """
        lessons = _unpacked(line)
        count = 0
        for lesson, entries in lessons.items():
            path = self.path(lesson)
            if path.exists():
                _free_name(path, "before-restore").write_bytes(path.read_bytes())
            stored, _ = self._read(lesson)
            for id, entry in entries.items():
                newest = max(entry.revision, stored.get(id, Entry()).revision) + 1
                stored[id] = replace(entry, revision=newest)
                self._entries[id] = stored[id]
                count += 1
            self._write(lesson, stored)
        return count


def _unreadable(problem: OSError, path: Path) -> str:
    """Say that saved answers exist but cannot be reached."""
    return f"Your saved answers cannot be read: {problem.strerror or problem} ({path})."


def _entries(data: Any) -> dict[str, Entry]:
    """Return the entries of a file's content, or raise if it is not ours."""
    if data["format"] > FORMAT:
        raise ValueError("The file was made by a newer version.")
    return {str(id): _entry(values) for id, values in data["answers"].items()}


def _entry(values: dict[str, Any]) -> Entry:
    """Make an entry from stored values; fields of an older file that are missing get defaults."""
    known = {field.name: field.type for field in fields(Entry)}
    entry = Entry(**{name: value for name, value in values.items() if name in known})
    blank = Entry()
    for name in known:
        value, default = getattr(entry, name), getattr(blank, name)
        if default is not None and type(value) is not type(default):
            raise TypeError(f"{name} is not as expected")
    return entry


def _unpacked(line: str) -> dict[str, dict[str, Entry]]:
    """Return the answers in an exported line, or say what is wrong with it."""
    parts = str(line).strip().strip("'\"").split(".")
    if len(parts) != 3 or parts[0] != PREFIX:
        raise AnswersNotRestoredError(
            "This is not a line that export() gives: it begins with "
            f"{PREFIX}. and has no spaces. Nothing was changed."
        )
    try:
        packed = base64.urlsafe_b64decode(parts[2])
        if f"{zlib.crc32(packed):08x}" != parts[1]:
            raise ValueError("cut")
        lessons = json.loads(zlib.decompressobj().decompress(packed, LONGEST_EXPORT))
        if any(not str(lesson).replace("_", "").isalnum() for lesson in lessons):
            raise ValueError("names")
        return {
            lesson: {id: _entry(values) for id, values in entries.items()}
            for lesson, entries in lessons.items()
        }
    except (ValueError, TypeError, AttributeError, binascii.Error, zlib.error):
        raise AnswersNotRestoredError(
            "The line is not whole: copy it again from its first to its last character. "
            "Nothing was changed."
        ) from None


def _free_name(path: Path, word: str) -> Path:
    """Return a name beside a file that is not taken yet."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.{word}-{number}.json")).exists():
        number += 1
    return aside
