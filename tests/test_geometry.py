"""Geometry on the globe, against distances worked elsewhere."""

import math

import pytest

from axislab.geometry import (
    EARTH_RADIUS_KM,
    EquidistantMap,
    NotOnTheGlobeError,
    Place,
    great_circle_km,
)

NASHVILLE, LOS_ANGELES = Place(36.12, -86.67), Place(33.94, -118.40)
LONDON, PARIS = Place(51.5007, -0.1246), Place(48.8567, 2.3508)
PLACES = [NASHVILLE, LOS_ANGELES, LONDON, PARIS, Place(-33.9, 151.2), Place(46.4856, 133.8444)]


def test_the_distance_of_a_worked_example_is_found_again():
    # Rosetta Code, "Haversine formula": 2886.4444428379… km with a radius of 6371.0 km,
    # https://rosettacode.org/wiki/Haversine_formula
    assert great_circle_km(NASHVILLE, LOS_ANGELES) == pytest.approx(2886.444442837983, abs=1e-9)


def test_a_quarter_of_the_equator_is_a_quarter_of_the_circumference():
    quarter = math.pi * EARTH_RADIUS_KM / 2
    assert great_circle_km(Place(0, 0), Place(0, 90)) == pytest.approx(quarter)
    assert great_circle_km(Place(0, 17), Place(90, 0)) == pytest.approx(quarter)


def test_the_way_goes_over_the_date_line_and_not_round_the_globe():
    one_degree = 2 * math.pi * EARTH_RADIUS_KM / 360
    assert great_circle_km(Place(0, 179.5), Place(0, -179.5)) == pytest.approx(one_degree)


def test_opposite_places_are_half_a_circumference_apart():
    for lat, lon in [(0, 0), (46.4856, 133.8444), (-12.3, 45.6)]:
        away = great_circle_km(Place(lat, lon), Place(-lat, lon - 180 if lon > 0 else lon + 180))
        assert away == pytest.approx(math.pi * EARTH_RADIUS_KM)


def test_a_distance_is_the_same_both_ways_and_none_to_the_place_itself():
    assert great_circle_km(LONDON, PARIS) == great_circle_km(PARIS, LONDON)
    assert great_circle_km(PARIS, PARIS) == 0


@pytest.mark.parametrize("centre", PLACES)
def test_distances_from_the_centre_of_a_map_are_true(centre):
    flat = EquidistantMap(centre)
    for place in PLACES:
        point = flat.position(place)
        assert math.hypot(point.x, point.y) == pytest.approx(great_circle_km(centre, place))


def test_directions_from_the_centre_of_a_map_are_true():
    flat = EquidistantMap(Place(46.0, 134.0))
    north, south = flat.position(Place(47.0, 134.0)), flat.position(Place(44.0, 134.0))
    assert (north.x, south.x) == (0, 0)
    assert north.y > 0 > south.y
    # from London the great circle to Paris sets out 148.1° east of north: spherical
    # trigonometry, tan α = sin Δλ cos φ2 / (cos φ1 sin φ2 − sin φ1 cos φ2 cos Δλ)
    paris = EquidistantMap(LONDON).position(PARIS)
    assert math.degrees(math.atan2(paris.x, paris.y)) == pytest.approx(148.1, abs=0.1)


def test_a_circle_round_the_centre_is_a_circle_on_the_map():
    flat = EquidistantMap(Place(90, 0))
    ring = [flat.position(Place(60, lon)) for lon in range(-180, 180, 30)]
    radii = {round(math.hypot(point.x, point.y), 6) for point in ring}
    assert len(radii) == 1


def test_places_between_others_are_stretched_away_from_the_centre():
    flat = EquidistantMap(Place(0, 0))
    east, north = flat.position(Place(0, 60)), flat.position(Place(60, 0))
    drawn = math.hypot(east.x - north.x, east.y - north.y)
    assert drawn > great_circle_km(Place(0, 60), Place(60, 0)) * 1.05


def test_the_centre_stands_at_zero_and_the_place_opposite_nowhere():
    flat = EquidistantMap(Place(10, 20))
    assert (flat.position(Place(10, 20)).x, flat.position(Place(10, 20)).y) == (0, 0)
    with pytest.raises(NotOnTheGlobeError, match="the point opposite"):
        flat.position(Place(-10, -160))


def test_a_line_is_read_in_the_order_of_geojson():
    flat = EquidistantMap(Place(0, 0))
    ((x, y),) = flat.line([(10.0, 0.0)])
    assert x == pytest.approx(math.radians(10) * EARTH_RADIUS_KM)
    assert y == pytest.approx(0)


@pytest.mark.parametrize(("lat", "lon"), [(133.8, 46.5), (91, 0), (0, 181), (float("nan"), 0)])
def test_degrees_that_no_place_has_are_refused_in_a_sentence(lat, lon):
    with pytest.raises(NotOnTheGlobeError, match="give the latitude"):
        Place(lat, lon)
