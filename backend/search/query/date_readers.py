"""Readers of single dates: each takes what it understands out of the text."""

import re

from backend.search.query import calendar
from backend.search.query.date_names import AMBIGUOUS, LUNAR_DAYS, YEARLY
from backend.search.query.date_reading import FIRST_YEAR, DateReading
from backend.search.query.date_words import MONTH_NAME, MONTHS, NUMBER, number
from backend.search.query.feasts import LunarFeast
from backend.search.query.relative_readers import read_relative_dates
from backend.search.query.spans import Draft, alternatives
from backend.search.query.weekend_readers import read_weekends

YEAR = r"(?:1[89]\d\d|20\d\d)"


def read_single_dates(draft: Draft, reading: DateReading) -> None:
    for read in (
        _read_decades,
        _read_several_months,
        _read_numeric,
        read_relative_dates,
        _read_days_of_months,
        _read_chinese_months,
        _read_years,
        _read_yearly,
        read_weekends,
    ):
        read(draft, reading)


_DECADE = re.compile(
    r"(?<![\da-z])(?:in\s+)?(?:(?:the\s+)?(?P<century>1[89]|20)|the\s+|^(?=\d0'?s$))(?P<en>\d)0'?s(?![a-z])"
    r"|(?P<zh_century>19|20|上世纪)?(?P<zh>[5-9一二三四五六七八九])[0十]年代"
)


def _read_decades(draft: Draft, reading: DateReading) -> None:
    """ "the 1990s", 九十年代, "the 80s": of the 20th century, unless it was the 21st's. "90s" is a
    time by itself only."""
    for match in draft.take_all(_DECADE):
        tens = match["en"] or match["zh"]
        tens = int(tens) if tens.isdecimal() else number(tens)
        named = match["century"] or match["zh_century"] or ""
        century = int(named) if named.isdecimal() else (20 if tens < 3 and not named else 19)
        first = century * 100 + tens * 10
        reading.years.update(range(first, first + 10))


_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_SEVERAL_MONTHS = re.compile(
    rf"(?<![\d十])(?:(?P<year>{YEAR})年)?(?P<first>{_MONTH})(?P<to>[-–—~～到至])(?P<last>{_MONTH})月份?(?!\d)"
    r"|(?P<one>[一二三四五六七八九])(?P<next>[一二三四五六七八九])月份?"
)


def _read_several_months(draft: Draft, reading: DateReading) -> None:
    """2023年5-7月, 七八月."""
    for match in _SEVERAL_MONTHS.finditer(draft.text):
        first, last = (
            number(match[a] or match[b]) for a, b in (("first", "one"), ("last", "next"))
        )
        if match["to"] or last == first + 1:
            draft.take(match)
            reading.yearly.append((calendar.Yearly((first, 1), (last, 31)),))
            reading.years.update(int(year) for year in (match["year"],) if year)


_NUMERIC = re.compile(
    rf"(?<!\d)(?P<year>{YEAR})(?:年|[-/.])(?P<month>0?[1-9]|1[0-2])(?:月份?|(?!\d))"
    r"(?:[-/.]?(?P<day>0?[1-9]|[12]\d|3[01])(?:[日号]|(?!\d)))?"
)


def _read_numeric(draft: Draft, reading: DateReading) -> None:
    """2024-05-01, 2024/5, 2024年5月1日."""
    for match in draft.take_all(_NUMERIC):
        month = int(match["month"])
        reading.years.add(int(match["year"]))
        reading.yearly.append((_of_month(month, int(match["day"] or 0)),))


_ORDINAL = r"(?P<{}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|[a-z])"
_OF_YEAR = rf"(?:\s*,?\s*(?:of\s+)?(?P<{{}}>{YEAR})(?!\d))"
_DAY_OF_MONTH = re.compile(
    rf"(?<![a-z0-9])(?:(?:in|on)\s+(?:the\s+)?)?(?:"
    rf"{_ORDINAL.format('day_before')}\s+(?:of\s+)?(?P<after>{MONTH_NAME})(?![a-z])"
    rf"{_OF_YEAR.format('year_after')}?"
    rf"|(?P<before>{MONTH_NAME})(?![a-z])\.?\s*{_ORDINAL.format('day_after')}"
    rf"{_OF_YEAR.format('year_before')}?)"
)
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_ZH_MONTH = re.compile(
    rf"(?<!\d)(?P<month>{_MONTH})月份?"
    rf"(?:(?P<day>[12]\d|3[01]|0?[1-9]|{NUMBER})[日号])?"
)


def _read_days_of_months(draft: Draft, reading: DateReading) -> None:
    """ "5 May", "May 1st, 2024"."""
    for match in draft.take_all(_DAY_OF_MONTH):
        day = int(match["day_before"] or match["day_after"])
        month = MONTHS[match["after"] or match["before"]]
        reading.yearly.append((calendar.yearly_day(month, day),))
        if year := match["year_after"] or match["year_before"]:
            reading.years.add(int(year))


_LUNAR = re.compile(
    r"(?:(?:农历|阴历|旧历)(?P<named>正|腊|冬|[一二三四五六七八九十]|十[一二])月|(?P<alone>正|腊|冬)月)"
    rf"(?P<day>{alternatives(LUNAR_DAYS)})"
)


def _read_chinese_months(draft: Draft, reading: DateReading) -> None:
    """5月, 五月一日, 12月25号, 农历八月十五, 正月初八."""
    for match in draft.take_all(_LUNAR):
        name = match["named"] or match["alone"]
        month = _LUNAR_MONTHS.get(name) or number(name)
        reading.yearly.append((LunarFeast(month, LUNAR_DAYS[match["day"]]),))
    for match in draft.take_all(_ZH_MONTH):
        day = number(match["day"]) if match["day"] else 0
        reading.yearly.append((_of_month(number(match["month"]), day),))


def _of_month(month: int, day: int) -> calendar.Recurring:
    """The whole month where no day is given."""
    return calendar.yearly_day(month, day) if day else calendar.yearly_month(month)


_YEAR_ALONE = re.compile(rf"(?<![\da-z])(?:(?:in|of|from)\s+)?(?P<year>{YEAR})(?:年|(?!\d|[a-z]))")


def _read_years(draft: Draft, reading: DateReading) -> None:
    """2023年, "in 2023"; not a year that is still to come."""
    for match in _YEAR_ALONE.finditer(draft.text):
        if FIRST_YEAR <= int(match["year"]) <= reading.today.year:
            draft.take(match)
            reading.years.add(int(match["year"]))


_NAME = re.compile(
    rf"(?:(?<![a-z])(?P<said>in|at|on|during|over|of)\s+(?:the\s+)?)?(?P<name>{alternatives(YEARLY)})"
)


def _read_yearly(draft: Draft, reading: DateReading) -> None:
    """夏天, 国庆节, "in May", "christmas".

    A word that has another meaning ("may", "hot spring") is a date only beside a year, after a
    preposition, or by itself.
    """
    for match in _NAME.finditer(draft.text):
        name = " ".join(match["name"].split())
        by_itself = draft.text.strip() == match.group().strip()
        if name not in AMBIGUOUS or match["said"] or reading.years or by_itself:
            draft.take(match)
            reading.yearly.append((reading.named(name),))
