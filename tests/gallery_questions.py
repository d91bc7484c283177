"""One small question a kind, with answers typed by hand: what the gallery shows and tests use.

The names ACCEPTED, WRONG, UNREADABLE and EQUIVALENT mean what they mean in variants.py.
"""

from __future__ import annotations

from calendar import isleap
from typing import Any

import numpy as np
import pandas as pd

from axislab.answers import AnswerBook, Entry
from axislab.arguments import Node, Piece
from axislab.questions import Question, plain
from axislab.questions.frames import Table
from axislab.questions.kinds.argument_map import ArgumentKey, ArgumentMap, Offers
from axislab.questions.kinds.brief import Brief, BriefKey, TextField
from axislab.questions.kinds.classify import Classify, ClassifyKey, KnownClass
from axislab.questions.kinds.code import Code, CodeKey, KnownResult
from axislab.questions.kinds.defence import Defence, DefenceKey
from axislab.questions.kinds.forecasts import Forecast, Forecasts, ForecastsKey
from axislab.questions.kinds.grid import Grid, GridKey, KnownCell
from axislab.questions.kinds.match import Match, MatchKey
from axislab.questions.kinds.number import KnownValue, Number, NumberAnswer, NumberField, NumberKey
from axislab.questions.kinds.one_choice import OneChoice, OneChoiceKey
from axislab.questions.kinds.order import KnownOrder, Ordering, OrderKey
from axislab.questions.kinds.prediction import Prediction, PredictionKey
from axislab.questions.kinds.tick_all import KnownSet, TickAll, TickAllKey
from axislab.questions.kinds.weights import Weights, WeightsKey
from axislab.questions.kinds.years import KnownYears, Years, YearsKey
from axislab.questions.power_reversal.economies import gdp_ratio
from axislab.widgets.card import Card, judge

LESSON = "00_gallery"


def card(id: str, answer: Any = ..., checks: int = 1) -> Card:
    """Return the card of a gallery question, with an answer checked as a file would bring it.

    Args:
        id: Id of the question.
        answer: The answer; ``...`` leaves the card untouched.
        checks: How often it was checked.
    """
    book, asked = AnswerBook(kept=False), BY_ID[id]
    entry = Entry()
    for _ in range(checks if answer is not ... else 0):
        entry = judge(asked, plain(answer), entry, book).entry
    return Card(asked, book)


def _one_choice() -> Question:
    return Question(
        id="one-choice",
        lesson=LESSON,
        number=1,
        title="One choice",
        task="A ratio of two economies falls from 3 to 2.",
        controls=OneChoice(
            "What follows?",
            {
                "slower": "The first economy has grown more slowly than the second.",
                "smaller": "The first economy has become smaller.",
                "equal": "The two economies are now of the same size.",
            },
        ),
        points=1,
        hints=("Let the first stand still and the second grow.", "Try it with 30 and 10."),
        key=lambda: OneChoiceKey(
            right=frozenset({"slower"}),
            wrong={
                "smaller": "It may have grown as well. Try two economies that both grow.",
                "equal": "Then the ratio would be one.",
            },
            explanation="The ratio falls whenever the denominator grows faster than the numerator.",
        ),
    )


def _tick_all() -> Question:
    return Question(
        id="tick-all",
        lesson=LESSON,
        number=2,
        title="Tick all that apply",
        task="A year of the Gregorian calendar is a leap year if four divides it, except full "
        "centuries that four hundred does not divide.",
        controls=TickAll(
            "Tick every leap year.",
            {year: year for year in ("1900", "1950", "1996", "2000", "2004", "2018", "2100")},
        ),
        points=3,
        hints=("Set the full centuries apart first.", "Divide the others by four."),
        key=lambda: TickAllKey(
            right=frozenset({"1996", "2000", "2004"}),
            known_wrong=(
                KnownSet(
                    frozenset({"1900", "1996", "2000", "2004", "2100"}),
                    "Not every full century is a leap year.",
                ),
            ),
            explanation="1996 and 2004 are divisible by four, 2000 by four hundred.",
        ),
    )


def _one_number() -> Question:
    return Question(
        id="one-number",
        lesson=LESSON,
        number=3,
        title="A number",
        task="Three prices: 2, 4 and 12 roubles.",
        controls=Number((NumberField("Mean price", "roubles", "2.5", ("rouble", "RUB")),)),
        points=2,
        hints=("Add them up.", "Divide by how many there are."),
        key=lambda: NumberKey(
            (
                NumberAnswer(
                    (6.0,),
                    0.05,
                    (
                        KnownValue(4.0, "That is the median, the one in the middle.", 0.5),
                        KnownValue(18.0, "That is the sum. Divide it."),
                    ),
                    "Add the prices and divide by how many there are.",
                ),
            ),
            "The sum is 18, and there are three.",
        ),
    )


