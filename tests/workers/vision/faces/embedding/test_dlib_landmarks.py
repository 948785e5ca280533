"""The landmarks in torch are dlib's own, wherever the box is and however many faces there are."""

from collections.abc import Callable

import dlib
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from workers.inference import weights
from workers.inference.engine import Engine
from workers.vision.faces.embedding import dlib_landmarks
from workers.vision.faces.embedding.dlib_alignment import dlib_view
from workers.vision.pixels import Pixels

Boxes = NDArray[np.int64]
Landmarks = NDArray[np.int64]
Find = Callable[[Pixels, Boxes], Landmarks]


@pytest.fixture(scope="module")
def ours() -> Find:
    predictor = dlib_landmarks.load(weights.FACE_LANDMARKS.verified())

    @torch.inference_mode()
    def landmarks(picture: Pixels, boxes: Boxes) -> Landmarks:
        found: Landmarks = predictor(torch.tensor(picture), torch.from_numpy(boxes)).numpy()
        return found

    return landmarks


@pytest.fixture(scope="module")
def theirs() -> Find:
    predictor = dlib.shape_predictor(str(weights.FACE_LANDMARKS.verified()))

    def landmarks(picture: Pixels, boxes: Boxes) -> Landmarks:
        shapes = [predictor(picture, dlib.rectangle(*box)) for box in boxes.tolist()]
        return np.array([[(part.x, part.y) for part in shape.parts()] for shape in shapes])

    return landmarks


def moved(boxes: Boxes, *, seed: int) -> Boxes:
    """As if the detector had been a little wrong about each side."""
    sides = boxes[:, 2:3] - boxes[:, :1]
    wrong = np.random.default_rng(seed).uniform(-0.2, 0.2, boxes.shape) * sides
    elsewhere: Boxes = boxes + wrong.round().astype(np.int64)
    return elsewhere


@pytest.mark.parametrize("name", ["t1.jpg", "biden.jpg", "sample5.jpg", "obama_partial_face.jpg"])
def test_on_real_photos_they_are_the_same(
    name: str, ours: Find, theirs: Find, engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    photo = picture(name)
    boxes = np.array([dlib_view(photo, face)[1] for face in engine.faces.detect(photo)])
    for seed in range(5):
        nearby = moved(boxes, seed=seed) if seed else boxes
        assert np.array_equal(ours(photo, nearby), theirs(photo, nearby))


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_where_no_face_is_upright_they_are_the_same(
    turns: int, ours: Find, theirs: Find, picture: Callable[[str], Pixels]
) -> None:
    photo = np.ascontiguousarray(np.rot90(picture("t1.jpg"), turns))
    corners = np.random.default_rng(turns).integers(0, 600, (20, 2))
    boxes = np.concatenate([corners, corners + 150], axis=1)
    assert np.array_equal(ours(photo, boxes), theirs(photo, boxes))


def test_outside_of_the_picture_everything_is_black(
    ours: Find, theirs: Find, picture: Callable[[str], Pixels]
) -> None:
    photo = picture("biden.jpg")
    height, width = photo.shape[:2]
    boxes = np.array(
        [
            [-120, -80, 130, 170],
            [width - 100, height - 90, width + 140, height + 150],
            [-900, -900, -700, -700],
            [-500, -500, width + 500, width + 500],
            [10, 10, 10, 10],
        ]
    )
    assert np.array_equal(ours(photo, boxes), theirs(photo, boxes))
    assert np.array_equal(ours(photo[:1, :1], boxes), theirs(photo[:1, :1].copy(), boxes))


def test_no_faces_have_no_landmarks(ours: Find, picture: Callable[[str], Pixels]) -> None:
    assert ours(picture("biden.jpg"), np.empty((0, 4), np.int64)).shape == (0, 5, 2)
