"""The figures and the reader of lesson 03: legible in every setting, and true to their tables."""

import re
from html import unescape

import numpy as np
import pandas as pd
import pytest
from figure_checks import (
    EveryLiveFigure,
    EveryStillFigure,
    StillFigure,
    alternative,
    drawn,
    drawn_in_full,
    picture,
)
from matplotlib.figure import Figure

from axislab.ballistics import flat_path_range_km, flight
from axislab.figures.council import council_votes_fact, council_votes_figure
from axislab.figures.council_measures import (
    MEASURES,
    SECTORS,
    council_measures_fact,
    council_measures_figure,
)
from axislab.figures.launch_week import ZONES, launch_week_fact, launch_week_figure
from axislab.figures.legibility import text_overlaps
from axislab.figures.lofted import HIGHEST, PIXELS, LoftedDrawing
from axislab.figures.lofted_words import CLASSES, kind_of, outcome, reports
from axislab.figures.missile_tests import LAUNCH, missile_tests_fact, missile_tests_figure
from axislab.figures.stage import Stage
from axislab.statement import ASKS, ISSUES, PARTIES, choose, compared, counts, provisions
from axislab.tables import table
from axislab.widgets.lofted_trajectory import FARTHEST_KM, HIGHEST_KM, lofted_trajectory
from axislab.widgets.statement_reader import (
    NO_POSITION,
    NotAChoiceError,
    StatementReader,
    statement_reader,
)

STILL: dict[str, StillFigure] = {
    "missile tests": (missile_tests_figure, missile_tests_fact, ("missile_tests_by_year",)),
    "council votes": (council_votes_figure, council_votes_fact, ("security_council",)),
    "council measures": (council_measures_figure, council_measures_fact, ("security_council",)),
    "launch week": (launch_week_figure, launch_week_fact, ("launch_clock",)),
}
HEIGHTS = (0, 1, 60, 300, 800, 1_300, 2_000, 2_802, 4_500, 6_000, HIGHEST_KM)
DISTANCES = (0, 1, 300, 933, 2_000, 5_500, 9_000, 13_900, 20_000, 20_016, FARTHEST_KM)


@pytest.fixture(scope="module")
def lofted() -> LoftedDrawing:
    return LoftedDrawing(table("launch_figures"))


def still(name: str) -> tuple[Figure, str]:
    return drawn(STILL[name])


def shown(widget) -> str:
    """Return the markup below the controls as a browser gets it."""
    return next(
        child.value
        for child in widget.children
        if "<img" in getattr(child, "value", "") or "axis-sum" in getattr(child, "value", "")[:60]
    )


# The still figures


class TestStillFigures(EveryStillFigure):
    figures = STILL
    most_bytes = dict.fromkeys(STILL, 36_000)


def test_launches_follow_the_table():
    figure, fact = still("missile tests")
    tests = table("missile_tests_by_year")
    assert f"{int(tests['launches'].sum())} launches from 1984 to 2026" in fact
    assert "Most in a year: 69 in 2022" in fact
    assert figure.get_label() == (
        "Most launches in one year: 69 in 2022; the class of 40 of them is not known"
    )
    tests.loc[(tests["year"] == 1984), "launches"] = 100
    assert missile_tests_figure(tests).get_label() == "Most launches in one year: 100 in 1984"
    assert "short 287" in missile_tests_fact(tests)


def test_every_bar_of_launches_is_as_high_as_its_count():
    figure = still("missile tests")[0]
    drawn = sorted(round(bar.get_height() / LAUNCH) for bar in figure.axes[0].patches)
    counted = sorted(table("missile_tests_by_year")["launches"])
    assert [number for number in drawn if number] == counted


