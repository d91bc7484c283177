"""What finds the answer of a question in a text: for each kind, what of its key is secret."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from axislab.questions import Question, State
from axislab.questions.frames import Table
from axislab.questions.reading import CannotBeReadError, readings

#: As many words in a row that only the right option has tell it as well as the whole.
TELLING_WORDS = 4
#: Returns what of the key a text tells.
Finder = Callable[[str], list[str]]
_NUMBER = re.compile(r"(?<![\w.])(?<!\w[-–])[+\-−]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?")


def finder(asked: Question) -> Finder:
    """Return what finds the key of a question in a text.

    Raises:
        LookupError: For a kind that is not known here: say what its secret is.
    """
    try:
        make = _FINDERS[asked.controls.kind]
    except KeyError:
        raise LookupError(
            f"The leak audit does not know the kind {asked.controls.kind!r}: name its finder."
        ) from None
    return make(asked.controls, asked.key())


def numbers_in(text: str) -> list[tuple[str, float]]:
    """Return every number in a text as it is written, with each value it can have."""
    found = []
    for written in _NUMBER.findall(text):
        try:
            found += [(written, value) for value in readings(written)]
        except CannotBeReadError:
            continue
    return found


def _one_of(values: dict[float, float]) -> Finder:
    """Find a number that comes as near to a value as an answer may, whatever its sign.

    Args:
        values: Value of the key, and how far from it an answer may be.
    """

    def find(text: str) -> list[str]:
        return [
            written
            for written, number in numbers_in(text)
            if any(
                abs(abs(number) - abs(value)) <= near + 1e-9 * abs(value)
                for value, near in values.items()
            )
        ]

    return find


def _boxes(controls: Any, key: Any) -> Finder:
    return _one_of({v: answer.tolerance for answer in key.answers for v in answer.accepted})


def _result(controls: Any, key: Any) -> Finder:
    values: set[float] = set()
    counts: set[tuple[str, ...]] = set()
    for right in key.accepted:
        if isinstance(right, Table):
            free = [n for n, column in enumerate(right.columns) if column != right.labels]
            cells = {
                (str(row[right.columns.index(right.labels)]), row[n])
                for row in right.rows
                for n in free
                if right.labels and isinstance(row[n], int | float)
            }
            if len(key.accepted) > 2 and all(_is_count(cell) for _, cell in cells):
                # messages count rows and columns in the same figures, and part of it is free
                counts |= {(label, f"{cell:.0f}") for label, cell in cells}
                continue
            cells_of_all = (row[n] for row in right.rows for n in free)
            values |= {cell for cell in cells_of_all if isinstance(cell, int | float)}
        elif isinstance(right, frozenset):
            values |= set(right)
        else:
            values |= set(right.values()) if hasattr(right, "values") else {right}
    if counts:
        return _together(sorted(counts))
    return _one_of(dict.fromkeys(values, key.tolerance))


def _is_count(value: float) -> bool:
    """Whether a number is whole and has one digit."""
    return value in range(10)


def _typed_set(controls: Any, key: Any) -> Finder:
    return _one_of({float(value): 0.0 for value in key.right})


def _choice(controls: Any, key: Any) -> Finder:
    others = " | ".join(
        _bare(text) for name, text in controls.options.items() if name not in key.right
    )
    telling = set()
    for name in key.right:
        words = _bare(controls.options[name]).split()
        runs = range(max(1, len(words) - TELLING_WORDS + 1))
        telling |= {" ".join(words[start : start + TELLING_WORDS]) for start in runs}
    telling = {run for run in telling if not _holds(others, run)}

    def find(text: str) -> list[str]:
        return sorted(run for run in telling if _holds(_bare(text), run))

    return find


def _order(controls: Any, key: Any) -> Finder:
    offered = list(controls.items)

    def find(text: str) -> list[str]:
        """Find three things or more in their right order, unless it is also that of the card."""
        places = {name: _bare(text).find(_bare(item)) for name, item in controls.items.items()}
        named = sorted((n for n in places if places[n] >= 0), key=lambda n: places[n])
        right = [name for name in key.right if name in named]
        for pair in key.either:  # these two tell as much the other way round
            if set(pair) <= set(named) and named.index(pair[1]) < named.index(pair[0]):
                place = right.index(pair[0])
                right[place : place + 2] = reversed(pair)
        if len(named) < 3 or named != right:
            return []
        return [] if named == [n for n in offered if n in named] else [", ".join(named)]

    return find


def _classes(controls: Any, key: Any) -> Finder:
    pairs = [
        (controls.items[item], controls.classes[name])
        for item, names in key.right.items()
        for name in names
    ]
    return _together(pairs)


def _cells(controls: Any, key: Any) -> Finder:
    return _together(
        [
            (controls.rows[row], controls.columns[column], controls.values[name])
            for (row, column), names in key.right.items()
            for name in names
        ]
    )


def _together(parts: list[tuple[str, ...]]) -> Finder:
    """Find a sentence that names a thing and its right place; a list of all offered is none."""

    def find(text: str) -> list[str]:
        sentences = re.split(r"(?<=[.;!?\]])\s", text.partition("Offered:")[0])
        return [
            " · ".join([*things, place])
            for *things, place in parts
            for sentence in map(_bare, sentences)
            if all(_holds(sentence, _bare(thing)) for thing in things)
            # A thing's own name may hold a word that is also a place.
            and _holds(_without(sentence, map(_bare, things)), _bare(place))
        ]

    return find


def _without(text: str, parts: Iterable[str]) -> str:
    for part in parts:
        text = text.replace(part, " ")
    return text


def _weights(controls: Any, key: Any) -> Finder:
    def wins(name: str, weight: float) -> bool:
        others = [other for other in controls.measures if other != name]
        given: dict[str, Any] = dict.fromkeys(others, (100 - weight) / len(others))
        return bool(key.mark(controls, {**given, name: weight}, 1).state is State.CORRECT)

    def find(text: str) -> list[str]:
        """Find a measure beside a weight that is enough of it."""
        return [
            f"{label}: {written}"
            for sentence in re.split(r"(?<=[.!?])\s", text)
            for name, label in controls.measures.items()
            if _holds(_bare(sentence), _bare(label).split()[-1])
            for written, number in numbers_in(sentence)
            # It tells something only of a measure that has to have some weight.
            if 0 < number <= 100 and wins(name, number) and not wins(name, 0)
        ]

    return find


def _defence(controls: Any, key: Any) -> Finder:
    pairs = [
        (controls.positions[position], controls.evidence[piece])
        for position, pieces in key.bearing.items()
        for piece in pieces
    ]
    return _together(pairs)


def _argument(controls: Any, key: Any) -> Finder:
    """Find two sentences of the map that hang together, or a sentence and its claim."""
    offers = controls.offers()
    known = {id: node.label for id, node in offers.known.items()}
    # What one position does to another is asked nowhere.
    acting = set(known) - set(offers.sentences["thesis"])
    pairs = [
        (known[a], known[b]) for a, b in key.supports | key.attacks if a in acting and b in known
    ]
    pairs += [
        (offers.evidence[number].topic, label)
        for id, label in known.items()
        for number in key.bearing[id]
    ]
    return _together(pairs)


def _prediction(controls: Any, key: Any) -> Finder:
    """Find the value itself: the only guess whose sentence names no distance from it."""
    guesses = range(int(controls.low), int(controls.high) + 1)
    counts = {guess: len(numbers_in(key.compare(float(guess)))) for guess in guesses}
    least = [guess for guess in guesses if counts[guess] == min(counts.values())]
    return _one_of({float(least[0]): 0.0} if len(least) == 1 else {})


def _forecasts(controls: Any, key: Any) -> Finder:
    """Find what only the reader of the outcomes knows: a name beside its outcome, or its story."""
    public = " ".join(map(_bare, controls.twin(None)))
    words = _bare(key.explanation).split()
    runs = (words[at : at + TELLING_WORDS] for at in range(len(words) - TELLING_WORDS + 1))
    telling = {run for run in map(" ".join, runs) if not _holds(public, run)}
    beside = _together(
        [
            (one.name, outcome)
            for name, one in controls.asked.items()
            for outcome in (("happened", "yes") if key.outcomes[name] else ("did not happen", "no"))
        ]
    )

    def find(text: str) -> list[str]:
        return sorted(run for run in telling if _holds(_bare(text), run)) + beside(text)

    return find


def _nothing(controls: Any, key: Any) -> Finder:
    """Find nothing: where every opinion is right, no text can tell it."""
    return lambda text: []


_FINDERS: dict[str, Callable[[Any, Any], Finder]] = {
    "number": _boxes,
    "code": _result,
    "years": _typed_set,
    "one_choice": _choice,
    "tick_all": _choice,
    "order": _order,
    "classify": _classes,
    "match": _classes,
    "grid": _cells,
    "weights": _weights,
    "defence": _defence,
    "brief": _nothing,
    "argument_map": _argument,
    "prediction": _prediction,
    "forecasts": _forecasts,
}


def _bare(text: str) -> str:
    """Return the words of a text, in small letters and without their stops."""
    return " ".join(re.findall(r"[\w'.-]*\w", text.lower()))


def _holds(text: str, words: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))
