"""Texts that say nearly the same: copies with another mark, a review that was posted twice.

By MinHash (Broder, 1997) of shingles: two texts that share most of their shingles agree in most of
the smallest numbers, and so meet in one of the bands that are compared.
"""

import re
from collections.abc import Hashable, Iterable, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from backend.search.text.words import normalise

_SHINGLE = 5  # characters
_BANDS, _ROWS = (
    16,
    4,
)  # half of their shingles shared: together with 64 %; four fifths: with 99.98 %
_PRIME = (1 << 31) - 1
_MARKS = re.compile(r"[\W_]+")


def families(texts: Sequence[str], related: Iterable[Sequence[int]] = ()) -> NDArray[np.int64]:
    """The number of each text's family: the first of the texts that are nearly the same, or alike
    with one that is. related: texts, by their places, that belong together for other reasons."""
    tree = list(range(len(texts)))
    bands: dict[Hashable, int] = {}
    for place, text in enumerate(texts):
        for band in _bands_of(text):
            _join(tree, place, bands.setdefault(band, place))
    for group in related:
        for place in group[1:]:
            _join(tree, place, group[0])
    return np.array([_root(tree, place) for place in range(len(texts))], np.int64)


def _bands_of(text: str) -> list[Hashable]:
    letters = _MARKS.sub("", normalise(text))
    shingles = {letters[at : at + _SHINGLE] for at in range(max(1, len(letters) - _SHINGLE + 1))}
    numbers = np.array(
        [
            int.from_bytes(blake2b(one.encode(), digest_size=4).digest(), "little")
            for one in shingles
        ],
        np.uint64,
    )
    smallest = ((numbers[:, None] % _PRIME * _FACTORS + _SUMMANDS) % _PRIME).min(axis=0)
    return [(band, row.tobytes()) for band, row in enumerate(smallest.reshape(_BANDS, _ROWS))]


def _join(tree: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(tree, one), _root(tree, other)))
    tree[second] = first


def _root(tree: list[int], place: int) -> int:
    while tree[place] != place:
        tree[place] = place = tree[tree[place]]
    return place


_DICE = np.random.default_rng(1997)
_FACTORS = _DICE.integers(1, _PRIME, _BANDS * _ROWS, np.uint64)
_SUMMANDS = _DICE.integers(0, _PRIME, _BANDS * _ROWS, np.uint64)
