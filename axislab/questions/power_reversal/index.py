"""The question on an index of power whose weights decide."""

from __future__ import annotations

from axislab.questions.kinds.weights import Weights, WeightsKey
from axislab.questions.power_reversal.economies import LESSON
from axislab.questions.question import Question
from axislab.yardsticks import yardstick

YEAR = 2018
#: Name of each measure in the response, and the yardstick it stands for.
MEASURES = {
    "gdp": "gdp-current",
    "military": "military-constant",
    "warheads": "warheads",
    "people": "population",
}


def russian_shares() -> dict[str, float]:
    """Return Russia's share of the sum of both countries' figures, in per cent, by measure."""
    ratios = {name: yardstick(id).ratios("RUS")[YEAR] for name, id in MEASURES.items()}
    return {name: 100 / (1 + float(ratio)) for name, ratio in ratios.items()}


def _index_key() -> WeightsKey:
    shares = russian_shares()
    others = [share for name, share in shares.items() if name != "warheads"]
    mean = sum(others) / len(others)
    needed = 100 * (50 - mean) / (shares["warheads"] - mean)
    return WeightsKey(
        otherwise="China is ahead with these weights. Three of the four measures favour China; "
        "look for the one that does not.",
        known_wrong={
            "gdp": "China is ahead with these weights. On total output it has most of the sum.",
            "people": "China is ahead with these weights. It has about ten times the people.",
            "military": "China is ahead with these weights. It spends several times as much on its "
            "armed forces; spending is one side of armed strength.",
            "warheads": "By this measure Russia is ahead. It needs more weight.",
        },
        explanation=f"Russia holds {shares['warheads']:.0f} per cent of the two countries' "
        f"warheads, {shares['military']:.0f} per cent of their military spending, "
        f"{shares['gdp']:.0f} per cent of their GDP and {shares['people']:.0f} per cent of their "
        "people. With the other three weighted alike, warheads need more than "
        f"{needed:.0f} per cent of the weight to put Russia ahead. The index shows what its maker "
        "values (AX-84), by its weights and before that by its measures: with output per head at "
        "purchasing power, where Russia leads too, another index comes out. Would you defend these "
        "weights, or equal ones?",
    )


INDEX_WEIGHTS = Question(
    id="index-weights",
    lesson=LESSON,
    number=8,
    title="Build an index that keeps Russia ahead",
    task=f"Each row is one measure of power in **{YEAR}**. For each, the figures of both countries "
    "are added up; Russia's share is its part of that sum, China's the rest. The **index** is the "
    "mean of the shares, weighted as you choose. Find weights that add up to 100 and put Russia "
    "ahead. Then ask yourself: would you defend them, and would you defend equal weights, in which "
    "three of the four measure size?",
    controls=Weights(
        measures={
            "gdp": "GDP, current US dollars",
            "military": "Military spending, constant US dollars",
            "warheads": "Nuclear warheads",
            "people": "Population",
        },
        countries=(("RUS", "Russia"), ("CHN", "China")),
        shares=russian_shares,
        goal=f"Russia ahead in {YEAR}",
    ),
    points=3,
    hints=(
        "Give one measure the whole weight, look at the bars, then try the next.",
        "The overview in the lesson shows by which measures China is not ahead.",
    ),
    key=_index_key,
)
