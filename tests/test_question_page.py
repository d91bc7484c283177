"""The page of all questions lists every one, and every typed answer with the message it gets."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
import question_page
import variants

import course
from axislab.questions import Question, plain, questions
from axislab.widgets.style import plain_text

EVERY = pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)


class Outline(HTMLParser):
    """Collects the elements of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []


@pytest.fixture(scope="module")
def page() -> str:
    return question_page.page(questions(), variants)


def read(html: str) -> str:
    """Return the words of HTML as they are read."""
    parted = re.sub(r"<br>|</?(p|td|th|li|tr|h\d)[^>]*>", " ", html)
    return " ".join(unescape(re.sub(r"<[^>]*>", "", parted)).split())


def section(page: str, asked: Question) -> str:
    return next(part for part in page.split("<h2 ") if part.startswith(f'id="{asked.id}"'))


def shown(text: str) -> str:
    return " ".join(plain_text(text).split())


@EVERY
def test_a_question_stands_there_with_all_that_is_said_of_it(page: str, asked: Question) -> None:
    text = read(section(page, asked))
    for said in (asked.title, asked.task, *asked.hints, asked.explanation):
        assert shown(said) in text
    for line in asked.controls.twin(None):
        assert " ".join(line.split()) in text
    for fact in (asked.id, asked.lesson, asked.controls.kind):
        assert fact in text


@EVERY
def test_every_typed_answer_stands_beside_the_message_it_gets(page: str, asked: Question) -> None:
    rows = [read(row) for row in section(page, asked).split("<tr>")]
    for answer in variants.ACCEPTED[asked.id]:
        assert any(_same(question_page.written(answer)) in row for row in rows)
    for answer, _ in (*variants.WRONG[asked.id], *variants.UNREADABLE[asked.id]):
        mark = asked.mark(plain(answer))
        beside = [row for row in rows if _same(question_page.written(answer)) in row]
        assert any(shown(mark.message) in row and shown(mark.later) in row for row in beside)
        if mark.state.is_judged:
            assert any(f"{mark.score} of {mark.out_of}" in row for row in beside)
    for (id, _), reason in variants.EQUIVALENT.items():
        assert id != asked.id or shown(reason) in read(section(page, asked))


def _same(written: str) -> str:
    return " ".join(written.split())


def test_the_page_says_that_it_holds_the_answers_and_counts_them(page: str) -> None:
    head = read(page.split("<h2>Contents")[0])
    assert "This page holds the answers" in head
    wrong = sum(len(answers) for answers in variants.WRONG.values())
    points = sum(asked.points for asked in questions())
    assert re.search(rf"All {len(questions())} {points} \d+ \d+ {wrong} ", head)
    for asked in questions():
        assert asked.lesson in head
        assert asked.controls.kind in head


def test_the_page_can_be_read_alone_and_by_a_screen_reader(page: str) -> None:
    outline = Outline(page)
    assert not {"script", "img", "link", "iframe"} & set(outline.tags)
    assert not re.search(r'(?:src|href)="?http|url\(', page)
    assert outline.tags.count("h1") == 1
    assert outline.tags.count("table") == outline.tags.count("caption")
    assert not {"h4", "h5", "h6"} & set(outline.tags)
    assert sorted(outline.links) == sorted(f"#{asked.id}" for asked in questions())
    assert {link[1:] for link in outline.links} <= set(outline.ids)
    assert len(set(outline.ids)) == len(outline.ids)
    assert "prefers-color-scheme:dark" in page
    assert "@media print" in page


def test_one_lesson_can_be_asked_for_and_an_unknown_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "page.html"
    assert question_page.main(["00_start_here"], target) == 0
    text = target.read_text(encoding="utf-8")
    assert "testable-claim" in text
    assert "eight-times" not in text
    assert str(target) in capsys.readouterr().out
    before = target.read_bytes()
    assert question_page.main(["06_nothing"], target) == 1
    assert "'06_nothing'" in capsys.readouterr().out
    assert target.read_bytes() == before
    assert question_page.main([], tmp_path / "missing" / "page.html") == 1
    assert "cannot be written" in capsys.readouterr().out


def test_course_py_writes_it_and_git_does_not_keep_it(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(course, "prepare", lambda: Path(sys.executable))
    monkeypatch.setattr(subprocess, "call", lambda command: called.append(command) or 0)
    assert course.main(["questions", "00_start_here"]) == 0
    assert called == [[sys.executable, question_page.__file__, "00_start_here"]]
    ignored = (course.ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert question_page.PAGE.parent == course.ROOT
    assert question_page.PAGE.name in ignored


def test_the_help_names_every_command_once() -> None:
    lines = [line.split() for line in course.HELP.splitlines() if re.match(r"  [a-z]", line)]
    named = [words[0] for words in lines if "--browser" not in words[:2]]
    assert len(named) == len(set(named))
    assert {"lab", "check", "reset", "build", "facts", "questions", "test"} <= set(named)
