"""The outbox: facts that are announced when, and only when, the change they tell of commits."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db import connection

from backend.events.contracts import OWNER_TOPICS, Topic
from backend.events.models import OutboxEvent

CHANNEL = "shiguang_outbox"  # PostgreSQL NOTIFY channel on which relays listen


def announce(*, topic: Topic, payload: Mapping[str, object], owner_id: UUID | None = None) -> None:
    """Writes a row into the outbox, within the caller's transaction, and wakes the relay on commit.

    `payload` must be JSON. Owner topics need `owner_id`: it names the stream they go to.
    Raises RuntimeError outside a transaction: an announcement must stand or fall with its change.
    """
    announce_each(topic=topic, payloads=[payload], owner_id=owner_id)


def announce_each(
    *, topic: Topic, payloads: Iterable[Mapping[str, object]], owner_id: UUID | None = None
) -> None:
    """The same for many facts of one topic, in a few statements."""
    if not connection.in_atomic_block:
        raise RuntimeError(f"{topic} announced outside a transaction")
    if topic in OWNER_TOPICS and owner_id is None:
        raise ValueError(f"{topic} goes to an owner's stream, and no owner was named")
    OutboxEvent.objects.bulk_create(
        [
            OutboxEvent(topic=str(topic), payload=dict(payload), owner_id=owner_id)
            for payload in payloads
        ],
        batch_size=1000,
    )
    with connection.cursor() as cursor:
        # Delivered on commit; equal notifications of one transaction are folded into one.
        cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])
