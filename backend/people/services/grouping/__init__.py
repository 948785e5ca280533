"""Whose face is it? Incremental: a photo's new faces at a time, with all that bears on them.

    gathering.py      from the database to a neighbourhood
    rows.py           the statements that it takes
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

from collections.abc import Collection, Mapping
from uuid import UUID

from django.db import transaction

from backend.events.contracts import SpaceKind
from backend.modelhub.selectors.spaces import current_space
from backend.people.models import Face
from backend.people.selectors.crowd import people_about
from backend.people.services.calibration import calibration_of
from backend.people.services.locking import lock_people
from backend.photos.models import Asset

from .applying import apply
from .asking import record_questions
from .clashes import clashing
from .deciding import decide
from .gathering import Gatherer

_ROUNDS = 3
_DRAWN_IN = 8  # faces a round


@transaction.atomic
def group_faces(*, asset_id: UUID) -> None:
    """Gives a person to those of the photo's faces that have none, as far as one is sure of it.

    Faces elsewhere that were unknown until now are reconsidered where the new ones bear on them.
    Idempotent; a photo that is gone has no faces to group.
    """
    locked = Asset.objects.select_for_update(no_key=True).filter(id=asset_id)
    owner_id = locked.values_list("owner_id", flat=True).first()
    if owner_id is None:
        return
    lock_people(owner_id=owner_id)
    unknown = Face.objects.filter(asset_id=asset_id, person=None, is_ignored=False)
    _think_over(owner_id, dict(unknown.values_list("id", "person_id")), people_stay=False)


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
    _think_over(owner_id, dict(unknown.values_list("id", "person_id")), people_stay=True)


def think_over(*, owner_id: UUID, face_ids: Collection[UUID], people_stay: bool) -> None:
    """Decides about what lies around these faces; the caller holds the lock of people."""
    faces = Face.objects.filter(id__in=face_ids, is_ignored=False)
    _think_over(owner_id, dict(faces.values_list("id", "person_id")), people_stay=people_stay)


def _think_over(owner_id: UUID, faces: Mapping[UUID, UUID | None], *, people_stay: bool) -> None:
    """An unknown face that is drawn in from near by is looked at from its own side first: it may
    have neighbours that those who drew it in do not have.
    """
    space = current_space(kind=SpaceKind.FACES) if faces else None
    calibration = calibration_of(space) if space is not None else None
    if space is None or calibration is None:
        return
    if calibration.crowding:
        calibration = calibration.among(people_about(owner_id=owner_id))
    gatherer = Gatherer(
        owner_id=owner_id, space=space, calibration=calibration, people_stay=people_stay
    )
    asked = dict(faces)
    for _ in range(_ROUNDS):
        around = gatherer.around(asked)
        decision = decide(around, calibration, clashing)
        drawn_in = decision.newcomers(around) - asked.keys()
        if not drawn_in:
            break
        asked |= dict.fromkeys(sorted(drawn_in)[:_DRAWN_IN])
    decision = decision.without(drawn_in)
    apply(decision, around, owner_id=owner_id)
    record_questions(decision, around, asked=asked.keys(), owner_id=owner_id)
