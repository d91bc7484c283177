"""The questions on the rouble and on the reserves."""

from __future__ import annotations

from axislab.measures import change_pct
from axislab.questions.kinds.number import KnownValue, Number, NumberAnswer, NumberField, NumberKey
from axislab.questions.power_reversal.economies import LESSON
from axislab.questions.question import Question
from axislab.tables import table

#: How else a share or a change in per cent may be written.
PER_CENT = ("%", "per cent", "percent", "pct", "p.c.")
FRACTION = "That is a fraction of one. Multiply by 100 for per cent."
LESSON_MONTHS = (
    "That is the lesson's figure, from January 2014 to January 2019. The task names other months."
)
DOLLAR = "That is the change against the dollar. Take the column `rub_per_cny`."
REMAINS = "That is the new price in per cent of the old one. Subtract 100 for the change."


def yuan_per_rouble() -> tuple[float, float]:
    """Return the price of a rouble in yuan, monthly means of December 2013 and 2018."""
    rates = 1 / table("exchange_rates").set_index("month")["rub_per_cny"]
    return float(rates["2013-12"]), float(rates["2018-12"])


def _both_changes(column: str, start: str, end: str) -> tuple[float, float]:
    """Return the change of the rouble and of the other currency between two months, per cent."""
    prices = table("exchange_rates").set_index("month")[column]
    old, new = float(prices[start]), float(prices[end])
    return change_pct(1 / old, 1 / new), change_pct(old, new)


def _half_its_value_key() -> NumberKey:
    """Return the key: what the rouble lost and the yuan gained."""
    old, new = yuan_per_rouble()
    rouble, yuan = change_pct(old, new), change_pct(1 / old, 1 / new)
    yearly = table("exchange_rates").assign(year=lambda rates: rates["month"].str[:4].astype(int))
    means = yearly.groupby("year")["rub_per_cny"].mean()
    other_base = change_pct(1 / means[2014], 1 / means[2018])
    lesson_rouble, lesson_yuan = _both_changes("rub_per_cny", "2014-01", "2019-01")
    rouble_in_dollars, dollar = _both_changes("rub_per_usd", "2013-12", "2018-12")
    return NumberKey(
        (
            NumberAnswer(
                (rouble, -rouble) if rouble < 0 else (rouble,),
                0.6,
                (
                    KnownValue(-yuan, "You took the other currency as the base."),
                    KnownValue(
                        yuan, "That is what the yuan gained; this box asks what the rouble lost."
                    ),
                    *(KnownValue(v, LESSON_MONTHS) for v in (lesson_rouble, -lesson_rouble)),
                    *(KnownValue(v, DOLLAR) for v in (rouble_in_dollars, -rouble_in_dollars)),
                    KnownValue(-50.0, "That is the essay's rounded word. Compute it."),
                    KnownValue(50.0, "That is the essay's rounded word. Compute it."),
                    KnownValue(100 + rouble, REMAINS),
                    *(KnownValue(v / 100, FRACTION, near=0.006) for v in (rouble, -rouble)),
                    KnownValue(
                        other_base,
                        "Right from the mean of 2014 to the mean of 2018. The "
                        "task names two months.",
                    ),
                ),
                "Divide the new price of a rouble by the old one, then subtract one.",
            ),
            NumberAnswer(
                (yuan,),
                0.6,
                (
                    KnownValue(
                        -rouble,
                        "A loss of so many per cent one way is not a gain of as "
                        "many the other way: the base has changed.",
                    ),
                    KnownValue(
                        rouble, "That is the loss of the rouble. Turn the price round first."
                    ),
                    KnownValue(
                        50.0, "The essay's rounded loss does not turn into a gain of the same size."
                    ),
                    KnownValue(
                        100.0,
                        "That would follow from a loss of exactly one half. Use the two prices.",
                    ),
                    KnownValue(lesson_yuan, LESSON_MONTHS),
                    KnownValue(dollar, DOLLAR),
                    KnownValue(100 + yuan, REMAINS),
                    KnownValue(yuan / 100, FRACTION, near=0.006),
                ),
                "Turn both prices round first: how many roubles is a yuan?",
            ),
        ),
        f"A rouble cost {old:.4f} yuan in December 2013 and {new:.4f} in December 2018: a change "
        f"of {rouble:.1f} per cent. Seen from the other side a yuan went from {1 / old:.2f} to "
        f"{1 / new:.2f} roubles: {yuan:+.1f} per cent. Both are the same event; the base differs. "
        "The essay's half is a rounding upwards, and other months give other figures: a "
        "percentage needs its two dates.\n\n"
        "European Central Bank reference rates, monthly means, crossed by us.",
    )


