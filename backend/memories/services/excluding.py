"""Leaving somebody, a time or a place out of memories; it holds at once, for those that are there
too."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.memories.models import Diary, Exclusion, Extent, Memory, MemoryPhoto
from backend.memories.selectors.exclusions import (
    excluded_photos,
    excluded_places,
    get_exclusion,
    list_exclusions,
)
from backend.memories.services.keeping import lock_memories
from backend.people.selectors.people import get_person
from backend.photos.models import Asset
from backend.places.models import Place
from backend.places.selectors.places import ORDERING, PlaceFilters, list_places

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
def exclude_place(*, owner: User, place_id: int) -> Exclusion:
    """A town or city. Raises NotFound where the owner has no photo of it, and Conflict
    (`too_many_exclusions`)."""
    place = list_places(owner=owner).filter(id=place_id).first()
    return _exclude_around(owner, place, Extent.PLACE)


@transaction.atomic
def exclude_country(*, owner: User, country: str, region: str | None = None) -> Exclusion:
    """A country by its code, or one region of it by its English name ("": of no known region).
    Raises as `exclude_place` does."""
    around = PlaceFilters(country=country, region=region)
    place = list_places(owner=owner, filters=around).order_by(*ORDERING).first()
    return _exclude_around(owner, place, Extent.COUNTRY if region is None else Extent.REGION)


@transaction.atomic
def include_again(*, owner: User, exclusion_id: UUID) -> None:
    """Memories are made again soon, with what was left out. Raises NotFound."""
    get_exclusion(owner=owner, exclusion_id=exclusion_id).delete()
    _make_anew(owner)


def _exclude_around(owner: User, place: Place | None, extent: Extent) -> Exclusion:
    """What is excluded already by another place of the same region or country is known."""
    if place is None:
        raise errors.NotFound("Your library has no photos from there.")
    lock_memories(owner_id=owner.pk)
    same: dict[str, int | str] = {"pk": place.pk}
    if extent != Extent.PLACE:
        same = {"country_code": place.country_code}
    if extent == Extent.REGION:
        same |= {"region_en": place.region_en}
    names = {f"place__{field}": value for field, value in same.items()}
    known = list_exclusions(owner=owner).filter(extent=extent, **names).first()
    return known or _exclude(owner, place_id=place.pk, extent=extent)


def _exclude(owner: User, **what: object) -> Exclusion:
    lock_memories(owner_id=owner.pk)
    said = Exclusion.objects.filter(owner=owner)
    known = said.filter(**what).first()
    if known is not None:
        return known
    if said.count() >= MOST_EXCLUSIONS:
        raise errors.Conflict(
            "At most %(most)d exclusions can be kept.",
            code="too_many_exclusions",
            values={"most": MOST_EXCLUSIONS},
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
    if exclusion.place_id is not None:
        _rename_trips(owner, exclusion)


def _rename_trips(owner: User, exclusion: Exclusion) -> None:
    """They are named no more by what is left out."""
    left_out = excluded_places(Exclusion.objects.filter(pk=exclusion.pk))
    places = set(left_out.values_list("pk", flat=True))
    for memory in Memory.objects.filter(owner=owner, place_ids__overlap=list(places)):
        memory.place_ids = [place for place in memory.place_ids if place not in places]
        memory.save(update_fields=["place_ids"])


def _make_anew(owner: User) -> None:
    """Trips, too: what they were made of is no longer what they would be made of now."""
    Memory.objects.filter(owner=owner).update(basis="")
    Diary.objects.filter(owner=owner).update(due_at=timezone.now())
