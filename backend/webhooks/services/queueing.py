"""Messages on their way into the log: of what was announced, for trying, and anew."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.events.models import OutboxEvent
from backend.webhooks.models import Delivery, DeliveryState, Webhook
from backend.webhooks.selectors.webhooks import delivery_of, webhook_of
from backend.webhooks.vocabulary import TEST, events_of

_AT_ONCE = 1000  # messages sent again by one request


def queue_events(announced: Iterable[OutboxEvent]) -> None:
    """Writes a message for each webhook that wants to know, and whose owner's account is active.

    In the transaction that marks the announcements as published: each is queued once.
    """
    by_owner = defaultdict(list)
    for row in announced:
        if row.owner_id is not None:
            by_owner[row.owner_id].append(row)
    if not by_owner:
        return
    now = timezone.now()
    listening = Webhook.objects.filter(owner__in=by_owner, disabled_reason="")
    Delivery.objects.bulk_create(
        _delivery(webhook, event.name, event.data, row.created_at, due_at=now)
        for webhook in listening.filter(owner__is_active=True)
        for row in by_owner[webhook.owner_id]
        for event in events_of(row.topic, row.payload)
        if not webhook.events or event.name in webhook.events
    )


def queue_test(*, owner: User, webhook_id: UUID) -> Delivery:
    """Raises Conflict (`webhook_disabled`)."""
    webhook = _enabled(owner, webhook_id)
    now = timezone.now()
    delivery = _delivery(webhook, TEST, {"webhook_id": str(webhook.pk)}, now, due_at=now)
    delivery.save()
    return delivery


@transaction.atomic
def replay_delivery(*, owner: User, webhook_id: UUID, delivery_id: UUID) -> Delivery:
    """Sends a message again, under the id that it had. One that is pending is sent at once."""
    _enabled(owner, webhook_id)
    delivery = delivery_of(owner, webhook_id, delivery_id)
    _send_again([delivery.pk])
    delivery.refresh_from_db()
    return delivery


@transaction.atomic
def replay_failed(*, owner: User, webhook_id: UUID, since: datetime) -> int:
    """Sends the oldest messages that were given up since then again; returns how many."""
    webhook = _enabled(owner, webhook_id)
    failed = Delivery.objects.filter(
        webhook=webhook, state=DeliveryState.FAILED, created_at__gte=since
    )
    ids = list(failed.order_by("id").values_list("id", flat=True)[:_AT_ONCE])
    return _send_again(ids)


def give_up_pending(webhook: Webhook) -> None:
    Delivery.objects.filter(webhook=webhook, state=DeliveryState.PENDING).update(
        state=DeliveryState.FAILED, due_at=None, ended_at=timezone.now()
    )


def _send_again(delivery_ids: list[UUID]) -> int:
    return Delivery.objects.filter(pk__in=delivery_ids).update(
        state=DeliveryState.PENDING, due_at=timezone.now(), attempts_made=0, ended_at=None
    )


def _enabled(owner: User, webhook_id: UUID) -> Webhook:
    webhook = webhook_of(owner, webhook_id)
    if not webhook.is_enabled:
        raise errors.Conflict(
            "The webhook is switched off; switch it on first.", code="webhook_disabled"
        )
    return webhook


def _delivery(
    webhook: Webhook, event: str, data: Mapping[str, Any], at: datetime, *, due_at: datetime
) -> Delivery:
    body = {"type": event, "timestamp": at.isoformat(), "data": dict(data)}
    return Delivery(webhook=webhook, event=event, body=body, created_at=at, due_at=due_at)
