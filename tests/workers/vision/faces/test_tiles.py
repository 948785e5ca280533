"""Tiles cover the whole picture, and each place has one in whose middle it nearly is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workers.vision.faces.tiles import SIDE, around, containing, cut, grid

sides = st.integers(1, 2100)


@pytest.mark.parametrize(
    ("height", "width"), [(1, 1), (320, 321), (200, 2048), (1366, 2048), (2048, 577), (576, 576)]
)
def test_every_pixel_is_in_a_tile(height: int, width: int) -> None:
    picture = np.zeros((height, width, 3), np.uint8)
    for tile in grid(picture):
        cut(picture, tile)[:] = 1
        assert cut(picture, tile).shape == (min(height, SIDE), min(width, SIDE), 3)
    assert picture.all()


@given(height=sides, width=sides, data=st.data())
def test_a_face_of_64_pixels_is_whole_in_its_tile(
    height: int, width: int, data: st.DataObject
) -> None:
    left = data.draw(st.integers(0, max(0, width - 64)))
    top = data.draw(st.integers(0, max(0, height - 64)))
    face = np.array([[left, top, min(left + 64, width), min(top + 64, height)]], np.float32)
    tiles = grid(np.zeros((height, width, 3), np.uint8))
    ((x, y),) = containing(tiles, face)
    assert x <= face[0, 0]
    assert y <= face[0, 1]
    assert face[0, 2] <= x + SIDE
    assert face[0, 3] <= y + SIDE


@pytest.mark.parametrize("upright", [True, False])
def test_a_strip_hardly_longer_than_a_tile_has_its_faces_whole(upright: bool) -> None:
    shape = (321, 1) if upright else (1, 321)
    box = [0, 257, 1, 321] if upright else [257, 0, 321, 1]
    tiles = grid(np.zeros((*shape, 3), np.uint8))
    assert containing(tiles, np.array([box], np.float32)) == [(0, 1) if upright else (1, 0)]


def test_boxes_in_one_tile_name_it_once_and_no_boxes_name_none() -> None:
    tiles = grid(np.zeros((1366, 2048, 3), np.uint8))
    boxes = np.array([[10, 10, 20, 20], [600, 700, 620, 720], [30, 5, 50, 25]], np.float32)
    assert len(containing(tiles, boxes)) == 2
    assert containing(tiles, boxes)[0] == (0, 0)
    assert containing(tiles, boxes[:0]) == []


def test_neighbours_touch_on_all_sides() -> None:
    tiles = grid(np.zeros((1366, 2048, 3), np.uint8))
    assert len(around(tiles, (256, 256))) == 8
    assert set(around(tiles, (0, 0))) == {(256, 0), (0, 256), (256, 256)}
