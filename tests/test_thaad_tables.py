"""The tables of the lesson on THAAD: events, estimates, figures, places, visitors, costs."""

import re

import pytest

from axislab.claims import claims, derived_verdict, readings
from axislab.geometry import Place, great_circle_km
from axislab.tables import base_map, package, table

NAMES = [
    "thaad_events",
    "radar_estimates",
    "system_figures",
    "thaad_places",
    "visitors_monthly",
    "thaad_costs",
]


def described(name):
    (found,) = [resource for resource in package()["resources"] if resource["name"] == name]
    return found


def figure(item):
    return table("system_figures").set_index("item")["value"][item]


def visitors(origin):
    rows = table("visitors_monthly")
    return rows[rows["origin"] == origin].set_index("month")["visitors"]


# --- events


def test_events_stand_in_the_order_of_time_from_2014_to_2023():
    events = table("thaad_events")
    assert list(events["date"]) == sorted(events["date"])
    assert events["date"].iloc[0][:4] == "2014"
    assert events["date"].iloc[-1][:4] == "2023"
    assert list(events["event_id"]) == [f"T{n:02d}" for n in range(1, len(events) + 1)]


def test_a_date_is_as_long_as_its_precision_says():
    events = table("thaad_events")
    expected = events["precision"].map({"year": 4, "month": 7, "day": 10})
    assert (events["date"].str.len() == expected).all()


@pytest.mark.parametrize(
    ("date", "word"),
    [
        ("2016-07-08", "Decision"),
        ("2016-07-13", "Seongju"),
        ("2016-07-28", "China and Russia"),
        ("2016-09-30", "golf course"),
        ("2017-06-07", "on hold"),
        ("2017-07-04", "Joint statement"),
        ("2017-09-07", "complete"),
        ("2017-10-30", "Three points"),
        ("2023-06-21", "assessment completed"),
    ],
)
def test_turning_points_have_the_day_that_the_sources_give(date, word):
    events = table("thaad_events")
    assert events.loc[events["date"] == date, "title"].str.contains(word).any()


def test_a_battery_grows_from_two_launchers_to_six():
    steps = table("thaad_events").dropna(subset=["launchers_in_place"])
    assert steps.set_index("date")["launchers_in_place"].to_dict() == {
        "2017-04-26": 2,
        "2017-09-07": 6,
    }
    assert figure("launchers_standard") == 6


def test_every_side_acts():
    actors = set(table("thaad_events")["actor"].str.split("; ").explode())
    assert actors == {"USA", "KOR", "PRK", "CHN", "RUS"}


def test_measures_against_korea_begin_before_the_first_launchers_come():
    events = table("thaad_events")
    chinese = events[events["actor"] == "CHN"]["title"]
    measures = chinese[chinese.str.contains("refused|Inspectors|stop selling")].index
    assert measures[0] < events.index[events["title"].str.contains("First two launchers")][0]
    assert len(measures) == 3


# --- estimates and figures


def test_the_forward_mode_reaches_farther_than_the_terminal_mode():
    ranges = table("radar_estimates").groupby("mode")["range_km"]
    assert ranges.max()["terminal"] == 800
    assert ranges.min()["forward"] == 1000
    assert ranges.max()["forward"] == 2000


def test_each_estimate_has_a_side_and_more_than_one_side_gives_some():
    sides = table("radar_estimates")["who_side"].value_counts()
    assert {"USA", "CHN", "KOR", "independent"} <= set(sides.index)
    assert table("radar_estimates")["who"].notna().all()


def test_the_doubled_radar_that_was_never_built_is_no_estimate_of_this_one():
    assert figure("stacked_radar_range") > table("radar_estimates")["range_km"].max()


def test_interceptors_are_launchers_times_eight():
    each = figure("interceptors_per_launcher")
    assert figure("launchers_standard") * each == figure("interceptors_standard")
    assert figure("launchers_upper") * each == figure("interceptors_upper")
    assert figure("intercept_altitude_lowest") < figure("intercept_altitude_highest")


# --- places


def test_the_site_is_said_to_be_approximate_and_fits_the_description():
    places = table("thaad_places").set_index("place_id")
    assert "Approximate" in places["role"]["seongju-site"]
    where = {key: Place(row["lat"], row["lon"]) for key, row in places.iterrows()}
    assert great_circle_km(where["seongju-site"], where["gimcheon"]) < 15
    low, high = figure("site_from_seoul_low"), figure("site_from_seoul_high")
    seoul = great_circle_km(where["seongju-site"], where["seoul"])
    assert seoul == pytest.approx(low, rel=0.1)
    assert seoul < low < high


def corners(shapes, iso3):
    """List the longitude and latitude of every corner of one country."""
    found = []
    waiting = [s["geometry"]["coordinates"] for s in shapes if s["properties"]["iso3"] == iso3]
    while waiting:
        part = waiting.pop()
        if isinstance(part[0], (int, float)):
            found.append(part)
        else:
            waiting.extend(part)
    return found


def test_the_cape_is_the_eastern_end_of_shandong_on_the_base_map():
    cape = table("thaad_places").set_index("place_id").loc["shandong-tip"]
    coast = corners(base_map().countries["features"], "CHN")
    shandong = [Place(y, x) for x, y in coast if 36 < y < 38 and 120 < x < 124]
    tip = max(shandong, key=lambda corner: corner.lon)
    assert great_circle_km(Place(cape["lat"], cape["lon"]), tip) < 10


def test_all_places_lie_on_the_base_map():
    places = table("thaad_places")
    assert places["lon"].between(85, 150).all()
    assert places["lat"].between(15, 60).all()


