"""The confidence from which on it is better to answer than to be silent."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Top:
    """Of a question, the confidence of its first passage, and whether that answers it."""

    confidence: float
    is_relevant: bool
    is_answerable: bool

    @property
    def worth(self) -> float:
        """Of giving this answer. Quoting a neighbour of the section that answers is a smaller
        mistake than answering what nobody has written."""
        if self.is_relevant:
            return 1.0
        return -0.5 if self.is_answerable else -1.5

    def is_right(self, threshold: float) -> bool:
        is_answered = self.confidence >= threshold
        return self.is_relevant if is_answered else not self.is_answerable


def best_threshold(tops: Sequence[Top]) -> float:
    """Where the answers given are worth the most."""
    steps = sorted({round(top.confidence, 3) for top in tops})
    return max(steps, key=lambda step: sum(top.worth for top in tops if top.confidence >= step))
