"""Whom, which days and which places an owner wants left out of memories."""

from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.memories.models import Exclusion, Extent, Memory, MemoryPhoto
from backend.people.models import Face, Person
from backend.photos.models import Asset
from backend.places.models import Place

ORDERING = ("-made_at", "-id")
_MOST_OFFERED = 3


def list_exclusions(*, owner: User) -> QuerySet[Exclusion]:
    """With their people and places; to be paged by ORDERING."""
    return Exclusion.objects.filter(owner=owner).select_related("person", "place")


def get_exclusion(*, owner: User, exclusion_id: UUID) -> Exclusion:
    """Raises NotFound, also for somebody else's."""
    found = list_exclusions(owner=owner).filter(id=exclusion_id).first()
    if found is None:
        raise errors.NotFound("There is no such exclusion.")
    return found


def people_in(memory: Memory) -> list[Person]:
    """Who can be seen in its photos, by name; to be left out. Nobody without a name, or hidden."""
    photos = MemoryPhoto.objects.filter(memory=memory).values("asset")
    seen = Face.objects.filter(person=OuterRef("pk"), asset__in=photos, is_ignored=False)
    people = Person.objects.filter(owner=memory.owner_id, merged_into=None, is_hidden=False)
    return list(people.exclude(name="").filter(Exists(seen)).order_by("name", "id"))


def places_in(memory: Memory) -> list[Place]:
    """Where most of its photos were taken; to be left out."""
    taken = Place.objects.filter(assets__memory_photos__memory=memory)
    return list(taken.annotate(count=Count("pk")).order_by("-count", "pk")[:_MOST_OFFERED])


def excluded_places(said: QuerySet[Exclusion]) -> QuerySet[Place]:
    """All that lie in the places, regions and countries that these exclusions name."""
    same_country = Q(place__country_code=OuterRef("country_code"))
    meant = (
        Q(extent=Extent.PLACE, place=OuterRef("pk"))
        | Q(extent=Extent.REGION, place__region_en=OuterRef("region_en")) & same_country
        | Q(extent=Extent.COUNTRY) & same_country
    )
    return Place.objects.filter(Exists(said.filter(meant)))


def without_excluded(photos: QuerySet[Asset], *, owner: User) -> QuerySet[Asset]:
    """Neither of excluded days or places, nor with an excluded person in them. `photos` are the
    owner's."""
    said = Exclusion.objects.filter(owner=owner)
    people = said.filter(person__isnull=False).values("person")
    somebody = Face.objects.filter(asset=OuterRef("pk"), person__in=people, is_ignored=False)
    days = said.filter(
        first_day__lte=OuterRef("captured_local_date"),
        last_day__gte=OuterRef("captured_local_date"),
    )
    places = list(excluded_places(said).values_list("pk", flat=True))
    return photos.filter(~Exists(somebody), ~Exists(days)).exclude(place__in=places)


def excluded_photos(photos: QuerySet[Asset], *, exclusion: Exclusion) -> QuerySet[Asset]:
    """Those that one exclusion leaves out."""
    if exclusion.person_id is not None:
        faces = Face.objects.filter(asset=OuterRef("pk"), person=exclusion.person_id)
        return photos.filter(Exists(faces.filter(is_ignored=False)))
    if exclusion.place_id is not None:
        return photos.filter(place__in=excluded_places(Exclusion.objects.filter(pk=exclusion.pk)))
    first, last = exclusion.first_day, exclusion.last_day
    return photos.filter(Q(captured_local_date__gte=first) & Q(captured_local_date__lte=last))
