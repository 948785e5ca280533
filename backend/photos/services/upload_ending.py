"""How an upload comes to nothing: its room is given back, and what arrived of it is deleted."""

from uuid import UUID

import structlog
from django.db import transaction
from django.utils import timezone

from backend.accounts.services import quota
from backend.common import errors
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.photos.models import Upload, UploadState
from backend.photos.services.upload_parts import discard_parts

log = structlog.get_logger(__name__)


def abort_upload(*, upload_id: UUID) -> None:
    """Ends a pending upload for the client; one that came to nothing before is left as it is.

    Raises Conflict (`upload_ended`) when it has become a photo: then the photo can be deleted.
    """
    with transaction.atomic():
        upload = Upload.objects.select_for_update().get(pk=upload_id)
        if upload.state == UploadState.ACCEPTED:
            raise errors.Conflict(
                "This upload has become a photo.",
                code="upload_ended",
                asset_id=upload.asset_id and str(upload.asset_id),
            )
        if upload.state != UploadState.PENDING:
            return
        end(upload, UploadState.ABORTED)
    try:
        discard_parts(upload)
    except errors.Unavailable:  # the sweeper tries again
        log.warning("upload.parts_left", upload_id=str(upload_id))


def end(upload: Upload, state: UploadState) -> None:
    """Within the caller's transaction, which holds the upload's lock and has seen it pending."""
    upload.state = state
    upload.ended_at = timezone.now()
    upload.save(update_fields=["state", "ended_at"])
    announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": [upload.object_key]})
    quota.release(owner_id=upload.owner_id, size=upload.size)
