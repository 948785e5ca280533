"""What a list of photos can be narrowed down to; every filter that is given must hold."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from backend.people.models import Face
from backend.photos.days import Days
from backend.photos.models import Asset
from backend.photos.models.panorama import PANORAMA
from backend.tags.selectors.lineage import kinds_of, shown_tags

_ZONES = timedelta(days=1)  # nowhere is local time farther from UTC


@dataclass(frozen=True, slots=True)
class AssetFilters:
    """None and () mean: do not ask.

    people: of each group at least one must be in the photo, so that two people may share a name.
    tags: all must be in the photo, each itself or as a kind of it (a tabby is a cat).
    places: GeoNames ids, any of which will do.
    days: spans of days, any of which will do.
    """

    state: str | None = None
    favorite: bool | None = None
    visibility: str | None = None
    min_rating: int | None = None
    panorama: bool | None = None
    people: tuple[frozenset[UUID], ...] = ()
    tags: tuple[str, ...] = ()
    places: frozenset[int] | None = None
    cameras: frozenset[str] | None = None  # models, as the files name them
    makes: frozenset[str] | None = None
    days: tuple[Days, ...] | None = None
    captured_after: datetime | None = None  # this instant or later
    captured_before: datetime | None = None  # earlier than this instant

    def __bool__(self) -> bool:
        return self != AssetFilters()


def narrow(assets: QuerySet[Asset], filters: AssetFilters) -> QuerySet[Asset]:
    """`assets` must be one owner's already: nothing here looks at whose they are."""
    return assets.filter(*conditions_of(filters))


def conditions_of(filters: AssetFilters) -> list[Q]:
    """One for each thing that is asked; `narrow` wants all of them."""
    conditions = [
        Q(**{field: value})
        for field, value in (
            ("state", filters.state),
            ("is_favorite", filters.favorite),
            ("visibility", filters.visibility),
            ("rating__gte", filters.min_rating),
            ("place__in", filters.places),
            ("camera_model__in", filters.cameras),
            ("camera_make__in", filters.makes),
            ("captured_at__gte", filters.captured_after),
            ("captured_at__lt", filters.captured_before),
        )
        if value is not None
    ]
    if filters.panorama is not None:
        conditions.append(PANORAMA if filters.panorama else ~PANORAMA)
    conditions += [_shows(group) for group in filters.people]
    conditions += [_bears(kinds) for kinds in kinds_of(filters.tags).values()]
    if filters.days is not None:
        conditions.append(reduce(or_, map(_within, filters.days), Q(pk__in=[])))
    return conditions


def _shows(people: frozenset[UUID]) -> Q:
    return Q(Exists(Face.objects.filter(asset=OuterRef("pk"), person__in=people)))


def _bears(kinds: Collection[str]) -> Q:
    return Q(Exists(shown_tags().filter(asset=OuterRef("pk"), tag__in=kinds)))


def _within(days: Days) -> Q:
    """By the day, and by the instant too: this follows from the day, but for a time zone, and lists
    in the order of instants need not look beyond it."""
    first, last = days
    within = Q(captured_local_date__gte=first, captured_local_date__lte=last)
    if first - date.min > _ZONES:
        within &= Q(captured_at__gte=_midnight(first) - _ZONES)
    if date.max - last > 2 * _ZONES:
        within &= Q(captured_at__lt=_midnight(last) + 2 * _ZONES)
    return within


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
