"""Days, months and small numbers on figures: as positions on an axis and in words."""

from __future__ import annotations

from datetime import date

from axislab.tables import table

ARTICLE = "wsj-2019"
"""The article whose figures the drawings test; its day stands in the table "articles"."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Names of the months, so that no figure follows the language of the machine."""

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def article_date(article: str = ARTICLE) -> date:
    """Return the first day on which an article can have been published, by its id."""
    articles = table("articles").set_index("id")
    return date.fromisoformat(str(articles.loc[article, "published_from"]))


def decimal_year(day: date) -> float:
    """Turn a day into a year with decimals: 2 July 2018 is about 2018.5."""
    start = date(day.year, 1, 1)
    return day.year + (day - start).days / (date(day.year + 1, 1, 1) - start).days


def middle_of(month: str) -> float:
    """Turn a month, written YYYY-MM, into the decimal year of its middle."""
    return decimal_year(date.fromisoformat(f"{month}-15"))


def day_in_words(day: date) -> str:
    """Write a day as "4 February 2019"."""
    return f"{day.day} {month_in_words(f'{day:%Y-%m}')}"


def day_in_short(day: date) -> str:
    """Write a day as "4 Feb 2019"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def month_in_words(month: str) -> str:
    """Write a month, given as YYYY-MM, as "February 2019"."""
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def number_word(number: int) -> str:
    """Write whole numbers up to ten as words, larger ones in figures."""
    return WORDS[number] if 0 <= number < len(WORDS) else str(number)
