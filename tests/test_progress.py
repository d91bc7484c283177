"""Progress and answers to take along: panels that follow the cards, and lose nothing."""

from __future__ import annotations

import base64
import gc
import json
import re
import weakref
from pathlib import Path
from typing import Any

import pytest
from variants import ACCEPTED, WRONG

from axislab import ask, check, export, keep_answers, my_answers, progress
from axislab.answers import AnswerBook, Entry
from axislab.questions import State, plain, question, questions
from axislab.widgets.panel import Panel
from axislab.widgets.progress import UnknownLessonError, state_of, tally

LESSON = "05_power_reversal"
JUDGED = [asked for asked in questions() if not asked.is_prediction]
OF_LESSON = [asked for asked in JUDGED if asked.lesson == LESSON]


@pytest.fixture(autouse=True)
def fresh_kernel(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Forget what earlier tests answered, on a computer that is not Binder's."""
    monkeypatch.setenv("AXISLAB_ANSWERS", str(tmp_path / "answers"))
    for name in ("BINDER_LAUNCH_HOST", "BINDER_REPO_URL", "BINDER_REQUEST", "BINDER_SERVICE_HOST"):
        monkeypatch.delenv(name, raising=False)
    keep_answers(True)


def markup(panel: Panel) -> str:
    """Return what a panel shows, as HTML."""
    found = []
    for widget in _all(panel):
        if type(widget).__name__ == "HTML" and "<style>" not in widget.value:
            found.append(widget.value)
        if type(widget).__name__ == "Output":
            found += [output["data"]["text/html"] for output in widget.outputs]
    return " ".join(found)


def shown(panel: Panel) -> str:
    """Return what a panel shows, without tags."""
    return " ".join(re.sub(r"<[^>]*>", " ", markup(panel)).split())


def press(panel: Panel, name: str) -> None:
    """Press a button of a panel by its name."""
    [button] = [widget for widget in _all(panel) if getattr(widget, "description", "") == name]
    button.click()


def paste(panel: Panel, line: str) -> str:
    """Paste a line into the box, press Restore, and return what the panel says then."""
    [box] = [w for w in _all(panel) if getattr(w, "description", "") == "Paste a line to restore"]
    box.value = line
    press(panel, "Restore")
    return str(re.findall(r'<div class="axis-state" role="status">(.*?)</div>', markup(panel))[0])


def downloads(panel: Panel) -> dict[str, str]:
    """Return the files that a panel offers, by name, with what they hold."""
    found = re.findall(r'download="([^"]+)" href="data:[a-z/]+;base64,([^"]*)"', markup(panel))
    return {name: base64.b64decode(data).decode() for name, data in found}


def _all(widget: Any) -> list[Any]:
    found = [widget]
    for child in getattr(widget, "children", ()):
        found += _all(child)
    return found


def test_an_untouched_lesson_has_everything_left() -> None:
    panel = progress(LESSON)
    points = sum(asked.points for asked in OF_LESSON)
    head = f"0 of {len(OF_LESSON)} answered, 0 right, 0 of {points} points"
    assert head in panel.twin
    assert head in shown(panel)
    assert panel.twin.count("not answered yet") == len(OF_LESSON)
    assert panel._repr_mimebundle_()["text/plain"] == panel.twin


def test_the_panel_follows_a_card() -> None:
    panel, card = progress(LESSON), ask("eight-times")
    assert "1 of" not in shown(panel)
    card.response = "8.38"
    assert f"0 of {len(OF_LESSON)} answered, 0 right, 0 of" in shown(panel)
    card.check()
    assert f"1 of {len(OF_LESSON)} answered, 1 right, 2 of" in shown(panel)
    assert card.question.title not in shown(panel)
    card.response = "9"
    assert f"0 of {len(OF_LESSON)} answered, 0 right, 0 of" in shown(panel)
    assert card.question.title in shown(panel)


def test_the_panel_follows_code_and_names_what_is_not_right_yet() -> None:
    panel = progress(LESSON)
    check("gap-in-dollars", [2022, 2023])
    assert f"1 of {len(OF_LESSON)} answered, 0 right, 0 of" in shown(panel)
    item = next(i for i in markup(panel).split("<li") if "And in dollars?" in i)
    assert "✕ Not yet" in item


def test_all_right_answers_leave_nothing() -> None:
    panel = progress(LESSON)
    for asked in OF_LESSON:
        ask(asked.id, answer=plain(ACCEPTED[asked.id][0]))
    points = sum(asked.points for asked in OF_LESSON)
    assert f"{len(OF_LESSON)} right, {points} of {points} points" in panel.twin
    assert "Nothing is left" in panel.twin
    assert "<li" not in markup(panel)


def test_each_link_leads_to_the_card_that_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).resolve().parent.parent / "exercises")
    links = re.findall(r'<a href="#([^"]+)">([^<]+)</a>', markup(progress(LESSON)))
    assert links
    for target, name in links:
        card = ask(target.removeprefix("question-"))
        assert f'id="{target}" tabindex="-1"' in markup(card)  # type: ignore[arg-type]
        assert name.endswith(card.question.title)


