"""Writes memories: each in a transaction of its own, the same one again for the same key."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.common import locks
from backend.common.ids import new_id
from backend.memories.models import Memory, MemoryPhoto
from backend.memories.selectors.candidates import Candidate, candidates
from backend.memories.services.choosing import best_of, choose
from backend.memories.services.drafts import Draft
from backend.photos.days import Days
from backend.photos.models import Asset


def lock_memories(*, owner_id: UUID) -> None:
    """Waits for other makers of this owner's memories, until the end of the transaction."""
    locks.wait_for(f"memories:{owner_id}")


def keep_memory(*, owner: User, draft: Draft, memory_id: UUID | None = None) -> bool:
    """Makes the draft a memory, or brings the one of its key (or id) up to date.

    What the owner said of it stays, and one that was deleted stays so. Returns whether there were
    photos enough. With too few there is no memory, unless the owner has spoken of it; but where the
    draft has a basis, a row without photos tells that it need not be looked at again.
    """
    found = candidates(owner=owner, days=draft.days, person_id=draft.person_id)
    chosen = choose(found, most=draft.most, slot=draft.slot)
    with transaction.atomic():
        lock_memories(owner_id=owner.pk)
        photos = _lock_photos(chosen)  # before the memory's own rows, as whoever deletes photos
        memory = _existing(owner, draft, memory_id)
        if memory is not None and memory.deleted_at is not None:
            return False
        is_spoken = memory is not None and is_spoken_of(memory)
        enough = len(photos) >= draft.least
        if not (enough or is_spoken or draft.basis):
            if memory is not None:
                memory.delete()
            return False
        memory = memory or Memory(id=new_id(), owner=owner, key=draft.key)
        _write(memory, draft, photos if enough or is_spoken else [])
    return enough


def is_spoken_of(memory: Memory) -> bool:
    """The owner has said something of it."""
    return bool(memory.name or memory.is_saved or memory.is_hidden or memory.deleted_at)


def _existing(owner: User, draft: Draft, memory_id: UUID | None) -> Memory | None:
    which = {"key": draft.key} if memory_id is None else {"id": memory_id}
    return Memory.objects.select_for_update().filter(owner=owner, **which).first()


def _lock_photos(chosen: Sequence[Candidate]) -> list[Candidate]:
    """Those that are still there; they stay until the transaction ends."""
    ids = [one.id for one in chosen]
    rows = Asset.objects.select_for_update(no_key=True).filter(id__in=ids).order_by("id")
    there = set(rows.values_list("id", flat=True))
    return [one for one in chosen if one.id in there]


def _days(draft: Draft, photos: Sequence[Candidate]) -> Days:
    """A time is what the draft says; somebody's years begin and end with their photos."""
    if draft.person_id is None or not photos:
        return draft.first_day, draft.last_day
    return min(one.day for one in photos), max(one.day for one in photos)


def _write(memory: Memory, draft: Draft, photos: Sequence[Candidate]) -> None:
    if memory.shown_from != draft.shown_from:
        memory.seen_at = None  # it is brought up anew
    memory.kind = draft.kind
    memory.first_day, memory.last_day = _days(draft, photos)
    memory.shown_from, memory.shown_until = draft.shown_from, draft.shown_until
    memory.person_id, memory.festival = draft.person_id, draft.festival
    memory.place_ids, memory.basis = list(draft.place_ids), draft.basis
    memory.save()
    cover = best_of(photos) if photos else None
    wanted = {
        one.id: MemoryPhoto(
            memory=memory, asset_id=one.id, position=position, is_cover=one is cover
        )
        for position, one in enumerate(photos)
    }
    memory.photos.exclude(asset__in=wanted).delete()
    MemoryPhoto.objects.bulk_create(
        wanted.values(),
        update_conflicts=True,
        unique_fields=["memory", "asset"],
        update_fields=["position", "is_cover"],
    )
