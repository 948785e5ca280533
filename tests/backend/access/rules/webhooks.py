"""Webhooks and their log."""

from backend.accounts.models import Scope
from tests.backend.access.rules.contract import Key, Own, Rules
from tests.factories import webhooks

READ, WRITE = Scope.WEBHOOKS_READ, Scope.WEBHOOKS_WRITE
ONE = "webhooks/<uuid:webhook_id>"
DELIVERY = f"{ONE}/deliveries/<uuid:delivery_id>"
WISH = {"url": "https://example.com/told"}
SINCE = {"since": "2026-01-01T00:00:00Z"}

RULES: Rules = {
    ("GET", "webhooks"): Key(READ),
    ("POST", "webhooks"): Key(WRITE, sends=WISH, ok=201),
    ("GET", ONE): Own(READ, webhooks.webhook),
    ("PATCH", ONE): Own(WRITE, webhooks.webhook, sends={"enabled": False}),
    ("DELETE", ONE): Own(WRITE, webhooks.webhook, ok=204),
    ("POST", f"{ONE}/rotate-secret"): Own(WRITE, webhooks.webhook),
    ("POST", f"{ONE}/test"): Own(WRITE, webhooks.webhook, ok=202),
    ("POST", f"{ONE}/replay"): Own(WRITE, webhooks.webhook, sends=SINCE, ok=202),
    ("GET", f"{ONE}/deliveries"): Own(READ, webhooks.webhook),
    ("GET", DELIVERY): Own(READ, webhooks.delivery),
    ("POST", f"{DELIVERY}/replay"): Own(WRITE, webhooks.delivery, ok=202),
}
