"""The model: what phrases say, what the meaning says, and how far to believe each.

phrases:  the sum of the weights of the phrases that it knows, by the length of the vector of
          their rarities: a long text is no surer for being long
meaning:  a small network on the point of the sentence encoder
happy:    sigmoid(a * phrases + b * meaning + c), of each language its own
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from workers.inference.errors import WeightsCorrupt
from workers.language.sentiment.languages import Language
from workers.language.sentiment.phrases import Keys
from workers.language.text import DIMENSIONS

LANGUAGES = tuple(Language)
_SCALE = DIMENSIONS**0.5  # a point's coordinates are about 1 / this


class SentimentNetwork(nn.Module):
    """phrases: how many it knows. hidden: width of the network on meaning.

    keys: (phrases) int64, sorted as unsigned numbers are. bands: below the first an unhappy text,
    above the second a happy one; of each language.
    """

    keys: Tensor
    weights: Tensor
    rarities: Tensor
    blend: Tensor
    bands: Tensor

    def __init__(self, *, phrases: int, hidden: int, dropout: float = 0.0) -> None:
        super().__init__()
        self.register_buffer("keys", torch.zeros(phrases, dtype=torch.int64))
        self.register_buffer("weights", torch.zeros(phrases))
        self.register_buffer("rarities", torch.zeros(phrases))
        self.meaning = meaning_network(hidden, dropout)
        self.register_buffer("blend", torch.zeros(len(LANGUAGES), 3))
        self.register_buffer("bands", torch.full((len(LANGUAGES), 2), 0.5))

    @classmethod
    def load(cls, file: Path) -> "SentimentNetwork":
        """Ready to be asked. Raises WeightsCorrupt for what is no such model."""
        try:
            state: Mapping[str, Tensor] = torch.load(file, map_location="cpu", weights_only=True)
            network = cls(phrases=len(state["keys"]), hidden=len(state["meaning.1.weight"]))
            network.load_state_dict(state)
        except Exception as error:
            raise WeightsCorrupt(f"{file.name} is no sentiment model: {error}") from error
        return network.eval()

    def save(self, file: Path) -> None:
        torch.save(self.state_dict(), file)

    @property
    def resident_bytes(self) -> int:
        return sum(one.element_size() * one.numel() for one in self.state_dict().values())

    def by_phrases(self, phrases: Sequence[Keys]) -> NDArray[np.float32]:
        """Log-odds of each text, shape (n)."""
        weights, rarities = self.weights.numpy(), self.rarities.numpy()
        known = [self._places(keys) for keys in phrases]
        odds = [weights[at].sum() / max(1e-9, np.linalg.norm(rarities[at])) for at in known]
        return np.array(odds, np.float32)

    def by_meaning(
        self, points: NDArray[np.float32], languages: Sequence[Language]
    ) -> NDArray[np.float32]:
        """points: (n, 512), unit length. Log-odds, shape (n)."""
        with torch.inference_mode():
            found: NDArray[np.float32] = self.meaning(meaning_input(points, languages))[
                :, 0
            ].numpy()
        return found

    def blended(
        self,
        phrases: NDArray[np.float32],
        meaning: NDArray[np.float32],
        languages: Sequence[Language],
    ) -> NDArray[np.float32]:
        """Calibrated probabilities that the texts are happy ones, shape (n)."""
        own = self.blend.numpy()[[LANGUAGES.index(one) for one in languages]]
        odds = own[:, 0] * phrases + own[:, 1] * meaning + own[:, 2]
        happy: NDArray[np.float32] = (1 / (1 + np.exp(-odds))).astype(np.float32)
        return happy

    def band(self, language: Language) -> tuple[float, float]:
        low, high = self.bands[LANGUAGES.index(language)].tolist()
        return low, high

    def known(self, keys: Keys) -> int:
        """How many of them."""
        return len(self._places(keys))

    def _places(self, keys: Keys) -> NDArray[np.intp]:
        return places(self.keys.numpy().view(np.uint64), keys)


def places(vocabulary: Keys, keys: Keys) -> NDArray[np.intp]:
    """Where those that are in it stand in a sorted vocabulary."""
    if not len(vocabulary):
        return np.empty(0, np.intp)
    at = np.minimum(np.searchsorted(vocabulary, keys), len(vocabulary) - 1)
    found: NDArray[np.intp] = at[vocabulary[at] == keys]
    return found


def meaning_network(hidden: int, dropout: float) -> nn.Sequential:
    """On points, with the language beside them."""
    return nn.Sequential(
        nn.Dropout(dropout / 5),
        nn.Linear(DIMENSIONS + len(LANGUAGES), hidden),
        nn.GELU(),
        nn.Dropout(dropout),
        nn.Linear(hidden, 1),
    )


def meaning_input(points: NDArray[np.float32], languages: Sequence[Language]) -> Tensor:
    """(n, 512 and one for each language), float32."""
    which = np.array([[one is own for own in LANGUAGES] for one in languages], np.float32)
    together = np.concatenate([points * _SCALE, which.reshape(len(points), -1)], axis=1)
    return torch.from_numpy(together.astype(np.float32))
