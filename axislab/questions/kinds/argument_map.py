"""Build an argument: position, reason, counter-reason and reply, each with a piece of evidence.

The response maps each step to the id of a sentence, and the step's evidence (for example
``reason_evidence``) to the number of a claim. The position is free.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from axislab.arguments import STEPS, DrawnMap, Node, Piece, draw, evidence_of
from axislab.questions.kinds.classify import counted_mark
from axislab.questions.mark import Mark, Response, State


@dataclass(frozen=True)
class Offers:
    """What can be chosen.

    Attributes:
        sentences: Step → id → sentence, in the order offered.
        evidence: Number of each claim and the claim, the same with every step.
    """

    sentences: Mapping[str, Mapping[str, Node]]
    evidence: Mapping[str, Piece]

    @property
    def known(self) -> dict[str, Node]:
        """Every sentence by its id."""
        return {id: node for offered in self.sentences.values() for id, node in offered.items()}

    def texts(self, name: str) -> dict[str, str]:
        """Return what is offered under one name of a response, with the text of each in a list."""
        if name in self.sentences:
            return {id: node.label for id, node in self.sentences[name].items()}
        return {id: f"{id} · {piece.topic}" for id, piece in self.evidence.items()}


@dataclass(frozen=True)
class ArgumentMap:
    """The public part.

    Attributes:
        label: What to do.
        offers: Reads what can be chosen from the tables; called when it is first shown.
        invitation: Shown where nothing is chosen yet.
    """

    label: str
    offers: Callable[[], Offers]
    invitation: str = "choose …"
    kind: str = field(default="argument_map", init=False)

    @property
    def names(self) -> dict[str, str]:
        """The names of a response in the order shown, each with the label of its list."""
        labels = {}
        for step, (_, word, _) in STEPS.items():
            labels[step] = word
            labels[evidence_of(step)] = f"Evidence for the {word.lower()}"
        return labels

    def chosen(self, response: Response) -> dict[str, str]:
        """Return the id chosen under each name, ``""`` where none of those offered is."""
        given = response if isinstance(response, dict) else {}
        offers = self.offers()
        found = {}
        for name in self.names:
            id = given.get(name)
            found[name] = id if isinstance(id, str) and id in offers.texts(name) else ""
        return found

    def can_be_read(self, response: Response) -> bool:
        """Whether the response maps names to ids of the card, or to nothing."""
        if not isinstance(response, dict) or set(response) - set(self.names):
            return False
        chosen = self.chosen(response)
        return all(chosen[name] or id in (None, "") for name, id in response.items())

    def drawn(self, response: Response) -> DrawnMap:
        """Return the map of what is chosen."""
        offers = self.offers()
        return draw(self.chosen(response), offers.known, offers.evidence)

    def is_blank(self, response: Response) -> bool:
        """Whether nothing is chosen."""
        return response is None or (
            isinstance(response, dict) and not any(v not in (None, "") for v in response.values())
        )

    def twin(self, response: Response) -> list[str]:
        """The lists with what is chosen, the map if there is one, and what each list offers."""
        chosen, offers = self.chosen(response), self.offers()
        lines = [
            f"  {label}: [{offers.texts(name).get(chosen[name], '')}]"
            for name, label in self.names.items()
        ]
        drawn = [] if self.is_blank(response) else ["", self.drawn(response).text, ""]
        alike: dict[str, list[str]] = {}
        for name, label in self.names.items():
            alike.setdefault("; ".join(offers.texts(name).values()), []).append(label)
        offered = [f"  Offered: {', '.join(labels)}: {texts}." for texts, labels in alike.items()]
        return [self.label, *lines, *drawn, *offered]


@dataclass(frozen=True)
class ArgumentKey:
    """The key: structure and evidence, never the position.

    Attributes:
        supports: Pairs of ids: the first sentence supports the second.
        attacks: Pairs of ids: the first sentence attacks the second.
        bearing: The claims that bear on each sentence.
        where: Where to look again when evidence does not bear on its step.
        explanation: How the parts belong together.
    """

    supports: frozenset[tuple[str, str]]
    attacks: frozenset[tuple[str, str]]
    bearing: Mapping[str, frozenset[str]]
    where: str
    explanation: str

    def mark(self, controls: ArgumentMap, response: Response, points: int) -> Mark:
        """Say how many of the parts hold, and why the first that does not fails; which, later."""
        if not controls.can_be_read(response):
            return _unread(points, "Choose from the lists of the card.")
        chosen = controls.chosen(response)
        if not chosen["thesis"]:
            return _unread(points, "Choose a position first: the rest of the map hangs on it.")
        slips = {
            "reason": self._reason(chosen),
            "counter": self._counter(chosen),
            "reply": self._reply(chosen),
        }
        for step in STEPS:
            slips[evidence_of(step)] = self._evidence(controls, chosen, step)
        missing = sum(not chosen[name] for name in slips)
        astray = {name: slip for name, slip in slips.items() if slip and chosen[name]}
        structure = next((slip for name, slip in astray.items() if name in STEPS), "")
        evidence = next((slip for name, slip in astray.items() if name not in STEPS), "")
        right = len(slips) - missing - len(astray)
        again = [controls.names[name].lower() for name in controls.names if name in astray]
        return counted_mark(points, right, len(slips), missing, (structure, evidence), again)

    def _reason(self, chosen: Mapping[str, str]) -> str:
        reason, thesis = chosen["reason"], chosen["thesis"]
        if (reason, thesis) in self.supports:
            return ""
        if (reason, thesis) in self.attacks:
            return "By our coding your reason speaks against your position: it is a counter-reason."
        return "By our coding your reason neither supports nor attacks your position."

    def _counter(self, chosen: Mapping[str, str]) -> str:
        counter, thesis, reason = chosen["counter"], chosen["thesis"], chosen["reason"]
        if counter == reason:
            return "The same sentence cannot be your reason and your counter-reason."
        if self.attacks & {(counter, thesis), (counter, reason)}:
            return ""
        if (counter, thesis) in self.supports:
            return "By our coding your counter-reason speaks for your position: it is a reason."
        return "By our coding your counter-reason attacks neither your position nor your reason."

    def _reply(self, chosen: Mapping[str, str]) -> str:
        reply, counter = chosen["reply"], chosen["counter"]
        if reply in (chosen["reason"], counter):
            return "A reply needs a sentence of its own: this one stands higher up already."
        if not counter:
            return "A reply needs a counter-reason that it answers."
        if (reply, counter) in self.attacks:
            return self._hurt(reply, chosen["thesis"])
        return "By our coding your reply answers another sentence than your counter-reason."

    def _hurt(self, reply: str, thesis: str) -> str:
        """What is said for and against a position may answer its counter-reason all the same."""
        if (reply, thesis) in self.attacks - self.supports:
            return "By our coding your reply speaks against your own position."
        return ""

    def _evidence(self, controls: ArgumentMap, chosen: Mapping[str, str], step: str) -> str:
        id, number = chosen[step], chosen[evidence_of(step)]
        if number in self.bearing.get(id, frozenset()):
            return ""
        word = STEPS[step][1].lower()
        if not id:
            return f"There is evidence for a {word}, but no {word} yet."
        piece = controls.offers().evidence.get(number)
        cited = f"{number} ({piece.topic})" if piece else number
        if step == "thesis":
            return (
                f"By our coding {cited} may support this position, but does not state it: look for "
                "someone who holds it."
            )
        return f"By our coding {cited} does not bear on your {word}. {self.where}"


def _unread(points: int, sentence: str) -> Mark:
    return Mark(0, points, State.CANNOT_BE_READ, sentence)
