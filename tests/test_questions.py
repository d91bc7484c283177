"""Every question takes each fair form of a right answer, and no wrong one."""

from __future__ import annotations

import itertools
import json
import re

import pytest
from mutants import mutants, right_variants
from variants import ACCEPTED, EQUIVALENT, UNREADABLE, WRONG

from axislab.questions import Question, State, plain, question, questions

EVERY = pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)


def test_every_question_has_answers_typed_by_hand() -> None:
    ids = {asked.id for asked in questions()}
    assert set(ACCEPTED) == set(WRONG) == set(UNREADABLE) == ids


@EVERY
def test_right_answers_get_full_points(asked: Question) -> None:
    for answer in ACCEPTED[asked.id]:
        variants = [answer, *right_variants(asked, answer)]
        for variant in variants:
            mark = asked.mark(plain(variant))
            assert (mark.state, mark.score) == (State.CORRECT, asked.points), (variant, mark)


@EVERY
def test_known_wrong_answers_get_their_message(asked: Question) -> None:
    for answer, words in WRONG[asked.id]:
        mark = asked.mark(plain(answer))
        assert mark.state in (State.NOT_YET, State.PARTLY_RIGHT), (answer, mark)
        assert words in mark.message, (answer, mark.message)
        assert mark.score < asked.points


@EVERY
def test_what_cannot_be_read_gets_a_sentence_and_costs_nothing(asked: Question) -> None:
    for answer, words in UNREADABLE[asked.id]:
        mark = asked.mark(plain(answer))
        assert mark.state is State.CANNOT_BE_READ, (answer, mark)
        assert words in mark.message, (answer, mark.message)
        assert not mark.state.is_judged


@EVERY
def test_nothing_is_not_answered_yet(asked: Question) -> None:
    for blank in (None, ...):
        assert asked.mark(plain(blank)).state is State.NOT_ANSWERED


def test_no_mutant_gets_full_points(capsys: pytest.CaptureFixture[str]) -> None:
    made, survivors, excused = 0, [], set()
    right = 0
    for asked in questions():
        for answer in ACCEPTED[asked.id]:
            right += 1 + sum(1 for _ in right_variants(asked, answer))
            for mutant in mutants(asked, answer):
                made += 1
                if asked.mark(plain(mutant)).state is not State.CORRECT:
                    continue
                if (asked.id, repr(mutant)) in EQUIVALENT:
                    excused.add((asked.id, repr(mutant)))
                else:
                    survivors.append((asked.id, repr(mutant)))
    wrong = sum(len(answers) for answers in WRONG.values())
    killed = made - len(survivors) - len(excused)
    with capsys.disabled():
        print(
            f"\n{len(questions())} questions, {right} right answers and variants, {wrong} known "
            f"wrong answers, {made} mutants: {killed} killed, {len(excused)} equivalent, "
            f"{len(survivors)} survived ({killed / (made - len(excused)):.0%})"
        )
    assert not survivors
    assert excused == set(EQUIVALENT), "An excuse is no longer needed: take it out."


@EVERY
def test_marks_are_pure(asked: Question) -> None:
    for answer in ACCEPTED[asked.id]:
        response = plain(answer)
        before = json.dumps(response)
        assert asked.mark(response) == asked.mark(json.loads(before))
        assert json.dumps(response) == before


@EVERY
def test_nothing_shown_before_a_right_answer_gives_it_away(asked: Question) -> None:
    messages = [
        asked.mark(plain(answer)).reason(checks=9)
        for answer, _ in itertools.chain(WRONG[asked.id], UNREADABLE[asked.id])
    ]
    shown = " ".join([*asked.hints, *messages])
    for secret in _secrets(asked):
        assert not re.search(rf"(?<![\w.]){re.escape(secret)}(?![\w])", shown), secret


def _secrets(asked: Question) -> set[str]:
    """What no message may contain: the values and option texts of the key."""
    kind, answers = asked.controls.kind, ACCEPTED[asked.id]
    if kind == "one_choice":
        return {asked.controls.options[name] for name in answers}  # type: ignore[attr-defined]
    if kind == "tick_all":
        return set(answers[0])
    secrets = set()
    for answer in answers:
        for value in answer if isinstance(answer, list) else [answer]:
            text = str(value)
            secrets |= {text, text.replace(".", ","), text.lstrip("-")}
    return {text for text in secrets if re.search(r"\d", text)}


@EVERY
def test_hints_come_in_steps(asked: Question) -> None:
    assert len(asked.hints) >= 2
    assert len(set(asked.hints)) == len(asked.hints)


@EVERY
def test_every_option_has_its_place(asked: Question) -> None:
    key = asked.key()
    if asked.controls.kind == "one_choice":
        options = set(asked.controls.options)  # type: ignore[attr-defined]
        assert key.right | set(key.wrong) == options  # type: ignore[attr-defined]
        assert not key.right & set(key.wrong)  # type: ignore[attr-defined]
    if asked.controls.kind == "tick_all":
        assert key.right <= set(asked.controls.options)  # type: ignore[attr-defined]


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(LookupError, match="Did you mean 'eight-times'"):
        question("eigth-times")
