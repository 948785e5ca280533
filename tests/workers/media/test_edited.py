"""Pictures by recipes: what the geometry says is where the pixels are."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import pyvips

from backend.events.recipes import placement, shown_size
from workers.media.edited import applied, make_edited
from workers.media.header import read_header

SIZE = {"width": 400, "height": 300}
DOT = (100, 60)  # the middle of a white square on black

RECIPES: list[list[dict[str, Any]]] = [
    [{"action": "rotate", "degrees": 90}],
    [{"action": "rotate", "degrees": 180}],
    [{"action": "rotate", "degrees": 270}],
    [{"action": "mirror", "axis": "horizontal"}],
    [{"action": "mirror", "axis": "vertical"}],
    [{"action": "straighten", "degrees": 7.5}],
    [{"action": "straighten", "degrees": -7.5}],
    [{"action": "crop", "left": 0.1, "top": 0.05, "width": 0.5, "height": 0.6}],
    [
        {"action": "rotate", "degrees": 90},
        {"action": "straighten", "degrees": -4},
        {"action": "mirror", "axis": "horizontal"},
        {"action": "crop", "left": 0.05, "top": 0.05, "width": 0.9, "height": 0.9},
    ],
]


@pytest.fixture
def dotted() -> Any:
    pixels = np.zeros((SIZE["height"], SIZE["width"], 3), np.uint8)
    pixels[DOT[1] - 5 : DOT[1] + 5, DOT[0] - 5 : DOT[0] + 5] = 255
    return pyvips.Image.new_from_array(pixels)


@pytest.mark.parametrize("recipe", RECIPES)
def test_pixels_and_boxes_go_to_the_same_place(dotted: Any, recipe: list[dict[str, Any]]) -> None:
    made = applied(dotted, recipe)
    assert (made.width, made.height) == shown_size(recipe, **SIZE)
    x, y = placement(recipe, **SIZE)(DOT[0] / SIZE["width"], DOT[1] / SIZE["height"])
    bright = np.argwhere(made.numpy()[:, :, 0] > 127)
    middle = bright.mean(axis=0)[::-1] + 0.5
    assert middle == pytest.approx((x * made.width, y * made.height), abs=2)


def test_straightening_leaves_no_blank_corner() -> None:
    white = pyvips.Image.black(400, 300, bands=3) + 255
    made = applied(white.cast("uchar"), [{"action": "straighten", "degrees": 11.0}])
    assert made.numpy().min() > 250


def test_an_edited_photo_comes_in_three_sizes(sample_photos: Path) -> None:
    path = next(iter(sorted(sample_photos.glob("*.jpg"))))
    header = read_header(path)
    recipe = [{"action": "rotate", "degrees": 90}]
    made = make_edited(path, header, recipe)
    width, height = header.upright
    assert (made.picture.width, made.picture.height) == (height, width)
    assert max(made.preview.width, made.preview.height) <= 2048
    assert max(made.thumbnail.width, made.thumbnail.height) <= 512
    assert made.picture.content.startswith(b"\xff\xd8")
    assert made.thumbhash
    assert len(made.dominant_color) == 7
