"""The tables of the lesson on North Korea: launches, the joint statement, the Council, trade."""

import re
from datetime import date
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from axislab.tables import package, source, table

KOREA = [
    "launch_figures",
    "launch_clock",
    "nuclear_tests",
    "statement_provisions",
    "statement_positions",
    "security_council",
    "dprk_trade",
]
MEASURES = [
    *("arms", "luxury", "coal", "iron", "other_minerals", "seafood"),
    *("textiles", "oil", "labour", "machinery", "finance", "shipping"),
]


def described(name):
    (resource,) = [r for r in package()["resources"] if r["name"] == name]
    return resource


def meanings(name):
    return {f["name"]: f["description"] for f in described(name)["schema"]["fields"]}


def local(event_id, zone):
    moment = table("launch_clock").set_index("event_id")["utc"][event_id]
    return pd.Timestamp(moment).tz_convert(ZoneInfo(zone))


def council():
    return table("security_council").set_index("resolution")


@pytest.mark.parametrize("name", KOREA)
def test_every_row_names_public_sources(name):
    page = r"https?://[\w.-]+\.[a-z]{2,}\.?(/\S*)?( \([^)]+\))?"
    for named in table(name)["sources"]:
        assert all(re.fullmatch(page, entry) for entry in named.split(" ; ")), named


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("statement_provisions", ["initiative", "proposal", "addressee", "ask", "topic"]),
        ("statement_positions", ["score"]),
    ],
)
def test_our_own_codings_are_labelled_as_ours(name, columns):
    assert "our own coding" in described(name)["description"]
    assert all(meanings(name)[column].startswith("Our coding") for column in columns)


# --- the launches of July 2017


def test_russia_saw_a_fifth_of_the_height_that_the_others_saw():
    first = table("launch_figures").query("launch == '2017-07-04'").set_index("source_party")
    height = first["apogee_km"].dropna()
    assert dict(height) == {"PRK": 2802, "KOR": 2300, "JPN": 2500, "RUS": 535, "analysts": 2800}
    assert height.drop("RUS").min() > 4 * height["RUS"]


def test_only_russia_settled_on_medium_range():
    said = table("launch_figures").dropna(subset=["class_said"])
    assert set(said.loc[said["class_said"] == "medium", "source_party"]) == {"RUS"}
    assert set(said.loc[said["source_party"] != "RUS", "class_said"]) == {"intercontinental"}


def test_washington_changed_its_mind_within_the_day():
    row = table("launch_figures").set_index(["launch", "source_party"]).loc["2017-07-04", "USA"]
    assert list(row[["class_first", "class_said"]]) == ["intermediate", "intercontinental"]


def test_the_launch_was_on_4_july_in_korea_and_on_3_july_in_new_york():
    assert str(local("launch", "Asia/Seoul"))[:16] == "2017-07-04 09:40"
    assert str(local("launch", "Asia/Pyongyang"))[:16] == "2017-07-04 09:10"
    assert str(local("launch", "Europe/Moscow"))[:16] == "2017-07-04 03:40"
    assert str(local("launch", "America/New_York"))[:16] == "2017-07-03 20:40"


@pytest.mark.parametrize(
    ("event_id", "zone", "stated"),
    [
        ("xi-lands", "Europe/Moscow", "07-03 14:30"),
        ("announcement", "Asia/Pyongyang", "07-04 15:00"),
        ("statement", "Europe/Moscow", "07-04 17:37"),
        ("drill", "Asia/Seoul", "07-05 07:00"),
        ("council", "America/New_York", "07-05 15:00"),
    ],
)
def test_an_hour_is_the_local_hour_that_the_source_states(event_id, zone, stated):
    assert f"{local(event_id, zone):%m-%d %H:%M}" == stated


def test_the_clock_runs_forward_from_the_landing_to_the_council():
    clock = table("launch_clock")
    assert list(clock["utc"]) == sorted(clock["utc"])
    assert clock["event_id"].iloc[0] == "xi-lands"
    assert clock["event_id"].iloc[-1] == "council"


def test_an_hour_that_is_not_stated_says_how_it_is_known():
    clock = table("launch_clock").set_index("event_id")
    assert set(clock.loc[clock["timing"] == "exact"].index) == {"xi-lands", "launch", "drill"}
    assert clock.loc["talks", "timing"] == "by"
    flight = pd.Timestamp(clock.loc["impact", "utc"]) - pd.Timestamp(clock.loc["launch", "utc"])
    assert flight == pd.Timedelta(minutes=39)


# --- tests by year


def test_the_counts_add_up_to_the_launches_of_the_database():
    counts = table("missile_tests_by_year")
    assert counts["launches"].sum() == 339
    assert counts.groupby("year")["launches"].sum().nlargest(2).to_dict() == {2022: 69, 2024: 41}
    assert counts.loc[counts["missile_class"] == "unknown", "launches"].sum() == 66
    assert "CNS/NTI" in source("missile_tests_by_year")


def test_no_missile_flew_in_2018_and_three_intercontinental_ones_in_2017():
    counts = table("missile_tests_by_year").set_index(["year", "missile_class"])["launches"]
    assert 2018 not in counts.index.get_level_values("year")
    assert counts[2017, "intercontinental"] == 3


def test_six_nuclear_tests_grew_stronger():
    tests = table("nuclear_tests")
    assert list(tests["number"]) == [1, 2, 3, 4, 5, 6]
    assert list(tests["date"]) == sorted(tests["date"])
    assert (tests["date"].str[:4].astype(int) == tests["year"]).all()
    assert (tests["yield_kt_low"] <= tests["yield_kt_high"]).all()
    assert tests["yield_kt_high"].idxmax() == 5


