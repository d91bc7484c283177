"""What a setting of the radar bench comes to, in words: title, headings and fact."""

from __future__ import annotations

from collections.abc import Sequence

from axislab.figures.radar_places import (
    FORWARD_KM,
    LAUNCH,
    Spot,
    estimates,
    radars_in_japan,
    site_precision_km,
    spots,
)
from axislab.figures.radar_view import Setting
from axislab.geometry import great_circle_km, initial_bearing_degrees

POINTS_OF_COMPASS = (
    *("north", "north-north-east", "north-east", "east-north-east"),
    *("east", "east-south-east", "south-east", "south-south-east"),
    *("south", "south-south-west", "south-west", "west-south-west"),
    *("west", "west-north-west", "north-west", "north-north-west"),
)

COMMON = ("Officials", "Others", "Independent")
"""First words of voices that are no names."""


def compass(degrees: float) -> str:
    """Name a direction, for example "north-north-west"."""
    step = 360 / len(POINTS_OF_COMPASS)
    return POINTS_OF_COMPASS[round(degrees / step) % len(POINTS_OF_COMPASS)]


def bench_title(setting: Setting) -> str:
    """Say how many cities lie inside the sector and reach."""
    cities = [spot for spot in spots() if spot.kind != LAUNCH]
    inside = sum(setting.covers(spot) for spot in cities)
    return (
        f"{setting.range_km:,} km to the {compass(setting.azimuth)}: "
        f"{inside} of {len(cities)} places inside"
    )


def view_key(setting: Setting) -> str:
    """Explain the darker part of the sector."""
    if setting.view_km <= 0:
        return f"No darker part: an object {setting.altitude_km} km up is nowhere above the horizon"
    return (
        f"Darker: where an object {setting.altitude_km} km up is in view, "
        f"to {setting.view_km:,.0f} km from the site"
    )


def section_heading(setting: Setting) -> str:
    """Say in one line what holds for the object over the chosen place."""
    return f"Over {setting.spot.short_name} ({setting.spot.km:,.0f} km): {_verdict(setting)}"


def bench_fact(setting: Setting) -> str:
    """Say what a setting comes to, every number computed from the tables."""
    return " ".join(
        [
            _assumed(setting),
            _inside(setting),
            _over_the_place(setting),
            *([_from_japan(setting.spot)] if setting.japan else []),
            f"Hills are left out, and the site’s point is known only to some "
            f"{site_precision_km():.0f} km.",
        ]
    )


def said_by(range_km: int) -> str:
    """Name who gave this reach, or say that nobody in the table did."""
    voices: dict[str, list[str]] = {}
    for one in estimates():
        if one.km == range_km:
            mode = "mode not said" if one.mode == "unspecified" else f"{one.mode} mode"
            voices.setdefault(mode, []).append(_inside_a_sentence(one.who))
    if not voices:
        return f"Nobody in our table gives {range_km:,} km."
    said = "; ".join(f"{'; '.join(who)} ({mode})" for mode, who in voices.items())
    return f"Who gives {range_km:,} km: {said}."


def _inside_a_sentence(who: str) -> str:
    """Write a voice as it stands inside a sentence: names keep their capital."""
    return who[:1].lower() + who[1:] if who.split(" ")[0] in COMMON else who


def _verdict(setting: Setting) -> str:
    sight, height = setting.sight, setting.altitude_km
    if not sight.in_sector:
        return f"outside the sector, in direction {sight.bearing_degrees:.0f}°"
    highest, lowest = setting.highest_km, sight.lowest_visible_km
    if highest is None or highest < lowest:
        return f"at no height both above the horizon and within {setting.range_km:,} km"
    start = f"in view from {lowest:,.0f} km up"
    if sight.seen:
        return f"{start}; an object at {height} km is seen"
    if not sight.above_horizon:
        return f"{start}; an object at {height} km is hidden"
    return f"in view from {lowest:,.0f} to {highest:,.0f} km up; not so at {height} km"


def _assumed(setting: Setting) -> str:
    return (
        f"Assumed: a reach of {setting.range_km:,} km, a sector of {setting.width}° towards "
        f"{setting.azimuth % 360}° ({compass(setting.azimuth)}), lowest angle "
        f"{setting.elevation}°. {said_by(setting.range_km)}"
    )


def _inside(setting: Setting) -> str:
    """List the places inside, and those in reach that the sector leaves out."""
    cities = [spot for spot in spots() if spot.kind != LAUNCH]
    launch = [spot for spot in spots() if spot.kind == LAUNCH]
    inside = [spot for spot in cities if setting.covers(spot)]
    aside = [spot for spot in cities if spot.km <= setting.range_km and spot not in inside]
    covered = sum(setting.covers(spot) for spot in launch)
    said = f"Inside over the ground, km from the site: {_listed(inside)}."
    if aside:
        said += f" In reach but outside the sector: {_listed(aside)}."
    return f"{said} North Korean launch places of July 2017 inside: {covered} of {len(launch)}."


def _over_the_place(setting: Setting) -> str:
    sight, spot, height = setting.sight, setting.spot, setting.altitude_km
    said = (
        f"Over {spot.name} ({spot.km:,.0f} km, direction {spot.bearing:.0f}°) an object comes "
        f"above the horizon from {sight.lowest_visible_km:,.0f} km up with the usual allowance "
        f"for air, from {setting.lowest_without_air_km:,.0f} km without it"
    )
    if not sight.in_sector:
        return f"{said}; but the place lies outside the sector."
    if sight.seen:
        return f"{said}; at {height} km up it is seen."
    if not sight.above_horizon:
        return f"{said}; at {height} km up it is hidden."
    return (
        f"{said}; at {height} km up it is {sight.slant_range_km:,.0f} km away in a straight line, "
        "beyond the reach."
    )


def _from_japan(spot: Spot) -> str:
    """Say whether a place lies in the sectors of the radars in Japan."""
    parts = []
    for name, place, sector in radars_in_japan():
        far = great_circle_km(place, spot.place)
        inside = far <= FORWARD_KM and sector.contains(initial_bearing_degrees(place, spot.place))
        parts.append(f"{'inside' if inside else 'outside'} that of {name} ({far:,.0f} km)")
    return (
        f"Sectors of the same type in Japan, drawn to {FORWARD_KM:,} km: {spot.name} is "
        f"{' and '.join(parts)}."
    )


def _listed(places: Sequence[Spot]) -> str:
    return ", ".join(f"{spot.short_name} {spot.km:,.0f}" for spot in places) or "none"
