"""How sure it is that a passage answers a question: a logistic regression over its evidence.

The weights in `ranker.json`, and the thresholds below which it is better to be silent, were fitted
to the gold sets (`python -m tests.bench.knowledge.fitting`). There are two of each: where no worker
says where a question lies, the words have to do.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from backend.knowledge.retrieval.evidence import FEATURES, Evidence

FITTED = Path(__file__).with_name("ranker.json")


@dataclass(frozen=True, slots=True)
class Ranker:
    weights: Mapping[str, float]
    intercept: float
    threshold: float

    def confidence(self, evidence: Evidence) -> float:
        """0 to 1."""
        sure = self.intercept
        for name, value in zip(FEATURES, evidence.vector(), strict=True):
            sure += self.weights[name] * value
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, sure))))


@cache
def fitted_ranker(*, has_point: bool) -> Ranker:
    return Ranker(**json.loads(FITTED.read_text())["with_points" if has_point else "words_alone"])
