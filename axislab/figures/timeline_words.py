"""What a choice of the timeline shows, in words: its title, its fact, and one event in full."""

from __future__ import annotations

import numpy as np
import pandas as pd

from axislab.figures.dates import number_word
from axislab.figures.events import ARTICLES, HIGHEST, LOWEST, THEMES, Choice, Event

STEADY = 0.5
"""Points: a curve whose ends are nearer to each other than this is called steady."""

DEEP = 2.0
"""Points: a curve that falls and rises by more than this on both sides is told as both."""

CODING = "The scores are this course’s own coding, from −5 (conflict) to +5 (alliance)."


def signed(value: float, digits: int = 0) -> str:
    """Write a score with its sign: +4, 0, −3.9."""
    text = f"{abs(value):.{digits}f}"
    if not float(text):
        return text
    return f"{'+' if value > 0 else '−'}{text}"


def choice_title(choice: Choice) -> str:
    """Say in one sentence how the curve of cooperation runs over the years chosen."""
    if not choice.events:
        return "No event fits this choice"
    span = _span(choice)
    if len(choice.events) == 1:
        return f"One event {span}, scored {signed(choice.events[0].score)}"
    low, high = curve_ends(choice)
    least, most = float(choice.curve[low]), float(choice.curve[high])
    if most - least < STEADY:
        mean = float(choice.curve.mean())
        return f"Our smoothed score stayed near {signed(mean, 1)} {span}"
    before, after = choice.curve[:low].max(), choice.curve[low:].max()
    if min(before, after) > least + DEEP:
        _, again = curve_ends(choice, since=low)
        return (
            f"Our smoothed score fell to {signed(least, 1)} in {int(low)}, then rose to "
            f"{signed(after, 1)} in {int(again)}"
        )
    if int(low) == int(high):
        verb, start, end = ("fell", most, least) if high < low else ("rose", least, most)
        return f"Our smoothed score {verb} from {signed(start, 1)} to {signed(end, 1)} {span}"
    highest, lowest = f"{signed(most, 1)} in {int(high)}", f"{signed(least, 1)} in {int(low)}"
    if high < low:
        return f"Our smoothed score fell from {highest} to {lowest}"
    return f"Our smoothed score rose from {lowest} to {highest}"


def choice_fact(choice: Choice, *, named: bool = True, picked: Event | None = None) -> str:
    """Say what a picture of the choice shows, every number computed.

    Args:
        choice: years, themes and events.
        named: whether the events that the articles name are marked, so that they are counted.
        picked: an event that is ringed in the picture.
    """
    said = []
    if choice.turned:
        said.append("The years were given the wrong way round and have been turned.")
    if not choice.themes:
        said.append("No theme is chosen: tick at least one to see its events.")
        return " ".join(said)
    if not choice.events:
        said.append(
            f"The timeline has no event on {themes_in_words(choice.themes)} {_span(choice)}: "
            "choose more years or more themes."
        )
        return " ".join(said)
    said.append(_count(choice, named))
    said += _course(choice)
    said.append(CODING)
    if picked is not None:
        said.append(f"Ringed: {picked.title} ({picked.when}), {signed(picked.score)}.")
    return " ".join(said)


def themes_in_words(themes: tuple[str, ...]) -> str:
    """List themes, or those that are missing where that is shorter."""
    if len(themes) == len(THEMES):
        return "all six themes"
    if len(themes) > len(THEMES) - 3:
        missing = [theme for theme in THEMES if theme not in themes]
        return f"all themes but {_joined(missing)}"
    return _joined(list(themes))


def empty_in_words(choice: Choice) -> str:
    """Say in the picture why it holds no event, in two lines."""
    if not choice.themes:
        return "No theme is chosen.\nTick at least one to see its events."
    return f"No event of these themes {_span(choice)}.\nChoose more years or more themes."


def key_in_words(choice: Choice, named: bool) -> str:
    """Explain the marks that are in the picture, and say which themes it shows."""
    parts = []
    if named and any(event.named_by for event in choice.events):
        parts.append("◆ named in an article")
    if any(event.period == "after" for event in choice.events):
        parts.append("○ after the sources")
    if choice.themes:
        parts.append(f"Shown: {themes_in_words(choice.themes)}")
    return "     ".join(parts)


