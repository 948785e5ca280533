"""What a face is not: that person, or anybody's."""

from collections.abc import Collection, Sequence
from uuid import UUID

from backend.accounts.models import User
from backend.common import errors
from backend.people.models import Face, FaceRejection, PeopleEditKind, Person
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
        rejected = FaceRejection.objects.filter(person=person, face__in=face_ids)
        done = set(rejected.values_list("face_id", flat=True))
        faces = faces_of_owner(owner=owner, face_ids=face_ids)
        left = [face for face in faces if face.id not in done]
        if any(face.person_id not in (None, person.id) for face in left):
            raise errors.InvalidInput(
                "Some of these faces are not this person's.", code="not_their_face"
            )
        _take(edit, left, person)
    return edit.id


def _take(edit: PeopleEditing, faces: Sequence[Face], person: Person) -> None:
    ids = [face.id for face in faces]
    FaceRejection.objects.bulk_create([FaceRejection(face=face, person=person) for face in faces])
    Face.objects.filter(id__in=ids).update(person=None, is_confirmed=False)
    edit.reconsider(ids)


def ignore_faces(*, owner: User, face_ids: Collection[UUID]) -> UUID | None:
    """These are no faces, or nobody's whom the owner knows: they belong to nobody, and no run asks
    about them again. Raises NotFound."""
    with edit_people(owner=owner, kind=PeopleEditKind.IGNORE, faces=face_ids) as edit:
        faces = faces_of_owner(owner=owner, face_ids=face_ids)
        edit.about += sorted({face.person_id for face in faces if face.person_id is not None})
        Face.objects.filter(id__in=[face.id for face in faces]).update(
            person=None, is_confirmed=False, is_ignored=True
        )
    return edit.id


def heed_faces(*, owner: User, face_ids: Collection[UUID]) -> UUID | None:
    """These are faces after all, and are considered at once. Raises NotFound."""
    with edit_people(owner=owner, kind=PeopleEditKind.HEED, faces=face_ids) as edit:
        faces = faces_of_owner(owner=owner, face_ids=face_ids)
        ignored = [face.id for face in faces if face.is_ignored]
        Face.objects.filter(id__in=ignored).update(is_ignored=False)
        edit.reconsider(ignored)
    return edit.id
