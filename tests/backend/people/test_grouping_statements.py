"""What a photo costs the database: so many statements, however many faces it shows and however
large the library is."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import User
from backend.events.results import FacesFound, FoundFace, SpacePoint
from backend.modelhub.models import EmbeddingSpace
from backend.people.models import Face
from backend.people.services.grouping import group_faces
from backend.people.services.recording import record_faces
from tests.backend.people.grouping import known, near, photo_of
from tests.factories import make_asset

pytestmark = pytest.mark.django_db
RECORDING = 6
NOBODY, NAMED, NAMELESS, FOUNDING = 8, 14, 11, 12


@pytest.fixture(autouse=True)
def crowd(owner: User) -> None:
    """Some people, one of them with a name; the sizes of the library have been looked at."""
    known(owner, "Wei", 0)
    for axis in (1, 2, 3):
        for number in range(3):
            photo_of(owner, near(axis, 0.1, towards=110 + number))


def new_photo(owner: User, *points: list[float]) -> UUID:
    asset = make_asset(owner=owner)
    version = EmbeddingSpace.objects.get().version
    faces = tuple(
        FoundFace(
            left=0.2 * place,
            top=0.1,
            width=0.1,
            height=0.1,
            landmarks=(),
            score=0.9,
            quality=0.9,
            points=(SpacePoint(version, tuple(point)),),
            crop_key="",
        )
        for place, point in enumerate(points)
    )
    found = FacesFound(faces)
    record = partial(record_faces, asset_id=asset.id, result=found, model_version="1")
    assert statements(record) == RECORDING
    return asset.id


def statements(work: Callable[[], None]) -> int:
    with CaptureQueriesContext(connection) as captured:
        work()
    return sum("SAVEPOINT" not in one["sql"] for one in captured)


def people_of(asset_id: UUID) -> list[UUID | None]:
    faces = Face.objects.filter(asset=asset_id).order_by("left")
    return list(faces.values_list("person", flat=True))


def test_a_photo_whose_faces_are_known_has_no_news(owner: User) -> None:
    asset_id = new_photo(owner, near(0, 0.1))
    group_faces(asset_id=asset_id)
    assert statements(lambda: group_faces(asset_id=asset_id)) == 3


def test_a_face_that_nobody_resembles(owner: User) -> None:
    asset_id = new_photo(owner, near(9))
    assert statements(lambda: group_faces(asset_id=asset_id)) == NOBODY
    assert people_of(asset_id) == [None]


def test_a_face_of_somebody_with_a_name(owner: User) -> None:
    asset_id = new_photo(owner, near(0, 0.1))
    assert statements(lambda: group_faces(asset_id=asset_id)) == NAMED
    assert None not in people_of(asset_id)


def test_a_face_of_a_group_without_a_name(owner: User) -> None:
    asset_id = new_photo(owner, near(1, 0.1))
    assert statements(lambda: group_faces(asset_id=asset_id)) == NAMELESS
    assert None not in people_of(asset_id)


def test_several_faces_cost_no_more_than_one(owner: User) -> None:
    asset_id = new_photo(owner, near(1, 0.1), near(2, 0.1), near(3, 0.1))
    assert statements(lambda: group_faces(asset_id=asset_id)) == NAMELESS
    assert len(set(people_of(asset_id)) - {None}) == 3


def test_a_face_that_founds_somebody_with_another(owner: User) -> None:
    photo_of(owner, near(5))
    asset_id = new_photo(owner, near(5, 0.2))
    assert statements(lambda: group_faces(asset_id=asset_id)) == FOUNDING
    assert None not in people_of(asset_id)
