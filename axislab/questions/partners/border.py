"""The questions on the border: its steps, and most of what."""

from __future__ import annotations

from axislab.questions.kinds.number import KnownValue, Number, NumberAnswer, NumberField, NumberKey
from axislab.questions.kinds.order import KnownOrder, Ordering, OrderKey
from axislab.questions.partners.moscow import LESSON
from axislab.questions.question import Question
from axislab.tables import table

#: Name of each step in the response, and its row in the table "timeline"; in the order shown.
STEPS = {
    "marked": "E071",
    "offer": "E050",
    "handover": "E072",
    "west": "E059",
    "divided": "E067",
    "east": "E053",
}
PER_CENT = ("%", "per cent", "percent", "pct", "p.c.")


def _steps_key() -> OrderKey:
    dates = table("timeline").set_index("event_id")["date"]
    right = tuple(sorted(STEPS, key=lambda name: str(dates[STEPS[name]])))
    return OrderKey(
        right=right,
        known_wrong=(
            KnownOrder(
                "handover",
                "divided",
                "Land was handed over only after both sides had agreed on paper who gets what.",
            ),
            KnownOrder(
                "marked",
                "divided",
                "Land must be divided on paper before its line can be marked.",
            ),
            KnownOrder(
                "handover",
                "marked",
                "First the description of the line was signed, then the land changed hands.",
            ),
            KnownOrder(
                "east",
                "offer",
                "A Soviet leader had to give way on the rivers before there could be an agreement.",
            ),
            KnownOrder(
                "west",
                "east",
                "The long line along the rivers came before the short one in the mountains.",
            ),
            KnownOrder(
                "divided",
                "west",
                "What had been left open was settled last: it was the hardest part.",
            ),
        ),
        explanation="; ".join(f"{dates[STEPS[name]]}: {ITEMS[name]}" for name in right)
        + ". So the essay's 2008 (AX-116) is the end of a work of two decades, not a treaty of "
        "that year. Texts: Agreement on the eastern section, Agreement on the western section, "
        "Supplementary agreement, Protocol.",
    )


ITEMS = {
    "marked": "A protocol describes the line as it is marked on the ground",
    "offer": "Gorbachev offers to let the border follow the main channel",
    "handover": "Land at Heixiazi changes hands",
    "west": "The short stretch west of Mongolia is agreed",
    "divided": "The two places left open are divided on paper",
    "east": "The eastern line is agreed, but for two places",
}


def _land(step: str, column: str) -> float:
    return float(table("disputed_land").set_index("step")[column][step])


def _most_key() -> NumberKey:
    islands, rivers = "2004-2008 Heixiazi", "1991"
    small, large = (_land(islands, f"disputed_sq_km_{end}") for end in ("low", "high"))
    got = _land(islands, "to_china_sq_km")
    before, river_land = _land(rivers, "to_china_sq_km"), _land(rivers, "disputed_sq_km_low")
    first, second = 100 * got / small, 100 * got / large
    third = 100 * (before + got) / (river_land + small)
    fraction = "That is a fraction of one. Multiply by 100 for per cent."
    return NumberKey(
        (
            NumberAnswer(
                (first,),
                0.5,
                (
                    KnownValue(second, "You took the larger area. That is for the next box."),
                    KnownValue(100 - first, "That is what stayed with Russia."),
                    KnownValue(100.0, "China did not get all it asked for: one island and a half."),
                    KnownValue(first / 100, fraction, near=0.006),
                    KnownValue(100 * small / got, "You divided the wrong way round."),
                ),
                "Divide what passed to China by the smaller area in dispute.",
            ),
            NumberAnswer(
                (second,),
                0.5,
                (
                    KnownValue(first, "You took the smaller area. That was for the box above."),
                    KnownValue(100 - second, "That is what stayed with Russia."),
                    KnownValue(second / 100, fraction, near=0.006),
                    KnownValue(100 * large / got, "You divided the wrong way round."),
                ),
                "Divide what passed to China by the larger area in dispute.",
            ),
            NumberAnswer(
                (third,),
                0.5,
                (
                    KnownValue(
                        100 * (before + got) / river_land,
                        "The islands are to come on top of the river land, below the line as "
                        "well as above it.",
                    ),
                    KnownValue(
                        100 * got / river_land,
                        "You took the river land below the line, but above it only the last step. "
                        "Add what passed earlier.",
                    ),
                    KnownValue(
                        100 * got / (river_land + small),
                        "Above the line stands only the last step. Add what passed earlier.",
                    ),
                    KnownValue(
                        100 * before / river_land, "That is the first step alone. Add the last one."
                    ),
                    KnownValue(
                        100 * (before + got) / (river_land + large),
                        "You took the larger area of the islands. The task names the smaller one.",
                    ),
                    KnownValue(third / 100, fraction, near=0.006),
                ),
                "Add both steps above the line, and both below it.",
            ),
        ),
        f"Of the islands at Khabarovsk China got {got:.0f} of {small:.0f} or {large:.0f} square "
        f"kilometres: {first:.1f} or {second:.1f} per cent. Of all river land in dispute from 1991 "
        f"on it got {before:.0f} + {got:.0f} of {river_land:,.0f} + {small:.0f}: {third:.1f} per "
        f"cent ({100 * (before + got) / (river_land + large):.1f} with {large:.0f}), and "
        f"{100 * (before + got) / river_land:.1f} if the islands are counted within the "
        f"{river_land:,.0f}. The {before:.0f} are a net gain, the {got:.0f} an area handed over: "
        "so the sum is rough. So “most” holds for the rivers as a whole and hangs, for the last "
        "islands, on which area is right. The 1.5 million square kilometres of the old treaties "
        "are no fair whole: in 1969 Beijing called them a grievance, not a claim; in 1964 Mao "
        "had spoken of a bill not yet presented, and then denied a claim.",
    )


BORDER_IN_STEPS = Question(
    id="border-in-steps",
    lesson=LESSON,
    number=1,
    title="A border in steps",
    task="The essay says that the border was settled in 2008 (AX-116). Put the steps in the order "
    "in which they came, earliest first.",
    controls=Ordering(label="Earliest first", items=ITEMS, noun="steps"),
    points=3,
    hints=(
        "An offer comes before an agreement, a line on paper before a line on the ground.",
        "Ask of each step what it leaves for the next one to do.",
    ),
    key=_steps_key,
)

MOST_OF_WHAT = Question(
    id="most-of-what",
    lesson=LESSON,
    number=3,
    title="Most of what?",
    task="The essay says that most of the land in dispute passed to China (AX-117). Compute "
    "China's share three ways from the table `disputed_land` above, in per cent. For the first two "
    "boxes take the step `2004-2008 Heixiazi`; for the third add the step `1991` to it, with the "
    "smaller area of the islands on top of the river land. The 720 of 1991 is China's net gain.",
    controls=Number(
        (
            NumberField("Of the islands, smaller area", "%", "25", PER_CENT[1:]),
            NumberField("Of the islands, larger area", "%", "25", PER_CENT[1:]),
            NumberField("Of river land and islands together", "%", "25", PER_CENT[1:]),
        )
    ),
    points=3,
    hints=(
        "A share is a part divided by a whole. The part is in `to_china_sq_km`.",
        "For the third box both the part and the whole have two summands.",
    ),
    key=_most_key,
)