def test_no_unit_or_base_is_located():
    text = " ".join(table("thaad_places")[["name", "role"]].to_numpy().ravel()).lower()
    assert not re.search(r"brigade|regiment|silo|missile base|air base", text)


# --- visitors


def test_five_series_run_without_a_gap_from_january_2014_to_may_2020():
    months = [f"{y}-{m:02d}" for y in range(2014, 2021) for m in range(1, 13)][:77]
    for origin in ("CHN", "JPN", "RUS", "TWN", "WLD"):
        assert list(visitors(origin).index) == months


def test_the_parts_are_less_than_the_whole():
    parts = visitors("CHN") + visitors("JPN") + visitors("RUS") + visitors("TWN")
    assert (parts < visitors("WLD")).all()


@pytest.mark.parametrize(
    ("origin", "month", "printed"),
    [
        ("CHN", "2016-07", 917519),
        ("CHN", "2017-04", 227811),
        ("CHN", "2017-07", 281263),
        ("CHN", "2018-06", 379891),
        ("JPN", "2017-07", 170634),
        ("TWN", "2017-04", 79203),
        ("CHN", "2014-03", 423768),
        ("JPN", "2014-03", 247262),
        ("WLD", "2014-03", 1132155),
        ("WLD", "2018-02", 1045415),
        ("WLD", "2015-07", 629737),
    ],
)
def test_visitors_are_those_that_the_press_printed(origin, month, printed):
    assert visitors(origin)[month] == printed


def test_the_two_traps_show_in_the_series():
    total = visitors("WLD")
    assert total["2015-07"] < 0.5 * total["2014-07"]
    assert total["2020-04"] < 0.05 * total["2019-04"]
    terms = described("visitors_monthly")
    assert "MERS" in terms["description"]
    assert "COVID-19" in terms["description"]
    assert "was not seen" in terms["description"]


def test_visitors_from_china_fell_where_those_from_elsewhere_did_not():
    year = {}
    for origin in ("CHN", "TWN", "RUS"):
        series = visitors(origin)
        year[origin] = series["2017-04":"2017-12"].sum() / series["2016-04":"2016-12"].sum()
    assert year["CHN"] < 0.5
    assert min(year["TWN"], year["RUS"]) > 1


# --- costs


def test_a_forecast_is_never_an_outcome():
    costs = table("thaad_costs")
    assert costs["kind"].value_counts().min() >= 8
    assert set(costs.loc[costs["item"] == "loss", "kind"]) == {"forecast"}
    assert set(costs.loc[costs["item"] == "shops closed", "kind"]) == {"outcome"}


def test_the_fall_of_visitors_was_deeper_than_the_forecast_had_assumed():
    costs = table("thaad_costs").set_index("item")["value"]
    assumed = costs["fall of Chinese visitors assumed, April to December"]
    series = visitors("CHN")
    fall = 100 * (series["2017-04":"2017-12"].sum() / series["2016-04":"2016-12"].sum() - 1)
    assert fall < assumed < 0


def test_the_cars_sold_fell_by_what_the_press_printed():
    cars = table("thaad_costs").set_index(["item", "date_or_year"])["value"]
    item = "cars sold in China, January to July"
    assert cars[item, "2017"] / cars[item, "2016"] - 1 == pytest.approx(-0.46, abs=0.005)
    item = "cars sold in China, January to August"
    assert cars[item, "2019"] / cars[item, "2018"] - 1 == pytest.approx(-0.16, abs=0.005)


# --- sources and our own codings


@pytest.mark.parametrize("name", NAMES)
def test_what_is_in_the_tables_names_public_sources(name):
    named = table(name)["sources"]
    text = " ; ".join(named)
    assert not re.search(r"localhost|file:|(^|\s)/\w|\.csv", text)
    addresses = re.findall(r"[a-z]+://\S+", text)
    assert len(addresses) >= len(named)
    assert all(re.match(r"https?://[\w.-]+\.[a-z]{2,}", a) for a in addresses)


def test_our_own_codings_are_labelled_as_ours():
    assert "our coding" in described("radar_estimates")["description"]
    assert "our estimate" in str(described("thaad_places")["schema"])


# --- claims


def test_the_lesson_tests_ten_claims_of_the_article_of_2017():
    ledger = claims("thaad")
    assert len(ledger) == 10
    assert set(ledger["source"]) == {"hill-2017"}


@pytest.mark.parametrize(
    ("number", "by_hand"),
    [
        ("NK-43", ["2", "33.3", "6"]),
        ("NK-44", ["200", "150", "48", "72"]),
        ("NK-45", ["514", "2", "11", "13"]),
        ("NK-47", ["739", "844", "1,490"]),
        ("NK-50", ["58.5", "40", "14.2"]),
        ("NK-52", ["127"]),
    ],
)
def test_numbers_are_as_worked_out_by_hand(number, by_hand):
    assert [str(reading) for reading in readings(number)] == by_hand


def test_only_what_numbers_decide_is_decided_by_them():
    decided = {number: derived_verdict(number) for number in claims("thaad")["id"]}
    assert {number: verdict for number, verdict in decided.items() if verdict} == {
        "NK-43": "supported-with-caveat",
        "NK-52": "contradicted",
    }


def test_a_whole_battery_in_july_would_change_the_verdict(data_copy):
    path = data_copy / "thaad_events.csv"
    text = path.read_text(encoding="utf-8")
    assert text.count(",USA; KOR,2,") == 1
    path.write_text(text.replace(",USA; KOR,2,", ",USA; KOR,6,"), encoding="utf-8")
    assert derived_verdict("NK-43") == "supported"
