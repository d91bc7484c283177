"""The geometry of a radar: directions, horizons, sectors, against worked and published values."""

import math
from itertools import pairwise

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic

from axislab.geometry import (
    EARTH_RADIUS_KM,
    NotOnTheGlobeError,
    Place,
    destination,
    great_circle_km,
    initial_bearing_degrees,
)
from axislab.radar import (
    NO_REFRACTION,
    STANDARD_REFRACTION,
    NotARadarError,
    Radar,
    Sector,
    horizon_km,
    lowest_visible_km,
    slant_range_km,
)
from axislab.tables import table

SITE = Place(36.05, 128.22)
#: Idea 19 of the exercises: kilometres from the site, worked out apart from this code.
DISTANCES = {
    "pyongyang": 396,
    "shandong-tip": 514,
    "dandong": 564,
    "tonghua": 661,
    "dalian": 665,
    "qingdao": 705,
    "khasan": 739,
    "vladivostok": 844,
    "beijing": 1120,
    "khabarovsk": 1491,
    "xian": 1764,
    "delingha": 2742,
}


def place(place_id):
    row = table("thaad_places").set_index("place_id").loc[place_id]
    return Place(row["lat"], row["lon"])


# --- distances and directions


@pytest.mark.parametrize(("place_id", "km"), DISTANCES.items())
def test_the_distances_of_the_radar_circles_are_found_again(place_id, km):
    assert great_circle_km(place("seongju-site"), place(place_id)) == pytest.approx(km, abs=2)


@pytest.mark.parametrize("place_id", DISTANCES)
def test_the_sphere_is_within_half_a_per_cent_of_the_true_shape_of_the_earth(place_id):
    goal = place(place_id)
    true = Geodesic.WGS84.Inverse(SITE.lat, SITE.lon, goal.lat, goal.lon)
    assert great_circle_km(SITE, goal) == pytest.approx(true["s12"] / 1000, rel=0.005)
    turn = initial_bearing_degrees(SITE, goal) - true["azi1"] % 360
    assert abs((turn + 180) % 360 - 180) < 0.3


@pytest.mark.parametrize("bearing", range(0, 360, 30))
def test_a_way_ends_where_the_true_shape_of_the_earth_has_it_end(bearing):
    end = destination(SITE, bearing, 2000)
    true = Geodesic.WGS84.Direct(SITE.lat, SITE.lon, bearing, 2_000_000)
    assert great_circle_km(end, Place(true["lat2"], true["lon2"])) < 0.005 * 2000


def test_the_destination_of_a_worked_example_is_found_again():
    # C. Veness, "Calculate distance, bearing and more between Latitude/Longitude points":
    # 124.8 km at 96°01′18″ from 53°19′14″ N 1°43′47″ W lead to 53°11′18″ N 0°08′00″ E,
    # https://www.movable-type.co.uk/scripts/latlong.html
    start = Place(53 + 19 / 60 + 14 / 3600, -(1 + 43 / 60 + 47 / 3600))
    end = destination(start, 96 + 1 / 60 + 18 / 3600, 124.8)
    assert end.lat == pytest.approx(53 + 11 / 60 + 18 / 3600, abs=1 / 3600)
    assert end.lon == pytest.approx(8 / 60, abs=1 / 3600)


def test_the_bearing_of_a_worked_example_is_found_again():
    # the same page: from 35° N 45° E to 35° N 135° E one sets out at 60°
    assert initial_bearing_degrees(Place(35, 45), Place(35, 135)) == pytest.approx(60, abs=0.2)


def test_there_and_back_lead_to_where_one_started():
    for name in DISTANCES:
        goal = place(name)
        there = destination(SITE, initial_bearing_degrees(SITE, goal), great_circle_km(SITE, goal))
        assert great_circle_km(there, goal) < 0.001


def test_a_way_over_the_date_line_keeps_to_degrees_that_exist():
    end = destination(Place(10, 179.9), 90, 100)
    assert -180 <= end.lon < -179


def test_no_way_leaves_no_distance():
    end = destination(SITE, 77, 0)
    assert (end.lat, end.lon) == pytest.approx((SITE.lat, SITE.lon))


def test_the_cardinal_directions_are_what_they_should_be():
    home = Place(0, 0)
    goals = [Place(10, 0), Place(0, 10), Place(-10, 0), Place(0, -10)]
    found = [initial_bearing_degrees(home, goal) for goal in goals]
    assert found == pytest.approx([0, 90, 180, 270])


@pytest.mark.parametrize("goal", [SITE, Place(-36.05, -51.78)])
def test_no_direction_leads_to_the_same_or_the_opposite_place(goal):
    with pytest.raises(NotOnTheGlobeError, match="no one direction"):
        initial_bearing_degrees(SITE, goal)


