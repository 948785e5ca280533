"""Writes the faces that a stage found, and keeps what is known about those found before."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import transaction

from backend.events.contracts import Topic
from backend.events.results import FacesFound, FoundFace
from backend.events.services.outbox import announce
from backend.people.models import Face
from backend.people.services.locking import lock_people
from backend.people.services.upkeep import choose_covers, remove_forgotten
from backend.photos.models import Asset

_SAME_FACE = 0.4  # intersection over union of the boxes


@transaction.atomic
def record_faces(*, asset_id: UUID, result: FacesFound, model_version: str) -> None:
    """The photo's faces become those of `result`.

    A face that was there before, by its place in the picture, keeps its id and its person. What is
    found no more is removed, with its crop; so are people who lose their last face and have no
    name. Idempotent; a photo that is gone needs no faces.
    """
    asset = Asset.objects.select_for_update(no_key=True).filter(id=asset_id).first()
    if asset is None:
        _give_up({face.crop_key for face in result.faces})
        return
    lock_people(owner_id=asset.owner_id)
    known = list(Face.objects.select_for_update().filter(asset=asset).order_by("id"))
    old_crops = {face.crop_key for face in known}
    matched = match_faces(known, result.faces)
    for index, found in enumerate(result.faces):
        face = matched.get(index) or Face(asset=asset, owner_id=asset.owner_id)
        _describe(face, found, model_version)
        face.save()
    _remove(known, kept=matched.values())
    _give_up(old_crops - {face.crop_key for face in result.faces})


def match_faces(known: Sequence[Face], found: Sequence[FoundFace]) -> dict[int, Face]:
    """Which known face each of `found` (by index) is: the pairs that overlap most come first."""
    overlaps = (
        (overlap(face, other), row, column)
        for row, face in enumerate(known)
        for column, other in enumerate(found)
    )
    matched: dict[int, Face] = {}
    taken: set[int] = set()
    for shared, row, column in sorted(overlaps, key=lambda pair: -pair[0]):
        if shared >= _SAME_FACE and row not in taken and column not in matched:
            matched[column] = known[row]
            taken.add(row)
    return matched


def overlap(one: Face | FoundFace, other: Face | FoundFace) -> float:
    """Intersection over union of the two boxes, 0 to 1."""
    width = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    height = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / (one.width * one.height + other.width * other.height - shared)


def _describe(face: Face, found: FoundFace, model_version: str) -> None:
    face.left, face.top, face.width, face.height = found.left, found.top, found.width, found.height
    face.landmarks = [list(point) for point in found.landmarks]
    face.score = found.score
    face.embedding = list(found.embedding)
    face.crop_key = found.crop_key
    face.model_version = model_version


def _remove(known: Sequence[Face], *, kept: Iterable[Face]) -> None:
    kept_ids = {face.id for face in kept}
    vanished = [face for face in known if face.id not in kept_ids]
    Face.objects.filter(id__in=[face.id for face in vanished]).delete()
    bereft = {face.person_id for face in vanished if face.person_id is not None}
    choose_covers(person_ids=bereft)
    remove_forgotten(person_ids=bereft)


def _give_up(object_keys: set[str]) -> None:
    if orphaned := sorted(object_keys - {""}):
        announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": orphaned})
