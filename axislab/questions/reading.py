"""Reading a number as people write it."""

from __future__ import annotations

import math
import re
import unicodedata

from axislab.errors import SentenceError
from axislab.questions.mark import Response

LONGEST = 60
#: What may stand before a number without changing it.
_ABOUT = re.compile(r"(?:about|approximately|approx\.?|around|roughly|circa|ca\.?|c\.|[~≈=])\s*")
_SIGN = re.compile(r"(minus|-|plus|\+)\s*(?=[\d.])")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?", re.IGNORECASE)


class CannotBeReadError(SentenceError, ValueError):
    """A response that is no number; its text says what is expected instead."""


def readings(
    response: Response, units: tuple[str, ...] = (), example: str = "2.5"
) -> tuple[float, ...]:
    """Return the values a written number can mean, the likeliest first.

    A comma may be a decimal sign or part thousands: ``8,4`` is 8.4, ``12,238`` may be either,
    and both are returned. Full-width digits, spaces, a true minus sign, "about" and the unit asked
    for are understood.

    Args:
        response: What was typed, or a number.
        units: Words that may stand beside the number, for example ``("times", "x")``.
        example: A number as it may be written, for the sentence.

    Raises:
        CannotBeReadError: With a sentence that says what is expected.
    """
    if isinstance(response, bool) or not isinstance(response, int | float | str):
        raise CannotBeReadError(f"One number is expected here, not {described(response)}.")
    if isinstance(response, int | float):
        return (_finite(response),)
    if len(response) > LONGEST:
        raise CannotBeReadError(
            f"That is {len(response):,} characters long. A number in figures is expected."
        )
    text = unicodedata.normalize("NFKC", response).strip().lower()
    text = text.replace("−", "-").replace("–", "-").replace("’", "").replace("'", "")
    text = _without_words(re.sub(r"(?<=\d)·(?=\d)", ".", text), units)
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
        number = re.search(r"[+-]?\d[\d.,]*", text)
        beside = text.replace(number[0], " ", 1).strip()[:20] if number else ""
        if beside:
            raise CannotBeReadError(
                f"Please write the number alone, for example {example}: “{beside}” is not "
                "understood."
            )
        raise CannotBeReadError(f"Please write one number in figures, for example {example}.")
    return values


def _without_words(text: str, units: tuple[str, ...]) -> str:
    """Return a number without its unit, its stop and "about", with its sign beside it."""
    before = ""
    while text != before:  # one word may hide another: "8.4 times as large."
        before = text
        for unit in sorted(units, key=len, reverse=True):
            word = unit.lower().replace("'", "")
            text = text.removesuffix(word).removeprefix(word).strip()
        text = _ABOUT.sub("", text, count=1) if _ABOUT.match(text) else text
        if text == before:
            text = re.sub(r"(?<=[^.\s])\.$", "", text)
    return _SIGN.sub(lambda sign: "-" if sign[1] in ("-", "minus") else "+", text, count=1)


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


def described(response: Response) -> str:
    """Name a response of the wrong type in words."""
    if response is None:
        return "nothing"
    if isinstance(response, bool):
        return "True or False"
    if isinstance(response, dict) and "other" in response:
        return str(response["other"])
    if isinstance(response, list):
        return f"a list of {len(response)} entr{'y' if len(response) == 1 else 'ies'}"
    if isinstance(response, dict):
        names = {"series": "a Series", "table": "a DataFrame"}
        return names.get(next(iter(response), ""), "a set of named values")
    return "text"
