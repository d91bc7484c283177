"""What is said of wrong choices in the grid of criteria, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator

from axislab.alliance import NO, NONE_FOUND, NOT_APPLICABLE, PARTLY, YES

OLD, FRIENDS, ESSAY, NOW, KOREA = (
    "sino-soviet-1950",
    "china-russia-2001",
    "china-russia-2019",
    "china-russia-2026",
    "russia-dprk-2024",
)
_ANY = (YES, PARTLY, NO, NONE_FOUND, NOT_APPLICABLE)
_UNSEEN = (NONE_FOUND, NOT_APPLICABLE)

_SLIPS: dict[tuple[str, str], tuple[tuple[tuple[str, ...], str], ...]] = {
    ("mutual_defence", FRIENDS): (
        ((YES, PARTLY), "Read what the two promise to do at once: is it a promise of arms?"),
        (_UNSEEN, "The whole text is at hand. What does it ask of each when a threat is seen?"),
    ),
    ("mutual_defence", ESSAY): (
        ((YES, PARTLY), "Does any text there promise help with arms?"),
        (_UNSEEN, "The texts of that year can be read from end to end. What do they promise?"),
    ),
    ("mutual_defence", NOW): (
        ((YES,), "A close partnership: in which article is it?"),
        ((PARTLY,), "Does any text there promise help with arms, be it a little?"),
        ((NOT_APPLICABLE,), "A treaty was in force, so the question can be asked of it."),
    ),
    ("mutual_defence", OLD): (
        (_ANY, "What does Article 1 ask of one when the other is attacked?"),
    ),
    ("mutual_defence", KOREA): (
        (_ANY, "What does Article 4 ask of one when the other is attacked?"),
    ),
    ("joint_command", ESSAY): (
        ((YES,), "Training side by side is one thing, one commander over both another."),
        ((PARTLY,), "Look at the year in which an exercise first had one system of command."),
        (
            (NONE_FOUND,),
            "Here a report speaks: it says when the first common system of command came.",
        ),
        ((NOT_APPLICABLE,), "Both had armies that trained together, so it can be asked."),
    ),
    ("named_adversary", OLD): ((_ANY, "Whom do the preamble and Article 1 speak of?"),),
    ("named_adversary", FRIENDS): (
        (_ANY, "Which state does the treaty name? Read its article on military cooperation."),
    ),
    ("votes", OLD): ((_ANY, "Who sat for China in the UN in 1950?"),),
    ("arms", FRIENDS): (
        (_ANY, "Compare the deliveries of that decade with the bound that the rule sets."),
    ),
}
"""For each cell marked, values and what is said of them; a group may hold what is right as well."""


def slips_by_cell() -> Iterator[tuple[tuple[str, str], str, str]]:
    """Yield cell, value and message; the key leaves out values that are right."""
    for cell, groups in _SLIPS.items():
        for values, message in groups:
            yield from ((cell, value, message) for value in values)
