"""The steps of the Amur and Ussuri border: what each concerns and settled, in words."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from axislab.figures.dates import day_in_words
from axislab.geometry import Place, great_circle_km
from axislab.tables import table

BATTLE = "zhenbao"
"""Id of the place of March 1969, from which the map counts its kilometres."""

BATTLE_EVENT = "Ussuri, 2 to 22 March 1969"
Row = Mapping[Hashable, Any]
"""A row of a table, by the names of its columns."""

SHORT_LIST = 3
"""So many sources stand in a fact; the tables have them all."""

SIDES = {"SUN": "Soviet", "CHN": "Chinese"}


@dataclass(frozen=True)
class Step:
    """One step in the making of the border.

    Attributes:
        year: its year.
        name: the treaty's title, or what happened.
        title: the finding, for the head of the map.
        rivers: the stretches of the line that it concerns, by the names of the map.
        places: ids of the places that it concerns.
        settled: what was settled and how much land, in words.
        sources: where that is from, in short.
    """

    year: int
    name: str
    title: str
    rivers: tuple[str, ...]
    places: tuple[str, ...]
    settled: str
    sources: tuple[str, ...]

    @property
    def label(self) -> str:
        """Year and name, as they stand on a menu."""
        return f"{self.year}: {self.name}"

    @property
    def fact(self) -> str:
        """What was settled, with the first sources and where all of them stand."""
        more = " and others" if len(self.sources) > SHORT_LIST else ""
        settled = self.settled.replace("'", "’")
        return f"{settled} Sources: {'; '.join(self.sources[:SHORT_LIST])}{more}."


TREATIES: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("aigun-1858", "the Amur becomes the border", ("Amur",), ()),
    ("peking-1860", "the Ussuri and a line to the sea become the border", ("Ussuri", "South"), ()),
    (
        "east-1991",
        "the line along the rivers is agreed, but for two places",
        ("Argun", "Amur", "Ussuri", "South"),
        (BATTLE,),
    ),
    ("supplement-2004", "the last two places are to be divided", (), ("heixiazi", "abagaitu")),
    ("protocol-2008", "the last two places are divided", (), ("heixiazi", "abagaitu")),
)
"""Id of a treaty in the table, finding, and the stretches and places of the map it concerns."""


def border_steps() -> list[Step]:
    """Return the steps in order of time, with their words taken from the tables."""
    treaties = _by_id("treaties", "treaty_id")
    steps = [
        _treaty_step(treaties[treaty_id], title, rivers, places)
        for treaty_id, title, rivers, places in TREATIES
    ]
    return sorted([*steps, _battle_step()], key=lambda step: step.year)


def border_places() -> dict[str, Row]:
    """Return the rows of the table "border_places" by their ids."""
    return _by_id("border_places", "place_id")


def place_of(row: Row) -> Place:
    """Return where a row of the table "border_places" lies."""
    return Place(float(row["lat"]), float(row["lon"]))


def shown_name(row: Row) -> str:
    """Write a place's name; an island's other name too, for it has one on each bank."""
    both = row["kind"] == "island" and isinstance(row["other_name"], str)
    return f"{row['name']} ({row['other_name']})" if both else str(row["name"])


def short_sources(sources: str) -> tuple[str, ...]:
    """Shorten sources to what can stand under a map, each once.

    Of an address that stands with the name of its work in brackets the name is kept, of a bare
    address the host.
    """
    parts = (part.strip() for part in sources.split(" ; "))
    return tuple(dict.fromkeys(_short(part) for part in parts))


def _short(source: str) -> str:
    if not source.startswith("http"):
        return source
    address, _, work = source.partition(" (")
    return work.removesuffix(")") or urlsplit(address).netloc.removeprefix("www.")


def _treaty_step(treaty: Row, title: str, rivers: tuple[str, ...], places: tuple[str, ...]) -> Step:
    day = date.fromisoformat(str(treaty["date"]))
    words = f"{treaty['title']}, {day_in_words(day)}: {treaty['what_it_settled']}"
    land, land_sources = _disputed_words(day.year)
    return Step(
        day.year,
        str(treaty["title"]),
        f"{day.year}: {title}",
        rivers,
        places,
        " ".join([words, *land]),
        tuple(dict.fromkeys([*short_sources(str(treaty["sources"])), *land_sources])),
    )


def _disputed_words(year: int) -> tuple[list[str], list[str]]:
    """Say how much land was in dispute in a step and how much of it went to China."""
    land = table("disputed_land")
    said: list[str] = []
    sources: list[str] = []
    for row in land.to_dict("records"):
        first, _, where = str(row["step"]).partition(" ")
        years = [int(part) for part in first.split("-") if part.isdigit()]
        if not years or year not in (years[0], years[-1]):
            continue
        area = _range(float(row["disputed_sq_km_low"]), float(row["disputed_sq_km_high"]))
        text = f"In dispute {f'at {where}' if where else 'on the rivers'}: about {area} sq km"
        if pd.notna(row["to_china_sq_km"]):
            text += f"; to China: {float(row['to_china_sq_km']):,.0f}"
        said.append(f"{text}.")
        sources += short_sources(str(row["sources"]))
    return said, sources


def _battle_step() -> Step:
    places = border_places()
    battle = places[BATTLE]
    far = great_circle_km(place_of(battle), place_of(places["khabarovsk"]))
    losses = table("border_war_losses")
    here = losses[losses["event"] == BATTLE_EVENT]
    dead = "; ".join(
        f"{SIDES[str(row['dead_of'])]} {_range(float(row['low']), float(row['high']))} "
        f"({row['counted_by']})"
        for row in here.to_dict("records")
    )
    others = [
        str(event)
        for event in losses["event"].unique()
        if not str(event).startswith(BATTLE_EVENT.split(",")[0])
    ]
    return Step(
        1969,
        "fighting on the Ussuri",
        f"1969: fighting on the Ussuri, {far:,.0f} km from Khabarovsk",
        (),
        (BATTLE,),
        f"March 1969: Soviet and Chinese troops fight over {shown_name(battle)}, an island in the "
        f"{battle['river']}, {far:,.0f} km from Khabarovsk. Dead from 2 to 22 March, by who "
        f"counted: {dead}. Further fights: {'; '.join(others)}.",
        tuple(
            dict.fromkeys(
                name for sources in here["sources"] for name in short_sources(str(sources))
            )
        ),
    )


def _range(low: float, high: float) -> str:
    return f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"


def _by_id(name: str, column: str) -> dict[str, Row]:
    return {str(row[column]): row for row in table(name).to_dict("records")}
