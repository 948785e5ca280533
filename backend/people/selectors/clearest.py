"""The clearest faces of people: they vouch for them, and one of them is the cover."""

from collections.abc import Collection
from uuid import UUID

from django.db import connection

_CLEAREST = """
    SELECT asked.id, face.id FROM unnest(%s::uuid[]) AS asked (id)
    CROSS JOIN LATERAL (
        SELECT id FROM people_face WHERE person_id = asked.id AND NOT is_ignored
        ORDER BY quality DESC, id LIMIT %s
    ) face
"""


def clearest_faces(*, person_ids: Collection[UUID], most: int) -> dict[UUID, list[UUID]]:
    """Up to `most` faces of each person, the clearest first; nobody without a face is there.

    Costs the same however many faces a person has (index `face_clearest`).
    """
    faces: dict[UUID, list[UUID]] = {}
    if person_ids:
        with connection.cursor() as cursor:
            cursor.execute(_CLEAREST, [list(person_ids), most])
            for person, face in cursor.fetchall():
                faces.setdefault(person, []).append(face)
    return faces
