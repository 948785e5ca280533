"""What grouping reads of people and faces: a statement each, however many are asked for."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.db import connection

from backend.modelhub.models import EmbeddingSpace
from backend.people.models import FaceRejection, FaceSource, PersonDistinction

from .neighbourhood import KnownFace, KnownPerson, Pair, Vector

_PEOPLE = """
    SELECT person.id, person.birth_date, person.is_hidden,
        person.name <> '' OR person.birth_date IS NOT NULL OR person.is_hidden
            OR person.is_favorite OR person.cover_is_chosen OR EXISTS (
                SELECT FROM people_face face WHERE face.person_id = person.id AND face.is_confirmed
            ),
        EXISTS (SELECT FROM people_facerejection said WHERE said.person_id = person.id)
            OR EXISTS (SELECT FROM people_persondistinction said WHERE said.one_id = person.id)
            OR EXISTS (SELECT FROM people_persondistinction said WHERE said.other_id = person.id),
        EXISTS (SELECT FROM people_person other WHERE other.merged_into_id = person.id),
        ARRAY(
            SELECT face.id FROM people_face face
            WHERE face.person_id = person.id AND NOT face.is_ignored
            ORDER BY face.quality DESC, face.id LIMIT %s
        )
    FROM people_person person WHERE person.id = ANY(%s)
"""
_FACES = """
    SELECT face.id, face.asset_id, face.person_id, face.quality, photo.captured_local_date,
           halfvec_send(point.embedding), face.source = %s, photo.allows_same_person
    FROM people_face face
    JOIN photos_asset photo ON photo.id = face.asset_id
    JOIN people_faceembedding point ON point.face_id = face.id AND point.space_id = %s
    WHERE face.id = ANY(%s) AND NOT face.is_ignored
"""
_SEEN_IN = """
    SELECT asset_id, person_id FROM people_face
    WHERE asset_id = ANY(%s) AND person_id = ANY(%s) AND NOT is_ignored
"""


@dataclass(frozen=True, slots=True)
class Somebody:
    """clearest: their faces, the clearest first. told_apart: from a face or from somebody else.
    has_absorbed: others were merged into them."""

    known: KnownPerson
    told_apart: bool
    has_absorbed: bool
    clearest: tuple[UUID, ...]


def read_people(ids: Collection[UUID], *, most_faces: int) -> dict[UUID, Somebody]:
    if not ids:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_PEOPLE, [most_faces, list(ids)])
        return {
            person_id: Somebody(
                KnownPerson(person_id, shown or told_apart or absorbed, birth_date, is_hidden),
                told_apart,
                absorbed,
                tuple(faces),
            )
            for person_id, birth_date, is_hidden, shown, told_apart, absorbed, faces in (
                cursor.fetchall()
            )
        }


def read_faces(space: EmbeddingSpace, ids: Collection[UUID]) -> Iterable[tuple[KnownFace, bool]]:
    """Those that have a point and are not ignored; and whether their photo may show one person
    twice."""
    if not ids:
        return
    with connection.cursor() as cursor:
        cursor.execute(_FACES, [FaceSource.DRAWN, space.pk, list(ids)])
        for face_id, asset_id, person_id, quality, day, point, drawn, allows in cursor.fetchall():
            face = KnownFace(face_id, asset_id, person_id, quality, day, _vector(point), drawn)
            yield face, allows


def _vector(sent: bytes) -> Vector:
    """From pgvector's wire format: two 16-bit integers, then halves, all in network order."""
    return np.frombuffer(sent, dtype=">f2", offset=4).astype(np.float32)


def seen_in(assets: Collection[UUID], people: Collection[UUID]) -> dict[UUID, set[UUID]]:
    """Which of these people are in which of these photos."""
    seen: dict[UUID, set[UUID]] = {}
    if assets and people:
        with connection.cursor() as cursor:
            cursor.execute(_SEEN_IN, [list(assets), list(people)])
            for asset_id, person_id in cursor.fetchall():
                seen.setdefault(asset_id, set()).add(person_id)
    return seen


def rejected(faces: Collection[UUID], now: dict[UUID, UUID]) -> set[tuple[UUID, UUID]]:
    """Faces with the people that they are not; `now` says who somebody has become."""
    rows = FaceRejection.objects.filter(face__in=faces, person__in=now)
    return {(face, now[person]) for face, person in rows.values_list("face_id", "person_id")}


def distinct(now: dict[UUID, UUID]) -> set[Pair]:
    """People who are told apart; `now` says who somebody has become."""
    rows = PersonDistinction.objects.filter(one__in=now, other__in=now)
    return {
        frozenset({now[one], now[other]}) for one, other in rows.values_list("one_id", "other_id")
    }
