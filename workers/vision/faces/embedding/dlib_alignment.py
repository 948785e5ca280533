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
        left, top, right, bottom = dlib_sides(face.box)
        shape = self._landmarks(picture, dlib.rectangle(left, top, right, bottom))
        chip: Pixels = dlib.get_face_chip(picture, shape, CHIP_SIDE, _CHIP_PADDING)
        return chip


def dlib_sides(box: Boxes) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the square that dlib's own detector would have reported."""
    side = float((box[2:] - box[:2]).mean())
    centre = (box[:2] + box[2:]) / 2 + _DLIB_OFFSET * side
    corners = np.concatenate([centre - side * _DLIB_SIDE / 2, centre + side * _DLIB_SIDE / 2])
    left, top, right, bottom = (int(corner) for corner in corners.round())
    return left, top, right, bottom
