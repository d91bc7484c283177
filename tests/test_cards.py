"""Cards: controls fill the answer file, Check shows what holds, a restart shows it again."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from variants import ACCEPTED, UNREADABLE, WRONG

from axislab import ask, check, export, keep_answers, prediction, restore
from axislab.questions import Question, State, plain, question, questions
from axislab.widgets import ask as desk
from axislab.widgets.card import Card

EVERY = pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)


@pytest.fixture(autouse=True)
def fresh_kernel() -> None:
    """Forget what earlier tests answered, as a new kernel does."""
    keep_answers(True)


def press(card: Card, name: str) -> None:
    """Press a button of the card by its name."""
    buttons = [widget for widget in _all(card) if getattr(widget, "description", "") == name]
    assert len(buttons) == 1, name
    buttons[0].click()


def shown(card: Card) -> str:
    """Return what the card shows as HTML, without tags."""
    texts = [w.value for w in _all(card) if type(w).__name__ == "HTML" and "<style>" not in w.value]
    return " ".join(re.sub(r"<[^>]*>", " ", " ".join(texts)).split())


def _all(widget: Any) -> list[Any]:
    found = [widget]
    for child in getattr(widget, "children", ()):
        found += _all(child)
    return found


@EVERY
def test_an_untouched_card_is_not_answered_yet(asked: Question) -> None:
    card = ask(asked.id)
    assert card.mark.state is State.NOT_ANSWERED
    assert "Not answered yet." in shown(card)
    assert card.twin.endswith("○ Not answered yet.")
    assert asked.title in card.twin


@EVERY
def test_the_text_twin_goes_where_the_widget_view_cannot(asked: Question) -> None:
    bundle = ask(asked.id)._repr_mimebundle_()
    assert bundle["text/plain"] == ask(asked.id).twin
    assert "application/vnd.jupyter.widget-view+json" in bundle


@EVERY
def test_right_and_wrong_answers_are_told_apart(asked: Question) -> None:
    if asked.is_prediction:
        pytest.skip("A prediction is never wrong.")
    answer = plain(ACCEPTED[asked.id][0])
    wrong, words = WRONG[asked.id][0]
    card = ask(asked.id, answer=plain(wrong))
    assert words in shown(card)
    assert asked.explanation[:40] not in shown(card)
    card = ask(asked.id, answer=answer)
    assert "Correct." in shown(card)
    assert "✓ Correct." in card.twin
    assert "Why" in shown(card)


@EVERY
def test_what_cannot_be_read_uses_no_attempt(asked: Question) -> None:
    card = ask(asked.id)
    for response, _ in UNREADABLE[asked.id]:
        mark = asked.mark(plain(response))
        saved = desk.judge(asked, plain(response), card._entry, desk._book)
        assert mark.state is State.CANNOT_BE_READ
        assert saved.entry.checks == 0


@EVERY
def test_answer_and_mark_come_back_in_a_new_kernel(asked: Question) -> None:
    answer = plain(ACCEPTED[asked.id][0])
    before = ask(asked.id, answer=answer)
    keep_answers(True)
    after = ask(asked.id)
    assert after.twin == before.twin
    assert ("✓ Locked in." if asked.is_prediction else "✓ Correct.") in after.twin
    assert asked.is_prediction or "1 attempt" in shown(after)


def test_a_prediction_is_locked_in_once_and_for_all() -> None:
    assert prediction("when-china-passed") is None
    card = ask("when-china-passed")
    card.response = "1985"
    assert prediction("when-china-passed") is None
    press(card, "Lock in")
    assert prediction("when-china-passed") == 1985
    assert card._view.box.children[0].children[0].disabled
    card.response = "1993"
    card.check()
    keep_answers(True)
    assert prediction("when-china-passed") == 1985
    assert "8 years before" in ask("when-china-passed").twin


def test_every_change_is_saved_before_check() -> None:
    card = ask("eight-times")
    card.response = "8,4"
    keep_answers(True)
    assert ask("eight-times").response == "8,4"
    assert ask("eight-times").mark.state is State.NOT_ANSWERED


def test_a_changed_answer_loses_its_mark_until_checked_again() -> None:
    card = ask("eight-times", answer=8.38)
    card.response = "9"
    assert card.mark.state is State.NOT_ANSWERED
    assert "differs from what you checked last" in shown(card)
    press(card, "Check")
    assert card.mark.state is State.NOT_YET
    assert "2 attempts" in shown(card)


def test_hints_open_one_at_a_time_and_then_run_out() -> None:
    card, hints = ask("eight-times"), question("eight-times").hints
    press(card, "Hint")
    assert "Hint 1" in shown(card)
    assert "Hint 2" not in shown(card)
    press(card, "Hint")
    assert "Hint 2" in shown(card)
    assert card._hint.disabled
    assert len(hints) == 2


def test_the_explanation_is_offered_after_a_check_and_opens_on_request() -> None:
    card = ask("eight-times")
    assert "axis-hidden" in card._explain._dom_classes
    card.response = "3"
    press(card, "Check")
    assert "axis-hidden" not in card._explain._dom_classes
    assert "Why" not in shown(card)
    press(card, "Explanation")
    assert "Why" in shown(card)
    assert card.mark.state is State.NOT_YET


def test_start_over_empties_the_card_and_keeps_the_count() -> None:
    card = ask("eight-times", answer=0.12)
    press(card, "Hint")
    press(card, "Start over")
    assert card.response == ""
    assert "Hint 1" not in shown(card)
    assert card.mark.state is State.NOT_ANSWERED
    assert card._entry.checks == 1
    assert card._entry.first == State.NOT_YET.value


def test_which_years_are_astray_is_said_from_the_third_check() -> None:
    card = ask("every-year", answer=["2017", "2018", "2021"])
    assert "Look again at" not in shown(card)
    press(card, "Check")
    press(card, "Check")
    assert "Look again at: 2018." in shown(card)


def test_code_prints_its_state_and_the_card_follows(capsys: pytest.CaptureFixture[str]) -> None:
    card = ask("gap-in-dollars")
    check("gap-in-dollars", [2022, 2023])
    assert capsys.readouterr().out.startswith("✕ Not yet. Compare each year")
    assert "Compare each year" in shown(card)
    check("gap-in-dollars", [2022])
    assert capsys.readouterr().out == "✓ Correct. 3 of 3 points.\n"
    assert "Why" in shown(card)


def test_the_stub_of_an_exercise_keeps_an_earlier_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    check("gap-in-dollars", [2022])
    check("gap-in-dollars", ...)
    assert capsys.readouterr().out.endswith("○ Not answered yet.\n")
    assert ask("gap-in-dollars").mark.state is State.CORRECT


def test_answers_travel_from_one_computer_to_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    ask("eight-times", answer=8.38)
    line = export()
    monkeypatch.setenv("AXISLAB_ANSWERS", str(tmp_path))
    keep_answers(True)
    card = ask("eight-times")
    assert card.mark.state is State.NOT_ANSWERED
    restore(line)
    assert card.mark.state is State.CORRECT
    assert card.response == "8.38"


def test_solutions_do_not_touch_the_students_answers(tmp_path: Any) -> None:
    ask("eight-times").response = "7"
    keep_answers(False)
    ask("eight-times", answer=8.38)
    keep_answers(True)
    assert ask("eight-times").response == "7"


def test_a_damaged_answer_file_is_said_in_the_card(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setenv("AXISLAB_ANSWERS", str(tmp_path))
    (tmp_path / "05_power_reversal.json").write_text("{", encoding="utf-8")
    card = ask("eight-times")
    assert "05_power_reversal.damaged-1.json" in shown(card)
    card.response = "8.4"
    kept = json.loads((tmp_path / "05_power_reversal.json").read_text(encoding="utf-8"))
    assert kept["answers"]["eight-times"]["response"] == "8.4"


def test_every_control_has_a_name() -> None:
    for asked in questions():
        for widget in _all(ask(asked.id)):
            if type(widget).__name__ in ("Text", "Checkbox", "RadioButtons", "Button"):
                assert widget.description.strip(), (asked.id, widget)


def test_an_unknown_question_is_a_sentence() -> None:
    with pytest.raises(LookupError) as problem:
        ask("eigth-times")
    assert problem.value._render_traceback_() == [  # type: ignore[attr-defined]
        "No question 'eigth-times'. Did you mean 'eight-times'?"
    ]
