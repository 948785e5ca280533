"""Synthetic variants of real pictures: turned, blurred, dark, small, hidden, re-encoded, cropped.

All of it is synthetic and says so (`Variant.how`): a figure taken on variants shows how steep a
method falls off, not how often albums look like that. The same picture, name and seed give the
same variant.
"""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.evaluation.faces import Box

Pixels = NDArray[np.uint8]  # RGB, (height, width, 3)
_WHOLE: Box = (0.0, 0.0, 1.0, 1.0)
_SKIN = (196, 148, 120)


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


Augmentation = Callable[[Pixels, Box, np.random.Generator], tuple[Pixels, NDArray[np.float64]]]
"""From a picture and the box that matters in it (the face) to the new picture and its matrix."""


def vary(picture: Pixels, how: str, *, box: Box | None = None, seed: int = 0) -> Variant:
    """One variant. `how`: a key of FACE_VARIANTS or PHOTO_VARIANTS; KeyError otherwise.

    `box` is the face to hide or to bring to a size; None means the whole picture is the face.
    """
    digest = sha256(f"{how} {seed}".encode()).digest()
    generator = np.random.default_rng(int.from_bytes(digest[:8], "big"))
    augmentation = {**FACE_VARIANTS, **PHOTO_VARIANTS}[how]
    made, matrix = augmentation(picture, box or _WHOLE, generator)
    return Variant(np.ascontiguousarray(made), how, matrix)


def jpeg(picture: Pixels, quality: int) -> bytes:
    """The picture as a JPEG file, without any metadata."""
    encoded = io.BytesIO()
    Image.fromarray(picture).save(encoded, "JPEG", quality=quality)
    return encoded.getvalue()


def _turned_quarters(turns: int) -> Augmentation:
    """The whole photo, as by a phone held sideways without an orientation in its EXIF."""

    def turn(
        picture: Pixels, _: Box, __: np.random.Generator
    ) -> tuple[Pixels, NDArray[np.float64]]:
        height, width = picture.shape[:2]
        matrix = {  # counter-clockwise
            1: [[0, 1, 0], [-1, 0, width], [0, 0, 1]],
            2: [[-1, 0, width], [0, -1, height], [0, 0, 1]],
            3: [[0, -1, height], [1, 0, 0], [0, 0, 1]],
        }[turns]
        return np.rot90(picture, turns), np.array(matrix, float)

    return turn


def _rotated(most: float) -> Augmentation:
    """About the face's centre, by 60 to 100 % of `most` degrees either way."""

    def rotate(
        picture: Pixels, box: Box, generator: np.random.Generator
    ) -> tuple[Pixels, NDArray[np.float64]]:
        height, width = picture.shape[:2]
        centre = ((box[0] + box[2] / 2) * width, (box[1] + box[3] / 2) * height)
        angle = generator.choice([-1, 1]) * generator.uniform(0.6, 1) * most
        return _warp(picture, np.vstack([cv2.getRotationMatrix2D(centre, angle, 1.0), [0, 0, 1]]))

    return rotate


def _perspective(strength: float) -> Augmentation:
    """One side further away, as of a flat picture seen askew; not the pose of a head in space."""

    def lean(
        picture: Pixels, _: Box, generator: np.random.Generator
    ) -> tuple[Pixels, NDArray[np.float64]]:
        height, width = picture.shape[:2]
        corners = np.array([(0, 0), (width, 0), (0, height), (width, height)], np.float32)
        near = corners.copy()
        far = [0, 2] if generator.integers(2) else [1, 3]
        near[far[0], 1] += strength * height
        near[far[1], 1] -= strength * height
        near[far, 0] += (1 if far[0] == 0 else -1) * strength * width
        return _warp(picture, cv2.getPerspectiveTransform(corners, near).astype(float))

    return lean


def _warp(picture: Pixels, matrix: NDArray[np.float64]) -> tuple[Pixels, NDArray[np.float64]]:
    height, width = picture.shape[:2]
    warped = cv2.warpPerspective(picture, matrix, (width, height), borderMode=cv2.BORDER_REFLECT)
    return np.asarray(warped, np.uint8), matrix


