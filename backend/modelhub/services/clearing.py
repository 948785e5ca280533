"""Removing what a retired space leaves behind, a bounded amount at a time."""

from django.db import connection, transaction

from backend.events.contracts import STAGE_FILLING, SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.modelhub.services.indexes import drop_index
from backend.modelhub.services.locking import lock_spaces

_AT_A_TIME = 5000  # rows

_POINTS = """
    DELETE FROM {table} WHERE id IN
        (SELECT id FROM {table} WHERE space_id = %(space)s LIMIT %(most)s)
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
        for statement in (
            _POINTS.format(table="people_faceembedding"),
            _POINTS.format(table="search_assetembedding"),
            _RUNS,
        ):
            cursor.execute(statement, given | {"most": _AT_A_TIME})
            removed += cursor.rowcount
        if removed == 0:
            space.delete()
    return removed
