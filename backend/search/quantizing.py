"""Cells of a space: every point lies in that of its nearest centroid.

The inverted file of Sivic and Zisserman ("Video Google", ICCV 2003), as Jégou, Douze and Schmid use
it for nearest neighbours (IEEE TPAMI 33, 2011): whoever looks for neighbours reads the cells that
lie nearest, in their order, and stops when enough was read.
"""

import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.float32]  # (number, dimensions)

SAMPLED = 32  # points for each cell, from which it is fitted
_ROUNDS = 8
_AT_A_TIME = 4096  # points compared with all centroids


def cells_for(points: int) -> int:
    """In how many cells so many points lie well: reading the list of cells, and reading those of
    them that are near, then grow alike."""
    return max(1, 8 * math.isqrt(points))


def fit(points: Points, cells: int) -> Points:
    """(cells, dimensions): centroids of unit length, by k-means on the sphere (Dhillon and Modha,
    Machine Learning 42, 2001). The same points give the same centroids.

    Raises ValueError for fewer points than cells.
    """
    if len(points) < cells:
        raise ValueError(f"{cells} cells cannot be fitted to {len(points)} points.")
    dice = np.random.default_rng(len(points))
    points = _of_unit_length(points)
    centroids = points[dice.choice(len(points), cells, replace=False)]
    for _ in range(_ROUNDS):
        centroids = _moved(centroids, points, dice)
    return centroids


def cells_of(points: Points, centroids: Points) -> NDArray[np.int32]:
    """(number,): the cell in which each of them lies."""
    nearest = [
        (points[start : start + _AT_A_TIME] @ centroids.T).argmax(axis=1)
        for start in range(0, len(points), _AT_A_TIME)
    ]
    return np.concatenate([np.zeros(0, np.int32), *nearest]).astype(np.int32)


def _moved(centroids: Points, points: Points, dice: np.random.Generator) -> Points:
    """To the middle of their points. An empty cell begins anew, somewhere else."""
    cells = cells_of(points, centroids)
    sizes = np.bincount(cells, minlength=len(centroids))
    inhabited = np.flatnonzero(sizes)
    starts = np.concatenate([[0], np.cumsum(sizes[inhabited])[:-1]])
    moved = points[dice.choice(len(points), len(centroids), replace=False)]
    moved[inhabited] = np.add.reduceat(points[np.argsort(cells, kind="stable")], starts, axis=0)
    return _of_unit_length(moved)


def _of_unit_length(points: Points) -> Points:
    lengths = np.linalg.norm(points, axis=1, keepdims=True)
    whole: Points = points / np.maximum(lengths, np.finfo(np.float32).tiny)
    return whole
