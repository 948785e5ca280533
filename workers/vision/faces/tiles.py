"""A picture in overlapping tiles, each named by its left and top in pixels."""

from collections.abc import Sequence

import numpy as np

from workers.vision.faces.boxes import Boxes
from workers.vision.pixels import Pixels

SIDE = 320  # pixels
_STEP = 256  # pixels from tile to tile: a face of 64 pixels is whole in one of them

Tile = tuple[int, int]


def grid(picture: Pixels) -> list[Tile]:
    """Tiles that cover the picture; the last of a row and of a column end at its edge."""
    height, width = picture.shape[:2]
    tops, lefts = (
        [*range(0, max(1, side - SIDE), _STEP), max(0, side - SIDE)] for side in (height, width)
    )
    return [(left, top) for top in dict.fromkeys(tops) for left in dict.fromkeys(lefts)]


def cut(picture: Pixels, tile: Tile) -> Pixels:
    left, top = tile
    return picture[top : top + SIDE, left : left + SIDE]


def containing(tiles: Sequence[Tile], boxes: Boxes) -> list[Tile]:
    """For each box the tile whose middle is nearest, each once, in the order of the boxes."""
    if not len(boxes):
        return []
    middles = np.array(tiles, np.float32) + SIDE / 2
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    # the sum, because it is least where both distances are: the larger one may hide the other
    nearest = np.abs(middles - centres[:, np.newaxis]).sum(axis=2).argmin(axis=1)
    return list(dict.fromkeys(tiles[index] for index in nearest))


def around(tiles: Sequence[Tile], tile: Tile) -> list[Tile]:
    """Its neighbours."""
    return [
        other
        for other in tiles
        if max(abs(other[0] - tile[0]), abs(other[1] - tile[1])) <= _STEP and other != tile
    ]
