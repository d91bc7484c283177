"""The timeline: unequal dates, the curve by hand, names that fit, and an explorer that follows."""

import io
import itertools
import math
import re
from html import unescape

import numpy as np
import pandas as pd
import pytest
from figure_checks import EveryLiveFigure, alternative, drawn_in_full, page, picture
from PIL import Image

from axislab.figures import timeline_fact, timeline_figure
from axislab.figures.canvas import agg_canvas
from axislab.figures.events import (
    THEMES,
    Event,
    ThemeNotFoundError,
    UnreadableDateError,
    choose,
    cooperation_curve,
    date_in_words,
    place_in_time,
    read_events,
    timeline_events,
)
from axislab.figures.legibility import text_overlaps
from axislab.figures.names import WIDEST, label_of
from axislab.figures.show import figure_png
from axislab.figures.stage import Stage
from axislab.figures.tiers import BELOW, FAR, NEAR, Wanted, place_labels
from axislab.figures.timeline import TimelineDrawing
from axislab.figures.timeline_words import choice_fact, choice_title
from axislab.measures import NotMeasurableError, kernel_mean
from axislab.tables import table
from axislab.widgets.timeline_explorer import TimelineExplorer, timeline_explorer

SPANS = [
    (1949, 1969),
    (1969, 2019),
    (1949, 2026),
    (1858, 2026),
    (1949, 1951),
    (1960, 1960),
    (2010, 2019),
    (2017, 2017),
    (2019, 2026),
    (2020, 2026),
]
CHOICES: list[tuple[str, ...] | None] = [None, ("border",), ("military", "Korea"), THEMES[:5], ()]


def event(at: float, score: int, **more: str) -> Event:
    known = {"theme": "border", "named_by": "", "period": "within", **more}
    name = f"Event of {at:g}"
    return Event(
        id=name,
        at=at,
        when=f"{at:g}",
        title=name,
        description="",
        score=score,
        reason="",
        sources=(),
        **known,
    )


def told(explorer: TimelineExplorer) -> str:
    """Return the words on the chosen event, without their markup."""
    without_links = re.sub("</?a[^>]*>", "", explorer.children[-1].value)
    return unescape(re.sub("<[^>]+>", " ", without_links))


def written(drawing: TimelineDrawing) -> str:
    return "\n".join(text.get_text() for text in drawing.figure.axes[0].texts)


@pytest.fixture(scope="module")
def drawing() -> TimelineDrawing:
    return TimelineDrawing()


@pytest.mark.parametrize(
    ("date", "precision", "at", "words"),
    [
        ("1955", "year", 1955.5, "1955"),
        ("1954-10", "month", 1954 + 287 / 365, "October 1954"),
        ("1969-03-02", "day", 1969 + 60 / 365, "2 March 1969"),
        ("1858-01-01", "day", 1858.0, "1 January 1858"),
        ("2018-12-31", "year", 2018.5, "2018"),
        ("2018-12-31", "month", 2018 + 348 / 365, "December 2018"),
        ("1960", "day", 1960.5, "1960"),
    ],
)
def test_a_date_stands_in_the_middle_of_what_is_known_of_it(date, precision, at, words):
    assert place_in_time(date, precision) == pytest.approx(at)
    assert date_in_words(date, precision) == words


@pytest.mark.parametrize(
    "date", ["", "soon", "69", "1969-13", "1969-2-3", "2.3.1969", "1969-02-30"]
)
def test_a_date_that_cannot_be_read_is_refused_in_a_sentence(date):
    with pytest.raises(UnreadableDateError, match=re.escape(f"{date!r} is no date")):
        place_in_time(date)


def test_an_event_that_lasted_stands_at_its_beginning():
    frame = table("timeline")
    row = frame[frame["date_end"].notna() & (frame["precision"] == "day")].head(1)
    (read,) = read_events(row)
    assert read.at == place_in_time(row["date"].iloc[0])
    assert read.when == " to ".join(
        date_in_words(row[part].iloc[0]) for part in ("date", "date_end")
    )


def test_the_curve_is_the_mean_with_normal_weights_computed_by_hand():
    # at 1960 the two events stand 0 and 2.5 years away, so their weights are 1 and exp(-1/2)
    values = pd.Series([4.0, -2.0], index=[1960.0, 1962.5])
    weight = math.exp(-0.5)
    by_hand = (4 - 2 * weight) / (1 + weight)
    assert kernel_mean(values, [1960.0], 2.5).iloc[0] == pytest.approx(by_hand)
    curve = cooperation_curve([event(1960.0, 4), event(1962.5, -2)])
    month = 0.5 / 12
    near, far = (math.exp(-((gap / 2.5) ** 2) / 2) for gap in (month, 2.5 - month))
    assert curve.iloc[0] == pytest.approx((4 * near - 2 * far) / (near + far))


