"""What several test files share."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from axislab import tables

# Its asserts say what was compared, as those in a test file do.
pytest.register_assert_rewrite("question_checks", "figure_checks")


@pytest.fixture
def data_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let axislab read a copy of data/ that a test may damage; return the copy's folder."""
    copy = tmp_path / "data"
    shutil.copytree(tables.DATA, copy)
    monkeypatch.setattr(tables, "DATA", copy)
    _forget_tables()
    yield copy
    _forget_tables()


def _forget_tables() -> None:
    tables.package.cache_clear()
    tables._read.cache_clear()
