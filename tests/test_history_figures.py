"""The figures of lessons 01 and 02: legible in every setting, and true to their tables."""

import math
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from figure_checks import (
    EveryLiveFigure,
    EveryStillFigure,
    StillFigure,
    drawn,
    drawn_in_full,
    page,
    picture,
)
from matplotlib.figure import Figure
from matplotlib.text import Text

from axislab.countries import COUNTRIES
from axislab.figures import border_steps
from axislab.figures.alignment import ideal_points_fact, ideal_points_figure
from axislab.figures.border import BorderDrawing
from axislab.figures.border_steps import BATTLE, border_places, place_of
from axislab.figures.canvas import agg_canvas
from axislab.figures.definitions import DefinitionsDrawing
from axislab.figures.early_economies import early_economies_fact, early_economies_figure
from axislab.figures.legibility import text_overlaps
from axislab.figures.partnership import (
    arms_transfers_fact,
    arms_transfers_figure,
    joint_exercises_fact,
    joint_exercises_figure,
)
from axislab.figures.stage import LiveDrawing, Stage
from axislab.figures.triangle import corner
from axislab.figures.votes import MEASURES, NotAVotingMeasureError, VotesDrawing
from axislab.geometry import great_circle_km
from axislab.tables import table
from axislab.widgets.border_map import NotAStepError, border_map
from axislab.widgets.harbin_or_far_east import harbin_or_far_east
from axislab.widgets.vote_triangle import vote_triangle

STILL: dict[str, StillFigure] = {
    "arms transfers": (arms_transfers_figure, arms_transfers_fact, ("arms_transfers",)),
    "joint exercises": (joint_exercises_figure, joint_exercises_fact, ("exercises",)),
    "ideal points": (ideal_points_figure, ideal_points_fact, ("ideal_points",)),
    "early economies": (early_economies_figure, early_economies_fact, ("maddison",)),
}
PREDICTIONS = {1971: 60.0, 1992: 85.0, 2018: None}


@pytest.fixture(scope="module")
def votes() -> VotesDrawing:
    return VotesDrawing(table("un_votes"), PREDICTIONS)


@pytest.fixture(scope="module")
def border() -> BorderDrawing:
    return BorderDrawing()


@pytest.fixture(scope="module")
def definitions() -> DefinitionsDrawing:
    return DefinitionsDrawing(table("populations_compared"))


def still(name: str) -> tuple[Figure, str]:
    return drawn(STILL[name])


# The still figures


class TestStillFigures(EveryStillFigure):
    figures = STILL


def test_deliveries_of_arms_follow_the_table():
    figure, fact = still("arms transfers")
    assert figure.get_label() == (
        "Most arms for China came in the 1950s and the 2000s, none in the 1970s and 1980s"
    )
    assert "1950s 26.7 (USSR)" in fact
    assert "1990s 0.4 (USSR) and 6.8 (Russia)" in fact
    arms = table("arms_transfers")
    is_2010s = (arms["supplier_iso3"] == "RUS") & (arms["decade"] == 2010)
    arms.loc[is_2010s, "tiv_mn_own_decade_sum"] = 50_000
    assert "came in the 2010s and the 1950s" in arms_transfers_figure(arms).get_label()
    assert "2010s 50.0 (Russia)" in arms_transfers_fact(arms)


def test_bars_of_arms_start_at_zero_and_are_as_high_as_the_table_says():
    axes = still("arms transfers")[0].axes[0]
    assert axes.get_ylim()[0] == 0
    tops = {
        round(bar.get_x() + bar.get_width() / 2): bar.get_y() + bar.get_height()
        for bar in axes.patches
        if bar.get_height() > 0
    }
    sums = table("arms_transfers").query("recipient_iso3 == 'CHN'").groupby("decade")
    for decade, total in sums["tiv_mn_own_decade_sum"].sum().items():
        assert tops[decade] == pytest.approx(total)


