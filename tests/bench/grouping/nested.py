"""Nested cross-validation by identity: no method is measured on people that chose its setting.

People are dealt into folds, the same ones in every set. Each fold of a set is an album of its own.
A method's setting for a fold is the one of its declared grid that leaves the owner least to correct
on the other folds, over all sets together, as one setting must do for all albums; what is reported,
is measured on the fold itself.

Two people taken for one are counted as one act for each stranger, but are worse than that: names
appear where they do not belong, and nobody looks for them. So a setting is only chosen if of the
pairs of faces that it puts together on the other folds `PRECISE` are of one person. The limit is
the same for all methods; what they would choose without it is reported too.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from tests.bench.grouping.corrections import corrections
from tests.bench.grouping.labelled import AS_IT_IS, PointSet
from tests.bench.grouping.metrics import Agreement, Groups, agreement

FOLDS = 5
PRECISE = 0.99  # pairwise, the mean over albums
Distances = NDArray[np.float64]
Setting = tuple[float | str, ...]
Cluster = Callable[[PointSet, Setting], Groups]


@dataclass(frozen=True, slots=True)
class Score:
    result: Agreement
    corrections: float


@dataclass(frozen=True, slots=True)
class Trial:
    """Every setting of a grid on every album: scores[setting][fold][set]. precise: what a setting
    must reach in order to be chosen."""

    settings: Sequence[Setting]
    scores: Sequence[Sequence[Sequence[Score]]]
    precise: float = PRECISE

    def best(self, folds: Sequence[int]) -> int:
        """Over these folds and all sets; of settings that do equally well, the one in the middle.
        Where no setting is precise enough, the most precise."""
        albums = [[score for fold in folds for score in rows[fold]] for rows in self.scores]
        precision = np.array([_mean(one.result.precision for one in row) for row in albums])
        acts = np.array([_mean(one.corrections for one in row) for row in albums])
        enough = min(self.precise, precision.max())
        acts = np.where(precision >= enough - 1e-12, acts, np.inf)
        best = np.flatnonzero(acts <= acts.min() + 1e-12)
        return int(best[len(best) // 2])

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
    return [faces.of(dealt) for dealt in _dealt(faces)]


def with_strangers(faces: PointSet) -> list[PointSet]:
    """The same albums, where of every third person a single face is left, which belongs to nobody:
    everybody else in the sets is there several times, unlike in an album."""
    return [_with_strangers(faces.of(dealt), dealt[2::3]) for dealt in _dealt(faces)]


def _dealt(faces: PointSet) -> list[list[str]]:
    pictures = Counter(faces.who[faces.how == AS_IT_IS].tolist())
    ranked = sorted(
        set(faces.who.tolist()),
        key=lambda who: (pictures[who] < 2, sha256(who.encode()).digest()),
    )
    return [ranked[fold::FOLDS] for fold in range(FOLDS)]


def _with_strangers(faces: PointSet, strangers: Sequence[str]) -> PointSet:
    stays = ~np.isin(faces.who, strangers)
    for who in strangers:
        stays[np.flatnonzero(faces.who == who)[0]] = True
    return faces.take(np.flatnonzero(stays))


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


def _mean(values: Iterable[float]) -> float:
    return float(np.mean(list(values)))
