"""The argument maps: tables, what hangs together, the drawn map, the overview."""

import re
from itertools import product

import pytest

from axislab.arguments import (
    STEPS,
    Node,
    UnknownQuestionOfMapError,
    argument_overview,
    draw,
    drawn,
    edges,
    evidence_of,
    nodes,
    pieces,
)
from axislab.claims import BETWEEN, claims
from axislab.measures import ratio, series
from axislab.questions import State, question
from axislab.tables import table, table_names

QUESTIONS = ("Q1", "Q2", "Q3", "Q4")
ASKED = question("argument-map")
OFFERS = ASKED.controls.offers()
CASE = {
    "thesis": "Q4.T3",
    "thesis_evidence": "AX-94",
    "reason": "Q4.C6",
    "reason_evidence": "AX-93",
    "counter": "Q4.R5",
    "counter_evidence": "AX-41",
    "reply": "Q4.A11",
    "reply_evidence": "AX-42",
}


def related(relation, of="Q4"):
    return {(e.from_node, e.to_node) for e in edges(of) if e.relation == relation}


def paths():
    """Return every complete path through the map: position, reason, counter-reason, reply."""
    supports, attacks = related("supports"), related("attacks")
    return [
        (thesis, reason, counter, reply)
        for thesis, reason, counter, reply in product(*map(OFFERS.sentences.get, STEPS))
        if (reason, thesis) in supports
        and counter != reason
        and attacks & {(counter, thesis), (counter, reason)}
        and reply not in (reason, counter)
        and (reply, counter) in attacks
        and (reply, thesis) not in attacks - supports
    ]


# --- the tables


def test_every_claim_cited_is_in_the_ledger():
    known = set(claims()["id"])
    cited = {id for q in QUESTIONS for node in nodes(q).values() for id in node.claim_ids}
    assert len(cited) > 90
    assert cited <= known


def test_every_sentence_but_the_question_cites_a_claim_and_names_who_says_it():
    for of in QUESTIONS:
        asked, *sentences = nodes(of).values()
        assert (asked.node_id, asked.type) == (of, "question")
        for node in sentences:
            assert node.claim_ids, node
            assert node.speakers, node
            assert node.node_id.startswith(f"{of}."), node


def test_what_rests_on_later_events_names_a_source_of_its_own():
    later = [n for q in QUESTIONS for n in nodes(q).values() if n.after_the_source]
    assert len(later) > 10
    for node in later:
        assert node.sources, node
        assert "after the source" in node.said_by


def test_tables_named_as_sources_are_there():
    named = {
        source
        for cell in table("argument_nodes")["sources"].dropna()
        for source in cell.split(BETWEEN)
        if source.startswith("data/")
    }
    assert named
    assert {name.removeprefix("data/").removesuffix(".csv") for name in named} <= set(table_names())


@pytest.mark.parametrize("of", QUESTIONS)
def test_edges_stay_within_their_question_and_run_between_two_sentences(of):
    known = nodes(of)
    assert edges(of)
    for edge in edges(of):
        assert edge.to_node in known, edge
        assert edge.from_node != edge.to_node
        is_thesis = known[edge.from_node].type == "thesis"
        assert (edge.relation == "answers") == (is_thesis and edge.to_node == of), edge


@pytest.mark.parametrize("of", QUESTIONS)
def test_every_sentence_does_something_and_what_does_both_says_why(of):
    acting = {edge.from_node for edge in edges(of)}
    assert set(nodes(of)) - acting == {of}
    for pair in related("supports", of) & related("attacks", of):
        notes = [e.note for e in edges(of) if (e.from_node, e.to_node) == pair]
        assert len(set(filter(None, notes))) == 2, pair


