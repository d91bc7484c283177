"""Notebooks as files: exercises derived from solutions, and the form in which they are stored.

The normal form keeps what readers and nbval need and drops what differs from run to run: widget
views and state, kernel versions, timings. A stored widget view would show as "model not found"
when the notebook is opened again; without it the text twin is shown.
"""

from __future__ import annotations

import ast
import copy
import re
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from axislab.saving import WIDGET_VIEW

#: A line ``name = value  # SOLUTION`` becomes ``name = ...``.
_SOLUTION = re.compile(r"^(?P<indent>\s*)(?P<target>[^=#]+?)\s*=(?!=).*#\s*SOLUTION\s*$")
#: A line that ends so is dropped.
_NO_PROMPT = re.compile(r"#\s*SOLUTION NO PROMPT\s*$")
_KEPT_CELL_METADATA = ("tags", "jupyter")
_METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


class NotebookError(ValueError):
    """A notebook that cannot be derived or stored; the text says which cell and why."""


def exercise_from(solution: NotebookNode) -> NotebookNode:
    """Return the exercise: the solution without its answers, results not yet computed.

    Three rules, the same as otter-grader's where it has one: ``name = value  # SOLUTION`` becomes
    ``name = ...``; a line that ends in ``# SOLUTION NO PROMPT`` is dropped; ``answer=…`` is taken
    out of ``ask(…)``. A cell tagged ``solution-only`` is dropped.

    Raises:
        NotebookError: If a cell tagged ``answer`` would keep its answer.
    """
    exercise = copy.deepcopy(solution)
    kept = []
    for cell in exercise.cells:
        tags = cell.metadata.get("tags", [])
        if "solution-only" in tags:
            continue
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
            before, cell.source = cell.source, _without_answer(cell.source)
            if "answer" in tags and cell.source == before:
                raise NotebookError(
                    f"Cell {cell.id} is tagged 'answer' but nothing in it is marked: add "
                    "'# SOLUTION' to a line or answer=… to ask()."
                )
        kept.append(cell)
    exercise.cells = kept
    return exercise


def _without_answer(source: str) -> str:
    """Return the source of a cell without its answer."""
    lines = []
    for line in source.splitlines():
        if _NO_PROMPT.search(line):
            continue
        marked = _SOLUTION.match(line)
        lines.append(f"{marked['indent']}{marked['target'].strip()} = ..." if marked else line)
    text = "\n".join(lines)
    for call in _calls_of_ask(text):
        first = call.args[0]
        new = f"ask({ast.get_source_segment(text, first)})"
        text = text.replace(ast.get_source_segment(text, call) or "", new)
    return text


def _calls_of_ask(text: str) -> list[ast.Call]:
    """Return the calls ``ask("…", answer=…)`` in a cell."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return []
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "ask"
        and any(keyword.arg == "answer" for keyword in node.keywords)
    ]


def normal_form(notebook: NotebookNode) -> NotebookNode:
    """Return the notebook as it is stored.

    Cells keep their ids, code cells are numbered from 1, outputs keep their data without widget
    views, and metadata name no version, time or machine.
    """
    normal = copy.deepcopy(notebook)
    normal.metadata = _node(_METADATA)
    count = 0
    for cell in normal.cells:
        cell.metadata = _node(
            {key: cell.metadata[key] for key in _KEPT_CELL_METADATA if key in cell.metadata}
        )
        if cell.cell_type != "code":
            cell.pop("attachments", None)
            continue
        count += 1
        cell.execution_count = count
        for output in cell.outputs:
            if "metadata" in output:
                output.metadata = _node({})
            output.get("data", {}).pop(WIDGET_VIEW, None)
            if output.output_type == "execute_result":
                output.execution_count = count
    normal.nbformat, normal.nbformat_minor = 4, 5
    return normal


def _node(values: dict[str, Any]) -> NotebookNode:
    node: NotebookNode = nbformat.from_dict(values)  # type: ignore[no-untyped-call]
    return node


def executed(notebook: NotebookNode, folder: Path) -> NotebookNode:
    """Run every cell in a fresh kernel and return the notebook in normal form.

    Args:
        notebook: The notebook; it is not changed.
        folder: Where it will be stored; the kernel works there.

    Raises:
        NotebookError: If a cell raises, with the cell and the error.
    """
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    run = copy.deepcopy(notebook)
    client = NotebookClient(
        run,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        store_widget_state=False,
    )
    try:
        client.execute()
    except CellExecutionError as problem:
        raise NotebookError(f"A cell of the notebook raised an error:\n{problem}") from None
    return normal_form(run)


def read(path: Path) -> NotebookNode:
    """Read a notebook.

    Raises:
        NotebookError: If the file is no notebook.
    """
    try:
        notebook: NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
        nbformat.validate(notebook)
    except (ValueError, AttributeError, KeyError, nbformat.ValidationError) as problem:
        raise NotebookError(f"{path.name} is not a notebook that can be read: {problem}") from None
    return notebook


def text_of(notebook: NotebookNode) -> str:
    """Return a notebook as the text of its file."""
    text: str = nbformat.writes(notebook)  # type: ignore[no-untyped-call]
    return text + "\n"


def without_results(notebook: NotebookNode) -> list[dict[str, Any]]:
    """Return type, id, tags and source of every cell: what a derived notebook must share."""
    return [
        {
            "type": cell.cell_type,
            "id": cell.id,
            "tags": cell.metadata.get("tags", []),
            "source": cell.source,
        }
        for cell in notebook.cells
    ]
