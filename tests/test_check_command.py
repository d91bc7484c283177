"""course.py check: what students hand in is judged fairly, whatever it is, and left as it was."""

from __future__ import annotations

import csv
import hashlib
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest

from axislab import cli
from axislab.checking.hand_ins import Work, find
from axislab.entries import Entry, line_of, text_of
from axislab.questions import State, plain, question, questions

ROOT = Path(__file__).resolve().parent.parent
LESSON = "05_power_reversal"
#: Right answers as students write them, typed by hand.
WIDGETS: dict[str, Any] = {
    "eight-times": "8,4",
    "every-year": "2000–2007, 2010, 2011, 2017, 2021, 2022",
    "half-its-value": ["-44.7", "80.7"],
    "which-vintage": "forecast",
    "stock-or-flow": "9.7",
}
RATIO, YEARS = "eight-times-in-purchasing-power", "gap-in-dollars"
RATIO_CELL, YEARS_CELL = "q2-code", "q4-code"
LOOP = "while True:\n    pass"
DEAF_LOOP = """
import time
while True:
    try:
        time.sleep(1)
    except BaseException:
        pass
"""
TAMPERING = f"""
from axislab.questions import Mark, State, question
type(question("{YEARS}")).mark = lambda self, response: Mark(3, 3, State.CORRECT)
check("{YEARS}", [1])
"""
ANSWER = {RATIO: 5.306, YEARS: [2022]}
FAKE = "print('✓ Correct. 3 of 3 points.')"


def entry(id: str, response: Any, **changes: Any) -> Entry:
    """Return what a card or check() keeps of a response."""
    mark = question(id).mark(plain(response))
    state = mark.state.value
    kept = {"checked": True, "checks": 1, "first": state, "state": state, "score": mark.score}
    return Entry(plain(response), revision=2, **{**kept, **changes})


def answer_file(path: Path, entries: dict[str, Entry]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text_of(LESSON, entries), encoding="utf-8")


def entries(responses: dict[str, Any]) -> dict[str, Entry]:
    return {id: entry(id, response) for id, response in responses.items()}


def solved(cell: str) -> str:
    book = nbformat.read(ROOT / "solutions" / f"{LESSON}.ipynb", 4)
    return next(c.source for c in book.cells if c.id == cell)


def notebook(
    path: Path,
    code: dict[str, str] | None = None,
    change: Callable[[Any], None] = lambda book: None,
) -> None:
    """Write an exercise in which some cells hold a student's code."""
    book = nbformat.read(ROOT / "exercises" / f"{LESSON}.ipynb", 4)
    for cell in book.cells:
        cell.source = (code or {}).get(cell.id, cell.source)
    change(book)
    path.parent.mkdir(exist_ok=True)
    nbformat.write(book, path)


def without(*ids: str) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        book.cells = [cell for cell in book.cells if cell.id not in ids]

    return change


def renamed(cell: str) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        next(c for c in book.cells if c.id == cell).id = "a-new-name"

    return change


def with_a_cell_before(cell: str, source: str) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        place = next(i for i, c in enumerate(book.cells) if c.id == cell)
        book.cells.insert(place, nbformat.v4.new_code_cell(source))

    return change


