"""The network that tells which character may follow: an LSTM over the characters of a poem.

Beside the character before, it is told where in the form it is, which character stands above (in
the same place of the line before), and what the poem shall be about. A character's vector is the
sum of its own and of its rhyme group's, so that what is learned of a rhyme holds for all that
rhyme; the same vectors read and write (Press & Wolf, 2017, arXiv:1608.05859).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from workers.language.poems.form import CHARACTERS, LENGTH
from workers.language.poems.rhymes import Rhymes
from workers.language.poems.vocabulary import Vocabulary

ABOUT = 4  # characters at most that say what a poem is about
_NOTHING = -1  # in their place, and before a poem begins

State: TypeAlias = tuple[Tensor, Tensor]  # of the LSTM: (layers, poems, hidden) each


@dataclass(frozen=True, slots=True)
class Shape:
    width: int  # of a character's vector
    hidden: int
    layers: int
    groups: int  # of rhymes, and one for what the book does not have
    characters: int  # of the vocabulary, UNKNOWN among them

    def as_json(self) -> Mapping[str, int]:
        return {name: getattr(self, name) for name in self.__slots__}


class PoemNetwork(nn.Module):
    """Numbers of characters -> logits of what follows.

    group_of: (characters,), int64: the rhyme group of each, from 1 on; 0 where there is none.
    """

    group_of: Tensor

    def __init__(self, shape: Shape, group_of: Tensor, *, dropout: float = 0.0) -> None:
        super().__init__()
        self.shape = shape
        self.register_buffer("group_of", group_of)
        self.own = nn.Embedding(shape.characters, shape.width)
        self.rhyme = nn.Embedding(shape.groups, shape.width)
        self.place = nn.Embedding(CHARACTERS, shape.width)
        self.beginning = nn.Parameter(torch.zeros(shape.width))
        self.above = nn.Linear(shape.width, shape.width)
        self.about = nn.Linear(shape.width, shape.width)
        self.lstm = nn.LSTM(
            2 * shape.width,
            shape.hidden,
            shape.layers,
            batch_first=True,
            dropout=dropout if shape.layers > 1 else 0.0,
        )
        self.narrow = nn.Linear(shape.hidden, shape.width)
        self.likely = nn.Parameter(torch.zeros(shape.characters))  # each by itself
        self.dropout = nn.Dropout(dropout)
        for embedding in (self.own, self.rhyme, self.place):
            nn.init.normal_(embedding.weight, std=0.1)

    def forward(self, poems: Tensor, about: Tensor) -> Tensor:
        """poems: (poems, CHARACTERS), int64, whole; about: (poems, ABOUT), int64.

        -> (poems, CHARACTERS, vocabulary), logits of each from what is before it.
        """
        vectors = self._vectors()
        empty = poems.new_full((len(poems), LENGTH), _NOTHING)
        before = torch.cat([empty[:, :1], poems[:, :-1]], dim=1)
        above = torch.cat([empty, poems[:, :-LENGTH]], dim=1)
        places = torch.arange(CHARACTERS, device=poems.device)
        inputs = self._inputs(vectors, before, above, places, about)
        hidden, _ = self.lstm(self.dropout(inputs))
        return self._logits(vectors, hidden)

    def step(
        self, place: int, before: Tensor, above: Tensor, about: Tensor, state: State | None
    ) -> tuple[Tensor, State]:
        """One character of many poems: (poems,) each, about (poems, ABOUT)
        -> logits (poems, vocabulary), and the state to go on from."""
        vectors = self._vectors()
        places = torch.tensor([place], device=before.device)
        inputs = self._inputs(vectors, before[:, None], above[:, None], places, about)
        hidden, after = self.lstm(inputs, state)
        return self._logits(vectors, hidden)[:, 0], after

    def _vectors(self) -> Tensor:
        rhymes: Tensor = self.rhyme(self.group_of)
        return self.own.weight + rhymes

    def _inputs(
        self, vectors: Tensor, before: Tensor, above: Tensor, places: Tensor, about: Tensor
    ) -> Tensor:
        written = torch.where((before == _NOTHING)[..., None], self.beginning, _of(vectors, before))
        subjects = _of(vectors, about)
        subject = subjects.sum(1) / (about != _NOTHING).sum(1, keepdim=True).clamp(min=1)
        given = (
            self.place(places)[None]
            + self.above(_of(vectors, above))
            + self.about(subject)[:, None]
        )
        return torch.cat([written, given.expand(*written.shape)], dim=-1)

    def _logits(self, vectors: Tensor, hidden: Tensor) -> Tensor:
        narrowed: Tensor = self.dropout(self.narrow(self.dropout(hidden)))
        return narrowed @ vectors.T + self.likely


def _of(vectors: Tensor, numbers: Tensor) -> Tensor:
    """Their vectors; zeros for _NOTHING."""
    found = nn.functional.embedding(numbers.clamp(min=0), vectors)
    return found * (numbers != _NOTHING)[..., None]


def rhyme_groups(vocabulary: Vocabulary, rhymes: Rhymes) -> Tensor:
    """(vocabulary,), int64: as `PoemNetwork.group_of`. Of several readings, the book's first."""
    order = {name: number for number, name in enumerate(rhymes.groups, start=1)}
    groups = [0] * len(vocabulary)
    for one in vocabulary.characters:
        if names := rhymes.of(one):
            groups[vocabulary.number(one)] = order[names[0]]
    return torch.tensor(groups)


def about_numbers(subjects: Sequence[Sequence[int]]) -> Tensor:
    """What poems shall be about -> (poems, ABOUT), int64; more than ABOUT are left out."""
    rows = [list(numbers[:ABOUT]) for numbers in subjects]
    return torch.tensor([row + [_NOTHING] * (ABOUT - len(row)) for row in rows])


def nothing(poems: int) -> Tensor:
    """(poems,): no character before, or above."""
    return torch.full((poems,), _NOTHING)


@torch.inference_mode()
def log_probabilities(
    network: PoemNetwork, vocabulary: Vocabulary, texts: Sequence[str], *, batch: int = 128
) -> NDArray[np.float64]:
    """Natural logarithms, of every character of every text, about nothing: (texts, CHARACTERS)."""
    network.eval()
    rows = [np.empty((0, CHARACTERS))]
    for start in range(0, len(texts), batch):
        poems = torch.from_numpy(vocabulary.encode(texts[start : start + batch]))
        logits = network(poems, about_numbers([()] * len(poems)))
        chances = torch.log_softmax(logits, dim=-1).gather(2, poems[..., None])[..., 0]
        rows.append(chances.double().numpy())
    return np.concatenate(rows)
