"""The accounts of the installation and what was done to them, for its administrators."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from backend.accounts.models import AuditEntry, Passkey, TotpDevice, User
from backend.common import errors, phone_numbers


def users(
    *, q: str | None = None, is_active: bool | None = None, is_staff: bool | None = None
) -> QuerySet[User]:
    """Each with `has_second_factor`; `q` is a part of the name, the address or the number."""
    own = {"user": OuterRef("pk")}
    found = User.objects.annotate(
        has_second_factor=Exists(TotpDevice.objects.filter(**own, confirmed_at__isnull=False))
        | Exists(Passkey.objects.filter(**own))
    )
    if q:
        named = Q(name__icontains=q) | Q(email__icontains=q)
        if digits := phone_numbers.part(q):
            named |= Q(phone_number__contains=digits)
        found = found.filter(named)
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


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """`action` also finds what it begins, up to a dot; `actor` is a part of the address."""

    target_id: UUID | None = None
    target_type: str | None = None
    action: str | None = None
    actor: str | None = None
    since: datetime | None = None
    until: datetime | None = None


def audit(wanted: AuditFilter = AuditFilter()) -> QuerySet[AuditEntry]:
    asked = {
        "target_id": wanted.target_id,
        "target_type": wanted.target_type,
        "actor_email__icontains": wanted.actor,
        "at__gte": wanted.since,
        "at__lt": wanted.until,
    }
    entries = AuditEntry.objects.filter(**{k: v for k, v in asked.items() if v is not None})
    if wanted.action is not None:
        how = "action__startswith" if wanted.action.endswith(".") else "action"
        entries = entries.filter(**{how: wanted.action})
    return entries
