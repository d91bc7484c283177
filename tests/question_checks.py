"""What must hold for every question, whatever its kind; the same for lessons and gallery."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any, ClassVar

import pytest
from leak_audit import EXCUSED, Typed, audit
from mutants import mutants, right_variants

from axislab.questions import Question, State, plain


class EveryQuestion:
    """Tests that a class inherits and runs on its questions."""

    questions: ClassVar[tuple[Question, ...]]
    typed: ClassVar[Typed]

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Run a test that takes ``asked`` once a question."""
        if "asked" in metafunc.fixturenames:
            metafunc.parametrize("asked", self.questions, ids=lambda asked: asked.id)

    def test_every_question_has_answers_typed_by_hand(self) -> None:
        ids = {asked.id for asked in self.questions}
        assert set(self.typed.ACCEPTED) == set(self.typed.WRONG) == ids
        assert set(self.typed.UNREADABLE) == ids

    def test_right_answers_get_full_points(self, asked: Question) -> None:
        for answer in self.typed.ACCEPTED[asked.id]:
            for variant in [answer, *right_variants(asked, answer)]:
                mark = asked.mark(plain(variant))
                assert (mark.state, mark.score) == (State.CORRECT, asked.points), (variant, mark)

    def test_known_wrong_answers_get_their_message(self, asked: Question) -> None:
        for answer, words in self.typed.WRONG[asked.id]:
            mark = asked.mark(plain(answer))
            assert mark.state in (State.NOT_YET, State.PARTLY_RIGHT), (answer, mark)
            assert words in mark.message, (answer, mark.message)
            assert mark.score < asked.points

    def test_what_cannot_be_read_gets_a_sentence_and_costs_nothing(self, asked: Question) -> None:
        for answer, words in self.typed.UNREADABLE[asked.id]:
            mark = asked.mark(plain(answer))
            assert mark.state is State.CANNOT_BE_READ, (answer, mark)
            assert words in mark.message, (answer, mark.message)
            assert not mark.state.is_judged

    def test_nothing_is_not_answered_yet(self, asked: Question) -> None:
        for blank in (None, ...):
            assert asked.mark(plain(blank)).state is State.NOT_ANSWERED

    def test_no_mutant_gets_full_points(self, capsys: pytest.CaptureFixture[str]) -> None:
        made, right, survivors, excused = 0, 0, [], set()
        typed = self.typed
        for asked in self.questions:
            for answer in typed.ACCEPTED[asked.id]:
                right += 1 + sum(1 for _ in right_variants(asked, answer))
                for mutant in mutants(asked, answer):
                    made += 1
                    if asked.mark(plain(mutant)).state is not State.CORRECT:
                        continue
                    if (asked.id, repr(mutant)) in typed.EQUIVALENT:
                        excused.add((asked.id, repr(mutant)))
                    else:
                        survivors.append((asked.id, repr(mutant)))
        wrong = sum(len(answers) for answers in typed.WRONG.values())
        unreadable = sum(len(answers) for answers in typed.UNREADABLE.values())
        killed = made - len(survivors) - len(excused)
        with capsys.disabled():
            print(
                f"\n{len(self.questions)} questions, {right} right answers and variants, {wrong} "
                f"known wrong answers, {unreadable} unreadable, {made} mutants: {killed} killed, "
                f"{len(excused)} equivalent, {len(survivors)} survived "
                f"({killed / (made - len(excused)):.0%})"
            )
        assert not survivors
        assert excused == set(typed.EQUIVALENT), "An excuse is no longer needed: take it out."

    def test_marks_are_pure(self, asked: Question) -> None:
        for answer in self.typed.ACCEPTED[asked.id]:
            response = plain(answer)
            before = json.dumps(response)
            assert asked.mark(response) == asked.mark(json.loads(before))
            assert json.dumps(response) == before

    def test_nothing_read_before_a_right_answer_gives_it_away(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        found = audit(self.questions, self.typed)
        with capsys.disabled():
            print(f"\n{found.line}")
        assert found.questions == len(self.questions)
        assert found.texts > 5 * found.questions
        assert not found.leaks
        ids = {asked.id for asked in self.questions}
        assert found.excused == {(id, secret) for id, secret in EXCUSED if id in ids}

    def test_no_reason_names_the_right_place(self, asked: Question) -> None:
        for reason, secret in told_and_secret(asked):
            assert not re.search(rf"\b{re.escape(secret)}\b", reason, re.IGNORECASE), reason

    def test_hints_come_in_steps(self, asked: Question) -> None:
        if asked.is_prediction:
            pytest.skip("A prediction takes no hints.")
        assert len(asked.hints) >= 2
        assert len(set(asked.hints)) == len(asked.hints)

    def test_every_option_has_its_place(self, asked: Question) -> None:
        key: Any = asked.key()
        controls: Any = asked.controls
        if controls.kind == "one_choice":
            assert key.right | set(key.wrong) == set(controls.options)
            assert not key.right & set(key.wrong)
        if controls.kind == "tick_all":
            assert key.right <= set(controls.options)
        if controls.kind == "years":
            span = set(range(controls.first, controls.last + 1))
            assert key.right < span
            assert controls.read(controls.example) <= span - key.right
        if controls.kind == "order":
            assert sorted(key.right) == sorted(controls.items)
            assert set(key.either) <= set(itertools.pairwise(key.right))
            assert len(set(itertools.chain(*key.either))) == 2 * len(key.either)
            assert {n for k in key.known_wrong for n in (k.first, k.second)} <= set(controls.items)
        if controls.kind in ("classify", "match"):
            assert set(key.right) == set(controls.items)
            assert frozenset().union(*key.right.values()) <= set(controls.classes)
            assert {
                (k.item in controls.items, k.chosen in controls.classes) for k in key.known_wrong
            } <= {(True, True)}
        if controls.kind == "grid":
            cells = set(itertools.product(controls.rows, controls.columns))
            assert set(key.right) <= cells
            assert frozenset().union(*key.right.values()) <= set(controls.values)
            assert {(k.row, k.column) for k in key.known_wrong} <= cells

    def test_what_is_known_to_be_wrong_is_not_right(self, asked: Question) -> None:
        key: Any = asked.key()
        if asked.controls.kind == "years":
            sets = [key.right, *(known.years for known in key.known_wrong)]
            assert all(sets)
            assert len(set(sets)) == len(sets)
        if asked.controls.kind == "order":
            for known in key.known_wrong:
                assert key.right.index(known.first) > key.right.index(known.second), known
                assert (known.second, known.first) not in key.either, known
        if asked.controls.kind in ("classify", "match"):
            for known in key.known_wrong:
                assert known.chosen not in key.right[known.item], known
        if asked.controls.kind == "grid":
            for known in key.known_wrong:
                assert known.value not in key.right[known.row, known.column], known

    def test_the_order_shown_at_first_is_not_right(self, asked: Question) -> None:
        if asked.controls.kind == "order":
            start: Any = list(asked.controls.items)  # type: ignore[attr-defined]
            assert asked.mark(start).score < asked.points
            assert asked.mark(None).state is State.NOT_ANSWERED


def told_and_secret(asked: Question) -> list[tuple[str, str]]:
    """Return every reason of a choice that is wrong, with the text that it must not contain.

    Very short texts such as "no" are words of any sentence and are left out.
    """
    key: Any = asked.key()
    controls: Any = asked.controls
    pairs: list[tuple[str, str]] = []
    if controls.kind == "order":
        pairs = [(k.message, controls.items[n]) for k in key.known_wrong for n in (k.first,)]
    if controls.kind in ("classify", "match"):
        pairs = [
            (k.message, controls.classes[name])
            for k in key.known_wrong
            for name in key.right[k.item]
        ]
    if controls.kind == "grid":
        pairs = [
            (k.message, controls.values[name])
            for k in key.known_wrong
            for name in key.right[k.row, k.column]
        ]
    return [(reason, secret) for reason, secret in pairs if len(secret) > 3]