def test_a_question_of_another_notebook_is_named_with_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(Path(__file__).resolve().parent.parent / "notebooks")
    assert f"(in exercises/{LESSON}.ipynb)" in shown(progress(LESSON))
    assert "#question-eight-times" not in markup(progress(LESSON))


def test_all_lessons_have_a_row_with_a_link_that_leads_somewhere() -> None:
    panel = progress()
    ask("eight-times", answer="8.38")
    lessons = {asked.lesson for asked in JUDGED}
    links = re.findall(r'<a href="([^"]+)">', markup(panel))
    assert {Path(link).stem for link in links} == lessons
    for link in links:
        assert (Path(__file__).parent / link).exists()
    assert f"1 of {len(JUDGED)} answered, 1 right, 2 of" in shown(panel)
    assert len(re.findall(r"of \d+ answered", panel.twin)) == len(lessons) + 1


def test_an_unknown_lesson_is_a_sentence() -> None:
    with pytest.raises(UnknownLessonError) as problem:
        progress("05_power_reversl")
    assert str(problem.value).endswith("Did you mean '05_power_reversal'?")


def test_answers_from_another_notebook_show_when_they_are_read_again() -> None:
    panel = progress()
    AnswerBook().save(
        question("eight-times"), response="8.38", checked=True, state="Correct", score=2
    )
    assert shown(panel).startswith("Progress: all lessons 0 of")
    press(panel, "Read the answers again")
    assert shown(panel).startswith("Progress: all lessons 1 of")


def test_a_file_edited_by_hand_does_not_give_more_points_than_there_are() -> None:
    asked = question("eight-times")
    counts = tally([(asked, Entry(checked=True, state="Correct", score=99))])
    assert counts.points == asked.points
    assert state_of(Entry(checked=True, state="Splendid")) is State.NOT_ANSWERED


def test_a_damaged_file_is_said_by_whichever_reads_it_first(tmp_path: Path) -> None:
    path = tmp_path / "answers" / f"{LESSON}.json"
    path.parent.mkdir()
    path.write_text("{", encoding="utf-8")
    assert "damaged-1.json" in shown(progress(LESSON))
    path.write_text("{", encoding="utf-8")
    my_answers()
    assert "damaged-2.json" in shown(ask("eight-times"))  # type: ignore[arg-type]


def test_a_lesson_is_downloaded_as_its_answer_file(tmp_path: Path) -> None:
    panel = progress(LESSON)
    assert downloads(panel) == {}
    ask("eight-times", answer="8.38")
    kept = tmp_path / "answers" / f"{LESSON}.json"
    assert downloads(panel) == {f"answers-{LESSON}.json": kept.read_text(encoding="utf-8")}


def test_solutions_offer_no_download_and_count_all_the_same() -> None:
    keep_answers(False)
    panel = progress(LESSON)
    ask("eight-times", answer="8.38")
    assert "1 right" in panel.twin
    assert downloads(panel) == {}


