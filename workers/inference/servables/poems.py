"""Serves poems: words in Chinese, and a number, become a quatrain about them."""

from collections.abc import Mapping, Sequence
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
        return [self._poem(*_read(item)) for item in items]

    def warm_up(self) -> None:
        self._poem(["月"], 0)

    def close(self) -> None:
        """Nothing to finish: every poem is written in its caller's thread."""

    def _poem(self, words: Sequence[str], seed: int) -> Payload:
        try:
            poem = self._composer.compose(self._imagery.seeds(words)[:_SEEDS], seed=seed)
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


def _read(item: Payload) -> tuple[list[str], int]:
    """Raises UnfitInput."""
    words, seed = item.get("words", []), item.get("seed", 0)
    if not isinstance(words, Sequence) or isinstance(words, str) or len(words) > _MOST_WORDS:
        raise UnfitInput(f"`words` is a list of at most {_MOST_WORDS} words.")
    read = [word for word in words if isinstance(word, str) and len(word) <= _LONGEST_WORD]
    if len(read) != len(words):
        raise UnfitInput(f"A word is a string of at most {_LONGEST_WORD} characters.")
    if not isinstance(seed, int) or isinstance(seed, bool) or not 0 <= seed <= _LARGEST_SEED:
        raise UnfitInput("`seed` is a whole number from 0 on.")
    return read, seed
