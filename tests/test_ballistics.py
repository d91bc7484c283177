"""Lofted and flat paths, against worked examples of a textbook and the flights of July 2017."""

import math

import numpy as np
import pytest

from axislab.ballistics import (
    GRAVITY_KM3_S2,
    NotAFlightError,
    flat_earth_range_km,
    flat_path,
    flat_path_range_km,
    flight,
    four_times_apogee_km,
    free_flight_km,
    longest_range_km,
    path,
)
from axislab.geometry import EARTH_RADIUS_KM

DEGREE_KM = math.pi * EARTH_RADIUS_KM / 180


# --- worked examples: Bate, Mueller and White, "Fundamentals of Astrodynamics" (1971)


def test_the_free_flight_range_of_a_worked_example_is_found_again():
    # page 290: burn-out at 1.2 radii and 2/3 of the unit of speed, apogee at 1.5 radii.
    # Worked there: energy −11/18, cos φ = 0.625, Q = 0.533, Ψ ≈ 36°
    speed, start, top = 2 / 3, 1.2, 1.5
    energy = speed**2 / 2 - 1 / start
    level = top * math.sqrt(2 * (energy + 1 / top)) / (start * speed)
    q = speed**2 * start
    assert (energy, level, q) == pytest.approx((-11 / 18, 0.625, 0.5333), abs=1e-4)
    range_km = free_flight_km(q, math.degrees(math.acos(level)))
    assert range_km / DEGREE_KM == pytest.approx(36.4, abs=0.2)


def test_the_longest_range_of_a_worked_example_is_found_again():
    # page 294: Q = 0.95 carries 129 degrees
    assert longest_range_km(0.95) / DEGREE_KM == pytest.approx(129, abs=1)


def test_the_least_speed_of_a_worked_example_is_found_again():
    # page 295: 8,000 nautical miles need Q = 0.957
    assert flat_path(8000 / 60 * DEGREE_KM).q == pytest.approx(0.957, abs=0.001)


# --- the flights of July 2017


def test_the_figures_of_4_july_2017_lead_to_two_classes_of_missile():
    # 2,802 km high and 933 km far (Pyongyang), 535 and 510 km (Moscow)
    assert flat_path_range_km(2802.0, 933) == pytest.approx(5865, abs=1)
    assert flat_path_range_km(535.0, 510) == pytest.approx(1137, abs=1)
    assert flat_path_range_km(2802.0, 933) > 5500 > 3000 > flat_path_range_km(535.0, 510) > 1000


def test_each_rule_of_thumb_gives_its_own_range():
    assert flat_earth_range_km(2802.0, 933) == pytest.approx(5643, abs=1)
    assert flat_earth_range_km(535.0, 510) == pytest.approx(1131, abs=1)
    assert four_times_apogee_km(2802.0) == 11_208


def test_only_the_rule_of_thumb_passes_ten_thousand_kilometres():
    others = (flat_path_range_km(2802.0, 933), flat_earth_range_km(2802.0, 933))
    assert four_times_apogee_km(2802.0) > 10_000 > 6_000 > max(others)


def test_the_second_flight_of_july_reached_farther_than_the_first():
    assert flat_path_range_km(3724.9, 998) == pytest.approx(8022, abs=1)


@pytest.mark.parametrize(
    ("apogee", "ground_range", "reported"),
    [(2802, 933, 37), (2802, 933, 39), (535, 510, 14)],
)
def test_each_sides_height_fits_its_own_minutes_but_for_the_burning_engine(
    apogee, ground_range, reported
):
    minutes = flight(apogee, ground_range).minutes
    assert 2 < reported - minutes < 5


# --- what must hold for every flight


@pytest.mark.parametrize(("apogee", "ground_range"), [(2802, 933), (535, 510), (1000, 9000)])
def test_a_flight_started_again_lands_where_it_landed(apogee, ground_range):
    one = flight(apogee, ground_range)
    assert free_flight_km(one.q, one.angle_degrees) == pytest.approx(ground_range)
    assert one.speed_km_s == pytest.approx(math.sqrt(one.q * GRAVITY_KM3_S2 / EARTH_RADIUS_KM))


