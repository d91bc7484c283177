"""Write question-page.html: every question with its answers and the message that each one gets.

``python3 course.py questions [LESSON]``. For maintainers and instructors: it holds the answers.
"""

from __future__ import annotations

import html
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd
import variants
from leak_audit import Typed
from mutants import mutants, right_variants

from axislab.questions import Mark, Question, State, plain, questions
from axislab.widgets.style import paragraphs, rich

PAGE = Path(__file__).resolve().parent.parent / "question-page.html"
#: Longer answers are shown by their beginning and end.
LONGEST = 160

_STYLE = """
:root{color-scheme:light dark;--ink:#1c2330;--soft:#566072;--line:#c9d0da;--paper:#fff;
--plate:#f3f5f8;--accent:#1d4f91}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ef;--soft:#a9b2c1;--line:#434c5c;
--paper:#14181f;--plate:#1e242e;--accent:#9cc2ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1080px;padding:24px;background:var(--paper);color:var(--ink);
font:16px/1.5 system-ui,sans-serif}
h1,h2,h3{line-height:1.25}
h2{margin:56px 0 8px;padding-top:16px;border-top:2px solid var(--line)}
h3{margin:28px 0 8px;font-size:1.05rem}
a{color:var(--accent)}
p,li{max-width:75ch}
.holds{padding:12px 16px;border-left:6px solid var(--accent);background:var(--plate)}
.soft{color:var(--soft)}
pre,code{font-family:ui-monospace,monospace;font-size:.9em}
pre{padding:12px;background:var(--plate);white-space:pre-wrap;overflow-wrap:anywhere}
table{width:100%;margin:12px 0;border-collapse:collapse}
caption{padding:4px 0;text-align:left;font-weight:600}
th,td{padding:6px 8px;border:1px solid var(--line);text-align:left;vertical-align:top;
overflow-wrap:break-word}
th{background:var(--plate)}
td.number,th.number{text-align:right;white-space:nowrap}
td.answer{width:38%;overflow-wrap:anywhere}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--line:#888;--paper:#fff;
--plate:#fff;--accent:#000}body{max-width:none;padding:0;font-size:10pt}
h2{break-after:avoid}h3,caption{break-after:avoid}tr,pre{break-inside:avoid}}
"""


@dataclass(frozen=True)
class Sheet:
    """A question with everything that was typed for it, and what marking it gives."""

    asked: Question
    typed: Typed

    @cached_property
    def accepted(self) -> list[Any]:
        """Right answers typed by hand."""
        return self.typed.ACCEPTED[self.asked.id]

    @cached_property
    def variants(self) -> int:
        """How many other writings of the right answers are tried."""
        return sum(1 for a in self.accepted for _ in right_variants(self.asked, a))

    @cached_property
    def wrong(self) -> list[tuple[Any, Mark]]:
        """Wrong answers typed by hand, with their marks."""
        return [(a, self.asked.mark(plain(a))) for a, _ in self.typed.WRONG[self.asked.id]]

    @cached_property
    def unreadable(self) -> list[tuple[Any, Mark]]:
        """What cannot be read, with its marks."""
        return [(a, self.asked.mark(plain(a))) for a, _ in self.typed.UNREADABLE[self.asked.id]]

    @cached_property
    def mutants(self) -> list[tuple[Any, Mark]]:
        """Slips made by machine, with their marks."""
        made = (m for answer in self.accepted for m in mutants(self.asked, answer))
        return [(m, self.asked.mark(plain(m))) for m in made]

    @cached_property
    def killed(self) -> int:
        """How many of the mutants do not get full points."""
        return sum(mark.state is not State.CORRECT for _, mark in self.mutants)

    @cached_property
    def equivalent(self) -> dict[str, str]:
        """Mutants that are right after all, with the reason."""
        return {m: why for (id, m), why in self.typed.EQUIVALENT.items() if id == self.asked.id}


