"""Charts of one trade series, two of them with a fault on purpose; and the axis cutter."""

import itertools
from typing import ClassVar

import numpy as np
import pytest
from figure_checks import (
    EveryLiveFigure,
    EveryStillFigure,
    StillFigure,
    alternative,
    drawn,
    drawn_in_full,
    page,
    picture,
)

import axislab
from axislab import figures
from axislab.figures import trade_charts
from axislab.figures.axis_cut import AxisCutDrawing
from axislab.figures.legibility import text_overlaps
from axislab.figures.stage import Stage
from axislab.figures.trade_charts import trade_as_china_reports
from axislab.questions import question
from axislab.questions.axis import charts
from axislab.tables import table
from axislab.widgets.axis_cutter import NotAYearOfTradeError, axis_cutter

TRADE, SHARES = "trade_bilateral", "trade_shares"
BARS, TWO_AXES, LOG, SHORT = "cut bars", "two axes", "logarithmic", "since 2016"
STILL: dict[str, StillFigure] = {
    BARS: (figures.trade_cut_bars_figure, figures.trade_cut_bars_fact, (TRADE,)),
    TWO_AXES: (figures.trade_two_axes_figure, figures.trade_two_axes_fact, (TRADE, SHARES)),
    LOG: (figures.trade_log_figure, figures.trade_log_fact, (TRADE,)),
    SHORT: (figures.trade_since_2016_figure, figures.trade_since_2016_fact, (TRADE,)),
}


class TestStillFigures(EveryStillFigure):
    figures = STILL
    cut_on_purpose: ClassVar[dict[str, str]] = {
        BARS: "It is one of two charts that mislead, for the question honest-charts.",
    }


class TestLiveFigures(EveryLiveFigure):
    builders = (axis_cutter,)


def heights(name: str) -> list[float]:
    return [bar.get_height() for bar in drawn(STILL[name])[0].axes[0].patches]


def test_the_bars_are_cut_where_their_fact_says():
    figure, fact = drawn(STILL[BARS])
    trade = trade_as_china_reports(table(TRADE)).loc[2016:2020]
    assert heights(BARS) == pytest.approx([value - 60 for value in trade])
    assert figure.axes[0].get_ylim() == (60, 120)
    assert fact.endswith("The upright axis runs from 60 to 120.")


def test_on_two_axes_two_series_run_together_that_do_not_grow_alike():
    figure, fact = drawn(STILL[TWO_AXES])
    left, right = figure.axes
    ((trade,), (share,)) = (left.lines, right.lines)
    apart = [
        abs(one - other)
        for one, other in zip(
            left.transData.transform(trade.get_xydata())[:, 1],
            right.transData.transform(share.get_xydata())[:, 1],
            strict=True,
        )
    ]
    assert float(np.median(apart)) < 0.1 * left.bbox.height
    growth = [line.get_ydata()[-1] / line.get_ydata()[0] for line in (trade, share)]
    assert growth[0] > 2 * growth[1]
    assert "left axis, from 20 to 120" in fact
    assert "right axis, from 1.5 to 2.5" in fact


def test_the_logarithmic_chart_says_so_and_shows_every_year():
    figure, fact = drawn(STILL[LOG])
    (axes,) = figure.axes
    assert axes.get_yscale() == "log"
    assert any("logarithmic scale" in text.get_text() for text in figure.texts)
    assert list(axes.lines[0].get_xdata()) == list(range(1992, 2021))
    assert "logarithmic and labelled so, from 4 to 160" in fact


def test_the_short_window_starts_at_zero_and_names_its_first_year():
    figure, fact = drawn(STILL[SHORT])
    (axes,) = figure.axes
    assert axes.get_ylim()[0] == 0
    assert list(axes.lines[0].get_xdata()) == list(range(2016, 2021))
    assert figure.get_label().endswith("since 2016")
    assert "the years before 2016 are not drawn" in fact


@pytest.mark.parametrize("name", STILL)
def test_facts_follow_the_table(name):
    _, fact, given = STILL[name]
    changed = table(TRADE)
    is_2020 = (changed["reporter_iso3"] == "CHN") & (changed["year"] == 2020)
    changed.loc[is_2020, "total_usd_derived"] = 99.9e9
    others = [table(one) for one in given[1:]]
    assert "99.9" in fact(changed, *others)
    assert "99.9" not in drawn(STILL[name])[1]


@pytest.mark.parametrize("name", STILL)
def test_neither_picture_nor_fact_gives_the_verdict_away(name):
    figure, fact = drawn(STILL[name])
    words = " ".join([fact, *(text.get_text() for text in figure.texts)]).lower()
    for telling in ("mislead", "fair", "cut", "honest", "lie ", "fault", "exaggerat", "trick"):
        assert telling not in words


