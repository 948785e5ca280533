"""Pictures as arrays: (rows, columns, 3), uint8, RGB."""

from typing import TypeAlias, cast

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels: TypeAlias = NDArray[np.uint8]


class UndecodablePicture(ValueError):
    """The bytes are not a picture."""


def decode(content: bytes) -> Pixels:
    """Decodes one of our own renditions. Raises UndecodablePicture."""
    decoded = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR_RGB)
    if decoded is None:
        raise UndecodablePicture("The rendition cannot be decoded.")
    decoded.flags.writeable = False  # stages share it
    return cast(Pixels, decoded)


def encode_webp(picture: Pixels, *, quality: int) -> bytes:
    """The picture as lossy WebP."""
    bgr = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
    done, encoded = cv2.imencode(".webp", bgr, [cv2.IMWRITE_WEBP_QUALITY, quality])
    if not done:
        raise ValueError(f"A picture of shape {picture.shape} cannot be encoded.")
    return encoded.tobytes()


def fit(picture: Pixels, longest_side: int) -> tuple[Pixels, float]:
    """The picture shrunk until no side is longer than `longest_side`, and the scale (0 to 1]."""
    height, width = picture.shape[:2]
    scale = min(1.0, longest_side / max(height, width))
    if scale == 1.0:
        return picture, scale
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return resize(picture, size), scale


def resize(picture: Pixels, size: tuple[int, int]) -> Pixels:
    """The picture at (width, height): averaged where it shrinks, interpolated where it grows."""
    shrinks = size[0] < picture.shape[1] or size[1] < picture.shape[0]
    mode = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return cast(Pixels, cv2.resize(picture, size, interpolation=mode))