def test_every_exercise_of_the_list_is_a_square():
    exercises = table("exercises")
    assert len(still("joint exercises")[0].axes[0].collections[0].get_offsets()) == len(exercises)
    assert f"list of {len(exercises)} joint exercises" in joint_exercises_fact(exercises)
    fewer = exercises[exercises["type"] != "air patrol"]
    assert "patrols in the air 0" in joint_exercises_fact(fewer)
    drawn = joint_exercises_figure(fewer).axes[0].collections[0].get_offsets()
    assert len(drawn) == len(fewer)


def test_positions_by_votes_follow_the_table():
    figure, fact = still("ideal points")
    assert figure.get_label().startswith("By its votes Russia stood nearest to the United States")
    points = table("ideal_points")
    is_late = (points["iso3"] == "RUS") & (points["year"] == 2005)
    america = points[(points["iso3"] == "USA") & (points["year"] == 2005)]["ideal_point"]
    points.loc[is_late, "ideal_point"] = float(america.iloc[0]) - 0.5
    assert "nearest to the United States in 2005" in ideal_points_figure(points).get_label()
    assert "Russia 0.50 in 2005 (the nearest)" in ideal_points_fact(points)
    assert "(the nearest)" in fact


def test_the_early_economies_follow_the_table():
    figure, fact = still("early economies")
    assert figure.get_label() == (
        "Soviet output per head was 5.7 times China’s in 1950 and 6.6 times in 1969"
    )
    assert "GDP per head in 1950, thousand dollars: China 0.80, USSR 4.53" in fact
    for axes in figure.axes:
        assert axes.get_xlim()[0] == 0
    halved = table("maddison")
    halved.loc[halved["iso3"] == "CHN", "gdp_per_head_2011intl"] /= 2
    assert "11.3 times China’s in 1950" in early_economies_figure(halved).get_label()


# Three sides of a triangle


def test_no_text_of_the_triangle_is_covered_or_cut_off_in_any_year(votes):
    for measure in MEASURES:
        for year in votes.years:
            votes.move(year=year, measure=measure)
            assert text_overlaps(votes.figure) == [], (year, measure)


def test_the_sides_are_as_long_as_two_states_are_apart(votes):
    for year in (1971, 1979, 1989, 2007, 2019):
        votes.move(year=year, measure="identical_share")
        sides = [line for line in votes._triangle._sides.values() if line.get_visible()]
        rows = table("un_votes").query(f"year == {year}")
        apart = sorted(1 - rows["identical_share"])
        lengths = sorted(
            math.dist(*zip(line.get_xdata(), line.get_ydata(), strict=True)) for line in sides
        )
        assert [one / lengths[0] for one in lengths] == pytest.approx(
            [one / apart[0] for one in apart]
        )


def test_the_third_corner_of_a_known_triangle_is_found():
    assert corner(3, 5, 4) == pytest.approx((3, 0))
    assert corner(4, 3, 5) == pytest.approx((2.4, -3.2))


def test_three_states_in_a_row_make_a_flat_triangle():
    assert corner(1, 1, 3) == (0, -1.5)


def test_the_ussr_stands_in_the_triangle_to_1991_and_russia_from_1992(votes):
    for year, name, other in ((1991, "USSR", "Russia"), (1992, "Russia", "USSR")):
        fact = votes.move(year=year, measure="agreement_score")
        shown = [part.get_text() for part in votes._triangle._names.values() if part.get_visible()]
        assert name in shown
        assert other not in shown
        assert ("the USSR" in fact) == (year == 1991)


def test_the_lines_of_the_ussr_and_of_russia_do_not_touch(votes):
    votes.move(year=1971, measure="agreement_score")
    years = [
        (min(line.get_xdata()), max(line.get_xdata()))
        for line in votes._axes.lines
        if line.get_visible() and len(line.get_xdata()) > 3
    ]
    assert sorted(set(years)) == [(1971, 1991), (1971, 2019), (1992, 2019)]


