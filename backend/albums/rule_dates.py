"""When, in the rule of a smart album: from day to day, lately, or in each year.

{"from": "2023-07-01", "to": "2023-08-31"}              one end may be left open
{"last_days": 30}                                       today and the 29 days before it
{"each_year": {"from": "12-24", "to": "01-06"}}         may go over New Year
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from backend.photos.selectors.filters import AssetFilters, conditions_of

MonthDay = tuple[int, int]

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RuleDates:
    """`last_days` and `each_year` are asked where they are given; else the days, both included."""

    first: date = date.min
    last: date = date.max
    last_days: int = 0
    each_year: tuple[MonthDay, MonthDay] | None = None


def read_dates(said: Mapping[str, Any]) -> RuleDates:
    if "last_days" in said:
        return RuleDates(last_days=said["last_days"])
    if year := said.get("each_year"):
        return RuleDates(each_year=(month_day(year["from"]), month_day(year["to"])))
    return RuleDates(_day(said.get("from"), date.min), _day(said.get("to"), date.max))


def write_dates(dates: RuleDates) -> dict[str, Any]:
    if dates.last_days:
        return {"last_days": dates.last_days}
    if dates.each_year:
        first, last = ("{:02}-{:02}".format(*end) for end in dates.each_year)
        return {"each_year": {"from": first, "to": last}}
    said = {"from": dates.first.isoformat()} if dates.first != date.min else {}
    return said | ({"to": dates.last.isoformat()} if dates.last != date.max else {})


def on_days(dates: RuleDates, *, today: date) -> Q:
    """today: where the library's owner lives."""
    if dates.each_year:
        return _in_each_year(*dates.each_year)
    first, last = dates.first, dates.last
    if dates.last_days:  # a photographer may be a day ahead
        first, last = today - (dates.last_days - 1) * _DAY, today + _DAY
    (condition,) = conditions_of(AssetFilters(days=((first, last),)))
    return condition


def month_day(said: str) -> MonthDay:
    """Of "12-24". Raises ValueError where no year has such a day."""
    month, day = map(int, said.split("-"))
    date(2000, month, day)  # a leap year
    return month, day


def _in_each_year(first: MonthDay, last: MonthDay) -> Q:
    since = Q(captured_local_date__month__gt=first[0]) | Q(
        captured_local_date__month=first[0], captured_local_date__day__gte=first[1]
    )
    until = Q(captured_local_date__month__lt=last[0]) | Q(
        captured_local_date__month=last[0], captured_local_date__day__lte=last[1]
    )
    return since & until if first <= last else since | until


def _day(said: object, otherwise: date) -> date:
    return date.fromisoformat(str(said)) if said else otherwise
