"""The outbox: facts that are announced when, and only when, the change they tell of commits."""

from collections.abc import Mapping
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
    if not connection.in_atomic_block:
        raise RuntimeError(f"{topic} announced outside a transaction")
    if topic in OWNER_TOPICS and owner_id is None:
        raise ValueError(f"{topic} goes to an owner's stream, and no owner was named")
    OutboxEvent.objects.create(topic=str(topic), payload=dict(payload), owner_id=owner_id)
    with connection.cursor() as cursor:
        # Delivered on commit; equal notifications of one transaction are folded into one.
        cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])
