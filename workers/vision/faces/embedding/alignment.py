"""Puts faces upright by five landmarks: the picture that a network is used to see.

The similarity (turn, scale and shift) that brings the landmarks nearest to where the network
expects them has a closed form: Umeyama, 1991, doi:10.1109/34.88573. In a plane it is a division of
complex numbers, so that all faces of a picture are solved at once.
"""

from collections.abc import Sequence
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.vision.faces.detector import Detection
from workers.vision.pixels import Pixels, resize

Landmarks = NDArray[np.float32]  # (5, 2): eyes, nose, corners of the mouth; x and y in pixels
Similarity = NDArray[np.float64]  # (2, 3)

# Where the landmarks lie in the faces of 112 x 112 pixels that ArcFace (arXiv:1801.07698) and most
# networks after it were trained on.
FRONTAL: Landmarks = np.array(
    [
        [38.2946, 51.6963],
        [73.5318, 51.5014],
        [56.0252, 71.7366],
        [41.5493, 92.3655],
        [70.7299, 92.2041],
    ],
    np.float32,
)
FRONTAL_SIDE = 112
_COARSEST = 0.6  # below this scale, sampling single pixels would show grain instead of skin


def frontal_faces(picture: Pixels, faces: Sequence[Detection]) -> list[Pixels]:
    """Each face upright in 112 x 112 pixels; black where the face leaves the picture."""
    if not faces:
        return []
    similarities = fit_similarities(np.stack([face.landmarks for face in faces]), FRONTAL)
    return [_warp(picture, similarity) for similarity in similarities]


def fit_similarities(landmarks: NDArray[np.float32], template: Landmarks) -> Similarity:
    """(n, 5, 2) and (5, 2) -> (n, 2, 3): what brings each face's landmarks to the template's."""
    points = landmarks[..., 0] + 1j * landmarks[..., 1].astype(np.float64)
    targets = template[:, 0] + 1j * template[:, 1].astype(np.float64)
    middles, target_middle = points.mean(axis=1, keepdims=True), targets.mean()
    around, target_around = points - middles, targets - target_middle
    spread = (np.abs(around) ** 2).sum(axis=1)
    turns = (around.conj() * target_around).sum(axis=1) / np.maximum(spread, 1e-6)
    turns = np.where(np.abs(turns) > 1e-6, turns, 1)  # landmarks in one spot have no scale
    shifts = target_middle - turns * middles[:, 0]
    rows = np.stack([turns.real, -turns.imag, shifts.real], axis=1)
    return np.stack([rows, np.stack([turns.imag, turns.real, shifts.imag], axis=1)], axis=1)


def _warp(picture: Pixels, similarity: Similarity) -> Pixels:
    """A big face is first averaged down, and only the part of the picture that holds it."""
    scale = float(np.hypot(similarity[0, 0], similarity[1, 0]))
    if scale >= _COARSEST:
        return _sample(picture, similarity)
    left, top, right, bottom = _seen(picture, similarity)
    if right <= left or bottom <= top:
        return _sample(picture, similarity)
    part = picture[top:bottom, left:right]
    size = max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale))
    ratios = np.array(size) / (right - left, bottom - top)
    # Pixels are sampled at their middles, which lie half a pixel inside on either scale.
    back = np.diag([*(1 / ratios), 1.0])
    back[:2, 2] = 0.5 / ratios - 0.5 + (left, top)
    return _sample(resize(part, size), similarity @ back)


def _seen(picture: Pixels, similarity: Similarity) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the part of the picture that the upright face shows."""
    corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1]]) * FRONTAL_SIDE
    spots = (corners - similarity[:, 2]) @ np.linalg.inv(similarity[:, :2]).T
    low, high = np.floor(spots.min(axis=0)) - 2, np.ceil(spots.max(axis=0)) + 2
    limits = np.array(picture.shape[1::-1])
    left, top = (int(side) for side in np.clip(low, 0, limits))
    right, bottom = (int(side) for side in np.clip(high, 0, limits))
    return left, top, right, bottom


def _sample(picture: Pixels, similarity: Similarity) -> Pixels:
    size = (FRONTAL_SIDE, FRONTAL_SIDE)
    return cast(Pixels, cv2.warpAffine(picture, similarity, size, flags=cv2.INTER_LINEAR))
