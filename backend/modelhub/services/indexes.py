"""Indexes of nearest neighbours: one for each space of faces.

Photos are found by cells (`search.services.codebooks`); graphs of theirs, which there were before
these, are taken away.

A table's column holds points of all spaces, of any number of dimensions; an index is over those of
one space alone, by an expression that says how many there are (pgvector's README, "Can I store
vectors with different dimensions in the same column?"). A query uses it when it names the same
expression and the same space.

Indexes are built without locking the table (CONCURRENTLY), so nothing here may run inside a
transaction. A build that was cut short leaves an invalid index behind, which is built anew. One
process builds at a time: to another, an index in the making would look like one that was cut short.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import OperationalError, connection
from psycopg.errors import DiskFull

from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState

_TABLE, _OPERATORS = "people_faceembedding", "halfvec_l2_ops"
# HNSW's "m", of a face on each layer, and twice as many on the lowest; and "ef_construction", the
# candidates for these (Malkov and Yashunin, 2018, arXiv:1603.09320).
_LINKS, _IN_VIEW = 16, 64
_LEAST_MEMORY = 64 << 20  # bytes
_BYTES_A_LINK, _BYTES_A_POINT = 16, 256  # of pgvector's graph in the making, beside the vectors
_IS_VALID = """
    SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass(%s)
"""


def tend_indexes() -> int:
    """Builds what is missing of the spaces that are asked or may be; returns how many."""
    for space in EmbeddingSpace.objects.exclude(kind=SpaceKind.FACES):
        drop_index(space=space)
    kept = EmbeddingSpace.objects.filter(state__in=(SpaceState.CURRENT, SpaceState.STANDBY))
    return sum(ensure_index(space=space) for space in kept.exclude(dimensions=None))


def ensure_index(*, space: EmbeddingSpace) -> bool:
    """Whether it built the index. A space without a point has no dimensions, and none; one that
    another process is building is left to it."""
    if is_indexed(space=space):
        return False
    with _alone() as alone:
        if not alone or is_indexed(space=space):
            return False
        try:
            _build(space)
        except OperationalError as error:
            if not isinstance(error.__cause__, DiskFull):
                raise
            # Helpers share memory through /dev/shm, of which containers often have little.
            _build(space, helpers=0)
    return True


def _build(space: EmbeddingSpace, *, helpers: int = 2) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {index_name(space)}")
        cursor.execute(f"SET maintenance_work_mem = '{_memory(space) >> 10:d}kB'")
        cursor.execute(f"SET max_parallel_maintenance_workers = {helpers:d}")
        try:
            cursor.execute(
                f"CREATE INDEX CONCURRENTLY {index_name(space)} ON {_TABLE}"
                f" USING hnsw (({space.looked_up('embedding')}) {_OPERATORS})"
                f" WITH (m = {_LINKS:d}, ef_construction = {_IN_VIEW:d})"
                f" WHERE space_id = {space.pk:d}"
            )
        finally:
            cursor.execute("RESET maintenance_work_mem")
            cursor.execute("RESET max_parallel_maintenance_workers")


def _memory(space: EmbeddingSpace) -> int:
    """Bytes for the whole graph, as far as the operator allows: one that does not fit is built many
    times slower. Not more, because helpers are given it at once, whether they need it or not."""
    with connection.cursor() as cursor:
        count = f"SELECT count(*) FROM {_TABLE} WHERE space_id = %s"  # noqa: S608 - our table
        cursor.execute(count, [space.pk])
        (points,) = cursor.fetchone() or (0,)
    vector = 2 * (space.leading or space.dimensions or 0)
    needed = points * (vector + 2 * _LINKS * _BYTES_A_LINK + _BYTES_A_POINT)
    return max(min(needed, settings.VECTOR_INDEX_MEMORY_MB << 20), _LEAST_MEMORY)


@contextmanager
def _alone() -> Iterator[bool]:
    """Whether nobody else builds; a lock of the session, as there is no transaction to hold it."""
    key = "hashtextextended('vector indexes', 0)"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_try_advisory_lock({key})")
        (alone,) = cursor.fetchone() or (False,)
        try:
            yield bool(alone)
        finally:
            if alone:
                cursor.execute(f"SELECT pg_advisory_unlock({key})")


def drop_index(*, space: EmbeddingSpace) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {index_name(space)}")


def index_name(space: EmbeddingSpace) -> str:
    return f"space_{space.pk:d}_neighbours"


def is_indexed(*, space: EmbeddingSpace) -> bool:
    """Whether its index is there and whole, or it needs none."""
    if space.dimensions is None or space.kind != SpaceKind.FACES:
        return True
    with connection.cursor() as cursor:
        cursor.execute(_IS_VALID, [index_name(space)])
        found = cursor.fetchone()
    return found is not None and bool(found[0])
