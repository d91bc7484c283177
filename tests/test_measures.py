"""Measures, against values worked out by hand."""

import pandas as pd
import pytest

from axislab.measures import (
    ColumnNotFoundError,
    Crossover,
    NotMeasurableError,
    brier_score,
    change_pct,
    crossover_year,
    difference,
    lie_factor,
    ratio,
    runs,
    series,
    years_fallen,
)


def by_year(values: dict[int, float]) -> pd.Series:
    return pd.Series(values, dtype=float)


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "iso3": ["CHN", "RUS", "CHN", "CHN"],
            "year": [1993, 1993, 1991, 1992],
            "gdp": [445.0, 435.0, 383.0, None],
        }
    )


def test_a_series_is_one_country_in_order_of_years_without_blanks(frame):
    china = series(frame, "CHN", "gdp")
    assert dict(china) == {1991: 383.0, 1993: 445.0}
    assert list(china.index) == [1991, 1993]


def test_a_country_that_the_table_does_not_know_gives_an_empty_series(frame):
    assert series(frame, "SUN", "gdp").empty


def test_a_misspelt_column_is_named_together_with_those_that_exist(frame):
    with pytest.raises(ColumnNotFoundError, match=r"'gpd'.*It has: iso3, year, gdp"):
        series(frame, "CHN", "gpd")


def test_two_rows_for_one_year_are_refused_and_the_year_is_named(frame):
    twice = pd.concat([frame, frame])
    with pytest.raises(NotMeasurableError, match="CHN has more than one row for 1991"):
        series(twice, "CHN", "gdp")


def test_a_ratio_is_taken_in_the_years_that_both_series_have():
    result = ratio(by_year({1993: 8, 1991: 3, 1992: 5}), by_year({1991: 4, 1993: 2, 1994: 1}))
    assert dict(result) == {1991: 0.75, 1993: 4.0}
    assert list(result.index) == [1991, 1993]


def test_a_year_in_which_the_denominator_is_zero_has_no_ratio():
    assert dict(ratio(by_year({1948: 0, 1949: 0}), by_year({1948: 0, 1949: 1}))) == {1949: 0.0}


def test_a_difference_is_first_less_second_in_common_years():
    assert dict(difference(by_year({1: 5, 2: 7}), by_year({2: 10, 3: 1}))) == {2: -3.0}


def test_a_ratio_that_rises_once_crosses_once():
    assert crossover_year(by_year({1991: 0.74, 1992: 0.93, 1993: 1.02, 1994: 1.4})) == Crossover(
        first_above=1993,
        for_good=1993,
        ahead_from_start=False,
        last_year=1994,
        ratio_latest=1.4,
        gap_before=1992,
    )


def test_an_early_lead_that_is_lost_counts_as_first_but_not_as_for_good():
    found = crossover_year(by_year({1950: 1.3, 1961: 0.9, 1965: 1.1, 1966: 0.9, 1978: 1.2}))
    assert (found.first_above, found.for_good, found.gap_before) == (1950, 1978, 1966)
    assert found.ahead_from_start


def test_a_lead_that_is_lost_at_the_end_is_not_for_good():
    found = crossover_year(by_year({2019: 0.9, 2020: 1.1, 2021: 1.01, 2022: 0.8}))
    assert (found.first_above, found.for_good, found.gap_before) == (2020, None, None)


def test_a_ratio_that_never_exceeds_one_has_no_crossover():
    found = crossover_year(by_year({2000: 0.1, 2001: 0.2}))
    assert (found.first_above, found.for_good, found.ratio_latest) == (None, None, 0.2)


def test_exactly_one_is_not_ahead():
    found = crossover_year(by_year({2000: 1.0, 2001: 1.5}))
    assert (found.first_above, found.ahead_from_start, found.gap_before) == (2001, False, 2000)


def test_a_ratio_above_one_throughout_has_no_year_of_being_behind():
    found = crossover_year(by_year({1960: 5.5, 1961: 5.6}))
    assert (found.for_good, found.ahead_from_start, found.gap_before) == (1960, True, None)


def test_missing_years_before_the_crossing_show_as_a_gap():
    found = crossover_year(by_year({1993: 0.6, 1995: 1.01}))
    assert (found.gap_before, found.for_good) == (1993, 1995)


