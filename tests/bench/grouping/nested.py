"""Nested cross-validation by identity: no method is measured on people that chose its setting.

People are dealt into folds, the same ones in every set. Each fold of a set is an album of its own.
A method's setting for a fold is the one of its declared grid that does best on the other folds,
over all sets together, as one setting must do for all albums; what is reported, is measured on the
fold itself.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from tests.bench.grouping.corrections import corrections
from tests.bench.grouping.labelled import AS_IT_IS, PointSet
from tests.bench.grouping.metrics import Agreement, Groups, agreement

FOLDS = 5
FALSE_ACCEPTS = 0.0003  # of the pairs of strangers
Distances = NDArray[np.float64]
Setting = tuple[float | str, ...]
Cluster = Callable[[PointSet, Setting], Groups]


@dataclass(frozen=True, slots=True)
class Score:
    result: Agreement
    corrections: float


@dataclass(frozen=True, slots=True)
class Trial:
    """Every setting of a grid on every album: scores[setting][fold][set].

    reaches: the mean distance at which each setting takes two for one; only settings that reach
    strangers rarely enough may be chosen. strangers: distances of theirs, by fold.
    """

    settings: Sequence[Setting]
    scores: Sequence[Sequence[Sequence[Score]]]
    reaches: Sequence[float] = ()
    strangers: Sequence[Distances] = ()

    def best(self, folds: Sequence[int]) -> int:
        """By the mean over these folds and all sets; of settings that do equally well, the one in
        the middle."""
        means = np.array([[_mean(rows[fold]) for fold in folds] for rows in self.scores])
        goodness = np.where(self._may_be_chosen(folds), means.mean(axis=1), -1.0)
        best = np.flatnonzero(goodness >= goodness.max() - 1e-12)
        return int(best[len(best) // 2])

    def _may_be_chosen(self, folds: Sequence[int]) -> NDArray[np.bool_]:
        if not self.strangers:
            return np.ones(len(self.settings), dtype=bool)
        apart = np.concatenate([self.strangers[fold] for fold in folds])
        may = np.array(self.reaches) <= np.quantile(apart, FALSE_ACCEPTS)
        if not may.any():
            raise ValueError("Every setting of the grid reaches too many strangers.")
        return np.asarray(may)

    def held_out(self) -> Iterator[tuple[int, int]]:
        """Each fold, with the setting that the others chose."""
        for fold in range(FOLDS):
            yield fold, self.best([other for other in range(FOLDS) if other != fold])

    @property
    def chosen(self) -> Setting:
        """By all folds: what is shipped."""
        return self.settings[self.best(range(FOLDS))]


def folds_of(faces: PointSet) -> list[PointSet]:
    """Albums without a common person; those of several pictures are dealt evenly."""
    pictures = Counter(faces.who[faces.how == AS_IT_IS].tolist())
    ranked = sorted(
        set(faces.who.tolist()),
        key=lambda who: (pictures[who] < 2, sha256(who.encode()).digest()),
    )
    return [faces.of(ranked[fold::FOLDS]) for fold in range(FOLDS)]


def try_all(
    albums: Mapping[str, Sequence[PointSet]], settings: Sequence[Setting], cluster: Cluster
) -> Trial:
    """albums: by set, the folds."""
    return Trial(
        settings,
        [
            [
                [score(folds[fold], cluster(folds[fold], setting)) for folds in albums.values()]
                for fold in range(FOLDS)
            ]
            for setting in settings
        ],
    )


def score(faces: PointSet, groups: Groups) -> Score:
    return Score(agreement(faces.who, groups, faces.unsure), corrections(faces.who, groups))


def strangers_apart(faces: PointSet, space: str, *, clear: float) -> Distances:
    """Between faces, at least so clear, of different people."""
    faces = faces.take(np.flatnonzero(faces.quality >= clear))
    points = faces.points[space].astype(np.float64)
    squares = (points**2).sum(axis=1)
    squared = squares[:, None] + squares[None] - 2 * points @ points.T
    strange = faces.who[:, None] != faces.who[None]
    for pair in faces.unsure:
        one, other = sorted(pair)
        either = np.logical_and.outer(faces.who == one, faces.who == other)
        strange &= ~(either | either.T)
    return np.asarray(np.sqrt(np.maximum(squared, 0.0))[np.triu(strange, 1)])


def _mean(scores: Sequence[Score]) -> float:
    return float(np.mean([one.result.mean for one in scores]))
