"""open_nsfw (Mahadeokar and Pesavento, Yahoo, 2016): a thin ResNet-50 that was trained to tell
pornography from other pictures.

It knows nothing else: neither violence nor drawings nor who is shown. What it was trained on was
never published, and no explicit pictures come with the product, so how many of them it finds is
unknown here; docs/models.md has the false alarms.
"""

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from workers.vision.ocr.runtime import Session
from workers.vision.pixels import Pixels

SIDE = 224  # pixels that the network looks at
_SQUEEZED = 256  # the whole picture, whatever its shape, before the rim is cut off
_JPEG_QUALITY = 75
_MEAN = np.array([104, 117, 123], np.float32)  # blue, green, red, of ImageNet


class ExplicitNetwork:
    """Safe to use from several threads."""

    def __init__(self, weights: Path, *, threads: int, cuda: bool) -> None:
        self._session = Session(weights, threads=threads, cuda=cuda)

    def scores(self, pictures: Sequence[Pixels]) -> NDArray[np.float32]:
        """(n,), 0 to 1: how likely each picture shows nudity or sex. Of any sizes; at least one."""
        batch = np.stack([prepared(picture) for picture in pictures])
        explicit: NDArray[np.float32] = self._session.run(batch)[:, 1]
        return explicit


def prepared(picture: Pixels) -> NDArray[np.float32]:
    """(224, 224, 3), BGR less the mean, as the network's authors prepared pictures: squeezed into a
    square of 256, saved as JPEG once, its middle cut out. By Pillow, as theirs: others shrink
    pictures otherwise, and scores move."""
    squeezed = Image.fromarray(picture).resize((_SQUEEZED, _SQUEEZED), Image.Resampling.BILINEAR)
    with io.BytesIO() as saved:
        squeezed.save(saved, format="JPEG", quality=_JPEG_QUALITY)
        rgb = np.asarray(Image.open(saved), np.float32)
    rim = (_SQUEEZED - SIDE) // 2
    middle: NDArray[np.float32] = rgb[rim : rim + SIDE, rim : rim + SIDE, ::-1] - _MEAN
    return middle
