"""Where text is: DB, differentiable binarisation (Liao et al., 2019, arXiv:1911.08947).

The network gives each pixel a probability of being text, on regions drawn a little too small;
connected regions become rotated rectangles, which are then grown to their real size.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.vision.ocr.runtime import Session
from workers.vision.pixels import Pixels, fit

Quadrangle = NDArray[np.float32]  # (4, 2): x and y, clockwise from the top left

_MULTIPLE = 32  # the network halves the picture five times
_PIXEL_FLOOR = 0.3
_REGION_FLOOR = 0.6
_GROWTH = 1.6  # the regions were shrunk by this ratio of area to perimeter in training
_SMALLEST = 5  # pixels of the shrunk picture
_MOST_REGIONS = 1000


class TextDetector:
    """Safe to use from several threads."""

    def __init__(self, path: Path, *, threads: int, cuda: bool) -> None:
        self._session = Session(path, threads=threads, cuda=cuda)

    def detect(self, picture: Pixels, *, longest_side: int) -> list[Quadrangle]:
        """Lines of text in pixels of `picture`, which is looked at no larger than given."""
        shrunk, _scale = fit(picture, longest_side)
        probabilities = self._session.run(_input(shrunk))[0, 0]
        rows, columns = probabilities.shape
        height, width = picture.shape[:2]
        ratio = np.array([width / columns, height / rows], np.float32)
        return [region * ratio for region in _regions(probabilities)]


def _input(picture: Pixels) -> NDArray[np.float32]:
    """(1, 3, rows, columns), BGR of -1 to 1, both sides rounded to multiples of 32."""
    height, width = (
        max(_MULTIPLE, round(side / _MULTIPLE) * _MULTIPLE) for side in picture.shape[:2]
    )
    resized = cast(Pixels, cv2.resize(picture, (width, height)))
    centred = resized[:, :, ::-1].astype(np.float32) / 127.5 - 1
    return np.ascontiguousarray(centred.transpose(2, 0, 1)[np.newaxis])


def _regions(probabilities: NDArray[np.float32]) -> list[Quadrangle]:
    mask = (probabilities > _PIXEL_FLOOR).astype(np.uint8)
    dilated = cv2.dilate(mask, np.ones((2, 2), np.uint8))
    contours, _hierarchy = cv2.findContours(dilated, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    regions = []
    for contour in contours[:_MOST_REGIONS]:
        rectangle = cv2.minAreaRect(contour)
        if min(rectangle[1]) < _SMALLEST - 2 or _score(probabilities, rectangle) < _REGION_FLOOR:
            continue
        grown = _grown(rectangle)
        if min(grown[1]) >= _SMALLEST:
            regions.append(clockwise(cast(Quadrangle, cv2.boxPoints(grown))))
    return regions


_Rectangle = tuple[Sequence[float], Sequence[float], float]  # centre, size, degrees


def _score(probabilities: NDArray[np.float32], rectangle: _Rectangle) -> float:
    """Mean probability inside the rectangle."""
    corners = cv2.boxPoints(rectangle)
    rows, columns = probabilities.shape
    low = np.clip(np.floor(corners.min(axis=0)).astype(int), 0, [columns - 1, rows - 1])
    high = np.clip(np.ceil(corners.max(axis=0)).astype(int), 0, [columns - 1, rows - 1])
    inside = np.zeros((high[1] - low[1] + 1, high[0] - low[0] + 1), np.uint8)
    cv2.fillPoly(inside, [(corners - low).astype(np.int32)], 1)
    window = probabilities[low[1] : high[1] + 1, low[0] : high[0] + 1]
    return float(cv2.mean(window, inside)[0])


def _grown(rectangle: _Rectangle) -> _Rectangle:
    centre, (width, height), angle = rectangle
    distance = width * height * _GROWTH / (2 * (width + height))
    return centre, (width + 2 * distance, height + 2 * distance), angle


def clockwise(corners: NDArray[np.float32]) -> Quadrangle:
    """Four corners of a rectangle, in order: top left, top right, bottom right, bottom left."""
    by_x = corners[np.argsort(corners[:, 0], kind="stable")]
    left, right = by_x[:2], by_x[2:]
    left, right = left[np.argsort(left[:, 1])], right[np.argsort(right[:, 1])]
    return np.stack([left[0], right[0], right[1], left[1]]).astype(np.float32)
