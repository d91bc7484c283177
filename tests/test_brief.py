"""The policy brief: gathered from all lessons, whole with missing parts, harmless, and written."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import variants
import variants_axis

from axislab.answers import AnswerBook
from axislab.brief.contents import Contents, contents
from axislab.brief.course_figures import TABLES, drawn
from axislab.brief.files import BriefNotWrittenError
from axislab.brief.markdown import markdown, plain, text
from axislab.brief.page import Signed, page, preview
from axislab.brief.page_style import rules
from axislab.brief.predicted import DATA, numbers_to_predict
from axislab.brief.rubric import CRITERIA, LEVELS, rubric
from axislab.brief.sources import cited
from axislab.claims import claim
from axislab.questions import State, question
from axislab.questions import plain as plain_data
from axislab.questions.axis.brief import FIGURES, JUDGEMENTS
from axislab.questions.kinds.brief import LONGEST, claims_misspelt, clean, word_count
from axislab.tables import table_names
from axislab.widgets.card import Card, judge
from axislab.widgets.policy_brief import PolicyBrief

ROOT = Path(__file__).resolve().parent.parent
BRIEF: dict[str, Any] = variants_axis.ACCEPTED["policy-brief"][0]
GUESSES = {
    "china-beside-ussr-1950": "66 %",
    "votes-1971": "66",
    "votes-1992": "66",
    "votes-2018": "66",
    "council-2017": "5",
    "visitors-2017": "-30",
    "when-china-passed": "1989",
}
NASTY = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> & \"quoted\" 'single' "
    "`code` **bold** [link](javascript:alert(1)) $x$ | cell \x00\x1b[31m\x07 "
    "\u202eevil\u202c مرحبا بالعالم 🙂👩‍👩‍👧 \ud800"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty answers folder."""
    monkeypatch.setenv("AXISLAB_ANSWERS", str(tmp_path / "answers"))
    return tmp_path / "answers"


def answered(book: AnswerBook, answers: Iterable[tuple[str, Any]]) -> AnswerBook:
    """Give answers to questions, each checked once."""
    for id, answer in answers:
        asked = question(id)
        judge(asked, plain_data(answer), book.entry(asked).entry, book)
    return book


def finished(**changes: Any) -> list[tuple[str, Any]]:
    """Return answers to everything that a brief takes in."""
    rest = {
        id: variants.ACCEPTED[id][0] for id in ("argument-map", "eight-forecasts", "your-threshold")
    }
    return [*GUESSES.items(), *rest.items(), ("policy-brief", {**BRIEF, **changes})]


def brief_of(answers: Iterable[tuple[str, Any]]) -> Contents:
    return contents(answered(AnswerBook(kept=False), answers))


