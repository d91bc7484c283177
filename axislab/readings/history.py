"""Readings of claims on history: Soviet help, the border and its dead, the Far East and its people.

Where sides count differently each count is a reading of its own; none is averaged.
"""

from __future__ import annotations

import pandas as pd

from axislab.readings.reading import Reading, cited, within
from axislab.tables import table

THOUSANDS = 2_000
"""How many "thousands" means at least: our bound."""

MOST_PCT = 50.0
"""What "most" must pass, in per cent; also from when promised plants are a network: our bound."""

ABOUT_FORTY_PCT = (37.5, 42.5)
"""How far "some 40 per cent" reaches: our bound."""

ABOUT_EIGHT_MILLION = (7.5, 8.5)
"""How far "8 million" reaches, in millions: what rounds to eight."""

HUNDREDS = 200
"""How many dead "hundreds" means at least: our bound."""

COMPARABLE = 0.8
"""From which ratio one wage is "comparable or higher": our bound."""

OLD_BORDER = "nine regions (border until November 2018)"
NEW_BORDER = "eleven regions (border since November 2018)"


def specialists_sent() -> list[Reading]:
    """AX-09: Soviet specialists in China; the claim says thousands."""
    counts = {
        "by 1956, Soviet count": _soviet_aid("specialists by 1956"),
        "by 1960, Garver": _soviet_aid("specialists by 1960, Garver"),
        "by 1960, Shen Zhihua": _soviet_aid("specialists by 1960, Shen Zhihua"),
    }
    return [Reading(way, count, 0, holds=count >= THOUSANDS) for way, count in counts.items()]


def plants_finished() -> list[Reading]:
    """AX-10: plants finished, per cent of the 156 agreed; most of them make a network."""
    agreed = _soviet_aid("plants agreed by 1954")
    shares = {
        end: 100 * _soviet_aid(f"plants finished {end}") / agreed
        for end in ("by 1956", "by 1960", "in the end")
    }
    last = shares.pop("in the end")
    return [
        *(Reading(end, share, 1, holds=share > MOST_PCT) for end, share in shares.items()),
        Reading("in the end, lowest count", last, 1),
    ]


def land_of_the_old_treaties() -> list[Reading]:
    """AX-62: land that passed to Russia by each treaty, square kilometres."""
    rows = table("land_areas")
    old = rows[rows["name"].isin(["Land of 1858", "Land of 1860", "Central Asian land of 1864"])]
    return [
        Reading(name, float(area), 0) for name, area in zip(old["name"], old["sq_km"], strict=True)
    ]


def ceded_share_of_the_far_east() -> list[Reading]:
    """AX-106: land of 1858 and 1860 in per cent of the Far Eastern district."""
    ceded = _area("Land of 1858") + _area("Land of 1860")
    return [
        Reading(border, 100 * ceded / _far_eastern_district(border), 1)
        for border in (NEW_BORDER, OLD_BORDER)
    ]


def people_removed() -> list[Reading]:
    """AX-107: Koreans deported in 1937; Chinese who lived there, and who were sent away."""
    deported = "deported from the Soviet Far East to Kazakhstan and Uzbekistan"
    lived, sent = "lived in the Soviet Far East; more than", "sent to Xinjiang; at least"
    counted = {
        "Koreans by October 1937": _number("deportations", "count_low", what=deported),
        "Koreans by November 1937": _number("deportations", "count_high", what=deported),
        "Chinese in 1926": _number("deportations", "count_low", what=lived),
        "Chinese sent to Xinjiang by 1937": _number("deportations", "count_low", what=sent),
    }
    return [Reading(label, people, 0) for label, people in counted.items()]


def far_east_share_of_russia() -> list[Reading]:
    """AX-108: the Far Eastern district in per cent of Russia's area, in both borders."""
    russia = _area("Russia")
    shares = {
        border: 100 * _far_eastern_district(border) / russia for border in (NEW_BORDER, OLD_BORDER)
    }
    return [
        Reading(border, share, 1, holds=within(share, ABOUT_FORTY_PCT))
        for border, share in shares.items()
    ]


def far_east_population() -> list[Reading]:
    """AX-110: people of the Far Eastern district, millions; the census of 2021 came later."""
    known = {
        "2010, new border": _people(f"{NEW_BORDER}, census", 2010),
        "2019, new border": _people(f"{NEW_BORDER}, mean of the year", 2019),
        "2010, old border": _people(f"{OLD_BORDER}, census", 2010),
        "2018, old border": _people(f"{OLD_BORDER}, 1 January", 2018),
    }
    later = _people(f"{NEW_BORDER}, census", 2021)
    return [
        *(
            Reading(way, people / 1e6, holds=within(people / 1e6, ABOUT_EIGHT_MILLION))
            for way, people in known.items()
        ),
        Reading("2021, new border", later / 1e6),
    ]


