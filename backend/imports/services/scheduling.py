"""Who works at an import, and when: slices of bounded time, one at a time.

`due_at` is when the relay calls a worker; while a slice is at work it is that slice's lease, so
that one whose worker was killed is followed by another. Two slices at once, should a lease run out
too early, do no harm: every step may be repeated.
"""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from backend.events.contracts import Queue, Topic
from backend.events.selectors.pauses import is_paused
from backend.events.services.outbox import announce
from backend.imports.models import BucketImport, ImportState
from backend.imports.services.telling import tell_changed

_CALL_LASTS = timedelta(minutes=2)  # until a worker that was called is called once more
_LEASE = timedelta(minutes=2)  # renewed while a slice is at work
_BATCH = 100


class Ended(Exception):
    """The import was cancelled, or is in other hands."""


def call_worker(job: BucketImport) -> None:
    """Within the caller's transaction."""
    BucketImport.objects.filter(pk=job.pk).update(due_at=timezone.now() + _CALL_LASTS)
    announce(topic=Topic.IMPORT_READY, payload={"import_id": str(job.pk)})


@transaction.atomic
def call_due() -> int:
    """Calls workers for imports that wait, or whose worker was not heard of again; how many. None
    while their queue is paused."""
    if is_paused(Queue.IO):
        return 0
    due = BucketImport.objects.filter(state=ImportState.RUNNING, due_at__lte=timezone.now())
    jobs = list(due.select_for_update(skip_locked=True).order_by("due_at")[:_BATCH])
    for job in jobs:
        BucketImport.objects.filter(pk=job.pk).update(slice_token=None)
        call_worker(job)
    return len(jobs)


def claim(import_id: UUID) -> BucketImport | None:
    """None when it has ended, or a slice is at work, or the queue is paused."""
    if is_paused(Queue.IO):
        return None
    free = BucketImport.objects.filter(pk=import_id, state=ImportState.RUNNING, slice_token=None)
    if not free.update(slice_token=uuid4(), due_at=timezone.now() + _LEASE):
        return None
    return BucketImport.objects.select_related("owner").filter(pk=import_id).first()


def renew(job: BucketImport) -> None:
    """Raises Ended."""
    if not _ours(job).update(due_at=timezone.now() + _LEASE):
        raise Ended


@transaction.atomic
def hand_over(job: BucketImport, *, at: datetime) -> None:
    """To the next slice; at once where it is due."""
    if not _ours(job).update(slice_token=None, due_at=at):
        return
    tell_changed(job)
    if at <= timezone.now():
        call_worker(job)


def end(job: BucketImport, state: ImportState, *, code: str = "", detail: str = "") -> None:
    """Keys are forgotten where nothing is left to be tried again."""
    with transaction.atomic():
        row = _ours(job).select_for_update().first()
        if row is None:
            return
        row.state, row.ended_at = state, timezone.now()
        row.slice_token, row.due_at = None, None
        row.error_code, row.error_detail = code, detail[:500]
        if state == ImportState.COMPLETE and row.failed == 0:
            row.credentials = ""
        row.save()
        announce(
            topic=Topic.IMPORT_ENDED,
            payload={"import_id": str(row.pk), "state": str(state)},
            owner_id=row.owner_id,
        )


def _ours(job: BucketImport) -> QuerySet[BucketImport]:
    return BucketImport.objects.filter(
        pk=job.pk, state=ImportState.RUNNING, slice_token=job.slice_token
    )
