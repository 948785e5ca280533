"""Faces are found where people are, and nowhere else."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.recall import Accuracy, Box, accuracy
from workers.inference.engine import Engine
from workers.vision.faces.crop import SIDE, square_crop
from workers.vision.faces.detector import cut_out, looks_like_a_face, squares, suppress
from workers.vision.pixels import Pixels

LABELS: dict[str, list[Box]] = json.loads(
    (Path(__file__).parents[3] / "data" / "faces.json").read_text(encoding="utf-8")
)["faces"]


def fractions(picture: Pixels, box: np.ndarray) -> Box:
    height, width = picture.shape[:2]
    left, top, right, bottom = (float(side) for side in box)
    return left / width, top / height, (right - left) / width, (bottom - top) / height


@pytest.fixture(scope="module")
def measured(engine: Engine, picture: Callable[[str], Pixels]) -> Accuracy:
    labels = {
        name: [tuple(side / 100 for side in box) for box in boxes] for name, boxes in LABELS.items()
    }
    reported = {
        name: [fractions(picture(name), face.box) for face in engine.faces.recognise(picture(name))]
        for name in LABELS
    }
    return accuracy(labels, reported)  # type: ignore[arg-type]  # four sides each


def test_faces_that_people_see_are_found(measured: Accuracy) -> None:
    assert measured.labelled >= 30
    assert measured.recall >= 0.94


def test_what_is_found_is_a_face(measured: Accuracy) -> None:
    assert measured.precision >= 0.97


def test_a_blank_a_tiny_and_a_narrow_picture_hold_no_face(engine: Engine) -> None:
    for shape in [(600, 800, 3), (1, 1, 3), (4, 2048, 3), (2048, 3, 3), (28, 28, 3)]:
        assert engine.faces.recognise(np.full(shape, 127, np.uint8)) == []


boxes = st.lists(
    st.tuples(st.integers(0, 90), st.integers(0, 90), st.integers(1, 60), st.integers(1, 60)),
    max_size=25,
)


def overlap(one: np.ndarray, other: np.ndarray) -> float:
    low, high = np.maximum(one[:2], other[:2]), np.minimum(one[2:], other[2:])
    common = float(np.prod(np.maximum(high - low, 0)))
    areas = float(np.prod(one[2:] - one[:2]) + np.prod(other[2:] - other[:2]))
    return common / (areas - common)


@given(found=boxes, seed=st.integers(0, 1000))
def test_of_boxes_that_overlap_the_surest_is_kept(
    found: list[tuple[int, int, int, int]], seed: int
) -> None:
    array = np.array([(x, y, x + w, y + h) for x, y, w, h in found], np.float32).reshape(-1, 4)
    scores = np.random.default_rng(seed).random(len(array)).astype(np.float32)
    kept = suppress(array, scores, overlap=0.5)

    for index in set(range(len(array))) - set(kept.tolist()):
        rivals = [k for k in kept if scores[k] >= scores[index]]
        assert any(overlap(array[k], array[index]) > 0.5 for k in rivals)
    for one in kept:
        assert all(one == k or overlap(array[one], array[k]) <= 0.5 for k in kept)


def test_a_box_becomes_the_smallest_square_around_it() -> None:
    assert squares(np.array([[10, 20, 30, 60]], np.float32)).tolist() == [[0, 20, 40, 60]]


def test_what_lies_outside_the_picture_is_black() -> None:
    white = np.full((40, 40, 3), 255, np.uint8)
    crop = cut_out(white, np.array([[-20, -20, 20, 20], [100, 100, 140, 140]], np.float32), 24)
    assert crop[0, :10, :10].max() == 0
    assert crop[0, 14:, 14:].min() == 255
    assert crop[1].max() == 0


def test_landmarks_in_disorder_are_no_face() -> None:
    box = np.array([0, 0, 100, 100], np.float32)
    upright = np.array([[30, 40], [70, 40], [50, 60], [35, 80], [65, 80]], np.float32)
    assert looks_like_a_face(box, upright)
    lying = np.stack([upright[:, 1], 100 - upright[:, 0]], axis=1)
    assert looks_like_a_face(box, lying)
    assert not looks_like_a_face(box, upright[[1, 0, 2, 3, 4]])  # left eye on the right
    assert not looks_like_a_face(box, np.full((5, 2), 50, np.float32))


@given(x=st.floats(-50, 400), y=st.floats(-50, 300), side=st.floats(1, 500), wide=st.booleans())
def test_a_crop_is_square_and_inside_the_picture(
    x: float, y: float, side: float, wide: bool
) -> None:
    picture = np.zeros((300, 400, 3) if wide else (400, 300, 3), np.uint8)
    crop = square_crop(picture, np.array([x, y, x + side, y + side], np.float32))
    assert crop.shape[0] == crop.shape[1]
    assert 1 <= crop.shape[0] <= SIDE
