"""Language models that poems are written with: the network, and the n-grams beside it."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from workers.language.poems.composer import Chances
from workers.language.poems.form import LENGTH
from workers.language.poems.network import PoemNetwork, State, about_numbers, nothing
from workers.language.poems.ngrams import NGrams
from workers.language.poems.vocabulary import Vocabulary


class NetworkWriter:
    def __init__(self, network: PoemNetwork, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._network = network.eval()

    def begin(self, poems: int, about: Sequence[int]) -> "_NetworkDraft":
        return _NetworkDraft(self._network, poems, about)


class _NetworkDraft:
    def __init__(self, network: PoemNetwork, poems: int, about: Sequence[int]) -> None:
        self._network = network
        self._about = about_numbers([about] * poems)
        self._columns = [nothing(poems) for _ in range(LENGTH)]  # of the last five places
        self._state: State | None = None
        self._place = 0

    @torch.inference_mode()
    def following(self) -> Chances:
        logits, self._state = self._network.step(
            self._place, self._columns[-1], self._columns[-LENGTH], self._about, self._state
        )
        found: Chances = torch.log_softmax(logits.double(), dim=-1).numpy()
        return found

    def add(self, numbers: NDArray[np.int64]) -> None:
        self._columns = [*self._columns[1:], torch.from_numpy(numbers)]
        self._place += 1


class NGramWriter:
    """Knows nothing of what a poem shall be about."""

    def __init__(self, ngrams: NGrams) -> None:
        self.vocabulary = ngrams.vocabulary
        self._ngrams = ngrams

    def begin(self, poems: int, about: Sequence[int]) -> "_NGramDraft":  # noqa: ARG002
        return _NGramDraft(self._ngrams, poems)


class _NGramDraft:
    def __init__(self, ngrams: NGrams, poems: int) -> None:
        self._ngrams = ngrams
        self._written: list[list[int]] = [[] for _ in range(poems)]

    def following(self) -> Chances:
        rows = [self._ngrams.following(before) for before in self._written]
        found: Chances = np.log(np.array(rows))
        return found

    def add(self, numbers: NDArray[np.int64]) -> None:
        for before, number in zip(self._written, numbers.tolist(), strict=True):
            before.append(number)
