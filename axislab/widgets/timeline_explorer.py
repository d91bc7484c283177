"""The timeline explorer: choose themes and years, see our score over time, read each event."""

from __future__ import annotations

import re
from collections.abc import Collection
from html import escape

import ipywidgets as widgets

from axislab.figures.events import THEMES, Event, choose, timeline_events
from axislab.figures.timeline import TimelineDrawing
from axislab.figures.timeline_words import event_lines
from axislab.widgets.live_figure import LiveFigure
from axislab.widgets.number_box import number_box, with_slider

ASK = "Choose an event to read it in full"
_ADDRESS = re.compile(r"https?://[^\s<]+")


class TimelineExplorer(LiveFigure):
    """A live figure of the events between the two countries, their scores and their mean.

    Attributes:
        first: number box of the first year; a slider is joined to it in the browser.
        last: number box of the last year, likewise.
        themes: a checkbox for each theme, by the theme.
        named: checkbox: whether the events that the articles name are marked.
        event: menu of the events shown; "" while none is chosen.
    """

    def __init__(self, first: int, last: int, themes: Collection[str] | None = None) -> None:
        """Start with some years and themes; years beyond the table are moved to its edge."""
        # first of all: its error names the themes that exist
        chosen = choose(timeline_events(), first, last, themes).themes
        events = timeline_events()
        self._by_id = {event.id: event for event in events}
        low, high = events[0].year, events[-1].year
        self.first = number_box("First year", first, low, high)
        self.last = number_box("Last year", last, low, high)
        self.themes = {
            theme: widgets.Checkbox(
                value=theme in chosen, description=_capital(theme), indent=False
            )
            for theme in THEMES
        }
        self.named = widgets.Checkbox(
            value=True, description="Mark the events that the articles name", indent=False
        )
        self.event = widgets.Dropdown(options=[(ASK, "")], value="", description="Event")
        self._words = widgets.HTML().add_class("axis-live-words")
        self._busy = False
        controls = {
            **self.themes,
            "first": self.first,
            "last": self.last,
            "named": self.named,
            "event": self.event,
        }
        heading = widgets.HTML("Themes (events in these years)")
        ticks = widgets.Box([heading, *self.themes.values()])
        row = [
            ticks.add_class("axis-live-ticks"),
            with_slider(self.first),
            with_slider(self.last),
            self.named,
        ]
        menu = widgets.HBox([self.event]).add_class("axis-live-controls")
        super().__init__(TimelineDrawing(), controls, row, [menu, self._words])

    @property
    def picked(self) -> Event | None:
        """The event chosen in the menu."""
        return self._by_id.get(self.event.value)

    def _follow(self, change: object = None) -> None:
        """Bring menu, picture and words to the controls' values, in this order."""
        if self._busy:
            # the menu lost its event while its choices were renewed
            return
        self._busy = True
        try:
            self._renew_choices()
        finally:
            self._busy = False
        super()._follow(change)
        self._words.value = self._event_markup()

    def _renew_choices(self) -> None:
        """Offer the events of these years and themes, and count them by theme."""
        years = self.first.value, self.last.value
        of_years = choose(timeline_events(), *years).events
        for theme, box in self.themes.items():
            number = sum(event.theme == theme for event in of_years)
            box.description = f"{_capital(theme)} ({number})"
        chosen = self._chosen_themes()
        shown = [event for event in of_years if event.theme in chosen]
        options = [(ASK, ""), *((f"{event.when} · {event.title}", event.id) for event in shown)]
        if tuple(options) == tuple(self.event.options):
            return
        before = self.event.value
        with self.event.hold_sync():
            self.event.options = options
            self.event.value = before if before in {event.id for event in shown} else ""

    def _chosen_themes(self) -> list[str]:
        return [theme for theme, box in self.themes.items() if box.value]

    def _move(self) -> str:
        return self._drawing.move(
            self.first.value,
            self.last.value,
            self._chosen_themes(),
            named=self.named.value,
            picked=self.event.value,
        )

    def _event_markup(self) -> str:
        """Write the chosen event in full, its sources as links."""
        event = self.picked
        if event is None:
            return '<p role="status">The event that you choose is ringed and told here.</p>'
        head, *rest = event_lines(event)
        paragraphs = "".join(f"<p>{escape(text)}</p>" for text in rest)
        sources = "; ".join(_linked(one) for one in event.sources)
        return (
            f'<div role="status"><p><strong>{escape(head)}</strong></p>{paragraphs}'
            f"<p>Sources: {sources}</p></div>"
        )

    def _changeable(self) -> str:
        return "themes, years and the event that is told"

    def text(self) -> str:
        """Return the twin in plain text, with the chosen event in full."""
        event = self.picked
        if event is None:
            return super().text()
        return "\n".join([super().text(), *event_lines(event), "; ".join(event.sources)])

    def html(self) -> str:
        """Return the present picture and the chosen event as they are stored."""
        return super().html() + (self._event_markup() if self.picked else "")


def timeline_explorer(
    first: int = 1949, last: int = 1969, themes: Collection[str] | None = None
) -> TimelineExplorer:
    """Return the timeline explorer, set to some years and themes.

    Args:
        first: first year; years beyond the table are moved to its edge.
        last: last year.
        themes: themes to begin with, for example ["border", "military"]; None for all.

    Raises:
        ThemeNotFoundError: if there is no theme of a name given.
    """
    return TimelineExplorer(first, last, themes)


def _capital(theme: str) -> str:
    return theme[:1].upper() + theme[1:]


def _linked(source: str) -> str:
    """Turn the address in a source into a link; works stay as they are."""

    def link(found: re.Match[str]) -> str:
        address = found[0]
        words = address.split("://", 1)[1]
        return f'<a href="{address}" target="_blank" rel="noopener">{words}</a>'

    return _ADDRESS.sub(link, escape(source))
