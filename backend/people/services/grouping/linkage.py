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


@dataclass(frozen=True, slots=True)
class Evidence:
    """Between nodes: (n, n), symmetric; the diagonals mean nothing.

    agreement: the sum, over the pairs of faces that vouch, of the probability of being one person.
    pairs: how many pairs that is.
    """

    agreement: Matrix
    pairs: Matrix

    @classmethod
    def gather(
        cls, probability: Matrix, vouches: Mask, members: Sequence[Sequence[int]]
    ) -> "Evidence":
        """From pairs of faces, (f, f), to pairs of nodes; `members`: the faces of each node."""
        belongs = np.zeros((len(members), len(probability)))
        for node, faces in enumerate(members):
            belongs[node, list(faces)] = 1.0
        weights = vouches.astype(np.float64)
        return cls(belongs @ (probability * weights) @ belongs.T, belongs @ weights @ belongs.T)

    def linkage(self, doubt: float) -> Matrix:
        """0 to 1; 0 where no pair vouches."""
        return self.agreement / np.maximum(self.pairs + doubt, 1e-9)

    def join(self, one: int, other: int) -> None:
        """`one` becomes both; `other` must not be asked again."""
        for sums in (self.agreement, self.pairs):
            sums[one] += sums[other]
            sums[:, one] += sums[:, other]


def agglomerate(evidence: Evidence, barred: Mask, *, doubt: float, threshold: float) -> list[int]:
    """The cluster of each node, numbered from 0 in the order of their first nodes.

    barred: pairs of nodes that never share a cluster; symmetric. Of equal linkages the pair with
    the lowest indices comes first, so the order of nodes matters only where the evidence is tied.
    """
    size = len(barred)
    joined = Evidence(evidence.agreement.copy(), evidence.pairs.copy())
    barred = barred | np.eye(size, dtype=bool)
    linkage = np.where(barred, -1.0, joined.linkage(doubt))
    cluster = np.arange(size)
    while size:
        one, other = divmod(int(np.argmax(linkage)), size)
        if linkage[one, other] < threshold:
            break
        joined.join(one, other)
        barred[one] |= barred[other]
        barred[:, one] |= barred[:, other]
        barred[other], barred[:, other] = True, True
        row = joined.agreement[one] / np.maximum(joined.pairs[one] + doubt, 1e-9)
        linkage[one] = linkage[:, one] = np.where(barred[one], -1.0, row)
        linkage[other], linkage[:, other] = -1.0, -1.0
        cluster[cluster == other] = one
    numbers = {first: number for number, first in enumerate(dict.fromkeys(cluster.tolist()))}
    return [numbers[first] for first in cluster.tolist()]