@pytest.mark.parametrize("of", QUESTIONS)
def test_every_position_has_something_for_it_and_something_against_it(of):
    theses = {id for id, node in nodes(of).items() if node.type == "thesis"}
    assert {a for a, _ in related("answers", of)} == theses
    for thesis in theses:
        own = {a for a, b in related("supports", of) if b == thesis} - theses
        assert own, thesis
        assert any(b in {thesis, *own} for a, b in related("attacks", of) if a not in theses), (
            thesis
        )


def test_all_edges_belong_to_one_of_the_questions():
    assert sum(len(edges(of)) for of in QUESTIONS) == len(table("argument_edges"))


def test_replies_are_our_own_and_answer_exactly_one_sentence():
    replies = {id: n for id, n in nodes("Q4").items() if n.type == "reply"}
    assert len(replies) >= 10
    for id, node in replies.items():
        assert node.speakers == "Our own"
        assert sum(edge.from_node == id for edge in edges("Q4")) == 1


def test_figures_in_the_sentences_follow_from_the_tables():
    gdp = table("gdp")

    def times(column, year):
        return ratio(series(gdp, "CHN", column), series(gdp, "RUS", column))[year]

    spending = table("military_spending")
    column = "milex_constant2023_usd_mn"
    forces = ratio(series(spending, "CHN", column), series(spending, "RUS", column))
    known = nodes("Q3")
    assert f"{times('gdp_current_usd', 1991):.2f}" in known["Q3.R1"].text
    assert f"{times('gdp_current_usd', 2018):.1f} times" in known["Q3.R1"].text
    assert f"{times('gdp_ppp_current_intl_derived', 2018):.1f}" in known["Q3.C1"].text
    assert f"{forces[2024]:.1f} times" in known["Q3.C7"].text
    assert f"{forces[2018]:.1f} in 2018" in known["Q3.C7"].text


def test_the_claims_offered_are_those_that_the_fourth_map_cites():
    cited = {id for node in nodes("Q4").values() for id in node.claim_ids}
    assert set(table("argument_claims")["claim_id"]) == cited == set(pieces("Q4"))
    numbers = [int(id[3:]) for id in pieces("Q4") if id[:2] == "AX"]
    assert numbers == sorted(numbers)


# --- what hangs together in the fourth map


def test_every_reason_of_every_position_can_be_doubted_and_every_doubt_answered():
    found = paths()
    supports, attacks = related("supports"), related("attacks")
    sides = OFFERS.sentences["reason"]
    for thesis in OFFERS.sentences["thesis"]:
        reasons = {reason for reason in sides if (reason, thesis) in supports}
        assert len(reasons) >= 4
        for reason in reasons:
            doubts = {
                counter
                for counter in sides
                if counter != reason and attacks & {(counter, thesis), (counter, reason)}
            }
            answered = {c for t, r, c, _ in found if (t, r) == (thesis, reason)}
            assert doubts == answered, (thesis, reason, doubts - answered)
            assert len(doubts) >= 3


def test_no_reply_attacks_what_it_should_defend():
    only_attacks = related("attacks") - related("supports")
    # To differ, and yet not to vote against each other, is what two of the positions say.
    fits = {("Q4.C8", "Q4.C1")}
    for thesis, reason, _, reply in paths():
        assert not only_attacks & {(reply, thesis), (reply, reason)} - fits, (thesis, reason, reply)


def test_every_path_with_its_own_claims_is_right():
    for path in paths():
        response = dict(zip(STEPS, path, strict=True))
        known = nodes("Q4")
        cited = {evidence_of(step): known[id].claim_ids[0] for step, id in response.items()}
        assert ASKED.mark({**response, **cited}).state is State.CORRECT, path


def test_texts_in_the_lists_are_short_and_tell_apart():
    for name in ASKED.controls.names:
        texts = list(OFFERS.texts(name).values())
        assert len(set(texts)) == len(texts)
        assert max(map(len, texts)) <= 28


