"""Leaving somebody, or a time, out of memories; it holds at once, for those that are there too."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.memories.models import Diary, Exclusion, Memory, MemoryPhoto
from backend.memories.selectors.exclusions import excluded_photos, get_exclusion
from backend.memories.services.keeping import lock_memories
from backend.people.selectors.people import get_person
from backend.photos.models import Asset

MOST_EXCLUSIONS = 500


@transaction.atomic
def exclude_person(*, owner: User, person_id: UUID) -> Exclusion:
    """The same again changes nothing. Raises NotFound, and Conflict (`too_many_exclusions`)."""
    person = get_person(owner=owner, person_id=person_id)
    return _exclude(owner, person_id=person.pk)


@transaction.atomic
def exclude_days(*, owner: User, first_day: date, last_day: date) -> Exclusion:
    """Raises InvalidInput (`bad_period`), and Conflict (`too_many_exclusions`)."""
    if last_day < first_day:
        raise errors.InvalidInput("A period ends on its first day or later.", code="bad_period")
    return _exclude(owner, first_day=first_day, last_day=last_day)


@transaction.atomic
def include_again(*, owner: User, exclusion_id: UUID) -> None:
    """Memories are made again soon, with what was left out. Raises NotFound."""
    get_exclusion(owner=owner, exclusion_id=exclusion_id).delete()
    _make_anew(owner)


def _exclude(owner: User, **what: object) -> Exclusion:
    lock_memories(owner_id=owner.pk)
    said = Exclusion.objects.filter(owner=owner)
    known = said.filter(**({"person_id": None} | what)).first()
    if known is not None:
        return known
    if said.count() >= MOST_EXCLUSIONS:
        raise errors.Conflict(
            f"At most {MOST_EXCLUSIONS} exclusions can be kept.", code="too_many_exclusions"
        )
    exclusion = Exclusion.objects.create(owner=owner, **what)
    _take_out(owner, exclusion)
    _make_anew(owner)
    return exclusion


def _take_out(owner: User, exclusion: Exclusion) -> None:
    shown = Asset.objects.filter(owner=owner, memory_photos__isnull=False)
    photos = excluded_photos(shown, exclusion=exclusion).values("id")
    MemoryPhoto.objects.filter(memory__owner=owner, asset__in=photos).delete()
    Memory.objects.filter(
        owner=owner, person=exclusion.person_id, person__isnull=False, deleted_at=None
    ).delete()


def _make_anew(owner: User) -> None:
    """Trips, too: what they were made of is no longer what they would be made of now."""
    Memory.objects.filter(owner=owner).update(basis="")
    Diary.objects.filter(owner=owner).update(due_at=timezone.now())
