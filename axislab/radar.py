"""Pure geometry of a radar: what lies in its sector, in its reach and above its horizon.

Every function takes plain kilometres and degrees; those that figures draw with also take numpy
arrays. Nothing here knows how strong a radar is: how far it reaches is an assumption that the
caller makes, and hills, noise and the size of a target are left out.

Air bends radar waves towards the ground. The usual way to reckon with it is to draw straight
rays over an Earth whose radius is k = 4/3 times the true one. Sources: Recommendation ITU-R P.310
(effective radius of the Earth, 4/3 for the standard atmosphere); Federal Standard 1037C, entry
"effective Earth radius"; R. J. Doviak and D. S. Zrnić, "Doppler Radar and Weather Observations",
second edition (1993), equations 2.28b and 2.28c. The rule is made for the lowest kilometres
(https://uk.mathworks.com/help/radar/ref/radarscenario.effearthradius.html). Above the air rays
run straight, so that at missile altitudes k = 4/3 bends them too far and lets the radar see a
little too low; k = 1, no bending at all, lets it see too little. The truth lies between the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from axislab.errors import SentenceError
from axislab.geometry import (
    EARTH_RADIUS_KM,
    Place,
    destination,
    great_circle_km,
    initial_bearing_degrees,
)

STANDARD_REFRACTION = 4 / 3
"""Factor k of the effective Earth radius in the standard atmosphere."""

NO_REFRACTION = 1.0
"""Factor k of a world without air."""

ARC_STEP_DEGREES = 2.0
"""How far apart the points of an arc are at most: close enough to look round on a map."""

Kilometres = TypeVar("Kilometres", float, npt.NDArray[np.float64])
"""One length in kilometres, or an array of them."""


class NotARadarError(SentenceError, ValueError):
    """A length, an angle or a factor that no radar can have."""


def lowest_visible_km(
    ground_range_km: Kilometres,
    elevation_degrees: float = 0.0,
    radar_altitude_km: float = 0.0,
    refraction: float = STANDARD_REFRACTION,
) -> Kilometres:
    """Return how high a target must be to come into view at some distance over the ground.

    The height of a ray that leaves at the elevation ε: with the effective radius Re = k R and
    the angle θ = ground range / Re, it is (Re + h0) cos ε / cos(ε + θ) − Re. The source is named
    at the head of the module.

    Args:
        ground_range_km: distance from the radar along the ground.
        elevation_degrees: lowest angle above the horizontal at which the radar looks.
        radar_altitude_km: height of the radar above sea level, h0.
        refraction: factor k of the effective Earth radius.

    Returns:
        Kilometres above sea level; infinite where the ray never comes.

    Raises:
        NotARadarError: if a figure is impossible.
    """
    _check(ground_range_km, radar_altitude_km, elevation_degrees, refraction)
    radius = refraction * EARTH_RADIUS_KM
    start = np.radians(elevation_degrees)
    angle = start + np.asarray(ground_range_km) / radius
    # from a right angle on the ray runs away from the Earth and never comes down to that range
    cosine = np.where(angle < np.pi / 2, np.cos(angle), np.nan)
    height = (radius + radar_altitude_km) * np.cos(start) / cosine - radius
    # rounding: at the site itself the ray stands at h0
    height = np.where(np.asarray(ground_range_km) == 0, radar_altitude_km, height)
    return _like(ground_range_km, np.where(np.isnan(height), np.inf, height))


def horizon_km(
    target_altitude_km: Kilometres,
    elevation_degrees: float = 0.0,
    radar_altitude_km: float = 0.0,
    refraction: float = STANDARD_REFRACTION,
) -> Kilometres:
    """Return how far away over the ground a target of some altitude can be and still be in view.

    The turned-round form of `lowest_visible_km`: Re (arccos((Re + h0) cos ε / (Re + h)) − ε).
    At ε = 0 and for low targets it is the well-known 4.12 √h kilometres with h in metres.

    Args:
        target_altitude_km: height of the target above sea level, h.
        elevation_degrees: lowest angle above the horizontal at which the radar looks.
        radar_altitude_km: height of the radar above sea level, h0.
        refraction: factor k of the effective Earth radius.

    Returns:
        Kilometres along the ground; zero for a target that is no higher than the radar.

    Raises:
        NotARadarError: if a figure is impossible.
    """
    _check(target_altitude_km, radar_altitude_km, elevation_degrees, refraction)
    radius = refraction * EARTH_RADIUS_KM
    start = np.radians(elevation_degrees)
    ratio = (radius + radar_altitude_km) * np.cos(start) / (radius + np.asarray(target_altitude_km))
    reach = radius * (np.arccos(np.minimum(ratio, 1.0)) - start)
    return _like(target_altitude_km, np.maximum(reach, 0.0))


def slant_range_km(
    ground_range_km: Kilometres, target_altitude_km: float, radar_altitude_km: float = 0.0
) -> Kilometres:
    """Return the straight distance from a radar to a target above the ground.

    The law of cosines in the triangle with the centre of the Earth: d² = (R + h0)² + (R + h)² −
    2 (R + h0)(R + h) cos(ground range / R).

    Raises:
        NotARadarError: if a figure is negative.
    """
    _check(ground_range_km, radar_altitude_km)
    _check(target_altitude_km, radar_altitude_km)
    near, far = EARTH_RADIUS_KM + radar_altitude_km, EARTH_RADIUS_KM + target_altitude_km
    half = np.asarray(ground_range_km) / EARTH_RADIUS_KM / 2
    # the same law by half angles: it stays exact for short distances
    square = (far - near) ** 2 + 4 * near * far * np.sin(half) ** 2
    return _like(ground_range_km, np.sqrt(square))


@dataclass(frozen=True)
class Sector:
    """The slice of the compass that a radar covers without being turned.

    Attributes:
        azimuth_degrees: direction of its middle, clockwise from north, 0 to 360.
        width_degrees: angle from edge to edge, above 0 and at most 360.
    """

    azimuth_degrees: float
    width_degrees: float

    def __post_init__(self) -> None:
        """Refuse a direction or a width that no sector has.

        Raises:
            NotARadarError: if either is beyond its limits, or is no number.
        """
        if not 0 <= self.azimuth_degrees <= 360:
            raise NotARadarError(
                f"No sector looks towards {self.azimuth_degrees}°: give a direction from 0 "
                "(north) clockwise to 360."
            )
        if not 0 < self.width_degrees <= 360:
            raise NotARadarError(
                f"No sector is {self.width_degrees}° wide: give a width above 0 and at most 360."
            )

    def contains(self, bearing_degrees: float) -> bool:
        """Tell whether a direction lies in the sector, its edges included."""
        turn = (bearing_degrees - self.azimuth_degrees + 180) % 360 - 180
        return abs(turn) <= self.width_degrees / 2

    def outline(self, site: Place, reach_km: float) -> list[tuple[float, float]]:
        """Return the edge of what the sector covers, as a closed line for a map.

        Args:
            site: where the radar stands.
            reach_km: distance along the ground at which the slice ends.

        Returns:
            Pairs of longitude and latitude, as GeoJSON has them.

        Raises:
            NotARadarError: if the reach is negative.
        """
        _check(reach_km)
        first = self.azimuth_degrees - self.width_degrees / 2
        count = int(np.ceil(self.width_degrees / ARC_STEP_DEGREES)) + 1
        bearings = first + np.linspace(0, self.width_degrees, count)
        arc = [destination(site, float(bearing), reach_km) for bearing in bearings]
        corners = arc if self.width_degrees == 360 else [site, *arc, site]
        return [(corner.lon, corner.lat) for corner in corners]


@dataclass(frozen=True)
class Radar:
    """A radar under stated assumptions.

    Attributes:
        site: where it stands.
        sector: the slice of the compass it covers.
        reach_km: straight distance at which it still sees; an assumption, never a fact.
        elevation_degrees: lowest angle above the horizontal at which it looks.
        altitude_km: its height above sea level.
        refraction: factor k of the effective Earth radius.
    """

    site: Place
    sector: Sector
    reach_km: float
    elevation_degrees: float = 0.0
    altitude_km: float = 0.0
    refraction: float = STANDARD_REFRACTION

    def __post_init__(self) -> None:
        """Refuse lengths, angles and factors that no radar can have (`NotARadarError`)."""
        _check(self.reach_km, self.altitude_km, self.elevation_degrees, self.refraction)

    def look(self, place: Place, target_altitude_km: float) -> Sight:
        """Tell what stands between this radar and a target above a place.

        Raises:
            NotARadarError: if the altitude is negative.
            NotOnTheGlobeError: if the place is the radar's own or the point opposite.
        """
        ground = great_circle_km(self.site, place)
        bearing = initial_bearing_degrees(self.site, place)
        slant = slant_range_km(ground, target_altitude_km, self.altitude_km)
        view = (self.elevation_degrees, self.altitude_km, self.refraction)
        lowest = lowest_visible_km(ground, *view)
        return Sight(
            ground_range_km=ground,
            bearing_degrees=bearing,
            slant_range_km=slant,
            lowest_visible_km=lowest,
            in_sector=self.sector.contains(bearing),
            in_reach=slant <= self.reach_km,
            above_horizon=target_altitude_km >= lowest,
        )


@dataclass(frozen=True)
class Sight:
    """What a radar's look at a target comes to.

    Attributes:
        ground_range_km: distance along the ground.
        bearing_degrees: direction from the radar, clockwise from north.
        slant_range_km: straight distance.
        lowest_visible_km: how high a target must be there to come into view.
        in_sector: whether the direction lies in the sector.
        in_reach: whether the straight distance is within the assumed reach.
        above_horizon: whether the target is high enough.
    """

    ground_range_km: float
    bearing_degrees: float
    slant_range_km: float
    lowest_visible_km: float
    in_sector: bool
    in_reach: bool
    above_horizon: bool

    @property
    def seen(self) -> bool:
        """Whether nothing of this stands in the way."""
        return self.in_sector and self.in_reach and self.above_horizon


def _check(
    length_km: float | npt.NDArray[np.float64],
    radar_altitude_km: float = 0.0,
    elevation_degrees: float = 0.0,
    refraction: float = STANDARD_REFRACTION,
) -> None:
    """Refuse what no radar can have; not-a-number is refused too."""
    if not (np.all(np.asarray(length_km) >= 0) and radar_altitude_km >= 0):
        raise NotARadarError(
            "A range or an altitude cannot be negative: give kilometres of zero or more."
        )
    if not 0 <= elevation_degrees < 90:
        raise NotARadarError(
            f"A lowest elevation of {elevation_degrees}° cannot be used: give an angle from 0 "
            "(level) to less than 90 (straight up)."
        )
    if not 0 < refraction < np.inf:
        raise NotARadarError(
            f"Air cannot bend rays by the factor {refraction}: give 1 for none or 4/3 for the "
            "standard atmosphere."
        )


def _like(given: Kilometres, result: npt.NDArray[np.float64]) -> Kilometres:
    """Return a result as what was given: one number for a number, an array for an array."""
    if isinstance(given, np.ndarray):
        return result
    return float(result)
