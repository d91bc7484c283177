"""The panel that shows the policy brief as it stands and writes its two files."""

from __future__ import annotations

import datetime
import html
from pathlib import Path

import ipywidgets as widgets

from axislab.answers import AnswerBook, folder
from axislab.brief.contents import BRIEF, Contents, contents
from axislab.brief.course_figures import drawn
from axislab.brief.files import BriefNotWrittenError, FilesWritten, write_files
from axislab.brief.markdown import FIGURES, markdown, text
from axislab.brief.page import Signed, page, preview
from axislab.questions import question
from axislab.widgets.panel import Panel

FILE = "policy_brief"
ANSWERS = "answers"
"""What the folder of the answers is called for readers, wherever it lies."""

_SPACE = '<div style="height:16px"></div>'
_WHAT = (
    "The page is put together from your answers in all lessons. Fill the card above, and it "
    f"follows. The two files are {ANSWERS}/{FILE}.html, to read and to print, and "
    f"{ANSWERS}/{FILE}.md, to work on."
)


class PolicyBrief(Panel):
    """The brief as it stands, and a button that writes it to two files."""

    def __init__(self, book: AnswerBook) -> None:
        """Build the panel."""
        self._author = widgets.Text(
            description="Name or code (optional)",
            placeholder="for example student-001",
            style={"description_width": "auto"},
        )
        self._rubric = widgets.Checkbox(
            description="Add the rubric for readers as a last page", value=False, indent=False
        )
        self._button = widgets.Button(description="Write the two files")
        self._button.on_click(lambda _: self._write_and_say())
        self._said, self._shown = widgets.HTML(), widgets.HTML()
        head = f'<h3 class="axis-title">The brief as it stands</h3><p>{_WHAT}</p>'
        super().__init__(
            book,
            [
                widgets.HTML(head),
                widgets.VBox([self._author, self._rubric]).add_class("axis-paste"),
                widgets.HBox([self._button]).add_class("axis-buttons"),
                self._said,
                self._shown,
            ],
        )

    def update(self, id: str | None = None) -> None:
        """Show the brief from the present answers."""
        notice = self._book.entry(question(BRIEF)).notice
        said = f'<div class="axis-notice" role="status">{html.escape(notice)}</div>'
        self._shown.value = f"{said if notice else ''}{_SPACE}{preview(self._contents, Signed())}"

    @property
    def _contents(self) -> Contents:
        return contents(self._book)

    def write(
        self, folder: str | Path | None = None, author: str = "", rubric: bool = False
    ) -> FilesWritten:
        """Write the page as HTML and as Markdown, with the figures of the latter beside it.

        Args:
            folder: Where to; the folder of the answers if left out.
            author: Name or code to stand on the page; blank leaves a line to fill in by hand.
            rubric: Whether the rubric for readers follows as a last page.

        Returns:
            A sentence that names the files.

        Raises:
            BriefNotWrittenError: A file could not be written; what stood there before is whole.
        """
        goal, called = self._goal(folder)
        found, today = self._contents, datetime.date.today()
        signed = Signed(author.strip(), f"{today.day} {today:%B %Y}")
        files = {
            **{f"{FIGURES}/{name}.png": drawn(name).png for name in found.figures},
            f"{FILE}.md": markdown(found, signed, with_rubric=rubric).encode(),
            f"{FILE}.html": page(found, signed, with_rubric=rubric).encode(),
        }
        write_files(goal, files, called)
        names = (f"{called}/{FILE}.html", f"{called}/{FILE}.md")
        return FilesWritten(names, len(found.missing))

    def _goal(self, named: str | Path | None) -> tuple[Path, str]:
        """Return the folder to write to, and what it is called for the reader."""
        if named is not None:
            return Path(named), str(named).rstrip("/\\") or "/"
        if not self._book.kept:
            raise BriefNotWrittenError(
                "The answers here are kept in memory only, and so is the brief: "
                "writing it to the folder of the answers would replace a student's. Name another "
                'folder: policy_brief().write("my-brief").'
            )
        return folder(), ANSWERS

    def _write_and_say(self) -> None:
        try:
            said = repr(self.write(author=self._author.value, rubric=self._rubric.value))
        except BriefNotWrittenError as problem:
            said = str(problem)
        self._said.value = f'<div class="axis-state" role="status">{html.escape(said)}</div>'

    @property
    def twin(self) -> str:
        """The panel as text."""
        return (
            f"{text(self._contents)}\n\n"
            f"policy_brief().write() writes {ANSWERS}/{FILE}.html and {ANSWERS}/{FILE}.md."
        )
