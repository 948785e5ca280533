"""Faces are found where people are, however the picture is turned, and nowhere else."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from tests.bench.recall import Accuracy, Box, accuracy
from workers.vision.faces.detector import Detection, FaceDetector, looks_like_a_face
from workers.vision.faces.quality import REJECT
from workers.vision.pixels import Pixels, resize

LABELS: dict[str, list[Box]] = {
    name: [(left / 100, top / 100, width / 100, height / 100) for left, top, width, height in boxes]
    for name, boxes in json.loads(
        (Path(__file__).parents[3] / "data" / "faces.json").read_text(encoding="utf-8")
    )["faces"].items()
}
ODD_SHAPES = [(1, 1), (1, 5000), (4, 2048), (2048, 3), (28, 28), (600, 800)]


@pytest.fixture(scope="module")
def detector() -> FaceDetector:
    return FaceDetector(device=torch.device("cpu"))


def fractions(picture: Pixels, box: NDArray[np.float32]) -> Box:
    height, width = picture.shape[:2]
    left, top, right, bottom = (float(side) for side in box)
    return left / width, top / height, (right - left) / width, (bottom - top) / height


def found(detector: FaceDetector, picture: Pixels) -> list[Box]:
    return [fractions(picture, face.box) for face in detector.detect(picture)]


@pytest.fixture(scope="module")
def measured(detector: FaceDetector, picture: Callable[[str], Pixels]) -> Accuracy:
    return accuracy(LABELS, {name: found(detector, picture(name)) for name in LABELS})


def test_faces_that_people_see_are_found(measured: Accuracy) -> None:
    assert measured.labelled >= 30
    assert measured.recall >= 0.97


def test_what_is_found_is_a_face(measured: Accuracy) -> None:
    assert measured.precision >= 0.97


@pytest.mark.parametrize("quarters", [1, 2, 3])
@pytest.mark.parametrize("name", ["sample6.jpg", "t1.jpg", "obama.jpg"])
def test_a_picture_on_its_side_holds_the_same_faces(
    detector: FaceDetector, picture: Callable[[str], Pixels], name: str, quarters: int
) -> None:
    upright = picture(name)
    expected = detector.detect(upright)
    turned = np.ascontiguousarray(np.rot90(upright, quarters))
    faces = detector.detect(turned)

    boxes = [fractions(turned, box) for box in turned_boxes(expected, upright, quarters)]
    reported = [fractions(turned, face.box) for face in faces]
    assert accuracy({name: boxes}, {name: reported}).recall == 1.0
    assert len(faces) == len(expected)
    for face in faces:
        assert looks_like_a_face(face.box, face.landmarks)
        eyes, mouth = face.landmarks[:2].mean(axis=0), face.landmarks[3:].mean(axis=0)
        right, down = mouth - eyes
        sideways, upside = abs(right) > abs(down), down < 0
        assert sideways if quarters in (1, 3) else upside


def turned_boxes(
    faces: list[Detection], picture: Pixels, quarters: int
) -> list[NDArray[np.float32]]:
    """Where `np.rot90` moves the boxes."""
    height, width = picture.shape[:2]
    moved = []
    for face in faces:
        left, top, right, bottom = (float(side) for side in face.box)
        for quarter in range(quarters):
            wide = height if quarter % 2 else width
            left, top, right, bottom = top, wide - right, bottom, wide - left
        moved.append(np.array([left, top, right, bottom], np.float32))
    return moved


@pytest.mark.parametrize(("width", "height"), [(320, 222), (220, 153), (180, 125)])
def test_small_faces_in_a_large_picture_are_found(
    detector: FaceDetector, picture: Callable[[str], Pixels], width: int, height: int
) -> None:
    """Each of the six is 36, 25 or 20 pixels high: too small for a glance."""
    scene = np.full((1366, 2048, 3), 90, np.uint8)
    scene[900 : 900 + height, 1500 : 1500 + width] = resize(picture("t1.jpg"), (width, height))
    faces = detector.detect(scene)
    assert len(faces) == 6
    for face in faces:
        assert (face.box >= (1490, 890, 1490, 890)).all()
        assert (face.box <= (1510 + width, 910 + height) * 2).all()
        assert looks_like_a_face(face.box, face.landmarks)


@pytest.mark.parametrize("shape", ODD_SHAPES)
@pytest.mark.parametrize("brightness", [0, 127, 255])
def test_a_picture_of_one_colour_holds_no_face(
    detector: FaceDetector, shape: tuple[int, int], brightness: int
) -> None:
    assert detector.detect(np.full((*shape, 3), brightness, np.uint8)) == []


@pytest.mark.parametrize("shape", ODD_SHAPES)
def test_noise_holds_no_face(detector: FaceDetector, shape: tuple[int, int]) -> None:
    noise = np.random.default_rng(7).integers(0, 256, (*shape, 3), dtype=np.uint8)
    assert detector.detect(noise) == []


def test_what_is_kept_is_worth_keeping(
    detector: FaceDetector, picture: Callable[[str], Pixels]
) -> None:
    for name in ("sample5.jpg", "obama2.jpg", "camera.png"):
        for face in detector.detect(picture(name)):
            assert 0.5 <= face.score <= 1
            assert REJECT <= face.quality <= face.score


def test_a_drawn_box_stays_as_drawn_and_gets_the_landmarks_of_its_face(
    detector: FaceDetector, picture: Callable[[str], Pixels]
) -> None:
    photo = picture("obama.jpg")
    (face,) = detector.detect(photo)
    side = float((face.box[2:] - face.box[:2]).max())
    loose = face.box + np.array([-0.15, -0.1, 0.2, 0.15], np.float32) * side
    (described,) = detector.describe(photo, [loose])
    assert described.box.tolist() == loose.tolist()
    assert np.abs(described.landmarks - face.landmarks).max() < 0.1 * side
    assert described.quality > 0.5


def test_a_drawn_box_without_a_visible_face_gets_the_landmarks_of_an_average_one(
    detector: FaceDetector,
) -> None:
    blank = np.full((300, 400, 3), 127, np.uint8)
    boxes = [[10, 20, 110, 140], [-50, -50, 20, 20], [390, 290, 800, 900], [7, 7, 7, 7]]
    described = detector.describe(blank, [np.array(box, np.float32) for box in boxes])
    assert [face.box.tolist() for face in described] == boxes
    for face in described:
        assert np.isfinite(face.landmarks).all()
        assert face.quality < REJECT
        left, top, right, bottom = face.box
        assert ((face.landmarks >= (left, top)) & (face.landmarks <= (right, bottom))).all()


def test_no_drawn_boxes_are_described_by_nothing(detector: FaceDetector) -> None:
    assert detector.describe(np.zeros((30, 30, 3), np.uint8), []) == []


def test_the_same_picture_gives_the_same_faces(
    detector: FaceDetector, picture: Callable[[str], Pixels]
) -> None:
    once, again = (detector.detect(picture("sample4.jpg")) for _ in range(2))
    assert [face.box.tolist() for face in once] == [face.box.tolist() for face in again]
    assert [face.quality for face in once] == [face.quality for face in again]


def test_landmarks_in_disorder_are_no_face() -> None:
    box = np.array([0, 0, 100, 100], np.float32)
    upright = np.array([[30, 40], [70, 40], [50, 60], [35, 80], [65, 80]], np.float32)
    assert looks_like_a_face(box, upright)
    lying = np.stack([upright[:, 1], 100 - upright[:, 0]], axis=1)
    assert looks_like_a_face(box, lying)
    assert not looks_like_a_face(box, upright[[1, 0, 2, 3, 4]])  # left eye on the right
    assert not looks_like_a_face(box, np.full((5, 2), 50, np.float32))
