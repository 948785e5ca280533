"""The names by which one owner can ask for photos.

A library has many photos and few places and cameras. Each of these is found by one step down an
index ("loose index scan": https://wiki.postgresql.org/wiki/Loose_indexscan), because PostgreSQL's
DISTINCT would read every photo for each search.
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.db import connection
from django.db.models import Max, Min

from backend.accounts.models import User
from backend.people.models import Person
from backend.photos.selectors.assets import visible_assets
from backend.places.models import Place
from backend.search.query.hemisphere import is_southern
from backend.search.query.names import by_name, maker_names, place_names
from backend.search.query.understanding import Vocabulary

_PLACES = """
    WITH RECURSIVE seen (id) AS (
        (SELECT place_id FROM photos_asset
         WHERE owner_id = %(owner)s AND place_id IS NOT NULL AND is_visible
         ORDER BY place_id LIMIT 1)
        UNION ALL
        SELECT (SELECT place_id FROM photos_asset
                WHERE owner_id = %(owner)s AND place_id > seen.id AND is_visible
                ORDER BY place_id LIMIT 1)
        FROM seen WHERE seen.id IS NOT NULL
    )
    SELECT id FROM seen WHERE id IS NOT NULL
"""
_CAMERAS = """
    WITH RECURSIVE seen (make, model) AS (
        (SELECT camera_make, camera_model FROM photos_asset
         WHERE owner_id = %(owner)s AND camera_model > '' AND is_visible
         ORDER BY camera_model LIMIT 1)
        UNION ALL
        SELECT following.camera_make, following.camera_model
        FROM seen CROSS JOIN LATERAL (
            SELECT camera_make, camera_model FROM photos_asset
            WHERE owner_id = %(owner)s AND camera_model > seen.model AND is_visible
            ORDER BY camera_model LIMIT 1
        ) AS following
    )
    SELECT make, model FROM seen
"""


def vocabulary_of(*, owner: User) -> Vocabulary:
    """Names of people, and of the places and cameras of the photos; the years they are from."""
    cameras = list(_cameras(owner))
    return Vocabulary(
        people=by_name(_people(owner)),
        places=by_name(_places(owner)),
        cameras=by_name(_camera_names(cameras)),
        makes=by_name((name, make) for make, _ in cameras for name in maker_names(make)),
        years=_years(owner),
        southern=is_southern(owner.time_zone),
    )


def _people(owner: User) -> Iterator[tuple[str, UUID]]:
    """Without those who were merged away: they have no photos, and would hide others' words."""
    named = Person.objects.filter(owner=owner, merged_into=None).exclude(name="")
    yield from named.values_list("name", "id")


def places_of(*, owner: User) -> list[Place]:
    """Where the owner's photos were taken."""
    with connection.cursor() as cursor:
        cursor.execute(_PLACES, {"owner": owner.id})
        seen = [place for (place,) in cursor.fetchall()]
    return list(Place.objects.filter(id__in=seen))


def names_of(place: Place) -> Iterator[tuple[str, str]]:
    """Its own, its region's and its country's, each in Chinese and English."""
    yield place.name_zh, place.name_en
    yield place.region_zh, place.region_en
    yield place.country_zh, place.country_en


def _places(owner: User) -> Iterator[tuple[str, int]]:
    for place in places_of(owner=owner):
        for zh, en in names_of(place):
            for name in place_names(zh, en):
                yield name, place.id


def _cameras(owner: User) -> Iterator[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(_CAMERAS, {"owner": owner.id})
        yield from cursor.fetchall()


def _camera_names(cameras: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """ "Canon EOS R5" is asked for with its maker and without."""
    for make, model in cameras:
        yield model, model
        if make:
            yield f"{make} {model}", model
            if model.casefold().startswith(f"{make.casefold()} "):
                yield model[len(make) + 1 :], model


def _years(owner: User) -> range:
    """From the year before the first photo, because a winter belongs to the year it starts in."""
    found = visible_assets(owner=owner).aggregate(
        first=Min("captured_local_date"), last=Max("captured_local_date")
    )
    if found["first"] is None:
        return range(0)
    return range(max(found["first"].year - 1, 1), found["last"].year + 1)
