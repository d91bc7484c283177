"""The view of weights: a box a measure, and what follows from them: sum, two bars, goal."""

from __future__ import annotations

import html
from collections.abc import Callable

import ipywidgets as widgets

from axislab.countries import COUNTRIES
from axislab.questions import Response
from axislab.questions.kinds.weights import WHOLE, Weights


class WeightsView:
    """One labelled box a measure; the result below moves with them."""

    def __init__(self, controls: Weights) -> None:
        """Build the boxes and the result."""
        self._controls = controls
        self._boxes = {
            name: widgets.BoundedIntText(
                description=f"{label} (%)",
                value=0,
                min=0,
                max=WHOLE,
                step=controls.step,
                continuous_update=True,
                style={"description_width": "auto"},
            ).add_class("axis-weight")
            for name, label in controls.measures.items()
        }
        self._result = widgets.HTML()
        self.box = widgets.VBox([*self._boxes.values(), self._result])
        self.on_change(self._show)
        self._show()

    @property
    def response(self) -> Response:
        """Weight of each measure, in per cent."""
        return {name: box.value for name, box in self._boxes.items()}

    @response.setter
    def response(self, response: Response) -> None:
        given = response if isinstance(response, dict) else {}
        for name, box in self._boxes.items():
            weight = given.get(name)
            box.value = int(weight) if isinstance(weight, int | float) else 0

    def on_change(self, react: Callable[[], None]) -> None:
        """Call ``react`` after every change."""
        for box in self._boxes.values():
            box.observe(lambda _: react(), names="value")

    def _show(self) -> None:
        """Bring sum, bars and goal to the weights."""
        weights = {name: float(box.value) for name, box in self._boxes.items()}
        total = sum(weights.values())
        index = self._controls.index(weights)
        whole = total == WHOLE
        met = whole and index[0] > index[1]
        rows = [("Sum of weights", f"{total:g} % {'✓ adds up' if whole else '✕ should be 100'}")]
        for (code, name), value in zip(self._controls.countries, index, strict=True):
            bar = (
                f'<span class="axis-bar" style="width:{min(value, WHOLE):.0f}%;'
                f'background:{COUNTRIES[code].colour}"></span>'
            )
            rows.append((name, f'<span class="axis-track">{bar}</span> {value:.1f}'))
        rows.append((f"Goal: {self._controls.goal}", "✓ met" if met else "✕ not met"))
        cells = "".join(
            f'<div class="axis-result-name">{html.escape(name)}</div><div>{text}</div>'
            for name, text in rows
        )
        self._result.value = f'<div class="axis-result">{cells}</div>'
