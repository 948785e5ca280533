"""The inbox: what the store told us, kept before it is acted on, and acted on once.

A notification is only a hint that an object may have arrived; whether it has, and what that means,
`accept_upload` finds out by itself. So lost, late, repeated and disordered ones do no harm.
"""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from hashlib import sha256

import structlog
from django.conf import settings
from django.utils import timezone

from backend.common import errors
from backend.events.adapters import ObjectCreated
from backend.events.models import InboxEvent
from backend.photos.models import Upload
from backend.photos.services.acceptance import accept_upload
from backend.storage import keys

log = structlog.get_logger(__name__)

_BATCH = 200
_IN_HAND_FOR = timedelta(seconds=5)  # a younger row is probably being handled where it arrived


def receive_events(*, source: str, events: Iterable[ObjectCreated]) -> None:
    """Keeps each event about an original of ours, and handles it unless that was done before.

    When the store does not answer, the event stays in the inbox for `handle_pending_inbox`.
    """
    for event in events:
        if event.bucket != settings.S3_BUCKET or keys.upload_of(event.key) is None:
            continue
        row, _ = InboxEvent.objects.get_or_create(
            fingerprint=_fingerprint(source, event),
            defaults={"source": source, "object_key": event.key, "payload": asdict(event)},
        )
        if row.handled_at is None:
            _try_to_handle(row)


def handle_pending_inbox(*, now: datetime) -> int:
    """Handles what was received and never finished; returns how many events that settled.

    Also forgets events that were handled long ago: one of them delivered yet again would be
    handled again, and change nothing.
    """
    InboxEvent.objects.filter(handled_at__lt=now - settings.OUTBOX_KEPT_FOR).delete()
    pending = InboxEvent.objects.filter(
        handled_at__isnull=True, received_at__lt=now - _IN_HAND_FOR
    ).order_by("id")
    handled = 0
    for row in pending[:_BATCH]:
        if not _try_to_handle(row):
            break  # the store does not answer; it will not for the next one either
        handled += 1
    return handled


def _try_to_handle(row: InboxEvent) -> bool:
    try:
        outcome = _handle(row.object_key)
    except errors.Unavailable:
        log.warning("inbox.postponed", object_key=row.object_key)
        return False
    InboxEvent.objects.filter(pk=row.pk, handled_at__isnull=True).update(
        handled_at=timezone.now(), outcome=outcome
    )
    return True


def _handle(object_key: str) -> str:
    """A word for what came of it: the upload's state, or why there is none."""
    upload_id = Upload.objects.filter(object_key=object_key).values_list("pk", flat=True).first()
    if upload_id is None:
        return "unknown_upload"
    try:
        return str(accept_upload(upload_id=upload_id).state)
    except errors.Rejected as refusal:  # no object after all, or of another size
        log.info("inbox.refused", object_key=object_key, code=refusal.code)
        return refusal.code


def _fingerprint(source: str, event: ObjectCreated) -> str:
    parts = (source, event.bucket, event.key, str(event.size), event.etag, event.moment)
    return sha256("\0".join(parts).encode()).hexdigest()