def page(asked: Iterable[Question], typed: Typed) -> str:
    """Return the page as HTML."""
    sheets = [Sheet(one, typed) for one in asked]
    lessons = ", ".join(sorted({one.asked.lesson for one in sheets}))
    contents = "".join(
        f'<li><a href="#{s.asked.id}">{html.escape(_heading(s.asked))}</a></li>' for s in sheets
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Every question, with its answers</title>\n<style>{_STYLE}</style>\n</head>\n"
        "<body>\n<main>\n<h1>Every question, with its answers</h1>\n"
        '<p class="holds"><strong>This page holds the answers.</strong> It is for maintainers and '
        "instructors, not for students. Every message on it was produced by marking the answer "
        "beside it.</p>\n"
        f'<p class="soft">Lessons: {html.escape(lessons)}. Written by '
        "<code>python3 course.py questions</code>; a change of a question shows after the next "
        "run.</p>\n"
        f"{_totals('Totals by lesson', 'Lesson', sheets, lambda s: s.asked.lesson)}"
        f"{_totals('Totals by kind', 'Kind', sheets, lambda s: s.asked.controls.kind)}"
        f"<h2>Contents</h2>\n<ol>{contents}</ol>\n{''.join(map(_section, sheets))}"
        "</main>\n</body>\n</html>\n"
    )


def _totals(caption: str, what: str, sheets: list[Sheet], of: Callable[[Sheet], str]) -> str:
    """Return a table with a row for each lesson or kind, and a last row for all."""
    groups = {name: [s for s in sheets if of(s) == name] for name in dict.fromkeys(map(of, sheets))}
    rows = [
        [
            html.escape(name).replace("_", "_<wbr>"),
            len(group),
            sum(s.asked.points for s in group),
            sum(len(s.accepted) for s in group),
            sum(s.variants for s in group),
            sum(len(s.wrong) for s in group),
            sum(len(s.unreadable) for s in group),
            sum(len(s.mutants) for s in group),
            sum(s.killed for s in group),
        ]
        for name, group in {**groups, "All": sheets}.items()
    ]
    head = [what, "Questions", "Points", "Right, typed", "Right variants", "Wrong, typed"]
    return _table(caption, [*head, "Unreadable", "Mutants", "Killed"], rows)


def _heading(asked: Question) -> str:
    return f"{asked.place}: {asked.title}"


def _section(sheet: Sheet) -> str:
    """Return everything about one question."""
    asked = sheet.asked
    about = [
        ["Id", f"<code>{asked.id}</code>"],
        ["Lesson", html.escape(asked.lesson)],
        ["Kind", html.escape(asked.controls.kind)],
        ["Points", str(asked.points) if asked.points else "none: a prediction is not judged"],
    ]
    hints = "".join(f"<li>{rich(hint)}</li>" for hint in asked.hints)
    return (
        f'<h2 id="{asked.id}">{html.escape(_heading(asked))}</h2>\n'
        f"{_table(f'About {asked.id}', ['What', 'Value'], about)}"
        f"<h3>Task</h3>\n{paragraphs(asked.task)}\n"
        f"<h3>Controls as text</h3>\n<pre>{html.escape(_twin(asked))}</pre>\n"
        f"<h3>Hints</h3>\n{f'<ol>{hints}</ol>' if hints else '<p>None.</p>'}\n"
        f"<h3>Explanation</h3>\n{paragraphs(asked.explanation)}\n"
        f"<h3>Right answers</h3>\n{_right(sheet)}"
        f"<h3>Wrong answers</h3>\n{_wrong(sheet)}"
        f"<h3>What cannot be read</h3>\n{_unreadable(sheet)}"
        f"<h3>Mutants</h3>\n{_mutants(sheet)}"
    )


def _twin(asked: Question) -> str:
    return "\n".join(asked.controls.twin(None))


def _right(sheet: Sheet) -> str:
    rows = [[_answer(sheet.asked, answer)] for answer in sheet.accepted]
    return (
        _table(f"Typed by hand, full points: {sheet.asked.id}", ["Answer"], rows)
        + f"<p>{_counted(sheet.variants, 'other writing')} of these, made by machine, "
        f"{'gets' if sheet.variants == 1 else 'get'} full points too.</p>\n"
    )


