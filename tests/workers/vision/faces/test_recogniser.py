"""One person's faces lie close together, and two people's far apart."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import numpy as np

from backend.people.services.grouping import THRESHOLD
from workers.inference.engine import Engine
from workers.vision.pixels import Pixels

OBAMA = ["obama.jpg", "obama2.jpg", "obama3.jpg", "obama_partial_face.jpg"]


def only_face(engine: Engine, picture: Pixels) -> np.ndarray:
    (face,) = engine.faces.recognise(picture)
    return face.embedding


def test_one_man_is_close_to_himself_and_far_from_another(
    engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    same = [only_face(engine, picture(name)) for name in OBAMA]
    other = only_face(engine, picture("biden.jpg"))

    assert max(np.linalg.norm(a - b) for a, b in combinations(same, 2)) < THRESHOLD
    assert min(np.linalg.norm(a - other) for a in same) > 0.7


def test_six_people_at_a_table_are_six_people(
    engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    faces = engine.faces.recognise(picture("t1.jpg"))
    assert len(faces) == 6
    pairs = combinations([face.embedding for face in faces], 2)
    assert min(np.linalg.norm(a - b) for a, b in pairs) > THRESHOLD


def test_landmarks_lie_inside_the_face(engine: Engine, picture: Callable[[str], Pixels]) -> None:
    for face in engine.faces.recognise(picture("sample5.jpg")):
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
    alone = [engine.faces.recognise(p) for p in pictures]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(engine.faces.recognise, pictures))
    for one, other in zip(alone, together, strict=True):
        assert len(one) == len(other)
        for face, same in zip(one, other, strict=True):
            assert np.abs(face.embedding - same.embedding).max() < 1e-4