def far_east_beside_harbin() -> list[Reading]:
    """AX-111: the Far East as a multiple of Harbin, six ways; it has fewer people below one."""
    far_east = {
        "new border": _people(f"{NEW_BORDER}, mean of the year", 2019),
        "old border": _people(f"{OLD_BORDER}, 1 January", 2018),
    }
    harbin = {
        "residents": _people("whole municipality, residents", 2018),
        "registered": _people("whole municipality, registered", 2018),
        "built-up": _people("built-up area (seven urban districts), census", 2010),
    }
    return [
        Reading(f"{border} / {city}", east / people, holds=east < people)
        for border, east in far_east.items()
        for city, people in harbin.items()
    ]


def dead_of_1969() -> list[Reading]:
    """AX-114: dead of both sides in March 1969, by who counts the Chinese dead."""
    march = {"resource": "border_war_losses", "event": "Ussuri, 2 to 22 March 1969"}
    documents = "Ryabushkin, from Soviet documents"
    soviet = _number(**march, column="high", counted_by=documents, dead_of="SUN")
    totals = {
        f"{side}, {end}": soviet + _number(**march, column=end, counted_by=side, dead_of="CHN")
        for side in ("Chinese count", "Soviet counts")
        for end in ("low", "high")
    }
    return [Reading(way, total, 0, holds=total >= HUNDREDS) for way, total in totals.items()]


def disputed_land_to_china() -> list[Reading]:
    """AX-117: what passed to China, per cent of the land in dispute; the claim says most."""
    islands, rivers = "2004-2008 Heixiazi", "1991"
    small = _number("disputed_land", "disputed_sq_km_low", step=islands)
    large = _number("disputed_land", "disputed_sq_km_high", step=islands)
    river_land = _number("disputed_land", "disputed_sq_km_low", step=rivers)
    passed = _number("disputed_land", "to_china_sq_km", step=islands)
    both = passed + _number("disputed_land", "to_china_sq_km", step=rivers)
    shares = {
        "2004-2008, smaller area of the islands": 100 * passed / small,
        "2004-2008, larger area of the islands": 100 * passed / large,
        "1991-2008, islands counted in the river land": 100 * both / river_land,
        "1991-2008, islands on top of it": 100 * both / (river_land + large),
    }
    return [Reading(way, share, 1, holds=share > MOST_PCT) for way, share in shares.items()]


def wages_across_the_border() -> list[Reading]:
    """AX-123: wages in north-eastern China as a multiple of Russian ones, in roubles, 2019."""
    rates = table("exchange_rates").query("month >= '2019-01' and month <= '2019-12'")
    roubles_a_month = float(rates["rub_per_cny"].mean()) / 12
    chinese = {
        units: roubles_a_month * cited(f"northeast_china_wage_{units}", "2019")
        for units in ("non_private", "private")
    }
    russian = {
        "Primorye": cited("primorye_wage", "2019"),
        "Far East": cited("far_east_wage", "2019"),
    }
    return [
        Reading(f"{units} / {region}", wage / other, holds=wage / other >= COMPARABLE)
        for units, wage in chinese.items()
        for region, other in russian.items()
    ]


def _number(resource: str, column: str, **where: str) -> float:
    """Return the number in one column of the row of a table that fits."""
    rows = table(resource)
    for key, value in where.items():
        rows = rows[rows[key] == value]
    return float(rows[column].iloc[0])


def _soviet_aid(item: str) -> float:
    """Return the lowest count of one item of the table "soviet_aid"."""
    return _number("soviet_aid", "count_low", item=item)


def _area(name: str) -> float:
    """Return the area of a land that has one row, square kilometres."""
    return _number("land_areas", "sq_km", name=name)


def _far_eastern_district(border: str) -> float:
    """Return the area of the Far Eastern district, square kilometres; not the older figure."""
    rows = table("land_areas").query("name == 'Far Eastern Federal District'")
    defined: pd.Series[str] = rows["definition"]
    newest = rows[defined.str.startswith(border) & ~defined.str.contains("older figure")]
    return float(newest["sq_km"].iloc[0])


def _people(definition: str, year: int) -> float:
    """Return the people of one definition and year."""
    rows = table("populations_compared").query("definition == @definition and year == @year")
    return float(rows["population"].iloc[0])


FUNCTIONS = (
    specialists_sent,
    plants_finished,
    land_of_the_old_treaties,
    ceded_share_of_the_far_east,
    people_removed,
    far_east_share_of_russia,
    far_east_population,
    far_east_beside_harbin,
    dead_of_1969,
    disputed_land_to_china,
    wages_across_the_border,
)
