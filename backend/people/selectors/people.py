"""Reading people and their faces, always out of one owner's library.

Only photos that can be seen count: neither in the trash nor failed.
"""

from typing import Any
from uuid import UUID

from django.db.models import (
    BooleanField,
    Case,
    Count,
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
from backend.photos.models import AssetState

ORDERING = ("-is_named", "-face_count", "id")


def list_people(*, owner: User, include_hidden: bool = False) -> QuerySet[Person]:
    """Named people first, then those seen most often, to be paged by ORDERING.

    Adds `is_named`, `face_count` and `cover_key`. A nameless person whose photos have all gone
    into the trash is left out: there is nothing to recognise it by.
    """
    people = _described(owner).exclude(name="", face_count=0)
    return people if include_hidden else people.filter(is_hidden=False)


def get_person(*, owner: User, person_id: UUID) -> Person:
    """Raises NotFound, also for somebody else's."""
    try:
        person: Person = _described(owner).get(id=person_id)
    except Person.DoesNotExist:
        raise errors.NotFound("There is no such person in your library.") from None
    return person


def faces_of(*, owner: User, person_id: UUID) -> QuerySet[Face]:
    """The person's faces, each with its photo, to be paged by the photo's capture time."""
    person = get_person(owner=owner, person_id=person_id)
    faces = Face.objects.filter(_VISIBLE, owner=owner, person=person)
    return faces.select_related("asset", "person")


_VISIBLE = Q(asset__trashed_at__isnull=True) & ~Q(asset__state=AssetState.FAILED)


def _described(owner: User) -> QuerySet[Any]:  # Person, with what is added to it
    visible = Face.objects.filter(_VISIBLE, person=OuterRef("pk"))
    counted = visible.order_by().values("person").annotate(count=Count("pk")).values("count")
    chosen = visible.filter(pk=OuterRef("cover")).values("crop_key")
    clearest = visible.exclude(crop_key="").order_by("-score", "id").values("crop_key")[:1]
    return Person.objects.filter(owner=owner, merged_into=None).annotate(
        is_named=Case(
            When(name="", then=Value(False)), default=Value(True), output_field=BooleanField()
        ),
        face_count=Coalesce(Subquery(counted), 0),
        cover_key=Coalesce(Subquery(chosen), Subquery(clearest), Value("")),
    )
