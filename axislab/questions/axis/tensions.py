"""The question on claims that stand in tension, within one article or between its speakers."""

from __future__ import annotations

from axislab.questions.kinds.classify import Classify, ClassifyKey, KnownClass, naming
from axislab.questions.question import Question

PAIRS = {
    "capital": ("AX-24", "AX-93"),
    "equal": ("AX-19", "AX-95"),
    "fear": ("AX-105", "AX-125"),
    "tighter": ("NK-30", "NK-31"),
    "united": ("NK-18", "NK-20"),
    "allies": ("AX-46", "AX-47"),
    "larger": ("AX-63", "AX-64"),
}
"""The claims of each pair, by their names in the ledger."""

ITEMS = {
    "capital": "Trofimov: Moscow cannot do without Beijing's money. — Trofimov: China invests "
    "very little directly in Russia.",
    "equal": "Trofimov: Russia has become the junior partner. — Feng Yujun: Russian officials "
    "find it hard that their former little brother is now their equal.",
    "fear": "Trofimov: fear for the Far East keeps Moscow from Beijing. — Gabuev: after 2014 "
    "Russia's services chose not to worry about China for the time being.",
    "tighter": "Russel: Moscow and Beijing may be working together more tightly. — Russel: "
    "hardly anything points to a new level of cooperation.",
    "united": "Gallucci: two states take a chance; no common policy against America "
    "has begun. — Pressman: the two are closely united.",
    "allies": "Karaganov: the two are in effect allies. — Karaganov: they will never sign a "
    "treaty of alliance.",
    "larger": "Trofimov: in 1991 Russia still had the larger economy. — Trofimov: even then "
    "China had far more people.",
}
TENSIONS = {
    "close": "Both can hold",
    "speakers": "Two judgements",
    "aside": "Since put aside",
    "none": "No tension",
}


def _tensions_key() -> ClassifyKey:
    # Who says what stands in the table of claims; what kind of tension it is, is our own reading.
    return ClassifyKey(
        right={
            "capital": frozenset({"close"}),
            "equal": frozenset({"speakers"}),
            # The writer's fear is of today, Gabuev speaks of the services alone: both can be said.
            "fear": frozenset({"aside", "speakers"}),
            "tighter": frozenset({"close"}),
            "united": frozenset({"speakers"}),
            "allies": frozenset({"close"}),
            "larger": frozenset({"none"}),
        },
        known_wrong=naming(
            ITEMS,
            KnownClass(
                "fear", "close", "Look at who speaks: the writer, then a scholar whom he quotes."
            ),
            KnownClass(
                "equal",
                "close",
                "“Junior” and “equal” cannot be made one by reading. Look at who says which.",
            ),
            KnownClass(
                "equal",
                "aside",
                "Nobody in the article gives a view up here. Look at who says which.",
            ),
            KnownClass(
                "capital",
                "speakers",
                "Both sentences are the writer's own. Ask in which forms money can come.",
            ),
            KnownClass(
                "capital",
                "none",
                "Both speak of Chinese money in Russia. Ask in which forms money can come.",
            ),
            KnownClass(
                "tighter",
                "speakers",
                "One man says both, in one sentence. What does he grant, and what does he doubt?",
            ),
            KnownClass(
                "allies",
                "speakers",
                "One man says both. Is “ally” used in the same sense both times?",
            ),
            KnownClass(
                "united",
                "close",
                "Check the names: is it one expert who speaks, or are there more?",
            ),
            KnownClass(
                "united",
                "aside",
                "Neither of the two takes anything back. Ask what each of them expects.",
            ),
            KnownClass(
                "fear", "none", "Both speak of Moscow's worry about China. What came of it?"
            ),
            KnownClass(
                "equal", "none", "Both judge Russia's rank beside China. Do they give it the same?"
            ),
            KnownClass(
                "united", "none", "Both judge how far the two stand together. Who says how far?"
            ),
            KnownClass(
                "tighter", "none", "Both speak of how close the two work. Is it said by one man?"
            ),
            KnownClass("allies", "none", "Both speak of alliance. Is the word meant in one sense?"),
            *(
                KnownClass(
                    pair, "aside", "The same man says both at one time. Does he take one back?"
                )
                for pair in ("capital", "tighter", "allies")
            ),
            *(
                KnownClass(
                    "larger",
                    kind,
                    "Both sentences are the writer's own, and of one year. Do they measure one "
                    "thing?",
                )
                for kind in ("speakers", "aside")
            ),
            KnownClass(
                "larger",
                "close",
                "Is one measure meant in two senses here, or are there two measures?",
            ),
        ),
        explanation="None of these is a contradiction in logic; they are tensions, and each asks "
        "for another step. AX-24 and AX-93: capital can come as loans, which direct investment "
        "does not count, so both can hold. AX-19 and AX-95: the writer says junior, Feng says "
        "equal; the text leaves it so. AX-105 and AX-125: Gabuev reports that Russia's services "
        "set the worry aside after 2014, without a document; as the writer has Moscow still fear "
        "in 2019, two judgements is taken as well. NK-30 and NK-31: Russel grants "
        "a degree and denies a threshold. NK-18 and NK-20: two former American diplomats weigh "
        "one statement. AX-46 and AX-47: an ally in practice and an ally by treaty. AX-63 and "
        "AX-64: output and people are two measures. Sources: The Hill of July 2017 (NK) and the "
        "Wall Street Journal of February 2019 (AX), as the table of claims has them; the kinds "
        "are our coding.",
    )


CLAIMS_IN_TENSION = Question(
    id="claims-in-tension",
    lesson="06_axis_or_convenience",
    number=5,
    title="Do these two fit together?",
    task="Seven pairs of claims, in our words. Where two claims pull apart, ask first **who** "
    "speaks and **what a word means** before you call it a contradiction. **Both can hold**: one "
    "speaker, with a word or a degree that can be meant in two ways. **Two judgements**: two "
    "speakers weigh the same thing differently. **Since put aside**: the article says that those "
    "who held the first view gave it up, at least for now. **No tension**: the two are about "
    "different things.",
    controls=Classify("What holds between the two?", ITEMS, TENSIONS),
    points=3,
    hints=(
        "Begin with the names: one speaker or two?",
        "For one speaker, look for a word that can mean two things, or for more and less; for "
        "two, ask whether the second doubts the first or tells what came of it.",
    ),
    key=_tensions_key,
)
