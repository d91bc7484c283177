"""Pure geometry on the globe: great-circle distances and a map on which they are true.

Every function takes plain degrees and returns plain numbers: no table, no figure. The Earth is
a sphere here; the error against its true shape is below half a per cent.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from axislab.errors import SentenceError

EARTH_RADIUS_KM = 6371.0
"""Mean radius of the Earth, rounded (IUGG: R1 = 6,371.0088 km)."""

ANTIPODE = 1e-6
"""Radians from the point opposite the centre within which a projection has no answer."""


class NotOnTheGlobeError(SentenceError, ValueError):
    """A latitude or longitude that no place has, or a place that a map cannot show."""


@dataclass(frozen=True)
class Place:
    """A point on the globe.

    Attributes:
        lat: degrees north of the equator, −90 to 90.
        lon: degrees east of Greenwich, −180 to 180.
    """

    lat: float
    lon: float

    def __post_init__(self) -> None:
        """Refuse degrees that no place has; most often the two were swapped.

        Raises:
            NotOnTheGlobeError: if latitude or longitude is beyond its limits, or is no number.
        """
        if not (abs(self.lat) <= 90 and abs(self.lon) <= 180):
            raise NotOnTheGlobeError(
                f"No place has latitude {self.lat} and longitude {self.lon}: give the latitude "
                "(−90 to 90) first, then the longitude (−180 to 180)."
            )


@dataclass(frozen=True)
class Position:
    """A point on a flat map.

    Attributes:
        x: kilometres east of the map's centre.
        y: kilometres north of it.
    """

    x: float
    y: float


def great_circle_km(first: Place, second: Place) -> float:
    """Return the shortest way over the globe between two places, in kilometres.

    The haversine formula: with a = sin²(Δφ/2) + cos φ1 cos φ2 sin²(Δλ/2) the distance is
    2 R arcsin √a (φ latitude, λ longitude). Source: R. W. Sinnott, "Virtues of the Haversine",
    Sky and Telescope 68 (1984), 159. It stays exact for places close to each other.
    """
    low, high = math.radians(first.lat), math.radians(second.lat)
    turn = math.radians(second.lon - first.lon)
    a = math.sin((high - low) / 2) ** 2
    a += math.cos(low) * math.cos(high) * math.sin(turn / 2) ** 2
    # rounding can lift a just above one for opposite places
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(a, 1.0)))


@dataclass(frozen=True)
class EquidistantMap:
    """A flat map in the azimuthal equidistant projection of the sphere.

    Distances and directions from the centre are true, so that circles round it are circles;
    between other places distances are stretched. Source: J. P. Snyder, "Map Projections: A
    Working Manual", US Geological Survey Professional Paper 1395 (1987), page 195, equations
    22-4, 22-5, 25-2 and 5-3, https://pubs.usgs.gov/pp/1395/report.pdf.

    Attributes:
        centre: the place at x = 0, y = 0.
    """

    centre: Place

    def position(self, place: Place) -> Position:
        """Return where a place stands on the map.

        Raises:
            NotOnTheGlobeError: if the place lies opposite the centre, where every direction
                is as good as any other.
        """
        home, lat = math.radians(self.centre.lat), math.radians(place.lat)
        turn = math.radians(place.lon - self.centre.lon)
        # the angle from the centre, by haversine: the cosine of 5-3 is too coarse close by
        angle = great_circle_km(self.centre, place) / EARTH_RADIUS_KM
        if math.pi - angle < ANTIPODE:
            raise NotOnTheGlobeError(
                f"A map centred on {self.centre} cannot show {place}, the point opposite. "
                "Choose another centre."
            )
        scale = 1.0 if angle == 0 else angle / math.sin(angle)
        east = math.cos(lat) * math.sin(turn)
        north = math.cos(home) * math.sin(lat) - math.sin(home) * math.cos(lat) * math.cos(turn)
        return Position(EARTH_RADIUS_KM * scale * east, EARTH_RADIUS_KM * scale * north)

    def line(self, places: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
        """Return a line as pairs of x and y.

        Args:
            places: longitude and latitude of its points, in this order, as GeoJSON has them.
        """
        points = (self.position(Place(lat, lon)) for lon, lat in places)
        return [(point.x, point.y) for point in points]


def initial_bearing_degrees(start: Place, goal: Place) -> float:
    """Return the direction in which the shortest way to a place sets out.

    Degrees clockwise from north, from 0 up to 360, by tan α = cos φ2 sin Δλ /
    (cos φ1 sin φ2 − sin φ1 cos φ2 cos Δλ). Source: Snyder (1987), page 30, equation 5-4b.

    Raises:
        NotOnTheGlobeError: if the places are one and the same, or opposite each other: no
            direction is then better than another.
    """
    angle = great_circle_km(start, goal) / EARTH_RADIUS_KM
    if angle == 0 or math.pi - angle < ANTIPODE:
        raise NotOnTheGlobeError(
            f"There is no one direction from {start} to {goal}: the two are the same or lie "
            "opposite each other. Choose another place."
        )
    home, lat = math.radians(start.lat), math.radians(goal.lat)
    turn = math.radians(goal.lon - start.lon)
    east = math.cos(lat) * math.sin(turn)
    north = math.cos(home) * math.sin(lat) - math.sin(home) * math.cos(lat) * math.cos(turn)
    return math.degrees(math.atan2(east, north)) % 360


def destination(start: Place, bearing_degrees: float, distance_km: float) -> Place:
    """Return the place that lies in a direction and at a distance along a great circle.

    With the angle c = distance / R: sin φ2 = sin φ1 cos c + cos φ1 sin c cos α and
    tan Δλ = sin c sin α / (cos φ1 cos c − sin φ1 sin c cos α). Source: Snyder (1987), page 31,
    equations 5-5 and 5-6.

    Args:
        start: where the way begins.
        bearing_degrees: direction at the start, clockwise from north.
        distance_km: length of the way, zero or more.

    Raises:
        NotOnTheGlobeError: if the distance is negative, or either figure is no number.
    """
    if not (math.isfinite(bearing_degrees) and 0 <= distance_km < math.inf):
        raise NotOnTheGlobeError(
            f"No way goes {distance_km} km in the direction {bearing_degrees}°: give a direction "
            "in degrees and a distance of zero or more."
        )
    home, way = math.radians(start.lat), math.radians(bearing_degrees)
    angle = distance_km / EARTH_RADIUS_KM
    sine = math.sin(home) * math.cos(angle) + math.cos(home) * math.sin(angle) * math.cos(way)
    # rounding can lift a sine just beyond one at the poles
    lat = math.asin(max(-1.0, min(1.0, sine)))
    turn = math.atan2(
        math.sin(angle) * math.sin(way),
        math.cos(home) * math.cos(angle) - math.sin(home) * math.sin(angle) * math.cos(way),
    )
    lon = (start.lon + math.degrees(turn) + 180) % 360 - 180
    return Place(math.degrees(lat), lon)
