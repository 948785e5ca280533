"""The confidence from which on it is better to answer than to be silent."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Top:
    """How sure the first passage is that was found for a question."""

    confidence: float
    is_answerable: bool


def best_threshold(tops: Sequence[Top]) -> float:
    """Where what can be answered is answered, and what cannot is refused, most often, both counting
    the same (Youden's J)."""
    steps = sorted({round(top.confidence, 3) for top in tops}, reverse=True)

    def share(step: float, *, is_answerable: bool) -> float:
        those = [top for top in tops if top.is_answerable == is_answerable]
        return sum(top.confidence >= step for top in those) / max(1, len(those))

    return max(steps, key=lambda s: share(s, is_answerable=True) - share(s, is_answerable=False))
