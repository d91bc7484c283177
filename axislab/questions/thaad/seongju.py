"""Where things lie in lesson 04: distances over the globe between places of its table."""

from __future__ import annotations

from axislab.geometry import Place, great_circle_km
from axislab.tables import table

LESSON = "04_thaad"
SITE = "seongju-site"
"""Id of the radar's place in the table "thaad_places"; a point that is only roughly known."""


def place(id: str) -> Place:
    """Return where a place of the table "thaad_places" lies."""
    places = table("thaad_places").set_index("place_id")
    return Place(float(places["lat"][id]), float(places["lon"][id]))


def kilometres(start: str, goal: str) -> float:
    """Return the distance over the globe between two places of the table, by their ids."""
    return great_circle_km(place(start), place(goal))


def reach(estimate: str) -> float:
    """Return a range of the table "radar_estimates", kilometres."""
    return float(table("radar_estimates").set_index("estimate_id")["range_km"][estimate])


def short_and_long() -> tuple[float, float]:
    """Return the range that officials named for Korea, and the one that Beijing cites."""
    return reach("usa-terminal-2016"), reach("china-2017")
