"""Yardsticks and crossings: each case of the verdict in words, and the tables behind it."""

import pandas as pd
import pytest

from axislab.crossings import Crossing, crossing, crossings, crossover_table, times
from axislab.yardsticks import RIVALS, YARDSTICKS, Yardstick, YardstickNotFoundError, yardstick

HEIGHT = Yardstick("height", "Height", "height", "people", "height_cm", "cm")


def made_of(values: dict[int, float], rival: str = "RUS", measure: Yardstick = HEIGHT) -> Crossing:
    return Crossing(measure, rival, pd.Series(values, dtype=float))


def test_a_passing_is_told_with_its_year_and_the_latest_ratio():
    found = made_of({1992: 0.9, 1993: 1.2, 1994: 8.76})
    assert found.fact == (
        "Measured by height, China passed Russia in 1993 and has stayed ahead; "
        "in 1994 its figure was 8.8 times Russia’s."
    )
    assert (found.title, found.when) == ("China passed Russia in 1993", "1993")


def test_missing_years_leave_the_passing_open():
    found = made_of({1993: 0.6, 1995: 1.01, 1998: 2.0})
    assert "China passed Russia between 1993 and 1995 and has stayed ahead" in found.fact
    assert found.fact.endswith("The table cites only some years.")
    assert found.when == "1993–1995"


def test_a_lead_from_the_first_year_is_no_crossing():
    found = made_of({1992: 1.8, 1993: 1.9})
    assert "ahead from the first year of the table, 1992, so the table cannot show" in found.fact
    assert (found.when, found.passed) == ("by 1992", False)


def test_a_lead_lost_again_is_not_for_good():
    found = made_of({2019: 0.9, 2020: 1.1, 2021: 1.05, 2022: 0.9, 2023: 0.91})
    assert "first ahead in 2020, was behind again in 2022, so not yet for good" in found.fact
    assert "in 2023 its figure was 91% of Russia’s" in found.fact
    assert found.when == "not yet"


def test_an_early_lead_is_told_before_the_passing_for_good():
    found = made_of({1950: 1.2, 1951: 0.9, 1952: 1.1})
    assert (
        "China was ahead in the first year of the table, 1950, was behind again in 1951, "
        "and passed Russia for good in 1952"
    ) in found.fact


def test_never_ahead_is_not_yet_for_russia_and_never_for_the_ended_ussr():
    behind = {1989: 0.1, 1990: 0.2, 1991: 0.3}
    assert "did not pass the USSR while it existed: in 1991" in made_of(behind, "SUN").fact
    assert made_of(behind, "SUN").when == "not by 1991"
    later = {2021: 0.1, 2022: 0.2}
    assert "has not passed Russia yet: in 2022" in made_of(later).fact


def test_the_ussr_after_1991_is_explained():
    assert "successor states" in made_of({1990: 0.9, 1991: 1.1, 1992: 1.2}, "SUN").fact
    assert "successor states" not in made_of({1989: 0.8, 1990: 0.9, 1991: 1.1}, "SUN").fact


def test_a_passing_in_the_last_year_compared_is_told_as_such():
    found = made_of({1990: 0.9, 1991: 1.15}, "SUN")
    assert "in 1991, the last year compared, when its figure was 1.1 times the USSR’s" in found.fact


def test_a_rival_without_figures_gets_a_sentence_that_names_other_measures():
    found = crossing(yardstick("human-development"), "SUN")
    assert found.ratios.empty
    assert "no figure of the Human Development Index for the USSR" in found.fact
    assert "Nuclear warheads" in found.fact
    assert found.title == "No figures for the USSR"


def test_rounding_keeps_a_ratio_on_its_side_of_one():
    assert [times(value) for value in (1.004, 1.2, 9.84, 68.05)] == [
        "1.004 times",
        "1.2 times",
        "9.8 times",
        "68 times",
    ]
    assert [times(value) for value in (0.9996, 0.998, 0.913, 0.0913, 0.008)] == [
        "99.96% of",
        "99.8% of",
        "91% of",
        "9% of",
        "0.8% of",
    ]


@pytest.mark.parametrize("measure", YARDSTICKS, ids=lambda measure: measure.id)
def test_every_yardstick_has_figures_for_china_and_russia(measure):
    assert len(measure.ratios("RUS")) >= 5


def test_yardsticks_have_ids_and_labels_of_their_own():
    assert len({measure.id for measure in YARDSTICKS}) == len(YARDSTICKS)
    assert len({measure.label for measure in YARDSTICKS}) == len(YARDSTICKS)


def test_unknown_yardsticks_and_rivals_are_named_with_those_that_exist():
    with pytest.raises(YardstickNotFoundError, match=r"'gpd'.*gdp-current"):
        yardstick("gpd")
    with pytest.raises(YardstickNotFoundError, match=r"'USA'.*RUS, SUN"):
        yardstick("warheads").ratios("USA")


def test_the_years_of_passing_agree_with_those_found_by_a_plain_loop():
    for rival in RIVALS:
        for one in crossings(rival):
            good = None
            for year, value in one.ratios.items():
                good = None if value <= 1 else good or year
            assert one.crossover.for_good == good, one.measure.id


# worked out outside this project, from the same sources
@pytest.mark.parametrize(
    ("measure", "when"),
    [
        ("gdp-current", "1993"),
        ("gdp-constant", "1991"),
        ("gdp-ppp-current", "1991"),
        ("gdp-ppp-constant", "1994"),
        ("gdp-maddison", "1978"),
        ("per-head-constant", "2018"),
        ("per-head-current", "not yet"),
        ("research", "2004"),
        ("patents", "2000"),
        ("human-development", "not yet"),
        ("warheads", "not yet"),
    ],
)
def test_the_crossings_with_russia_are_those_known(measure, when):
    assert crossing(yardstick(measure)).when == when


def test_the_table_of_crossings_runs_from_always_ahead_to_not_yet():
    table = crossover_table("RUS")
    assert table.index[0] == "Population"
    assert table["for_good"].isna().tolist() == sorted(table["for_good"].isna())
    passed = table.loc[table["gap_before"].notna(), "for_good"]
    assert passed.is_monotonic_increasing
