"""Boxes are corrected, squared, thinned out and cut out of pictures."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from workers.vision.faces.boxes import cut_out, squares, suppress

boxes = st.lists(
    st.tuples(st.integers(0, 90), st.integers(0, 90), st.integers(1, 60), st.integers(1, 60)),
    max_size=25,
)


def overlap(one: np.ndarray, other: np.ndarray) -> float:
    low, high = np.maximum(one[:2], other[:2]), np.minimum(one[2:], other[2:])
    common = float(np.prod(np.maximum(high - low, 0)))
    areas = float(np.prod(one[2:] - one[:2]) + np.prod(other[2:] - other[:2]))
    return common / (areas - common)


@given(found=boxes, seed=st.integers(0, 1000))
def test_of_boxes_that_overlap_the_surest_is_kept(
    found: list[tuple[int, int, int, int]], seed: int
) -> None:
    array = np.array([(x, y, x + w, y + h) for x, y, w, h in found], np.float32).reshape(-1, 4)
    scores = np.random.default_rng(seed).random(len(array)).astype(np.float32)
    kept = suppress(array, scores, overlap=0.5)

    for index in set(range(len(array))) - set(kept.tolist()):
        rivals = [k for k in kept if scores[k] >= scores[index]]
        assert any(overlap(array[k], array[index]) > 0.5 for k in rivals)
    for one in kept:
        assert all(one == k or overlap(array[one], array[k]) <= 0.5 for k in kept)


def test_a_box_becomes_the_smallest_square_around_it() -> None:
    assert squares(np.array([[10, 20, 30, 60]], np.float32)).tolist() == [[0, 20, 40, 60]]


def test_what_lies_outside_the_picture_is_black() -> None:
    white = np.full((40, 40, 3), 255, np.uint8)
    crop = cut_out(white, np.array([[-20, -20, 20, 20], [100, 100, 140, 140]], np.float32), 24)
    assert crop[0, :10, :10].max() == 0
    assert crop[0, 14:, 14:].min() == 255
    assert crop[1].max() == 0
