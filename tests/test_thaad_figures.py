"""The figures of lesson 04: legible in many settings, true to their tables and to geometry."""

import math
import re
from collections.abc import Callable
from datetime import date

import numpy as np
import pytest
from figure_checks import EveryLiveFigure, EveryStillFigure, StillFigure, drawn
from matplotlib.figure import Figure

from axislab.figures import radar_places
from axislab.figures.legibility import text_overlaps
from axislab.figures.radar_bench import RadarBenchDrawing
from axislab.figures.radar_places import (
    JAPAN,
    LAUNCH,
    NotAPlaceOfTheBenchError,
    estimates,
    radars_in_japan,
    site_altitude_km,
    spot_of,
    spots,
    system_figure,
)
from axislab.figures.radar_section import drawn_at
from axislab.figures.radar_view import Setting, ground_reach_km, highest_in_reach_km
from axislab.figures.radar_words import compass
from axislab.figures.stage import LiveDrawing, Stage
from axislab.figures.thaad_clock import thaad_clock_fact, thaad_clock_figure
from axislab.figures.thaad_costs import thaad_costs_fact, thaad_costs_figure
from axislab.figures.thaad_reach import thaad_reach_fact, thaad_reach_figure
from axislab.figures.visitors import VisitorsDrawing
from axislab.figures.visitors_gap import (
    BASE_YEARS,
    ORIGINS,
    NotAVisitorsChoiceError,
    choose,
    counted,
    expected,
    gap,
)
from axislab.radar import slant_range_km
from axislab.tables import table
from axislab.widgets.radar_bench import radar_bench
from axislab.widgets.visitor_counterfactual import visitor_counterfactual

STILL: dict[str, StillFigure] = {
    "clock": (thaad_clock_figure, thaad_clock_fact, ("thaad_events",)),
    "reach": (thaad_reach_figure, thaad_reach_fact, ("thaad_places", "system_figures")),
    "costs": (thaad_costs_figure, thaad_costs_fact, ("thaad_costs", "visitors_monthly")),
}
NORTH_KOREA = {
    **{"range_km": 600, "azimuth": 345, "width": 120, "elevation": 5},
    **{"altitude_km": 100, "place": "dandong"},
}
NORTH_WEST = {**NORTH_KOREA, "range_km": 2000, "azimuth": 315, "place": "beijing"}
RUSSIA = {**NORTH_KOREA, "range_km": 2000, "azimuth": 20, "place": "vladivostok", "japan": True}
SPAN = {"first": "2017-04", "last": "2017-12"}


@pytest.fixture(scope="module")
def bench() -> RadarBenchDrawing:
    return RadarBenchDrawing()


@pytest.fixture(scope="module")
def visitors() -> VisitorsDrawing:
    return VisitorsDrawing(table("visitors_monthly"))


def still(name: str) -> tuple[Figure, str]:
    return drawn(STILL[name])


def setting(**changes: object) -> Setting:
    given = {**NORTH_KOREA, **changes}
    spot = spot_of(given.pop("place"))
    return Setting(spot=spot, **given)


def names_inside(fact: str) -> set[str]:
    listed = re.search(r"Inside over the ground, km from the site: (.*?)\.", fact)[1]
    return set(re.findall(r"([A-Z][^,]*?) [\d,]+(?:, |$)", listed))


# The radar bench: what it says


def test_the_distances_are_those_that_maps_give():
    # worked out beforehand, to the kilometre
    known = {
        **{"dandong": 564, "tonghua": 661, "dalian": 665, "qingdao": 705},
        **{"khasan": 739, "vladivostok": 844, "beijing": 1120, "khabarovsk": 1490},
    }
    for place_id, km in known.items():
        assert spot_of(place_id).km == pytest.approx(km, rel=0.005), place_id


def test_600_km_towards_north_korea_takes_in_the_border_but_no_large_chinese_city(bench):
    fact = bench.move(**NORTH_KOREA)
    assert names_inside(fact) == {"Seoul", "Pyongyang", "Tip of Shandong", "Dandong"}
    assert "North Korean launch places of July 2017 inside: 2 of 2." in fact
    assert bench.title == "600 km to the north-north-west: 4 of 17 places inside"