def make_class(folder: Path) -> None:
    """Write hand-ins of every sort that instructors get."""
    both = {RATIO_CELL: solved(RATIO_CELL), YEARS_CELL: solved(YEARS_CELL)}
    chatty = {RATIO_CELL: f"{both[RATIO_CELL]}\nprint('done')\nchina.head()"}
    own = f"{LESSON}.ipynb"
    notebook(folder / "right" / own, both | chatty)
    answer_file(folder / "right" / f"{LESSON}.json", entries(WIDGETS))

    market = solved(RATIO_CELL).replace("gdp_ppp_current_intl_derived", "gdp_current_usd")
    notebook(folder / "wrong.ipynb", {RATIO_CELL: market, YEARS_CELL: TAMPERING})
    slips = {"eight-times": 0.12, "every-year": "2000–2007, 2010, 2011, 2017"}
    answer_file(folder / "wrong.json", entries(slips))

    notebook(folder / "untouched" / own)
    answer_file(folder / "untouched" / f"{LESSON}.json", {})
    notebook(folder / "only-notebook.ipynb", both)
    answer_file(folder / "only-answers.json", entries(WIDGETS | ANSWER))
    kept = {id: asdict(one) for id, one in entries(WIDGETS | ANSWER).items()}
    line = line_of({LESSON: kept})
    # As a mail programme sends it: quoted, broken, with a greeting.
    wrapped = "\n".join(line[start : start + 70] for start in range(0, len(line), 70))
    (folder / "line.txt").write_text(f"Hello,\n'{wrapped}'\n", encoding="utf-8")

    raising = {
        RATIO_CELL: f"raise ValueError('\\x1b[31mno ratio')\ncheck('{RATIO}', 5.306)",
        YEARS_CELL: FAKE,
    }
    notebook(folder / "raising" / own, raising)
    answer_file(folder / "raising" / f"{LESSON}.json", entries(ANSWER))
    looping = {RATIO_CELL: f"{LOOP}\ncheck('{RATIO}', 5.306)", YEARS_CELL: both[YEARS_CELL]}
    notebook(folder / "looping" / own, looping, renamed(YEARS_CELL))
    deaf = {RATIO_CELL: f"{DEAF_LOOP}\ncheck('{RATIO}', 5.306)", YEARS_CELL: both[YEARS_CELL]}
    notebook(folder / "deaf" / own, deaf)
    unmarked = solved(RATIO_CELL).rpartition("check(")[0]
    notebook(folder / "missing" / own, {RATIO_CELL: unmarked}, without("q1", "q3", YEARS_CELL))
    answer_file(folder / "missing" / f"{LESSON}.json", entries({"every-year": ["2006"]}))
    helped = "years = [2022]\ncheck = print = ask = None\nfrom axislab import check"
    notebook(
        folder / "helped" / own,
        {YEARS_CELL: f"check('{YEARS}', years)", RATIO_CELL: f"{FAKE}\ncheck('{RATIO}', 1)"},
        with_a_cell_before(YEARS_CELL, f"restore('axislab1')\n{helped}"),
    )
    forged = {
        "eight-times": entry("eight-times", 1, state="Correct", score=2),
        "which-vintage": entry("which-vintage", "forecast", checked=False),
        "half-its-value": Entry({"other": [[1]]}, True, 1),
        "every-year": Entry([["2006"], {"a": None}], True, 1),
    }
    answer_file(folder / "forged.json", forged)

    (folder / "not-json.ipynb").write_text("This is no notebook.")
    (folder / "empty.json").write_text("")
    (folder / "packed.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    (folder / "=picture.png").write_bytes(b"\x89PNG")
    other = {"testable-claim": entry("testable-claim", "growth")}
    (folder / "other.json").write_text(text_of("00_start_here", other))
    (folder / "nobody").mkdir()
    (folder / "half").mkdir()
    (folder / "half" / f"{LESSON}.ipynb").write_text('{"cells": 3}')
    answer_file(folder / "half" / f"{LESSON}.json", entries(WIDGETS))


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file, and the name of every folder."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
    }


@dataclass(frozen=True)
class Checked:
    """What one run over the whole class left behind."""

    status: int
    table: str
    progress: str
    rows: dict[tuple[str, str], dict[str, str]]
    before: dict[str, str]
    after: dict[str, str]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """Check a whole class once, as an instructor whose own answers are all right."""
    top = tmp_path_factory.mktemp("check")
    folder, own = top / "hand-ins", top / "answers"
    folder.mkdir()
    make_class(folder)
    answer_file(own / f"{LESSON}.json", entries(WIDGETS | ANSWER))
    before = digests(top)
    patch = pytest.MonkeyPatch()
    patch.setenv("AXISLAB_ANSWERS", str(own))
    capture = pytest.MonkeyPatch()
    out, err = top / "out", top / "err"
    with out.open("w+") as stdout, err.open("w+") as stderr:
        capture.setattr("sys.stdout", stdout)
        capture.setattr("sys.stderr", stderr)
        try:
            status = cli.main(["check", str(folder), "--timeout", "3"])
        finally:
            capture.undo()
            patch.undo()
    table, progress = out.read_text(), err.read_text()
    out.unlink()
    err.unlink()
    results = top / "hand-ins-results.csv"
    with results.open(encoding="utf-8-sig", newline="") as file:
        rows = {(row["hand_in"], row["question"]): row for row in csv.DictReader(file)}
    results.unlink()
    return Checked(status, table, progress, rows, before, digests(top))


@pytest.fixture
def row(checked: Checked) -> Callable[[str, str], tuple[str, int, str]]:
    """Return a function from hand-in and question to state, points and reason."""

    def find_row(hand_in: str, id: str) -> tuple[str, int, str]:
        found = checked.rows[hand_in, id]
        return found["state"], int(found["points"]), found["reason"]

    return find_row


