"""Spans of days, and the seasons, months and feasts that come back each year."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from backend.photos.days import Days


class Recurring(Protocol):
    """Something that comes back each year."""

    def in_year(self, year: int) -> Days | None:
        """None where the year has no such day (29 February)."""


@dataclass(frozen=True, slots=True)
class Yearly:
    """From a day of the year to another; a span that goes over New Year belongs to the year in
    which it starts.
    """

    first: tuple[int, int]  # month, day
    last: tuple[int, int]

    def in_year(self, year: int) -> Days | None:
        """None where the year has no such day (29 February)."""
        over_new_year = self.last < self.first
        try:
            return date(year, *self.first), _clamped(year + over_new_year, *self.last)
        except ValueError:
            return None


def yearly_day(month: int, day: int) -> Yearly:
    return Yearly((month, day), (month, day))


def yearly_month(month: int) -> Yearly:
    return Yearly((month, 1), (month, 31))


def day_span(day: date) -> Days:
    return day, day


def in_years(recurring: Recurring, years: Iterable[int]) -> tuple[Days, ...]:
    return tuple(days for year in years if (days := recurring.in_year(year)) is not None)


def week_of(day: date) -> Days:
    """Monday to Sunday (ISO 8601)."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def weekend_of(day: date) -> Days:
    """Saturday and Sunday of the day's week."""
    _, sunday = week_of(day)
    return sunday - timedelta(days=1), sunday


def weekdays_in(days: Days, first: int, last: int) -> Iterator[Days]:
    """From one weekday to another (Monday is 0), of every week that has some of them within."""
    monday, _ = week_of(days[0])
    while monday <= days[1]:
        start = max(days[0], monday + timedelta(days=first))
        end = min(days[1], monday + timedelta(days=last))
        if start <= end:
            yield start, end
        monday += timedelta(weeks=1)


def month_of(day: date, *, back: int = 0) -> Days:
    """The month of a day, or the one so many months before it."""
    months = day.year * 12 + day.month - 1 - back
    year, month = divmod(months, 12)
    return date(year, month + 1, 1), _clamped(year, month + 1, 31)


def quarter_of(day: date, *, back: int = 0) -> Days:
    """The quarter of a year that the day is in, or the one so many before it."""
    into = (day.month - 1) % 3
    return (
        month_of(day, back=into + 3 * back)[0],
        month_of(day, back=into + 3 * back - 2)[1],
    )


def same_day_in(year: int, day: date) -> date:
    """29 February is the 28th of other years."""
    return _clamped(year, day.month, day.day)


def year_span(year: int) -> Days:
    return date(year, 1, 1), date(year, 12, 31)


def latest(yearly: Recurring, *, before: date) -> Days | None:
    """The last time that it was over before the given day."""
    spans = in_years(yearly, range(before.year, before.year - 9, -1))
    return next((days for days in spans if days[1] < before), None)


def overlap(some: Iterable[Days], others: Iterable[Days]) -> tuple[Days, ...]:
    others = tuple(others)
    pairs = ((max(a[0], b[0]), min(a[1], b[1])) for a in some for b in others)
    return tuple(days for days in pairs if days[0] <= days[1])


def merged(spans: Iterable[Days]) -> tuple[Days, ...]:
    """The same days in order, with spans that overlap or follow each other made one."""
    found: list[Days] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1] + timedelta(days=1):
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


def _clamped(year: int, month: int, day: int) -> date:
    """A span's last day: 31 stands for the end of any month; 29 February for the 28th."""
    return date(year, month, min(day, monthrange(year, month)[1]))