def test_2000_km_towards_north_west_takes_in_beijing_and_leaves_russia_aside(bench):
    fact = bench.move(**NORTH_WEST)
    assert {"Beijing", "Xi’an", "Harbin"} <= names_inside(fact)
    aside = re.search(r"In reach but outside the sector: (.*?)\.", fact)[1]
    for name in ("Vladivostok", "Khabarovsk", "Shanghai", "Tokyo"):
        assert name in aside
    # far away even high up the object is below the rays
    assert "at 100 km up it is hidden" in fact


def test_a_sector_towards_russia_takes_in_vladivostok_and_leaves_beijing_aside(bench):
    fact = bench.move(**RUSSIA)
    assert {"Vladivostok", "Khabarovsk", "Khasan"} <= names_inside(fact)
    assert "Beijing" in re.search(r"outside the sector: (.*?)\.", fact)[1]
    assert "inside that of Shariki (741 km)" in fact
    assert "outside that of Kyogamisaki" in fact


def test_japan_is_spoken_of_only_when_its_radars_are_shown(bench):
    assert "Shariki" not in bench.move(**{**RUSSIA, "japan": False})


def test_whoever_gives_a_reach_is_named_and_nobody_otherwise(bench):
    for one in estimates():
        assert one.who[1:] in bench.move(**{**NORTH_KOREA, "range_km": one.km}), one.id
    assert "Nobody in our table gives 610 km." in bench.move(**{**NORTH_KOREA, "range_km": 610})


def test_the_horizon_is_said_with_air_and_without_it(bench):
    one = setting(place="beijing")
    low, bare = one.sight.lowest_visible_km, one.lowest_without_air_km
    assert low < bare
    said = f"from {low:,.0f} km up with the usual allowance for air, from {bare:,.0f} km without"
    assert said in bench.move(**NORTH_WEST)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "in view from 69 km up; an object at 100 km is seen"),
        ({"altitude_km": 50}, "an object at 50 km is hidden"),
        ({"altitude_km": 400}, "in view from 69 to 183 km up; not so at 400 km"),
        ({"place": "vladivostok"}, "at no height both above the horizon and within 600 km"),
        ({"place": "tokyo"}, "outside the sector, in direction 89°"),
    ],
)
def test_every_kind_of_setting_has_its_sentence(bench, changes, words):
    bench.move(**{**NORTH_KOREA, **changes})
    assert words in bench._heading.get_text()


def test_an_object_on_the_ground_is_nowhere_in_view_and_the_key_says_so(bench):
    bench.move(**{**NORTH_KOREA, "altitude_km": 0})
    assert "nowhere above the horizon" in bench._key.get_text()
    assert not bench._map._view.get_visible()


def test_the_site_is_said_to_be_approximate(bench):
    assert "point is known only to some 5 km" in bench.move(**NORTH_KOREA)
    assert any("site is approximate" in text.get_text() for text in bench.figure.texts)


@pytest.mark.parametrize(
    ("degrees", "name"), [(0, "north"), (345, "north-north-west"), (359, "north"), (90, "east")]
)
def test_directions_have_names(degrees, name):
    assert compass(degrees) == name


def test_what_the_map_and_the_list_hold_are_cities_and_launch_places_only():
    assert {spot.kind for spot in spots()} <= {"city", "town", "cape", LAUNCH}


def test_sectors_of_the_radars_in_japan_are_those_of_the_table():
    roles = table("thaad_places").set_index("place_id")["role"]
    for place_id, (_, _, sector) in zip(JAPAN, radars_in_japan(), strict=True):
        first = sector.azimuth_degrees - sector.width_degrees / 2
        last = sector.azimuth_degrees + sector.width_degrees / 2
        assert f"{first:.0f} to {last:.0f} degrees" in roles[place_id]


# The radar bench: what it draws


@pytest.mark.parametrize("altitude", [0.0, 100.0, 500.0])
@pytest.mark.parametrize("reach", [600.0, 2000.0])
def test_the_reach_over_the_ground_is_the_straight_reach_turned_round(reach, altitude):
    ground = ground_reach_km(reach, altitude)
    assert slant_range_km(ground, altitude, site_altitude_km()) == pytest.approx(reach, abs=1e-6)


