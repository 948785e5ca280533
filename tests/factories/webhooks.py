"""Webhooks and messages, each as the parameters of its address."""

from collections.abc import Collection, Mapping

from backend.accounts.models import User
from backend.webhooks.models import Webhook
from backend.webhooks.services.queueing import queue_test
from backend.webhooks.services.registering import create_webhook


def make_webhook(
    *, owner: User, url: str = "https://example.com/told", events: Collection[str] = ()
) -> tuple[Webhook, str]:
    """A webhook that is told of everything, and its secret."""
    return create_webhook(owner=owner, url=url, events=events)


def webhook(owner: User) -> Mapping[str, object]:
    return {"webhook_id": make_webhook(owner=owner)[0].pk}


def delivery(owner: User) -> Mapping[str, object]:
    made, _ = make_webhook(owner=owner)
    sent = queue_test(owner=owner, webhook_id=made.pk)
    return {"webhook_id": made.pk, "delivery_id": sent.pk}
