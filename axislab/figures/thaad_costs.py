"""What the dispute cost: changes that were forecast beside changes that were counted."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from axislab.figures.sheet import new_sheet
from axislab.figures.style import AXIS, FELL, GRID, INK, PAPER, SOFT, house_style
from axislab.figures.visitors_words import ASSUMED_FIRST, ASSUMED_LAST
from axislab.tables import source

FORECAST, COUNTED = "forecast", "counted"
CARS = "cars sold in China, January to"
ROW_HEIGHT = 38


@dataclass(frozen=True)
class Change:
    """A change against a year before.

    Attributes:
        what: what changed, and when.
        per_cent: by how much.
        kind: "forecast" or "counted".
    """

    what: str
    per_cent: float
    kind: str


def cost_changes(costs: pd.DataFrame, visitors: pd.DataFrame) -> list[Change]:
    """Return what was forecast and what was counted, in the order of the figure.

    Args:
        costs: the table "thaad_costs".
        visitors: the table "visitors_monthly".
    """
    assumed = _value(costs, "fall of Chinese visitors assumed", "South Korean tourism", "2017")
    shops = {
        when: _value(costs, item, "Lotte Mart", when)
        for item, when in (("shops in China", "2017-01"), ("shops closed", "2018-03"))
    }
    return [
        Change("Chinese visitors, Apr–Dec 2017", assumed, FORECAST),
        Change("Chinese visitors, Apr–Dec 2017", _visitors_change(visitors), COUNTED),
        Change(
            "Lotte Mart shops still shut, March 2018",
            -100 * shops["2018-03"] / shops["2017-01"],
            COUNTED,
        ),
        _cars(costs, "Hyundai and Kia", "July", 2017),
        _cars(costs, "Hyundai", "October", 2018),
        _cars(costs, "Kia", "October", 2018),
        _cars(costs, "Hyundai and Kia", "August", 2019),
    ]


def thaad_costs_figure(costs: pd.DataFrame, visitors: pd.DataFrame) -> Figure:
    """Draw the changes as bars from zero, forecasts open and counts filled.

    The arguments are those of `cost_changes`.
    """
    changes = cost_changes(costs, visitors)
    with house_style():
        sheet = new_sheet(
            _title(changes),
            "Change against the year before, per cent (shops: against January 2017); open: "
            "forecast, filled: counted",
            f"{source('thaad_costs')}; {source('visitors_monthly')}",
            height=190 + ROW_HEIGHT * len(changes),
        )
        axes = sheet.panel(left=322, right=40)
        axes.grid(visible=True, axis="x", color=GRID)
        axes.grid(visible=False, axis="y")
        for row, change in enumerate(changes):
            _draw_bar(axes, -row, change)
        axes.axvline(0, color=AXIS, linewidth=1.4, zorder=3)
        axes.set_xlim(-100, 30)
        axes.set_xticks(range(-100, 21, 20), [_signed(tick) for tick in range(-100, 21, 20)])
        axes.set_ylim(0.6 - len(changes), 0.6)
        axes.set_yticks(
            [-row for row in range(len(changes))],
            [f"{one.what}{', forecast' if one.kind == FORECAST else ''}" for one in changes],
        )
    return sheet.figure


def thaad_costs_fact(costs: pd.DataFrame, visitors: pd.DataFrame) -> str:
    """Say what was forecast and what was counted.

    The arguments are those of `cost_changes`.
    """
    changes = cost_changes(costs, visitors)
    listed = "; ".join(
        f"{change.what} {_signed(change.per_cent)} per cent ({change.kind})" for change in changes
    )
    shops = _value(costs, "shops in China", "Lotte Mart", "2017-01")
    loss = _value(costs, "loss", "South Korea", "2017")
    return (
        f"Against the year before: {listed}. Shops are set against the {shops:.0f} that Reuters "
        "counted in January 2017; another agency counts fewer. The institute "
        f"that forecast the visitors put the loss at {loss:g} trillion won for South Korea; what "
        "it came to in the end is not in our tables. Car sales fell again in 2019, two years after "
        "the agreement to mend relations: not every fall is THAAD."
    )


def _title(changes: list[Change]) -> str:
    said, found = changes[0].per_cent, changes[1].per_cent
    return (
        f"Forecast: {-said:.0f}% fewer Chinese visitors; counted: {-found:.0f}% fewer, and "
        f"{-changes[3].per_cent:.0f}% fewer Korean cars sold"
    )


def _visitors_change(visitors: pd.DataFrame) -> float:
    """Return by how much Chinese visitors of April to December 2017 differ from 2016."""
    chinese = visitors[visitors["origin"] == "CHN"].set_index("month")["visitors"].sort_index()
    now = float(chinese[ASSUMED_FIRST:ASSUMED_LAST].sum())
    before = float(
        chinese[ASSUMED_FIRST.replace("2017", "2016") : ASSUMED_LAST.replace("2017", "2016")].sum()
    )
    return 100 * (now / before - 1)


def _cars(costs: pd.DataFrame, maker: str, until: str, year: int) -> Change:
    """Set a maker's sales from January to some month against those of the year before."""
    now, before = (_value(costs, f"{CARS} {until}", maker, str(one)) for one in (year, year - 1))
    return Change(f"{maker} cars, Jan–{until[:3]} {year}", 100 * (now / before - 1), COUNTED)


def _value(costs: pd.DataFrame, item: str, who: str, when: str) -> float:
    """Return the one value whose item begins so, of a company or sector and a time."""
    rows = costs[
        costs["item"].str.startswith(item)
        & (costs["company_or_sector"] == who)
        & (costs["date_or_year"] == when)
    ]
    return float(rows["value"].iloc[0])


def _draw_bar(axes: Axes, row: int, change: Change) -> None:
    is_forecast = change.kind == FORECAST
    axes.barh(
        row,
        change.per_cent,
        height=0.56,
        facecolor=PAPER if is_forecast else FELL if change.per_cent < 0 else SOFT,
        edgecolor=FELL if change.per_cent < 0 else SOFT,
        linewidth=1.6,
        hatch="///" if is_forecast else None,
        zorder=2,
    )
    left = change.per_cent < 0
    axes.annotate(
        _signed(change.per_cent),
        (change.per_cent, row),
        xytext=(-6 if left else 6, 0),
        textcoords="offset points",
        ha="right" if left else "left",
        va="center",
        weight="bold",
        color=INK,
        bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
        zorder=4,
    )


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+' if value > 0 else ''}{abs(value):.0f}"
