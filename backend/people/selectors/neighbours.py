"""The faces of one library nearest to others, in one embedding space.

A small library is scanned, which is exact. A large one is asked through the space's HNSW index
(Malkov and Yashunin, 2016). The index holds the faces of all owners, so pgvector keeps walking it
until enough of this owner's are found (iterative scan, pgvector 0.8): the smaller an owner's share,
the longer the walk. Which of the two costs less is estimated from the sizes.
"""

from collections.abc import Collection
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from backend.common.remembering import remembered
from backend.modelhub.models import EmbeddingSpace
from backend.modelhub.services.indexes import index_name

# What a candidate of the walk costs, in points of a scan. By the database's processor time: a scan
# takes 0.24 ms for 1,000 points of 128 dimensions, a walk 0.9 to 1.3 ms for 100 candidates.
STEP = 40.0
_EF_SEARCH = 100  # candidates that HNSW keeps: recall against time
_COUNTED = 100_000  # faces of one library; to know that there are more changes nothing
_KNOWN_FOR = 300  # seconds, for which sizes are not looked at again

# `{far}` is the distance, between what the index is of or between whole points.
_NEAREST = """
    SELECT asked.face_id, near.face_id, face.person_id, near.distance
    FROM people_faceembedding asked
    CROSS JOIN LATERAL (
        SELECT point.face_id, {far} AS distance
        FROM people_faceembedding point
        WHERE point.owner_id = %(owner)s AND point.space_id = {space:d}
        ORDER BY {far} LIMIT %(most)s
    ) near
    JOIN people_face face ON face.id = near.face_id
    WHERE asked.space_id = {space:d} AND asked.face_id = ANY(%(faces)s)
      AND near.face_id <> asked.face_id AND near.distance < %(within)s AND NOT face.is_ignored
"""
_SIZES = """
    SELECT
        (SELECT count(*) FROM (
            SELECT FROM people_faceembedding WHERE owner_id = %s AND space_id = %s LIMIT %s
        ) own),
        (SELECT reltuples FROM pg_class WHERE oid = to_regclass(%s))
"""


class Near(NamedTuple):
    asked: UUID
    face_id: UUID
    person_id: UUID | None
    distance: float  # Euclidean


def nearest_faces(
    *,
    owner_id: UUID,
    space: EmbeddingSpace,
    face_ids: Collection[UUID],
    most: int,
    within: float,
) -> list[Near]:
    """For each of the faces that has a point, up to `most` others nearer than `within`; of these,
    ignored ones are left out.

    Must run in a transaction: the way of walking is set for the rest of it.
    """
    if not face_ids or space.dimensions is None:
        return []
    walks = _is_walk_shorter(owner_id, space, most=most)
    ends = ("point.embedding", "asked.embedding")
    far = " <-> ".join(map(space.looked_up, ends) if walks else ends)
    with connection.cursor() as cursor:
        if walks:
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


def _is_walk_shorter(owner_id: UUID, space: EmbeddingSpace, *, most: int) -> bool:
    own, indexed = _sizes(owner_id, space.pk, index_name(space))
    if not own or indexed is None:
        return False
    return STEP * max(_EF_SEARCH, 2 * most, most * indexed / own) < own


@remembered(seconds=_KNOWN_FOR)
def _sizes(owner_id: UUID, space_id: int, index: str) -> tuple[int, float | None]:
    """About how many points this owner has, and how many the index holds; None without one."""
    with connection.cursor() as cursor:
        cursor.execute(_SIZES, [owner_id, space_id, _COUNTED, index])
        own, indexed = cursor.fetchone() or (0, None)
    return int(own), None if indexed is None else float(indexed)
