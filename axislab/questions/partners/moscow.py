"""How China stands to Moscow in the United Nations; Moscow is the USSR to 1991, then Russia."""

from __future__ import annotations

import pandas as pd

from axislab.measures import difference, series
from axislab.tables import table

LESSON = "02_from_enemies_to_partners"
AGREEMENT = "agreement_score"
#: China's partner in the table "un_votes", by the name that the questions use.
PARTNERS = {"SUN": "Moscow", "RUS": "Moscow", "USA": "Washington"}


def chinese_votes() -> pd.DataFrame:
    """Return the rows of the table "un_votes" with China, and in `partner` Moscow or Washington."""
    votes = table("un_votes").query("iso3_a == 'CHN'")
    return votes.assign(partner=votes["iso3_b"].map(PARTNERS))


def agreement(column: str = AGREEMENT, partner: str = "Moscow") -> pd.Series[float]:
    """Return how alike China and a partner voted, in per cent by calendar year.

    Args:
        column: measure of the table "un_votes".
        partner: "Moscow" or "Washington".
    """
    votes = chinese_votes()
    return 100 * votes[votes["partner"] == partner].set_index("year")[column].sort_index()


def moscow_with_washington() -> pd.Series[float]:
    """Return how alike Moscow and the United States voted, in per cent by calendar year."""
    votes = table("un_votes").query("iso3_a != 'CHN'")
    return 100 * votes.set_index("year")[AGREEMENT].sort_index()


def distance() -> pd.Series[float]:
    """Return how far China and Moscow stand apart as ideal points, by the year of the session."""
    points = table("ideal_points")
    moscow = pd.concat([series(points, iso3, "ideal_point") for iso3 in ("SUN", "RUS")])
    return difference(series(points, "CHN", "ideal_point"), moscow).abs()
