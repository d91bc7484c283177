"""Numbers in the prose of lesson 04 and of its exercises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from axislab.facts import thaad_sources as sources
from axislab.facts.fact import Fact, FactSheet
from axislab.figures.radar_places import LAUNCH, spots
from axislab.measures import change_pct
from axislab.questions import questions
from axislab.questions.thaad.seongju import SITE, kilometres
from axislab.radar import lowest_visible_km
from axislab.readings.thaad import visitors_under_pressure
from axislab.tables import table

_ESTIMATE = (
    "our estimate: 3,500 words at 110 to 150 a minute, 21 code cells at 55 to 80 seconds, 10 for "
    "live figures"
)
_EXERCISES = (
    "our estimate: eight questions at 2.5 to 4 minutes, three in code at 5 to 9; a reading at a "
    "slow beginner's pace came to about an hour"
)
_CLAIMS = "data/claims.csv, "
_FIGURES = "data/system_figures.csv, "
_PLACES = "data/thaad_places.csv, by great_circle_km"
_ESTIMATES = "data/radar_estimates.csv, "
_WORK = "year of publication of the work named"
_FORMULA = "axislab/radar.py, sources at its head"
_MERS = "data/datapackage.json, visitors_monthly"


def _figure(item: str, form: str = "{:,.0f}") -> Callable[[], str]:
    return lambda: form.format(float(table("system_figures").set_index("item")["value"][item]))


def _dated(cell: str, says: str, id: str, form: str) -> Fact:
    """Return a fact for the date of an event, in the form in which the prose gives it."""

    def value() -> str:
        day = date.fromisoformat(str(table("thaad_events").set_index("event_id")["date"][id]))
        return form.format(day=day.day, month=f"{day:%B}", year=day.year)

    return Fact(cell, says, f"data/thaad_events.csv, {id}, with its sources", value)


DAY, DAY_ALONE, MONTH = "{day} {month} {year}", "{day} {month}", "{month} {year}"
MONTH_ALONE, YEAR = "{month}", "{year}"


def _km(start: str, goal: str) -> Callable[[], str]:
    return lambda: f"{kilometres(start, goal):,.0f}"


def _height(goal: str, elevation: float) -> Callable[[], str]:
    return lambda: f"{lowest_visible_km(kilometres(SITE, goal), elevation):,.0f}"


def _reach(estimate: str) -> Callable[[], str]:
    ranges = table("radar_estimates").set_index("estimate_id")["range_km"]
    return lambda: f"{int(ranges[estimate]):,}"


def _visitors(label: str) -> Callable[[], str]:
    return lambda: f"{next(r.value for r in visitors_under_pressure() if r.label == label):.1f}"


def _cost(item: str) -> Callable[[], str]:
    def value() -> str:
        row = table("thaad_costs").set_index(["item", "company_or_sector"])["value"][
            item, "South Korea"
        ]
        return f"{float(row):.1f}"

    return value


def _bench_counts() -> str:
    counted = [spot for spot in spots() if spot.kind != LAUNCH]
    chinese = sum(spot.iso3 == "CHN" for spot in counted)
    return f"{len(counted)} places, {chinese} of them"


def _events() -> str:
    return f"{len(table('thaad_events'))} events"


def _in_2016(origin: str, unit: float, digits: int) -> Callable[[], str]:
    def value() -> str:
        visitors = table("visitors_monthly")
        rows = visitors[visitors["origin"] == origin]
        year = rows[rows["month"].str.startswith("2016")]["visitors"].sum()
        return f"{year / unit:.{digits}f}"

    return value


def _world_without_china() -> str:
    months = table("visitors_monthly").pivot(index="month", columns="origin", values="visitors")
    others = months["WLD"] - months["CHN"]
    before, after = (others[f"{year}-04" : f"{year}-12"].sum() for year in (2016, 2017))
    return f"{-change_pct(float(before), float(after)):.1f} per cent"


def _points() -> str:
    return f"{sum(q.points for q in questions('04_thaad'))} points"


LESSON = FactSheet(
    "notebooks/04_thaad.ipynb",
    (
        Fact("opening", "50 to 70 minutes", _ESTIMATE),
        Fact("opening", "35 to 60 for the exercises", _EXERCISES),
        Fact("claims-md", "4 July 2017", "data/articles.csv, hill-2017"),
        Fact("look", "reach 200 km", f"{_FIGURES}interceptor_reach", _figure("interceptor_reach")),
        _dated("clock-md", "in July 2016", "T09", MONTH),
        Fact("clock-md", "in May 2017", "data/thaad_events.csv, T26; Comparative Connections 19:2"),
        Fact("clock-md", "on 10 March 2017", sources.COURT),
        Fact("clock-after", "50 per cent were", sources.POLLS),
        Fact("clock-after", "32 against in July 2016", sources.POLLS),
        Fact("clock-after", "53 and 32 in June 2017", sources.POLLS),
        _dated("clock-after", "in Moscow in July 2016", "T12", MONTH),
        _dated("clock-after", "in Geneva in March 2017", "T22", MONTH),
        _dated("clock-after", "statement of 4 July", "T31", DAY_ALONE),
        Fact(
            "estimates-md",
            "of the 15 rows",
            "data/radar_estimates.csv",
            lambda: str(len(table("radar_estimates"))),
        ),
        Fact("estimates-after", "held in 2012", f"{_ESTIMATES}nas-2012"),
        Fact("estimates-after", "in 2013", sources.SWITCH),
        Fact(
            "estimates-after",
            "The 3,000 km",
            f"{_FIGURES}stacked_radar_range",
            _figure("stacked_radar_range"),
        ),
        _dated("estimates-after", "In August 2016", "T13", MONTH),
        Fact("distance-md", "some 5 km", "data/thaad_places.csv, column precision_km"),
        Fact(
            "circles-after",
            "At **600 km**",
            f"{_ESTIMATES}usa-terminal-2016",
            _reach("usa-terminal-2016"),
        ),
        Fact("circles-after", "At **2,000 km**", f"{_ESTIMATES}uscc-2016", _reach("uscc-2016")),
        Fact("circles-after", "739 km away", _PLACES, _km(SITE, "khasan")),
        Fact("sector-md", "a slice of 120 degrees", f"{_FIGURES}radar_width"),
        Fact("sector-md", "sector 120 degrees", f"{_FIGURES}radar_width", _figure("radar_width")),
        Fact("sector-md", "345 degrees", "our assumption, said to be one"),
        Fact("horizon-md", "= 6,371 km", "mean radius of the Earth, axislab/geometry.py"),
        Fact("horizon-md", "`k` = 4/3", _FORMULA),
        Fact("horizon-md", "`k` is 1", _FORMULA),
        Fact("refraction-md", "below 74 km", _FORMULA, _height("beijing", 0.0)),
        Fact("refraction-md", "rule of 4/3", _FORMULA),
        Fact(
            "refraction-md",
            "above 5 degrees",
            f"{_FIGURES}radar_elevation_lowest",
            _figure("radar_elevation_lowest"),
        ),
        Fact(
            "heights-after",
            "gives 100 km",
            _FORMULA,
            lambda: f"{lowest_visible_km(kilometres(SITE, 'beijing'), refraction=1):.0f}",
        ),
        Fact("heights-after", "one gave 98", "the cell under The Earth bends away, 1120² / 2 R"),
        Fact("heights-after", "175 km up", _FORMULA, _height("beijing", 5.0)),
        Fact("heights-after", "Xi'an 349", _FORMULA, _height("xian", 5.0)),
        Fact("heights-after", "680 m", f"{_FIGURES}site_altitude", _figure("site_altitude")),
        Fact("bench-md", "counts 17 places, 11 of them", "spots of the bench", _bench_counts),
        Fact("bench-md", "(4 July 2017)", "data/thaad_places.csv, panghyon"),
        Fact("bench-md", "(28 July)", "data/thaad_places.csv, mupyong-ni"),
        Fact("bench-md", "at 600 km", f"{_ESTIMATES}usa-terminal-2016"),
        Fact("bench-md", "estimate of 2,000 km", f"{_ESTIMATES}uscc-2016"),
        Fact("bench-md", "from 345 to 285 degrees", "settings of the bench, our choice"),
        Fact("bench-md", "lowest angle to 0, then to 5", "settings of the bench, our choice"),
        Fact("japan-md", "since 2006", "data/thaad_places.csv, shariki"),
        Fact("japan-md", "since December 2014", "data/thaad_places.csv, kyogamisaki"),
        Fact("japan-md", "reach is 2,000 km", f"{_ESTIMATES}uscc-2016"),
        Fact("japan-after", "within 2,000 km", f"{_ESTIMATES}uscc-2016"),
        Fact("japan-after", "1,710 km away", _PLACES, _km("kyogamisaki", "beijing")),
        Fact("japan-after", "at 2,391 km", _PLACES, _km("kyogamisaki", "xian")),
        Fact("survive", "near 2,000 km", f"{_ESTIMATES}china-2017", _reach("china-2017")),
        _dated("survive", "August 2017", "T35", MONTH),
        Fact("survive-after", "in March 2017", sources.LAVROV),
        Fact("survive-after", "March 2016 Washington", sources.BRIEFING),
        Fact("reach-md", "reach 200 km", f"{_FIGURES}interceptor_reach"),
        Fact(
            "reach-md",
            "heights of 40",
            f"{_FIGURES}intercept_altitude_lowest",
            _figure("intercept_altitude_lowest"),
        ),
        Fact(
            "reach-md",
            "and 150 km",
            f"{_FIGURES}intercept_altitude_highest",
            _figure("intercept_altitude_highest"),
        ),
        Fact("cost-md", "from October 2016", sources.CONCERTS),
        _dated("cost-md", "from December", "T16", MONTH_ALONE),
        _dated("cost-md", "in March 2017", "T20", MONTH),
        Fact(
            "wedge-md",
            "by 58.5 per cent",
            "data/visitors_monthly.csv",
            _visitors("fall of visitors from China"),
        ),
        Fact(
            "wedge-md",
            "rose by 14.2",
            "data/visitors_monthly.csv",
            _visitors("rise of visitors from Russia"),
        ),
        Fact("wedge-md", "China 3.8 per cent", "data/visitors_monthly.csv", _world_without_china),
        Fact("wedge-md", "41 events", "data/thaad_events.csv", _events),
        Fact("wedge-md", "Seoul in 2017", f"{_CLAIMS}NK-50"),
        Fact("wedge-md", "234,000 in 2016", "data/visitors_monthly.csv", _in_2016("RUS", 1e3, 0)),
        Fact("wedge-md", "8.1 million", "data/visitors_monthly.csv", _in_2016("CHN", 1e6, 1)),
        Fact("baseline-md", "2014 as well", "a base year of the figure"),
        Fact(
            "baseline-md",
            "the 58.5 per cent",
            "data/visitors_monthly.csv",
            _visitors("fall of visitors from China"),
        ),
        Fact("baseline-md", "2015 too", "a base year of the figure"),
        Fact("traps", "June to August 2015", "data/visitors_monthly.csv, months below 2014"),
        Fact("traps", "October 2016", "three months after the decision, thaad_events.csv, T09"),
        Fact("traps", "base year 2016", "the base year of the figure as it starts"),
        Fact("traps", "With 2015 in the base", _MERS),
        Fact("traps", "and 2016 looks", _MERS),
        Fact("traps", "**COVID-19.**", "name of the illness"),
        Fact("traps", "From February 2020", _MERS),
        Fact("traps", "2016 had the most", "data/visitors_monthly.csv, years 2014 to 2019"),
        Fact("traps", "(2021)", "Korean Economic Review 37 (2021), pages 225 to 262"),
        Fact("forecast-md", "In May 2017", "data/thaad_costs.csv, loss"),
        Fact("forecast-md", "8.5 trillion won", "data/thaad_costs.csv, loss", _cost("loss")),
        Fact("forecast-md", "assumed 40 per cent", "data/thaad_costs.csv, fall assumed"),
        Fact("forecast-md", "in 2019", "data/thaad_costs.csv, January to August 2019"),
        Fact("readings", "Li Bin (2017)", "China-US Focus, 6 March 2017"),
        Fact("readings", "Wu Riqiang (2016)", "RSIS commentary CO16192"),
        _dated("readings", "Yi 2016", "T10", YEAR),
        Fact("readings", "(January 2017)", sources.SELF_DEFENCE),
        Fact("readings", "at 2,000 km", f"{_ESTIMATES}uscc-2016"),
        Fact("readings", "Klingner (2015)", _WORK),
        Fact("readings", "reach 200 km", f"{_FIGURES}interceptor_reach"),
        Fact("readings", "Park 2019", "Contemporary Security Policy 40 (2019), 165 to 192"),
        Fact("moscow-seoul", "Gabuev (2017)", sources.GABUEV),
        Fact("moscow-seoul", "In 2002 Washington", sources.ABM),
        Fact("moscow-seoul", "treaty of 2010", sources.NEW_START),
        Fact("moscow-seoul", "8 July 2016", sources.MINISTRY),
        Fact("moscow-seoul", "Suh (2017)", sources.SUH),
        Fact("wedge-reading", "Watts (2018)", "Naval War College Review 71:2 (2018)"),
        Fact("wedge-reading", "Glosserman (2015)", f"{_CLAIMS}NK-50, with address"),
        Fact("wedge-reading", "July 2017", "staff report of the Commission, 26 July 2017"),
        _dated("afterwards", "28 July 2017", "T32", DAY),
        Fact("afterwards", "(first: 4 July)", "data/thaad_places.csv, panghyon"),
        _dated("afterwards", "on 7 September", "T37", DAY_ALONE),
        _dated("afterwards", "30 October", "T38", DAY_ALONE),
        _dated("afterwards-points", "November 2017 Wang", "T40", MONTH),
        Fact("afterwards-points", "In 2022 Beijing", sources.PROMISE),
        Fact("afterwards-points", "in 2017 and in 2022", sources.NO_PROMISE),
        Fact("afterwards-points", "of 2017 held", sources.OPPOSITION),
        _dated("afterwards", "**2023.** In June", "T41", MONTH_ALONE),
        Fact("afterwards", "in August China allows", sources.TOURS),
        Fact("afterwards", "28 March 2024", sources.RULING),
        Fact("recap", "600 or 2,000 km", f"{_ESTIMATES}usa-terminal-2016 and uscc-2016"),
        _dated("sources-md", "statement of 4 July 2017", "T31", DAY),
        Fact("sources-md", "of 8 July 2016", sources.MINISTRY),
        Fact("sources-md", "report for 2016", f"{_ESTIMATES}uscc-2016"),
    ),
    years={"2017": "the year of the quarrel, data/thaad_events.csv"},
)

EXERCISES = FactSheet(
    "solutions/04_thaad.ipynb",
    (
        Fact("opening", "35 to 60 minutes", _EXERCISES),
        Fact("opening", "28 points", "the questions of the lesson", _points),
        Fact("q8-md", "the months 1 to 3", "labels of the example beside it"),
        Fact("q8-md", "positions from 0", "how Python counts"),
    ),
    years={},
)
