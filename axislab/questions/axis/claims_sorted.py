"""The question that sorts claims of both articles by what kind of sentence they are."""

from __future__ import annotations

from axislab.claims import claims
from axislab.questions.kinds.classify import Classify, ClassifyKey, KnownClass, naming
from axislab.questions.question import Question

#: Name of each line, the claim it stands for, and the line in our words.
LINES = {
    "contain": ("AX-31", "Trofimov: by trying to contain China, Trump drove it nearer to Moscow."),
    "islands": ("AX-113", "Trofimov: the islands fought over in 1969 lie in the Amur."),
    "gas": ("AX-90", "Trofimov: gas could flow through a large pipeline as soon as 2019."),
    "partners": ("NK-09", "Xi Jinping: each is the other's most trusted strategic partner."),
    "gap": ("AX-66", "Trofimov: the gap between the two economies grows every year."),
    "rule": ("AX-128", "Gabuev: not always together, but never against each other."),
    "dollars": ("AX-44", "Trofimov: dollars were sold so that US sanctions would hurt less."),
    "fourth": ("NK-05", "The Hill: on 4 July 2017 the two put out a joint statement on Korea."),
    "drama": ("AX-61", "Trofimov: few shifts of power in history were so dramatic."),
    "nuclear": ("NK-34", "Mount: they might come to accept North Korea as a nuclear state."),
    "students": ("AX-98", "Trofimov: for each Chinese student in Russia ten are in the US."),
    "fear": ("AX-22", "Trofimov: Russians long looked on China with fear and distrust."),
    "united": ("NK-27", "Russel: unless the five states act as one, North Korea carries on."),
    "aligned": (
        "AX-25",
        "Coats, US intelligence chief: closer than at any time since the mid-1950s.",
    ),
    "less": ("NK-12", "The Hill: under Obama, Russia did far less about North Korea than China."),
    "deported": ("AX-107", "Trofimov: Stalin drove out large Chinese and Korean populations."),
    "treaty": ("AX-47", "Karaganov: the partnership will never become a treaty of alliance."),
    "harder": ("NK-13", "The Hill: Xi's government had looked ready to be harder on North Korea."),
    "people": ("AX-110", "Trofimov: a mere 8 million people live in the Far East."),
    "thaad": ("NK-46", "The US government: THAAD only defends, and only against North Korea."),
}
TYPES = {
    "fact": "Fact",
    "statistic": "Statistic",
    "interpretation": "Reading",
    "causal": "Cause or motive",
    "prediction": "Forecast",
    "quotation-of-official": "Official word",
}
"""Name of each type, as the column `claim_type` has it, and the type in plain words."""

ALSO = {
    # Both could be looked up in part: visits and votes, or what Beijing did.
    "less": "fact",
    "harder": "fact",
    # Polls measure it, in part.
    "fear": "fact",
    # That it happened is a fact; "large" is an amount, for which the ledger has numbers.
    "deported": "statistic",
    # A rule up to now, and with its "never" one for what is to come.
    "rule": "prediction",
    # A motive is read into what was done.
    "dollars": "interpretation",
    # What depends on what, and with it a forecast under a condition.
    "united": "prediction",
}
"""Another type that is accepted for a line, besides that of the ledger: our judgement."""

ASKED = {
    "fact": "Could one look it up, and be done?",
    "statistic": "Which amount does the line give, or say grows or falls?",
    "interpretation": "Could it be settled without weighing reasons?",
    "causal": "Which two things does the line tie together?",
    "prediction": "Seen from the day of the article, is it about a day still to come?",
    "quotation-of-official": "Who speaks? And does he speak for a state?",
}
"""What a type asks of a line: said where a slip has no message of its own."""


