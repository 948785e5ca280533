"""Reciprocal rank fusion: one list out of several (Cormack, Clarke and Büttcher, SIGIR 2009)."""

from collections.abc import Sequence
from uuid import UUID

_K = 60  # the paper's constant: how little the first ranks differ


def fuse(rankings: Sequence[tuple[Sequence[UUID], float]]) -> list[tuple[UUID, float]]:
    """Each photo once with its score, the best first; of equals, the one met first.

    rankings: each with its weight.
    """
    scores: dict[UUID, float] = {}
    for ranking, weight in rankings:
        for rank, asset_id in enumerate(ranking, start=1):
            scores[asset_id] = scores.get(asset_id, 0.0) + weight / (_K + rank)
    return sorted(scores.items(), key=lambda scored: -scored[1])
