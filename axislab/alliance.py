"""What an alliance is, by seven criteria: cells that tables decide, counts and labels.

The criteria and the coding stand in the tables "alliance_criteria" and "alliance_grid". Where a
table of the course decides a cell, its number comes from a function here, with the bounds that
the criterion names: change the table, and the cell no longer fits. The bounds are our own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import pandas as pd

from axislab.errors import SentenceError
from axislab.tables import table

YES, PARTLY, NO = "yes", "partly", "no"
NONE_FOUND, NOT_APPLICABLE = "none found", "not applicable"

ALIKE, HALF_ALIKE = 80.0, 60.0
"""Agreement in the General Assembly, per cent, from which votes are alike, and partly so."""

LARGE_ARMS = 1_000.0
"""Deliveries in a decade, million units of SIPRI, from which they are large."""

DEPENDENT, HALF_DEPENDENT = 25.0, 10.0
"""Share of one side's trade, per cent, from which it depends on the other, and partly so."""

OPENED, CLOSED = "east-1991", "protocol-2008"
"""The agreements that settled the border between China and Moscow: the first, and the last."""

ONE_SUBJECT = "Only these votes were looked at"
"""How a cell says that it rests on votes on one subject, the war in Ukraine, and not on all."""

PAIRS: dict[str, tuple[str, str]] = {
    "sino-soviet-1950": ("CHN", "SUN"),
    "china-russia-2001": ("CHN", "RUS"),
    "china-russia-2019": ("CHN", "RUS"),
    "china-russia-2026": ("CHN", "RUS"),
    "russia-dprk-2024": ("PRK", "RUS"),
}
"""The two states of each tie, as the tables name them."""

ALLIANCE, ALIGNED, NEITHER = "alliance", "aligned", "neither"


class NotAnAllianceChoiceError(SentenceError, ValueError):
    """There is no such tie or criterion, or a number is out of range."""


@dataclass(frozen=True)
class Computed:
    """A cell of the grid as a table decides it.

    Attributes:
        met: yes, partly or no.
        number: what decides, as a whole or with one decimal, as the cell tells it.
    """

    met: str
    number: str


def votes_alike(case_id: str) -> Computed:
    """Return whether the two voted alike in the year of the tie, from the table "un_votes"."""
    one, other = _pair(case_id)
    votes = table("un_votes")
    of_both = votes[(votes["iso3_a"] == one) & (votes["iso3_b"] == other)].set_index("year")
    share = 100 * float(of_both["agreement_score"][_year(case_id)])
    return Computed(_graded(share, ALIKE, HALF_ALIKE), f"{share:.1f}")


def arms_flow(case_id: str) -> Computed:
    """Return how much one armed the other in the decade of the tie, from "arms_transfers"."""
    decade = _year(case_id) // 10 * 10
    states = set(_pair(case_id))
    flows = table("arms_transfers")
    between = flows["supplier_iso3"].isin(states) & flows["recipient_iso3"].isin(states)
    of_decade = between & (flows["decade"] == decade)
    largest = float(flows.loc[of_decade, "tiv_mn_own_decade_sum"].max())
    return Computed(_graded(largest, LARGE_ARMS, 0), f"{largest:,.0f}")


def trade_dependence(case_id: str) -> Computed:
    """Return the larger of the two shares in trade, in the year of the tie or the last before.

    For China and Russia from "trade_shares"; for North Korea and Russia the share of Russia in
    the North's recorded trade, from "dprk_trade".
    """
    year = _year(case_id)
    if "PRK" in _pair(case_id):
        values = table("dprk_trade").pivot_table(
            index="year", columns="partner", values="value_usd_mn"
        )
        last = values[values.index <= year].iloc[-1]
        share = 100 * float(last["RUS"]) / float(last["world"])
    else:
        shares = table("trade_shares").set_index("year")
        last = shares[shares.index <= year].iloc[-1]
        columns = ["russia_share_of_china_trade_pct", "china_share_of_russia_trade_pct"]
        share = float(last[columns].astype(float).max())
    return Computed(_graded(share, DEPENDENT, HALF_DEPENDENT), f"{share:.1f}")


def land_settled(case_id: str) -> Computed:
    """Return whether the border between China and Moscow was settled, from "treaties"."""
    years = {
        str(name): int(str(day)[:4])
        for name, day in table("treaties").set_index("treaty_id")["date"].items()
    }
    year = _year(case_id)
    first, last = years[OPENED], years[CLOSED]
    if year < first:
        return Computed(NO, str(first))
    return Computed(PARTLY if year < last else YES, str(last))


MEASURES: dict[str, Callable[[str], Computed]] = {
    function.__name__: function
    for function in (votes_alike, arms_flow, trade_dependence, land_settled)
}
"""The functions that decide cells, by the name that the grid gives."""


def criteria_met(
    grid: pd.DataFrame, criteria: Collection[str] | None = None, partly: float = 0.0
) -> pd.Series[float]:
    """Return how many criteria each tie meets, by its id in the order of the table.

    Args:
        grid: the table "alliance_grid".
        criteria: which of them count; all if none is given.
        partly: what a criterion met in part counts, from 0 to 1.

    Raises:
        NotAnAllianceChoiceError: if there is no such criterion.
    """
    known = list(dict.fromkeys(grid["criterion_id"]))
    for name in criteria or ():
        if name not in known:
            raise NotAnAllianceChoiceError(f"No criterion {name!r}. There are: {', '.join(known)}.")
    counted = grid["criterion_id"].isin(known if criteria is None else list(criteria))
    worth = grid["met"].map({YES: 1.0, PARTLY: partly}).fillna(0.0).where(counted, 0.0)
    return worth.groupby(grid["case_id"], sort=False).sum()


def votes_on_one_subject(grid: pd.DataFrame) -> list[str]:
    """Return the names of the ties whose votes were looked at on one subject only, in order.

    Another basis than all votes of a year: it can lift one tie and lower another.
    """
    narrow = (grid["criterion_id"] == "votes") & grid["in_our_words"].str.contains(ONE_SUBJECT)
    return [str(case) for case in grid.loc[narrow, "case"]]


def label_of(met: float, threshold: float) -> str:
    """Return the label of a tie by a rule of ours.

    An alliance meets at least the threshold; two states are aligned from half of it; below that
    they are neither.
    """
    if met >= threshold:
        return ALLIANCE
    return ALIGNED if 2 * met >= threshold else NEITHER


def _graded(value: float, enough: float, half: float) -> str:
    """Return yes from one bound, partly from another (above it, if it is zero), else no."""
    if value >= enough:
        return YES
    return PARTLY if value > 0 and value >= half else NO


def _pair(case_id: str) -> tuple[str, str]:
    if case_id not in PAIRS:
        raise NotAnAllianceChoiceError(f"No tie {case_id!r}. There are: {', '.join(PAIRS)}.")
    return PAIRS[case_id]


def _year(case_id: str) -> int:
    return int(case_id.rsplit("-", 1)[1])