def _two_numbers() -> Question:
    units = ("per cent", "percent")
    return Question(
        id="two-numbers",
        lesson=LESSON,
        number=4,
        title="Several numbers",
        task="A price goes from 80 to 100 and back to 80.",
        controls=Number(
            (
                NumberField("Change on the way up", "%", "12.5", units),
                NumberField("Change on the way back", "%", "-12.5", units),
            )
        ),
        points=2,
        hints=("The old value is the base.", "The base has changed on the way back."),
        key=lambda: NumberKey(
            (
                NumberAnswer(
                    (25.0,),
                    0.1,
                    (KnownValue(20.0, "You took the new value as the base."),),
                    "Divide the change by the old value.",
                ),
                NumberAnswer(
                    (-20.0,),
                    0.1,
                    (
                        KnownValue(-25.0, "The base is another one on the way back."),
                        KnownValue(20.0, "The price falls: mind the sign."),
                    ),
                    "Divide the change by the old value.",
                ),
            ),
            "The change is 20 both times; the base is first 80 and then 100.",
        ),
    )


def _code_number() -> Question:
    return Question(
        id="code-number",
        lesson=LESSON,
        number=5,
        title="Code: a number",
        task="Add up the whole numbers from 1 to 100.",
        controls=Code("total", "the sum, one number"),
        points=1,
        hints=("`sum()` adds up what a list holds.", "`range` leaves out its end."),
        key=lambda: CodeKey(
            accepted=(5050.0,),
            tolerance=0.0,
            known_wrong=(KnownResult(4950.0, "`range` leaves out its end."),),
            expected="One number",
            explanation="Fifty pairs of 101 make 5,050.",
            otherwise="Add up every number once.",
        ),
    )


def _code_list() -> Question:
    return Question(
        id="code-list",
        lesson=LESSON,
        number=6,
        title="Code: a list",
        task="Make a list of the leap years from 1995 to 2005.",
        controls=Code("leap_years", "a list of years"),
        points=1,
        hints=("`year % 4 == 0` holds for those that four divides.", "Mind the full century."),
        key=lambda: CodeKey(
            accepted=(frozenset({1996, 2000, 2004}),),
            tolerance=0.0,
            known_wrong=(
                KnownResult(frozenset({1996, 2004}), "Some full centuries are leap years."),
            ),
            expected="A list of years",
            explanation="2000 is divisible by four hundred.",
            otherwise="Divide every year by four.",
        ),
    )


def _code_series() -> Question:
    return Question(
        id="code-series",
        lesson=LESSON,
        number=7,
        title="Code: a Series",
        task="Make a Series of the squares of 12 to 15, with the numbers as index.",
        controls=Code("squares", "a Series, number → square"),
        points=2,
        hints=("`number ** 2` is a square.", "`pd.Series(values, index=numbers)` sets the index."),
        key=lambda: CodeKey(
            accepted=({number: float(number**2) for number in range(12, 16)},),
            tolerance=0.0,
            known_wrong=(
                KnownResult(
                    {number: float(2 * number) for number in range(12, 16)},
                    "These are the doubles. A square is a number times itself.",
                ),
            ),
            expected="A Series",
            explanation="A square is a number times itself.",
            otherwise="Look at `squares` and its index.",
        ),
    )


def _code_frame() -> Question:
    def key() -> CodeKey:
        ratio = gdp_ratio().loc[2015:2018]
        upside_down = 1 / ratio

        def by_year(values: pd.Series[float]) -> Table:
            rows = tuple((int(str(year)), float(value)) for year, value in values.items())
            return Table(("year", "ratio"), rows, labels="year")

        return CodeKey(
            accepted=(by_year(ratio),),
            tolerance=0.05,
            known_wrong=(KnownResult(by_year(upside_down), "You divided Russia by China."),),
            expected="A DataFrame",
            explanation="World Bank, World Development Indicators, October 2024: the ratio was "
            f"{ratio.max():.1f} at its highest.",
            otherwise="Compare it with the task.",
        )

    return Question(
        id="code-frame",
        lesson=LESSON,
        number=8,
        title="Code: a DataFrame",
        task="Make a table with the columns `year` and `ratio`: China's GDP divided by Russia's, "
        'in current US dollars, for 2015 to 2018. The table is `table("gdp")`.',
        controls=Code("by_year", "a DataFrame with year and ratio, a row a year"),
        points=2,
        hints=("`ratio(china, russia)` divides year by year.", "`.reset_index()` makes a table."),
        key=key,
    )