def test_votes_and_days_follow_the_table():
    figure, fact = still("council votes")
    assert figure.get_label() == (
        "11 resolutions with China’s and Russia’s votes to 2017; vetoes in 2022 and 2024"
    )
    assert "Resolution 2321 (2016; fifth nuclear test): 82 days after its trigger" in fact
    assert "vetoed, China abstain, Russia veto" in fact
    assert "825" not in fact
    council = table("security_council")
    is_first = council["resolution"] == "1718"
    council.loc[is_first, ["days_from_trigger", "china_vote"]] = [7, "abstain"]
    changed = council_votes_fact(council)
    assert "(2006; first nuclear test): 7 days after its trigger, adopted, China abstain" in changed
    assert "China and Russia voted yes on 10 of 11 resolutions" in changed


def test_every_vote_is_a_sign_and_a_word():
    axes = still("council votes")[0].axes[0]
    votes = [text.get_text() for text in axes.texts if text.get_text()[0] in "✓✕–"]
    assert sorted(votes) == sorted(["✓ yes"] * 22 + ["✕ veto"] * 3 + ["– abstain"])
    assert sum(text.get_text() == "no vote" for text in axes.texts) == 2


def test_bars_of_days_start_at_zero_and_are_in_proportion():
    axes = still("council votes")[0].axes[0]
    rows = table("security_council").query("date >= '2006'")["days_from_trigger"].dropna()
    widths = [bar.get_width() for bar in axes.patches]
    assert all(bar.get_x() == 0 for bar in axes.patches)
    assert [wide / max(widths) for wide in widths] == pytest.approx(list(rows / rows.max()))


def test_every_measure_stands_in_the_grid_and_in_the_fact():
    figure, fact = still("council measures")
    council = table("security_council").query("outcome == 'adopted'")
    there = [code for column in SECTORS for code in council[column] if code in MEASURES]
    drawn = [text.get_text() for text in figure.axes[0].texts]
    assert sorted(word for word in drawn if word in MEASURES.values()) == sorted(
        MEASURES[code] for code in there
    )
    assert "Coal: in part in 2270, capped in 2321, banned in 2371;" in fact
    council = table("security_council")
    council.loc[council["resolution"] == "2094", "coal"] = "ban"
    assert "Coal: banned in 2094, in part in 2270" in council_measures_fact(council)


def test_the_launch_is_told_by_four_clocks():
    figure, fact = still("launch week")
    assert figure.get_label() == (
        "The missile flew on 4 July in Pyongyang, Seoul and Moscow, on 3 July in New York"
    )
    assert fact.startswith(
        "The launch by the clocks of four cities: Pyongyang 4 July, 09:10, Seoul 4 July, 09:40, "
        "Moscow 4 July, 03:40, New York 3 July, 20:40."
    )
    clock = table("launch_clock")
    clock.loc[clock["event_id"] == "launch", "utc"] = "2017-07-04T05:00Z"
    assert launch_week_figure(clock).get_label() == (
        "The missile flew on 4 July in Pyongyang, Seoul, Moscow and New York"
    )


def test_every_event_has_its_hour_in_every_city():
    figure = still("launch week")[0]
    words = [text.get_text() for text in figure.axes[0].texts]
    hours = [word.removeprefix("≤") for word in words if re.fullmatch("≤?[0-9]{2}:[0-9]{2}", word)]
    moments = pd.to_datetime(table("launch_clock")["utc"])
    wanted = [f"{moment + ahead:%H:%M}" for ahead in ZONES.values() for moment in moments]
    assert sorted(hours) == sorted(wanted)


# The lofted trajectory


def test_no_text_of_a_lofted_flight_is_covered_or_cut_off(lofted):
    settings = [(height, far) for height in HEIGHTS for far in DISTANCES]
    settings += [(one.apogee_km, one.ground_range_km) for one in lofted.reports]
    for height, far in settings:
        lofted.move(height, far)
        assert text_overlaps(lofted.figure) == [], (height, far)


def test_a_kilometre_is_as_long_upwards_as_sideways(lofted):
    axes = lofted.figure.axes[0]
    box = axes.get_window_extent()
    assert box.height / HIGHEST == pytest.approx(PIXELS)
    assert box.width / axes.get_xlim()[1] == pytest.approx(PIXELS)


