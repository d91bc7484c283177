"""The benchmarks: they run, and say what they measured."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import course
from axislab import widgets

BENCHMARKS = course.ROOT / "benchmarks"
ROW = re.compile(
    r"(?P<name>[a-z ]+?) +(?P<moves>\d+)(?P<times>( +[\d.]+ \([\d.]+\)){3})"
    r" +(?P<ratio>[\d.]+) times faster"
)


def classes_of_live_figures() -> list[str]:
    """Find them in the code, by other means than the benchmark does."""
    code = [
        path.read_text(encoding="utf-8")
        for folder in widgets.__path__
        for path in Path(folder).glob("*.py")
    ]
    return re.findall(r"^class (\w+)\(LiveFigure\)", "\n".join(code), re.M)


def test_every_live_figure_is_set_beside_interact_with_a_redraw():
    command = [sys.executable, str(BENCHMARKS / "widgets.py"), "2"]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    rows = [found for line in run.stdout.splitlines() if (found := ROW.fullmatch(line))]
    names = {row["name"].title().replace(" ", "") for row in rows}
    assert {name.lower() for name in names} == {name.lower() for name in classes_of_live_figures()}
    assert {"GapExplorer", "CrossoverMachine"} <= names
    for row in rows:
        # to a second state, and back to the first one
        assert int(row["moves"]) == 2
        assert float(row["ratio"]) > 0


def test_too_few_states_are_refused_in_a_sentence():
    main = runpy.run_path(str(BENCHMARKS / "widgets.py"))["main"]
    with pytest.raises(SystemExit, match=r"'1' is no number of states: give one from 2 upwards\."):
        main(["1"])


def test_course_py_runs_a_benchmark_by_its_name(monkeypatch):
    called = []
    monkeypatch.setattr(course, "prepare", lambda: Path(sys.executable))
    monkeypatch.setattr(subprocess, "call", lambda command: called.append(command) or 0)
    assert course.main(["bench", "widgets", "20"]) == 0
    assert called == [[sys.executable, str(BENCHMARKS / "widgets.py"), "20"]]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["nothing"], "No benchmark 'nothing'. There are: "), ([], "bench needs a name. There are: ")],
)
def test_an_unknown_benchmark_is_told_with_those_there_are(arguments, words, capsys):
    with pytest.raises(SystemExit):
        course.main(["bench", *arguments])
    said = capsys.readouterr().out
    assert said.startswith(words)
    assert "widgets" in said
