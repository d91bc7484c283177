"""The pairs of claims in tension: each stands in the table of claims, spoken as the card says."""

import pytest

from axislab.questions import question
from axislab.questions.axis.tensions import PAIRS
from axislab.tables import table


def right_classes(pair: str) -> frozenset[str]:
    return question("claims-in-tension").key().right[pair]


@pytest.mark.parametrize("pair", PAIRS)
def test_both_speakers_of_a_pair_are_those_of_the_table(pair):
    speakers = table("claims").set_index("id")["speaker"]
    first, second = question("claims-in-tension").controls.items[pair].split(" — ")
    for side, claim in zip((first, second), PAIRS[pair], strict=True):
        assert side.partition(":")[0] in speakers[claim]


@pytest.mark.parametrize("pair", PAIRS)
def test_what_kind_of_tension_it_is_fits_how_many_speak(pair):
    speakers = table("claims").set_index("id")["speaker"]
    one_speaker = speakers[PAIRS[pair][0]] == speakers[PAIRS[pair][1]]
    assert right_classes(pair) <= ({"close", "none"} if one_speaker else {"speakers", "aside"})


def test_every_kind_of_tension_has_a_pair_and_every_pair_is_explained():
    asked = question("claims-in-tension")
    assert frozenset().union(*map(right_classes, PAIRS)) == set(asked.controls.classes)
    assert list(PAIRS) == list(asked.controls.items)
    for first, second in PAIRS.values():
        assert f"{first} and {second}" in asked.explanation
