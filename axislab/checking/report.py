"""Results as text: a row a question, a row a hand-in, and a CSV with both."""

from __future__ import annotations

import csv
import textwrap
from collections.abc import Sequence
from pathlib import Path

from axislab.checking.rows import Result, Row
from axislab.questions import State

#: Columns of the CSV.
COLUMNS = ("hand_in", "lesson", "question", "state", "points", "out_of", "reason", "remark")
#: A spreadsheet would take a text that begins so for a formula.
_FORMULA = ("=", "+", "-", "@")
_NARROWEST, _WIDEST = 80, 140


def one_hand_in(result: Result, width: int) -> list[str]:
    """Return the rows of one hand-in as lines of text, with the total.

    Args:
        result: The result.
        width: Columns of the terminal.
    """
    work = result.work
    lines = [work.lesson if work.id == work.lesson else f"{work.lesson}, {work.id}"]
    if work.problem:
        return [*lines, "", *_folded(f"Not judged. {work.problem}", 0, width)]
    rows = [("", "question", "state", "points", "reason")]
    rows += [
        (
            str(row.question.number),
            row.question.id,
            f"{row.state.sign} {row.state.value}",
            f"{row.score} of {row.out_of}",
            row.reason,
        )
        for row in result.rows
    ]
    lines += ["", *_aligned(rows, width, to_the_right=(0,)), ""]
    right = sum(row.state is State.CORRECT for row in result.rows)
    lines.append(
        f"{result.score} of {result.out_of} points. {right} of {len(result.rows)} questions right."
    )
    for remark in work.remarks:
        lines += _folded(remark, 0, width)
    return lines


def whole_class(results: Sequence[Result], width: int) -> list[str]:
    """Return a row for each hand-in as lines of text: points by question, total, remark.

    Args:
        results: Results of the same lesson, at least one.
        width: Columns of the terminal.
    """
    questions = [row.question for row in results[0].rows]
    rows = [("hand-in", *(str(q.number) for q in questions), "total", "remark")]
    for result in results:
        points = [_points(row) for row in result.rows]
        if result.work.problem:
            points = [""] * len(questions)
        total = "" if result.work.problem else str(result.score)
        rows.append((result.work.id, *points, total, _remark(result)))
    judged = [result for result in results if not result.work.problem]
    right = [
        str(sum(result.rows[place].state is State.CORRECT for result in judged))
        for place in range(len(questions))
    ]
    rows.append(("out of", *(str(q.points) for q in questions), str(results[0].out_of), ""))
    rows.append(("right", *right, "", f"of {len(judged)} judged"))
    names = ", ".join(f"{q.number} {q.id}" for q in questions)
    columns = tuple(range(1, len(questions) + 2))
    return [
        results[0].work.lesson,
        "",
        *_aligned(rows, width, to_the_right=columns),
        "",
        *_folded(f"Questions: {names}.", 0, width),
        f"Points; {State.NOT_ANSWERED.sign} not answered, {State.CANNOT_BE_READ.sign} cannot be "
        "read, * see its reason.",
    ]


def write_csv(path: Path, results: Sequence[Result]) -> None:
    """Write a row for each hand-in and question; spreadsheets read the file as it is."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for result in results:
            remark = " ".join([result.work.problem, *result.work.remarks]).strip()
            for row in result.rows:
                texts = (row.question.id, row.state.value, row.score, row.out_of, row.reason)
                cells = (result.work.id, result.work.lesson, *texts, remark)
                writer.writerow([_harmless(cell) for cell in cells])


def _harmless(cell: str | int) -> str | int:
    """Return a cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _points(row: Row) -> str:
    """Return what the class table shows of a row: points, or a sign when none could be given."""
    if row.state in (State.NOT_ANSWERED, State.CANNOT_BE_READ):
        return row.state.sign
    return f"{row.score}*" if row.needs_a_look else str(row.score)


def _remark(result: Result) -> str:
    """Return what is to be said of a hand-in as a whole."""
    said = [result.work.problem, *result.work.remarks]
    if all(row.state is State.NOT_ANSWERED for row in result.rows):
        said.append("Nothing is answered.")
    return " ".join(filter(None, said))


def _aligned(
    rows: Sequence[tuple[str, ...]], width: int, to_the_right: tuple[int, ...]
) -> list[str]:
    """Return rows in columns; the last column is folded within the width."""
    wide = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(wide[column]) if column in to_the_right else cell.ljust(wide[column])
            for column, cell in enumerate(row[:-1])
        ]
        start = "  ".join(cells) + "  "
        lines += [line.rstrip() for line in _folded(start + row[-1], len(start), width)]
    return lines


def _folded(text: str, indent: int, width: int) -> list[str]:
    """Return a text in lines; all but the first begin after ``indent`` blanks."""
    room = max(min(width, _WIDEST), _NARROWEST, indent + 30) - indent
    folded = textwrap.wrap(text[indent:], room) or [""]
    return [text[:indent] + folded[0], *(" " * indent + line for line in folded[1:])]
