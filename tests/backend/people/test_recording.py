"""Recording faces again keeps what is known about those found before."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.events.results import FacesFound, FoundFace, SpacePoint
from backend.people.models import Face, FaceRejection, FaceSource, Person
from backend.people.services.recording import record_faces
from backend.photos.models import Asset
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def asset(owner: User) -> Asset:
    return make_asset(owner=owner)


def found(
    left: float,
    *,
    top: float = 0.1,
    crop_key: str = "",
    score: float = 0.9,
    drawn_id: UUID | None = None,
) -> FoundFace:
    return FoundFace(
        left=left,
        top=top,
        width=0.2,
        height=0.2,
        landmarks=((0.1, 0.1),) * 5,
        score=score,
        quality=0.8,
        points=(SpacePoint("space-1", (left,) * 128),),
        drawn_id=drawn_id,
        crop_key=crop_key or f"crops/{left}",
    )


def record(asset: Asset, *faces: FoundFace, version: str = "faces-1") -> None:
    record_faces(asset_id=asset.id, result=FacesFound(faces), model_version=version)


def orphaned() -> set[str]:
    rows = OutboxEvent.objects.filter(topic=Topic.OBJECTS_ORPHANED)
    return {key for row in rows for key in row.payload["keys"]}


def test_what_was_found_is_there(asset: Asset) -> None:
    record(asset, found(0.1), found(0.5))
    faces = Face.objects.filter(asset=asset).order_by("left")
    assert [(face.left, face.owner_id, face.model_version) for face in faces] == [
        (0.1, asset.owner_id, "faces-1"),
        (0.5, asset.owner_id, "faces-1"),
    ]


def test_recording_twice_changes_nothing(asset: Asset) -> None:
    for _ in range(2):
        record(asset, found(0.1), found(0.5))
    assert Face.objects.filter(asset=asset).count() == 2
    assert orphaned() == set()


def test_a_face_found_again_a_little_beside_keeps_its_id_and_its_person(asset: Asset) -> None:
    record(asset, found(0.1), found(0.5))
    face = Face.objects.get(left=0.1)
    person = make_person(owner=asset.owner, name="Grandmother")
    Face.objects.filter(id=face.id).update(person=person)

    record(asset, found(0.52), found(0.13, crop_key="crops/new"), version="faces-2")
    face.refresh_from_db()
    assert (face.left, face.person, face.model_version) == (0.13, person, "faces-2")
    assert Face.objects.filter(asset=asset).count() == 2
    assert orphaned() == {"crops/0.1", "crops/0.5"}


def test_faces_close_together_are_matched_to_the_nearest(asset: Asset) -> None:
    record(asset, found(0.10), found(0.20))
    ids = dict(Face.objects.values_list("left", "id"))
    record(asset, found(0.21), found(0.11))
    assert dict(Face.objects.values_list("left", "id")) == {0.11: ids[0.10], 0.21: ids[0.20]}


def test_a_face_found_no_more_goes_with_its_crop_and_its_nameless_person(asset: Asset) -> None:
    nameless, named = make_person(owner=asset.owner), make_person(owner=asset.owner, name="Wei")
    make_face(asset=asset, person=nameless, left=0.1, top=0.1, crop_key="crops/a")
    make_face(asset=asset, person=named, left=0.6, top=0.1, crop_key="crops/b")

    record(asset)
    assert not Face.objects.exists()
    assert list(Person.objects.all()) == [named]
    assert orphaned() == {"crops/a", "crops/b"}


def test_whoever_loses_the_face_on_the_cover_gets_another_cover(owner: User, asset: Asset) -> None:
    person = make_person(owner=owner)
    make_face(asset=asset, person=person)
    other = make_face(asset=make_asset(owner=owner), person=person)
    record(asset)
    person.refresh_from_db()
    assert person.cover == other


def test_a_face_that_is_found_again_has_its_new_point(asset: Asset) -> None:
    record(asset, found(0.1))
    record(asset, found(0.11))
    (point,) = Face.objects.get().embeddings.all()
    assert (point.space.version, point.embedding[0]) == (
        "space-1",
        pytest.approx(0.11, rel=1e-3),
    )


@pytest.mark.parametrize(
    "said", [{"is_confirmed": True}, {"is_ignored": True}, {"source": FaceSource.DRAWN}]
)
def test_a_face_that_the_owner_spoke_about_stays_though_nothing_finds_it(
    asset: Asset, said: dict[str, Any]
) -> None:
    face = make_face(asset=asset, crop_key="crops/a", **said)
    record(asset)
    face.refresh_from_db()
    assert (face.crop_key, orphaned()) == ("crops/a", set())


def test_what_a_face_is_not_and_what_it_stands_for_holds_though_nothing_finds_it(
    owner: User, asset: Asset
) -> None:
    stranger = make_face(asset=asset)
    person = make_person(owner=owner, cover_is_chosen=True)
    cover = make_face(asset=asset, person=person)
    FaceRejection.objects.create(face=stranger, person=person)
    record(asset)
    person.refresh_from_db()
    assert person.cover == cover
    assert FaceRejection.objects.filter(face=stranger, person=person).exists()


def test_a_drawn_face_gets_its_point_and_crop_and_keeps_its_box(asset: Asset) -> None:
    drawn = make_face(
        asset=asset, source=FaceSource.DRAWN, left=0.3, top=0.1, width=0.2, height=0.2
    )
    beside = found(0.31, crop_key="crops/detected")
    record(asset, beside, found(0.3, drawn_id=drawn.id), found(0.7, drawn_id=uuid4()))
    (face,) = Face.objects.filter(asset=asset)
    assert (face.id, face.left, face.crop_key) == (drawn.id, 0.3, "crops/0.3")
    assert orphaned() == {drawn.crop_key, "crops/detected", "crops/0.7"}


def test_a_photo_that_is_gone_leaves_no_crops_behind() -> None:
    record_faces(asset_id=uuid4(), result=FacesFound((found(0.1),)), model_version="faces-1")
    assert not Face.objects.exists()
    assert orphaned() == {"crops/0.1"}
