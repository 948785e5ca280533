"""Reading people and their faces, always out of one owner's library.

Only photos that can be seen count (photos.selectors.visibility).
"""

from typing import Any
from uuid import UUID

from django.db.models import (
    BooleanField,
    Case,
    Count,
    Exists,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from backend.accounts.models import User
from backend.common import errors
from backend.people.models import Face, Person
from backend.photos.selectors.visibility import not_hidden

ORDERING = ("-is_favorite", "-is_named", "-face_count", "id")


def list_people(*, owner: User, include_hidden: bool = False, q: str = "") -> QuerySet[Person]:
    """Favourites first, then who has a name, then who is seen most, to be paged by ORDERING.

    Adds `is_named`, `face_count` and `cover_key`; `q` is a part of the name. A nameless person
    whose photos have all gone into the trash is left out: there is nothing to recognise it by.
    """
    people = described_people(owner=owner).filter(~Q(name="") | Exists(_seen()))
    if q:
        people = people.filter(name__icontains=q)
    return people if include_hidden else people.filter(is_hidden=False)


def get_person(*, owner: User, person_id: UUID) -> Person:
    """Raises NotFound, also for somebody else's; for one who was merged into another with the code
    `person_merged` and, as `merged_into`, the id of that one."""
    person: Person | None = described_people(owner=owner).filter(id=person_id).first()
    if person is None:
        raise _missing(owner, person_id)
    return person


def named_people(*, owner: User, limit: int = 1000) -> list[Person]:
    """For choosing among them, by name; without those who are hidden."""
    people = Person.objects.filter(owner=owner, merged_into=None, is_hidden=False).exclude(name="")
    return list(people.order_by("name", "id")[:limit])


def survivor_of(person: Person) -> Person:
    """Whom the person was merged into, and that one in turn, to the end."""
    while person.merged_into is not None:
        person = person.merged_into
    return person


def merged_away(person: Person) -> errors.NotFound:
    return errors.NotFound(
        "This person was merged into another.",
        code="person_merged",
        merged_into=str(survivor_of(person).id),
    )


def _missing(owner: User, person_id: UUID) -> errors.NotFound:
    merged = Person.objects.filter(owner=owner, id=person_id).first()
    if merged is not None:
        return merged_away(merged)
    return errors.NotFound("There is no such person in your library.")


def described_people(*, owner: User) -> QuerySet[Any]:  # Person, with what is added to it
    """Everybody who was not merged away, with `is_named`, `face_count` and `cover_key`."""
    seen = _seen()
    counted = seen.order_by().values("person").annotate(count=Count("pk")).values("count")
    chosen = seen.filter(pk=OuterRef("cover")).values("crop_key")
    clearest = seen.exclude(crop_key="").order_by("-score", "id").values("crop_key")[:1]
    return Person.objects.filter(owner=owner, merged_into=None).annotate(
        is_named=Case(
            When(name="", then=Value(False)), default=Value(True), output_field=BooleanField()
        ),
        face_count=Coalesce(Subquery(counted), 0),
        cover_key=Coalesce(Subquery(chosen), Subquery(clearest), Value("")),
    )


def _seen() -> QuerySet[Face]:
    """Faces of the person in the row, on photos that can be seen."""
    return Face.objects.filter(not_hidden("asset"), person=OuterRef("pk"))
