"""The places and the estimates of the radar bench, as the tables have them."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from axislab.errors import SentenceError
from axislab.geometry import Place, great_circle_km, initial_bearing_degrees
from axislab.radar import Sector
from axislab.tables import did_you_mean, table

SITE = "seongju-site"
"""Id of the radar's place in the table "thaad_places"."""

TERMINAL_KM, FORWARD_KM = 600, 2000
"""The reach that officials named for the terminal mode, and most estimates for the other."""

NEAREST_KM, FARTHEST_KM = 150.0, 2900.0
"""Nearer places would stand under the radar itself, farther ones beyond the edge of the map."""

LEFT_OUT = ("jinan",)
"""Places whose name would cover others."""

LAUNCH, RADAR = "launch site", "radar"
"""Kinds of places that are no cities."""

JAPAN = ("kyogamisaki", "shariki")
"""Ids of the radars of the same type in Japan."""

_SECTOR = re.compile(r"(\d+) to (\d+) degrees")
"""How the table writes from where to where such a radar looks."""


Row = Mapping[Hashable, Any]
"""A row of a table, by the names of its columns."""


class NotAPlaceOfTheBenchError(SentenceError, LookupError):
    """The radar bench has no place of that id."""


@dataclass(frozen=True)
class Spot:
    """A place of the radar bench.

    Attributes:
        id: its id in the table "thaad_places".
        name: as it is shown.
        iso3: code of its country.
        kind: "city", "launch site" and so on, as the table has it.
        place: where it lies.
        km: distance from the radar over the ground.
        bearing: direction from the radar, degrees clockwise from north.
    """

    id: str
    name: str
    iso3: str
    kind: str
    place: Place
    km: float
    bearing: float

    @property
    def short_name(self) -> str:
        """The name for the map: of "a cape, tip of a province" only what follows the comma."""
        short = self.name.rpartition(", ")[2]
        return short[:1].upper() + short[1:]


@dataclass(frozen=True)
class Estimate:
    """What somebody said on how far the radar sees.

    Attributes:
        id: its id in the table "radar_estimates".
        km: the reach.
        mode: "terminal", "forward" or "unspecified".
        who: who says so, or reports it.
        year: when; None if the table does not say.
    """

    id: str
    km: int
    mode: str
    who: str
    year: int | None

    @property
    def label(self) -> str:
        """The estimate as it stands on a menu."""
        mode = "" if self.mode == "unspecified" else f", {self.mode} mode"
        when = f", {self.year}" if self.year else ""
        return f"{self.km:,} km{mode}: {self.who}{when}"


@cache
def site() -> Place:
    """Return where the radar stands, a point that is only approximately known."""
    return _place(_rows()[SITE])


@cache
def site_altitude_km() -> float:
    """Return how high above the sea the radar stands."""
    return system_figure("site_altitude") / 1000


@cache
def system_figure(item: str) -> float:
    """Return the value of an item of the table "system_figures"."""
    rows = table("system_figures")
    return float(rows.loc[rows["item"] == item, "value"].iloc[0])


@cache
def site_precision_km() -> float:
    """Return by how many kilometres the point of the radar may be wrong."""
    return float(_rows()[SITE]["precision_km"])


@cache
def spots() -> tuple[Spot, ...]:
    """Return the cities and launch places, nearest first, without the radars themselves."""
    found = (
        _spot(one, row)
        for one, row in _rows().items()
        if one not in (SITE, *LEFT_OUT) and row["kind"] != RADAR
    )
    return tuple(sorted((one for one in found if _on_the_map(one.km)), key=_distance))


@cache
def radars_in_japan() -> tuple[tuple[str, Place, Sector], ...]:
    """Return name, place and sector of the two radars of the same type in Japan."""
    rows = _rows()
    return tuple(
        (str(rows[one]["name"]), _place(rows[one]), _sector(str(rows[one]["role"])))
        for one in JAPAN
    )


@cache
def estimates() -> tuple[Estimate, ...]:
    """Return the estimates of the reach that the bench can be set to, shortest first."""
    rows = table("radar_estimates").sort_values(["range_km", "year"])
    return tuple(
        Estimate(
            str(row["estimate_id"]),
            int(row["range_km"]),
            str(row["mode"]),
            str(row["who"]),
            int(row["year"]) if pd.notna(row["year"]) else None,
        )
        for row in rows.to_dict("records")
        if TERMINAL_KM <= row["range_km"] <= FORWARD_KM
    )


def spot_of(place_id: str) -> Spot:
    """Return a place by its id.

    Raises:
        NotAPlaceOfTheBenchError: if there is none.
    """
    found = {spot.id: spot for spot in spots()}
    if place_id not in found:
        raise NotAPlaceOfTheBenchError(
            f"The radar bench has no place {place_id!r}.{did_you_mean(place_id, found)} "
            f"It has: {', '.join(found)}."
        )
    return found[place_id]


@cache
def _rows() -> dict[str, Row]:
    return {str(row["place_id"]): row for row in table("thaad_places").to_dict("records")}


def _spot(place_id: str, row: Row) -> Spot:
    place = _place(row)
    return Spot(
        place_id,
        str(row["name"]).replace("'", "’"),
        str(row["country_iso3"]),
        str(row["kind"]),
        place,
        great_circle_km(site(), place),
        initial_bearing_degrees(site(), place),
    )


def _place(row: Row) -> Place:
    return Place(float(row["lat"]), float(row["lon"]))


def _sector(role: str) -> Sector:
    found = _SECTOR.search(role)
    assert found is not None, role
    first, last = map(int, found.groups())
    return Sector((first + last) / 2, last - first)


def _on_the_map(km: float) -> bool:
    return NEAREST_KM <= km <= FARTHEST_KM


def _distance(spot: Spot) -> float:
    return spot.km
