"""Webhooks in the console: made, tested, followed, and one that fares badly."""

import re
from collections.abc import Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from pytest_django import Settings

from backend.accounts.models import User
from backend.webhooks.models import Delivery, DeliveryState, Webhook
from backend.webhooks.services.queueing import queue_test
from tests.backend.webhooks.receiver import Receiver, receiving
from tests.backend.webhooks.sending import send_due
from tests.e2e.conftest import Window
from tests.factories.webhooks import make_webhook

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def receiver(settings: Settings) -> Iterator[Receiver]:
    settings.OUTBOUND_ALLOWED_NETWORKS = ["127.0.0.0/8"]
    settings.OUTBOUND_ALLOWS_HTTP = True
    with receiving() as server:
        yield server


def test_a_webhook_is_made_its_secret_shown_once_and_a_test_arrives(
    console: Window, receiver: Receiver
) -> None:
    page = console.go("/account/webhooks")
    form = page.get_by_role("form", name="A new webhook")
    form.get_by_label("Address").fill(receiver.url)
    form.get_by_label("What it is for").fill("our backup")
    form.get_by_label("Only certain events").check()
    form.get_by_label("A photo has been processed").check()
    form.get_by_role("button", name="Make the webhook").click()
    dialog = page.get_by_role("dialog", name="The secret of this webhook")
    secret = dialog.locator("pre").inner_text()
    assert re.fullmatch(r"whsec_\S+", secret)
    dialog.get_by_role("button", name="I have kept it").click()
    assert Webhook.objects.get().events == ["asset.processed"]

    page.get_by_role("link", name="our backup").click()
    page.get_by_role("button", name="Send a test").click()
    log = page.get_by_role("list", name="Messages")
    expect(log.get_by_text("Waiting")).to_be_visible()
    send_due()
    expect(log.get_by_text("Arrived")).to_be_visible(timeout=20_000)  # it looks again by itself
    expect(page.get_by_text("last arrived")).to_be_visible()
    assert receiver.got[0].is_signed_with(secret)
    log.get_by_role("button", name="Details").click()
    expect(log.get_by_text("answered 204")).to_be_visible()
    log.get_by_role("button", name="Send again").click()
    expect(log.get_by_text("Waiting")).to_be_visible()
    assert console.complaints == []


def test_one_that_was_given_up_says_why_and_goes_on_where_it_is_wanted(
    console: Window, owner: User
) -> None:
    webhook, _ = make_webhook(owner=owner)
    sent = queue_test(owner=owner, webhook_id=webhook.pk)
    now = timezone.now()
    Delivery.objects.update(state=DeliveryState.FAILED, due_at=None, ended_at=now)
    Webhook.objects.update(
        disabled_reason="failing", disabled_at=now, failing_since=now, failures_in_a_row=40
    )
    page = console.go("/account/webhooks")
    expect(page.get_by_text("40 failures in a row")).to_be_visible()
    page.get_by_role("link", name="https://example.com/told").click()
    page.get_by_text("Given up", exact=True).first.wait_for()
    expect(page.get_by_role("button", name="Send a test")).to_be_disabled()
    page.get_by_role("switch", name="On: https://example.com/told").press("Space")
    page.get_by_role("button", name="Send given up ones again").click()
    page.get_by_role("dialog").get_by_role("button", name="Send again").click()
    expect(page.get_by_text("1 message is being sent again.")).to_be_visible()
    sent.refresh_from_db()
    webhook.refresh_from_db()
    assert (sent.state, webhook.is_enabled) == (DeliveryState.PENDING, True)

    page.get_by_role("button", name="New secret").click()
    page.get_by_role("dialog").get_by_role("button", name="Make a new secret").click()
    page.get_by_role("dialog", name="The secret of this webhook").wait_for()
    page.get_by_role("button", name="I have kept it").click()
    page.get_by_role("button", name="Remove").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove", exact=True).click()
    expect(page.get_by_text("No address is told of anything yet.")).to_be_visible()
    assert not Webhook.objects.exists()
    assert console.complaints == []
