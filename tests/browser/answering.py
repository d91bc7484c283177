"""How each kind of question is answered by keyboard alone: Tab, arrows, Enter, Space, typing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, expect

from .card import Card
from .notebook import Notebook


def answer(card: Card, controls: Any, response: Any) -> None:
    """Give a response, in the form of a stored one, with the controls of a card.

    Args:
        card: the card on the page.
        controls: the public part of its question, which has the texts that stand on the page.
        response: names of options, numbers, or what else the kind takes.
    """
    BY_KEYBOARD[controls.kind](card, controls, response)


def _write_numbers(card: Card, controls: Any, response: Any) -> None:
    numbers = response if isinstance(response, list) else [response]
    for field, number in zip(controls.fields, numbers, strict=True):
        card.write(field.label, str(number))


def _write(card: Card, controls: Any, response: Any) -> None:
    card.write(controls.label, str(response))


def _choose(card: Card, controls: Any, response: Any) -> None:
    card.choose(controls.options[response])


def _tick(card: Card, controls: Any, response: Any) -> None:
    _tick_of(card, controls.options, response)


def _tick_of(card: Card, offered: dict[str, str], names: list[str]) -> None:
    for name, text in offered.items():
        if card.option(text).is_checked() != (name in names):
            card.choose(text)


def _put_in_order(card: Card, controls: Any, response: Any) -> None:
    for place, name in enumerate(response):
        text = controls.items[name]
        card.move_up(text, card.order.index(text) - place)


def _pick(card: Card, controls: Any, response: Any) -> None:
    for item, name in response.items():
        card.pick(controls.items[item], controls.classes[name])


def _pick_in_cells(card: Card, controls: Any, response: Any) -> None:
    for row, cells in response.items():
        for column, name in cells.items():
            label = f"{controls.rows[row]}: {controls.columns[column]}"
            card.pick(label, controls.values[name])


def _weigh(card: Card, controls: Any, response: Any) -> None:
    for name, label in controls.measures.items():
        card.write(f"{label} (%)", str(response.get(name, 0)))
    total = sum(response.values())
    expect(card.node.locator(".axis-result")).to_contain_text(f"{total} %")


def _forecast(card: Card, controls: Any, response: Any) -> None:
    for name, probability in response.items():
        card.write(f"{controls.asked[name].name} (%)", str(probability))


def _write_years(card: Card, controls: Any, response: Any) -> None:
    text = controls.text(response)
    card.write(controls.label, text)
    expect(card.node.locator(".axis-read-as")).to_have_text(controls.read_as(text))


def _defend(card: Card, controls: Any, response: Any) -> None:
    card.choose(controls.positions[response["position"]])
    _tick_of(card, controls.evidence, response["evidence"])


def _build_argument(card: Card, controls: Any, response: Any) -> None:
    for name, id in response.items():
        card.pick(controls.names[name], controls.offers().texts(name)[id])


def _write_brief(card: Card, controls: Any, response: Any) -> None:
    card.pick(controls.audience_label, controls.audiences[response["audience"]])
    card.choose(controls.judgements[response["judgement"]])
    for name, asks in controls.texts.items():
        card.write(asks.heading, response[name])
        expect(card.node).to_contain_text(asks.count(response[name]))
    _tick_of(card, controls.figures, response["figures"])


#: A kind that is not here has no test in the browser, which test_kinds.py does not let pass. Code
#: is written into a cell and not into the card.
BY_KEYBOARD: dict[str, Callable[[Card, Any, Any], None]] = {
    "one_choice": _choose,
    "tick_all": _tick,
    "number": _write_numbers,
    "order": _put_in_order,
    "classify": _pick,
    "match": _pick,
    "grid": _pick_in_cells,
    "weights": _weigh,
    "prediction": _write,
    "forecasts": _forecast,
    "years": _write_years,
    "defence": _defend,
    "brief": _write_brief,
    "argument_map": _build_argument,
}


def write_code(notebook: Notebook, cell: Locator, lines: dict[str, str]) -> None:
    """Write lines of code over those that begin in the same way, by keyboard alone.

    Args:
        notebook: the window.
        cell: the cell, which has to be the selected one.
        lines: the new lines, by the beginning of the old ones.
    """
    editor = cell.locator(".cm-content")
    notebook.type("Enter")
    expect(editor).to_be_focused()
    for beginning, line in lines.items():
        texts = [text.strip() for text in editor.locator(".cm-line").all_text_contents()]
        (place,) = (n for n, text in enumerate(texts) if text.startswith(beginning))
        notebook.type("Control+Home", *["ArrowDown"] * place, "End", "Shift+Home")
        notebook.page.keyboard.type(line)
        expect(editor.locator(".cm-line").nth(place)).to_have_text(
            re.compile(rf"^ *{re.escape(line)}$")
        )
