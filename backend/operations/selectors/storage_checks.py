"""Checks of the store, and what they found."""

from uuid import UUID

from django.db.models import QuerySet

from backend.common import errors
from backend.operations.models import StorageCheck, StorageFinding


def storage_checks() -> QuerySet[StorageCheck]:
    return StorageCheck.objects.all()


def findings(*, check_id: UUID, kind: str | None) -> QuerySet[StorageFinding]:
    """Raises NotFound."""
    if not StorageCheck.objects.filter(pk=check_id).exists():
        raise errors.NotFound("There is no such check.")
    found = StorageFinding.objects.filter(storage_check=check_id)
    return found if kind is None else found.filter(kind=kind)
