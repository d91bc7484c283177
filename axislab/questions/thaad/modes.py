"""The question on the two modes of the radar: range, guidance, and whose argument it is."""

from __future__ import annotations

from axislab.questions.kinds.grid import Grid, GridKey, KnownCell
from axislab.questions.question import Question
from axislab.questions.thaad.seongju import LESSON
from axislab.tables import table


def _modes_key() -> GridKey:
    # Sources: US-China Economic and Security Review Commission, Annual Report 2016, page 448
    # (both ranges; no interception in the forward mode); Korea Herald, 11 August 2016 (Syring);
    # Chosun Ilbo, 21 August 2017 (Beijing's view). All in the table radar_estimates.
    estimates = table("radar_estimates").groupby("mode")["range_km"].agg(["min", "max"])
    short, long = estimates.loc["terminal"], estimates.loc["forward"]
    return GridKey(
        right={
            ("terminal", "range"): frozenset({"short"}),
            ("terminal", "guides"): frozenset({"yes"}),
            ("terminal", "cited"): frozenset({"allies"}),
            ("forward", "range"): frozenset({"long"}),
            ("forward", "guides"): frozenset({"no"}),
            ("forward", "cited"): frozenset({"china"}),
        },
        known_wrong=(
            KnownCell(
                "forward",
                "guides",
                "yes",
                "A longer look is not a longer arm: read what the Commission says of this mode.",
            ),
            KnownCell("terminal", "guides", "no", "What would the battery be for, then?"),
            KnownCell("terminal", "cited", "china", "Which side gains by a small circle?"),
            KnownCell("forward", "cited", "allies", "Which side gains by a large circle?"),
            KnownCell(
                "terminal", "range", "long", "In this mode it looks at what comes down, close by."
            ),
            KnownCell(
                "forward", "range", "short", "In this mode it looks for missiles as they climb."
            ),
        ),
        explanation="Each side cites the mode that suits its case. Terminal: "
        f"{short['min']:,.0f} to {short['max']:,.0f} km in our table, it guides interceptors, and "
        "Seoul and Washington say that it is the only mode used. Forward: "
        f"{long['min']:,.0f} to {long['max']:,.0f} km, no interception, and Beijing believes that "
        "other software would do to change over; Syring granted that the change is possible. So "
        "the quarrel over range is at bottom one over trust in a promise.",
    )


TWO_MODES = Question(
    id="two-modes",
    lesson=LESSON,
    number=4,
    title="Two modes, two arguments",
    task="The same radar can work in two modes. Fill the table from the estimates above this card: "
    "which range is named for the mode, does the radar guide interceptors in it, and which side "
    "builds its case on it? The last column asks for the argument, not for who named a figure.",
    controls=Grid(
        "Choose for each cell",
        {"terminal": "Terminal mode", "forward": "Forward mode"},
        {
            "range": "Range named most",
            "guides": "Guides interceptors?",
            "cited": "Whose case?",
        },
        {
            "short": "600 km or a little more",
            "long": "up to 2,000 km",
            "yes": "yes",
            "no": "no",
            "allies": "Seoul and Washington",
            "china": "Beijing and Moscow",
        },
    ),
    points=3,
    hints=(
        "The table `radar_estimates` has a column `mode`; its rows say in words what that means.",
        "Ask of each circle who would like it to be true.",
    ),
    key=_modes_key,
)
