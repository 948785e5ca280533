"""Ending sign-ins: one, all others, or every one."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import Session, TokenFamily, User
from backend.accounts.services.tokens import revoke_families_of
from backend.common import errors


def end_session(*, user: User, public_id: UUID) -> None:
    """Signs one browser out at once. Raises NotFound for what is not this user's session."""
    deleted, _ = Session.objects.filter(user=user, public_id=public_id).delete()
    if not deleted:
        raise errors.NotFound("There is no such session.")


def end_other_sessions(*, user: User, keep_session: str | None) -> int:
    """Signs all other browsers out at once; returns how many there were."""
    deleted, _ = Session.objects.filter(user=user).exclude(pk=keep_session).delete()
    return deleted


@transaction.atomic
def end_sign_ins(
    *, user: User, keep_session: str | None = None, keep_app: TokenFamily | None = None
) -> None:
    """Signs browsers and apps out at once, as after a change of password.

    API keys stay: they were made on purpose, and have their own end.
    """
    end_other_sessions(user=user, keep_session=keep_session)
    revoke_families_of(user=user, keep=keep_app)


def forget_expired() -> int:
    deleted, _ = Session.objects.filter(expire_date__lte=timezone.now()).delete()
    return deleted
