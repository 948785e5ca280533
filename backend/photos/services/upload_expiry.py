"""Uploads that nobody came back for: accepted when all of their bytes are there, ended otherwise.

It is also what heals a lost `complete` together with a lost storage event.
"""

from datetime import datetime, timedelta

import structlog
from django.db import transaction

from backend.common import errors
from backend.photos.models import Upload, UploadState
from backend.photos.services.completion import complete_upload
from backend.photos.services.upload_ending import end
from backend.photos.services.upload_parts import discard_parts

log = structlog.get_logger(__name__)

_BATCH = 100
_POSTPONED_BY = timedelta(minutes=5)


def expire_uploads(*, now: datetime) -> int:
    """Ends, or accepts, a batch of uploads whose time is over; returns how many.

    Safe to run in several processes at once. Stops early when the store does not answer: the
    upload at which that happened goes to the end of the line.
    """
    _discard_leftover_parts()
    settled = 0
    overdue = Upload.objects.filter(state=UploadState.PENDING, expires_at__lte=now)
    for upload in overdue.order_by("expires_at")[:_BATCH]:
        try:
            settled += _settle(upload, now)
        except errors.Unavailable:
            overdue.filter(pk=upload.pk).update(expires_at=now + _POSTPONED_BY)
            log.warning("upload.expiry_postponed", upload_id=str(upload.pk))
            break
    return settled


def _settle(upload: Upload, now: datetime) -> bool:
    try:
        complete_upload(upload=upload)
    except errors.Conflict:
        return _expire(upload, now)
    except errors.NotFound:  # its owner was deleted meanwhile
        return False
    return True


def _expire(overdue: Upload, now: datetime) -> bool:
    """False when the client came back, or another process was first."""
    with transaction.atomic():
        still_overdue = Upload.objects.filter(
            pk=overdue.pk, state=UploadState.PENDING, expires_at__lte=now
        )
        upload = still_overdue.select_for_update().first()
        if upload is None:
            return False
        end(upload, UploadState.EXPIRED)
    discard_parts(upload)
    return True


def _discard_leftover_parts() -> None:
    """Parts of ended uploads that the store could not drop when the upload ended."""
    leftovers = Upload.objects.filter(state__in=(UploadState.ABORTED, UploadState.EXPIRED)).exclude(
        multipart_id=""
    )
    for upload in leftovers.order_by("id")[:_BATCH]:
        try:
            discard_parts(upload)
        except errors.Unavailable:
            return
