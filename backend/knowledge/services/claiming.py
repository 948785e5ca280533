"""Who reads a version, and when: one worker at a time, for as long as it shows life.

`due_at` is when the relay calls a worker; while one reads, it is that worker's lease. A version
that kills its workers is given up after a few.
"""

from datetime import timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.knowledge.models import DocumentVersion, VersionState

TIME_LIMIT = 600  # seconds, for reading one version
_CALL_LASTS = timedelta(minutes=2)  # until a worker that was called is called once more
_MOST_ATTEMPTS = 3
_BATCH = 100


def call_reader(version: DocumentVersion) -> None:
    """Within the caller's transaction."""
    DocumentVersion.objects.filter(pk=version.pk).update(due_at=timezone.now() + _CALL_LASTS)
    announce(topic=Topic.DOCUMENT_READY, payload={"version_id": str(version.pk)})


@transaction.atomic
def call_due() -> int:
    """Calls workers for versions that wait, or whose worker was not heard of again; how many."""
    due = DocumentVersion.objects.filter(
        state__in=[VersionState.WAITING, VersionState.READING], due_at__lte=timezone.now()
    )
    versions = list(due.select_for_update(skip_locked=True).order_by("due_at")[:_BATCH])
    for version in versions:
        if version.attempts >= _MOST_ATTEMPTS:
            give_up(version, "document_unreadable", "Reading it takes too long or too much memory.")
            continue
        version.state, version.token = VersionState.WAITING, None
        version.save(update_fields=["state", "token"])
        call_reader(version)
    return len(versions)


def claim(version_id: UUID) -> DocumentVersion | None:
    """None when it has been read, or is being read."""
    free = DocumentVersion.objects.filter(pk=version_id, state=VersionState.WAITING)
    claimed = free.update(
        state=VersionState.READING,
        token=uuid4(),
        due_at=timezone.now() + timedelta(seconds=TIME_LIMIT) + _CALL_LASTS,
        attempts=F("attempts") + 1,
    )
    if not claimed:
        return None
    return DocumentVersion.objects.select_related("document__base").filter(pk=version_id).first()


def still_ours(version: DocumentVersion) -> QuerySet[DocumentVersion]:
    return DocumentVersion.objects.filter(
        pk=version.pk, state=VersionState.READING, token=version.token
    )


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
