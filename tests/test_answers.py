"""Answers outlive kernels, crashes, damaged files and full disks."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from axislab.answers import AnswerBook, AnswersNotRestoredError, Entry, answers_in
from axislab.questions import question

ASKED = question("eight-times")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty answers folder."""
    monkeypatch.setenv("AXISLAB_ANSWERS", str(tmp_path))
    return tmp_path


def test_an_answer_is_there_after_a_restart(folder: Path) -> None:
    AnswerBook().save(ASKED, response="8,4")
    assert AnswerBook().entry(ASKED).entry.response == "8,4"


def test_solutions_leave_the_answer_file_alone(folder: Path) -> None:
    book = AnswerBook(kept=False)
    book.save(ASKED, response="8.4")
    assert book.entry(ASKED).entry.response == "8.4"
    assert list(folder.iterdir()) == []


_SAVER = """
import sys
from axislab.answers import AnswerBook
from axislab.questions import question
book, asked = AnswerBook(), question("eight-times")
book.entry(asked)
print("ready", flush=True)
number = 0
while True:
    number += 1
    book.save(asked, response=str(number) * 200, checks=number)
    print(number, flush=True)
"""


def test_a_kernel_killed_while_saving_leaves_a_whole_file(folder: Path) -> None:
    saves, path = 0, folder / f"{ASKED.lesson}.json"
    for round_number in range(4):
        saver = subprocess.Popen(
            [sys.executable, "-c", _SAVER], stdout=subprocess.PIPE, text=True, env=os.environ
        )
        assert saver.stdout is not None
        assert saver.stdout.readline() == "ready\n"
        for _ in range(50 + round_number):
            last = int(saver.stdout.readline())
            saves += 1
        saver.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        saver.wait()
        saver.stdout.close()
        kept = json.loads(path.read_text(encoding="utf-8"))["answers"][ASKED.id]
        assert kept["checks"] >= last
        assert kept["response"] == str(kept["checks"]) * 200
    assert saves >= 200


def test_a_save_that_fails_halfway_keeps_the_older_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = AnswerBook()
    book.save(ASKED, response="8.4")
    before = (folder / f"{ASKED.lesson}.json").read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    saved = book.save(ASKED, response="8.5")
    assert "No space left on device" in saved.notice
    assert "export()" in saved.notice
    assert saved.entry.response == "8.5"
    assert (folder / f"{ASKED.lesson}.json").read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [f"{ASKED.lesson}.json"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        '{"name": "another program", "version": 3}',
        '{"format": 1}',
        '{"format": 1, "answers": {"eight-times": 3}}',
        '{"format": 1, "answers": {"eight-times": {"checks": "many"}}}',
        "[" * 100_000,
        "\x00\x01 not ours",
    ],
)
def test_a_damaged_file_is_set_aside_and_never_overwritten(folder: Path, content: str) -> None:
    path = folder / f"{ASKED.lesson}.json"
    path.write_text(content, encoding="utf-8")
    book = AnswerBook()
    first = book.entry(ASKED)
    aside = folder / f"{ASKED.lesson}.damaged-1.json"
    assert aside.name in first.notice
    book.save(ASKED, response="8.4")
    assert aside.read_text(encoding="utf-8") == content
    assert AnswerBook().entry(ASKED).entry.response == "8.4"


@pytest.mark.parametrize(
    ("content", "words", "name"),
    [
        ({"format": 99}, "was made by a newer edition", "newer"),
        ({"lesson": "00_start_here"}, "another lesson, 00_start_here", "other-lesson"),
    ],
)
def test_a_whole_file_that_is_not_for_here_is_set_aside_under_its_own_name(
    folder: Path, content: dict[str, object], words: str, name: str
) -> None:
    path = folder / f"{ASKED.lesson}.json"
    answers = {ASKED.id: {"response": "7", "revision": 3}}
    text = json.dumps({"format": 1, "lesson": ASKED.lesson, "answers": answers, **content})
    path.write_text(text, encoding="utf-8")
    book = AnswerBook()
    first = book.entry(ASKED)
    aside = folder / f"{ASKED.lesson}.{name}-1.json"
    assert words in first.notice
    assert aside.name in first.notice
    assert first.entry == Entry()
    book.save(ASKED, response="8.4")
    assert aside.read_text(encoding="utf-8") == text
    assert AnswerBook().entry(ASKED).entry.response == "8.4"
    assert ASKED.lesson in book.text(ASKED.lesson)


def test_a_hand_in_of_a_newer_edition_is_named_as_one() -> None:
    with pytest.raises(AnswersNotRestoredError, match="newer edition"):
        answers_in(json.dumps({"format": 99, "lesson": ASKED.lesson, "answers": {}}))


def test_answers_in_a_folder_that_can_only_be_read_are_shown_and_new_ones_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    AnswerBook().save(ASKED, response="8")
    before = (folder / f"{ASKED.lesson}.json").read_bytes()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    book = AnswerBook()
    assert book.entry(ASKED).entry.response == "8"
    saved = book.save(ASKED, response="8.4")
    assert "not saved: Permission denied" in saved.notice
    assert "export()" in saved.notice
    assert saved.entry.response == "8.4"
    assert "8.4" in _unpacked(book.export())
    assert (folder / f"{ASKED.lesson}.json").read_bytes() == before


