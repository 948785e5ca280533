"""The audit: what administrators do is written down in the transaction that does it."""

from collections.abc import Mapping
from typing import Literal
from uuid import UUID, uuid5

from backend.accounts.models import AuditEntry, User

# What entries are about. The console's audit page offers the same to look for.
Target = Literal[
    "api_key",
    "backfill",
    "backup",
    "invitation",
    "model",
    "model_pipeline",
    "model_run",
    "model_trigger",
    "model_upload",
    "moderation_case",
    "moderation_terms",
    "queue",
    "setting",
    "share",
    "share_report",
    "space",
    "storage_check",
    "user",
    "webhook",
]

_IDS = UUID("8f1b4c52-6a0e-4f53-9b1d-0c6a5d0f7f2e")


def id_of(target_type: str, name: str) -> UUID:
    """For what has a name and no id: the same one each time."""
    return uuid5(_IDS, f"{target_type}:{name}")


def record(
    *,
    actor: User,
    action: str,
    target_type: Target,
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
