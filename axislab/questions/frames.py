"""Comparing a Series or DataFrame that a student has computed with the one expected."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from axislab.questions.column_names import how_to_rename
from axislab.questions.mark import Response
from axislab.questions.reading import CannotBeReadError, readings

#: What a cell of a table can hold.
Cell: TypeAlias = "float | str | bool"
_Same: TypeAlias = Callable[[int, Any, Any], bool]


@dataclass(frozen=True)
class Table:
    """A DataFrame that is right, or betrays a slip.

    Attributes:
        columns: Names of the columns.
        rows: The rows, an entry a column.
        labels: The column that tells the rows apart and may as well be the index; compared exactly.
        any_order: Whether the rows may stand in any order.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    labels: str = ""
    any_order: bool = False


@dataclass(frozen=True)
class GivenTable:
    """A DataFrame as a student has made it."""

    columns: tuple[str, ...]
    index: tuple[Response, ...]
    rows: tuple[tuple[Response, ...], ...]


def given_table(response: Response, right: Table, name: str) -> GivenTable:
    """Return the DataFrame in a response.

    Raises:
        CannotBeReadError: It is no DataFrame, or a value in a column asked for is missing.
    """
    parts = response.get("table") if isinstance(response, dict) else None
    if not isinstance(parts, dict):
        raise CannotBeReadError(_no_table(response, right, name))
    columns, index, rows = (_list(parts.get(part)) for part in ("columns", "index", "rows"))
    given = GivenTable(
        tuple(map(str, columns)), tuple(map(_scalar, index)), tuple(tuple(_list(r)) for r in rows)
    )
    if len(rows) != len(index) or any(len(row) != len(columns) for row in given.rows):
        raise CannotBeReadError(f"The table that was kept of `{name}` is not whole. Run its cell.")
    for row in given.rows:
        for column, entry in zip(given.columns, row, strict=True):
            if column in right.columns and not isinstance(entry, str | bool):
                _readable(column, entry)
    return given


def equal(given: GivenTable, right: Table, tolerance: float) -> bool:
    """Whether a DataFrame holds what is expected: columns in any order, labels in the index or not.

    An index that is not asked for, as a filtered table keeps it, does not matter.
    """
    rows = _in_order_of(right, given)
    return rows is not None and _same_rows(rows, right, _within(right, tolerance))


@dataclass(frozen=True)
class Difference:
    """How a result differs from the one expected.

    Attributes:
        sentence: The first difference in words.
        in_form: Whether it says all: the values may well be right.
    """

    sentence: str
    in_form: bool = False


def closest(given: GivenTable, rights: Sequence[Table], tolerance: float) -> Table:
    """Return the table, of several that are right, from which fewest entries differ."""

    def off(right: Table) -> int:
        rows = _in_order_of(right, given)
        if rows is None and len(_with_labels(right, given)[0]) == len(right.columns):
            rows = _with_labels(right, given)[1]  # under other names
        if rows is None or len(rows) != len(right.rows):
            return len(right.columns) * len(right.rows)
        same = _within(right, tolerance)
        return sum(_count_of_wrong(rows, right, p, same) for p in range(len(right.columns)))

    return min(rights, key=off)


def difference(given: GivenTable, right: Table, tolerance: float) -> Difference:
    """Name the first difference: columns, rows, index, order, then values."""
    same = _within(right, tolerance)
    rows = _in_order_of(right, given)
    if rows is None:
        columns, unnamed = _with_labels(right, given)
        how = how_to_rename(columns, right.columns)
        if len(columns) == len(right.columns) and _same_rows(unnamed, right, same):
            return Difference(
                f"The values are right, but under other names: {_listed(columns)}, expected "
                f"{_wanted(right)}.{how}",
                in_form=True,
            )
        counted = f"{len(given.columns)} column{'' if len(given.columns) == 1 else 's'}"
        named = f" ({_listed(given.columns)})" if given.columns else ""
        return Difference(f"{counted}{named}, expected {_wanted(right)}.{how}", in_form=True)
    if len(rows) != len(right.rows):
        counted = f"{len(rows)} row{'' if len(rows) == 1 else 's'}"
        return Difference(f"The columns are right. {counted}, expected {len(right.rows)}.")
    if right.labels:
        place = right.columns.index(right.labels)
        labels = [row[place] for row in rows]
        wanted = [row[place] for row in right.rows]
        if _sorted(labels) != _sorted(wanted):
            if right.labels in given.columns:
                return Difference(
                    f"The column `{right.labels}` holds other values than expected. The task says "
                    "what belongs there.",
                    in_form=True,
                )
            return Difference(
                f"The index is not `{right.labels}`: it begins with {str(labels[0])[:40]}. Use "
                f'`set_index("{right.labels}")`, or keep `{right.labels}` as a column.',
                in_form=True,
            )
    if _same_rows(rows, right, same, any_order=True):
        return Difference(
            "The rows are right, but in another order. Sort them as the task says.", in_form=True
        )
    for place, column in enumerate(right.columns):
        if not isinstance(right.rows[0][place], str) and all(
            isinstance(r[place], str) for r in rows
        ):
            return Difference(
                f"The column `{column}` holds text, numbers are expected. Use "
                f"`.astype({{'{column}': float}})`.",
                in_form=True,
            )
    wrong = [
        f"`{column}` in {count} of {len(rows)} rows"
        for place, column in enumerate(right.columns)
        if (count := _count_of_wrong(rows, right, place, same))
    ]
    return Difference(f"Columns and rows are as expected, the values differ: {', '.join(wrong)}.")


