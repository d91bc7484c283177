"""The data room: what a table gives, and what it says when something is wrong."""

import csv
import subprocess
import sys

import pandas as pd
import pytest

from axislab import tables
from axislab.tables import (
    DamagedDataError,
    TableNotFoundError,
    did_you_mean,
    source,
    table,
    table_names,
)


def written(name: str) -> list[dict[str, str]]:
    with (tables.DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", table_names())
def test_a_table_holds_exactly_what_its_file_says(name):
    frame, rows = table(name), written(name)
    assert len(frame) == len(rows) > 0
    assert list(frame.columns) == list(rows[0])
    for column in frame.columns:
        is_number = pd.api.types.is_numeric_dtype(frame[column])
        for value, row in zip(frame[column], rows, strict=True):
            text = row[column]
            if text == "":
                assert pd.isna(value)
            else:
                assert value == (float(text) if is_number else text)


@pytest.mark.parametrize("name", table_names())
def test_a_table_brings_its_title_its_source_and_a_unit_for_each_column(name):
    frame = table(name)
    assert frame.attrs["title"]
    assert frame.attrs["source"] == source(name)
    assert 0 < len(source(name)) <= 90
    assert set(frame.attrs["units"]) == set(frame.columns)
    assert all(frame.attrs["units"].values())


def test_the_source_line_names_maker_dataset_and_vintage():
    assert source("population") == "World Bank, World Development Indicators, March 2026"


def test_changing_a_table_leaves_the_next_one_as_it_was():
    first = table("gdp")
    first.loc[:, "gdp_current_usd"] = 0
    first.attrs["units"]["year"] = "century"
    again = table("gdp")
    assert again["gdp_current_usd"].max() > 1e13
    assert again.attrs["units"]["year"] == "year"


def test_days_and_months_are_text_that_sorts():
    known = table("growth_2018_vintages")["known_from"]
    assert (known <= "2019-02-02").sum() == 7
    months = list(table("exchange_rates")["month"])
    assert months == sorted(months)
    assert months[-1] == "2022-02"


def test_a_wrong_name_is_answered_with_the_nearest_one():
    with pytest.raises(TableNotFoundError) as caught:
        table("gdpp")
    assert str(caught.value) == "No table 'gdpp'. Did you mean 'gdp'?"


def test_a_name_like_no_other_is_answered_with_all_names():
    with pytest.raises(LookupError, match=r"No table 'xyzzy'\. There are: countries, gdp, "):
        source("xyzzy")


def test_a_suggestion_is_left_out_when_nothing_is_near():
    assert did_you_mean("qqq", ["gdp", "cinc"]) == ""


def test_without_the_data_folder_the_error_says_what_to_do(data_copy):
    (data_copy / "datapackage.json").unlink()
    with pytest.raises(DamagedDataError, match="Copy the folder data/"):
        table("gdp")


def test_a_missing_table_is_named(data_copy):
    (data_copy / "gdp.csv").unlink()
    with pytest.raises(DamagedDataError, match=r"'gdp' has no file: data/gdp\.csv is missing"):
        table("gdp")


def test_a_broken_description_is_named(data_copy):
    (data_copy / "datapackage.json").write_text("{", encoding="utf-8")
    with pytest.raises(DamagedDataError, match=r"data/datapackage\.json cannot be used: it is not"):
        table("gdp")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "No columns"),
        ("iso3;year;hdi\nCHN;1990;0.4\n", r"its columns are .* but they should be"),
        ("iso3,hdi,year\nCHN,0.4,1990\n", r"its columns are .* but they should be"),
        ("iso3,year,hdi\nCHN,1990,0.4\nCHN,1991,n/a\n", "'hdi' .* line 3 has 'n/a'"),
        ("iso3,year,hdi\n<<<<<<< HEAD\nCHN,1990,0.4,0.5,0.6\n", "Expected 3 fields in line 3"),
    ],
    ids=["empty", "semicolons", "columns moved", "text for a number", "merge conflict"],
)
def test_a_damaged_table_says_what_is_wrong_and_where(data_copy, content, reason):
    (data_copy / "human_development.csv").write_text(content, encoding="utf-8")
    with pytest.raises(DamagedDataError, match=reason) as caught:
        table("human_development")
    assert str(caught.value).startswith("data/human_development.csv cannot be used: ")
    assert str(caught.value).endswith("Copy the file from the project again.")


def test_reading_tables_needs_no_library_but_pandas():
    heavy = ["matplotlib", "seaborn", "ipywidgets", "frictionless"]
    code = f"import sys, axislab.tables; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
