"""From a picture to its faces: where they are, how they look, and what tells them apart."""

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from workers.vision.faces import detector
from workers.vision.faces.detector import Boxes, Detection, DetectorSettings, FaceDetector
from workers.vision.faces.embedding import registry
from workers.vision.faces.embedding.contract import Embedding, FaceEmbedder
from workers.vision.pixels import Pixels

_SAME_FACE = 0.4  # intersection over union of a drawn and a found box


@dataclass(frozen=True, slots=True)
class RecognisedFace:
    """In pixels of the picture. `points`: by the version of the space that each lies in."""

    box: Boxes  # (4,): left, top, right, bottom
    landmarks: NDArray[np.float32]  # (5, 2)
    score: float  # the detector's confidence, 0 to 1
    quality: float  # 0 to 1: how far the points can be trusted
    points: Mapping[str, Embedding]
    drawn: int | None = None  # which of the boxes that were given this is


class FaceRecogniser:
    """Safe to use from several threads; their faces share batches."""

    version = detector.VERSION

    def __init__(
        self,
        device: torch.device,
        settings: DetectorSettings | None = None,
        *,
        half: bool = False,
    ) -> None:
        self._device = device
        self._half = half
        self._detector = FaceDetector(device=device, settings=settings)
        self._lock = threading.Lock()
        self._embedders: dict[str, FaceEmbedder] = {}

    def recognise(
        self, picture: Pixels, *, spaces: Sequence[str], drawn: Sequence[Boxes] = ()
    ) -> list[RecognisedFace]:
        """All faces of the picture, the surest first, and behind them those that were drawn.

        spaces: versions of the embedding networks to ask. drawn: boxes that hold a face, whatever
        the detector thinks; one that it found as well counts as drawn. Raises EngineError.
        """
        found = [face for face in self._detector.detect(picture) if not _is_among(face.box, drawn)]
        described = self._detector.describe(picture, drawn)
        faces = [*found, *described]
        points = {space: self.embedder(space).embed(picture, faces) for space in spaces}
        marks: list[int | None] = [*(None for _ in found), *range(len(described))]
        return [
            RecognisedFace(
                box=face.box if mark is None else drawn[mark],
                landmarks=face.landmarks,
                score=face.score,
                quality=face.quality,
                points={space: points[space][index] for space in spaces},
                drawn=mark,
            )
            for index, (face, mark) in enumerate(zip(faces, marks, strict=True))
        ]

    def detect(self, picture: Pixels) -> list[Detection]:
        """All faces of the picture, the surest first."""
        return self._detector.detect(picture)

    def describe(self, picture: Pixels, boxes: Sequence[Boxes]) -> list[Detection]:
        """What each box holds, a face or not, in order."""
        return self._detector.describe(picture, boxes)

    @property
    def versions(self) -> frozenset[str]:
        """Of the spaces that it can make points of."""
        return frozenset(registry.NETWORKS)

    def embedder(self, version: str) -> FaceEmbedder:
        """Loaded when it is first asked for. Raises UnknownVersion, or what its weights lack."""
        with self._lock:
            if version not in self._embedders:
                self._embedders[version] = registry.load(
                    version, device=self._device, half=self._half
                )
            return self._embedders[version]

    def warm_up(self) -> None:
        self._detector.detect(np.zeros((150, 150, 3), np.uint8))
        self.embedder(registry.DEFAULT).warm_up()

    def close(self) -> None:
        with self._lock:
            for embedder in self._embedders.values():
                embedder.close()


def _is_among(box: Boxes, others: Iterable[Boxes]) -> bool:
    """Whether another box shows the same face."""
    return any(_overlap(box, other) >= _SAME_FACE for other in others)


def _overlap(one: Boxes, other: Boxes) -> float:
    """Intersection over union."""
    sides = np.minimum(one[2:], other[2:]) - np.maximum(one[:2], other[:2])
    common = float(np.prod(np.maximum(sides, 0)))
    union = float(np.prod(one[2:] - one[:2]) + np.prod(other[2:] - other[:2])) - common
    return common / union if union > 0 else 0.0
