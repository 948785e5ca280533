"""From what a photo shows, and where and when it was taken, to characters that poems are made of.

Poems know no cars, but carts, and no airport. So each thing that photos are tagged with goes to the
words of the poems that lie nearest to it among the meanings of sentences.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from workers.language.poems.vocabulary import Vocabulary

_WORD_COUNT = 25  # times that a word of two characters is there before it counts as an image
_CHARACTER_COUNT = 40
_PLACE_COUNT = 3  # times, before a word of two is known as it is, such as the name of a town
_NEAR = 0.55  # cosine; below it, words have little to do with one another
_SAME = 0.999  # points of words that the encoder cannot tell apart, because it knows neither
_MOST = 3  # images of a thing
_PAIRS = ((0, 2), (2, 4), (3, 5))  # where words stand in a line: it is read as 2 + 3

Embed = Callable[[Sequence[str]], NDArray[np.float32]]


class Imagery:
    """of: thing, in Chinese -> words of the poems, the nearest first. words: of two characters."""

    def __init__(
        self, vocabulary: Vocabulary, of: Mapping[str, Sequence[str]], words: Sequence[str]
    ) -> None:
        self.of = of
        self.words = words
        self._vocabulary = vocabulary
        self._words = frozenset(words)

    def seeds(self, names: Sequence[str]) -> list[str]:
        """Words of one or two known characters for what is named, one a name in order, without
        repeating; a name that says nothing to a poem has none."""
        seeds = [seed for name in names if (seed := self._seed(name.strip()))]
        return list(dict.fromkeys(seeds))

    def known(self, names: Sequence[str]) -> list[str]:
        """Those that poems know as they are, such as 长安; without the 市 or 县 of today too."""
        whole = [form for name in names for form in (name, name[:-1]) if form in self._words]
        return list(dict.fromkeys(whole))

    def _seed(self, name: str) -> str | None:
        if name in self._words or (len(name) == 1 and name in self._vocabulary):
            return name
        if images := self.of.get(name):
            return images[0]
        pairs = [name[at : at + 2] for at in range(len(name) - 1)]
        known = next((pair for pair in pairs if pair in self._words), None)
        # The last character of a Chinese noun tells its kind: 海滩, 雪山, 梅花.
        return known or (name[-1] if name and name[-1] in self._vocabulary else None)


def imagery(
    vocabulary: Vocabulary,
    lines: Sequence[str],
    things: Sequence[tuple[str, str]],
    embed: Embed,
) -> Imagery:
    """things: what photos show, in English and Chinese; embed: texts -> points of unit length."""
    pairs = Counter(line[start:end] for line in lines for start, end in _PAIRS)
    words = sorted(
        pair
        for pair, count in pairs.items()
        if count >= _PLACE_COUNT and all(one in vocabulary for one in pair)
    )
    singles = Counter(one for line in lines for one in line)
    images = sorted(word for word in words if pairs[word] >= _WORD_COUNT) + sorted(
        one for one, count in singles.items() if count >= _CHARACTER_COUNT and one in vocabulary
    )
    found: dict[str, Sequence[str]] = {}
    if things and images:
        images, points = _told_apart(images, embed(images))
        centres = embed([chinese for _, chinese in things]) + embed(
            [english for english, _ in things]
        )
        centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-12)
        for (_, chinese), near in zip(things, centres @ points.T, strict=True):
            nearest = [place for place in np.argsort(-near)[:_MOST] if near[place] >= _NEAR]
            if nearest:
                found[chinese] = [images[place] for place in nearest]
    return Imagery(vocabulary, found, words)


def _told_apart(
    words: Sequence[str], points: NDArray[np.float32]
) -> tuple[list[str], NDArray[np.float32]]:
    """Without those that lie where others lie."""
    alone = ((points @ points.T) >= _SAME).sum(1) == 1
    return [word for word, kept in zip(words, alone, strict=True) if kept], points[alone]
