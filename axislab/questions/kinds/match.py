"""Matching two lists: like sorting into classes, but each choice fits one line at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from axislab.questions.kinds.classify import Classify, ClassifyKey


@dataclass(frozen=True)
class Match(Classify):
    """The public part: ``classes`` are the right-hand side, each to be used once at most."""

    kind: str = field(default="match", init=False)

    def used_twice(self, chosen: Mapping[str, str]) -> str:
        """Return a sentence that names what is chosen more than once, or nothing."""
        counts = Counter(name for name in chosen.values() if name)
        doubled = [text for name, text in self.classes.items() if counts[name] > 1]
        return (
            f"Chosen more than once: {'; '.join(doubled)}. Each fits one line at most."
            if doubled
            else ""
        )


@dataclass(frozen=True)
class MatchKey(ClassifyKey):
    """The key: as for classes. What is chosen twice is said and can be right once at most."""

    def fitting(self, chosen: Mapping[str, str]) -> set[str]:
        """Return the lines whose choice is right, one line a choice."""
        lines = {chosen[item]: item for item in super().fitting(chosen)}
        return set(lines.values())

    def note(self, controls: Classify, chosen: Mapping[str, str]) -> str:
        """Name what is chosen more than once."""
        return controls.used_twice(chosen) if isinstance(controls, Match) else ""
