"""The questions on distances: what two circles take in, and a radar that stood there before."""

from __future__ import annotations

import math

from axislab.questions.kinds.classify import Classify, ClassifyKey, KnownClass
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.question import Question
from axislab.questions.thaad.seongju import LESSON, SITE, kilometres, place, short_and_long

#: Name of each place in the response and the text it has; ids are those of the table.
PLACES = {
    "dandong": "Dandong, on the border with North Korea",
    "vladivostok": "Vladivostok",
    "beijing": "Beijing",
    "shandong-tip": "The tip of Shandong",
    "delingha": "Delingha, in Qinghai",
    "dalian": "Dalian",
    "xian": "Xi'an",
    "khabarovsk": "Khabarovsk, on the Amur",
}
KM_A_DEGREE = 111.2
"""Kilometres that a degree of latitude is long on the course's globe, 2 pi 6,371 / 360."""


def _ring(km: float) -> str:
    short, long = short_and_long()
    return "short" if km <= short else "long" if km <= long else "beyond"


def _circles_key() -> ClassifyKey:
    km = {name: kilometres(SITE, name) for name in PLACES}
    short, long = short_and_long()
    listed = ", ".join(f"{PLACES[name]} {km[name]:,.0f}" for name in sorted(km, key=km.__getitem__))
    return ClassifyKey(
        right={name: frozenset({_ring(km[name])}) for name in PLACES},
        known_wrong=(
            KnownClass(
                "delingha",
                "long",
                "Delingha: even the largest figure leaves out the west of China. Compute this "
                "distance.",
            ),
            KnownClass(
                "vladivostok",
                "beyond",
                "Vladivostok: Russia is not out of every circle. How far is this port from the "
                "site?",
            ),
            KnownClass(
                "vladivostok",
                "short",
                "Vladivostok: Khasan lies nearer than this port, and is already outside.",
            ),
            KnownClass(
                "dalian",
                "short",
                "Dalian: two Chinese places of the table lie within that circle; this is not one "
                "of "
                "them.",
            ),
            KnownClass(
                "beijing",
                "short",
                "Beijing: the capital lies about twice as far away as that radius.",
            ),
            KnownClass(
                "dandong",
                "long",
                "Dandong: a circle takes in what lies nearer than its radius. Compute this one "
                "again.",
            ),
            KnownClass(
                "shandong-tip",
                "long",
                "The tip of Shandong: this cape reaches far out towards Korea. Compute the "
                "distance.",
            ),
            KnownClass(
                "khabarovsk",
                "beyond",
                "Khabarovsk: it is far, but the larger radius is larger than you think.",
            ),
        ),
        explanation=f"Kilometres from the site: {listed}. Within {short:,.0f} lies an edge of "
        f"China and nothing of Russia; within {long:,.0f} the eastern half of China and the south "
        "of the Russian Far East. No place here lies within 3 per cent of a radius, so that the "
        "site's rough position decides nothing. A circle is not a view: the sector, the horizon "
        "and the hills still take away from it.",
    )


def _nearer_key() -> CodeKey:
    right = kilometres("vladivostok", "shariki")
    from_site = kilometres("vladivostok", SITE)
    port, radar = place("vladivostok"), place("shariki")
    degrees = math.hypot(port.lat - radar.lat, port.lon - radar.lon)
    return CodeKey(
        accepted=(right,),
        tolerance=0.51,
        known_wrong=(
            KnownResult(from_site, "That is the way to the site in Korea. Change the radar."),
            KnownResult(
                kilometres("vladivostok", "kyogamisaki"), "That is the other radar in Japan."
            ),
            KnownResult(
                kilometres("khasan", "shariki"), "You took Khasan. The task names the port."
            ),
            KnownResult(
                degrees,
                "These are degrees, and degrees of longitude shrink towards the pole. Use the "
                "course's function.",
            ),
            KnownResult(
                degrees * KM_A_DEGREE,
                "On a flat map, perhaps. Degrees of longitude shrink towards the pole: use the "
                "course's function.",
            ),
            KnownResult(right / 1.609344, "These are miles. The course counts kilometres."),
        ),
        expected="One number",
        explanation=f"{right:,.0f} km, against {from_site:,.0f} from the site in Seongju. A radar "
        "of this type has stood nearer to Vladivostok since 2006, in forward mode. For Russia's "
        "Pacific port the radar in Korea adds another angle, not the first look. The argument "
        "that Moscow itself gives is another, and no distance tests it: that all such sites belong "
        "to one shield.",
        otherwise="Make two places, latitude first, and give both to `great_circle_km`.",
    )


RADAR_CIRCLES = Question(
    id="radar-circles",
    lesson=LESSON,
    number=1,
    title="Two circles on a map",
    task="Officials named **600 km** for the radar in Korea; Beijing speaks of **2,000 km**. Draw "
    "both circles round the site: in which ring does each place lie? The cells above this "
    "card compute the distance of one place; change it.",
    controls=Classify(
        "How far from the site?",
        PLACES,
        {
            "short": "Within 600 km",
            "long": "Beyond 600, within 2,000 km",
            "beyond": "Beyond 2,000 km",
        },
    ),
    points=3,
    hints=(
        "Copy latitude and longitude of a place into `Place(…, …)`, and run the cell again.",
        "Start with the places you are least sure of: those near the edge of a circle.",
    ),
    key=_circles_key,
)

DISTANCE_CODE = Question(
    id="distance-code",
    lesson=LESSON,
    number=2,
    title="A radar that stood there before",
    task="Moscow objects to the radar in Korea as one part of a wider shield. Another radar of the "
    "type has stood at **Shariki** in northern Japan since 2006. How many **kilometres** lie "
    "between it and **Vladivostok**? Take both places from the table; the distance may be "
    "rounded.",
    controls=Code("km", "the distance over the globe, one number"),
    points=2,
    hints=(
        '`places.loc["shariki", "lat"]` takes one cell of a table whose index is `place_id`.',
        "`great_circle_km(one, other)` wants two places; `Place(lat, lon)` makes one.",
    ),
    key=_nearer_key,
)