@pytest.mark.parametrize("ground", [202.0, 564.0])
def test_the_highest_object_in_reach_is_just_as_far_as_the_reach(ground):
    highest = highest_in_reach_km(ground, 600)
    assert slant_range_km(ground, highest, site_altitude_km()) == pytest.approx(600, abs=1e-6)


def test_no_object_is_in_reach_over_a_place_beyond_it():
    assert highest_in_reach_km(844, 600) is None


def test_places_stand_on_the_map_as_far_from_the_radar_as_the_words_say(bench):
    bench.move(**NORTH_KOREA)
    drawn = sorted(
        math.hypot(x, y) for line in bench._map._marks.values() for x, y in line.get_xydata()
    )
    assert drawn == pytest.approx([spot.km for spot in spots()], abs=1e-6)


def test_filled_dots_are_inside_open_ones_outside_and_squares_beyond(bench):
    for given in (NORTH_KOREA, NORTH_WEST, RUSSIA):
        fact = bench.move(**given)
        marks = bench._map._marks
        assert len(marks["o", "inside"].get_xydata()) == len(names_inside(fact))
        assert all(math.hypot(*at) > 2000 for at in marks["o", "beyond"].get_xydata())
        assert marks["o", "beyond"].get_marker() == "s"
        assert marks["o", "outside"].get_markerfacecolor() != marks["o", "inside"].get_color()


def test_the_sector_ends_at_the_reach_and_the_view_where_the_object_sinks(bench):
    bench.move(**NORTH_WEST)
    edges = np.hypot(*bench._map._sector.get_xy().T)
    assert edges.max() == pytest.approx(2000)
    view = np.hypot(*bench._map._view.get_xy().T).max()
    assert view == pytest.approx(setting(**NORTH_WEST).view_km)
    assert view < 800


def test_a_straight_ray_on_the_drawn_earth_meets_the_formula_of_the_horizon():
    for place in ("dandong", "beijing", "khabarovsk"):
        one = setting(place=place, elevation=5)
        x, y = drawn_at(one.spot.km, one.sight.lowest_visible_km)
        slope = math.tan(math.radians(5))
        assert y == pytest.approx(site_altitude_km() + slope * x, abs=1e-6)


