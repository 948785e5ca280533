"""What a memory would be about, before its photos are chosen."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from backend.memories.models import MemoryKind
from backend.memories.services.choosing import Slot
from backend.photos.days import Days


@dataclass(frozen=True, slots=True)
class Draft:
    """`days` are where its photos are looked for; with fewer than `least` good ones there is no
    memory. While `basis` is the same, a memory is not made again; without one it always is."""

    key: str
    kind: MemoryKind
    days: tuple[Days, ...]
    shown_from: date
    shown_until: date
    slot: Slot
    least: int
    most: int
    person_id: UUID | None = None
    festival: str = ""
    place_ids: tuple[int, ...] = ()
    basis: str = ""

    @property
    def first_day(self) -> date:
        return min(first for first, _ in self.days)

    @property
    def last_day(self) -> date:
        return max(last for _, last in self.days)
