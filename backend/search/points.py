"""Points as they travel between workers and the search: half precision, like the stored ones."""

from base64 import b64decode, b64encode
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Vector: TypeAlias = NDArray[np.float32]


def pack(point: Vector) -> str:
    """Base64 of little-endian halves."""
    return b64encode(point.astype("<f2").tobytes()).decode()


def unpack(text: str) -> Vector:
    """Raises ValueError."""
    return np.frombuffer(b64decode(text, validate=True), "<f2").astype(np.float32)
