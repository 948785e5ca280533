"""Readers of single dates: each takes what it understands out of the text."""

import re
from datetime import timedelta

from backend.search.query import calendar
from backend.search.query.date_reading import FIRST_YEAR, DateReading
from backend.search.query.date_words import (
    AMBIGUOUS,
    DAYS_AGO,
    MONTH_NAME,
    MONTHS,
    MONTHS_AGO,
    NEEDS_YEAR,
    NUMBER,
    PARTS_OF_YEARS,
    RELATIVE_YEARS,
    SPANS,
    WEEKDAY_NAME,
    WEEKDAYS,
    WEEKS_AGO,
    YEARLY,
    YEARS_AGO,
    number,
)
from backend.search.query.spans import Draft, alternatives

_LONG_AGO = 365 * 150  # days; the bound keeps "99999 years" within a calendar
YEAR = r"(?:1[89]\d\d|20\d\d)"


def read_single_dates(draft: Draft, reading: DateReading) -> None:
    for read in (
        _read_decades,
        _read_numeric,
        _read_parts_of_years,
        _read_last_yearly,
        _read_past,
        _read_weekdays,
        _read_spans,
        _read_ago,
        _read_relative_years,
        _read_days_of_months,
        _read_chinese_months,
        _read_years,
        _read_yearly,
    ):
        read(draft, reading)


_DECADE = re.compile(
    r"(?<![\da-z])(?:in\s+)?(?:(?:the\s+)?(?P<century>1[89]|20)|the\s+)(?P<en>\d)0'?s(?![a-z])"
    r"|(?P<zh_century>19|20|上世纪)?(?P<zh>[5-9一二三四五六七八九])[0十]年代"
)


def _read_decades(draft: Draft, reading: DateReading) -> None:
    """ "the 1990s", 九十年代, "the 80s": of the 20th century, unless it was the 21st's."""
    for match in draft.take_all(_DECADE):
        tens = match["en"] or match["zh"]
        tens = int(tens) if tens.isdecimal() else number(tens)
        named = match["century"] or match["zh_century"] or ""
        century = int(named) if named.isdecimal() else (20 if tens < 3 and not named else 19)
        first = century * 100 + tens * 10
        reading.years.update(range(first, first + 10))


_NUMERIC = re.compile(
    rf"(?<!\d)(?P<year>{YEAR})(?:年|[-/.])(?P<month>0?[1-9]|1[0-2])(?:月份?|(?!\d))"
    r"(?:[-/.]?(?P<day>0?[1-9]|[12]\d|3[01])(?:[日号]|(?!\d)))?"
)


def _read_numeric(draft: Draft, reading: DateReading) -> None:
    """2024-05-01, 2024/5, 2024年5月1日."""
    for match in draft.take_all(_NUMERIC):
        month = int(match["month"])
        reading.years.add(int(match["year"]))
        reading.yearly.append(
            calendar.yearly_day(month, int(match["day"]))
            if match["day"]
            else calendar.yearly_month(month)
        )


_PART_OF_YEAR = re.compile(
    r"(?<![a-z])(?:(?:in|at)\s+)?(?:the\s+)?(?P<part>early|mid|late|start\s+of|beginning\s+of"
    rf"|middle\s+of|end\s+of|first\s+half\s+of|second\s+half\s+of)[\s-]*(?=(?:the\s+)?{YEAR}(?!\d)"
    r"|(?:last|this)\s+year)"
)


def _read_parts_of_years(draft: Draft, reading: DateReading) -> None:
    """ "early 2020", "the end of last year"; the year itself is read later."""
    for match in draft.take_all(_PART_OF_YEAR):
        reading.yearly.append(PARTS_OF_YEARS[" ".join(match["part"].split()).removesuffix(" of")])


_NAMES_OF_YEARS = alternatives(set(YEARLY) - NEEDS_YEAR)
_LAST_YEARLY = re.compile(
    rf"(?<![a-z])(?P<which>last|this|上个|这个)\s*(?P<name>{_NAMES_OF_YEARS})(?!\s+(?:{YEAR}))"
)


def _read_last_yearly(draft: Draft, reading: DateReading) -> None:
    """ "last summer": the latest that is over, or last year's; "this summer" is this year's."""
    for match in draft.take_all(_LAST_YEARLY):
        recurring = reading.named(match["name"])
        if match["which"] in {"this", "这个"}:
            reading.yearly.append(recurring)
            reading.years.add(reading.today.year)
        elif days := calendar.latest(recurring, before=reading.today):
            reading.days.append((days,))
            of_last_year = recurring.in_year(reading.today.year - 1)
            if of_last_year is not None and of_last_year != days:
                reading.others.append((of_last_year,))


_PAST = re.compile(
    rf"(?<![a-z])(?:(?:in|over|during)\s+)?(?:the\s+)?(?:past|last)\s+(?P<en>{NUMBER})\s+"
    rf"(?P<unit>day|week|month|year)s?(?![a-z])"
    rf"|(?:最近|过去|近)(?:的|这)?(?P<zh>{NUMBER})个?(?P<zh_unit>天|日|周|星期|月|年)(?:[来里间内])?"
    r"|这(?P<zh_these>[两几三])年来?"
)
_DAYS_IN = dict.fromkeys(("day", "天", "日"), 1) | dict.fromkeys(("week", "周", "星期"), 7)
_DAYS_IN |= dict.fromkeys(("month", "月"), 30) | dict.fromkeys(("year", "年"), 365)