def _pixelwise(change: Callable[[Pixels, Box, np.random.Generator], Pixels]) -> Augmentation:
    """An augmentation that moves nothing."""
    return lambda picture, box, generator: (change(picture, box, generator), np.eye(3))


def _face_side(picture: Pixels, box: Box) -> float:
    return max(box[2] * int(picture.shape[1]), 1.0)


def _gaussian_blur(share: float) -> Augmentation:
    """Out of focus: sigma as a share of the face's width."""
    return _pixelwise(
        lambda picture, box, _: np.asarray(
            cv2.GaussianBlur(picture, (0, 0), max(share * _face_side(picture, box), 0.3)), np.uint8
        )
    )


def _motion_blur(share: float) -> Augmentation:
    """Shaken along one direction, over a share of the face's width."""

    def shake(picture: Pixels, box: Box, generator: np.random.Generator) -> Pixels:
        length = max(round(share * _face_side(picture, box)), 3) | 1
        kernel = np.zeros((length, length), np.float32)
        kernel[length // 2] = 1
        turn = cv2.getRotationMatrix2D((length // 2, length // 2), generator.uniform(0, 180), 1.0)
        slanted = np.asarray(cv2.warpAffine(kernel, turn, (length, length)), np.float32)
        return np.asarray(cv2.filter2D(picture, -1, slanted / slanted.sum()), np.uint8)

    return _pixelwise(shake)


def _dark(share: float) -> Augmentation:
    """A share of the light (in linear intensities) and the noise of a sensor at high gain."""

    def dim(picture: Pixels, _: Box, generator: np.random.Generator) -> Pixels:
        light = (picture / 255.0) ** 2.2 * share
        noisy = light + generator.normal(0, 1, picture.shape) * np.sqrt(light * 0.004 + 0.00002)
        return _to_bytes(np.clip(noisy, 0, 1) ** (1 / 2.2) * 255)

    return _pixelwise(dim)


def _backlight(picture: Pixels, _: Box, generator: np.random.Generator) -> Pixels:
    """A window on one side: veiled towards it, dark away from it."""
    ramp = np.linspace(0, 1, picture.shape[1])[None, :, None]
    if generator.integers(2):
        ramp = ramp[:, ::-1]
    return _to_bytes(picture * (0.25 + 0.35 * ramp) + 200 * ramp**3)


def _colour_cast(picture: Pixels, _: Box, generator: np.random.Generator) -> Pixels:
    """Light of a party: two channels weakened, another one strengthened."""
    gains = generator.permutation([1.25, 0.75, 0.45])
    return _to_bytes(picture * gains)


def _face_of(width: int) -> Augmentation:
    """The whole photo smaller, so that the face is `width` pixels wide; never larger."""

    def shrink(
        picture: Pixels, box: Box, _: np.random.Generator
    ) -> tuple[Pixels, NDArray[np.float64]]:
        return _scaled(picture, min(width / _face_side(picture, box), 1.0))

    return shrink


def _scaled(picture: Pixels, factor: float) -> tuple[Pixels, NDArray[np.float64]]:
    height, width = (max(round(side * factor), 1) for side in picture.shape[:2])
    shrunk = cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(shrunk, np.uint8), np.diag(
        [width / picture.shape[1], height / picture.shape[0], 1.0]
    )


def _masked(picture: Pixels, box: Box, generator: np.random.Generator) -> Pixels:
    """A cloth over mouth and nose."""
    colour = tuple(int(value) for value in generator.integers(120, 245, 3))
    outline = [(0.02, 0.56), (0.5, 0.48), (0.98, 0.56), (0.86, 0.9), (0.5, 1.04), (0.14, 0.9)]
    return _filled(picture, box, outline, colour)


def _sunglassed(picture: Pixels, box: Box, generator: np.random.Generator) -> Pixels:
    """Two dark glasses and their bridge."""
    dark = int(generator.integers(5, 40))
    painted = picture
    for left in (0.06, 0.54):
        glass = [(left, 0.31), (left + 0.4, 0.31), (left + 0.36, 0.51), (left + 0.05, 0.51)]
        painted = _filled(painted, box, glass, (dark, dark, dark))
    bridge = [(0.44, 0.33), (0.56, 0.33), (0.56, 0.37), (0.44, 0.37)]
    return _filled(painted, box, bridge, (dark, dark, dark))


def _hand(picture: Pixels, box: Box, generator: np.random.Generator) -> Pixels:
    """Four skin-coloured fingers over one half of the face."""
    left = 0.0 if generator.integers(2) else 0.5
    painted = picture
    for number in range(4):
        top = 0.38 + 0.14 * number
        finger = [
            (left, top),
            (left + 0.5, top + 0.02),
            (left + 0.5, top + 0.11),
            (left, top + 0.12),
        ]
        painted = _filled(painted, box, finger, _SKIN)
    return painted


def _filled(
    picture: Pixels, box: Box, outline: list[tuple[float, float]], colour: tuple[int, ...]
) -> Pixels:
    """A polygon in fractions of the box, with softened edges."""
    height, width = picture.shape[:2]
    points = [((box[0] + x * box[2]) * width, (box[1] + y * box[3]) * height) for x, y in outline]
    cover = np.zeros((height, width), np.float32)
    cv2.fillPoly(cover, [np.array(points, np.int32)], 1.0)
    soft = np.asarray(cv2.GaussianBlur(cover, (0, 0), max(0.015 * box[2] * width, 0.3)))[..., None]
    return _to_bytes(picture * (1 - soft) + np.array(colour) * soft)


def _recompressed(quality: int) -> Augmentation:
    return _pixelwise(
        lambda picture, _, __: np.asarray(Image.open(io.BytesIO(jpeg(picture, quality))))
    )


def _resized(factor: float) -> Augmentation:
    return lambda picture, _, __: _scaled(picture, factor)


def _cropped(share: float) -> Augmentation:
    """Up to `share` of width and height cut away, at random sides."""

    def crop(
        picture: Pixels, _: Box, generator: np.random.Generator
    ) -> tuple[Pixels, NDArray[np.float64]]:
        height, width = picture.shape[:2]
        left, right = (round(part * width) for part in generator.uniform(0, share / 2, 2))
        top, bottom = (round(part * height) for part in generator.uniform(0, share / 2, 2))
        matrix = np.array([[1, 0, -left], [0, 1, -top], [0, 0, 1]], float)
        return picture[top : height - bottom, left : width - right], matrix

    return crop


def _to_bytes(values: NDArray[np.floating]) -> Pixels:
    return np.asarray(np.clip(np.rint(values), 0, 255), np.uint8)


FACE_VARIANTS: Mapping[str, Augmentation] = {
    "turned 90": _turned_quarters(1),
    "turned 180": _turned_quarters(2),
    "turned 270": _turned_quarters(3),
    "rotated 20": _rotated(20),
    "rotated 45": _rotated(45),
    "perspective": _perspective(0.15),
    "blurred a little": _gaussian_blur(0.02),
    "blurred much": _gaussian_blur(0.06),
    "shaken": _motion_blur(0.12),
    "dark": _dark(0.08),
    "very dark": _dark(0.02),
    "backlit": _pixelwise(_backlight),
    "colour cast": _pixelwise(_colour_cast),
    "face of 40 px": _face_of(40),
    "face of 30 px": _face_of(30),
    "face of 20 px": _face_of(20),
    "mask": _pixelwise(_masked),
    "sunglasses": _pixelwise(_sunglassed),
    "hand": _pixelwise(_hand),
    "JPEG 20": _recompressed(20),
}
"""For faces: pose, blur, light, scale, occlusion, compression."""

PHOTO_VARIANTS: Mapping[str, Augmentation] = {
    "JPEG 85": _recompressed(85),
    "JPEG 40": _recompressed(40),
    "half size": _resized(0.5),
    "a third": _resized(1 / 3),
    "cropped 5 %": _cropped(0.05),
    "cropped 10 %": _cropped(0.10),
}
"""For duplicates: what messengers and hasty edits do to a photo."""
