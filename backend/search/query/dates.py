"""Dates in Chinese and English, as people say them about their photos.

A date is read in three layers. *Days* are spans by themselves ("yesterday", 上个月, 2024-05-01,
"last summer"). *Years* (去年, 2023年, "two years ago") and *yearly* spans (夏天, "May", 5月1日,
国庆) combine: 去年夏天 is last year's summer, and 夏天 alone is the summer of every year that the
library knows. Several of them narrow each other. Seasons are those of the northern hemisphere,
by whole months.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from backend.photos.days import Days
from backend.search.query import calendar
from backend.search.query.calendar import Yearly
from backend.search.query.date_words import (
    AMBIGUOUS,
    DAYS_AGO,
    MONTH_NAME,
    MONTHS,
    NUMBER,
    RELATIVE_YEARS,
    SPANS,
    VISIBLE,
    YEARLY,
    YEARS_AGO,
    number,
)
from backend.search.query.spans import Draft, alternatives

_FIRST_YEAR = 1826  # of photography
_LONG_AGO = 365 * 150  # days; the bound keeps "99999 years" within a calendar


@dataclass(slots=True)
class _Reading:
    today: date
    days: list[tuple[Days, ...]] = field(default_factory=list)  # each narrows the others
    years: set[int] = field(default_factory=set)
    yearly: list[Yearly] = field(default_factory=list)

    def spans(self, known_years: range) -> tuple[Days, ...] | None:
        """None when no date was read; () when the dates that were read exclude each other."""
        found = list(self.days)
        years = sorted(self.years) or known_years
        found += [yearly.in_years(years) for yearly in self.yearly]
        if self.years and not self.yearly:
            found.append(tuple(calendar.year_span(year) for year in sorted(self.years)))
        if not found:
            return None
        spans = found[0]
        for others in found[1:]:
            spans = calendar.overlap(spans, others)
        return spans


def read_dates(draft: Draft, *, today: date, known_years: range) -> tuple[Days, ...] | None:
    """Takes the dates out of the draft; see `_Reading.spans` for the result.

    known_years: those in which the library has photos.
    """
    reading = _Reading(today)
    for read in (
        _read_year_ranges,
        _read_numeric,
        _read_last_yearly,
        _read_past,
        _read_spans,
        _read_relative_years,
        _read_days_of_months,
        _read_chinese_months,
        _read_years,
        _read_yearly,
    ):
        read(draft, reading)
    return reading.spans(known_years)


def season_in(taken: Iterable[str]) -> str:
    """What to look for where a season or a feast has no photos by its days, as far as photos show
    such things; empty when a date was read among them that is nothing but a date.

    taken: what `read_dates` took out of the draft.
    """
    names = [_PREPOSITION.sub("", " ".join(phrase.split())) for phrase in taken]
    return " ".join(names) if VISIBLE.issuperset(names) else ""


_PREPOSITION = re.compile(r"^(?:in|at|on|during|of)\s+(?:the\s+)?")
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_YEAR_RANGE = re.compile(
    rf"(?<!\d)(?P<first>{_YEAR})年?\s*(?:[-–—~]|到|至|to|until)\s*(?P<last>{_YEAR})(?:年|(?!\d))"
)


def _read_year_ranges(draft: Draft, reading: _Reading) -> None:
    """ "2019-2021", 2019年到2021年."""
    for match in draft.take_all(_YEAR_RANGE):
        reading.years.update(range(int(match["first"]), int(match["last"]) + 1))


_NUMERIC = re.compile(
    rf"(?<!\d)(?P<year>{_YEAR})(?:年|[-/.])(?P<month>0?[1-9]|1[0-2])(?:月份?|(?!\d))"
    r"(?:[-/.]?(?P<day>0?[1-9]|[12]\d|3[01])(?:[日号]|(?!\d)))?"
)


def _read_numeric(draft: Draft, reading: _Reading) -> None:
    """2024-05-01, 2024/5, 2024年5月1日."""
    for match in draft.take_all(_NUMERIC):
        month = int(match["month"])
        reading.years.add(int(match["year"]))
        reading.yearly.append(
            calendar.yearly_day(month, int(match["day"]))
            if match["day"]
            else calendar.yearly_month(month)
        )


_LAST_YEARLY = re.compile(rf"(?<![a-z])last\s+(?P<name>{alternatives(YEARLY)})")


def _read_last_yearly(draft: Draft, reading: _Reading) -> None:
    """ "last summer": the latest that is over; "last May" likewise."""
    for match in draft.take_all(_LAST_YEARLY):
        yearly = YEARLY[" ".join(match["name"].split())]
        if days := calendar.latest(yearly, before=reading.today):
            reading.days.append((days,))


_PAST = re.compile(
    rf"(?<![a-z])(?:in\s+the\s+)?(?:past|last)\s+(?P<en>{NUMBER})\s+(?P<unit>day|week|month|year)s?"
    rf"(?![a-z])|(?:最近|过去|近)(?P<zh>{NUMBER})个?(?P<zh_unit>天|日|周|星期|月|年)"
)
_DAYS_IN = dict.fromkeys(("day", "天", "日"), 1) | dict.fromkeys(("week", "周", "星期"), 7)
_DAYS_IN |= dict.fromkeys(("month", "月"), 30) | dict.fromkeys(("year", "年"), 365)


def _read_past(draft: Draft, reading: _Reading) -> None:
    """ "past 3 weeks", 最近两个月: up to today; a month is 30 days, a year 365."""
    for match in draft.take_all(_PAST):
        days = number(match["en"] or match["zh"]) * _DAYS_IN[match["unit"] or match["zh_unit"]]
        first = reading.today - timedelta(days=min(days, _LONG_AGO))
        reading.days.append(((first, reading.today),))


_SPANS = re.compile(alternatives(list(SPANS)))


def _read_spans(draft: Draft, reading: _Reading) -> None:
    """ "yesterday", 上周, "this month", "3 days ago"."""
    for match in draft.take_all(_SPANS):
        reading.days.append((SPANS[" ".join(match.group().split())](reading.today),))
    for match in DAYS_AGO.finditer(draft.text):
        days = number(match["en"] or match["zh"])
        if days < _LONG_AGO:
            draft.take(match)
            reading.days.append((calendar.day_span(reading.today - timedelta(days=days)),))


_RELATIVE_YEARS = re.compile(alternatives(RELATIVE_YEARS))


def _read_relative_years(draft: Draft, reading: _Reading) -> None:
    """去年, "last year", "two years ago"."""
    for match in draft.take_all(_RELATIVE_YEARS):
        reading.years.add(reading.today.year - RELATIVE_YEARS[" ".join(match.group().split())])
    for match in draft.take_all(YEARS_AGO):
        back = number(match["en"] or match["zh"])
        reading.years.add(max(reading.today.year - back, _FIRST_YEAR))


_ORDINAL = r"(?P<{}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|[a-z])"
_OF_YEAR = rf"(?:\s*,?\s*(?:of\s+)?(?P<{{}}>{_YEAR})(?!\d))"
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


def _read_days_of_months(draft: Draft, reading: _Reading) -> None:
    """ "5 May", "May 1st, 2024"."""
    for match in draft.take_all(_DAY_OF_MONTH):
        day = int(match["day_before"] or match["day_after"])
        month = MONTHS[match["after"] or match["before"]]
        reading.yearly.append(calendar.yearly_day(month, day))
        if year := match["year_after"] or match["year_before"]:
            reading.years.add(int(year))


def _read_chinese_months(draft: Draft, reading: _Reading) -> None:
    """5月, 五月一日, 12月25号."""
    for match in draft.take_all(_ZH_MONTH):
        month = number(match["month"])
        day = number(match["day"]) if match["day"] else None
        reading.yearly.append(
            calendar.yearly_day(month, day) if day else calendar.yearly_month(month)
        )


_YEAR_ALONE = re.compile(rf"(?<![\da-z])(?:(?:in|of|from)\s+)?(?P<year>{_YEAR})(?:年|(?!\d|[a-z]))")


def _read_years(draft: Draft, reading: _Reading) -> None:
    """2023年, "in 2023"; not a year that is still to come."""
    for match in _YEAR_ALONE.finditer(draft.text):
        if _FIRST_YEAR <= int(match["year"]) <= reading.today.year:
            draft.take(match)
            reading.years.add(int(match["year"]))


_NAME = re.compile(
    rf"(?:(?<![a-z])(?P<said>in|at|on|during|of)\s+(?:the\s+)?)?(?P<name>{alternatives(YEARLY)})"
)


def _read_yearly(draft: Draft, reading: _Reading) -> None:
    """夏天, 国庆节, "in May", "christmas".

    A word that has another meaning ("may", "hot spring") is a date only beside a year, after a
    preposition, or by itself.
    """
    for match in _NAME.finditer(draft.text):
        name = " ".join(match["name"].split())
        by_itself = draft.text.strip() == match.group().strip()
        if name not in AMBIGUOUS or match["said"] or reading.years or by_itself:
            draft.take(match)
            reading.yearly.append(YEARLY[name])