def test_a_file_of_an_older_edition_is_read_with_what_it_lacks_filled_in(folder: Path) -> None:
    path = folder / f"{ASKED.lesson}.json"
    answers = {ASKED.id: {"response": "8,4", "checks": 2}}
    path.write_text(json.dumps({"format": 1, "answers": answers}), encoding="utf-8")
    saved = AnswerBook().entry(ASKED)
    assert saved.notice == ""
    assert saved.entry == Entry(response="8,4", checks=2)
    AnswerBook().save(ASKED, hints=1)
    assert AnswerBook().entry(ASKED).entry.hints == 1


def test_fields_and_questions_that_are_not_known_do_no_harm(folder: Path) -> None:
    path = folder / f"{ASKED.lesson}.json"
    answers = {
        ASKED.id: {"response": "8,4", "mood": "good"},
        "asked-last-year": {"response": 3, "checks": 1},
    }
    data = {"format": 1, "lesson": ASKED.lesson, "by": "someone", "answers": answers}
    path.write_text(json.dumps(data), encoding="utf-8")
    book = AnswerBook()
    assert book.entry(ASKED).entry.response == "8,4"
    book.save(ASKED, response="8.38")
    kept = json.loads(path.read_text(encoding="utf-8"))["answers"]
    assert kept["asked-last-year"]["response"] == 3
    assert [file.name for file in folder.iterdir()] == [path.name]
    assert book.export()


def test_a_file_that_can_neither_be_read_nor_moved_is_left_alone(folder: Path) -> None:
    (folder / f"{ASKED.lesson}.json").mkdir()
    book = AnswerBook()
    assert "cannot be read" in book.entry(ASKED).notice
    saved = book.save(ASKED, response="8.4")
    assert "not saved" in saved.notice
    assert book.entry(ASKED).entry.response == "8.4"
    assert (folder / f"{ASKED.lesson}.json").is_dir()


def test_a_folder_that_is_a_file_is_said_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "answers"
    blocked.write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("AXISLAB_ANSWERS", str(blocked))
    book = AnswerBook()
    saved = book.save(ASKED, response="8.4")
    assert str(blocked) in saved.notice
    assert book.entry(ASKED).entry.response == "8.4"
    assert "8.4" in _unpacked(book.export())


def test_an_answer_from_another_window_is_noticed(folder: Path) -> None:
    one, other = AnswerBook(), AnswerBook()
    one.entry(ASKED)
    other.entry(ASKED)
    other.save(ASKED, response="7")
    assert "another window" in one.save(ASKED, response="8").notice
    assert AnswerBook().entry(ASKED).entry.response == "8"


def test_two_windows_on_two_questions_do_not_disturb_each_other(folder: Path) -> None:
    second = question("half-its-value")
    one, other = AnswerBook(), AnswerBook()
    one.entry(ASKED)
    other.entry(second)
    other.save(second, response=["1", "2"])
    assert one.save(ASKED, response="8").notice == ""
    fresh = AnswerBook()
    assert fresh.entry(ASKED).entry.response == "8"
    assert fresh.entry(second).entry.response == ["1", "2"]


def test_answers_travel_as_one_line(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    book = AnswerBook()
    book.save(ASKED, response="8,4 “mal”", checks=2)
    line = book.export()
    assert line == "".join(line.split())
    os.environ["AXISLAB_ANSWERS"] = str(tmp_path_factory.mktemp("elsewhere"))
    assert AnswerBook().restore(f"  '{line}'\n") == 1
    entry = AnswerBook().entry(ASKED).entry
    assert (entry.response, entry.checks) == ("8,4 “mal”", 2)


def test_restoring_keeps_what_was_there(folder: Path) -> None:
    book = AnswerBook()
    book.save(ASKED, response="old")
    line = book.export()
    book.save(ASKED, response="new")
    book.restore(line)
    assert AnswerBook().entry(ASKED).entry.response == "old"
    aside = folder / f"{ASKED.lesson}.before-restore-1.json"
    assert "new" in aside.read_text(encoding="utf-8")


def test_a_cut_or_foreign_line_changes_nothing(folder: Path) -> None:
    book = AnswerBook()
    book.save(ASKED, response="8.4")
    line = book.export()
    before = (folder / f"{ASKED.lesson}.json").read_bytes()
    for wrong in (
        "",
        "hello",
        line[:-5],
        line[5:],
        line.replace("axislab1", "axislab9"),
        "x" * 9999,
    ):
        with pytest.raises(AnswersNotRestoredError, match="Nothing was changed"):
            book.restore(wrong)
    assert (folder / f"{ASKED.lesson}.json").read_bytes() == before
    assert len(list(folder.iterdir())) == 1


def _unpacked(line: str) -> str:
    import base64
    import zlib

    return zlib.decompress(base64.urlsafe_b64decode(line.split(".")[2])).decode()
