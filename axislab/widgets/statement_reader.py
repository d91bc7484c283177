"""The statement reader: choose provisions of the statement of 4 July 2017, count, compare."""

from __future__ import annotations

from html import escape
from typing import Any

import ipywidgets as widgets
import pandas as pd

from axislab.countries import COUNTRIES
from axislab.errors import SentenceError
from axislab.statement import ASKS, PARTIES, Provision, choose, compared, provisions
from axislab.tables import did_you_mean, table
from axislab.widgets.live_style import style_sheet
from axislab.widgets.statement_markup import (
    RULES,
    counts_markup,
    map_markup,
    position_lines,
    positions_markup,
    twin_lines,
    words_markup,
)

ANY, NOBODY = "any", "nobody"
NO_POSITION = "On this topic no position of this party was found: set the topic back to any."


class NotAChoiceError(SentenceError, LookupError):
    """A menu of the reader has no such choice."""


class StatementReader(widgets.VBox):  # type: ignore[misc]
    """Menus over the provisions of the joint statement, and what fits them, in words.

    Attributes:
        menus: the menus by what they choose: initiative, party, ask, topic; "" lets all through.
        actor: menu of the party whose positions are shown beside; "" for none.
        fact: how many provisions fit, and where they stand.
    """

    def __init__(self, text: pd.DataFrame, positions: pd.DataFrame) -> None:
        """Start with the tables "statement_provisions" and "statement_positions"."""
        self._all = provisions(text)
        self._positions = positions
        there = {
            "initiative": dict.fromkeys(one.initiative for one in self._all),
            "party": [party for party in PARTIES if any(party in one.parties for one in self._all)],
            "ask": [ask for ask in ASKS if any(ask == one.ask for one in self._all)],
            "topic": dict.fromkeys(one.topic for one in self._all),
        }
        names = {
            "initiative": "Whose initiative",
            "party": "Asked of",
            "ask": "What is asked",
            "topic": "Topic",
        }
        self.menus = {
            key: widgets.Dropdown(
                options=[(ANY, ""), *((_option(key, value), value) for value in values)],
                value="",
                description=names[key],
            )
            for key, values in there.items()
        }
        actors = [code for code in COUNTRIES if code in set(positions["actor"])]
        self.actor = widgets.Dropdown(
            options=[(NOBODY, ""), *((COUNTRIES[code].name, code) for code in actors)],
            value="",
            description="Compare with",
        )
        self.fact = ""
        self._words = widgets.HTML().add_class("axis-reader")
        sheet = style_sheet().replace("</style>", f"{RULES}</style>")
        super().__init__(
            [
                widgets.HTML(sheet).add_class("axis-hidden"),
                widgets.HBox([*self.menus.values(), self.actor]).add_class("axis-live-controls"),
                self._words,
            ]
        )
        self.add_class("axis-live")
        for menu in (*self.menus.values(), self.actor):
            menu.observe(self._follow, names="value")
        self._follow()

    @property
    def chosen(self) -> tuple[Provision, ...]:
        """The provisions that fit the menus."""
        return choose(self._all, **{key: menu.value for key, menu in self.menus.items()})

    def _follow(self, change: object = None) -> None:
        """Bring words and counts to what the menus say."""
        chosen = self.chosen
        self.fact = self._told(chosen)
        self._words.value = self._markup(chosen)

    def _told(self, chosen: tuple[Provision, ...]) -> str:
        """Say how many provisions fit which choices, and in which paragraphs they stand."""
        made = [
            f"{menu.description.lower()}: {menu.value}"
            for menu in self.menus.values()
            if menu.value
        ]
        choices = f" ({'; '.join(made)})" if made else ""
        number, all_of_them = len(chosen), len(self._all)
        if not chosen:
            return (
                f"None of {all_of_them} provisions fits{choices}. Set one of the menus back to any."
            )
        places = list(dict.fromkeys(one.where for one in chosen))
        verb = "fits" if number == 1 else "fit"
        where = "in one part" if len(places) == 1 else f"in {len(places)} parts"
        return f"{number} of {all_of_them} provisions {verb}{choices}: {where} of the statement."

    def _markup(self, chosen: tuple[Provision, ...]) -> str:
        """Write what is shown below the menus."""
        return (
            f'<p class="axis-sum" role="status">{escape(self.fact)}</p>'
            f'<div class="axis-beside">{map_markup(chosen, self._all)}'
            f"{counts_markup(chosen, self._all)}</div>"
            f"{words_markup(chosen)}{self._compared_markup()}"
        )

    def _compared_markup(self) -> str:
        """Write the positions of the party chosen, on the topic chosen."""
        if not self.actor.value:
            return ""
        found = compared(self._positions, self.actor.value, self.menus["topic"].value)
        return positions_markup(self.actor.label, found) if found else f"<p>{NO_POSITION}</p>"

    def text(self) -> str:
        """Return the twin in plain text: menus with their choices, counts, provisions."""
        lines = [f"Statement reader: {self.fact}"]
        for menu in (*self.menus.values(), self.actor):
            choices = " · ".join(label for label, _ in menu.options)
            lines.append(f"{menu.description}: {menu.label} (choices: {choices})")
        lines += twin_lines(self.chosen, self._all)
        if self.actor.value:
            found = compared(self._positions, self.actor.value, self.menus["topic"].value)
            lines += position_lines(self.actor.label, found) if found else ["", NO_POSITION]
        return "\n".join(lines)

    def html(self) -> str:
        """Return the present state as it is stored, with a line on what can be moved."""
        return (
            f"{self._words.value}<p><em>Statement reader: run this cell to choose by initiative, "
            "addressee, ask and topic, and to compare with a party.</em></p>"
        )

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """Return the widget's own view, and twins in text and HTML for where there is none."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(**options)
        return {**bundle, "text/plain": self.text(), "text/html": self.html()}


def statement_reader(
    *, initiative: str = "", party: str = "", ask: str = "", topic: str = "", actor: str = ""
) -> StatementReader:
    """Return the reader of the joint statement, with some menus set.

    Args:
        initiative: "China", "Russia" or "both"; blank for all.
        party: of whom something is asked, for example "North Korea".
        ask: "act", "refrain", "talk", "oppose" or "principle".
        topic: for example "nuclear" or "THAAD".
        actor: code of the party to compare with, for example "USA".

    Raises:
        NotAChoiceError: if a menu has no such choice.
    """
    reader = StatementReader(table("statement_provisions"), table("statement_positions"))
    wanted = {"initiative": initiative, "party": party, "ask": ask, "topic": topic}
    for name, value in {**wanted, "actor": actor}.items():
        menu = reader.actor if name == "actor" else reader.menus[name]
        there = [str(one) for _, one in menu.options]
        if value not in there:
            hint = did_you_mean(value, there)
            raise NotAChoiceError(
                f"The statement reader has no {name} {value!r}.{hint} "
                f"It has: {', '.join(one for one in there if one)}."
            )
        menu.value = value
    return reader


def _option(key: str, value: str) -> str:
    """Return how a choice is written on its menu."""
    return ASKS[value] if key == "ask" else value
