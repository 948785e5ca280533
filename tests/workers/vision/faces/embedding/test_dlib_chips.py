"""The upright faces in torch are dlib's own, of every size and turn and at every edge."""

from collections.abc import Callable

import dlib
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from workers.vision.faces.embedding.dlib_chips import cut_chips, locate_chips
from workers.vision.faces.embedding.dlib_resnet import CHIP_SIDE
from workers.vision.pixels import Pixels

UPRIGHT = np.array([[115, 58], [96, 60], [48, 58], [68, 60], [82, 96]]) - 75  # in a chip, about
Landmarks = NDArray[np.int64]


def ours(picture: Pixels, landmarks: Landmarks) -> Pixels:
    chips: Pixels = cut_chips(torch.tensor(picture), landmarks).numpy()
    return chips


def theirs(picture: Pixels, landmarks: Landmarks) -> Pixels:
    box = dlib.rectangle(0, 0, 10, 10)  # of which a chip takes no notice
    shapes = [
        dlib.full_object_detection(box, [dlib.point(int(x), int(y)) for x, y in points])
        for points in landmarks
    ]
    return np.stack([dlib.get_face_chip(picture, shape, CHIP_SIDE, 0.25) for shape in shapes])


def faces(*, scale: float, centre: tuple[float, float], spread: float, seed: int) -> Landmarks:
    """Twelve faces of about one size, turned all around."""
    random = np.random.default_rng(seed)
    made = []
    for angle in np.linspace(0, 2 * np.pi, 12, endpoint=False):
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        points = UPRIGHT @ turn.T * scale * random.uniform(0.7, 1.3) + centre
        made.append(points + random.normal(0, spread, 2) + random.normal(0, 2 * scale, (5, 2)))
    return np.array(made).round().astype(np.int64)


def assert_same(picture: Pixels, landmarks: Landmarks) -> None:
    difference = np.abs(
        ours(picture, landmarks).astype(int) - theirs(picture, landmarks).astype(int)
    )
    assert difference.max() <= 1  # of 255
    # Where what is cut off before the point depends on the order in which a processor adds.
    assert (difference > 0).mean() < 1e-4


@pytest.mark.parametrize(
    ("scale", "depth"), [(0.2, 0), (0.9, 0), (2.2, 1), (3.0, 1), (4.5, 2), (9.0, 3)]
)
def test_of_every_size_they_are_the_same(
    scale: float, depth: int, picture: Callable[[str], Pixels]
) -> None:
    photo = picture("sample5.jpg")
    height, width = photo.shape[:2]
    landmarks = faces(scale=scale, centre=(width / 2, height / 2), spread=30, seed=depth)
    assert depth in locate_chips(landmarks, width=width, height=height).depths
    assert_same(photo, landmarks)


@pytest.mark.parametrize("scale", [0.5, 1.4, 3.0, 8.0])
def test_at_the_edges_they_are_the_same(scale: float, picture: Callable[[str], Pixels]) -> None:
    photo = picture("t1.jpg")
    height, width = photo.shape[:2]
    for centre in [(0, 0), (width, height / 2), (width / 3, height), (-60 * scale, 40)]:
        assert_same(photo, faces(scale=scale, centre=centre, spread=20 * scale, seed=4))


@pytest.mark.parametrize("size", [(40, 40), (12, 700), (700, 9), (8, 8), (2, 2)])
def test_of_small_and_narrow_pictures_they_are_the_same(
    size: tuple[int, int], picture: Callable[[str], Pixels]
) -> None:
    rows, columns = size
    photo = np.ascontiguousarray(picture("biden.jpg")[300 : 300 + rows, 100 : 100 + columns])
    for scale in (0.1, 1.0, 2.5, 6.0):
        landmarks = faces(scale=scale, centre=(columns / 2, rows / 2), spread=3, seed=6)
        assert_same(photo, landmarks)


def test_faces_of_all_sizes_together_are_what_each_is_alone(
    picture: Callable[[str], Pixels],
) -> None:
    photo = picture("sample6.jpg")
    sizes = (0.3, 1.0, 1.8, 2.6, 4.0, 7.0)
    landmarks = np.concatenate(
        [faces(scale=scale, centre=(900, 700), spread=200, seed=7) for scale in sizes]
    )
    together = ours(photo, landmarks)
    for points, chip in zip(landmarks, together, strict=True):
        assert np.array_equal(ours(photo, points[np.newaxis])[0], chip)


def test_a_face_outside_of_the_picture_is_black(picture: Callable[[str], Pixels]) -> None:
    photo = picture("biden.jpg")
    for scale in (1.0, 3.0):
        for centre in [(-5000, 300), (300, -5000), (90_000, 300), (300, 90_000)]:
            landmarks = faces(scale=scale, centre=centre, spread=5, seed=8)
            assert not ours(photo, landmarks).any()


def test_landmarks_in_one_spot_give_a_chip_and_no_error(picture: Callable[[str], Pixels]) -> None:
    landmarks = np.full((1, 5, 2), 200)
    assert ours(picture("biden.jpg"), landmarks).shape == (1, CHIP_SIDE, CHIP_SIDE, 3)
