"""How well groups agree with people: pairwise F1 and BCubed F (Bagga and Baldwin, 1998).

A face alone counts as a group of one. Pairs of names that may be one person count neither way.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Names = NDArray[np.str_]
Groups = NDArray[np.int_]  # a group's number for each face; below 0: alone
ALONE = -1


@dataclass(frozen=True, slots=True)
class Agreement:
    pairwise: float  # F1 over pairs of faces
    precision: float  # of the pairs that are together, those of one person
    bcubed: float  # F over faces


def agreement(names: Names, groups: Groups, unsure: Iterable[frozenset[str]] = ()) -> Agreement:
    same = names[:, None] == names[None]
    groups = numbered(groups)
    grouped = groups[:, None] == groups[None]
    for pair in unsure:
        one, other = sorted(pair)
        either = np.logical_and.outer(names == one, names == other)
        grouped &= ~(either | either.T)
    right = (same & grouped).sum(axis=1)
    precision = float((right / grouped.sum(axis=1)).mean())
    recall = float((right / same.sum(axis=1)).mean())
    upper = np.triu_indices(len(names), 1)
    agreed = int((same & grouped)[upper].sum())
    together = int(grouped[upper].sum())
    told = int(same[upper].sum()) + together
    return Agreement(
        pairwise=2 * agreed / told if told else 1.0,
        precision=agreed / together if together else 1.0,
        bcubed=2 * precision * recall / (precision + recall),
    )


def numbered(groups: Groups) -> Groups:
    """With a number of its own for everybody alone."""
    found = groups.copy()
    alone = np.flatnonzero(found < 0)
    found[alone] = found.max(initial=0) + 1 + np.arange(len(alone))
    return found
