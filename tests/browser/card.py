"""The card of a question on a page, handled as a student handles it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import Locator, expect

if TYPE_CHECKING:
    from .notebook import Notebook


class Card:
    """A card on the page.

    Attributes:
        node: its outermost element.
    """

    def __init__(self, notebook: Notebook, node: Locator) -> None:
        self._notebook = notebook
        self.node = node

    def button(self, name: str) -> Locator:
        """Return a button by its name."""
        return self.node.get_by_role("button", name=name, exact=True)

    def box(self, label: str) -> Locator:
        """Return a box to write into by its label."""
        return self.node.get_by_role("textbox", name=label)

    def option(self, text: str) -> Locator:
        """Return a checkbox or radio button by its text."""
        return self.node.get_by_label(text, exact=True)

    @property
    def state(self) -> Locator:
        """The state line."""
        return self.node.locator(".axis-state")

    @property
    def explanation(self) -> Locator:
        """What stands below the word Why."""
        why = self._notebook.page.get_by_text("Why", exact=True)
        return self.node.locator(".axis-more").filter(has=why)

    @property
    def notice(self) -> Locator:
        """What the card has to say besides the mark."""
        return self.node.locator(".axis-notice")

    def press(self, button: str, key: str = "Space") -> None:
        """Press a button by keyboard alone, from wherever the focus is."""
        self._notebook.tab_to(self.button(button))
        self._notebook.type(key)

    def choose(self, text: str) -> None:
        """Tick or choose by keyboard alone, from wherever the focus is."""
        self._notebook.tab_to(self.option(text))
        self._notebook.type("Space")

    def write(self, label: str, text: str) -> None:
        """Write into a box by keyboard alone, over what it holds."""
        box = self.option(label)
        self._notebook.tab_to(box)
        self._notebook.type("Control+a")
        self._notebook.page.keyboard.type(text)
        expect(box).to_have_value(text)

    def pick(self, label: str, text: str) -> None:
        """Pick from a list by keyboard alone."""
        chosen = self.node.get_by_role("combobox", name=label, exact=True)
        # ipywidgets writes the spaces of an option as non-breaking ones.
        offered = [
            found.replace("\xa0", " ") for found in chosen.locator("option").all_text_contents()
        ]
        place = offered.index(text)
        self._notebook.tab_to(chosen)
        self._notebook.type("Space", "Home", *["ArrowDown"] * place, "Enter")
        expect(chosen.locator("option:checked")).to_have_text(text)

    def move_up(self, text: str, steps: int) -> None:
        """Move something up in an order; after the first step the focus has to go along."""
        for step in range(steps):
            button = self.button(f"Move up: {text}")
            if step:
                expect(button).to_be_focused()
            else:
                self._notebook.tab_to(button)
            before = self.order
            self._notebook.type("Space")
            place = before.index(text)
            before.insert(place - 1, before.pop(place))
            expect(self._ordered).to_have_text(before)

    @property
    def order(self) -> list[str]:
        """The things of an order as they stand."""
        return self._ordered.all_text_contents()

    @property
    def _ordered(self) -> Locator:
        return self.node.locator(".axis-order-text > :last-child")
