"""The alterations behind `augment.py`: from a picture and the box that matters in it."""

import io
from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.evaluation.labelled_faces import Box

Pixels = NDArray[np.uint8]  # RGB, (height, width, 3)
_SKIN = (196, 148, 120)

Augmentation = Callable[[Pixels, Box, np.random.Generator], tuple[Pixels, NDArray[np.float64]]]
"""From a picture and the box that matters in it (the face) to the new picture and its matrix."""


def jpeg(picture: Pixels, quality: int) -> bytes:
    """The picture as a JPEG file, without any metadata."""
    encoded = io.BytesIO()
    Image.fromarray(picture).save(encoded, "JPEG", quality=quality)
    return encoded.getvalue()


def turned_quarters(turns: int) -> Augmentation:
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


def rotated(most: float) -> Augmentation:
    """About the face's centre, by 60 to 100 % of `most` degrees either way."""

    def rotate(
        picture: Pixels, box: Box, generator: np.random.Generator
    ) -> tuple[Pixels, NDArray[np.float64]]:
        height, width = picture.shape[:2]
        centre = ((box[0] + box[2] / 2) * width, (box[1] + box[3] / 2) * height)
        angle = generator.choice([-1, 1]) * generator.uniform(0.6, 1) * most
        return _warp(picture, np.vstack([cv2.getRotationMatrix2D(centre, angle, 1.0), [0, 0, 1]]))

    return rotate


def perspective(strength: float) -> Augmentation:
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


def pixelwise(change: Callable[[Pixels, Box, np.random.Generator], Pixels]) -> Augmentation:
    """An augmentation that moves nothing."""
    return lambda picture, box, generator: (change(picture, box, generator), np.eye(3))


def _face_side(picture: Pixels, box: Box) -> float:
    return max(box[2] * int(picture.shape[1]), 1.0)


def gaussian_blur(share: float) -> Augmentation:
    """Out of focus: sigma as a share of the face's width."""
    return pixelwise(
        lambda picture, box, _: np.asarray(
            cv2.GaussianBlur(picture, (0, 0), max(share * _face_side(picture, box), 0.3)), np.uint8
        )
    )


def motion_blur(share: float) -> Augmentation:
    """Shaken along one direction, over a share of the face's width."""

    def shake(picture: Pixels, box: Box, generator: np.random.Generator) -> Pixels:
        length = max(round(share * _face_side(picture, box)), 3) | 1
        kernel = np.zeros((length, length), np.float32)
        kernel[length // 2] = 1
        turn = cv2.getRotationMatrix2D((length // 2, length // 2), generator.uniform(0, 180), 1.0)
        slanted = np.asarray(cv2.warpAffine(kernel, turn, (length, length)), np.float32)
        return np.asarray(cv2.filter2D(picture, -1, slanted / slanted.sum()), np.uint8)

    return pixelwise(shake)


def dark(share: float) -> Augmentation:
    """A share of the light (in linear intensities) and the noise of a sensor at high gain."""

    def dim(picture: Pixels, _: Box, generator: np.random.Generator) -> Pixels:
        light = (picture / 255.0) ** 2.2 * share
        noisy = light + generator.normal(0, 1, picture.shape) * np.sqrt(light * 0.004 + 0.00002)
        return _to_bytes(np.clip(noisy, 0, 1) ** (1 / 2.2) * 255)

    return pixelwise(dim)


def backlight(picture: Pixels, _: Box, generator: np.random.Generator) -> Pixels:
    """A window on one side: veiled towards it, dark away from it."""
    ramp = np.linspace(0, 1, picture.shape[1])[None, :, None]
    if generator.integers(2):
        ramp = ramp[:, ::-1]
    return _to_bytes(picture * (0.25 + 0.35 * ramp) + 200 * ramp**3)


def colour_cast(picture: Pixels, _: Box, generator: np.random.Generator) -> Pixels:
    """Light of a party: two channels weakened, another one strengthened."""
    gains = generator.permutation([1.25, 0.75, 0.45])
    return _to_bytes(picture * gains)


def face_of(width: int) -> Augmentation:
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


def masked(picture: Pixels, box: Box, generator: np.random.Generator) -> Pixels:
    """A cloth over mouth and nose."""
    colour = tuple(int(value) for value in generator.integers(120, 245, 3))
    outline = [(0.02, 0.56), (0.5, 0.48), (0.98, 0.56), (0.86, 0.9), (0.5, 1.04), (0.14, 0.9)]
    return _filled(picture, box, outline, colour)


def sunglassed(picture: Pixels, box: Box, generator: np.random.Generator) -> Pixels:
    """Two dark glasses and their bridge."""
    dark = int(generator.integers(5, 40))
    painted = picture
    for left in (0.06, 0.54):
        glass = [(left, 0.31), (left + 0.4, 0.31), (left + 0.36, 0.51), (left + 0.05, 0.51)]
        painted = _filled(painted, box, glass, (dark, dark, dark))
    bridge = [(0.44, 0.33), (0.56, 0.33), (0.56, 0.37), (0.44, 0.37)]
    return _filled(painted, box, bridge, (dark, dark, dark))


def hand(picture: Pixels, box: Box, generator: np.random.Generator) -> Pixels:
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


def recompressed(quality: int) -> Augmentation:
    return pixelwise(
        lambda picture, _, __: np.asarray(Image.open(io.BytesIO(jpeg(picture, quality))))
    )


def resized(factor: float) -> Augmentation:
    return lambda picture, _, __: _scaled(picture, factor)


def cropped(share: float) -> Augmentation:
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
