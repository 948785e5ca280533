"""What the rule of a smart album asks of photos.

It is asked afresh each time, through the conditions of every other list of photos; no rows are
copied.
"""

from datetime import date
from functools import reduce
from operator import and_, or_
from uuid import UUID

from django.db.models import Q

from backend.albums.rule_dates import on_days
from backend.albums.rules import Condition, Rule
from backend.people.models import Person
from backend.photos.kinds import AssetKind
from backend.photos.selectors.films import of_kinds
from backend.photos.selectors.filters import AssetFilters, conditions_of
from backend.places.selectors.places import PlaceFilters, places_like
from backend.search.selectors.bearing import bears_every_word


def matching(rule: Rule, *, today: date) -> Q:
    """What a photo must be like. Whose it is, and whether it can be shown, is not looked at.

    today: where the library's owner lives.
    """
    asked = (_asked(condition, today) for condition in rule.conditions)
    return reduce(and_ if rule.match == "all" else or_, asked)


def _asked(condition: Condition, today: date) -> Q:
    if condition.media:
        asked = of_kinds([AssetKind(condition.media)])
    elif condition.text:
        asked = bears_every_word(condition.text)
    elif condition.dates:
        asked = on_days(condition.dates, today=today)
    elif condition.places or condition.areas:
        asked = _somewhere(condition)
    elif condition.tags and not condition.every:
        each = (conditions_of(AssetFilters(tags=(tag,)))[0] for tag in condition.tags)
        asked = reduce(or_, each)
    else:
        asked = reduce(and_, conditions_of(_filters(condition)))
    return ~asked if condition.exclude else asked


def _somewhere(condition: Condition) -> Q:
    """Areas stand for the places that are known there now."""
    filters = (PlaceFilters(country=one.country, region=one.region) for one in condition.areas)
    within = (Q(place__in=places_like(area)) for area in filters)
    return reduce(or_, within, Q(place__in=condition.places))


def _filters(condition: Condition) -> AssetFilters:
    return AssetFilters(
        people=_groups(condition),
        tags=condition.tags,
        cameras=frozenset(condition.cameras) or None,
        favorite=condition.favorite,
        min_rating=condition.rating or None,
    )


def _groups(condition: Condition) -> tuple[frozenset[UUID], ...]:
    """People as they are now: whoever was merged into somebody is found as them."""
    if not condition.people:
        return ()
    now = frozenset(_survivors(condition.people))
    return tuple(frozenset([person]) for person in now) if condition.every else (now,)


def _survivors(people: tuple[UUID, ...]) -> set[UUID]:
    found: set[UUID] = set()
    left = set(people)
    while left:
        found |= left
        merged = Person.objects.filter(id__in=left, merged_into__isnull=False)
        into = dict(merged.values_list("id", "merged_into_id"))
        found -= into.keys()
        left = set(into.values()) - found
    return found
