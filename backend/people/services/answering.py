"""Answers to "Is this the same person?"."""

from enum import StrEnum
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.people.models import PeopleEditKind, Suggestion
from backend.people.services.editing import edit_people
from backend.people.services.merging import merge_people
from backend.people.services.moving import move_faces, tell_apart
from backend.people.services.rejecting import reject_faces
from backend.people.services.whereabouts import person_of


class Answer(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"  # the question comes again, after all others


@transaction.atomic
def answer_suggestion(
    *, owner: User, suggestion_id: UUID, answer: Answer, allow_same_photo: bool = False
) -> UUID | None:
    """The owner's word on one question; it goes with the answer, or waits.

    Returns the edit, which can be undone; "unsure" makes none. Raises NotFound, also for a question
    that has been answered; Conflict (`same_photo`).
    """
    suggestion = Suggestion.objects.filter(owner=owner, id=suggestion_id).first()
    if suggestion is None:
        raise errors.NotFound("This question is not asked any more.")
    match answer:
        case Answer.SAME:
            edit_id = _unite(owner, suggestion, allow_same_photo=allow_same_photo)
        case Answer.DIFFERENT:
            edit_id = _part(owner, suggestion)
        case Answer.UNSURE:
            Suggestion.objects.filter(id=suggestion.id).update(postponed_at=timezone.now())
            return None
    Suggestion.objects.filter(id=suggestion.id).delete()
    return edit_id


def _unite(owner: User, suggestion: Suggestion, *, allow_same_photo: bool) -> UUID | None:
    if suggestion.other is None:
        moved = move_faces(
            owner=owner,
            face_ids=_face(suggestion),
            person_id=suggestion.person_id,
            allow_same_photo=allow_same_photo,
        )
        return moved.edit_id
    # Who has a name, or else more faces, stays.
    pair = [suggestion.person, suggestion.other]
    person, other = sorted(pair, key=lambda one: (not one.name, -one.faces.count()))
    return merge_people(
        owner=owner, person_id=person.id, other_ids=[other.id], allow_same_photo=allow_same_photo
    )


def _part(owner: User, suggestion: Suggestion) -> UUID | None:
    if suggestion.other_id is None:
        return reject_faces(owner=owner, person_id=suggestion.person_id, face_ids=_face(suggestion))
    pair = [suggestion.person_id, suggestion.other_id]
    with edit_people(owner=owner, kind=PeopleEditKind.DISTINGUISH, people=pair) as edit:
        one, other = (person_of(owner=owner, person_id=person_id) for person_id in pair)
        tell_apart(one, other)
    return edit.id


def _face(suggestion: Suggestion) -> list[UUID]:
    return [] if suggestion.face_id is None else [suggestion.face_id]