def test_the_two_measures_of_alike_are_told_apart():
    triangle = vote_triangle(1971)
    assert triangle.fact == (
        "In 1971 the votes of China and the USSR in the UN General Assembly agreed to 86% "
        "(50 votes), those of China and the United States to 50%, those of the USSR and the "
        "United States to 46%; yes or no against an abstention counts as half."
    )
    assert triangle.title == "1971: China and the USSR voted most alike, 86%"
    triangle.measure.value = "identical_share"
    assert triangle.fact.startswith("In 1971 China and the USSR voted alike in 80% of 50 votes")
    assert "half" not in triangle.fact


def test_the_triangle_follows_the_table():
    frame = table("un_votes")
    is_pair = (frame["iso3_a"] == "RUS") & (frame["year"] == 1993)
    frame.loc[is_pair, "agreement_score"] = 0.9
    drawing = VotesDrawing(frame)
    assert "Russia and the United States to 90%" in drawing.move(1993, "agreement_score")
    assert drawing.title == "1993: Russia and the United States voted most alike, 90%"


def test_predictions_that_were_locked_in_are_marked_and_told_in_their_year(votes):
    marked = [line for line in votes._axes.lines if line.get_marker() == "X"]
    assert [list(line.get_xdata()) for line in marked] == [[1971, 1992]]
    assert [list(line.get_ydata()) for line in marked] == [[60.0, 85.0]]
    assert "Your prediction for 1971 was 60%." in votes.move(1971, "agreement_score")
    assert "prediction" not in votes.move(1972, "agreement_score")
    assert "prediction" not in votes.move(2018, "agreement_score")
    assert "your prediction" in votes._axes.get_title(loc="left")


def test_without_predictions_none_is_spoken_of():
    drawing = VotesDrawing(table("un_votes"), {1971: None})
    assert "prediction" not in drawing._axes.get_title(loc="left")
    assert "prediction" not in drawing.move(1971, "agreement_score")


def test_a_measure_that_does_not_exist_is_refused_in_a_sentence():
    with pytest.raises(NotAVotingMeasureError, match="There are: agreement_score"):
        vote_triangle(1971, "opposite")


def test_a_year_beyond_the_votes_starts_at_the_edge():
    assert vote_triangle(1950).year.value == 1971
    assert vote_triangle(2050).year.value == 2019


# The border map


def test_no_name_on_the_map_is_covered_or_cut_off_in_any_step(border):
    for year in border.steps:
        border.move(year)
        assert text_overlaps(border.figure) == [], year


def test_every_name_stays_inside_the_frame_of_the_map(border):
    frame = border.figure.axes[0].get_window_extent()
    pen = agg_canvas(border.figure).get_renderer()
    for year in border.steps:
        border.move(year)
        for label in border.figure.axes[0].texts:
            label.update_positions(pen)
            box = Text.get_window_extent(label, pen)
            inside = frame.x0 <= box.x0 and box.x1 <= frame.x1 and frame.y0 <= box.y0
            assert inside or not label.get_text(), (year, label.get_text())


def test_the_map_goes_through_the_steps_in_order(border):
    assert list(border.steps) == [1858, 1860, 1969, 1991, 2004, 2008]


def test_every_distance_on_the_map_is_counted_from_the_battle(border):
    places = border_places()
    battle = place_of(places[BATTLE])
    for place_id, label in border._names.items():
        far = great_circle_km(battle, place_of(places[place_id]))
        if place_id != BATTLE:
            assert label.get_text().endswith(f" {far:,.0f}"), place_id
        x, y = border._marks[place_id].get_xydata()[0]
        assert math.hypot(x, y) == pytest.approx(far, abs=1e-6)
    assert border._names["khabarovsk"].get_text() == "Khabarovsk 239"


