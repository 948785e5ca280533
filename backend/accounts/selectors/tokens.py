"""The apps of a user that are signed in by tokens."""

from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from backend.accounts.models import TokenFamily, User
from backend.common import errors


def families_of(user: User) -> QuerySet[TokenFamily]:
    """Those that were neither revoked nor left alone for too long."""
    return TokenFamily.objects.filter(
        user=user, revoked_at__isnull=True, expires_at__gt=timezone.now()
    )


def family_of(user: User, family_id: UUID) -> TokenFamily:
    """Also one that is over; raises NotFound for what is not this user's."""
    family = TokenFamily.objects.filter(user=user, pk=family_id).first()
    if family is None:
        raise errors.NotFound("There is no such sign-in of yours.")
    return family
