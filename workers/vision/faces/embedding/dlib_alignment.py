"""dlib's own way of putting a face upright, so that its network sees what it was trained on."""

from collections.abc import Sequence
from pathlib import Path

import dlib
import numpy as np

from workers.vision.faces.detector import Boxes, Detection
from workers.vision.faces.embedding.dlib_resnet import CHIP_SIDE
from workers.vision.pixels import Pixels

_CHIP_PADDING = 0.25  # around the face, in fractions of it: what the network was trained on
# dlib's landmarks were trained on the boxes of its own detector. These put MTCNN's boxes where
# that would have put its own: the median over 431 faces that both found (docs/models.md).
_DLIB_SIDE = 0.95
_DLIB_OFFSET = np.array([0.0, 0.08], np.float32)


class DlibAlignment:
    """Five landmarks by dlib's shape predictor. Safe to use from several threads."""

    def __init__(self, weights: Path) -> None:
        self._landmarks = dlib.shape_predictor(str(weights))

    def __call__(self, picture: Pixels, faces: Sequence[Detection]) -> list[Pixels]:
        """Each face upright in 150 x 150 pixels."""
        return [self._chip(picture, face) for face in faces]

    def _chip(self, picture: Pixels, face: Detection) -> Pixels:
        picture, (left, top, right, bottom) = dlib_view(picture, face)
        shape = self._landmarks(picture, dlib.rectangle(left, top, right, bottom))
        chip: Pixels = dlib.get_face_chip(picture, shape, CHIP_SIDE, _CHIP_PADDING)
        return chip


def dlib_view(picture: Pixels, face: Detection) -> tuple[Pixels, tuple[int, int, int, int]]:
    """What dlib is to look at: the picture, turned by quarters so that the face is about upright,
    and left, top, right and bottom of the square that dlib's own detector would have reported."""
    turns = _quarters(face)
    box = _turned(face.box, turns, picture)
    side = float((box[2:] - box[:2]).mean())
    centre = (box[:2] + box[2:]) / 2 + _DLIB_OFFSET * side
    corners = np.concatenate([centre - side * _DLIB_SIDE / 2, centre + side * _DLIB_SIDE / 2])
    left, top, right, bottom = (int(corner) for corner in corners.round())
    turned = np.ascontiguousarray(np.rot90(picture, turns)) if turns else picture
    return turned, (left, top, right, bottom)


def _quarters(face: Detection) -> int:
    """How often the picture must be turned by a quarter, against the clock, for the face."""
    eyes, mouth = face.landmarks[:2].mean(axis=0), face.landmarks[3:].mean(axis=0)
    x, y = mouth - eyes
    if abs(y) >= abs(x):
        return 0 if y >= 0 else 2
    return 1 if x < 0 else 3


def _turned(box: Boxes, turns: int, picture: Pixels) -> Boxes:
    height, width = picture.shape[:2]
    left, top, right, bottom = box
    match turns:
        case 1:
            return np.array([top, width - right, bottom, width - left], np.float32)
        case 2:
            return np.array(
                [width - right, height - bottom, width - left, height - top], np.float32
            )
        case 3:
            return np.array([height - bottom, left, height - top, right], np.float32)
        case _:
            return box
