"""Giving faces to somebody: to another person, to somebody new, or to whom they have already."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from backend.accounts.models import User
from backend.common import errors
from backend.people.models import Face, FaceRejection, PeopleEditKind, Person, PersonDistinction
from backend.people.services.changing import tidy_name
from backend.people.services.editing import PeopleEditing, edit_people
from backend.people.services.same_photo import photos_with_doubles, settle_doubles
from backend.people.services.whereabouts import faces_of_owner, faces_of_person, person_of


@dataclass(frozen=True, slots=True)
class Moved:
    edit_id: UUID | None
    person_id: UUID  # who has the faces now


def move_faces(
    *,
    owner: User,
    face_ids: Collection[UUID],
    person_id: UUID | None = None,
    name: str = "",
    allow_same_photo: bool = False,
) -> Moved:
    """These faces are that person's, or without one somebody new's, by the owner's word.

    A face of the same photo that was taken for that person, and not confirmed, is somebody else's
    then. Raises NotFound, InvalidInput (`name_too_long`), Conflict (`same_photo`).
    """
    name = tidy_name(name)
    people = [person_id] if person_id is not None else []
    with edit_people(owner=owner, kind=PeopleEditKind.MOVE, people=people, faces=face_ids) as edit:
        faces = faces_of_owner(owner=owner, face_ids=face_ids)
        person = (
            edit.make_person(name=name)
            if person_id is None
            else person_of(owner=owner, person_id=person_id)
        )
        give_faces(edit, faces, person, allow_same_photo=allow_same_photo)
    return Moved(edit.id, person.id)


def split_person(
    *,
    owner: User,
    person_id: UUID,
    face_ids: Collection[UUID],
    name: str = "",
    allow_same_photo: bool = False,
) -> Moved:
    """These faces of the person are somebody new's, who is never taken for the person again.

    Raises NotFound, InvalidInput (`not_their_face`, `name_too_long`; `nothing_left` when it would
    take all the faces), Conflict (`same_photo`).
    """
    name = tidy_name(name)
    with edit_people(
        owner=owner, kind=PeopleEditKind.SPLIT, people=[person_id], faces=face_ids
    ) as edit:
        person = person_of(owner=owner, person_id=person_id)
        faces = faces_of_person(person=person, face_ids=face_ids)
        if person.faces.count() == len(faces):
            raise errors.InvalidInput(
                "A split has to leave the person a face.", code="nothing_left"
            )
        somebody = edit.make_person(name=name)
        give_faces(edit, faces, somebody, allow_same_photo=allow_same_photo)
        tell_apart(person, somebody)
    return Moved(edit.id, somebody.id)


def confirm_faces(
    *, owner: User, person_id: UUID, face_ids: Collection[UUID], allow_same_photo: bool = False
) -> UUID | None:
    """These faces are the person's indeed.

    Raises NotFound, InvalidInput (`not_their_face`), Conflict (`same_photo`).
    """
    with edit_people(
        owner=owner, kind=PeopleEditKind.CONFIRM, people=[person_id], faces=face_ids
    ) as edit:
        person = person_of(owner=owner, person_id=person_id)
        faces = faces_of_person(person=person, face_ids=face_ids)
        give_faces(edit, faces, person, allow_same_photo=allow_same_photo)
    return edit.id


def give_faces(
    edit: PeopleEditing, faces: Sequence[Face], person: Person, *, allow_same_photo: bool
) -> None:
    """The faces become the person's, confirmed. Whose they were, they are not: a rejection."""
    ids = [face.id for face in faces]
    neighbours = Face.objects.filter(person=person, asset__in=[face.asset_id for face in faces])
    others = list(neighbours.exclude(id__in=ids))
    spoken_for = [*faces, *(face for face in others if face.is_confirmed)]
    settle_doubles(photos_with_doubles(spoken_for), allow_same_photo=allow_same_photo)
    FaceRejection.objects.bulk_create(
        [
            FaceRejection(face=face, person_id=face.person_id)
            for face in faces
            if face.person_id not in (None, person.id)
        ],
        ignore_conflicts=True,
    )
    FaceRejection.objects.filter(face__in=ids, person=person).delete()
    Face.objects.filter(id__in=ids).update(person=person, is_confirmed=True, is_ignored=False)
    crowded = photos_with_doubles([*faces, *others])
    part = [face.id for face in others if face.asset_id in crowded and not face.is_confirmed]
    Face.objects.filter(id__in=part).update(person=None)
    edit.reconsider(part)


def tell_apart(person: Person, other: Person) -> None:
    """They are two people, and are never taken for one."""
    one_id, other_id = sorted((person.id, other.id))
    PersonDistinction.objects.get_or_create(one_id=one_id, other_id=other_id)
