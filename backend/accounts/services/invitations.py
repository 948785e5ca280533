"""Invitations: made by administrators, shown once, good for one account."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from backend.accounts.models import Invitation, LetterKind, User
from backend.accounts.services import attempts, audit, letters
from backend.common import errors
from backend.common.random_secrets import digest, new_secret

_LASTS = timedelta(days=7)
_LONGEST = timedelta(days=90)


@transaction.atomic
def create_invitation(
    *,
    actor: User,
    quota_bytes: int | None,
    email: str = "",
    note: str = "",
    expires_at: datetime | None = None,
    language: str | None = None,
) -> tuple[Invitation, str]:
    """A new invitation and its secret, which nobody can learn again.

    With an e-mail address it is for that address alone, and mailed to it in the language given, or
    else in the administrator's. Raises InvalidInput and Conflict (`email_taken`).
    """
    now = timezone.now()
    expires_at = expires_at or now + _LASTS
    if not now < expires_at <= now + _LONGEST:
        raise errors.InvalidInput(
            "An invitation ends in the future, and within %(days)d days.",
            code="expiry_out_of_range",
            values={"days": _LONGEST.days},
        )
    email = letters.normal(email)
    if email and User.objects.filter(email=email).exists():
        raise errors.Conflict(
            "%(email)s has an account already.", code="email_taken", values={"email": email}
        )
    secret = new_secret()
    invitation = Invitation.objects.create(
        sha256=digest(secret),
        email=email,
        note=note,
        quota_bytes=quota_bytes,
        created_by=actor,
        expires_at=expires_at,
    )
    if email:
        letters.write(
            kind=LetterKind.INVITATION,
            email=email,
            language=language or actor.language,
            invitation=invitation,
            secret=secret,
        )
    _record(actor, "invitation.created", invitation)
    return invitation, secret


@transaction.atomic
def revoke_invitation(*, actor: User, invitation_id: UUID) -> None:
    """Ends an invitation at once; a second time changes nothing.

    Raises NotFound, and Conflict (`invitation_accepted`) when there is an account already.
    """
    invitation = Invitation.objects.select_for_update().filter(pk=invitation_id).first()
    if invitation is None:
        raise errors.NotFound("There is no such invitation.")
    if invitation.accepted_at is not None:
        raise errors.Conflict(
            "The invitation was accepted; deactivate the account instead.",
            code="invitation_accepted",
        )
    if invitation.revoked_at is None:
        invitation.revoked_at = timezone.now()
        invitation.save(update_fields=["revoked_at"])
        _record(actor, "invitation.revoked", invitation)


def open_invitation(*, secret: str, address: str, lock: bool = False) -> Invitation:
    """The invitation that this secret opens; attempts are counted by network address.

    Raises TooManyRequests and NotFound (`bad_invitation`).
    """
    attempts.count(name="links_address", identity=address)
    is_open = Q(accepted_at=None, revoked_at=None, expires_at__gt=timezone.now())
    rows = Invitation.objects.select_for_update() if lock else Invitation.objects.all()
    invitation = rows.filter(is_open, sha256=digest(secret)).first()
    if invitation is None:
        raise bad_invitation()
    return invitation


def bad_invitation() -> errors.NotFound:
    return errors.NotFound(
        "This invitation is not good, or not any more. Ask for a new one.", code="bad_invitation"
    )


def _record(actor: User, action: str, invitation: Invitation) -> None:
    audit.record(
        actor=actor,
        action=action,
        target_type="invitation",
        target_id=invitation.pk,
        details={"email": invitation.email, "quota_bytes": invitation.quota_bytes},
    )
