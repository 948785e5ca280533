"""The picture of a face in lists of people."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from workers.vision.faces.crop import SIDE, square_crop


@given(x=st.floats(-50, 400), y=st.floats(-50, 300), side=st.floats(1, 500), wide=st.booleans())
def test_a_crop_is_square_and_inside_the_picture(
    x: float, y: float, side: float, wide: bool
) -> None:
    picture = np.zeros((300, 400, 3) if wide else (400, 300, 3), np.uint8)
    crop = square_crop(picture, np.array([x, y, x + side, y + side], np.float32))
    assert crop.shape[0] == crop.shape[1]
    assert 1 <= crop.shape[0] <= SIDE
