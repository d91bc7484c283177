"""Figures: legible, the same every time, and with titles and facts that follow the tables."""

import base64
import re
from collections.abc import Callable
from html import unescape

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest
import seaborn as sns
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from axislab import yardsticks
from axislab.countries import COUNTRIES
from axislab.figures.economy import (
    NotAYearError,
    gdp_crossover_fact,
    gdp_crossover_figure,
    ratio_and_difference_fact,
    ratio_and_difference_figure,
)
from axislab.figures.exchange import (
    exchange_rate_fact,
    exchange_rate_figure,
    reserve_shares_fact,
    reserve_shares_figure,
    trade_asymmetry_fact,
    trade_asymmetry_figure,
)
from axislab.figures.growth import growth_vintages_fact, growth_vintages_figure
from axislab.figures.legibility import text_overlaps
from axislab.figures.overview import crossover_overview_fact, crossover_overview_figure
from axislab.figures.prices import price_basis_fact, price_basis_figure
from axislab.figures.sheet import new_sheet
from axislab.figures.show import figure_png, show
from axislab.figures.style import PAPER, TITLE_POINTS
from axislab.tables import table

# figure, fact, and the table that both are given; None: they read tables by themselves
FIGURES: dict[str, tuple[Callable[..., Figure], Callable[..., str], str | None]] = {
    "gdp crossover": (gdp_crossover_figure, gdp_crossover_fact, "gdp"),
    "ratio and difference": (ratio_and_difference_figure, ratio_and_difference_fact, "gdp"),
    "price basis": (price_basis_figure, price_basis_fact, None),
    "crossover overview": (crossover_overview_figure, crossover_overview_fact, None),
    "growth vintages": (growth_vintages_figure, growth_vintages_fact, "growth_2018_vintages"),
    "trade asymmetry": (trade_asymmetry_figure, trade_asymmetry_fact, "trade_shares"),
    "exchange rate": (exchange_rate_figure, exchange_rate_fact, "exchange_rates"),
    "reserve shares": (reserve_shares_figure, reserve_shares_fact, "reserve_shares"),
}

every_figure = pytest.mark.parametrize("name", FIGURES)


def drawn(name: str) -> Figure:
    figure, _, given = FIGURES[name]
    return figure(table(given)) if given else figure()


def said(name: str) -> str:
    _, fact, given = FIGURES[name]
    return fact(table(given)) if given else fact()


def title_lines(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.texts if text.get_size() == TITLE_POINTS]


@every_figure
def test_no_text_is_covered_or_cut_off(name):
    assert text_overlaps(drawn(name)) == []


def test_the_overview_of_the_ussr_is_legible_too():
    assert text_overlaps(crossover_overview_figure("SUN")) == []


@pytest.mark.parametrize("year", [1988, 1993, 2005, 2006, 2023])
def test_a_reader_s_prediction_is_marked_and_legible(year):
    figure = gdp_crossover_figure(table("gdp"), prediction=year)
    assert f"your prediction: {year}" in [text.get_text() for text in figure.axes[0].texts]
    assert text_overlaps(figure) == []


@pytest.mark.parametrize(
    ("year", "text"),
    [(1949, "← your prediction: 1949"), (2050, "your prediction: 2050 →")],
)
def test_a_prediction_beyond_the_axis_is_named_at_its_end(year, text):
    figure = gdp_crossover_figure(table("gdp"), prediction=year)
    assert text in [written.get_text() for written in figure.axes[0].texts]
    assert text_overlaps(figure) == []


def test_a_prediction_is_repeated_in_the_fact():
    fact = gdp_crossover_fact(table("gdp"), prediction="1997")
    assert fact.endswith("Your prediction was 1997.")


def test_a_prediction_that_is_no_year_is_refused_in_a_sentence():
    with pytest.raises(NotAYearError, match="'soon' is not a year"):
        gdp_crossover_figure(table("gdp"), prediction="soon")


@every_figure
def test_the_title_fits_in_two_lines(name):
    figure = drawn(name)
    assert 1 <= len(title_lines(figure)) <= 2
    assert " ".join(title_lines(figure)) == figure.get_label()


@every_figure
def test_a_stored_picture_is_small_and_the_same_in_two_draws(name):
    first, second = figure_png(drawn(name)), figure_png(drawn(name))
    assert 6_000 <= len(first) <= 25_000
    assert first == second


@every_figure
def test_a_reader_s_own_settings_do_not_reach_a_figure(name):
    plain = figure_png(drawn(name))
    with mpl.rc_context():
        sns.set_theme(style="darkgrid", font_scale=2)
        mpl.rcParams.update({"font.family": "serif", "lines.linewidth": 9, "text.color": "red"})
        assert figure_png(drawn(name)) == plain


