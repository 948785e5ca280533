"""What a picture looks like, small enough to compare a library with: for copies and bursts."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import pyvips
from numpy.typing import NDArray

SIDE = 32  # samples of the luma, across and down
_WAVES = 8  # a hash's lowest frequencies, each way: all but the mean
_FLATTEST = 4.0  # standard deviation of luma below which there is nothing to tell apart


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """`luma`: 32 x 32 bytes, row by row: the picture squeezed into a square, so that crops and
    resizes are affine maps of it. `phash`: see `perceptual_hash`. `sharpness`: standard deviation
    of the Laplacian, comparable among shots of one size.
    """

    luma: bytes
    phash: bytes | None
    sharpness: float


def fingerprint(image: Any) -> Fingerprint:
    """Of a libvips image: upright, 8-bit sRGB, opaque, within 512 pixels a side."""
    grey = image.colourspace("b-w")
    small = grey.thumbnail_image(SIDE, height=SIDE, size="force").numpy().reshape(SIDE, SIDE)
    return Fingerprint(small.tobytes(), perceptual_hash(small), _sharpness(grey))


def perceptual_hash(luma: NDArray[np.uint8]) -> bytes | None:
    """The signs of (32, 32) luma's lowest 63 cosine waves, row by row; None where it is uniform.

    After Zauner, 2010, "Implementation and benchmarking of perceptual image hash functions", but by
    the sign instead of by the median: so the hash of the picture turned or mirrored follows from
    the hash alone (backend/lookalikes/hashes.py).
    """
    if float(luma.std()) < _FLATTEST:
        return None
    waves = _cosines() @ luma.astype(np.float64) @ _cosines().T
    waves[0, 0] = 0  # the mean, which says only how bright it is
    return np.packbits(waves.ravel() > 0).tobytes()


@cache
def _cosines() -> NDArray[np.float64]:
    """(8, 32): the DCT-II's lowest waves."""
    wave, place = np.arange(_WAVES)[:, np.newaxis], np.arange(SIDE) + 0.5
    return np.cos(np.pi * wave * place / SIDE)


def _sharpness(grey: Any) -> float:
    if grey.width * grey.height < 2:
        return 0.0  # libvips knows no deviation of a single pixel
    laplacian = pyvips.Image.new_from_array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])
    return float(grey.conv(laplacian, precision="integer").deviate())
