"""The view of a grid: a small list to choose from in every cell.

ipywidgets cannot stand in an HTML table. So the headings are shown for the eye, and the name of
every list says its row and its column.
"""

from __future__ import annotations

import html
from collections.abc import Callable

import ipywidgets as widgets

from axislab.questions import Response
from axislab.questions.kinds.grid import Grid
from axislab.widgets.classify import choice
from axislab.widgets.style import rich

MANY = 4
"""Above this number of columns, names and lists stand closer together."""


class GridView:
    """Headings above and to the left, a list in every cell; one column on a narrow screen."""

    def __init__(self, controls: Grid) -> None:
        """Build the table, row by row; nothing is chosen at first."""
        self._controls = controls
        self._lists = {
            (row, column): choice(f"{heading}: {text}", controls.invitation, controls.values)
            for row, heading in controls.rows.items()
            for column, text in controls.columns.items()
            if (row, column) not in controls.given
        }
        cells = [_heading(text, "axis-grid-head") for text in ("", *controls.columns.values())]
        for row, heading in controls.rows.items():
            cells.append(_heading(heading, "axis-grid-row"))
            cells += [
                self._lists.get((row, column)) or self._given(row, column)
                for column in controls.columns
            ]
        grid = widgets.Box(cells).add_class("axis-grid")
        many = len(controls.columns) > MANY
        if many:
            grid.add_class("axis-grid-wide")
        grid.layout.grid_template_columns = (
            f"minmax({90 if many else 110}px, {1.1 if many else 1.4}fr) "
            f"repeat({len(controls.columns)}, minmax(96px, 1fr))"
        )
        label = widgets.HTML(f'<div class="axis-label">{rich(controls.label)}</div>')
        self.box = widgets.VBox([label, grid])

    def _given(self, row: str, column: str) -> widgets.HTML:
        """Return a cell that is shown filled, with the name that the others have."""
        controls = self._controls
        name = html.escape(f"{controls.rows[row]}: {controls.columns[column]}:")
        value = html.escape(controls.values[controls.given[row, column]])
        words = f'<div><span class="axis-grid-name">{name} </span>{value}</div>'
        return widgets.HTML(words).add_class("axis-grid-given")

    @property
    def response(self) -> Response:
        """Row → column → value, for every cell in which one is chosen."""
        chosen: dict[str, Response] = {}
        for row in self._controls.rows:
            cells: dict[str, Response] = {
                column: drop.value
                for (of_row, column), drop in self._lists.items()
                if of_row == row and drop.value
            }
            if cells:
                chosen[row] = cells
        return chosen

    @response.setter
    def response(self, response: Response) -> None:
        for cell, value in self._controls.cells(response).items():
            self._lists[cell].value = value

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        for drop in self._lists.values():
            drop.observe(lambda _: react(), names="value")


def _heading(text: str, name: str) -> widgets.HTML:
    return widgets.HTML(f"<div>{html.escape(text)}</div>").add_class(name)
