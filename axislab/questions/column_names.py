"""Columns of a student's table that stand under another name than the one asked for."""

from __future__ import annotations

from collections.abc import Sequence


def how_to_rename(columns: Sequence[str], wanted: Sequence[str]) -> str:
    """Say how the one column that bears another name gets its own, or nothing."""
    slip = _one_misnamed(columns, wanted)
    if not slip:
        return ""
    return (
        f' If `{slip[0][:40]}` is meant as `{slip[1]}`, `.rename(columns={{"{slip[0][:40]}": '
        f'"{slip[1]}"}})` gives it that name; of a Series `.to_frame("{slip[1]}")` makes a table '
        "with it."
    )


def _one_misnamed(columns: Sequence[str], wanted: Sequence[str]) -> tuple[str, str] | None:
    """Return the one name that is not asked for and the one that is wanting, if there are these.

    At least two other columns have to bear the right names: else it may be another table.
    """
    other = [column for column in columns if column not in wanted]
    wanting = [column for column in wanted if column not in columns]
    if len(columns) != len(wanted) or len(wanted) < 3 or len(other) != 1 or len(wanting) != 1:
        return None
    return other[0], wanting[0]
