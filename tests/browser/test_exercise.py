"""An exercise in JupyterLab: answering by keyboard and by code, in both themes, in any width."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .card import Card
from .notebook import Notebook, Windows, calls_in_file
from .page_checks import cut_off, serious_findings

EXERCISE = "exercises/05_power_reversal.ipynb"
RATIO = "Eight times? Check it"
RATIO_BY_CODE = "The same claim in purchasing power"
EVERY_YEAR = "Does the gap widen every year?"
ROUBLE = "Half its value?"
VINTAGE = "What could the author know?"


@pytest.fixture(scope="module")
def opened(shared_windows: Windows) -> Notebook:
    """Open the exercise and run it all, once for the tests of this file."""
    notebook = shared_windows.open(EXERCISE)
    notebook.run_all()
    expect(notebook.cards).to_have_count(calls_in_file(EXERCISE, "ask"))
    return notebook


@pytest.fixture
def exercise(opened: Notebook) -> Notebook:
    """Return the exercise with empty cards, in the light theme."""
    opened.choose_theme("JupyterLab Light")
    opened.make_window(1000, 800)
    for title in (RATIO, EVERY_YEAR, ROUBLE, VINTAGE):
        card = opened.card(title)
        card.button("Start over").click()
        expect(card.state).to_have_text("Not answered yet.")
    return opened


def show_all_states(exercise: Notebook) -> None:
    """Bring a card into each of the states, and open hints and explanations."""
    exercise.card(RATIO).box("China's GDP").fill("eight")
    exercise.card(EVERY_YEAR).box("Years").fill("2006, 2010–2011, 2017, 2021, 2022")
    exercise.card(ROUBLE).box("Change of the rouble").fill("-50")
    exercise.card(ROUBLE).box("Change of the yuan").fill("50")
    exercise.card(VINTAGE).option("It was a forecast, shown as if it were an outcome.").check()
    for title, state in (
        (RATIO, "Cannot be read"),
        (EVERY_YEAR, "Partly right"),
        (ROUBLE, "Not yet"),
        (VINTAGE, "Correct"),
    ):
        card = exercise.card(title)
        card.button("Check").click()
        expect(card.state).to_contain_text(state)
        card.button("Hint").click()
        expect(card.node).to_contain_text("Hint 1")


def test_a_number_is_answered_by_keyboard_and_the_slip_is_named(exercise: Notebook):
    card = exercise.card(RATIO)
    box = card.box("China's GDP divided by Russia's, 2018")
    exercise.tab_to(box)
    exercise.page.keyboard.type("0.119")
    card.press("Check")
    expect(card.state).to_contain_text("Not yet. You divided the wrong way round")

    exercise.tab_to(box, "Shift+Tab")
    exercise.type("Control+a")
    exercise.page.keyboard.type("8,4")
    expect(card.state).to_contain_text("Press Check")
    card.press("Check", "Enter")
    expect(card.state).to_have_text("Correct. 2 of 2 points.")
    expect(card.node).to_contain_text("Why")


def test_an_option_is_chosen_and_a_hint_opened_by_keyboard(exercise: Notebook):
    card = exercise.card(VINTAGE)
    card.choose("It was the official result at the time.")
    card.press("Check")
    expect(card.state).to_contain_text("Not yet. On that day the statistical office")

    card.press("Hint")
    expect(card.node).to_contain_text("Hint 1")
    expect(card.node).not_to_contain_text("Hint 2")

    card.choose("It was a forecast, shown as if it were an outcome.")
    card.press("Check")
    expect(card.state).to_have_text("Correct. 2 of 2 points.")


def test_running_a_code_cell_prints_the_mark_and_the_card_above_follows(exercise: Notebook):
    card = exercise.card(RATIO_BY_CODE)
    cell = exercise.code_cells("times_2018 = ")
    line = cell.locator(".cm-line").filter(has_text="times_2018 = ")
    printed = cell.locator(".jp-OutputArea-output")

    for code, mark in (
        ("russia.loc[2018] / china.loc[2018]", "Not yet. You divided Russia by China."),
        ("china.loc[2018] / russia.loc[2018]", "Correct. 2 of 2 points."),
    ):
        line.click()
        exercise.type("End", "Shift+Home")
        exercise.page.keyboard.type(f"times_2018 = {code}")
        exercise.type("Shift+Enter")
        expect(printed).to_have_text(re.compile(rf"^[✕✓] {re.escape(mark)}"))
        expect(card.state).to_contain_text(mark)


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_cards_in_every_state_are_accessible(exercise: Notebook, theme: str):
    show_all_states(exercise)
    exercise.choose_theme(theme)
    assert serious_findings(exercise.page, ".axis-card") == []


def test_cards_follow_the_theme(exercise: Notebook):
    def lightness(card: Card, what: str) -> float:
        colour = card.node.evaluate("(node, what) => getComputedStyle(node)[what]", what)
        return sum(float(part) for part in re.findall(r"[\d.]+", colour)[:3]) / (3 * 255)

    card = exercise.card(RATIO)
    assert lightness(card, "backgroundColor") > 0.9
    assert lightness(card, "color") < 0.2
    exercise.choose_theme("JupyterLab Dark")
    assert lightness(card, "backgroundColor") < 0.2
    assert lightness(card, "color") > 0.8


@pytest.mark.parametrize("width", [1000, 480])
def test_nothing_in_a_card_is_cut_off(exercise: Notebook, width: int):
    show_all_states(exercise)
    exercise.make_window(width, 800)
    assert cut_off(exercise.page, ".axis-card") == []
