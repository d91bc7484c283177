"""Reading a number as people write it."""

from __future__ import annotations

import math
import re
import unicodedata

from axislab.errors import SentenceError
from axislab.questions.mark import Response

LONGEST = 60
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?", re.IGNORECASE)


class CannotBeReadError(SentenceError, ValueError):
    """A response that is no number; its text says what is expected instead."""


def readings(response: Response, units: tuple[str, ...] = ()) -> tuple[float, ...]:
    """Return the values a written number can mean, the likeliest first.

    A comma may be a decimal sign or part thousands: ``8,4`` is 8.4, ``12,238`` may be either,
    and both are returned. Full-width digits, spaces, a true minus sign and the unit asked for
    are understood.

    Args:
        response: What was typed, or a number.
        units: Words that may stand beside the number, for example ``("times", "x")``.

    Raises:
        CannotBeReadError: With a sentence that says what is expected.
    """
    if isinstance(response, bool) or not isinstance(response, int | float | str):
        raise CannotBeReadError(f"One number is expected here, not {_described(response)}.")
    if isinstance(response, int | float):
        return (_finite(response),)
    if len(response) > LONGEST:
        raise CannotBeReadError(
            f"That is {len(response):,} characters long. A number in figures is expected."
        )
    text = unicodedata.normalize("NFKC", response).strip().lower()
    text = text.replace("−", "-").replace("–", "-").replace("’", "").replace("'", "")
    for unit in sorted(units, key=len, reverse=True):
        text = text.removesuffix(unit.lower()).removeprefix(unit.lower()).strip()
    text = re.sub(r"(?<=\d)[\s_](?=\d{3}(\D|$))", "", text)
    if re.fullmatch(r"[+-]?inf(inity)?|nan", text):
        _finite(float(text))
    candidates = [text]
    if "," in text:
        candidates = []
        if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", text):
            candidates.append(text.replace(",", ""))
        if text.count(",") == 1 and "." not in text:
            candidates.append(text.replace(",", "."))
        if re.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+,\d+", text):
            candidates.append(text.replace(".", "").replace(",", "."))
    values = tuple(_finite(float(c)) for c in candidates if _NUMBER.fullmatch(c))
    if not values:
        raise CannotBeReadError("Please write one number in figures, for example 2.5.")
    return values


def _finite(value: float) -> float:
    """Return the value as a float, or say why it cannot be used."""
    try:
        number = float(value)
    except OverflowError:
        raise CannotBeReadError("That number is too large to be used. Check the unit.") from None
    if math.isnan(number):
        raise CannotBeReadError(
            "That is NaN, which stands for a missing value. Look where it comes from: "
            "a year without data, or an empty selection."
        )
    if math.isinf(number):
        raise CannotBeReadError("That is infinity. Was something divided by zero?")
    return number


def _described(response: Response) -> str:
    """Name a wrong type in words."""
    if response is None:
        return "nothing"
    if isinstance(response, bool):
        return "True or False"
    if isinstance(response, dict) and "other" in response:
        return str(response["other"])
    if isinstance(response, list):
        return f"a list of {len(response)} entries"
    return "a table or a set of named values" if isinstance(response, dict) else "text"
