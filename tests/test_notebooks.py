"""What holds for every stored notebook: its form, its prose, its figures and its questions."""

from __future__ import annotations

import ast
import itertools
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from nbformat import NotebookNode

from axislab import notebooks
from axislab.claims import claims
from axislab.facts import SHEETS, Fact, FactSheet, uncovered
from axislab.notebooks import NotebookError
from axislab.questions import questions

ROOT = Path(__file__).resolve().parent.parent
LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))
EXERCISES = sorted((ROOT / "exercises").glob("*.ipynb"))
SOLUTIONS = sorted((ROOT / "solutions").glob("*.ipynb"))
EVERY = pytest.mark.parametrize(
    "path", [*LESSONS, *EXERCISES, *SOLUTIONS], ids=lambda p: f"{p.parent.name}/{p.stem}"
)
EVERY_LESSON = pytest.mark.parametrize("path", LESSONS, ids=lambda p: p.stem)
LARGEST = 600_000
#: The parts of a lesson, in this order; lesson 00 has no claims to test.
SKELETON = (
    "The claims under test",
    "Predict",
    "Look",
    "Measure",
    "Two readings, each at its strongest",
    "What happened afterwards",
    "Recap",
    "Exercises",
    "Sources",
)


def cells(path: Path, kind: str) -> list[NotebookNode]:
    return [cell for cell in notebooks.read(path).cells if cell.cell_type == kind]


def prose(path: Path) -> dict[str, str]:
    return {cell.id: cell.source for cell in cells(path, "markdown")}


@EVERY
def test_a_stored_notebook_is_in_normal_form(path: Path) -> None:
    notebook = notebooks.read(path)
    assert notebooks.text_of(notebooks.normal_form(notebook)) == path.read_text(encoding="utf-8")


@EVERY
def test_cells_have_ids_that_say_what_they_are(path: Path) -> None:
    ids = [cell.id for cell in notebooks.read(path).cells]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z][a-z0-9-]+", id) for id in ids)


@EVERY
def test_no_output_holds_a_view_a_path_an_address_or_a_warning(path: Path) -> None:
    for cell in cells(path, "code"):
        text = json.dumps(cell.outputs)
        assert "widget-view" not in text
        assert not re.search(r"0x[0-9a-f]{6,}|/home/|/tmp/|/root/|Warning|stderr|Traceback", text)


@EVERY
def test_a_notebook_is_small(path: Path) -> None:
    assert path.stat().st_size < LARGEST


@EVERY
def test_every_code_cell_was_run(path: Path) -> None:
    assert [cell.execution_count for cell in cells(path, "code")] == list(
        range(1, len(cells(path, "code")) + 1)
    )


