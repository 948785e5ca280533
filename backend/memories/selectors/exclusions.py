"""Whom and what an owner wants left out of memories."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.memories.models import Exclusion, Memory, MemoryPhoto
from backend.people.models import Face, Person
from backend.photos.models import Asset

ORDERING = ("-made_at", "-id")


def list_exclusions(*, owner: User) -> QuerySet[Exclusion]:
    """With their people; to be paged by ORDERING."""
    return Exclusion.objects.filter(owner=owner).select_related("person")


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


def without_excluded(photos: QuerySet[Asset], *, owner: User) -> QuerySet[Asset]:
    """Neither of excluded days, nor with an excluded person in them. `photos` are the owner's."""
    said = Exclusion.objects.filter(owner=owner)
    people = said.filter(person__isnull=False).values("person")
    somebody = Face.objects.filter(asset=OuterRef("pk"), person__in=people, is_ignored=False)
    days = said.filter(
        person=None,
        first_day__lte=OuterRef("captured_local_date"),
        last_day__gte=OuterRef("captured_local_date"),
    )
    return photos.filter(~Exists(somebody), ~Exists(days))


def excluded_photos(photos: QuerySet[Asset], *, exclusion: Exclusion) -> QuerySet[Asset]:
    """Those that one exclusion leaves out."""
    if exclusion.person_id is not None:
        faces = Face.objects.filter(asset=OuterRef("pk"), person=exclusion.person_id)
        return photos.filter(Exists(faces.filter(is_ignored=False)))
    first, last = exclusion.first_day, exclusion.last_day
    return photos.filter(Q(captured_local_date__gte=first) & Q(captured_local_date__lte=last))