def test_no_angle_carries_farther_than_that_of_the_flat_path():
    best = flat_path(5865)
    ranges = [free_flight_km(best.q, angle) for angle in np.linspace(1, 89, 500)]
    assert max(ranges) <= longest_range_km(best.q) + 1e-6
    assert max(ranges) == pytest.approx(5865, abs=0.5)
    assert free_flight_km(best.q, best.angle_degrees) == pytest.approx(5865)
    assert best.angle_degrees == pytest.approx((180 - 5865 / DEGREE_KM) / 4)


def test_a_flat_path_is_its_own_flat_path():
    for range_km in (300, 1137, 5865, 10_000):
        best = flat_path(range_km)
        assert flat_path_range_km(best.apogee_km, range_km) == pytest.approx(range_km)


def test_short_flights_do_not_notice_that_the_earth_is_round():
    assert flat_path_range_km(10.0, 30) == pytest.approx(flat_earth_range_km(10.0, 30), rel=0.003)
    best = flat_path(20)
    assert best.angle_degrees == pytest.approx(45, abs=0.1)
    assert four_times_apogee_km(best.apogee_km) == pytest.approx(20, rel=0.01)


def test_the_time_of_a_short_flight_is_that_of_the_parabola():
    gravity = GRAVITY_KM3_S2 / EARTH_RADIUS_KM**2
    assert flight(5, 10).minutes * 60 == pytest.approx(math.sqrt(8 * 5 / gravity), rel=0.005)


def test_straight_up_obeys_the_energy_alone():
    up = flight(2802, 0)
    assert up.q == pytest.approx(2 * 2802 / (EARTH_RADIUS_KM + 2802))
    assert up.angle_degrees == pytest.approx(90)
    assert up.minutes == pytest.approx(flight(2802, 1).minutes, abs=0.01)


def test_an_orbit_has_every_place_in_range():
    assert longest_range_km(1.0) == pytest.approx(math.pi * EARTH_RADIUS_KM)
    assert longest_range_km(1.5) == pytest.approx(math.pi * EARTH_RADIUS_KM)


def test_the_path_starts_and_ends_on_the_ground_with_the_apogee_between():
    along, height = path(2802, 933, points=101)
    assert (along[0], along[-1]) == pytest.approx((0, 933))
    assert (height[0], height[-1]) == pytest.approx((0, 0), abs=1e-6)
    assert height.argmax() == 50
    assert height.max() == pytest.approx(2802)
    assert height == pytest.approx(height[::-1])


def test_many_heights_can_be_asked_at_once():
    heights = np.array([535.0, 2802.0])
    for rule in (lambda h: flat_path_range_km(h, 900), lambda h: flat_earth_range_km(h, 900)):
        assert rule(heights) == pytest.approx([rule(535.0), rule(2802.0)])
    assert (np.diff(flat_path_range_km(np.linspace(300.0, 4500, 50), 900)) > 0).all()
    assert isinstance(flat_path_range_km(535.0, 510), float)


@pytest.mark.parametrize("apogee", [0, -1, math.nan, math.inf])
def test_a_flight_without_a_height_is_refused_in_a_sentence(apogee):
    for rule in (flight, flat_path_range_km, flat_earth_range_km, path):
        with pytest.raises(NotAFlightError, match="above 0 km"):
            rule(apogee, 900)
    with pytest.raises(NotAFlightError, match="above 0 km"):
        four_times_apogee_km(apogee)


@pytest.mark.parametrize("ground_range", [-1, 20_100, math.nan])
def test_a_range_that_no_flight_has_is_refused_in_a_sentence(ground_range):
    for rule in (flight, flat_path_range_km, flat_earth_range_km, path):
        with pytest.raises(NotAFlightError, match=r"20,015 km, half-way round"):
            rule(2802, ground_range)
    with pytest.raises(NotAFlightError, match="half-way round"):
        flat_path(ground_range)


@pytest.mark.parametrize(("q", "angle"), [(0, 45), (2, 45), (0.5, 91), (0.5, -1)])
def test_a_start_that_cannot_be_is_refused_in_a_sentence(q, angle):
    with pytest.raises(NotAFlightError, match="give a Q"):
        free_flight_km(q, angle)


def test_what_never_comes_down_is_refused_in_a_sentence():
    with pytest.raises(NotAFlightError, match="raise the angle"):
        free_flight_km(1.1, 0)
    with pytest.raises(NotAFlightError, match="speed of escape"):
        longest_range_km(2.0)
    with pytest.raises(NotAFlightError, match="two points or more"):
        path(100, 0)