def _stock_or_flow_key() -> NumberKey:
    """Return the key: by how many points the yuan's share of the reserves rose in the quarter."""
    shares = table("reserve_shares").query("currency == 'CNY'").set_index("date")["share_pct"]
    before, held = float(shares["2018-03-31"]), float(shares["2018-06-30"])
    moved = held - before
    return NumberKey(
        (
            NumberAnswer(
                (moved,),
                0.05,
                (
                    KnownValue(
                        held,
                        "That is the share held at the end of the quarter, a stock. The box asks "
                        "what was added to it.",
                    ),
                    KnownValue(before, "That is the share held before the quarter began."),
                    KnownValue(
                        100 * moved / before,
                        "That is the growth of the share in per cent. The box asks for percentage "
                        "points: subtract.",
                    ),
                    KnownValue(
                        moved / 100,
                        "That is a fraction of one. Multiply by 100 for percentage points.",
                        near=0.0006,
                    ),
                    KnownValue(
                        round(moved), "That is a whole number. Keep the decimal of the table."
                    ),
                    KnownValue(-moved, "The share rose: subtract the earlier from the later."),
                    KnownValue(
                        held - float(shares["2017-06-30"]),
                        "That is the rise within a year. The box asks for the quarter.",
                    ),
                ),
                "Subtract the share at the end of March from the share at the end of June.",
            ),
        ),
        f"The share rose from {before:.1f} to {held:.1f} per cent: by {moved:.1f} percentage "
        "points in one quarter. The essay took the share that was held (a stock) for the amount "
        "that was moved (a flow). It was seven months old when the essay appeared.\n\n"
        "Bank of Russia, reserves of foreign currency and gold, as quoted in the press.",
    )


HALF_ITS_VALUE = Question(
    id="half-its-value",
    lesson=LESSON,
    number=5,
    title="Half its value?",
    task="The essay says that the rouble lost about half of its value against the yuan since "
    "2014 (AX-121). The lesson took two Januaries; take the last month before 2014 and the last "
    "of the year before the essay, **December 2013** and **December 2018**, both above. The column "
    "`rub_per_cny` says how many roubles a yuan costs. Give the change from each side, with one "
    "decimal.",
    controls=Number(
        (
            NumberField(
                "Change of the rouble, in yuan",
                "%",
                "-12.5",
                (*PER_CENT, "loss", "lower", "less", "down", "lost", "fell by", "a loss of"),
            ),
            NumberField(
                "Change of the yuan, in roubles",
                "%",
                "12.5",
                (*PER_CENT, "gain", "higher", "more", "up", "gained", "rose by", "a gain of"),
            ),
        )
    ),
    points=2,
    hints=(
        "The table gives roubles for a yuan. One divided by that is yuan for a rouble, as in the "
        "lesson.",
        "Change in per cent = (new / old - 1) × 100. The old value is the base.",
    ),
    key=_half_its_value_key,
)

STOCK_OR_FLOW = Question(
    id="stock-or-flow",
    lesson=LESSON,
    number=7,
    title="Stock or flow?",
    task="The essay says that Russia's central bank had moved 14.7 per cent of its reserves "
    "into yuan (AX-43). The table above gives the share of the yuan on several days. "
    "How much was added in the **second quarter of 2018**, from 31 March to "
    "30 June?",
    controls=Number(
        (
            NumberField(
                "Rise of the yuan's share in the quarter",
                "percentage points",
                "2.5",
                ("percentage", "points", "point", "-points", "pp", "p.p.", "ppt", "pts", *PER_CENT),
            ),
        )
    ),
    points=2,
    hints=(
        "Find the two days in the column `date`.",
        "Percentage points are a difference of two shares, not a ratio.",
    ),
    key=_stock_or_flow_key,
)
