"""What holds for every test here, the notebooks that nbval runs included.

It stands in the top folder because pytest applies it to what lies below it, and the notebooks do
not lie in tests/.
"""

from __future__ import annotations

import functools
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest

from course import BROWSER_NAMES

# One folder a process, gone when the process ends. Its name reaches axislab and every kernel that
# nbval starts through the environment, so that no test sees or changes a student's answers.
_FOLDER = tempfile.TemporaryDirectory(prefix="axislab-tests-")

os.environ.update(
    AXISLAB_ANSWERS=_FOLDER.name,
    # Neither the developer's start-up files nor a locked history reach a kernel.
    IPYTHONDIR=str(Path(_FOLDER.name, "ipython")),
    # Sets of strings come in the same order in every kernel.
    PYTHONHASHSEED="0",
    # Otherwise jupyter_core may warn about where it keeps its files.
    JUPYTER_PLATFORM_DIRS="1",
)


@functools.cache
def _answers_folder(owner: str) -> str:
    """Return a folder that is empty at first and stays with the owner."""
    return tempfile.mkdtemp(prefix="answers-", dir=_FOLDER.name)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Give each test, and each notebook as a whole, an empty answers folder of its own."""
    # A notebook's kernel starts before its first cell, and keeps the folder that is named then.
    a_cell = item.path.suffix == ".ipynb"
    os.environ["AXISLAB_ANSWERS"] = _answers_folder(str(item.path) if a_cell else item.nodeid)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Let playwright use the browser of this computer instead of one it would download."""
    found = next(filter(None, map(shutil.which, BROWSER_NAMES)), None)
    if not found:
        pytest.fail(f"The browser tests need one of {', '.join(BROWSER_NAMES)}. Install one.")
    # As root, as in most containers, Chromium refuses to start inside its own sandbox.
    sandbox = [] if os.name == "nt" or os.geteuid() else ["--no-sandbox"]
    return {**browser_type_launch_args, "executable_path": found, "args": sandbox}