def test_both_paths_start_at_the_site_and_come_down_where_they_should(lofted):
    lofted.move(2_802, 933)
    far = flat_path_range_km(2_802, 933)
    for line, end, top in (
        (lofted._reported, 933, 2_802),
        (lofted._flat, far, None),
    ):
        along, high = (np.asarray(values) for values in line.get_data())
        assert (along[0], along[-1]) == pytest.approx((0, end))
        assert (high[0], high[-1]) == pytest.approx((0, 0), abs=1e-6)
        assert top is None or high.max() == pytest.approx(top)
    assert list(lofted._ends.get_xdata()) == pytest.approx([933, far])


def test_the_class_that_the_flat_path_reaches_is_shaded_and_bold(lofted):
    for height, far in ((200, 100), (535, 510), (2_300, 930), (2_802, 933), (HIGHEST_KM, 1_000)):
        kind = outcome(height, far, ()).kind
        lofted.move(height, far)
        begins = {name: begin for begin, name in CLASSES.items()}
        bold = [name for name, label in lofted._names.items() if label.get_weight() == "bold"]
        assert bold == [kind]
        assert lofted._zone.get_x() == begins[kind]


def test_a_limit_still_belongs_to_the_class_below():
    assert [kind_of(far) for far in (0, 1_000, 1_001, 3_000, 5_500, 5_501)] == [
        "short",
        "short",
        "medium",
        "medium",
        "intermediate",
        "intercontinental",
    ]


def test_the_rival_figures_of_the_first_launch_lead_to_two_classes():
    first = {
        one.party: outcome(one.apogee_km, one.ground_range_km, (one,))
        for one in reports(table("launch_figures"))
        if one.launch == "2017-07-04"
    }
    assert first["North Korea"].title == "About 5,860 km on a flat path: intercontinental range"
    assert first["Russia"].title == "About 1,140 km on a flat path: medium range"
    assert "at least 2,300 km high" in first["South Korea"].fact
    assert "at least" not in first["Russia"].fact


def test_the_fact_tells_who_how_long_and_under_which_assumptions(lofted):
    fact = lofted.move(535, 510)
    assert fact.startswith("Russia on the launch of 4 July 2017: 535 km high and 510 km far; ")
    minutes = flight(535, 510).minutes
    assert f"by our sum this takes {minutes:.0f} minutes, the figure given was 14." in fact
    assert "Class named: medium." in fact
    assert "(1,000 to 3,000 km)" in fact
    for assumed in ("does not turn", "no air", "at once at the surface", "least energy"):
        assert assumed in fact


def test_settings_that_nothing_flies_are_told_in_sentences(lofted):
    assert lofted.move(0, 0) == "Nothing has flown: give a height and a distance above 0 km."
    assert lofted.move(0, 500).endswith("give an apogee above 0 km.")
    assert lofted.title == "There is no such flight"
    assert not lofted._flat.get_xdata()
    assert "half-way round the Earth" in lofted.move(500, FARTHEST_KM)
    assert "Straight up and down: it falls back" in lofted.move(500, 0)
    assert "every place is in range" in lofted.move(HIGHEST_KM, 933)
    assert "the flight is flatter" in lofted.move(300, 3_000)


def test_the_figures_of_a_party_go_into_the_boxes_and_back():
    explorer = lofted_trajectory()
    assert explorer.report.label == "4 July, North Korea: 2,802 km high, 933 km far"
    before = shown(explorer)
    number = next(value for label, value in explorer.report.options if "4 July, Russia" in label)
    explorer.report.value = number
    assert (explorer.apogee_km.value, explorer.ground_range_km.value) == (535, 510)
    assert explorer.fact.startswith("Russia on the launch of 4 July 2017")
    assert picture(shown(explorer)) != picture(before)
    explorer.apogee_km.value = 536
    assert explorer.report.value == ""
    explorer.apogee_km.value = 535
    assert explorer.report.value == number


