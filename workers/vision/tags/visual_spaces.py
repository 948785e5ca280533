"""How a picture looks, as a point of unit length: look-alikes lie close together.

A space is named by its version and never changes; a better one comes as another version, which an
operator opens beside the one in use and back-fills. To add one, register it in `visual_spaces`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workers.vision.tags.look import Look


@dataclass(frozen=True, slots=True)
class VisualSpace:
    """The features' square roots, seen along the directions that the classifier tells apart.

    The roots damp a few loud channels (as the Hellinger kernel does for histograms: Arandjelovic
    and Zisserman, CVPR 2012). `directions`: (dimensions, 1280), the classifier's right singular
    vectors, each divided by its singular value, so that no kind of thing outweighs the others.
    """

    version: str
    directions: NDArray[np.float32]

    def point(self, look: Look) -> NDArray[np.float32]:
        """(dimensions,) float32 of length 1."""
        point = self.directions @ np.sqrt(look.features)
        length = float(np.linalg.norm(point))
        if length == 0:  # no channel answered: as far from all as can be told
            return np.full_like(point, len(point) ** -0.5)
        unit: NDArray[np.float32] = point / np.float32(length)
        return unit


def visual_spaces(classifier: NDArray[np.float32]) -> Mapping[str, VisualSpace]:
    """Every version that this network can fill. classifier: (1000, 1280), its last layer.

    512 dimensions tell altered copies from other photos as well as all 1280 (docs/models.md); 256
    need half the room, for installations of many millions of photos.
    """
    directions = _directions(classifier)
    return {
        version: VisualSpace(version, directions[:dimensions])
        for version, dimensions in (
            ("efficientnet-lite2-0.1.0", 512),
            ("efficientnet-lite2-0.1.0-d256", 256),
        )
    }


def _directions(classifier: NDArray[np.float32]) -> NDArray[np.float32]:
    """(1000, 1280), the most telling first.

    Singular vectors are known but for their sign. The largest component is made positive, or the
    points of two machines could not be compared.
    """
    weights = classifier.astype(np.float64)
    _, values, vectors = np.linalg.svd(weights - weights.mean(axis=0), full_matrices=False)
    largest = np.abs(vectors).argmax(axis=1)
    signs = np.sign(vectors[np.arange(len(vectors)), largest])
    scaled = vectors * (signs / np.maximum(values, np.finfo(np.float32).tiny))[:, None]
    return np.ascontiguousarray(scaled[:-1], np.float32)  # the last is what the mean took away
