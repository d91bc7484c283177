"""What stands in a brief: gathered from the answers of all lessons, whatever of them there is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from axislab.alliance import criteria_met
from axislab.answers import AnswerBook
from axislab.arguments import DrawnMap, drawn, evidence_of, pieces
from axislab.brief.predicted import Predicted, numbers_to_predict, predicted
from axislab.brief.sources import Cited, cited
from axislab.measures import brier_score
from axislab.questions import Question, Response, State, questions
from axislab.questions.kinds.brief import AUDIENCE, JUDGEMENT, Brief, claims_named, clean
from axislab.questions.reading import CannotBeReadError
from axislab.tables import table

BRIEF, MAP, FORECASTS, THRESHOLD = (
    "policy-brief",
    "argument-map",
    "eight-forecasts",
    "your-threshold",
)
_TIES = ("china-russia-2019", "china-russia-2026")
"""The cases of the grid of which the page says what the author's rule makes of them."""

_SURE_OF_NOTHING = 0.25
"""Brier score of whoever always says fifty per cent."""

#: Words of the map as its readers in the course know them, and as somebody else has to read them:
#: under the student's name "our own" would be the student's.
_READ_AS = (
    ("Our own", "added by the course"),
    ("is ours", "is the course's"),
    ("by us", "by the course"),
    ("the article", "the essay in The Wall Street Journal"),
    ("after the source", "from after the essay"),
)


@dataclass(frozen=True)
class Written:
    """A text of the brief: what it is called and what the author wrote."""

    heading: str
    text: str


@dataclass(frozen=True)
class Contents:
    """Everything that a page shows; parts that are missing are blank or None.

    Attributes:
        audience: Whom it is for.
        judgement: The judgement chosen.
        bottom_line: The judgement in the author's words.
        texts: The longer texts, in order.
        figures: Names of the figures chosen.
        argument: The author's argument map.
        predictions: What the author predicted before looking, beside the data.
        forecasts: The score of the author's forecasts, in a sentence.
        label: What the author's own threshold calls China and Russia, in a sentence.
        sources: What all of it rests on.
        missing: What is not in the brief yet, each with where to do it.
        notes: What the author should look at again.
    """

    audience: str
    judgement: str
    bottom_line: str
    texts: tuple[Written, ...]
    figures: tuple[str, ...]
    argument: DrawnMap | None
    predictions: tuple[Predicted, ...]
    forecasts: str
    label: str
    sources: tuple[Cited, ...]
    missing: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def guesses(self) -> str:
        """What was predicted, each with the data in brackets; blank if nothing was."""
        said = "; ".join(f"{one.label}: {one.own} ({one.data})" for one in self.predictions)
        said = said.replace(" %", "\N{NO-BREAK SPACE}%")
        return f"Guessed before looking, with the data in brackets. {said}." if said else ""

    @property
    def record(self) -> tuple[str, ...]:
        """How the author measures and how well the author guessed, a sentence or two a line."""
        return tuple(said for said in (self.label, self.forecasts, self.guesses) if said)


def contents(book: AnswerBook) -> Contents:
    """Gather a brief from the answers in a book; the order in which they were given is no matter.

    Args:
        book: The answers of all lessons.
    """
    asked = {question.id: question for question in questions()}
    question = asked[BRIEF]
    controls = question.controls
    assert isinstance(controls, Brief)
    response = _response(asked, BRIEF, book)
    texts = {name: clean(controls.text(response, name)).strip() for name in controls.texts}
    figures = tuple(controls.chosen_figures(response)[: controls.most_figures])
    judgement = controls.chosen(response, JUDGEMENT)
    map_given = _response(asked, MAP, book)
    evidence = _evidence(map_given)
    foretold = [(one, predicted(one, book)) for one in numbers_to_predict()]
    forecasts, label = _forecasts(asked, book), _label(asked, book)
    missing = [
        *_missing_of_card(question, controls, response),
        *([] if evidence else _undone(asked, MAP, "your argument map")),
        *_missing_predictions([one for one, found in foretold if found is None]),
        *([] if forecasts else _undone(asked, FORECASTS, "your forecasts and their score")),
        *([] if label else _undone(asked, THRESHOLD, "what your own threshold calls it")),
    ]
    claims = [*evidence, *(number for text in texts.values() for number in claims_named(text))]
    predictions = tuple(found for _, found in foretold if found is not None)
    tables = [name for found in predictions for name in found.sources]
    return Contents(
        audience=controls.audiences.get(controls.chosen(response, AUDIENCE), ""),
        judgement=controls.judgements.get(judgement, ""),
        bottom_line=texts["bottom_line"],
        texts=tuple(
            Written(controls.texts[name].label, text)
            for name, text in texts.items()
            if text and name != "bottom_line"
        ),
        figures=figures,
        argument=_for_readers(map_given) if evidence else None,
        predictions=predictions,
        forecasts=forecasts,
        label=label,
        sources=cited(claims, figures, tables),
        missing=tuple(missing),
        notes=(*controls.notes(response), *_notes(judgement, map_given)),
    )


