"""The question of lesson 00: what a claim is."""

from __future__ import annotations

from axislab.questions.kinds.one_choice import OneChoice, OneChoiceKey
from axislab.questions.question import Question

LESSON = "00_start_here"


def _testable_claim_key() -> OneChoiceKey:
    return OneChoiceKey(
        right=frozenset({"growth"}),
        wrong={
            "dramatic": "To call a change dramatic is a judgement: it needs a comparison that the "
            "sentence does not make. Ask which number would make it false.",
            "never": "This speaks of a future without an end. No table that ends today can settle "
            "it. Ask which number would make it false.",
            "lazy": "This is a stereotype about a whole people. It is a source on the speaker, and "
            "no table could measure it.",
        },
        explanation="The sentence on growth names a quantity, two countries and a year. Whoever "
        "has the table can say whether it holds. The others need a judgement, a future that has "
        "not come, or cannot be measured at all. Most sentences in the two sources mix these "
        "kinds, so the first step is always to ask what sort of sentence it is.",
    )


QUESTIONS = (
    Question(
        id="testable-claim",
        lesson=LESSON,
        number=1,
        title="Which of these can a table test?",
        task="All four are adapted from the essay of 2019. One of them can be held against a "
        "table of figures as it stands.",
        controls=OneChoice(
            label="Which sentence names something a table can confirm or refute?",
            options={
                "dramatic": "The reversal between Russia and China is among the most dramatic in "
                "the world.",
                "never": "China and Russia will never sign a formal alliance.",
                "growth": "In 2018 China's economy grew faster than Russia's.",
                "lazy": "The people of one country are lazier than those of the other.",
            },
        ),
        points=1,
        hints=(
            "Try to say, for each sentence, which figure would prove it wrong.",
            "A sentence that can be tested names a quantity and a time.",
        ),
        key=_testable_claim_key,
    ),
)