def test_a_kilometre_is_as_long_upwards_as_sideways(border):
    axes = border.figure.axes[0]
    box = axes.get_window_extent()
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    assert (right - left) / box.width == pytest.approx((high - low) / box.height)


@pytest.mark.parametrize(
    ("year", "rivers", "places"),
    [
        (1858, {"Amur"}, set()),
        (1860, {"Ussuri", "South"}, set()),
        (1969, set(), {"zhenbao"}),
        (1991, {"Argun", "Amur", "Ussuri", "South"}, {"zhenbao"}),
        (2004, set(), {"heixiazi", "abagaitu"}),
        (2008, set(), {"heixiazi", "abagaitu"}),
    ],
)
def test_a_step_sets_off_what_it_concerns_and_nothing_else(border, year, rivers, places):
    border.move(year)
    thick = {name for name, line in border._rivers.items() if line.get_linewidth() > 3}
    bold = {name for name, label in border._names.items() if label.get_weight() == "bold"}
    assert (thick, bold) == (rivers, places)


def test_the_stretches_join_and_lie_on_their_rivers(border):
    ends = {
        river: (line.get_xydata()[0], line.get_xydata()[-1])
        for river, line in border._rivers.items()
    }
    points = {tuple(np.round(end, 3)) for pair in ends.values() for end in pair}
    assert len(points) == len(ends) + 1
    # the battle was on the Ussuri, Blagoveshchensk stands on the Amur
    for place, river in (("zhenbao", "Ussuri"), ("blagoveshchensk", "Amur")):
        at = border._marks[place].get_xydata()[0]
        line = border._rivers[river].get_xydata()
        assert np.hypot(*(line - at).T).min() < 15


def test_what_a_step_settled_is_told_from_the_tables():
    steps = border_map(2008)
    assert steps.title == "2008: the last two places are divided"
    assert "some 174 sq km at Heixiazi" in steps.fact
    assert "In dispute at Heixiazi: about 340 to 375 sq km; to China: 174." in steps.fact
    assert "Sources: Reuters" in steps.fact
    steps.step.value = 1991
    assert steps.fact.startswith("Agreement on the eastern section of the border, 16 May 1991: ")
    assert "In dispute on the rivers: about 1,000 sq km; to China: 720." in steps.fact


def test_the_dead_of_1969_are_told_by_who_counted():
    fact = border_map(1969).fact
    for count in (
        "Soviet 58 (Ryabushkin, from Soviet documents)",
        "Chinese 71 to 72 (Chinese count)",
        "Chinese 200 to 800 (Soviet counts)",
        "Goldinsky island in the Amur",
    ):
        assert count in fact


def test_the_words_of_a_step_follow_the_tables(monkeypatch):
    def changed(name: str) -> pd.DataFrame:
        frame = table(name)
        if name == "disputed_land":
            frame.loc[frame["step"] == "1991", "to_china_sq_km"] = 333
        return frame

    monkeypatch.setattr(border_steps, "table", changed)
    assert "to China: 333." in border_map(1991).fact


def test_the_map_says_that_its_lines_are_today_s(border):
    foot = " ".join(text.get_text() for text in border.figure.texts)
    assert "today’s lines in every step, no view on any claim" in foot
    assert "Natural Earth" in foot


def test_the_land_of_the_old_treaties_is_told_in_square_kilometres(border):
    written = [label.get_text() for label in border._lands.values()]
    assert written == [
        "Land of 1858:\nmore than 600,000 sq km",
        "Land of 1860:\nabout 400,000 sq km",
    ]


def test_the_buttons_go_one_step_and_stop_at_both_ends():
    steps = border_map()
    assert (steps.step.value, steps.earlier.disabled, steps.later.disabled) == (1858, True, False)
    steps.later.click()
    assert steps.step.value == 1860
    assert steps.fact.startswith("Convention of Peking, 14 November 1860")
    for _ in range(4):
        steps.later.click()
    assert (steps.step.value, steps.earlier.disabled, steps.later.disabled) == (2008, False, True)
    steps.earlier.click()
    assert steps.step.value == 2004