def _order() -> Question:
    return Question(
        id="order",
        lesson=LESSON,
        number=9,
        title="Put in order",
        task="Russia's growth in 2018 was announced more than once. When was each known? "
        'The table is `table("growth_2018_vintages")`.',
        controls=Ordering(
            "Earliest first",
            {
                "rosstat": "First estimate of Rosstat, the statistical office",
                "ministry": "Forecast of the ministry, quoted by Amitel",
                "revised": "Rosstat's revision, quoted by Reuters",
                "imf": "Forecast of the International Monetary Fund, World Economic Outlook",
                "bank": "Forecast of the World Bank, Global Economic Prospects",
            },
        ),
        points=5,
        hints=("The column `known_from` has the dates.", "Forecasts come before estimates."),
        key=lambda: OrderKey(
            right=("imf", "ministry", "bank", "rosstat", "revised"),
            known_wrong=(
                KnownOrder("revised", "rosstat", "What is revised was estimated before."),
                KnownOrder("rosstat", "ministry", "A year is forecast before it is counted."),
                KnownOrder("rosstat", "bank", "A year is forecast before it is counted."),
            ),
            explanation="The dates stand in the column `known_from`: April and October 2018, "
            "January, February and December 2019.",
        ),
    )


def _classify() -> Question:
    return Question(
        id="classify",
        lesson=LESSON,
        number=10,
        title="Sort into classes",
        task="A **stock** is counted on a day, a **flow** over a period. A **ratio** divides one "
        "quantity by another.",
        controls=Classify(
            "What is each of these?",
            {
                "gdp": "Gross domestic product of a country",
                "people": "Population at the middle of the year",
                "heads": "Nuclear warheads in the stockpile",
                "debt": "Public debt divided by gross domestic product",
                "per-head": "Output per head and year, which is a flow divided by a number of "
                "people",
            },
            {"stock": "stock", "flow": "flow", "ratio": "ratio"},
        ),
        points=5,
        hints=("On which day could it be counted?", "Does the name say that something is divided?"),
        key=lambda: ClassifyKey(
            right={
                "gdp": frozenset({"flow"}),
                "people": frozenset({"stock"}),
                "heads": frozenset({"stock"}),
                "debt": frozenset({"ratio"}),
                "per-head": frozenset({"flow", "ratio"}),
            },
            known_wrong=(
                KnownClass("gdp", "stock", "Output is not there on one day: what is its period?"),
                KnownClass("debt", "stock", "The debt alone would be. What is done with it?"),
            ),
            explanation="Output runs over a year. People and warheads can be counted on a day. "
            "Output per head may be seen either way.",
        ),
    )


def _match() -> Question:
    return Question(
        id="match",
        lesson=LESSON,
        number=11,
        title="Match",
        task="Each country has one currency; one currency is left over.",
        controls=Match(
            "Which currency belongs to which country?",
            {"CHN": "China", "RUS": "Russia", "JPN": "Japan", "KOR": "South Korea"},
            {"rouble": "rouble", "won": "won", "tenge": "tenge", "yen": "yen", "yuan": "yuan"},
        ),
        points=4,
        hints=("Begin with the one you are sure of.", "Which is used in Kazakhstan?"),
        key=lambda: MatchKey(
            right={
                "CHN": frozenset({"yuan"}),
                "RUS": frozenset({"rouble"}),
                "JPN": frozenset({"yen"}),
                "KOR": frozenset({"won"}),
            },
            known_wrong=(
                KnownClass("RUS", "tenge", "That is the money of Kazakhstan."),
                KnownClass("CHN", "yen", "The two names have one root; mind the country."),
            ),
            explanation="The tenge of Kazakhstan is left over.",
        ),
    )


def _grid() -> Question:
    return Question(
        id="grid",
        lesson=LESSON,
        number=12,
        title="A grid",
        task="Even and odd are said of whole numbers only.",
        controls=Grid(
            "Does it hold?",
            {"twelve": "12", "thirty-five": "35", "half": "one half"},
            {"even": "It is even", "five": "Five divides it", "square": "Its square is larger"},
            {"yes": "yes", "no": "no", "n/a": "not applicable"},
        ),
        points=4,
        hints=("Go row by row.", "Multiply one half by itself."),
        key=lambda: GridKey(
            right={
                ("twelve", "even"): frozenset({"yes"}),
                ("twelve", "five"): frozenset({"no"}),
                ("twelve", "square"): frozenset({"yes"}),
                ("thirty-five", "even"): frozenset({"no"}),
                ("thirty-five", "five"): frozenset({"yes"}),
                ("thirty-five", "square"): frozenset({"yes"}),
                ("half", "even"): frozenset({"n/a"}),
                ("half", "square"): frozenset({"no"}),
            },
            known_wrong=(
                KnownCell("half", "square", "yes", "Half of a half is less than a half."),
                KnownCell("half", "even", "no", "Read again of which numbers it is said."),
            ),
            explanation="Numbers between zero and one have smaller squares. Whether five divides "
            "one half was not marked.",
        ),
    )


def _weights() -> Question:
    return Question(
        id="weights",
        lesson=LESSON,
        number=13,
        title="Weights under a condition",
        task="Each row is a rectangle that is painted in part. Weight them so that more than half "
        "of the weighted mean is painted.",
        controls=Weights(
            measures={"quarter": "A quarter painted", "most": "Nine tenths painted"},
            countries=(("RUS", "Painted"), ("CHN", "Bare")),
            shares=lambda: {"quarter": 25.0, "most": 90.0},
            goal="more than half painted",
        ),
        points=2,
        hints=("Try one row alone.", "The sum of the weights is one hundred."),
        key=lambda: WeightsKey(
            otherwise="More than half is bare.",
            known_wrong={"quarter": "That row is bare for the most part."},
            explanation="Every weight on the second row lifts the mean.",
        ),
    )


