"""Forecasts: the table, how probabilities are read and locked in, the figure and the bench."""

import re
from typing import ClassVar

import pandas as pd
import pytest
from figure_checks import EveryLiveFigure, EveryStillFigure, StillFigure, drawn_in_full

from axislab import ask, prediction
from axislab.answers import AnswerBook
from axislab.figures.brier_bench import BrierDrawing, expected
from axislab.figures.forecasts import forecasts_fact, forecasts_figure
from axislab.figures.legibility import text_overlaps
from axislab.figures.stage import Stage
from axislab.measures import brier_score, ratio, series
from axislab.questions import question
from axislab.questions.axis.forecasts import EXAMPLE
from axislab.tables import table
from axislab.widgets.brier_bench import brier_bench

ROWS = table("forecasts").set_index("forecast_id")
ANSWER = {
    **{"sanctions-2017": "85", "nuclear-test-2018": "75 %", "recognition-2018": "3"},
    **{"yuan-2019": "0,6", "pipeline-2019": "90", "trade-2024": "50"},
    **{"spending-2024": "80", "alliance-2026": "5"},
}
SAID = pd.Series([85, 75, 3, 60, 90, 50, 80, 5.0], index=pd.Index(ANSWER, name="forecast_id"))
FIGURES = {
    "own": SAID,
    "nothing": SAID * 0,
    "certain": SAID * 0 + 100,
    "unsure": SAID * 0 + 50,
    "hidden": None,
}


@pytest.fixture
def nothing_answered(monkeypatch):
    monkeypatch.setattr("axislab.widgets.ask._book", AnswerBook(kept=False))


def figure_of(name):
    return lambda forecasts: forecasts_figure(forecasts, FIGURES[name])


def fact_of(name):
    return lambda forecasts: forecasts_fact(forecasts, FIGURES[name])


# The table


def test_eight_questions_are_asked_of_which_not_all_came_out_alike():
    assert len(ROWS) == 8
    assert ROWS["outcome"].sum() == 4


def test_neither_yes_every_time_nor_an_even_chance_wins_against_a_sober_guess():
    sober = brier_score(SAID / 100, ROWS["outcome"])
    for always in (0.0, 0.5, 1.0):
        assert sober < brier_score(SAID * 0 + always, ROWS["outcome"]) - 0.05


def test_each_is_asked_on_the_day_of_the_article_of_its_claim_and_before_its_deadline():
    claims, articles = table("claims").set_index("id"), table("articles").set_index("id")
    for _, row in ROWS.iterrows():
        article = claims["source"][row["claim_id"]]
        assert row["made_on"] == articles["published_from"][article], row["name"]
        assert row["made_on"] < row["resolves_on"] <= "2026-11-22"


def test_a_deadline_that_the_speaker_did_not_set_is_said_to_be_ours():
    for id in ("recognition-2018", "yuan-2019", "trade-2024", "spending-2024", "alliance-2026"):
        assert "ours" in ROWS["rule"][id], id
    assert "never" in ROWS["rule"]["alliance-2026"]


def test_outcomes_follow_from_the_other_tables_where_these_can_tell():
    council = table("security_council")
    after = council["date"].between("2017-07-06", "2017-12-31") & (council["outcome"] == "adopted")
    both = (council["china_vote"] == "yes") & (council["russia_vote"] == "yes")
    tests = table("nuclear_tests")["date"]
    shares = table("reserve_shares").query("currency == 'CNY'").set_index("date")["share_pct"]
    trade = table("trade_customs")
    chinese = trade["statistics_of"].str.startswith("China") & (trade["year"] <= 2024)
    spending = table("military_spending")
    china, russia = (series(spending, iso3, "milex_current_usd_mn") for iso3 in ("CHN", "RUS"))
    times = ratio(china, russia)
    told = {
        "sanctions-2017": (after & both).any(),
        "nuclear-test-2018": tests.between("2017-07-06", "2018-12-31").any(),
        "yuan-2019": shares["2019-06-30"] > shares["2018-06-30"],
        "trade-2024": trade[chinese]["total_usd_bn"].max() > 200,
        "spending-2024": times[2024] > times[2018],
    }
    assert {id: ROWS["outcome"][id] for id in told} == {id: int(yes) for id, yes in told.items()}
    assert "14.7" in ROWS["question"]["yuan-2019"]
    assert shares["2018-06-30"] == 14.7


@pytest.mark.parametrize("column", ["question", "known_then"])
def test_what_is_read_before_the_outcome_speaks_of_no_later_year(column):
    for id, row in ROWS.iterrows():
        allowed = {row["made_on"][:4], row["resolves_on"][:4], "2018" if "spending" in id else ""}
        years = set(re.findall(r"\b(?:19|20)\d\d\b", row[column]))
        later = {year for year in years if year > row["made_on"][:4]}
        assert later <= allowed | ({"2024"} if id == "trade-2024" else set()), (id, later)


# How probabilities are read, and what is locked in


@pytest.mark.parametrize(
    ("written", "per_cent"),
    [
        *((form, 70) for form in ("70", "70 %", "70%", "0,7", "0.70", ".7", 70, 0.7, "about 70")),
        *(("70 per cent", 70), ("７０％", 70), ("0,075", 7.5), ("0.125", 12.5), ("12,5", 12.5)),
        *(("0.5 %", 0.5), ("0,5 per cent", 0.5), ("0", 0), ("1", 1), ("100", 100)),
    ],
)
def test_a_probability_is_read_as_it_is_meant(written, per_cent):
    controls = question("eight-forecasts").controls
    assert controls.probability(written) == pytest.approx(per_cent)


