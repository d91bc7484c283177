"""The leak audit finds an answer that was planted, and takes no fair text for one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import gallery_questions as gallery
import pytest
import variants
from leak_audit import Leak, audit, texts_of
from leak_finders import finder, numbers_in

from axislab.questions import Mark, Question, Response, State, question, questions
from axislab.questions.kinds.number import NumberKey

NUMBER = question("eight-times")


@dataclass(frozen=True)
class Chatty:
    """A key whose every message ends with words of its own."""

    key: Any
    words: str
    later: str = ""

    @property
    def explanation(self) -> str:
        return str(self.key.explanation)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.key, name)

    def mark(self, controls: Any, response: Response, points: int) -> Mark:
        mark: Mark = self.key.mark(controls, response, points)
        if mark.state is State.CORRECT:
            return mark
        return replace(
            mark, message=f"{mark.message} {self.words}", later=f"{mark.later} {self.later}"
        )


def with_words(asked: Question, words: str, later: str = "") -> Question:
    make: Callable[[], Any] = asked.key
    return replace(asked, key=lambda: Chatty(make(), words, later))


def leaks(asked: Question, typed: Any = variants) -> tuple[Leak, ...]:
    return audit((asked,), typed).leaks


#: For every kind, words that tell the answer of its question in the gallery.
TELLING = {
    "one-choice": "Has the first economy grown more slowly than the second?",
    "tick-all": "Think of 2004.",
    "one-number": "It is 6 roubles.",
    "two-numbers": "One of the two is 25.0 per cent.",
    "code-number": "The sum is 5,050.",
    "code-list": "One is 1996.",
    "code-series": "The last is 225.",
    "code-frame": "In 2018 it was 8.38.",
    "order": " then ".join(
        gallery.BY_ID["order"].controls.items[name]  # type: ignore[attr-defined]
        for name in gallery.ACCEPTED["order"][0]
    ),
    "classify": "Nuclear warheads in the stockpile are a stock.",
    "match": "Japan has the yen.",
    "grid": "Of 12, it is even: yes.",
    "years": "One of them is 1896.",
    "defence": "That the number is a multiple of three holds of 15.",
    "argument": "Dark clouds are a ground to take it.",
    "weights": "",
    "prediction": "",
    "brief": "",
    "forecasts": "",
}


def test_every_kind_has_words_that_would_tell() -> None:
    assert set(TELLING) == set(gallery.BY_ID)


@pytest.mark.parametrize("id", [id for id, words in TELLING.items() if words])
def test_a_leak_planted_in_a_hint_or_a_message_is_found(id: str) -> None:
    asked = gallery.BY_ID[id]
    assert not leaks(asked, gallery)
    in_hint = leaks(replace(asked, hints=(*asked.hints, TELLING[id])), gallery)
    assert {leak.text.where for leak in in_hint} == {f"hint {len(asked.hints) + 1}"}
    in_message = leaks(with_words(asked, TELLING[id]), gallery)
    assert any(leak.text.where.startswith("message of the wrong answer") for leak in in_message)
    assert any(TELLING[id] in leak.text.words for leak in in_message)
    later = leaks(with_words(asked, "", TELLING[id]), gallery)
    assert later
    assert all("third check" in leak.text.where for leak in later)


@pytest.mark.parametrize(
    "words",
    ["It is 8.4.", "About 8,4 times.", "8.38", "(8.384)", "8.4x", "So 0.84e1.", "Is it 8.384?"],
)
def test_a_value_is_found_however_it_is_rounded_or_written(words: str) -> None:
    assert finder(NUMBER)(words)
    assert leaks(replace(NUMBER, hints=(words,)))
    assert leaks(replace(NUMBER, task=words))


@pytest.mark.parametrize(
    "words", ["About 8.", "AX-8.4", "Table 18.4.", "2018", "12,384", "8.384.1"]
)
def test_other_numbers_are_no_leak(words: str) -> None:
    assert not finder(NUMBER)(words)


def test_a_sign_is_no_disguise() -> None:
    asked = question("half-its-value")
    assert finder(asked)("It lost 44.7 per cent.")
    assert finder(asked)("−44.7")


def test_numbers_are_read_with_both_meanings_of_a_comma() -> None:
    assert numbers_in("12,238 of 1992-2020, AX-65.") == [
        ("12,238", 12238.0),
        ("12,238", 12.238),
        ("1992", 1992.0),
    ]


def test_a_weight_that_is_enough_is_found_beside_its_measure() -> None:
    asked = question("index-weights")
    assert leaks(replace(asked, hints=("Give nuclear warheads a weight of 60.",)))
    assert not leaks(replace(asked, hints=("With 20 for the nuclear warheads it does not do.",)))


def test_the_year_predicted_is_found() -> None:
    asked = question("when-china-passed")
    assert leaks(replace(asked, task="Was it 1993?"))
    assert not leaks(replace(asked, task="Was it 1992?"))


@pytest.mark.parametrize(
    "words",
    ["A Friday: it happened.", "A leap year: no.", "You know that it was indeed a Friday."],
)
def test_an_outcome_is_found_before_the_forecasts_are_locked_in(words: str) -> None:
    asked = gallery.BY_ID["forecasts"]
    assert not leaks(asked, gallery)
    assert leaks(replace(asked, task=words), gallery)
    assert leaks(with_words(asked, words), gallery)


def test_an_option_shown_as_right_is_found_in_the_untouched_card() -> None:
    asked = question("which-vintage")
    make = type(asked.controls).twin

    class Marked(type(asked.controls)):  # type: ignore[misc]
        def twin(self, response: Response) -> list[str]:
            return make(self, "forecast" if response is None else response)

    controls = Marked(asked.controls.label, asked.controls.options)  # type: ignore[attr-defined]
    assert {leak.text.where for leak in leaks(replace(asked, controls=controls))} == {"controls"}


def test_what_could_not_be_read_may_be_quoted() -> None:
    class Quoting(NumberKey):
        def mark(self, controls: Any, response: Response, points: int) -> Mark:
            return Mark(0, points, State.CANNOT_BE_READ, f"{response} is expected elsewhere.")

    assert not leaks(replace(NUMBER, key=lambda: Quoting(NUMBER.key().answers, "")))  # type: ignore[attr-defined]


def test_the_stored_outputs_of_every_exercise_are_read() -> None:
    for asked in questions():
        where = [text.where for text in texts_of(asked, variants)]
        assert any(place.startswith("stored output of") for place in where), asked.id


def test_a_kind_that_is_not_known_has_to_be_named() -> None:
    class Unknown:
        kind = "riddle"

    with pytest.raises(LookupError, match="does not know the kind 'riddle'"):
        finder(replace(NUMBER, controls=Unknown()))  # type: ignore[arg-type]
