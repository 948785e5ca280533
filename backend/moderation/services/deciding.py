"""Administrators judge what is held, and judge again what owners appeal against."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.common.names import tidy
from backend.moderation.models import (
    Appeal,
    AppealState,
    Case,
    CaseState,
    Decision,
    Verdict,
)
from backend.moderation.models.review import MOST_WORDS
from backend.moderation.selectors.cases import concerns_others
from backend.moderation.services.judging import close_appeals
from backend.moderation.services.telling import tell_of_decision

_STATES = {Verdict.APPROVE: CaseState.APPROVED, Verdict.REJECT: CaseState.REJECTED}
_APPEALS = {Verdict.APPROVE: AppealState.GRANTED, Verdict.REJECT: AppealState.DENIED}


@transaction.atomic
def decide(
    *, actor: User, case_ids: Collection[UUID], verdict: Verdict, reason: str = ""
) -> list[Case]:
    """All of these cases, or none. Again, it changes nothing but the reason.

    Raises NotFound, also for what nobody else sees any more; InvalidInput for a rejection without a
    reason, which its owner is to read; and Conflict (`second_look`): an appeal is judged by another
    administrator than whoever rejected it, as long as there is one.
    """
    reason = tidy(reason)[:MOST_WORDS]
    if verdict == Verdict.REJECT and not reason:
        raise errors.InvalidInput("The owner has to be told why.")
    wanted = set(case_ids)
    locked = Case.objects.select_for_update(of=("self",)).filter(concerns_others(), pk__in=wanted)
    cases = list(locked.exclude(state__in=_UNDECIDABLE).order_by("pk"))
    if len(cases) != len(wanted):
        raise errors.NotFound("Some of these cases are not there any more.")
    for case in cases:
        _require_other(actor, case)
        _decide(actor, case, verdict, reason)
    return cases


_UNDECIDABLE = (CaseState.PENDING, CaseState.CLEAR)


def _decide(actor: User, case: Case, verdict: Verdict, reason: str) -> None:
    latest = Decision.objects.filter(case=case).order_by("-at", "-id").first()
    state = _STATES[verdict]
    if case.state == state and latest is not None and latest.reason == reason:
        if not close_appeals(case, _APPEALS[verdict], at=timezone.now()):
            return
        tell_of_decision(case, on_appeal=True)
        return
    Decision.objects.create(case=case, actor=actor, verdict=verdict, reason=reason)
    case.state, case.since = state, timezone.now()
    case.save(update_fields=["state", "since"])
    audit.record(
        actor=actor,
        action=f"moderation.{state}",
        target_type="moderation_case",
        target_id=case.pk,
        details={"owner_id": str(case.owner_id), "subject": case.subject, "reason": reason},
    )
    appealed = close_appeals(case, _APPEALS[verdict], at=case.since)
    tell_of_decision(case, on_appeal=appealed)


def _require_other(actor: User, case: Case) -> None:
    if not Appeal.objects.filter(case=case, state=AppealState.OPEN).exists():
        return
    latest = Decision.objects.filter(case=case).order_by("-at", "-id").first()
    if latest is None or latest.actor_id != actor.pk:
        return
    others = User.objects.filter(is_staff=True, is_active=True).exclude(pk=actor.pk)
    if others.exists():
        raise errors.Conflict(
            "You have rejected this yourself: another administrator judges the appeal.",
            code="second_look",
        )
