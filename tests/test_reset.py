"""course.py reset: the untouched exercise comes back, and nothing that was there is lost."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path

import pytest

from axislab import answers, cli, notebooks

LESSON = "05_power_reversal"
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the commands work on a copy of the course, with an answers folder in it."""
    for folder in ("exercises", "solutions"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns(".*"))
    monkeypatch.setattr(cli, "PROJECT", tmp_path)
    monkeypatch.setenv("AXISLAB_ANSWERS", str(tmp_path / "answers"))
    return tmp_path


def test_the_untouched_exercise_comes_back_and_the_work_is_kept(
    course: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    exercise, kept = course / "exercises" / f"{LESSON}.ipynb", answers.folder() / f"{LESSON}.json"
    untouched = exercise.read_bytes()
    notebook = notebooks.read(exercise)
    notebook.cells[0].source = "# Mine now"
    exercise.write_text(notebooks.text_of(notebook), encoding="utf-8")
    kept.parent.mkdir()
    kept.write_text('{"format": 1, "answers": {}}', encoding="utf-8")
    other = kept.with_name("00_start_here.json")
    other.write_text('{"format": 1, "answers": {}}', encoding="utf-8")
    work, saved = exercise.read_bytes(), kept.read_bytes()

    # The kernel is reached on this computer; to look up any name would need a network.
    def offline(host: str, *_: object, **__: object) -> list[object]:
        raise AssertionError(f"reset looked up {host}")

    monkeypatch.setattr(socket, "getaddrinfo", offline)
    assert cli.main(["reset", LESSON]) == 0

    assert exercise.read_bytes() == untouched
    assert not kept.exists()
    assert other.exists()
    [backup] = answers.folder().glob("backup *")
    assert (backup / exercise.name).read_bytes() == work
    assert (backup / kept.name).read_bytes() == saved
    assert str(backup) in capsys.readouterr().out


def test_an_unknown_lesson_is_a_sentence_and_touches_nothing(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(path.name for path in course.rglob("*"))
    assert cli.main(["reset", "05_power_reversl"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("No lesson '05_power_reversl' has exercises.")
    assert LESSON in said
    assert sorted(path.name for path in course.rglob("*")) == before


def test_work_is_left_alone_when_the_solution_cannot_be_run(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (course / "solutions" / f"{LESSON}.ipynb").write_text("{", encoding="utf-8")
    exercise = course / "exercises" / f"{LESSON}.ipynb"
    work = exercise.read_bytes()
    assert cli.main(["reset", LESSON]) == 1
    assert "not a notebook" in capsys.readouterr().out
    assert exercise.read_bytes() == work
