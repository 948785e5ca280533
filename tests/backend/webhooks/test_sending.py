"""What happens in a library is told, signed, again where it failed, and not for ever."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import transaction
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.events.relay.publisher import publish_batch
from backend.events.services.outbox import announce
from backend.webhooks.models import Attempt, Delivery, DeliveryState, Webhook
from backend.webhooks.services.queueing import queue_test, replay_failed
from backend.webhooks.services.registering import change_webhook, remove_webhook, rotate_secret
from backend.webhooks.services.sending import PAUSES, Sender, prune
from tests.backend.webhooks.receiver import Receiver, silent
from tests.backend.webhooks.sending import send_due
from tests.factories.webhooks import make_webhook

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]

ASSET = "0199b2f4-7f11-7a52-8a0e-5a0c3c0f9d21"


def tell(owner: User, topic: Topic = Topic.ASSET_CHANGED, **payload: str) -> None:
    with transaction.atomic():
        announce(topic=topic, payload={"asset_id": ASSET} | payload, owner_id=owner.pk)
    publish_batch()


def make_due() -> None:
    Delivery.objects.filter(state=DeliveryState.PENDING).update(due_at=timezone.now())


def the_delivery() -> Delivery:
    return Delivery.objects.get()


def test_a_change_is_told_signed_and_logged(owner: User, receiver: Receiver) -> None:
    _, secret = make_webhook(owner=owner, url=receiver.url)
    tell(owner)
    assert send_due() == 1
    (message,) = receiver.got
    assert message.body["type"] == "asset.changed"
    assert message.body["data"] == {"asset_id": ASSET}
    assert message.is_signed_with(secret)
    assert message.headers["webhook-id"] == f"msg_{the_delivery().pk.hex}"
    assert the_delivery().state == DeliveryState.DELIVERED
    assert Attempt.objects.get().status == 204
    assert send_due() == 0


def test_the_end_of_the_processing_and_its_failures_have_events_of_their_own(
    owner: User, receiver: Receiver
) -> None:
    make_webhook(owner=owner, url=receiver.url)
    step = {"stage": "faces", "asset_id": ASSET}
    tell(owner, Topic.ASSET_PROGRESSED, stage_state="done", asset_state="processing", **step)
    tell(owner, Topic.ASSET_PROGRESSED, stage_state="failed", asset_state="partial", **step)
    send_due()
    told = {message.body["type"]: message.body["data"] for message in receiver.got}
    assert told == {
        "job.failed": {"asset_id": ASSET, "stage": "faces"},
        "asset.processed": {"asset_id": ASSET, "state": "partial"},
    }


def test_only_what_was_asked_for_and_only_of_the_own_library_is_told(
    owner: User, stranger: User, receiver: Receiver
) -> None:
    make_webhook(owner=owner, url=receiver.url, events=["asset.deleted"])
    tell(owner)
    tell(stranger, Topic.ASSET_DELETED)
    assert not Delivery.objects.exists()
    tell(owner, Topic.ASSET_DELETED)
    send_due()
    assert [message.body["type"] for message in receiver.got] == ["asset.deleted"]


def test_a_deactivated_account_is_told_nothing(owner: User, receiver: Receiver) -> None:
    make_webhook(owner=owner, url=receiver.url)
    tell(owner)
    User.objects.filter(pk=owner.pk).update(is_active=False)
    tell(owner)
    assert (send_due(), receiver.got) == (0, [])
    User.objects.filter(pk=owner.pk).update(is_active=True)
    assert send_due() == 1, "what had waited before"


def test_an_announcement_that_goes_out_twice_is_told_once(owner: User, receiver: Receiver) -> None:
    """A relay that dies between the broker and its commit leaves nothing behind."""
    make_webhook(owner=owner, url=receiver.url)
    with transaction.atomic():
        announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": ASSET}, owner_id=owner.pk)
    with transaction.atomic():
        publish_batch()
        transaction.set_rollback(True)  # killed
    assert not OutboxEvent.objects.filter(published_at__isnull=False).exists()
    publish_batch()
    assert Delivery.objects.count() == 1


def test_a_failure_is_tried_again_later_under_the_same_id(owner: User, receiver: Receiver) -> None:
    make_webhook(owner=owner, url=receiver.url)
    receiver.answers = [500]
    tell(owner)
    send_due()
    assert send_due() == 0  # not yet
    waits = the_delivery().due_at
    assert waits is not None
    assert timedelta(seconds=3) < waits - timezone.now() <= PAUSES[0]
    make_due()
    send_due()
    first, second = receiver.got
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert the_delivery().state == DeliveryState.DELIVERED
    assert Webhook.objects.get().failing_since is None


def test_after_the_last_pause_it_is_given_up_and_can_be_replayed(
    owner: User, receiver: Receiver
) -> None:
    webhook, _ = make_webhook(owner=owner, url=receiver.url)
    receiver.answers = [503] * (len(PAUSES) + 1)
    tell(owner)
    for _ in range(len(PAUSES) + 1):
        make_due()
        send_due()
    assert the_delivery().state == DeliveryState.FAILED
    assert the_delivery().attempts.count() == len(PAUSES) + 1
    long_ago = timezone.now() - timedelta(days=1)
    assert replay_failed(owner=owner, webhook_id=webhook.pk, since=long_ago) == 1
    send_due()
    assert the_delivery().state == DeliveryState.DELIVERED


def fails_for_days(receiver: Receiver) -> None:
    receiver.answers = [500]
    Webhook.objects.update(failing_since=timezone.now() - timedelta(days=6))


def is_gone(receiver: Receiver) -> None:
    receiver.answers = [410]


@pytest.mark.parametrize("befalls", [fails_for_days, is_gone])
def test_who_does_not_answer_for_days_or_is_gone_is_told_no_more(
    owner: User, receiver: Receiver, befalls: Callable[[Receiver], None]
) -> None:
    webhook, _ = make_webhook(owner=owner, url=receiver.url)
    befalls(receiver)
    tell(owner)
    send_due()
    assert not Webhook.objects.get().is_enabled
    assert the_delivery().state == DeliveryState.FAILED
    notice = OutboxEvent.objects.get(topic=Topic.WEBHOOK_DISABLED)
    assert notice.payload["webhook_id"] == str(webhook.pk)
    tell(owner)
    assert Delivery.objects.count() == 1
    change_webhook(owner=owner, webhook_id=webhook.pk, changes={"enabled": True})
    tell(owner)
    send_due()
    assert len(receiver.got) == 2


def test_a_redirect_is_a_failure_and_is_not_followed(owner: User, receiver: Receiver) -> None:
    make_webhook(owner=owner, url=receiver.url)
    receiver.answers, receiver.location = [302], f"{receiver.url}/elsewhere"
    tell(owner)
    send_due()
    assert len(receiver.got) == 1
    assert the_delivery().state == DeliveryState.PENDING


def test_after_a_rotation_both_secrets_sign(owner: User, receiver: Receiver) -> None:
    webhook, old = make_webhook(owner=owner, url=receiver.url)
    _, new = rotate_secret(owner=owner, webhook_id=webhook.pk)
    tell(owner)
    send_due()
    assert all(receiver.got[0].is_signed_with(secret) for secret in (old, new))
    Webhook.objects.update(previous_expires_at=timezone.now() - timedelta(seconds=1))
    tell(owner)
    send_due()
    assert receiver.got[1].is_signed_with(new)
    assert not receiver.got[1].is_signed_with(old)


def test_one_that_never_answers_does_not_hold_up_the_others(
    owner: User, stranger: User, receiver: Receiver
) -> None:
    deaf, _ = make_webhook(owner=stranger, url="http://127.0.0.1:1/nobody")
    make_webhook(owner=owner, url=receiver.url)
    for _ in range(40):
        queue_test(owner=stranger, webhook_id=deaf.pk)
    tell(owner)
    send_due()
    assert len(receiver.got) == 1
    assert Attempt.objects.filter(delivery__webhook=deaf, status=None).exists()


def test_while_slow_ones_are_waited_for_the_others_are_told(
    owner: User, stranger: User, receiver: Receiver
) -> None:
    with silent() as url:
        for _ in range(3):
            slow, _ = make_webhook(owner=stranger, url=url)
            for _ in range(20):
                queue_test(owner=stranger, webhook_id=slow.pk)
        make_webhook(owner=owner, url=receiver.url)
        tell(owner)
        tell(owner)
        sender = Sender()
        while len(receiver.got) < 2:
            sender.turn()
        while sender.turn():
            pass
        waited_for = [delivery.webhook.owner_id for delivery in sender.under_way.values()]
        assert waited_for == [stranger.pk] * 4
        tell(owner)
        while len(receiver.got) < 3:
            sender.turn()
    while sender.under_way:
        sender.turn()
    assert Attempt.objects.filter(delivery__webhook__owner=stranger, status=None).exists()


def test_a_message_under_way_is_left_to_whoever_has_it_until_the_lease_ends(
    owner: User, receiver: Receiver
) -> None:
    make_webhook(owner=owner, url=receiver.url)
    tell(owner)
    Delivery.objects.update(due_at=timezone.now() + timedelta(minutes=2))  # as a claim leaves it
    assert send_due() == 0
    make_due()
    assert send_due() == 1


def test_removing_it_while_it_is_being_told_is_no_error(
    owner: User, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    webhook, _ = make_webhook(owner=owner, url=receiver.url)
    tell(owner)
    take = receiver.take

    def remove_then_take(handler: object) -> None:
        remove_webhook(owner=owner, webhook_id=webhook.pk)
        take(handler)  # type: ignore[arg-type]  # the handler that it was given

    monkeypatch.setattr(receiver, "take", remove_then_take)
    assert send_due() == 1
    assert not Delivery.objects.exists()


def test_what_ended_long_ago_is_forgotten(
    owner: User, receiver: Receiver, settings: Settings
) -> None:
    make_webhook(owner=owner, url=receiver.url)
    tell(owner)
    send_due()
    assert prune() == 0
    Delivery.objects.update(ended_at=timezone.now() - settings.WEBHOOK_LOG_KEPT_FOR * 2)
    assert prune() == 2  # the message and its attempt


def test_ids_are_what_the_log_shows(owner: User, receiver: Receiver) -> None:
    make_webhook(owner=owner, url=receiver.url)
    tell(owner)
    send_due()
    assert UUID(receiver.got[0].headers["webhook-id"].removeprefix("msg_")) == the_delivery().pk