def _prediction() -> Question:
    return Question(
        id="prediction",
        lesson=LESSON,
        number=1,
        title="A prediction",
        task="How many years are there in a century? Guess before you count.",
        controls=Prediction("Years in a century", "years", "12", 1, 1000),
        points=0,
        hints=(),
        key=lambda: PredictionKey(
            compare=lambda guess: f"You said {guess:.0f}.", explanation="A century has 100 years."
        ),
    )


def _forecasts() -> Question:
    asked = {
        "friday": Forecast(
            "A Friday",
            "Will 13 October 2000 be a Friday?",
            "Known on 1 January 1999: a date falls on each day of the week about equally often.",
        ),
        "leap": Forecast(
            "A leap year",
            "Will the year 2100 have a 29th of February?",
            "Known on 1 January 1999: the rule, if you know it.",
        ),
    }
    return Question(
        id="forecasts",
        lesson=LESSON,
        number=1,
        title="Forecasts",
        task="Give a probability for each before you look at a calendar.",
        controls=Forecasts(lambda: asked),
        points=0,
        hints=(),
        key=lambda: ForecastsKey(
            outcomes={"friday": 1, "leap": 0},
            compare=lambda said: f"You said {said['friday']:g} and {said['leap']:g} per cent.",
            explanation="It was indeed a Friday. Four hundred does not divide 2100.",
        ),
    )


def _years() -> Question:
    span = range(1890, 1911)
    right = frozenset(year for year in span if isleap(year))
    return Question(
        id="years",
        lesson=LESSON,
        number=15,
        title="A set of years",
        task="A year of the Gregorian calendar is a leap year if four divides it, except full "
        "centuries that four hundred does not divide. Take the years 1890 to 1910.",
        controls=Years("Leap years", span[0], span[-1], "1891, 1893–1895"),
        points=4,
        hints=("Set the full century apart first.", "Divide the others by four."),
        key=lambda: YearsKey(
            right=right,
            known_wrong=(
                KnownYears(right | {1900}, "Not every full century is a leap year."),
                KnownYears(frozenset(span) - right, "These are the years that are none."),
                KnownYears(frozenset(y - 1 for y in right), "Each is one year too early."),
            ),
            explanation="Four divides each of them; 1900 is a full century.",
            otherwise="Divide each year by four.",
        ),
    )


def _defence() -> Question:
    numbers = ("4", "6", "8", "9", "15", "25")
    divisors = {"two": 2, "three": 3}
    return Question(
        id="defence",
        lesson=LESSON,
        number=16,
        title="Choose and defend",
        task="Choose either sentence: both can be defended.",
        controls=Defence(
            "Which sentence do you defend?",
            {name: f"The number is a multiple of {name}." for name in divisors},
            "Tick two numbers that it is true of.",
            {number: number for number in numbers},
        ),
        points=2,
        hints=("Any sentence will do.", "Divide each number and look at the rest."),
        key=lambda: DefenceKey(
            bearing={
                name: frozenset(n for n in numbers if int(n) % divisor == 0)
                for name, divisor in divisors.items()
            },
            astray=lambda position, number: "Something is left over when you divide.",
            explanation="Six bears on both sentences, twenty-five on neither.",
        ),
    )


