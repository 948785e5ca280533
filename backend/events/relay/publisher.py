"""Publishing: at least once, in the order of the outbox, and nothing is dropped."""

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from backend.events.broker import BROKER_ERRORS
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.webhooks.services.queueing import queue_events

from .routes import UnroutableError, dispatch

log = structlog.get_logger(__name__)

# By orphans.py, words.py and live_photos.py.
_FOLLOWED_UP_HERE = (Topic.OBJECTS_ORPHANED, Topic.WORDS_OUTDATED, Topic.LIVE_HALF_FOUND)


@transaction.atomic
def publish_batch() -> tuple[int, Exception | None]:
    """Publishes the oldest rows that no other relay holds.

    Returns how many went out, and the error that stopped the batch, if one did: the rows after it
    stay for the next attempt. A row is marked after the broker took it, so a crash in between means
    that it goes out twice, which every receiver must bear.
    """
    sent: list[OutboxEvent] = []
    failure: Exception | None = None
    for event in _oldest(settings.RELAY_BATCH):
        try:
            dispatch(event)
        except UnroutableError as error:
            log.error("outbox.unroutable", row=event.pk, topic=event.topic, reason=str(error))
        except BROKER_ERRORS as error:
            failure = error
            break
        sent.append(event)
    queue_events(sent)
    OutboxEvent.objects.filter(pk__in=[event.pk for event in sent]).update(
        published_at=timezone.now()
    )
    return len(sent), failure


def _oldest(limit: int) -> QuerySet[OutboxEvent]:
    return (
        OutboxEvent.objects.select_for_update(skip_locked=True)
        .filter(published_at__isnull=True)
        .exclude(topic__in=_FOLLOWED_UP_HERE)
        .order_by("pk")[:limit]
    )


def prune() -> int:
    """Deletes rows that were published long enough ago to be of no use even to a debugger."""
    deleted, _ = OutboxEvent.objects.filter(
        published_at__lt=timezone.now() - settings.OUTBOX_KEPT_FOR
    ).delete()
    return deleted
