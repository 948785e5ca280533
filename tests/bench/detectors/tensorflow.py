"""Layers as TensorFlow computes them: it pads by the size of the picture, more at its end.

Pictures are (n, channels, rows, columns), as in torch; filters (rows, columns, in, out).
"""

from typing import Literal, TypeAlias

from torch import Tensor
from torch.nn import functional

Padding: TypeAlias = Literal["SAME", "VALID"]


def convolve(picture: Tensor, filters: Tensor, *, stride: int = 1, padding: Padding) -> Tensor:
    if padding == "SAME":
        picture = pad_to_same(picture, filters.shape[0], stride)
    return functional.conv2d(picture, filters.permute(3, 2, 0, 1), stride=stride)


def convolve_each(picture: Tensor, filters: Tensor, *, stride: int = 1, padding: Padding) -> Tensor:
    """Every channel by itself, with filters of (rows, columns, channels, 1)."""
    if padding == "SAME":
        picture = pad_to_same(picture, filters.shape[0], stride)
    channels = filters.shape[2]
    return functional.conv2d(picture, filters.permute(2, 3, 0, 1), stride=stride, groups=channels)


def pool(picture: Tensor, *, stride: int, size: int = 2) -> Tensor:
    """The largest of each window, padded as SAME."""
    padded = pad_to_same(picture, size, stride, value=float("-inf"))
    return functional.max_pool2d(padded, size, stride)


def pad_to_same(picture: Tensor, size: int, stride: int, *, value: float = 0.0) -> Tensor:
    """So that a window of `size` fits once for every `stride` pixels, the last one cut off too."""
    rows, columns = (_missing(side, size, stride) for side in picture.shape[2:])
    around = (columns // 2, columns - columns // 2, rows // 2, rows - rows // 2)
    return functional.pad(picture, around, value=value)


def _missing(side: int, size: int, stride: int) -> int:
    windows = -(-side // stride)
    return max((windows - 1) * stride + size - side, 0)
