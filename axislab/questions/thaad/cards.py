"""The question on threat and wedge: a verdict, cards for it, and one card against it.

Opinion is free. What is checked is consistency: the cards bear on the question, most of them
speak for the verdict, and at least one speaks against it. Which side a card speaks for is our
coding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from axislab.questions.kinds.defence import Defence, DefenceKey
from axislab.questions.mark import Mark, Response, State
from axislab.questions.question import Question
from axislab.questions.thaad.seongju import LESSON
from axislab.readings.thaad import chinese_places_in_reach

#: A card that can be read for one side or against it.
EITHER = "either"
#: The side that each card speaks for, our coding; a card that is not named bears on neither.
SIDES = {
    "reach": "threat",
    "switch": "threat",
    "warheads": "threat",
    "geneva": "threat",
    "tours": "wedge",
    "points": EITHER,
    "mended": EITHER,
    "japan": "wedge",
}
ASTRAY = {
    "price": "who pays for a battery says neither what a radar sees nor what pressure is for.",
    "letters": "what the letters stand for says nothing about the quarrel.",
    "models": "two years had passed since the agreement, and other reasons are named.",
}


@dataclass(frozen=True)
class WeighedKey(DefenceKey):
    """A key that also asks for cards on both sides, and for most on that of the verdict.

    Attributes:
        sides: Name of the side of each card that bears on the question, or EITHER.
    """

    sides: Mapping[str, str]

    def mark(self, controls: Defence, response: Response, points: int) -> Mark:
        """Say whether the verdict follows from the cards, and whether one speaks against it."""
        mark = super().mark(controls, response, points)
        if mark.state is not State.CORRECT:
            return mark
        position, given = controls.parts(response)
        count = Counter(self.sides[piece] for piece in set(map(str, given)))
        partly = points * (controls.pieces - 1) // controls.pieces
        if len(count) == 1:
            said = "All your cards speak for one side. Name the strongest one against it as well."
            if position == "both":
                said = "All your cards speak for one side; this verdict needs cards of both."
            return Mark(partly, points, State.PARTLY_RIGHT, said)
        # A card that can be read either way fills the place that the other two leave.
        own = count[str(position)] + count[EITHER]
        if position != "both" and own < controls.pieces - 1:
            said = "Most of your cards speak for the other side: change the verdict or the cards."
            return Mark(partly, points, State.PARTLY_RIGHT, said)
        return mark


def _cards_key() -> WeighedKey:
    def astray(position: str, card: str) -> str:
        return f"“{CARDS[card].partition(',')[0]}” bears on neither side: {ASTRAY[card]}"

    places = {reading.label: reading.value for reading in chinese_places_in_reach()}
    return WeighedKey(
        bearing=dict.fromkeys(POSITIONS, frozenset(SIDES)),
        astray=astray,
        explanation="Our coding: for a threat speak the forward mode, the possible change of mode, "
        "the warheads and the common protest in Geneva; for a wedge the choice of tours and "
        "concerts, and the radars in Japan. (Lotte is no card: it had given the land.) The three "
        "points can be read as a wish to part Seoul from Washington, or as the fear that the "
        "radar's data feed a larger shield; we accept both. So with the agreement while the "
        "battery stayed: Beijing could live with the radar, or let go before Seoul had moved. "
        "In our table the forward mode takes in "
        f"{places['places within 2,000 km']:.0f} of {places['places in all']:.0f} Chinese places, "
        f"the terminal mode {places['places within 600 km']:.0f}. Fear and use do not shut each "
        "other out: a state can believe in a danger and make use of it. Mount's sentence (NK-50) "
        "is no card here: it speaks of Russia, the measures on record were China's.",
        sides=SIDES,
    )


POSITIONS = {
    "threat": "Mostly a threat: it fears for its deterrent",
    "wedge": "Mostly a wedge: it wants Seoul to stand farther from Washington",
    "both": "Both, in like measure",
}
CARDS = {
    "reach": "In forward mode, 2,000 km, most of the Chinese places of our table lie inside",
    "tours": "Tours to Korea and Korean concerts were hit, not makers of the radar",
    "price": "President Trump names a price of a billion dollars",
    "switch": "The head of the US agency grants that the mode can be changed",
    "points": "What Seoul said in October 2017 is about networks and alliances, not about range",
    "warheads": "Li Bin and Wu Riqiang: the radar may tell warheads from decoys",
    "models": "Korean cars sell badly in China in 2019, two years later",
    "mended": "In 2017 both agree to mend relations, and the battery stays",
    "geneva": "With Moscow, Beijing speaks in Geneva of a look deep into its land",
    "japan": "Two radars of the type already stand in Japan, in forward mode",
    "letters": "THAAD stands for Terminal High Altitude Area Defense",
}

WEIGH_THE_CARDS = Question(
    id="weigh-the-cards",
    lesson=LESSON,
    number=11,
    title="Threat, wedge, or both?",
    task="Why did **Beijing** fight this radar so hard? Choose a verdict and tick three cards: two "
    "that speak for it and **one that speaks against it**. For the third verdict, take cards of "
    "both sides. **No verdict is wrong**; what is checked is that it follows from your cards.",
    controls=Defence(
        label="Behind Beijing's opposition stands",
        positions=POSITIONS,
        evidence_label="Tick three cards, one of them against your verdict",
        evidence=CARDS,
        pieces=3,
    ),
    points=3,
    hints=(
        "Ask of each card: would I expect it more if the fear were real, or if it were a lever?",
        "A card that would look the same either way bears on neither side.",
    ),
    key=_cards_key,
)