# --- the joint statement


def test_the_statement_has_29_provisions_in_the_order_of_its_paragraphs():
    provisions = table("statement_provisions")
    assert len(provisions) == 29
    order = ["preamble", "1", "2", "3", "4", "5", "6", "closing"]
    assert list(dict.fromkeys(provisions["paragraph"])) == order


def test_each_state_brings_proposals_of_its_own():
    provisions = table("statement_provisions").set_index("provision_id")
    chinese = provisions[provisions["initiative"] == "China"]
    russian = provisions[provisions["initiative"] == "Russia"]
    assert set(chinese["proposal"]) == {"suspension for suspension", "dual track"}
    assert set(russian["proposal"]) == {"step by step"}


def test_the_freeze_asks_both_sides_to_refrain():
    provisions = table("statement_provisions").set_index("provision_id")
    assert list(provisions.loc[["P11", "P12"], "ask"]) == ["refrain", "refrain"]
    assert provisions.loc["P11", "addressee"] == "North Korea"
    assert provisions.loc["P12", "addressee"] == "United States and South Korea"
    assert "large" in provisions.loc["P12", "in_our_words"]


def test_what_was_not_seen_whole_is_said():
    provisions = table("statement_provisions").set_index("provision_id")
    summed_up = provisions.index[provisions["seen_in"] == "press summary"]
    assert list(summed_up) == ["P18", "P19", "P20"]
    assert provisions.loc["P17b", "seen_in"] == "first words only"
    assert "breaks off" in provisions.loc["P17b", "in_our_words"]


def test_china_and_russia_differ_by_one_point_on_sanctions_and_on_exercises():
    scores = table("statement_positions").pivot(index="issue", columns="actor", values="score")
    apart = scores.index[scores["CHN"] != scores["RUS"]]
    assert list(apart) == ["joint_exercises", "sanctions_first"]
    assert (scores["CHN"] - scores["RUS"]).loc[apart].abs().to_list() == [1, 1]
    assert scores.isna().sum().to_dict() == {
        **dict.fromkeys(["CHN", "KOR", "PRK", "RUS", "USA"], 0),
        "JPN": 2,
    }


# --- the Security Council


def test_days_are_counted_from_the_trigger_to_the_vote():
    known = council().dropna(subset=["trigger_date"])
    assert len(known) == 14
    for text in known.itertuples():
        passed = date.fromisoformat(text.date) - date.fromisoformat(text.trigger_date)
        assert passed.days == text.days_from_trigger


def test_the_votes_of_all_fifteen_are_there_unless_there_was_no_vote():
    voted = council()[council()["kind"] != "press statement"]
    votes = voted[["votes_for", "votes_against", "abstentions"]].sum(axis=1)
    assert set(votes) == {15}
    blank = council().loc["statement of July 2017"]
    assert blank[["votes_for", "china_vote", "russia_vote"]].isna().all()


def test_a_veto_is_a_no_of_china_or_russia():
    for text in council().itertuples():
        refused = "no" in (text.china_vote, text.russia_vote)
        assert refused == (text.outcome == "vetoed")


@pytest.mark.parametrize(
    ("text", "china", "russia"),
    [
        ("825", "abstain", "yes"),
        ("2371", "yes", "yes"),
        ("2375", "yes", "yes"),
        ("2397", "yes", "yes"),
        ("draft of May 2022", "no", "no"),
        ("draft of March 2024", "abstain", "no"),
    ],
)
def test_votes_are_as_the_reports_have_them(text, china, russia):
    assert list(council().loc[text, ["china_vote", "russia_vote"]]) == [china, russia]


def test_nothing_is_coded_for_a_text_that_failed():
    failed = council()[council()["outcome"] != "adopted"]
    assert len(failed) == 3
    assert (failed[MEASURES] == "none").all(axis=None)


def test_coal_went_from_an_exception_over_a_cap_to_a_ban():
    coal = council()["coal"]
    assert list(coal[coal != "none"].items()) == [
        ("2270", "partial"),
        ("2321", "cap"),
        ("2371", "ban"),
    ]


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_is_widened_only_after_it_was_set(measure):
    coded = [code for code in council()[measure] if code != "none"]
    assert coded
    assert coded[0] != "extended"


# --- trade


def test_published_shares_fit_the_published_values():
    trade = table("dprk_trade").pivot(index="year", columns="partner")
    value, share = trade["value_usd_mn"], trade["share_of_total_pct"]["CHN"]
    computed = (100 * value["CHN"] / value["world"]).dropna()
    assert list(computed.index) == [2013, 2015, 2016, 2018]
    assert computed.to_numpy() == pytest.approx(share[computed.index].to_numpy(), abs=0.2)


def test_trade_between_the_two_koreas_is_in_no_total():
    value = table("dprk_trade").pivot(index="year", columns="partner", values="value_usd_mn")
    assert dict(value["KOR"].dropna()) == {2013: 1150, 2014: 2340, 2015: 2710}
    assert (value["CHN"] + value["KOR"])[2015] > value["world"][2015]


def test_russia_stays_below_two_per_cent_of_korean_trade():
    value = table("dprk_trade").pivot(index="year", columns="partner", values="value_usd_mn")
    assert (value["RUS"] / value["world"]).max() < 0.02
