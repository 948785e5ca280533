"""Writes the faces that a stage found, and keeps what is known about those found before."""

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from django.db import transaction

from backend.events.contracts import SpaceKind, Topic
from backend.events.results import FacesFound, FoundFace
from backend.events.services.outbox import announce
from backend.modelhub.services.points import place_all
from backend.people.models import Face, FaceEmbedding, FaceRejection, FaceSource, Person
from backend.people.selectors.taken_back import taken_back
from backend.people.services.locking import lock_people
from backend.people.services.overlapping import best_pairs, overlap
from backend.people.services.upkeep import choose_covers, remove_forgotten
from backend.photos.models import Asset

_SAME_FACE = 0.4  # intersection over union of the boxes
_RENEWED = (
    *("left", "top", "width", "height", "landmarks", "score", "quality", "crop_key"),
    "model_version",
)


@transaction.atomic
def record_faces(*, asset_id: UUID, result: FacesFound, model_version: str) -> None:
    """The photo's faces become those of `result`.

    A face that was there before, by its place in the picture, keeps its id, its person and all that
    the owner said about it. What is found no more is removed, with its crop, unless the owner drew
    it or spoke about it; so are people who lose their last face and have no name. Idempotent; a
    photo that is gone needs no faces.
    """
    locked = Asset.objects.select_for_update(no_key=True).filter(id=asset_id)
    owner_id = locked.values_list("owner_id", flat=True).first()
    if owner_id is None:
        _give_up({face.crop_key for face in result.faces})
        return
    lock_people(owner_id=owner_id)
    known = list(Face.objects.select_for_update().filter(asset_id=asset_id).order_by("id"))
    old_crops = {face.crop_key for face in known}
    recorded = [
        (_renewed(face or Face(asset_id=asset_id, owner_id=owner_id), found, model_version), found)
        for face, found in _identify(known, result.faces)
    ]
    _write(recorded)
    kept = [face for face, _ in recorded]
    gone = _remove(known, kept=kept)
    remaining = {face.crop_key for face in (*kept, *known) if face.id not in gone}
    _give_up((old_crops | {face.crop_key for face in result.faces}) - remaining)


def _identify(
    known: Sequence[Face], found: Sequence[FoundFace]
) -> Iterator[tuple[Face | None, FoundFace]]:
    """Each found face beside the known one that it is.

    A drawn face is known by its id; what was detected in its place beside it, or is meant for one
    that the owner took away meanwhile, is left out.
    """
    drawn = {face.id: face for face in known if face.source == FaceSource.DRAWN}
    detected = [face for face in known if face.source == FaceSource.DETECTED]
    for face in found:
        if face.drawn_id in drawn:
            yield drawn[face.drawn_id], face
    others = [
        face
        for face in found
        if face.drawn_id is None and all(overlap(own, face) < _SAME_FACE for own in drawn.values())
    ]
    matched = match_faces(detected, others)
    for index, face in enumerate(others):
        yield matched.get(index), face


def match_faces(known: Sequence[Face], found: Sequence[FoundFace]) -> dict[int, Face]:
    """Which known face each of `found` (by index) is."""
    pairs = best_pairs(known, found, least=_SAME_FACE)
    return {column: known[row] for row, column in pairs}


def _renewed(face: Face, found: FoundFace, model_version: str) -> Face:
    if face.source == FaceSource.DETECTED:  # where the owner drew a face, there it is
        face.left, face.top = found.left, found.top
        face.width, face.height = found.width, found.height
    face.landmarks = [list(point) for point in found.landmarks]
    face.score, face.quality = found.score, found.quality
    face.crop_key = found.crop_key
    face.model_version = model_version
    return face


def _write(recorded: Sequence[tuple[Face, FoundFace]]) -> None:
    new = [face for face, _ in recorded if face._state.adding]
    Face.objects.bulk_update([face for face, _ in recorded if not face._state.adding], _RENEWED)
    Face.objects.bulk_create(new)
    placed = place_all(kind=SpaceKind.FACES, points=[found.points for _, found in recorded])
    FaceEmbedding.objects.bulk_create(
        [
            FaceEmbedding(face=face, owner_id=face.owner_id, space=space, embedding=vector)
            for (face, _), points in zip(recorded, placed, strict=True)
            for space, vector in points
        ],
        update_conflicts=True,
        unique_fields=["face", "space"],
        update_fields=["embedding"],
    )


def _remove(known: Sequence[Face], *, kept: Iterable[Face]) -> set[UUID]:
    """Returns which of the known were found no more, and are gone."""
    kept_ids = {face.id for face in kept}
    missing = [face for face in known if face.id not in kept_ids]
    if not missing:
        return set()
    spoken_for = _spoken_for(missing)
    vanished = [face for face in missing if face.id not in spoken_for]
    gone = {face.id for face in vanished}
    Face.objects.filter(id__in=gone).delete()
    bereft = {face.person_id for face in vanished if face.person_id is not None}
    choose_covers(person_ids=bereft)
    remove_forgotten(person_ids=bereft)
    return gone


def _spoken_for(faces: Sequence[Face]) -> set[UUID]:
    """Faces about which the owner has said anything at all: it must hold when they are found again,
    by another detector or by the one before."""
    ids = [face.id for face in faces]
    said = {
        face.id
        for face in faces
        if face.source == FaceSource.DRAWN or face.is_confirmed or face.is_ignored
    }
    said |= set(FaceRejection.objects.filter(face__in=ids).values_list("face_id", flat=True))
    chosen = Face.objects.filter(
        id__in=Person.objects.filter(cover__in=ids, cover_is_chosen=True).values("cover")
    )
    said |= set(chosen.values_list("id", flat=True))
    return said | taken_back(owner_id=faces[0].owner_id, faces=ids)


def _give_up(object_keys: set[str]) -> None:
    if orphaned := sorted(object_keys - {""}):
        announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": orphaned})
