"""The panel to take all answers along and to bring them back."""

from __future__ import annotations

import html

import ipywidgets as widgets

from axislab.answers import AnswerBook, AnswersNotRestoredError, folder
from axislab.widgets.panel import Panel, download, line_field, session_notice

_WHAT = (
    "All answers of the course fit into one line of text. Keep it, and it brings them back on any "
    "computer."
)


class MyAnswers(Panel):
    """All answers as a line to copy or download, and a box to restore them from one."""

    def __init__(self, book: AnswerBook) -> None:
        """Build the panel."""
        self._take = widgets.HTML()
        self._box = widgets.Text(
            description="Paste a line to restore",
            placeholder="axislab1.…",
            style={"description_width": "auto"},
        )
        self._button = widgets.Button(description="Restore")
        self._button.on_click(lambda _: self.restore())
        self._said = widgets.HTML()
        head = f'<h3 class="axis-title">My answers</h3><p>{_WHAT}</p>'
        super().__init__(
            book,
            [
                widgets.HTML(head),
                self._take,
                widgets.VBox([self._box]).add_class("axis-paste"),
                widgets.HBox([self._button]).add_class("axis-buttons"),
                self._said,
            ],
        )

    def update(self, id: str | None = None) -> None:
        """Show the line that holds the present answers."""
        line = self._book.export() if self._book.has_answers() else ""
        parts = [session_notice(line)]
        if line:
            name = "Download the line as a file"
            parts.append(line_field(line, f"axis-line-{self.model_id}"))
            parts.append(download(line + "\n", "my-answers.txt", "text/plain", name))
        else:
            parts.append("<p>There are no answers yet.</p>")
        self._take.value = "".join(parts)

    def restore(self) -> None:
        """Take back the answers in the box and say in a sentence what came of it."""
        line = self._box.value.strip()
        if not line:
            return self._say("Paste the line into the box first.")
        try:
            count = self._book.restore(line)
        except AnswersNotRestoredError as problem:
            return self._say(str(problem))
        except OSError as problem:
            why = problem.strerror or problem
            return self._say(
                f"The answers could not be saved: {why} ({folder()}). "
                "Make room or give the folder to yourself, then press Restore again."
            )
        if not count:
            return self._say("The line is whole but holds no answers. Nothing was changed.")
        self._box.value = ""
        self._say(f"{count} answer{'' if count == 1 else 's'} restored.")

    def _say(self, sentence: str) -> None:
        self._said.value = f'<div class="axis-state" role="status">{html.escape(sentence)}</div>'

    @property
    def twin(self) -> str:
        """The panel as text; it holds no answers, so that none is stored in a notebook."""
        return (
            f"My answers\n\n{_WHAT}\n\nRun this cell to get the line, or call export(). "
            'restore("…") takes it back.'
        )
