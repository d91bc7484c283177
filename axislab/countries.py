"""The countries: one colour, marker and line each, always together.

Every colour reaches 4.5:1 on the figures' paper, and no two are close for colour-blind readers.
"""

from __future__ import annotations

from dataclasses import dataclass

Dashes = str | tuple[float, tuple[float, ...]]


@dataclass(frozen=True)
class Country:
    """How a country is drawn: always the same colour, marker and line together.

    `dashes` is a matplotlib line style: "solid", or lengths on and off, in points.
    """

    name: str
    colour: str
    marker: str
    dashes: Dashes


COUNTRIES: dict[str, Country] = {
    "CHN": Country("China", "#A52C37", "o", "solid"),
    "RUS": Country("Russia", "#1E66C5", "s", (0, (7, 2))),
    "SUN": Country("USSR", "#1B3A5F", "D", (0, (7, 2, 1.5, 2))),
    "USA": Country("United States", "#198073", "^", (0, (1.5, 1.5))),
    "KOR": Country("South Korea", "#764389", "P", (0, (10, 2, 2, 2, 2, 2))),
    "PRK": Country("North Korea", "#A65E01", "v", (0, (4, 2))),
    "JPN": Country("Japan", "#474747", "X", (0, (3, 1.5, 1, 1.5))),
}
