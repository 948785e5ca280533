"""What the model or the words say of a thing becomes its state; people's words go before theirs."""

from datetime import datetime

from django.utils import timezone

from backend.common import locks
from backend.moderation.models import Appeal, AppealState, Case, CaseState, Decision, Verdict
from backend.moderation.services.telling import tell_of_hold

_TERMS = "moderation:terms"


def lock_terms() -> None:
    """What is judged under the terms of now is judged before they change, or after."""
    locks.wait_for(_TERMS)


def settle(case: Case, *, is_fit: bool) -> None:
    """Saves the case, which the caller has locked, with what was found of it.

    What an administrator has rejected before is never cleared by a model: once the picture or the
    text is another one, it waits for a second look.
    """
    before = CaseState(case.state)
    fit = is_fit and not _was_rejected(case)
    case.state = CaseState.CLEAR if fit else CaseState.FLAGGED
    if case.state != before:
        case.since = timezone.now()
    case.save()
    if case.state == CaseState.FLAGGED and before != CaseState.FLAGGED:
        tell_of_hold(case)
    if case.state == CaseState.CLEAR:
        close_appeals(case, AppealState.GRANTED, at=case.since)


def close_appeals(case: Case, state: AppealState, *, at: datetime) -> bool:
    """Whether there was one."""
    opened = Appeal.objects.filter(case=case, state=AppealState.OPEN)
    return bool(opened.update(state=state, settled_at=at))


def _was_rejected(case: Case) -> bool:
    latest = Decision.objects.filter(case=case).order_by("-at", "-id").first()
    return latest is not None and latest.verdict == Verdict.REJECT