def test_halfway_between_two_events_the_curve_is_their_plain_mean():
    values = pd.Series([4.0, -2.0], index=[1960.0, 1962.0])
    assert kernel_mean(values, [1961.0], 2.5).iloc[0] == pytest.approx(1.0)


def test_the_curve_is_missing_where_no_event_stands_within_five_years():
    curve = cooperation_curve([event(1950.0, 3), event(1970.0, -3)])
    assert curve[:1954.9].notna().all()
    assert curve[1955.1:1964.9].isna().all()
    assert curve[1965.1:].notna().all()
    assert cooperation_curve([]).empty


def test_a_kernel_without_width_is_refused_in_a_sentence():
    with pytest.raises(NotMeasurableError, match="above zero"):
        kernel_mean(pd.Series([1.0], index=[1960.0]), [1960.0], 0)


def test_the_curve_of_a_year_does_not_depend_on_the_years_shown():
    events = timeline_events()
    short, long = (choose(events, *years).curve for years in ((1960, 1969), (1949, 2026)))
    assert short.equals(long[(long.index >= 1960) & (long.index < 1970)])


def test_only_events_of_the_years_and_themes_are_chosen():
    chosen = choose(timeline_events(), 1949, 1969, ["Korea", "border"])
    assert chosen.events
    assert chosen.themes == ("border", "Korea")
    for one in chosen.events:
        assert one.theme in ("border", "Korea")
        assert 1949 <= one.year <= 1969


def test_a_theme_that_does_not_exist_is_refused_in_a_sentence():
    with pytest.raises(ThemeNotFoundError, match="no theme 'space'"):
        timeline_figure(1949, 1969, ["space"])


def test_the_themes_offered_are_those_of_the_table():
    assert set(THEMES) == set(table("timeline")["theme"])


def test_title_and_fact_are_computed():
    events = [event(1950.5, 4, named_by="both"), event(1960.5, -3), event(1960.6, -3)]
    chosen = choose(events, 1949, 1969)
    assert choice_title(chosen) == "Our smoothed score fell from +4.0 in 1950 to −3.0 in 1960"
    fact = choice_fact(chosen)
    assert fact.startswith(
        "From 1949 to 1969: three events on all six themes, one named in the articles. "
    )
    assert "highest in 1950 (+4.0) and lowest in 1960 (−3.0)" in fact
    assert "Highest score: +4, “Event of 1950.5” (1950.5). Lowest score: −3, " in fact
    assert "“Event of 1960.5” (1960.5) and one other." in fact
    assert "this course’s own coding" in fact


def test_a_fall_and_a_rise_are_told_as_both():
    events = [event(1950.5, 4), event(1969.5, -5), event(2001.5, 3)]
    assert choice_title(choose(events, 1949, 2026)) == (
        "Our smoothed score fell to −5.0 in 1969, then rose to +3.0 in 2001"
    )


def test_a_line_that_hardly_moves_is_called_steady():
    events = [event(2001.5, 4), event(2003.5, 4)]
    chosen = choose(events, 2000, 2010)
    assert choice_title(chosen) == "Our smoothed score stayed near +4.0 from 2000 to 2010"
    assert "Every event is scored +4." in choice_fact(chosen)


def test_a_single_event_is_told_by_name():
    chosen = choose([event(2001.5, 4)], 2001, 2001)
    assert choice_title(chosen) == "One event in 2001, scored +4"
    assert "It is “Event of 2001.5” (2001.5), scored +4." in choice_fact(chosen)


def test_figure_and_fact_follow_the_table():
    assert timeline_figure(1949, 1969).get_label().startswith("Our smoothed score fell from +")
    count = sum(1949 <= one.year <= 1969 for one in timeline_events())
    assert timeline_fact(1949, 1969).startswith(f"From 1949 to 1969: {count} events on all six")
    turned = timeline_fact(1969, 1949)
    assert turned == (
        "The years were given the wrong way round and have been turned. "
        + timeline_fact(1949, 1969)
    )
    assert figure_png(timeline_figure(1969, 1949)) == figure_png(timeline_figure(1949, 1969))


