"""Which of these belong together? Average linkage of evidence, under constraints. Pure arithmetic.

A node is a face, or a person for whom some faces vouch. The evidence for two nodes is the mean,
over the pairs of their faces, of the probability that the pair is one person. Against few pairs
stands a doubt: so many imaginary pairs that say no. So two faces must be very alike to found a
person, while many pairs suffice that are each only likely.

Nodes are joined from the surest pair down (agglomerative clustering; Sokal and Michener 1958, with
the cannot-links of Davidson and Ravi 2005). One chance likeness does not chain two people together,
as it does with single linkage, because every join weighs all pairs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Mask = NDArray[np.bool_]

_SEVERAL = 3  # faces


@dataclass(frozen=True, slots=True)
class Evidence:
    """Between nodes: (n, n), symmetric; the diagonals mean nothing.

    agreement: the sum, over the pairs of faces that vouch, of the probability of being one person.
    pairs: how many pairs that is.
    """

    agreement: Matrix
    pairs: Matrix

    @classmethod
    def gather(cls, probability: Matrix, vouches: Mask, sizes: Sequence[int]) -> "Evidence":
        """From pairs of faces, (f, f), to pairs of nodes: the first `sizes[0]` faces are the first
        node's, and so on."""
        starts = _starts(sizes)
        weights = vouches.astype(np.float64)
        return cls(_by_block(probability * weights, starts), _by_block(weights, starts))

    def between(
        self, some: Sequence[Sequence[int]], others: Sequence[Sequence[int]], doubt: float
    ) -> Matrix:
        """The linkage of sets of nodes, none of them empty, with each other: (some, others)."""
        return Evidence(
            _of_sets(self.agreement, some, others), _of_sets(self.pairs, some, others)
        ).linkage(doubt)

    def linkage(self, doubt: float) -> Matrix:
        """0 to 1; 0 where no pair vouches."""
        return self.agreement / np.maximum(self.pairs + doubt, 1e-9)

    def join(self, one: int, other: int) -> None:
        """`one` becomes both; `other` must not be asked again."""
        for sums in (self.agreement, self.pairs):
            sums[one] += sums[other]
            sums[:, one] += sums[:, other]


def _of_sets(
    matrix: Matrix, some: Sequence[Sequence[int]], others: Sequence[Sequence[int]]
) -> Matrix:
    """Sums over sets of rows and of columns. No product of matrices, which would be given to all
    processors at once, while other workers need them."""
    if not some or not others:
        return np.zeros((len(some), len(others)))
    across = matrix[np.concatenate(some).astype(np.intp)]
    down = np.add.reduceat(across, _starts(list(map(len, some))), axis=0)
    chosen = down[:, np.concatenate(others).astype(np.intp)]
    return np.asarray(np.add.reduceat(chosen, _starts(list(map(len, others))), axis=1))


def _by_block(matrix: Matrix, starts: NDArray[np.intp]) -> Matrix:
    """Sums over blocks of rows and columns."""
    rows = np.add.reduceat(matrix, starts, axis=0)
    return np.asarray(np.add.reduceat(rows, starts, axis=1))


def _starts(sizes: Sequence[int]) -> NDArray[np.intp]:
    return np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.intp)


def agglomerate(
    evidence: Evidence,
    barred: Mask,
    sizes: Sequence[int],
    *,
    doubt: float,
    threshold: float,
    caution: float,
) -> list[int]:
    """The cluster of each node, numbered from 0 in the order of their first nodes.

    sizes: how many faces each node has. caution: what the linkage of two groups counts for, when
    both have several faces; a face that is wrongly taken in is one mistake, but two people taken
    for one are as many as they have faces. barred: pairs of nodes that never share a cluster;
    symmetric. Of equal linkages the pair with the lowest indices comes first, so the order of nodes
    matters only where the evidence is tied.
    """
    size = len(barred)
    joined = Evidence(evidence.agreement.copy(), evidence.pairs.copy())
    barred = barred | np.eye(size, dtype=bool)
    count = np.array(sizes, dtype=np.intp)
    both_large = np.logical_and.outer(count >= _SEVERAL, count >= _SEVERAL)
    linkage = joined.linkage(doubt) * np.where(both_large, caution, 1.0)
    linkage[barred] = -1.0
    cluster = np.arange(size)
    nearest = _Nearest(linkage)
    while (found := nearest.pair(threshold)) is not None:
        one, other = found
        joined.join(one, other)
        barred[one] |= barred[other]
        barred[:, one] |= barred[:, other]
        barred[other], barred[:, other] = True, True
        count[one] += count[other]
        row = joined.agreement[one] / np.maximum(joined.pairs[one] + doubt, 1e-9)
        if count[one] >= _SEVERAL:
            row = np.where(count >= _SEVERAL, row * caution, row)
        nearest.join(one, other, np.where(barred[one], -1.0, row))
        cluster[cluster == other] = one
    numbers = {first: number for number, first in enumerate(dict.fromkeys(cluster.tolist()))}
    return [numbers[first] for first in cluster.tolist()]


class _Nearest:
    """The linkages, with each node's best partner: to look at all pairs for every join would make
    the work grow with the cube of the nodes."""

    def __init__(self, linkage: Matrix) -> None:
        """Works in `linkage`, (n, n)."""
        self._linkage = linkage
        self._partner = linkage.argmax(axis=1) if len(linkage) else np.zeros(0, dtype=np.intp)
        self._best = linkage[np.arange(len(linkage)), self._partner]

    def pair(self, threshold: float) -> tuple[int, int] | None:
        """The surest, lower first; None below the threshold."""
        if not len(self._best):
            return None
        one = int(np.argmax(self._best))
        return None if self._best[one] < threshold else (one, int(self._partner[one]))

    def join(self, one: int, other: int, row: NDArray[np.float64]) -> None:
        """`one` has become both, and has these linkages now."""
        linkage, partner, best = self._linkage, self._partner, self._best
        linkage[one] = linkage[:, one] = row
        linkage[other], linkage[:, other] = -1.0, -1.0
        better = (row > best) | ((row == best) & (one < partner))
        partner[better], best[better] = one, row[better]
        stale = (partner == other) | ((partner == one) & ~better)
        stale[[one, other]] = True
        lost = np.flatnonzero(stale)
        partner[lost] = linkage[lost].argmax(axis=1)
        best[lost] = linkage[lost, partner[lost]]
