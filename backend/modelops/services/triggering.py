"""Addresses that other programs call to start a pipeline: a registry's, say, that got an image or
a data set."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.common.names import tidy
from backend.common.random_secrets import digest, new_secret
from backend.modelops.models import Pipeline, Reason, Run, Trigger
from backend.modelops.services.starting import start_unless_active


@transaction.atomic
def make_trigger(pipeline: Pipeline, *, name: str, actor: User) -> tuple[Trigger, str]:
    """And its secret, which cannot be read again."""
    secret = new_secret()
    trigger = Trigger.objects.create(
        task=pipeline.task, name=tidy(name)[:100], digest=digest(secret), created_by=actor.email
    )
    _record(actor, "model_trigger.made", trigger)
    return trigger, secret


@transaction.atomic
def remove_trigger(*, trigger_id: UUID, actor: User) -> None:
    """Raises NotFound."""
    trigger = Trigger.objects.filter(pk=trigger_id).first()
    if trigger is None:
        raise errors.NotFound("There is no such trigger.")
    _record(actor, "model_trigger.removed", trigger)
    trigger.delete()


@transaction.atomic
def pull(*, secret: str, note: str) -> Run | None:
    """None where a run of the pipeline is on its way already.

    Raises NotFound.
    """
    trigger = Trigger.objects.filter(digest=digest(secret)).select_for_update().first()
    pipeline = Pipeline.objects.filter(pk=trigger.task).first() if trigger else None
    if trigger is None or pipeline is None:
        raise errors.NotFound("There is no such trigger.")
    trigger.called_at = timezone.now()
    trigger.save(update_fields=["called_at"])
    said = f"{trigger.name}: {note}" if note else trigger.name
    return start_unless_active(pipeline, reason=Reason.WEBHOOK, note=said)


def _record(actor: User, action: str, trigger: Trigger) -> None:
    audit.record(
        actor=actor,
        action=action,
        target_type="model_trigger",
        target_id=trigger.pk,
        details={"pipeline": trigger.task, "name": trigger.name},
    )
