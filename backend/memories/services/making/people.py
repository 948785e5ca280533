"""Somebody over the years: once a year, on a birthday where it is known."""

from collections.abc import Iterator
from datetime import date, timedelta

from backend.accounts.models import User
from backend.memories.models import Exclusion, MemoryKind
from backend.memories.services.drafts import Draft
from backend.people.models import Face, Person
from backend.photos.selectors.visibility import on_timeline

_LEAST_YEARS = 3
_MOST = 30
_SHOWN_FOR = timedelta(days=6)


def over_the_years(*, owner: User, today: date) -> Iterator[Draft]:
    """Of people with names, not hidden, whose turn is today."""
    excluded = Exclusion.objects.filter(owner=owner, person__isnull=False).values("person")
    people = Person.objects.filter(owner=owner, merged_into=None, is_hidden=False)
    for person in people.exclude(name="").exclude(id__in=excluded).order_by("id"):
        if _is_turn(person, today) and (days := _years_of(person)):
            yield Draft(
                key=f"person:{person.pk}",
                kind=MemoryKind.PERSON,
                days=days,
                shown_from=today,
                shown_until=today + _SHOWN_FOR,
                slot=lambda photo: photo.day.year,
                least=_LEAST_YEARS,
                most=_MOST,
                person_id=person.pk,
            )


def _is_turn(person: Person, today: date) -> bool:
    if (born := person.birth_date) is not None:
        is_eve = (born.month, born.day) == (2, 29) and (today.month, today.day) == (2, 28)
        return (born.month, born.day) == (today.month, today.day) or is_eve
    # any day, but the same every year
    return person.pk.int % 365 == today.timetuple().tm_yday - 1


def _years_of(person: Person) -> tuple[tuple[date, date], ...]:
    """The whole years that show the person; none where there are too few of them."""
    shown = Face.objects.filter(on_timeline("asset__"), person=person, is_ignored=False)
    years = [day.year for day in shown.dates("asset__captured_local_date", "year")]
    if len(years) < _LEAST_YEARS:
        return ()
    return tuple((date(year, 1, 1), date(year, 12, 31)) for year in years)
