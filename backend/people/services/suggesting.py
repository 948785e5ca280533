"""What grouping could not decide, put as questions: "Is this the same person?"."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from backend.people.models import FaceRejection, Person, PersonDistinction, Suggestion
from backend.people.selectors.clearest import clearest_faces
from backend.people.services.grouping import think_over
from backend.people.services.locking import lock_people

_LOOKED_FROM = 8  # faces of each person
_PEOPLE_AT_A_TIME = 8


@transaction.atomic
def refresh_suggestions(*, owner_id: UUID, person_ids: Collection[UUID]) -> None:
    """Brings the questions about these people up to date: moot ones go, new ones are asked.

    To be called after people were named, merged, split, hidden or told apart. Unknown faces that
    now clearly are one of these people join them; people stay as they are. Takes the lock of
    people. A question that the owner postponed stays postponed.
    """
    lock_people(owner_id=owner_id)
    there = Person.objects.filter(owner_id=owner_id, id__in=person_ids, merged_into=None)
    ids = sorted(there.values_list("id", flat=True))
    for start in range(0, len(ids), _PEOPLE_AT_A_TIME):
        some = clearest_faces(person_ids=ids[start : start + _PEOPLE_AT_A_TIME], most=_LOOKED_FROM)
        faces = [face for own in some.values() for face in own]
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
