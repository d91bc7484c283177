"""The notebook that nbval runs for one hand-in: the reference with the student's work in it.

Widget answers come first, through the same controls as in the solutions; then the student's code
cells in their order. After each question stands a cell that shows the headline of its mark; its
stored output is that of the solutions. So nothing that a student prints is ever compared.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection
from dataclasses import dataclass

import nbformat
from nbformat import NotebookNode

from axislab import notebooks
from axislab.checking.hand_ins import SOLUTIONS, Work, calls
from axislab.checking.nbval_plugin import STUDENT
from axislab.questions import Question, State, questions

_HEADLINE = re.compile(rf"^{State.CORRECT.sign} (.+? points?\.)", re.MULTILINE)
#: Lines that would bring answers from elsewhere, or keep the student's from being recorded.
_LEFT_OUT = re.compile(r"^([ \t]*)(restore|keep_answers)\(.*\)[ \t]*(#.*)?$", re.MULTILINE)
#: Cells that only show a card: the answers in cards have been judged by then.
_CARD = re.compile(r"\s*ask\([^()]*\)\s*")


@dataclass(frozen=True)
class Asked:
    """A question as the reference asks it.

    Attributes:
        question: The question.
        headline: Headline of the mark in the stored output of the solutions.
        cell: Id of the cell that asks it or, for code, of the cell with the code.
        call: For code, the line that calls ``check``.
    """

    question: Question
    headline: str
    cell: str
    call: str = ""

    @property
    def is_code(self) -> bool:
        """Whether the answer is computed by a cell."""
        return self.question.controls.kind == "code"


@dataclass(frozen=True)
class Reference:
    """The solutions of a lesson: what comes before the first question, and the questions."""

    lesson: str
    setup: tuple[str, ...]
    asked: tuple[Asked, ...]


@dataclass(frozen=True)
class Place:
    """Where a student's notebook answers a question.

    Attributes:
        cells: Indexes of the code cells that answer it.
        call: A line with ``check`` that has to be added; blank if a cell has one.
        remark: What is unusual; blank if nothing is.
        is_missing: Whether neither cell nor call was found.
    """

    cells: tuple[int, ...]
    call: str = ""
    remark: str = ""
    is_missing: bool = False


def reference(lesson: str) -> Reference:
    """Return the reference of a lesson.

    Raises:
        NotebookError: If the solutions were not run, or hold no question.
    """
    path = SOLUTIONS / f"{lesson}.ipynb"
    setup: list[str] = []
    found: dict[str, Asked] = {}
    for cell in (cell for cell in notebooks.read(path).cells if cell.cell_type == "code"):
        here = [q for q in questions(lesson) if calls(cell.source, "(ask|check)", q.id)]
        if not here and not found and "solution-only" not in cell.metadata.get("tags", []):
            setup.append(cell.source)
        for question in here:
            if question.controls.kind == "code" and not calls(cell.source, "check", question.id):
                continue
            headline = _HEADLINE.search(_text(cell))
            if not headline:
                raise notebooks.NotebookError(
                    f"In {path.name} cell {cell.id} shows no right answer. "
                    f"Run python3 course.py build {lesson}."
                )
            call = _call_of_check(cell.source) if question.controls.kind == "code" else ""
            found[question.id] = Asked(question, headline[1], cell.id, call)
    if not found:
        raise notebooks.NotebookError(f"{path.name} asks no question.")
    asked = sorted(found.values(), key=lambda one: one.question.number)
    return Reference(lesson, tuple(setup), tuple(asked))


def _text(cell: NotebookNode) -> str:
    """Return the text in the outputs of a cell."""
    outputs = cell.outputs
    return "\n".join(o.get("text") or o.get("data", {}).get("text/plain", "") for o in outputs)


def _call_of_check(source: str) -> str:
    """Return the line of a cell that calls ``check``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "check":
            return ast.get_source_segment(source, node) or ""
    return ""


def place(asked: Asked, cells: tuple[NotebookNode, ...]) -> Place:
    """Return where a student's notebook answers a question: by the cell's id, else by the call."""
    id, function = asked.question.id, "check" if asked.is_code else "ask"
    calling = tuple(i for i, cell in enumerate(cells) if calls(cell.source, function, id))
    same = tuple(i for i, cell in enumerate(cells) if cell.id == asked.cell)
    if calling:
        moved = asked.is_code and same and not set(same) & set(calling)
        renamed = not same
        if moved or renamed:
            return Place(calling, remark=f"The cell was found by its {function}(…).")
        return Place(calling)
    if same and asked.is_code:
        return Place(same, asked.call, "The line with check(…) was missing and was added.")
    return Place((), is_missing=True)


def worksheet(
    reference: Reference, work: Work, wanted: Collection[str], left_out: Collection[str] = ()
) -> NotebookNode:
    """Return the notebook that judges a hand-in.

    Args:
        reference: The lesson's reference.
        work: The hand-in.
        wanted: Ids of the questions to judge.
        left_out: Names of student's cells not to run, since they stopped an earlier run.
    """
    cells = [_ignored(f"setup-{n}", source) for n, source in enumerate(reference.setup)]
    code: dict[int, list[Asked]] = {}
    added: dict[int, list[str]] = {}
    for asked in reference.asked:
        where = place(asked, work.cells) if asked.is_code and work.cells else Place(())
        if asked.question.id not in wanted:
            continue
        if asked.is_code and where.cells:
            code.setdefault(where.cells[-1], []).append(asked)
            if where.call:
                added.setdefault(where.cells[-1], []).append(where.call)
        else:
            cells.append(_judging(asked))
    for index, cell in enumerate((work.cells or ())[: max(code, default=-1) + 1]):
        name = f"{STUDENT}{index}"
        if name not in left_out and not _CARD.fullmatch(cell.source):
            cells.append(_ignored(name, _LEFT_OUT.sub(r"\1pass", cell.source)))
            cells.extend(_ignored(f"{name}-check", call) for call in added.get(index, []))
        cells.extend(_judging(asked) for asked in code.get(index, []))
    notebook: NotebookNode = nbformat.v4.new_notebook(cells=cells)  # type: ignore[no-untyped-call]
    return notebook


def _ignored(id: str, source: str) -> NotebookNode:
    """Return a cell whose output is not compared."""
    cell: NotebookNode = nbformat.v4.new_code_cell(  # type: ignore[no-untyped-call]
        source, id=id, metadata={"tags": ["nbval-ignore-output"]}
    )
    return cell


def _judging(asked: Asked) -> NotebookNode:
    """Return the cell that shows the headline of a mark, with the reference's as its output."""
    # No name of the notebook is used: a student's code may have given it to something else.
    verb = "mark" if asked.is_code else "check()"
    source = f'__import__("axislab").ask("{asked.question.id}").{verb}.headline'
    output = nbformat.v4.new_output(  # type: ignore[no-untyped-call]
        "execute_result", {"text/plain": repr(asked.headline)}, execution_count=1
    )
    cell: NotebookNode = nbformat.v4.new_code_cell(  # type: ignore[no-untyped-call]
        source, id=asked.question.id, outputs=[output], execution_count=1
    )
    return cell
