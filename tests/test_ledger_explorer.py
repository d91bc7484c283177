"""The ledger explorer: choosing claims, opening cards, and who is quoted."""

import re
import time
from html import unescape

import pandas as pd
import pytest

from axislab.claim_card import card_html, claim
from axislab.claims import ClaimNotFoundError, claims
from axislab.claims_search import FILTERS, found, sides, silent_states, spoken_about, without_one
from axislab.widgets.ledger_explorer import (
    PAGE,
    LedgerExplorer,
    NotAChoiceError,
    ledger_explorer,
)

LEDGER = claims()

TINY = pd.DataFrame(
    [
        ("T-1", "hill-2017", "Ann", "a role", "US think tank", "fact", "Gas is dear.", "thaad"),
        ("T-2", "hill-2017", "Bo", "a role", "Chinese", "fact", "Trade grew.", "thaad"),
        ("T-3", "wsj-2019", "Bo", "a role", "Chinese", "causal", "The PRICE of gas.", "history"),
        ("T-4", "wsj-2019", "Cyd", "a role", "journalist", "causal", "Land.", "history"),
    ],
    columns=[
        *("id", "source", "speaker", "speaker_role", "speaker_perspective", "claim_type"),
        *("claim", "lesson"),
    ],
).assign(verdict="contested", evidence="", later_outcome="", misconception="")


def ids(frame: pd.DataFrame) -> list[str]:
    return list(frame["id"])


def shown(explorer: LedgerExplorer) -> list[str]:
    """Return the lines that can be pressed."""
    return [row.description for row in explorer.rows if "axis-gone" not in row._dom_classes]


def cards(explorer: LedgerExplorer) -> list[str]:
    """Return the markup of the cards that are open."""
    return [out["data"]["text/html"] for card in explorer._cards for out in card.outputs]


def said(explorer: LedgerExplorer) -> str:
    """Return what stands above and below the lines, without tags."""
    markup = explorer._count.value + explorer._voices.value
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", markup)))


def test_a_choice_lets_only_its_claims_through():
    assert ids(found(TINY, {"speaker_perspective": "Chinese"})) == ["T-2", "T-3"]
    assert ids(found(TINY, {"speaker_perspective": "Chinese", "lesson": "thaad"})) == ["T-2"]
    assert ids(found(TINY, {})) == ids(TINY)


def test_all_words_must_occur_in_any_order_and_in_capitals_or_not():
    assert ids(found(TINY, {"words": "gas"})) == ["T-1", "T-3"]
    assert ids(found(TINY, {"words": " Price  GAS "})) == ["T-3"]
    assert ids(found(TINY, {"words": "gas nonsense"})) == []
    assert ids(found(TINY, {"words": "t-4"})) == ["T-4"]


def test_a_choice_that_stands_in_the_way_is_named_with_what_would_fit_without_it():
    choices = {"speaker": "Ann", "lesson": "history", "words": " "}
    assert found(TINY, choices).empty
    assert without_one(TINY, choices) == {"speaker": 2, "lesson": 1}


def test_each_side_has_its_speakers_and_its_share_of_the_ledger():
    chinese, *others = sides(found(TINY, {"speaker": "Bo"}), TINY)
    assert (chinese.name, chinese.claims, chinese.all_claims) == ("Chinese", 2, 2)
    assert chinese.speakers == (("Bo", 2),)
    assert {side.name: side.claims for side in others} == {"US think tank": 0, "journalist": 0}


def test_states_for_which_nobody_speaks_are_found_by_the_sides():
    assert silent_states(TINY) == ["RUS", "KOR", "PRK", "JPN"]
    assert silent_states(TINY[TINY["source"] == "wsj-2019"]) == ["RUS", "USA", "KOR", "PRK", "JPN"]


