"""Pictures as networks of a fixed, square input want them."""

import numpy as np
import torch
from torch import Tensor

from workers.vision.pixels import Pixels, resize


def squared(picture: Pixels, side: int) -> tuple[Tensor, float]:
    """(1, 3, side, side), float32 from 0 to 255: the whole picture in the upper left corner, black
    beside it; and how many pixels of the picture one of the square is."""
    height, width = picture.shape[:2]
    scale = max(height, width) / side
    size = (max(1, round(width / scale)), max(1, round(height / scale)))
    square = np.zeros((side, side, 3), np.uint8)
    square[: size[1], : size[0]] = resize(picture, size)
    return torch.from_numpy(square).permute(2, 0, 1)[None].float(), scale
