"""The figures of the ledger: who is quoted, and how claims of each type fare."""

from figure_checks import EveryStillFigure, StillFigure, drawn
from matplotlib.colors import to_rgb

from axislab import figures
from axislab.claim_card import SIGNS
from axislab.countries import COUNTRIES
from axislab.figures.quoted import quoted_claims, quoted_fact, quoted_figure
from axislab.figures.verdicts import verdict_counts, verdicts_fact, verdicts_figure
from axislab.tables import table

STILL: dict[str, StillFigure] = {
    "quoted": (quoted_figure, quoted_fact, ("claims",)),
    "verdicts": (verdicts_figure, verdicts_fact, ("claims",)),
}


class TestStillFigures(EveryStillFigure):
    """Each still figure is legible, named, small, and the same every time."""

    figures = STILL


def texts(name: str) -> list[str]:
    """Return what is written on the panels of a figure."""
    figure, _ = drawn(STILL[name])
    return [text.get_text() for axes in figure.axes for text in axes.texts]


def test_both_can_be_had_from_the_room_of_figures():
    assert {"quoted_figure", "quoted_fact", "verdicts_figure", "verdicts_fact"} <= set(
        figures.__all__
    )


def test_every_claim_is_counted_once_by_side_and_once_by_verdict():
    ledger = table("claims")
    assert quoted_claims(ledger).to_numpy().sum() == len(ledger)
    assert verdict_counts(ledger).to_numpy().sum() == len(ledger)
    assert list(verdict_counts(ledger)) == list(SIGNS)


def test_a_state_without_a_voice_keeps_its_row():
    counted = quoted_claims(table("claims"))
    assert list(counted.index[-3:]) == ["South Korean", "North Korean", "Japanese"]
    assert not counted.iloc[-3:].to_numpy().any()
    assert "no South Korean, North Korean or Japanese expert" in (
        drawn(STILL["quoted"])[0].get_label()
    )


def test_a_voice_that_is_added_is_no_longer_missed():
    ledger = table("claims")
    ledger.loc[0, "speaker_perspective"] = "Japanese"
    assert "no South Korean or North Korean expert" in quoted_figure(ledger).get_label()
    assert "Japanese" in quoted_claims(ledger).index
    assert "Japanese 1" in quoted_fact(ledger)


def test_bars_are_as_long_as_their_counts_and_in_the_colour_of_the_state():
    ledger = table("claims")
    figure = quoted_figure(ledger)
    for axes, (_, sides) in zip(figure.axes, quoted_claims(ledger).items(), strict=True):
        assert axes.get_xlim()[0] == 0
        assert [bar.get_width() for bar in axes.patches] == list(sides)
        chinese = axes.patches[list(sides.index).index("Chinese")]
        assert chinese.get_facecolor()[:3] == to_rgb(COUNTRIES["CHN"].colour)
    assert figure.axes[0].get_xlim() == figure.axes[1].get_xlim()


def test_the_number_of_claims_stands_at_every_bar_and_where_there_is_none():
    counted = quoted_claims(table("claims"))
    expected = [str(number) for article in counted for number in counted[article]]
    assert texts("quoted") == expected
    assert "0" in expected


def test_every_cell_of_the_grid_prints_its_count():
    counted = verdict_counts(table("claims"))
    numbers = [text for text in texts("verdicts") if text.isdigit()]
    expected = [str(number) for _, row in counted.iterrows() for number in [*row, row.sum()]]
    assert numbers == expected


def test_a_changed_verdict_moves_title_and_fact():
    ledger = table("claims")
    ledger.loc[ledger["claim_type"] == "fact", "verdict"] = "contested"
    facts = int((ledger["claim_type"] == "fact").sum())
    assert f"{facts} of {facts} facts, but" in verdicts_figure(ledger).get_label()
    assert f"facts ({facts}): contested {facts}" in verdicts_fact(ledger)
