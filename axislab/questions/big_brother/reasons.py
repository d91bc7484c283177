"""The questions on the split: when it began, and for which reasons."""

from __future__ import annotations

from axislab.questions.big_brother.timeline import LESSON, events
from axislab.questions.kinds.classify import Classify, ClassifyKey, KnownClass
from axislab.questions.kinds.defence import Defence, DefenceKey
from axislab.questions.question import Question

#: How many years evidence may lie from the start that it is to support.
NEAR = 3
#: Name of each piece of evidence and the event of the timeline it stands for.
EVIDENCE = {
    "dacha": "E007",
    "stalin": "E018",
    "fleet": "E021",
    "quemoy": "E022",
    "model": "E023",
    "leninism": "E025",
    "experts": "E026",
    "letter": "E030",
    "ban": "E032",
    "test": "E034",
    "ties": "E035",
    "crowds": "E036",
    "prague": "E037",
    "shots": "E038",
    "nixon": "E043",
}
#: The words of each piece, on the card and in what is said of it.
CHOICES = {
    "dacha": "Mao waits for weeks near Moscow, from December 1949",
    "stalin": "Khrushchev's speech on Stalin, February 1956",
    "fleet": "Mao refuses a joint fleet, summer of 1958",
    "quemoy": "China shells Quemoy, and Khrushchev complains that he was not told, August 1958",
    "model": "Moscow withdraws the model of a bomb, June 1959",
    "leninism": "Beijing prints Long Live Leninism, April 1960",
    "experts": "Moscow calls its experts home, July 1960",
    "letter": "The Chinese party writes its letter in 25 points, June 1963",
    "ban": "Moscow signs the ban on tests in the air, August 1963",
    "test": "China tests a bomb of its own, October 1964",
    "ties": "The Chinese party ends relations between the parties, March 1966",
    "crowds": "Crowds surround the Soviet embassy, August 1966",
    "prague": "Moscow sends its army into Czechoslovakia, August 1968",
    "shots": "Soldiers die on the Ussuri, March 1969",
    "nixon": "Nixon travels to Beijing, February 1972",
}
POSITIONS = (1956, 1959, 1960, 1963, 1966, 1969)


def _start_key() -> DefenceKey:
    timeline = events()
    years = timeline["year"].to_dict()
    coded = set(timeline.index[timeline["split_role"].notna()])

    def bears(event: str, start: int) -> bool:
        return event in coded and abs(years[event] - start) <= NEAR

    def astray(position: str, piece: str) -> str:
        event, start = EVIDENCE[piece], int(position)
        year, title = years[event], CHOICES[piece]
        if event not in coded:
            if year < POSITIONS[0]:
                return f"“{title}” is background: our table does not code it as a cause or a break."
            if year > POSITIONS[-1]:
                return f"“{title}” is the use that a third state made of the split."
            return (
                f"“{title}” is a sign of a break already made: our table does not code it as a "
                "cause or a break."
            )
        distance = abs(year - start)
        side = "before" if year < start else "after"
        return f"“{title}” lies {distance} years {side} the start that you chose."

    bearing = {
        str(start): frozenset(name for name, event in EVIDENCE.items() if bears(event, start))
        for start in POSITIONS
    }
    return DefenceKey(
        bearing=bearing,
        astray=astray,
        explanation=f"Any of the six can be defended with events of at most {NEAR} years' distance "
        "that our table codes as a cause or a break. An early start makes the quarrel one of ideas "
        "and of persons; a late one makes it one of states. The loudest date is seldom the first: "
        "who takes 1969 has to say what was left to break. Our coding is ours; the essay says the "
        "middle of the 1960s (AX-11).",
    )


