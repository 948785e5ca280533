"""A crowd of synthetic faces, drawn around identities that lie as far apart as real ones.

Points are of unit length, as SFace's are. People lie unevenly (the spectrum of their middles falls
off, so some resemble each other), faces scatter around them by a share that differs from face to
face, and a few people have most of the faces while many are there once. How near that comes to real
faces, `spread` says; the benchmark prints it beside that of ORL.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DIMENSIONS = 128
_FALL = 30.0  # dimensions over which the spectrum of people's middles falls by a factor of e
_SCATTER = 0.42  # median distance of a face from its person's middle
_UNEVEN = 0.4  # of that, from face to face: the standard deviation of its logarithm
_ONCE = 0.1  # of the faces: strangers, there once
_PEOPLE = 25  # faces a person, on the average


@dataclass(frozen=True, slots=True)
class Crowd:
    """who: (n,), the person of each face; points: (n, 128), of unit length."""

    who: NDArray[np.int_]
    points: NDArray[np.float32]
    middles: NDArray[np.float32]

    def more(self, who: NDArray[np.int_], seed: int) -> NDArray[np.float32]:
        """New faces of these people."""
        return _around(self.middles[who], np.random.default_rng(seed))


def crowd(faces: int, *, seed: int = 1) -> Crowd:
    """The n-th person has about 1/n of the faces of the first; a tenth of the faces are of people
    who are there once."""
    generator = np.random.default_rng(seed)
    once = int(faces * _ONCE)
    people = max((faces - once) // _PEOPLE, 1)
    shares = 1.0 / np.arange(1, people + 1)
    often = generator.choice(people, size=faces - once, p=shares / shares.sum())
    who = np.concatenate([often, people + np.arange(once)])
    generator.shuffle(who)
    spectrum = np.exp(-np.arange(DIMENSIONS) / _FALL)
    middles = _unit(generator.normal(size=(people + once, DIMENSIONS)) * np.sqrt(spectrum))
    return Crowd(who, _around(middles[who], generator), middles)


def _around(middles: NDArray[np.float32], generator: np.random.Generator) -> NDArray[np.float32]:
    scatter = _SCATTER * np.exp(_UNEVEN * generator.normal(size=(len(middles), 1)))
    noise = generator.normal(size=middles.shape).astype(np.float32)
    return _unit(middles + noise * (scatter / np.sqrt(DIMENSIONS)).astype(np.float32))


def _unit(points: NDArray[np.floating]) -> NDArray[np.float32]:
    return np.asarray(points / np.linalg.norm(points, axis=1, keepdims=True), np.float32)


@dataclass(frozen=True, slots=True)
class Spread:
    """Distances at quantiles: 5, 50 and 95 % of one person's pairs, 0.1, 1 and 50 % of two's."""

    same: tuple[float, float, float]
    different: tuple[float, float, float]


def spread(who: NDArray[np.generic], points: NDArray[np.float32], *, seed: int = 2) -> Spread:
    """Over pairs of those 2,000 faces that belong to the people who are there most."""
    names, numbers, counts = np.unique(who, return_inverse=True, return_counts=True)
    frequent = np.argsort(-counts)[:200]
    generator = np.random.default_rng(seed)
    rows = np.concatenate(
        [
            generator.permutation(np.flatnonzero(numbers == person))[:10]
            for person in frequent[: len(names)]
        ]
    )
    some = points[rows].astype(np.float64)
    apart = np.sqrt(np.maximum(2 - 2 * some @ some.T, 0))
    upper = np.triu_indices(len(rows), 1)
    same = (numbers[rows][:, None] == numbers[rows][None])[upper]
    ones, others = apart[upper][same], apart[upper][~same]
    return Spread(
        tuple(np.quantile(ones, (0.05, 0.5, 0.95)).tolist()),
        tuple(np.quantile(others, (0.001, 0.01, 0.5)).tolist()),
    )
