"""Webhooks of others that an administrator switches off, and on again."""

from uuid import UUID

from django.db import transaction

from backend.common import errors
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.webhooks.models import DisabledReason, Webhook
from backend.webhooks.services.registering import disable, enable


@transaction.atomic
def suspend(*, webhook_id: UUID) -> tuple[Webhook, bool]:
    """Whatever it was before; its owner is told on the event stream. Also: whether that is new.

    Raises NotFound.
    """
    webhook, by_administrator = _locked(webhook_id), DisabledReason.BY_ADMINISTRATOR
    if webhook.disabled_reason == by_administrator:
        return webhook, False
    disable(webhook, by_administrator)
    webhook.save(update_fields=["disabled_reason", "disabled_at"])
    payload = {"webhook_id": str(webhook.pk), "reason": str(by_administrator)}
    announce(topic=Topic.WEBHOOK_DISABLED, payload=payload, owner_id=webhook.owner_id)
    return webhook, True


@transaction.atomic
def reinstate(*, webhook_id: UUID) -> tuple[Webhook, bool]:
    """Only what an administrator has switched off. Also: whether it was. Raises NotFound."""
    webhook = _locked(webhook_id)
    if webhook.disabled_reason != DisabledReason.BY_ADMINISTRATOR:
        return webhook, False
    enable(webhook)
    webhook.save(update_fields=["disabled_reason", "disabled_at", "failing_since"])
    return webhook, True


def _locked(webhook_id: UUID) -> Webhook:
    webhooks = Webhook.objects.select_for_update(of=("self",)).select_related("owner")
    webhook = webhooks.filter(pk=webhook_id).first()
    if webhook is None:
        raise errors.NotFound("There is no such webhook.")
    return webhook
