"""The questions on the border: how much land passed, and on which river they fought."""

from __future__ import annotations

from axislab.questions.big_brother.timeline import LESSON
from axislab.questions.kinds.classify import KnownClass
from axislab.questions.kinds.match import Match, MatchKey
from axislab.questions.kinds.number import KnownValue, Number, NumberAnswer, NumberField, NumberKey
from axislab.questions.question import Question
from axislab.tables import table

#: How else a share in per cent may be written.
PER_CENT = ("%", "per cent", "percent", "pct", "p.c.")
NEW = "eleven regions (border since November 2018)"
OLD = "nine regions (border until November 2018), our subtraction"
OLDER = "nine regions (border until November 2018), older figure"
FRACTION = "That is a fraction of one. Multiply by 100 for per cent."


def area(name: str, definition: str = "") -> float:
    """Return an area of the table "land_areas" in square kilometres.

    Args:
        name: what the area is of.
        definition: how its definition begins, where several are given.
    """
    rows = table("land_areas")
    rows = rows[rows["name"] == name]
    if definition:
        rows = rows[rows["definition"].str.startswith(definition)]
    return float(rows["sq_km"].iloc[0])


def _forty_percent_key() -> NumberKey:
    russia, all_old = area("Russia"), area("All land of the old treaties")
    first, second = area("Land of 1858"), area("Land of 1860")
    ceded = first + second
    new, old, older = (area("Far Eastern Federal District", d) for d in (NEW, OLD, OLDER))
    share, right = 100 * new / russia, 100 * ceded / new
    smaller = "Fine for the district before November 2018; the task names the larger one."
    return NumberKey(
        (
            NumberAnswer(
                (share,),
                0.45,
                (
                    KnownValue(100 * old / russia, smaller, 0.5, near=0.1),
                    KnownValue(100 * older / russia, smaller, 0.5, near=0.1),
                    KnownValue(
                        40.0,
                        "That is the essay's rounded word. Divide the two areas.",
                        near=0.01,
                    ),
                    KnownValue(share / 100, FRACTION, near=0.006),
                    KnownValue(100 * russia / new, "You divided the wrong way round.", near=1.0),
                    KnownValue(right, "That is the answer to the other box.", near=0.4),
                ),
                "Divide the district's area by Russia's, both in square kilometres.",
            ),
            NumberAnswer(
                (right,),
                0.45,
                (
                    KnownValue(
                        share,
                        "That is what the district is of Russia, not what was ceded.",
                        near=0.4,
                    ),
                    KnownValue(
                        40.0,
                        "That is what the district is of Russia, not what was ceded.",
                        near=0.1,
                    ),
                    KnownValue(
                        100 * ceded / russia,
                        "That is the share of Russia. The box asks for the share of the district.",
                        near=0.2,
                    ),
                    KnownValue(
                        100 * all_old / new,
                        "You added land in Central Asia, which does not lie in the district.",
                        near=0.6,
                    ),
                    KnownValue(100 * ceded / old, smaller, 0.5, near=0.15),
                    KnownValue(100 * ceded / older, smaller, 0.5, near=0.15),
                    KnownValue(
                        100 * first / new,
                        "That is the land of 1858 alone. Add that of 1860.",
                        near=0.2,
                    ),
                    KnownValue(
                        100 * second / new,
                        "That is the land of 1860 alone. Add that of 1858.",
                        near=0.2,
                    ),
                    KnownValue(right / 100, FRACTION, near=0.006),
                ),
                "Add the land of 1858 and 1860, then divide by the area of the district.",
            ),
        ),
        f"The district covers {share:.1f} per cent of Russia (AX-108). The land of 1858 and 1860, "
        f"together about {ceded:,.0f} square kilometres, is {right:.1f} per cent of the district "
        f"(AX-106), or {100 * ceded / old:.1f} per cent of the district before November 2018. So "
        "it is false that China gave up four tenths of Russia: that is the share of the Far East, "
        "of which the two treaties cover a part. Their areas are round figures, and Chinese.\n\n"
        "Encyclopedia of China; China.org.cn; see the table land_areas.",
    )