def _argument_map() -> Question:
    sentences = {
        "take": ("thesis", "Take it", "Take the umbrella along."),
        "leave": ("thesis", "Leave it", "Leave the umbrella at home."),
        "clouds": ("reason", "Dark clouds", "Dark clouds are coming up."),
        "paper": ("reason", "The paper says dry", "The morning paper promises a dry day."),
        "heavy": ("reason", "A heavy bag", "The bag is heavy enough without it."),
        "old": ("reply", "Printed last night", "The paper was printed before the clouds came."),
        "small": ("reply", "It folds", "It folds up to the length of a hand."),
        "wind": ("reply", "A strong wind", "A strong wind will carry them past."),
    }
    known = {
        id: Node(id, "umbrella", type, label, text) for id, (type, label, text) in sentences.items()
    }

    def of_type(type: str) -> dict[str, Node]:
        return {id: node for id, node in known.items() if node.type == type}

    pieces = {
        "E-1": Piece("E-1", "a photo of the sky", "A photo of the sky at eight."),
        "E-2": Piece("E-2", "page two", "Page two of the morning paper, printed at midnight."),
        "E-3": Piece("E-3", "kitchen scales", "The bag on the kitchen scales: seven kilograms."),
        "E-4": Piece("E-4", "a ruler", "The folded umbrella beside a ruler: 18 centimetres."),
        "E-5": Piece("E-5", "a promise to mother", "A promise to mother never to go without."),
        "E-6": Piece("E-6", "lost umbrellas", "A list of umbrellas lost by those who took one."),
    }
    bearing = {
        "take": {"E-5"},
        "leave": {"E-6"},
        "clouds": {"E-1"},
        "paper": {"E-2"},
        "heavy": {"E-3"},
        "old": {"E-1", "E-2"},
        "small": {"E-4"},
        "wind": {"E-1"},
    }
    return Question(
        id="argument",
        lesson=LESSON,
        number=18,
        title="Build an argument",
        task="Go with or without an umbrella: both can be argued for.",
        controls=ArgumentMap(
            "Choose a sentence and a piece of evidence for each step.",
            lambda: Offers(
                {
                    "thesis": of_type("thesis"),
                    "reason": of_type("reason"),
                    "counter": of_type("reason"),
                    "reply": of_type("reply"),
                },
                pieces,
            ),
        ),
        points=7,
        hints=("Either will do.", "What would someone say who wants the other?"),
        key=lambda: ArgumentKey(
            supports=frozenset({("clouds", "take"), ("paper", "leave"), ("heavy", "leave")}),
            attacks=frozenset(
                {
                    ("clouds", "leave"),
                    ("paper", "take"),
                    ("heavy", "take"),
                    ("old", "paper"),
                    ("small", "heavy"),
                    ("wind", "clouds"),
                }
            ),
            bearing={id: frozenset(numbers) for id, numbers in bearing.items()},
            where="What does it show?",
            explanation="Each sentence that supports one position attacks the other.",
        ),
    )


def _brief() -> Question:
    return Question(
        id="brief",
        lesson=LESSON,
        number=19,
        title="A brief",
        task="Say what you think of a number, to whomever you like.",
        controls=Brief(
            audience_label="Addressee",
            audiences={"teacher": "A teacher of mathematics", "shop": "A shop"},
            judgement_label="What is the number ten?",
            judgements={"even": "It is even and little else.", "round": "It is a round number."},
            texts={
                "line": TextField("Bottom line", "One sentence.", 2, 8, 2),
                "advice": TextField("Advice", "What to do with it.", 4, 20, 3),
            },
            figures_label="Tick one or two pictures",
            figures={"dice": "Two dice", "clock": "A clock", "coin": "A coin"},
        ),
        points=2,
        hints=("Any judgement will do.", "Count the words below each box."),
        key=lambda: BriefKey(
            claims=frozenset({"AX-01"}),
            explanation="Looked at was whether every part is there, not what you think.",
        ),
    )


#: In the order of the gallery.
QUESTIONS = (
    _one_choice(),
    _tick_all(),
    _one_number(),
    _two_numbers(),
    _code_number(),
    _code_list(),
    _code_series(),
    _code_frame(),
    _order(),
    _classify(),
    _match(),
    _grid(),
    _weights(),
    _prediction(),
    _forecasts(),
    _years(),
    _defence(),
    _argument_map(),
    _brief(),
)
BY_ID = {asked.id: asked for asked in QUESTIONS}

_SQUARES = pd.Series({12: 144, 13: 169, 14: 196, 15: 225})
_FRAME = pd.DataFrame({"year": [2015, 2016, 2017, 2018], "ratio": [8.1, 8.8, 7.8, 8.4]})
_CLASSES = {"gdp": "flow", "people": "stock", "heads": "stock", "debt": "ratio", "per-head": "flow"}
_CURRENCIES = {"CHN": "yuan", "RUS": "rouble", "JPN": "yen", "KOR": "won"}
_GRID = {
    "twelve": {"even": "yes", "five": "no", "square": "yes"},
    "thirty-five": {"even": "no", "five": "yes", "square": "yes"},
    "half": {"even": "n/a", "square": "no"},
}
_GRID_WRONG = {**_GRID, "half": {"even": "n/a", "square": "yes"}}

_UMBRELLA = {
    "thesis": "take",
    "thesis_evidence": "E-5",
    "reason": "clouds",
    "reason_evidence": "E-1",
    "counter": "heavy",
    "counter_evidence": "E-3",
    "reply": "small",
    "reply_evidence": "E-4",
}

_BRIEF = {
    "audience": "shop",
    "judgement": "round",
    "line": "Ten is round (AX-01).",
    "advice": "Price things at ten and give no change.",
    "figures": ["coin", "dice"],
}

