"""Looking at a photo once more, because the owner has changed what a stage is to look at."""

from uuid import UUID

from django.db import transaction

from backend.events.contracts import Lane, StageName
from backend.photos.models import StageState

from .replaying import reopen


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
