"""Where a region of the stored picture is shown, by an independent program's word."""

import pytest
from PIL import Image, ImageOps

from backend.photos.sidecars import Region
from backend.photos.sidecars.orienting import as_stored, upright

STORED = (40, 30)
BOX = (4, 3, 16, 9)  # left, top, right and bottom, in pixels of the stored picture
_ORIENTATION = 0x0112


def shown(orientation: int) -> tuple[Region, tuple[int, int]]:
    """The box as Pillow shows it, and the size of that picture."""
    image = Image.new("L", STORED)
    image.paste(255, BOX)
    image.getexif()[_ORIENTATION] = orientation
    turned = ImageOps.exif_transpose(image)
    box = turned.getbbox()
    assert box is not None
    return region(box, turned.size), turned.size


def region(box: tuple[int, int, int, int], size: tuple[int, int]) -> Region:
    left, top, right, bottom = box
    width, height = size
    return Region(left / width, top / height, (right - left) / width, (bottom - top) / height)


def sides(of: Region) -> tuple[float, float, float, float]:
    return (of.left, of.top, of.width, of.height)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("applied_to", [None, STORED, (4000, 3000), (4040, 3000)])
def test_it_is_shown_where_the_orientation_puts_it(
    orientation: int, applied_to: tuple[int, int] | None
) -> None:
    expected, size = shown(orientation)
    found = upright(region(BOX, STORED), applied_to=applied_to, size=size, orientation=orientation)
    assert found is not None
    assert sides(found) == pytest.approx(sides(expected))
    assert sides(as_stored(expected, orientation=orientation)) == pytest.approx(
        sides(region(BOX, STORED))
    )


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_one_that_was_drawn_in_the_upright_picture_stays(orientation: int) -> None:
    drawn, size = shown(orientation)
    assert upright(drawn, applied_to=size, size=size, orientation=orientation) == drawn


@pytest.mark.parametrize("applied_to", [(40, 20), (16, 9), (30, 40)])
def test_of_a_picture_of_another_shape_nothing_is_known(applied_to: tuple[int, int]) -> None:
    found = upright(region(BOX, STORED), applied_to=applied_to, size=STORED, orientation=1)
    assert found is None
