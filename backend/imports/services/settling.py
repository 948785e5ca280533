"""What became of an object, said once."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from backend.imports.models import BucketImport, ImportItem, Outcome

# Half a minute, two, eight, half an hour, two hours; then it counts as failed.
_PAUSES = tuple(timedelta(seconds=30 * 4**step) for step in range(5))


@transaction.atomic
def settle(
    item: ImportItem,
    outcome: Outcome,
    *,
    asset_id: UUID | None = None,
    code: str = "",
    detail: str = "",
) -> None:
    """Counts it, unless another slice was first."""
    job = BucketImport.objects.select_for_update(no_key=True).filter(pk=item.bucket_import_id)
    if not job.exists():  # its owner is gone
        return
    if _waiting(item).update(outcome=outcome, asset=asset_id, code=code, detail=detail[:500]):
        count = str(outcome)
        BucketImport.objects.filter(pk=item.bucket_import_id).update(
            **{count: F(count) + 1, "troubles": 0}
        )


def begin(item: ImportItem) -> bool:
    """Counts the attempt before it is made, so that one that kills its worker every time is not
    fetched for ever; False when it was tried often enough."""
    if item.attempts > len(_PAUSES):
        detail = "The worker ended each time while it was at this object."
        settle(item, Outcome.FAILED, code="worker_died", detail=detail)
        return False
    pause = _PAUSES[min(item.attempts, len(_PAUSES) - 1)]
    _waiting(item).update(attempts=item.attempts + 1, due_at=timezone.now() + pause)
    return True


def take_back(item: ImportItem) -> None:
    """It was not the object's fault: the attempt does not count."""
    _waiting(item).update(attempts=item.attempts, due_at=timezone.now())


def postpone(item: ImportItem, *, code: str, detail: str) -> None:
    """It will be tried again, later each time, as `begin` has noted; in the end it has failed."""
    if item.attempts >= len(_PAUSES):
        settle(item, Outcome.FAILED, code=code, detail=detail)
    else:
        _waiting(item).update(code=code, detail=detail[:500])


def _waiting(item: ImportItem) -> QuerySet[ImportItem]:
    return ImportItem.objects.filter(pk=item.pk, outcome=Outcome.WAITING)
