"""Back-fills: every photo is given its point in the spaces that are kept.

Called again and again by the relay, each time for a bounded amount. What was taken up is in the
ledger, so nothing is lost and nothing done twice when it stops half-way.
"""

from django.db import transaction
from django.utils import timezone

from backend.events.contracts import STAGE_FILLING, SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.modelhub.services.indexes import ensure_index, is_indexed
from backend.modelhub.services.lifecycle import is_calibrated, switch_to
from backend.modelhub.services.locking import lock_spaces
from backend.photos.services import ledger

_AT_A_TIME = 200  # photos in the queues; more would only wait there


def fill_spaces() -> int:
    """Sends photos that lack a point through the stage that gives it; completes what is full."""
    building = EmbeddingSpace.objects.filter(state=SpaceState.BUILDING).order_by("pk")
    return sum(_fill(space) for space in building)


def mend_spaces() -> int:
    """The same for complete spaces, where a worker without their network has left a gap.

    It looks at all photos, so it is for now and then.
    """
    complete = EmbeddingSpace.objects.filter(state__in=(SpaceState.CURRENT, SpaceState.STANDBY))
    return sum(_send(space).count for space in complete.order_by("pk"))


def _fill(space: EmbeddingSpace) -> int:
    stage = STAGE_FILLING[SpaceKind(space.kind)]
    at_work = ledger.count_running_again(stage=stage)
    taken = _send(space, already=at_work)
    if taken.last is None and space.filled_up_to is None and not at_work:
        if not ledger.runs_since_before(stage=stage, moment=space.created_at):
            _complete(space)
    elif at_work < _AT_A_TIME:  # None at the end: the next look is at all photos again
        EmbeddingSpace.objects.filter(pk=space.pk).update(filled_up_to=taken.last)
    return taken.count


def _send(space: EmbeddingSpace, *, already: int = 0) -> ledger.Taken:
    return ledger.rerun_for_space(
        stage=STAGE_FILLING[SpaceKind(space.kind)],
        space=space.version,
        after=space.filled_up_to,
        limit=max(0, _AT_A_TIME - already),
    )


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
        if space.switches_when_complete and is_calibrated(space):
            switch_to(space_id=space.pk)
