"""How much faster a live figure answers a control than drawing its figure anew with seaborn.

    python benchmarks/live_figures.py [MOVES]

Moves each live figure's control step by step, as held arrow keys do, and between two moves
draws the same picture from nothing, so that both feel the same machine. Prints the medians.
"""

import sys
from collections.abc import Callable
from itertools import cycle, islice, pairwise
from statistics import median
from time import perf_counter

from axislab.figures.crossing import CrossingDrawing
from axislab.figures.gap import GapDrawing
from axislab.figures.show import palette_png
from axislab.figures.stage import LiveDrawing, Stage
from axislab.tables import table
from axislab.widgets.crossover_machine import crossover_machine
from axislab.widgets.gap_explorer import gap_explorer
from axislab.yardsticks import YARDSTICKS


def milliseconds(action: Callable[[], object]) -> float:
    start = perf_counter()
    action()
    return 1000 * (perf_counter() - start)


def drawn_anew(drawing: LiveDrawing, **values: object) -> bytes:
    drawing.move(**values)
    return palette_png(Stage(drawing.figure, drawing.moving).draw(), quick=True)


def report(name: str, moves: int, states: list, move: Callable, anew: Callable) -> None:
    first, again, full = [], [], []
    seen = {states[0]}
    for before, state in pairwise(islice(cycle([*states, *reversed(states)]), moves + 1)):
        if state == before:
            continue
        times = again if state in seen else first
        times.append(milliseconds(lambda state=state: move(state)))
        full.append(milliseconds(lambda state=state: anew(state)))
        seen.add(state)
    print(
        f"{name:18}  new state {median(first):6.1f} ms   seen before {median(again):6.1f} ms   "
        f"all {median(first + again):6.1f} ms   drawn anew {median(full):6.1f} ms   "
        f"new / anew 1:{median(full) / median(first):.1f}   "
        f"all / anew 1:{median(full) / median(first + again):.1f}"
    )


def main() -> None:
    moves = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    gdp = table("gdp")
    explorer, machine = gap_explorer(1992), crossover_machine(YARDSTICKS[0].id)
    report(
        "gap explorer",
        moves,
        list(range(explorer.year.min, explorer.year.max + 1)),
        lambda year: setattr(explorer.year, "value", year),
        lambda year: drawn_anew(GapDrawing(gdp), year=year),
    )
    report(
        "crossover machine",
        moves,
        [measure.id for measure in YARDSTICKS],
        lambda name: setattr(machine.measure, "value", name),
        lambda name: drawn_anew(CrossingDrawing(name, "RUS"), measure=name, rival="RUS"),
    )


if __name__ == "__main__":
    main()
