"""Back-fills: every photo is given its point in the spaces that are being built.

Called again and again by the relay, each time for a bounded amount. What was taken up is in the
ledger, so nothing is lost and nothing done twice when it stops half-way.
"""

from django.db import transaction
from django.utils import timezone

from backend.events.contracts import PIPELINE, StageName
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.modelhub.services.indexes import ensure_index, is_indexed
from backend.modelhub.services.lifecycle import switch_to
from backend.modelhub.services.locking import lock_spaces
from backend.photos.services import ledger

_AT_A_TIME = 200  # photos in the queues; more would only wait there


def stage_filling(kind: str) -> StageName:
    return next(spec.name for spec in PIPELINE if spec.fills == kind)


def fill_spaces() -> int:
    """Sends photos that lack a point through the stage that gives it; completes what is full."""
    building = EmbeddingSpace.objects.filter(state=SpaceState.BUILDING).order_by("pk")
    return sum(_fill(space) for space in building)


def _fill(space: EmbeddingSpace) -> int:
    stage = stage_filling(space.kind)
    at_work = ledger.count_running_again(stage=stage)
    if at_work >= _AT_A_TIME:
        return 0
    taken = ledger.rerun_for_space(
        stage=stage, space=space.version, after=space.filled_up_to, limit=_AT_A_TIME - at_work
    )
    is_full = taken.last is None and space.filled_up_to is None and not at_work
    if is_full and not ledger.runs_since_before(stage=stage, moment=space.created_at):
        _complete(space)
    elif taken.last != space.filled_up_to:  # None at the end: the next look is at all photos again
        EmbeddingSpace.objects.filter(pk=space.pk).update(filled_up_to=taken.last)
    return taken.count


def _complete(space: EmbeddingSpace) -> None:
    """The index first, outside of any transaction, so that nobody has to wait for it.

    Where another process is building one, this waits for the next turn.
    """
    ensure_index(space=space)
    if not is_indexed(space=space):
        return
    with transaction.atomic():
        lock_spaces(space.kind)
        completed = EmbeddingSpace.objects.filter(pk=space.pk, state=SpaceState.BUILDING)
        if not completed.update(state=SpaceState.STANDBY, switched_at=timezone.now()):
            return
        space.refresh_from_db()
        if space.switches_when_complete:
            switch_to(space_id=space.pk)
