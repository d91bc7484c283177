"""The answers as text: what stands in an answer file, and the line that carries them elsewhere."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from axislab.errors import SentenceError
from axislab.questions import Response, State

FORMAT = 1
PREFIX = "axislab1"
#: Bytes that an exported line may unpack to; far more than all lessons need.
LONGEST_EXPORT = 5_000_000


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


class OtherFileError(ValueError):
    """A file that is whole, but not one to be read here.

    Attributes:
        why: What it is, to follow "The file".
        word: The same in a word, for the name under which it is set aside.
    """

    def __init__(self, why: str, word: str) -> None:
        """Keep what it is."""
        super().__init__(why)
        self.why, self.word = why, word


def answers_in(text: str) -> dict[str, dict[str, Entry]]:
    """Return the answers in the text of an answer file or of an exported line, by lesson.

    Raises:
        AnswersNotRestoredError: A sentence that says what is wrong.
    """
    if text.lstrip("'\" \n").startswith(f"{PREFIX}."):
        return unpacked(text)
    try:
        data = json.loads(text)
        return {str(data["lesson"]): entries_in(data)}
    except OtherFileError as other:
        raise AnswersNotRestoredError(f"The file {other.why}.") from None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise AnswersNotRestoredError("This is not an answer file of the course.") from None


def text_of(lesson: str, entries: Mapping[str, Entry]) -> str:
    """Return the text of a lesson's answer file."""
    answers = {id: asdict(entry) for id, entry in sorted(entries.items())}
    data = {"format": FORMAT, "lesson": lesson, "answers": answers}
    return json.dumps(data, ensure_ascii=False, indent=1)


def line_of(lessons: Mapping[str, Mapping[str, dict[str, Any]]]) -> str:
    """Return answers as one line of text, with a check sum."""
    packed = zlib.compress(json.dumps(lessons, ensure_ascii=False).encode(), 9)
    check = f"{zlib.crc32(packed):08x}"
    return f"{PREFIX}.{check}.{base64.urlsafe_b64encode(packed).decode()}"


def entries_in(data: Any, lesson: str | None = None) -> dict[str, Entry]:
    """Return the entries of a file's content.

    Args:
        data: The content.
        lesson: The lesson it should belong to; any, if none is named.

    Raises:
        OtherFileError: It is of a newer edition or of another lesson.
        ValueError: It is not ours; also TypeError, KeyError or AttributeError.
    """
    if data["format"] > FORMAT:
        raise OtherFileError("was made by a newer edition of the course", "newer")
    if lesson and data.get("lesson", lesson) != lesson:
        named = str(data["lesson"])[:40]
        raise OtherFileError(f"holds the answers of another lesson, {named}", "other-lesson")
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


def unpacked(line: str) -> dict[str, dict[str, Entry]]:
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
