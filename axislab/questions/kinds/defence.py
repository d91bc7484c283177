"""Choose a position and defend it. No position is wrong; the evidence has to bear on it.

The response is the name of the position and the names of the pieces of evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from axislab.questions.mark import Mark, Response, State


@dataclass(frozen=True)
class Defence:
    """The public part.

    Attributes:
        label: The question the positions answer.
        positions: Name of each position and its sentence, in the order shown.
        evidence_label: What to tick.
        evidence: Name of each piece of evidence and its sentence, in the order shown.
        pieces: How many pieces are asked for.
    """

    label: str
    positions: Mapping[str, str]
    evidence_label: str
    evidence: Mapping[str, str]
    pieces: int = 2
    kind: str = field(default="defence", init=False)

    def parts(self, response: Response) -> tuple[Response, list[Response]]:
        """Return position and evidence, blank where nothing is chosen."""
        given = response if isinstance(response, dict) else {}
        ticked = given.get("evidence")
        return given.get("position"), ticked if isinstance(ticked, list) else []

    def is_blank(self, response: Response) -> bool:
        """Whether neither a position nor any evidence is chosen."""
        if response is None or response == "":
            return True
        known = isinstance(response, dict) and set(response) <= {"position", "evidence"}
        return known and not any(response.values())  # type: ignore[union-attr]

    def twin(self, response: Response) -> list[str]:
        """Positions and evidence, one a line, with what is chosen marked."""
        position, ticked = self.parts(response)
        lines = [
            f"  ({'•' if name == position else ' '}) {text}"
            for name, text in self.positions.items()
        ]
        boxes = [
            f"  [{'x' if name in ticked else ' '}] {text}" for name, text in self.evidence.items()
        ]
        return [self.label, *lines, self.evidence_label, *boxes]


@dataclass(frozen=True)
class DefenceKey:
    """The key.

    Points follow the pieces that bear on the position chosen, whatever it is.

    Attributes:
        bearing: Names of the evidence that bears on each position.
        astray: Says of a position and a piece that does not bear on it why it does not.
        explanation: How evidence and positions belong together.
    """

    bearing: Mapping[str, frozenset[str]]
    astray: Callable[[str, str], str]
    explanation: str

    def mark(self, controls: Defence, response: Response, points: int) -> Mark:
        """Say how many pieces bear on the position, and why others do not; which, later."""
        position, given = controls.parts(response)
        pieces = [piece for piece in dict.fromkeys(map(str, given)) if piece in controls.evidence]
        if (
            not isinstance(response, dict)
            or set(response) - {"position", "evidence"}
            or len(pieces) != len(set(map(str, given)))
        ):
            return _unread(points, "Choose from the lists of the card.")
        if not isinstance(position, str) or position not in controls.positions:
            return _unread(points, "Choose a position as well: the evidence has to bear on one.")
        if len(pieces) != controls.pieces:
            return _unread(
                points, f"Tick {controls.pieces} pieces of evidence; you ticked {len(pieces)}."
            )
        astray = [piece for piece in pieces if piece not in self.bearing[position]]
        if not astray:
            return Mark(points, points, State.CORRECT)
        score = points * (len(pieces) - len(astray)) // len(pieces)
        count = f"{len(pieces) - len(astray)} of your {len(pieces)} pieces bear on it."
        why = " ".join(dict.fromkeys(self.astray(position, piece) for piece in astray))
        return Mark(
            score,
            points,
            State.PARTLY_RIGHT if score else State.NOT_YET,
            f"{count} {why}",
            f"Look again at: {'; '.join(controls.evidence[piece] for piece in astray)}",
        )


def _unread(points: int, sentence: str) -> Mark:
    return Mark(0, points, State.CANNOT_BE_READ, sentence)