def test_answers_are_copied_downloaded_and_brought_back(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel = my_answers()
    assert "There are no answers yet." in shown(panel)
    for asked in OF_LESSON[:3]:
        ask(asked.id, answer=plain(WRONG[asked.id][0][0]))
    line = export()
    assert f">{line}</textarea>" in markup(panel)
    assert downloads(panel) == {"my-answers.txt": f"{line}\n"}
    monkeypatch.setenv("AXISLAB_ANSWERS", str(tmp_path / "elsewhere"))
    keep_answers(True)
    panel, overview, card = my_answers(), progress(LESSON), ask(OF_LESSON[0].id)
    assert paste(panel, f"  {line}\n") == "3 answers restored."
    assert shown(overview).count("Not yet") + shown(overview).count("Partly") == 3
    assert card.mark.state in (State.NOT_YET, State.PARTLY_RIGHT)
    assert paste(panel, export()) == "3 answers restored."


def test_a_wrong_line_is_said_in_a_sentence_and_nothing_is_lost(tmp_path: Path) -> None:
    ask("eight-times", answer="8.38")
    path = tmp_path / "answers" / f"{LESSON}.json"
    before, line, panel = path.read_bytes(), export(), my_answers()
    assert paste(panel, "") == "Paste the line into the box first."
    assert paste(panel, "hello").endswith("Nothing was changed.")
    assert paste(panel, line[:-4]).startswith("The line is not whole")
    assert paste(panel, "x" * 1_000_000).endswith("Nothing was changed.")
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_line_without_answers_changes_nothing(tmp_path: Path) -> None:
    line = AnswerBook(kept=False).export()
    assert (
        paste(my_answers(), line) == "The line is whole but holds no answers. Nothing was changed."
    )


def test_a_folder_that_takes_no_files_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ask("eight-times", answer="8.38")
    line = export()
    (tmp_path / "blocked").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("AXISLAB_ANSWERS", str(tmp_path / "blocked"))
    keep_answers(True)
    assert paste(my_answers(), line).startswith("The answers could not be saved:")


def test_a_question_that_is_no_longer_asked_is_kept_all_the_same(tmp_path: Path) -> None:
    ask("eight-times", answer="8.38")
    path = tmp_path / "answers" / f"{LESSON}.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    data["answers"]["asked-last-year"] = data["answers"]["eight-times"]
    path.write_text(json.dumps(data), encoding="utf-8")
    assert paste(my_answers(), export()) == "2 answers restored."
    assert "asked-last-year" in path.read_text(encoding="utf-8")
    assert export()


@pytest.mark.parametrize("name", ["BINDER_LAUNCH_HOST", "BINDER_SERVICE_HOST"])
def test_on_binder_the_panels_say_that_sessions_end(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    ask("eight-times", answer="8.38")
    elsewhere = [progress(LESSON), my_answers()]
    assert not any("Binder session" in shown(panel) for panel in elsewhere)
    monkeypatch.setenv(name, "https://mybinder.org/")
    for panel, before in zip([progress(LESSON), my_answers()], elsewhere, strict=True):
        assert "when it ends, its computer and the answers on it are gone" in shown(panel)
        assert export() in shown(panel)
        assert panel.twin == before.twin
    assert "when it ends" not in shown(ask("eight-times"))  # type: ignore[arg-type]


def test_on_binder_no_line_is_promised_before_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINDER_REQUEST", "v2/gh/somewhere")
    for panel in (progress(LESSON), my_answers()):
        assert "Once you have answered something" in shown(panel)
        assert "Copy the line" not in shown(panel)


def test_the_text_of_my_answers_holds_no_answers() -> None:
    before = my_answers().twin
    ask("eight-times", answer="8.38")
    assert my_answers().twin == before
    assert "axislab1." not in before


def test_two_cards_of_a_question_agree() -> None:
    one, other = ask("eight-times"), ask("eight-times")
    one.response = "8.38"
    assert other.response == "8.38"
    other.check()
    assert one.mark.state is State.CORRECT


def test_a_watcher_that_is_gone_is_told_nothing() -> None:
    class Listener:
        def __init__(self) -> None:
            self.heard: list[str | None] = []

        def hear(self, id: str | None) -> None:
            self.heard.append(id)

    book, stays, goes = AnswerBook(kept=False), Listener(), Listener()
    book.watch(stays.hear)
    book.watch(goes.hear)
    trace = weakref.ref(goes)
    del goes
    gc.collect()
    book.save(question("eight-times"), response="8")
    book.restore(book.export())
    assert trace() is None
    assert stays.heard == ["eight-times", None]


def test_every_control_and_link_has_a_name() -> None:
    ask("eight-times", answer="8.38")
    for panel in (progress(), progress(LESSON), my_answers()):
        for widget in _all(panel):
            if type(widget).__name__ in ("Text", "Button"):
                assert len(widget.description) > 5
        for name in re.findall(r"<a [^>]*>(.*?)</a>", markup(panel)):
            assert len(name) > 5
        for id in re.findall(r'<textarea id="([^"]+)"', markup(panel)):
            assert f'<label class="axis-name" for="{id}">' in markup(panel)
