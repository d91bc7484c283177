"""The questions on the joint statement: what it asks, and which text a newspaper quoted."""

from __future__ import annotations

from axislab.questions.kinds.one_choice import OneChoice, OneChoiceKey
from axislab.questions.kinds.tick_all import KnownSet, TickAll, TickAllKey
from axislab.questions.korea.resolutions import LESSON
from axislab.questions.question import Question
from axislab.tables import table

#: Options that stand in the statement, with their provision; whether it asks, the table says.
PROVISIONS = {
    "tests": "P11",
    "exercises": "P12",
    "package": "P13",
    "resolutions": "P17",
    "koreas": "P21",
    "thaad": "P25",
}
ASKING = ("act", "refrain", "talk")
"""What counts as asking in our coding; to oppose or to state a principle does not."""


def _asks_key() -> TickAllKey:
    provisions = table("statement_provisions").set_index("provision_id")
    asks = provisions["ask"].to_dict()
    right = frozenset(name for name, id in PROVISIONS.items() if asks[id] in ASKING)
    slips = {
        "arsenal": "To give weapons up is where the road leads. The first step is smaller.",
        "troops": "Paragraph 6 is against forces that are added. Those already there are another "
        "matter.",
        "lifted": "Look at paragraphs 1 and 4: what do they say of the Council's measures?",
        "status": "Paragraph 4 holds on to a peninsula without such weapons.",
    }
    return TickAllKey(
        right=right,
        known_wrong=(
            *(KnownSet(right | {name}, message) for name, message in slips.items()),
            KnownSet(
                frozenset({"tests", "exercises"}),
                "That is the exchange that the press wrote about. The text asks for more.",
            ),
            KnownSet(
                right - {"resolutions"},
                "Two states that speak for talks may still want what was decided to be kept.",
            ),
            *(
                KnownSet(
                    right - left,
                    "To ask for talks is asking too: read the provisions that are coded talk.",
                )
                for left in (
                    frozenset({"koreas"}),
                    frozenset({"package"}),
                    frozenset({"koreas", "package"}),
                )
            ),
            KnownSet(right - {"thaad"}, "Read to the end: paragraph 6 names a weapon system."),
            KnownSet(
                frozenset(slips),
                "You ticked what the text does not ask. Turn your choice round.",
            ),
        ),
        explanation="The statement asks for a stop to tests, not for disarmament; for no large "
        "exercises, not for none; for the resolutions to be carried out, not for sanctions to be "
        "lifted. It opposes added forces, not those already there, and holds on to a peninsula "
        "without nuclear weapons. Provisions "
        f"{', '.join(id for name, id in PROVISIONS.items() if name in right)} of our count; a "
        "freeze of tests is not a freeze of the programme (NK-06).",
    )


def _text_key() -> OneChoiceKey:
    """Return the key: the claim NK-48 and its sources.

    Section 5 of the presidents' statement on the state of the world, 4 July 2017:
    http://tass.com/politics/954672 and
    http://news.china.com/news100/11038989/20170705/30912031_1.html
    """
    return OneChoiceKey(
        right=frozenset({"world"}),
        wrong={
            "korea": "Right day, and the report says so too. But paragraph 6 of this text speaks "
            "of one region. Compare the places.",
            "stability": "Close: it names systems in both regions. But it is a year older than the "
            "report's Tuesday.",
            "later": "The same formula, but this text is a year younger than the report.",
            "unknown": "A careful answer for somebody who has one text alone. The table of the "
            "lesson has four: look for one that has the day and both regions.",
        },
        explanation="Europe and the Asia-Pacific, alone, at the cost of others: all of it stands "
        "in section 5 of what the presidents signed on the state of the world, on the same "
        "Tuesday. The ministries' text on Korea speaks of North-East Asia alone. So the report has "
        "the right day and the right governments, and the wrong document (NK-48). The English "
        "wording was not seen, so that a cautious reader may still call it probable.",
    )


WHAT_IT_ASKS = Question(
    id="what-it-asks",
    lesson=LESSON,
    number=4,
    title="What does it ask?",
    task="Tick everything that the joint statement of the two foreign ministries asks for. An aim "
    "far ahead is not yet something asked for now.",
    controls=TickAll(
        "The statement asks that",
        {
            "arsenal": "North Korea takes its weapons apart before talks begin",
            "tests": "North Korea holds no more nuclear and missile tests",
            "exercises": "the United States and South Korea hold no large joint exercises",
            "troops": "the American soldiers in South Korea go home",
            "package": "the opponents talk and settle all questions in one package",
            "lifted": "the sanctions of the Council are lifted",
            "resolutions": "what the Council has decided is fully carried out",
            "status": "North Korea is accepted as a nuclear-weapon state",
            "koreas": "North and South Korea do their part to ease tension",
            "thaad": "THAAD, a missile defence, is not deployed in South Korea",
        },
    ),
    points=3,
    hints=(
        "Set the reader's menu of asks to act, then to refrain, then to talk, and read what is "
        "left.",
        "Four of the ten go further than the text. For each ask: now or some day, all or only "
        "large, added or already there?",
    ),
    key=_asks_key,
)

WHICH_TEXT = Question(
    id="which-text",
    lesson=LESSON,
    number=5,
    title="Which text did the report quote?",
    task="The report says that the joint statement of that Tuesday objects to missile defences "
    "which some build alone, in Europe and in the Asia-Pacific, at the cost of others (NK-48). "
    "Compare with the four texts listed in the lesson. Which fits best?",
    controls=OneChoice(
        label="Which text has these elements, and that day?",
        options={
            "korea": "The foreign ministries' text about Korea, July 2017",
            "stability": "The presidents' text about strategic stability, June 2016",
            "world": "The presidents' text about world affairs, July 2017",
            "later": "The presidents' text of June 2018",
            "unknown": "None: it cannot be found out",
        },
    ),
    points=2,
    hints=(
        "Two things have to fit: the day, and the places that are named.",
        "More than one text was signed in Moscow that day.",
    ),
    key=_text_key,
)
