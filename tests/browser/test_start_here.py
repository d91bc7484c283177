"""The first notebook in JupyterLab: the first question, and what is shown beside it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .notebook import Notebook, Windows
from .page_checks import cut_off, serious_findings

START = "notebooks/00_start_here.ipynb"
OURS = (".axis-card", "[role=region][aria-label=Claims]")


@pytest.fixture(scope="module")
def opened(shared_windows: Windows, measured: list[str]) -> Notebook:
    """Open the notebook, run it all, and measure how long a card takes, before and after."""
    notebook = shared_windows.open(START)
    question = notebook.code_cells('ask("testable-claim")')
    notebook.run(notebook.code_cells("from axislab import"))
    for which in ("first", "second"):
        milliseconds = notebook.run_and_time(question)
        measured.append(f"from running ask() to the {which} card: {milliseconds:.0f} ms")
    notebook.run_all()
    return notebook


@pytest.fixture
def start(opened: Notebook) -> Notebook:
    """Return the notebook in the light theme and a usual window."""
    opened.choose_theme("JupyterLab Light")
    opened.make_window(1000, 800)
    return opened


def test_the_first_question_is_answered_by_keyboard(start: Notebook):
    card = start.card("Which of these can a table test?")
    expect(card.state).to_have_text("Not answered yet.")
    card.choose("China and Russia will never sign a formal alliance.")
    card.press("Check")
    expect(card.state).to_contain_text("Not yet.")
    card.choose("In 2018 China's economy grew faster than Russia's.")
    card.press("Check")
    expect(card.state).to_have_text("Correct. 1 of 1 point.")


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_panels_and_claims_are_accessible(start: Notebook, theme: str):
    start.choose_theme(theme)
    assert serious_findings(start.page, *OURS) == []


@pytest.mark.parametrize("width", [1000, 480])
def test_nothing_in_a_panel_is_cut_off(start: Notebook, width: int):
    start.make_window(width, 800)
    assert cut_off(start.page, ".axis-card") == []
