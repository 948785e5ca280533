"""Which webhooks an owner has, and what they were told."""

from uuid import UUID

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.webhooks.models import Delivery, Webhook


def webhooks_of(owner: User) -> QuerySet[Webhook]:
    return Webhook.objects.filter(owner=owner)


def webhook_of(owner: User, webhook_id: UUID) -> Webhook:
    webhook = webhooks_of(owner).filter(pk=webhook_id).first()
    if webhook is None:
        raise errors.NotFound("There is no such webhook.")
    return webhook


def deliveries_of(owner: User, webhook_id: UUID, *, state: str | None = None) -> QuerySet[Delivery]:
    found = Delivery.objects.filter(webhook=webhook_of(owner, webhook_id))
    return found if state is None else found.filter(state=state)


def delivery_of(owner: User, webhook_id: UUID, delivery_id: UUID) -> Delivery:
    deliveries = Delivery.objects.filter(webhook=webhook_id, webhook__owner=owner, pk=delivery_id)
    delivery = deliveries.prefetch_related("attempts").first()
    if delivery is None:
        raise errors.NotFound("There is no such delivery.")
    return delivery
