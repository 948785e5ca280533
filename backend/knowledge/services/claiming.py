"""Who reads a version, and when; one that kills its workers is given up after a few."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from backend.events.contracts import Topic
from backend.events.services.leases import CALL_LASTS, Leases
from backend.knowledge.models import DocumentVersion, VersionState

TIME_LIMIT = 600  # seconds, for reading one version
_MOST_ATTEMPTS = 3

_LEASES = Leases(
    DocumentVersion,
    Topic.DOCUMENT_READY,
    "version_id",
    lasts=timedelta(seconds=TIME_LIMIT) + CALL_LASTS,
    running=VersionState.READING,
)
call_reader = _LEASES.call
still_ours = _LEASES.ours


@transaction.atomic
def call_due() -> int:
    """Calls workers for versions that wait, or whose worker was not heard of again; how many."""
    spent = list(_LEASES.due().filter(attempts__gte=_MOST_ATTEMPTS))
    for version in spent:
        give_up(version, "document_unreadable", "Reading it takes too long or too much memory.")
    return len(spent) + _LEASES.call_due()


def claim(version_id: UUID) -> DocumentVersion | None:
    """None when it has been read, or is being read."""
    return _LEASES.claim(version_id, attempts=F("attempts") + 1)


def give_up(version: DocumentVersion, code: str, detail: str) -> None:
    """It stays as it is, with the reason; what was answered before is answered still."""
    DocumentVersion.objects.filter(pk=version.pk, token=version.token).update(
        state=VersionState.FAILED,
        error_code=code,
        error_detail=detail[:500],
        token=None,
        due_at=None,
        ended_at=timezone.now(),
    )
