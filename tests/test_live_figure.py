"""Live figures: the picture and its words follow the controls; the stored twin tells the same."""

import numpy as np
import pytest
from figure_checks import EveryLiveFigure, alternative, drawn_in_full, page, picture
from matplotlib.text import Text

from axislab import yardsticks
from axislab.figures.canvas import agg_canvas
from axislab.figures.crossing import CrossingDrawing
from axislab.figures.gap import GapDrawing
from axislab.figures.legibility import text_overlaps
from axislab.figures.sheet import new_sheet
from axislab.figures.stage import Stage
from axislab.tables import table
from axislab.widgets import live_figure
from axislab.widgets.crossover_machine import crossover_machine
from axislab.widgets.gap_explorer import gap_explorer
from axislab.yardsticks import RIVALS, YARDSTICKS, YardstickNotFoundError

VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(scope="module")
def gap() -> GapDrawing:
    return GapDrawing(table("gdp"))


@pytest.fixture(scope="module")
def crossing() -> CrossingDrawing:
    return CrossingDrawing()


def test_moving_the_year_changes_picture_fact_and_alternative_text():
    explorer = gap_explorer(2018)
    before = page(explorer)
    explorer.year.value = 2009
    assert explorer.fact.startswith("In 2009 China’s GDP was 5,102 billion")
    assert "a ratio of 4.17 and a difference of 3,879 billion" in explorer.fact
    assert alternative(page(explorer)) == explorer.fact
    assert f'<p role="status">{explorer.fact}</p>' in page(explorer)
    assert picture(page(explorer)) != picture(before)


def test_the_fact_says_whether_ratio_and_difference_rose_or_fell():
    explorer = gap_explorer(2001)
    assert "Against 2000 the ratio fell, but the difference rose." in explorer.fact
    explorer.year.value = 2022
    assert "Against 2021 ratio and difference both fell." in explorer.fact
    explorer.year.value = 1992
    assert "a ratio of 0.93 and a difference of −33 billion" in explorer.fact


def test_the_gap_follows_the_table():
    frame = table("gdp")
    is_china = (frame["iso3"] == "CHN") & (frame["year"] == 2018)
    frame.loc[is_china, "gdp_current_usd"] *= 2
    assert "27,790 billion" in GapDrawing(frame).move(year=2018)


def test_a_year_beyond_the_table_starts_at_its_edge():
    assert gap_explorer(1900).year.value == 1992
    assert gap_explorer(2050).year.value == 2023


def test_choosing_a_measure_changes_picture_fact_and_title():
    machine = crossover_machine()
    assert machine.fact.startswith("Measured by GDP in current US dollars, China passed Russia")
    assert machine.title == "China passed Russia in 1993"
    before = page(machine)
    machine.measure.value = "warheads"
    assert machine.title == "China has not passed Russia yet"
    assert alternative(page(machine)) == machine.fact
    assert picture(page(machine)) != picture(before)


def test_a_rival_without_figures_is_told_in_a_sentence():
    machine = crossover_machine("per-head-current")
    machine.rival.value = "SUN"
    assert machine.fact.startswith("There is no figure of GDP per head in current US dollars")
    assert machine.title == "No figures for the USSR"
    machine.measure.value = "gdp-maddison"
    assert machine.title == "China passed the USSR in 1987"


def test_the_machine_can_start_where_there_is_nothing_to_compare():
    assert crossover_machine("population", "SUN").title == "No figures for the USSR"


def test_the_machine_offers_every_yardstick_and_rival():
    machine = crossover_machine()
    assert [name for _, name in machine.measure.options] == [one.id for one in YARDSTICKS]
    assert [iso3 for _, iso3 in machine.rival.options] == list(RIVALS)


def test_the_machine_follows_the_tables(monkeypatch):
    def changed(name):
        frame = table(name)
        if name == "gdp":
            frame.loc[frame["year"] == 1993, "gdp_current_usd"] = 1e12
        return frame

    monkeypatch.setattr(yardsticks, "table", changed)
    assert crossover_machine("gdp-current").title == "China passed Russia in 1994"


def test_an_unknown_measure_or_rival_is_refused_in_a_sentence():
    with pytest.raises(YardstickNotFoundError, match="No yardstick 'gpd'"):
        crossover_machine("gpd")
    with pytest.raises(YardstickNotFoundError, match="No rival 'JPN'"):
        crossover_machine("warheads", "JPN")


def test_a_state_seen_before_shows_the_same_again():
    explorer = gap_explorer(2018)
    first = (explorer.title, explorer.fact, page(explorer), explorer.text(), explorer.html())
    explorer.year.value = 1999
    assert explorer.title == "In 1999 China’s economy was 5.6 times Russia’s"
    explorer.year.value = 2018
    again = (explorer.title, explorer.fact, page(explorer), explorer.text(), explorer.html())
    assert again == first


