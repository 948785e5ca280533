"""Turning a space so that its first dimensions say most.

Distances stay what they are, and whoever looks for neighbours among very many points can begin with
the first few dimensions alone: `backend.search.selectors.neighbours`.
"""

import numpy as np

from workers.language.meaning import Points


def principal_axes(points: Points) -> Points:
    """(n, d) points, n at least d -> (d, d), orthonormal: `points @ axes` has most of their length
    in its first columns, and of what is left most in the next.

    Not centred, as cosines are not either. Each axis points to where its largest part is positive,
    so that the same points give the same axes everywhere.
    """
    _, _, rows = np.linalg.svd(points.astype(np.float64), full_matrices=False)
    largest = np.take_along_axis(rows, np.abs(rows).argmax(axis=1)[:, None], axis=1)
    axes: Points = (rows * np.sign(largest)).T.astype(np.float32)
    return axes
