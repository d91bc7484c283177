"""The tables of the history lessons: events, treaties, places, votes, arms, the base map."""

import re

import pytest

from axislab.geometry import Place, great_circle_km
from axislab.tables import DamagedDataError, base_map, package, table

HISTORY = [
    "timeline",
    "treaties",
    "border_places",
    "exercises",
    "un_votes",
    "ideal_points",
    "arms_transfers",
]


def place(place_id):
    row = table("border_places").set_index("place_id").loc[place_id]
    return Place(row["lat"], row["lon"])


def event(event_id):
    return table("timeline").set_index("event_id").loc[event_id]


# --- events


def test_no_event_ends_before_it_starts():
    for name, start, end in (("timeline", "date", "date_end"), ("exercises", "start", "end")):
        lasting = table(name).dropna(subset=[end])
        assert len(lasting) > 5
        assert (lasting[end] >= lasting[start]).all()


def test_events_and_exercises_stand_in_the_order_of_time():
    for name, start in (("timeline", "date"), ("treaties", "date"), ("exercises", "start")):
        dates = list(table(name)[start])
        assert dates == sorted(dates)


def test_a_date_is_as_long_as_its_precision_says():
    length = table("timeline")["date"].str.len()
    expected = table("timeline")["precision"].map({"year": 4, "month": 7, "day": 10})
    assert length.tolist() == expected.tolist()


def test_every_score_is_between_minus_five_and_five_and_has_a_reason():
    events = table("timeline")
    assert len(events) == 130
    assert events["score"].between(-5, 5).all()
    assert events["score_reason"].str.len().between(8, 200).all()
    assert events["score"].min() == -5
    assert events["score"].max() == 5


def test_causes_and_breaks_of_the_split_lie_between_1956_and_1969():
    roles = table("timeline").dropna(subset=["split_role"])
    assert set(roles["split_role"]) == {"cause", "break"}
    assert roles["date"].between("1956", "1969-12-31").all()
    assert (roles["score"] < 0).all()
    assert roles["split_role"].value_counts().min() >= 5


def test_the_period_of_an_event_follows_from_its_date():
    events = table("timeline")
    borders = {"background": ("1858", "1949"), "within": ("1949", "2019-03")}
    for period, (first, last) in borders.items():
        dates = events.loc[events["period"] == period, "date"]
        assert ((dates >= first) & (dates < last)).all()
    assert events.loc[events["period"] == "after", "date"].min() > "2019-02-03"


def test_our_own_codings_are_labelled_as_ours():
    (described,) = [r for r in package()["resources"] if r["name"] == "timeline"]
    meaning = {f["name"]: f["description"] for f in described["schema"]["fields"]}
    assert "our own coding" in described["description"]
    assert meaning["score"].startswith("Our coding")
    assert meaning["split_role"].startswith("Our coding")


@pytest.mark.parametrize(
    ("event_id", "date"),
    [
        ("E023", "1959-06-20"),
        ("E026", "1960-07-16"),
        ("E035", "1966-03-22"),
        ("E038", "1969-03-02"),
        ("E043", "1972-02-21"),
        ("E051", "1989-05-15"),
        ("E072", "2008-10-14"),
        ("E079", "2014-03-18"),
    ],
)
def test_turning_points_have_the_date_that_two_sources_give(event_id, date):
    assert event(event_id)["date"] == date


def test_the_ussr_does_not_act_after_1991_nor_russia_before():
    events = table("timeline")
    actors = events["actors"].str.split("; ").explode()
    dates = events["date"]
    assert dates[actors[actors == "USSR"].index].max() < "1992"
    assert dates[actors[actors == "Russia"].index].min() >= "1991-12-26"


def test_what_is_in_the_tables_names_public_sources():
    for name in HISTORY[:4]:
        named = table(name)["sources"]
        assert named.notna().all()
        text = " ; ".join(named)
        assert not re.search(r"localhost|file:|(^|\s)/\w|\.csv", text)
        addresses = re.findall(r"[a-z]+://\S+", text)
        assert len(addresses) > 10
        assert all(re.match(r"https?://[\w.-]+\.[a-z]{2,}", a) for a in addresses)


# --- treaties and places


def test_only_the_border_treaties_move_land():
    treaties = table("treaties").set_index("treaty_id")
    assert treaties["area_to_russia_sq_km"].dropna().to_dict() == {
        "aigun-1858": 600_000,
        "peking-1860": 400_000,
    }
    assert treaties["area_to_china_sq_km"].dropna().to_dict() == {
        "east-1991": 720,
        "protocol-2008": 174,
    }


def test_treaties_and_events_agree_on_the_day():
    days = set(table("timeline")["date"])
    assert set(table("treaties")["date"]) <= days


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ("zhenbao", "khabarovsk", 239),
        ("heixiazi", "khabarovsk", 24),
        ("blagoveshchensk", "heihe", 4),
        ("vladivostok", "khabarovsk", 643),
    ],
)
def test_distances_between_places_are_plausible(one, other, km):
    assert great_circle_km(place(one), place(other)) == pytest.approx(km, rel=0.05, abs=1)


