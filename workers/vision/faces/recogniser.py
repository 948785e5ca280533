"""From a picture to its faces: where they are, how they look, and what tells them apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import dlib
import numpy as np
import torch
from numpy.typing import NDArray

from workers.inference import weights
from workers.inference.batcher import MicroBatcher
from workers.inference.device import is_lost, ran_out_of_memory
from workers.vision.faces import network
from workers.vision.faces.detector import Boxes, Detection, DetectorSettings, FaceDetector
from workers.vision.pixels import Pixels

VERSION = "dlib-resnet29-1+mtcnn-2.6.0"

DEFAULT_SETTINGS = DetectorSettings()

_CHIP_PADDING = 0.25  # around the face, in fractions of it: what the network was trained on
# dlib's landmarks were trained on the boxes of its own detector. These put MTCNN's boxes where
# that would have put its own: the median over 431 faces that both found (docs/models.md).
_DLIB_SIDE = 0.95
_DLIB_OFFSET = np.array([0.0, 0.08], np.float32)
_BATCH = {"cpu": 8, "cuda": 256}
_WAIT = 0.003  # seconds

Embedding = NDArray[np.float32]  # (128,)


@dataclass(frozen=True, slots=True)
class RecognisedFace:
    """In pixels of the picture. Embeddings of one person lie closer than about 0.5 (L2)."""

    box: Boxes  # (4,): left, top, right, bottom
    landmarks: NDArray[np.float32]  # (5, 2)
    score: float
    embedding: Embedding


class FaceRecogniser:
    """Safe to use from several threads; their faces share batches."""

    version = VERSION

    def __init__(self, device: torch.device, settings: DetectorSettings = DEFAULT_SETTINGS) -> None:
        self._device = device
        self._detector = FaceDetector(
            weights={
                "proposal": weights.FACE_PROPOSAL.verified(),
                "refinement": weights.FACE_REFINEMENT.verified(),
                "output": weights.FACE_OUTPUT.verified(),
            },
            device=device,
            settings=settings,
        )
        self._landmarks = _shape_predictor(weights.FACE_LANDMARKS.verified())
        self._network = network.load(weights.FACE_EMBEDDING.verified()).to(device)
        self._batcher: MicroBatcher[Pixels, Embedding] = MicroBatcher(
            self._embed,
            name="faces",
            max_batch=_BATCH[device.type],
            max_wait=_WAIT,
            ran_out_of_memory=ran_out_of_memory,
            is_lost=is_lost,
        )

    def recognise(self, picture: Pixels) -> list[RecognisedFace]:
        """All faces of the picture, the surest first. Raises EngineError."""
        detections = self._detector.detect(picture)
        embeddings = self.embed(self.chip(picture, found) for found in detections)
        return [
            RecognisedFace(found.box, found.landmarks, found.score, embedding)
            for found, embedding in zip(detections, embeddings, strict=True)
        ]

    def chip(self, picture: Pixels, face: Detection) -> Pixels:
        """The face put upright, (150, 150, 3): dlib's own alignment by five landmarks."""
        shape = self._landmarks(picture, _dlib_rectangle(face.box))
        chip: Pixels = dlib.get_face_chip(picture, shape, network.CHIP_SIDE, _CHIP_PADDING)
        return chip

    def embed(self, chips: Iterable[Pixels]) -> list[Embedding]:
        """One embedding for each upright face of (150, 150, 3)."""
        return self._batcher.map(chips)

    def warm_up(self) -> None:
        blank = np.zeros((network.CHIP_SIDE, network.CHIP_SIDE, 3), np.uint8)
        self._detector.detect(blank)
        self.embed([blank])

    def close(self) -> None:
        self._batcher.close()

    @torch.inference_mode()
    def _embed(self, chips: Sequence[Pixels]) -> list[Embedding]:
        batch = torch.from_numpy(np.stack(chips)).to(self._device)
        embeddings = self._network(batch.permute(0, 3, 1, 2).float())
        return list(embeddings.cpu().numpy())


def _shape_predictor(path: Path) -> "dlib.shape_predictor":
    return dlib.shape_predictor(str(path))


def _dlib_rectangle(box: Boxes) -> "dlib.rectangle":
    side = float((box[2:] - box[:2]).mean())
    centre = (box[:2] + box[2:]) / 2 + _DLIB_OFFSET * side
    corners = np.concatenate([centre - side * _DLIB_SIDE / 2, centre + side * _DLIB_SIDE / 2])
    return dlib.rectangle(*(int(corner) for corner in corners.round()))