@every_figure
def test_drawing_leaves_nothing_open_in_pyplot(name):
    before = plt.get_fignums(), dict(mpl.rcParams)
    figure_png(drawn(name))
    assert (plt.get_fignums(), dict(mpl.rcParams)) == before


@every_figure
def test_the_source_stands_at_the_foot(name):
    assert any(text.get_text().startswith("Source: ") for text in drawn(name).texts)


def test_shown_figures_carry_the_fact_as_alternative_text_caption_and_plain_text():
    figure = drawn("gdp crossover")
    shown = show(figure, "A “fact” with <signs> & 'quotes'")
    bundle = shown._repr_mimebundle_()
    assert bundle["text/plain"] == (
        f"Figure: {figure.get_label()}\nA “fact” with <signs> & 'quotes'"
    )
    page = bundle["text/html"]
    assert "<signs>" not in page
    alt = re.search(r'<img alt="([^"]*)"', page)
    caption = re.search(r"<figcaption[^>]*>(.*?)</figcaption>", page)
    assert unescape(alt[1]) == unescape(caption[1]) == "A “fact” with <signs> & 'quotes'"


def test_a_shown_picture_keeps_its_own_paper_and_its_width():
    page = show(drawn("gdp crossover"), "fact").html
    assert 'width="720" height="470"' in page
    assert f"background:{PAPER}" in page
    assert "border:1px solid #76797D" in page
    assert "min-width:538px" in page
    assert '<div style="overflow-x:auto" tabindex="0"><img' in page
    data = re.search(r'src="data:image/png;base64,([^"]+)"', page)
    assert base64.b64decode(data[1]) == figure_png(drawn("gdp crossover"))


def gdp_with(value: float, iso3: str, year: int) -> pd.DataFrame:
    frame = table("gdp")
    frame.loc[(frame["iso3"] == iso3) & (frame["year"] == year), "gdp_current_usd"] = value
    return frame


def test_the_crossover_moves_with_the_table():
    changed = gdp_with(900e9, "RUS", 1993)
    assert "passed Russia’s in 1993;" in drawn("gdp crossover").get_label()
    assert "passed Russia’s in 1994;" in gdp_crossover_figure(changed).get_label()
    assert gdp_crossover_fact(changed).startswith("From 1994 on")
    assert "564 against 395" in gdp_crossover_fact(changed)


def test_an_economy_that_falls_behind_at_the_end_has_not_passed_for_good():
    changed = gdp_with(1e9, "CHN", 2023)
    assert "has not passed" in gdp_crossover_figure(changed).get_label()
    assert "not above Russia’s for good" in gdp_crossover_fact(changed)


def test_falls_of_ratio_and_difference_are_counted_in_the_table():
    assert "13 years; the difference fell in only one" in drawn("ratio and difference").get_label()
    changed = gdp_with(14e12, "CHN", 2023)
    assert "14 years; the difference fell in 2" in ratio_and_difference_figure(changed).get_label()
    assert "(2022 to 2023)" in ratio_and_difference_fact(changed)


def test_the_ratio_by_price_basis_follows_the_tables(monkeypatch):
    assert "GDP, current US$: 8.38" in said("price basis")
    monkeypatch.setattr(yardsticks, "table", doubling("gdp", "gdp_current_usd", "CHN", 2018))
    assert "GDP, current US$: 16.77" in said("price basis")
    assert "9.6 to 16.8 times" in drawn("price basis").get_label()


def test_the_overview_follows_the_tables(monkeypatch):
    assert "in 2018 by another, and not yet by 6 of 18" in drawn("crossover overview").get_label()
    monkeypatch.setattr(yardsticks, "table", doubling("human_development", "hdi", "CHN", 2023))
    assert "in 2023 by another, and not yet by 5 of 18" in drawn("crossover overview").get_label()
    assert "2023 – Human Development Index" in said("crossover overview")


def doubling(name: str, column: str, iso3: str, year: int) -> Callable[[str], pd.DataFrame]:
    """Return a stand-in for `table` in which one value is twice what it was."""

    def changed(asked: str) -> pd.DataFrame:
        frame = table(asked)
        if asked == name:
            frame.loc[(frame["iso3"] == iso3) & (frame["year"] == year), column] *= 2
        return frame

    return changed


def test_every_yardstick_is_a_row_of_the_overview():
    axes = drawn("crossover overview").axes[0]
    rows = [label.get_text() for label in axes.get_yticklabels()]
    assert sorted(rows) == sorted(measure.label for measure in yardsticks.YARDSTICKS)