def test_the_question_and_its_charts_speak_of_the_same():
    assert charts.CUT_FROM == trade_charts.BARS_FROM
    for name, letter in zip(STILL, "abcd", strict=True):
        figure, fact = drawn(STILL[name])
        words = question("honest-charts").controls.items[letter]
        assert words.startswith(f"Chart {letter}: ")
        assert figure.get_label().startswith(f"Chart {letter}: ")
        assert fact.startswith(f"Chart {letter}, ")


# The axis cutter


def test_raising_the_axis_changes_the_bars_and_not_the_data():
    cutter = axis_cutter(0)
    assert "Ratio in the data: 1.53. Ratio of the bars drawn from 0: 1.53." in cutter.fact
    assert "lie factor 1.0" in cutter.fact
    before = page(cutter)
    cutter.base.value = 60
    assert "Ratio in the data: 1.53. Ratio of the bars drawn from 60: 4.78." in cutter.fact
    assert "+53 per cent is drawn as +378 per cent: lie factor 7.2" in cutter.fact
    assert cutter.title == "Axis from 60: right bar 4.78 times the left, trade 1.53 times"
    assert alternative(page(cutter)) == cutter.fact
    assert picture(page(cutter)) != picture(before)


def test_a_fall_is_overstated_too():
    cutter = axis_cutter(40, 2014, 2015)
    assert "−29 per cent is drawn as −49 per cent: lie factor 1.7" in cutter.fact


def test_the_bars_are_as_high_as_their_axis_leaves_them():
    drawing = AxisCutDrawing(table(TRADE))
    drawing.move(60, 2016, 2018)
    trade = trade_as_china_reports(table(TRADE))
    cut, whole = ([bar.get_height() for bar in axes.patches] for axes in drawing.figure.axes)
    assert cut == pytest.approx([trade[2016] - 60, trade[2018] - 60])
    assert whole == pytest.approx([trade[2016], trade[2018]])
    assert [axes.get_ylim()[0] for axes in drawing.figure.axes] == [60, 0]


@pytest.mark.parametrize(
    ("base", "first", "second", "said"),
    [
        (75, 2016, 2018, "2016 has no bar at all: there is no ratio of bars, and no lie factor."),
        (100, 1992, 2015, "1992 and 2015 have no bars at all"),
        (10, 2018, 2018, "Both bars show 2018. Choose two different years."),
    ],
)
def test_what_cannot_be_compared_is_told_in_a_sentence(base, first, second, said):
    cutter = axis_cutter(base, first, second)
    assert said in cutter.fact
    assert alternative(page(cutter)) == cutter.fact


def test_the_axis_stays_within_its_ends():
    assert axis_cutter(-5).base.value == 0
    assert axis_cutter(500).base.value == 100


def test_a_year_without_trade_is_refused_in_a_sentence():
    with pytest.raises(NotAYearOfTradeError, match="no trade of 1991 in the table: take a year"):
        axis_cutter(0, 1991, 2018)


def test_the_cutter_follows_the_table():
    trade = table(TRADE)
    is_2018 = (trade["reporter_iso3"] == "CHN") & (trade["year"] == 2018)
    trade.loc[is_2018, "total_usd_derived"] *= 2
    assert "Ratio in the data: 3.06." in AxisCutDrawing(trade).move(60, 2016, 2018)


def test_every_state_of_the_cutter_is_legible():
    drawing = AxisCutDrawing(table(TRADE))
    pairs = ((2016, 2018), (1992, 2020), (2020, 1994), (2014, 2015), (2009, 2009))
    for base, (first, second) in itertools.product((0, 3, 5, 38, 60, 69, 75, 100), pairs):
        drawing.move(base, first, second)
        assert text_overlaps(drawing.figure) == [], (base, first, second)


def test_moving_parts_are_drawn_as_in_a_whole_new_picture():
    drawing = AxisCutDrawing(table(TRADE))
    stage = Stage(drawing.figure, drawing.moving)
    drawing.move(60, 2016, 2018)
    stage.draw()
    drawing.move(35, 2014, 2015)
    moved = stage.draw().copy()
    differs = np.abs(
        moved.astype(int) - drawn_in_full(drawing.figure, drawing.moving).astype(int)
    ).max(axis=2)
    assert (differs > 40).mean() < 0.002


def test_the_cutter_is_in_the_front_room():
    assert axislab.axis_cutter is axis_cutter
    assert {"trade_cut_bars_figure", "trade_log_fact"} <= set(figures.__all__)
