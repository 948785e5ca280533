"""What became of an object, said once."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F
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
    waiting = ImportItem.objects.filter(pk=item.pk, outcome=Outcome.WAITING)
    if waiting.update(outcome=outcome, asset=asset_id, code=code, detail=detail[:500]):
        count = str(outcome)
        BucketImport.objects.filter(pk=item.bucket_import_id).update(
            **{count: F(count) + 1, "troubles": 0}
        )


def postpone(item: ImportItem, *, code: str, detail: str) -> None:
    """It will be tried again, later each time; in the end it has failed."""
    if item.attempts >= len(_PAUSES):
        settle(item, Outcome.FAILED, code=code, detail=detail)
        return
    ImportItem.objects.filter(pk=item.pk, outcome=Outcome.WAITING).update(
        attempts=F("attempts") + 1,
        due_at=timezone.now() + _PAUSES[item.attempts],
        code=code,
        detail=detail[:500],
    )
