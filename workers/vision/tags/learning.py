"""What a head of tags learns from: photos as the frozen network sees them, and what users said.

A file holds no picture, no name and no id. It is in the format safetensors: tensors "points",
"priors", "labels", "groups", "frozen" and "thresholds", and under "about" of its metadata, in
JSON, the words and the network.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.numpy import save_file

YES: Final = 1
NO: Final = 0
UNSAID: Final = -1  # the owner has let the network's answer stand, or has not seen it
FOREIGN: Final = -2  # a word of another owner's own


@dataclass(frozen=True, slots=True)
class LearningSet:
    """A row a photo, a column a word.

    network: the version whose answers are `priors`.
    points: (n, 512) float16, in `scenes.SPACE`. priors: (n, words) float16, log-odds by
    `head.prior`. labels: (n, words) int8. groups: (n,) int32: near-duplicates share a number.
    frozen: (n,) bool: those that nothing learns from. thresholds: (words,) float32, of the
    network's confidence; above 1 where it cannot tell the word.
    """

    network: str
    words: tuple[str, ...]
    points: NDArray[np.float16]
    priors: NDArray[np.float16]
    labels: NDArray[np.int8]
    groups: NDArray[np.int32]
    frozen: NDArray[np.bool_]
    thresholds: NDArray[np.float32]

    def part(self, *, frozen: bool) -> "LearningSet":
        rows = np.flatnonzero(self.frozen == frozen)
        return LearningSet(
            self.network,
            self.words,
            self.points[rows],
            self.priors[rows],
            self.labels[rows],
            self.groups[rows],
            self.frozen[rows],
            self.thresholds,
        )

    @property
    def said(self) -> NDArray[np.bool_]:
        """(n, words): where somebody has spoken."""
        return self.labels >= NO

    def save(self, path: Path) -> None:
        """The same set is the same bytes."""
        about = {"network": self.network, "words": list(self.words)}
        save_file(
            {
                "points": self.points,
                "priors": self.priors,
                "labels": self.labels,
                "groups": self.groups,
                "frozen": self.frozen.astype(np.uint8),
                "thresholds": self.thresholds,
            },
            path,
            metadata={"about": json.dumps(about, ensure_ascii=False, sort_keys=True)},
        )

    @classmethod
    def load(cls, path: Path) -> "LearningSet":
        with safe_open(path, framework="numpy") as file:
            about = json.loads(file.metadata()["about"])
            return cls(
                about["network"],
                tuple(about["words"]),
                file.get_tensor("points"),
                file.get_tensor("priors"),
                file.get_tensor("labels"),
                file.get_tensor("groups"),
                file.get_tensor("frozen").astype(bool),
                file.get_tensor("thresholds"),
            )
