"""The questions on the quarrel: its order, the three points of October 2017, and who did what."""

from __future__ import annotations

from axislab.questions.kinds.classify import KnownClass
from axislab.questions.kinds.match import Match, MatchKey
from axislab.questions.kinds.order import KnownOrder, Ordering, OrderKey
from axislab.questions.kinds.tick_all import KnownSet, TickAll, TickAllKey
from axislab.questions.question import Question
from axislab.questions.thaad.seongju import LESSON
from axislab.tables import table

#: Name of each step in the response, and its row in the table "thaad_events".
STEPS = {
    "tours": "T20",
    "complete": "T37",
    "speaks": "T01",
    "hold": "T27",
    "decision": "T09",
    "mended": "T39",
    "radar": "T24",
    "statement": "T31",
}
ITEMS = {
    "tours": "Chinese agencies stop selling trips to Korea",
    "complete": "Four more launchers: the battery is complete",
    "speaks": "A US commander says that Washington is considering THAAD for Korea",
    "hold": "Moon's office puts further launchers on hold",
    "decision": "Seoul and Washington announce the decision to deploy",
    "mended": "China and South Korea agree to mend relations",
    "radar": "Radar and two launchers are set up overnight",
    "statement": "China and Russia ask in a joint statement for a stop",
}


def _order_key() -> OrderKey:
    dates = table("thaad_events").set_index("event_id")["date"]
    right = tuple(sorted(STEPS, key=lambda name: str(dates[STEPS[name]])))
    return OrderKey(
        right=right,
        known_wrong=(
            KnownOrder(
                "mended",
                "complete",
                "They agreed to mend relations although the battery stood, not so that it would "
                "not stand.",
            ),
            KnownOrder("tours", "decision", "There was no decision yet for it to answer."),
            KnownOrder(
                "radar",
                "tours",
                "Tours stopped after the first launchers had landed, before anything was set up. "
                "(Other measures are reported from 2016.)",
            ),
            KnownOrder(
                "hold",
                "radar",
                "The new president was not yet in office when the first parts were set up.",
            ),
            KnownOrder(
                "complete", "hold", "First came the pause, then, after a missile test, the rest."
            ),
            KnownOrder(
                "statement",
                "hold",
                "When Beijing and Moscow spoke in July, the president in Seoul had already acted.",
            ),
        ),
        explanation="; ".join(f"{dates[STEPS[name]]}: {ITEMS[name]}" for name in right)
        + ". On the day of the joint statement a third of the battery stood, and the rest was on "
        "hold. Pressure did not stop it: the second intercontinental test of North Korea, on 28 "
        "July, brought the other four launchers.",
    )


def _points_key() -> TickAllKey:
    # Sources: Foreign Minister Kang in the National Assembly, 30 October 2017 (Herald Business,
    # Hankyoreh; table thaad_events, T38); the joint text of 31 October (T39); the older formula
    # (T03); restriction of use, a Chinese claim: table thaad_events, T40, and
    # JoongAng Daily, 11 August 2022; the opposition: Yonhap, 1 November 2017,
    # https://koreapost.com/news/articleView.html?idxno=5291.
    right = frozenset({"battery", "network", "alliance", "position"})
    return TickAllKey(
        right=right,
        known_wrong=(
            KnownSet(
                right - {"position"},
                "The contents are complete. Ask also what kind of thing they are in Seoul's eyes.",
            ),
            KnownSet(
                right | {"text"},
                "Look at the events of the two days once more: what does the joint text leave out?",
            ),
            KnownSet(
                right | {"use"},
                "One of these is what China made of it, from November 2017 on. Kang did not name "
                "it.",
            ),
            KnownSet(
                frozenset({"formula", "position"}),
                "That formula is of March 2015, of another government.",
            ),
        ),
        explanation="Kang told parliament of three points: no further battery under "
        "consideration, no part in the American missile-defence network, no alliance of three "
        "with Japan. They are a position of Seoul; the text agreed on the next day does not list "
        "them, and the battery that stood was left where it is. From November 2017 on "
        "Beijing held Seoul to its word, and Chinese press added a restriction of use, as Beijing "
        "did officially in 2022; Seoul answered that there was no promise. Its opposition of 2017 "
        "said that it had acted like one. The "
        "formula of March 2015, no request, no talks, no decision, is another set of three.",
    )