def series_difference(
    given: Mapping[Any, float], right: Mapping[Any, float], tolerance: float
) -> Difference:
    """Name the first difference of two Series, label → value: extent, labels, then values."""
    if len(given) != len(right):
        counted = f"{len(given)} entr{'y' if len(given) == 1 else 'ies'}"
        return Difference(f"{counted}, expected {len(right)}.")
    if set(given) != set(right):
        if {str(label) for label in given} == {str(label) for label in right}:
            return Difference(
                "The labels in the index are text, numbers are expected. Use `.rename(index=int)`.",
                in_form=True,
            )
        pairs = zip(given.values(), right.values(), strict=True)
        if all(abs(mine - wanted) <= tolerance for mine, wanted in pairs):
            return Difference(
                f"The values are right, but under other labels: the index begins with "
                f"{str(next(iter(given)))[:40]}.",
                in_form=True,
            )
        wrong = len(set(given) - set(right))
        return Difference(f"{wrong} of {len(given)} labels in the index are not those expected.")
    wrong = sum(abs(given[label] - right[label]) > tolerance for label in right)
    return Difference(f"The labels are as expected; {wrong} of {len(right)} values differ.")


def _in_order_of(right: Table, given: GivenTable) -> tuple[tuple[Response, ...], ...] | None:
    """Return the rows with the columns of the key in its order, or None if the columns differ."""
    columns, rows = _with_labels(right, given)
    if sorted(columns) != sorted(right.columns):
        return None
    places = [columns.index(column) for column in right.columns]
    return tuple(tuple(row[place] for place in places) for row in rows)


def _with_labels(
    right: Table, given: GivenTable
) -> tuple[tuple[str, ...], tuple[tuple[Response, ...], ...]]:
    """Return columns and rows, with the index as a column if just that one is wanting."""
    if right.labels in (*given.columns, "") or len(given.columns) != len(right.columns) - 1:
        return given.columns, given.rows
    rows = ((label, *row) for label, row in zip(given.index, given.rows, strict=True))
    return (right.labels, *given.columns), tuple(rows)


def _within(right: Table, tolerance: float) -> _Same:
    """Return how entries of a column are compared."""

    def same(place: int, given: Any, wanted: Any) -> bool:
        if isinstance(given, str | bool) or isinstance(wanted, str | bool):
            return type(given) is type(wanted) and bool(given == wanted)
        if not isinstance(given, int | float):
            return False
        exact = right.columns[place] == right.labels
        return bool(abs(given - wanted) <= (0 if exact else tolerance))

    return same


def _same_rows(
    rows: Sequence[Sequence[Any]], right: Table, same: _Same, any_order: bool = False
) -> bool:
    """Whether rows equal those of the key, one by one or in any order."""
    left = list(right.rows)
    if len(rows) != len(left):
        return False
    for row in rows:
        tried = left if any_order or right.any_order else left[:1]
        places = range(len(right.columns))
        found = next((w for w in tried if all(same(p, row[p], w[p]) for p in places)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _count_of_wrong(rows: Sequence[Sequence[Any]], right: Table, place: int, same: _Same) -> int:
    """Return in how many rows a column differs; rows are paired by label, else by place."""
    wanted = list(right.rows)
    if right.labels:
        key = right.columns.index(right.labels)
        wanted.sort(key=lambda row: str(row[key]))
        rows = sorted(rows, key=lambda row: str(row[key]))
    return sum(not same(place, row[place], w[place]) for row, w in zip(rows, wanted, strict=True))


def _wanted(right: Table) -> str:
    """Name the columns expected, and say which of them may as well be the index."""
    label = f"`{right.labels}`"
    return _listed(right.columns).replace(label, f"{label} (which may be the index)")


def _no_table(response: Response, right: Table, name: str) -> str:
    """Say what is there instead of a DataFrame."""
    wanted = f"A DataFrame with the columns {_wanted(right)} is expected in `{name}`"
    if isinstance(response, dict) and "series" in response:
        return (
            f"{wanted}; it holds a Series. `.reset_index()` or `.to_frame()` makes a table of it."
        )
    if isinstance(response, dict) and "other" in response:
        return f"{wanted}, not {response['other']}."
    if isinstance(response, list | dict):
        form = "a list" if isinstance(response, list) else "a dictionary"
        return f"{wanted}, not {form}. `pd.DataFrame(…)` makes a table of it."
    return f"{wanted}, not {'text' if isinstance(response, str) else 'a single value'}."


def _readable(column: str, entry: Response) -> None:
    """Check that an entry is a number, or say what it is instead."""
    if entry is None:
        entry = float("nan")
    try:
        readings(entry)
    except CannotBeReadError as problem:
        raise CannotBeReadError(f"Column `{column}`: {problem}") from None


def _list(value: Response) -> list[Response]:
    return value if isinstance(value, list) else []


def _scalar(value: Response) -> Response:
    return value if isinstance(value, int | float) else str(value)


def _listed(names: Sequence[str]) -> str:
    """Return names as ``year`` and ``ratio``, at most five."""
    shown = [f"`{name[:40]}`" for name in names[:5]]
    if len(names) > 5:
        return f"{', '.join(shown)} and {len(names) - 5} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _sorted(labels: list[Any]) -> list[tuple[str, Any]]:
    """Return labels sorted, 2018 and 2018.0 alike and 2018 apart from "2018"."""
    return sorted(
        ("text", label) if isinstance(label, str) else ("number", str(float(label)))
        for label in labels
    )