class Tags(HTMLParser):
    """Reads a page: its tags with their attributes, and its text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_a_finished_course_gives_a_brief_in_which_nothing_is_missing() -> None:
    found = brief_of(finished())
    assert (found.missing, found.figures) == ((), ("trade-asymmetry",))
    assert found.audience == "The foreign ministry in Seoul"
    assert found.argument is not None
    assert "Brier score on 8 dated forecasts: 0.17" in found.forecasts
    assert len(found.predictions) == len(GUESSES)


def test_every_prediction_stands_beside_what_the_tables_say() -> None:
    assert set(DATA) == {asked.id for asked in numbers_to_predict()} == set(GUESSES)
    own_and_data = [(one.own, one.data) for one in brief_of(finished()).predictions]
    assert own_and_data == [
        ("66 %", "54 %"),
        ("66 %", "86 %"),
        ("66 %", "66 %"),
        ("66 %", "87 %"),
        ("5", "11"),
        ("−30 %", "−59 %"),
        ("1989", "1993"),
    ]


def test_the_order_of_the_answers_is_no_matter() -> None:
    forth, back = brief_of(finished()), brief_of(reversed(finished()))
    signed = Signed("student-001", "1 May 2027")
    assert page(forth, signed) == page(back, signed)
    assert markdown(forth, signed) == markdown(back, signed)


def test_the_brief_is_there_after_a_restart(folder: Path) -> None:
    before = contents(answered(AnswerBook(), finished()))
    assert contents(AnswerBook()) == before


def test_without_any_answer_there_is_a_page_that_says_what_is_missing_and_where() -> None:
    found = brief_of([])
    assert len(found.missing) == 9
    for form in (page(found, Signed()), markdown(found, Signed()), text(found)):
        assert "Not in this brief yet" in form
        for where in ("“A brief of one page” in lesson 6", "lesson 2", "lesson 5"):
            assert where in form


@pytest.mark.parametrize("left_out", [id for id, _ in finished()])
def test_each_part_that_is_left_out_is_named_alone(left_out: str) -> None:
    found = brief_of((id, answer) for id, answer in finished() if id != left_out)
    (line,) = found.missing
    assert f"“{question(left_out).title}”" in line
    assert f"lesson {int(question(left_out).lesson[:2])}" in line


def test_a_guess_that_is_not_locked_in_is_none() -> None:
    book = answered(AnswerBook(kept=False), finished())
    asked = question("votes-1971")
    book.save(asked, response="50", checks=0)
    assert "“Predict: 1971”" in contents(book).missing[0]


def test_what_a_foreign_file_holds_does_not_break_the_page() -> None:
    for foreign in (7, "x", [], [None], {"thesis": 3}, {"figures": [[]], "change": 4}, {"x": {}}):
        book = AnswerBook(kept=False)
        for id, _ in finished():
            book.save(question(id), response=foreign, checks=1)
        assert "Not in this brief yet" in page(contents(book), Signed())


def test_another_judgement_than_the_map_has_is_said_to_the_author_and_marked_all_the_same() -> None:
    thesis = variants.ACCEPTED["argument-map"][0]["thesis"]
    other = next(name for name in JUDGEMENTS if name != thesis)
    assert brief_of(finished(judgement=thesis)).notes == ()
    (note,) = brief_of(finished(judgement=other)).notes
    assert "another judgement than the position of your argument map" in note
    assert question("policy-brief").mark({**BRIEF, "judgement": other}).state is State.CORRECT


def test_every_judgement_is_worth_the_same() -> None:
    for name in JUDGEMENTS:
        mark = question("policy-brief").mark({**BRIEF, "judgement": name})
        assert (mark.state, mark.score) == (State.CORRECT, 2)


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_of_the_list_can_be_drawn_and_has_its_source(name: str) -> None:
    figure = drawn(name)
    assert figure.png.startswith(b"\x89PNG")
    assert figure.fact
    assert figure.title
    found = brief_of(finished(figures=[name]))
    assert next(one for one in found.sources if one.what == "Figures").places
    assert set(TABLES) == set(FIGURES)


def test_claims_of_the_map_and_of_the_texts_bring_their_sources() -> None:
    cited = variants.ACCEPTED["argument-map"][0]
    of_map = {value for name, value in cited.items() if name.endswith("_evidence")}
    found = brief_of(finished())
    sources = {one.what: one for one in found.sources}
    assert of_map | {"AX-91", "AX-25"} <= set(sources)
    assert sources["AX-25"].says == "Dan Coats"
    for form in (page(found, Signed()), markdown(found, Signed())):
        assert "AX are from “The New Beijing-Moscow Axis”, The Wall Street Journal, 2019" in form
    for place in sources["AX-25"].places:
        if place.address:
            assert place.address in page(found, Signed())
            assert place.address in markdown(found, Signed())


def test_each_claim_stands_in_the_sources_with_its_sentence_and_its_verdict() -> None:
    found = brief_of(finished())
    read = " ".join(Tags(page(found, Signed())).words)
    written = markdown(found, Signed()).replace("\\", "")
    of_claims = [one for one in found.sources if one.claim]
    assert len(of_claims) >= 6
    for one in of_claims:
        for form in (read, written):
            assert claim(one.what).claim in form
            assert claim(one.what).evidence in form
            assert f"Course's verdict: {one.verdict}." in form


def test_a_verdict_that_does_not_warn_is_not_printed_without_its_reason() -> None:
    source = page(brief_of(finished()), Signed())
    assert '<span class="why">Course\'s verdict: supported.</span>' in source
    assert re.search(r"[^>]Course's verdict: contested\.", source)
    assert ".axis-brief .why{display:none}" in rules(page=True).partition("@media print")[2]
    assert ".why{display:none}" not in rules(page=False)


@pytest.mark.parametrize("name", table_names())
def test_every_table_can_be_cited_by_title_and_maker(name: str) -> None:
    (place,) = cited([], [], [name])[0].places
    assert place.publisher
    assert "row" not in place.publisher
    collected = place.publisher.endswith(" sources)") or name.startswith("argument_")
    assert place.address.startswith("http") or collected


def test_a_publisher_stands_with_its_kind_and_a_table_with_its_maker() -> None:
    found = brief_of(finished(figures=["alliance-grid", "exercises"]))
    for form in (" ".join(Tags(page(found, Signed())).words), markdown(found, Signed())):
        assert re.search(r"RT\s+\(state newspaper or broadcaster\)", form)
        assert "“Five ties between states by seven criteria”: Treaty texts" in form


def test_the_page_has_no_word_that_only_the_course_understands() -> None:
    maps = variants.ACCEPTED["argument-map"]
    for number, answer in enumerate(maps):
        ticked = [*FIGURES][number : number + 1]
        found = brief_of([("argument-map", answer), ("policy-brief", {**BRIEF, "figures": ticked})])
        for form in (" ".join(Tags(page(found, Signed())).words), markdown(found, Signed())):
            for word in ("Our own", "by us", "is ours", "Our verdict", "each row"):
                assert word not in form
            assert not re.search(r"\b[Oo]wn (calculation|coding|list|bounds)", form)
    assert "(added by the course)" in page(brief_of(finished()), Signed())
    assert "- *Evidence:* AX-01 on rivalry with the US" in markdown(brief_of(finished()), Signed())


def test_what_the_author_still_has_to_do_stands_above_the_sheet_and_is_not_printed() -> None:
    found = brief_of([("policy-brief", {**BRIEF, "recommendation": "See AX91. " * 20})])
    assert found.missing
    assert found.notes
    source = page(found, Signed())
    above, sheet = source.split("<main")
    for said in ("Not in this brief yet", "A note to the author", "AX91: write AX-91."):
        assert said in above
        assert said not in sheet
    assert ".axis-brief-author,.axis-brief .why{display:none}" in rules(page=True)
    written = markdown(found, Signed())
    assert written.index("> **Not in this brief yet:**") < written.index("# China and Russia")
    assert "<aside" not in page(brief_of(finished(judgement="Q4.T1")), Signed())


def test_the_record_of_the_author_follows_the_argument_in_one_block() -> None:
    found = brief_of(finished())
    for form in (page(found, Signed()), preview(found, Signed()), markdown(found, Signed())):
        places = [form.index(x) for x in ("The argument", "The author", "Brier score", "Sources")]
        assert places == sorted(places)


@pytest.mark.parametrize(
    ("variant", "said"),
    [
        (1, "an alliance in 2019 (3 of 7) and in 2026 (2 of 7)."),
        (0, "an alliance in 2019 (3 of 7) but not in 2026 (2 of 7)."),
        (3, "not an alliance in 2019 (3 of 7) nor in 2026 (2 of 7)."),
    ],
)
def test_the_rule_of_the_author_is_said_with_its_criteria(variant: int, said: str) -> None:
    answer = variants.ACCEPTED["your-threshold"][variant]
    label = brief_of([("your-threshold", answer)]).label
    assert label.endswith(f"China and Russia are {said}")
    assert "mutual-defence clause" in label


def test_nothing_on_paper_is_set_smaller_than_eight_points() -> None:
    printed = rules(page=True).partition("@media print")[2]
    sizes = [float(size) for size in re.findall(r"font-size:([\d.]+)pt", printed)]
    assert len(sizes) > 5
    assert min(sizes) >= 8
    assert not re.findall(r"font-size:[\d.]+px", printed)


@pytest.mark.parametrize("name", FIGURES)
def test_a_caption_is_one_line(name: str) -> None:
    assert 20 < len(drawn(name).caption) <= 68


def test_numbers_of_claims_that_no_reader_would_find_are_named() -> None:
    typed = "AX93, ax-27, AX 25 and NK–07; AX-91 and MAX-9 and AX-91b are let be"
    assert claims_misspelt(typed) == [
        ("AX93", "AX-93"),
        ("ax-27", "AX-27"),
        ("AX 25", "AX-25"),
        ("NK–07", "NK-07"),
    ]


@pytest.mark.parametrize(
    ("cites", "note"),
    [("(AX91)", "AX91: write AX-91."), ("", "No claim is named yet")],
)
def test_a_claim_that_is_missing_or_misspelt_is_noted_and_costs_no_point(
    cites: str, note: str
) -> None:
    given = {**BRIEF, "recommendation": f"Keep to both sides {cites} " + "and wait " * 10}
    mark = question("policy-brief").mark(given)
    assert (mark.state, mark.score) == (State.CORRECT, 2)
    assert mark.message.startswith(note)
    book = AnswerBook(kept=False)
    book.save(question("policy-brief"), response=given)
    assert contents(book).notes == (mark.message,)
    assert question("policy-brief").mark(BRIEF).message == ""


def test_the_card_holds_the_judgement_beside_the_bottom_line() -> None:
    card = Card(question("policy-brief"), AnswerBook(kept=False))
    asked = "Does your sentence say the same?"
    assert not [w for w in _all(card) if asked in str(getattr(w, "value", ""))]
    card.response = {"judgement": "Q4.T3", "bottom_line": "They form no bloc."}
    (shown,) = [w.value for w in _all(card) if asked in str(getattr(w, "value", ""))]
    assert JUDGEMENTS["Q4.T3"] in shown
    assert f"{JUDGEMENTS['Q4.T3']}” {asked}" in card.twin.replace("\n", " ")


@pytest.mark.parametrize("part", ["bottom_line", "recommendation", "change"])
def test_no_text_can_do_harm_on_the_page(part: str) -> None:
    book = AnswerBook(kept=False)
    book.save(question("policy-brief"), response={**BRIEF, part: NASTY})
    found = contents(book)
    for source in (page(found, Signed(NASTY)), preview(found, Signed(NASTY))):
        read = Tags(source)
        assert not {"script", "iframe", "link", "object", "form"} & {name for name, _ in read.tags}
        assert len(read.all("img")) == 1
        assert not [a for _, a in read.tags for name in a if name.startswith("on")]
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", source)
        source.encode()
        said = " ".join(read.words)
        for shown in ("<script>alert(1)</script>", "مرحبا بالعالم", "👩‍👩‍👧", "[link](javascript:"):
            assert shown in said


def test_no_text_becomes_markup_in_markdown() -> None:
    book = AnswerBook(kept=False)
    texts = f"{NASTY}\n# no heading\n- no list\n1. no list\n> no quotation\n---"
    book.save(question("policy-brief"), response={**BRIEF, "recommendation": texts})
    written = markdown(contents(book), Signed())
    written.encode()
    assert r"\<script\>" in written
    assert r"\*\*bold\*\*" in written
    assert r"\[link\](javascript" in written
    assert r"\$x\$ \| cell" in written
    lines = written.splitlines()
    for beginning in (r"\# no", r"\- no", "&#49;. no", r"\> no", r"\---"):
        assert any(line.startswith(beginning) for line in lines), beginning


def test_text_is_escaped_and_nothing_else() -> None:
    assert plain("a <b> & 2*3 at 10%: fine, see AX-91") == (
        r"a \<b\> \& 2\*3 at 10%: fine, see AX-91"
    )
    assert clean("a\r\nb\u2028c\td\x00e") == "a\nb\nc de"


def test_words_are_counted_as_a_reader_counts_them() -> None:
    counts = {"": 0, " \n ": 0, "one - two — 3": 3, "don't, won't.": 2, "中俄关系": 4, "🙂 ok": 1}
    assert {text: word_count(text) for text in counts} == counts


def test_a_huge_paste_is_cut_where_the_author_sees_it() -> None:
    card = Card(question("policy-brief"), AnswerBook(kept=False))
    box = next(w for w in _all(card) if type(w).__name__ == "Textarea")
    box.value = "word " * 500_000
    assert len(box.value) == LONGEST
    assert any(
        f"first {LONGEST:,} characters" in getattr(w, "value", "")
        for w in _all(card)
        if type(w).__name__ == "HTML"
    )
    assert len(card.response["bottom_line"]) == LONGEST  # type: ignore[index, call-overload, arg-type]


def test_half_a_character_is_replaced_before_it_reaches_the_file(folder: Path) -> None:
    card = Card(question("policy-brief"), AnswerBook())
    next(w for w in _all(card) if type(w).__name__ == "Textarea").value = "An axis \ud83d"
    assert AnswerBook().entry(question("policy-brief")).entry.response == {
        "bottom_line": "An axis ?"
    }


def test_the_count_below_a_box_tells_by_sign_and_word() -> None:
    asks = question("policy-brief").controls.texts["bottom_line"]  # type: ignore[attr-defined]
    assert asks.count("") == "○ 0 words; 5 to 40 are asked"
    assert asks.count("An axis") == "✕ 2 words; 5 to 40 are asked: 3 too few"
    assert asks.count("word " * 41) == "✕ 41 words; 5 to 40 are asked: 1 too many"
    assert asks.count("word " * 40) == "✓ 40 words; 5 to 40 are asked"


def test_the_page_stands_alone_and_says_what_its_pictures_show() -> None:
    read = Tags(page(brief_of(finished(figures=["gdp-ratio", "exercises"])), Signed()))
    assert read.all("html") == [{"lang": "en"}]
    assert read.all("title")
    assert not read.all("link")
    assert [a["src"][:22] for a in read.all("img")] == ["data:image/png;base64,"] * 2  # type: ignore[index]
    figures = drawn("gdp-ratio"), drawn("exercises")
    assert [a["alt"] for a in read.all("img")] == [figure.fact for figure in figures]
    for figure in figures:
        assert figure.caption in read.words
    headings = [name for name, _ in read.tags if re.fullmatch(r"h\d", name)]
    assert headings[0] == "h1"
    assert set(headings[1:]) == {"h2"}
    assert "url(" not in page(brief_of(finished()), Signed())


def test_both_files_and_the_figures_are_written_and_named_without_a_path(folder: Path) -> None:
    panel = PolicyBrief(answered(AnswerBook(), finished()))
    said = repr(panel.write(author="student-001"))
    assert said == "Written: answers/policy_brief.html and answers/policy_brief.md."
    html = (folder / "policy_brief.html").read_text(encoding="utf-8")
    written = (folder / "policy_brief.md").read_text(encoding="utf-8")
    assert "student-001" in html
    assert "student-001" in written
    (picture,) = re.findall(r"\]\((policy_brief_figures/[\w-]+\.png)\)", written)
    assert (folder / picture).read_bytes() == drawn("trade-asymmetry").png
    assert not [path.name for path in folder.rglob("*") if path.suffix == ".part"]
    for made in (html, written, panel.twin):
        assert str(folder) not in made


def test_markdown_says_what_the_page_says() -> None:
    found = brief_of(finished())
    read = " ".join(Tags(page(found, Signed())).words)
    written = markdown(found, Signed()).replace("\\", "")
    for said in (
        BRIEF["bottom_line"],
        BRIEF["recommendation"],
        BRIEF["change"],
        found.judgement,
        found.forecasts,
        found.label,
        drawn("trade-asymmetry").caption,
        *(one.label for one in found.predictions),
    ):
        assert said in read
        assert said in written


def test_the_date_stands_in_the_file_and_not_in_the_notebook(folder: Path) -> None:
    panel = PolicyBrief(answered(AnswerBook(), finished()))
    panel.write()
    date = re.search(
        r"Date: <bdi>(\d+ \w+ \d{4})</bdi>", (folder / "policy_brief.html").read_text()
    )
    assert date
    shown = " ".join(w.value for w in _all(panel) if type(w).__name__ == "HTML")
    assert date[1] not in shown
    assert date[1] not in panel.twin


def test_a_folder_can_be_named(folder: Path, tmp_path: Path) -> None:
    panel = PolicyBrief(answered(AnswerBook(kept=False), finished()))
    said = panel.write(tmp_path / "hand-in", rubric=True)
    assert said.names[0].endswith("hand-in/policy_brief.html")
    assert CRITERIA[0].name in (tmp_path / "hand-in" / "policy_brief.html").read_text()


def test_the_solutions_do_not_write_over_a_student(folder: Path) -> None:
    panel = PolicyBrief(answered(AnswerBook(kept=False), finished()))
    with pytest.raises(BriefNotWrittenError, match="Name another folder"):
        panel.write()
    assert not folder.exists()


def test_a_full_disk_leaves_the_older_files_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = answered(AnswerBook(), finished())
    panel = PolicyBrief(book)
    panel.write()
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("axislab.brief.files.os.fsync", full)
    with pytest.raises(BriefNotWrittenError, match=r"answers/.+ could not be written: No space"):
        panel.write(author="student-002")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_what_stands_in_the_way_is_named_with_the_way_out(folder: Path) -> None:
    (folder / "policy_brief.html").mkdir(parents=True)
    panel = PolicyBrief(answered(AnswerBook(), finished()))
    with pytest.raises(BriefNotWrittenError) as problem:
        panel.write()
    assert str(problem.value).startswith("answers/policy_brief.html could not be written: Is a dir")
    assert "move away what stands there" in str(problem.value)
    assert str(folder) not in str(problem.value)


def test_the_button_says_what_came_of_it(folder: Path) -> None:
    panel = PolicyBrief(answered(AnswerBook(), finished()))
    button = next(w for w in _all(panel) if type(w).__name__ == "Button")
    button.click()
    assert "Written: answers/policy_brief.html" in panel._said.value
    (folder / "policy_brief.md").unlink()
    (folder / "policy_brief.md").mkdir()
    button.click()
    assert "answers/policy_brief.md could not be written" in panel._said.value


def test_the_panel_follows_the_card(folder: Path) -> None:
    book = AnswerBook()
    panel, card = PolicyBrief(book), Card(question("policy-brief"), book)
    assert BRIEF["bottom_line"] not in panel.twin
    card.response = BRIEF
    assert BRIEF["bottom_line"] in panel._shown.value
    assert BRIEF["recommendation"][:40] in panel.twin.replace("\n", " ")


def test_the_rubric_has_six_criteria_of_three_levels_and_stands_in_the_instructors_page() -> None:
    assert len(CRITERIA) == 6
    assert all(len(set(one.levels)) == len(LEVELS) == 3 for one in CRITERIA)
    assert rubric().markdown() in (ROOT / "INSTRUCTORS.md").read_text(encoding="utf-8")
    read = " ".join(Tags(rubric().html()).words)
    for one in CRITERIA:
        for said in (one.name, *one.levels):
            assert said in read
            assert said in re.sub(r"\s+", " ", repr(rubric()))


def _all(widget: Any) -> list[Any]:
    return [widget, *(w for child in getattr(widget, "children", ()) for w in _all(child))]
