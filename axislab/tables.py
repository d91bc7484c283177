"""The data room: the tables in data/, with their titles, units and sources.

Nothing else in the project reads data/. What a table holds, where its figures come from
and what to be careful about is written in data/datapackage.json (Data Package standard).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from axislab.errors import SentenceError

DATA = Path(__file__).resolve().parent.parent / "data"
"""The folder with the tables; it stands beside the folder axislab/."""

NUMERIC = ("integer", "number")
"""Field types of the data package that become numbers; all others stay text."""


class TableNotFoundError(SentenceError, LookupError):
    """There is no table of that name."""


class DamagedDataError(SentenceError, RuntimeError):
    """A file of the data room is missing or does not hold what its description says."""


@dataclass(frozen=True)
class BaseMap:
    """The shapes of East Asia, as GeoJSON: longitude before latitude, in degrees.

    Attributes:
        countries: feature collection of land areas, with "name" and "iso3".
        borders: feature collection of border lines, with "name", "a" and "b" (codes).
        source: one line that names the maker, as it stands under figures.
    """

    countries: dict[str, Any]
    borders: dict[str, Any]
    source: str


def table(name: str) -> pd.DataFrame:
    """Return one table as a fresh copy, which may be changed freely.

    Args:
        name: name of the table, for example "gdp"; `table_names` lists them all.

    Returns:
        The rows and columns of data/NAME.csv. Numbers are numbers; days and months stay
        text in the order year-month-day, so that they sort and compare as they are. A
        blank is missing, which means unknown. `attrs` holds "title", "source" (one
        short line) and "units" (column -> unit).

    Raises:
        TableNotFoundError: if there is no such table.
        DamagedDataError: if the file is missing or does not fit its description.
    """
    return _read(name).copy()


def source(name: str, column: str | None = None) -> str:
    """Return one line that names where a table's figures come from, as it stands under figures.

    Args:
        name: name of a table.
        column: a column whose vintage is not that of the whole table.

    Raises:
        TableNotFoundError: if there is no such table.
    """
    resource = _resource(name)
    for field in resource["schema"]["fields"]:
        if field["name"] == column and "sourceLine" in field:
            return str(field["sourceLine"])
    return str(resource["sourceLine"])


def table_names() -> list[str]:
    """List the names of all tables, in the order of the data package."""
    return [str(resource["name"]) for resource in _tables()]


def base_map() -> BaseMap:
    """Return the land areas and borders under the maps of the lessons, read afresh.

    Raises:
        DamagedDataError: if a file is missing or is not a GeoJSON feature collection.
    """
    described = {resource["name"]: resource for resource in package()["resources"]}
    return BaseMap(
        countries=_shapes(described["east_asia_countries"]["path"]),
        borders=_shapes(described["east_asia_borders"]["path"]),
        source=str(described["east_asia_countries"]["sourceLine"]),
    )


@cache
def package() -> dict[str, Any]:
    """Return data/datapackage.json: the description of every table. Not to be changed.

    Raises:
        DamagedDataError: if the file is missing or is not JSON.
    """
    path = DATA / "datapackage.json"
    if not path.exists():
        raise DamagedDataError(
            f"The data room is empty: there is no {path.name} in {DATA}. "
            "Copy the folder data/ of the project there again."
        )
    try:
        description: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise _damaged(path, f"it is not JSON ({error})") from error
    return description


def did_you_mean(wrong: str, names: Iterable[str]) -> str:
    """Return " Did you mean 'gdp'?" with the name nearest to a wrong one, or nothing."""
    near = get_close_matches(wrong, list(names), n=1)
    return f" Did you mean {near[0]!r}?" if near else ""


def _tables() -> list[dict[str, Any]]:
    """Return the descriptions of all tables: the data package without the maps."""
    return [resource for resource in package()["resources"] if resource["type"] == "table"]


def _resource(name: str) -> dict[str, Any]:
    """Find the description of one table in the data package."""
    for resource in _tables():
        if resource["name"] == name:
            return resource
    hint = did_you_mean(name, table_names()) or f" There are: {', '.join(table_names())}."
    raise TableNotFoundError(f"No table {name!r}.{hint}")


def _shapes(file: str) -> dict[str, Any]:
    """Read one GeoJSON file of the base map."""
    path = DATA / file
    try:
        shapes: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise DamagedDataError(
            f"The base map is not complete: data/{file} is missing. Copy it from the project again."
        ) from error
    except ValueError as error:
        raise _damaged(path, f"it is not JSON ({error})") from error
    if not isinstance(shapes, dict) or not shapes.get("features"):
        raise _damaged(path, "it holds no shapes")
    return shapes


@cache
def _read(name: str) -> pd.DataFrame:
    """Read a table once and check it against its description."""
    resource = _resource(name)
    fields = resource["schema"]["fields"]
    path = DATA / resource["path"]
    try:
        # All as text first: a stray word in a column of numbers can then be named. Only
        # a blank is missing, so that a text such as "NA" survives.
        frame = pd.read_csv(path, dtype=str, keep_default_na=False, na_values=[""])
    except FileNotFoundError as error:
        raise DamagedDataError(
            f"Table {name!r} has no file: data/{path.name} is missing. "
            "Copy it from the project again."
        ) from error
    except (pd.errors.ParserError, pd.errors.EmptyDataError, UnicodeDecodeError) as error:
        raise _damaged(path, str(error).strip()) from error
    expected = [field["name"] for field in fields]
    if list(frame.columns) != expected:
        raise _damaged(
            path, f"its columns are {list(frame.columns)}, but they should be {expected}"
        )
    for field in fields:
        if field["type"] in NUMERIC:
            frame[field["name"]] = _numbers(frame[field["name"]], path)
    frame.attrs = {
        "title": resource["title"],
        "source": resource["sourceLine"],
        "units": {field["name"]: field["unit"] for field in fields},
    }
    return frame


def _numbers(column: pd.Series[str], path: Path) -> pd.Series[Any]:
    """Turn a column of text into numbers, exactly as they are written."""
    values = pd.to_numeric(column, errors="coerce")
    stray = column[values.isna() & column.notna()]
    if len(stray):
        raise _damaged(
            path,
            f"column {column.name!r} should hold numbers, but line {stray.index[0] + 2} "
            f"has {stray.iloc[0]!r}",
        )
    return values


def _damaged(path: Path, reason: str) -> DamagedDataError:
    """Say what is wrong with a file and how to get a good one."""
    return DamagedDataError(
        f"data/{path.name} cannot be used: {reason}. Copy the file from the project again."
    )