def _wrong(sheet: Sheet) -> str:
    if not sheet.wrong:
        return "<p>None: a prediction is never wrong.</p>\n"
    later = any(mark.later for _, mark in sheet.wrong)
    rows = [
        [
            _answer(sheet.asked, answer),
            rich(mark.message),
            *([rich(mark.later) or "nothing more"] if later else []),
            f"{mark.score} of {mark.out_of}",
        ]
        for answer, mark in sheet.wrong
    ]
    head = ["Answer", "Message", *(["Added from the third check on"] if later else []), "Points"]
    table = _table(f"Wrong answers typed by hand: {sheet.asked.id}", head, rows)
    return table if later else f"{table}<p>Nothing is added from the third check on.</p>\n"


def _unreadable(sheet: Sheet) -> str:
    rows = [[_answer(sheet.asked, answer), rich(mark.message)] for answer, mark in sheet.unreadable]
    caption = f"Not judged and not counted: {sheet.asked.id}"
    return _table(caption, ["Answer", "Sentence"], rows)


def _mutants(sheet: Sheet) -> str:
    said = Counter(mark.message for _, mark in sheet.mutants if mark.message)
    text = f"<p>{_counted(len(sheet.mutants), 'mutant')}, {sheet.killed} killed"
    text += f", {len(sheet.mutants) - sheet.killed} right after all." if sheet.equivalent else "."
    if said:
        message, times = said.most_common(1)[0]
        text += f" The most frequent message, {times} times: {rich(message)}"
    rows = [
        [f"<code>{html.escape(_short(mutant))}</code>", rich(why)]
        for mutant, why in sheet.equivalent.items()
    ]
    caption = f"Mutants that are right after all: {sheet.asked.id}"
    return f"{text}</p>\n" + (_table(caption, ["Answer", "Reason"], rows) if rows else "")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _answer(asked: Question, answer: Any) -> str:
    """Return an answer as HTML: as it would be typed, and with the text that a name stands for."""
    controls: Any = asked.controls
    shown = f"<code>{html.escape(written(answer))}</code>"
    if controls.kind == "one_choice" and answer in controls.options:
        return f"{shown}: {rich(controls.options[answer])}"
    return shown


def written(answer: Any) -> str:
    """Return an answer as Python would have it, shortened where it is long."""
    if isinstance(answer, pd.Series):
        return f"Series of {len(answer)}: {_short(str(answer.to_dict()))}"
    if isinstance(answer, pd.DataFrame):
        index = "" if answer.index.name is None else f", index {answer.index.name}"
        return f"DataFrame{index}: {_short(str(answer.to_dict('list')))}"
    if isinstance(answer, int) and not isinstance(answer, bool) and abs(answer) > 10**30:
        return f"a number of {len(str(abs(answer)))} digits"
    if isinstance(answer, str) and len(answer) > LONGEST:
        return f"{answer[:20]!r}… ({len(answer):,} characters)"
    if callable(answer):
        return f"the function {getattr(answer, '__name__', 'without a name')}"
    return _short(repr(answer))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 50]} … {text[-45:]}"


def _table(caption: str, head: list[str], rows: list[list[Any]]) -> str:
    """Return a table; a cell that is a number, or points, stands to the right."""
    tall = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in head)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td class="number">{cell}</td>'
            if isinstance(cell, int) or head[place] == "Points"
            else f'<td class="answer">{cell}</td>'
            if head[place] == "Answer"
            else f"<td>{cell}</td>"
            for place, cell in enumerate(row)
        )
        + "</tr>\n"
        for row in rows
    )
    return (
        f"<table>\n<caption>{html.escape(caption)}</caption>\n<thead><tr>{tall}</tr></thead>\n"
        f"<tbody>\n{body}</tbody>\n</table>\n"
    )


def main(arguments: list[str], target: Path = PAGE) -> int:
    """Write the page of all lessons, or of one; return 0 if it was written."""
    lessons = sorted({asked.lesson for asked in questions()})
    if len(arguments) > 1 or set(arguments) - set(lessons):
        print(f"No lesson {' '.join(arguments)!r} has questions. There are: {', '.join(lessons)}.")
        return 1
    asked = questions(*arguments)
    try:
        target.write_text(page(asked, variants), encoding="utf-8")
    except OSError as problem:
        print(f"{target} cannot be written: {problem.strerror}.")
        return 1
    print(f"{_counted(len(asked), 'question')}, with their answers: {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
