"""What an alliance is: the grid of criteria, the cells that tables decide, figure and bench."""

from __future__ import annotations

import itertools
import re
from typing import ClassVar

import numpy as np
import pandas as pd
import pytest
from figure_checks import EveryLiveFigure, EveryStillFigure, StillFigure, drawn_in_full, page
from leak_finders import finder

from axislab import alliance
from axislab.alliance import MEASURES, NotAnAllianceChoiceError, criteria_met, label_of
from axislab.figures.alliance_bench import PARTLY_COUNTS, AllianceDrawing
from axislab.figures.alliance_grid import SIGNS, alliance_grid_fact, alliance_grid_figure
from axislab.figures.legibility import text_overlaps
from axislab.figures.stage import Stage
from axislab.questions import State, plain
from axislab.questions.axis.grid import ALLIANCE_GRID, YOUR_THRESHOLD
from axislab.questions.kinds.grid import Grid
from axislab.tables import table
from axislab.widgets.alliance_bench import AllianceBench, alliance_bench
from axislab.widgets.grid import GridView

COMPUTED = [
    tuple(row)
    for row in table("alliance_grid")
    .dropna(subset=["measure"])[["case_id", "criterion_id", "measure"]]
    .itertuples(index=False, name=None)
]


def cell(case_id: str, criterion_id: str) -> pd.Series:
    return (
        table("alliance_grid").set_index(["case_id", "criterion_id"]).loc[(case_id, criterion_id)]
    )


# --- the tables


def test_every_tie_is_judged_by_every_criterion_once():
    grid, criteria = table("alliance_grid"), table("alliance_criteria")
    pairs = set(zip(grid["case_id"], grid["criterion_id"], strict=True))
    assert len(criteria) == 7
    assert len(grid) == 35
    assert pairs == set(itertools.product(alliance.PAIRS, criteria["criterion_id"]))


def test_ten_cells_are_agreed_and_marked():
    grid = table("alliance_grid")
    assert (grid["graded"] == "yes").sum() == 10
    clause = grid[grid["criterion_id"] == "mutual_defence"].set_index("year")
    assert set(clause["graded"]) == {"yes"}
    assert clause["met"].to_dict() == {
        1950: "yes",
        2001: "no",
        2019: "no",
        2026: "none found",
        2024: "yes",
    }


def test_votes_of_1950_could_not_be_asked():
    row = cell("sino-soviet-1950", "votes")
    assert row["met"] == "not applicable"
    assert "1971" in row["in_our_words"]
    votes = table("un_votes")
    assert votes.loc[votes["iso3_a"] == "CHN", "year"].min() == 1971


@pytest.mark.parametrize(
    ("case_id", "words"),
    [
        ("sino-soviet-1950", "Article 1"),
        ("china-russia-2001", "Article 9"),
        ("russia-dprk-2024", "Article 4"),
    ],
)
def test_a_clause_is_cited_by_its_article(case_id, words):
    assert words in cell(case_id, "mutual_defence")["in_our_words"]


def test_the_year_of_a_tie_stands_in_its_id_and_its_name():
    grid = table("alliance_grid")
    assert (grid["case_id"].str[-4:].astype(int) == grid["year"]).all()
    assert (grid["case"].str[-4:].astype(int) == grid["year"]).all()


# --- cells that tables decide


@pytest.mark.parametrize(("case_id", "criterion_id", "measure"), COMPUTED)
def test_a_computed_cell_is_as_its_table_decides_and_tells_the_number(
    case_id, criterion_id, measure
):
    row, computed = cell(case_id, criterion_id), MEASURES[measure](case_id)
    assert row["met"] == computed.met
    assert re.search(rf"(?<![\d.,]){re.escape(computed.number)}(?![\d])", row["in_our_words"])


def test_thirteen_cells_are_computed_and_every_measure_decides_one():
    assert len(COMPUTED) == 13
    assert {measure for *_, measure in COMPUTED} == set(MEASURES)


