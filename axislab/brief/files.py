"""Writing the pages of a brief: each file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from axislab.errors import SentenceError


class BriefNotWrittenError(SentenceError, OSError):
    """The files of a brief could not be written; the text says why and what to do."""


@dataclass(frozen=True)
class FilesWritten:
    """What was written, said in a sentence where a cell shows it.

    Attributes:
        names: The files, with the folder as the reader knows it.
        unfinished: How many parts of the brief are missing.
    """

    names: tuple[str, ...]
    unfinished: int = 0

    def __repr__(self) -> str:
        """Return the sentence."""
        said = f"Written: {' and '.join(self.names)}."
        if not self.unfinished:
            return said
        parts = "one thing is" if self.unfinished == 1 else f"{self.unfinished} things are"
        return f"{said} The page says that {parts} not in it yet."

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        """Return the sentence, without quotation marks."""
        return {"text/plain": repr(self)}


def write_files(folder: Path, files: Mapping[str, bytes], called: str) -> None:
    """Write files into a folder, in their order; each is replaced in one step.

    Args:
        folder: The folder; made if it is not there.
        files: Path within the folder, and content.
        called: The folder's name for the reader.

    Raises:
        BriefNotWrittenError: What stood there before is whole, and so are the answers.
    """
    for name, content in files.items():
        try:
            _replace(folder / name, content)
        except OSError as problem:
            raise BriefNotWrittenError(_sentence(problem, name, called)) from None


def _sentence(problem: OSError, name: str, called: str) -> str:
    why = problem.strerror or str(problem)
    return (
        f"{called}/{name} could not be written: {why}. Your answers are kept. Make room, give the "
        f"folder to yourself or move away what stands there, then write again; or name another "
        'folder: policy_brief().write("my-brief").'
    )


def _replace(path: Path, content: bytes) -> None:
    """Write beside the place and move there, so that a full disk leaves the older file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o644)  # a page is there to be passed on
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
