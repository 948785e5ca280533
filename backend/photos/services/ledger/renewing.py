"""Looking at a photo once more, because the owner has changed what a stage is to look at."""

from uuid import UUID

from django.db import transaction

from backend.events.contracts import Lane, StageName
from backend.photos.models import StageState

from .replaying import reopen


@transaction.atomic
def renew(*, asset_id: UUID, stage: StageName) -> None:
    """Runs a stage of the photo again on the fresh lane, and what follows from it.

    A result that is just being made would not know of the change: its run loses the lease, and
    begins anew. What has yet to begin will see it anyway.
    """
    for state in (StageState.DONE, StageState.RUNNING, StageState.FAILED):
        if reopen(asset_id, {stage}, only=state, lane=Lane.FRESH):
            return
