"""What would copy: runs of five characters that the poems learned from have."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workers.language.poems.vocabulary import Vocabulary

RUN = 5  # running characters, across the ends of lines too
_BITS = 15  # of a character's number in a key; four of them fit into 64


class Copies:
    """keys: (runs,), int64, sorted: the first four characters of each run; ends: (runs,), int32,
    the fifth."""

    def __init__(self, keys: NDArray[np.int64], ends: NDArray[np.int32]) -> None:
        self.keys = keys
        self.ends = ends

    @classmethod
    def of(cls, vocabulary: Vocabulary, texts: Sequence[str]) -> "Copies":
        poems = vocabulary.encode(texts)
        runs = np.unique(
            np.concatenate(
                [poems[:, start : start + RUN] for start in range(poems.shape[1] - RUN + 1)]
            ),
            axis=0,
        )
        keys = _keys(runs[:, :-1])
        order = np.argsort(keys, kind="stable")
        return cls(keys[order], runs[order, -1].astype(np.int32))

    def completing(self, before: NDArray[np.int64]) -> list[NDArray[np.int32]]:
        """For each row of four numbers, (poems, 4): the numbers that would make a copy of it."""
        keys = _keys(before)
        starts = np.searchsorted(self.keys, keys, side="left")
        stops = np.searchsorted(self.keys, keys, side="right")
        return [self.ends[start:stop] for start, stop in zip(starts, stops, strict=True)]

    def count(self, poem: NDArray[np.int64]) -> int:
        """How many runs of a poem, (characters,), are copied."""
        runs = np.lib.stride_tricks.sliding_window_view(poem, RUN)
        ends = self.completing(runs[:, :-1])
        return sum(bool((found == run[-1]).any()) for run, found in zip(runs, ends, strict=True))


def _keys(rows: NDArray[np.int64]) -> NDArray[np.int64]:
    keys = np.zeros(len(rows), np.int64)
    for column in range(rows.shape[1]):
        keys = (keys << _BITS) | rows[:, column]
    return keys