ACCEPTED: dict[str, list[Any]] = {
    "brief": [_BRIEF, {**_BRIEF, "line": "十是整数", "advice": "В рублях цена не меняется 🙂"}],
    "one-choice": ["slower"],
    "tick-all": [["1996", "2000", "2004"]],
    "one-number": [6, "6", "6,0", "6 roubles", "RUB 6"],
    "two-numbers": [[25, -20], ["25 %", "−20 %"]],
    "code-number": [5050, 5050.0, np.int64(5050)],
    "code-list": [[1996, 2000, 2004], {1996, 2000, 2004}, np.array([1996, 2000, 2004])],
    "code-series": [_SQUARES, _SQUARES.astype(float), _SQUARES.rename("square")],
    "code-frame": [
        _FRAME,
        _FRAME.set_index("year"),
        _FRAME[["ratio", "year"]],
        _FRAME.assign(ratio=[8.13, 8.81, 7.82, 8.38]),
        _FRAME.set_axis([7, 9, 11, 13]),
    ],
    "order": [["imf", "ministry", "bank", "rosstat", "revised"]],
    "classify": [_CLASSES, {**_CLASSES, "per-head": "ratio"}],
    "match": [_CURRENCIES],
    "grid": [_GRID],
    "weights": [{"quarter": 0, "most": 100}, {"quarter": 20, "most": 80}],
    "prediction": [100, "99 years"],
    "forecasts": [
        {"friday": "14", "leap": "0"},
        {"friday": "14,3 %", "leap": "about 5 per cent"},
        {"friday": "0,143", "leap": 0.5},
    ],
    "years": [
        [1892, 1896, 1904, 1908],
        "1892, 1896, 1904 and 1908",
        "1892 1896; 1904, 1908.",
        "{1892, 1896, 1904, 1908}",
        "1892–1892, 1896, 1904, 1908, 1908",
        "１８９２，１８９６、１９０４，１９０８",
    ],
    "defence": [
        {"position": "two", "evidence": ["4", "6"]},
        {"position": "three", "evidence": ["6", "9"]},
        {"position": "three", "evidence": ["15", "9"]},
    ],
    "argument": [
        _UMBRELLA,
        {**_UMBRELLA, "counter": "paper", "counter_evidence": "E-2", "reply": "old"}
        | {"reply_evidence": "E-1"},
        {**_UMBRELLA, "thesis": "leave", "thesis_evidence": "E-6", "reason": "paper"}
        | {"reason_evidence": "E-2", "counter": "clouds", "counter_evidence": "E-1"}
        | {"reply": "wind", "reply_evidence": "E-1"},
    ],
}

