"""Geometry of boxes: (n, 4) of left, top, right, bottom, float32, in pixels of a picture."""

from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.vision.pixels import Pixels, resize

Boxes = NDArray[np.float32]  # (n, 4)
Scores = NDArray[np.float32]  # (n,)
Points = NDArray[np.float32]  # (n, 5, 2): x and y of eyes, nose, corners of the mouth


def correct(boxes: Boxes, corrections: NDArray[np.float32]) -> Boxes:
    """Moves each side of each box by a fraction of the box's width or height."""
    sides = boxes[:, 2:] - boxes[:, :2]
    corrected: Boxes = boxes + corrections * np.tile(sides, 2)
    return corrected


def squares(boxes: Boxes) -> Boxes:
    """The smallest squares around the boxes, with the same centres."""
    half = (boxes[:, 2:] - boxes[:, :2]).max(axis=1, keepdims=True, initial=0) / 2
    centres = (boxes[:, 2:] + boxes[:, :2]) / 2
    return np.concatenate([centres - half, centres + half], axis=1)


def suppress(
    boxes: Boxes, scores: Scores, *, overlap: float, of_smaller: bool = False
) -> NDArray[np.intp]:
    """Non-maximum suppression: indexes of the boxes to keep, best first.

    Overlap is the intersection over the union, or over the smaller box (`of_smaller`), which also
    removes a box inside another.
    """
    areas = np.prod(np.maximum(boxes[:, 2:] - boxes[:, :2], 0), axis=1)
    order = np.argsort(-scores, kind="stable")
    kept: list[np.intp] = []
    while order.size:
        best, rest = order[0], order[1:]
        kept.append(best)
        low = np.maximum(boxes[best, :2], boxes[rest, :2])
        high = np.minimum(boxes[best, 2:], boxes[rest, 2:])
        common = np.prod(np.maximum(high - low, 0), axis=1)
        smaller = np.minimum(areas[best], areas[rest])
        whole = smaller if of_smaller else areas[best] + areas[rest] - common
        order = rest[common <= overlap * whole]
    return np.array(kept, dtype=np.intp)


def cut_out(picture: Pixels, boxes: Boxes, side: int) -> Pixels:
    """The boxes' content scaled to (n, side, side, 3); black where a box leaves the picture."""
    crops = np.zeros((len(boxes), side, side, 3), np.uint8)
    height, width = picture.shape[:2]
    for crop, box in zip(crops, boxes.round().astype(int), strict=True):
        left, top, right, bottom = box
        if right <= left or bottom <= top:
            continue
        inside = picture[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)]
        if inside.size == 0:
            continue
        outside = (max(-top, 0), max(bottom - height, 0), max(-left, 0), max(right - width, 0))
        if any(outside):
            inside = cast(Pixels, cv2.copyMakeBorder(inside, *outside, cv2.BORDER_CONSTANT))
        crop[:] = resize(inside, (side, side))
    return crops
