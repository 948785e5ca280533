"""Removing what a retired space leaves behind, a bounded amount at a time."""

from django.db import connection, transaction

from backend.events.contracts import STAGE_FILLING, SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.modelhub.services.indexes import drop_index
from backend.modelhub.services.locking import lock_spaces

_AT_A_TIME = 5000  # rows

_FACES = """
    DELETE FROM people_faceembedding WHERE id IN
        (SELECT id FROM people_faceembedding WHERE space_id = %(space)s LIMIT %(most)s)
"""
_PHOTOS = """
    WITH gone AS MATERIALIZED (
        SELECT id FROM search_assetembedding WHERE space_id = %(space)s LIMIT %(most)s
    ), unfiled AS (
        DELETE FROM search_posting WHERE embedding_id IN (SELECT id FROM gone)
    )
    DELETE FROM search_assetembedding WHERE id IN (SELECT id FROM gone)
"""
_RUNS = """
    UPDATE photos_stagerun SET spaces = array_remove(spaces, %(version)s) WHERE id IN (
        SELECT id FROM photos_stagerun
        WHERE stage = %(stage)s AND spaces @> ARRAY[%(version)s]::varchar[] LIMIT %(most)s)
"""


def clear_retired() -> int:
    """Deletes points of retired spaces, then what the ledger says of them, then the spaces."""
    retired = EmbeddingSpace.objects.filter(state=SpaceState.RETIRED).order_by("pk")
    return sum(_clear(space) for space in retired)


def _clear(space: EmbeddingSpace) -> int:
    drop_index(space=space)
    given: dict[str, str | int] = {
        "space": space.pk,
        "version": space.version,
        "stage": STAGE_FILLING[SpaceKind(space.kind)].value,
    }
    with transaction.atomic(), connection.cursor() as cursor:
        lock_spaces(space.kind)
        removed = 0
        for statement in (_FACES, _PHOTOS, _RUNS):
            cursor.execute(statement, given | {"most": _AT_A_TIME})
            removed += cursor.rowcount
        if removed == 0:
            space.delete()
    return removed
