"""Feasts that move: by the Chinese calendar, by the sun, by the weekday, and Easter.

The Chinese calendar is that of GB/T 33661-2017, as `tyme4py` computes it; Easter is the western
one. A public holiday spans the days that people have off around it, which differ a little from
year to year.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter
from tyme4py.lunar import LunarDay
from tyme4py.solar import SolarDay, SolarTerm

from backend.photos.days import Days
from backend.search.query.calendar import Recurring


@dataclass(frozen=True, slots=True)
class Observed:
    """A feast with the days that people have off before and after it."""

    feast: Recurring
    before: int = 0
    after: int = 0

    def in_year(self, year: int) -> Days | None:
        days = self.feast.in_year(year)
        if days is None:
            return None
        return days[0] - timedelta(days=self.before), days[1] + timedelta(days=self.after)


@dataclass(frozen=True, slots=True)
class LunarFeast:
    """A day of the Chinese calendar, with some days before and after it."""

    month: int
    day: int
    before: int = 0
    after: int = 0

    def in_year(self, year: int) -> Days | None:
        """In the Gregorian year: the eve of a New Year belongs to the year that it brings."""
        for lunar_year in (year, year - 1):
            day = _lunar_day(lunar_year, self.month, self.day)
            if day is not None and day.year == year:
                return day - timedelta(days=self.before), day + timedelta(days=self.after)
        return None


@dataclass(frozen=True, slots=True)
class SolarTermFeast:
    """One of the 24 solar terms, by its Chinese name."""

    name: str

    def in_year(self, year: int) -> Days | None:
        day = _solar_term(year, self.name)
        return day, day


@dataclass(frozen=True, slots=True)
class WeekdayFeast:
    """The nth weekday (0 is Monday) of a month."""

    month: int
    weekday: int
    nth: int

    def in_year(self, year: int) -> Days | None:
        first = date(year, self.month, 1)
        to_first = (self.weekday - first.weekday()) % 7
        day = first + timedelta(days=to_first + 7 * (self.nth - 1))
        return day, day


@dataclass(frozen=True, slots=True)
class Easter:
    """Easter Sunday."""

    def in_year(self, year: int) -> Days | None:
        sunday = easter(year)
        return sunday, sunday


@cache
def _lunar_day(year: int, month: int, day: int) -> date | None:
    try:
        return _gregorian(LunarDay.from_ymd(year, month, day).get_solar_day())
    except ValueError:  # a year outside the table
        return None


@cache
def _solar_term(year: int, name: str) -> date:
    return _gregorian(SolarTerm.from_name(year, name).get_solar_day())


def _gregorian(day: SolarDay) -> date:
    return date(day.get_year(), day.get_month(), day.get_day())
