"""Every kind of question in JupyterLab: answered by keyboard, by code and by mouse, and looked at.

A kind is tested on a question of a lesson; where no lesson asks one, on the gallery's.
"""

from __future__ import annotations

import re
import shutil

import gallery_questions as gallery
import nbformat
import pytest
import variants
from build_gallery import GALLERY
from nbformat.v4 import new_code_cell
from playwright.sync_api import expect

from axislab.notebooks import read, text_of
from axislab.questions import Question, question
from axislab.widgets.card import VIEWS
from axislab.widgets.style import plain_text

from .answering import BY_KEYBOARD, answer, write_code
from .card import Card
from .lab import Lab
from .notebook import COURSE, Notebook, Windows
from .page_checks import cut_off, serious_findings

EXERCISE = "exercises/05_power_reversal.ipynb"
IN_EXERCISE = ("every-year", "half-its-value", "which-vintage", "index-weights", "which-first")
IN_GALLERY = ("tick-all", "classify", "match", "grid", "defence", "argument", "brief")
PREDICTION = "prediction"
FORECASTS = "forecasts"
#: Cells of the gallery that are looked at; their ids end so.
STATES = ("not-answered", "not-yet", "correct")

#: Lines of code for a question, by their beginning in the exercise: wrong with words of the
#: message, and right. A single value is tested in test_exercise.py.
BY_CODE = {
    "gap-in-dollars": (
        {"gap = ": "gap = china - russia", "years_fallen = ": "years_fallen = [2022, 2023]"},
        "Compare each year with the year just before it",
        {"years_fallen = ": "years_fallen = list(gap[gap.diff() < 0].loc[1993:].index)"},
    ),
    "trade-asymmetry": (
        {"asymmetry = ": "asymmetry = (share_in_china / share_in_russia).loc[1992:2020]"},
        "You divided the wrong way round",
        {"asymmetry = ": "asymmetry = (share_in_russia / share_in_china).loc[1992:2020]"},
    ),
    "three-crossings": (
        {
            "year = ": "year = crossover_year(ratio(china, russia)).for_good",
            "passed = ": 'passed = pd.DataFrame(rows).rename(columns={"year": "since"})',
        },
        "The values are right, but under other names: `measure` and `since`",
        {"passed = ": "passed = pd.DataFrame(rows)"},
    ),
}

WRONG = variants.WRONG | gallery.WRONG
ACCEPTED = variants.ACCEPTED | gallery.ACCEPTED
UNREADABLE = variants.UNREADABLE | gallery.UNREADABLE


def asked(id: str) -> Question:
    """Return a question of the gallery or of a lesson."""
    return gallery.BY_ID.get(id) or question(id)


def notebook_of_kinds() -> nbformat.NotebookNode:
    """Return a notebook with the questions tested here and, a kind a card, the states looked at."""
    notebook = read(COURSE / EXERCISE)
    asked_here = re.compile("|".join(rf'\b(ask|check)\("{id}"' for id in (*IN_EXERCISE, *BY_CODE)))
    kept = [c for c in notebook.cells if c.id == "setup" or asked_here.search(c.source)]
    one_a_kind = {asked.controls.kind: asked.id for asked in gallery.QUESTIONS}
    shown = {f"{id}-{state}" for id in (*one_a_kind.values(), *IN_GALLERY) for state in STATES}
    for cell in read(GALLERY).cells:
        if cell.id == "setup" or cell.id in shown:
            kept.append(new_code_cell(cell.source))
    notebook.cells = kept
    return notebook


@pytest.fixture(scope="module")
def kinds(shared_windows: Windows, server: Lab) -> Notebook:
    """Open a notebook with every kind, and import what its cells need."""
    folder = server.folder / "exercises"
    shutil.copy(GALLERY.with_name("gallery_questions.py"), folder)
    (folder / "kinds.ipynb").write_text(text_of(notebook_of_kinds()), encoding="utf-8")
    notebook = shared_windows.open("exercises/kinds.ipynb")
    notebook.run(notebook.code_cells("from axislab import"))
    notebook.run(notebook.code_cells("from gallery_questions import"))
    return notebook


@pytest.fixture(scope="module")
def every_state(kinds: Notebook) -> Notebook:
    """Return the same notebook with all cards on the page."""
    kinds.run_all()
    return kinds


def card_of(kinds: Notebook, id: str) -> Card:
    """Run the cell that asks a question, and return its card."""
    call = "card" if id in gallery.BY_ID else "ask"
    cell = kinds.code_cells(f'{call}("{id}")')
    kinds.run(cell)
    return Card(kinds, cell.locator(".axis-card:has(.axis-state)"))


def answer_wrong_then_right(card: Card, id: str) -> None:
    """Check a wrong answer, open a hint, and check the right one, by keyboard alone."""
    of = asked(id)
    wrong, words = WRONG[id][0]
    answer(card, of.controls, wrong)
    card.press("Check")
    expect(card.state).to_have_text(re.compile(rf"^(Not yet|Partly right).*{re.escape(words)}"))
    expect(card.explanation).to_have_count(0)

    card.press("Hint")
    expect(card.node).to_contain_text(f"Hint 1{plain_text(of.hints[0])}")

    answer(card, of.controls, ACCEPTED[id][0])
    expect(card.state).to_contain_text("Press Check")
    card.press("Check", "Enter")
    expect(card.state).to_have_text(re.compile(rf"^Correct\. {of.points} of {of.points} points?\."))
    expect(card.explanation).to_contain_text(plain_text(of.explanation.split("\n\n")[0]))