def test_a_kilometre_is_as_long_upwards_as_sideways(bench):
    for given in (NORTH_KOREA, NORTH_WEST):
        bench.move(**given)
        for axes in bench.figure.axes:
            box = axes.get_window_extent()
            (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
            assert (right - left) / box.width == pytest.approx((high - low) / box.height)


@pytest.mark.parametrize("place", [spot.id for spot in spots()])
def test_no_text_of_the_bench_is_covered_or_cut_off_over_any_place(bench, place):
    # every place meets every reach, lowest angle and height, not every four of them together
    ranges, elevations, altitudes = (600, 1000, 2000), (0, 5, 20), (0, 10, 100, 300, 500)
    for number in range(15):
        given = {
            "range_km": ranges[number % 3],
            "elevation": elevations[(number // 3 + number) % 3],
            "altitude_km": altitudes[number % 5],
            "azimuth": 45 * number % 360,
            "width": (10, 120, 180)[number % 3],
            "japan": number % 2 == 0,
        }
        bench.move(place=place, **given)
        assert text_overlaps(bench.figure) == [], (place, given)


# The radar bench: how it is set


def test_an_estimate_moves_the_reach_and_is_let_go_once_the_reach_is_another():
    live = radar_bench()
    high = next(one for one in estimates() if one.km == 1500)
    live.estimate.value = high.id
    assert live.range_km.value == 1500
    assert "1,500 km" in live.fact
    live.range_km.value = 1510
    assert live.estimate.value == ""


def test_every_estimate_within_the_bench_is_on_the_menu_and_in_the_twin():
    live = radar_bench()
    rows = table("radar_estimates").query("600 <= range_km <= 2000")
    assert len(live.estimate.options) == len(rows) + 1
    for who in rows["who"]:
        assert who in live.text()


def test_settings_beyond_the_bench_start_at_its_edge():
    live = radar_bench(9000, 725, 500)
    assert (live.range_km.value, live.azimuth.value, live.width.value) == (2000, 5, 180)


def test_the_bench_starts_with_the_ministry_s_lowest_angle():
    assert radar_bench().elevation.value == system_figure("radar_elevation_lowest")


def test_a_place_that_does_not_exist_is_refused_in_a_sentence():
    with pytest.raises(NotAPlaceOfTheBenchError, match=r"Did you mean 'beijing'\? It has: seoul"):
        radar_bench(place="bejing")


# Visitors


def test_the_expectation_is_the_mean_of_the_same_month_raised_by_growth():
    of_months = counted(table("visitors_monthly"), "CHN")
    choice = choose(table("visitors_monthly"), "CHN", [2014, 2016], 10, "2017-07", "2017-07")
    by_hand = (of_months["2014-07"] + of_months["2016-07"]) / 2 * 1.1
    assert expected(of_months, choice)["2018-07"] == pytest.approx(by_hand)
    assert gap(of_months, choice).expected == pytest.approx(by_hand)
    assert gap(of_months, choice).persons == pytest.approx(of_months["2017-07"] - by_hand)


def test_against_2016_alone_more_than_half_of_the_visitors_stayed_away(visitors):
    fact = visitors.move("CHN", [2016], 0, **SPAN)
    assert visitors.title == "59% fewer from China than expected, Apr–Dec 2017"
    assert "2,652,538 visitors from China were counted" in fact
    assert "−58.5 per cent" in fact
    assert "The forecast of May 2017 for these months assumed −40 per cent." in fact


def test_the_forecast_is_named_only_for_its_months_and_origin(visitors):
    assert "forecast" not in visitors.move("CHN", [2016], 0, "2017-05", "2017-12")
    assert "forecast" not in visitors.move("JPN", [2016], 0, **SPAN)


def test_traps_are_named_where_they_touch_the_choice(visitors):
    assert "MERS" in visitors.move("CHN", [2015, 2016], 0, **SPAN)
    assert "MERS" not in visitors.move("CHN", [2014, 2016], 0, **SPAN)
    assert "COVID-19" in visitors.move("CHN", [2016], 0, "2019-12", "2020-02")
    assert "COVID-19" not in visitors.move("CHN", [2016], 0, "2019-12", "2020-01")


def test_without_a_base_year_a_sentence_asks_for_one(visitors):
    fact = visitors.move("CHN", [], 0, **SPAN)
    assert "Tick at least one base year" in fact
    assert visitors._empty.get_text() == "Tick at least one base year"
    assert not visitors._gap.get_visible()
    visitors.move("CHN", [2016], 0, **SPAN)
    assert visitors._empty.get_text() == ""


def test_months_the_wrong_way_round_are_turned_and_said(visitors):
    turned = visitors.move("CHN", [2016], 0, "2017-12", "2017-04")
    assert turned.startswith("The months were given the wrong way round")
    assert turned.endswith(visitors.move("CHN", [2016], 0, **SPAN))


def test_everywhere_but_china_is_the_world_less_china():
    frame = table("visitors_monthly")
    world = counted(frame, "OTHERS") + counted(frame, "CHN")
    assert (
        world["2016-08"] == frame.query("month == '2016-08' and origin == 'WLD'")["visitors"].item()
    )


def test_the_lines_are_drawn_where_the_table_says(visitors):
    visitors.move("RUS", [2014], 0, **SPAN)
    russians = counted(table("visitors_monthly"), "RUS")
    assert visitors._counted.get_ydata() == pytest.approx(russians.to_numpy() / 1000)
    low, high = visitors._axes.get_ylim()
    assert low == 0
    assert high > russians.max() / 1000


@pytest.mark.parametrize("origin", ORIGINS)
def test_no_text_of_the_visitors_is_covered_or_cut_off(visitors, origin):
    spans = [("2017-04", "2017-12"), ("2018-09", "2019-12"), ("2017-01", "2020-05")]
    for base in ([], [2014], [2015], list(BASE_YEARS)):
        for growth in (-30, 0, 30):
            for span in spans:
                visitors.move(origin, base, growth, *span)
                assert text_overlaps(visitors.figure) == [], (base, growth, span)


@pytest.mark.parametrize(
    ("given", "words"),
    [({"origin": "USA"}, "no visitors from 'USA'"), ({"first": "2014-01"}, "from 2017-01 to")],
)
def test_a_choice_that_the_table_cannot_answer_is_refused_in_a_sentence(given, words):
    with pytest.raises(NotAVisitorsChoiceError, match=words):
        visitor_counterfactual(**given)


def test_base_years_are_ticked_and_unticked():
    live = visitor_counterfactual([2016])
    assert [box.value for box in live.base.values()] == [False, False, True]
    before = live.title
    live.base[2014].value = True
    assert "2014 and 2016" in live.fact
    assert live.title != before


# Both live figures


class TestLiveFigures(EveryLiveFigure):
    builders = (radar_bench, visitor_counterfactual)


@pytest.mark.parametrize(
    ("make", "first", "then"),
    [
        (RadarBenchDrawing, RUSSIA, NORTH_KOREA),
        (
            lambda: VisitorsDrawing(table("visitors_monthly")),
            {"origin": "RUS", "base": [], "growth": 0, **SPAN},
            {"origin": "CHN", "base": [2016], "growth": 5, **SPAN},
        ),
    ],
)
def test_nothing_of_an_earlier_setting_is_left_in_the_picture(
    make: Callable[[], LiveDrawing], first: dict, then: dict
):
    pictures = []
    for moves in ([first, then], [then]):
        drawing = make()
        stage = Stage(drawing.figure, drawing.moving)
        for move in moves:
            drawing.move(**move)
            shown = np.array(stage.draw())
        pictures.append(shown)
    assert np.array_equal(*pictures)


# The still figures


class TestStillFigures(EveryStillFigure):
    figures = STILL
    most_bytes = dict.fromkeys(["clock"], 60_000)  # a line of text for each of its events


def test_the_clock_shows_every_event_of_the_table_by_who_acted():
    events = table("thaad_events")
    axes = still("clock")[0].axes[0]
    shown = {text.get_text() for text in axes.texts}
    for title in events["title"]:
        assert title.replace("'", "’") in shown
    marks = [line for line in axes.lines if line.get_marker() in {"^", "P", "v", "o", "s"}]
    assert len(marks) == sum(len(actor.split("; ")) for actor in events["actor"])


def test_the_clock_counts_from_decision_to_complete_battery():
    events = table("thaad_events")
    fact = thaad_clock_fact(events)
    assert "it took 14 months" in fact
    assert "6 launchers in place on 7 September 2017" in fact
    after = sum(date.fromisoformat(day) >= date(2017, 7, 5) for day in events["date"])
    assert after == 10
    assert "Ten came after the article." in fact
    events.loc[events["event_id"] == "T37", "date"] = "2018-07-08"
    assert "it took 24 months" in thaad_clock_fact(events)


def test_seoul_lies_at_the_edge_of_the_interceptors_reach():
    figure, fact = still("reach")
    assert "202 km from the site, and the interceptors reach 200" in figure.get_label()
    assert "Seoul lies 2 km beyond that edge, less than the 5 km" in fact
    farther = table("system_figures")
    farther.loc[farther["item"] == "interceptor_reach", "value"] = 250
    said = thaad_reach_fact(table("thaad_places"), farther)
    assert "inside that edge, more than the 5 km" in said
    assert "Within reach: Gimcheon, Daegu, Busan, Seoul." in said


def test_costs_set_the_forecast_beside_what_was_counted():
    figure, fact = still("costs")
    assert "Forecast: 40% fewer Chinese visitors; counted: 59% fewer" in figure.get_label()
    assert "Hyundai and Kia cars, Jan–Jul 2017 −46 per cent (counted)" in fact
    assert "not every fall is THAAD" in fact
    bars = {round(bar.get_width()): bar for bar in figure.axes[0].patches}
    assert bars[-40].get_hatch()
    assert not bars[-59].get_hatch()
    halved = table("visitors_monthly")
    is_2017 = halved["month"].str.startswith("2017")
    halved.loc[is_2017, "visitors"] //= 2
    assert "counted: 79% fewer" in thaad_costs_figure(table("thaad_costs"), halved).get_label()


def test_the_places_left_off_the_bench_are_few_and_known():
    rows = table("thaad_places")
    shown = {spot.id for spot in spots()} | {radar_places.SITE, *JAPAN}
    assert set(rows["place_id"]) - shown == {"busan", "daegu", "gimcheon", "jinan", "urumqi"}
