"""Owners disagree."""

from uuid import UUID

from django.db import IntegrityError, transaction

from backend.accounts.models import User
from backend.common import errors
from backend.common.names import tidy
from backend.moderation.models import Appeal, AppealState, Case
from backend.moderation.models.case import HELD
from backend.moderation.models.review import MOST_WORDS
from backend.moderation.services.telling import tell_administrators


def appeal(*, owner: User, case_id: UUID, words: str) -> Case:
    """Raises NotFound for what is not the owner's or is not held, InvalidInput (`appeal_empty`),
    and Conflict: `appeal_open`, or `appeal_denied` for what was judged twice already."""
    words = tidy(words)[:MOST_WORDS]
    if not words:
        raise errors.InvalidInput("An appeal needs words.", code="appeal_empty")
    with transaction.atomic():
        held = Case.objects.select_for_update(of=("self",)).filter(state__in=HELD)
        case = held.filter(owner=owner, pk=case_id).first()
        if case is None:
            raise errors.NotFound("Nothing of yours is held under this id.")
        _refuse_again(case)
        try:
            with transaction.atomic():
                Appeal.objects.create(case=case, words=words)
        except IntegrityError:
            raise _open() from None
        tell_administrators(case)
    return case


def _refuse_again(case: Case) -> None:
    """A denial counts for the picture or text as it is: since it last came into this state."""
    appeals = Appeal.objects.filter(case=case)
    if appeals.filter(state=AppealState.OPEN).exists():
        raise _open()
    if appeals.filter(state=AppealState.DENIED, settled_at__gte=case.since).exists():
        raise errors.Conflict(
            "An administrator has looked at this a second time; that stands.", code="appeal_denied"
        )


def _open() -> errors.Conflict:
    return errors.Conflict("Your appeal waits for an administrator.", code="appeal_open")
