"""How close is close: what a query scores against points that have nothing to do with it."""

import math
from dataclasses import dataclass

import numpy as np

from workers.language.meaning import Point, Points

# For what people wrote, in standard deviations above chance, which is the names of things at
# random. What it lets through is in tests/bench/search.py.
WORDS_FLOOR = 3.0


@dataclass(frozen=True, slots=True)
class Scores:
    """Cosines that a query has by chance."""

    mean: float
    spread: float  # standard deviation

    def floor(self, deviations: float) -> float:
        return self.mean + deviations * self.spread


class Chance:
    """The scores of a query against the points: their mean and spread, without computing them."""

    def __init__(self, points: Points) -> None:
        self._mean = points.mean(axis=0)
        self._covariance = np.cov(points, rowvar=False).astype(np.float32)

    def scores(self, query: Point) -> Scores:
        variance = max(float(query @ self._covariance @ query), 0.0)
        return Scores(float(query @ self._mean), math.sqrt(variance))
