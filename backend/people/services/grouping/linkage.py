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
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.intp)
        weights = vouches.astype(np.float64)
        return cls(_by_block(probability * weights, starts), _by_block(weights, starts))

    def between(self, rows: Mask, columns: Mask, doubt: float) -> Matrix:
        """The linkage of sets of nodes, (r, n) and (c, n), with each other: (r, c)."""
        left, right = rows.astype(np.float64), columns.astype(np.float64).T
        return Evidence(left @ self.agreement @ right, left @ self.pairs @ right).linkage(doubt)

    def linkage(self, doubt: float) -> Matrix:
        """0 to 1; 0 where no pair vouches."""
        return self.agreement / np.maximum(self.pairs + doubt, 1e-9)

    def join(self, one: int, other: int) -> None:
        """`one` becomes both; `other` must not be asked again."""
        for sums in (self.agreement, self.pairs):
            sums[one] += sums[other]
            sums[:, one] += sums[:, other]


def _by_block(matrix: Matrix, starts: NDArray[np.intp]) -> Matrix:
    """Sums over blocks of rows and columns."""
    rows = np.add.reduceat(matrix, starts, axis=0)
    return np.asarray(np.add.reduceat(rows, starts, axis=1))


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
    while size:
        one, other = divmod(int(np.argmax(linkage)), size)
        if linkage[one, other] < threshold:
            break
        joined.join(one, other)
        barred[one] |= barred[other]
        barred[:, one] |= barred[:, other]
        barred[other], barred[:, other] = True, True
        count[one] += count[other]
        row = joined.agreement[one] / np.maximum(joined.pairs[one] + doubt, 1e-9)
        if count[one] >= _SEVERAL:
            row = np.where(count >= _SEVERAL, row * caution, row)
        linkage[one] = linkage[:, one] = np.where(barred[one], -1.0, row)
        linkage[other], linkage[:, other] = -1.0, -1.0
        cluster[cluster == other] = one
    numbers = {first: number for number, first in enumerate(dict.fromkeys(cluster.tolist()))}
    return [numbers[first] for first in cluster.tolist()]
