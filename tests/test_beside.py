"""The figure of China beside the USSR: legible with every guess, and true to its table."""

import pytest

from axislab.figures.beside import (
    china_beside_ussr,
    china_beside_ussr_fact,
    china_beside_ussr_figure,
)
from axislab.figures.legibility import text_overlaps
from axislab.tables import table


@pytest.mark.parametrize("guess", [None, 1, 25, 54, 99.5, 200, 305, 500])
def test_no_text_is_covered_or_cut_off_whatever_the_guess(guess):
    figure = china_beside_ussr_figure(table("maddison"), prediction=guess)
    assert text_overlaps(figure) == []
    said = [text.get_text() for text in figure.axes[0].texts]
    assert (f"your prediction: {guess:g}" in said) if guess else len(said) == 4


def test_more_people_and_less_output_make_far_less_per_head():
    found = china_beside_ussr(table("maddison"), 1950)
    # typed from data/maddison.csv: 436,905 and 813,277 million, 546,815 and 179,571 thousand
    assert found["Whole output"] == pytest.approx(53.72, abs=0.01)
    assert found["People"] == pytest.approx(304.51, abs=0.01)
    assert found["Output per head"] == pytest.approx(17.64, abs=0.01)
    assert found["Whole output"] / found["People"] == pytest.approx(
        found["Output per head"] / 100, rel=0.01
    )


def test_title_and_fact_follow_the_table():
    changed = table("maddison")
    china = (changed["iso3"] == "CHN") & (changed["year"] == 1950)
    changed.loc[china, "gdp_2011intl_mn_derived"] *= 2
    assert "output in 1950: 107% of the USSR’s" in china_beside_ussr_figure(changed).get_label()
    assert "was 107.4 per cent of the USSR’s" in china_beside_ussr_fact(changed)


def test_a_guess_is_repeated_in_the_fact():
    fact = china_beside_ussr_fact(table("maddison"), prediction=40.0)
    assert fact.endswith("Your prediction for the whole output was 40.")


def test_bars_start_at_zero_and_the_guess_stays_on_the_panel():
    low, high = china_beside_ussr_figure(table("maddison"), prediction=500).axes[0].get_xlim()
    assert low == 0
    assert high > 500
