"""Which keys a user has."""

from uuid import UUID

from django.db.models import QuerySet

from backend.accounts.models import ApiKey, User
from backend.common import errors


def keys_of(user: User) -> QuerySet[ApiKey]:
    """All but the revoked ones; expired keys stay listed, so that their owner sees why."""
    return ApiKey.objects.filter(owner=user, revoked_at=None)


def key_of(user: User, key_id: UUID) -> ApiKey:
    key = keys_of(user).filter(pk=key_id).first()
    if key is None:
        raise errors.NotFound("There is no such API key.")
    return key
