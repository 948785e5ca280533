"""What somebody who wants an account has to know, and which invitations there are."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.password_validation import (
    MinimumLengthValidator,
    get_default_password_validators,
)
from django.db.models import Case, CharField, QuerySet, Value, When
from django.utils import timezone

from backend.accounts.models import Invitation
from backend.common import errors
from backend.installation import changeable


@dataclass(frozen=True, slots=True)
class RegistrationState:
    mode: str  # "invitation" or "open"
    password_min_length: int


def registration_state() -> RegistrationState:
    lengths = [
        validator.min_length
        for validator in get_default_password_validators()
        if isinstance(validator, MinimumLengthValidator)
    ]
    return RegistrationState(
        mode=changeable.REGISTRATION.value(), password_min_length=max(lengths, default=1)
    )


def all_invitations() -> QuerySet[Invitation]:
    """With a `state`: open, accepted, revoked or expired."""
    return Invitation.objects.annotate(
        state=Case(
            When(accepted_at__isnull=False, then=Value("accepted")),
            When(revoked_at__isnull=False, then=Value("revoked")),
            When(expires_at__lte=timezone.now(), then=Value("expired")),
            default=Value("open"),
            output_field=CharField(),
        )
    )


def invitation_by_id(invitation_id: UUID) -> Invitation:
    invitation = all_invitations().filter(pk=invitation_id).first()
    if invitation is None:
        raise errors.NotFound("There is no such invitation.")
    return invitation