def test_a_later_revision_of_growth_moves_title_and_fact():
    growth = table("growth_2018_vintages")
    newer = growth[growth["iso3"] == "RUS"].tail(1).assign(known_from="2025-05-01", growth_pct=3.1)
    changed = pd.concat([growth, newer])
    assert "1.8% in the article, 2.3% two days later, 2.8% by August 2021" in (
        drawn("growth vintages").get_label()
    )
    assert growth_vintages_figure(changed).get_label().endswith("3.1% by May 2025")
    assert "3.1% by 1 May 2025" in growth_vintages_fact(changed)


def test_only_forecasts_were_known_when_the_article_appeared():
    assert "forecasts of Russia’s growth in 2018 (1.6, 1.7, 1.8, 2.0 per cent)" in (
        said("growth vintages")
    )


def test_trade_shares_follow_the_table():
    assert "2018: 15.63% against 2.35%, 6.65 times as large" in said("trade asymmetry")
    trade = table("trade_shares")
    trade.loc[trade["year"] == 2023, "china_share_of_russia_trade_pct"] = 50.0
    assert "50% of Russia’s goods trade" in trade_asymmetry_figure(trade).get_label()
    assert "2023: 50.00%" in trade_asymmetry_fact(trade)


def test_loss_and_gain_of_the_two_currencies_follow_the_table():
    assert "−43.2%" in said("exchange rate")
    assert "+76.2%" in said("exchange rate")
    rates = table("exchange_rates")
    start = float(rates.loc[rates["month"] == "2014-01", "rub_per_cny"].iloc[0])
    rates.loc[rates["month"] == "2019-01", "rub_per_cny"] = 2 * start
    assert "lost 50% against the yuan, the yuan gained 100%" in (
        exchange_rate_figure(rates).get_label()
    )
    assert "−50.0%" in exchange_rate_fact(rates)


def test_the_steepest_rise_of_the_yuan_in_reserves_follows_the_table():
    assert "rose from 5.0% to 14.7%" in said("reserve shares")
    reserves = table("reserve_shares")
    is_last = (reserves["date"] == "2019-06-30") & (reserves["currency"] == "CNY")
    reserves.loc[is_last, "share_pct"] = 40.0
    label = reserve_shares_figure(reserves).get_label()
    assert label.startswith("Between March and June 2019 the yuan’s share")
    assert "from 14.2% to 40%" in label
    assert "rose from 14.2% to 40.0%" in reserve_shares_fact(reserves)


def test_bars_and_panels_of_amounts_start_at_zero():
    assert drawn("price basis").axes[0].get_xlim()[0] == 0
    for name in ("trade asymmetry", "exchange rate", "reserve shares"):
        assert all(axes.get_ylim()[0] == 0 for axes in drawn(name).axes)


def test_a_country_is_drawn_in_its_colour_marker_and_line():
    lines = drawn("gdp crossover").axes[0].lines
    for iso3, linestyle in (("CHN", "-"), ("RUS", "--")):
        country = COUNTRIES[iso3]
        line = next(line for line in lines if line.get_color() == country.colour)
        assert (line.get_marker(), line.get_linestyle()) == (country.marker, linestyle)


def test_countries_differ_in_colour_marker_and_line():
    for part in ("colour", "marker", "dashes"):
        assert len({getattr(country, part) for country in COUNTRIES.values()}) == len(COUNTRIES)


@pytest.mark.parametrize("iso3", COUNTRIES)
def test_a_label_in_a_country_s_colour_can_be_read_on_the_paper(iso3):
    assert contrast(COUNTRIES[iso3].colour, PAPER) >= 4.5


def contrast(first: str, second: str) -> float:
    """Contrast of two colours by the formula of WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in to_rgb(colour)
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def test_covered_and_cut_off_texts_are_reported():
    sheet = new_sheet("Title", "subtitle", "source")
    sheet.figure.text(0.5, 0.5, "below")
    sheet.figure.text(0.51, 0.5, "above")
    sheet.figure.text(0.97, 0.3, "beyond the edge")
    assert text_overlaps(sheet.figure) == [
        "'beyond the edge' leaves the figure",
        "'below' overlaps 'above'",
    ]


def test_a_long_title_is_broken_by_its_width_and_not_by_its_letters():
    narrow = title_lines(new_sheet("i" * 30 + " " + "i" * 30, "", "").figure)
    wide = title_lines(new_sheet("W" * 30 + " " + "W" * 30, "", "").figure)
    assert (len(narrow), len(wide)) == (1, 2)
