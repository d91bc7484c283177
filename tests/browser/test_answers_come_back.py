"""Answers in JupyterLab: what happens to them when kernels, servers and files come to grief."""

from __future__ import annotations

import json
import shutil

from playwright.sync_api import expect

from .lab import Lab
from .notebook import Windows, calls_in_file

START = "notebooks/00_start_here.ipynb"
CLAIM = "Which of these can a table test?"
RIGHT = "In 2018 China's economy grew faster than Russia's."
WRONG = "China and Russia will never sign a formal alliance."

EXERCISE = "exercises/05_power_reversal.ipynb"
RATIO = "Eight times? Check it"
EVERY_YEAR = "Does the gap widen every year?"


def test_answers_are_back_after_the_server_was_stopped(windows: Windows, lab: Lab):
    exercise = windows.open(EXERCISE)
    exercise.run_all()
    exercise.card(RATIO).box("China's GDP").fill("8.4")
    exercise.card(RATIO).button("Check").click()
    expect(exercise.card(RATIO).state).to_contain_text("Correct")
    exercise.card(EVERY_YEAR).box("Years").fill("2008")
    exercise.card(EVERY_YEAR).button("Check").click()
    expect(exercise.card(EVERY_YEAR).state).to_contain_text("Not yet")
    exercise.save()
    exercise.close()

    assert len(lab.kernels()) == 1
    lab.stop()
    lab.start()
    exercise = windows.open(EXERCISE)

    questions = calls_in_file(EXERCISE, "ask")
    expect(exercise.outputs.filter(has_text="Lesson 5, question")).to_have_count(questions)
    expect(exercise.panel).not_to_contain_text("model not found")
    expect(exercise.panel).not_to_contain_text("Error displaying widget")
    expect(exercise.cards).to_have_count(0)

    exercise.run_all()
    expect(exercise.cards).to_have_count(questions)
    expect(exercise.card(RATIO).box("China's GDP")).to_have_value("8.4")
    expect(exercise.card(RATIO).state).to_have_text("Correct. 2 of 2 points.")
    expect(exercise.card(EVERY_YEAR).box("Years")).to_have_value("2008")
    expect(exercise.card(EVERY_YEAR).state).to_contain_text("Not yet")


def test_answers_are_back_after_the_kernel_was_killed(windows: Windows, lab: Lab):
    start = windows.open(START)
    start.run_all()
    card = start.card(CLAIM)
    card.option(RIGHT).check()
    card.button("Check").click()
    expect(card.state).to_contain_text("Correct")

    (kernel,) = lab.kernels()
    kernel.kill()
    start.page.get_by_role("dialog").get_by_role("button", name="Ok").click()
    start.wait_for_kernel()
    start.run_all()

    expect(card.option(RIGHT)).to_be_checked()
    expect(card.state).to_have_text("Correct. 1 of 1 point.")


def test_a_damaged_answer_file_is_set_aside_and_the_card_says_so(windows: Windows, lab: Lab):
    lab.answers.mkdir()
    file = lab.answers / "00_start_here.json"
    file.write_text('{"format": 1, "answers": {"testable-cl')
    start = windows.open(START)
    start.run_all()
    card = start.card(CLAIM)
    expect(card.notice).to_contain_text("00_start_here.damaged-1.json")
    assert (lab.answers / "00_start_here.damaged-1.json").read_text().endswith("testable-cl")

    card.option(RIGHT).check()
    card.button("Check").click()
    expect(card.state).to_have_text("Correct. 1 of 1 point.")
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept["answers"]["testable-claim"]["response"] == "growth"


def test_a_second_window_says_that_the_first_has_answered_too(windows: Windows, lab: Lab):
    shutil.copy(lab.folder / START, lab.folder / "notebooks" / "a_copy.ipynb")
    first, second = windows.open(START), windows.open("notebooks/a_copy.ipynb")
    first.run_all()
    second.run_all()
    assert len(lab.kernels()) == 2

    first.card(CLAIM).option(WRONG).check()
    first.card(CLAIM).button("Check").click()
    expect(first.card(CLAIM).state).to_contain_text("Not yet")
    second.card(CLAIM).option(RIGHT).check()
    expect(second.card(CLAIM).notice).to_contain_text("also answered in another window")
    second.card(CLAIM).button("Check").click()
    expect(second.card(CLAIM).state).to_contain_text("Correct")
