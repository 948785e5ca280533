"""The accounts of the installation and what was done to them, for its administrators."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from backend.accounts.models import AuditEntry, Passkey, TotpDevice, User
from backend.common import errors


def users(
    *, q: str | None = None, is_active: bool | None = None, is_staff: bool | None = None
) -> QuerySet[User]:
    """Each with `has_second_factor`; `q` is a part of the name or the address."""
    own = {"user": OuterRef("pk")}
    found = User.objects.annotate(
        has_second_factor=Exists(TotpDevice.objects.filter(**own, confirmed_at__isnull=False))
        | Exists(Passkey.objects.filter(**own))
    )
    if q:
        found = found.filter(Q(name__icontains=q) | Q(email__icontains=q))
    if is_active is not None:
        found = found.filter(is_active=is_active)
    if is_staff is not None:
        found = found.filter(is_staff=is_staff)
    return found


def user_by_id(user_id: UUID) -> User:
    user = users().filter(pk=user_id).first()
    if user is None:
        raise errors.NotFound("There is no such user.")
    return user


def audit(*, target_id: UUID | None = None) -> QuerySet[AuditEntry]:
    entries = AuditEntry.objects.all()
    return entries if target_id is None else entries.filter(target_id=target_id)
