"""A policy brief: choices and texts. Whole and consistent is marked; no opinion is right or wrong.

The response maps the name of each part to what it holds: the name of a choice, a text as typed, a
list of names of figures.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from axislab.questions.mark import Mark, Response, State

AUDIENCE, JUDGEMENT, FIGURES = "audience", "judgement", "figures"
_CHOICES = (AUDIENCE, JUDGEMENT)
LONGEST = 5_000
"""Characters that a text may have: far more than any limit in words, so that a page stays one."""

#: Scripts written without spaces: each of their characters counts as a word.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_LINE_END = re.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_NOT_SHOWN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_CLAIM = re.compile(r"(?<![\w-])(?:AX|NK)-\d+(?!\w)")
#: Numbers of claims as people type them: "AX93", "ax-93", "AX 93", with a dash for the hyphen.
_LIKE_A_CLAIM = re.compile(r"(?<![\w-])(AX|NK)[ _\u2010-\u2015\u2212-]?(\d+)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True)
class TextField:
    """A text to write.

    Attributes:
        label: Its name in the card and on the page.
        asks: What to write, in a sentence.
        least: Fewest words.
        most: Most words.
        rows: Lines of the box.
    """

    label: str
    asks: str
    least: int
    most: int
    rows: int = 4

    @property
    def heading(self) -> str:
        """Its name with its limits, as it stands above the box."""
        return f"{self.label} ({self.least} to {self.most} words)"

    def count(self, text: str) -> str:
        """Say how many words a text has and whether they are enough, in words and with a sign."""
        words = word_count(text)
        counted = f"{words} word{'' if words == 1 else 's'}; {self.least} to {self.most} are asked"
        if not words:
            return f"○ {counted}"
        if problem := self.problem(text):
            return f"✕ {counted}: {problem}"
        return f"✓ {counted}"

    def problem(self, text: str) -> str:
        """Say what is wrong with the length of a text; blank if nothing is."""
        words = word_count(text)
        if words < self.least:
            return f"{self.least - words} too few"
        return f"{words - self.most} too many" if words > self.most else ""


@dataclass(frozen=True)
class Brief:
    """The public part.

    Attributes:
        audience_label: Whom the brief is for.
        audiences: Name of each audience and its text.
        judgement_label: The question that the judgements answer.
        judgements: Name of each judgement and its sentence.
        texts: Name of each text to write, and what it asks.
        figures_label: What to tick.
        figures: Name of each figure and its text.
        most_figures: How many figures a page can hold; at least one is asked.
    """

    audience_label: str
    audiences: Mapping[str, str]
    judgement_label: str
    judgements: Mapping[str, str]
    texts: Mapping[str, TextField]
    figures_label: str
    figures: Mapping[str, str]
    most_figures: int = 2
    kind: str = field(default="brief", init=False)

    def chosen(self, response: Response, part: str) -> str:
        """Return the name chosen as audience or judgement; blank if it is none of the card's."""
        offered = self.audiences if part == AUDIENCE else self.judgements
        name = response.get(part) if isinstance(response, dict) else None
        return name if isinstance(name, str) and name in offered else ""

    def text(self, response: Response, name: str) -> str:
        """Return a text as it was typed; blank if there is none."""
        written = response.get(name) if isinstance(response, dict) else None
        return written if isinstance(written, str) else ""

    def beside(self, response: Response, name: str) -> str:
        """Hold the judgement chosen against the first text, the bottom line; blank for others."""
        judged = self.judgements.get(self.chosen(response, JUDGEMENT))
        if not judged or name != next(iter(self.texts)) or not self.text(response, name).strip():
            return ""
        return f"You chose: “{judged}” Does your sentence say the same?"

    def chosen_figures(self, response: Response) -> list[str]:
        """Return the names of the figures ticked, in the order of the card."""
        ticked = response.get(FIGURES) if isinstance(response, dict) else None
        return [name for name in self.figures if isinstance(ticked, list) and name in ticked]

    def notes(self, response: Response) -> tuple[str, ...]:
        """Say what no point hangs on: claims written so that no reader finds them, or none named.

        Nothing is said while no text is written.
        """
        written = [clean(self.text(response, name)) for name in self.texts]
        found = dict(pair for text in written for pair in claims_misspelt(text))
        said = [f"{typed}: write {number}." for typed, number in found.items()]
        if found or not any(map(str.strip, written)) or any(map(claims_named, written)):
            return tuple(said)
        return ("No claim is named yet: say by number what the advice rests on, such as AX-91.",)

    def is_blank(self, response: Response) -> bool:
        """Whether nothing is chosen and nothing written."""
        if response is None or response == "":
            return True
        if not isinstance(response, dict) or set(response) - self._parts():
            return False
        values = [v.strip() if isinstance(v, str) else v for v in response.values()]
        return not any(value not in (None, "", []) for value in values)

    def can_be_read(self, response: Response) -> bool:
        """Whether the response has the parts of the card alone, each in its form."""
        if not isinstance(response, dict) or set(response) - self._parts():
            return False
        ticked = response.get(FIGURES) or []
        return (
            all(not response.get(part) or self.chosen(response, part) for part in _CHOICES)
            and all(
                response.get(name) is None or isinstance(response[name], str) for name in self.texts
            )
            and isinstance(ticked, list)
            and all(isinstance(name, str) and name in self.figures for name in ticked)
        )

    def twin(self, response: Response) -> list[str]:
        """The parts one below the other, with what is chosen marked and what is written."""
        judged, ticked = self.chosen(response, JUDGEMENT), self.chosen_figures(response)
        lines = [
            f"{self.audience_label}: [{self.audiences.get(self.chosen(response, AUDIENCE), '')}]",
            f"  Offered: {'; '.join(self.audiences.values())}.",
            self.judgement_label,
            *(f"  ({'•' if n == judged else ' '}) {text}" for n, text in self.judgements.items()),
        ]
        for name, asked in self.texts.items():
            written = clean(self.text(response, name)[:LONGEST])
            lines += [f"{asked.label}: {asked.asks}", f"  [{written}]", f"  {asked.count(written)}"]
            lines += [f"  {same}"] if (same := self.beside(response, name)) else []
        boxes = (f"  [{'x' if n in ticked else ' '}] {text}" for n, text in self.figures.items())
        return [*lines, self.figures_label, *boxes]

    def _parts(self) -> set[str]:
        return {*_CHOICES, FIGURES, *self.texts}