def _actor_key() -> MatchKey:
    # Mount's sentence: claim NK-50. Syring, 11 August 2016: claim NK-46. The rest: table
    # thaad_events, T20, T27, T32 and T34, and thaad_costs.
    return MatchKey(
        right={
            "mount": frozenset({"russia"}),
            "measures": frozenset({"china"}),
            "pause": frozenset({"south"}),
            "promise": frozenset({"america"}),
            "test": frozenset({"north"}),
        },
        known_wrong=(
            KnownClass(
                "mount",
                "china",
                "Read the claim again: Mount names another state. Others make this argument about "
                "the one you chose.",
            ),
            KnownClass(
                "mount",
                "america",
                "That is what Beijing and Moscow say of the deployment. The line asks for Mount.",
            ),
            KnownClass(
                "measures",
                "russia",
                "Our table has no measure of this state against Seoul in 2017. Its visitors even "
                "grew.",
            ),
            KnownClass("pause", "america", "It was called a domestic matter there. Who said so?"),
            KnownClass("promise", "south", "The head of an agency said so, as a guest in Seoul."),
            KnownClass("test", "china", "Whose missiles is the battery there to hit?"),
        ),
        explanation="Mount speaks of Russia; the measures on record, against tours, shops and "
        "shows, were Chinese, though Beijing denied official involvement. That is no proof against "
        "Mount, who speaks of a motive, but it shows why a sentence has to be read to its subject. "
        "The pause and its end were Seoul's, under the impression of Pyongyang's test; the promise "
        "on the mode was Washington's.",
    )


EVENT_ORDER = Question(
    id="event-order",
    lesson=LESSON,
    number=5,
    title="From an idea to a battery",
    task="Put the events in order. Use the buttons; the earliest stands first.",
    controls=Ordering("Earliest first", ITEMS),
    points=3,
    hints=(
        "Moon Jae-in took office in May 2017.",
        "Ask of each step what had to be there before it: a decision, land, a president.",
    ),
    key=_order_key,
)

THREE_POINTS = Question(
    id="three-points",
    lesson=LESSON,
    number=6,
    title="Three points of October 2017",
    task="On 30 October 2017 Foreign Minister Kang Kyung-wha named three points; a day later China "
    "and South Korea agreed to mend relations. Tick **all** that is true of the three points.",
    controls=TickAll(
        "True of the three points",
        {
            "formula": "They say: no request, no talks, no decision",
            "battery": "A further battery is not being considered",
            "removal": "The battery in Seongju is to be taken away",
            "network": "South Korea does not join the US missile-defence network",
            "use": "The use of the radar that stands there is restricted",
            "alliance": "Cooperation with the US and Japan is not to become an alliance of three",
            "position": "As Seoul describes them, they are its own position, not a promise",
            "text": "They are listed in the text agreed with China on the next day",
        },
    ),
    points=2,
    hints=(
        "Three of the lines are contents, and there is one more to tick.",
        "“What happened afterwards” in the lesson has both days, and what Seoul said later.",
    ),
    key=_points_key,
)

WHICH_ACTOR = Question(
    id="which-actor",
    lesson=LESSON,
    number=10,
    title="Who did it, and who is said to?",
    task="Give each line its state. Each state fits one line. The first line asks not who did "
    "something but who is **said** to.",
    controls=Match(
        "Which state?",
        {
            "mount": "In Mount's sentence (NK-50) it parts Seoul from Washington",
            "measures": "Its agencies stopped tours, its inspectors closed shops",
            "pause": "Its president put launchers on hold, then asked for them",
            "promise": "Its official said that only the terminal mode will be used",
            "test": "Its missile test of 28 July 2017 ended the pause",
        },
        {
            "america": "United States",
            "china": "China",
            "north": "North Korea",
            "russia": "Russia",
            "south": "South Korea",
        },
    ),
    points=2,
    hints=(
        "The claim NK-50 stands in the table at the head of the lesson.",
        "The column `actor` of the table of events names who acted.",
    ),
    key=_actor_key,
)
