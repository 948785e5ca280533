"""The square picture that stands for a face in lists of people."""

import numpy as np

from workers.vision.faces.detector import Boxes
from workers.vision.pixels import Pixels, resize

SIDE = 256  # pixels, at most
_MARGIN = 1.6  # hair, chin and ears, in multiples of the face


def square_crop(picture: Pixels, box: Boxes) -> Pixels:
    """The face with its surroundings: square, inside the picture, at most 256 pixels wide."""
    height, width = picture.shape[:2]
    side = min(round(float((box[2:] - box[:2]).max()) * _MARGIN), width, height)
    side = max(side, 1)
    centre = (box[:2] + box[2:]) / 2
    corner = np.clip((centre - side / 2).round(), 0, [width - side, height - side]).astype(int)
    left, top = int(corner[0]), int(corner[1])
    crop = picture[top : top + side, left : left + side]
    if side <= SIDE:
        return crop
    return resize(crop, (SIDE, SIDE))
