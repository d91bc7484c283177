"""Pure ballistics: how far a missile that flew steeply could have flown on a flat path.

A lofted test goes high and lands near by. Its height tells its speed, and its speed tells how
far the same missile could fly on the path that needs least speed for its range. All functions
share these assumptions: the Earth is a sphere that does not turn and has no air; the engine
works for no time at all, so that the free flight begins and ends at the surface; and the missile
carries the same load both times. Real missiles burn for minutes, climb out of air, and fly with
or against the turning of the Earth. Published estimates therefore differ from these by hundreds
of kilometres, mostly upwards. What is reckoned here is a class of missile, not a missile.

Source of the two-body formulas: R. R. Bate, D. D. Mueller and J. E. White, "Fundamentals of
Astrodynamics" (1971), section 6.2; their numbers of equations are given as BMW. Q = v² r / μ is
the square of the speed over that of a circular orbit at the same place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from axislab.errors import SentenceError
from axislab.geometry import EARTH_RADIUS_KM

GRAVITY_KM3_S2 = 398_600.4418
"""μ, the Earth's gravitational parameter; World Geodetic System 1984."""

LONGEST_GROUND_RANGE_KM = np.pi * EARTH_RADIUS_KM
"""Half the circumference: no shortest way over the ground is longer."""

Number = TypeVar("Number", float, npt.NDArray[np.float64])
"""One number, or an array of them."""


class NotAFlightError(SentenceError, ValueError):
    """Figures that no ballistic flight has."""


@dataclass(frozen=True)
class Flight:
    """A free flight from the surface to the surface.

    Attributes:
        apogee_km: greatest height.
        ground_range_km: distance along the ground.
        q: square of the speed at the start over that of a circular orbit there.
        speed_km_s: speed at the start.
        angle_degrees: angle of the start above the horizontal.
        minutes: duration, without any powered flight.
    """

    apogee_km: float
    ground_range_km: float
    q: float
    speed_km_s: float
    angle_degrees: float
    minutes: float


def flight(apogee_km: float, ground_range_km: float) -> Flight:
    """Reckon a flight back from how high and how far it went.

    The path is an ellipse with the Earth's centre in one focus and the apogee in the middle of
    the way: with Ψ = ground range / R its eccentricity is e = (ra − R) / (ra − R cos(Ψ/2)), its
    half axis a = ra / (1 + e) (ra: radius of the apogee), and Q = 2 − R / a (BMW 6.2-3). The
    angle follows from the angular momentum, the time from Kepler's equation (BMW 6.2-22, 6.2-23).

    Raises:
        NotAFlightError: if the apogee is not above zero, or the ground range is negative or
            longer than half-way round the Earth.
    """
    _check(apogee_km, ground_range_km)
    half = ground_range_km / EARTH_RADIUS_KM / 2
    top = EARTH_RADIUS_KM + apogee_km
    e = apogee_km / (top - EARTH_RADIUS_KM * np.cos(half))
    a = top / (1 + e)
    q = 2 - EARTH_RADIUS_KM / a
    speed = np.sqrt(q * GRAVITY_KM3_S2 / EARTH_RADIUS_KM)
    # angular momentum over R and speed; rounding can lift it above one for a level start
    level = np.sqrt(GRAVITY_KM3_S2 * a * max(1 - e**2, 0.0)) / (EARTH_RADIUS_KM * speed)
    # the eccentric anomaly of the start, from R = a (1 − e cos E): it also works straight up
    anomaly = np.arccos(np.clip((1 - EARTH_RADIUS_KM / a) / e, -1, 1))
    seconds = 2 * np.sqrt(a**3 / GRAVITY_KM3_S2) * (np.pi - anomaly + e * np.sin(anomaly))
    return Flight(
        apogee_km=apogee_km,
        ground_range_km=ground_range_km,
        q=float(q),
        speed_km_s=float(speed),
        angle_degrees=float(np.degrees(np.arccos(min(level, 1.0)))),
        minutes=float(seconds / 60),
    )


def free_flight_km(q: float, angle_degrees: float) -> float:
    """Return how far over the ground a start with Q and an angle leads.

    cos(Ψ/2) = (1 − Q cos² φ) / √(1 + Q (Q − 2) cos² φ) (BMW 6.2-12).

    Raises:
        NotAFlightError: if Q is not between 0 and 2, the angle not between 0 and 90 degrees, or
            the start too fast and level to come down again.
    """
    if not (0 < q < 2 and 0 <= angle_degrees <= 90):
        raise NotAFlightError(
            f"No missile starts with Q = {q} at {angle_degrees}°: give a Q above 0 and below 2 "
            "and an angle from 0 to 90 degrees."
        )
    level = np.cos(np.radians(angle_degrees)) ** 2
    if q >= 1 and level == 1:
        raise NotAFlightError("A level start at orbital speed never comes down: raise the angle.")
    cosine = (1 - q * level) / np.sqrt(1 + q * (q - 2) * level)
    return float(2 * EARTH_RADIUS_KM * np.arccos(np.clip(cosine, -1, 1)))


def longest_range_km(q: Number) -> Number:
    """Return the longest range that a start with Q allows.

    sin(Ψ/2) = Q / (2 − Q) (BMW 6.2-19); from Q = 1 on, orbital speed, every place is in range.

    Raises:
        NotAFlightError: if Q is negative or not below 2, the speed that leaves the Earth.
    """
    if not np.all((np.asarray(q) >= 0) & (np.asarray(q) < 2)):
        raise NotAFlightError("Q must be at least 0 and below 2, the speed of escape.")
    sine = np.minimum(np.asarray(q) / (2 - np.asarray(q)), 1.0)
    return _like(q, 2 * EARTH_RADIUS_KM * np.arcsin(sine))