def test_the_order_of_the_rows_does_not_matter():
    shuffled = by_year({1994: 1.4, 1992: 0.93, 1993: 1.02})
    assert crossover_year(shuffled) == crossover_year(shuffled.sort_index())


def test_no_years_no_crossover():
    with pytest.raises(NotMeasurableError, match="at least one year"):
        crossover_year(by_year({}))


def test_a_year_has_fallen_only_against_the_year_before_it():
    values = by_year({2000: 5.6, 2001: 4.6, 2002: 4.6, 2003: 4.7, 2006: 2.7, 2007: 2.6})
    assert years_fallen(values) == [2001, 2007]


def test_neighbouring_years_join_to_runs():
    assert runs([2000, 2001, 2002, 2010, 2016, 2017]) == [(2000, 2002), (2010, 2010), (2016, 2017)]
    assert runs([]) == []


def test_a_halving_one_way_is_a_doubling_the_other():
    assert change_pct(4.0, 2.0) == -50.0
    assert change_pct(1 / 4.0, 1 / 2.0) == 100.0


def test_no_change_in_per_cent_from_nothing():
    with pytest.raises(NotMeasurableError, match="not zero"):
        change_pct(0, 5)


def test_a_lie_factor_is_that_of_tufte_s_own_example():
    # fuel economy of 18 and 27.5 miles, drawn as lines of 0.6 and 5.3 inches: 14.8 (page 57)
    assert lie_factor((0.6, 5.3), (18, 27.5)) == pytest.approx(14.8, abs=0.05)


def test_a_chart_that_is_true_to_the_data_has_a_lie_factor_of_one():
    assert lie_factor((3, 6), (30, 60)) == pytest.approx(1)
    assert lie_factor((6, 3), (60, 30)) == pytest.approx(1)


@pytest.mark.parametrize("second", [40, 75, 300])
def test_on_a_cut_axis_the_lie_factor_hangs_on_the_first_value_alone(second):
    assert lie_factor((50 - 30, second - 30), (50, second)) == pytest.approx(50 / 20)


@pytest.mark.parametrize(
    ("drawn", "data", "said"),
    [((0, 5), (10, 15), "first values above zero"), ((1, 2), (7, 7), "two values that differ")],
)
def test_a_lie_factor_of_nothing_is_refused_in_a_sentence(drawn, data, said):
    with pytest.raises(NotMeasurableError, match=said):
        lie_factor(drawn, data)


FORECASTS = pd.Series([0.9, 0.2, 0.5], index=["rain", "snow", "hail"])
WEATHER = pd.Series([0, 1, 1], index=["snow", "rain", "hail"])


def test_a_brier_score_is_the_mean_squared_distance_paired_by_name():
    # (0.1 ** 2 + 0.2 ** 2 + 0.5 ** 2) / 3, by hand
    assert brier_score(FORECASTS, WEATHER) == pytest.approx(0.1)
    assert brier_score(FORECASTS[::-1], WEATHER) == pytest.approx(0.1)


@pytest.mark.parametrize(("said", "score"), [(0.5, 0.25), (1, 1 / 3), (0, 2 / 3)])
def test_saying_the_same_every_time_has_a_known_brier_score(said, score):
    assert brier_score(FORECASTS * 0 + said, WEATHER) == pytest.approx(score)


@pytest.mark.parametrize(
    ("probabilities", "outcomes", "said"),
    [
        (100 * FORECASTS, WEATHER, "divide per cent by 100"),
        (-FORECASTS, WEATHER, "between 0 and 1"),
        (FORECASTS.where(FORECASTS > 0.3), WEATHER, "between 0 and 1"),
        (FORECASTS, WEATHER + 1, "1 if it happened"),
        (FORECASTS[:2], WEATHER, "one probability for each outcome"),
        (FORECASTS.reset_index(drop=True), WEATHER, "by name"),
        (FORECASTS[:0], WEATHER[:0], "one probability for each outcome"),
    ],
)
def test_what_has_no_brier_score_is_refused_in_a_sentence(probabilities, outcomes, said):
    with pytest.raises(NotMeasurableError, match=said):
        brier_score(probabilities, outcomes)
