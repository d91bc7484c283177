"""From what nbval said to a row a question.

Points follow from axislab's own marking of the recorded answer, done here, outside the kernel that
ran the student's code. nbval says whether that kernel came to the same result.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from axislab.checking.hand_ins import Work
from axislab.checking.nbval_plugin import STUDENT
from axislab.checking.worksheet import Asked, Place, Reference, place
from axislab.entries import Entry, answers_in
from axislab.questions import Mark, Question, State

_LONGEST_REASON = 600
_RIGHT = f"{State.CORRECT.sign} {State.CORRECT.value}"


@dataclass(frozen=True)
class Row:
    """The result of one question of one hand-in.

    Attributes:
        question: The question.
        state: One of the five states.
        score: Points.
        reason: The message that belongs to the state, and what is unusual.
        needs_a_look: Whether a person should read the reason before the points count.
    """

    question: Question
    state: State
    score: int
    reason: str
    needs_a_look: bool = False

    @property
    def out_of(self) -> int:
        """Points of the question."""
        return self.question.points


@dataclass(frozen=True)
class Result:
    """The result of one hand-in: a row a question, or why there are none."""

    work: Work
    rows: tuple[Row, ...]

    @property
    def score(self) -> int:
        """Points of all questions."""
        return sum(row.score for row in self.rows)

    @property
    def out_of(self) -> int:
        """Points that could be had."""
        return sum(row.out_of for row in self.rows)


@dataclass
class Run:
    """A hand-in while it is judged.

    Attributes:
        work: The hand-in.
        folder: A folder of its own, with exercises/, answers/ and data/.
        cells: What nbval has said of each cell so far.
        left_out: Names of student's cells that stopped the kernel, and are not run again.
    """

    work: Work
    folder: Path
    cells: dict[str, dict[str, Any]] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)


def rows(reference: Reference, run: Run, timeout: float) -> tuple[Row, ...]:
    """Return a row for every question of a hand-in."""
    if run.work.problem:
        return tuple(
            Row(asked.question, State.CANNOT_BE_READ, 0, run.work.problem)
            for asked in reference.asked
        )
    recorded = _recorded(run)
    return tuple(_row(asked, run, recorded, timeout) for asked in reference.asked)


def _recorded(run: Run) -> dict[str, Entry]:
    """Return the answers that the run has recorded."""
    path = run.folder / "answers" / f"{run.work.lesson}.json"
    try:
        return answers_in(path.read_text(encoding="utf-8"))[run.work.lesson]
    except (OSError, ValueError, KeyError):  # the student's code wrote there itself
        return {}


def _row(asked: Asked, run: Run, recorded: dict[str, Entry], timeout: float) -> Row:
    """Return the row of one question: the mark, its reason, and what is unusual."""
    work, id = run.work, asked.question.id
    handed_in = (work.entries or {}).get(id, Entry())
    runs = asked.is_code and work.cells is not None
    entry = recorded.get(id, Entry()) if runs else handed_in
    where = place(asked, work.cells) if work.cells is not None else Place(())
    mark = _mark(asked.question, entry)
    reasons, looks = [mark.reason(handed_in.checks)], list[str]()
    if runs:
        mark, reasons, looks = _mark_of_code(mark, where, run, timeout)
        reasons.insert(0, mark.reason(handed_in.checks))
        if handed_in.checks and handed_in.state != mark.state.value:
            looks.append(f"In the student's own session it was: {handed_in.state}.")
    elif mark.state is not State.NOT_ANSWERED and not handed_in.checked:
        reasons.append("The student did not press Check on this answer.")
    if where.is_missing:
        what = f'no cell calls {"check" if runs else "ask"}("{id}")'
        reasons.append(f"The cell is missing: {what}.")
        if mark.state is State.NOT_ANSWERED:
            mark = replace(mark, state=State.CANNOT_BE_READ)
    elif where.remark and mark.state is not State.NOT_ANSWERED:
        reasons.append(where.remark)
    said = run.cells.get(id, {})
    if not said.get("ran"):
        looks.append("nbval could not judge it: the kernel stopped before.")
    elif said["passed"] != (mark.state is State.CORRECT):
        right = "is" if said["passed"] else "is not"
        looks.append(f"nbval disagrees: in the notebook the result {right} the reference's.")
    return Row(asked.question, mark.state, mark.score, _plain([*reasons, *looks]), bool(looks))


def _mark(question: Question, entry: Entry) -> Mark:
    """Return the mark of a recorded answer; one that no card writes cannot be read."""
    try:
        return question.mark(entry.response)
    except Exception:  # an answer file can be edited into anything
        message = "The saved answer has a form that no card writes."
        return Mark(0, question.points, State.CANNOT_BE_READ, message)


def _mark_of_code(
    mark: Mark, where: Place, run: Run, timeout: float
) -> tuple[Mark, list[str], list[str]]:
    """Return the mark with what the student's cells did besides, and what needs a look."""
    names = [f"{STUDENT}{index}{end}" for index in where.cells for end in ("", "-check")]
    said = [run.cells[name] for name in names if name in run.cells]
    reasons, looks, trouble = list[str](), list[str](), ""
    for cell in said:
        if cell["timed_out"]:
            trouble = f"The code did not finish in {timeout:g} seconds."
            if "Failed to interrupt" in cell["problem"]:
                trouble += " It could not be interrupted, or it ended Python itself."
        elif cell["error"]:
            trouble = f"The code stops with {': '.join(filter(None, cell['error']))}"
        elif cell["problem"]:
            trouble = f"The code could not be run: {cell['problem']}"
        if trouble:
            trouble = trouble if trouble.endswith((".", "!", "?")) else f"{trouble}."
            break
    if trouble and mark.state is State.NOT_ANSWERED:
        mark = replace(mark, state=State.NOT_YET, message=trouble)
    elif trouble:
        reasons.append(f"After the check: {trouble}")
    if mark.state is not State.CORRECT and any(_RIGHT in cell["text"] for cell in said):
        looks.append(f"The cell prints “{_RIGHT}”, which check() did not say.")
    return mark, reasons, looks


def _plain(reasons: Iterable[str]) -> str:
    """Return reasons as one line without control characters, and not without end."""
    text = " ".join(" ".join(reasons).split())
    text = "".join(letter if letter.isprintable() else "·" for letter in text)
    return text if len(text) <= _LONGEST_REASON else f"{text[:_LONGEST_REASON]}…"
