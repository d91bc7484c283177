"""The questions on the Russian Far East: how large, how many people, and who counted whom."""

from __future__ import annotations

from axislab.questions.kinds.classify import KnownClass
from axislab.questions.kinds.grid import Grid, GridKey, KnownCell
from axislab.questions.kinds.match import Match, MatchKey
from axislab.questions.kinds.number import KnownValue, Number, NumberAnswer, NumberField, NumberKey
from axislab.questions.partners.border import PER_CENT
from axislab.questions.partners.moscow import LESSON
from axislab.questions.question import Question
from axislab.tables import table

OLD_BORDER, NEW_BORDER = "nine regions", "eleven regions"
#: Definition and year in the table "populations_compared", by the name in the response.
FAR_EAST = {
    "new": ("eleven regions (border since November 2018), mean of the year", 2019),
    "old": ("nine regions (border until November 2018), 1 January", 2018),
}
HARBIN = {
    "residents": ("whole municipality, residents", 2018),
    "registered": ("whole municipality, registered", 2018),
    "built": ("built-up area (seven urban districts), census", 2010),
}


def _areas(name: str, border: str = "") -> list[float]:
    rows = table("land_areas")
    named = rows[(rows["name"] == name) & rows["definition"].str.startswith(border)]
    return [float(area) for area in named["sq_km"]]


def _share_key() -> NumberKey:
    (russia,) = _areas("Russia")
    (new,) = (100 * area / russia for area in _areas("Far Eastern Federal District", NEW_BORDER))
    old = tuple(100 * area / russia for area in _areas("Far Eastern Federal District", OLD_BORDER))
    fraction = "That is a fraction of one. Multiply by 100 for per cent."
    round_figure = KnownValue(
        40.0, "That is the essay's round figure. Compute it from the areas.", near=0.05
    )
    return NumberKey(
        (
            NumberAnswer(
                (new,),
                0.5,
                (
                    round_figure,
                    KnownValue(old[0], "That is the share in the border before November 2018."),
                    KnownValue(new / 100, fraction, near=0.006),
                    KnownValue(10_000 / new, "You divided the wrong way round."),
                    KnownValue(
                        100 - new, "That is the rest of Russia. The box asks for the Far East."
                    ),
                ),
                "Divide the area of eleven regions by that of Russia.",
            ),
            NumberAnswer(
                old,
                0.35,
                (
                    round_figure,
                    KnownValue(new, "That is the share in the border since November 2018."),
                    KnownValue(old[0] / 100, fraction, near=0.006),
                    KnownValue(10_000 / old[0], "You divided the wrong way round."),
                ),
                "Divide the area of nine regions by that of Russia.",
            ),
        ),
        f"{new:.1f} per cent since November 2018, when Buryatia and Zabaykalsky Krai joined the "
        f"district, and {old[0]:.1f} before ({old[1]:.1f} with an older figure of its area). The "
        "essay of February 2019 uses the new border, rightly; its readers may have learned the "
        "other share. And 40 per cent is what the Far East is of Russia, not what China lost.",
    )


def _people(definition: str, year: int) -> int:
    rows = table("populations_compared")
    found = rows[(rows["definition"] == definition) & (rows["year"] == year)]["population"]
    return int(found.iloc[0])


def _harbin_key() -> GridKey:
    cells = {
        (row, column): _people(*FAR_EAST[row]) < _people(*HARBIN[column])
        for row in FAR_EAST
        for column in HARBIN
    }
    millions = {
        name: f"{_people(*which) / 1e6:.2f}" for name, which in {**FAR_EAST, **HARBIN}.items()
    }
    true = sum(cells.values())
    built = (
        "The built-up city is only a part of the municipality. Compare the figure for its seven "
        "districts."
    )
    return GridKey(
        right={cell: frozenset({"yes" if more else "no"}) for cell, more in cells.items()},
        known_wrong=(
            KnownCell("new", "built", "yes", built),
            KnownCell("old", "built", "yes", built),
            KnownCell(
                "new",
                "registered",
                "no",
                "Registered people are fewer than residents. Are they fewer than the Far East?",
            ),
            KnownCell(
                "new",
                "residents",
                "no",
                "The municipality of Harbin is as large as a small country. Look at its residents.",
            ),
            KnownCell(
                "old",
                "residents",
                "no",
                "The old border has fewer people than the new one. Compare again.",
            ),
            KnownCell(
                "old",
                "registered",
                "no",
                "The old border has fewer people than the new one. Compare again.",
            ),
        ),
        explanation=f"The claim (AX-111) is true in {true} of {len(cells)} cells. Far East: "
        f"{millions['new']} million in the new border (2019), {millions['old']} in the old "
        f"(2018). Harbin: {millions['residents']} million residents and {millions['registered']} "
        f"registered (2018), {millions['built']} in the built-up city (2010). A Chinese “city” is "
        "a municipality with villages and fields, Harbin's of 53,000 square kilometres. The years "
        "differ; here no cell turns on that.",
    )


