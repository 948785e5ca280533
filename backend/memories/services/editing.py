"""What an owner says of a memory; no making of memories takes it back."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.common.names import tidy
from backend.memories.models import Memory
from backend.memories.selectors.memories import missing

LONGEST_NAME = 100  # characters


@dataclass(frozen=True, slots=True)
class MemoryChanges:
    """None leaves a field as it is; an empty name gives back the memory's own."""

    name: str | None = None
    is_saved: bool | None = None
    is_hidden: bool | None = None
    is_seen: bool | None = None


@transaction.atomic
def change_memory(*, owner: User, memory_id: UUID, changes: MemoryChanges) -> None:
    """Raises NotFound, and InvalidInput (`name_too_long`)."""
    memory = _locked(owner, memory_id)
    if changes.name is not None:
        memory.name = _tidy(changes.name)
    if changes.is_saved is not None:
        memory.is_saved = changes.is_saved
    if changes.is_hidden is not None:
        memory.is_hidden = changes.is_hidden
    if changes.is_seen is not None:
        memory.seen_at = (memory.seen_at or timezone.now()) if changes.is_seen else None
    memory.save(update_fields=["name", "is_saved", "is_hidden", "seen_at"])


@transaction.atomic
def delete_memory(*, owner: User, memory_id: UUID) -> None:
    """For ever: it is not made again. Its photos stay where they are. Raises NotFound."""
    memory = _locked(owner, memory_id)
    memory.deleted_at = timezone.now()
    memory.save(update_fields=["deleted_at"])
    memory.photos.all().delete()


def _locked(owner: User, memory_id: UUID) -> Memory:
    living = Memory.objects.select_for_update(of=("self",)).filter(owner=owner, deleted_at=None)
    memory = living.filter(id=memory_id).first()
    if memory is None:
        raise missing()
    return memory


def _tidy(name: str) -> str:
    tidied = tidy(name)
    if len(tidied) > LONGEST_NAME:
        raise errors.InvalidInput(
            "A name has at most %(most)d characters.",
            code="name_too_long",
            values={"most": LONGEST_NAME},
        )
    return tidied
