"""The rule of a smart album as a form: what its fields say as a rule, and a rule as its fields."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict

from backend.albums.api.rule_serializers import MOST_OF_A_KIND, AlbumConditionSerializer
from backend.albums.rules import Rule, read_rule
from backend.common import errors

LAST_DAYS = (7, 30, 90, 365)  # that the form offers
_LEAP_YEAR = 2024  # in which a day of each year is shown
Said = Mapping[str, Any]  # a condition, or a rule, as JSON (`backend.albums.rules`)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the form says. `others` are conditions of a rule that no field stands for, as they are;
    they stay until they are taken out. `is_cut`: more was chosen than a condition can hold."""

    match: str = "all"
    people: tuple[str, ...] = ()
    people_every: bool = False
    places: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()  # "JP", "CN/Yunnan"; "CN/" where no region is known
    tags: tuple[str, ...] = ()
    tags_every: bool = False
    first: str = ""
    last: str = ""
    each_year: bool = False  # of the first and the last day, the year does not count
    last_days: str = ""
    favorite: bool = False
    rating: str = ""
    media: str = ""
    text: str = ""
    others: tuple[Said, ...] = ()
    is_cut: bool = False


def wish_of_query(query: QueryDict) -> Wish:
    """Raises InvalidInput for a condition that is no JSON."""
    chosen = {name: query.getlist(name) for name in ("people", "places", "areas", "tags")}
    return Wish(
        match="any" if query.get("match") == "any" else "all",
        people=tuple(chosen["people"][:MOST_OF_A_KIND]),
        people_every=query.get("people_every") == "1",
        places=tuple(chosen["places"][:MOST_OF_A_KIND]),
        areas=tuple(chosen["areas"][:MOST_OF_A_KIND]),
        tags=tuple(chosen["tags"][:MOST_OF_A_KIND]),
        tags_every=query.get("tags_every") == "1",
        first=query.get("first", ""),
        last=query.get("last", ""),
        each_year=query.get("each_year") == "1",
        last_days=query.get("last_days", ""),
        favorite=query.get("favorite") == "1",
        rating=query.get("rating", ""),
        media=query.get("media", ""),
        text=query.get("text", "").strip(),
        others=tuple(map(_loaded, query.getlist("other"))),
        is_cut=any(len(some) > MOST_OF_A_KIND for some in chosen.values()),
    )


def wish_of_rule(rule: Said) -> Wish:
    wish = Wish(match=rule["match"])
    for said in rule["conditions"]:
        fields = _fields_of(said)
        is_free = all(getattr(wish, name) == getattr(Wish(), name) for name in fields)
        if fields and is_free and not said.get("exclude"):
            wish = replace(wish, **fields)
        else:
            wish = replace(wish, others=(*wish.others, said))
    return wish


def rule_of(wish: Wish) -> Rule | None:
    """None where the form says nothing. How many conditions there are is not looked at.

    Raises InvalidInput (`bad_rule`).
    """
    conditions = [said for said in _conditions(wish) if said] + list(wish.others)
    if not conditions:
        return None
    given = AlbumConditionSerializer(data=conditions, many=True)
    if not given.is_valid():
        raise errors.InvalidInput("This is no rule of an album.", code="bad_rule")
    return read_rule({"match": wish.match, "conditions": given.validated_data})


def _conditions(wish: Wish) -> list[dict[str, Any]]:
    return [
        _some("people", list(wish.people), every=wish.people_every),
        _some("places", list(wish.places)) | _some("areas", list(map(area_of, wish.areas))),
        _some("tags", list(wish.tags), every=wish.tags_every),
        _some("dates", _days(wish)),
        _some("dates", _some("last_days", wish.last_days)),
        _some("favorite", wish.favorite),
        _some("rating", wish.rating),
        _some("media", wish.media),
        _some("text", wish.text),
    ]


def _days(wish: Wish) -> dict[str, Any]:
    """Of each year, an open end is that of the year."""
    if wish.each_year and (wish.first or wish.last):
        year = {"from": wish.first[5:] or "01-01", "to": wish.last[5:] or "12-31"}
        return {"each_year": year}
    return _some("from", wish.first) | _some("to", wish.last)


def area_of(value: str) -> dict[str, str]:
    country, is_region, region = value.partition("/")
    return {"country": country, "region": region} if is_region else {"country": country}


def area_value(area: Said) -> str:
    """As the form has it."""
    return "/".join(area[name] for name in ("country", "region") if name in area)


def _some(name: str, value: object, *, every: bool = False) -> dict[str, Any]:
    if not value:
        return {}
    return {name: value, "every": True} if every else {name: value}


def _fields_of(said: Said) -> dict[str, Any]:
    """What fields say it; none where there is no field for it."""
    every = bool(said.get("every"))
    fields: dict[str, Any] = {}
    match said:
        case {"people": people}:
            fields = {"people": tuple(map(str, people)), "people_every": every}
        case {"places": _} | {"areas": _}:
            fields = {
                "places": tuple(map(str, said.get("places", ()))),
                "areas": tuple(map(area_value, said.get("areas", ()))),
            }
        case {"tags": tags}:
            fields = {"tags": tuple(tags), "tags_every": every}
        case {"dates": {"last_days": days}} if days in LAST_DAYS:
            fields = {"last_days": str(days)}
        case {"dates": {"last_days": _}}:
            fields = {}
        case {"dates": {"each_year": {"from": first, "to": last}}}:
            days_of = (f"{_LEAP_YEAR}-{day}" for day in (first, last))
            fields = dict(zip(("first", "last"), days_of, strict=True)) | {"each_year": True}
        case {"dates": dates}:
            fields = {"first": dates.get("from", ""), "last": dates.get("to", "")}
        case {"rating": rating}:
            fields = {"rating": str(rating)}
        case {"favorite": True} | {"media": _} | {"text": _}:
            fields = {name: said[name] for name in ("favorite", "media", "text") if name in said}
    return fields


def _loaded(text: str) -> Said:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise errors.InvalidInput("This is no condition.", code="bad_rule") from error
    if not isinstance(said, dict):
        raise errors.InvalidInput("This is no condition.", code="bad_rule")
    return said
