"""The question of judgement: has mutual suspicion survived? The evidence has to bear on it."""

from __future__ import annotations

from axislab.questions.kinds.defence import Defence, DefenceKey
from axislab.questions.partners.moscow import LESSON
from axislab.questions.question import Question

#: Bears on neither position, with the reason.
NEITHER = {
    "votes": "Agreement in the General Assembly was as high in 1971, in the middle of the quarrel, "
    "as in 2018: it goes with trust and with distrust.",
    "fight": "The fighting is where the sentence starts from. It cannot show what became of the "
    "suspicion since.",
    "trade": "States that distrust each other trade too, if both gain. The sum alone speaks for "
    "neither side.",
}


def _key() -> DefenceKey:
    """Return the key: facts with a source.

    Settlers: claims AX-22 and AX-118; both halves of the poll: VTsIOM, January 2017, AX-22; Lo:
    Axis of Convenience (2008); Fu Ying: Foreign Affairs, January 2016, in
    http://chinascope.org/archives/3627 and https://sputniknews.com/politics/
    201602161034851069-russia-china-us-relations/; Pew:
    https://www.rp.pl/swiat/art11547511-kto-nie-lubi-rosji;
    border: AX-116; troops: data/timeline.csv, E105.
    """
    bearing = {
        "survived": frozenset({"rivals", "settlers", "lost", "lo"}),
        "faded": frozenset({"poll", "pew", "border", "troops"}),
    }

    def astray(position: str, piece: str) -> str:
        if piece in NEITHER:
            return NEITHER[piece]
        if position == "survived":
            return "Goodwill, or a quarrel that was settled, speaks for the other position."
        return "Fear, or an old wound still felt, speaks for the other position."

    return DefenceKey(
        bearing=bearing,
        astray=astray,
        explanation="For the first position speak the Russian alarm over settlers and the 15 per "
        "cent who see a rival or an enemy, in China the talk of lost land, which Fu Ying "
        "reports in an essay that finds the ties firm, and Bobo Lo's judgement of both; for the "
        "second the 77 per cent of the same Russian poll, the goodwill that Pew "
        "found in China, the settled border and the troops of 2018. One poll serves both sides, "
        "and the goodwill moves: Pew found 51 per cent a year later. The votes, the trade and the "
        "fight itself bear on neither. The ledger calls the claim (NK-37) supported with a caveat: "
        "fear is documented into the 2010s, and so is its decline. A reader may weigh that either "
        "way, and should name the strongest piece against the own position.",
    )


SUSPICION = Question(
    id="suspicion",
    lesson=LESSON,
    number=11,
    title="Has the suspicion survived?",
    task="The article of 2017 says that distrust between the two has never wholly gone since 1969 "
    "(NK-37). Judge for the years to 2019: choose a position, and tick two pieces of evidence "
    "that support it. **No position is wrong**; the evidence has to bear on it.",
    controls=Defence(
        label="Mutual suspicion, to 2019",
        positions={
            "survived": "It has survived, under a friendly surface",
            "faded": "It has faded, and little of it is left",
        },
        evidence_label="Tick the two pieces that bear on your position",
        evidence={
            "poll": "In a Russian poll of January 2017, 77 per cent see a partner or a friendly "
            "state in China",
            "votes": "In 2018 the two agree to 87 per cent in the votes of the General Assembly",
            "lost": "A leading Chinese diplomat, Fu Ying, reports in 2016 that commentators at "
            "home still speak of land lost to the tsars",
            "fight": "In March 1969 soldiers of the two kill each other on an island",
            "border": "The border is marked to its end in 2008, and each renounces claims",
            "settlers": "Scare stories of Chinese settlers by the million go round in Russia in "
            "the 2000s",
            "trade": "Chinese customs count trade of 107 billion dollars in 2018",
            "pew": "In a poll by the American institute Pew in 2014, 66 per cent of Chinese see "
            "Russia with favour",
            "rivals": "In the Russian poll of January 2017, 15 per cent see a rival or an enemy in "
            "China",
            "lo": "Bobo Lo finds in 2008 that mistrust and rivalry still dog the partnership",
            "troops": "In 2018 Russia has some 3,200 Chinese troops take part in its largest "
            "manoeuvres",
        },
    ),
    points=2,
    hints=(
        "Ask of each piece: would it look the same if the opposite were true? Then it bears on "
        "neither.",
        "A piece from before the question starts cannot answer it.",
    ),
    key=_key,
)
