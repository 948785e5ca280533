"""Writes that faces are not somebody: one statement, for however many faces."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db import connection

from backend.common.id_sets import IdArray

_REJECT = """
    INSERT INTO people_facerejection (face_id, person_id)
    SELECT id, %s FROM people_face WHERE id IN (SELECT unnest(%s::uuid[]))
    ON CONFLICT DO NOTHING
"""
_REJECT_OWNERS = """
    INSERT INTO people_facerejection (face_id, person_id)
    SELECT id, person_id FROM people_face
    WHERE id IN (SELECT unnest(%s::uuid[])) AND person_id <> %s
    ON CONFLICT DO NOTHING
"""
_INHERIT = """
    INSERT INTO people_facerejection (face_id, person_id)
    SELECT DISTINCT face_id, %s::uuid FROM people_facerejection WHERE person_id = ANY(%s)
    ON CONFLICT DO NOTHING
"""


def reject(*, faces: IdArray, person_id: UUID) -> None:
    """None of the faces is this person."""
    _execute(_REJECT, person_id, faces)


def reject_whose_they_are(*, faces: IdArray, but: UUID) -> None:
    """None of the faces is the person that it was taken for, unless that is `but`."""
    _execute(_REJECT_OWNERS, faces, but)


def inherit(*, person_id: UUID, others: Collection[UUID]) -> None:
    """Faces that were said not to be one of the others are not this person."""
    _execute(_INHERIT, person_id, list(others))


def _execute(statement: str, *parameters: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
