"""Faces drawn by hand: where they may be, what happens to them, and how they go away again."""

import pytest

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import PIPELINE, Lane, StageName, Topic
from backend.events.models import OutboxEvent
from backend.people.models import Face, FaceSource
from backend.people.services.drawing import Box, draw_face, erase_face
from backend.people.services.undoing import undo_edit
from backend.photos.models import Asset, AssetState, StageRun, StageState
from tests.backend.people.library import somebody, state
from tests.factories import make_asset, make_face, make_stage_run

pytestmark = pytest.mark.django_db

BOX = Box(0.1, 0.2, 0.1, 0.15)


@pytest.fixture
def photo(owner: User) -> Asset:
    """Looked at by all stages."""
    asset = make_asset(owner=owner)
    for spec in PIPELINE:
        make_stage_run(asset=asset, stage=spec.name, lane=Lane.BULK)
    return asset


def stage(asset: Asset, name: StageName) -> StageRun:
    return StageRun.objects.get(asset=asset, stage=name)


def test_workers_look_at_the_photo_again_at_once(owner: User, photo: Asset) -> None:
    draw_face(owner=owner, asset_id=photo.id, box=BOX)
    faces = stage(photo, StageName.FACES)
    assert (faces.state, faces.lane) == (StageState.READY, Lane.FRESH)
    assert stage(photo, StageName.PEOPLE).state == StageState.WAITING
    assert stage(photo, StageName.OCR).state == StageState.DONE
    assert OutboxEvent.objects.filter(
        topic=Topic.STAGE_READY, payload__stage=StageName.FACES
    ).exists()


def test_a_result_that_is_being_made_without_it_is_not_taken(owner: User, photo: Asset) -> None:
    StageRun.objects.filter(asset=photo, stage=StageName.FACES).update(state=StageState.RUNNING)
    draw_face(owner=owner, asset_id=photo.id, box=BOX)
    assert stage(photo, StageName.FACES).state == StageState.READY


def test_it_is_somebodys_by_the_owners_word_or_nobodys_yet(owner: User, photo: Asset) -> None:
    person = somebody(owner, name="Li")
    drawn = [
        draw_face(owner=owner, asset_id=photo.id, box=Box(0.1, top, 0.1, 0.1), **whose)
        for top, whose in ((0.1, {"person_id": person.id}), (0.4, {"name": "小明"}), (0.7, {}))
    ]
    faces = [Face.objects.get(id=one.face_id) for one in drawn]
    assert [face.person.name if face.person else None for face in faces] == ["Li", "小明", None]
    assert [face.is_confirmed for face in faces] == [True, True, False]
    assert {face.source for face in faces} == {FaceSource.DRAWN}


@pytest.mark.parametrize(
    ("box", "code"),
    [
        (Box(0.95, 0.1, 0.1, 0.1), "box_outside"),
        (Box(-0.01, 0.1, 0.1, 0.1), "box_outside"),
        (Box(0.1, 0.1, 0.0, 0.1), "box_outside"),
        (Box(float("nan"), 0.1, 0.1, 0.1), "box_outside"),
        (Box(0.1, 0.1, 0.003, 0.1), "face_too_small"),  # 12 of 4000 pixels
    ],
)
def test_a_box_that_can_be_no_face_is_refused(
    owner: User, photo: Asset, box: Box, code: str
) -> None:
    with pytest.raises(errors.InvalidInput) as refused:
        draw_face(owner=owner, asset_id=photo.id, box=box)
    assert refused.value.code == code


def test_over_a_face_that_is_there_none_is_drawn(owner: User, photo: Asset) -> None:
    there = make_face(asset=photo, left=0.11, top=0.2, width=0.1, height=0.15, is_ignored=True)
    with pytest.raises(errors.Conflict) as refused:
        draw_face(owner=owner, asset_id=photo.id, box=BOX)
    assert (refused.value.code, refused.value.extra["face"]) == ("face_exists", str(there.id))


def test_a_photo_that_cannot_be_shown_has_no_faces(owner: User) -> None:
    for fields in ({"width": None}, {"state": AssetState.FAILED}):
        asset = make_asset(owner=owner, **fields)
        with pytest.raises(errors.Conflict) as refused:
            draw_face(owner=owner, asset_id=asset.id, box=BOX)
        assert refused.value.code == "photo_not_ready"


def test_it_goes_and_its_crop_with_it_and_comes_back_to_be_looked_at(
    owner: User, photo: Asset
) -> None:
    drawn = draw_face(owner=owner, asset_id=photo.id, box=BOX, name="小明")
    Face.objects.filter(id=drawn.face_id).update(crop_key="crops/one.webp")
    StageRun.objects.filter(asset=photo).update(state=StageState.DONE)
    before = state(owner)
    edit_id = erase_face(owner=owner, face_id=drawn.face_id)
    assert not Face.objects.exists()
    orphans = OutboxEvent.objects.get(topic=Topic.OBJECTS_ORPHANED)
    assert orphans.payload == {"keys": ["crops/one.webp"]}
    assert edit_id is not None
    undo_edit(owner=owner, edit_id=edit_id)
    assert state(owner) == before
    assert stage(photo, StageName.FACES).state == StageState.READY


def test_what_was_detected_is_not_erased(owner: User, photo: Asset) -> None:
    face = make_face(asset=photo)
    with pytest.raises(errors.Conflict) as refused:
        erase_face(owner=owner, face_id=face.id)
    assert refused.value.code == "face_detected"


def test_in_a_strangers_photo_nobody_draws(owner: User, stranger: User) -> None:
    theirs = make_asset(owner=stranger)
    with pytest.raises(errors.NotFound):
        draw_face(owner=owner, asset_id=theirs.id, box=BOX)
