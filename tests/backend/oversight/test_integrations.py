"""Administrators see everybody's keys and webhooks, never a secret, and end them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, Scope, User
from backend.accounts.services.api_keys import create_api_key, recognise
from backend.events.models import OutboxEvent
from backend.webhooks.models import Attempt, DeliveryState, Webhook
from backend.webhooks.services.queueing import queue_test
from tests.factories.webhooks import make_webhook

Api = Callable[[User], APIClient]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

KEYS, WEBHOOKS = "/api/v1/integrations/api-keys", "/api/v1/integrations/webhooks"


def test_a_key_is_seen_and_revoked(owner: User, admin: User, api: Api) -> None:
    key, text = create_api_key(owner=owner, name="import", scopes=[Scope.ASSETS_READ])
    answer = api(admin).get(KEYS)
    (seen,) = answer.json()["items"]
    assert (seen["name"], seen["owner"]["email"]) == ("import", owner.email)
    for secret in (text, key.prefix, key.secret_sha256):
        assert secret not in answer.content.decode()
    assert api(admin).delete(f"{KEYS}/{key.pk}").status_code == 204
    assert recognise(text) is None
    assert api(admin).get(KEYS).json()["items"] == []
    assert api(admin).delete(f"{KEYS}/{key.pk}").status_code == 404
    entry = AuditEntry.objects.get(action="api_key.revoked")
    assert (entry.target_id, entry.details["owner"]) == (key.pk, owner.email)


def _attempt(webhook: Webhook, *, at: Any, status: int) -> None:
    delivery = queue_test(owner=webhook.owner, webhook_id=webhook.pk)
    Attempt.objects.create(delivery=delivery, at=at, milliseconds=10, status=status)
    if status == 200:
        delivery.state, delivery.ended_at = DeliveryState.DELIVERED, at
        delivery.save()


def test_how_a_webhook_fares_is_seen_and_its_address_is_not(
    owner: User, admin: User, api: Api
) -> None:
    webhook, secret = make_webhook(owner=owner, url="https://example.com/a-token-of-theirs")
    now = timezone.now()
    told = now - timedelta(hours=2)
    _attempt(webhook, at=now - timedelta(hours=3), status=500)
    _attempt(webhook, at=told, status=200)
    for minutes in (50, 40):
        _attempt(webhook, at=now - timedelta(minutes=minutes), status=500)
    answer = api(admin).get(WEBHOOKS)
    (seen,) = answer.json()["items"]
    assert (seen["host"], seen["failures"], seen["enabled"]) == ("example.com", 2, True)
    assert seen["delivered_at"].startswith(told.isoformat()[:19])
    for hidden in ("a-token-of-theirs", secret, webhook.secret):
        assert hidden not in answer.content.decode()


def test_one_that_was_never_told_has_failed_as_often_as_it_was_tried(
    owner: User, admin: User, api: Api
) -> None:
    webhook, _ = make_webhook(owner=owner)
    _attempt(webhook, at=timezone.now(), status=500)
    (seen,) = api(admin).get(WEBHOOKS).json()["items"]
    assert (seen["delivered_at"], seen["failures"]) == (None, 1)


def test_what_an_administrator_switches_off_its_owner_cannot_switch_on(
    owner: User, admin: User, api: Api
) -> None:
    webhook, _ = make_webhook(owner=owner)
    one, own = f"{WEBHOOKS}/{webhook.pk}", f"/api/v1/webhooks/{webhook.pk}"
    for _ in range(2):  # again, it changes nothing
        off = api(admin).patch(one, {"enabled": False}).json()
        assert (off["enabled"], off["disabled_reason"]) == (False, "by_administrator")
    told = OutboxEvent.objects.get(topic="webhook.disabled")
    assert (told.owner_id, told.payload["reason"]) == (owner.pk, "by_administrator")
    refused = api(owner).patch(own, {"enabled": True})
    assert (refused.status_code, refused.json()["code"]) == (409, "suspended_by_administrator")
    assert api(owner).patch(own, {"enabled": False}).status_code == 200
    assert api(admin).patch(one, {"enabled": True}).json()["enabled"] is True
    audited = AuditEntry.objects.filter(target_type="webhook").order_by("id")
    assert [entry.action for entry in audited] == ["webhook.disabled", "webhook.enabled"]


def test_what_its_owner_has_switched_off_is_not_an_administrators_to_switch_on(
    owner: User, admin: User, api: Api
) -> None:
    webhook, _ = make_webhook(owner=owner)
    api(owner).patch(f"/api/v1/webhooks/{webhook.pk}", {"enabled": False})
    seen = api(admin).patch(f"{WEBHOOKS}/{webhook.pk}", {"enabled": True}).json()
    assert (seen["enabled"], seen["disabled_reason"]) == (False, "by_owner")
    assert not AuditEntry.objects.exists()
