"""The tables fit their description, and what they hold fits together."""

import re
from pathlib import Path

import frictionless
import pytest

from axislab.measures import ratio, series
from axislab.tables import DATA, package, table, table_names
from axislab.tables_readme import data_readme

RESOURCES = {resource["name"]: resource for resource in package()["resources"]}


def faults(folder: Path) -> list[str]:
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    return [str(row) for row in report.flatten(["name", "rowNumber", "fieldName", "message"])] + [
        error.message for error in report.errors
    ]


def test_every_row_fits_the_data_package():
    assert faults(DATA) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("RUS,2018,", "CHN,2018,"),
        ("RUS,2018,", "RUS,18,"),
        ("RUS,2018,4350", "RUS,2018,many"),
        ("RUS,2018,", "POL,2018,"),
    ],
    ids=["key twice", "year out of range", "no number", "unknown country"],
)
def test_a_wrong_row_would_be_found(data_copy, before, after):
    path = data_copy / "warheads.csv"
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")
    assert faults(data_copy) != []


def test_the_package_and_the_folder_list_the_same_tables():
    assert sorted(path.stem for path in DATA.glob("*.csv")) == sorted(table_names())
    assert all(RESOURCES[name]["path"] == f"{name}.csv" for name in table_names())
    maps = [r["path"] for name, r in RESOURCES.items() if name not in table_names()]
    assert sorted(path.name for path in DATA.glob("*.geojson")) == sorted(maps)


@pytest.mark.parametrize("name", table_names())
def test_a_table_tells_its_columns_its_makers_and_its_terms(name):
    resource = RESOURCES[name]
    for field in resource["schema"]["fields"]:
        assert field["unit"], field["name"]
        assert field["description"].endswith("."), field["name"]
    assert resource["title"]
    assert resource["description"].endswith(".")
    for maker in resource["sources"]:
        assert maker["organization"]
        assert maker["title"]
        assert maker["path"].startswith("http")
    assert all(terms["name"] and terms["title"] for terms in resource["licenses"])


@pytest.mark.parametrize("name", table_names())
def test_the_key_of_a_table_names_each_row_once(name):
    key = RESOURCES[name]["schema"]["primaryKey"]
    frame = table(name)
    assert not frame.duplicated(key).any()
    assert frame[key].notna().all(axis=None)


@pytest.mark.parametrize(
    "name",
    [n for n in table_names() if n != "countries" and "RUS" in set(table(n).get("iso3", []))],
)
def test_what_russia_means_is_said_in_every_table_that_has_it(name):
    said = RESOURCES[name]["description"]
    assert "RUS is Russia alone" in said or "from 1992 Russia (RUS)" in said


def test_only_open_terms_or_named_exceptions_ship():
    closed = {n for n, r in RESOURCES.items() if r["licenses"][0]["name"] == "other-closed"}
    assert closed == {"military_spending", "cinc", "patents", "arms_transfers"}
    assert len(table("arms_transfers")) <= 12
    assert all(table(name)["year"].nunique() <= 12 for name in closed - {"arms_transfers"})
    assert RESOURCES["trade_bilateral"]["licenses"][0]["title"].startswith("IMF data terms")


def test_the_guide_to_the_tables_is_in_step():
    stored = (DATA / "README.md").read_text(encoding="utf-8")
    assert stored == data_readme(), (
        "data/README.md is out of step; write it anew with "
        "axislab.tables_readme.write_data_readme()."
    )


@pytest.mark.parametrize("name", table_names())
def test_the_guide_has_a_section_for_every_table(name):
    guide = data_readme()
    section = guide.split(f"\n## {name}\n")[1].split("\n## ")[0]
    assert RESOURCES[name]["description"] in section
    assert all(f"| `{column}` |" in section for column in table(name).columns)


@pytest.mark.parametrize("name", ["cinc", "warheads", "ideal_points"])
def test_the_ussr_ends_where_russia_begins(name):
    frame = table(name)
    assert frame.loc[frame["iso3"] == "SUN", "year"].max() == 1991
    assert frame.loc[frame["iso3"] == "RUS", "year"].min() == 1992


