"""Webhooks: made, changed, switched off and on, given new secrets, removed."""

from collections.abc import Collection
from datetime import timedelta
from typing import Any, TypedDict
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors, outbound
from backend.common.sealing import seal
from backend.webhooks.models import DisabledReason, Webhook
from backend.webhooks.selectors.webhooks import webhook_of
from backend.webhooks.services.queueing import give_up_pending
from backend.webhooks.signing import new_secret

PURPOSE = "webhook secret"
MOST = 20  # of one owner
_OVERLAP = timedelta(hours=24)  # in which the secret before goes on signing


class Changes(TypedDict, total=False):
    url: str
    description: str
    events: list[str]
    enabled: bool


@transaction.atomic
def create_webhook(
    *, owner: User, url: str, events: Collection[str], description: str = ""
) -> tuple[Webhook, str]:
    """The webhook and its secret, which nobody can learn again. Events: none means all.

    Raises InvalidInput (`address_refused`) and Conflict (`too_many_webhooks`).
    """
    _check(url)
    User.objects.select_for_update().get(pk=owner.pk)  # two requests cannot both take the last one
    if Webhook.objects.filter(owner=owner).count() >= MOST:
        raise errors.Conflict(
            "An account has at most %(most)d webhooks; remove one first.",
            code="too_many_webhooks",
            values={"most": MOST},
        )
    secret = new_secret()
    webhook = Webhook.objects.create(
        owner=owner,
        url=url,
        description=description,
        events=sorted(set(events)),
        secret=seal(secret, purpose=PURPOSE),
    )
    return webhook, secret


@transaction.atomic
def change_webhook(*, owner: User, webhook_id: UUID, changes: Changes) -> Webhook:
    """What is switched off gives up what it had still to be told. Raises Conflict
    (`suspended_by_administrator`) where it is not the owner's to switch on."""
    webhook = _locked(owner, webhook_id)
    if "url" in changes:
        _check(changes["url"])
    fields: dict[str, Any] = {name: value for name, value in changes.items() if name != "enabled"}
    if "events" in changes:
        fields["events"] = sorted(set(changes["events"]))
    for name, value in fields.items():
        setattr(webhook, name, value)
    enabled = changes.get("enabled", webhook.is_enabled)
    if enabled and webhook.disabled_reason == DisabledReason.BY_ADMINISTRATOR:
        raise errors.Conflict(
            "An administrator has switched this webhook off.", code="suspended_by_administrator"
        )
    if enabled and not webhook.is_enabled:
        enable(webhook)
    elif not enabled and webhook.is_enabled:
        disable(webhook, DisabledReason.BY_OWNER)
    webhook.save()
    return webhook


@transaction.atomic
def rotate_secret(*, owner: User, webhook_id: UUID) -> tuple[Webhook, str]:
    """A new secret. For a day messages are signed with the old one, too."""
    webhook, secret = _locked(owner, webhook_id), new_secret()
    webhook.previous_secret = webhook.secret
    webhook.previous_expires_at = timezone.now() + _OVERLAP
    webhook.secret = seal(secret, purpose=PURPOSE)
    webhook.save()
    return webhook, secret


def remove_webhook(*, owner: User, webhook_id: UUID) -> None:
    """Its log goes with it."""
    webhook_of(owner, webhook_id).delete()


def enable(webhook: Webhook) -> None:
    """Marks it, without saving."""
    webhook.disabled_reason, webhook.disabled_at = "", None
    webhook.failing_since, webhook.failures_in_a_row = None, 0


def disable(webhook: Webhook, reason: DisabledReason) -> None:
    """Marks it, without saving, and gives up what is pending."""
    webhook.disabled_reason, webhook.disabled_at = reason, timezone.now()
    give_up_pending(webhook)


def _locked(owner: User, webhook_id: UUID) -> Webhook:
    webhook = Webhook.objects.select_for_update().filter(owner=owner, pk=webhook_id).first()
    return webhook or webhook_of(owner, webhook_id)  # the latter says that it is not there


def _check(url: str) -> None:
    try:
        outbound.check(url)
    except outbound.Forbidden as error:
        raise errors.InvalidInput(str(error), code="address_refused") from error
