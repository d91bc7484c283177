"""Mechanical variants of right answers, by kind of question.

Right variants must get full points. Mutants are slips made by machine: none may get full points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd

from axislab.arguments import STEPS, evidence_of
from axislab.questions import Question


def right_variants(question: Question, answer: Any) -> Iterator[Any]:
    """Yield other ways of giving the same answer."""
    yield from _RIGHT[question.controls.kind](question, answer)


def mutants(question: Question, answer: Any) -> Iterator[Any]:
    """Yield answers that differ by one slip."""
    yield from _MUTANTS[question.controls.kind](question, answer)


def _right_numbers(answer: Any) -> Iterator[Any]:
    values = answer if isinstance(answer, list) else [answer]
    if not all(isinstance(value, int | float) for value in values):
        return
    full_width = str.maketrans("0123456789", "０１２３４５６７８９")
    writings: list[Callable[[float], Any]] = [
        lambda v: f"{v:.1f}",
        lambda v: f"{v:.1f}".replace(".", ","),
        lambda v: f"  {v}\t",
        lambda v: f"{v:.1f}".translate(full_width),
        lambda v: f"{v:.1f}".replace("-", "−"),
        lambda v: f"{v:.3e}",
        lambda v: f"{v:+.2f}",
    ]
    for write in writings:
        written = [write(value) for value in values]
        yield written if isinstance(answer, list) else written[0]


def _right_ticks(answer: Any) -> Iterator[Any]:
    yield list(reversed(answer))
    yield [*answer, answer[0]]


def _right_code(answer: Any) -> Iterator[Any]:
    if isinstance(answer, pd.Series):
        yield from (answer[::-1], answer.astype(float), answer.rename("other"), answer + 0.0)
        if _numbered(answer):
            yield answer.rename(index=float)
    elif isinstance(answer, pd.DataFrame):
        yield answer[list(reversed(answer.columns))]
        yield answer.convert_dtypes()
        yield answer.rename_axis(columns="measure")
    if isinstance(answer, list):
        yield list(reversed(answer))
        yield [float(value) for value in answer]
        yield [str(value) for value in answer]
    elif isinstance(answer, float):
        yield round(answer, 2)
    elif isinstance(answer, dict):
        yield dict(reversed(answer.items()))
        for name, value in answer.items():
            if isinstance(value, pd.Series):
                yield {**answer, name: value[::-1]}
                yield {**answer, name: value.rename("other")}
            elif isinstance(value, float):
                yield {**answer, name: np.float64(value)}
                yield {**answer, name: round(value, 3)}


def _right_order(question: Question, answer: Any) -> Iterator[Any]:
    yield tuple(answer)
    yield from (order for order in _right_orders(question, answer) if order != answer)


def _right_orders(question: Question, answer: Any) -> list[list[str]]:
    """Return the order and those in which neighbours that may stand either way are exchanged."""
    orders = [list(answer)]
    for first, second in question.key().either:  # type: ignore[attr-defined]
        exchanged = {first: second, second: first}
        orders += [[exchanged.get(name, name) for name in order] for order in orders]
    return orders


def _right_mapping(answer: Any) -> Iterator[Any]:
    yield dict(reversed(answer.items()))
    yield dict(sorted(answer.items()))


def _right_grid(question: Question, answer: Any) -> Iterator[Any]:
    yield {row: dict(reversed(cells.items())) for row, cells in reversed(answer.items())}
    for row, column in _cells(question):  # a cell that is not marked may hold anything
        if column not in answer[row]:
            for value in question.controls.values:  # type: ignore[attr-defined]
                yield {**answer, row: {**answer[row], column: value}}


def _number_mutants(question: Question, answer: Any) -> Iterator[Any]:
    values = answer if isinstance(answer, list) else [answer]
    if not all(isinstance(value, int | float) for value in values):
        return
    for place, value in enumerate(values):
        for slip in _slips(value):
            changed = [*values[:place], slip, *values[place + 1 :]]
            yield changed if isinstance(answer, list) else changed[0]
    if len(values) > 1:
        yield list(reversed(values))
        yield values[:1]
    yield [*values, values[0]]


def _slips(value: float) -> Iterator[Any]:
    yield from (1 / value, -value, value * 10, value * 100, value / 100, value + 1, value - 1)
    yield from (value * 1.1, value * 0.9, 0, "", "about", None, float("nan"), float("inf"))
    yield from (10**400, [value, value], {"value": value}, "9" * 1000, True)


def _choice_mutants(question: Question, answer: Any) -> Iterator[Any]:
    yield from (name for name in question.controls.options if name != answer)  # type: ignore[attr-defined]
    yield from ("", None, 0, [answer], answer.upper(), question.controls.options[answer])  # type: ignore[attr-defined]


def _tick_mutants(question: Question, answer: Any) -> Iterator[Any]:
    names = list(question.controls.options)  # type: ignore[attr-defined]
    for place, name in enumerate(names):
        if name in answer:
            yield [n for n in answer if n != name]
            for neighbour in names[max(0, place - 1) : place + 2]:
                if neighbour not in answer:
                    yield [neighbour if n == name else n for n in answer]
        else:
            yield [*answer, name]
    yield names
    yield [n for n in names if n not in answer]
    yield from ([], None, "", answer[0], [*answer, "unknown"], [*answer, 7])


def _code_mutants(question: Question, answer: Any) -> Iterator[Any]:
    if isinstance(answer, pd.Series):
        yield from _series_mutants(answer)
    if isinstance(answer, pd.DataFrame):
        yield from _frame_mutants(answer, any_order=question.key().accepted[0].any_order)  # type: ignore[attr-defined]
    if isinstance(answer, int | float):
        yield from (slip for slip in _slips(answer) if slip is not None)
        yield str(answer)
        return
    if isinstance(answer, dict):
        yield from _named_mutants(answer)
    if not isinstance(answer, list):
        return
    answer = list(dict.fromkeys(answer))
    for place, value in enumerate(answer):
        yield [*answer[:place], *answer[place + 1 :]]
        yield from ([*answer[:place], value + step, *answer[place + 1 :]] for step in (-1, 1, 10))
        yield from ([*answer, value + step] for step in (-1, 1))
        yield [*answer[:place], -value, *answer[place + 1 :]]
        yield [*answer[:place], value + 0.5, *answer[place + 1 :]]
    yield from ([], str(answer), {"years": answer}, [None, *answer], [float("nan"), *answer], True)


def _series_mutants(answer: pd.Series[Any]) -> Iterator[Any]:
    for place in range(len(answer)):
        changed = answer.astype(float)
        changed.iloc[place] *= 1.1
        yield changed
        yield changed.mask(changed.index == changed.index[place])
        yield answer.drop(answer.index[place])
        yield pd.concat([answer, answer.iloc[[place]]])
    if _numbered(answer):
        yield answer.set_axis([label + 1 for label in answer.index])
        yield answer.set_axis([str(label) for label in answer.index])
    else:
        yield answer.set_axis([label.upper() for label in answer.index])
    yield answer.set_axis(list(reversed(answer.index)))
    yield from (answer.reset_index(drop=True), answer.reset_index(), answer.to_frame())
    yield from (answer[:0], -answer, answer.astype(str), answer.shift(), list(answer))
    yield from (answer.to_dict(), str(answer), answer.iloc[0], True)


def _numbered(answer: pd.Series[Any]) -> bool:
    """Whether the labels of a Series are numbers, such as years."""
    return not any(isinstance(label, str) for label in answer.index)


def _frame_mutants(answer: pd.DataFrame, any_order: bool) -> Iterator[Any]:
    answer = answer.reset_index() if answer.index.name else answer
    for place in range(len(answer)):
        yield answer.drop(answer.index[place])
        yield pd.concat([answer, answer.iloc[[place]]])
        neighbours = list(range(len(answer)))
        if place and not any_order:
            neighbours[place - 1 : place + 1] = [place, place - 1]
            yield answer.iloc[neighbours]
        for column in answer.columns:
            values = list(answer[column])
            slip = "other" if isinstance(values[place], str) else values[place] * 1.1
            for wrong in (slip, float("nan")):
                yield answer.assign(**{column: [*values[:place], wrong, *values[place + 1 :]]})
    for column in answer.columns:
        yield answer.drop(columns=column)
        yield answer.rename(columns={column: f"{column} "})
        yield answer.rename(columns={column: str(column).upper()})
        if not isinstance(answer[column].iloc[0], str):
            yield answer.assign(**{column: answer[column].astype(str)})
            yield answer.assign(**{column: -answer[column]})
        yield answer.assign(**{column: answer[column].to_numpy()[::-1]})
        yield answer[column]
    if len(answer.columns) > 1:
        yield answer.set_axis(list(reversed(answer.columns)), axis=1)
    else:
        yield answer.reset_index(drop=True)
    if not any_order:
        yield answer[::-1]
    yield from (answer.assign(other=1), answer[:0], answer.T)
    yield from (answer.to_dict(), answer.to_numpy(), str(answer), list(answer.columns), True)


def _named_mutants(answer: dict[str, Any]) -> Iterator[Any]:
    """Yield mutants of several results handed in together by name."""
    for name, value in answer.items():
        yield {other: kept for other, kept in answer.items() if other != name}
        if isinstance(value, pd.Series):
            changed = value.astype(float)
            whole = 100 if changed.max() > 1 else 1
            for place in range(len(value)):
                # another entry, from which what was computed no longer follows
                far = 0.3 * whole
                moved = changed.iloc[place] + (far if changed.iloc[place] < whole / 2 else -far)
                yield {**answer, name: changed.where(changed.index != value.index[place], moved)}
                yield {**answer, name: changed.mask(changed.index == value.index[place])}
                yield {**answer, name: changed.drop(value.index[place])}
                yield {**answer, name: pd.concat([changed, changed.iloc[[place]]])}
            wrong = (-changed, changed.astype(str), 1 - changed, changed + 101)
            yield from ({**answer, name: other} for other in wrong)
            yield {**answer, name: changed.reset_index(drop=True)}
            yield {**answer, name: changed.to_frame()}
            yield {**answer, name: changed.set_axis(list(reversed(changed.index)))}
            yield {**answer, name: list(changed)}
        elif isinstance(value, dict):
            for dropped in value:
                yield {**answer, name: {n: v for n, v in value.items() if n != dropped}}
        else:
            slips = [slip for slip in _slips(value) if slip is not None]
            yield from ({**answer, name: slip} for slip in (*slips, str(value)))
    yield from (dict(enumerate(answer.values())), list(answer.values()), {**answer, "more": 1})
    yield from (*answer.values(), {}, str(answer), True)


def _order_mutants(question: Question, answer: Any) -> Iterator[Any]:
    for place, name in enumerate(answer):
        rest = [*answer[:place], *answer[place + 1 :]]
        yield rest
        yield [*answer, name]
        yield [answer[place - 1] if n == name else n for n in answer]
        moved = ([*rest[:other], name, *rest[other:]] for other in range(len(answer)))
        yield from (order for order in moved if order not in _right_orders(question, answer))
    yield from (list(reversed(answer)), list(question.controls.items))  # type: ignore[attr-defined]
    yield from ([], None, "", answer[0], ", ".join(answer), [answer], [*answer, "unknown"])
    yield from ([*answer[:-1], None], [*answer[:-1], 7], {n: i for i, n in enumerate(answer)}, True)
    yield [question.controls.items[name] for name in answer]  # type: ignore[attr-defined]


def _mapping_mutants(question: Question, answer: Any) -> Iterator[Any]:
    classes = question.controls.classes  # type: ignore[attr-defined]
    for item, right in answer.items():
        yield {name: chosen for name, chosen in answer.items() if name != item}
        yield from ({**answer, item: other} for other in classes if other != right)
        yield from ({**answer, item: other} for other in ("", None, "unknown", 7, [right]))
        yield {**answer, item: classes[right]} if classes[right] != right else {}
        for other in answer:
            if answer[other] != right:
                yield {**answer, item: answer[other], other: right}
    yield from (dict.fromkeys(answer, chosen) for chosen in classes)
    yield from ({}, None, "", list(answer.values()), list(answer), {**answer, "unknown": "x"}, True)


def _grid_mutants(question: Question, answer: Any) -> Iterator[Any]:
    values = question.controls.values  # type: ignore[attr-defined]
    for row, column in _cells(question):
        if column in answer[row]:
            others = [v for v in (*values, "", None, "unknown", 7) if v != answer[row][column]]
            for other in others:
                yield {**answer, row: {**answer[row], column: other}}
            yield {**answer, row: {c: v for c, v in answer[row].items() if c != column}}
    for row in answer:
        yield {name: cells for name, cells in answer.items() if name != row}
        yield {**answer, row: list(answer[row].values())}
    columns = {c: {row: answer[row].get(c) for row in answer} for c in next(iter(answer.values()))}
    yield columns
    yield dict(zip(answer, reversed(answer.values()), strict=True))
    yield from ({}, None, "", [answer], {**answer, "unknown": {}}, {**answer, "unknown": "x"}, True)


def _cells(question: Question) -> list[tuple[str, str]]:
    controls: Any = question.controls
    cells = [(row, column) for row in controls.rows for column in controls.columns]
    return [cell for cell in cells if cell not in controls.given]


def _right_weights(answer: Any) -> Iterator[Any]:
    yield {name: str(weight) for name, weight in answer.items()}
    yield {name: float(weight) for name, weight in answer.items()}
    yield dict(reversed(answer.items()))


def _weight_mutants(question: Question, answer: Any) -> Iterator[Any]:
    weights = {name: float(answer.get(name, 0)) for name in question.controls.measures}  # type: ignore[attr-defined]
    heaviest = max(weights, key=lambda name: weights[name])
    for name in weights:
        yield {**weights, name: weights[name] + 5}
        yield {**weights, name: weights[name] - 105}
        yield {**weights, name: "much"}
        yield {**weights, name: float("nan")}
        if name != heaviest:
            # the weight that decides goes to another measure
            yield {**weights, name: weights[heaviest], heaviest: weights[name]}
            yield {**dict.fromkeys(weights, 0), name: 100}
    yield from ({}, None, "", [100], 100, {"unknown": 100}, {**weights, "unknown": 0.0})
    yield {name: weight / 100 for name, weight in weights.items()}


def _prediction_mutants(question: Question, answer: Any) -> Iterator[Any]:
    controls: Any = question.controls
    yield from (controls.low - 1, controls.high + 1, -controls.high, "", "soon", None)
    yield from (float("nan"), float("inf"), 10**400, [answer], {"year": answer}, True)


def _right_forecasts(question: Question, answer: Any) -> Iterator[Any]:
    values = question.controls.value(answer)  # type: ignore[attr-defined]
    yield dict(reversed(answer.items()))
    writings: tuple[Callable[[float], Any], ...] = (
        lambda v: v,
        lambda v: f"{v:g} %",
        lambda v: f" {v:g} per cent",
        lambda v: f"{v:.1f}".replace(".", ","),
        lambda v: f"{v / 100:.2f}" if 1 < v < 100 else v,
        lambda v: f"{v / 100:.2f}".replace(".", ",") if 1 < v < 100 else v,
    )
    for write in writings:
        yield {name: write(value) for name, value in values.items()}


def _forecast_mutants(question: Question, answer: Any) -> Iterator[Any]:
    for name in answer:
        yield {other: kept for other, kept in answer.items() if other != name}
        slips = (-1, 101, "1,5 times", "likely", None, "", [70], {"%": 70}, True, "50:50", 10**400)
        yield from ({**answer, name: slip} for slip in (*slips, float("nan"), float("inf")))
    yield from ({}, None, "", list(answer.values()), 70, {**answer, "unknown": 70}, "70", True)


def _right_years(answer: Any) -> Iterator[Any]:
    full_width = str.maketrans("0123456789", "０１２３４５６７８９")
    if isinstance(answer, str):
        yield f"  {answer}\n"
        yield answer.translate(full_width)
        yield from (
            answer.replace(", ", ";"),
            answer.replace(",", " "),
            answer.replace("–", " to "),
        )
        return
    years = [int(year) for year in answer]
    words = [str(year) for year in years]
    yield from (list(reversed(years)), tuple(words), words, [*years, years[0]], np.array(years))
    yield from (between.join(words) for between in (", ", "; ", " ", ",", "\n", " and ", "、"))
    yield f"{', '.join(words[:-1])} and {words[-1]}."
    yield from (" ".join([*reversed(words), words[0]]), str(years))
    yield ", ".join(words).translate(full_width)
    for up_to in ("-", "–", "—", " to ", " – ", "－"):
        yield ", ".join(
            f"{first}{up_to}{last}" if first < last else str(first)
            for first, last in _neighbours(sorted(years))
        )


def _year_mutants(question: Question, answer: Any) -> Iterator[Any]:
    controls: Any = question.controls
    span = range(controls.first, controls.last + 1)
    if isinstance(answer, str):
        yield from (f"{answer} or so", f"{answer}, {answer[:2]}", f"{answer}, {controls.last + 1}")
        return
    years = [int(year) for year in answer]
    for place, year in enumerate(years):
        rest = [*years[:place], *years[place + 1 :]]
        yield rest
        yield from ([*rest, near] for near in (year - 1, year + 1) if near not in years)
        yield from ([*rest, slip] for slip in (f"{year % 100:02}", year + 0.5, -year, None, True))
    yield from ([*years, year] for year in span if year not in years)
    yield from ([year + step for year in years] for step in (-1, 1, -100, 100))
    for missed in ([year for year in span if year not in years], list(span)):
        yield missed
        yield ", ".join(map(str, missed))
    for first, last in _neighbours(sorted(years)):
        if first < last:
            yield [*years, f"{last}-{first}"]
    yield from (f"{min(years)}-{max(years)}", f"{max(years)}-{min(years)}", f"{min(years)}-")
    yield from ([], None, "", ",", 0, years[0], str(years[0]), "often", True, float("nan"), 10**400)
    yield from ("9" * 1000, [years], {"years": years}, [None, *years], [*years, "often"])
    yield from ([*years, controls.first - 1], [*years, controls.last + 1], [*years, float("inf")])


def _neighbours(years: list[int]) -> list[tuple[int, int]]:
    """Return the first and last year of each unbroken run."""
    firsts = [year for year in years if year - 1 not in years]
    return list(zip(firsts, [year for year in years if year + 1 not in years], strict=True))


def _right_defence(answer: Any) -> Iterator[Any]:
    yield {"evidence": answer["evidence"], "position": answer["position"]}
    yield {**answer, "evidence": list(reversed(answer["evidence"]))}
    yield {**answer, "evidence": [*answer["evidence"], answer["evidence"][0]]}


def _defence_mutants(question: Question, answer: Any) -> Iterator[Any]:
    controls: Any = question.controls
    bearing: Any = question.key().bearing  # type: ignore[attr-defined]
    position, pieces = answer["position"], answer["evidence"]
    for other in controls.positions:  # the same evidence for a position it does not bear on
        if not set(pieces) <= bearing[other]:
            yield {"position": other, "evidence": pieces}
    for place, piece in enumerate(pieces):
        rest = [*pieces[:place], *pieces[place + 1 :]]
        yield {"position": position, "evidence": rest}
        yield from ({"position": position, "evidence": [*rest, bad]} for bad in ("unknown", 7, ""))
        for other in controls.evidence:
            if other not in bearing[position]:
                yield {"position": position, "evidence": [*rest, other]}
        yield {"position": position, "evidence": [piece, piece]}
    for extra in controls.evidence:
        if extra not in pieces:
            yield {"position": position, "evidence": [*pieces, extra]}
    yield from ({"position": bad, "evidence": pieces} for bad in ("", None, "unknown", 7))
    yield from ({"position": position}, {"evidence": pieces}, {**answer, "unknown": 1})
    yield {"position": position, "evidence": pieces[0]}
    yield from ({}, None, "", position, pieces, [position, *pieces], True)


def _right_argument(question: Question, answer: Any) -> Iterator[Any]:
    key: Any = question.key()
    yield dict(reversed(answer.items()))
    for step in STEPS:  # any claim that bears on the step will do
        for number in key.bearing[answer[step]]:
            yield {**answer, evidence_of(step): number}


def _argument_mutants(question: Question, answer: Any) -> Iterator[Any]:
    controls: Any = question.controls
    key: Any = question.key()
    offers = controls.offers()
    thesis, reason, counter = answer["thesis"], answer["reason"], answer["counter"]
    for other in offers.sentences["thesis"]:
        bears = answer["thesis_evidence"] in key.bearing[other]
        if not (bears and (reason, other) in key.supports):
            yield {**answer, "thesis": other}
    for other in offers.sentences["reason"]:
        if (other, thesis) not in key.supports:
            yield {**answer, "reason": other}
        if other == reason or not key.attacks & {(other, thesis), (other, reason)}:
            yield {**answer, "counter": other}
    for other in offers.sentences["reply"]:
        if other == reason or (other, counter) not in key.attacks:
            yield {**answer, "reply": other}
    for step in STEPS:
        for number in offers.evidence:
            if number not in key.bearing[answer[step]]:
                yield {**answer, evidence_of(step): number}
    for name in answer:
        yield {kept: id for kept, id in answer.items() if kept != name}
        yield {name: answer[name]}
        yield from ({**answer, name: bad} for bad in ("", None, "unknown", 7, [answer[name]]))
        yield {**answer, name: offers.texts(name)[answer[name]]}
    # sentences and claims in each other's place
    yield {name: answer.get(evidence_of(name), id) for name, id in answer.items()}
    yield {**answer, "reason": counter, "counter": reason}
    yield {**answer, "counter": answer["reply"], "reply": counter}
    yield from ({}, None, "", thesis, list(answer.values()), {**answer, "unknown": thesis}, True)


def _right_brief(question: Question, answer: Any) -> Iterator[Any]:
    controls: Any = question.controls
    yield dict(reversed(answer.items()))
    yield from ({**answer, "judgement": name} for name in controls.judgements)
    yield from ({**answer, "audience": name} for name in controls.audiences)
    yield from ({**answer, "figures": [name]} for name in controls.figures)
    yield {**answer, "figures": [*answer["figures"], answer["figures"][0]]}
    for name, asks in controls.texts.items():
        for words in (asks.least, asks.most):
            yield {**answer, name: "\n".join(["Слово"] * words)}
        yield {**answer, name: f"  {answer[name]} — \t"}


def _brief_mutants(question: Question, answer: Any) -> Iterator[Any]:
    controls: Any = question.controls
    for part in answer:
        yield {name: held for name, held in answer.items() if name != part}
        yield from ({**answer, part: bad} for bad in (None, "", 7, True, {}, ["unknown"], [7]))
    for part in ("audience", "judgement"):
        yield {**answer, part: "unknown"}
    for name, asks in controls.texts.items():
        for words in (0, asks.least - 1, asks.most + 1, 1000):
            yield {**answer, name: " ".join(["word"] * words)}
        yield {**answer, name: f"{answer[name]} AX-999"}
        yield {**answer, name: "— " * asks.least}
        yield {**answer, name: "word " + "x" * 1_000_000}
    yield {**answer, "figures": list(controls.figures)}
    yield from ({**answer, "figures": bad} for bad in ([], "unknown", answer["figures"][0]))
    yield {**answer, "unknown": 1}
    yield from ({}, None, "", True, 7, list(answer.values()), str(answer))


_RIGHT: dict[str, Callable[[Question, Any], Iterator[Any]]] = {
    "one_choice": lambda question, answer: iter(()),
    "number": lambda question, answer: _right_numbers(answer),
    "tick_all": lambda question, answer: _right_ticks(answer),
    "code": lambda question, answer: _right_code(answer),
    "order": _right_order,
    "classify": lambda question, answer: _right_mapping(answer),
    "match": lambda question, answer: _right_mapping(answer),
    "grid": _right_grid,
    "weights": lambda question, answer: _right_weights(answer),
    "years": lambda question, answer: _right_years(answer),
    "defence": lambda question, answer: _right_defence(answer),
    "brief": _right_brief,
    "argument_map": _right_argument,
    "prediction": lambda question, answer: iter((str(answer), f" {answer} ")),
    "forecasts": _right_forecasts,
}
_MUTANTS: dict[str, Callable[[Question, Any], Iterator[Any]]] = {
    "one_choice": _choice_mutants,
    "number": _number_mutants,
    "tick_all": _tick_mutants,
    "code": _code_mutants,
    "order": _order_mutants,
    "classify": _mapping_mutants,
    "match": _mapping_mutants,
    "grid": _grid_mutants,
    "weights": _weight_mutants,
    "years": _year_mutants,
    "defence": _defence_mutants,
    "brief": _brief_mutants,
    "argument_map": _argument_mutants,
    "prediction": _prediction_mutants,
    "forecasts": _forecast_mutants,
}
