"""Deletes objects that nothing refers to any more.

The relay does this itself: the outbox row is marked only after the store has deleted the objects.
A Celery task could be lost with the broker, and unlike a stage it has no ledger to come back from.
"""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.people.models import Face
from backend.photos.models import Asset, Rendition
from backend.storage import store

BATCH = 50  # rows; each may name many keys


@transaction.atomic
def delete_orphans() -> int:
    """Deletes the objects of the oldest announcements; raises `errors.Unavailable`.

    A derived object's name is made of its content, so the same content may have come back since it
    was orphaned: what is in use is kept.
    """
    events = list(
        OutboxEvent.objects.select_for_update(skip_locked=True)
        .filter(published_at__isnull=True, topic=Topic.OBJECTS_ORPHANED)
        .order_by("pk")[:BATCH]
    )
    keys = {str(key) for event in events for key in event.payload.get("keys", ())}
    if unused := keys - _in_use(keys):
        store().delete(sorted(unused))
    OutboxEvent.objects.filter(pk__in=[event.pk for event in events]).update(
        published_at=timezone.now()
    )
    return len(unused)


def _in_use(keys: Iterable[str]) -> set[str]:
    keys = list(keys)
    return {
        *Rendition.objects.filter(object_key__in=keys).values_list("object_key", flat=True),
        *Face.objects.filter(crop_key__in=keys).values_list("crop_key", flat=True),
        *Asset.objects.filter(original_key__in=keys).values_list("original_key", flat=True),
    }