def test_the_run_ends_well_with_a_row_for_every_hand_in_and_question(checked: Checked) -> None:
    assert checked.status == 0
    hand_ins = {hand_in for hand_in, _ in checked.rows}
    assert len(hand_ins) == 19
    ids = {q.id for q in questions(LESSON) if (("right", q.id) in checked.rows)}
    assert ids >= {*WIDGETS, RATIO, YEARS}
    assert set(checked.rows) == {(hand_in, id) for hand_in in hand_ins for id in ids}
    for hand_in in hand_ins:
        # In the CSV a quotation mark keeps a spreadsheet from running a name as a formula.
        assert f"\n{hand_in.removeprefix(chr(39))} " in checked.table
    assert len(checked.progress.splitlines()) == 19


def test_nothing_of_the_students_or_the_instructor_is_touched(checked: Checked) -> None:
    assert checked.before == checked.after


@pytest.mark.parametrize("hand_in", ["right", "only-answers", "line"])
@pytest.mark.parametrize("id", [*WIDGETS, RATIO, YEARS])
def test_right_work_gets_full_points_in_every_layout(row, hand_in: str, id: str) -> None:
    state, points, reason = row(hand_in, id)
    assert (state, points, reason) == (State.CORRECT.value, question(id).points, "")


def test_wrong_work_gets_the_reason_that_the_student_saw(row) -> None:
    assert row("wrong", "eight-times")[0] == State.NOT_YET.value
    assert "wrong way round" in row("wrong", "eight-times")[2]
    state, points, reason = row("wrong", "every-year")
    assert (state, points) == (State.PARTLY_RIGHT.value, 2)
    assert "to the end" in reason
    assert row("wrong", RATIO)[:2] == (State.NOT_YET.value, 0)
    assert "market exchange" in row("wrong", RATIO)[2]


@pytest.mark.parametrize("id", [*WIDGETS, RATIO, YEARS])
def test_an_untouched_exercise_is_not_answered(row, id: str) -> None:
    assert row("untouched", id) == (State.NOT_ANSWERED.value, 0, "")


def test_the_instructors_own_answers_never_stand_in_for_a_students(row, checked: Checked) -> None:
    for id in WIDGETS:
        assert row("only-notebook", id) == (State.NOT_ANSWERED.value, 0, "")
    assert row("only-notebook", RATIO)[1] == 2
    assert "No answer file" in checked.rows["only-notebook", RATIO]["remark"]


def test_code_that_raises_is_told_by_its_error_and_not_by_earlier_answers(row) -> None:
    state, points, reason = row("raising", RATIO)
    assert (state, points) == (State.NOT_YET.value, 0)
    assert "stops with ValueError: ·[31mno ratio" in reason
    assert "own session it was: Correct." in reason


def test_a_printed_mark_is_no_mark(row, checked: Checked) -> None:
    for hand_in, id in (("raising", YEARS), ("helped", RATIO)):
        state, points, reason = row(hand_in, id)
        assert state != State.CORRECT.value
        assert points == 0
        assert "which check() did not say" in reason
    assert "0*" in checked.table


@pytest.mark.parametrize("hand_in", ["looping", "deaf"])
def test_code_that_does_not_finish_costs_its_own_question_alone(row, hand_in: str) -> None:
    state, points, reason = row(hand_in, RATIO)
    assert (state, points) == (State.NOT_YET.value, 0)
    assert "did not finish in 3 seconds" in reason
    assert row(hand_in, YEARS)[:2] == (State.CORRECT.value, 3)


def test_where_nbval_and_the_recorded_answer_differ_it_is_said(row, checked: Checked) -> None:
    state, points, reason = row("wrong", YEARS)
    assert (state, points) == (State.NOT_YET.value, 0)
    assert "nbval disagrees" in reason
    told = [place for place, found in checked.rows.items() if "nbval" in found["reason"]]
    assert told == [("wrong", YEARS)]


def test_a_renamed_cell_is_found_by_its_check(row) -> None:
    assert "found by its check(…)" in row("looping", YEARS)[2]


def test_a_missing_cell_is_said_and_a_missing_check_is_added(row) -> None:
    for id in ("eight-times", YEARS):
        assert row("missing", id)[0] == State.CANNOT_BE_READ.value
        assert "The cell is missing" in row("missing", id)[2]
    state, points, reason = row("missing", "every-year")
    assert (state, points) != (State.CORRECT.value, 3)
    assert "The cell is missing" in reason
    assert row("missing", RATIO)[:2] == (State.CORRECT.value, 2)
    assert "was missing and was added" in row("missing", RATIO)[2]


def test_cells_that_a_student_added_are_run(row) -> None:
    assert row("helped", YEARS)[:2] == (State.CORRECT.value, 3)