@pytest.mark.parametrize(
    ("measure", "case_id", "name", "column", "factor", "expected"),
    [
        ("votes_alike", "china-russia-2019", "un_votes", "agreement_score", 0.8, "partly"),
        ("votes_alike", "china-russia-2019", "un_votes", "agreement_score", 0.5, "no"),
        *(
            ("arms_flow", case, "arms_transfers", "tiv_mn_own_decade_sum", factor, met)
            for case, factor, met in (
                ("sino-soviet-1950", 0.01, "partly"),
                ("china-russia-2001", 0.04, "partly"),
                ("china-russia-2019", 0, "no"),
            )
        ),
        *(
            ("trade_dependence", case, "trade_shares", "china_share_of_russia_trade_pct", by, met)
            for case, by, met in (
                ("china-russia-2001", 3, "partly"),
                ("china-russia-2019", 2, "yes"),
                ("china-russia-2026", 0.5, "partly"),
            )
        ),
    ],
)
def test_a_changed_table_moves_the_cell(
    monkeypatch, measure, case_id, name, column, factor, expected
):
    before = MEASURES[measure](case_id).met

    def changed(asked: str) -> pd.DataFrame:
        frame = table(asked)
        return frame.assign(**{column: frame[column] * factor}) if asked == name else frame

    monkeypatch.setattr(alliance, "table", changed)
    after = MEASURES[measure](case_id).met
    assert after == expected
    assert after != before


def test_north_korea_depends_on_russia_once_it_trades_with_it(monkeypatch):
    def changed(asked: str) -> pd.DataFrame:
        frame = table(asked)
        is_russia = frame["partner"] == "RUS"
        return frame.assign(value_usd_mn=frame["value_usd_mn"].where(~is_russia, 2_000.0))

    monkeypatch.setattr(alliance, "table", changed)
    assert MEASURES["trade_dependence"]("russia-dprk-2024").met == "yes"


def test_a_border_that_is_settled_later_was_open_longer(monkeypatch):
    def changed(asked: str) -> pd.DataFrame:
        frame = table(asked)
        closed = frame["treaty_id"] == alliance.CLOSED
        return frame.assign(date=frame["date"].where(~closed, "2030-01-01"))

    monkeypatch.setattr(alliance, "table", changed)
    assert MEASURES["land_settled"]("china-russia-2026").met == "partly"
    assert MEASURES["land_settled"]("sino-soviet-1950").met == "no"


def test_an_unknown_tie_or_criterion_is_told_with_those_there_are():
    with pytest.raises(NotAnAllianceChoiceError, match=r"No tie 'nato-1949'\. There are: sino"):
        MEASURES["votes_alike"]("nato-1949")
    with pytest.raises(NotAnAllianceChoiceError, match=r"No criterion 'love'\. There are: mutual"):
        criteria_met(table("alliance_grid"), ["love"])


# --- counting and labels


def test_counts_follow_the_classes_and_what_partly_is_worth():
    grid = table("alliance_grid")
    assert criteria_met(grid).to_list() == [4, 2, 3, 2, 4]
    assert criteria_met(grid, partly=0.5).to_list() == [4, 2.5, 4, 4, 4.5]
    assert criteria_met(grid, ["mutual_defence"]).to_list() == [1, 0, 0, 0, 1]
    assert criteria_met(grid, []).to_list() == [0] * 5


@pytest.mark.parametrize(
    ("met", "threshold", "label"),
    [(4, 4, "alliance"), (3.5, 4, "aligned"), (2, 4, "aligned"), (1.5, 4, "neither")],
)
def test_a_label_follows_from_count_and_threshold(met, threshold, label):
    assert label_of(met, threshold) == label


# --- the figure


class TestTheFigure(EveryStillFigure):
    figures: ClassVar[dict[str, StillFigure]] = {
        "grid": (
            alliance_grid_figure,
            alliance_grid_fact,
            ("alliance_grid", "alliance_criteria"),
        ),
    }


