"""What is shown while a picture loads: a blur of two dozen bytes, or one colour."""

import numpy as np
from numpy.typing import NDArray
from thumbhash.encode import rgba_to_thumbhash

_BITS = 4  # a channel: 16 levels, so that a sky with its gradient still falls into few bins


def thumbhash(pixels: NDArray[np.uint8]) -> bytes:
    """ThumbHash (https://evanw.github.io/thumbhash/) of an RGB picture, (height, width, 3) uint8.

    At most 100 pixels a side. At most 25 bytes come back.
    """
    height, width, _ = pixels.shape
    opaque = np.full((height, width, 1), 255, dtype=np.uint8)
    rgba = np.concatenate([pixels, opaque], axis=2)
    return bytes(rgba_to_thumbhash(width, height, rgba.reshape(-1).tolist()))


def dominant_color(pixels: NDArray[np.uint8]) -> str:
    """The mean of the most frequent kind of colour, as "#rrggbb"; pixels as for `thumbhash`."""
    flat = pixels.reshape(-1, 3)
    coarse = (flat >> (8 - _BITS)).astype(np.int32)
    bins = (coarse[:, 0] << (2 * _BITS)) | (coarse[:, 1] << _BITS) | coarse[:, 2]
    members = flat[bins == np.bincount(bins).argmax()]
    red, green, blue = (round(float(mean)) for mean in members.mean(axis=0))
    return f"#{red:02x}{green:02x}{blue:02x}"
