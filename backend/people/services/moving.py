"""Giving faces to somebody: to another person, to somebody new, or to whom they have already."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from backend.accounts.models import User
from backend.common import errors
from backend.common.id_sets import array_of, one_of
from backend.people.models import Face, FaceRejection, PeopleEditKind, Person, PersonDistinction
from backend.people.services import rejections
from backend.people.services.changing import tidy_name
from backend.people.services.editing import PeopleEditing, edit_people
from backend.people.services.same_photo import crowded_photos, settle_doubles
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
        faces_of_owner(owner=owner, face_ids=face_ids)
        person = (
            edit.make_person(name=name)
            if person_id is None
            else person_of(owner=owner, person_id=person_id)
        )
        give_faces(edit, face_ids, person, allow_same_photo=allow_same_photo)
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
        if person.faces.count() == faces.count():
            raise errors.InvalidInput(
                "A split has to leave the person a face.", code="nothing_left"
            )
        somebody = edit.make_person(name=name)
        give_faces(edit, face_ids, somebody, allow_same_photo=allow_same_photo)
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
        faces_of_person(person=person, face_ids=face_ids)
        give_faces(edit, face_ids, person, allow_same_photo=allow_same_photo)
    return edit.id


def give_faces(
    edit: PeopleEditing, face_ids: Collection[UUID], person: Person, *, allow_same_photo: bool
) -> None:
    """The faces become the person's, confirmed. Whose they were, they are not: a rejection."""
    given = array_of(face_ids)
    faces = Face.objects.filter(id__in=one_of(given))
    mates = Face.objects.filter(asset__in=faces.values("asset"))
    theirs = mates.filter(person=person).exclude(id__in=one_of(given))
    spoken_for = mates.filter(Q(id__in=one_of(given)) | Q(person=person, is_confirmed=True))
    settle_doubles(crowded_photos(spoken_for), allow_same_photo=allow_same_photo)
    rejections.reject_whose_they_are(faces=given, but=person.id)
    FaceRejection.objects.filter(face__in=one_of(given), person=person).delete()
    faces.update(person=person, is_confirmed=True, is_ignored=False)
    guesses = theirs.filter(is_confirmed=False, asset__allows_same_person=False)
    part = list(guesses.values_list("id", flat=True))
    Face.objects.filter(id__in=one_of(part)).update(person=None)
    edit.reconsider(part)


def tell_apart(person: Person, other: Person) -> None:
    """They are two people, and are never taken for one."""
    one_id, other_id = sorted((person.id, other.id))
    PersonDistinction.objects.get_or_create(one_id=one_id, other_id=other_id)