def words_on(figure) -> list[str]:
    return [text.get_text() for axes in figure.axes for text in axes.texts]


def test_every_cell_shows_sign_and_word():
    grid = table("alliance_grid")
    words = [" ".join(text.split()) for text in words_on(drawn_grid(grid))]
    for met, count in grid["met"].value_counts().items():
        assert words.count(f"{SIGNS[met]} {met}") == count


def drawn_grid(grid: pd.DataFrame):
    return alliance_grid_figure(grid, table("alliance_criteria"))


def test_the_fact_counts_for_each_tie_and_follows_the_table():
    grid, criteria = table("alliance_grid"), table("alliance_criteria")
    fact = alliance_grid_fact(grid, criteria)
    for words in (
        "China–USSR 1950 meets 4 of 7",
        "China–Russia 2001 meets 2 of 7",
        "China–Russia 2019 meets 3 of 7",
        "China–Russia 2026 meets 2 of 7",
        "Russia–North Korea 2024 meets 4 of 7",
        "none found: mutual-defence clause",
    ):
        assert words in fact
    all_met = grid.assign(met="yes")
    assert "China–Russia 2001 meets 7 of 7" in alliance_grid_fact(all_met, criteria)
    assert drawn_grid(all_met).get_label().startswith("All 7 criteria are met by")
    alone = grid.assign(met=grid["met"].where(grid["year"] != 1950, "no"))
    assert "Russia–North Korea 2024 meets most: 4" in drawn_grid(alone).get_label()


# --- the bench


class TestTheBench(EveryLiveFigure):
    builders = (alliance_bench, lambda: alliance_bench(6, ["votes", "arms"], 1.0))


@pytest.fixture(scope="module")
def drawing() -> AllianceDrawing:
    return AllianceDrawing(table("alliance_grid"))


def test_labels_follow_from_the_readers_own_rule():
    bench = alliance_bench(4, partly=0)
    assert "alliance: China–USSR 1950 (4), Russia–North Korea 2024 (4)" in bench.fact
    assert "neither: no tie" in bench.fact
    bench.partly.value = 0.5
    assert "China–Russia 2026 (4), Russia–North Korea 2024 (4.5)" in bench.fact
    bench.criteria["arms"].value = False
    assert "alliance: no tie; aligned: China–USSR 1950 (3)" in bench.fact
    assert bench.title == "With 4 of 6 criteria asked for, no tie is an alliance"


def test_ties_whose_votes_are_those_on_one_subject_are_named_where_votes_count():
    grid, criteria = table("alliance_grid"), table("alliance_criteria")
    told = "Votes of China–Russia 2026 and Russia–North Korea 2024: on Ukraine alone."
    assert told in alliance_grid_fact(grid, criteria)
    assert told in alliance_bench(4, ["votes", "arms"]).fact
    assert told not in alliance_bench(4, ["arms"]).fact
    wide = grid.assign(in_our_words="All votes of the year.")
    assert "on Ukraine alone" not in alliance_grid_fact(wide, criteria)


def test_the_clause_alone_is_a_rule_too():
    bench = alliance_bench(1, ["mutual_defence"])
    assert bench.title == "With 1 of 1 criteria asked for, 2 of 5 ties are alliances"
    assert "Of 1 criterion counted" in bench.fact
    assert "neither: China–Russia 2001 (0), China–Russia 2019 (0)" in bench.fact


def test_a_threshold_out_of_reach_is_said():
    bench = alliance_bench(3, ["votes", "arms"])
    assert bench.title == "3 of 2 criteria cannot be met: no tie is an alliance"
    assert bench.fact.endswith("fewer criteria count than it asks for.")


