"""Interpolated Kneser-Ney n-grams of characters: what a network is measured against.

Kneser & Ney, 1995; in the interpolated form of Chen & Goodman, 1999 (TR-10-98, Harvard). One
discount an order, estimated from the counts of counts: D = n1 / (n1 + 2 n2).
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workers.language.poems.form import CHARACTERS, LENGTH, LINES
from workers.language.poems.vocabulary import UNKNOWN, Vocabulary

_History = tuple[int, ...]


class NGrams:
    """An n-gram model of whole quatrains.

    A history reaches back over the beginning of a line, where it has a mark of its own that tells
    which line begins; marks are given, not predicted, as the form is.
    """

    def __init__(self, vocabulary: Vocabulary, texts: Sequence[str], *, order: int) -> None:
        self.vocabulary = vocabulary
        self.order = order
        self._levels = _levels(_sequences(vocabulary.encode(texts)), order)
        self._bases: dict[_History, NDArray[np.float64]] = {}

    def following(self, before: Sequence[int]) -> NDArray[np.float64]:
        """Probabilities of every number, given those of the poem so far: (vocabulary,)."""
        return self._distribution(_history(before, self.order))

    def log_probabilities(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """Natural logarithms, of every character of every text: (texts, CHARACTERS)."""
        found = np.empty((len(texts), CHARACTERS))
        for row, numbers in enumerate(self.vocabulary.encode(texts).tolist()):
            for place, number in enumerate(numbers):
                found[row, place] = self._probability(_history(numbers[:place], self.order), number)
        return np.log(found)

    def _probability(self, history: _History, number: int) -> float:
        share = 1.0
        found = 0.0
        for length in range(len(history), -1, -1):
            level = self._levels[length]
            known = level.after.get(history[len(history) - length :])
            if known is None:
                continue
            discounted = max(known.counts.get(number, 0) - level.discount, 0.0)
            found += share * discounted / known.total
            share *= level.discount * len(known.counts) / known.total
        return found + share / len(self.vocabulary)

    def _distribution(self, history: _History) -> NDArray[np.float64]:
        """As `_probability`, for every number at once."""
        if not history:
            return self._mixed(np.full(len(self.vocabulary), 1 / len(self.vocabulary)), ())
        if len(history) == 1:  # the frequent ones are asked for again and again
            if history not in self._bases:
                self._bases[history] = self._mixed(self._distribution(()), history)
            return self._bases[history]
        return self._mixed(self._distribution(history[1:]), history)

    def _mixed(self, shorter: NDArray[np.float64], history: _History) -> NDArray[np.float64]:
        level = self._levels[len(history)]
        known = level.after.get(history)
        if known is None:
            return shorter
        mixed = shorter * (level.discount * len(known.counts) / known.total)
        for number, count in known.counts.items():
            mixed[number] += max(count - level.discount, 0.0) / known.total
        return mixed


class _Known:
    """What followed one history."""

    __slots__ = ("counts", "total")

    def __init__(self, counts: Counter[int]) -> None:
        self.counts = counts
        self.total = counts.total()


class _Level:
    """All histories of one length."""

    __slots__ = ("after", "discount")

    def __init__(self, counts: dict[_History, Counter[int]]) -> None:
        of_counts = Counter(count for after in counts.values() for count in after.values())
        once, twice = of_counts[1], of_counts[2]
        self.discount = once / (once + 2 * twice) if once else 0.5
        self.after = {history: _Known(after) for history, after in counts.items()}


def _mark(line: int) -> int:
    """Of the beginning of a line; below all numbers of characters."""
    return -1 - line


def _history(before: Sequence[int], order: int) -> _History:
    line = len(before) // LENGTH
    own = tuple(before[line * LENGTH :])
    above = tuple(before[max(line - 1, 0) * LENGTH : line * LENGTH])
    whole = (*above, _mark(line), *own)
    return whole[max(len(whole) - order + 1, 0) :]


def _sequences(poems: NDArray[np.int64]) -> list[list[int]]:
    """Each poem's numbers with the marks of its lines."""
    return [
        [
            number
            for line in range(LINES)
            for number in (_mark(line), *poem[line * LENGTH : (line + 1) * LENGTH])
        ]
        for poem in poems.tolist()
    ]


def _levels(sequences: Sequence[Sequence[int]], order: int) -> list[_Level]:
    """By the length of the history: the longest by counts, shorter ones by continuations."""
    counts: dict[_History, Counter[int]] = defaultdict(Counter)
    for sequence in sequences:
        for place, number in enumerate(sequence):
            if number >= UNKNOWN:
                counts[tuple(sequence[max(place - order + 1, 0) : place])][number] += 1
    levels = []
    for length in range(order - 1, -1, -1):
        here = {history: after for history, after in counts.items() if len(history) == length}
        levels.append(_Level(here))
        if length:
            shorter: dict[_History, Counter[int]] = defaultdict(Counter)
            for history, after in counts.items():
                if len(history) == length:
                    for number in after:
                        shorter[history[1:]][number] += 1
                else:  # at the beginning of a poem there is nothing further back
                    shorter[history].update(after)
            counts = shorter
    return levels[::-1]
