"""Whose face is it? Incremental: one photo's new faces at a time, against all of the owner's.

A face joins the person whose closest faces lie nearest, when the nearest lies within a threshold;
otherwise it is somebody new. Two faces of one photo are never the same person. A face that has a
person, by an earlier run or by the owner's word, is never moved.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from pgvector.django import L2Distance

from backend.modelhub.models import SpaceState
from backend.people.models import Face, FaceEmbedding, Person
from backend.people.services.locking import lock_people
from backend.people.services.upkeep import choose_covers
from backend.photos.models import Asset

# Of this network's space. On 40 people x 10 pictures 0.5 joined 98.4 % of the pairs of one person
# and 0.06 % of the pairs of two; 0.6, its usual threshold, 100 % and 2.2 % (docs/models.md).
THRESHOLD = 0.5
_NEIGHBOURS = 30
_VOTES = 3  # a person is as near as the mean of these closest faces


@dataclass(frozen=True, slots=True)
class _Candidate:
    distance: float  # of the person, not of a face
    face: Face
    person_id: UUID


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
    _settle(asset)


@transaction.atomic
def regroup_faces(*, owner_id: UUID, face_ids: Collection[UUID]) -> None:
    """Considers those of these faces that have no person, as if they had just been found.

    To be called after the owner's word has changed what they may be: a rejection, a split, a name.
    Faces that have a person, or are ignored, or are somebody else's, are left alone. Takes the
    lock of people (`lock_people`); whoever means to lock photos has done so before.
    """
    lock_people(owner_id=owner_id)
    unknown = Face.objects.filter(owner_id=owner_id, id__in=face_ids, person=None, is_ignored=False)
    assets = Asset.objects.filter(faces__in=unknown).distinct().order_by("id")
    for asset in assets:
        _settle(asset)


def _settle(asset: Asset) -> None:
    faces = list(Face.objects.filter(asset=asset).order_by("-score", "id"))
    present = {face.person_id for face in faces if face.person_id is not None}
    strangers = [face for face in faces if face.person_id is None and not face.is_ignored]
    if not strangers:
        return
    _join(strangers, absent_of=present)
    for face in strangers:
        if face.person_id is None:
            face.person = Person.objects.create(owner_id=asset.owner_id)
            face.save(update_fields=["person"])
    choose_covers(person_ids={face.person_id for face in strangers if face.person_id is not None})


def _join(strangers: Sequence[Face], *, absent_of: Collection[UUID]) -> None:
    """The nearest pairs of face and person first, each face and each person once."""
    taken = set(absent_of)
    candidates = [candidate for face in strangers for candidate in _candidates(face)]
    for candidate in sorted(candidates, key=lambda found: found.distance):
        if candidate.face.person_id is None and candidate.person_id not in taken:
            candidate.face.person_id = candidate.person_id
            candidate.face.save(update_fields=["person"])
            taken.add(candidate.person_id)


def _candidates(face: Face) -> Iterator[_Candidate]:
    """People with a face within the threshold, and how near they are on the whole."""
    distances: dict[UUID, list[float]] = defaultdict(list)
    for person_id, distance in _neighbours(face):
        distances[person_id].append(distance)
    for person_id, nearest in distances.items():
        # Whoever has few faces near by is as far as the threshold in the votes that are missing:
        # one chance likeness does not outweigh three faces that agree.
        votes = (nearest + [THRESHOLD] * _VOTES)[:_VOTES]
        yield _Candidate(sum(votes) / _VOTES, face, person_id)


def _neighbours(face: Face) -> list[tuple[UUID, float]]:
    """People's faces in the owner's other photos within the threshold, the nearest first."""
    own = FaceEmbedding.objects.filter(face=face, space__state=SpaceState.CURRENT).first()
    if own is None:
        return []
    near = (
        FaceEmbedding.objects.filter(
            owner_id=face.owner_id, space=own.space_id, face__person__isnull=False
        )
        .exclude(face__asset_id=face.asset_id)
        .annotate(distance=L2Distance("embedding", own.embedding))
        .filter(distance__lt=THRESHOLD)
        .order_by("distance")
        .values_list("face__person_id", "distance")
    )
    return list(near[:_NEIGHBOURS])
