"""Looking at a photo once more, because the owner has changed what a stage is to look at."""

from uuid import UUID

from django.db import transaction

from backend.events.contracts import Lane, StageName, Topic
from backend.events.services.outbox import announce
from backend.photos.models import Asset, StageRun, StageState

from .replaying import reopen
from .settling import settle


@transaction.atomic
def renew(*, asset_id: UUID, stage: StageName, lane: Lane = Lane.FRESH) -> bool:
    """Runs a stage of the photo again, and what follows from it; announces that the photo changes.

    A result that is just being made would not know of the change: its run loses the lease, and
    begins anew. False when there is nothing to do: what has yet to begin will see the change
    anyway.
    """
    return any(
        reopen(asset_id, {stage}, only=state, lane=lane)
        for state in (StageState.DONE, StageState.RUNNING, StageState.FAILED)
    )


@transaction.atomic
def request(*, asset: Asset, stage: StageName, lane: Lane = Lane.FRESH) -> None:
    """Runs a stage on demand, for the first time or once more; announces that the photo changes.

    The caller holds the photo's lock.
    """
    run = StageRun(asset=asset, stage=stage.value, lane=lane.value)
    StageRun.objects.bulk_create([run], ignore_conflicts=True)
    if not renew(asset_id=asset.pk, stage=stage, lane=lane):
        settle(asset)
        announce(
            topic=Topic.ASSET_CHANGED, payload={"asset_id": str(asset.pk)}, owner_id=asset.owner_id
        )
