"""Every kind of question: the checks of all questions, on one small question a kind; its card."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import gallery_questions as gallery
import pandas as pd
import pytest
from build_gallery import GALLERY, gallery_notebook
from question_checks import EveryQuestion

from axislab import notebooks
from axislab.answers import AnswerBook
from axislab.questions import Question, Response, State, plain
from axislab.questions.frames import Table, difference, given_table
from axislab.questions.plain import MOST_ENTRIES
from axislab.questions.reading import CannotBeReadError
from axislab.widgets.card import VIEWS, Card

EVERY = pytest.mark.parametrize("asked", gallery.QUESTIONS, ids=lambda asked: asked.id)
BY_HAND = [asked for asked in gallery.QUESTIONS if asked.controls.kind != "code"]
EVERY_BY_HAND = pytest.mark.parametrize("asked", BY_HAND, ids=lambda asked: asked.id)


class TestOneQuestionAKind(EveryQuestion):
    questions = gallery.QUESTIONS
    typed = gallery


def controls_of(card: Card, type_name: str) -> list[Any]:
    """Return the controls of a type in the order of the Tab key."""
    return [w for w in _all(card) if type(w).__name__ == type_name]


def _all(widget: Any) -> list[Any]:
    found = [widget]
    for child in getattr(widget, "children", ()):
        found += _all(child)
    return found


def fresh(id: str) -> Card:
    return Card(gallery.BY_ID[id], AnswerBook(kept=False))


def test_every_kind_stands_in_the_gallery() -> None:
    shown = {asked.controls.kind for asked in gallery.QUESTIONS}
    assert shown == set(VIEWS)


@EVERY_BY_HAND
def test_the_controls_hold_what_is_put_into_them(asked: Question) -> None:
    wrong = [answer for answer, _ in gallery.WRONG[asked.id]]
    for answer in [*gallery.ACCEPTED[asked.id], *wrong]:
        card = Card(asked, AnswerBook(kept=False))
        card.response = plain(answer)
        assert asked.mark(card.response) == asked.mark(plain(answer))


@EVERY_BY_HAND
def test_an_answer_comes_back_in_a_new_kernel(asked: Question) -> None:
    card = Card(asked, AnswerBook())
    card.response = plain(gallery.ACCEPTED[asked.id][0])
    assert card.check().state is State.CORRECT
    again = Card(asked, AnswerBook())
    assert again.response == card.response
    assert again.twin == card.twin


@EVERY_BY_HAND
def test_start_over_brings_back_the_untouched_card(asked: Question) -> None:
    card, untouched = fresh(asked.id), fresh(asked.id)
    card.response = plain(gallery.ACCEPTED[asked.id][0])
    card.start_over()
    assert card.twin == untouched.twin
    assert card.check().state is State.NOT_ANSWERED


@EVERY
def test_what_a_foreign_file_holds_does_not_break_a_card(asked: Question) -> None:
    foreign: list[Response] = [
        7, -1.5, True, "x", "", [], [None], [[]], [{}], ["x", 3], {}, {"x": None}, {"x": {"y": []}},
        {"series": 3}, {"series": [[1]]}, {"series": [[[], 1]]}, {"table": 3}, {"table": {}},
        {"table": {"columns": [3], "index": [], "rows": [3]}}, {"other": 3}, float("nan"),
        {next(iter(getattr(asked.controls, "items", ["x"]))): {}},
        {next(iter(getattr(asked.controls, "rows", ["x"]))): {"even": []}},
        {"table": {"columns": ["year", "ratio"], "index": [0], "rows": [[{}, []]]}},
        {"table": {"columns": ["year"], "index": [[]], "rows": [[8.0], [1]]}},
    ]  # fmt: skip
    for response in foreign:
        card = fresh(asked.id)
        card.response = response
        assert asked.is_prediction or asked.mark(response).state is not State.CORRECT
        assert asked.controls.twin(response)


@EVERY
def test_every_control_has_a_name_of_its_own(asked: Question) -> None:
    named = ("Text", "Textarea", "Checkbox", "RadioButtons", "Dropdown", "Button")
    names = [w.description for w in _all(fresh(asked.id)) if type(w).__name__ in named]
    assert all(name.strip() for name in names)
    assert len(set(names)) == len(names)


def test_buttons_move_an_event_and_the_focus_goes_along(monkeypatch: pytest.MonkeyPatch) -> None:
    card = fresh("order")
    moves = [b for b in controls_of(card, "Button") if b.description.startswith("Move")]
    focused: list[str] = []
    for button in moves:
        monkeypatch.setattr(button, "focus", lambda b=button: focused.append(b.description))
    names, place = list(card.question.controls.items), 2  # type: ignore[attr-defined]
    first = card.question.controls.items[names[2]]  # type: ignore[attr-defined]
    assert card.response is None
    moves[2 * place].click()  # the third thing, up
    assert card.response == [names[0], names[2], names[1], *names[3:]]
    moves[2].click()
    assert card.response == [names[2], names[0], names[1], *names[3:]]
    assert focused == [f"Move up: {first}", f"Move down: {first}"]
    moves[1].click()
    assert focused[-1] == f"Move down: {first}"


def test_the_first_cannot_go_up_nor_the_last_down() -> None:
    card = fresh("order")
    moves = [b for b in controls_of(card, "Button") if b.description.startswith("Move")]
    assert [b.disabled for b in moves] == [True, *[False] * (len(moves) - 2), True]
    moves[0].click()
    moves[-1].click()
    assert card.response is None


def test_an_order_moved_there_and_back_is_an_answer() -> None:
    card = fresh("order")
    moves = [b for b in controls_of(card, "Button") if b.description.startswith("Move")]
    assert card.check().state is State.NOT_ANSWERED
    moves[1].click()
    moves[1].click()
    assert card.response == list(card.question.controls.items)  # type: ignore[attr-defined]
    assert card.check().state.is_judged


@pytest.mark.parametrize("id", ["tick-all", "order", "classify", "match", "grid", "years"])
def test_what_is_astray_is_said_from_the_third_check(id: str) -> None:
    answer = gallery.WRONG[id][0][0]
    assert "Look again at" not in gallery.card(id, answer, checks=2).twin
    assert "Look again at" in gallery.card(id, answer, checks=3).twin


def test_points_follow_the_pairs_in_the_right_order() -> None:
    asked = gallery.BY_ID["order"]
    right: Any = gallery.ACCEPTED["order"][0]
    swapped: Any = [right[1], right[0], *right[2:]]
    mark = asked.mark(swapped)
    assert mark.score == 4  # 9 of 10 pairs, 4.5 of 5 points
    assert mark.message.startswith("Of the 10 pairs of events 9 stand in the right order.")
    assert all(asked.controls.items[name] in mark.later for name in right[:2])  # type: ignore[attr-defined]
    assert asked.controls.items[right[2]] not in mark.later  # type: ignore[attr-defined]
    assert asked.mark(list(reversed(right))).score == 0


def test_what_is_chosen_twice_is_said_at_once() -> None:
    card = fresh("match")
    card.response = {"CHN": "yen", "JPN": "yen"}
    shown = " ".join(w.value for w in controls_of(card, "HTML"))
    assert "Chosen more than once: yen." in shown
    assert card.check().message.count("Chosen more than once") == 1


def test_the_line_below_the_years_follows_what_is_typed() -> None:
    card = fresh("years")
    (box,) = controls_of(card, "Text")
    lines = {
        "1893": "Read as 1 year: 1893",
        "1897, 1893–1895 and 1893": "Read as 4 years: 1893, 1894, 1895, 1897",
        "1893, 18": "Not read yet: “18”: please write each year in four digits.",
        "<b>": "Not read yet: “&lt;b&gt;” is no year in figures. An example: 1891, 1893–1895.",
        "": "",
    }
    for typed, line in lines.items():
        box.value = typed
        assert f'<div class="axis-read-as">{line}</div>' in [
            w.value for w in controls_of(card, "HTML")
        ]
        assert card.response == typed
    assert box.description == card.question.controls.label  # type: ignore[attr-defined]


def test_ticks_and_years_are_counted_alike() -> None:
    ticks, years = gallery.BY_ID["tick-all"], gallery.BY_ID["years"]
    ticked, named = ticks.mark(["1900", "1996", "2000"]), years.mark([1900, 1892, 1896])
    assert ticked.message == "2 of your 3 ticks are right, and some are missing."
    assert named.message.startswith("2 of your 3 years are right, and some are missing.")
    assert (ticked.score, named.score) == (1, 1)  # one right more than wrong, of 3 and of 4
    assert (ticked.later, named.later) == ("Look again at: 1900.",) * 2


def test_nothing_is_chosen_in_a_list_at_first() -> None:
    for id in ("classify", "match", "grid"):
        for drop in controls_of(fresh(id), "Dropdown"):
            assert (drop.value, drop.label) == ("", "choose …")


def test_every_cell_of_a_grid_is_named_by_row_and_column() -> None:
    card = fresh("grid")
    names = {drop.description for drop in controls_of(card, "Dropdown")}
    grid: Any = card.question.controls
    assert names == {f"{r}: {c}" for r in grid.rows.values() for c in grid.columns.values()}


def test_a_large_table_is_named_and_not_kept() -> None:
    assert plain(pd.DataFrame({"n": range(MOST_ENTRIES)})) != {"other": "a DataFrame"}
    assert plain(pd.DataFrame({"n": range(MOST_ENTRIES + 1)})) == {
        "other": "a DataFrame of 2,001 rows and 1 columns"
    }
    assert plain(pd.DataFrame(index=range(10**6))) == {
        "other": "a DataFrame of 1,000,000 rows and 0 columns"
    }


@pytest.mark.parametrize("nothing", [None, float("nan"), pd.NA])
def test_a_series_with_a_gap_is_told_its_name_and_label(nothing: Any) -> None:
    asked = gallery.BY_ID["code-series"]
    values = pd.Series([144, nothing, 196, 225], index=[12, 13, 14, 15], dtype=object)
    mark = asked.mark(plain(values))
    assert mark.state is State.CANNOT_BE_READ
    name = asked.controls.name  # type: ignore[attr-defined]
    assert mark.message.startswith(f"`{name}` holds NaN at the label 13: NaN, “not a number”")


def test_a_gap_in_a_list_is_told_without_speaking_of_years() -> None:
    mark = gallery.BY_ID["code-list"].mark([1896, None])
    assert "An entry is None or NaN" in mark.message
    assert "year" not in mark.message


def test_a_column_that_may_be_the_index_is_told_as_such() -> None:
    right = Table(("decade", "Moscow"), ((1970.0, 84.7),), labels="decade")
    wanted = "`decade` (which may be the index) and `Moscow`"
    columns = given_table(plain(pd.DataFrame({"a": [1.0]}, index=[1970])), right, "votes")
    assert difference(columns, right, 0.1).sentence == f"1 column (`a`), expected {wanted}."
    renamed = given_table(plain(pd.DataFrame({"a": [84.7]}, index=[1970])), right, "votes")
    assert difference(renamed, right, 0.1).sentence.endswith(f"expected {wanted}.")
    with pytest.raises(
        CannotBeReadError, match=re.escape(f"with the columns {wanted} is expected")
    ):
        given_table(8.4, right, "votes")
    plainly = Table(("year", "ratio"), ((2015.0, 8.1),))
    with pytest.raises(CannotBeReadError, match="`year` and `ratio` is expected"):
        given_table(8.4, plainly, "votes")


def test_the_gallery_is_what_the_command_writes() -> None:
    stored = notebooks.read(GALLERY)
    assert notebooks.without_results(stored) == notebooks.without_results(gallery_notebook())
    assert notebooks.text_of(notebooks.normal_form(stored)) == GALLERY.read_text(encoding="utf-8")


def test_the_gallery_shows_every_kind_in_its_states() -> None:
    text = Path(GALLERY).read_text(encoding="utf-8")
    for asked in gallery.QUESTIONS:
        states = 3 if asked.is_prediction else 4
        assert len(re.findall(rf'card\(\\"{asked.id}\\"', text)) >= states, asked.id
    for state in State:
        assert text.count(f"{state.sign} {state.value}") >= 7, state
