"""The ledger explorer: choose among all claims, open their cards, see who is quoted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from typing import Any

import ipywidgets as widgets
import pandas as pd

from axislab.claim_card import LESSONS, card_html, card_text, claim
from axislab.claims import claims
from axislab.claims_search import FILTERS, WORDS, found
from axislab.errors import SentenceError
from axislab.tables import did_you_mean, table
from axislab.widgets import ledger_markup, statement_markup
from axislab.widgets.ledger_markup import line, to_loosen, told, voices_lines, voices_markup
from axislab.widgets.live_style import style_sheet

PAGE = 10
"""Claims shown at once."""

MANY = 12
"""Choices of a menu above this number are counted in the twin, not listed."""

ANY = "any"
CLOSED, OPEN = "▸", "▾"


class NotAChoiceError(SentenceError, LookupError):
    """A menu of the explorer has no such choice."""


class LedgerExplorer(widgets.VBox):  # type: ignore[misc]
    """Menus over the ledger of claims, the claims that fit in pages, and a card a claim.

    Attributes:
        menus: the menus by the column that they choose; "" lets all through.
        words: field for words that must occur.
        start_over: button that takes back every choice.
        page: menu of the pages; its value is the place of the first claim shown.
        rows: the buttons of the claims shown; one opens the card beneath it, and closes it.
        fact: how many claims fit which choices.
    """

    def __init__(self, ledger: pd.DataFrame) -> None:
        """Start with the ledger, as `claims` returns it."""
        self._ledger = self._found = ledger
        self._open = ""
        self._busy = False
        self.fact = ""
        names = {**_articles(), **{name: _lesson(name) for name in LESSONS}}
        self.menus = {
            column: widgets.Dropdown(
                options=[(ANY, ""), *_options(ledger[column], names)], value="", description=name
            )
            for column, name in FILTERS.items()
        }
        self.words = widgets.Text(description="Words", placeholder="gas price")
        self.start_over = widgets.Button(description="All claims")
        self.start_over.on_click(self._start_over)
        self.page = widgets.Dropdown(description="Show")
        self.rows = [widgets.Button() for _ in range(PAGE)]
        # outputs, because Lab follows links to other notebooks in them, and not in an HTML
        self._cards = [widgets.Output() for _ in range(PAGE)]
        for place, row in enumerate(self.rows):
            row.on_click(partial(self._press, place))
        self._count = widgets.HTML().add_class("axis-reader")
        self._voices = widgets.HTML().add_class("axis-reader")
        sheet = style_sheet().replace(
            "</style>", f"{statement_markup.RULES}{ledger_markup.RULES}</style>"
        )
        shown = [part for pair in zip(self.rows, self._cards, strict=True) for part in pair]
        super().__init__(
            [
                widgets.HTML(sheet).add_class("axis-hidden"),
                widgets.Box([*self.menus.values(), self.words, self.start_over]).add_class(
                    "axis-filters"
                ),
                self._count,
                widgets.HBox([self.page]).add_class("axis-live-controls"),
                widgets.VBox(shown).add_class("axis-found"),
                self._voices,
            ]
        )
        self.add_class("axis-live")
        for control in (*self.menus.values(), self.words):
            control.observe(self._follow, names="value")
        self.page.observe(self._turn, names="value")
        self._follow()

    @property
    def chosen(self) -> pd.DataFrame:
        """The claims that fit, one row each."""
        return self._found

    @property
    def opened(self) -> str:
        """The number of the claim whose card is open; blank if none is."""
        return self._open

    @property
    def choices(self) -> dict[str, str]:
        """What the menus and the field for words say, by column; blanks let all through."""
        return {**{name: menu.value for name, menu in self.menus.items()}, WORDS: self.words.value}

    def open_card(self, number: str) -> None:
        """Turn to the page of a claim among those that fit, and open its card; "" closes all.

        Raises:
            ClaimNotFoundError: if there is no such claim.
            NotAChoiceError: if it does not fit the choices.
        """
        if number:
            claim(number)
            places = list(self._found["id"])
            if number not in places:
                raise NotAChoiceError(
                    f"{number} is not among the {self.fact} Set the choices back to any."
                )
            self.page.value = places.index(number) // PAGE * PAGE
        self._open = number
        self._show_rows()

    def _follow(self, change: object = None) -> None:
        """Find the claims that fit, and show their first page."""
        if self._busy:
            # choices are being taken back, or pages made anew
            return
        self._found = found(self._ledger, self.choices)
        number = len(self._found)
        self.fact = told(number, len(self._ledger), self.choices)
        advice = "" if number else f"<p>{escape(to_loosen(self._ledger, self.choices))}</p>"
        self._count.value = f'<p class="axis-sum" role="status">{escape(self.fact)}</p>{advice}'
        self._voices.value = voices_markup(self._found, self._ledger) if number else ""
        self._open = ""
        pages = [
            (f"{first + 1} to {min(first + PAGE, number)} of {number}", first)
            for first in range(0, number, PAGE)
        ]
        with self._held(), self.page.hold_sync():
            self.page.options = pages or [("none", 0)]
            self.page.value = 0
        _toggle(self.page, "axis-gone", not number)
        self._show_rows()

    def _turn(self, change: object) -> None:
        """Show another page, unless the pages are being made anew."""
        if not self._busy:
            self._open = ""
            self._show_rows()

    def _start_over(self, button: object = None) -> None:
        """Take back every choice, and look only once."""
        with self._held():
            for control in (*self.menus.values(), self.words):
                control.value = ""
        self._follow()

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Follow no control meanwhile."""
        self._busy = True
        try:
            yield
        finally:
            self._busy = False

    def _press(self, place: int, button: object = None) -> None:
        """Open the card of a row, or close it if it is open."""
        number = str(self._shown["id"].iloc[place])
        self._open = "" if number == self._open else number
        self._show_rows()

    @property
    def _shown(self) -> pd.DataFrame:
        """The claims of the page shown."""
        first = self.page.value
        return self._found.iloc[first : first + PAGE]

    def _show_rows(self) -> None:
        """Bring the rows to the page shown, and the card to the claim that is open."""
        shown = [row for _, row in self._shown.iterrows()]
        for place, (button, card) in enumerate(zip(self.rows, self._cards, strict=True)):
            is_there = place < len(shown)
            _toggle(button, "axis-gone", not is_there)
            is_open = is_there and shown[place]["id"] == self._open
            _toggle(card, "axis-gone", not is_open)
            if is_there:
                button.description = f"{OPEN if is_open else CLOSED} {line(shown[place])}"
            card.outputs = (_output(self._open),) if is_open else ()

    def text(self) -> str:
        """Return the twin in plain text: menus, claims of the page, open card, who is quoted."""
        lines = [f"Ledger of claims: {self.fact}"]
        for menu in self.menus.values():
            number = len(menu.options)
            listed = " · ".join(label for label, _ in menu.options)
            choices = f"choices: {listed}" if number <= MANY else f"{number} choices"
            lines.append(f"{menu.description}: {menu.label} ({choices})")
        lines.append(f"{self.words.description}: {self.words.value or 'none'}")
        if self._found.empty:
            return "\n".join([*lines, to_loosen(self._ledger, self.choices)])
        lines += ["", f"Claims {self.page.label}"]
        lines += ledger_markup.claim_lines([line(row) for _, row in self._shown.iterrows()])
        if self._open:
            lines += ["", card_text(claim(self._open))]
        return "\n".join([*lines, "", *voices_lines(self._found, self._ledger)])

    def html(self) -> str:
        """Return the present state as it is stored, with a line on what can be chosen."""
        items = "".join(f"<li>{escape(line(row))}</li>" for _, row in self._shown.iterrows())
        page = f"<p>Claims {self.page.label}</p>" if items else ""
        card = card_html(claim(self._open)) if self._open else ""
        return (
            f"{self._count.value}{page}<ul>{items}</ul>{card}{self._voices.value}"
            "<p><em>Ledger explorer: run this cell to choose claims by article, speaker, side, "
            "type, verdict, lesson and words, and to open their cards.</em></p>"
        )

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """Return the widget's own view, and twins in text and HTML for where there is none."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(**options)
        return {**bundle, "text/plain": self.text(), "text/html": self.html()}


def ledger_explorer(
    *,
    article: str = "",
    speaker: str = "",
    side: str = "",
    claim_type: str = "",
    verdict: str = "",
    lesson: str = "",
    words: str = "",
) -> LedgerExplorer:
    """Return the explorer of all claims, with some menus set.

    Args:
        article: "hill-2017" or "wsj-2019"; blank for both.
        speaker: for example "Ding Xiaoxing".
        side: for example "Chinese".
        claim_type: for example "prediction".
        verdict: for example "contested".
        lesson: for example "thaad".
        words: words that must occur, in any order.

    Raises:
        NotAChoiceError: if a menu has no such choice.
    """
    explorer = LedgerExplorer(claims())
    wanted = (article, speaker, side, claim_type, verdict, lesson)
    for (column, name), value in zip(FILTERS.items(), wanted, strict=True):
        menu = explorer.menus[column]
        there = [str(one) for _, one in menu.options]
        if value not in there:
            hint = did_you_mean(value, there)
            raise NotAChoiceError(
                f"The ledger has no {name.lower()} {value!r}.{hint} "
                f"It has: {', '.join(one for one in there if one)}."
            )
        menu.value = value
    explorer.words.value = words
    return explorer


def _options(column: pd.Series[str], names: dict[str, str]) -> list[tuple[str, str]]:
    """Return a column's values, those with most claims first, each as it stands on the menu."""
    values = [str(value) for value in column.value_counts().index]
    return [(names.get(value, value.replace("-", " ")), value) for value in values]


def _articles() -> dict[str, str]:
    """Return how the articles stand on the menu, by id."""
    rows = table("articles")[["id", "outlet", "published_from"]].itertuples(index=False)
    return {str(id): f"{outlet}, {str(day)[:4]}" for id, outlet, day in rows}


def _lesson(name: str) -> str:
    """Return how a lesson stands on the menu, with the numbers of its notebooks."""
    numbers = " and ".join(notebook[:2].lstrip("0") for notebook in LESSONS[name])
    return f"{name.replace('-', ' ')} (lesson {numbers})"


def _output(number: str) -> dict[str, Any]:
    data = {"text/html": card_html(claim(number)), "text/plain": card_text(claim(number))}
    return {"output_type": "display_data", "data": data, "metadata": {}}


def _toggle(widget: widgets.DOMWidget, name: str, is_on: bool) -> None:
    """Give a widget a class, or take it away."""
    if is_on:
        widget.add_class(name)
    else:
        widget.remove_class(name)
