"""What the figure of a lofted flight says: classes, titles and facts, and who reported what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from axislab.ballistics import (
    LONGEST_GROUND_RANGE_KM,
    Flight,
    NotAFlightError,
    flat_path,
    flight,
    longest_range_km,
)
from axislab.countries import COUNTRIES
from axislab.figures.dates import day_in_words

CLASSES = {0: "short", 1_000: "medium", 3_000: "intermediate", 5_500: "intercontinental"}
"""Where each class of range begins, in kilometres, as agencies of the United States draw it.

Missile Defense Agency (3,000 and 5,500 km); Congressional Research Service, Defense Primer:
Ballistic Missile Defense (1,000 km), https://crsreports.congress.gov/product/pdf/IF/IF10541. The
treaty of 1987 between the United States and the USSR knew one class only from 1,000 to 5,500 km
(article II, https://nuke.fas.org/control/inf/text/inf.htm).
"""

LIMITS_SOURCE = (
    "limits of classes: US agencies (Missile Defense Agency, Congressional Research Service); "
    "the US–Soviet treaty of 1987 has one class from 1,000 to 5,500 km"
)
ASSUMED = (
    "Assumed: a round Earth that does not turn, no air, all speed gained at once at the surface, "
    "the same load. Estimates without these differ by hundreds of kilometres, mostly upwards."
)
STEP = 10
"""Kilometres to which a range is rounded: the assumptions allow no more."""


@dataclass(frozen=True)
class Report:
    """What one party said of a launch, if it gave both height and distance.

    Attributes:
        launch: the day in Korea, year-month-day.
        party: the party's name.
        apogee_km: greatest height, in whole kilometres.
        ground_range_km: distance along the ground, in whole kilometres.
        minutes: time of flight, where it was given.
        said: the class that the party named, where it did.
        at_least: whether height and distance were given as the least they could be.
    """

    launch: str
    party: str
    apogee_km: int
    ground_range_km: int
    minutes: float | None
    said: str | None
    at_least: bool

    @property
    def label(self) -> str:
        """The report as it stands on a menu."""
        day = day_in_words(date.fromisoformat(self.launch)).removesuffix(" 2017")
        return f"{day}, {self.party}: {self.apogee_km:,} km high, {self.ground_range_km:,} km far"


@dataclass(frozen=True)
class Outcome:
    """What follows from a height and a distance.

    Attributes:
        title: the finding.
        fact: the finding in full sentences.
        lofted: the flight that was reported, if there is one.
        flat: the path of least energy with the same speed; None if every place is in range.
        kind: class of range that the flat path reaches, a value of `CLASSES`, or blank.
    """

    title: str
    fact: str
    lofted: Flight | None
    flat: Flight | None
    kind: str


def reports(figures: pd.DataFrame) -> tuple[Report, ...]:
    """List the parties that gave height and distance, in the order of "launch_figures"."""
    whole = figures.dropna(subset=["apogee_km", "ground_range_km"])
    columns = ["launch", "source_party", "apogee_km", "ground_range_km"]
    columns += ["flight_minutes", "class_said", "note"]
    return tuple(
        Report(
            str(launch),
            COUNTRIES[party].name if party in COUNTRIES else str(party),
            round(height),
            round(far),
            None if pd.isna(minutes) else float(minutes),
            None if pd.isna(said) else str(said),
            "at least" in str(note),
        )
        for launch, party, height, far, minutes, said, note in whole[columns].itertuples(
            index=False
        )
    )


def kind_of(range_km: float) -> str:
    """Name the class of a range; a limit itself still belongs to the class below."""
    return [name for begin, name in CLASSES.items() if range_km > begin or begin == 0][-1]


def outcome(apogee_km: int, ground_range_km: int, given: tuple[Report, ...]) -> Outcome:
    """Reckon and tell what a height and a distance mean on a flat path.

    Args:
        apogee_km: greatest height.
        ground_range_km: distance along the ground.
        given: what the parties reported; those with the same figures are named.
    """
    if apogee_km == 0 and ground_range_km == 0:
        why = "Nothing has flown: give a height and a distance above 0 km."
        return Outcome("No flight", why, None, None, "")
    try:
        lofted = flight(apogee_km, ground_range_km)
    except NotAFlightError as error:
        return Outcome("There is no such flight", str(error), None, None, "")
    start = f"{_who(lofted, given)} {_shape(lofted)}"
    if lofted.q >= 1:
        half = f"{LONGEST_GROUND_RANGE_KM:,.0f}"
        title = "With this energy every place on Earth is in range"
        fact = (
            f"{start} The speed at the start, {lofted.speed_km_s:.1f} km a second, is that of an "
            f"orbit or more: on a flat path every place is in range, half-way round the Earth, "
            f"{half} km, and beyond. {ASSUMED}"
        )
        return Outcome(title, fact, lofted, None, CLASSES[5_500])
    flat = flat_path(longest_range_km(lofted.q))
    far = f"{rounded(flat.ground_range_km):,} km"
    kind = kind_of(flat.ground_range_km)
    fact = (
        f"{start} The same speed at the start, {lofted.speed_km_s:.1f} km a second, turned to the "
        f"path that needs least energy carries about {far}, {rounded(flat.apogee_km):,} km high: "
        f"{kind} range by the limits of US agencies ({_limits(kind)}). {ASSUMED}"
    )
    return Outcome(f"About {far} on a flat path: {kind} range", fact, lofted, flat, kind)


def rounded(kilometres: float) -> int:
    """Round to tens."""
    return STEP * round(kilometres / STEP)


def _who(lofted: Flight, given: tuple[Report, ...]) -> str:
    """Say whose figures these are, and how long such a flight lasts by our sum and by theirs."""
    size = f"{lofted.apogee_km:,.0f} km high and {lofted.ground_range_km:,.0f} km far"
    ours = f"by our sum this takes {lofted.minutes:.0f} minutes"
    same = [
        one
        for one in given
        if (one.apogee_km, one.ground_range_km) == (lofted.apogee_km, lofted.ground_range_km)
    ]
    if not same:
        return f"{size[0].upper()}{size[1:]}: {ours}."
    one = same[0]
    time = "" if one.minutes is None else f", the figure given was {one.minutes:g}"
    said = "" if one.said is None else f" Class named: {one.said}."
    least = "at least " if one.at_least else ""
    day = day_in_words(date.fromisoformat(one.launch))
    return (
        f"{one.party[0].upper()}{one.party[1:]} on the launch of {day}: {least}{size}; "
        f"{ours}{time}.{said}"
    )


def _shape(lofted: Flight) -> str:
    """Say whether a flight is steeper or flatter than its distance needs."""
    if lofted.ground_range_km == 0:
        return "Straight up and down: it falls back on the place of its launch."
    needed = flat_path(min(lofted.ground_range_km, LONGEST_GROUND_RANGE_KM - STEP)).apogee_km
    how = "lofted" if lofted.apogee_km > needed else "flatter"
    return (
        f"The path that needs least energy for this distance rises {rounded(needed):,} km: the "
        f"flight is {how}."
    )


def _limits(kind: str) -> str:
    """Say where a class begins and ends."""
    begins = list(CLASSES)
    at = list(CLASSES.values()).index(kind)
    if at == len(begins) - 1:
        return f"above {begins[at]:,} km"
    return f"up to {begins[1]:,} km" if at == 0 else f"{begins[at]:,} to {begins[at + 1]:,} km"
