"""What the form of a rule offers to choose from, with what is chosen first."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from backend.accounts.models import User
from backend.gallery.areas import names_of
from backend.gallery.naming import country_name, full_place_name, tag_name
from backend.gallery.smart_rules import Wish, area_of, area_value
from backend.gallery.surroundings import name_around
from backend.memories.models import Extent
from backend.people.models import Person
from backend.people.selectors.people import named_people
from backend.places.models import Place
from backend.places.selectors import places as place_selectors
from backend.tags.models import Tag
from backend.tags.selectors import tags as tag_selectors

_MOST = 2000  # of a kind: those of the most photos


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    name: str
    is_chosen: bool


def choices_of(wish: Wish, *, owner: User) -> dict[str, list[Choice]]:
    """Whatever is chosen is among them, also without a photo. The wish was checked."""
    listed = place_selectors.list_places(owner=owner).order_by(*place_selectors.ORDERING)[:_MOST]
    places = list(listed)
    return {
        "areas": _choices(_areas(wish, places), wish.areas),
        "people": _choices(_people(wish, owner), wish.people),
        "places": _choices(_places(wish, places), wish.places),
        "tags": _choices(_tags(wish, owner), wish.tags),
    }


def _choices(named: Iterable[tuple[str, str]], chosen: tuple[str, ...]) -> list[Choice]:
    once = dict(named)
    found = [Choice(value, name, value in chosen) for value, name in once.items()]
    return sorted(found, key=lambda choice: not choice.is_chosen)


def _people(wish: Wish, owner: User) -> list[tuple[str, str]]:
    chosen = Person.objects.filter(owner=owner, id__in=wish.people)
    return [(str(one.pk), one.name) for one in [*named_people(owner=owner), *chosen] if one.name]


def _areas(wish: Wish, places: list[Place]) -> list[tuple[str, str]]:
    """The countries of the places, then their regions; what is chosen besides."""
    countries = [(place.country_code, country_name(place)) for place in places]
    regions = [
        (f"{place.country_code}/{place.region_en}", name_around(place, Extent.REGION))
        for place in places
    ]
    offered = dict(countries) | dict(regions)
    others = [area_of(value) for value in wish.areas if value not in offered]
    named = zip(map(area_value, others), names_of(others), strict=True)
    return [*offered.items(), *named]


def _places(wish: Wish, listed: list[Place]) -> list[tuple[str, str]]:
    chosen = Place.objects.filter(id__in=wish.places)
    return [(str(one.pk), full_place_name(one)) for one in [*listed, *chosen]]


def _tags(wish: Wish, owner: User) -> list[tuple[str, str]]:
    listed = tag_selectors.list_tags(owner=owner).order_by(*tag_selectors.ORDERING)[:_MOST]
    chosen = Tag.objects.filter(Q(owner=None) | Q(owner=owner), slug__in=wish.tags)
    return [(one.slug, tag_name(one)) for one in [*listed, *chosen]]
