"""A lesson in JupyterLab: pictures with their facts, and live figures that follow the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from .notebook import Notebook, Windows, calls_in_file
from .page_checks import cut_off, serious_findings

# Looks at a live figure in every frame, and notes each new picture and each key with its time.
_WATCH = """figure => {
  const watched = window.watched = {frames: 0, without: 0, pictures: [], keys: []};
  const now = () => performance.now();
  let last = figure.querySelector('img').src;
  figure.addEventListener('keydown', () => watched.keys.push(now()), true);
  const look = () => {
    const image = figure.querySelector('img');
    watched.frames += 1;
    if (!image?.complete || !image.naturalWidth) watched.without += 1;
    else if (image.src !== last) {
      last = image.src;
      watched.pictures.push({at: now(), src: last, alt: image.alt});
    }
    requestAnimationFrame(look);
  };
  look();
}"""

# The time between two signals of a held key: two frames, some 33 milliseconds.
_TWO_FRAMES = """() => new Promise(done =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"""

LESSON = "notebooks/05_power_reversal.ipynb"
OURS = (".axis-live", ".axislab-figure", "[role=region][aria-label=Claims]")


@pytest.fixture(scope="module")
def lesson(shared_windows: Windows) -> Notebook:
    """Open the lesson and run it all, once for the tests of this file."""
    notebook = shared_windows.open(LESSON)
    notebook.run_all()
    expect(notebook.panel.locator(".axis-live")).to_have_count(2)
    return notebook


def live_figure(lesson: Notebook, control: str) -> Locator:
    """Return the live figure that has a control of this name."""
    label = lesson.page.get_by_text(control, exact=True)
    return lesson.panel.locator(".axis-live").filter(has=label)


def expect_to_show(figure: Locator, *words: str) -> None:
    """Expect words both in the picture's alternative text and beside it."""
    for part in words:
        expect(figure.get_by_role("img", name=part)).to_be_visible()
        expect(figure.get_by_role("status")).to_contain_text(part)
    fact = figure.get_by_role("status").text_content()
    expect(figure.get_by_role("img")).to_have_attribute("alt", fact or "no words")


def test_every_picture_says_its_fact_in_words(lesson: Notebook):
    shown = calls_in_file(LESSON, "show")
    pictures = lesson.outputs.locator("img")
    assert shown
    expect(pictures).to_have_count(shown + lesson.panel.locator(".axis-live").count())
    for picture in pictures.all():
        assert len(picture.get_attribute("alt") or "") > 20
        assert picture.evaluate("image => image.complete && image.naturalWidth > 0")


def test_the_year_of_the_gap_moves_by_keyboard(lesson: Notebook):
    figure = live_figure(lesson, "Year")
    year = figure.get_by_role("spinbutton", name="Year")
    expect_to_show(figure, "In 2018 ")

    lesson.tab_to(year)
    lesson.type("ArrowUp")
    expect_to_show(figure, "In 2019 ")

    lesson.tab_to(figure.locator(".noUi-handle"))
    lesson.type("ArrowLeft", "ArrowLeft", "ArrowLeft")
    expect_to_show(figure, "In 2016 ")
    expect(year).to_have_value("2016")

    lesson.tab_to(year, "Shift+Tab")
    lesson.type("Control+a", *"1999", "Enter")
    expect_to_show(figure, "In 1999 ")


def test_a_held_arrow_key_shows_picture_after_picture(lesson: Notebook, measured: list[str]):
    figure = live_figure(lesson, "Year")
    lesson.tab_to(figure.get_by_role("spinbutton", name="Year"))
    lesson.type("Control+a", *"1992", "Enter")
    expect_to_show(figure, "In 1992 ")
    lesson.tab_to(figure.locator(".noUi-handle"))
    figure.evaluate(_WATCH)
    for _year in range(1993, 2024):
        # pressed again and never let go, a key is held
        lesson.page.keyboard.down("ArrowRight")
        lesson.page.evaluate(_TWO_FRAMES)
    lesson.page.keyboard.up("ArrowRight")
    expect_to_show(figure, "In 2023 ")
    expect(figure.get_by_role("spinbutton", name="Year")).to_have_value("2023")

    watched = lesson.page.evaluate("window.watched")
    keys, pictures = watched["keys"], watched["pictures"]
    assert len(keys) == 31
    held = [one for one in pictures if one["at"] <= keys[-1]]
    measured.append(
        f"arrow key held for {keys[-1] - keys[0]:.0f} ms: {len(held)} pictures meanwhile, "
        f"the last one {pictures[-1]['at'] - keys[-1]:.0f} ms after the last signal"
    )
    assert len({one["src"] for one in held}) > 5
    assert watched["without"] == 0, f"of {watched['frames']} frames"
    assert pictures[-1]["alt"] == figure.get_by_role("status").text_content()

    # Come back to the year from another one: the picture that the hold ended with was that year's.
    lesson.type("ArrowLeft")
    expect_to_show(figure, "In 2022 ")
    lesson.type("ArrowRight")
    expect_to_show(figure, "In 2023 ")
    expect(figure.get_by_role("img")).to_have_attribute("src", pictures[-1]["src"])


def test_measure_and_rival_of_the_crossing_are_chosen_by_keyboard(lesson: Notebook):
    figure = live_figure(lesson, "Measure")
    expect_to_show(figure, "GDP in current US dollars", "Russia")

    lesson.tab_to(figure.get_by_role("combobox", name="Measure"))
    lesson.type("Space", "End", "Enter")
    expect_to_show(figure, "warheads", "Russia")

    lesson.tab_to(figure.get_by_role("combobox", name="China against"))
    lesson.type("Space", "ArrowDown", "Enter")
    expect_to_show(figure, "warheads", "USSR")


def test_keys_pressed_on_a_menu_reach_the_menu_and_not_the_notebook(lesson: Notebook):
    # Without the settings of the course JupyterLab takes them as commands: an arrow goes to the
    # next cell, M makes the cell Markdown, X cuts it, and the figure is gone.
    menu = live_figure(lesson, "Measure").get_by_role("combobox", name="Measure")
    cells = lesson.panel.locator(".jp-CodeCell").count()
    lesson.tab_to(menu)
    lesson.type("Home", "ArrowDown")
    expect(menu).to_have_value("GDP, current US$")
    lesson.type("m")
    expect(menu).to_have_value("Military spending, constant US$")
    lesson.type("x")
    expect(menu).to_be_focused()
    expect(lesson.panel.locator(".jp-CodeCell")).to_have_count(cells)


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_figures_and_claims_are_accessible(lesson: Notebook, theme: str):
    lesson.choose_theme(theme)
    assert serious_findings(lesson.page, *OURS) == []


def test_figures_and_claims_fit_a_small_laptop_whole(lesson: Notebook):
    lesson.make_window(1000, 800)
    assert cut_off(lesson.page, *OURS) == []


def test_in_a_narrow_window_only_pictures_and_tables_scroll(lesson: Notebook):
    lesson.make_window(480, 800)
    assert cut_off(lesson.page, *OURS, may_scroll=True) == []
