"""What the recogniser asks of a network that tells faces apart."""

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from workers.vision.faces.detector import Detection
from workers.vision.pixels import Pixels

Embedding: TypeAlias = NDArray[np.float32]  # (dimensions,)


class FaceEmbedder(Protocol):
    """Faces become points of one space, which the version names; safe to use from several threads.

    Points of one space are compared by their Euclidean (L2) distance, whatever the network was
    trained for: a network of cosines gives vectors of unit length, for which both give the same
    order (the squared distance is 2 - 2 cos). Points of different spaces are never compared. How
    near is near enough differs from space to space, and is calibrated for each.
    """

    @property
    def version(self) -> str: ...

    @property
    def dimensions(self) -> int: ...

    def embed(self, picture: Pixels, faces: Sequence[Detection]) -> list[Embedding]:
        """One point for each face, in order. Faces of other pictures may share the batch.

        Raises EngineError: the device was lost, or the process is shutting down.
        """

    def warm_up(self) -> None:
        """One real forward pass."""

    def close(self) -> None:
        """Finishes what was accepted."""
