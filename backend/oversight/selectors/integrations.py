"""The API keys and the webhooks of everybody, for administrators."""

from datetime import UTC, datetime
from uuid import UUID

from django.db.models import Count, Max, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from backend.accounts.models import ApiKey
from backend.common import errors
from backend.webhooks.models import Attempt, Delivery, DeliveryState, Webhook

_NEVER = Value(datetime(1970, 1, 1, tzinfo=UTC))


def all_keys() -> QuerySet[ApiKey]:
    """Those that were not revoked, with their owners."""
    return ApiKey.objects.filter(revoked_at=None).select_related("owner")


def key_by_id(key_id: UUID) -> ApiKey:
    key = all_keys().filter(pk=key_id).first()
    if key is None:
        raise errors.NotFound("There is no such API key.")
    return key


def all_webhooks() -> QuerySet[Webhook]:
    """With their owners; when each was told last (`delivered_at`), as far back as its log goes, and
    how many attempts in a row have failed since (`failures`)."""
    told = Delivery.objects.filter(webhook=OuterRef("pk"), state=DeliveryState.DELIVERED)
    last = Subquery(told.order_by().values("webhook").annotate(at=Max("ended_at")).values("at"))
    failed = Attempt.objects.filter(delivery__webhook=OuterRef("pk"), at__gt=OuterRef("_since"))
    counted = failed.order_by().values("delivery__webhook").annotate(n=Count("pk")).values("n")
    return (
        Webhook.objects.select_related("owner")
        .annotate(delivered_at=last, _since=Coalesce(last, _NEVER))
        .annotate(failures=Coalesce(Subquery(counted), 0))
    )


def webhook_by_id(webhook_id: UUID) -> Webhook:
    webhook = all_webhooks().filter(pk=webhook_id).first()
    if webhook is None:
        raise errors.NotFound("There is no such webhook.")
    return webhook
