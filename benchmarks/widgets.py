"""How much faster live figures follow their controls than `interact` with a redraw.

    python3 course.py bench widgets [STATES]

Without live figures a student writes a function that draws the figure with seaborn, and gives it
to ipywidgets' `interact`. Both ways are timed here in the same run, by turns, state after state
as held arrow keys go through them. Then the live figure goes all the way back, through states
that it remembers.

The redraw is what such a student writes, at its fastest: a new pyplot figure of the same size; one
call of seaborn's `lineplot` a panel for all its series, without the error bars and averages that
would take most of the time; areas, rings, rules, ticks and texts as the live figure has them. Its
numbers and words are there before the clock starts, so it is spared what the live figure has to
work out. `interactive` runs it in its `Output`, and the inline backend makes the PNG with its
default settings. Both clocks run from setting a control until the picture is handed over to be
sent; the way to the browser is the same for both, and not in these times.

Measured is every function of axislab.widgets that returns a live figure.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from math import ceil
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, get_type_hints

import ipywidgets
import matplotlib.pyplot as plt
import numpy as np
import seaborn as sns
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.pylabtools import activate_matplotlib
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, PathPatch
from matplotlib.path import Path
from matplotlib.text import Annotation, Text
from matplotlib.transforms import Transform
from matplotlib_inline.backend_inline import configure_inline_support
from traitlets.config import Config

import axislab
from axislab import widgets
from axislab.widgets.live_figure import LiveFigure

STATES, LEAST_STATES = 40, 2
"""How many states of a live figure are measured, unless another number is given."""

INLINE = "module://matplotlib_inline.backend_inline"

LINE_LOOK = ("color", "linewidth", "linestyle", "zorder")
MARKER_LOOK = (
    *("marker", "markersize", "markevery"),
    *("markerfacecolor", "markeredgecolor", "markeredgewidth"),
)
AREA_LOOK = ("facecolor", "edgecolor", "linewidth", "linestyle", "zorder")
TEXT_LOOK = ("color", "weight", "size", "ha", "va", "zorder")

ROW = "{:<20}{:>7}  {:>16}  {:>14}  {:>18}  {:>18}"

Step = Callable[[Axes], object]
"""A line of a student's code that draws something on a panel."""


# --- The redraw ----------------------------------------------------------------------------------


def look(artist: Artist, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(artist, f"get_{name}")() for name in names}


def seen_at(artist: Artist, points: Any, scale: Transform) -> np.ndarray:
    """Return where points of an artist are drawn, in the numbers of a scale."""
    transform = artist.get_transform()
    return points if transform == scale else (transform - scale).transform(points)


def is_series(line: Line2D) -> bool:
    """Tell a series from the rings, rules and uprights, which have one point or two."""
    return len(line.get_xydata()) > 2


def series_step(lines: list[Line2D]) -> Step:
    points = [seen_at(line, line.get_xydata(), line.axes.transData) for line in lines]
    x, y = np.concatenate(points).T
    owner = np.repeat(np.arange(len(lines)), [len(line) for line in points])
    colours = [line.get_color() for line in lines]
    styles = [look(line, LINE_LOOK + MARKER_LOOK) for line in lines]
    how = {"errorbar": None, "estimator": None, "sort": False, "legend": False}

    def step(panel: Axes) -> None:
        sns.lineplot(x=x, y=y, hue=owner, palette=colours, ax=panel, **how)
        for line, style in zip(panel.lines, styles, strict=False):
            line.set(**style)

    return step


def mark_step(line: Line2D) -> Step:
    axes, style = line.axes, look(line, LINE_LOOK)
    x, y = seen_at(line, line.get_xydata(), axes.transData).T
    if line.get_transform() == axes.get_yaxis_transform():
        return lambda panel: panel.axhline(y[0], **style)
    if line.get_transform() == axes.get_xaxis_transform():
        return lambda panel: panel.axvline(x[0], **style)
    style |= look(line, MARKER_LOOK)
    return lambda panel: panel.plot(x, y, **style)


