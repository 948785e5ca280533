"""The owner's word about people and faces, as rows that can be compared and kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from uuid import UUID

from django.db.models import Q

from backend.common.id_sets import one_of
from backend.people.models import Face, FaceRejection, FaceSource, Person, PersonDistinction
from backend.photos.models import Asset

Row: TypeAlias = dict[str, Any]
Snapshot: TypeAlias = dict[str, dict[str, Row]]  # by table and key

# All that is needed to put a face that the owner drew back where it was.
DRAWN_FIELDS = ("left", "top", "width", "height")


@dataclass
class Scope:
    """The rows that an edit may touch; what refers to them is among them."""

    people: set[UUID] = field(default_factory=set)
    faces: set[UUID] = field(default_factory=set)
    photos: set[UUID] = field(default_factory=set)


def take(scope: Scope) -> Snapshot:
    """The rows as they are now, with all their faces' people and everybody merged into those; of
    the photos, those alone that may show somebody twice, which are few."""
    faces = {str(row["id"]): _face(row) for row in _faces(scope.faces)}
    people = scope.people | {UUID(row["person"]) for row in faces.values() if row["person"]}
    photos = Asset.objects.filter(id__in=one_of(scope.photos), allows_same_person=True)
    return {
        "people": {str(person.id): _person(person) for person in _with_merged(people)},
        "faces": faces,
        "rejections": {key: {} for key in _rejections(people, scope.faces)},
        "distinctions": {key: {} for key in _distinctions(people)},
        "photos": {
            str(photo): {"allows_same_person": True}
            for photo in photos.values_list("id", flat=True)
        },
    }


def pair(key: str) -> tuple[UUID, UUID]:
    """The two ids of a rejection's (face, person) or a distinction's (one, other) key."""
    one, other = key.split(":")
    return UUID(one), UUID(other)


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
        "is_hidden": person.is_hidden,
        "cover": _text(person.cover_id) if person.cover_is_chosen else None,
        "merged_into": _text(person.merged_into_id),
        "created_at": person.created_at.isoformat(),
    }


def _faces(face_ids: Iterable[UUID]) -> Iterator[dict[str, Any]]:
    """As plain values: somebody may have tens of thousands."""
    fields = ("id", "person", "is_confirmed", "is_ignored", "asset", "source", *DRAWN_FIELDS)
    yield from Face.objects.filter(id__in=one_of(face_ids)).values(*fields)


def _face(face: dict[str, Any]) -> Row:
    row: Row = {
        "person": _text(face["person"]),
        "is_confirmed": face["is_confirmed"],
        "is_ignored": face["is_ignored"],
        "asset": str(face["asset"]),
    }
    if face["source"] == FaceSource.DRAWN:
        row |= {name: face[name] for name in DRAWN_FIELDS}
    return row


def _rejections(people: Iterable[UUID], faces: Iterable[UUID]) -> Iterator[str]:
    found = FaceRejection.objects.filter(Q(person__in=people) | Q(face__in=one_of(faces)))
    for face_id, person_id in found.values_list("face_id", "person_id"):
        yield f"{face_id}:{person_id}"


def _distinctions(people: Iterable[UUID]) -> Iterator[str]:
    found = PersonDistinction.objects.filter(Q(one__in=people) | Q(other__in=people))
    for one_id, other_id in found.values_list("one_id", "other_id"):
        yield f"{one_id}:{other_id}"


def _text(row_id: UUID | None) -> str | None:
    return None if row_id is None else str(row_id)
