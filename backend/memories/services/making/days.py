"""The same day, and the same feast, of other years."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Sum

from backend.accounts.models import User
from backend.memories.festivals import festivals_on
from backend.memories.models import MemoryKind
from backend.memories.selectors.candidates import Candidate
from backend.memories.services.drafts import Draft
from backend.photos.days import Days
from backend.photos.models import TimelineSpan, TimelineTally

_MOST = 24
_EARLIEST_YEAR = 1850
_LEAST_OF_FEAST = 3


def on_this_day(*, owner: User, today: date) -> Iterator[Draft]:
    """One for each earlier year that has photos of the day. Where there is no 29 February, the
    28th remembers it."""
    days = {day for year in range(_EARLIEST_YEAR, today.year) for day in _same_days(today, year)}
    for day in _with_photos(owner, days):
        yield Draft(
            key=f"day:{day.isoformat()}",
            kind=MemoryKind.ON_THIS_DAY,
            days=((day, day),),
            shown_from=today,
            shown_until=today,
            slot=_hour,
            least=1,
            most=_MOST,
        )


def on_this_feast(*, owner: User, today: date) -> Iterator[Draft]:
    """One for each earlier year that has photos of a feast that is kept today."""
    for festival, (first, last) in festivals_on(today):
        earlier = {
            year: days
            for year in range(1900, today.year)
            if (days := festival.feast.in_year(year)) is not None
        }
        for year in _years_with_photos(owner, earlier):
            yield Draft(
                key=f"festival:{festival.code}:{year}",
                kind=MemoryKind.FESTIVAL,
                days=(earlier[year],),
                shown_from=first,
                shown_until=last,
                slot=lambda photo: photo.day,
                least=_LEAST_OF_FEAST,
                most=_MOST,
                festival=festival.code,
            )


def _hour(photo: Candidate) -> int:
    return photo.captured_at.hour


def _same_days(today: date, year: int) -> Iterator[date]:
    is_29th = (today.month, today.day) == (2, 29)
    if not is_29th:
        yield today.replace(year=year)
    elif _is_leap(year):
        yield date(year, 2, 29)
    if (today.month, today.day) == (2, 28) and _is_leap(year) and not _is_leap(today.year):
        yield date(year, 2, 29)


def _is_leap(year: int) -> bool:
    return date(year, 12, 31).timetuple().tm_yday == 366


def _with_photos(owner: User, days: set[date]) -> list[date]:
    counts = TimelineTally.objects.filter(owner=owner, span=TimelineSpan.DAY, begins__in=days)
    found = counts.values("begins").annotate(count=Sum("photos")).filter(count__gt=0)
    return list(found.order_by("-begins").values_list("begins", flat=True))


def _years_with_photos(owner: User, feasts: dict[int, Days]) -> list[int]:
    every_day = {
        first + timedelta(days=number): year
        for year, (first, last) in feasts.items()
        for number in range((last - first).days + 1)
    }
    years = {every_day[day] for day in _with_photos(owner, set(every_day))}
    return sorted(years, reverse=True)
