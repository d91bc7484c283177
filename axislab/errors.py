"""Errors that are sentences: they name the thing and the way out."""

from __future__ import annotations


class SentenceError(Exception):
    """An error whose text is all that a reader needs; notebooks show it without a traceback."""

    def __str__(self) -> str:
        """Return the sentence; without the quotes that KeyError would add."""
        return str(self.args[0]) if self.args else ""

    def _render_traceback_(self) -> list[str]:
        """Tell IPython to print the sentence alone."""
        return [str(self)]