def test_the_articles_quote_no_korean_and_no_japanese_expert():
    assert silent_states(LEDGER) == ["KOR", "PRK", "JPN"]
    by_article = {name: silent_states(rows) for name, rows in LEDGER.groupby("source")}
    assert {"CHN", "RUS"} <= set(by_article["hill-2017"])
    assert not {"CHN", "RUS"} & set(by_article["wsj-2019"])


def test_places_that_claims_are_about_and_nobody_speaks_from_are_counted():
    counted = spoken_about(LEDGER)
    for place, words in (("India", "India and Vietnam"), ("Ukraine and Crimea", "Crimea")):
        assert counted[place] >= 1
        assert LEDGER["claim"].str.contains(words).any()
    assert counted["Mongolia"] == 0
    heard = TINY.assign(claim="Gas for India.")
    assert spoken_about(heard)["India"] == 4
    assert spoken_about(TINY)["India"] == 0
    assert "India" not in spoken_about(heard.assign(speaker_perspective="Indian scholar"))

    explorer = ledger_explorer()
    assert explorer.fact == f"{len(LEDGER)} of {len(LEDGER)} claims."
    assert len(shown(explorer)) == PAGE
    assert [place for _, place in explorer.page.options] == list(range(0, len(LEDGER), PAGE))
    assert shown(explorer)[0].startswith(f"▸ {LEDGER['id'][0]} ")
    explorer.page.value = explorer.page.options[-1][1]
    assert shown(explorer)[-1].startswith(f"▸ {LEDGER['id'].iloc[-1]} ")
    assert len(shown(explorer)) == (len(LEDGER) - 1) % PAGE + 1


@pytest.mark.parametrize("column", FILTERS)
def test_every_menu_has_a_name_and_counts_what_the_table_counts(column):
    explorer = ledger_explorer()
    menu = explorer.menus[column]
    assert menu.description
    counted = {}
    for _, value in menu.options[1:]:
        menu.value = value
        counted[value] = len(explorer.chosen)
        assert set(explorer.chosen[column]) == {value}
    assert counted == LEDGER[column].value_counts().to_dict()
    menu.value = ""
    assert len(explorer.chosen) == len(LEDGER)


def test_words_find_claims_as_they_are_typed():
    explorer = ledger_explorer()
    assert explorer.words.continuous_update
    explorer.words.value = "guangdong"
    assert ids(explorer.chosen) == ["AX-83"]
    assert explorer.fact == f"1 of {len(LEDGER)} claims (words: guangdong)."


def test_pressing_a_line_opens_its_card_beneath_it_and_pressing_again_closes_it():
    explorer = ledger_explorer(speaker="Ding Xiaoxing")
    explorer.rows[2].click()
    number = explorer.opened
    assert shown(explorer)[2].startswith(f"▾ {number} ")
    assert cards(explorer) == [card_html(claim(number))]
    assert explorer._cards[2].outputs
    explorer.rows[0].click()
    assert len(cards(explorer)) == 1
    assert explorer._cards[0].outputs
    explorer.rows[0].click()
    assert (explorer.opened, cards(explorer)) == ("", [])


def test_a_card_closes_when_other_claims_are_shown():
    explorer = ledger_explorer()
    explorer.rows[0].click()
    explorer.page.value = PAGE
    assert (explorer.opened, cards(explorer)) == ("", [])
    explorer.rows[0].click()
    explorer.words.value = "trade"
    assert (explorer.opened, cards(explorer)) == ("", [])


def test_a_card_can_be_opened_by_its_number_on_whatever_page_it_stands():
    explorer = ledger_explorer()
    explorer.open_card("AX-65")
    assert any(line.startswith("▾ AX-65 ") for line in shown(explorer))
    assert "By World Bank figures" in cards(explorer)[0]
    with pytest.raises(ClaimNotFoundError, match="No claim 'AX-999'"):
        explorer.open_card("AX-999")
    explorer.menus["speaker"].value = "Ding Xiaoxing"
    with pytest.raises(NotAChoiceError, match=r"AX-65 is not among the \d+ of \d+ claims"):
        explorer.open_card("AX-65")


