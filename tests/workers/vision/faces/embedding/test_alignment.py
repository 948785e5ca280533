"""Faces are put upright: the landmarks end where the networks expect them."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workers.vision.faces.detector import Detection
from workers.vision.faces.embedding.alignment import (
    FRONTAL,
    FRONTAL_SIDE,
    fit_similarities,
    frontal_faces,
)


def turned(points: np.ndarray, *, angle: float, scale: float, x: float, y: float) -> np.ndarray:
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    moved: np.ndarray = (points @ turn.T * scale + (x, y)).astype(np.float32)
    return moved


@given(
    angle=st.floats(-3.1, 3.1),
    scale=st.floats(0.1, 20),
    x=st.floats(-500, 3000),
    y=st.floats(-500, 3000),
)
def test_landmarks_that_were_turned_scaled_and_shifted_come_back(
    angle: float, scale: float, x: float, y: float
) -> None:
    landmarks = turned(FRONTAL, angle=angle, scale=scale, x=x, y=y)
    (similarity,) = fit_similarities(landmarks[np.newaxis], FRONTAL)
    back = landmarks @ similarity[:, :2].T + similarity[:, 2]
    assert np.abs(back - FRONTAL).max() < 0.05


def test_faces_of_one_picture_are_solved_as_each_would_be_alone() -> None:
    several = np.random.default_rng(1).normal(100, 30, (6, 5, 2)).astype(np.float32)
    together = fit_similarities(several, FRONTAL)
    for one, expected in zip(several, together, strict=True):
        assert np.allclose(fit_similarities(one[np.newaxis], FRONTAL)[0], expected)


def test_the_fit_is_the_best_there_is() -> None:
    landmarks = np.random.default_rng(2).normal(100, 30, (5, 2)).astype(np.float32)
    (similarity,) = fit_similarities(landmarks[np.newaxis], FRONTAL)

    def error(matrix: np.ndarray) -> float:
        return float(((landmarks @ matrix[:, :2].T + matrix[:, 2] - FRONTAL) ** 2).sum())

    a, b = similarity[0, 0], similarity[1, 0]
    for da, db, dx, dy in np.random.default_rng(3).normal(0, 0.05, (50, 4)):
        moved = np.array([[a + da, -b - db], [b + db, a + da]])
        shifts = similarity[:, 2:] + [[dx], [dy]]
        assert error(np.hstack([moved, shifts])) >= error(similarity)


@pytest.mark.parametrize("scale", [0.4, 1.0, 3.0, 9.5])
def test_what_marks_a_landmark_in_the_picture_marks_it_in_the_upright_face(scale: float) -> None:
    landmarks = turned(FRONTAL, angle=0.4, scale=scale, x=60 * scale + 40, y=40)
    side = round(260 * scale) + 100
    for spot, expected in zip(landmarks, FRONTAL, strict=True):
        picture = np.zeros((side, side, 3), np.uint8)
        centre = tuple(round(float(c) * 16) for c in spot)
        cv2.circle(picture, centre, round(6 * scale * 16), (255, 255, 255), -1, shift=4)
        (face,) = frontal_faces(picture, [Detection(np.zeros(4, np.float32), landmarks, 1.0)])
        assert face.shape == (FRONTAL_SIDE, FRONTAL_SIDE, 3)
        weight = face[..., 0].astype(np.float64)
        rows, columns = np.indices(weight.shape)
        middle = (columns * weight).sum() / weight.sum(), (rows * weight).sum() / weight.sum()
        assert np.abs(np.array(middle) - expected).max() < 0.35 * max(1, 1 / scale)


def test_a_face_that_leaves_the_picture_is_black_outside() -> None:
    picture = np.full((200, 200, 3), 255, np.uint8)
    for scale, x in [(1.0, -60.0), (3.0, -200.0), (1.0, 5000.0), (5.0, 5000.0)]:
        landmarks = turned(FRONTAL, angle=0, scale=scale, x=x, y=0)
        (face,) = frontal_faces(picture, [Detection(np.zeros(4, np.float32), landmarks, 1.0)])
        assert face[:, 0].max() == 0 or x > 0
        if x > 200:
            assert face.max() == 0


def test_landmarks_in_one_spot_give_a_face_and_no_error() -> None:
    picture = np.full((50, 50, 3), 7, np.uint8)
    spot = np.full((5, 2), 20, np.float32)
    (face,) = frontal_faces(picture, [Detection(np.zeros(4, np.float32), spot, 1.0)])
    assert face.shape == (FRONTAL_SIDE, FRONTAL_SIDE, 3)
