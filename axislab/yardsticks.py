"""The yardsticks: the measures by which China is set beside Russia or the USSR.

A yardstick names a table, a column and the words for them. Figures, live figures and the
table of crossings (crossings.py) show the same list: a new yardstick is one entry here.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from axislab.errors import SentenceError
from axislab.measures import ratio, series
from axislab.tables import table

RIVALS = {"RUS": "Russia", "SUN": "the USSR"}
"""Whom China is compared with: code and name as it stands in a sentence."""


class YardstickNotFoundError(SentenceError, LookupError):
    """There is no yardstick, or no rival, of that name."""


@dataclass(frozen=True)
class Yardstick:
    """One way of measuring power, and where its figures are.

    Attributes:
        id: short name in code, unique.
        label: name in menus and on figures.
        phrase: the same in a sentence, after "measured by".
        table: table in data/.
        column: column of that table.
        unit: unit of the column, in words.
        note: what a reader must know before using it; blank if nothing.
        only: column and value that pick one version, where a table holds several.
    """

    id: str
    label: str
    phrase: str
    table: str
    column: str
    unit: str
    note: str = ""
    only: tuple[str, float] | None = None

    def values(self, iso3: str) -> pd.Series[float]:
        """Return one country's figures by year, in the yardstick's unit."""
        frame = table(self.table)
        if self.only is not None:
            frame = frame[frame[self.only[0]] == self.only[1]]
        return series(frame, iso3, self.column)

    def ratios(self, rival: str) -> pd.Series[float]:
        """Return China's figure divided by the rival's, for the years that have both.

        Raises:
            YardstickNotFoundError: if `rival` is not one of `RIVALS`.
        """
        if rival not in RIVALS:
            raise YardstickNotFoundError(f"No rival {rival!r}. Choose one of: {', '.join(RIVALS)}.")
        return ratio(self.values("CHN"), self.values(rival))


_PPP_NOTE = "For 1990 to 1993 the two purchasing-power series disagree strongly about Russia."

YARDSTICKS: tuple[Yardstick, ...] = (
    Yardstick("population", "Population", "population", "population", "population", "people"),
    Yardstick(
        "gdp-current",
        "GDP, current US$",
        "GDP in current US dollars",
        "gdp",
        "gdp_current_usd",
        "current US dollars",
    ),
    Yardstick(
        "gdp-constant",
        "GDP, constant US$",
        "GDP in constant US dollars of 2015",
        "gdp",
        "gdp_constant2015_usd",
        "US dollars of 2015",
    ),
    Yardstick(
        "gdp-ppp-current",
        "GDP, current PPP",
        "GDP at current purchasing power (PPP)",
        "gdp",
        "gdp_ppp_current_intl_derived",
        "current international dollars",
        note=_PPP_NOTE,
    ),
    Yardstick(
        "gdp-ppp-constant",
        "GDP, constant PPP",
        "GDP at the purchasing power of 2021 (PPP)",
        "gdp",
        "gdp_ppp_constant2021_intl_derived",
        "international dollars of 2021",
        note=_PPP_NOTE,
    ),
    Yardstick(
        "gdp-maddison",
        "GDP, Maddison PPP",
        "GDP at the purchasing power of 2011 (Maddison)",
        "maddison",
        "gdp_2011intl_mn_derived",
        "million international dollars of 2011",
        note="China’s output of the 1950s and 1960s is disputed.",
    ),
    Yardstick(
        "per-head-current",
        "GDP per head, current US$",
        "GDP per head in current US dollars",
        "gdp_per_head",
        "gdp_per_head_current_usd",
        "current US dollars a head",
    ),
    Yardstick(
        "per-head-constant",
        "GDP per head, constant US$",
        "GDP per head in constant US dollars of 2015",
        "gdp_per_head",
        "gdp_per_head_constant2015_usd",
        "US dollars of 2015 a head",
    ),
    Yardstick(
        "per-head-ppp-current",
        "GDP per head, current PPP",
        "GDP per head at current purchasing power (PPP)",
        "gdp_per_head",
        "gdp_per_head_ppp_current_intl",
        "current international dollars a head",
    ),
    Yardstick(
        "per-head-ppp-constant",
        "GDP per head, constant PPP",
        "GDP per head at the purchasing power of 2021 (PPP)",
        "gdp_per_head",
        "gdp_per_head_ppp_constant2021_intl",
        "international dollars of 2021 a head",
    ),
    Yardstick(
        "per-head-maddison",
        "GDP per head, Maddison PPP",
        "GDP per head at the purchasing power of 2011 (Maddison)",
        "maddison",
        "gdp_per_head_2011intl",
        "international dollars of 2011 a head",
    ),
    Yardstick(
        "human-development",
        "Human Development Index",
        "the Human Development Index",
        "human_development",
        "hdi",
        "index from 0 to 1",
        note="The index cannot pass 1, so no country can be far ahead of another.",
    ),
    Yardstick(
        "research",
        "Research, share of GDP",
        "research spending as a share of GDP",
        "research",
        "rd_spending_pct_gdp",
        "per cent of GDP",
    ),
    Yardstick(
        "patents",
        "Patent applications",
        "patent applications",
        "patents",
        "patent_applications_total",
        "applications a year",
    ),
    Yardstick(
        "military-constant",
        "Military spending, constant US$",
        "military spending in constant US dollars of 2023",
        "military_spending",
        "milex_constant2023_usd_mn",
        "million US dollars of 2023",
    ),
    Yardstick(
        "military-current",
        "Military spending, current US$",
        "military spending in current US dollars",
        "military_spending",
        "milex_current_usd_mn",
        "million current US dollars",
        note="The lead of 1993 is an effect of that year’s exchange rate.",
    ),
    Yardstick(
        "capabilities",
        "Capability index (CINC)",
        "the index of national capability (CINC, version 7.0)",
        "cinc",
        "cinc",
        "share of the world total",
        note="Its row of 1991 mixes figures of the USSR with figures of Russia.",
        only=("nmc_version", 7.0),
    ),
    Yardstick(
        "warheads",
        "Nuclear warheads",
        "nuclear warheads in the stockpile",
        "warheads",
        "warheads_stockpile",
        "warheads",
        note="The counts are outside estimates.",
    ),
)


def yardstick(name: str) -> Yardstick:
    """Return the yardstick with this id.

    Raises:
        YardstickNotFoundError: if there is none.
    """
    for candidate in YARDSTICKS:
        if candidate.id == name:
            return candidate
    names = ", ".join(candidate.id for candidate in YARDSTICKS)
    raise YardstickNotFoundError(f"No yardstick {name!r}. There are: {names}.")
