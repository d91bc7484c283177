"""The questions on Soviet help: the plants, and what belongs to the bomb."""

from __future__ import annotations

from axislab.questions.big_brother.timeline import LESSON
from axislab.questions.kinds.number import KnownValue, Number, NumberAnswer, NumberField, NumberKey
from axislab.questions.kinds.tick_all import KnownSet, TickAll, TickAllKey
from axislab.questions.question import Question
from axislab.tables import table

PLANTS = ("large plants", "plants", "projects", "enterprises")
OTHER_LIST = "That counts along another list. Keep to the rows whose item begins with `plants`."
FINISHED = "That is how many were finished. The box asks how many were agreed."
AGREED = "That is what was promised. The box asks what stood."
LATER = "That is a count of what was built in the end, made long afterwards."
LONGER = "That is the count of 1956, from a longer list. Leave it out."
ADDED = "Each row already holds the one before it: do not add them up."
LEFT_BEFORE = "The last nuclear experts left by August 1960; the test was in October 1964."
NO_BOMBS = "What was promised was help and a model, not bombs. What came of the model?"
PER_CENT = "That is a share in per cent. The box asks for plants."


def soviet_aid(item: str, column: str = "count_low") -> float:
    """Return one count of the table "soviet_aid"."""
    return float(table("soviet_aid").set_index("item")[column][item])


def _plants_key() -> NumberKey:
    agreed = soviet_aid("plants agreed by 1954")
    first, second = (soviet_aid(f"plants agreed by {year}") for year in (1950, 1953))
    early, late = (soviet_aid(f"plants finished by {year}") for year in (1956, 1960))
    low = soviet_aid("plants finished in the end")
    high = soviet_aid("plants finished in the end", "count_high")
    contracts = soviet_aid("another list: Soviet contracts")
    projects = soviet_aid("another list: Chinese count of 1960")
    ready = soviet_aid("another list: finished by the middle of 1960")
    others = (
        KnownValue(contracts, OTHER_LIST),
        KnownValue(projects, OTHER_LIST),
        KnownValue(ready, OTHER_LIST),
    )
    return NumberKey(
        (
            NumberAnswer(
                (agreed,),
                0,
                (
                    *others,
                    KnownValue(low, LATER),
                    KnownValue(high, LATER),
                    KnownValue(early, LONGER),
                    KnownValue(late, FINISHED),
                    KnownValue(first + second + agreed, ADDED),
                    KnownValue(
                        first,
                        "That is the first agreement alone. Two more followed.",
                    ),
                    KnownValue(
                        second,
                        "That is the sum after the second agreement. A third followed.",
                    ),
                    KnownValue(
                        soviet_aid("machine-building plants among them"),
                        "Those are the machine-building plants, a part of the whole.",
                    ),
                ),
                "Look in the column `item` for the row on what was agreed by that year.",
            ),
            NumberAnswer(
                (late,),
                0,
                (
                    *others,
                    KnownValue(low, LATER),
                    KnownValue(high, LATER),
                    KnownValue(agreed, AGREED),
                    KnownValue(early, LONGER),
                    KnownValue(early + late, ADDED),
                    KnownValue(100 * late / agreed, PER_CENT, near=0.5),
                    KnownValue(
                        0,
                        "Most plants ran when the experts left. Some stood half-built, and that is "
                        "what was remembered.",
                        near=0.4,
                    ),
                ),
                "Look in the column `item` for what was finished by that year.",
            ),
            NumberAnswer(
                (low,),
                0,
                (
                    *others,
                    KnownValue(
                        high,
                        "That is the highest count. Two sources differ; the box asks for the "
                        "lowest: `count_low`.",
                    ),
                    KnownValue(agreed, AGREED),
                    KnownValue(early, LONGER),
                    KnownValue(late, "That is the count of 1960. Building went on."),
                    KnownValue(100 * low / agreed, PER_CENT, near=0.5),
                ),
                "Look in the column `item` for what was finished in the end.",
            ),
        ),
        f"{agreed:.0f} large plants were agreed by 1954. Of these {late:.0f} were finished by the "
        f"end of 1960 ({100 * late / agreed:.0f} per cent), by a Chinese summary on a forum, and "
        f"in the end {low:.0f} to {high:.0f}. For 1956 there is only a count from a longer list: "
        f"{early:.0f}. So whether there was a network when the two fell out (AX-10) depends on "
        f"the year of the break. The lists of {contracts:.0f} contracts and {projects:.0f} "
        "projects count other things.\n\n"
        "Garver (2016), Westad (1998) and Chinese summaries; see the table soviet_aid.",
    )


