"""The question on the curve of the Earth: how high an object must be to come into view."""

from __future__ import annotations

from axislab.geometry import EARTH_RADIUS_KM
from axislab.questions.kinds.number import KnownValue, Number, NumberAnswer, NumberField, NumberKey
from axislab.questions.question import Question
from axislab.questions.thaad.seongju import LESSON, SITE, kilometres
from axislab.radar import NO_REFRACTION, STANDARD_REFRACTION, lowest_visible_km

FAR_KM = 500
ALSO = ("kilometres", "kilometers", "kms")


def _by_formula(k: float) -> float:
    """Return the height by the formula of the lesson, d² / (2 k R)."""
    return FAR_KM**2 / (2 * k * EARTH_RADIUS_KM)


def _known(k: float, other: float) -> tuple[KnownValue, ...]:
    height = _by_formula(k)
    return (
        KnownValue(_by_formula(other), "That belongs in the other box: look at k."),
        KnownValue(2 * height, "The 2 below the line was left out."),
        KnownValue(
            FAR_KM / (2 * k * EARTH_RADIUS_KM),
            "The distance has to be squared: multiplied by itself.",
            near=0.01,
        ),
        KnownValue(1000 * height, "These are metres. The box asks for kilometres."),
    )


def _horizon_key() -> NumberKey:
    air, none = STANDARD_REFRACTION, NO_REFRACTION
    tip = kilometres(SITE, "shandong-tip")
    raised = lowest_visible_km(tip, elevation_degrees=5.0)
    return NumberKey(
        (
            NumberAnswer(
                (_by_formula(air), lowest_visible_km(FAR_KM, refraction=air)),
                0.4,
                (
                    *_known(air, none),
                    KnownValue(
                        _by_formula(1 / air), "You divided by 4/3 where you should multiply."
                    ),
                ),
                "Square the distance, then divide by 2, by k and by R.",
            ),
            NumberAnswer(
                (_by_formula(none), lowest_visible_km(FAR_KM, refraction=none)),
                0.4,
                _known(none, air),
                "The same sum once more, with k = 1.",
            ),
        ),
        f"{FAR_KM}² / (2 · 4/3 · 6,371) = {_by_formula(air):.1f} km, and {_by_formula(none):.1f} "
        "km without air: air bends the ray a little round the Earth, so that the radar sees "
        f"lower. {FAR_KM} km is about the way to the tip of Shandong ({tip:.0f}). Nothing on the "
        "ground or near it is in view there. If the radar looks no lower than 5 degrees, an "
        f"object there has to be {raised:.0f} km up.",
    )


OVER_THE_HORIZON = Question(
    id="over-the-horizon",
    lesson=LESSON,
    number=3,
    title="Over the horizon",
    task=f"An object is **{FAR_KM} km** from a radar at sea level that looks out level. How high "
    "must it be to come over the horizon? Use the lesson's formula, `h = d² / (2 · k · R)`, with "
    "`R` = 6,371 km: with air, `k` = 4/3, and without, `k` = 1.",
    controls=Number(
        (
            NumberField("With air (k = 4/3)", "km", "8.5", ALSO),
            NumberField("Without air (k = 1)", "km", "8.5", ALSO),
        )
    ),
    points=2,
    hints=(
        "In Python `500**2` squares a number; the empty cell below is yours.",
        "Twice 4/3 times 6,371 is about 17,000.",
    ),
    key=_horizon_key,
)
