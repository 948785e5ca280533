"""Figures of a ranked list, as the field counts them (Manning et al., 2008, chapter 8)."""

import math
from collections.abc import Sequence


def recall_at(relevant: Sequence[bool], most: int, *, wanted: int = 1) -> float:
    """Whether any of the first `most` is relevant; of several that would do, one is enough."""
    return float(sum(relevant[:most]) >= wanted)


def reciprocal_rank(relevant: Sequence[bool], most: int) -> float:
    """1 / the place of the first that is relevant; 0 when none of the first `most` is."""
    return next((1 / place for place, one in enumerate(relevant[:most], start=1) if one), 0.0)


def ndcg(relevant: Sequence[bool], most: int, *, there: int) -> float:
    """Normalised discounted cumulative gain; `there`: how many are relevant in all."""
    gain = sum(1 / math.log2(place + 1) for place, one in enumerate(relevant[:most], 1) if one)
    best = sum(1 / math.log2(place + 1) for place in range(1, min(there, most) + 1))
    return gain / best if best else 0.0
