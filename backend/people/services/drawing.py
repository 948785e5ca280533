"""Faces that the owner draws by hand, where detection saw none."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.events import recipes
from backend.events.contracts import StageName
from backend.people.models import Face, FaceSource, PeopleEditKind
from backend.people.services.changing import tidy_name
from backend.people.services.editing import edit_people
from backend.people.services.journal import erase_faces
from backend.people.services.moving import give_faces
from backend.people.services.overlapping import overlap
from backend.people.services.whereabouts import faces_of_owner, person_of
from backend.photos.models import Asset, AssetState
from backend.photos.selectors.assets import unlocked_assets
from backend.photos.selectors.pictures import placement_shown
from backend.photos.services import ledger

SMALLEST_SIDE = 16  # pixels of the original: below, nothing tells two people apart
_ANOTHER_FACE = 0.4  # intersection over union: what is drawn there is the face that is there


@dataclass(frozen=True, slots=True)
class Box:
    """In fractions of the shown picture's width and height."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawn:
    edit_id: UUID | None
    face_id: UUID


@transaction.atomic
def draw_face(
    *,
    owner: User,
    asset_id: UUID,
    box: Box,
    person_id: UUID | None = None,
    name: str = "",
    allow_same_photo: bool = False,
) -> Drawn:
    """There is a face: that person's, or somebody's of that name who is new, or it is not known
    whose. Workers look at the photo again at once for its crop and its points, and without a
    person it is grouped then, like any other.

    Raises NotFound, InvalidInput (`box_outside`, `face_too_small`, `name_too_long`), Conflict
    (`photo_not_ready`; `face_exists` with its id; `same_photo`).
    """
    name = tidy_name(name)
    _check_inside(box)
    with edit_people(
        owner=owner,
        kind=PeopleEditKind.DRAW,
        people=[person_id] if person_id is not None else [],
        photos=[asset_id],
    ) as edit:
        asset = _shown(owner, asset_id)
        box = _in_the_original(box, asset)
        _check_size(box, asset)
        face = Face(owner=owner, asset=asset, source=FaceSource.DRAWN, score=1.0)
        face.left, face.top, face.width, face.height = box.left, box.top, box.width, box.height
        _check_free(face)
        face.save()
        if person_id is not None:
            person = person_of(owner=owner, person_id=person_id)
            give_faces(edit, [face.id], person, allow_same_photo=allow_same_photo)
        elif name:
            give_faces(edit, [face.id], edit.make_person(name=name), allow_same_photo=False)
    ledger.renew(asset_id=asset_id, stage=StageName.FACES)
    return Drawn(edit.id, face.id)


def erase_face(*, owner: User, face_id: UUID) -> UUID | None:
    """Takes away a face that was drawn. Raises NotFound, Conflict (`face_detected`): what was
    detected would be found again, and is ignored instead."""
    with edit_people(owner=owner, kind=PeopleEditKind.ERASE, faces=[face_id]) as edit:
        (face,) = faces_of_owner(owner=owner, face_ids=[face_id])
        if face.source != FaceSource.DRAWN:
            raise errors.Conflict(
                "This face was detected, and would be again. Ignore it instead.",
                code="face_detected",
            )
        erase_faces([face.id])
    return edit.id


def _check_inside(box: Box) -> None:
    inside = (
        box.left >= 0
        and box.top >= 0
        and box.width > 0
        and box.height > 0
        and box.left + box.width <= 1 + 1e-9
        and box.top + box.height <= 1 + 1e-9
    )
    if not inside:
        raise errors.InvalidInput("The box leaves the picture, or is empty.", code="box_outside")


def _shown(owner: User, asset_id: UUID) -> Asset:
    asset = unlocked_assets(owner=owner).filter(id=asset_id).first()
    if asset is None:
        raise errors.NotFound("There is no such photo in your library.")
    if asset.width is None or asset.height is None or asset.state == AssetState.FAILED:
        raise errors.Conflict("This photo cannot be shown yet.", code="photo_not_ready")
    return asset


def _in_the_original(box: Box, asset: Asset) -> Box:
    """It is drawn in the picture that is shown, which a recipe may have turned or cropped."""
    placement = placement_shown(asset)
    if placement is None:
        return box
    shown = recipes.Box(box.left, box.top, box.width, box.height)
    found = recipes.placed_box(shown, placement.inverse())
    if found is None:
        raise errors.InvalidInput("The box leaves the picture, or is empty.", code="box_outside")
    return Box(*found)


def _check_size(box: Box, asset: Asset) -> None:
    pixels = (box.width * (asset.width or 0), box.height * (asset.height or 0))
    if min(pixels) < SMALLEST_SIDE:
        raise errors.InvalidInput(
            "A face is at least %(side)d pixels wide and high.",
            code="face_too_small",
            values={"side": SMALLEST_SIDE},
        )


def _check_free(face: Face) -> None:
    for other in Face.objects.filter(asset=face.asset):
        if overlap(face, other) >= _ANOTHER_FACE:
            raise errors.Conflict(
                "There is a face in this place already.", code="face_exists", face=str(other.id)
            )
