"""One change of a run at a time. Its task is locked first: what one run gives back another is woken
for, and two that hold their own rows must not wait for each other's."""

from uuid import UUID

from backend.modelhub.services.locking import lock_registry
from backend.modelops.models import Run


def locked(run_id: UUID | str) -> Run:
    """Until the caller's transaction ends. Raises Run.DoesNotExist."""
    lock_registry(Run.objects.values_list("task", flat=True).get(pk=run_id))
    return Run.objects.select_for_update().get(pk=run_id)
