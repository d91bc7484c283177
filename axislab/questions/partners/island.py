"""The question on the island of 1969: which government held what."""

from __future__ import annotations

from axislab.questions.kinds.classify import Classify, ClassifyKey, KnownClass
from axislab.questions.partners.moscow import LESSON
from axislab.questions.question import Question

_RIVERS = "A government knows its rivers: look where the island lies."
_LINES = ("bank", "channel")
_ONE_LINE = (
    "Two lines cannot both be the border, and each government drew one. Ask who gains by this one."
)
_WORD = "Look in the two cases for the word: whose lost land does it speak of?"


def _island_key() -> ClassifyKey:
    """Return the key: facts with a source.

    Beijing's statement of 24 May 1969 and both offers of talks as reported in Keesing's
    Contemporary Archives, pages 23313 and 23642; Moscow's line along the Chinese bank: Los Angeles
    Times, 17 May 1991, its map of 1861: claim AX-112; the Amur: claim AX-113; the Soviet offer of
    1919: https://www.encyclopedia.com/history/encyclopedias-almanacs-transcripts-and-maps/
    karakhan-declaration; the treaties that it named: https://discovery.researcher.life/article/
    the-soviet-offer-to-china-of-1919/5d7dbd97144036dea184f73156ca911a; the offer of 1920:
    https://wikisum.wiki/wiki/Karakhan_Manifesto.
    """
    return ClassifyKey(
        right={
            "channel": frozenset({"beijing"}),
            "bank": frozenset({"moscow"}),
            "unequal": frozenset({"beijing"}),
            "river": frozenset({"both"}),
            "talks": frozenset({"both"}),
            "amur": frozenset({"neither"}),
        },
        known_wrong=(
            KnownClass(
                "amur",
                "both",
                "The island lies in another river. The slip is that of an article, not of a state.",
            ),
            *(KnownClass("amur", alone, _RIVERS) for alone in ("beijing", "moscow")),
            KnownClass(
                "channel",
                "moscow",
                "Ask who gains by that line: the main channel runs on the far side of the island, "
                "seen from China.",
            ),
            KnownClass(
                "bank",
                "beijing",
                "Ask who gains by that line: with the border at the bank, every island in the "
                "river is lost to the side whose bank it is.",
            ),
            *(KnownClass(item, name, _ONE_LINE) for item in _LINES for name in ("both", "neither")),
            KnownClass("unequal", "moscow", "Who lost land by those treaties, and who gained it?"),
            *(KnownClass("unequal", name, _WORD) for name in ("both", "neither")),
            KnownClass(
                "river",
                "beijing",
                "The other side built its case on the same treaty. They differed on the line "
                "within the river.",
            ),
            KnownClass(
                "river",
                "moscow",
                "Read the statement of May 1969 once more: it calls the treaty unequal, but what "
                "does it say of the river?",
            ),
            KnownClass(
                "river",
                "neither",
                "Look at the first words of each case: which treaty is spoken of, and which river?",
            ),
            KnownClass(
                "talks", "beijing", "The note of March 1969 from the other side proposes them too."
            ),
            KnownClass(
                "talks", "moscow", "Read the other case to its last sentence: it ends on talks too."
            ),
            KnownClass(
                "talks", "neither", "Look at what each side proposed, once it had stated its case."
            ),
        ),
        explanation="Both sides went by the treaty of 1860, by which the Ussuri is the border, and "
        "both proposed talks. They differed on where in the river the line runs: along the main "
        "channel, said Beijing, and called that international law; along the Chinese bank, said "
        "Moscow, by a map of 1861. Beijing also called the treaties unequal; in 1919 Soviet "
        "Russia had itself offered to annul treaties of the tsars, and named those of 1896, 1901 "
        "and 1907 to 1916; a text of 1920 went further. Whether the border was meant is disputed. "
        "That the island lies in the Amur is a slip of the essay (AX-113): it lies in the Ussuri. "
        "In 1991 both settled on the main channel, and the island is Chinese.",
    )


WHOSE_ISLAND = Question(
    id="whose-island",
    lesson=LESSON,
    number=2,
    title="Whose island?",
    task="After the fighting of March 1969 each government published its case. Who held what? "
    "The lesson tells both cases; “neither” is for what neither government said.",
    controls=Classify(
        label="Choose for each sentence who held it in 1969",
        items={
            "bank": "The line runs along the Chinese bank, as on a map of 1861",
            "river": "By the treaty of 1860 the Ussuri is part of the border",
            "amur": "The island lies in the Amur",
            "channel": "The line runs along the middle of the main channel",
            "talks": "The two should meet and talk about the border",
            "unequal": "The treaties that made the border were unequal",
        },
        classes={
            "beijing": "Beijing alone",
            "moscow": "Moscow alone",
            "both": "Both",
            "neither": "Neither",
        },
    ),
    points=3,
    hints=(
        "The island lies nearer to the Chinese bank. Which line makes it whose?",
        "Both sides agreed on more than the shooting suggests.",
    ),
    key=_island_key,
)
