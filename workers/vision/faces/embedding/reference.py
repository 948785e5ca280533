"""`face_recognition` itself behind the contract: what our own dlib network is held to."""

import threading
from collections.abc import Sequence

import numpy as np

from workers.vision.faces.detector import Detection
from workers.vision.faces.embedding.contract import Embedding
from workers.vision.faces.embedding.dlib_alignment import dlib_view
from workers.vision.faces.embedding.dlib_resnet import CHIP_SIDE, DIMENSIONS
from workers.vision.pixels import Pixels


class FaceRecognitionEmbedder:
    """One face after another, on the CPU: slow, and the oracle of the tests."""

    version = "face_recognition-1.3.0"
    dimensions = DIMENSIONS

    def __init__(self) -> None:
        import face_recognition  # noqa: PLC0415  reads 130 MB of models while it is imported

        self._encode = face_recognition.face_encodings
        self._lock = threading.Lock()  # dlib's network keeps its activations in itself

    def embed(self, picture: Pixels, faces: Sequence[Detection]) -> list[Embedding]:
        return [self._point(picture, face) for face in faces]

    def _point(self, picture: Pixels, face: Detection) -> Embedding:
        picture, (left, top, right, bottom) = dlib_view(picture, face)
        with self._lock:
            (point,) = self._encode(picture, [(top, right, bottom, left)], model="small")
        return np.asarray(point, np.float32)

    def warm_up(self) -> None:
        blank = np.zeros((CHIP_SIDE, CHIP_SIDE, 3), np.uint8)
        box = np.array([0, 0, CHIP_SIDE, CHIP_SIDE], np.float32)
        self.embed(blank, [Detection(box, np.zeros((5, 2), np.float32), 1.0)])

    def close(self) -> None:
        """Nothing waits: every call returns with its result."""
