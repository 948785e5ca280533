"""The audit: what administrators do is written down in the transaction that does it."""

from collections.abc import Mapping
from uuid import UUID

from backend.accounts.models import AuditEntry, User


def record(
    *,
    actor: User,
    action: str,
    target_type: str,
    target_id: UUID,
    details: Mapping[str, object] | None = None,
) -> AuditEntry:
    """`details` go into JSON, and must not hold secrets."""
    return AuditEntry.objects.create(
        actor_id=actor.pk,
        actor_email=actor.email,
        action=action,
        target_type=target_type,
        target_id=target_id,
        details=dict(details or {}),
    )