def _what_moscow_gave_key() -> TickAllKey:
    # Fact: Shen and Xia, Between Aid and Restriction (2012); Negin and Smirnov, Did the USSR Share
    # Atomic Secrets with China? (Parallel History Project on NATO and the Warsaw Pact).
    given = frozenset({"training", "reactor", "missiles", "enrichment"})
    return TickAllKey(
        right=given,
        known_wrong=(
            KnownSet(
                given | {"model"},
                "A promise of 1957 is not yet a delivery. What happened in June 1959?",
            ),
            KnownSet(given | {"test"}, LEFT_BEFORE),
            KnownSet(given | {"model", "test"}, LEFT_BEFORE),
            KnownSet(given | {"bombs", "test"}, LEFT_BEFORE),
            KnownSet(given | {"bombs"}, NO_BOMBS),
            KnownSet(given | {"model", "bombs"}, NO_BOMBS),
            KnownSet(
                frozenset({"training", "reactor"}),
                "That is the peaceful part of the help alone. The accord of October 1957 went "
                "further.",
            ),
            KnownSet(
                frozenset({"model", "bombs", "test"}),
                "These are the three that China had to do without.",
            ),
            KnownSet(
                given | {"model", "bombs", "test"},
                "Where did Moscow stop? Look at June 1959 and at August 1960.",
            ),
        ),
        explanation="Moscow trained specialists, helped with a reactor and with the enrichment of "
        "uranium, and handed over missiles as models. It cancelled the model of a bomb on 20 June "
        "1959 and called home the last nuclear experts by August 1960, four years before the test. "
        "So it passed on technology, as the essay says (AX-13), but it did not give China the "
        "bomb.\n\nShen and Xia, Between Aid and Restriction (2012); Negin and Smirnov, Did the "
        "USSR Share Atomic Secrets with China?",
    )


PROMISED_BUILT_FINISHED = Question(
    id="promised-built-finished",
    lesson=LESSON,
    number=2,
    title="Promised, built, finished",
    task="The essay says that by the time they fell out the Soviet Union had put up a network of "
    'plants in China (AX-10). Count along **one list** in `table("soviet_aid")`: the large '
    "plants agreed from 1950 to 1954, and what of them was finished.",
    controls=Number(
        (
            NumberField("Agreed by 1954", "plants", "80", PLANTS),
            NumberField("Finished by the end of 1960", "plants", "80", PLANTS),
            NumberField("Finished in the end, lowest count", "plants", "80", PLANTS),
        )
    ),
    points=3,
    hints=(
        'Show only the rows that begin with plants: `aid[aid["item"].str.startswith("plants")]`.',
        "The words in the column `meaning` say what was counted. Rows called another list count "
        "something else, and so does the count of 1956.",
    ),
    key=_plants_key,
)

WHAT_MOSCOW_GAVE = Question(
    id="what-moscow-gave",
    lesson=LESSON,
    number=4,
    title="What did Moscow give?",
    task="The essay says that Moscow even passed nuclear-weapons technology to Beijing (AX-13). "
    "Which of these did China **receive** from the Soviet Union?",
    controls=TickAll(
        "Tick all that China received",
        {
            "model": "The model of a bomb that was promised in 1957",
            "training": "Training for specialists",
            "bombs": "Finished bombs for its army",
            "reactor": "Help with a reactor",
            "missiles": "Missiles as models",
            "test": "Experts at its first test, in October 1964",
            "enrichment": "Help with enriching uranium",
        },
    ),
    points=2,
    hints=(
        "Four of the seven were received. Read the part of the lesson on the bomb.",
        "Keep apart what was promised, what was handed over, and what came after the experts had "
        "left.",
    ),
    key=_what_moscow_gave_key,
)
