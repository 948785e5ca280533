"""Makes anew the words of photos that got a name while somebody else may have held them.

Grouping holds the lock of people, and photos are locked before people: so it leaves a note, and the
relay follows it up here, in the right order.
"""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.events.services.outbox import announce
from backend.search.services.indexing import index_assets

BATCH = 20  # rows; each names up to some hundred photos


@transaction.atomic
def index_outdated() -> int:
    """Follows up the oldest notes; returns how many photos were indexed. Their owners are told."""
    events = list(
        OutboxEvent.objects.select_for_update(skip_locked=True)
        .filter(published_at__isnull=True, topic=Topic.WORDS_OUTDATED)
        .order_by("pk")[:BATCH]
    )
    owners = {
        UUID(str(key)): event.owner_id for event in events for key in event.payload["asset_ids"]
    }
    index_assets(asset_ids=owners.keys())
    for asset_id, owner_id in sorted(owners.items()):
        announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": str(asset_id)}, owner_id=owner_id)
    OutboxEvent.objects.filter(pk__in=[event.pk for event in events]).update(
        published_at=timezone.now()
    )
    return len(owners)