WRONG: dict[str, list[tuple[Any, str]]] = {
    "brief": [
        (
            {**_BRIEF, "advice": "Do not."},
            "4 of 5 parts are as asked. Advice: 2 words; 4 to 20 are asked: 2 too few.",
        ),
        ({**_BRIEF, "line": "ten " * 9}, "Bottom line: 9 words; 2 to 8 are asked: 1 too many."),
        ({**_BRIEF, "line": "Ten is AX-99."}, "Bottom line: no claim has the number AX-99."),
        ({**_BRIEF, "figures": ["dice", "clock", "coin"]}, "Figures: 3 ticked; 1 to 2 are asked."),
        ({"line": "Ten is round."}, "Addressee: nothing is chosen yet. Judgement: nothing"),
    ],
    "one-choice": [("smaller", "may have grown"), ("equal", "would be one")],
    "tick-all": [
        (["1900", "1996", "2000", "2004", "2100"], "Not every full century"),
        (["2018"], "only tick is not right"),
        (["1996", "2004"], "Your 2 ticks are right; more are missing."),
    ],
    "one-number": [(18, "the sum"), (4, "median"), (5, "how many")],
    "two-numbers": [
        ([20, -20], "the new value"),
        ([25, -25], "another one"),
        ([25, 20], "the sign"),
        ([25, ""], "still empty"),
        ([7, 7], "Divide the change"),
    ],
    "code-number": [(4950, "leaves out"), (1, "every number once")],
    "code-list": [([1996, 2004], "full centuries"), ([1997], "only entry does not")],
    "code-series": [
        (pd.Series({n: 2 * n for n in range(12, 16)}), "doubles"),
        (_SQUARES[:3], "3 entries, expected 4"),
        (_SQUARES.reset_index(drop=True), "other labels: the index begins with 0"),
        (_SQUARES.rename(index=str), "labels in the index are text"),
        (_SQUARES.rename({15: 16}) + 1, "1 of 4 labels"),
        (_SQUARES + 1, "4 of 4 values differ"),
    ],
    "code-frame": [
        (_FRAME.assign(ratio=1 / _FRAME.ratio).round(2), "Russia by China"),
        (_FRAME.assign(china=1.0), "3 columns (`year`, `ratio` and `china`), expected"),
        (_FRAME.set_axis(["Year", "r"], axis=1), "under other names: `Year` and `r`"),
        (_FRAME.set_index("year").set_axis(["r"], axis=1), "under other names: `year` and `r`"),
        (_FRAME[["ratio"]], "The index is not `year`: it begins with 0"),
        (_FRAME[::-1], "in another order"),
        (_FRAME[:3], "3 rows, expected 4"),
        (_FRAME.assign(year=_FRAME.year + 1), "`year` holds other values"),
        (_FRAME.assign(ratio=1.0), "`ratio` in 4 of 4 rows"),
        (pd.DataFrame(), "0 columns"),
    ],
    "order": [
        (["imf", "ministry", "bank", "revised", "rosstat"], "Of the 10 pairs of events 9 stand in"),
        (["imf", "ministry", "bank", "revised", "rosstat"], "was estimated before"),
        (["imf", "rosstat", "ministry", "bank", "revised"], "before it is counted"),
        (["revised", "rosstat", "bank", "ministry", "imf"], "Of the 10 pairs of events 0 stand"),
        (["rosstat", "ministry", "revised", "imf", "bank"], "Of the 10 pairs of events 4 stand"),
    ],
    "classify": [
        ({**_CLASSES, "gdp": "stock"}, "4 of 5 are right. Output is not there"),
        ({**_CLASSES, "debt": "stock"}, "The debt alone"),
        ({"people": "stock"}, "1 of 5 is right, 4 are not chosen yet"),
        ({"people": "flow"}, "0 of 5 are right"),
    ],
    "match": [
        ({**_CURRENCIES, "RUS": "tenge"}, "Kazakhstan"),
        ({**_CURRENCIES, "CHN": "yen"}, "Chosen more than once: yen."),
        ({**_CURRENCIES, "CHN": "yen"}, "mind the country"),
        ({"KOR": "won"}, "3 are not chosen yet"),
        ({"KOR": "yen"}, "0 of 4"),
    ],
    "grid": [
        (_GRID_WRONG, "7 of 8 are right. Half of a half"),
        ({**_GRID, "half": {"even": "no", "square": "no"}}, "of which numbers"),
        ({"twelve": _GRID["twelve"]}, "3 of 8 are right, 5 are not chosen yet"),
        ({"twelve": {"even": "no"}}, "0 of 8"),
    ],
    "weights": [
        ({"quarter": 100, "most": 0}, "That row is bare"),
        ({"quarter": 80, "most": 20}, "That row is bare"),
    ],
    "prediction": [],
    "forecasts": [],
    "years": [
        ("1892, 1896, 1900, 1904, 1908", "4 of your 5 years are right. Not every full century"),
        ("1892-1896", "2 of your 5 years are right, and some are missing. Divide"),
        ([1891, 1895, 1903, 1907], "0 of your 4 years are right, and some are missing. Each is"),
        ("1890–1891, 1893–1895, 1897 to 1903, 1905-1907, 1909, 1910", "years that are none"),
        (1892, "Your only year is right; more are missing."),
        ("1893", "Your only year is not right"),
    ],
    "defence": [
        ({"position": "two", "evidence": ["6", "9"]}, "1 of your 2 pieces bear on it. Something"),
        ({"position": "three", "evidence": ["4", "25"]}, "0 of your 2 pieces bear on it."),
    ],
    "argument": [
        ({**_UMBRELLA, "reason": "paper"}, "speaks against your position: it is a counter-reason"),
        ({**_UMBRELLA, "counter": "clouds"}, "cannot be your reason and your counter-reason"),
        ({**_UMBRELLA, "reply": "wind"}, "answers another sentence"),
        ({**_UMBRELLA, "reply_evidence": "E-6"}, "(lost umbrellas) does not bear on your reply"),
        (
            {"thesis": "take", "reason": "paper", "reason_evidence": "E-1"},
            "0 of 7 are right, 5 are not chosen yet.",
        ),
    ],
}