@pytest.mark.parametrize(("bearing", "km"), [(0, -1), (math.nan, 1), (0, math.inf)])
def test_an_impossible_way_is_refused_in_a_sentence(bearing, km):
    with pytest.raises(NotOnTheGlobeError, match="give a direction"):
        destination(SITE, bearing, km)


# --- horizons


@pytest.mark.parametrize("metres", [2, 10, 100, 1000, 10_000])
def test_the_horizon_of_low_targets_is_the_published_one(metres):
    # 4.12 √h kilometres, h in metres: Federal Standard 1037C, "radar line-of-sight equation";
    # 1.23 √h nautical miles, h in feet: the same rule in the units of pilots
    km = horizon_km(metres / 1000)
    assert km == pytest.approx(4.12 * math.sqrt(metres), rel=0.003)
    assert km / 1.852 == pytest.approx(1.23 * math.sqrt(metres / 0.3048), rel=0.003)


def test_without_air_the_horizon_is_that_of_the_eye():
    # 3.57 √h kilometres: the geometric horizon, √(2 R h)
    assert horizon_km(0.1, refraction=NO_REFRACTION) == pytest.approx(35.7, rel=0.002)


def test_air_carries_the_horizon_farther_by_the_root_of_four_thirds():
    for metres in (10, 1000):
        more = horizon_km(metres / 1000) / horizon_km(metres / 1000, refraction=NO_REFRACTION)
        assert more == pytest.approx(math.sqrt(4 / 3), rel=0.001)


@pytest.mark.parametrize("elevation", [0, 2, 5, 20, 60])
@pytest.mark.parametrize("refraction", [NO_REFRACTION, STANDARD_REFRACTION])
def test_the_horizon_and_the_lowest_altitude_undo_each_other(elevation, refraction):
    for ground in (50.0, 564.0, 1120.0, 2000.0):
        height = lowest_visible_km(ground, elevation, 0.68, refraction)
        assert horizon_km(height, elevation, 0.68, refraction) == pytest.approx(ground)


def test_the_height_of_a_ray_is_that_of_the_usual_formula_for_weather_radars():
    # Doviak and Zrnić (1993), equations 2.28b and c, from the slant range r:
    # h = √(r² + Re² + 2 r Re sin ε) − Re and s = Re arcsin(r cos ε / (Re + h))
    radius = STANDARD_REFRACTION * EARTH_RADIUS_KM
    for slant, degrees in [(50, 0.5), (200, 1.5), (600, 5), (1500, 5)]:
        angle = math.radians(degrees)
        height = math.sqrt(slant**2 + radius**2 + 2 * slant * radius * math.sin(angle)) - radius
        ground = radius * math.asin(slant * math.cos(angle) / (radius + height))
        assert lowest_visible_km(ground, degrees) == pytest.approx(height)


def test_the_height_over_level_ground_without_air_follows_from_pythagoras():
    # a ray that leaves level touches R / cos(s / R): at 1,000 km that is 79.2 km
    assert lowest_visible_km(1000.0, refraction=NO_REFRACTION) == pytest.approx(79.2, abs=0.1)


def test_farther_and_steeper_both_hide_more():
    near_to_far = lowest_visible_km(np.arange(0.0, 2500, 100), 5, 0.68)
    assert (np.diff(near_to_far) > 0).all()
    assert lowest_visible_km(1120.0, 5) > lowest_visible_km(1120.0, 0) > 50


def test_air_lets_a_radar_see_lower():
    assert lowest_visible_km(1000.0) < lowest_visible_km(1000.0, refraction=NO_REFRACTION)


def test_at_the_radar_itself_its_own_height_is_the_lowest():
    assert lowest_visible_km(0.0, 5, 0.68) == 0.68


def test_a_ray_that_runs_away_from_the_earth_comes_down_nowhere():
    assert lowest_visible_km(8000.0, 80) == math.inf


def test_a_target_no_higher_than_the_radar_is_in_view_nowhere():
    assert horizon_km(0.5, 0, 0.68) == 0
    assert horizon_km(0.68, 5, 0.68) == 0


def test_one_number_gives_a_number_and_an_array_an_array():
    assert isinstance(horizon_km(10.0), float)
    assert isinstance(slant_range_km(10.0, 5), float)
    ranges = np.array([100.0, 500.0])
    for many in (horizon_km(ranges), lowest_visible_km(ranges), slant_range_km(ranges, 5)):
        assert many.shape == (2,)
    assert lowest_visible_km(ranges)[1] == lowest_visible_km(500.0)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"ground_range_km": -1.0}, "cannot be negative"),
        ({"ground_range_km": math.nan}, "cannot be negative"),
        ({"radar_altitude_km": -0.1}, "cannot be negative"),
        ({"elevation_degrees": 90}, "from 0 .level. to less than 90"),
        ({"elevation_degrees": -1}, "from 0 .level. to less than 90"),
        ({"refraction": 0}, "4/3 for the standard atmosphere"),
    ],
)
def test_what_no_radar_can_have_is_refused_in_a_sentence(change, said):
    with pytest.raises(NotARadarError, match=said):
        lowest_visible_km(**{"ground_range_km": 100.0, **change})


