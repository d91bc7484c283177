"""List all that is worked out from the tables: numbers in prose, verdicts, marks, figures in words.

``python3 course.py derived FILE``, before and after a table is changed: the difference of the two
files is what moved. For maintainers: it holds answers.
"""

from __future__ import annotations

import ast
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_type_hints

import variants

from axislab.claims import claims, derived_verdict, readings
from axislab.facts import SHEETS
from axislab.figures.show import show
from axislab.questions import plain, questions
from axislab.widgets.live_figure import LiveFigure

PROJECT = Path(__file__).resolve().parent.parent

Entry = tuple[str, str]
"""What was worked out, and what came out, in words."""


def everything() -> Iterator[Entry]:
    """Yield all entries, in an order that is always the same."""
    yield from numbers_in_prose()
    yield from verdicts()
    yield from marks()
    yield from figures()


def numbers_in_prose() -> Iterator[Entry]:
    for sheet in SHEETS:
        for fact in sheet.facts:
            if fact.value:
                yield f"prose {sheet.notebook} {fact.cell}: {fact.says}", fact.value()


def verdicts() -> Iterator[Entry]:
    for number in claims()["id"]:
        if found := readings(number):
            values = "; ".join(f"{one.label} {one}{_holds(one.holds)}" for one in found)
            yield f"readings {number}", values
            yield f"verdict {number}", derived_verdict(number) or "not by numbers alone"


def marks() -> Iterator[Entry]:
    for asked in questions():
        typed = [
            *variants.ACCEPTED[asked.id],
            *(answer for answer, _ in variants.WRONG[asked.id]),
        ]
        lines = " | ".join(asked.mark(plain(answer)).line() for answer in typed)
        yield f"marks {asked.id}", lines
        yield f"explanation {asked.id}", asked.explanation


def figures() -> Iterator[Entry]:
    """Yield title and words of every figure as the notebooks draw it."""
    for folder in ("notebooks", "solutions"):
        for path in sorted((PROJECT / folder).glob("*.ipynb")):
            yield from _figures_of(path)


def _figures_of(path: Path) -> Iterator[Entry]:
    """Run a notebook's imports and assignments, and what puts a figure into words."""
    names: dict[str, Any] = {}
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] != "code":
            continue
        for step in ast.parse("".join(cell["source"])).body:
            if not isinstance(step, ast.Expr):
                exec(ast.unparse(step), names)
            elif words := _words_of(step.value, names):
                yield f"figure {path.stem} {cell['id']}", words


def _words_of(call: ast.expr, names: dict[str, Any]) -> str:
    """Return what a call shows as a figure, in words; blank if it shows none."""
    if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name)):
        return ""
    called = names.get(call.func.id)
    if called is None:  # a function of Python itself
        return ""
    if called is show:  # its figure need not be drawn for its fact
        return str(eval(ast.unparse(call.args[1]), names))
    made = get_type_hints(called).get("return")
    if isinstance(made, type) and issubclass(made, LiveFigure):
        live = eval(ast.unparse(call), names)
        return f"{live.title}: {live.fact}"
    return ""


def _holds(holds: bool | None) -> str:
    return "" if holds is None else " (holds)" if holds else " (does not hold)"


def _line(text: str) -> str:
    """Return a text on one line, without what no editor shows: odd answers are quoted too."""
    return "".join(sign if sign.isprintable() else " " for sign in " ".join(text.split()))


def main(arguments: list[str]) -> int:
    """Write the list to a file, a line an entry; return 0 if it was written."""
    if len(arguments) != 1:
        print("derived needs the name of a file to write, for example: derived before.txt")
        return 1
    with tempfile.TemporaryDirectory() as empty:
        os.environ["AXISLAB_ANSWERS"] = empty  # nobody's prediction is drawn
        lines = [f"{_line(what)} = {_line(words)}\n" for what, words in everything()]
    try:
        Path(arguments[0]).write_text("".join(lines), encoding="utf-8")
    except OSError as problem:
        print(f"{arguments[0]} cannot be written: {problem.strerror}.")
        return 1
    print(f"{len(lines)} lines worked out from the tables: {arguments[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
