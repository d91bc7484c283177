"""Readings of claims on THAAD: launchers, interceptors, places in reach, visitors, a longitude.

How far the radar reaches is disputed; the readings count what lies within the figures of both
sides and leave the sector and the horizon to the lesson. They inform: whether a fear is
justified or a motive real is not decided by a distance.
"""

from __future__ import annotations

from axislab.geometry import Place, great_circle_km
from axislab.measures import change_pct
from axislab.readings.reading import Reading
from axislab.tables import table

ARTICLE_DAY = "2017-07-08"
"""Last day on which the article can have appeared (its own words: the week of 4 July 2017)."""

EASTERN_PACIFIC_FROM = 180.0
"""Degrees east from which a place can lie in the eastern half of the Pacific: our bound."""


def launchers_in_2017() -> list[Reading]:
    """NK-43: launchers at the site when the article appeared and at the end of the year."""
    steps = table("thaad_events").dropna(subset=["launchers_in_place"])
    count = steps.set_index("date")["launchers_in_place"]
    then, later = float(count[:ARTICLE_DAY].iloc[-1]), float(count[:"2017-12-31"].iloc[-1])
    share = 100 * then / _figure("launchers_standard")
    return [
        Reading("launchers in place in July 2017", then, 0, holds=then > 0),
        Reading("per cent of a battery in July 2017", share, 1, holds=share >= 100),
        Reading("launchers in place at the end of 2017", later, 0),
    ]


def interceptor_figures() -> list[Reading]:
    """NK-44: reach and highest altitude of an interceptor, kilometres; interceptors in all."""
    items = {
        "reach": "interceptor_reach",
        "highest altitude": "intercept_altitude_highest",
        "interceptors, usual battery": "interceptors_standard",
        "interceptors, largest battery": "interceptors_upper",
    }
    return [Reading(label, _figure(item), 0) for label, item in items.items()]


def chinese_places_in_reach() -> list[Reading]:
    """NK-45: places of the table in China within the figures given for the two modes."""
    distances = _distances("CHN")
    terminal, forward = _estimate("usa-terminal-2016"), _estimate("uscc-2016")
    return [
        Reading("nearest place, kilometres", min(distances.values()), 0),
        *(
            Reading(f"places within {reach:,.0f} km", _within(distances, reach), 0)
            for reach in (terminal, forward)
        ),
        Reading("places in all", len(distances), 0),
    ]


def russian_places_in_reach() -> list[Reading]:
    """NK-47: kilometres from the site to the Russian places of the table."""
    return [Reading(place, km, 0) for place, km in _distances("RUS").items()]


def visitors_under_pressure() -> list[Reading]:
    """NK-50: visitors to South Korea, April to December 2017 against 2016, per cent."""
    visitors = table("visitors_monthly")
    changes = {}
    for origin in ("CHN", "RUS"):
        month = visitors[visitors["origin"] == origin].set_index("month")["visitors"]
        before, after = (float(month[f"{y}-04" : f"{y}-12"].sum()) for y in (2016, 2017))
        changes[origin] = change_pct(before, after)
    costs = table("thaad_costs").set_index("item")["value"]
    assumed = float(costs["fall of Chinese visitors assumed, April to December"])
    return [
        Reading("fall of visitors from China", -changes["CHN"], 1),
        Reading("fall that a forecast had assumed", -assumed, 0),
        Reading("rise of visitors from Russia", changes["RUS"], 1),
    ]


def side_of_the_pacific() -> list[Reading]:
    """NK-52: degrees east of Seoul; the eastern Pacific begins beyond 180."""
    longitude = float(table("thaad_places").set_index("place_id")["lon"]["seoul"])
    return [
        Reading("longitude of Seoul", longitude, 0, holds=longitude >= EASTERN_PACIFIC_FROM),
    ]


def _figure(item: str) -> float:
    """Return one figure of the table "system_figures"."""
    return float(table("system_figures").set_index("item")["value"][item])


def _estimate(name: str) -> float:
    """Return one range of the table "radar_estimates", kilometres."""
    return float(table("radar_estimates").set_index("estimate_id")["range_km"][name])


def _distances(country: str) -> dict[str, float]:
    """Return how far the places of a country are from the site, kilometres, by name."""
    places = table("thaad_places").set_index("place_id")
    where = {key: Place(row["lat"], row["lon"]) for key, row in places.iterrows()}
    inside = places[places["country_iso3"] == country]["name"]
    return {
        name: great_circle_km(where["seongju-site"], where[key]) for key, name in inside.items()
    }


def _within(distances: dict[str, float], reach: float) -> int:
    """Count the places that are no farther away than a reach."""
    return sum(km <= reach for km in distances.values())


FUNCTIONS = (
    launchers_in_2017,
    interceptor_figures,
    chinese_places_in_reach,
    russian_places_in_reach,
    visitors_under_pressure,
    side_of_the_pacific,
)