def test_the_island_of_march_1969_is_in_the_ussuri():
    places = table("border_places").set_index("place_id")
    assert places.loc["zhenbao", "river"] == "Ussuri"
    assert places.loc["zhenbao", "country_now"] == "CHN"


def test_the_troops_of_two_states_are_not_more_than_all_troops():
    troops = table("exercises")
    parts = troops["troops_china"].fillna(0) + troops["troops_russia"].fillna(0)
    both = troops["troops_total"].notna()
    assert both.sum() >= 10
    assert (parts[both] <= troops["troops_total"][both]).all()
    assert (troops["start"].str[:4].astype(int) == troops["year"]).all()


# --- votes and arms


def test_three_pairs_vote_in_every_year_from_1971_to_2019():
    votes = table("un_votes")
    assert votes.groupby("year").size().to_dict() == dict.fromkeys(range(1971, 2020), 3)


def test_shares_of_votes_lie_between_zero_and_one_and_make_the_score():
    votes = table("un_votes")
    for column in ("identical_share", "opposite_share", "agreement_score"):
        assert votes[column].between(0, 1).all()
    between = 1 - votes["identical_share"] - votes["opposite_share"]
    score = votes["identical_share"] + between / 2
    assert score.to_numpy() == pytest.approx(votes["agreement_score"].to_numpy(), abs=1e-9)


@pytest.mark.parametrize(("side", "first"), [("iso3_a", 1992), ("iso3_b", 1992)])
def test_votes_of_the_ussr_end_in_1991_and_those_of_russia_begin_in_1992(side, first):
    votes = table("un_votes")
    assert votes.loc[votes[side] == "SUN", "year"].max() == first - 1
    assert votes.loc[votes[side] == "RUS", "year"].min() == first


@pytest.mark.parametrize(
    ("year", "partner", "share"),
    [(1971, "SUN", 0.800), (1988, "SUN", 0.922), (1992, "RUS", 0.429), (2018, "RUS", 0.785)],
)
def test_china_and_moscow_voted_alike_as_often_as_counted_by_hand(year, partner, share):
    votes = table("un_votes").query(f"iso3_a == 'CHN' and iso3_b == '{partner}' and year == {year}")
    assert votes["identical_share"].item() == pytest.approx(share, abs=0.0005)


def test_an_ideal_point_lies_within_its_own_range():
    points = table("ideal_points")
    assert points["ideal_point"].between(points["q5"], points["q95"]).all()
    assert (points["year"] == points["session"] + 1945).all()


def test_arms_flow_from_moscow_to_beijing():
    arms = table("arms_transfers").set_index(["supplier_iso3", "decade"])["tiv_mn_own_decade_sum"]
    assert arms["SUN", 1950] > arms["RUS", 2000] > arms["RUS", 2010] > arms["CHN", 2010]
    assert not {1970, 1980} & set(table("arms_transfers")["decade"])


# --- the base map


def test_the_base_map_holds_both_states_and_the_border_between_them():
    shapes = base_map()
    land = {shape["properties"]["iso3"] for shape in shapes.countries["features"]}
    assert {"CHN", "RUS", "MNG", "KAZ", "PRK", "KOR", "JPN"} <= land
    sides = {(s["properties"]["a"], s["properties"]["b"]) for s in shapes.borders["features"]}
    assert ("CHN", "RUS") in sides
    assert "Natural Earth" in shapes.source


def corners(shapes):
    """List the longitude and latitude of every corner of some shapes."""
    found = []
    waiting = [shape["geometry"]["coordinates"] for shape in shapes["features"]]
    while waiting:
        part = waiting.pop()
        if isinstance(part[0], (int, float)):
            found.append(part)
        else:
            waiting.extend(part)
    return found


def test_the_border_places_lie_near_the_border_of_the_base_map():
    line = corners(base_map().borders)
    for place_id in ("zhenbao", "heixiazi", "abagaitu", "heihe", "khabarovsk"):
        nearest = min(great_circle_km(place(place_id), Place(y, x)) for x, y in line)
        assert nearest < 40, (place_id, nearest)


def test_only_one_place_lies_outside_the_base_map():
    west, east = 85, 150
    places = table("border_places")
    outside = places[~places["lon"].between(west, east)]
    assert list(outside["place_id"]) == ["zhalanashkol"]
    assert min(x for x, _ in corners(base_map().countries)) >= west


def test_the_base_map_is_small_enough_for_a_notebook():
    assert len(corners(base_map().countries)) + len(corners(base_map().borders)) < 8000


def test_changing_the_base_map_leaves_the_next_one_as_it_was():
    base_map().borders["features"].clear()
    assert len(base_map().borders["features"]) == 6


@pytest.mark.parametrize("content", [None, "{", "[]", '{"features": []}'])
def test_a_damaged_base_map_says_which_file_and_what_to_do(data_copy, content):
    path = data_copy / "east_asia_borders.geojson"
    if content is None:
        path.unlink()
    else:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(DamagedDataError, match=r"east_asia_borders\.geojson") as caught:
        base_map()
    assert str(caught.value).endswith("from the project again.")
