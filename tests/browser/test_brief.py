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

from axislab.answers import AnswerBook
from axislab.brief.contents import contents
from axislab.brief.page import Signed
from axislab.brief.page import page as write_page
from axislab.brief.predicted import numbers_to_predict
from axislab.notebooks import text_of
from axislab.questions import plain, question
from axislab.widgets.card import judge

from .answering import answer
from .card import Card
from .lab import Lab
from .notebook import Notebook, Windows
from .page_checks import cut_off, serious_findings

BRIEF = question("policy-brief")
RESPONSE: dict[str, Any] = variants.ACCEPTED["policy-brief"][0]
NASTY = (
    'More than ten words: <script>document.title = "broken"</script> and <b>bold</b> '
    "مرحبا 🙂 by 2027."
)
OF_THE_PAGE = ("argument-map", "eight-forecasts", "your-threshold")
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


def sheets(page: Page) -> int:
    """Count the sheets of A4 that a page takes."""
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))


def whole_brief(figures: list[str], words: int) -> str:
    """Return the page of somebody who has answered everything, with a long recommendation."""
    cites = "Watch what each does for the other (AX-27, AX-46). "
    advice = " ".join((cites * words).split()[:words])
    predictions = [asked.id for asked in numbers_to_predict()]
    answers = {
        **{id: variants.ACCEPTED[id][0] for id in (*predictions, *OF_THE_PAGE)},
        "policy-brief": {**RESPONSE, "recommendation": advice, "figures": figures},
    }
    book = AnswerBook(kept=False)
    for id, given in answers.items():
        asked = question(id)
        judge(asked, plain(given), book.entry(asked).entry, book)
    found = contents(book)
    assert not found.missing
    return write_page(found, Signed("student-001", "1 May 2027"))


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
    assert sheets(page) == 1


@pytest.mark.parametrize("figure", BRIEF.controls.figures)  # type: ignore[attr-defined]
def test_a_brief_with_everything_in_it_prints_on_one_sheet(browser: Browser, figure: str):
    opened = browser.new_page()
    opened.set_content(whole_brief([figure], words=110))
    assert sheets(opened) == 1
    opened.close()


def test_the_longest_brief_prints_on_two_sheets(browser: Browser):
    opened = browser.new_page()
    opened.set_content(whole_brief(["alliance-grid", "exercises"], words=120))
    assert sheets(opened) == 2
    opened.close()


def test_what_is_for_the_author_is_on_the_screen_and_not_in_print(page: Page):
    above = page.get_by_role("complementary", name="For the author")
    expect(above).to_contain_text("Not in this brief yet")
    page.emulate_media(media="print")
    expect(above).to_be_hidden()
    smallest = page.evaluate(
        """() => Math.min(...[...document.querySelectorAll("main *")]
            .filter(node => node.innerText && node.checkVisibility())
            .map(node => parseFloat(getComputedStyle(node).fontSize)))"""
    )
    assert smallest * 0.75 >= 7.99  # points; the browser counts in pixels


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_card_and_panel_are_accessible(opened: Notebook, written: Path, theme: str):
    opened.make_window(1000, 800)
    opened.choose_theme(theme)
    assert serious_findings(opened.page, ".axis-card") == []


@pytest.mark.parametrize("width", [1000, 480])
def test_nothing_of_card_and_panel_is_cut_off(opened: Notebook, written: Path, width: int):
    opened.make_window(width, 800)
    assert cut_off(opened.page, ".axis-card", may_scroll=True) == []
