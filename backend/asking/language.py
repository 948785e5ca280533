"""The language that somebody asks in, and how days and lists are written in it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal, TypeAlias

from babel.dates import format_date
from django.utils.translation import get_language

from backend.photos.days import Days

Language: TypeAlias = Literal["zh", "en"]

_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_LOCALES = {"zh": "zh_Hans_CN", "en": "en_GB"}
_LONG_AGO = 1827  # spans that begin earlier are meant to have no beginning


def language_of(sentence: str) -> Language:
    """Chinese where it has Chinese characters; a name in them alone would do."""
    return "zh" if _IDEOGRAPH.search(sentence) else "en"


def readers_language() -> Language:
    """That of the request."""
    return "zh" if (get_language() or "").startswith("zh") else "en"


def pick(language: Language, *, zh: str, en: str) -> str:
    """The form in that language; the other one where it is missing."""
    return (zh or en) if language == "zh" else (en or zh)


def day_in_words(day: date, language: Language) -> str:
    return format_date(day, "long", locale=_LOCALES[language])


def days_in_words(days: Days, language: Language) -> str:
    """A year, a month, a day, or from one day to another."""
    first, last = days
    if first.year < _LONG_AGO:
        until = day_in_words(last, language)
        return pick(language, zh=f"{until}及以前", en=f"until {until}")
    if first == last:
        return day_in_words(first, language)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        years = str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        return pick(language, zh=f"{years}年", en=years)
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day >= 28:
        return format_date(
            first, pick(language, zh="y年M月", en="MMMM y"), locale=_LOCALES[language]
        )
    return f"{day_in_words(first, language)} – {day_in_words(last, language)}"


def listed(parts: Sequence[str], language: Language, *, last: str) -> str:
    """ "a, b and c"; last: the word between the last two."""
    if len(parts) < 2:
        return "".join(parts)
    comma = pick(language, zh="、", en=", ")
    joint = pick(language, zh=last, en=f" {last} ")
    return f"{comma.join(parts[:-1])}{joint}{parts[-1]}"
