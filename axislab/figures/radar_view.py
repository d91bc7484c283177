"""What the radar at Seongju would cover under assumptions that a reader makes.

The geometry is that of `axislab.radar`. Nothing here claims what the radar can do: the reach is
a setting, and hills are left out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from axislab.figures.radar_places import Spot, site, site_altitude_km
from axislab.geometry import EARTH_RADIUS_KM
from axislab.radar import NO_REFRACTION, Radar, Sector, Sight, horizon_km, lowest_visible_km


@dataclass(frozen=True)
class Setting:
    """What a reader assumes.

    Attributes:
        range_km: how far the radar sees, straight distance.
        azimuth: direction of the sector's middle, degrees clockwise from north.
        width: angle of the sector, degrees.
        elevation: lowest angle above the level at which the radar looks, degrees.
        altitude_km: height of an object.
        spot: the place over which the object is.
        japan: whether the two radars in Japan are shown.
    """

    range_km: int
    azimuth: int
    width: int
    elevation: int
    altitude_km: int
    spot: Spot
    japan: bool = False

    @property
    def sector(self) -> Sector:
        """The sector."""
        return Sector(self.azimuth % 360, self.width)

    @property
    def radar(self) -> Radar:
        """The radar under these assumptions."""
        return Radar(
            site(), self.sector, self.range_km, self.elevation, altitude_km=site_altitude_km()
        )

    def covers(self, spot: Spot) -> bool:
        """Tell whether a place lies inside sector and reach, measured over the ground."""
        return spot.km <= self.range_km and self.sector.contains(spot.bearing)

    @cached_property
    def sight(self) -> Sight:
        """The look at the object over the chosen place."""
        return self.radar.look(self.spot.place, self.altitude_km)

    @property
    def lowest_without_air_km(self) -> float:
        """From which altitude on the place would be in view if the air bent no rays."""
        return lowest_visible_km(
            self.spot.km, self.elevation, site_altitude_km(), refraction=NO_REFRACTION
        )

    @property
    def highest_km(self) -> float | None:
        """Up to which altitude an object over the place is within reach; None if at none."""
        return highest_in_reach_km(self.spot.km, self.range_km)

    @property
    def view_km(self) -> float:
        """How far off over the ground an object of this altitude can be and still be seen."""
        horizon = horizon_km(self.altitude_km, self.elevation, site_altitude_km())
        return min(horizon, ground_reach_km(self.range_km, self.altitude_km))


def ground_reach_km(reach_km: float, altitude_km: float) -> float:
    """Return how far over the ground a straight distance from the radar goes at an altitude.

    The law of cosines of `axislab.radar.slant_range_km`, turned round; zero if the object is
    higher than the reach.
    """
    near, far = EARTH_RADIUS_KM + site_altitude_km(), EARTH_RADIUS_KM + altitude_km
    square = max(reach_km**2 - (far - near) ** 2, 0.0) / (4 * near * far)
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(square, 1.0)))


def highest_in_reach_km(ground_km: float, reach_km: float) -> float | None:
    """Return how high an object at a distance over the ground can be within a straight reach.

    Returns:
        Kilometres above sea level; None where even the ground is beyond the reach.
    """
    near, angle = EARTH_RADIUS_KM + site_altitude_km(), ground_km / EARTH_RADIUS_KM
    square = reach_km**2 - (near * math.sin(angle)) ** 2
    if square < 0:
        return None
    highest = near * math.cos(angle) + math.sqrt(square) - EARTH_RADIUS_KM
    return highest if highest >= 0 else None