def test_bars_line_and_words_stand_where_the_rule_puts_them(drawing):
    drawing.move(drawing.criteria, 5, 1.0)
    assert [bar.get_width() for bar in drawing._bars] == [4, 3, 5, 6, 5]
    assert set(drawing._line.get_xdata()) == {5}
    labels = [text.get_text() for text in drawing._labels]
    assert labels == ["4 · aligned", "3 · aligned", "5 · alliance", "6 · alliance", "5 · alliance"]


@pytest.mark.parametrize("partly", PARTLY_COUNTS)
def test_no_text_of_the_bench_is_covered_under_any_threshold(drawing, partly):
    for threshold in (1, 7):
        for criteria in (drawing.criteria, drawing.criteria[:3], []):
            drawing.move(criteria, threshold, partly)
            assert text_overlaps(drawing.figure) == []


def test_blitting_draws_what_a_full_draw_would():
    drawing = AllianceDrawing(table("alliance_grid"))
    stage = Stage(drawing.figure, drawing.moving)
    for rule in ((drawing.criteria, 7, 1.0), (drawing.criteria[:2], 2, 0.5)):
        drawing.move(*rule)
        blitted = np.array(stage.draw())
        again = AllianceDrawing(table("alliance_grid"))
        again.move(*rule)
        whole = drawn_in_full(again.figure, again.moving)
        assert np.abs(blitted.astype(int) - whole.astype(int)).max() <= 2


def test_the_bench_takes_its_rule_from_the_call_and_refuses_what_it_does_not_know():
    bench = alliance_bench(99, ["votes"], 0.0)
    assert isinstance(bench, AllianceBench)
    assert bench.threshold.value == 7
    assert [name for name, box in bench.criteria.items() if box.value] == ["votes"]
    assert "<img" in page(bench)
    with pytest.raises(NotAnAllianceChoiceError, match="No criterion 'love'"):
        alliance_bench(3, ["love"])


# --- the questions


def test_the_card_names_criteria_and_ties_as_the_tables_do():
    controls = ALLIANCE_GRID.controls
    assert isinstance(controls, Grid)
    criteria, grid = table("alliance_criteria"), table("alliance_grid")
    assert list(controls.rows.items()) == list(
        zip(criteria["criterion_id"], criteria["name"], strict=True)
    )
    assert controls.columns == dict(zip(grid["case_id"], grid["case"], strict=True))
    assert set(controls.values) == set(grid["met"])


def test_cells_that_are_given_are_told_and_cannot_be_answered():
    controls = ALLIANCE_GRID.controls
    assert isinstance(controls, Grid)
    assert len(controls.cells(None)) == 10
    assert len(controls.given) == 25
    twin = "\n".join(controls.twin(None))
    assert twin.count(", given)") == 25
    assert twin.count(" []") == 10
    mark = ALLIANCE_GRID.mark({"arms": {"china-russia-2019": "yes"}})
    assert mark.state is State.CANNOT_BE_READ
    view = GridView(controls)
    assert len(view._lists) == 10
    shown = [box for box in view.box.children[1].children if "axis-grid-given" in box._dom_classes]
    assert len(shown) == 25
    assert "Arms flow: China–Russia 2019: </span>yes" in "".join(box.value for box in shown)


def test_the_leak_audit_finds_a_count_beside_its_tie_and_not_a_number_of_rows():
    find = finder(YOUR_THRESHOLD)
    assert find("Look at sino-soviet-1950, which meets 4.")
    assert not find("The columns are right. 4 rows, expected 5.")


@pytest.mark.parametrize("k", range(1, 8))
def test_any_threshold_is_right_as_long_as_the_labels_follow(k):
    grid = table("alliance_grid")
    met = (grid["met"] == "yes").groupby(grid["case_id"]).sum()
    labelled = met.reset_index().assign(k=k)
    labelled["label"] = (labelled["met"] >= k).map({True: "alliance", False: "no alliance"})
    assert YOUR_THRESHOLD.mark(plain(labelled)).state is State.CORRECT
