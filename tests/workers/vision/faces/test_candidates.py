"""Candidates are put together, thinned out and placed in the picture that they are a part of."""

import numpy as np
import pytest
import torch

from workers.vision.faces.candidates import Candidates, canvas, together

POINTS = np.array([[3, 4], [7, 4], [5, 6], [3, 8], [7, 8]], np.float32)


def candidate(left: float, top: float, side: float, heat: float, *, known: bool) -> Candidates:
    box = np.array([[left, top, left + side, top + side]], np.float32)
    points = box[0, :2] + POINTS * (side / 10)
    return Candidates(
        box,
        np.array([heat], np.float32),
        (points if known else np.full((5, 2), np.nan))[np.newaxis].astype(np.float32),
    )


def test_a_face_that_two_networks_see_is_the_one_of_the_surer() -> None:
    sure, unsure = candidate(2, 2, 40, 0.8, known=False), candidate(0, 0, 40, 0.4, known=True)
    elsewhere = candidate(100, 0, 40, 0.6, known=True)
    thinned = together([unsure, sure, elsewhere]).thinned()
    assert thinned.heat.tolist() == pytest.approx([0.8, 0.6])
    assert thinned.upright.tolist() == [False, True]
    assert thinned.boxes.tolist() == [[2, 2, 42, 42], [100, 0, 140, 40]]


def test_of_a_smaller_copy_everything_is_enlarged() -> None:
    placed = candidate(10, 20, 30, 0.5, known=True).within(scale=0.5)
    assert placed.boxes.tolist() == [[20, 40, 80, 100]]
    assert np.allclose(placed.points[0], np.array([20, 40]) + POINTS * 6)
    assert placed.sides.tolist() == [60]


def test_of_a_part_everything_is_moved() -> None:
    placed = candidate(10, 20, 30, 0.5, known=True).within(corner=(256, 512))
    assert placed.boxes.tolist() == [[266, 532, 296, 562]]
    assert np.allclose(placed.points[0], np.array([266, 532]) + POINTS * 3)


def test_nothing_stays_nothing() -> None:
    nothing = candidate(0, 0, 10, 0.5, known=True).where(np.zeros(1, np.bool_))
    assert len(together([nothing, nothing]).thinned().within(scale=0.3, corner=(1, 2))) == 0
    assert nothing.sides.shape == (0,)
    assert nothing.upright.shape == (0,)


def test_pictures_of_different_sizes_stand_in_the_corner_of_one_canvas() -> None:
    small, wide = np.full((3, 5, 3), 9, np.uint8), np.full((10, 40, 3), 7, np.uint8)
    pixels = canvas([small, wide], multiple=32, device=torch.device("cpu"))
    assert pixels.shape == (2, 3, 32, 64)
    assert pixels.dtype == torch.uint8
    assert (pixels[0, :, :3, :5] == 9).all()
    assert int(pixels[0].sum()) == 9 * 45
    assert (pixels[1, :, :10, :40] == 7).all()
    assert int(pixels[1].sum()) == 7 * 1200
