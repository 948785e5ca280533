"""Telling owners what is held and what became of it, and administrators what waits for them."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from backend.accounts.models import LetterKind, User
from backend.accounts.services import letters
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.moderation.models import Case
from backend.moderation.models.case import HELD

_QUIET = timedelta(days=1)  # one letter about many pictures


def tell_of_hold(case: Case) -> None:
    """Called once the case is held. Everything the owner has to know stands on one page; so there
    is a letter for the first thing in a day."""
    _announce(Topic.MODERATION_HELD, case, to=case.owner_id)
    tell_administrators(case)
    lately = Case.objects.filter(
        owner=case.owner_id, state__in=HELD, since__gt=timezone.now() - _QUIET
    ).exclude(pk=case.pk)
    if not lately.exists():
        _write(case, LetterKind.SHARING_HELD)


def tell_of_decision(case: Case, *, on_appeal: bool) -> None:
    """A letter answers an appeal; other decisions are told where the owner's things are."""
    _announce(Topic.MODERATION_SETTLED, case, to=case.owner_id)
    if on_appeal:
        _write(case, LetterKind.APPEAL_SETTLED)


def tell_administrators(case: Case) -> None:
    administrators = User.objects.filter(is_staff=True, is_active=True)
    for user_id in administrators.order_by("id").values_list("id", flat=True):
        _announce(Topic.MODERATION_WAITING, case, to=user_id)


def _announce(topic: Topic, case: Case, *, to: UUID) -> None:
    announce(topic=topic, payload={"case_id": str(case.pk)}, owner_id=to)


def _write(case: Case, kind: LetterKind) -> None:
    owner = case.owner
    letters.write(kind=kind, email=owner.email, language=owner.language, user=owner)
