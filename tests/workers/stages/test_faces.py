"""The faces stage fills the spaces it is asked to, and takes the owner's word for drawn faces."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import numpy as np
import pytest

from backend.events.results import FacesFound
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.workers.stages.photos import stored_photo
from workers.inference.engine import Engine
from workers.stages import faces
from workers.stages.contract import DrawnFace, Photo

SPACES = ("sface-2021dec", "dlib-resnet29-1")


@pytest.fixture
def photo(
    store: ObjectStore, tmp_path: Path, preview: Callable[[str], bytes], engine: Engine
) -> Callable[..., Photo]:
    def made(name: str, **changes: object) -> Photo:
        content = preview(name)
        plain = stored_photo(store, tmp_path, content)
        key = keys.rendition(plain.owner_id, plain.asset_id, "preview", content)
        store.put(key, content, content_type="image/webp")
        values = {field: getattr(plain, field) for field in Photo.__dataclass_fields__}
        return Photo(**{**values, "preview_key": key, "spaces": SPACES, **changes})

    return made


def run(photo: Photo) -> FacesFound:
    return faces.stage.run(photo)


def test_every_face_has_a_point_in_each_space_of_the_photo(photo: Callable[..., Photo]) -> None:
    for spaces in (SPACES, SPACES[:1]):
        found = run(photo("t1.jpg", spaces=spaces)).faces
        assert len(found) == 6
        for face in found:
            assert tuple(point.space for point in face.points) == spaces
            assert all(len(point.vector) == 128 for point in face.points)
            assert 0 <= face.quality <= 1
            assert face.drawn_id is None


def test_a_drawn_box_without_a_face_is_embedded_all_the_same(
    photo: Callable[..., Photo], store: ObjectStore
) -> None:
    drawn = DrawnFace(uuid4(), 0.02, 0.6, 0.1, 0.15)
    found = run(photo("coffee.png", drawn_faces=(drawn,))).faces
    (face,) = (face for face in found if face.drawn_id is not None)
    assert face.drawn_id == drawn.id
    assert (face.left, face.top, face.width, face.height) == pytest.approx(
        (0.02, 0.6, 0.1, 0.15), abs=1e-4
    )
    assert [point.space for point in face.points] == list(SPACES)
    assert store.read(face.crop_key)


def test_a_face_that_was_drawn_and_found_is_there_once_in_the_box_that_was_drawn(
    photo: Callable[..., Photo],
) -> None:
    (found,) = run(photo("obama.jpg")).faces
    drawn = DrawnFace(
        uuid4(), found.left + 0.01, found.top - 0.01, found.width, found.height * 1.05
    )
    (face,) = run(photo("obama.jpg", drawn_faces=(drawn,))).faces
    assert face.drawn_id == drawn.id
    assert face.left == pytest.approx(drawn.left, abs=1e-4)
    for one, other in zip(found.points, face.points, strict=True):
        assert np.linalg.norm(np.subtract(one.vector, other.vector)) < 0.5


def test_two_drawn_faces_keep_their_own_ids(photo: Callable[..., Photo]) -> None:
    first, second, *rest = run(photo("t1.jpg")).faces
    ids = uuid4(), uuid4()
    drawn = tuple(
        DrawnFace(known, face.left, face.top, face.width, face.height)
        for known, face in zip(ids, (second, first), strict=True)
    )
    found = run(photo("t1.jpg", drawn_faces=drawn)).faces
    assert len(found) == 2 + len(rest)
    by_id = {face.drawn_id: face for face in found}
    assert by_id[ids[0]].left == pytest.approx(second.left, abs=1e-4)
    assert by_id[ids[1]].left == pytest.approx(first.left, abs=1e-4)
