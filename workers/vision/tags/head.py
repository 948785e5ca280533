"""What an installation has learned from its users' corrections, on top of the frozen network.

For each of its words a head adds to the network's own log-odds a line in the photo's point (and
its confidence is that of the sum). Where it has learned nothing, the network's word stands.

A file is in the format safetensors: tensors "weights" (words, 512), "biases", "thresholds", each
(words,) float32, and under "about" of its metadata, in JSON, the words and the network.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from backend.tags.vocabulary import lineage
from workers.inference.errors import WeightsCorrupt

FILE = "head.safetensors"
DIMENSIONS = 512  # of a point in `scenes.SPACE`
# Of a word that the network cannot tell: rare, but not unheard of.
UNHEARD = -3.0
# The surest that the network may be of what a head revises: what is beyond cannot be unlearned.
SURE = 5.0
_BEYOND = 50.0

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of one word and one picture. log_odds: calibrated, natural logarithm.
    threshold: of the confidence; above 1 the word is never shown."""

    log_odds: float
    threshold: float

    @property
    def confidence(self) -> float:
        """0 to 1."""
        return 1 / (1 + math.exp(-max(-_BEYOND, min(_BEYOND, self.log_odds))))

    @property
    def holds(self) -> bool:
        return self.confidence >= self.threshold

    @property
    def tells(self) -> bool:
        """Whether the word is ever shown: a table says of some that the network cannot tell."""
        return self.threshold <= 1


def prior(said: Statement | None) -> float:
    """The log-odds on which a head builds, as it learns and as it answers."""
    if said is None or not said.tells:
        return UNHEARD
    return max(-SURE, min(SURE, said.log_odds))


@dataclass(frozen=True)
class Head:
    """network: the version whose answers it revises. words: slugs. weights: (words, 512).
    biases, thresholds: (words,)."""

    network: str
    words: tuple[str, ...]
    weights: Floats
    biases: Floats
    thresholds: Floats

    def revise(self, said: Mapping[str, Statement], point: Floats) -> dict[str, Statement]:
        """The statements with its own in the place of the network's. point: (512,), unit length.

        What it says is no dog is no beagle either, unless it has learned beagles too.
        """
        residuals = (self.weights @ point + self.biases).tolist()
        own = {
            word: Statement(prior(said.get(word)) + residual, threshold)
            for word, residual, threshold in zip(
                self.words, residuals, self.thresholds.tolist(), strict=True
            )
        }
        denied = {word for word, statement in own.items() if not statement.holds}
        return {
            slug: statement
            for slug, statement in said.items()
            if not any(wider.slug in denied for wider in lineage(slug))
        } | own

    def save(self, path: Path) -> None:
        """The same head is the same bytes."""
        about = {"network": self.network, "words": list(self.words)}
        save_file(
            {"weights": self.weights, "biases": self.biases, "thresholds": self.thresholds},
            path,
            metadata={"about": json.dumps(about, ensure_ascii=False, sort_keys=True)},
        )

    @classmethod
    def load(cls, path: Path) -> "Head":
        """Raises WeightsCorrupt when the file is no head."""
        try:
            with safe_open(path, framework="numpy") as file:
                about = json.loads((file.metadata() or {})["about"])
                head = cls(
                    str(about["network"]),
                    tuple(map(str, about["words"])),
                    file.get_tensor("weights"),
                    file.get_tensor("biases"),
                    file.get_tensor("thresholds"),
                )
        except (OSError, SafetensorError, ValueError, KeyError, TypeError) as error:
            raise WeightsCorrupt(f"{path.name} is no head of tags: {error}") from error
        if not head._fits():
            raise WeightsCorrupt(f"The parts of {path.name} do not fit together.")
        return head

    def _fits(self) -> bool:
        count = len(self.words)
        arrays = (self.weights, self.biases, self.thresholds)
        return (
            self.weights.shape == (count, DIMENSIONS)
            and self.biases.shape == self.thresholds.shape == (count,)
            and all(array.dtype == np.float32 and np.isfinite(array).all() for array in arrays)
        )
