"""That an administrator looked at somebody's held picture is written down, once for each."""

from django.db import transaction

from backend.accounts.models import AuditEntry, User
from backend.accounts.services import audit
from backend.moderation.models import Case

_ACTION = "moderation.looked"


@transaction.atomic
def looked_at(case: Case, *, actor: User) -> None:
    if case.asset_id is None:
        return
    before = AuditEntry.objects.filter(action=_ACTION, target_id=case.pk, actor_id=actor.pk)
    if not before.exists():
        audit.record(
            actor=actor,
            action=_ACTION,
            target_type="moderation_case",
            target_id=case.pk,
            details={"owner_id": str(case.owner_id)},
        )