def flat_path_range_km(apogee_km: Number, ground_range_km: float) -> Number:
    """Return how far a missile that flew so high and so far could fly on a flat path.

    The same speed, turned to the angle that carries farthest: Q as in `flight`, the range as in
    `longest_range_km`. Of the usual rules this is the only one that heeds the curved Earth.

    Raises:
        NotAFlightError: as `flight`.
    """
    _check(apogee_km, ground_range_km)
    half = ground_range_km / EARTH_RADIUS_KM / 2
    height = np.asarray(apogee_km, dtype=float)
    top = EARTH_RADIUS_KM + height
    e = height / (top - EARTH_RADIUS_KM * np.cos(half))
    return _like(apogee_km, np.asarray(longest_range_km(2 - EARTH_RADIUS_KM * (1 + e) / top)))


def flat_path(range_km: float) -> Flight:
    """Return the flight that reaches a range with the least speed.

    Q = 2 sin(Ψ/2) / (1 + sin(Ψ/2)) at the angle (180° − Ψ) / 4 (BMW 6.2-20, 6.2-18).

    Raises:
        NotAFlightError: if the range is not above zero, or is not below half-way round.
    """
    if not 0 < range_km < LONGEST_GROUND_RANGE_KM:
        raise NotAFlightError(
            f"No flat path is {range_km} km long: give a range above 0 and below "
            f"{LONGEST_GROUND_RANGE_KM:,.0f} km, half-way round the Earth."
        )
    half = range_km / EARTH_RADIUS_KM / 2
    q = 2 * np.sin(half) / (1 + np.sin(half))
    level = np.cos((np.pi - 2 * half) / 4) ** 2
    e = np.sqrt(1 + q * (q - 2) * level)
    apogee = EARTH_RADIUS_KM / (2 - q) * (1 + e) - EARTH_RADIUS_KM
    return flight(float(apogee), range_km)


def flat_earth_range_km(apogee_km: Number, ground_range_km: float) -> Number:
    """Return the same range over a flat Earth with the same pull everywhere: 2 h + d² / (8 h).

    Schoolbook parabola: h = v² sin² φ / 2g and d = v² sin 2φ / g give v² / g, the range at 45°.
    Good for short ranges; it falls behind `flat_path_range_km` as the Earth curves away.

    Raises:
        NotAFlightError: as `flight`.
    """
    _check(apogee_km, ground_range_km)
    height = np.asarray(apogee_km, dtype=float)
    return _like(apogee_km, 2 * height + ground_range_km**2 / (8 * height))


def four_times_apogee_km(apogee_km: Number) -> Number:
    """Return four times the greatest height: a rule of thumb that does not fit a lofted flight.

    It is true of a shot at 45° over a flat Earth. A former deputy head of South Korea's Joint
    Chiefs of Staff was quoted with it on 4 July 2017 and came to more than 10,000 km
    (https://sputniknews.jp/20170704/3838886.html). It stands here to be compared.

    Raises:
        NotAFlightError: if the apogee is not above zero.
    """
    _check(apogee_km, 0.0)
    return _like(apogee_km, 4 * np.asarray(apogee_km, dtype=float))


def path(
    apogee_km: float, ground_range_km: float, points: int = 91
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return a flight as a line: distance along the ground and height above it.

    The ellipse of `flight`, r = a (1 − e²) / (1 − e cos β), β the angle from the apogee.

    Args:
        apogee_km: greatest height.
        ground_range_km: distance along the ground; zero for straight up and down has no line.
        points: how many points the line has, at least 2.

    Raises:
        NotAFlightError: as `flight`, and for a ground range of zero or fewer than two points.
    """
    _check(apogee_km, ground_range_km)
    if ground_range_km == 0 or points < 2:
        raise NotAFlightError(
            "A line needs a ground range above zero and two points or more: straight up and "
            "down is one place."
        )
    half = ground_range_km / EARTH_RADIUS_KM / 2
    top = EARTH_RADIUS_KM + apogee_km
    e = apogee_km / (top - EARTH_RADIUS_KM * np.cos(half))
    turn = np.linspace(-half, half, points)
    heights = top * (1 - e) / (1 - e * np.cos(turn)) - EARTH_RADIUS_KM
    return (turn + half) * EARTH_RADIUS_KM, np.maximum(heights, 0.0)


def _check(apogee_km: float | npt.NDArray[np.float64], ground_range_km: float) -> None:
    """Refuse heights and ranges that no flight has; not-a-number is refused too."""
    if not np.all((np.asarray(apogee_km) > 0) & np.isfinite(apogee_km)):
        raise NotAFlightError("A flight has a greatest height: give an apogee above 0 km.")
    if not 0 <= ground_range_km <= LONGEST_GROUND_RANGE_KM:
        raise NotAFlightError(
            f"No flight lands {ground_range_km} km away: give a ground range from 0 to "
            f"{LONGEST_GROUND_RANGE_KM:,.0f} km, half-way round the Earth."
        )


def _like(given: Number, result: npt.NDArray[np.float64]) -> Number:
    """Return a result as what was given: one number for a number, an array for an array."""
    if isinstance(given, np.ndarray):
        return result
    return float(result)