def test_the_explorer_starts_where_it_is_told_and_stays_in_its_bounds():
    assert lofted_trajectory(1_000, 200).apogee_km.value == 1_000
    beyond = lofted_trajectory(99_000, -5)
    assert (beyond.apogee_km.value, beyond.ground_range_km.value) == (HIGHEST_KM, 0)


def test_the_explorer_follows_the_table():
    figures = table("launch_figures")
    figures.loc[figures["source_party"] == "RUS", "apogee_km"] = 1_111
    assert LoftedDrawing(figures).move(1_111, 510).startswith("Russia on the launch")


def test_picture_words_and_stored_twin_of_the_explorer_say_the_same():
    explorer = lofted_trajectory(681, 732)
    assert alternative(shown(explorer)) == explorer.fact
    bundle = explorer._repr_mimebundle_()
    assert alternative(bundle["text/html"]) == explorer.fact
    assert picture(bundle["text/html"]) == picture(shown(explorer))
    twin = bundle["text/plain"]
    assert twin.startswith(f"Live figure: {explorer.title}\nReported: 28 July, Russia: 681 km high")
    assert "4 July, South Korea: 2,300 km high" in twin
    assert "Apogee, km: 681 (0 to 6500)\nDistance, km: 732 (0 to 21000)\n" in twin
    assert twin.endswith(explorer.fact)


class TestLiveFigures(EveryLiveFigure):
    builders = (lofted_trajectory,)


def test_the_moved_parts_stand_where_a_full_drawing_puts_them():
    drawing = LoftedDrawing(table("launch_figures"))
    stage = Stage(drawing.figure, drawing.moving)
    drawing.move(535, 510)
    stage.draw()
    drawing.move(3_725, 998)
    moved = np.array(stage.draw())
    assert np.array_equal(moved, drawn_in_full(drawing.figure, drawing.moving))


# The statement reader


def every() -> tuple:
    return provisions(table("statement_provisions"))


def test_the_statement_has_29_provisions_and_every_one_has_a_party_and_a_known_ask():
    assert len(every()) == 29
    for one in every():
        assert one.parties, one.id
        assert one.ask in ASKS, one.id


def test_every_issue_of_the_positions_is_compared_with_provisions_that_exist():
    assert {issue.id for issue in ISSUES} == set(table("statement_positions")["issue"])
    ids = {one.id for one in every()}
    topics = {one.topic for one in every()}
    for issue in ISSUES:
        assert issue.provisions
        assert set(issue.provisions) <= ids
        assert issue.topic in topics


@pytest.mark.parametrize("party", PARTIES)
def test_each_party_is_asked_something(party):
    assert choose(every(), party=party)


def test_a_provision_addressed_to_several_is_found_under_each():
    for party in ("North Korea", "South Korea", "United States"):
        assert "P13" in {one.id for one in choose(every(), party=party)}
    assert "P12" not in {one.id for one in choose(every(), party="North Korea")}
    assert {one.id for one in choose(every(), party="North Korea", ask="refrain")} == {"P11"}


def test_counts_say_how_many_of_how_many():
    chosen = choose(every(), ask="refrain")
    by_initiative = counts(chosen, every(), lambda one: one.initiative)
    assert by_initiative["China"] == (2, 4)
    assert sum(some for some, _ in by_initiative.values()) == len(chosen)
    assert sum(number for _, number in by_initiative.values()) == 29


def test_nearness_is_counted_from_the_nearer_author():
    verdicts = {one.issue.id: one.verdict for one in compared(table("statement_positions"), "USA")}
    assert verdicts["freeze_for_freeze"] == "✕ far"
    assert verdicts["dprk_as_nuclear_state"] == "✓ near"
    assert verdicts["sanctions_first"] == "◐ between"
    for author in ("CHN", "RUS"):
        assert all(one.apart == 0 for one in compared(table("statement_positions"), author))


