"""Synthetic variants of real pictures: turned, blurred, dark, small, hidden, re-encoded, cropped.

All of it is synthetic and says so (`Variant.how`): a figure taken on variants shows how steep a
method falls off, not how often albums look like that. The same picture, name and seed give the
same variant.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.evaluation.alterations import (
    Augmentation,
    Pixels,
    backlight,
    colour_cast,
    cropped,
    dark,
    face_of,
    gaussian_blur,
    hand,
    jpeg,
    masked,
    motion_blur,
    perspective,
    pixelwise,
    recompressed,
    resized,
    rotated,
    sunglassed,
    turned_quarters,
)
from tests.evaluation.labelled_faces import Box

__all__ = ["FACE_VARIANTS", "PHOTO_VARIANTS", "Pixels", "Variant", "jpeg", "vary"]

_WHOLE: Box = (0.0, 0.0, 1.0, 1.0)


def _identity() -> NDArray[np.float64]:
    return np.eye(3)


@dataclass(frozen=True, slots=True)
class Variant:
    picture: Pixels
    how: str  # the augmentation's name
    matrix: NDArray[np.float64] = field(default_factory=_identity)  # old pixels to new ones, 3 x 3

    def box(self, box: Box, *, of: Pixels) -> Box:
        """Where a box of the picture `of` it was made from has gone: the frame of its corners."""
        height, width = of.shape[:2]
        left, top, w, h = box
        corners = np.array(
            [
                (x * width, y * height)
                for x, y in (
                    (left, top),
                    (left + w, top),
                    (left, top + h),
                    (left + w, top + h),
                )
            ]
        )
        moved = cv2.perspectiveTransform(corners[None], self.matrix)[0]
        new_height, new_width = self.picture.shape[:2]
        low = np.clip(moved.min(axis=0) / (new_width, new_height), 0, 1)
        high = np.clip(moved.max(axis=0) / (new_width, new_height), 0, 1)
        return float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1])


def vary(picture: Pixels, how: str, *, box: Box | None = None, seed: int = 0) -> Variant:
    """One variant. `how`: a key of FACE_VARIANTS or PHOTO_VARIANTS; KeyError otherwise.

    `box` is the face to hide or to bring to a size; None means the whole picture is the face.
    """
    digest = sha256(f"{how} {seed}".encode()).digest()
    generator = np.random.default_rng(int.from_bytes(digest[:8], "big"))
    augmentation = {**FACE_VARIANTS, **PHOTO_VARIANTS}[how]
    made, matrix = augmentation(picture, box or _WHOLE, generator)
    return Variant(np.ascontiguousarray(made), how, matrix)


FACE_VARIANTS: Mapping[str, Augmentation] = {
    "turned 90": turned_quarters(1),
    "turned 180": turned_quarters(2),
    "turned 270": turned_quarters(3),
    "rotated 20": rotated(20),
    "rotated 45": rotated(45),
    "perspective": perspective(0.15),
    "blurred a little": gaussian_blur(0.02),
    "blurred much": gaussian_blur(0.06),
    "shaken": motion_blur(0.12),
    "dark": dark(0.08),
    "very dark": dark(0.02),
    "backlit": pixelwise(backlight),
    "colour cast": pixelwise(colour_cast),
    "face of 40 px": face_of(40),
    "face of 30 px": face_of(30),
    "face of 20 px": face_of(20),
    "mask": pixelwise(masked),
    "sunglasses": pixelwise(sunglassed),
    "hand": pixelwise(hand),
    "JPEG 20": recompressed(20),
}
"""For faces: pose, blur, light, scale, occlusion, compression."""

PHOTO_VARIANTS: Mapping[str, Augmentation] = {
    "JPEG 85": recompressed(85),
    "JPEG 40": recompressed(40),
    "half size": resized(0.5),
    "a third": resized(1 / 3),
    "cropped 5 %": cropped(0.05),
    "cropped 10 %": cropped(0.10),
}
"""For duplicates: what messengers and hasty edits do to a photo."""