def _which_river_key() -> MatchKey:
    rivers = table("border_places").set_index("place_id")["river"].dropna()
    clashes = table("border_war_losses")["event"]
    july = next(event for event in clashes if str(event).startswith("Goldinsky"))
    names = {"Ussuri": "ussuri", "Amur": "amur", "Argun": "argun"}
    inland = "zhalanashkol" not in rivers
    return MatchKey(
        right={
            "tank": frozenset({names[str(rivers["zhenbao"])]}),
            "july": frozenset({next(name for river, name in names.items() if river in str(july))}),
            "august": frozenset({"none"} if inland else set()),
            "west": frozenset({names[str(rivers["abagaitu"])]}),
        },
        known_wrong=(
            KnownClass(
                "tank",
                "amur",
                "The essay says so (AX-113). The tank was lost on a tributary that joins this "
                "river further north.",
            ),
            KnownClass(
                "july",
                "ussuri",
                "That is where they fought in March. In July it was another river: see the table "
                "of losses.",
            ),
            KnownClass("tank", "argun", "Too far west: look for the star on the map."),
            KnownClass("tank", "sungari", "That river runs inside China. Look for the star."),
            KnownClass("west", "amur", "This islet lies upstream, near the corner with Mongolia."),
            KnownClass(
                "august",
                "argun",
                "In August they fought thousands of kilometres from there, in what is now "
                "Kazakhstan.",
            ),
        ),
        explanation=f"Zhenbao, called Damansky in Russian, lies in the {rivers['zhenbao']}, which "
        f"flows into the Amur at Khabarovsk. The clash of July was at Goldinsky, in the Amur; that "
        "of August in the hills by Lake Zhalanashkol, on no border river. Abagaitu, settled only "
        f"in 2004, lies in the {rivers['abagaitu']}. So the essay names the wrong river for the "
        "islands it speaks of (AX-113), and a right one for a smaller fight.\n\n"
        "Ryabushkin and Orenstein (2021); Time, 18 July 1969; see the tables border_places and "
        "border_war_losses.",
    )


FORTY_PERCENT = Question(
    id="forty-percent",
    lesson=LESSON,
    number=9,
    title="The trap of the forty per cent",
    task="The essay says that some 40 per cent of Russia's land is Far East (AX-108), and that "
    "parts of it belonged to China until the middle of the 1800s (AX-106). Readers remember that "
    "China lost 40 per cent of Russia. Take the **Far Eastern Federal District in its border since "
    'November 2018** from `table("land_areas")` and compute both shares.',
    controls=Number(
        (
            NumberField("The district in per cent of Russia", "%", "25", PER_CENT),
            NumberField("Land of 1858 and 1860 in per cent of the district", "%", "25", PER_CENT),
        )
    ),
    points=2,
    hints=(
        "The district stands in the table three times. The column `definition` says which border "
        "is meant.",
        "Part divided by whole, times 100. For the second box the whole is the district.",
    ),
    key=_forty_percent_key,
)

WHICH_RIVER = Question(
    id="which-river",
    lesson=LESSON,
    number=10,
    title="On which river?",
    task="The essay has the two armies fight over islands in the Amur (AX-113). Find for each "
    "place the river it lies in. Go through the steps of the border map, and look at "
    '`table("border_war_losses")`. No answer is needed twice, and one is left over.',
    controls=Match(
        "Choose a river for each",
        {
            "tank": "The island where the Soviet tank was lost in March 1969",
            "july": "Goldinsky island, July 1969",
            "august": "The clash of 13 August 1969",
            "west": "Abagaitu, an islet divided after 2004",
        },
        {
            "amur": "Amur",
            "argun": "Argun",
            "sungari": "Sungari",
            "ussuri": "Ussuri",
            "none": "no border river",
        },
    ),
    points=2,
    hints=(
        "On the border map go to the step of 1969: the star marks the island of March.",
        "`border_war_losses` names the river of July. Abagaitu is a diamond in the west of the "
        "map: which river runs by it?",
    ),
    key=_which_river_key,
)