def test_every_kind_of_question_is_tested_in_the_browser():
    by_hand = {asked(id).controls.kind for id in (*IN_EXERCISE, *IN_GALLERY, PREDICTION, FORECASTS)}
    by_code = {asked(id).controls.kind for id in BY_CODE}
    assert by_hand | by_code == set(VIEWS)
    assert set(BY_KEYBOARD) == set(VIEWS) - {"code"}


@pytest.mark.parametrize("id", [*IN_EXERCISE, *IN_GALLERY])
def test_a_question_is_answered_by_keyboard(kinds: Notebook, id: str):
    answer_wrong_then_right(card_of(kinds, id), id)


def test_a_prediction_is_locked_in_by_keyboard_and_compared(kinds: Notebook):
    card = card_of(kinds, PREDICTION)
    controls = asked(PREDICTION).controls
    unreadable, words = UNREADABLE[PREDICTION][0]
    answer(card, controls, unreadable)
    card.press("Lock in")
    expect(card.state).to_have_text(re.compile(rf"^Cannot be read\..*{words}"))
    expect(card.box("Years in a century")).to_be_enabled()

    answer(card, controls, "99")
    card.press("Lock in", "Enter")
    expect(card.state).to_have_text("Locked in. You said 99.")
    expect(card.explanation).to_contain_text("A century has 100 years.")
    expect(card.box("Years in a century")).to_be_disabled()
    expect(card.box("Years in a century")).to_have_value("99")
    expect(card.button("Lock in")).to_be_hidden()


def test_forecasts_are_locked_in_by_keyboard_all_at_once(kinds: Notebook):
    card = card_of(kinds, FORECASTS)
    controls = asked(FORECASTS).controls
    partial, words = UNREADABLE[FORECASTS][0]
    answer(card, controls, partial)
    card.press("Lock in")
    expect(card.state).to_have_text(f"Cannot be read. {words}")
    expect(card.box("A Friday (%)")).to_be_enabled()

    answer(card, controls, {"leap": "0,05"})
    expect(card.node).to_contain_text("Read as 5 %.")
    card.press("Lock in", "Enter")
    expect(card.state).to_have_text("Locked in. You said 14 and 5 per cent.")
    expect(card.explanation).to_contain_text("It was indeed a Friday.")
    for box in ("A Friday (%)", "A leap year (%)"):
        expect(card.box(box)).to_be_disabled()
    expect(card.button("Lock in")).to_be_hidden()


@pytest.mark.parametrize("id", BY_CODE)
def test_code_is_written_and_run_by_keyboard(kinds: Notebook, id: str):
    of, (wrong, words, right) = asked(id), BY_CODE[id]
    card = card_of(kinds, id)
    cell = kinds.code_cells(f'check("{id}"')
    printed = cell.locator(".jp-OutputArea-output")

    card.press("Hint")
    expect(card.node).to_contain_text(f"Hint 1{plain_text(of.hints[0])}")
    # Tab does not lead from a card into the code below it. Running the card's cell does.
    kinds.type("Shift+Enter")
    write_code(kinds, cell, wrong)
    kinds.type("Shift+Enter")
    expect(printed).to_have_text(re.compile(rf"^✕ Not yet\. {re.escape(words)}"))
    expect(card.state).to_contain_text(f"Not yet. {plain_text(words)}")

    kinds.type("ArrowUp")
    write_code(kinds, cell, right)
    kinds.type("Shift+Enter")
    expect(printed).to_have_text(re.compile(rf"^✓ Correct\. {of.points} of {of.points} points\."))
    expect(card.state).to_contain_text("Correct.")
    expect(card.explanation).to_contain_text(plain_text(of.explanation))


def test_the_focus_stays_in_the_card_when_a_button_has_done_its_work(kinds: Notebook):
    card = card_of(kinds, "tick-all")
    card.button("Start over").click()
    for _ in asked("tick-all").hints:
        card.press("Hint")
    expect(card.button("Hint")).to_be_disabled()
    expect(card.button("Explanation")).to_be_focused()
    kinds.type("Enter")
    expect(card.explanation).to_be_visible()
    expect(card.button("Start over")).to_be_focused()


def test_lists_and_arrows_answer_to_the_mouse(kinds: Notebook):
    card = card_of(kinds, "match")
    for country, currency in ACCEPTED["match"][0].items():
        controls = asked("match").controls
        card.node.get_by_role("combobox", name=controls.items[country]).select_option(currency)  # type: ignore[attr-defined]
    card.button("Check").click()
    expect(card.state).to_have_text("Correct. 4 of 4 points.")

    card = card_of(kinds, "order")
    second = card.order[1]
    card.button(f"Move up: {second}").click()
    expect(card.button(f"Move down: {second}")).to_be_focused()
    card.button("Check").click()
    expect(card.state).to_contain_text("stand")
    card.button("Start over").click()
    expect(card.state).to_have_text("Not answered yet.")
    assert card.order[1] == second


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_every_kind_in_every_state_is_accessible(every_state: Notebook, theme: str):
    every_state.make_window(1000, 800)
    every_state.choose_theme(theme)
    assert serious_findings(every_state.page, ".axis-card") == []


@pytest.mark.parametrize("width", [900, 400])
def test_nothing_of_any_kind_is_cut_off(every_state: Notebook, width: int):
    every_state.make_window(width, 800)
    assert cut_off(every_state.page, ".axis-card") == []
