"""The labelled photos as worse cameras and stranger moments would have shown them.

Everything here but `clean` is synthetic: made from the labelled photos, the same on every run.
Boxes are (left, top, right, bottom) in pixels.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.vision.pixels import Pixels, resize

Boxes = NDArray[np.float32]  # (n, 4)
Change = Callable[[Pixels, Boxes, np.random.Generator], tuple[Pixels, Boxes]]

_SCENE = (2048, 1366)  # what small faces are put into: the size of a preview


@dataclass(frozen=True, slots=True)
class Scene:
    photo: str
    picture: Pixels
    faces: Boxes


def scenes(
    photos: Mapping[str, tuple[Pixels, Boxes]], condition: str, backgrounds: Sequence[Pixels]
) -> Iterator[Scene]:
    """The photos under `condition`; `backgrounds` are photos without faces, for small ones."""
    change = conditions(backgrounds)[condition]
    for name, (picture, faces) in photos.items():
        rng = np.random.default_rng([ord(character) for character in name])
        changed, moved = change(picture, faces, rng)
        yield Scene(name, np.ascontiguousarray(changed), moved.astype(np.float32))


def conditions(backgrounds: Sequence[Pixels]) -> dict[str, Change]:
    """By name, in the order of the tables."""
    return {
        "clean": lambda picture, faces, _rng: (picture, faces),
        "faces of 40 pixels": _small(40, backgrounds),
        "faces of 28 pixels": _small(28, backgrounds),
        "faces of 20 pixels": _small(20, backgrounds),
        "turned by 90": _turned(1),
        "turned by 180": _turned(2),
        "turned by 270": _turned(3),
        "tilted by 25": _tilted(25),
        "tilted by -45": _tilted(-45),
        "dark": _dark,
        "blurred": _blurred,
        "lower half covered": _covered(0.55, 1.0),
        "eyes covered": _covered(0.28, 0.48),
    }


def _small(pixels: int, backgrounds: Sequence[Pixels]) -> Change:
    """The whole photo shrunk until its median face is `pixels` high, inside a larger scene."""

    def change(picture: Pixels, faces: Boxes, rng: np.random.Generator) -> tuple[Pixels, Boxes]:
        height, width = picture.shape[:2]
        face = float(np.median(faces[:, 3] - faces[:, 1])) if len(faces) else height / 4
        scale = min(pixels / face, 0.95 * _SCENE[0] / width, 0.95 * _SCENE[1] / height)
        shrunk = resize(picture, (max(1, round(width * scale)), max(1, round(height * scale))))
        scene = resize(backgrounds[int(rng.integers(len(backgrounds)))], _SCENE).copy()
        rows, columns = shrunk.shape[:2]
        top = int(rng.integers(_SCENE[1] - rows + 1))
        left = int(rng.integers(_SCENE[0] - columns + 1))
        scene[top : top + rows, left : left + columns] = shrunk
        return scene, faces * scale + np.array([left, top, left, top], np.float32)

    return change


def _turned(quarters: int) -> Change:
    """Counter-clockwise, as a phone held sideways that wrote no orientation."""

    def change(picture: Pixels, faces: Boxes, _rng: np.random.Generator) -> tuple[Pixels, Boxes]:
        height, width = picture.shape[:2]
        left, top, right, bottom = faces.T
        if quarters == 1:
            moved = (top, width - right, bottom, width - left)
        elif quarters == 2:
            moved = (width - right, height - bottom, width - left, height - top)
        else:
            moved = (height - bottom, left, height - top, right)
        return np.rot90(picture, quarters), np.stack(moved, axis=1)

    return change


def _tilted(degrees: float) -> Change:
    """Counter-clockwise about the middle, the canvas enlarged; boxes keep their size."""

    def change(picture: Pixels, faces: Boxes, _rng: np.random.Generator) -> tuple[Pixels, Boxes]:
        height, width = picture.shape[:2]
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
        cosine, sine = abs(turn[0, 0]), abs(turn[0, 1])
        columns = int(height * sine + width * cosine)
        rows = int(height * cosine + width * sine)
        turn[:, 2] += (columns / 2 - width / 2, rows / 2 - height / 2)
        tilted = cv2.warpAffine(picture, turn, (columns, rows), borderValue=(127, 127, 127))
        centres = np.concatenate([(faces[:, :2] + faces[:, 2:]) / 2, np.ones((len(faces), 1))], 1)
        half = np.repeat((faces[:, 2:] - faces[:, :2]).mean(axis=1, keepdims=True), 2, 1) / 2
        middle = centres @ turn.T
        return np.asarray(tilted, np.uint8), np.concatenate([middle - half, middle + half], axis=1)

    return change


def _dark(picture: Pixels, faces: Boxes, rng: np.random.Generator) -> tuple[Pixels, Boxes]:
    """An eighth of the light, and the noise of a sensor that has too little of it."""
    linear = (picture / 255.0) ** 2.2 / 8
    noisy = (
        linear + rng.normal(0, 0.004, picture.shape) + rng.normal(0, 0.06, picture.shape) * linear
    )
    return (np.clip(noisy, 0, 1) ** (1 / 2.2) * 255).astype(np.uint8), faces


def _blurred(picture: Pixels, faces: Boxes, _rng: np.random.Generator) -> tuple[Pixels, Boxes]:
    """Out of focus: a Gaussian of a fifteenth of the face."""
    height = picture.shape[0]
    face = float(np.median(faces[:, 3] - faces[:, 1])) if len(faces) else height / 4
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), face / 15), np.uint8), faces


def _covered(start: float, end: float) -> Change:
    """A plain band over each face, from `start` to `end` of its height: a scarf, dark glasses."""

    def change(picture: Pixels, faces: Boxes, rng: np.random.Generator) -> tuple[Pixels, Boxes]:
        covered = picture.copy()
        for left, top, right, bottom in faces:
            rows = slice(max(0, int(top + start * (bottom - top))), int(top + end * (bottom - top)))
            covered[rows, max(0, int(left)) : int(right)] = rng.integers(20, 200, 3)
        return covered, faces

    return change


CONDITIONS = tuple(conditions(()))  # their names
