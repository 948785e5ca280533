"""Rules of smart albums: what they say, how they are kept, and what they ask of a library.

    {"match": "all", "conditions": [
        {"people": ["0199b2f4-…", "0199b2f4-…"], "every": true},
        {"dates": {"from": "2023-07-01", "to": "2023-08-31"}},
        {"tags": ["screenshot"], "exclude": true}
    ]}

A rule is asked afresh each time, through the conditions of every other list of photos; no rows are
copied.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import and_, or_
from typing import Any, Literal
from uuid import UUID

from django.db.models import Q

from backend.accounts.models import User
from backend.common import errors
from backend.people.models import Person
from backend.photos.kinds import AssetKind
from backend.photos.selectors.films import of_kinds
from backend.photos.selectors.filters import AssetFilters, conditions_of
from backend.places.models import Place
from backend.search.selectors.bearing import bears_every_word
from backend.tags.models import Tag

MOST_CONDITIONS = 20

Match = Literal["all", "any"]


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing to ask; just one of the first nine is given. `every`: all of the people or tags,
    not any. `exclude`: photos of which it does not hold."""

    people: tuple[UUID, ...] = ()
    places: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    cameras: tuple[str, ...] = ()
    dates: tuple[date, date] | None = None  # first and last day, both included
    favorite: bool | None = None
    rating: int = 0  # at least so many stars
    media: str = ""  # of AssetKind
    text: str = ""
    every: bool = False
    exclude: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    match: Match
    conditions: tuple[Condition, ...]


def read_rule(rule: Mapping[str, Any]) -> Rule:
    """From JSON in the shape above, which was checked when it came in."""
    return Rule(rule["match"], tuple(map(_read_condition, rule["conditions"])))


def check_rule(rule: Rule, *, owner: User) -> None:
    """Raises InvalidInput (`bad_rule`) for people, tags or places that the library cannot have."""
    conditions = rule.conditions
    people = {person for condition in conditions for person in condition.people}
    tags = {tag for condition in conditions for tag in condition.tags}
    places = {place for condition in conditions for place in condition.places}
    words = Tag.objects.filter(Q(owner=None) | Q(owner=owner), slug__in=tags)
    if Person.objects.filter(owner=owner, id__in=people).count() < len(people):
        raise errors.InvalidInput("Not all of these people are in your library.", code="bad_rule")
    if words.count() < len(tags):
        raise errors.InvalidInput("Not all of these tags are known.", code="bad_rule")
    if Place.objects.filter(id__in=places).count() < len(places):
        raise errors.InvalidInput("Not all of these places are known.", code="bad_rule")


def write_rule(rule: Rule) -> dict[str, Any]:
    """JSON in the shape above, without what is not said."""
    return {"match": rule.match, "conditions": list(map(_write_condition, rule.conditions))}


def matching(rule: Rule) -> Q:
    """What a photo must be like. Whose it is, and whether it can be shown, is not looked at."""
    asked = (_asked(condition) for condition in rule.conditions)
    return reduce(and_ if rule.match == "all" else or_, asked)


def _asked(condition: Condition) -> Q:
    if condition.media:
        asked = of_kinds([AssetKind(condition.media)])
    elif condition.text:
        asked = bears_every_word(condition.text)
    elif condition.tags and not condition.every:
        each = (conditions_of(AssetFilters(tags=(tag,)))[0] for tag in condition.tags)
        asked = reduce(or_, each)
    else:
        asked = reduce(and_, conditions_of(_filters(condition)))
    return ~asked if condition.exclude else asked


def _filters(condition: Condition) -> AssetFilters:
    return AssetFilters(
        people=_groups(condition),
        tags=condition.tags,
        places=frozenset(condition.places) or None,
        cameras=frozenset(condition.cameras) or None,
        days=(condition.dates,) if condition.dates else None,
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


def _read_condition(said: Mapping[str, Any]) -> Condition:
    dates = said.get("dates")
    return Condition(
        people=tuple(UUID(str(person)) for person in said.get("people", ())),
        places=tuple(said.get("places", ())),
        tags=tuple(said.get("tags", ())),
        cameras=tuple(said.get("cameras", ())),
        dates=dates
        and (
            _day(dates.get("from"), date.min),
            _day(dates.get("to"), date.max),
        ),
        favorite=said.get("favorite"),
        rating=said.get("rating", 0),
        media=said.get("media", ""),
        text=said.get("text", ""),
        every=said.get("every", False),
        exclude=said.get("exclude", False),
    )


def _write_condition(condition: Condition) -> dict[str, Any]:
    said: dict[str, Any] = {
        "people": [str(person) for person in condition.people],
        "places": list(condition.places),
        "tags": list(condition.tags),
        "cameras": list(condition.cameras),
        "dates": condition.dates and _write_dates(*condition.dates),
        "rating": condition.rating,
        "media": condition.media,
        "text": condition.text,
        "every": condition.every,
        "exclude": condition.exclude,
    }
    said = {name: value for name, value in said.items() if value}
    return said if condition.favorite is None else said | {"favorite": condition.favorite}


def _write_dates(first: date, last: date) -> dict[str, str]:
    said = {"from": first.isoformat()} if first != date.min else {}
    return said | ({"to": last.isoformat()} if last != date.max else {})


def _day(said: object, otherwise: date) -> date:
    return date.fromisoformat(str(said)) if said else otherwise
