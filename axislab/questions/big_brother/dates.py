"""The question on the order of eight events."""

from __future__ import annotations

from axislab.questions.big_brother.timeline import LESSON, events
from axislab.questions.kinds.order import KnownOrder, Ordering, OrderKey
from axislab.questions.question import Question

#: Name of each card and the event of the timeline it stands for.
CARDS = {
    "experts": "E026",
    "agreement": "E053",
    "moscow": "E007",
    "refused": "E023",
    "aigun": "E001",
    "handover": "E072",
    "accord": "E019",
    "ussuri": "E038",
}


def _first_and_last_key() -> OrderKey:
    timeline = events()
    days, titles = timeline["date"].to_dict(), timeline["title"].to_dict()
    dates = {card: str(days[event]) for card, event in CARDS.items()}
    right = tuple(sorted(dates, key=lambda card: dates[card]))
    told = {card: f"{titles[event]} ({dates[card]})" for card, event in CARDS.items()}
    return OrderKey(
        right=right,
        known_wrong=(
            KnownOrder(
                "ussuri",
                "experts",
                "The quarrel was nine years old when the shooting began: the war did not cause "
                "the split.",
            ),
            KnownOrder(
                "refused",
                "accord",
                "What has not been promised cannot be refused.",
            ),
            KnownOrder(
                "experts",
                "refused",
                "The help that mattered most was withdrawn first, the rest a year later.",
            ),
            KnownOrder(
                "handover",
                "agreement",
                "A line is agreed on paper first. The ground follows, here many years later.",
            ),
            KnownOrder(
                "moscow",
                "aigun",
                "Aigun belongs to the age of emperors, in the years of the Second Opium War.",
            ),
        ),
        explanation=f"{'; '.join(told[card] for card in right)}. Between the first and the last "
        "lie 150 years, and the split itself has several dates, not one.\n\n"
        "Dates from the table timeline, each with its source.",
    )


FIRST_AND_LAST = Question(
    id="first-and-last",
    lesson=LESSON,
    number=1,
    title="Which came first?",
    task="Put these eight events in the order of time. The lesson and its border map name all of "
    'them; `table("timeline")` has their dates.',
    controls=Ordering(
        "Earliest first",
        {
            "experts": "The Soviet experts are called home",
            "agreement": "The eastern border is agreed",
            "moscow": "Mao comes to Moscow",
            "refused": "The model of the bomb is refused",
            "aigun": "The Treaty of Aigun is signed",
            "handover": "The last islands are handed over",
            "accord": "The model of the bomb is promised",
            "ussuri": "Soldiers fight on the Ussuri",
        },
    ),
    points=2,
    hints=(
        "Begin with the ends: which belongs to the time of the emperors, and which came after the "
        "Soviet Union was gone?",
        "For the rest ask what each needs: nothing can be refused that was not promised, and "
        "nobody is called home who was not sent.",
    ),
    key=_first_and_last_key,
)