@pytest.mark.parametrize(
    ("written", "said"),
    [("70", ""), ("70 %", ""), ("0,7", "Read as 70 %."), ("0.5 %", ""), ("", ""), (None, "")],
)
def test_below_a_box_stands_how_it_is_read_where_that_is_not_plain(written, said):
    assert question("eight-forecasts").controls.read_as(written) == said


def test_what_cannot_be_read_is_said_below_its_box():
    said = question("eight-forecasts").controls.read_as("140")
    assert said == "A probability lies between 0 and 100 per cent."


@pytest.mark.usefixtures("nothing_answered")
def test_nothing_is_predicted_until_all_eight_are_locked_in():
    card = ask("eight-forecasts")
    card.response = {id: ANSWER[id] for id in list(ANSWER)[:6]}
    card.check()
    assert card.mark.message == "Still missing: Military spending, Alliance."
    assert prediction("eight-forecasts") is None
    card.response = ANSWER
    assert prediction("eight-forecasts") is None
    card.check()
    pd.testing.assert_series_equal(prediction("eight-forecasts"), SAID, check_names=False)
    card.response = {**ANSWER, "alliance-2026": "95"}
    card.check()
    assert prediction("eight-forecasts")["alliance-2026"] == 5


@pytest.mark.usefixtures("nothing_answered")
def test_the_card_tells_each_outcome_and_both_scores_only_when_it_is_locked():
    card = ask("eight-forecasts")
    card.response = ANSWER
    for row in ROWS["what_happened"]:
        assert row not in card.twin
    card.check()
    # (0.0225 + 0.0625 + 0.0009 + 0.36 + 0.01 + 0.25 + 0.64 + 0.0025) / 8, by hand
    assert "Your Brier score is 0.169; to say 50 % every time gives 0.250." in card.twin
    assert "Trade: 50 %, happened (0.250)" in card.twin
    assert "Military spending: 80 %, did not happen (0.640)" in card.twin
    words = " ".join(card.twin.split())
    assert all(row in words for row in ROWS["what_happened"])


def test_the_cell_of_the_exercise_has_an_example_for_each_forecast():
    assert list(EXAMPLE) == list(ROWS.index)


# The figure


class TestForecasts(EveryStillFigure):
    figures: ClassVar[dict[str, StillFigure]] = {
        name: (figure_of(name), fact_of(name), ("forecasts",)) for name in FIGURES
    }


def test_the_figure_sorts_by_what_each_forecast_cost():
    fact = forecasts_fact(table("forecasts"), SAID)
    names = re.findall(r"(?:: |; )([A-Z][a-z]+(?: [a-z]+)?) [\d.]+%", fact)
    assert names == [
        *("Recognition", "Alliance", "Gas pipeline", "New sanctions"),
        *("Nuclear test", "Trade", "Yuan", "Military spending"),
    ]
    assert fact.startswith("Your Brier score is 0.169; 50% every time gives 0.250")


def test_without_a_prediction_figure_and_fact_hide_what_happened():
    turned = table("forecasts").assign(outcome=1 - ROWS["outcome"].to_numpy())
    assert forecasts_fact(table("forecasts")) == forecasts_fact(turned)
    texts, other = (
        [text.get_text() for text in forecasts_figure(frame).axes[0].texts]
        for frame in (table("forecasts"), turned)
    )
    assert texts == other
    marks, others = (
        [tuple(map(tuple, line.get_xydata())) for line in forecasts_figure(frame).axes[0].lines]
        for frame in (table("forecasts"), turned)
    )
    assert marks == others


# The bench


class TestBrierBench(EveryLiveFigure):
    builders = (brier_bench, lambda: brier_bench(0, 100))


def test_the_bench_says_both_penalties_and_what_comes_of_them():
    bench = brier_bench(90, 70)
    assert "0.0100 if it happens and 0.8100 if it does not" in bench.fact
    assert "a true chance of 70% that comes to 0.2500 on average" in bench.fact
    assert "To say 70% costs 0.2100" in bench.fact
    assert bench.title == "Saying 90% when the true chance is 70% costs 0.0400 more"
    bench.said.value = 71
    assert "The 1 point between the two cost 0.0001 more" in bench.fact
    bench.said.value = 70
    assert bench.title == "Saying 70% when that is the true chance costs least"


def test_no_number_costs_less_than_the_true_chance():
    for chance in range(0, 101, 10):
        costs = {said: expected(said, chance) for said in range(0, 101, 5)}
        assert min(costs, key=lambda said: costs[said]) == chance
        assert costs[chance] == pytest.approx(chance * (100 - chance) / 10_000)


def test_a_number_beyond_the_scale_is_moved_to_its_edge():
    bench = brier_bench(140, -3)
    assert (bench.said.value, bench.chance.value) == (100, 0)


def test_no_text_of_the_bench_is_covered_or_cut_off():
    drawing = BrierDrawing()
    for said in range(0, 101, 10):
        drawing.move(said, 100 - said)
        assert text_overlaps(drawing.figure) == [], said


@pytest.mark.parametrize(("said", "chance"), [(0, 100), (50, 50), (35, 80)])
def test_the_moved_parts_stand_where_a_full_drawing_puts_them(said, chance):
    drawing = BrierDrawing()
    stage = Stage(drawing.figure, drawing.moving)
    drawing.move(100, 20)
    stage.draw()
    drawing.move(said, chance)
    moved = stage.draw().copy()
    assert (moved == drawn_in_full(drawing.figure, drawing.moving)).all()
