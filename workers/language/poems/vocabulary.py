"""The characters that a model knows, and their numbers."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

UNKNOWN = 0  # stands for every rare character; no poem that is written has one


class Vocabulary:
    """characters: in order of their numbers, from 1 on."""

    def __init__(self, characters: Sequence[str]) -> None:
        self.characters = tuple(characters)
        self._numbers = {one: number for number, one in enumerate(self.characters, start=1)}

    @classmethod
    def of(cls, texts: Iterable[str], *, at_least: int) -> "Vocabulary":
        """The characters that the texts have so many times, the most frequent first."""
        counts = Counter(one for text in texts for one in text)
        known = [one for one, count in counts.items() if count >= at_least]
        return cls(sorted(known, key=lambda one: (-counts[one], one)))

    def __len__(self) -> int:
        """How many numbers there are, UNKNOWN's too."""
        return len(self.characters) + 1

    def __contains__(self, character: object) -> bool:
        return character in self._numbers

    def number(self, character: str) -> int:
        return self._numbers.get(character, UNKNOWN)

    def character(self, number: int) -> str:
        return self.characters[number - 1]

    def encode(self, texts: Sequence[str]) -> NDArray[np.int64]:
        """Texts of one length -> (texts, characters), int64."""
        return np.array([[self.number(one) for one in text] for text in texts], np.int64)
