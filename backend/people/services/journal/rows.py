"""The owner's word about people and faces, as rows that can be compared and kept.

Of faces, and of what they are not, there may be tens of thousands: those rows go from the database
to the database, as columns that nobody reads here.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from django.db import connection
from django.db.models import Q

from backend.common.id_sets import IdArray, one_of
from backend.people.models import FaceSource, Person, PersonDistinction
from backend.photos.models import Asset

Row: TypeAlias = dict[str, Any]
Table: TypeAlias = dict[str, Row]  # by key
Columns: TypeAlias = tuple[str, ...]  # each the text of an array

# All that is needed to put a face that the owner drew back where it was.
DRAWN_FIELDS = ("left", "top", "width", "height")

_FACES = """
    SELECT
        coalesce(array_agg(id), '{}')::text,
        coalesce(array_agg(person_id), '{}')::text,
        coalesce(array_agg(is_confirmed), '{}')::text,
        coalesce(array_agg(is_ignored), '{}')::text,
        coalesce(json_object_agg(id, json_build_object('asset', asset_id, 'left', "left",
            'top', top, 'width', width, 'height', height)) FILTER (WHERE source = %s), '{}')::text
    FROM people_face WHERE asset_id IN (SELECT unnest(%s::uuid[]))
"""
REJECTIONS = """
    SELECT face_id, person_id FROM people_facerejection WHERE person_id = ANY(%s::uuid[])
    UNION
    SELECT said.face_id, said.person_id
    FROM people_face face JOIN people_facerejection said ON said.face_id = face.id
    WHERE face.asset_id IN (SELECT unnest(%s::uuid[]))
"""
_REJECTIONS = f"""
    SELECT coalesce(array_agg(face_id), '{{}}')::text, coalesce(array_agg(person_id), '{{}}')::text
    FROM ({REJECTIONS}) said
"""  # noqa: S608  of constants alone


@dataclass
class Scope:
    """What an edit may touch: these people, the faces in these photos, and what refers to either.

    The photos are locked, so that no face comes or goes there but by the edit itself.
    """

    people: set[UUID]
    photos: IdArray


@dataclass(frozen=True, slots=True)
class Snapshot:
    """faces: columns id, person, is_confirmed and is_ignored. rejections: columns face and person.
    drawn: where the owner drew faces, to put them back there. photos: those alone that may show
    somebody twice, which are few."""

    people: Table
    faces: Columns
    drawn: Table
    rejections: Columns
    distinctions: Table
    photos: Table


def take(scope: Scope) -> Snapshot:
    """The rows as they are now, with all their faces' people and everybody merged into those."""
    *faces, drawn = _read(_FACES, FaceSource.DRAWN, scope.photos)
    people = scope.people | _ids_in(faces[1])
    return Snapshot(
        people=people_rows(people),
        faces=tuple(faces),
        drawn=json.loads(drawn),
        rejections=_read(_REJECTIONS, [*people], scope.photos),
        distinctions=distinction_rows(people),
        photos=photo_rows(scope.photos),
    )


def people_rows(people: Iterable[UUID]) -> Table:
    return {str(person.id): _person(person) for person in _with_merged(people)}


def distinction_rows(people: Collection[UUID]) -> Table:
    found = PersonDistinction.objects.filter(Q(one__in=people) | Q(other__in=people))
    return {f"{one}:{other}": {} for one, other in found.values_list("one_id", "other_id")}


def photo_rows(photos: IdArray) -> Table:
    shared = Asset.objects.filter(id__in=one_of(photos), allows_same_person=True)
    return {
        str(photo): {"allows_same_person": True} for photo in shared.values_list("id", flat=True)
    }


def pair(key: str) -> tuple[UUID, UUID]:
    """The two ids of a distinction's (one, other) key."""
    one, other = key.split(":")
    return UUID(one), UUID(other)


def _read(statement: str, *parameters: Any) -> tuple[Any, ...]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchone() or ()


def _ids_in(column: str) -> set[UUID]:
    """Each once. Here, because to find them the database would sort all the rows."""
    return {UUID(text) for text in set(column.strip("{}").split(",")) - {"", "NULL"}}


def _with_merged(people: Iterable[UUID]) -> Iterator[Person]:
    found = list(Person.objects.filter(id__in=people))
    seen = {person.id for person in found}
    while found:
        yield from found
        merged = Person.objects.filter(merged_into__in=found).exclude(id__in=seen)
        found = list(merged)
        seen |= {person.id for person in found}


def _person(person: Person) -> Row:
    return {
        "name": person.name,
        "birth_date": person.birth_date.isoformat() if person.birth_date else None,
        "is_favorite": person.is_favorite,
        "is_hidden": person.is_hidden,
        "cover": _text(person.cover_id) if person.cover_is_chosen else None,
        "merged_into": _text(person.merged_into_id),
        "created_at": person.created_at.isoformat(),
    }


def _text(row_id: UUID | None) -> str | None:
    return None if row_id is None else str(row_id)