def area_step(patch: Patch) -> Step:
    path, style = patch.get_path(), look(patch, AREA_LOOK)
    outline = Path(seen_at(patch, path.vertices, patch.axes.transData), path.codes)
    return lambda panel: panel.add_patch(PathPatch(outline, **style))


def text_step(text: Text) -> Step:
    words, place, style = text.get_text(), text.get_position(), look(text, TEXT_LOOK)
    if (box := text.get_bbox_patch()) is not None:
        style["bbox"] = {"facecolor": box.get_facecolor(), "edgecolor": "none", "pad": 1}
    if not isinstance(text, Annotation):
        x, y = seen_at(text, [place], text.axes.transAxes)[0]
        return lambda panel: panel.text(x, y, words, transform=panel.transAxes, **style)
    style |= {"xycoords": text.xycoords, "xytext": place, "textcoords": text.anncoords}
    style |= {"arrowprops": text.arrowprops, "annotation_clip": text.get_annotation_clip()}
    return lambda panel, point=text.xy: panel.annotate(words, point, **style)


def written(texts: Sequence[Text]) -> list[Text]:
    """Return the texts that can be seen."""
    return [text for text in texts if text.get_visible() and text.get_text()]


def panel_steps(axes: Axes) -> list[Step]:
    """Return the code for a panel. Collections are left out, in favour of the redraw."""
    series = [line for line in axes.lines if is_series(line)]
    steps = [series_step(series)] if series else []
    steps += [mark_step(line) for line in axes.lines if not is_series(line)]
    steps += [area_step(patch) for patch in axes.patches if patch.get_visible()]
    steps += [text_step(text) for text in written(axes.texts)]
    scale = look(axes, ("yscale", "xlim", "ylim"))
    xticks, yticks = axes.get_xticks(), axes.get_yticks()
    xnames, ynames = (
        [name.get_text() for name in axis.get_ticklabels()] for axis in (axes.xaxis, axes.yaxis)
    )
    shown = {name: spine.get_visible() for name, spine in axes.spines.items()}
    return [
        *steps,
        lambda panel: panel.set(**scale, xlabel="", ylabel=""),
        lambda panel: panel.set_xticks(xticks, xnames),
        lambda panel: panel.set_yticks(yticks, ynames),
        lambda panel: panel.minorticks_off(),
        lambda panel: panel.grid(axis="y"),
        lambda panel: [panel.spines[name].set_visible(shown[name]) for name in shown],
    ]


def redraw_of(figure: Figure) -> Callable[[], None]:
    """Note what a figure shows, in numbers, words and colours; return what draws it anew."""
    size, paper = figure.get_size_inches(), figure.get_facecolor()
    panels = [(axes.get_position().bounds, panel_steps(axes)) for axes in figure.axes]
    words = [
        (
            *seen_at(text, [text.get_position()], figure.transFigure)[0],
            text.get_text(),
            look(text, TEXT_LOOK),
        )
        for text in written(figure.texts)
    ]

    def draw() -> None:
        sheet = plt.figure(figsize=size, facecolor=paper)
        for place, steps in panels:
            panel = sheet.add_axes(place, facecolor="none")
            for step in steps:
                step(panel)
        for x, y, text, style in words:
            sheet.text(x, y, text, **style)

    return draw


class Outlet(DisplayPublisher):
    """Stands where a notebook would send its outputs from.

    Attributes:
        picture: the PNG shown last; None once the output was cleared.
    """

    picture: str | None = None

    def publish(self, data: dict[str, Any], *rest: object, **more: object) -> None:
        self.picture = data.get("image/png")

    def clear_output(self, wait: bool = False) -> None:
        self.picture = None


