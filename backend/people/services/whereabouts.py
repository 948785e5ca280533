"""Finding the people and faces that an owner speaks of."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.common.id_sets import array_of, one_of
from backend.people.models import Face, Person
from backend.people.selectors.people import merged_away


def person_of(*, owner: User, person_id: UUID) -> Person:
    """Raises NotFound; with `person_merged` and the id of the other for one merged away."""
    person = Person.objects.filter(owner=owner, id=person_id).first()
    if person is None:
        raise errors.NotFound("There is no such person in your library.")
    if person.merged_into_id is not None:
        raise merged_away(person)
    return person


def faces_of_owner(*, owner: User, face_ids: Collection[UUID]) -> QuerySet[Face]:
    """All of them, or NotFound. Read when they are asked for: there may be tens of thousands."""
    wanted = set(face_ids)
    faces = Face.objects.filter(owner=owner, id__in=one_of(array_of(wanted)))
    if faces.count() != len(wanted):
        raise errors.NotFound("Some of these faces are not in your library.")
    return faces


def faces_of_person(*, person: Person, face_ids: Collection[UUID]) -> QuerySet[Face]:
    """Raises NotFound, and InvalidInput (`not_their_face`) for somebody else's."""
    faces = faces_of_owner(owner=person.owner, face_ids=face_ids)
    if faces.exclude(person=person).exists():
        raise errors.InvalidInput(
            "Some of these faces are not this person's.", code="not_their_face"
        )
    return faces
