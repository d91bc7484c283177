"""The card of a claim: all that the ledger says of it, as HTML and as text."""

import re
from functools import cache
from html import unescape

import pytest

import axislab
from axislab.claim_card import HOLDS, LESSONS, NO_NUMBER, SIGNS, ClaimCard, claim, verdict_words
from axislab.claims import Claim, ClaimNotFoundError, claims, readings, source_of
from axislab.tables import DATA

LEDGER = claims()
every_claim = pytest.mark.parametrize("number", list(LEDGER["id"]))


def page(number: str) -> str:
    return claim(number)._repr_mimebundle_()["text/html"]


def without_tags(markup: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", markup)))


@cache
def words(number: str) -> str:
    """Return what a reader of the card sees."""
    return without_tags(page(number))


@cache
def twin(number: str) -> str:
    return re.sub(r"\s+", " ", claim(number)._repr_mimebundle_()["text/plain"])


def links(number: str) -> list[tuple[str, str]]:
    return [
        (unescape(address), unescape(name))
        for address, name in re.findall(r'<a href="([^"]+)"[^>]*>(.*?)</a>', page(number))
    ]


def test_the_claim_of_a_notebook_is_a_card_with_every_attribute_of_a_claim():
    found = axislab.claim("AX-65")
    assert isinstance(found, ClaimCard)
    assert isinstance(found, Claim)
    assert (found.verdict, found.speaker) == ("supported-with-caveat", "Yaroslav Trofimov")
    assert repr(found) == found._repr_mimebundle_()["text/plain"]


def test_an_unknown_number_is_answered_with_the_nearest_claim():
    with pytest.raises(ClaimNotFoundError, match=r"^No claim 'AX-655'\. Did you mean 'AX-65'\?$"):
        axislab.claim("AX-655")


@every_claim
def test_page_and_twin_say_all_that_the_ledger_says(number):
    one = claim(number)
    told = [
        *(one.id, one.claim, one.speaker, one.speaker_role, one.speaker_perspective),
        *(one.evidence, one.later_outcome, one.misconception, one.not_recomputed),
        *(one.verdict.replace("-", " "), SIGNS[one.verdict], one.claim_type.replace("-", " ")),
        *LESSONS[one.lesson].values(),
    ]
    for text in filter(None, told):
        assert re.sub(r"\s+", " ", text) in words(number), text
        assert re.sub(r"\s+", " ", text) in twin(number), text


@every_claim
def test_our_numbers_stand_with_whether_the_claim_holds_or_it_says_why_there_are_none(number):
    found = readings(number)
    for reading in found:
        assert f"{reading.label} {reading} {HOLDS[reading.holds]}" in words(number)
        assert f"{reading.label}: {reading} ({HOLDS[reading.holds]})" in twin(number)
    if not found:
        reason = claim(number).not_recomputed or NO_NUMBER
        assert re.sub(r"\s+", " ", reason) in words(number)
        assert re.sub(r"\s+", " ", reason) in twin(number)


@every_claim
def test_every_source_is_a_link_by_its_publisher(number):
    shown = dict(links(number))
    for entry in claim(number).sources:
        if entry.startswith("data/"):
            assert shown[f"../{entry}"].startswith("table “")
            assert (DATA.parent / entry).is_file()
        else:
            assert shown[entry].startswith(source_of(entry).publisher)


def test_pages_of_one_publisher_have_names_of_their_own():
    several = 0
    for number in LEDGER["id"]:
        names = [name for _, name in links(number)]
        assert len(set(names)) == len(names), number
        several += any(", page 2" in name for name in names)
    assert several


def test_the_lessons_that_test_a_claim_can_be_reached_from_every_folder_of_notebooks():
    assert set(LESSONS) >= set(LEDGER["lesson"])
    assert ("../notebooks/05_power_reversal.ipynb", "5 · Has power reversed?") in links("AX-65")
    assert [name for address, name in links("AX-105") if address.startswith("../notebooks/")] == [
        "1 · Big brother",
        "2 · From enemies to partners",
    ]


def test_the_titles_of_lessons_are_those_of_their_notebooks():
    checked = 0
    for lessons in LESSONS.values():
        for name, title in lessons.items():
            path = DATA.parent / "notebooks" / f"{name}.ipynb"
            if path.exists():
                assert f'"# {title}"' in path.read_text(encoding="utf-8")
                checked += 1
    assert checked >= 5


def test_what_came_later_is_marked_as_after_the_source():
    assert "After the source: At market rates 9.8 (2020)" in words("AX-65")
    assert "After the source" not in words("AX-15")


def test_a_verdict_has_a_sign_and_a_word_of_its_own():
    written = [verdict_words(verdict) for verdict in set(LEDGER["verdict"])]
    assert set(SIGNS) >= set(LEDGER["verdict"])
    assert len({one[0] for one in written}) == len(written)
    assert all(re.fullmatch(r"\S [a-z ]+", one) for one in written)


def test_a_changed_table_changes_the_card(data_copy):
    path = data_copy / "gdp.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"RUS,2018,[^,]+,", "RUS,2018,9e12,", text), encoding="utf-8")
    assert "market rates, 2018 1.54 ✕ does not hold" in without_tags(page("AX-65"))
