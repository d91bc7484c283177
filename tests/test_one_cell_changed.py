"""One cell of a table changed: what depends on it moves, its guards speak up, all else stays.

Each case runs in a copy of the project and in a process of its own, so that nothing which was
worked out before, when the course was loaded or later, is kept.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import derived
import pytest
import test_claims
import test_notebooks
import test_questions

from axislab.claims import claim
from axislab.facts import SHEETS
from axislab.questions import questions

PROJECT = Path(__file__).resolve().parent.parent
NEEDED = ("axislab", "data", "tests", "notebooks", "solutions")

CASES = {
    "nothing": ("CHN,2018,13894907857880.576,", "CHN,2018,13894907857880.576,"),
    # Half: far enough to turn verdicts.
    "changed": ("CHN,2018,13894907857880.576,", "CHN,2018,6900000000000.0,"),
    # No finding reaches back to a year for which there is no Russian figure.
    "unused": ("CHN,1962,47209186415.35554,", "CHN,1962,48000000000.0,"),
}
"""By case, how the row of data/gdp.csv begins and how it begins afterwards."""

NUMBERS = ["notebooks/05_power_reversal.ipynb prices-after: 8.4 in 2018"]
CLAIMS = ["AX-02", "AX-60", "AX-61", "AX-65", "AX-66", "AX-83", "AX-84"]
VERDICTS = {"AX-60": "contradicted", "AX-66": "contradicted", "AX-83": "supported"}
ANSWERS = ["eight-times", "every-year", "gap-in-dollars"]
# The first has the changed number as the slip that it knows; the other quotes it.
MESSAGES, EXPLANATIONS = ["eight-times-in-purchasing-power"], ["index-weights"]
FIGURES = [f"05_power_reversal {cell}" for cell in ("gap-figure", "gap-explorer", "prices-figure")]


@dataclass(frozen=True)
class Outcome:
    """What was worked out from the tables, and which guards spoke up."""

    entries: dict[str, str]
    alarms: dict[str, list[str]]


def start(case: str, folder: Path) -> subprocess.Popen[str]:
    """Copy the project, change the cell, and work everything out there."""
    ignored = shutil.ignore_patterns(".ipynb_checkpoints", "browser")
    for name in NEEDED:
        shutil.copytree(PROJECT / name, folder / name, ignore=ignored)
    path, (old, new) = folder / "data" / "gdp.csv", CASES[case]
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, "-c", "import test_one_cell_changed as here; here.report()"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(folder / "tests")])},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def report() -> None:
    """Print an outcome as JSON; this is what runs in the copy."""
    outcome = Outcome(dict(derived.everything()), alarms())
    print(json.dumps(asdict(outcome)))


def alarms() -> dict[str, list[str]]:
    """Ask the guards of the course, those in its own tests, and return who spoke up."""
    evidence = test_claims.test_the_evidence_gives_every_recomputed_number
    verdict = test_claims.test_a_verdict_that_rests_on_numbers_follows_from_them
    prose = test_notebooks.test_every_number_in_prose_has_a_fact
    answers = test_questions.TestQuestionsOfTheLessons().test_right_answers_get_full_points
    return {
        "evidence": [number for number in test_claims.NUMERIC if fails(evidence, number)],
        "verdict": [number for number in test_claims.NUMERIC if fails(verdict, number)],
        "prose": [sheet.notebook for sheet in SHEETS if fails(prose, sheet)],
        "right answers": [asked.id for asked in questions() if fails(answers, asked)],
    }


def fails(guard: Callable[[Any], None], subject: Any) -> bool:
    """Tell whether a test fails on one subject."""
    try:
        guard(subject)
    except AssertionError:
        return True
    return False


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """Run all cases at once."""
    running = {case: start(case, tmp_path_factory.mktemp(case)) for case in CASES}
    printed = {case: process.communicate()[0] for case, process in running.items()}
    assert [process.returncode for process in running.values()] == [0] * len(CASES)
    return {case: Outcome(**json.loads(text)) for case, text in printed.items()}


def moved(outcomes: dict[str, Outcome], case: str, kind: str) -> list[str]:
    """Name what came out otherwise than before, of one kind."""
    before, after = outcomes["nothing"].entries, outcomes[case].entries
    assert before.keys() == after.keys()
    found = [what for what in before if before[what] != after[what]]
    return [what.removeprefix(f"{kind} ") for what in found if what.split()[0] == kind]


def test_what_depends_on_a_changed_cell_moves_and_nothing_else(outcomes):
    assert moved(outcomes, "changed", "prose") == NUMBERS
    assert moved(outcomes, "changed", "readings") == CLAIMS
    assert moved(outcomes, "changed", "verdict") == list(VERDICTS)
    assert sorted(moved(outcomes, "changed", "marks")) == sorted(ANSWERS + MESSAGES)
    assert sorted(moved(outcomes, "changed", "explanation")) == sorted(
        ANSWERS + MESSAGES + EXPLANATIONS
    )
    assert moved(outcomes, "changed", "figure") == FIGURES


def test_the_guards_of_what_moved_speak_up_and_no_others(outcomes):
    assert outcomes["changed"].alarms == {
        "evidence": CLAIMS,
        "verdict": list(VERDICTS),
        "prose": ["notebooks/05_power_reversal.ipynb"],
        "right answers": ANSWERS,
    }


def test_verdicts_turn_away_from_the_stored_ones(outcomes):
    for number, verdict in VERDICTS.items():
        assert outcomes["changed"].entries[f"verdict {number}"] == verdict
        assert outcomes["nothing"].entries[f"verdict {number}"] == claim(number).verdict != verdict


def test_a_figure_says_the_new_number_in_its_title_and_alternative_text(outcomes):
    of = "figure 05_power_reversal gap-explorer"
    before, after = (outcomes[case].entries[of] for case in ("nothing", "changed"))
    assert before.startswith("In 2018 China’s economy was 8.4 times Russia’s: In 2018 China’s GDP")
    assert after.startswith("In 2018 China’s economy was 4.2 times Russia’s: In 2018 China’s GDP")
    assert "was 13,895 billion" in before
    assert "was 6,900 billion" in after


@pytest.mark.parametrize("case", ["nothing", "unused"])
def test_a_cell_that_nothing_rests_on_moves_nothing_and_no_guard_speaks_up(outcomes, case):
    assert outcomes[case].entries == outcomes["nothing"].entries
    assert not any(outcomes[case].alarms.values())


def test_all_kinds_of_what_is_worked_out_are_looked_at(outcomes):
    kinds = Counter(what.split()[0] for what in outcomes["nothing"].entries)
    assert kinds["prose"] == sum(fact.value is not None for s in SHEETS for fact in s.facts)
    assert kinds["readings"] == kinds["verdict"] == len(test_claims.NUMERIC)
    assert kinds["marks"] == kinds["explanation"] == len(questions())
    assert kinds["figure"] == pictures_in_stored_notebooks()


def test_the_list_is_written_to_the_file_that_is_named(tmp_path, monkeypatch, capsys):
    odd = [("marks odd", "No number:\n\0 ✕"), ("prose one", "8.4")]
    monkeypatch.setattr(derived, "everything", lambda: iter(odd))
    target = tmp_path / "before.txt"
    assert derived.main([str(target)]) == 0
    assert target.read_text(encoding="utf-8") == "marks odd = No number:   ✕\nprose one = 8.4\n"
    assert capsys.readouterr().out == f"2 lines worked out from the tables: {target}\n"


def test_without_a_file_or_where_none_can_be_written_it_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(derived, "everything", lambda: iter([]))
    assert derived.main([]) == 1
    assert "derived needs the name of a file to write" in capsys.readouterr().out
    assert derived.main([str(tmp_path)]) == 1
    assert capsys.readouterr().out == f"{tmp_path} cannot be written: Is a directory.\n"


def pictures_in_stored_notebooks() -> int:
    """Count the cells of lessons and solutions that store a figure."""
    paths = [*test_notebooks.LESSONS, *test_notebooks.SOLUTIONS]
    cells = [cell for path in paths for cell in test_notebooks.cells(path, "code")]
    return sum('class=\\"axislab-figure' in json.dumps(cell.outputs) for cell in cells)
