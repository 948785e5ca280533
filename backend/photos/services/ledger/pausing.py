"""Pausing a queue, until somebody says that it goes on: nothing is lost meanwhile.

A pause stands in the database, where every claim looks, so messages that are on the broker already
come to nothing; when the queue goes on, its stages are called for once more.
"""

from django.db import transaction
from django.db.models import Q

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.events.contracts import PIPELINE, Queue
from backend.events.models import QueuePause
from backend.photos.models import StageRun, StageState


@transaction.atomic
def pause(*, actor: User, queue: Queue) -> None:
    """What is being done is finished; nothing more is begun. A second time changes nothing."""
    row, is_new = QueuePause.objects.get_or_create(
        queue=queue.value, defaults={"paused_by": actor.email}
    )
    if is_new:
        _record(actor, "queue.paused", row)


@transaction.atomic
def resume(*, actor: User, queue: Queue) -> None:
    """The sweeper calls for every stage that waited. A second time changes nothing."""
    row = QueuePause.objects.select_for_update().filter(queue=queue.value).first()
    if row is None:
        return
    _record(actor, "queue.resumed", row)
    row.delete()
    stages = [spec.name.value for spec in PIPELINE if spec.queue is queue]
    called = Q(stage__in=stages, state=StageState.READY, announced_at__isnull=False)
    StageRun.objects.filter(called).update(announced_at=None)


def _record(actor: User, action: str, row: QueuePause) -> None:
    audit.record(
        actor=actor,
        action=action,
        target_type="queue",
        target_id=row.pk,
        details={"queue": row.queue},
    )