def test_each_part_counts_the_same():
    assert ASKED.mark(CASE).score == ASKED.points == 7
    for name in CASE:
        without = {kept: id for kept, id in CASE.items() if kept != name}
        mark = ASKED.mark(without)
        if name == "thesis":
            assert mark.state is State.CANNOT_BE_READ
        else:
            assert mark.score == (5 if name in STEPS and name != "counter" else 6) or (
                name == "counter" and mark.score == 4
            )


def test_which_parts_fail_is_told_from_the_third_check():
    later = ASKED.mark({**CASE, "reply": "Q4.A1", "reason_evidence": "AX-30"}).later
    assert later == "Look again at: evidence for the reason; reply; evidence for the reply."


# --- the drawn map


@pytest.mark.parametrize("form", ["html", "markdown", "text"])
def test_the_map_says_every_sentence_and_claim_in_every_form(form):
    shown = " ".join(getattr(drawn(CASE), form).split())
    for name, id in CASE.items():
        known = nodes("Q4")[id].text if name in STEPS else pieces("Q4")[id].text
        assert known in shown.replace("&#x27;", "'"), name
    for _, word, arrow in STEPS.values():
        assert word in shown
        assert arrow in shown


def test_the_map_grows_down_to_the_last_step_chosen():
    assert drawn(None).text == drawn({}).text == "The map grows here as you choose."
    assert [block.step for block in drawn({"thesis": "Q4.T1"}).blocks] == ["thesis"]
    gap = drawn({"thesis": "Q4.T1", "counter": "Q4.C1"}).blocks
    assert [block.step for block in gap] == ["thesis", "reason", "counter"]
    assert gap[1].text == "not chosen yet"
    assert drawn({"reply_evidence": "AX-42"}).blocks[-1].evidence.startswith("AX-42, ")


def test_what_is_unknown_is_left_out_of_the_map():
    assert drawn({"thesis": "Q9.T1", "colour": "red", "reason": 7}).blocks == ()


def test_the_html_needs_no_style_of_the_page_and_sets_no_ground_or_ink():
    shown = drawn(CASE).html
    assert shown.count("<ul") == shown.count("</ul>") == len(STEPS)
    assert shown.count("<div") == shown.count("</div>")
    assert "var(" not in shown
    assert "class=" not in shown
    assert not re.search(r"(?<![-\w])(background|color):", shown)


def test_what_comes_from_a_table_is_escaped():
    shown = draw({"thesis": "x"}, {"x": Node("x", "Q4", "thesis", "x", "a < b & c")}, {})
    assert "a &lt; b &amp; c" in shown.html


# --- the overview


@pytest.mark.parametrize("of", QUESTIONS)
def test_the_overview_names_each_position_with_all_that_bears_on_it(of):
    overview = argument_overview(of)
    text = " ".join(repr(overview).split())
    page = overview._repr_mimebundle_()["text/html"]
    theses = {id for id, node in nodes(of).items() if node.type == "thesis"}
    for edge in edges(of):
        if edge.to_node in theses:
            assert nodes(of)[edge.from_node].text in text
    assert page.count("<tr>") == len(theses) + 1
    assert text.startswith(nodes(of)[of].text)
    assert page.count("<th ") == page.count("</th>") == 3 + len(theses)


def test_the_overview_without_sides_tells_who_says_what_and_nothing_of_the_key():
    voices = argument_overview("Q4", sides=False)
    text = " ".join(repr(voices).split())
    page = voices._repr_mimebundle_()["text/html"]
    for node in list(nodes("Q4").values())[1:]:
        assert f"{node.text} ({node.said_by})" in text
        assert node.said_by in page.replace("&#x27;", "'")
    assert not re.search(r"\b(AX|NK)-\d", text + page)
    assert not re.search(r"Reply|[Rr]eason|Speaks", text + page)


def test_an_unknown_map_is_named_with_those_that_there_are():
    with pytest.raises(UnknownQuestionOfMapError, match=r"'Q5'.*There are: Q1, Q2, Q3, Q4\."):
        argument_overview("Q5")
