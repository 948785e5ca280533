"""The faces of one library nearest to others, in one embedding space.

A small library is scanned: that is exact, and takes a few milliseconds. A large one is asked
through the space's HNSW index (Malkov and Yashunin, 2016). The index holds the faces of all owners,
so pgvector keeps scanning it until enough of this owner's are found (iterative scan, pgvector 0.8).
"""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from backend.modelhub.models import EmbeddingSpace

SCANNED = 20_000  # faces of one library, up to which an exact scan is as fast
_EF_SEARCH = 100  # candidates that HNSW keeps: recall against time

# `{far}` is the distance as the index knows it, or as it does not.
_NEAREST = """
    SELECT asked.face_id, near.face_id, near.distance
    FROM people_faceembedding asked
    CROSS JOIN LATERAL (
        SELECT point.face_id, {far} AS distance
        FROM people_faceembedding point
        WHERE point.owner_id = %(owner)s AND point.space_id = {space:d}
        ORDER BY {far} LIMIT %(most)s
    ) near
    WHERE asked.space_id = {space:d} AND asked.face_id = ANY(%(faces)s)
      AND near.face_id <> asked.face_id AND near.distance < %(within)s
"""
_INDEXED = "point.embedding::halfvec({n:d}) <-> asked.embedding::halfvec({n:d})"
_EXACT = "point.embedding <-> asked.embedding"


@dataclass(frozen=True, slots=True)
class Near:
    asked: UUID
    face_id: UUID
    distance: float  # Euclidean


def nearest_faces(
    *,
    owner_id: UUID,
    space: EmbeddingSpace,
    face_ids: Collection[UUID],
    most: int,
    within: float,
) -> list[Near]:
    """For each of the faces that has a point, up to `most` others nearer than `within`.

    Must run in a transaction: the way of scanning is set for the rest of it.
    """
    if not face_ids or space.dimensions is None:
        return []
    many = has_many(owner_id=owner_id, space=space)
    far = _INDEXED.format(n=space.dimensions) if many else _EXACT
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('hnsw.iterative_scan', 'strict_order', true),"
            " set_config('hnsw.ef_search', %s, true)",
            [str(max(_EF_SEARCH, 2 * most))],
        )
        cursor.execute(
            _NEAREST.format(far=far, space=space.pk),
            # one more, for each finds itself first
            {"owner": owner_id, "most": most + 1, "faces": list(face_ids), "within": within},
        )
        return [Near(*row) for row in cursor.fetchall()]


def has_many(*, owner_id: UUID, space: EmbeddingSpace) -> bool:
    """Whether the library is better asked through the index."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM people_faceembedding WHERE owner_id = %s AND space_id = %s"
            " OFFSET %s LIMIT 1",
            [owner_id, space.pk, SCANNED],
        )
        return cursor.fetchone() is not None