def test_a_year_without_a_step_is_refused_in_a_sentence():
    with pytest.raises(NotAStepError, match=r"no step 1900\. It has: 1858, 1860"):
        border_map(1900)


# Harbin or the Far East?


def test_no_text_of_the_matrix_is_covered_or_cut_off(definitions):
    for far_east in range(len(definitions.far_east)):
        for harbin in range(len(definitions.harbin)):
            definitions.move(far_east, harbin)
            assert text_overlaps(definitions.figure) == []


def test_every_cell_says_by_sign_and_word_whether_the_claim_holds(definitions):
    rows, columns = len(definitions.far_east), len(definitions.harbin)
    texts = {
        (int(text.get_position()[0]), int(text.get_position()[1]), text.get_text())
        for text in definitions.figure.axes[0].texts
    }
    for row, small in enumerate(definitions.far_east):
        for column, large in enumerate(definitions.harbin):
            word = "✓ fewer" if small.people < large.people else "✕ more"
            assert (column, row, word) in texts
            assert (column, row, f"{small.millions} ({small.year})") in texts
            assert (column, row, f"{large.millions} ({large.year})") in texts
    assert rows * columns == sum(text in ("✓ fewer", "✕ more") for _, _, text in texts)


def test_choosing_definitions_moves_the_frame_and_the_words():
    matrix = harbin_or_far_east()
    before = page(matrix)
    labels = [label for label, _ in matrix.harbin.options]
    built_up = next(number for number, label in enumerate(labels) if "built-up" in label)
    matrix.harbin.value = built_up
    assert "does not hold" in matrix.title
    assert "built-up area (seven urban districts), census, 2010: 5.28 million" in matrix.fact
    assert matrix._drawing._frame.get_xy() == (built_up, 0)
    assert picture(page(matrix)) != picture(before)


def test_the_matrix_follows_the_table():
    frame = table("populations_compared")
    frame.loc[frame["place"] == "Harbin", "population"] = 1_000_000
    drawing = DefinitionsDrawing(frame)
    assert "it holds for 0 of the 42 pairs" in drawing.move(0, 0)
    assert drawing.title == "6.29 against 1.00 million: “fewer than Harbin” does not hold"


def test_a_half_of_the_last_place_goes_up(definitions):
    figures = {count.people: count.millions for count in definitions.harbin}
    assert (figures[9_885_000], figures[9_515_000]) == ("9.89", "9.52")


# All three


class TestLiveFigures(EveryLiveFigure):
    builders = (vote_triangle, border_map, harbin_or_far_east)


@pytest.mark.parametrize(
    ("make", "first", "then"),
    [
        (
            lambda: VotesDrawing(table("un_votes"), PREDICTIONS),
            {"year": 1971, "measure": "agreement_score"},
            {"year": 2001, "measure": "identical_share"},
        ),
        (BorderDrawing, {"step": 1860}, {"step": 2008}),
        (
            lambda: DefinitionsDrawing(table("populations_compared")),
            {"far_east": 0, "harbin": 0},
            {"far_east": 3, "harbin": 4},
        ),
    ],
)
def test_the_moved_parts_stand_where_a_full_drawing_puts_them(
    make: Callable[[], LiveDrawing], first: dict, then: dict
):
    drawing = make()
    stage = Stage(drawing.figure, drawing.moving)
    drawing.move(**first)
    stage.draw()
    drawing.move(**then)
    moved = np.array(stage.draw())
    assert np.array_equal(moved, drawn_in_full(drawing.figure, drawing.moving))


def test_the_triangle_s_corners_have_their_countries_colours(votes):
    for iso3, mark in votes._triangle._corners.items():
        country = COUNTRIES[iso3]
        assert (mark.get_color(), mark.get_marker()) == (country.colour, country.marker)