def test_only_the_newest_states_are_kept(monkeypatch):
    monkeypatch.setattr(live_figure, "KEPT", 2)
    explorer = gap_explorer(2018)
    first = (explorer.title, page(explorer))
    for year in (2017, 2016, 2015):
        explorer.year.value = year
    assert [state for (state,) in explorer._seen] == [2016, 2015]
    explorer.year.value = 2018
    assert (explorer.title, page(explorer)) == first


def test_the_picture_holds_its_place_while_it_changes():
    markup = page(gap_explorer())
    assert 'width="720" height="430" decoding="sync"' in markup
    assert picture(markup).size == (720, 430)


def test_the_twin_in_plain_text_tells_title_controls_and_fact():
    explorer = gap_explorer(2018)
    assert explorer._repr_mimebundle_()["text/plain"] == (
        "Live figure: In 2018 China’s economy was 8.4 times Russia’s\n"
        "Year: 2018 (1992 to 2023)\n"
        f"{explorer.fact}"
    )


def test_the_twin_of_a_menu_lists_its_choices():
    machine = crossover_machine("warheads", "SUN")
    title, measure, rival, fact = machine._repr_mimebundle_()["text/plain"].split("\n")
    assert title == "Live figure: China did not pass the USSR"
    assert measure.startswith("Measure: Nuclear warheads (choices: Population · GDP, current US$")
    assert rival == "China against: USSR (choices: Russia · USSR)"
    assert fact == machine.fact


class TestLiveFigures(EveryLiveFigure):
    builders = (gap_explorer, crossover_machine)


def test_where_no_kernel_answers_the_twins_stand_for_the_widget():
    assert set(gap_explorer()._repr_mimebundle_()) == {"text/plain", "text/html", VIEW}


def test_the_stored_twin_is_the_state_at_display():
    explorer = gap_explorer(2018)
    explorer.year.value = 1999
    assert "In 1999" in explorer._repr_mimebundle_()["text/plain"]
    assert alternative(explorer._repr_mimebundle_()["text/html"]).startswith("In 1999")


@pytest.mark.parametrize("rival", RIVALS)
def test_no_text_of_the_machine_is_covered_or_cut_off(crossing, rival):
    for measure in YARDSTICKS:
        crossing.move(measure=measure.id, rival=rival)
        assert text_overlaps(crossing.figure) == [], measure.id


def test_no_text_of_the_explorer_is_covered_or_cut_off(gap):
    for year in gap.years:
        gap.move(year=year)
        assert text_overlaps(gap.figure) == [], year


def test_the_moving_label_is_clear_of_both_lines_in_every_year(gap):
    axes = gap.figure.axes[0]
    label = next(part for part in gap.moving if getattr(part, "xycoords", "") == "data")
    gap.figure.draw_without_rendering()
    pen = agg_canvas(gap.figure).get_renderer()
    for year in gap.years:
        gap.move(year=year)
        label.update_positions(pen)
        box = Text.get_window_extent(label, pen)
        for line in axes.lines[:2]:
            path = line.get_path().transformed(axes.transData)
            assert not path.intersects_bbox(box, filled=False), year


@pytest.mark.parametrize("year", [1992, 2009, 2023])
def test_the_moved_parts_stand_where_a_full_drawing_puts_them(year):
    drawing = GapDrawing(table("gdp"))
    stage = Stage(drawing.figure, drawing.moving)
    drawing.move(year=2000)
    stage.draw()
    drawing.move(year=year)
    moved = np.array(stage.draw())
    assert np.array_equal(moved, drawn_in_full(drawing.figure, drawing.moving))


def test_a_wording_is_drawn_once_and_then_stands_as_a_full_drawing_puts_it(monkeypatch):
    drawing = CrossingDrawing()
    stage = Stage(drawing.figure, drawing.moving)
    source = drawing.moving[-1]
    drawn = []

    def draw(pen):
        drawn.append(source.get_text())
        Text.draw(source, pen)

    monkeypatch.setattr(source, "draw", draw)
    for measure in ("gdp-current", "warheads", "gdp-current", "warheads"):
        drawing.move(measure=measure, rival="RUS")
        moved = np.array(stage.draw())
    assert [words.split(",")[0] for words in drawn] == [
        "Source: World Bank",
        "Source: Federation of American Scientists",
    ]
    monkeypatch.undo()
    assert np.array_equal(moved, drawn_in_full(drawing.figure, drawing.moving))


def test_a_line_of_text_before_something_that_moves_is_drawn_anew():
    figure = new_sheet("", "", "").figure
    axes = figure.add_axes((0.1, 0.1, 0.8, 0.8))
    (line,) = axes.plot([0, 1], [0, 1], linewidth=9)
    text = figure.text(0.5, 0.5, "Before the line")
    stage = Stage(figure, [line, text])
    stage.draw()
    line.set_ydata([1, 1])
    assert np.array_equal(stage.draw().copy(), drawn_in_full(figure, [line, text]))
