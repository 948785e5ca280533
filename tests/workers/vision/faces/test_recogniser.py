"""One person's faces lie close together, and two people's far apart, in every space."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import numpy as np
import pytest

from workers.inference.engine import Engine
from workers.inference.errors import UnknownVersion
from workers.vision.faces.embedding import registry
from workers.vision.faces.recogniser import RecognisedFace
from workers.vision.pixels import Pixels

OBAMA = ["obama.jpg", "obama2.jpg", "obama3.jpg", "obama_partial_face.jpg"]
SPACES = ["sface-2021dec", "dlib-resnet29-1"]
# Farther than one person's pictures here, nearer than two people's (L2).
BETWEEN = {"sface-2021dec": 1.0, "dlib-resnet29-1": 0.55}


def only_face(engine: Engine, picture: Pixels) -> RecognisedFace:
    (face,) = engine.faces.recognise(picture, spaces=SPACES)
    return face


def test_the_default_network_is_registered() -> None:
    assert registry.DEFAULT in registry.NETWORKS


@pytest.mark.parametrize("space", SPACES)
def test_one_man_is_close_to_himself_and_far_from_another(
    engine: Engine, picture: Callable[[str], Pixels], space: str
) -> None:
    same = [only_face(engine, picture(name)).points[space] for name in OBAMA]
    other = only_face(engine, picture("biden.jpg")).points[space]

    assert max(np.linalg.norm(a - b) for a, b in combinations(same, 2)) < BETWEEN[space]
    assert min(np.linalg.norm(a - other) for a in same) > BETWEEN[space] + 0.1


@pytest.mark.parametrize("space", SPACES)
def test_six_people_at_a_table_are_six_people(
    engine: Engine, picture: Callable[[str], Pixels], space: str
) -> None:
    faces = engine.faces.recognise(picture("t1.jpg"), spaces=[space])
    assert len(faces) == 6
    pairs = combinations([face.points[space] for face in faces], 2)
    assert min(np.linalg.norm(a - b) for a, b in pairs) > BETWEEN[space]


def test_a_face_has_a_point_in_each_space_that_was_asked_for_and_no_other(
    engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    for spaces in ([], SPACES[:1], SPACES):
        (face,) = engine.faces.recognise(picture("obama.jpg"), spaces=spaces)
        assert list(face.points) == spaces
        for space, point in face.points.items():
            assert point.shape == (engine.faces.embedder(space).dimensions,)


def test_a_space_that_no_network_makes_is_named(
    engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    with pytest.raises(UnknownVersion, match="vgg-1"):
        engine.faces.recognise(picture("obama.jpg"), spaces=["vgg-1"])


def test_landmarks_lie_inside_the_face(engine: Engine, picture: Callable[[str], Pixels]) -> None:
    for face in engine.faces.recognise(picture("sample5.jpg"), spaces=[]):
        left, top, right, bottom = face.box
        x, y = face.landmarks.T
        assert (x > left).all()
        assert (x < right).all()
        assert (y > top).all()
        assert (y < bottom).all()


def test_threads_that_share_the_engine_get_what_each_would_get_alone(
    engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    names = ["obama.jpg", "biden.jpg", "t1.jpg", "sample5.jpg"]
    pictures = [picture(name) for name in names]
    alone = [engine.faces.recognise(p, spaces=SPACES) for p in pictures]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda p: engine.faces.recognise(p, spaces=SPACES), pictures))
    for one, other in zip(alone, together, strict=True):
        assert len(one) == len(other)
        for face, same in zip(one, other, strict=True):
            for space in SPACES:
                assert np.abs(face.points[space] - same.points[space]).max() < 1e-4