@dataclass(frozen=True)
class BriefKey:
    """The key: what a brief has to agree with. What it judges and advises is the author's.

    Attributes:
        claims: Numbers of the claims that there are.
        explanation: What was looked at, and what was not.
    """

    claims: Collection[str]
    explanation: str

    def mark(self, controls: Brief, response: Response, points: int) -> Mark:
        """Say which parts are missing, too short or too long, or name a claim that is none."""
        if not controls.can_be_read(response):
            asked = "Choose from the lists of the card, and write into its boxes."
            return Mark(0, points, State.CANNOT_BE_READ, asked)
        for name, asks in controls.texts.items():
            if (length := len(controls.text(response, name))) > LONGEST:
                return Mark(
                    0,
                    points,
                    State.CANNOT_BE_READ,
                    f"{asks.label}: {length:,} characters are more than a page takes. "
                    f"Write {asks.least} to {asks.most} words.",
                )
        problems = [problem for problem in self._problems(controls, response) if problem]
        notes = controls.notes(response)
        if not problems:
            return Mark(points, points, State.CORRECT, " ".join(notes))
        parts = len(_CHOICES) + len(controls.texts) + 1
        whole = parts - len(problems)
        score = points * whole // parts
        return Mark(
            score,
            points,
            State.PARTLY_RIGHT if score else State.NOT_YET,
            " ".join([f"{whole} of {parts} parts are as asked.", *problems, *notes]),
        )

    def _problems(self, controls: Brief, response: Response) -> list[str]:
        """Return a sentence for each part, blank where the part is as asked."""
        problems = [
            "" if controls.chosen(response, part) else f"{label}: nothing is chosen yet."
            for part, label in (
                (AUDIENCE, controls.audience_label),
                (JUDGEMENT, "Judgement"),
            )
        ]
        for name, asks in controls.texts.items():
            problems.append(self._problem_of_text(asks, controls.text(response, name)))
        ticked = len(controls.chosen_figures(response))
        asked = f"1 to {controls.most_figures} are asked"
        good = 1 <= ticked <= controls.most_figures
        problems.append("" if good else f"Figures: {ticked} ticked; {asked}.")
        return problems

    def _problem_of_text(self, asks: TextField, text: str) -> str:
        if asks.problem(text):
            return f"{asks.label}: {asks.count(text)[2:]}."
        unknown = [number for number in claims_named(text) if number not in self.claims]
        if unknown:
            return (
                f"{asks.label}: no claim has the number {', '.join(unknown[:3])}. "
                "Look it up in the ledger."
            )
        return ""


def word_count(text: str) -> int:
    """Return how many words a text has; dashes and other signs between spaces are none."""
    unspaced = len(_UNSPACED.findall(text))
    rest = _UNSPACED.sub(" ", text).split()
    return unspaced + sum(any(unicodedata.category(c)[0] in "LN" for c in word) for word in rest)


def clean(text: str) -> str:
    """Return a text without what no page can show: control characters, halves of characters.

    Marks that turn the direction of all that follows are left out too; a script that runs from
    right to left needs none of them.
    """
    lines = _LINE_END.sub("\n", text).replace("\t", " ")
    return _NOT_SHOWN.sub("", lines).encode("utf-8", "replace").decode()


def claims_named(text: str) -> list[str]:
    """Return the numbers of claims that a text names, such as "AX-91", each once."""
    return list(dict.fromkeys(_CLAIM.findall(text)))


def claims_misspelt(text: str) -> list[tuple[str, str]]:
    """Return what looks like the number of a claim but is not written as one, and how it is."""
    found = ((m[0], f"{m[1].upper()}-{int(m[2]):02d}") for m in _LIKE_A_CLAIM.finditer(text))
    return [(typed, number) for typed, number in found if typed != number]