def _reasons_key() -> ClassifyKey:
    # Our classes. What historians stress: Lüthi (2008) doctrine; Radchenko (2009) rank; Shen and
    # Xia (2012) the bomb and the crisis of 1958; the events are those of the table timeline.
    return ClassifyKey(
        right={
            "stalin": frozenset({"ideology"}),
            "leninism": frozenset({"ideology"}),
            "letter": frozenset({"ideology", "leadership"}),
            "brother": frozenset({"leadership"}),
            "fleet": frozenset({"security", "leadership"}),
            "india": frozenset({"security"}),
            "model": frozenset({"nuclear"}),
            "ban": frozenset({"nuclear", "security", "ideology"}),
        },
        known_wrong=(
            KnownClass(
                "fleet",
                "nuclear",
                "The fleet: the quarrel was about whose flag and whose command, not about a bomb.",
            ),
            KnownClass(
                "fleet",
                "ideology",
                "The fleet: nobody quoted Lenin over it. Mao spoke of foreign bases on Chinese "
                "ground.",
            ),
            KnownClass(
                "india",
                "ideology",
                "India: this was not about doctrine, but about whom an ally arms.",
            ),
            KnownClass(
                "model",
                "security",
                "The model: true in a wide sense, but one class names the matter itself.",
            ),
            KnownClass(
                "model",
                "leadership",
                "The model: rank was felt in it, but one class names what was withheld.",
            ),
            KnownClass(
                "model",
                "ideology",
                "The model: no text of Lenin's was in dispute here. One class names the matter.",
            ),
            KnownClass(
                "india",
                "leadership",
                "India: this was not about who leads, but about arms for a neighbour with whom "
                "China fought.",
            ),
            KnownClass(
                "brother",
                "security",
                "The younger brother: no land and no base is in question, only who stands above "
                "whom.",
            ),
            KnownClass(
                "letter",
                "security",
                "The letter: it deals with the line of all Communist parties, not with China's "
                "border.",
            ),
            KnownClass(
                "ban",
                "leadership",
                "The ban: Beijing's complaint was of the bomb, and of a deal with Washington.",
            ),
            KnownClass(
                "brother",
                "ideology",
                "The younger brother: both read the same books. This is about who stands above "
                "whom.",
            ),
            KnownClass(
                "stalin",
                "leadership",
                "The speech: it touched Mao's own place too. But what was condemned in that hall "
                "was doctrine and its practice.",
            ),
            KnownClass(
                "leninism",
                "leadership",
                "The articles: who leads was the stake, but what they argue about is Lenin's "
                "doctrine.",
            ),
        ),
        explanation="Doctrine: the speech on Stalin, the articles of 1960. Rank: the younger "
        "brother's part. Security and sovereignty: arms for India. Nuclear sharing: the model that "
        "did not come. Three may be seen in more than one way, and each was accepted: the joint "
        "fleet touched Chinese soil and China's rank; the letter of 1963 states a doctrine and "
        "claims the lead; the ban on tests was about the bomb, about an ally who dealt with "
        "Washington, and about peace with the West. The classes are ours. Lüthi (2008) "
        "puts doctrine first, Radchenko (2009) unequal rank, Shen and Xia (2012) show how aid for "
        "the bomb followed Khrushchev's needs.",
    )


START_OF_THE_SPLIT = Question(
    id="start-of-the-split",
    lesson=LESSON,
    number=5,
    title="When did the split begin?",
    task="The essay puts the break in the middle of the 1960s (AX-11). Choose the year in which, "
    "in your view, the split **began**, and two pieces of evidence for it. No year is wrong. What "
    f"is checked: each piece lies at most {NEAR} years from your year, before it (what led there) "
    "or after it (what showed it), and is coded as a cause or a break in the column `split_role` "
    "of the timeline.",
    controls=Defence(
        "The split began in",
        {
            "1956": "1956: the dead Stalin is put on trial",
            "1959": "1959: a promise is taken back",
            "1960": "1960: the help ends",
            "1963": "1963: the quarrel is public",
            "1966": "1966: the parties stop talking",
            "1969": "1969: soldiers shoot",
        },
        "Two pieces of evidence",
        CHOICES,
    ),
    points=3,
    hints=(
        "The lesson lists the events that we code as cause or break, with their dates. Use it.",
        "Subtract the year of each piece from the year that you chose.",
    ),
    key=_start_key,
)

REASONS_FOR_THE_BREAK = Question(
    id="reasons-for-the-break",
    lesson=LESSON,
    number=6,
    title="Reasons for the break",
    task="Historians weigh four reasons. Sort each piece of evidence under the reason that it "
    "speaks for **most directly**. The classes are ours; where more than one can be "
    "defended, each counts.",
    controls=Classify(
        "Which reason does it speak for?",
        {
            "stalin": "Khrushchev condemns Stalin before his party, 1956",
            "brother": "In private Mao dislikes the part of the younger brother",
            "fleet": "Moscow proposes a joint fleet, Mao speaks of foreign bases, 1958",
            "model": "The model of a bomb does not come, 1959",
            "leninism": "Beijing's articles accuse others of leaving Lenin's teaching, 1960",
            "india": "Moscow sells arms to India, at war with China in 1962",
            "letter": "Beijing's letter sets out a line for all Communist parties, 1963",
            "ban": "Moscow agrees with Washington on a ban on tests, 1963",
        },
        {
            "ideology": "Ideology",
            "leadership": "Leadership and rank",
            "security": "Security and sovereignty",
            "nuclear": "Nuclear sharing",
        },
    ),
    points=3,
    hints=(
        "Ideology is a quarrel over doctrine, rank one over who stands above whom.",
        "Ask of each: would it have hurt a China that shared Moscow's doctrine in every point?",
    ),
    key=_reasons_key,
)
