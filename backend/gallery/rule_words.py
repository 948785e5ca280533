"""What the rule of a smart album asks, in words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from backend.accounts.models import User
from backend.albums.rule_dates import month_day
from backend.gallery.areas import names_of
from backend.gallery.naming import place_name, tag_name
from backend.gallery.smart_rules import area_value
from backend.people.models import Person
from backend.photos.kinds import AssetKind
from backend.places.models import Place
from backend.tags.models import Tag

Said = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Names:
    """Of the people, places, areas and tags that conditions speak of; by id, the form's value, or
    slug."""

    areas: Mapping[str, str]
    people: Mapping[str, str]
    places: Mapping[str, str]
    tags: Mapping[str, str]


def in_words(conditions: Sequence[Said], *, owner: User) -> list[str]:
    """One line for each, in four queries."""
    names = _names(conditions, owner)
    return [_line(said, names) for said in conditions]


def _line(said: Said, names: Names) -> str:
    line = _asked(said, names)
    return _("not: %(what)s") % {"what": line} if said.get("exclude") else line


def _asked(said: Said, names: Names) -> str:
    between = _(" and ") if said.get("every") else _(" or ")
    for kind, known in (("people", names.people), ("tags", names.tags)):
        if kind in said:
            return between.join(known.get(str(one), "…") for one in said[kind])
    if "places" in said or "areas" in said:
        places = [names.places.get(str(one), "…") for one in said.get("places", ())]
        areas = [names.areas[area_value(one)] for one in said.get("areas", ())]
        return between.join(areas + places)
    match said:
        case {"cameras": cameras}:
            line = between.join(cameras)
        case {"dates": dates}:
            line = _dates(dates)
        case {"favorite": favorite}:
            line = _("Favourites") if favorite else _("no favourites")
        case {"rating": rating}:
            line = _("%(stars)s or more") % {"stars": "★" * int(rating)}
        case {"media": media}:
            line = media_in_words()[AssetKind(media)]
        case _:
            line = f"“{said.get('text', '')}”"
    return line


def _dates(dates: Said) -> str:
    if days := dates.get("last_days"):
        return last_days_in_words(days)
    if year := dates.get("each_year"):
        first, last = (
            date_format(date(2000, *month_day(year[end])), "MONTH_DAY_FORMAT")
            for end in ("from", "to")
        )
        return _("every year, %(days)s") % {"days": _days(first, last)}
    return _days(_day(dates.get("from")), _day(dates.get("to")))


def last_days_in_words(days: int) -> str:
    return _("the last %(days)s days") % {"days": days}


def media_in_words() -> dict[AssetKind, str]:
    return {
        AssetKind.PHOTO: _("Still photos alone"),
        AssetKind.MOTION: _("Live photos alone"),
        AssetKind.VIDEO: _("Films alone"),
    }


def _days(first: str, last: str) -> str:
    if first and last:
        return first if first == last else f"{first} – {last}"
    return _("from %(day)s") % {"day": first} if first else _("until %(day)s") % {"day": last}


def _day(said: str | None) -> str:
    return date_format(date.fromisoformat(said), "DATE_FORMAT") if said else ""


def _names(conditions: Sequence[Said], owner: User) -> Names:
    people = Person.objects.filter(owner=owner, id__in=_all(conditions, "people", UUID))
    areas = [area for said in conditions for area in said.get("areas", ())]
    places = Place.objects.filter(id__in=_all(conditions, "places", int))
    tags = Tag.objects.filter(
        Q(owner=None) | Q(owner=owner), slug__in=_all(conditions, "tags", str)
    )
    return Names(
        areas={area_value(area): name for area, name in zip(areas, names_of(areas), strict=True)},
        people={str(one.pk): one.name or _("somebody without a name") for one in people},
        places={str(one.pk): place_name(one) for one in places},
        tags={one.slug: tag_name(one) for one in tags},
    )


def _all(conditions: Sequence[Said], kind: str, of: type) -> Collection[Any]:
    return {of(str(one)) for said in conditions for one in said.get(kind, ())}