def _press_key() -> MatchKey:
    """Return the key: facts with a source, those of claim AX-118.

    ABC News, 2000 (border official, ministry); Carnegie Endowment, July 2017 (ten million by
    2050, census, scholars), reprinted in the South China Morning Post.
    """
    range_ = "Only one of the five does not pretend to one figure. What does that say?"
    return MatchKey(
        right={
            "entries": frozenset({"crossings"}),
            "two": frozenset({"round"}),
            "ten": frozenset({"future"}),
            "census": frozenset({"asked"}),
            "half": frozenset({"range"}),
        },
        known_wrong=(
            *(
                KnownClass("ten", name, "Look at the year: who could have counted that by 2019?")
                for name in ("round", "range", "crossings", "asked")
            ),
            *(
                KnownClass(
                    "entries",
                    name,
                    "This number is of a span of months, and of coming in. Who comes twice?",
                )
                for name in ("round", "range", "asked")
            ),
            *(KnownClass("half", name, range_) for name in ("round", "asked", "crossings")),
            *(
                KnownClass("census", name, "How does a census come by its figure?")
                for name in ("round", "range", "crossings")
            ),
            *(
                KnownClass("two", name, "This is said of one year and of a whole country.")
                for name in ("asked", "range", "crossings", "future")
            ),
        ),
        explanation="Five numbers, five things. 1.5 million illegal entries in 18 months, said a "
        "border official in 2000: one person may come several times. Two million Chinese in "
        "Russia, said the Interior Ministry in the same year: people present, in one round figure. "
        "Ten million by 2050, ascribed to Western media: nobody can count them yet. Some 30,000 in "
        "the census of 2010: residents, and a census misses those who do not want to be counted. "
        "400,000 to 550,000, said scholars by 2017: people present, with the doubt shown. Set side "
        "by side without these words they seem to contradict each other (AX-118, AX-122).",
    )


FAR_EAST_SHARE = Question(
    id="far-east-share",
    lesson=LESSON,
    number=8,
    title="How much of Russia is Far East?",
    task="“Some 40 per cent of Russia's land” (AX-108). Compute the share of the Far Eastern "
    "Federal District in Russia's area from the table above: once in the border since November "
    "2018, with **eleven** regions, and once in the one before, with **nine**. For nine regions "
    "take either figure.",
    controls=Number(
        (
            NumberField("Share in the border since November 2018", "%", "25", PER_CENT[1:]),
            NumberField("Share in the border before", "%", "25", PER_CENT[1:]),
        )
    ),
    points=2,
    hints=(
        "The area of the district is the part, the area of Russia the whole.",
        "The column `definition` says how many regions each row counts.",
    ),
    key=_share_key,
)

HARBIN_OR_FAR_EAST = Question(
    id="harbin-or-far-east",
    lesson=LESSON,
    number=9,
    title="Harbin or the Far East?",
    task="The essay says that the city of Harbin alone has more people than the Russian Far East "
    "(AX-111). Is it so? Decide for each pair of definitions, from the table above.",
    controls=Grid(
        label="Has Harbin more people?",
        rows={
            "new": "Far East, eleven regions (new border), 2019",
            "old": "Far East, nine regions (old border), 2018",
        },
        columns={
            "residents": "Municipality, residents, 2018",
            "registered": "Municipality, registered, 2018",
            "built": "Built-up city, 2010",
        },
        values={"yes": "yes", "no": "no"},
    ),
    points=3,
    hints=(
        "The new border has eleven regions, the old one nine; the table gives several years.",
        "A municipality in China includes the country around the city.",
    ),
    key=_harbin_key,
)

PRESS_NUMBERS = Question(
    id="press-numbers",
    lesson=LESSON,
    number=10,
    title="What was counted?",
    task="Numbers of Chinese in Russia, or on their way there, went through the press (AX-118). "
    "They count different things, so they cannot be set against each other. Say for each what it "
    "counts; “people there” are all who are in the country, residents or not.",
    controls=Match(
        label="Choose for each number what it counts",
        items={
            "ten": "10 million by 2050, ascribed to Western media",
            "two": "2 million in Russia, the Interior Ministry in 2000",
            "half": "400,000 to 550,000 in Russia, scholars by 2017",
            "census": "some 30,000 in Russia, the census of 2010",
            "entries": "1.5 million illegal in 18 months, a border official in 2000",
        },
        classes={
            "asked": "residents, one by one",
            "crossings": "entries, some twice",
            "range": "people there, a range",
            "future": "a time to come",
            "round": "people there, rounded",
        },
    ),
    points=3,
    hints=(
        "Sort the numbers first: entries, people present, residents, a forecast.",
        "Then ask how each could have been counted, and by whom.",
    ),
    key=_press_key,
)
