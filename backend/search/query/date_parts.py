"""Parts of a span of days, and days beside it: the end of May, the week before Christmas."""

from datetime import date, timedelta
from enum import StrEnum

from backend.photos.days import Days
from backend.search.query import calendar
from backend.search.query.date_names import PARTS_OF_YEARS

_DAY = timedelta(days=1)
_YEAR = 365  # days, at least


class Part(StrEnum):
    EARLY = "early"
    MIDDLE = "mid"
    LATE = "late"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"


def part_of(days: Days, part: Part) -> Days | None:
    """None of less than four weeks. A month by its tens of days; a year by its months (its end is
    December); several years by whole ones."""
    first, last = days
    length = _length(days)
    if length < 28:
        return None
    if length <= 31:
        return _cut(days, part, third=10)
    if length < _YEAR:
        return _cut(days, part, third=length // 3)
    if first.year == last.year:
        return PARTS_OF_YEARS[part].in_year(first.year)
    years = last.year - first.year + 1
    bounds = {
        Part.EARLY: (0, (years + 2) // 3),
        Part.MIDDLE: ((years + 2) // 3, years - years // 3),
        Part.LATE: (years - years // 3, years),
        Part.FIRST_HALF: (0, (years + 1) // 2),
        Part.SECOND_HALF: (years // 2, years),
    }
    begin, end = bounds[part]
    return date(first.year + begin, 1, 1), date(first.year + end - 1, 12, 31)


def _cut(days: Days, part: Part, *, third: int) -> Days:
    first, last = days
    half = _length(days) // 2
    match part:
        case Part.EARLY:
            return first, first + (third - 1) * _DAY
        case Part.MIDDLE:
            return first + third * _DAY, first + (2 * third - 1) * _DAY
        case Part.LATE:
            return first + 2 * third * _DAY, last
        case Part.FIRST_HALF:
            return first, first + (half - 1) * _DAY
    return first + half * _DAY, last


class Unit(StrEnum):
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"


_DAYS_IN = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30, Unit.YEAR: _YEAR}


def fits(days: Days, unit: Unit, number: int) -> bool:
    """Whether so many are but a part of the days: three days of a month, not of a feast."""
    length = _length(days)
    return length >= 28 and _DAYS_IN.get(unit, 7) * number * 1.1 < length


def beside(days: Days, unit: Unit, number: int, *, after: bool) -> Days:
    """All of the days, weeks, … that lie right before or after."""
    first, last = days
    if unit is Unit.WEEKEND:
        return _weekend_beside(days, number, after=after)
    if unit is Unit.YEAR and first.month == first.day == 1:
        year = last.year + 1 if after else first.year - number
        return date(year, 1, 1), date(year + number - 1, 12, 31)
    length = _DAYS_IN[unit] * number * _DAY
    return (last + _DAY, last + length) if after else (first - length, first - _DAY)


def away(days: Days, unit: Unit, number: int, *, after: bool) -> Days:
    """The day so many days before or after; the week, month or year that such a day is in."""
    first, last = days
    if unit is Unit.WEEKEND:
        return _weekend_beside(days, number, after=after)
    length = _DAYS_IN[unit] * number * _DAY
    day = last + length if after else first - length
    match unit:
        case Unit.DAY:
            return day, day
        case Unit.WEEK:
            return calendar.week_of(day)
        case Unit.MONTH:
            return calendar.month_of(last if after else first, back=-number if after else number)
    return calendar.year_span(last.year + number if after else first.year - number)


def _weekend_beside(days: Days, number: int, *, after: bool) -> Days:
    first, last = days
    if after:
        ahead = timedelta(weeks=number - 1)
        return calendar.weekend_of(last + (2 if last.weekday() >= 5 else 0) * _DAY + ahead)
    saturday, sunday = calendar.weekend_of(first)
    back = timedelta(weeks=number if first <= sunday else number - 1)
    return saturday - back, sunday - back


def nth(days: Days, unit: Unit, number: int, *, weekday: int | None = None) -> Days | None:
    """The third week, the last weekend, the first Sunday (weekday 6) of the days. number: from 1,
    or from the end where it is below 0. None where there are not so many; of a feast of few days
    the count may go on beyond them."""
    if unit is Unit.DAY and number > 0 and weekday is None:
        day = days[0] + (number - 1) * _DAY
        return (day, day) if day <= days[1] or _length(days) < 28 else None
    found = _all_of(days, unit, weekday)
    index = number - 1 if number > 0 else number
    return found[index] if -len(found) <= index < len(found) else None


def span_of_nth(days: Days, unit: Unit, number: int) -> Days | None:
    """The first three, or (below 0) the last three, as one span. None where there are fewer."""
    ends = (1, number) if number > 0 else (number, -1)
    first, last = (nth(days, unit, end) for end in ends)
    return (first[0], last[1]) if first and last else None


def _all_of(days: Days, unit: Unit, weekday: int | None) -> list[Days]:
    first, last = days
    if weekday is not None:
        return list(calendar.weekdays_in(days, weekday, weekday))
    if unit is Unit.WEEKEND:
        return list(calendar.weekdays_in(days, 5, 6))
    if unit is Unit.MONTH:
        months = range((last.year - first.year) * 12 + last.month - first.month + 1)
        return [calendar.month_of(first, back=-month) for month in months]
    if unit is Unit.YEAR:
        return [calendar.year_span(year) for year in range(first.year, last.year + 1)]
    length = _DAYS_IN[unit]
    starts = range(0, _length(days), length)
    return [(first + n * _DAY, min(last, first + (n + length - 1) * _DAY)) for n in starts]


def around(days: Days) -> Days:
    """Some days before and after: the more, the longer it is."""
    length = _length(days)
    margin = 3 if length <= 10 else 15 if length <= 100 else 183
    return days[0] - margin * _DAY, days[1] + margin * _DAY


def is_month(days: Days) -> bool:
    return days == calendar.month_of(days[0])


def _length(days: Days) -> int:
    return (days[1] - days[0]).days + 1
