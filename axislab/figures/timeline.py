"""The timeline: every event at its score, our curve of cooperation, and as many names as fit."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.transforms import IdentityTransform

from axislab.figures.events import HIGHEST, LOWEST, Choice, Event, choose, timeline_events
from axislab.figures.names import LABEL_POINTS, label_of
from axislab.figures.sheet import new_sheet
from axislab.figures.stamps import stamped
from axislab.figures.style import (
    AXIS,
    INK,
    LINE_POINTS,
    MARGIN,
    SOFT,
    TEXT_POINTS,
    house_style,
)
from axislab.figures.tiers import BELOW, FAR, NEAR, Wanted, place_labels
from axislab.figures.timeline_parts import (
    FRIENDLY,
    HEIGHT,
    HOSTILE,
    LEFT,
    OTHER,
    RIGHT,
    TIER_GAP,
    TIER_STEP,
    WIDTH,
    AfterTheSources,
    add_marks,
    add_panel,
    by_weight,
)
from axislab.figures.timeline_words import (
    choice_fact,
    choice_title,
    empty_in_words,
    key_in_words,
)
from axislab.tables import source

STEPS = (1, 2, 5, 10, 20, 50)
MOST_TICKS = 10
MOST_LABELS = 16
TICK_DROP = 9
"""Pixels from the axis down to the years."""


class TimelineDrawing:
    """The timeline of some years and themes, which can be changed and drawn again quickly."""

    def __init__(self, events: Sequence[Event] | None = None) -> None:
        """Draw what stands still.

        Args:
            events: the events, oldest first; None for those of the table "timeline".
        """
        self._events = timeline_events() if events is None else events
        with house_style():
            sheet = new_sheet(
                "",
                "Each mark is an event. The line is our smoothed score: a mean around each "
                "year, in which the nearest events count most",
                source("timeline"),
                height=HEIGHT,
                remark=" ",
                width=WIDTH,
            )
            self.figure = sheet.figure
            self._axes, self._below = add_panel(sheet)
            (self._title,) = sheet.title
            assert sheet.remark is not None
            self._key = sheet.remark
            self._draw_empty()
        self.choice = choose(self._events, 0, 0)

    def _draw_empty(self) -> None:
        """Make everything that moves, without a place yet."""
        axes = self._axes
        self._after = AfterTheSources(axes, self._below)
        (self._curve,) = axes.plot([], [], color=INK, linewidth=LINE_POINTS, zorder=3)
        self._leaders = Line2D(
            [], [], color=AXIS, linewidth=1, transform=IdentityTransform(), zorder=2
        )
        self.figure.add_artist(self._leaders)
        self._marks = {
            (named, after, colour): add_marks(axes, named, after, colour)
            for colour in (OTHER, SOFT, FRIENDLY, HOSTILE)
            for after in (False, True)
            for named in (False, True)
        }
        (self._ring,) = axes.plot(
            [],
            [],
            marker="o",
            markersize=15,
            markerfacecolor="none",
            markeredgecolor=INK,
            markeredgewidth=1.6,
            linestyle="none",
            zorder=6,
        )
        self._empty = stamped(
            axes, size=TEXT_POINTS, color=SOFT, ha="center", va="center", linespacing=1.5
        )
        self._years = [
            stamped(axes, size=TEXT_POINTS, ha="center", va="top") for _ in range(MOST_TICKS + 1)
        ]
        self._labels = [
            stamped(axes, size=LABEL_POINTS, ha="center", linespacing=1.25)
            for _ in range(MOST_LABELS)
        ]
        self.moving: Sequence[Artist] = (
            self._after.band,
            self._after.line,
            self._leaders,
            self._curve,
            *self._marks.values(),
            self._ring,
            self._after.words,
            self._empty,
            *self._years,
            *self._labels,
            self._key,
            self._title,
        )

    @property
    def title(self) -> str:
        """How our cooperation score ran over the years chosen, as a sentence."""
        return str(self._title.get_text())

    def move(
        self,
        first: int,
        last: int,
        themes: Collection[str] | None = None,
        *,
        named: bool = True,
        picked: str = "",
    ) -> str:
        """Show other years and themes and return the fact.

        Args:
            first: first year shown; a pair the wrong way round is turned.
            last: last year shown.
            themes: some of THEMES; None for all.
            named: whether the events that the articles name have a mark of their own.
            picked: id of an event to be ringed; one that is not shown is passed over.

        Raises:
            ThemeNotFoundError: if there is no theme of a name given.
        """
        choice = self.choice = choose(self._events, first, last, themes)
        ringed = next((event for event in choice.events if event.id == picked), None)
        self._title.set_text(choice_title(choice))
        self.figure.set_label(self.title)
        self._key.set_text(key_in_words(choice, named))
        self._set_years(choice)
        self._curve.set_data(choice.curve.index.to_numpy(), choice.curve.to_numpy())
        labelled = self._set_labels(choice, named, ringed)
        self._set_marks(choice, named, labelled)
        self._ring.set_data([ringed.at] if ringed else [], [ringed.score] if ringed else [])
        self._empty.set_text("" if choice.events else empty_in_words(choice))
        return choice_fact(choice, named=named, picked=ringed)

    def _set_years(self, choice: Choice) -> None:
        """Set the axis to the years, and shade what came after the sources."""
        axes = self._axes
        span = choice.last + 1 - choice.first
        low, high = choice.first - 0.015 * span, choice.last + 1 + 0.015 * span
        axes.set_xlim(low, high)
        step = next((step for step in STEPS if span / step <= MOST_TICKS), STEPS[-1])
        start = -(-choice.first // step) * step
        years = range(start, choice.last + 1, step)
        foot = axes.bbox.y0 - TICK_DROP
        places = axes.transData.transform([(year, 0) for year in years] or [(0, 0)])[:, 0]
        for text, year, x in zip(self._years, years, places, strict=False):
            text.set(text=str(year), x=x, y=foot)
        for text in self._years[len(years) :]:
            text.set_text("")
        self._after.move(low, high)

    def _set_labels(self, choice: Choice, named: bool, ringed: Event | None) -> set[str]:
        """Name as many events as fit, and return their ids."""
        events = by_weight(choice, named, ringed)
        transform = self._axes.transData
        points = transform.transform([(event.at, event.score) for event in events] or [(0, 0)])
        ends = transform.transform([(0, HIGHEST), (0, LOWEST)])[:, 1]
        names = [label_of(event.title, event.year) for event in events]
        placed = place_labels(
            [
                Wanted(float(x), width, event.score >= 0)
                for event, (x, _), (_, width) in zip(events, points, names, strict=False)
            ],
            MARGIN,
            WIDTH - 10,
            MOST_LABELS,
        )
        heights = {
            NEAR: ends[0] + TIER_GAP,
            FAR: ends[0] + TIER_GAP + TIER_STEP,
            BELOW: ends[1] - TIER_GAP,
        }
        xs: list[float] = []
        ys: list[float] = []
        for text, label in zip(self._labels, placed, strict=False):
            words, width = names[label.number]
            x, y = points[label.number]
            foot = heights[label.tier]
            text.set(
                text=words,
                x=label.left + width / 2,
                y=foot,
                va="top" if label.tier == BELOW else "bottom",
            )
            xs += [x, x, float("nan")]
            ys += [y, foot + (3 if label.tier == BELOW else -3), float("nan")]
        for text in self._labels[len(placed) :]:
            text.set_text("")
        self._leaders.set_data(xs, ys)
        middle = (LEFT + WIDTH - RIGHT) / 2
        self._empty.set_position((middle, ends[0] * 0.75 + ends[1] * 0.25))
        return {events[label.number].id for label in placed}

    def _set_marks(self, choice: Choice, named: bool, labelled: set[str]) -> None:
        """Put every event's mark in its place: form, filling and colour say what it is."""
        places: dict[tuple[bool, bool, str], list[Event]] = {kind: [] for kind in self._marks}
        for event in choice.events:
            marked = named and bool(event.named_by)
            colour = SOFT if marked else OTHER
            if event.id in labelled:
                colour = FRIENDLY if event.score >= 0 else HOSTILE
            places[marked, event.period == "after", colour].append(event)
        for kind, events in places.items():
            self._marks[kind].set_data(
                [event.at for event in events], [event.score for event in events]
            )
            self._marks[kind].set_visible(bool(events))


def timeline_figure(
    first: int = 1949,
    last: int = 2026,
    themes: Collection[str] | None = None,
    *,
    named: bool = True,
) -> Figure:
    """Draw the timeline of some years and themes, 760 by 540 pixels.

    Args:
        first: first year shown.
        last: last year shown; a pair the wrong way round is turned.
        themes: some of THEMES; None for all.
        named: whether the events that the articles name have a mark of their own.

    Raises:
        ThemeNotFoundError: if there is no theme of a name given.
    """
    drawing = TimelineDrawing()
    drawing.move(first, last, themes, named=named)
    return drawing.figure


def timeline_fact(
    first: int = 1949,
    last: int = 2026,
    themes: Collection[str] | None = None,
    *,
    named: bool = True,
) -> str:
    """Say what `timeline_figure` shows for the same choice.

    Raises:
        ThemeNotFoundError: if there is no theme of a name given.
    """
    return choice_fact(choose(timeline_events(), first, last, themes), named=named)