class _Pictures(HTMLParser):
    """Collects the alt texts and captions of pictures in HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.alts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.alts.append(dict(attrs).get("alt") or "")


@EVERY
def test_every_figure_has_its_fact_as_alt_text_and_as_words(path: Path) -> None:
    for cell in cells(path, "code"):
        for output in cell.outputs:
            data = output.get("data", {})
            assert "image/png" not in data, f"{cell.id}: a figure goes out through show()"
            pictures = _Pictures()
            pictures.feed(data.get("text/html", ""))
            for alt in pictures.alts:
                assert len(alt) > 40, cell.id
                assert re.search(r"\d", alt), cell.id
                twin = " ".join(data["text/plain"].split())
                assert " ".join(alt.split()) in twin, cell.id
                assert "mathjax_ignore" in data["text/html"], f"{cell.id}: $ would be a formula"


@EVERY
def test_headings_follow_each_other(path: Path) -> None:
    text = "\n".join(prose(path).values())
    levels = [len(marks) for marks in re.findall(r"^(#+) ", text, re.MULTILINE)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


@EVERY
def test_prose_is_short_and_plain(path: Path) -> None:
    for id, text in prose(path).items():
        words = re.sub(r"<[^>]*>", " ", text).split()
        assert len(words) <= (180 if id == "readings" else 120), f"{id}: {len(words)} words"
        assert not re.search(r"\b(simply|just|obviously|of course|easy|easily)\b", text, re.I), id


@EVERY
def test_links_lead_somewhere(path: Path) -> None:
    for id, text in prose(path).items():
        for name, target in re.findall(r"\[([^\]]*)\]\(([^)]*)\)", text):
            assert len(name) > 3, id
            assert name.lower() not in ("here", "click here", "link", "this"), id
            if not target.startswith("http"):
                assert (path.parent / target).exists(), f"{id}: {target}"


@EVERY
def test_notebooks_import_from_axislab_alone(path: Path) -> None:
    for cell in cells(path, "code"):
        for node in ast.walk(ast.parse(cell.source)):
            if isinstance(node, ast.ImportFrom):
                assert node.module == "axislab", cell.id
            if isinstance(node, ast.Import):
                assert {alias.name for alias in node.names} <= {"pandas", "seaborn"}, cell.id


@EVERY
def test_code_cells_are_one_step_each(path: Path) -> None:
    lengths = sorted(len(cell.source.splitlines()) for cell in cells(path, "code"))
    assert lengths[len(lengths) // 2] <= 3
    assert lengths[int(len(lengths) * 0.9)] < 9
    assert "." * 3 not in "".join(
        cell.source for cell in cells(path, "code") if path.parent.name != "exercises"
    )


@EVERY
def test_the_reader_is_told_to_run_all_cells_first(path: Path) -> None:
    first = " ".join(list(prose(path).values())[:3])
    assert "Run ▸ Run All Cells" in first
    assert re.search(r"answers come back", first)


@EVERY_LESSON
def test_lessons_have_the_same_skeleton(path: Path) -> None:
    text = "\n".join(prose(path).values())
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    for word in ("The question.", "Time:", "You need:", "You will be able to"):
        assert word in text
    if path.stem.startswith("00"):
        return
    places = [next((i for i, h in enumerate(headings) if h.startswith(p)), -1) for p in SKELETON]
    assert -1 not in places, SKELETON[places.index(-1)]
    assert places == sorted(places)
    assert 30 <= len(notebooks.read(path).cells) <= 60
    assert "After the source" in text
    assert text.count("Best evidence") == text.count("Weaker if") == 2


@EVERY_LESSON
def test_both_readings_get_equal_room(path: Path) -> None:
    readings = prose(path).get("readings")
    if readings is None:
        pytest.skip(f"{path.stem} has no two readings: it introduces the course.")
    parts = [len(part.split()) for part in re.split(r"^### ", readings, flags=re.MULTILINE)[1:]]
    assert len(parts) == 2
    assert max(parts) / min(parts) < 1.25


def test_every_claim_is_listed_in_a_lesson_with_its_verdict() -> None:
    outputs = [
        out.get("data", {}) for path in LESSONS for c in cells(path, "code") for out in c.outputs
    ]
    text = "".join(data.get("text/html", "") for data in outputs)
    listed = set(re.findall(r">([A-Z]+-\d+)</th>(?:<td[^>]*>[^<]+</td>){4}", text))
    assert listed == set(claims()["id"])


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.notebook)
def test_every_number_in_prose_has_a_fact(sheet: FactSheet) -> None:
    assert sheet.problems(prose(ROOT / sheet.notebook)) == []


def test_every_lesson_and_solution_has_a_fact_sheet() -> None:
    named = {sheet.notebook for sheet in SHEETS}
    assert named == {str(p.relative_to(ROOT).as_posix()) for p in [*LESSONS, *SOLUTIONS]}


def test_a_number_without_a_fact_is_found() -> None:
    assert uncovered("It grew by 6.6 per cent (AX-67, `x[1]`).", []) == ["6.6"]
    sheet = FactSheet("x", (Fact("a", "8.4 times", "data/gdp.csv", lambda: "8.5"),), {})
    assert sheet.problems({"a": "It is 8.4 times, or 9."}) == [
        "a: the prose says '8.4 times', the tables give 8.5.",
        "a: 9 has no fact.",
    ]


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda p: p.stem)
def test_an_exercise_is_its_solution_without_the_answers(path: Path) -> None:
    derived = notebooks.exercise_from(notebooks.read(path))
    stored = notebooks.read(ROOT / "exercises" / path.name)
    assert notebooks.without_results(derived) == notebooks.without_results(stored)


def test_every_exercise_has_a_solution() -> None:
    assert [path.name for path in EXERCISES] == [path.name for path in SOLUTIONS]
    assert EXERCISES


def test_every_question_is_asked_once_and_answered_in_the_solutions() -> None:
    in_lessons, in_solutions, correct = [], [], 0
    for path in [*LESSONS, *SOLUTIONS]:
        for cell in cells(path, "code"):
            found = re.findall(r"ask\(\"([a-z0-9-]+)\"", cell.source)
            (in_lessons if path.parent.name == "notebooks" else in_solutions).extend(found)
            if path.parent.name == "solutions":
                correct += json.dumps(cell.outputs, ensure_ascii=False).count("✓ Correct.")
    assert sorted(in_lessons + in_solutions) == sorted(q.id for q in questions())
    assert correct == len(in_solutions)


def test_an_untouched_exercise_answers_nothing_and_gives_nothing_away() -> None:
    for path in EXERCISES:
        outputs = "".join(
            json.dumps(cell.outputs, ensure_ascii=False) for cell in cells(path, "code")
        )
        lesson = [q for q in questions() if q.lesson == path.stem and not q.is_prediction]
        code = sum(q.controls.kind == "code" for q in lesson)
        assert outputs.count("○ Not answered yet.") == len(lesson) + code
        assert "✓" not in outputs
        for asked in lesson:
            assert asked.explanation[:40] not in outputs
            for hint in asked.hints:
                assert hint not in outputs


def test_an_answer_that_would_be_left_in_is_refused() -> None:
    solution = notebooks.read(SOLUTIONS[0])
    for cell in solution.cells:
        cell.source = cell.source.replace("# SOLUTION", "# solution")
    with pytest.raises(NotebookError, match="nothing in it is marked"):
        notebooks.exercise_from(solution)


def test_the_normal_form_drops_what_differs_from_run_to_run() -> None:
    notebook = notebooks.read(LESSONS[0])
    notebook.metadata["widgets"] = {"state": {}}
    notebook.metadata["kernelspec"]["display_name"] = "my kernel"
    cell = next(cell for cell in notebook.cells if cell.cell_type == "code" and cell.outputs)
    cell.metadata["execution"] = {"iopub.status.busy": "2026"}
    cell.execution_count = 77
    cell.outputs[0].data["application/vnd.jupyter.widget-view+json"] = {"model_id": "abc"}
    normal = notebooks.normal_form(notebook)
    assert notebooks.text_of(normal) == LESSONS[0].read_text(encoding="utf-8")