def test_an_issue_without_a_position_is_left_out():
    found = compared(table("statement_positions"), "JPN")
    assert "freeze_for_freeze" not in {one.issue.id for one in found}
    assert [one.issue.id for one in compared(table("statement_positions"), "JPN", "THAAD")] == [
        "thaad"
    ]


def test_a_menu_narrows_map_list_and_counts():
    reader = statement_reader()
    assert reader.fact == "29 of 29 provisions fit: in 8 parts of the statement."
    reader.menus["ask"].value = "refrain"
    assert reader.fact == (
        "4 of 29 provisions fit (what is asked: refrain): in 3 parts of the statement."
    )
    markup = shown(reader)
    assert re.findall("■ (P[0-9]+b?)<", markup) == ["P06", "P11", "P12", "P25"]
    assert len(re.findall("□ P", markup)) == 25
    assert re.findall("<li><strong>(P[0-9]+b?)</strong>", markup) == ["P06", "P11", "P12", "P25"]
    assert '<td class="axis-of">2 of 4</td>' in markup


def test_every_provision_is_shown_with_our_coding_named_as_ours():
    markup = shown(statement_reader())
    assert markup.count("Our coding: initiative ") == 29
    for words in table("statement_provisions")["in_our_words"]:
        assert words in unescape(markup)


def test_choices_that_nothing_fits_are_told_with_the_way_out():
    reader = statement_reader(initiative="Russia", topic="THAAD")
    assert reader.fact == (
        "None of 29 provisions fits (whose initiative: Russia; topic: THAAD). "
        "Set one of the menus back to any."
    )
    assert "<li>" not in shown(reader)


def test_a_party_is_compared_on_the_topic_chosen():
    reader = statement_reader(actor="USA")
    assert shown(reader).count('<span class="axis-code">score') == 6
    reader.menus["topic"].value = "exercises"
    assert shown(reader).count('<span class="axis-code">score') == 1
    assert "The exercises are for defence and will go on" in shown(reader)
    reader.menus["topic"].value = "coordination"
    assert NO_POSITION in shown(reader)
    assert NO_POSITION in reader.text()
    reader.actor.value = ""
    assert NO_POSITION not in shown(reader)


def test_the_reader_follows_its_tables():
    text = table("statement_provisions")
    text.loc[text["provision_id"] == "P11", "in_our_words"] = "Other words."
    positions = table("statement_positions")
    is_thaad = (positions["actor"] == "USA") & (positions["issue"] == "thaad")
    positions.loc[is_thaad, "score"] = -2
    reader = StatementReader(text, positions)
    reader.actor.value = "USA"
    assert "Other words." in shown(reader)
    assert reader.text().count("✓ near") == 2


def test_every_menu_has_a_name_and_lets_all_through_at_first():
    reader = statement_reader()
    for menu in (*reader.menus.values(), reader.actor):
        assert menu.description
        assert menu.value == ""


def test_the_twin_of_the_reader_tells_choices_counts_and_words():
    reader = statement_reader(party="North Korea", ask="refrain", actor="PRK")
    bundle = reader._repr_mimebundle_()
    twin = bundle["text/plain"]
    assert twin.startswith(f"Statement reader: {reader.fact}\nWhose initiative: any (choices: any")
    assert "Compare with: North Korea (choices: nobody · China" in twin
    assert "What is asked (our coding): principle 0 of 11" in twin
    assert "P11 North Korea should decide of its own will" in twin
    assert "P12 The United" not in twin
    assert "North Korea on the same issues (scores ours):" in twin
    assert shown(reader) in bundle["text/html"]
    assert "run this cell to choose" in bundle["text/html"]


def test_a_choice_that_does_not_exist_is_refused_in_a_sentence():
    with pytest.raises(NotAChoiceError, match=r"has no topic 'thaad'\..*It has: "):
        statement_reader(topic="thaad")
    with pytest.raises(NotAChoiceError, match="has no actor 'GBR'"):
        statement_reader(actor="GBR")
