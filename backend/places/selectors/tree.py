"""Places as a tree: countries, their regions, the towns and cities there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.places.models import Place
from backend.places.selectors.places import ORDERING, covers_of_places, list_places

MOST_PLACES = 5000  # of one library: beyond, the least frequent are left out


@dataclass(frozen=True, slots=True)
class Branch:
    """A country, a region or a place. `count` is of photos, `cover` the newest photo of the place
    in it that has most; a region without a name holds what lies in none."""

    name_en: str
    name_zh: str
    count: int
    cover: Asset | None
    branches: Sequence["Branch"] = field(default=())
    place: Place | None = None
    country_code: str = ""


def places_tree(*, owner: User) -> list[Branch]:
    """Countries, within each of which regions, within each of which places; those with most photos
    first. Four queries, however many."""
    places: list[Any] = list(list_places(owner=owner).order_by(*ORDERING)[:MOST_PLACES])
    covers = covers_of_places(owner=owner, place_ids=[place.id for place in places])
    return _sorted(_country(found, covers) for found in _by(places, "country_code"))


def _country(places: list[Any], covers: dict[int, Asset]) -> Branch:
    first = places[0]
    regions = _sorted(_region(found, covers) for found in _by(places, "region_en"))
    return Branch(
        name_en=first.country_en,
        name_zh=first.country_zh,
        count=sum(place.count for place in places),
        cover=covers.get(first.id),
        branches=regions,
        country_code=first.country_code,
    )


def _region(places: list[Any], covers: dict[int, Asset]) -> Branch:
    first = places[0]
    return Branch(
        name_en=first.region_en,
        name_zh=first.region_zh,
        count=sum(place.count for place in places),
        cover=covers.get(first.id),
        branches=[
            Branch(place.name_en, place.name_zh, place.count, covers.get(place.id), place=place)
            for place in places
        ],
        country_code=first.country_code,
    )


def _by(places: Iterable[Any], name: str) -> list[list[Any]]:
    """Parts that share a value; within each, places stay in their order."""
    ordered = sorted(places, key=lambda place: str(getattr(place, name)))
    return [list(found) for _, found in groupby(ordered, lambda place: getattr(place, name))]


def _sorted(branches: Iterable[Branch]) -> list[Branch]:
    return sorted(branches, key=lambda branch: (-branch.count, branch.name_en))
