"""Whose face is it? Incremental: a photo's new faces at a time, with all that bears on them.

    gathering.py      from the database to a neighbourhood
    neighbourhood.py  what a decision rests on
    constraints.py    who cannot be one person, and which faces vouch for which
    linkage.py        average linkage under constraints
    graph.py          the neighbourhood as nodes, evidence and cannot-links
    clashes.py        people who were seen together, or before the other's birth
    deciding.py       from the graph to people
    questions.py      what is left to ask
    applying.py       from the decision back to the database
    asking.py         from its questions to suggestions

What the owner has spoken about stays: a confirmed face, a face of a named person, two people told
apart. Small groups that nobody has spoken about are thought over whenever somebody comes near, so
that the result hardly depends on the order in which photos came.
"""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from backend.events.contracts import SpaceKind
from backend.modelhub.selectors.spaces import current_space
from backend.people.models import Face
from backend.people.services.calibration import calibration_of
from backend.people.services.locking import lock_people
from backend.photos.models import Asset

from .applying import apply
from .asking import record_questions
from .clashes import clashing
from .deciding import decide
from .gathering import gather

_ROUNDS = 3
_DRAWN_IN = 16  # faces a round


@transaction.atomic
def group_faces(*, asset_id: UUID) -> None:
    """Gives a person to those of the photo's faces that have none, as far as one is sure of it.

    Faces elsewhere that were unknown until now are reconsidered where the new ones bear on them.
    Idempotent; a photo that is gone has no faces to group.
    """
    asset = Asset.objects.select_for_update(no_key=True).filter(id=asset_id).first()
    if asset is None:
        return
    lock_people(owner_id=asset.owner_id)
    unknown = Face.objects.filter(asset=asset, person=None, is_ignored=False)
    think_over(
        owner_id=asset.owner_id,
        face_ids=list(unknown.values_list("id", flat=True)),
        people_stay=False,
    )


@transaction.atomic
def regroup_faces(*, owner_id: UUID, face_ids: Collection[UUID]) -> None:
    """Considers those of these faces that have no person, as if they had just been found; people
    that there are stay as they are.

    To be called after the owner's word has changed what the faces may be: a rejection, a split.
    Faces that have a person, or are ignored, or are somebody else's, are left alone. Takes the
    lock of people (`lock_people`); whoever means to lock photos has done so before.
    """
    lock_people(owner_id=owner_id)
    unknown = Face.objects.filter(owner_id=owner_id, id__in=face_ids, person=None, is_ignored=False)
    think_over(
        owner_id=owner_id, face_ids=list(unknown.values_list("id", flat=True)), people_stay=True
    )


def think_over(*, owner_id: UUID, face_ids: Collection[UUID], people_stay: bool) -> None:
    """Decides about what lies around these faces; the caller holds the lock of people.

    An unknown face that is drawn in from near by is looked at from its own side first: it may have
    neighbours that those who drew it in do not have.
    """
    space = current_space(kind=SpaceKind.FACES)
    calibration = calibration_of(space) if space is not None else None
    if space is None or calibration is None or not face_ids:
        return
    asked = set(face_ids)
    for _ in range(_ROUNDS):
        around = gather(
            owner_id=owner_id,
            space=space,
            calibration=calibration,
            asked=asked,
            people_stay=people_stay,
        )
        decision = decide(around, calibration, clashing)
        drawn_in = decision.newcomers(around) - asked
        if not drawn_in:
            break
        asked |= set(sorted(drawn_in)[:_DRAWN_IN])
    decision = decision.without(drawn_in)
    apply(decision, around, owner_id=owner_id)
    record_questions(decision, around, asked=asked, owner_id=owner_id)
