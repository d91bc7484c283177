"""The policy brief in JupyterLab: filled by keyboard, written to files, and read without a network.

The page that is written is opened in the browser by itself, printed, and looked at by axe.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import variants
from axe_playwright_python.sync_playwright import Axe
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Browser, Page, expect

from axislab.notebooks import text_of
from axislab.questions import question

from .answering import answer
from .card import Card
from .lab import Lab
from .notebook import Notebook, Windows
from .page_checks import cut_off, serious_findings

BRIEF = question("policy-brief")
RESPONSE: dict[str, Any] = variants.ACCEPTED["policy-brief"][0]
NASTY = 'More than ten words: <script>document.title = "broken"</script> and <b>bold</b> مرحبا 🙂 by 2027.'
CELLS = (
    "from axislab import ask, policy_brief",
    'ask("policy-brief")',
    "policy_brief()",
)


@pytest.fixture(scope="module")
def opened(shared_windows: Windows, server: Lab) -> Notebook:
    """Open a notebook with the card and the panel, and run it all."""
    made = new_notebook(cells=[new_code_cell(source) for source in CELLS])
    made.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3 (ipykernel)"}
    place = server.folder / "exercises" / "brief.ipynb"
    place.write_text(text_of(made), encoding="utf-8")
    notebook = shared_windows.open("exercises/brief.ipynb")
    notebook.run_all()
    return notebook


@pytest.fixture(scope="module")
def written(opened: Notebook, server: Lab) -> Path:
    """Fill the card and write the files, by keyboard alone; return the page."""
    card = Card(opened, opened.page.locator(".axis-card:has(.axis-text-box)"))
    answer(card, BRIEF.controls, {**RESPONSE, "change": NASTY})
    card.press("Check")
    expect(card.state).to_have_text("Correct. 2 of 2 points.")
    panel = Card(opened, opened.page.locator(".axis-panel"))
    expect(panel.node).to_contain_text(RESPONSE["bottom_line"])
    panel.write("Name or code (optional)", "student-001")
    panel.press("Write the two files", "Enter")
    expect(panel.state).to_contain_text("Written: answers/policy_brief.html")
    return Path(server.answers, "policy_brief.html")


@pytest.fixture
def page(browser: Browser, written: Path) -> Page:
    """Open the page that was written, without a network."""
    context = browser.new_context(offline=True)
    opened = context.new_page()
    opened.goto(written.as_uri())
    return opened


def test_the_page_opens_without_a_network_and_no_text_runs(page: Page):
    expect(page).to_have_title(re.compile("^Policy brief: "))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("body")).to_contain_text("student-001")
    expect(page.locator("body")).to_contain_text(NASTY)
    assert page.locator("script").count() == 0
    picture = page.get_by_role("img").first
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("node => node.naturalWidth") == 720


@pytest.mark.parametrize("width", [1000, 400])
def test_the_page_is_accessible_and_fits(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    found = Axe().run(page).response["violations"]
    assert [rule["id"] for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_prints_on_one_sheet(page: Page):
    sheets = re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True))
    assert len(sheets) == 1


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_card_and_panel_are_accessible(opened: Notebook, written: Path, theme: str):
    opened.make_window(1000, 800)
    opened.choose_theme(theme)
    assert serious_findings(opened.page, ".axis-card") == []


@pytest.mark.parametrize("width", [1000, 480])
def test_nothing_of_card_and_panel_is_cut_off(opened: Notebook, written: Path, width: int):
    opened.make_window(width, 800)
    assert cut_off(opened.page, ".axis-card", may_scroll=True) == []