# --- straight distances


def test_straight_up_and_straight_along_are_plain():
    assert slant_range_km(0.0, 150) == pytest.approx(150)
    # over 100 km the chord is shorter than the arc by s³ / 24 R²: one metre
    assert slant_range_km(100.0, 0) == pytest.approx(100 - 100**3 / (24 * EARTH_RADIUS_KM**2))


def test_the_straight_distance_is_that_of_coordinates_in_space():
    angle, low, high = 1000 / EARTH_RADIUS_KM, EARTH_RADIUS_KM + 0.68, EARTH_RADIUS_KM + 300
    across, up = high * math.sin(angle), high * math.cos(angle) - low
    assert slant_range_km(1000.0, 300, 0.68) == pytest.approx(math.hypot(across, up))


# --- sectors


@pytest.mark.parametrize(
    ("azimuth", "width", "inside", "outside"),
    [
        (320, 120, [260, 320, 20, 380], [259, 21, 140]),
        (0, 90, [315, 0, 45, 360], [314, 46, 180]),
        (90, 360, [0, 90, 270, 359], []),
        (270, 1, [269.5, 270.5], [269.4, 271]),
    ],
)
def test_a_sector_holds_its_slice_of_the_compass_with_its_edges(azimuth, width, inside, outside):
    sector = Sector(azimuth, width)
    assert all(sector.contains(bearing) for bearing in inside)
    assert not any(sector.contains(bearing) for bearing in outside)


@pytest.mark.parametrize(
    ("azimuth", "width", "said"),
    [(361, 120, "from 0"), (-1, 120, "from 0"), (0, 0, "wide"), (0, 361, "wide")],
)
def test_a_slice_that_no_compass_has_is_refused_in_a_sentence(azimuth, width, said):
    with pytest.raises(NotARadarError, match=said):
        Sector(azimuth, width)


def test_the_outline_runs_from_the_radar_round_the_arc_and_back():
    line = Sector(320, 120).outline(SITE, 600)
    assert line[0] == line[-1] == (SITE.lon, SITE.lat)
    arc = [Place(lat, lon) for lon, lat in line[1:-1]]
    assert all(great_circle_km(SITE, end) == pytest.approx(600) for end in arc)
    edges = [initial_bearing_degrees(SITE, end) for end in (arc[0], arc[-1])]
    assert edges == pytest.approx([260, 20])
    steps = [great_circle_km(*pair) for pair in pairwise(arc)]
    assert max(steps) < 600 * math.radians(2.1)


def test_a_full_circle_has_no_corner_at_the_radar():
    line = Sector(0, 360).outline(SITE, 600)
    assert (SITE.lon, SITE.lat) not in line
    assert line[0] == pytest.approx(line[-1])


# --- a radar under assumptions


def radar(reach_km=2000.0, azimuth=320, width=120, **more):
    return Radar(SITE, Sector(azimuth, width), reach_km, **{"altitude_km": 0.68, **more})


def test_a_target_is_seen_only_if_sector_reach_and_horizon_allow_it():
    beijing = place("beijing")
    assert radar().look(beijing, 200).seen
    away = radar(azimuth=60).look(beijing, 200)
    assert (away.in_sector, away.in_reach, away.above_horizon, away.seen) == (False, 1, 1, False)
    short = radar(reach_km=600).look(beijing, 200)
    assert (short.in_sector, short.in_reach, short.above_horizon, short.seen) == (
        1,
        False,
        1,
        False,
    )
    low = radar().look(beijing, 20)
    assert (low.in_sector, low.in_reach, low.above_horizon, low.seen) == (1, 1, False, False)


def test_what_is_seen_at_two_thousand_kilometres_is_high_above_the_ground():
    sight = radar(elevation_degrees=5).look(place("xian"), 300)
    assert sight.ground_range_km == pytest.approx(1762, abs=1)
    assert sight.lowest_visible_km > 300
    assert not sight.above_horizon


def test_reach_is_counted_in_a_straight_line():
    sight = radar(reach_km=1120).look(place("beijing"), 500)
    assert sight.slant_range_km > 1120 > sight.ground_range_km - 1
    assert not sight.in_reach


def test_a_radar_that_cannot_be_is_refused_in_a_sentence():
    for change in ({"reach_km": -1}, {"elevation_degrees": 95}, {"refraction": -1}):
        with pytest.raises(NotARadarError):
            radar(**change)