UNREADABLE: dict[str, list[tuple[Any, str]]] = {
    "brief": [
        ({**_BRIEF, "judgement": "odd"}, "Choose from the lists of the card"),
        ({**_BRIEF, "figures": "dice"}, "Choose from the lists of the card"),
        ({**_BRIEF, "line": 7}, "write into its boxes"),
        ({**_BRIEF, "advice": "ten " * 300_000}, "Advice: 1,200,000 characters are more than"),
        (["shop", "round"], "Choose from the lists of the card"),
    ],
    "one-choice": [("faster", "Choose one"), (3, "Choose one")],
    "tick-all": [(["1850"], "boxes of the list"), ("2000", "boxes of the list")],
    "one-number": [("six", "in figures"), ([6, 6], "One number"), (float("nan"), "NaN")],
    "two-numbers": [(["a", -20], "in figures"), ([25, -20, 0], "2 numbers are expected")],
    "code-number": [
        ([5050], "a list of 1"),
        ({"total": 5050}, "a dictionary of 1 entry"),
        (pd.NA, "NaN"),
        (pd.Series([5050]), "a Series"),
        (pd.DataFrame({"total": [5050]}), "a DataFrame"),
    ],
    "code-list": [("1996", "text"), (_SQUARES, "a Series"), (_FRAME, "a DataFrame")],
    "code-series": [
        (_FRAME, "not a DataFrame. `frame[column]` takes one column"),
        ([144, 169, 196, 225], "a list of 4"),
        (_SQUARES.astype(float).where(_SQUARES > 150), "missing value"),
        (pd.Series([144, 144], index=[12, 12]), "12 stands twice"),
        (_SQUARES.astype(str), "are text. Use"),
    ],
    "code-frame": [
        (_FRAME.set_index("year")["ratio"], "it holds a Series. `.reset_index()`"),
        (_FRAME.where(_FRAME.year > 2015), "Column `year`: That is NaN"),
        (pd.DataFrame({"n": range(3000)}), "a DataFrame of 3,000 rows and 1 columns"),
        ([[2015, 8.1]], "not a list"),
        (8.4, "not a single value"),
        (pd.DataFrame({"year": [2015], "ratio": [{"a": 1}]}), "Column `ratio`"),
    ],
    "order": [
        (["imf", "bank"], "each of the 5 events once"),
        ("imf", "each of the 5 events once"),
        (["imf", "imf", "bank", "rosstat", "revised"], "each of the 5 events once"),
    ],
    "classify": [
        ({"gdp": "wealth"}, "one of the answers offered"),
        ({"wealth": "stock"}, "one of the answers offered"),
        (["flow", "stock"], "one of the answers offered"),
        ({"gdp": ["flow"]}, "one of the answers offered"),
    ],
    "match": [({"CHN": "dollar"}, "one of the answers offered"), ("yuan", "answers offered")],
    "grid": [
        ({"twelve": "yes"}, "one of the values offered"),
        ({"twelve": {"even": "maybe"}}, "one of the values offered"),
        ({"ten": {"even": "yes"}}, "one of the values offered"),
        (["yes"], "one of the values offered"),
    ],
    "weights": [({"quarter": 10, "most": 80}, "add up to 90"), ("half", "one a measure")],
    "years": [
        ("1893, and the year 1897", "“the” is no year in figures. An example: 1891, 1893–1895."),
        ("1893, 97", "“97”: please write each year in four digits."),
        ("1893-87", "“87”: please"),
        ("1893.5", "“1893.5” is a decimal number"),
        (1893.5, "“1893.5” is a decimal number"),
        ("1893, 1911", "“1911” lies outside the years asked for, 1890 to 1910."),
        ("1815 to 1893", "“1815” lies outside"),
        ("1897 to 1893", "“1897–1893” runs backwards"),
        ("1893–", "“1893–”: a range has a first and a last year."),
        ("1893-1895-1897", "a range has"),
        (" , ;", "No year is written yet"),
        ("1893    0.5\n1897   -1.0\ndtype: float64", "a Series, an index or an array as Python"),
        ("Index([1893, 1897], dtype='int64')", "Write its years alone, for example 1891, 1893"),
        ("RangeIndex(start=1893, stop=1898, step=1)", "as Python prints it"),
        ("9" * 1_000_000, "1,000,000 characters"),
        ("9" * 1_000, "“9999999999999999999…”"),
        (True, "Years are expected here, not True or False."),
        (float("nan"), "NaN"),
        (float("inf"), "infinity"),
        (10**400, "a number of 401 digits"),
        ([1893, None], "Entry 2: one year is expected, not nothing."),
        ([1893, [1897]], "Entry 2: one year is expected, not a list of 1"),
        ({"1893": 1}, "Years are expected here, not a set of named"),
        (pd.Series([1893]), "not a Series"),
    ],
    "defence": [
        ({"position": "two", "evidence": ["6"]}, "Tick 2 pieces of evidence; you ticked 1."),
        ({"position": "two", "evidence": ["4", "6", "8"]}, "you ticked 3"),
        ({"position": None, "evidence": ["4", "6"]}, "Choose a position as well"),
        ({"position": "two", "evidence": ["4", "7"]}, "lists of the card"),
        (["two", "4", "6"], "lists of the card"),
        ("two", "lists of the card"),
    ],
    "argument": [
        ({"reason": "clouds"}, "Choose a position first"),
        ({**_UMBRELLA, "thesis": "sell"}, "lists of the card"),
        ({**_UMBRELLA, "colour": "red"}, "lists of the card"),
        (["take", "clouds"], "lists of the card"),
        ("take", "lists of the card"),
    ],
    "prediction": [("a hundred", "in figures"), (5000, "from 1 to 1000")],
    "forecasts": [
        ({"friday": "14"}, "Still missing: A leap year."),
        ({"friday": " ", "leap": "5"}, "Still missing: A Friday."),
        ({"friday": "14", "leap": "never"}, "A leap year: Please write one number in figures"),
        ({"friday": "140", "leap": "5"}, "A Friday: A probability lies between 0 and 100"),
        ({"friday": "14", "leap": "-5"}, "between 0 and 100"),
        ({"sunday": "14", "leap": "5"}, "2 probabilities are expected"),
        (["14", "5"], "2 probabilities are expected"),
        ("14", "2 probabilities are expected"),
    ],
}

#: Mutants that deserve full points after all, with the reason.
EQUIVALENT: dict[tuple[str, str], str] = {
    ("classify", repr({**_CLASSES, "per-head": name})): "Output per head may be seen either way."
    for name in ("flow", "ratio")
}
