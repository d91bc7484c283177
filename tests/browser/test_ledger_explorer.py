"""The ledger explorer and a claim's card in JupyterLab: by keyboard, in both themes, narrow."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from .notebook import Notebook, Windows
from .page_checks import cut_off, serious_findings

START = "notebooks/00_start_here.ipynb"
LAST = "notebooks/06_axis_or_convenience.ipynb"
OURS = (".axis-live", ".axis-claim")


@pytest.fixture(scope="module")
def opened(shared_windows: Windows) -> Notebook:
    """Open the notebook and run it all, once for the tests of this file."""
    notebook = shared_windows.open(START)
    notebook.run_all()
    expect(notebook.panel.locator(".axis-live")).to_have_count(1)
    return notebook


@pytest.fixture
def explorer(opened: Notebook) -> Locator:
    """Return the explorer with every claim, in the light theme and a usual window."""
    opened.choose_theme("JupyterLab Light")
    opened.make_window(1000, 800)
    found = opened.panel.locator(".axis-live")
    found.get_by_role("button", name="All claims").click()
    expect(found.get_by_role("status")).to_have_text(re.compile(r"^(\d+) of \1 claims\.$"))
    return found


def choose_by_keyboard(notebook: Notebook, explorer: Locator, menu: str, choice: str) -> None:
    """Choose on a menu by its first letters."""
    box = explorer.get_by_role("combobox", name=menu)
    notebook.tab_to(box)
    notebook.type(*choice)
    expect(box.locator("option:checked")).to_have_text(choice)


def lines(explorer: Locator) -> Locator:
    """Return the claims that can be pressed."""
    return explorer.get_by_role("button", name=re.compile("^[▸▾] "))


def test_claims_are_filtered_and_a_card_is_opened_by_keyboard(opened: Notebook, explorer: Locator):
    choose_by_keyboard(opened, explorer, "Side", "Chinese")
    expect(explorer.get_by_role("status")).to_contain_text("(side: Chinese)")
    opened.tab_to(explorer.get_by_role("textbox", name="Words"))
    opened.type(*"guangdong")
    expect(lines(explorer)).to_have_count(1)
    expect(explorer.get_by_role("status")).to_contain_text("(side: Chinese; words: guangdong)")

    line = lines(explorer).filter(has_text="AX-83")
    opened.tab_to(line)
    opened.type("Enter")
    card = explorer.get_by_role("group", name="Claim AX-83")
    expect(card).to_contain_text("Our number beside theirs")
    expect(line).to_be_focused()

    opened.tab_to(card.get_by_role("link", name="5 · Has power reversed?"))
    opened.tab_to(line)
    opened.type("Space")
    expect(card).to_have_count(0)


def test_choices_that_exclude_each_other_say_what_to_loosen(opened: Notebook, explorer: Locator):
    choose_by_keyboard(opened, explorer, "Side", "Russian")
    choose_by_keyboard(opened, explorer, "Article", "The Hill, 2017")
    expect(explorer.get_by_role("status")).to_contain_text("0 of ")
    expect(explorer.get_by_text("Take back one choice: without article")).to_be_visible()
    expect(lines(explorer)).to_have_count(0)

    opened.tab_to(explorer.get_by_role("button", name="All claims"))
    opened.type("Enter")
    expect(lines(explorer)).to_have_count(10)


def test_the_next_claims_are_shown_by_keyboard(opened: Notebook, explorer: Locator):
    first = lines(explorer).first.text_content()
    opened.tab_to(explorer.get_by_role("combobox", name="Show"))
    opened.type("ArrowDown")
    expect(lines(explorer).first).not_to_have_text(first or "no words")
    expect(lines(explorer)).to_have_count(10)


def test_a_card_leads_to_the_lesson_that_tests_its_claim(opened: Notebook, explorer: Locator):
    explorer.get_by_role("textbox", name="Words").press_sequentially("guangdong")
    lines(explorer).filter(has_text="AX-83").click()
    link = explorer.get_by_role("link", name="5 · Has power reversed?")
    expect(link).to_be_visible()
    assert (
        link.evaluate("node => decodeURI(node.href)")
        .split("?")[0]
        .endswith("notebooks/05_power_reversal.ipynb")
    )


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_explorer_and_card_are_accessible(opened: Notebook, explorer: Locator, theme: str):
    opened.choose_theme(theme)
    lines(explorer).first.click()
    expect(explorer.locator(".axis-claim")).to_be_visible()
    assert serious_findings(opened.page, *OURS) == []


@pytest.mark.parametrize("width", [1000, 480])
def test_nothing_is_cut_off(opened: Notebook, explorer: Locator, width: int):
    lines(explorer).first.click()
    expect(explorer.locator(".axis-claim")).to_be_visible()
    opened.make_window(width, 800)
    assert cut_off(opened.page, *OURS) == []


def test_the_menus_keep_one_line_beside_other_live_figures(shared_windows: Windows):
    # Every live figure brings its styles, and those of the last one on the page come last.
    lesson = shared_windows.open(LAST)
    lesson.run_all()
    for name in ("Side", "Verdict"):
        menu = lesson.panel.get_by_role("combobox", name=name, exact=True)
        menu.scroll_into_view_if_needed()
        box = menu.bounding_box()
        assert box is not None
        assert box["height"] < 60