def test_a_stored_timeline_has_its_size_and_is_the_same_in_two_draws():
    first, second = (figure_png(timeline_figure(1949, 2026)) for _ in range(2))
    assert first == second
    assert Image.open(io.BytesIO(first)).size == (760, 540)
    assert len(first) < 30_000


@pytest.mark.parametrize(("first", "last"), SPANS)
def test_no_text_is_covered_or_cut_off(drawing, first, last):
    for themes, named in itertools.product(CHOICES, (True, False)):
        drawing.move(first, last, themes, named=named)
        assert text_overlaps(drawing.figure) == [], themes


def test_no_leader_runs_through_a_name(drawing):
    pen = agg_canvas(drawing.figure).get_renderer()
    for first, last in SPANS:
        drawing.move(first, last)
        xs, ys = (
            np.array(part, dtype=float).reshape(-1, 3) for part in drawing._leaders.get_data()
        )
        boxes = [text.get_window_extent(pen) for text in drawing._labels if text.get_text()]
        assert len(boxes) == len(xs)
        for (x, *_), (start, end, _) in zip(xs, ys, strict=True):
            low, high = sorted((start, end))
            for box in boxes:
                assert not (box.x0 < x < box.x1 and low < box.y1 and high > box.y0), (first, x)


def test_labels_are_placed_in_the_order_of_their_weight():
    same = [Wanted(100, 80, above=True)] * 3
    assert [label.number for label in place_labels(same, 0, 400)] == [0]
    row = [Wanted(x, 120, above=True) for x in (60, 200, 130, 165)]
    tiers = {label.number: label.tier for label in place_labels(row, 0, 400)}
    assert tiers == {0: NEAR, 1: NEAR, 2: FAR, 3: FAR}
    assert place_labels([Wanted(100, 80, above=False)], 0, 400)[0].tier == BELOW
    many = [Wanted(x, 20, above=True) for x in range(20, 400, 40)]
    assert [label.number for label in place_labels(many, 0, 400, 5)] == [0, 1, 2, 3, 4]


def test_a_name_that_is_too_long_keeps_its_beginning_and_its_year():
    words, width = label_of(
        "A declaration of many governments on the long peace and on trade", 1996
    )
    assert words.startswith("A declaration of")
    assert words.endswith("… 1996")
    assert width <= WIDEST
    assert label_of("Peace Mission 2005", 2005)[0].replace("\n", " ") == "Peace Mission 2005"


def test_what_came_after_the_sources_is_marked_in_words(drawing):
    fact = drawing.move(1949, 2026)
    assert "after the sources" in written(drawing)
    after = sum(one.period == "after" for one in timeline_events())
    assert f"{after} after the sources" in fact
    assert "after the sources" not in drawing.move(1949, 1969)
    assert not any(
        text.get_visible() and "after" in text.get_text() for text in drawing.figure.axes[0].texts
    )


def test_the_articles_events_can_be_marked_or_not(drawing):
    assert "named in the articles" in drawing.move(1949, 1969)
    with_marks = figure_png(drawing.figure)
    assert any("◆ named in an article" in text.get_text() for text in drawing.figure.texts)
    assert "named in the articles" not in drawing.move(1949, 1969, named=False)
    assert not any("◆" in text.get_text() for text in drawing.figure.texts)
    assert figure_png(drawing.figure) != with_marks


def test_an_empty_choice_is_a_sentence_in_the_picture_and_in_words(drawing):
    assert drawing.move(1949, 1969, ()).startswith("No theme is chosen")
    assert drawing.title == "No event fits this choice"
    assert "Tick at least one" in written(drawing)
    assert "no event on border in 1975" in drawing.move(1975, 1975, ["border"])
    assert "No event of these themes in 1975" in written(drawing)


@pytest.mark.parametrize("years", [(1949, 1969), (1990, 2026), (1975, 1975)])
def test_the_moved_parts_stand_where_a_full_drawing_puts_them(years):
    drawing = TimelineDrawing()
    stage = Stage(drawing.figure, drawing.moving)
    drawing.move(1949, 2026)
    stage.draw()
    drawing.move(*years)
    moved = np.array(stage.draw())
    full = drawn_in_full(drawing.figure, drawing.moving)
    # parts are layered alike in both ways, but for soft edges where two of them touch
    differs = np.abs(moved.astype(int) - full).max(axis=2) > 0
    assert differs.mean() < 0.002


