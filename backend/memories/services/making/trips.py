"""Trips: which of them are new, which are the ones that are there, and which are no more."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.memories.models import Exclusion, Memory, MemoryKind
from backend.memories.selectors.exclusions import excluded_places
from backend.memories.services.drafts import Draft
from backend.memories.services.keeping import is_spoken_of, keep_memory
from backend.memories.services.making.journeys import Journey, journeys_of

_SHOWN_FOR = timedelta(days=13)  # from the day after it
_LEAST = 6
_MOST = 60


@dataclass(frozen=True, slots=True)
class _Plan:
    journey: Journey
    memory: Memory | None


def make_trips(*, owner: User, today: date, most: int) -> bool:
    """Makes up to so many trips that are new or have changed; returns whether that is all.

    A trip that grows, or of which one day more is known, is the same trip: it is recognised by the
    days that it shares. So what the owner said of it stays, and a deleted one never comes back.
    """
    journeys = journeys_of(owner=owner)
    known = list(Memory.objects.filter(owner=owner, kind=MemoryKind.TRIP).order_by("first_day"))
    plans = list(_plans(journeys, known))
    _forget(known, plans)
    due = [plan for plan in plans if _is_due(plan, today)]
    said = excluded_places(Exclusion.objects.filter(owner=owner))
    left_out = set(said.values_list("pk", flat=True))
    for plan in due[:most]:
        memory_id = plan.memory.pk if plan.memory else None
        keep_memory(owner=owner, draft=_draft(plan.journey, left_out), memory_id=memory_id)
    return len(due) <= most


def _plans(journeys: Sequence[Journey], known: Sequence[Memory]) -> Iterator[_Plan]:
    """Each memory is at most one journey's: that with which it shares most days. One that was
    deleted stands for any part of it."""
    taken: set[object] = set()
    for journey in sorted(journeys, key=lambda one: one.first_day - one.last_day):
        overlapping = [one for one in known if _shared(journey, one) and one.pk not in taken]
        memory = max(overlapping, key=lambda one: _claim(journey, one), default=None)
        if memory is not None and memory.deleted_at is None:
            taken.add(memory.pk)
        yield _Plan(journey, memory)


def _claim(journey: Journey, memory: Memory) -> tuple[bool, int, date]:
    """What the owner spoke of goes before what nobody has seen."""
    return is_spoken_of(memory), _shared(journey, memory), memory.first_day


def _shared(journey: Journey, memory: Memory) -> int:
    first = max(journey.first_day, memory.first_day)
    last = min(journey.last_day, memory.last_day)
    return max(0, (last - first).days + 1)


def _is_due(plan: _Plan, today: date) -> bool:
    """New or changed; or just over, while faces and tags are still being recognised."""
    if plan.memory is None:
        return True
    changed = plan.memory.basis != plan.journey.basis
    is_fresh = today <= plan.journey.last_day + _SHOWN_FOR
    return plan.memory.deleted_at is None and (changed or is_fresh)


def _forget(known: Sequence[Memory], plans: Sequence[_Plan]) -> None:
    """What is no trip any more goes, unless the owner has spoken of it."""
    living = {plan.memory.pk for plan in plans if plan.memory}
    gone = [one.pk for one in known if one.pk not in living and not is_spoken_of(one)]
    Memory.objects.filter(
        pk__in=gone, name="", is_saved=False, is_hidden=False, deleted_at=None
    ).delete()


def _draft(journey: Journey, left_out: Container[int]) -> Draft:
    """Named by none of the places that are left out."""
    after = journey.last_day + timedelta(days=1)
    return Draft(
        key=f"trip:{new_id()}",
        kind=MemoryKind.TRIP,
        days=((journey.first_day, journey.last_day),),
        shown_from=after,
        shown_until=after + _SHOWN_FOR,
        slot=lambda photo: photo.day,
        least=_LEAST,
        most=_MOST,
        place_ids=tuple(place for place in journey.place_ids if place not in left_out),
        basis=journey.basis,
    )
