"""The last question of the course: a policy brief of one page, from the student's own answers."""

from __future__ import annotations

from axislab.arguments import nodes
from axislab.claims import claims
from axislab.questions.kinds.brief import Brief, BriefKey, TextField
from axislab.questions.question import Question

LESSON = "06_axis_or_convenience"
AUDIENCES = {
    "seoul": "The foreign ministry in Seoul",
    "tokyo": "The foreign ministry in Tokyo",
    "new-delhi": "The foreign ministry in New Delhi",
    "astana": "The foreign ministry in Astana",
    "ulaanbaatar": "The foreign ministry in Ulaanbaatar",
    "hanoi": "The foreign ministry in Hanoi",
    "pyongyang": "The foreign ministry in Pyongyang",
    "kyiv": "The foreign ministry in Kyiv",
    "berlin": "The foreign ministry in Berlin",
    "washington": "The State Department in Washington",
    "beijing": "The foreign ministry in Beijing",
    "moscow": "The foreign ministry in Moscow",
    "parliament": "A parliament's committee on foreign affairs",
    "readers": "The readers of a newspaper",
}
#: The positions of the argument map on the same question, by their ids there.
JUDGEMENTS = {id: node.text for id, node in nodes("Q4").items() if node.type == "thesis"}
#: The figures of the course that a page may carry; `axislab.brief` draws them.
FIGURES = {
    "gdp-ratio": "China's GDP as a multiple of Russia's",
    "trade-asymmetry": "What each is worth in the other's trade",
    "un-votes": "How near their votes in the United Nations stand",
    "visitors": "Visitors from China to South Korea in the quarrel over THAAD",
    "exercises": "Military exercises held together",
    "alliance-grid": "Criteria of an alliance, case by case",
}


def _key() -> BriefKey:
    return BriefKey(
        claims=frozenset(claims()["id"]),
        explanation="Looked at was only whether every part is there, keeps to its length, and "
        "names claims that exist. Your judgement and your advice are yours: no program marks "
        "them. Readers can, with the rubric: six questions to a brief, three levels each.\n\n"
        "`policy_brief()` puts the page together from this card and from what you answered in "
        "all lessons, and writes it to a file that opens without a network.",
    )


POLICY_BRIEF = Question(
    id="policy-brief",
    lesson=LESSON,
    number=10,
    title="A brief of one page",
    task="Someone who has two minutes asks you what China and Russia are to each other, and what "
    "to do about it. Write for **one reader**, say your judgement first, and name what would "
    "change your mind. Cite claims of the ledger by their numbers. **Each of the five judgements "
    "can be argued**: looked at is whether the brief is complete, not what you hold.",
    controls=Brief(
        audience_label="Addressee",
        audiences=AUDIENCES,
        judgement_label="What are China and Russia to each other?",
        judgements=JUDGEMENTS,
        texts={
            "bottom_line": TextField(
                "Bottom line",
                "Your judgement in one sentence, which the reader could repeat an hour later.",
                5,
                40,
                3,
            ),
            "recommendation": TextField(
                "Recommendation",
                "What the reader should do, why that follows from the evidence, and what it would "
                "cost. Answer the best reason against it. Each number with its source and year.",
                20,
                120,
                7,
            ),
            "change": TextField(
                "What would change my mind",
                "An event or a figure that can be observed, with a date by which you would look.",
                10,
                80,
                4,
            ),
        },
        figures_label="Tick one or two figures for the page",
        figures=FIGURES,
    ),
    points=2,
    hints=(
        "Write the bottom line last, when you know what the recommendation rests on.",
        "Below each box stands how many words it has and how many are asked.",
        "For what would change your mind, ask of each reason: which figure of next year's would "
        "take it away?",
    ),
    key=_key,
)
