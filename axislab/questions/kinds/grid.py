"""A table of small choices. The response maps row → column → the name of the value chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from axislab.questions.kinds.classify import counted_mark
from axislab.questions.mark import Mark, Response, State


@dataclass(frozen=True)
class Grid:
    """The public part.

    Attributes:
        label: What to do.
        rows: Name of each row and its heading.
        columns: Name of each column and its heading.
        values: Name of each value and its text, the same in every cell.
        invitation: Shown where nothing is chosen yet.
        given: Name of the value of each cell (row, column) that is shown filled and not asked.
    """

    label: str
    rows: Mapping[str, str]
    columns: Mapping[str, str]
    values: Mapping[str, str]
    invitation: str = "choose …"
    given: Mapping[tuple[str, str], str] = field(default_factory=dict)
    kind: str = field(default="grid", init=False)

    def cells(self, response: Response) -> dict[tuple[str, str], str]:
        """Return the value of every cell asked, ``""`` where none of the values is chosen."""
        chosen = response if isinstance(response, dict) else {}
        found = {}
        for row in self.rows:
            in_row = chosen.get(row)
            for column in self.columns:
                if (row, column) in self.given:
                    continue
                value = in_row.get(column) if isinstance(in_row, dict) else ""
                known = isinstance(value, str) and value in self.values
                found[row, column] = str(value) if known else ""
        return found

    def can_be_read(self, response: Response) -> bool:
        """Whether the response maps rows to columns to values, all of them asked in the card."""
        return isinstance(response, dict) and all(
            row in self.rows
            and isinstance(cells, dict)
            and all(
                column in self.columns
                and (row, column) not in self.given
                and (value is None or (isinstance(value, str) and value in {"", *self.values}))
                for column, value in cells.items()
            )
            for row, cells in response.items()
        )

    def is_blank(self, response: Response) -> bool:
        """Whether no cell holds anything."""
        return response is None or (
            isinstance(response, dict)
            and not any(
                not isinstance(cells, dict) or any(v not in (None, "") for v in cells.values())
                for cells in response.values()
            )
        )

    def twin(self, response: Response) -> list[str]:
        """The rows, one a line, each column with its value; and the values offered."""
        cells = self.cells(response)
        lines = []
        for row, heading in self.rows.items():
            shown = (
                f"{text} ({self.values[self.given[row, column]]}, given)"
                if (row, column) in self.given
                else f"{text} [{self.values.get(cells[row, column], '')}]"
                for column, text in self.columns.items()
            )
            lines.append(f"  {heading}: {'; '.join(shown)}")
        return [self.label, *lines, f"  Offered: {', '.join(self.values.values())}."]


@dataclass(frozen=True)
class KnownCell:
    """A value wrongly chosen in a cell, with its message."""

    row: str
    column: str
    value: str
    message: str


def naming(
    rows: Mapping[str, str], columns: Mapping[str, str], *known: KnownCell
) -> tuple[KnownCell, ...]:
    """Return known slips whose messages begin with the headings of the cell meant."""
    return tuple(
        replace(slip, message=f"{rows[slip.row]}, {columns[slip.column]}: {slip.message}")
        for slip in known
    )


@dataclass(frozen=True)
class GridKey:
    """The key.

    Attributes:
        right: The values accepted in each cell (row, column); a cell that is not named is free.
        known_wrong: Choices that betray a slip, the most telling first.
        explanation: Why.
    """

    right: Mapping[tuple[str, str], frozenset[str]]
    known_wrong: tuple[KnownCell, ...]
    explanation: str

    def mark(self, controls: Grid, response: Response, points: int) -> Mark:
        """Say how many cells are right and how many missing; which are astray, from check 3."""
        if not controls.can_be_read(response):
            asked = "Choose for each cell one of the values offered in the card."
            return Mark(0, points, State.CANNOT_BE_READ, asked)
        cells = controls.cells(response)
        graded = {cell: cells[cell] for cell in cells if cell in self.right}
        right = {cell for cell, value in graded.items() if value in self.right[cell]}
        known = (k.message for k in self.known_wrong if cells[k.row, k.column] == k.value)
        astray = [
            f"{controls.rows[row]}, {controls.columns[column]}"
            for (row, column), value in graded.items()
            if value and (row, column) not in right
        ]
        missing = sum(not value for value in graded.values())
        return counted_mark(points, len(right), len(graded), missing, (next(known, ""),), astray)
