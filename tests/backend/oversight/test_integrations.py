"""Administrators see everybody's keys and webhooks, never a secret, and end them."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, Scope, User
from backend.accounts.services.api_keys import create_api_key, recognise
from backend.events.models import OutboxEvent
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


def test_how_a_webhook_fares_is_seen_and_its_address_is_not(
    owner: User, admin: User, api: Api
) -> None:
    webhook, secret = make_webhook(owner=owner, url="https://example.com/a-token-of-theirs")
    webhook.failures_in_a_row, webhook.last_success_at = 2, timezone.now()
    webhook.save()
    answer = api(admin).get(WEBHOOKS)
    (seen,) = answer.json()["items"]
    assert (seen["host"], seen["failures_in_a_row"], seen["enabled"]) == ("example.com", 2, True)
    assert seen["last_success_at"][:19] == webhook.last_success_at.isoformat()[:19]
    for hidden in ("a-token-of-theirs", secret, webhook.secret):
        assert hidden not in answer.content.decode()


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
