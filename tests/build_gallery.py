"""Write tests/gallery.ipynb: every kind of question in every state, run and in normal form.

``python3 tests/build_gallery.py`` after a change of the gallery's questions or of a card.
"""

from __future__ import annotations

from pathlib import Path

import gallery_questions as gallery
import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from axislab import notebooks
from axislab.questions import Question, State, plain

GALLERY = Path(__file__).resolve().with_name("gallery.ipynb")
_INTRODUCTION = """# Every kind of question in every state

For whoever changes cards. Written by `python3 tests/build_gallery.py`; not for students."""


def gallery_notebook() -> nbformat.NotebookNode:
    """Return the gallery, not yet run."""
    cells = [
        new_markdown_cell(_INTRODUCTION, id="introduction"),
        new_code_cell(
            "from gallery_questions import ACCEPTED, UNREADABLE, WRONG, card", id="setup"
        ),
    ]
    for asked in gallery.QUESTIONS:
        cells.append(new_markdown_cell(f"## {asked.title}", id=f"heading-{asked.id}"))
        cells.append(new_code_cell(f'card("{asked.id}")', id=f"{asked.id}-not-answered"))
        for state, answer in _an_answer_a_state(asked).items():
            name = state.name.lower().replace("_", "-")
            cells.append(new_code_cell(f'card("{asked.id}", {answer})', id=f"{asked.id}-{name}"))
    return new_notebook(cells=cells)


def _an_answer_a_state(asked: Question) -> dict[State, str]:
    """Return, for every state that the kind can have, where its first typed answer stands."""
    found: dict[State, str] = {}
    for name in ("UNREADABLE", "WRONG"):
        for place, (answer, _) in enumerate(getattr(gallery, name)[asked.id]):
            found.setdefault(asked.mark(plain(answer)).state, f'{name}["{asked.id}"][{place}][0]')
    found[State.CORRECT] = f'ACCEPTED["{asked.id}"][0]'
    return {state: found[state] for state in State if state in found}


if __name__ == "__main__":
    done = notebooks.executed(gallery_notebook(), GALLERY.parent)
    GALLERY.write_text(notebooks.text_of(done), encoding="utf-8")
    print(f"{GALLERY.name}: stored, {len(done.cells)} cells.")
