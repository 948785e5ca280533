"""Readers of dates that count from today: each takes what it understands out of the text."""

import re
from collections.abc import Iterator
from datetime import timedelta

from backend.search.query import calendar
from backend.search.query.date_names import PARTS_OF_YEARS, YEARLY
from backend.search.query.date_parts import Part, part_of
from backend.search.query.date_reading import FIRST_YEAR, Anniversary, DateReading
from backend.search.query.date_words import (
    ANNIVERSARIES,
    DAYS_AGO,
    MONTHS_AGO,
    NUMBER,
    PARTS_OF_MONTHS,
    RECENT,
    RELATIVE_YEARS,
    SAME_TIME,
    SPANS,
    WEEKDAY_NAME,
    WEEKDAYS,
    WEEKENDS_AGO,
    WEEKS_AGO,
    YEARS_AGO,
    YEARS_AND_A_HALF_AGO,
    number,
)
from backend.search.query.spans import Draft, alternatives
from backend.search.query.weekend_readers import weekends_up_to

_MOST_WEEKENDS = 100
_LONG_AGO = 365 * 150  # days; the bound keeps "99999 years" within a calendar
_YEAR_AHEAD = r"(?!\s+(?:1[89]\d\d|20\d\d))"


def read_relative_dates(draft: Draft, reading: DateReading) -> None:
    for read in (
        _read_anniversaries,
        _read_last_yearly,
        _read_past,
        _read_weekdays,
        _read_spans,
        _read_ago,
        _read_relative_years,
        _read_same_times,
        _read_parts_of_months,
    ):
        read(draft, reading)


_NAMES_OF_YEARS = alternatives(YEARLY.keys() - PARTS_OF_YEARS.keys())
_LAST_YEARLY = re.compile(
    rf"(?<![a-z])(?P<which>last|this|上个|这个)\s*(?P<name>{_NAMES_OF_YEARS}){_YEAR_AHEAD}"
)


def _read_last_yearly(draft: Draft, reading: DateReading) -> None:
    """ "last summer": the latest that is over, or last year's; "this summer" is this year's."""
    for match in draft.take_all(_LAST_YEARLY):
        recurring = reading.named(match["name"])
        if match["which"] in {"this", "这个"}:
            reading.yearly.append((recurring,))
            reading.years.add(reading.today.year)
        elif days := calendar.latest(recurring, before=reading.today):
            reading.days.append((days,))
            of_last_year = recurring.in_year(reading.today.year - 1)
            if of_last_year is not None and of_last_year != days:
                reading.others.append((of_last_year,))


_PAST = re.compile(
    rf"(?<![a-z])(?:(?:in|over|during)\s+)?(?:the\s+)?(?:past|last)\s+(?P<en>{NUMBER})\s+"
    rf"(?P<unit>day|weekend|week|month|year)s?(?![a-z])"
    rf"|(?:最近|过去|近)(?:的|这)?(?P<zh>{NUMBER})个?(?P<zh_unit>天|日|周末|周|星期|月|年)(?:[来里间内])?"
    r"|这(?P<zh_these>[两几三])年来?"
)
_DAYS_IN = dict.fromkeys(("day", "天", "日"), 1) | dict.fromkeys(("week", "周", "星期"), 7)
_DAYS_IN |= dict.fromkeys(("month", "月"), 30) | dict.fromkeys(("year", "年"), 365)


def _read_past(draft: Draft, reading: DateReading) -> None:
    """ "past 3 weeks", 最近两个月, 这几年: up to today; a month is 30 days, a year 365."""
    for match in draft.take_all(_PAST):
        unit = match["unit"] or match["zh_unit"] or "年"
        count = number(match["en"] or match["zh"] or match["zh_these"])
        if unit in {"weekend", "周末"}:
            reading.days.append(weekends_up_to(reading.today, min(count, _MOST_WEEKENDS)))
            continue
        days = count * _DAYS_IN[unit]
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


_SPANS = re.compile(alternatives(SPANS.keys() | RECENT.keys()))


