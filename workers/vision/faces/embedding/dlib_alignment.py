"""dlib's own way of putting a face upright, so that its network sees what it was trained on."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.utils.dlpack import from_dlpack

from workers.vision.faces.detector import Boxes, Detection
from workers.vision.faces.embedding import dlib_landmarks
from workers.vision.faces.embedding.dlib_chips import cut_chips
from workers.vision.pixels import Pixels

# dlib's landmarks were trained on the boxes of its own detector. These put MTCNN's boxes where
# that would have put its own: the median over 431 faces that both found (docs/models.md).
_DLIB_SIDE = 0.95
_DLIB_OFFSET = np.array([0.0, 0.08], np.float32)


class DlibAlignment:
    """Five landmarks by dlib's shape predictor, and its chips. Safe to use from several threads."""

    def __init__(self, weights: Path, *, device: torch.device) -> None:
        """Raises MalformedNetwork."""
        self._device = device
        self._predictor = dlib_landmarks.load(weights).to(device)

    def __call__(self, picture: Pixels, faces: Sequence[Detection]) -> list[Pixels]:
        """Each face upright in 150 x 150 pixels, in the order of `faces`."""
        chips: dict[int, Pixels] = {}
        turns = [_quarters(face) for face in faces]
        order = sorted(range(len(faces)), key=turns.__getitem__)
        for turn, alike in groupby(order, key=turns.__getitem__):
            indices = list(alike)
            boxes = np.array([_dlib_box(faces[index], turn, picture) for index in indices])
            chips.update(zip(indices, self._chips(picture, turn, boxes), strict=True))
        return [chips[index] for index in range(len(faces))]

    @torch.inference_mode()
    def _chips(self, picture: Pixels, turn: int, boxes: NDArray[np.int64]) -> Pixels:
        """Boxes (n, 4) in the picture turned by quarters -> (n, 150, 150, 3).

        The device is waited for twice, however many faces there are.
        """
        # Not `from_numpy`, which warns of a picture that stages share and nobody may change.
        pixels = from_dlpack(picture).to(self._device)
        if turn:
            pixels = pixels.rot90(turn)
        pixels = pixels.contiguous()
        landmarks = self._predictor(pixels, torch.from_numpy(boxes).to(self._device))
        chips: Pixels = cut_chips(pixels, landmarks.cpu().numpy()).cpu().numpy()
        return chips


def dlib_view(picture: Pixels, face: Detection) -> tuple[Pixels, tuple[int, int, int, int]]:
    """What dlib itself is to look at: the picture, turned by quarters so that the face is about
    upright, and the face's box there (`_dlib_box`)."""
    turns = _quarters(face)
    turned = np.ascontiguousarray(np.rot90(picture, turns)) if turns else picture
    return turned, _dlib_box(face, turns, picture)


def _dlib_box(face: Detection, turns: int, picture: Pixels) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the square that dlib's own detector would have reported, in
    the picture turned by quarters."""
    box = _turned(face.box, turns, picture)
    side = float((box[2:] - box[:2]).mean())
    centre = (box[:2] + box[2:]) / 2 + _DLIB_OFFSET * side
    corners = np.concatenate([centre - side * _DLIB_SIDE / 2, centre + side * _DLIB_SIDE / 2])
    left, top, right, bottom = (int(corner) for corner in corners.round())
    return left, top, right, bottom


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
