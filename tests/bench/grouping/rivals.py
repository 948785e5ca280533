"""What grouping is compared with. Each sees all faces at once; ours sees them come one by one."""

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType

import dlib
import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import DBSCAN, HDBSCAN

from tests.bench.grouping.metrics import Groups

Points = NDArray[np.float32]
Setting = tuple[float | str, ...]


@dataclass(frozen=True, slots=True)
class Rival:
    """group: from points and a setting to groups. settings: those that are tried, for distances
    that lie between `low` and `high`."""

    group: Callable[..., Groups]
    settings: Callable[[float, float], Sequence[Setting]]


def _dbscan(points: Points, within: float, fewest: float) -> Groups:
    """Ester et al., 1996."""
    found = DBSCAN(eps=within, min_samples=int(fewest)).fit_predict(points)
    return np.asarray(found, dtype=np.int_)


def _hdbscan(points: Points, smallest: float, fewest: float, method: str) -> Groups:
    """Campello et al., 2013."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        found = HDBSCAN(
            min_cluster_size=int(smallest),
            min_samples=int(fewest),
            cluster_selection_method=method,
        ).fit_predict(points)
    return np.asarray(found, dtype=np.int_)


def _chinese_whispers(points: Points, within: float) -> Groups:
    """Biemann, 2006, as dlib does it."""
    vectors = [dlib.vector(point.tolist()) for point in points.astype(np.float64)]
    return np.array(dlib.chinese_whispers_clustering(vectors, within), dtype=np.int_)


def _steps(low: float, high: float) -> list[float]:
    return [float(step) for step in np.linspace(low, high, 25)]


RIVALS: Mapping[str, Rival] = MappingProxyType(
    {
        "DBSCAN": Rival(_dbscan, lambda low, high: list(product(_steps(low, high), (1, 2, 3)))),
        "HDBSCAN": Rival(
            _hdbscan, lambda _, __: list(product((2, 3, 4, 5), (1, 2, 3, 5), ("eom", "leaf")))
        ),
        "Chinese whispers": Rival(
            _chinese_whispers, lambda low, high: [(step,) for step in _steps(low, high)]
        ),
    }
)


def distance_range(points: Points) -> tuple[float, float]:
    """Where distances of interest lie: from the nearest of strangers' pairs to the median pair."""
    chosen = points[:: max(1, len(points) // 300)].astype(np.float64)
    apart = np.linalg.norm(chosen[:, None] - chosen[None], axis=2)
    upper = apart[np.triu_indices(len(chosen), 1)]
    return float(np.quantile(upper, 0.002)), float(np.median(upper))