def notebook_outlet() -> Outlet:
    """Set up IPython with inline figures, as in a notebook; return where its outputs arrive."""
    config = Config({"HistoryManager": {"enabled": False}})
    with TemporaryDirectory() as folder:
        shell = InteractiveShell.instance(
            config=config, ipython_dir=folder, display_pub_class=Outlet
        )
    activate_matplotlib(INLINE)
    configure_inline_support(shell, INLINE)
    return shell.display_pub


# --- The live figures ----------------------------------------------------------------------------


def live_figures() -> Iterator[tuple[str, Callable[[], LiveFigure]]]:
    for name in axislab.__all__:
        made = getattr(axislab, name)
        if not getattr(made, "__module__", "").startswith(f"{widgets.__name__}."):
            continue
        result = get_type_hints(made).get("return")
        if isinstance(result, type) and issubclass(result, LiveFigure):
            yield name.replace("_", " "), made


def choices(control: Any) -> list[Any]:
    """Return every value that a control can be set to."""
    if hasattr(control, "options"):
        return [one[1] if isinstance(one, tuple) else one for one in control.options]
    if isinstance(control.value, bool):
        return [False, True]
    steps = round((control.max - control.min) / control.step)
    return [control.min + control.step * step for step in range(steps + 1)]


def walk(ranges: Sequence[list[Any]]) -> Iterator[tuple[Any, ...]]:
    """Go through all states so that each step moves one control, the first one most often."""
    if not ranges:
        yield ()
        return
    for number, others in enumerate(walk(ranges[1:])):
        for value in ranges[0][:: -1 if number % 2 else 1]:
            yield (value, *others)


def milliseconds(action: Callable[[], object]) -> float:
    start = perf_counter()
    action()
    return 1000 * (perf_counter() - start)


def measured(figure: LiveFigure, most: int, outlet: Outlet) -> tuple[list[float], ...]:
    """Return the milliseconds of each new state, each one on the way back, and each redraw."""
    controls, drawing = list(figure._controls.values()), figure._drawing.figure
    start = tuple(control.value for control in controls)
    walked = islice(walk([choices(control) for control in controls]), most + 1)
    # the state at the start has been drawn already
    states = [state for state in walked if state != start][:most]

    def move(state: tuple[Any, ...]) -> None:
        for control, value in zip(controls, state, strict=True):
            control.value = value

    move(states[0])
    redraws = [redraw_of(drawing)]

    def redraw(state: int) -> None:
        redraws[state]()

    slider = ipywidgets.IntSlider(value=0, min=0, max=len(states) - 1)
    ipywidgets.interactive(redraw, state=slider)
    new, redrawn = [], []
    for number, state in enumerate(states[1:], start=1):
        new.append(milliseconds(lambda state=state: move(state)))
        redraws.append(redraw_of(drawing))
        redrawn.append(milliseconds(lambda number=number: setattr(slider, "value", number)))
        if outlet.picture is None:
            raise SystemExit(f"interact shows no picture of {state}: there is nothing to compare.")
    again = [milliseconds(lambda state=state: move(state)) for state in reversed(states[:-1])]
    return new, again, redrawn


def said(times: list[float]) -> str:
    """Say the median and the 90th percentile."""
    return f"{median(times):.1f} ({sorted(times)[ceil(0.9 * len(times)) - 1]:.1f})"


def main(arguments: list[str]) -> None:
    most = arguments[0] if arguments else str(STATES)
    if not most.isdecimal() or int(most) < LEAST_STATES:
        raise SystemExit(f"{most!r} is no number of states: give one from {LEAST_STATES} upwards.")
    outlet = notebook_outlet()
    print("Milliseconds from setting a control to its picture: median (90th percentile).\n")
    heads = ("moves", "a new state", "seen before", "interact + redraw", "new : redraw")
    print(ROW.format("", *heads))
    for name, make in live_figures():
        new, again, redrawn = measured(make(), int(most), outlet)
        ratio = f"{median(redrawn) / median(new):.1f} times faster"
        times = map(said, (new, again, redrawn))
        print(ROW.format(name, 2 * len(new), *times, ratio), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
