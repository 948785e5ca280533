"""Variants: repeatable, of sound shape, and with the face where its box says."""

import numpy as np
import pytest

from tests.evaluation.augment import FACE_VARIANTS, PHOTO_VARIANTS, Pixels, jpeg, vary
from tests.evaluation.photos import decode

FACE = (0.5, 0.25, 0.2, 0.3)


@pytest.fixture(scope="module")
def picture() -> Pixels:
    """A bright square, the face, in a dim field."""
    field = np.full((200, 300, 3), 60, np.uint8)
    field[50:110, 150:210] = 220
    return field


@pytest.mark.parametrize("how", [*FACE_VARIANTS, *PHOTO_VARIANTS])
def test_the_same_seed_gives_the_same_variant(picture: Pixels, how: str) -> None:
    one, again = (vary(picture, how, box=FACE, seed=3) for _ in range(2))
    assert np.array_equal(one.picture, again.picture)
    assert one.picture.dtype == np.uint8
    assert one.how == how


@pytest.mark.parametrize("how", [*FACE_VARIANTS, *PHOTO_VARIANTS])
def test_every_variant_differs_from_its_picture(picture: Pixels, how: str) -> None:
    varied = picture.copy()
    varied[::7] //= 2  # edges for compression and blur to work on
    made = vary(varied, how, box=FACE, seed=1).picture
    assert made.shape != varied.shape or not np.array_equal(made, varied)


@pytest.mark.parametrize(
    "how",
    [
        *("turned 90", "turned 180", "turned 270", "rotated 20", "perspective"),
        *("face of 20 px", "half size", "cropped 10 %"),
    ],
)
def test_the_box_goes_with_the_face(picture: Pixels, how: str) -> None:
    made = vary(picture, how, box=FACE, seed=2)
    left, top, width, height = made.box(FACE, of=picture)
    rows, columns = made.picture.shape[:2]
    middle = made.picture[
        round((top + height / 2) * rows) - 1, round((left + width / 2) * columns) - 1
    ]
    assert middle.min() > 180
    bright = (made.picture.min(axis=2) > 180).mean()
    assert width * height == pytest.approx(bright, rel=0.9)


def test_a_face_is_brought_to_the_size_asked_for(picture: Pixels) -> None:
    assert vary(picture, "face of 20 px", box=FACE).picture.shape == (67, 100, 3)


def test_other_seeds_give_other_variants(picture: Pixels) -> None:
    made = [vary(picture, "rotated 45", box=FACE, seed=seed).picture for seed in range(3)]
    assert not np.array_equal(made[0], made[1]) or not np.array_equal(made[1], made[2])


def test_a_jpeg_file_can_be_read_again(picture: Pixels) -> None:
    assert np.abs(decode(jpeg(picture, 95)).astype(int) - picture).mean() < 3


def test_an_unknown_variant_is_refused(picture: Pixels) -> None:
    with pytest.raises(KeyError):
        vary(picture, "upside down")
