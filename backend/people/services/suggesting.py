"""What grouping could not decide, put as questions: "Is this the same person?"."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from backend.people.models import FaceRejection, Person, PersonDistinction, Suggestion
from backend.people.selectors.clearest import clearest_faces
from backend.people.services.grouping import think_over
from backend.people.services.locking import lock_people

_LOOKED_FROM = 8  # faces of each person
_PEOPLE = 8  # whose surroundings are thought over while the owner waits


@transaction.atomic
def refresh_suggestions(*, owner_id: UUID, person_ids: Sequence[UUID]) -> None:
    """Brings the questions about these people up to date: moot ones go, new ones are asked.

    To be called after people were named, merged, split, hidden or told apart. Unknown faces that
    now clearly are one of these people join them; people stay as they are. New questions are
    looked for around the first few who are there, because that takes a tenth of a second for each;
    about the others they are asked when a photo comes near. Takes the lock of people. A question
    that the owner postponed stays postponed.
    """
    lock_people(owner_id=owner_id)
    there = Person.objects.filter(owner_id=owner_id, merged_into=None).in_bulk(person_ids)
    first = [person_id for person_id in person_ids if person_id in there][:_PEOPLE]
    for faces in clearest_faces(person_ids=first, most=_LOOKED_FROM).values():
        # one after the other: all at once, everybody near anybody would be weighed against all
        think_over(owner_id=owner_id, face_ids=faces, people_stay=True)
    about = Q(person__in=person_ids) | Q(other__in=person_ids)
    prune_suggestions(about=about & Q(owner_id=owner_id))


def prune_suggestions(*, about: Q) -> int:
    """Removes the moot among these questions: the face is known or ignored now, one of the people
    is hidden or merged away, or the owner has answered already. Returns how many went."""
    rejected = FaceRejection.objects.filter(face=OuterRef("face"), person=OuterRef("person"))
    told_apart = PersonDistinction.objects.filter(
        Q(one=OuterRef("person"), other=OuterRef("other"))
        | Q(one=OuterRef("other"), other=OuterRef("person"))
    )
    moot = (
        Q(face__person__isnull=False)
        | Q(face__is_ignored=True)
        | Q(person__merged_into__isnull=False)
        | Q(other__merged_into__isnull=False)
        | Q(person__is_hidden=True)
        | Q(other__is_hidden=True)
        | Exists(rejected)
        | Exists(told_apart)
    )
    rows = Suggestion.objects.filter(about, moot).values("id")
    deleted, _ = Suggestion.objects.filter(id__in=rows).delete()
    return deleted
