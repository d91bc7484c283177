"""What runs inside pytest beside nbval: an answers folder a hand-in, and a line a cell.

``AXISLAB_VERDICTS`` names the file that gets a JSON object for every cell that nbval has run.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

# nbformat would build a grammar for web addresses with it, which takes a second and is never used.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

VERDICTS = "AXISLAB_VERDICTS"
#: What begins the name of a cell that holds a student's code.
STUDENT = "student-"
#: Seconds for the cells that are not a student's: they import, which can be slow.
_PATIENCE = 120.0
#: What a cell shows is kept up to this length: a loop may print without end.
_LONGEST = 20_000


#: Taken out of the environment, so that no kernel knows of it.
_file = Path(os.environ.pop(VERDICTS, os.devnull))
_timeout = pytest.StashKey[float]()


def pytest_configure(config: pytest.Config) -> None:
    """Remember the time that a student's cell may take."""
    config.stash[_timeout] = config.getoption("nbval_cell_timeout")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: Any) -> None:
    """Give the kernel, which starts before the first cell, the answers of this hand-in alone."""
    os.environ["AXISLAB_ANSWERS"] = str(item.path.parent.parent / "answers")
    own = item.cell.id.startswith(STUDENT)
    item.config.option.nbval_cell_timeout = item.config.stash[_timeout] if own else _PATIENCE


def pytest_runtest_makereport(item: Any, call: pytest.CallInfo[None]) -> None:
    """Write down what became of a cell.

    Not taken from pytest's outcome: after a cell that did not finish, nbval expects every later
    one to fail, and a passing one would be reported as something else.
    """
    if call.when == "teardown" or (call.when == "setup" and not call.excinfo):
        return
    problem = str(call.excinfo.value) if call.excinfo else ""
    outputs = getattr(item, "test_outputs", None)
    errors = [out for out in outputs or [] if out.output_type == "error"]
    record = {
        "hand_in": item.path.parent.parent.name,
        "cell": item.cell.id,
        "ran": call.when == "call" and "Kernel dead on test start" not in problem,
        "passed": not call.excinfo,
        "timed_out": "Timeout" in problem,
        "problem": problem[:500],
        "error": [str(errors[-1].ename), str(errors[-1].evalue)[-500:]] if errors else [],
        "text": "".join(out.get("text", "") for out in outputs or [])[:_LONGEST],
    }
    _write(record)


def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Write down that a hand-in is through."""
    if nextitem is None or nextitem.path != item.path:
        _write({"hand_in": item.path.parent.parent.name, "cell": ""})


def _write(record: dict[str, Any]) -> None:
    with _file.open("a", encoding="utf-8") as file:
        file.write(json.dumps(record) + "\n")