def _read_past(draft: Draft, reading: DateReading) -> None:
    """ "past 3 weeks", 最近两个月, 这几年: up to today; a month is 30 days, a year 365."""
    for match in draft.take_all(_PAST):
        unit = match["unit"] or match["zh_unit"] or "年"
        days = number(match["en"] or match["zh"] or match["zh_these"]) * _DAYS_IN[unit]
        first = reading.today - timedelta(days=min(days, _LONG_AGO))
        reading.days.append(((first, reading.today),))


_WEEKDAY = re.compile(
    rf"(?<![a-z])(?P<which>last|this|on)\s+(?P<en>{WEEKDAY_NAME})(?![a-z])"
    r"|(?<!每)(?P<zh_which>上上|上个?|这个?|本)?(?:周|星期|礼拜)(?P<zh>[一二三四五六日天])(?!天)"
)


def _read_weekdays(draft: Draft, reading: DateReading) -> None:
    """ "last Sunday" is the latest before today; 上周三 that of last week, 周三 the latest."""
    for match in draft.take_all(_WEEKDAY):
        weekday = WEEKDAYS[match["en"] or match["zh"]]
        monday, _ = calendar.week_of(reading.today)
        which = (match["zh_which"] or match["which"] or "").removesuffix("个")
        weeks_back = {"上": 1, "上上": 2, "这": 0, "本": 0, "this": 0}.get(which)
        if weeks_back is None:
            back = (reading.today.weekday() - weekday - 1) % 7 + 1
            day = reading.today - timedelta(days=back)
        else:
            day = monday + timedelta(days=weekday - 7 * weeks_back)
        reading.days.append((calendar.day_span(day),))


_SPANS = re.compile(alternatives(list(SPANS)))


def _read_spans(draft: Draft, reading: DateReading) -> None:
    """ "yesterday", 上周, "this month", "the weekend before last"."""
    for match in draft.take_all(_SPANS):
        reading.days.append((SPANS[" ".join(match.group().split())](reading.today),))


def _read_ago(draft: Draft, reading: DateReading) -> None:
    """ "3 days ago", 两周前 (that week), "four months ago" (that month)."""
    for pattern, length, span_of in (
        (DAYS_AGO, 1, calendar.day_span),
        (WEEKS_AGO, 7, calendar.week_of),
    ):
        for match in pattern.finditer(draft.text):
            days = number(match["en"] or match["zh"]) * length
            if days < _LONG_AGO:
                draft.take(match)
                reading.days.append((span_of(reading.today - timedelta(days=days)),))
    for match in MONTHS_AGO.finditer(draft.text):
        months = number(match["en"] or match["zh"])
        if months * 30 < _LONG_AGO:
            draft.take(match)
            reading.days.append((calendar.month_of(reading.today, back=months),))


_RELATIVE_YEARS = re.compile(alternatives(RELATIVE_YEARS))


def _read_relative_years(draft: Draft, reading: DateReading) -> None:
    """去年, "last year", "two years ago"."""
    for match in draft.take_all(_RELATIVE_YEARS):
        reading.years.add(reading.today.year - RELATIVE_YEARS[" ".join(match.group().split())])
    for match in draft.take_all(YEARS_AGO):
        back = number(match["en"] or match["zh"])
        reading.years.add(max(reading.today.year - back, FIRST_YEAR))


_ORDINAL = r"(?P<{}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|[a-z])"
_OF_YEAR = rf"(?:\s*,?\s*(?:of\s+)?(?P<{{}}>{YEAR})(?!\d))"
_DAY_OF_MONTH = re.compile(
    rf"(?<![a-z0-9])(?:(?:in|on)\s+(?:the\s+)?)?(?:"
    rf"{_ORDINAL.format('day_before')}\s+(?:of\s+)?(?P<after>{MONTH_NAME})(?![a-z])"
    rf"{_OF_YEAR.format('year_after')}?"
    rf"|(?P<before>{MONTH_NAME})(?![a-z])\.?\s*{_ORDINAL.format('day_after')}"
    rf"{_OF_YEAR.format('year_before')}?)"
)
_ZH_MONTH = re.compile(
    rf"(?<!\d)(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?"
    rf"(?:(?P<day>[12]\d|3[01]|0?[1-9]|{NUMBER})[日号])?"
)


def _read_days_of_months(draft: Draft, reading: DateReading) -> None:
    """ "5 May", "May 1st, 2024"."""
    for match in draft.take_all(_DAY_OF_MONTH):
        day = int(match["day_before"] or match["day_after"])
        month = MONTHS[match["after"] or match["before"]]
        reading.yearly.append(calendar.yearly_day(month, day))
        if year := match["year_after"] or match["year_before"]:
            reading.years.add(int(year))


def _read_chinese_months(draft: Draft, reading: DateReading) -> None:
    """5月, 五月一日, 12月25号."""
    for match in draft.take_all(_ZH_MONTH):
        month = number(match["month"])
        day = number(match["day"]) if match["day"] else None
        reading.yearly.append(
            calendar.yearly_day(month, day) if day else calendar.yearly_month(month)
        )


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
    preposition, or by itself; 年底 only beside a year.
    """
    for match in _NAME.finditer(draft.text):
        name = " ".join(match["name"].split())
        by_itself = draft.text.strip() == match.group().strip()
        if name in NEEDS_YEAR:
            meant = bool(reading.years)
        else:
            meant = name not in AMBIGUOUS or bool(match["said"] or reading.years or by_itself)
        if meant:
            draft.take(match)
            reading.yearly.append(reading.named(name))
