"""The rooms of the house: what may import what, and who may print."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

AXISLAB = Path(__file__).resolve().parent.parent / "axislab"
#: From the bottom up: a room imports only from rooms named before it (or from itself).
ROOMS = (
    "errors",
    "saving",
    "countries",
    "tables",
    "tables_readme",
    "measures",
    "geometry",
    "radar",
    "ballistics",
    "yardsticks",
    "crossings",
    "statement",
    "alliance",
    "readings",
    "claims",
    "claims_table",
    "arguments",
    "claim_card",
    "claims_search",
    "figures",
    "questions",
    "facts",
    "entries",
    "answers",
    "brief",
    "widgets",
    "notebooks",
    "checking",
    "cli",
)
MODULES = sorted(AXISLAB.rglob("*.py"))
EVERY = pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(AXISLAB)))


def room_of(path: Path) -> str:
    return path.relative_to(AXISLAB).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Return the modules that a module imports, also inside functions."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "axislab":
            names |= {f"axislab.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def test_every_module_has_a_room() -> None:
    assert {room_of(path) for path in MODULES} - {"__init__"} == set(ROOMS)


@EVERY
def test_rooms_import_only_from_rooms_below(path: Path) -> None:
    if room_of(path) == "__init__":
        return
    allowed = ROOMS[: ROOMS.index(room_of(path)) + 1]
    for name in imported(path):
        if name.startswith("axislab."):
            assert name.split(".")[1] in allowed, name


@EVERY
def test_only_widgets_import_ipywidgets(path: Path) -> None:
    if room_of(path) != "widgets":
        assert "ipywidgets" not in imported(path)


@EVERY
def test_widgets_know_no_keys(path: Path) -> None:
    if room_of(path) == "widgets":
        text = path.read_text(encoding="utf-8")
        assert "_keys" not in text
        assert "Key" not in {
            node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)
        }


@EVERY
def test_only_check_and_the_commands_print(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "print"
        ):
            assert path.name in ("ask.py", "cli.py")


@EVERY
def test_a_module_is_one_room_and_not_two(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 310


@EVERY
def test_nothing_but_tables_reads_data(path: Path) -> None:
    if room_of(path) != "tables":
        assert "read_csv" not in path.read_text(encoding="utf-8")


def test_importing_axislab_loads_nothing_that_takes_long() -> None:
    code = "import sys, axislab.saving; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "axislab.saving" in loaded
    slow = {"pandas", "matplotlib", "seaborn", "ipywidgets", "nbformat", "IPython"}
    assert not slow & set(loaded)


def test_asking_a_question_does_not_load_figures() -> None:
    code = "import sys; from axislab import ask; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "ipywidgets" in loaded
    assert not {"matplotlib", "seaborn"} & set(loaded)


def test_every_public_name_can_be_had() -> None:
    import axislab

    for name in axislab.__all__:
        assert callable(getattr(axislab, name)) or name == "figures", name
    with pytest.raises(AttributeError, match="It has: "):
        axislab.nothing  # noqa: B018
