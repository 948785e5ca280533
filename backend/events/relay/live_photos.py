"""Brings the two halves of live photos together, of which recorders left notes."""

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.photos.services.live_photos import pair_halves

BATCH = 50


def pair_live_photos() -> int:
    """Follows up the oldest notes, each in a transaction of its own; returns how many paired."""
    notes = OutboxEvent.objects.filter(published_at__isnull=True, topic=Topic.LIVE_HALF_FOUND)
    return sum(_follow_up(pk) for pk in notes.order_by("pk").values_list("pk", flat=True)[:BATCH])


@transaction.atomic
def _follow_up(pk: int) -> bool:
    note = (
        OutboxEvent.objects.select_for_update(skip_locked=True)
        .filter(pk=pk, published_at__isnull=True)
        .first()
    )
    if note is None:  # another relay was first
        return False
    OutboxEvent.objects.filter(pk=pk).update(published_at=timezone.now())
    owner = User.objects.filter(pk=note.owner_id).first() if note.owner_id else None
    return owner is not None and pair_halves(owner=owner, identifier=note.payload["identifier"])