@pytest.mark.parametrize("name", ["gdp", "gdp_per_head", "gdp_vintages"])
def test_russian_output_starts_in_1988(name):
    frame = table(name)
    assert frame.loc[frame["iso3"] == "RUS", "year"].min() >= 1988
    assert "SUN" not in set(frame["iso3"])


def test_in_maddison_russia_is_a_part_of_the_ussr_in_every_year():
    frame = table("maddison")
    for column in ("population_thousand", "gdp_2011intl_mn_derived"):
        russia, ussr = series(frame, "RUS", column), series(frame, "SUN", column)
        assert len(russia) == len(ussr) == 73
        assert ratio(russia, ussr).between(0.4, 0.8).all()


def test_output_at_purchasing_power_rests_on_the_population_of_its_own_vintage():
    both = table("gdp").merge(table("gdp_per_head"), on=["iso3", "year"]).dropna()
    assert len(both) == 3 * 34
    for kind in ("current", "constant2021"):
        totals = both[f"gdp_ppp_{kind}_intl_derived"] / both["gdp_current_usd"]
        heads = both[f"gdp_per_head_ppp_{kind}_intl"] / both["gdp_per_head_current_usd"]
        assert totals.to_numpy() == pytest.approx(heads.to_numpy(), rel=1e-9)


def assert_equal(computed, stated):
    assert computed.to_numpy() == pytest.approx(stated.to_numpy(), rel=1e-9)


def test_derived_columns_follow_from_the_others():
    maddison = table("maddison").dropna()
    output = maddison["gdp_per_head_2011intl"] * maddison["population_thousand"] / 1000
    assert_equal(output, maddison["gdp_2011intl_mn_derived"])
    trade = table("trade_bilateral")
    assert_equal(trade["exports_fob_usd"] + trade["imports_cif_usd"], trade["total_usd_derived"])
    shares = table("trade_shares")
    weights = shares["china_share_of_russia_trade_pct"] / shares["russia_share_of_china_trade_pct"]
    assert_equal(weights, shares["asymmetry_ratio"])
    reported = trade[trade["reporter_iso3"] == "CHN"].set_index("year")["total_usd_derived"]
    stated = shares.set_index("year")["china_reported_total_usd"]
    assert stated.loc[1992:2020].to_dict() == reported.to_dict()


@pytest.mark.parametrize(
    "name",
    [
        "soviet_aid",
        "border_war_losses",
        "disputed_land",
        "populations_compared",
        "land_areas",
        "deportations",
    ],
)
def test_every_row_of_the_history_tables_names_its_pages_by_address(name):
    for pages in table(name)["sources"]:
        assert all(re.fullmatch(r"https?://\S+( \(.+\))?", page) for page in pages.split(" ; ")), (
            pages
        )


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("soviet_aid", "count_low", "count_high"),
        ("border_war_losses", "low", "high"),
        ("disputed_land", "disputed_sq_km_low", "disputed_sq_km_high"),
        ("deportations", "count_low", "count_high"),
    ],
)
def test_a_range_runs_from_low_to_high(name, low, high):
    frame = table(name)
    assert (frame[low] <= frame[high]).all()


def test_the_156_projects_are_the_sum_of_three_agreements():
    count = table("soviet_aid").set_index("item")["count_low"]
    agreed = [count[f"plants agreed by {year}"] for year in (1950, 1953, 1954)]
    assert agreed == [50, 50 + 91, 50 + 91 + 15]
    finished = [count[f"plants finished {end}"] for end in ("by 1956", "by 1960", "in the end")]
    assert finished == sorted(finished)
    assert finished[-1] <= agreed[-1]


def test_the_old_far_eastern_district_is_the_new_one_less_two_regions():
    area = table("land_areas").set_index("name")["sq_km"]
    new, old, older = area["Far Eastern Federal District"]
    assert old == new - area["Republic of Buryatia"] - area["Zabaykalsky Krai"]
    assert old < older < new


def test_no_land_passed_to_a_side_is_larger_than_the_land_in_dispute():
    steps = table("disputed_land")
    for side in ("to_china_sq_km", "to_russia_sq_km"):
        passed = steps[side].dropna()
        assert (passed <= steps.loc[passed.index, "disputed_sq_km_low"]).all()


