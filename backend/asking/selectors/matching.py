"""Photos that fit filters."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from backend.asking.filters import Filter, FilterKind, Value
from backend.photos.models import Asset
from backend.photos.selectors.films import of_kinds
from backend.photos.selectors.filters import AssetFilters, conditions_of
from backend.search.selectors.headcount import with_headcount, without_people

_NONE = Q(pk__in=[])


def matching(assets: QuerySet[Asset], filters: Iterable[Filter]) -> QuerySet[Asset]:
    """`assets` must be one owner's already. Filters of words are passed over: they rank."""
    for one in filters:
        if one.kind is FilterKind.HEADCOUNT:
            assets = _counted(assets, one.value)
        elif one.kind is not FilterKind.WORDS:
            condition = _condition(one)
            assets = assets.filter(~condition if one.exclude else condition)
    return assets


def _counted(assets: QuerySet[Asset], value: Value) -> QuerySet[Asset]:
    if value.most == 0:
        return without_people(assets)
    return with_headcount(assets, least=value.least, most=value.most)


def _condition(one: Filter) -> Q:
    return _CONDITIONS[one.kind](one.value)


def _all_of(filters: AssetFilters) -> Q:
    return Q(*conditions_of(filters))


def _any_of(conditions: Iterable[Q]) -> Q:
    return reduce(or_, conditions, _NONE)


_CONDITIONS: Mapping[FilterKind, Callable[[Value], Q]] = {
    FilterKind.PERSON: lambda value: _all_of(AssetFilters(people=(value.people,))),
    FilterKind.PLACE: lambda value: (
        Q(place__isnull=False) & _all_of(AssetFilters(places=value.places))
    ),
    FilterKind.DATE: lambda value: _all_of(AssetFilters(days=value.days)),
    FilterKind.TAG: lambda value: _any_of(
        _all_of(AssetFilters(tags=(slug,))) for slug in sorted(value.tags)
    ),
    FilterKind.MEDIA: lambda value: of_kinds(value.media),
    FilterKind.CAMERA: lambda value: (
        Q(camera_model__in=value.models) | Q(camera_make__in=value.makes)
    ),
    FilterKind.FAVORITE: lambda _: Q(is_favorite=True),
}
