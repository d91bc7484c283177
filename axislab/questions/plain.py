"""Turning what student code computes into plain data."""

from __future__ import annotations

import math
from dataclasses import fields, is_dataclass
from typing import Any

from axislab.questions.mark import Response

#: Longer results are not kept: no question asks for one.
MOST_ENTRIES = 2_000
#: What stands for a computed value that is neither number, text nor list.
FORMS = ("series", "table", "other")


def plain(value: Any) -> Response:
    """Return a computed value as plain data that survives JSON.

    Numbers (also NumPy's) stand for themselves, lists, tuples, sets, arrays and indexes become
    lists, a mapping of texts stays one, a Series becomes ``{"series": [[label, value], …]}``, a
    DataFrame ``{"table": {"columns": [...], "index": [...], "rows": [[...], …]}}``, the ``...`` of
    an untouched exercise ``None``.
    Whatever else comes is named by its type: ``{"other": "a function"}``.
    """
    if value is None or value is ...:
        return None
    if isinstance(value, bool | str):
        return value
    if isinstance(value, int):
        digits = int(value.bit_length() * math.log10(2)) + 1
        return value if digits <= 300 else {"other": f"a number of {digits:,} digits"}
    if isinstance(value, float):
        return value
    module = type(value).__module__.partition(".")[0]
    if module == "numpy" and getattr(value, "ndim", None) == 0:
        return plain(value.item())
    if module == "pandas" and type(value).__name__ in ("NAType", "NaTType"):
        return math.nan
    if module == "pandas" and hasattr(value, "columns"):
        return _table(value)
    if module == "pandas" and hasattr(value, "items") and hasattr(value, "index"):
        if len(value) > MOST_ENTRIES:
            return {"other": f"a Series of {len(value):,} entries"}
        return {"series": [[_label(label), plain(entry)] for label, entry in value.items()]}
    if isinstance(value, list | tuple | set | frozenset | range) or hasattr(value, "tolist"):
        entries = value.tolist() if hasattr(value, "tolist") else list(value)
        if not isinstance(entries, list):
            return plain(entries)
        if len(entries) > MOST_ENTRIES:
            return {"other": f"a list of {len(entries):,} entries"}
        return [plain(entry) for entry in entries]
    if isinstance(value, dict):
        texts = all(isinstance(name, str) and name not in FORMS for name in value)
        if not texts or len(value) > MOST_ENTRIES:
            return {"other": f"a dictionary of {len(value):,} entries"}
        return {name: plain(entry) for name, entry in value.items()}
    if callable(value) and not isinstance(value, type):
        return {"other": "a function (brackets after its name would call it)"}
    name = type(value).__name__
    kind = f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"
    if name in ("Timedelta", "timedelta"):
        return {"other": f"{kind} (`.dt.days` makes numbers of a column of them, before the mean)"}
    if is_dataclass(value):
        parts = [f"`.{part.name}`" for part in fields(value)]
        return {"other": f"{kind}, which has parts: {', '.join(parts)}"}
    return {"other": kind}


def _table(frame: Any) -> Response:
    """Return a small DataFrame whole, a large one by its extent."""
    height, width = frame.shape
    if max(height, width) * max(width, 1) > MOST_ENTRIES:
        return {"other": f"a DataFrame of {height:,} rows and {width:,} columns"}
    columns: list[Response] = [str(column) for column in frame.columns]
    index: list[Response] = [_label(label) for label in frame.index]
    rows: list[Response] = [
        [plain(entry) for entry in row] for row in frame.itertuples(index=False, name=None)
    ]
    return {"table": {"columns": columns, "index": index, "rows": rows}}


def _label(label: Any) -> Response:
    """Return the label of a Series entry as a whole number where it is one, else as text."""
    number = plain(label)
    return (
        number if isinstance(number, int | float) and not isinstance(number, bool) else str(label)
    )
