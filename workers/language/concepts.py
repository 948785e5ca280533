"""Which of the things that have a name lie nearest to a query."""

from collections.abc import Sequence

import numpy as np

from backend.tags.vocabulary import Word
from workers.language.meaning import Concept, Point, Points

_MOST = 16


def nearest_concepts(point: Point, words: Sequence[Word], points: Points) -> tuple[Concept, ...]:
    """The nearest first. `points`: (words, dimensions), where the things that the words name lie,
    in the space of `point`."""
    nearest = np.argsort(-(points @ point))[:_MOST]
    return tuple(Concept(words[i].name_en, words[i].name_zh, points[i]) for i in nearest)
