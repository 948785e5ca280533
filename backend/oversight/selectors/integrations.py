"""The API keys and the webhooks of everybody, for administrators."""

from uuid import UUID

from django.db.models import QuerySet

from backend.accounts.models import ApiKey
from backend.common import errors
from backend.webhooks.models import Webhook


def all_keys() -> QuerySet[ApiKey]:
    """Those that were not revoked, with their owners."""
    return ApiKey.objects.filter(revoked_at=None).select_related("owner")


def key_by_id(key_id: UUID) -> ApiKey:
    key = all_keys().filter(pk=key_id).first()
    if key is None:
        raise errors.NotFound("There is no such API key.")
    return key


def all_webhooks() -> QuerySet[Webhook]:
    """With their owners."""
    return Webhook.objects.select_related("owner")


def webhook_by_id(webhook_id: UUID) -> Webhook:
    webhook = all_webhooks().filter(pk=webhook_id).first()
    if webhook is None:
        raise errors.NotFound("There is no such webhook.")
    return webhook