def where(question: Question) -> str:
    """Say where a question is done, for example ``“Predict: 1971” in lesson 2``."""
    return f"“{question.title}” in lesson {int(question.lesson[:2])}"


def _response(asked: dict[str, Question], id: str, book: AnswerBook) -> Response:
    return book.entry(asked[id]).entry.response


def _undone(asked: dict[str, Question], id: str, what: str) -> list[str]:
    return [f"{what}: {where(asked[id])}"]


def _missing_of_card(question: Question, controls: Brief, response: Response) -> list[str]:
    """Name the parts of the card that are empty, with the one place where all are filled."""
    empty = {
        "the addressee": controls.chosen(response, AUDIENCE),
        "the judgement": controls.chosen(response, JUDGEMENT),
        **{
            f"the text “{asks.label}”": clean(controls.text(response, name)).strip()
            for name, asks in controls.texts.items()
        },
        "a figure": controls.chosen_figures(response),
    }
    names = [name for name, held in empty.items() if not held]
    return [f"{', '.join(names)}: {where(question)}"] if names else []


def _missing_predictions(undone: list[Question]) -> list[str]:
    """Name the predictions that are not locked in, a line a lesson."""
    lessons: dict[str, list[str]] = {}
    for question in undone:
        lessons.setdefault(question.lesson, []).append(f"“{question.title}”")
    return [
        f"prediction{'' if len(titles) == 1 else 's'} {', '.join(titles)}: lesson {int(lesson[:2])}"
        for lesson, titles in lessons.items()
    ]


def _evidence(response: Response) -> list[str]:
    """Return the numbers of the claims that a map cites; none if nothing is chosen in it."""
    given = response if isinstance(response, dict) else {}
    if not isinstance(given.get("thesis"), str):
        return []
    return [
        value
        for name, value in given.items()
        if name.endswith("_evidence") and isinstance(value, str) and value
    ]


def _for_readers(map_given: Response) -> DrawnMap:
    """Draw a map for those who do not know the course; what a claim says stands in the sources."""
    shown, topics = drawn(map_given), pieces()
    assert isinstance(map_given, dict)
    blocks = []
    for block in shown.blocks:
        said_by = block.said_by
        for known, read in _READ_AS:
            said_by = said_by.replace(known, read)
        piece = topics.get(str(map_given.get(evidence_of(block.step))))
        cited_as = f"{piece.claim_id} on {piece.topic}" if piece else ""
        blocks.append(replace(block, said_by=said_by, evidence=cited_as))
    return DrawnMap(tuple(blocks))


def _forecasts(asked: dict[str, Question], book: AnswerBook) -> str:
    """Score the forecasts that are locked in; blank while there are none."""
    question = asked[FORECASTS]
    entry = book.entry(question).entry
    controls, key = question.controls, question.key()
    if not entry.checks:
        return ""
    try:
        given = pd.Series(controls.value(entry.response)) / 100  # type: ignore[attr-defined]
    except CannotBeReadError:
        return ""
    outcomes = pd.Series(dict(key.outcomes))  # type: ignore[attr-defined]
    score = brier_score(given, outcomes.astype(int))
    return (
        f"Brier score on {len(outcomes)} dated forecasts: {score:.2f} (0 is always sure and right, "
        f"{_SURE_OF_NOTHING} always fifty per cent, 1 always sure and wrong)."
    )


def _label(asked: dict[str, Question], book: AnswerBook) -> str:
    """Say what the author's own threshold calls China and Russia; blank while it is not right."""
    response = _response(asked, THRESHOLD, book)
    if asked[THRESHOLD].mark(response).state is not State.CORRECT:
        return ""
    rows: Any = response
    threshold = int(pd.DataFrame(rows["table"]["rows"], columns=rows["table"]["columns"])["k"][0])
    grid = table("alliance_grid")
    met, years = criteria_met(grid), grid.groupby("case_id", sort=False)["year"].first()
    criteria = table("alliance_criteria")["name"].str.lower().str.replace(" un", " UN")
    first, then = (met[case] >= threshold for case in _TIES)
    joined = ("and" if then else "but not") if first else ("but one" if then else "nor")
    when = [f"in {years[case]:.0f} ({met[case]:.0f} of {len(criteria)})" for case in _TIES]
    return (
        f"The author's rule: an alliance meets at least {threshold} of {len(criteria)} criteria "
        f"({', '.join(criteria)}; coding by the course). By it China and Russia are "
        f"{'' if first else 'not '}an alliance {when[0]} {joined} {when[1]}."
    )


def _notes(judgement: str, map_given: Response) -> tuple[str, ...]:
    """Say where brief and argument map part."""
    thesis = map_given.get("thesis") if isinstance(map_given, dict) else None
    if not judgement or not isinstance(thesis, str) or thesis == judgement:
        return ()
    return (
        "The brief names another judgement than the position of your argument map. Change one of "
        "the two, or say in the recommendation why they differ.",
    )
