"""Requests that are carried out once however often they are sent.

After draft-ietf-httpapi-idempotency-key-header: the first request with a key is carried out and its
answer kept; the same request again gets that answer, another one with the same key is refused.

The work and its answer are committed in one transaction, in which the request's row is locked. So
nothing is ever done without its answer being known, and a process that dies in between leaves a
row that is neither locked nor answered, for the next attempt to take up.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import OperationalError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.common.sealing import seal, unseal
from backend.integrations.models import IdempotentRequest

_PURPOSE = "answers to idempotent requests"


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose keys they are: a user's, or those of whoever comes by the same way (`scope`)."""

    user: User | None = None
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: str


def carry_out(
    *, caller: Caller, key: str, fingerprint: str, work: Callable[[], Answer | None]
) -> Answer | None:
    """The answer that was kept for this request; None when `work` has been done just now.

    `work` does it, and returns the answer to keep, or None where it came to nothing: then the key
    is free again. Raises Conflict (`request_in_progress`) while the first one still runs, and
    Unprocessable (`idempotency_key_reused`) for another request.
    """
    _enter(caller, key, fingerprint)
    with transaction.atomic():
        row = _locked(caller, key)
        if row.fingerprint != fingerprint:
            raise errors.Unprocessable(
                "This Idempotency-Key belongs to another request.", code="idempotency_key_reused"
            )
        if row.status is not None:
            return _kept(row)
        answer = work()
        if answer is None:
            row.delete()
            return None
        row.status, row.headers = answer.status, dict(answer.headers)
        row.sealed_body = seal(answer.body, purpose=_PURPOSE)
        row.save(update_fields=["status", "headers", "sealed_body"])
    return None


def forget_old(*, now: datetime | None = None) -> int:
    """Deletes what was asked so long ago that nobody will send it again."""
    before = (now or timezone.now()) - settings.IDEMPOTENCY_KEPT_FOR
    deleted, _ = IdempotentRequest.objects.filter(created_at__lte=before).delete()
    return deleted


def _enter(caller: Caller, key: str, fingerprint: str) -> None:
    """Committed at once, so that others with this key find it."""
    now = timezone.now()
    _rows(caller, key).filter(created_at__lte=now - settings.IDEMPOTENCY_KEPT_FOR).delete()
    row = IdempotentRequest(
        user=caller.user, scope=caller.scope, key=key, fingerprint=fingerprint, created_at=now
    )
    IdempotentRequest.objects.bulk_create([row], ignore_conflicts=True)


def _rows(caller: Caller, key: str) -> QuerySet[IdempotentRequest]:
    return IdempotentRequest.objects.filter(user=caller.user, scope=caller.scope, key=key)


def _locked(caller: Caller, key: str) -> IdempotentRequest:
    try:
        with transaction.atomic():
            row = _rows(caller, key).select_for_update(nowait=True).first()
    except OperationalError:
        row = None  # locked: the first one is at work
    if row is None:
        raise errors.Conflict(
            "The first request with this Idempotency-Key is still being carried out.",
            code="request_in_progress",
            retry_after=1,
        )
    return row


def _kept(row: IdempotentRequest) -> Answer:
    return Answer(
        status=row.status or 0,
        headers=row.headers,
        body=unseal(row.sealed_body, purpose=_PURPOSE),
    )
