"""Sends what is due: at least once, in no promised order, one slow receiver not holding up others.

Nobody waits for a slow one: each answer is recorded when it is there, its place is taken by what is
due next, and one owner's receivers never take more than a few of the places.

A message is leased while it is being sent, so that another relay leaves it alone, and sent anew if
ours dies. After a failure it waits, longer each time (Standard Webhooks proposes these pauses), and
is given up after about three days. A webhook that has failed for days is switched off.
"""

import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from backend.common import outbound
from backend.common.sealing import Unsealable, unseal
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.installation import changeable
from backend.webhooks import signing
from backend.webhooks.models import Attempt, Delivery, DeliveryState, DisabledReason, Webhook
from backend.webhooks.services.registering import PURPOSE, disable

PAUSES = tuple(
    timedelta(seconds=seconds)
    for seconds in (5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400)
)
_LEASE = timedelta(minutes=2)  # longer than any request may take, and finding its address
_AT_ONCE = 32
_AT_ONCE_EACH = 4  # of one owner
_ROUNDS = 200  # of a turn, after which the caller may have other things to do
_MOMENT = 0.5  # seconds without an answer that end a turn
_GONE = 410


@dataclass(frozen=True, slots=True)
class Outcome:
    milliseconds: int
    status: int | None = None
    answer: str = ""
    error: str = ""

    @property
    def is_success(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


class Sender:
    """What is under way, from one turn to the next. What a process that ends has under way is sent
    again once its lease is over."""

    def __init__(self) -> None:
        self.under_way: dict[Future[Outcome], Delivery] = {}
        self._pool = ThreadPoolExecutor(_AT_ONCE)  # its threads do not touch the database

    def turn(self) -> int:
        """Sends what is due, and records what has been answered, for as long as answers keep coming
        and a bounded number of rounds; returns how many. The slow ones are left to later turns."""
        ended = 0
        for _ in range(_ROUNDS):
            self._fill()
            done, _ = wait(self.under_way, timeout=_MOMENT, return_when=FIRST_COMPLETED)
            if not done:
                break
            for future in done:
                _record(self.under_way.pop(future).pk, future.result())
            ended += len(done)
        return ended

    def _fill(self) -> None:
        for delivery in _claim(list(self.under_way.values())):
            self.under_way[self._pool.submit(_send, delivery)] = delivery


def prune() -> int:
    """Forgets messages that ended long ago."""
    before = timezone.now() - changeable.WEBHOOK_LOG_KEPT_FOR.value()
    deleted, _ = Delivery.objects.filter(ended_at__lt=before).delete()
    return deleted


@transaction.atomic
def _claim(under_way: Sequence[Delivery]) -> list[Delivery]:
    """The oldest that are due, as many as there are places beside these, leased to us."""
    now = timezone.now()
    pending = Delivery.objects.filter(state=DeliveryState.PENDING, webhook__owner__is_active=True)
    due = pending.filter(due_at__lte=now)
    due = due.exclude(pk__in=[delivery.pk for delivery in under_way])  # whose lease is over
    chosen = list(islice(_first(due, under_way), _AT_ONCE - len(under_way)))
    rows = due.filter(pk__in=chosen).select_related("webhook")
    claimed = list(rows.select_for_update(of=("self",), skip_locked=True).order_by("due_at"))
    Delivery.objects.filter(pk__in=[delivery.pk for delivery in claimed]).update(
        due_at=now + _LEASE
    )
    return claimed


def _first(due: QuerySet[Delivery], under_way: Sequence[Delivery]) -> Iterator[UUID]:
    """In the order in which they are due, but no more of an owner than may be under way at once."""
    taken = Counter(delivery.webhook.owner_id for delivery in under_way)
    full = [owner_id for owner_id, count in taken.items() if count >= _AT_ONCE_EACH]
    owner = F("webhook__owner")
    turn = Window(RowNumber(), partition_by=owner, order_by=[F("due_at").asc(), F("id")])
    open_to = due.exclude(webhook__owner__in=full).annotate(turn=turn, owner_id=owner)
    first = open_to.filter(turn__lte=_AT_ONCE_EACH).order_by("due_at")
    for delivery_id, owner_id in first.values_list("id", "owner_id")[:_AT_ONCE]:
        if taken[owner_id] < _AT_ONCE_EACH:
            taken[owner_id] += 1
            yield delivery_id


def _send(delivery: Delivery) -> Outcome:
    start = time.monotonic()
    body = json.dumps(delivery.body, ensure_ascii=False, separators=(",", ":")).encode()
    try:
        secrets = _secrets(delivery.webhook)
    except Unsealable:
        return Outcome(_since(start), error="The secret cannot be read any more; rotate it.")
    headers = signing.headers(
        message_id=f"msg_{delivery.pk.hex}",
        timestamp=int(time.time()),
        body=body,
        with_secrets=secrets,
    )
    headers |= {"content-type": "application/json", "user-agent": "Shiguang-Webhooks/1"}
    try:
        answer = outbound.post(delivery.webhook.url, content=body, headers=headers)
    except (outbound.Forbidden, outbound.Unreachable) as error:
        return Outcome(_since(start), error=str(error)[:500])
    return Outcome(_since(start), answer.status, answer.body.replace("\x00", "\ufffd"))


def _secrets(webhook: Webhook) -> list[str]:
    sealed = [webhook.secret]
    if webhook.previous_expires_at is not None and webhook.previous_expires_at > timezone.now():
        sealed.append(webhook.previous_secret)
    return [unseal(secret, purpose=PURPOSE) for secret in sealed]


def _since(start: float) -> int:
    return round((time.monotonic() - start) * 1000)


@transaction.atomic
def _record(delivery_id: UUID, outcome: Outcome) -> None:
    """Nothing, when the webhook was removed while it was being told."""
    webhook = Webhook.objects.select_for_update().filter(deliveries=delivery_id).first()
    delivery = Delivery.objects.select_for_update().filter(pk=delivery_id).first()
    if webhook is None or delivery is None:
        return
    Attempt.objects.create(
        delivery=delivery,
        at=timezone.now(),
        milliseconds=outcome.milliseconds,
        status=outcome.status,
        error=outcome.error,
        answer=outcome.answer,
    )
    if outcome.is_success:
        _end(delivery, DeliveryState.DELIVERED)
        _note_success(webhook)
        return
    _wait_or_give_up(delivery)
    _note_failure(webhook, outcome)


def _wait_or_give_up(delivery: Delivery) -> None:
    if delivery.state != DeliveryState.PENDING:  # the webhook was switched off meanwhile
        return
    if delivery.attempts_made >= len(PAUSES):
        _end(delivery, DeliveryState.FAILED)
        return
    delivery.due_at = timezone.now() + PAUSES[delivery.attempts_made]
    delivery.attempts_made += 1
    delivery.save(update_fields=["due_at", "attempts_made"])


def _end(delivery: Delivery, state: DeliveryState) -> None:
    delivery.state, delivery.due_at, delivery.ended_at = state, None, timezone.now()
    delivery.save(update_fields=["state", "due_at", "ended_at"])


def _note_success(webhook: Webhook) -> None:
    webhook.failing_since, webhook.failures_in_a_row = None, 0
    webhook.last_success_at = timezone.now()
    webhook.save(update_fields=["failing_since", "failures_in_a_row", "last_success_at"])


def _note_failure(webhook: Webhook, outcome: Outcome) -> None:
    if not webhook.is_enabled:
        return
    webhook.failing_since = webhook.failing_since or timezone.now()
    webhook.failures_in_a_row += 1
    reason = _reason_to_disable(outcome, failing_since=webhook.failing_since)
    if reason is not None:
        disable(webhook, reason)
        payload = {"webhook_id": str(webhook.pk), "reason": str(reason)}
        announce(topic=Topic.WEBHOOK_DISABLED, payload=payload, owner_id=webhook.owner_id)
    webhook.save(
        update_fields=["failing_since", "failures_in_a_row", "disabled_reason", "disabled_at"]
    )


def _reason_to_disable(outcome: Outcome, *, failing_since: datetime) -> DisabledReason | None:
    if outcome.status == _GONE:
        return DisabledReason.GONE
    if timezone.now() - failing_since >= changeable.WEBHOOK_DISABLED_AFTER.value():
        return DisabledReason.FAILING
    return None
