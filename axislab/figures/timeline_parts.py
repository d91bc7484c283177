"""The standing parts of the timeline: its panel, the kinds of its marks, and who is named first."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from axislab.figures.dates import article_date, decimal_year
from axislab.figures.events import HIGHEST, LOWEST, Choice, Event
from axislab.figures.names import LABEL_LINE, LABEL_POINTS, width_of
from axislab.figures.sheet import Sheet
from axislab.figures.stamps import stamped
from axislab.figures.style import AXIS, GRID, PAPER, SOFT
from axislab.figures.timeline_words import highest_score, lowest_score

WIDTH, HEIGHT = 760, 540
LEFT, RIGHT = 103, 14
TIER_GAP, TIER_STEP = 14, 2 * LABEL_LINE + 6
STRIP = 26
"""Pixels above the axis for the words "after the sources"."""

FRIENDLY, HOSTILE, OTHER = "#1B3A5F", "#A52C37", "#8B8E92"
"""Named events from 0 up, named events below 0, and all others."""

SCALE = {HIGHEST: "+5 alliance", 0: "0", LOWEST: "−5 conflict"}


def add_panel(sheet: Sheet) -> tuple[Axes, float]:
    """Add the panel, with room for two tiers of names above the scale and one below it.

    Returns:
        The panel, and the pixels from the lower end of the scale to the axis.
    """
    axes = sheet.panel(LEFT, RIGHT)
    height = sheet.bottom - sheet.top
    above, below = TIER_GAP + 2 * TIER_STEP - 6, TIER_GAP + 2 * LABEL_LINE + 6 + STRIP
    step = (height - above - below) / (HIGHEST - LOWEST)
    axes.set_ylim(LOWEST - below / step, HIGHEST + above / step)
    axes.set_xticks([])  # the years are stamped: an axis takes as long as all else together
    axes.set_yticks(list(SCALE), list(SCALE.values()))
    axes.axhline(0, color=AXIS, linewidth=1.4, zorder=1)
    return axes, below


def add_marks(axes: Axes, named: bool, after: bool, colour: str) -> Line2D:
    """Make the marks of one kind: diamonds are named in an article, open ones came after."""
    (marks,) = axes.plot(
        [],
        [],
        linestyle="none",
        marker="D" if named else "o",
        markersize=(6.6 if after else 7.2) if named else 5 if colour == OTHER else 6.5,
        markerfacecolor=PAPER if after else colour,
        markeredgecolor=colour if after else PAPER,
        markeredgewidth=1.6 if after else 0.8,
        zorder=5 if colour in (FRIENDLY, HOSTILE) else 4,
    )
    return marks


def by_weight(choice: Choice, named: bool, ringed: Event | None) -> list[Event]:
    """Order events by who is named first: the ends of the scale, the articles', extreme scores.

    Of the ends only the first event each, which is the one that the fact names. The ringed
    event comes last, but before those that score nought: the words below name it anyway.
    """
    ends = {
        next((event.id for event in choice.events if event.score == score), "")
        for score in (highest_score(choice), lowest_score(choice))
    }

    def weight(event: Event) -> tuple[bool, bool, int, float]:
        return (
            event.id not in ends,
            not (named and event.named_by),
            -abs(event.score) - 6 * (event is ringed),
            event.at,
        )

    return sorted(choice.events, key=weight)


class AfterTheSources:
    """The shaded years of which the articles could not know, with their first day and words.

    Attributes:
        band: the shading.
        line: the dashed line at the day of the later article.
        words: "after the sources", beside that line.
    """

    def __init__(self, axes: Axes, below: float) -> None:
        """Draw the parts on a panel, not yet in their place.

        Args:
            axes: the panel.
            below: pixels from the lower end of the scale to the axis.
        """
        self._axes = axes
        self._day = decimal_year(article_date())
        self.band = Rectangle((0, LOWEST), 1, HIGHEST - LOWEST, color=GRID, alpha=0.45, linewidth=0)
        axes.add_patch(self.band)
        (self.line,) = axes.plot([], [], color=AXIS, linewidth=1.2, linestyle=(0, (4, 3)))
        foot = axes.get_ylim()[0]
        strip = foot + (LOWEST - foot) * STRIP / below
        # interrupted where the lower tier of names stands
        self._heights = [foot, strip, float("nan"), LOWEST, HIGHEST]
        self.words = stamped(axes, size=LABEL_POINTS, color=SOFT, va="center")

    def move(self, low: float, high: float) -> None:
        """Put the parts where they belong on an axis from low to high."""
        begin = max(self._day, low)
        for part in (self.band, self.words):
            part.set_visible(begin < high)
        self.line.set_visible(low < self._day < high)
        self.band.set_x(begin)
        self.band.set_width(max(high - begin, 0))
        self.line.set_data([self._day] * len(self._heights), self._heights)
        ends = self._axes.transData.transform([(begin, self._heights[0]), (high, LOWEST)])
        (left, foot), (right, _) = ends
        said = "after the sources"
        if right - left >= width_of(said) + 10:
            self.words.set(text=said, ha="left", x=left + 8)
        else:
            # no room between the line and the edge: the words stand before it and point on
            self.words.set(text=f"{said} →", ha="right", x=left - 6)
        self.words.set_y(foot + STRIP / 2 - 1)