def event_lines(event: Event) -> list[str]:
    """Tell one event in full, in paragraphs: head, what happened, and how we see it."""
    where = f"Named in {ARTICLES[event.named_by]}." if event.named_by else "In neither article."
    after = " It came after the sources." if event.period == "after" else ""
    return [
        f"{event.title} · {event.when}",
        event.description,
        f"Theme: {event.theme}. Our score: {signed(event.score)}. Our reason: "
        f"{event.reason.rstrip('.')}. {where}{after}",
    ]


def curve_ends(choice: Choice, since: float = 0) -> tuple[float, float]:
    """Return the times of the lowest and of the highest point of the curve.

    Where it runs flat, all that is equally low or high to a fiftieth of a point counts, and of
    that the month nearest to an event: nothing is dated to a year in which nothing happened.

    Args:
        choice: years, themes and events.
        since: only the curve from this time on.
    """
    curve = choice.curve[since:]
    events = np.array([event.at for event in choice.events])

    def nearest(months: pd.Index[float]) -> float:
        gaps = np.abs(months.to_numpy()[:, None] - events[None, :]).min(axis=1)
        return float(months[int(gaps.argmin())])

    lows, highs = curve <= curve.min() + 0.02, curve >= curve.max() - 0.02
    return nearest(curve.index[lows]), nearest(curve.index[highs])


def _count(choice: Choice, named: bool) -> str:
    """Count the events, and those that the articles name or that came after them."""
    number = len(choice.events)
    events = "one event" if number == 1 else f"{number_word(number)} events"
    parts = []
    in_articles = sum(bool(event.named_by) for event in choice.events)
    if named:
        parts.append(f"{number_word(in_articles) if in_articles else 'none'} named in the articles")
    after = sum(event.period == "after" for event in choice.events)
    if after:
        parts.append(f"{number_word(after)} after the sources")
    tail = f", {' and '.join(parts)}" if parts else ""
    shown = f"{_span(choice)}: {events} on {themes_in_words(choice.themes)}{tail}."
    return shown[0].upper() + shown[1:]


def _course(choice: Choice) -> list[str]:
    """Name the ends of the curve and of the scores."""
    if len(choice.events) == 1:
        event = choice.events[0]
        return [f"It is “{event.title}” ({event.when}), scored {signed(event.score)}."]
    low, high = curve_ends(choice)
    curve = (
        f"Our smoothed score, a mean around each year in which the nearest events count most, is "
        f"highest in {int(high)} "
        f"({signed(float(choice.curve[high]), 1)}) and lowest in {int(low)} "
        f"({signed(float(choice.curve[low]), 1)})."
    )
    if choice.curve.isna().any():
        curve += " It is broken where no event stands within five years."
    best = [event for event in choice.events if event.score == highest_score(choice)]
    worst = [event for event in choice.events if event.score == lowest_score(choice)]
    if best == worst:
        return [curve, f"Every event is scored {signed(best[0].score)}."]
    return [curve, f"Highest score: {_first_of(best)}. Lowest score: {_first_of(worst)}."]


def highest_score(choice: Choice) -> int:
    """Return the highest score among the events chosen, LOWEST without any."""
    return max((event.score for event in choice.events), default=LOWEST)


def lowest_score(choice: Choice) -> int:
    """Return the lowest score among the events chosen, HIGHEST without any."""
    return min((event.score for event in choice.events), default=HIGHEST)


def _first_of(events: list[Event]) -> str:
    first = events[0]
    said = f"{signed(first.score)}, “{first.title}” ({first.when})"
    others = len(events) - 1
    if not others:
        return said
    return f"{said} and {number_word(others)} other{'s' if others > 1 else ''}"


def _span(choice: Choice) -> str:
    if choice.first == choice.last:
        return f"in {choice.first}"
    return f"from {choice.first} to {choice.last}"


def _joined(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
