"""Rules of smart albums: what they say, and how they are kept.

    {"match": "all", "conditions": [
        {"people": ["0199b2f4-…", "0199b2f4-…"], "every": true},
        {"places": [1808926], "areas": [{"country": "JP"}, {"country": "CN", "region": "Yunnan"}]},
        {"dates": {"from": "2023-07-01", "to": "2023-08-31"}},
        {"tags": ["screenshot"], "exclude": true}
    ]}

`rule_dates` has what can be said of dates; `selectors.matching` what a rule asks of a library.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from babel import Locale
from django.db.models import Q

from backend.accounts.models import User
from backend.albums.rule_dates import RuleDates, read_dates, write_dates
from backend.common import errors
from backend.people.models import Person
from backend.places.models import Place
from backend.tags.models import Tag

MOST_CONDITIONS = 20

Match = Literal["all", "any"]


@dataclass(frozen=True, slots=True)
class Area:
    """With whatever places are found there in time to come."""

    country: str  # ISO 3166-1 alpha-2
    region: str | None = None  # None: all of the country; "": where no region is known


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing to ask; just one of the first nine is given, and areas for one with the places: any
    of both will do. `every`: all of the people or tags, not any. `exclude`: photos of which it does
    not hold."""

    people: tuple[UUID, ...] = ()
    places: tuple[int, ...] = ()
    areas: tuple[Area, ...] = ()
    tags: tuple[str, ...] = ()
    cameras: tuple[str, ...] = ()
    dates: RuleDates | None = None
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
    areas = {area for condition in conditions for area in condition.areas}
    if any(area.country not in Locale("en").territories for area in areas):
        raise errors.InvalidInput("Not all of these countries are known.", code="bad_rule")


def write_rule(rule: Rule) -> dict[str, Any]:
    """JSON in the shape above, without what is not said."""
    return {"match": rule.match, "conditions": list(map(_write_condition, rule.conditions))}


def _read_condition(said: Mapping[str, Any]) -> Condition:
    dates, areas = said.get("dates"), said.get("areas", ())
    return Condition(
        people=tuple(UUID(str(person)) for person in said.get("people", ())),
        places=tuple(said.get("places", ())),
        areas=tuple(Area(area["country"].upper(), area.get("region")) for area in areas),
        tags=tuple(said.get("tags", ())),
        cameras=tuple(said.get("cameras", ())),
        dates=dates and read_dates(dates),
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
        "areas": list(map(_write_area, condition.areas)),
        "tags": list(condition.tags),
        "cameras": list(condition.cameras),
        "dates": condition.dates and write_dates(condition.dates),
        "rating": condition.rating,
        "media": condition.media,
        "text": condition.text,
        "every": condition.every,
        "exclude": condition.exclude,
    }
    said = {name: value for name, value in said.items() if value}
    return said if condition.favorite is None else said | {"favorite": condition.favorite}


def _write_area(area: Area) -> dict[str, str]:
    said = {"country": area.country}
    return said if area.region is None else said | {"region": area.region}
