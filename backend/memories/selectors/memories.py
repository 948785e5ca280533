"""Reading memories, always out of one owner's library. Only photos that memories may show count."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from backend.accounts.models import User
from backend.common import errors
from backend.memories.models import Memory, MemoryKind, MemoryPhoto
from backend.memories.selectors.titles import titles_of
from backend.photos.models import Asset
from backend.photos.selectors.assets import with_cards
from backend.photos.selectors.visibility import on_timeline
from backend.places.models import Place

ORDERING = ("-shown_from", "-last_day", "-id")


@dataclass(frozen=True, slots=True)
class MemoryFilters:
    """None means: do not ask."""

    kind: MemoryKind | None = None
    is_current: bool = False  # brought up today
    is_saved: bool | None = None
    is_hidden: bool | None = False


def list_memories(*, owner: User, today: date, filters: MemoryFilters) -> QuerySet[Memory]:
    """Those brought up so far, with their `photo_count` and `cover_id`; to be paged by ORDERING.

    One of which no photo can be seen is left out. `described` adds what else a list shows.
    """
    memories = _shown(owner).filter(shown_from__lte=today, photo_count__gt=0)
    if filters.kind is not None:
        memories = memories.filter(kind=filters.kind)
    if filters.is_current:
        memories = memories.filter(shown_until__gte=today)
    if filters.is_saved is not None:
        memories = memories.filter(is_saved=filters.is_saved)
    if filters.is_hidden is not None:
        memories = memories.filter(is_hidden=filters.is_hidden)
    return memories


def get_memory(*, owner: User, memory_id: UUID) -> Memory:
    """With its `photo_count` and `cover_id`; raises NotFound, also for somebody else's."""
    memory: Memory | None = _shown(owner).filter(id=memory_id).first()
    if memory is None:
        raise missing()
    return memory


def photos_of(memory: Memory) -> list[Asset]:
    """In the order in which they were taken, with their cards."""
    photos = Asset.objects.filter(on_timeline(), memory_photos__memory=memory)
    return list(with_cards(photos).order_by("memory_photos__position"))


def missing() -> errors.NotFound:
    return errors.NotFound("There is no such memory (any more).")


def described(memories: Sequence[Any], *, today: date) -> Sequence[Any]:
    """The same memories with `cover` (a photo with its card, or None) and `titles`; in three
    queries, however many."""
    covers = _covers(memory.cover_id for memory in memories)
    places = Place.objects.in_bulk({key for memory in memories for key in memory.place_ids})
    for memory in memories:
        memory.cover = covers.get(memory.cover_id)
        memory.titles = titles_of(memory, places=places, today=today)
    return memories


def _covers(ids: Iterable[UUID | None]) -> dict[UUID, Asset]:
    photos = with_cards(Asset.objects.filter(id__in=[key for key in ids if key is not None]))
    return {photo.pk: photo for photo in photos}


def _shown(owner: User) -> QuerySet[Any]:  # Memory, with what is added to it
    photos = MemoryPhoto.objects.filter(on_timeline("asset__"), memory=OuterRef("pk"))
    counted = photos.order_by().values("memory").annotate(count=Count("pk")).values("count")
    cover = photos.order_by("-is_cover", "position").values("asset")[:1]
    living = Q(person=None) | Q(person__merged_into=None, person__is_hidden=False)
    return (
        Memory.objects.filter(living, owner=owner, deleted_at=None)
        .select_related("person")
        .annotate(photo_count=Coalesce(Subquery(counted), 0), cover_id=Subquery(cover))
    )
