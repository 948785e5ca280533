"""Indexes of nearest neighbours: one for each embedding space.

A table's column holds points of all spaces, of any number of dimensions; an index is over those of
one space alone, by an expression that says how many there are (pgvector's README, "Can I store
vectors with different dimensions in the same column?"). A query uses it when it names the same
expression and the same space.

Indexes are built without locking the table (CONCURRENTLY), so nothing here may run inside a
transaction. A build that was cut short leaves an invalid index behind, which is built anew.
"""

from dataclasses import dataclass

from django.db import connection

from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    operators: str  # pgvector's operator class


_TABLES = {
    SpaceKind.FACES: _Table("people_faceembedding", "halfvec_l2_ops"),
    SpaceKind.SEMANTIC: _Table("search_assetembedding", "halfvec_cosine_ops"),
    SpaceKind.VISUAL: _Table("search_assetembedding", "halfvec_cosine_ops"),
}
_IS_VALID = """
    SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass(%s)
"""


def tend_indexes() -> int:
    """Builds what is missing of the spaces that are asked or may be; returns how many."""
    kept = EmbeddingSpace.objects.filter(state__in=(SpaceState.CURRENT, SpaceState.STANDBY))
    return sum(ensure_index(space=space) for space in kept.exclude(dimensions=None))


def ensure_index(*, space: EmbeddingSpace) -> bool:
    """Whether the index had to be built. A space without a point has no dimensions, and none."""
    if space.dimensions is None or _is_valid(space):
        return False
    table = _TABLES[SpaceKind(space.kind)]
    with connection.cursor() as cursor:
        cursor.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {index_name(space)}")
        cursor.execute(
            f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {index_name(space)} ON {table.name}"
            f" USING hnsw ((embedding::halfvec({space.dimensions:d})) {table.operators})"
            f" WHERE space_id = {space.pk:d}"
        )
    return True


def drop_index(*, space: EmbeddingSpace) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {index_name(space)}")


def index_name(space: EmbeddingSpace) -> str:
    return f"space_{space.pk:d}_neighbours"


def _is_valid(space: EmbeddingSpace) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_IS_VALID, [index_name(space)])
        found = cursor.fetchone()
    return found is not None and bool(found[0])