def _read_spans(draft: Draft, reading: DateReading) -> None:
    """ "yesterday", 上周, "this month", "the weekend before last"; "recently"."""
    for match in draft.take_all(_SPANS):
        said = " ".join(match.group().split())
        if said in RECENT:
            reading.days.append((RECENT[said](reading.today),))
        else:
            reading.relative.append(Anniversary(reading.today, SPANS[said]))


def _read_ago(draft: Draft, reading: DateReading) -> None:
    """ "3 days ago", 两周前 (that week), "two weekends ago", "four months ago" (that month)."""
    for pattern, length, span_of in (
        (DAYS_AGO, 1, calendar.day_span),
        (WEEKENDS_AGO, 7, calendar.weekend_of),
        (WEEKS_AGO, 7, calendar.week_of),
    ):
        for match in pattern.finditer(draft.text):
            days = number(match["en"] or match["zh"]) * length
            if days < _LONG_AGO:
                draft.take(match)
                reading.days.append((span_of(reading.today - timedelta(days=days)),))
    for match, months in _months_ago(draft):
        if months * 30 < _LONG_AGO:
            draft.take(match)
            reading.days.append((calendar.month_of(reading.today, back=months),))


def _months_ago(draft: Draft) -> Iterator[tuple[re.Match[str], int]]:
    for match in YEARS_AND_A_HALF_AGO.finditer(draft.text):
        yield match, 12 * number(match["en"] or match["zh"]) + 6
    for match in MONTHS_AGO.finditer(draft.text):
        yield match, number(match["en"] or match["zh"])


_RELATIVE_YEARS = re.compile(
    rf"(?:(?<![a-z])(?:in|of|from)\s+)?(?P<said>{alternatives(RELATIVE_YEARS)})"
)


def _read_relative_years(draft: Draft, reading: DateReading) -> None:
    """去年, "last year", "two years ago"."""
    for match in draft.take_all(_RELATIVE_YEARS):
        back = RELATIVE_YEARS[" ".join(match["said"].split())]
        reading.years.add(reading.today.year - back)
    for match in draft.take_all(YEARS_AGO):
        back = number(match["en"] or match["zh"])
        reading.years.add(max(reading.today.year - back, FIRST_YEAR))


_ANY_YEAR = re.compile(r"(?<!\d)(?:1[89]\d\d|20\d\d)(?!\d)")
_ANNIVERSARY = re.compile(alternatives(ANNIVERSARIES))
_SAME_TIME = re.compile(alternatives(SAME_TIME))


def _read_anniversaries(draft: Draft, reading: DateReading) -> None:
    """ "On this day", 历史上的今天: of each year, or of the one that is named."""
    for match in draft.take_all(_ANNIVERSARY):
        span_of = ANNIVERSARIES[" ".join(match.group().split())]
        reading.yearly.append((Anniversary(reading.today, span_of),))


def _read_same_times(draft: Draft, reading: DateReading) -> None:
    """ "This time last year", 去年这个时候: a week before and after. Only beside a year."""
    if reading.years or _ANY_YEAR.search(draft.text):
        for match in draft.take_all(_SAME_TIME):
            span_of = SAME_TIME[" ".join(match.group().split())]
            reading.yearly.append((Anniversary(reading.today, span_of),))


_PART_OF_MONTH = re.compile(
    rf"(?<![年\d一二三四五六七八九十个上下这本])(?:{alternatives(PARTS_OF_MONTHS)})"
)


def _read_parts_of_months(draft: Draft, reading: DateReading) -> None:
    """月底: of this month, or of the last where it is still to come."""
    for match in draft.take_all(_PART_OF_MONTH):
        part = list(Part)[PARTS_OF_MONTHS[match.group()]]
        months = (calendar.month_of(reading.today, back=back) for back in (0, 1))
        parts = (part_of(month, part) for month in months)
        begun = next(days for days in parts if days and days[0] <= reading.today)
        reading.days.append((begun,))