def test_each_side_has_its_own_count_of_the_chinese_dead_of_march_1969():
    rows = table("border_war_losses").query(
        "event.str.startswith('Ussuri, 2 to') & dead_of == 'CHN'"
    )
    counts = rows.set_index("counted_by")[["low", "high"]]
    assert list(counts.loc["Chinese count"]) == [71, 72]
    assert list(counts.loc["Soviet counts"]) == [200, 800]


def china_russia(name, column, year):
    frame = table(name)
    return ratio(series(frame, "CHN", column), series(frame, "RUS", column))[year]


@pytest.mark.parametrize(
    ("name", "column", "year", "by_hand"),
    [
        ("gdp", "gdp_current_usd", 1991, 0.74),
        ("gdp", "gdp_current_usd", 2017, 7.82),
        ("gdp", "gdp_current_usd", 2018, 8.38),
        ("gdp", "gdp_current_usd", 2023, 8.80),
        ("gdp", "gdp_constant2015_usd", 2018, 9.61),
        ("gdp", "gdp_ppp_current_intl_derived", 1991, 1.08),
        ("gdp", "gdp_ppp_current_intl_derived", 2018, 5.31),
        ("gdp", "gdp_ppp_constant2021_intl_derived", 2018, 4.50),
        ("gdp_per_head", "gdp_per_head_current_usd", 2018, 0.88),
        ("gdp_per_head", "gdp_per_head_current_usd", 2023, 0.91),
        ("maddison", "gdp_2011intl_mn_derived", 1991, 1.97),
        ("maddison", "gdp_2011intl_mn_derived", 2018, 6.15),
        ("warheads", "warheads_stockpile", 2018, 0.06),
        ("military_spending", "milex_constant2023_usd_mn", 2018, 3.76),
        ("human_development", "hdi", 2023, 0.96),
    ],
)
def test_china_as_a_multiple_of_russia_is_as_worked_out_by_hand(name, column, year, by_hand):
    assert china_russia(name, column, year) == pytest.approx(by_hand, abs=0.005)


@pytest.mark.parametrize(
    ("name", "where", "column", "value"),
    [
        (
            "gdp_vintages",
            "iso3 == 'RUS' and year == 1991 and vintage_date < '2013'",
            "gdp_current_usd",
            509.4e9,
        ),
        ("population", "iso3 == 'CHN' and year == 1991", "population", 1_150.8e6),
        ("maddison", "iso3 == 'SUN' and year == 1950", "gdp_per_head_2011intl", 4529),
        ("warheads", "iso3 == 'SUN' and year == 1986", "warheads_stockpile", 40159),
        ("warheads", "iso3 == 'CHN' and year == 2023", "warheads_stockpile", 410),
        ("patents", "iso3 == 'RUS' and year == 2000", "patent_applications_total", 24126),
        ("trade_shares", "year == 2018", "asymmetry_ratio", 6.651),
        ("trade_customs", "year == 2018 and statistics_of == 'China GAC'", "total_usd_bn", 107.06),
        ("exchange_rates", "month == '2014-01'", "rub_per_cny", 5.588),
        ("exchange_rates", "month == '2019-01'", "rub_per_cny", 9.845),
        ("reserve_shares", "date == '2018-06-30' and currency == 'CNY'", "share_pct", 14.7),
        ("soviet_aid", "item == 'specialists recalled in 1960'", "count_high", 1390),
        ("disputed_land", "step == '2004-2008 Heixiazi'", "to_china_sq_km", 174),
        ("populations_compared", "year == 2021 and place != 'Harbin'", "population", 7975762),
        ("populations_compared", "definition.str.contains('registered')", "population", 9515e3),
        ("land_areas", "name == 'Russia'", "sq_km", 17125200),
        ("deportations", "people == 'Koreans' and count_low > 1e5", "count_low", 171781),
    ],
)
def test_single_values_are_as_read_in_the_source(name, where, column, value):
    rows = table(name).query(where)
    assert len(rows) == 1
    assert rows[column].item() == pytest.approx(value, rel=1e-4)


def test_china_passes_russia_in_patents_between_two_neighbouring_years():
    assert china_russia("patents", "patent_applications_total", 1999) < 1
    assert china_russia("patents", "patent_applications_total", 2000) > 1
