"""Where an owner was, day by day: out of the counts that are kept of places."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from math import asin, cos, radians, sin, sqrt

from django.db.models import Sum

from backend.accounts.models import User
from backend.places.models import Place, Tally

_EARTH_KM = 6371.0088  # mean radius (IUGG)
_AT_HOME_KM = 60.0
_SETTLED_DAYS = 30  # with photos in one year: enough to have lived there
_LONGEST_SILENCE = timedelta(days=3)  # from one day away to the next
_LEAST_DAYS = 2
_LEAST_PHOTOS = 10
_NAMED_SHARE = 0.1  # of a trip's photos, for a place to be named
_MOST_NAMED = 3

Whereabouts = Mapping[date, Counter[int]]  # photos of each place, by day


@dataclass(frozen=True, slots=True)
class Journey:
    first_day: date
    last_day: date
    place_ids: tuple[int, ...]  # that it is named by, those with most photos first
    basis: str  # changes with the photos it is found by


def journeys_of(*, owner: User) -> list[Journey]:
    """All trips of a library, in their order; reads one row for each day and place."""
    whereabouts = _whereabouts(owner)
    places = Place.objects.in_bulk({place for found in whereabouts.values() for place in found})
    homes = _homes(whereabouts)
    spans = _spans(whereabouts, lambda day: _is_away(whereabouts[day], places, homes[day.year]))
    journeys = (_journey(whereabouts, days, places, homes[days[0].year]) for days in spans)
    return [journey for journey in journeys if journey is not None]


def _whereabouts(owner: User) -> Whereabouts:
    rows = Tally.objects.filter(owner=owner).values_list("day", "place")
    found: dict[date, Counter[int]] = defaultdict(Counter)
    for day, place, photos in (
        rows.annotate(count=Sum("photos")).filter(count__gt=0).order_by("day")
    ):
        found[day][place] = photos
    return found


def _homes(whereabouts: Whereabouts) -> dict[int, int]:
    """For each year the place of most days in it; the place of most days of all, where a year has
    too few to tell."""
    by_year: dict[int, Counter[int]] = defaultdict(Counter)
    for day, found in whereabouts.items():
        by_year[day.year].update(found.keys())
    ever: Counter[int] = Counter()
    for days in by_year.values():
        ever.update(days)
    usual = _most(ever) if ever else 0
    return {
        year: home if days[home := _most(days)] >= _SETTLED_DAYS else usual
        for year, days in by_year.items()
    }


def _most(days: Counter[int]) -> int:
    return min(days, key=lambda place: (-days[place], place))


def _is_away(found: Counter[int], places: Mapping[int, Place], home: int) -> bool:
    """Most of the day's photos were taken far from home."""
    far = sum(photos for place, photos in found.items() if _is_far(places, place, home))
    return 2 * far > found.total()


def _is_far(places: Mapping[int, Place], place: int, home: int) -> bool:
    if place not in places or home not in places:
        return False
    return distance_km(places[place], places[home]) > _AT_HOME_KM


def _spans(days: Iterable[date], is_away: Callable[[date], bool]) -> Iterator[list[date]]:
    """Days away in a row: a day at home ends them, and so does a longer silence."""
    span: list[date] = []
    for day in days:
        if span and (not is_away(day) or day - span[-1] > _LONGEST_SILENCE):
            yield span
            span = []
        if is_away(day):
            span.append(day)
    if span:
        yield span


def _journey(
    whereabouts: Whereabouts, days: Sequence[date], places: Mapping[int, Place], home: int
) -> Journey | None:
    """None for an outing of a day, or one with hardly a photo."""
    found: Counter[int] = Counter()
    for day in days:
        found.update(whereabouts[day])
    if (days[-1] - days[0]).days + 1 < _LEAST_DAYS or found.total() < _LEAST_PHOTOS:
        return None
    away = Counter({place: n for place, n in found.items() if _is_far(places, place, home)})
    ranked = sorted(away, key=lambda place: (-away[place], place))
    named = [place for place in ranked if away[place] >= _NAMED_SHARE * away.total()]
    said = [(day.isoformat(), sorted(whereabouts[day].items())) for day in days]
    return Journey(
        first_day=days[0],
        last_day=days[-1],
        place_ids=tuple(named[:_MOST_NAMED] or ranked[:1]),
        basis=sha256(repr(said).encode()).hexdigest(),
    )


def distance_km(one: Place, other: Place) -> float:
    """Along the great circle (the haversine formula)."""
    lat, other_lat = radians(one.latitude), radians(other.latitude)
    half = sin((lat - other_lat) / 2) ** 2
    across = sin(radians(one.longitude - other.longitude) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half + cos(lat) * cos(other_lat) * across)))
