"""Points fall into cells around centroids, which are fitted to them."""

import numpy as np
import pytest

from backend.search.quantizing import Points, cells_for, cells_of, fit


def around(middles: Points, number: int) -> Points:
    """So many points near each of the middles, of unit length, one middle after another."""
    dice = np.random.default_rng(5)
    points: Points = np.repeat(middles, number, axis=0)
    points += dice.normal(0, 0.05, points.shape).astype(np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    return points


def test_what_lies_together_is_in_one_cell_and_nothing_else_is() -> None:
    middles = np.eye(8, dtype=np.float32)
    points = around(middles, 50)
    cells = cells_of(points, fit(points, 64))
    for cell in np.unique(cells):
        members = np.flatnonzero(cells == cell) // 50
        assert len(set(members)) == 1


def test_centroids_lie_in_the_middle_and_are_of_unit_length() -> None:
    points = around(np.eye(4, dtype=np.float32), 500)
    centroids = fit(points, 4)
    assert np.allclose(np.linalg.norm(centroids, axis=1), 1, atol=1e-5)
    mean = points[cells_of(points, centroids) == 0].mean(axis=0)
    assert centroids[0] @ mean / np.linalg.norm(mean) > 0.99


def test_no_cell_stays_empty_beside_crowded_ones() -> None:
    points = around(np.eye(3, 16, dtype=np.float32), 400)
    cells = cells_of(points, fit(points, 30))
    assert np.count_nonzero(np.bincount(cells, minlength=30)) >= 28


def test_the_same_points_give_the_same_centroids() -> None:
    points = around(np.eye(8, dtype=np.float32), 20)
    assert (fit(points, 12) == fit(points, 12)).all()


def test_there_are_not_more_cells_than_points() -> None:
    with pytest.raises(ValueError, match="4 cells"):
        fit(np.eye(3, dtype=np.float32), 4)


def test_cells_grow_with_the_root_of_the_points() -> None:
    assert [cells_for(n) for n in (0, 1, 10_000, 1_000_000)] == [1, 8, 800, 8000]


def test_no_points_lie_in_no_cells() -> None:
    assert cells_of(np.zeros((0, 4), np.float32), np.eye(4, dtype=np.float32)).shape == (0,)
