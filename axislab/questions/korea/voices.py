"""The questions on the people who are quoted: who said it, and who is the more alarmed."""

from __future__ import annotations

from axislab.claims import claim
from axislab.questions.kinds.classify import KnownClass
from axislab.questions.kinds.match import Match, MatchKey
from axislab.questions.kinds.order import KnownOrder, Ordering, OrderKey
from axislab.questions.korea.resolutions import LESSON
from axislab.questions.question import Question

#: Name of each line, the claim it stands for, and the line in our words.
LINES = {
    "chance": ("NK-60", "Coincidence of dates explains it better than a new phase"),
    "unsettling": ("NK-17", "Disquieting, yet nowhere near a catastrophe"),
    "comfort": ("NK-21", "This unity will put Kim Jong Un at ease"),
    "status": ("NK-34", "One day they may accept the North as a nuclear power"),
    "best": ("NK-08", "Relations between the two have never been so good"),
    "rogue": ("NK-25", "The North is a rogue state and grows more dangerous"),
    "leverage": ("NK-23", "Without China no pressure on the North works"),
}
#: Name of each speaker on the card, and the speaker as the ledger has it.
SPEAKERS = {
    "mount": "Adam Mount",
    "reporter": "A reporter of The Hill",
    "gallucci": "Robert Gallucci",
    "experts": "Unnamed experts",
    "russel": "Danny Russel",
    "putin": "Vladimir Putin",
    "xi": "Xi Jinping",
    "pressman": "David Pressman",
}


def _said_key() -> MatchKey:
    names = {speaker: name for name, speaker in SPEAKERS.items()}
    right = {line: frozenset({names[claim(id).speaker]}) for line, (id, _) in LINES.items()}
    return MatchKey(
        right=right,
        known_wrong=(
            KnownClass(
                "rogue",
                "experts",
                "Nobody is named for these two adjectives: they are part of the report itself.",
            ),
            KnownClass(
                "leverage",
                "reporter",
                "Look at the end of the sentence: others are said to hold this, of every school.",
            ),
            KnownClass(
                "best",
                "putin",
                "The sentence was given to media of the other country, before a visit there.",
            ),
            KnownClass(
                "chance",
                "gallucci",
                "Both play it down. This one stresses when it happened, not who gains by it.",
            ),
            KnownClass(
                "unsettling",
                "russel",
                "Both play it down. This one was a chief negotiator, and weighs how bad it is.",
            ),
            KnownClass(
                "comfort",
                "mount",
                "Both are worried. This one had sat at the United Nations, where texts are made.",
            ),
            KnownClass(
                "status",
                "pressman",
                "Both are worried. This one looks far ahead, at diplomatic recognition.",
            ),
        ),
        explanation="Every outside expert in the report is American, and so is the newspaper. "
        "China and Russia appear through a president and a text; no Korean and no Japanese voice "
        "appears at all.\n\n"
        + " ".join(f"{words}: {claim(id).speaker} ({id})." for id, words in LINES.values()),
    )


def _alarm_key() -> OrderKey:
    """Return the key: a reading of the report, by what each is quoted with.

    Russel NK-58 to NK-60, Gallucci NK-17, Pressman NK-20 and NK-21, Mount NK-32 to NK-34. The
    report itself says only that Mount is more worried than Russel (NK-32), and that the diplomats
    are split (NK-15); the order inside each half is open.
    """
    return OrderKey(
        right=("russel", "gallucci", "pressman", "mount"),
        known_wrong=(
            KnownOrder(
                "mount",
                "russel",
                "The report sets one of these two against the other in so many words. A careful "
                "grammar, could and some day, can carry a grave outcome.",
            ),
            KnownOrder(
                "mount",
                "gallucci",
                "Compare the outcomes they name: a chance taken by two states, or a new status "
                "for the North.",
            ),
            KnownOrder(
                "pressman",
                "gallucci",
                "The report says that the diplomats are split. Who plays it down?",
            ),
            KnownOrder(
                "pressman",
                "russel",
                "The report says that the diplomats are split. Who advises caution in reading the "
                "text?",
            ),
        ),
        either=(("russel", "gallucci"), ("pressman", "mount")),
        explanation="Russel and Gallucci play it down, Pressman and Mount see more in it; the "
        "report says so of Mount beside Russel (NK-32). Inside each half either order is "
        "accepted. Gallucci finds the matter unsettling, Russel points to gaps that Pyongyang "
        "uses; Pressman looks at the leader's mind, Mount at a status far ahead. It is our "
        "reading of what they are quoted with, not a measurement.",
    )


WHO_SAID_IT = Question(
    id="who-said-it",
    lesson=LESSON,
    number=2,
    title="Who said it?",
    task="Seven sentences of the report of July 2017, in our words. Choose for each the voice it "
    "belongs to. Each voice fits one line at most, and one is left over.",
    controls=Match(
        label="Who speaks here?",
        items={line: words for line, (_, words) in LINES.items()},
        classes={
            "mount": "Adam Mount",
            "reporter": "The reporter",
            "gallucci": "Robert Gallucci",
            "experts": "Experts without a name",
            "russel": "Danny Russel",
            "putin": "Vladimir Putin",
            "xi": "Xi Jinping",
            "pressman": "David Pressman",
        },
    ),
    points=3,
    hints=(
        "Begin with what only a head of state would say, and with what nobody is quoted for.",
        "The lesson says what each of the four experts had been: a past office is a hint at what "
        "somebody looks at.",
    ),
    key=_said_key,
)

ALARM_SCALE = Question(
    id="alarm-scale",
    lesson=LESSON,
    number=3,
    title="The alarm scale",
    task="How worried is each of the four by the joint statement? Put them in order. Where the "
    "report leaves an order open, both ways are accepted.",
    controls=Ordering(
        "Least alarmed first",
        {
            "mount": "Adam Mount, analyst",
            "gallucci": "Robert Gallucci, negotiator of 1994",
            "pressman": "David Pressman, formerly at the United Nations",
            "russel": "Danny Russel, formerly at the White House",
        },
        noun="people",
    ),
    points=2,
    hints=(
        "First make two halves: who plays the statement down, and who sees more in it?",
        "The section on the four experts gives each of them one sentence. Look at the outcome it "
        "names.",
    ),
    key=_alarm_key,
)
