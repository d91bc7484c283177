"""The question on what Mao meant by his four goods."""

from __future__ import annotations

from axislab.questions.big_brother.timeline import LESSON
from axislab.questions.kinds.one_choice import OneChoice, OneChoiceKey
from axislab.questions.question import Question


def _four_goods_key() -> OneChoiceKey:
    # Fact: a published Chinese record of the talk of 30 September 1956 and after,
    # https://m.tmwt.com/book/chapter/238425/155.html (claims AX-04 and AX-05).
    return OneChoiceKey(
        right=frozenset({"embargo"}),
        wrong={
            "help": "That is the essay's reading. Look at what the talk was about, and at the "
            "years that Mao was ready to wait.",
            "apology": "The words are modest, but they serve an argument. Which measure of other "
            "states was the talk about?",
            "exports": "The list is short on purpose. What follows if a country has so little to "
            "sell?",
        },
        explanation="In the Chinese record the words fall in a talk on the seat in the United "
        "Nations, on Taiwan and on the embargo. Mao's point was that China had little to sell and "
        "could wait some 11 years for trade. The four goods are real. In the essay, out of their "
        "place, they read as need; in the talk they show patience (AX-04, AX-05).\n\n"
        "The record as printed at https://m.tmwt.com/book/chapter/238425/155.html.",
    )


FOUR_GOODS = Question(
    id="four-goods",
    lesson=LESSON,
    number=3,
    title="A quotation in its place",
    task="To President Sukarno of Indonesia, Mao said in 1956 that China could sell abroad only a "
    "few farm goods (AX-05). The essay of 2019 takes it as a sign of how badly China needed help "
    "(AX-06). Read in the lesson what the talk was about.",
    controls=OneChoice(
        label="What did Mao argue for with these words, in the Chinese record?",
        options={
            "help": "China was in need and asked for help.",
            "apology": "China was sorry to have so little to offer a guest.",
            "embargo": "There was no hurry to lift the embargo on trade.",
            "exports": "China's farm goods deserved a larger market.",
        },
    ),
    points=1,
    hints=(
        "A quotation is a sentence with a neighbourhood. The lesson says what stood before it.",
        "How long was Mao ready to wait, and for what?",
    ),
    key=_four_goods_key,
)
