"""What a face is not: that person, or anybody's."""

from collections.abc import Collection, Sequence
from uuid import UUID

from backend.accounts.models import User
from backend.common import errors
from backend.common.id_sets import array_of, one_of
from backend.people.models import Face, PeopleEditKind, Person
from backend.people.services import rejections
from backend.people.services.editing import PeopleEditing, edit_people
from backend.people.services.whereabouts import faces_of_owner, person_of


def reject_faces(*, owner: User, person_id: UUID, face_ids: Collection[UUID]) -> UUID | None:
    """These faces are not that person's, whoever's they are; they are reconsidered at once.

    Of a face that nobody has, it says so for later; said again, it changes nothing. Raises
    NotFound, InvalidInput (`not_their_face` for somebody else's).
    """
    with edit_people(
        owner=owner, kind=PeopleEditKind.REJECT, people=[person_id], faces=face_ids
    ) as edit:
        person = person_of(owner=owner, person_id=person_id)
        faces = faces_of_owner(owner=owner, face_ids=face_ids)
        left = faces.exclude(id__in=person.rejections.values("face"))
        if left.filter(person__isnull=False).exclude(person=person).exists():
            raise errors.InvalidInput(
                "Some of these faces are not this person's.", code="not_their_face"
            )
        _take(edit, list(left.values_list("id", flat=True)), person)
    return edit.id


def _take(edit: PeopleEditing, face_ids: Sequence[UUID], person: Person) -> None:
    taken = array_of(face_ids)
    rejections.reject(faces=taken, person_id=person.id)
    Face.objects.filter(id__in=one_of(taken)).update(person=None, is_confirmed=False)
    edit.reconsider(face_ids)


def ignore_faces(*, owner: User, face_ids: Collection[UUID]) -> UUID | None:
    """These are no faces, or nobody's whom the owner knows: they belong to nobody, and no run asks
    about them again. Raises NotFound."""
    with edit_people(owner=owner, kind=PeopleEditKind.IGNORE, faces=face_ids) as edit:
        faces = faces_of_owner(owner=owner, face_ids=face_ids)
        people = faces.filter(person__isnull=False).order_by("person").distinct()
        edit.about += people.values_list("person_id", flat=True)
        faces.update(person=None, is_confirmed=False, is_ignored=True)
    return edit.id


def heed_faces(*, owner: User, face_ids: Collection[UUID]) -> UUID | None:
    """These are faces after all, and are considered at once. Raises NotFound."""
    with edit_people(owner=owner, kind=PeopleEditKind.HEED, faces=face_ids) as edit:
        faces = faces_of_owner(owner=owner, face_ids=face_ids)
        ignored = list(faces.filter(is_ignored=True).values_list("id", flat=True))
        faces.update(is_ignored=False)
        edit.reconsider(ignored)
    return edit.id
