"""Serves poems: words in Chinese, and a number, become a quatrain about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import torch

from workers.inference.servable import Payload, UnfitInput
from workers.language.poems.composer import NoPoem
from workers.language.poems.model import PoemModel

CONTRACT: Mapping[str, object] = MappingProxyType(
    {
        "input": {
            "words": "what the poem is about, in Chinese: up to 24 words, the weightiest first",
            "names": "of places, of which the poem takes up one that poems know; up to 24",
            "seed": "a number: the same words and number make the same poem",
        },
        "output": {
            "lines": "four lines of five characters",
            "rhyme": "the group of 平水韵 in which lines 2 and 4 rhyme",
            "regularity": "0 to 1: share of the places at which a regulated pattern's tone stands",
            "seeds": "words that the poem takes up",
        },
    }
)
_MOST_WORDS = 24
_LONGEST_WORD = 40  # characters
_LARGEST_SEED = 2**53  # what JSON's numbers hold everywhere
_SEEDS = 3  # a poem of twenty characters is about few things


@dataclass(frozen=True, slots=True)
class _Wish:
    words: Sequence[str]
    names: Sequence[str]
    seed: int


class PoemServable:
    """Items as in CONTRACT."""

    max_batch = 1

    def __init__(self, model: PoemModel, *, version: str) -> None:
        self.version = version
        weights = sum(one.nbytes for one in model.network.state_dict().values())
        self.resident_bytes = weights + model.copies.keys.nbytes + model.copies.ends.nbytes
        self._imagery = model.imagery
        self._composer = model.composer()

    def check(self, item: Payload) -> None:
        _read(item)

    def run(self, items: Sequence[Payload]) -> Sequence[Payload]:
        return [self._poem(_read(item)) for item in items]

    def warm_up(self) -> None:
        self._poem(_Wish(["月"], [], 0))

    def close(self) -> None:
        """Nothing to finish: every poem is written in its caller's thread."""

    def _seeds(self, wish: _Wish) -> list[str]:
        """What is seen comes first, a place of renown second."""
        first, *others = [*self._imagery.seeds(wish.words), ""]
        seeds = [first, *self._imagery.known(wish.names)[:1], *others]
        return [seed for seed in dict.fromkeys(seeds) if seed][:_SEEDS]

    def _poem(self, wish: _Wish) -> Payload:
        try:
            poem = self._composer.compose(self._seeds(wish), seed=wish.seed)
        except NoPoem as error:
            raise UnfitInput(str(error)) from error
        return {
            "lines": list(poem.lines),
            "rhyme": poem.rhyme,
            "regularity": round(poem.regularity, 4),
            "seeds": list(poem.seeds),
        }


def load(files: Mapping[str, Path], *, version: str, device: str, threads: int) -> PoemServable:
    """`workers.inference.servable.Loader`. Raises WeightsCorrupt.

    device: left aside, for a step of twenty is too small to be worth a GPU.
    """
    del device
    torch.set_num_threads(threads)
    return PoemServable(PoemModel.read(files), version=version)


def _read(item: Payload) -> _Wish:
    """Raises UnfitInput."""
    seed = item.get("seed", 0)
    if not isinstance(seed, int) or isinstance(seed, bool) or not 0 <= seed <= _LARGEST_SEED:
        raise UnfitInput("`seed` is a whole number from 0 on.")
    return _Wish(_words(item, "words"), _words(item, "names"), seed)


def _words(item: Payload, name: str) -> list[str]:
    given = item.get(name, [])
    if not isinstance(given, Sequence) or isinstance(given, str) or len(given) > _MOST_WORDS:
        raise UnfitInput(f"`{name}` is a list of at most {_MOST_WORDS} words.")
    words = [word for word in given if isinstance(word, str) and len(word) <= _LONGEST_WORD]
    if len(words) != len(given):
        raise UnfitInput(f"A word is a string of at most {_LONGEST_WORD} characters.")
    return words