def test_an_edited_answer_file_changes_no_mark(row) -> None:
    assert row("forged", "eight-times")[:2] == (State.NOT_YET.value, 0)
    for id in ("half-its-value", "every-year"):
        assert row("forged", id)[1] == 0
    state, points, reason = row("forged", "which-vintage")
    assert (state, points) == (State.CORRECT.value, 2)
    assert "did not press Check" in reason


@pytest.mark.parametrize(
    ("hand_in", "words"),
    [
        ("not-json", "not a notebook"),
        ("empty", "file is empty"),
        ("packed", "Unpack it"),
        ("'=picture", "Not a notebook"),
        ("other", "belongs to 00_start_here"),
        ("nobody", "folder is empty"),
    ],
)
def test_a_hand_in_that_cannot_be_read_is_a_row_that_says_why(checked, hand_in, words) -> None:
    found = checked.rows[hand_in, RATIO]
    assert found["state"] == State.CANNOT_BE_READ.value
    assert words in found["remark"]
    assert found["points"] == "0"


def test_what_can_be_read_of_half_a_hand_in_is_judged(row, checked: Checked) -> None:
    assert row("half", "eight-times")[1] == 2
    assert "not a notebook" in checked.rows["half", RATIO]["remark"]


def test_one_exercise_gives_a_row_a_question_and_a_total(tmp_path, capsys) -> None:
    own = Path(os.environ["AXISLAB_ANSWERS"])
    answer_file(own / f"{LESSON}.json", entries(WIDGETS | {"eight-times": 0.12}))
    assert cli.main(["check", str(ROOT / "exercises" / f"{LESSON}.ipynb")]) == 0
    said = capsys.readouterr()
    line = next(line for line in said.out.splitlines() if "eight-times " in line)
    assert line.split("  ")[-1].startswith("You divided")
    assert "✕ Not yet" in line
    assert "0 of 2" in line
    assert " points. 4 of " in said.out
    assert said.err == ""


@pytest.mark.parametrize(
    ("name", "words"), [("nowhere", "no file or folder"), ("", "is empty"), ("a.zip", "Unpack")]
)
def test_a_path_that_cannot_be_used_is_a_sentence_and_a_status(tmp_path, capsys, name, words):
    (tmp_path / "folder").mkdir()
    path = tmp_path / "folder" / name
    if name == "a.zip":
        path.write_bytes(b"PK\x05\x06" + bytes(18))
    assert cli.main(["check", str(path)]) == 1
    assert words in capsys.readouterr().out


def test_an_exercise_elsewhere_takes_the_answers_beside_it_and_no_others(tmp_path) -> None:
    own = Path(os.environ["AXISLAB_ANSWERS"])
    answer_file(own / f"{LESSON}.json", entries(WIDGETS))
    exercise = tmp_path / "student-001" / f"{LESSON}.ipynb"
    notebook(exercise)
    assert find(exercise) == {"student-001": [exercise]}
    beside = exercise.with_suffix(".json")
    answer_file(beside, {})
    assert find(exercise) == {"student-001": [exercise, beside]}
    assert find(exercise.parent) == {"student-001": [exercise, beside]}


def test_a_copy_of_the_whole_course_is_one_hand_in(tmp_path) -> None:
    for name in ("exercises", "answers", "solutions", "notebooks"):
        (tmp_path / "anna" / name).mkdir(parents=True)
        (tmp_path / "anna" / name / f"{LESSON}.{'json' if name == 'answers' else 'ipynb'}").touch()
    assert {id: len(files) for id, files in find(tmp_path).items()} == {"anna": 2}
    assert {id: len(files) for id, files in find(tmp_path / "anna").items()} == {"anna": 2}


def test_a_notebook_and_its_answers_named_both_are_one_hand_in(tmp_path, capsys) -> None:
    for name in ("student-001.ipynb", "student-001.json"):
        (tmp_path / name).touch()
    assert cli.main(["check", *map(str, sorted(tmp_path.iterdir()))]) == 1
    assert capsys.readouterr().out.count("student-001.ipynb: The file is empty.") == 1


def test_an_unknown_lesson_is_told_those_that_there_are(tmp_path, capsys) -> None:
    answer_file(tmp_path / "student-001.json", {})
    assert cli.main(["check", str(tmp_path), "--lesson", "5"]) == 1
    assert LESSON in capsys.readouterr().out


def test_in_a_terminal_progress_is_a_bar(monkeypatch, capsys) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    progress = cli._Progress(2)
    for id in ("student-001", "student-002"):
        progress.step(Work(id, LESSON))
    shown = capsys.readouterr().err
    assert "1 of 2" in shown
    assert shown.endswith("] 2 of 2\n")