def test_moving_years_and_themes_changes_picture_fact_and_alternative_text():
    explorer = timeline_explorer()
    before = page(explorer)
    assert explorer.fact == timeline_fact(1949, 1969)
    explorer.last.value = 1990
    assert explorer.fact == timeline_fact(1949, 1990)
    for theme, box in explorer.themes.items():
        box.value = theme in ("border", "Korea")
    assert explorer.fact == timeline_fact(1949, 1990, ["border", "Korea"])
    assert alternative(page(explorer)) == explorer.fact
    assert picture(page(explorer)) != picture(before)
    explorer.named.value = False
    assert explorer.fact == timeline_fact(1949, 1990, ["border", "Korea"], named=False)


def test_years_the_wrong_way_round_show_the_same_as_the_right_way():
    explorer = timeline_explorer(1969, 1949)
    assert explorer.fact == timeline_fact(1969, 1949)
    assert picture(page(explorer)) == picture(page(timeline_explorer(1949, 1969)))


def test_years_beyond_the_table_start_at_its_edge():
    explorer = timeline_explorer(1000, 3000)
    events = timeline_events()
    assert (explorer.first.value, explorer.last.value) == (events[0].year, events[-1].year)


def test_every_event_can_be_reached_and_is_told_in_full():
    explorer = timeline_explorer(1000, 3000)
    offered = [name for _, name in explorer.event.options if name]
    assert offered == [one.id for one in timeline_events()]
    assert len(offered) == len(table("timeline"))
    for one in timeline_events()[::12]:
        explorer.event.value = one.id
        for part in (one.title, one.when, one.description, one.theme, one.reason.rstrip(".")):
            assert part in told(explorer)
        assert f"Ringed: {one.title} ({one.when})" in explorer.fact
        assert all(re.sub("https?://", "", source) in told(explorer) for source in one.sources)


def test_the_menu_offers_the_events_shown_and_keeps_the_chosen_one():
    explorer = timeline_explorer(1949, 1969)
    chosen = next(one for one in timeline_events() if one.year == 1960)
    explorer.event.value = chosen.id
    with_ring = picture(page(explorer))
    explorer.last.value = 1965
    assert explorer.event.value == chosen.id
    assert chosen.title in told(explorer)
    explorer.first.value = 1962
    assert explorer.event.value == ""
    assert "Ringed" not in explorer.fact
    years = [name[1] for name in explorer.event.options[1:]]
    assert years == [one.id for one in timeline_events() if 1962 <= one.year <= 1965]
    explorer.first.value, explorer.last.value = 1949, 1969
    assert picture(page(explorer)) != with_ring


def test_the_checkboxes_count_the_events_of_the_years():
    explorer = timeline_explorer(1949, 1969)
    for theme, box in explorer.themes.items():
        count = sum(one.theme == theme and 1949 <= one.year <= 1969 for one in timeline_events())
        assert box.description.casefold() == f"{theme} ({count})".casefold()
    explorer.themes["border"].value = False
    assert explorer.themes["border"].description.endswith("(5)")


def test_an_explorer_without_themes_says_what_to_do():
    explorer = timeline_explorer(1949, 1969, [])
    assert explorer.fact == "No theme is chosen: tick at least one to see its events."
    assert explorer.title in explorer._repr_mimebundle_()["text/plain"]
    assert len(explorer.event.options) == 1


def test_an_explorer_of_an_unknown_theme_is_refused_in_a_sentence():
    with pytest.raises(ThemeNotFoundError, match="no theme 'space'"):
        timeline_explorer(1949, 1969, ["space"])


class TestLiveFigures(EveryLiveFigure):
    builders = (timeline_explorer,)


def test_where_no_kernel_answers_the_same_picture_and_words_are_stored():
    explorer = timeline_explorer(1969, 2019)
    explorer.event.value = next(one.id for one in timeline_events() if one.year == 1989)
    bundle = explorer._repr_mimebundle_()
    assert picture(bundle["text/html"]) == picture(page(explorer))
    assert alternative(bundle["text/html"]) == explorer.fact
    assert explorer.picked.description in unescape(bundle["text/html"])
    assert "run this cell to change themes, years and the event" in bundle["text/html"]
    assert explorer.picked.description in bundle["text/plain"]
    assert "First year: 1969 (1858 to 2026)" in bundle["text/plain"]
    assert re.search(r"^Border \(\d+\): yes \(or no\)$", bundle["text/plain"], re.MULTILINE)