def test_choices_that_exclude_each_other_say_what_to_loosen():
    explorer = ledger_explorer(article="hill-2017", side="Russian")
    russians = int((LEDGER["speaker_perspective"] == "Russian").sum())
    of_the_hill = int((LEDGER["source"] == "hill-2017").sum())
    advice = f"Take back one choice: without article {russians}, without side {of_the_hill} would"
    assert explorer.fact.startswith("0 of ")
    assert advice in said(explorer)
    assert advice in explorer.text()
    assert shown(explorer) == []
    assert "axis-gone" in explorer.page._dom_classes
    explorer.words.value = "nonsense"
    assert "Take back all choices but one" in said(explorer)
    assert f"side {russians}, words 0" in said(explorer)


def test_one_button_takes_every_choice_back():
    explorer = ledger_explorer(article="hill-2017", side="Chinese", words="gas")
    explorer.start_over.click()
    assert not any(explorer.choices.values())
    assert len(explorer.chosen) == len(LEDGER)
    assert len(shown(explorer)) == PAGE


def test_who_is_quoted_and_who_is_not_follows_the_choices():
    explorer = ledger_explorer(article="wsj-2019", words="Guangdong")
    chinese = int((LEDGER["speaker_perspective"] == "Chinese").sum())
    assert f"Chinese 1 of {chinese} Ding Xiaoxing 1" in said(explorer)
    assert (
        "The Wall Street Journal, 2019: Russia, United States, South Korea, North Korea, Japan."
        in said(explorer)
    )
    assert "The Hill" not in said(explorer)
    explorer.start_over.click()
    assert "The Hill, 2017: China, Russia, South Korea, North Korea, Japan." in said(explorer)
    assert "India 1, Vietnam 1" in said(explorer)
    assert "Mongolia" not in explorer._voices.value
    explorer.words.value = "Guangdong"
    assert "from which nobody speaks" not in said(explorer)


def test_what_the_call_names_is_chosen_and_what_does_not_exist_is_refused():
    explorer = ledger_explorer(
        claim_type="prediction", verdict="contested", lesson="power-reversal"
    )
    assert set(explorer.chosen["claim_type"]) == {"prediction"}
    assert set(explorer.chosen["verdict"]) == {"contested"}
    with pytest.raises(NotAChoiceError, match=r"no side 'Chines'\. Did you mean 'Chinese'\?"):
        ledger_explorer(side="Chines")


def test_the_twins_hold_menus_lines_open_card_and_who_is_quoted():
    explorer = ledger_explorer(speaker="Ding Xiaoxing")
    explorer.open_card("AX-83")
    bundle = explorer._repr_mimebundle_()
    text, page = bundle["text/plain"], bundle["text/html"]
    assert text.startswith(f"Ledger of claims: {explorer.fact}\n")
    for menu in (*explorer.menus.values(), explorer.words):
        assert f"\n{menu.description}: " in text
    for number in ids(explorer.chosen):
        assert f"\n  {number} " in text
        assert f"<li>{number} " in page
    assert repr(claim("AX-83")) in text
    assert card_html(claim("AX-83")) in page
    assert "Who is quoted" in text
    assert "Who is quoted" in page
    assert "run this cell to choose" in page


def test_two_explorers_in_the_same_state_are_stored_the_same():
    first, second = ledger_explorer(side="Russian"), ledger_explorer()
    second.open_card("AX-65")
    second.menus["speaker_perspective"].value = "Russian"
    assert (first.text(), first.html()) == (second.text(), second.html())


def test_a_choice_takes_less_than_a_tenth_of_a_second():
    explorer = ledger_explorer()
    taken = []
    for value in ("Chinese", "Russian", "journalist", ""):
        before = time.perf_counter()
        explorer.menus["speaker_perspective"].value = value
        taken.append(time.perf_counter() - before)
    # the quickest: others share the machine
    assert min(taken) < 0.1