def _sorted_key() -> ClassifyKey:
    types = claims().set_index("id")["claim_type"]
    right = {line: str(types[id]) for line, (id, _) in LINES.items()}
    ids = {type: [id for line, (id, _) in LINES.items() if right[line] == type] for type in TYPES}
    listed = "; ".join(
        f"{TYPES[type].lower()}, {', '.join(of_type)}" for type, of_type in ids.items()
    )
    number = "Is the number the claim, or decoration?"
    narrower = "It can be looked up, true. But a number decides it: which class is narrower?"
    said = "That it was said is a fact. But what does it say, and in whose name?"
    accepted = {line: frozenset({type, ALSO.get(line, type)}) for line, type in right.items()}
    return ClassifyKey(
        right=accepted,
        known_wrong=naming(
            {line: text for line, (_, text) in LINES.items()},
            KnownClass("partners", "fact", said),
            KnownClass("thaad", "fact", said),
            KnownClass("aligned", "fact", said),
            KnownClass(
                "aligned",
                "interpretation",
                "He judges, true. But in whose name does he speak before the Senate?",
            ),
            KnownClass(
                "partners",
                "interpretation",
                "He judges, true. But what office does the man hold who says so?",
            ),
            KnownClass("fourth", "statistic", number),
            KnownClass(
                "fourth",
                "quotation-of-official",
                "Does this line tell what the text says, or that there is a text?",
            ),
            *(KnownClass(line, "fact", narrower) for line in ("gap", "students", "people")),
            KnownClass(
                "less",
                "statistic",
                "In which column of numbers would it stand? It weighs deeds, of many kinds.",
            ),
            KnownClass("thaad", "interpretation", "It may be one. But in whose name is it said?"),
            KnownClass("dollars", "fact", "The sales are on record. What about “so that”?"),
            KnownClass("contain", "interpretation", "A judgement, true. Look at “by … it drove”."),
            KnownClass("united", "interpretation", "A judgement, true. Look at “unless”."),
            KnownClass("harder", "prediction", "“Had looked ready”: of which day does it speak?"),
            KnownClass("treaty", "interpretation", "He judges, true. But look at the tense."),
            KnownClass("united", "fact", "Who could look up what depends on what?"),
            KnownClass("rule", "fact", "A vote can be looked up. What of a rule for all of them?"),
            KnownClass(
                "gas",
                "statistic",
                "No amount is given. When could a reader of the article know?",
            ),
            KnownClass(
                "nuclear", "fact", "Could anybody look it up on the day on which it was said?"
            ),
            KnownClass("drama", "fact", "“Few were so dramatic”: which record would say so?"),
            KnownClass("drama", "statistic", "Which number would make it false?"),
            KnownClass("fear", "statistic", "Which number would make it false?"),
            KnownClass(
                "islands",
                "interpretation",
                "A map decides it. A sentence that proves wrong is not for that a judgement.",
            ),
            KnownClass(
                "gap",
                "interpretation",
                "No digit stands in it, but can a column of numbers say whether it holds?",
            ),
            KnownClass(
                "people",
                "interpretation",
                "“Mere” is the writer's colour. Take it away: what is left?",
            ),
            KnownClass(
                "treaty",
                "fact",
                "Who could look up today what will never be? Look at the tense.",
            ),
            KnownClass(
                "gas",
                "fact",
                "We know by now; the writer, in February 2019, could not. Judge it from his day.",
            ),
            KnownClass(
                "nuclear",
                "interpretation",
                "Could time show whether it comes about? Look at “might”.",
            ),
            KnownClass(
                "contain",
                "fact",
                "Both ends can be looked up. What about the word that ties them together?",
            ),
            KnownClass(
                "deported",
                "interpretation",
                "The deportations are documented on all sides, with lists and counts. What is "
                "open is how many.",
            ),
            *(
                KnownClass(line, type, ASKED[type])
                for line, fitting in accepted.items()
                for type in TYPES
                if type not in fitting
            ),
        ),
        explanation="The types are those of the ledger's column claim_type, our coding: "
        f"{listed}. Seven lines may be seen either way, and we take both: NK-12, NK-13 and AX-22 "
        "sum up what can be looked up in part (reading or fact); AX-107 reports a fact and an "
        "amount (fact or statistic); AX-128 reads the past and binds the future (reading or "
        "forecast); AX-44 gives a motive, which is read into an act (cause or reading); NK-27 says "
        "what depends on what, and so what will come (cause or forecast). A type "
        "says how a claim can be tested, not whether it is true: AX-113 is of the type fact and "
        "wrong, since the battles of March 1969 were fought in the Ussuri.",
    )


FACT_READING_FORECAST = Question(
    id="fact-reading-forecast",
    lesson="06_axis_or_convenience",
    number=1,
    title="Fact, reading or forecast?",
    task="Twenty claims of both articles, in our words. Choose for each what **kind** of sentence "
    "it is, seen from the day on which it was printed. Whether it is true is another question. "
    "Where a line can fairly be seen two ways, both are accepted.\n\n"
    "**Fact**: can be looked up, and may turn out wrong. **Statistic**: the same of an amount, or "
    "of how it grows and falls. **Reading**: a judgement or a summing-up. **Cause or motive**: "
    "why, or what hangs on what. **Forecast**: what will or may come. **Official word**: said for "
    "a state.",
    controls=Classify(
        "What kind of sentence is it?", {line: text for line, (_, text) in LINES.items()}, TYPES
    ),
    points=4,
    hints=(
        "Ask how it could be tested: by a record, by a column of numbers, by waiting, or only by "
        "weighing reasons?",
        "Then ask who speaks, and for whom. Words such as “by”, “so that” and “unless” tie two "
        "things together.",
    ),
    key=_sorted_key,
)
