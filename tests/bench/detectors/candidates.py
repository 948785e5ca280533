"""The detectors that were compared; only the first is in use."""

from collections.abc import Callable, Mapping

import dlib
import numpy as np
import torch

from tests.bench.detectors.cascade import Cascade
from tests.bench.detectors.contract import Detect
from tests.bench.detectors.mmod import FILE, MaxMarginDetector
from workers.inference import weights
from workers.vision.faces import centerface
from workers.vision.faces.boxes import Boxes
from workers.vision.faces.detector import FaceDetector
from workers.vision.faces.locator import FaceLocator, LocatorSettings
from workers.vision.pixels import Pixels

_LOCATED = 0.4  # heat, from which on CenterFace alone calls something a face


def ours() -> Detect:
    detector = FaceDetector(device=torch.device("cpu"))
    return lambda picture: _boxes([face.box for face in detector.detect(picture)])


def glance() -> Detect:
    """CenterFace by itself, one look at the whole picture."""
    network = centerface.load(weights.FACE_LOCATION.verified())
    settings = LocatorSettings(tiles=0, heat=_LOCATED)
    locator = FaceLocator(network, device=torch.device("cpu"), settings=settings)

    @torch.inference_mode()
    def detect(picture: Pixels) -> Boxes:
        return locator.locate(picture)[0]

    return detect


def cascade() -> Detect:
    detector = Cascade()
    return lambda picture: detector.detect(picture)[0]


def hog() -> Detect:
    """dlib's, as `face_recognition` calls it: the picture twice as large would take four times."""
    detector = dlib.get_frontal_face_detector()

    def detect(picture: Pixels) -> Boxes:
        found = detector(picture, 1)
        return _boxes([(face.left(), face.top(), face.right(), face.bottom()) for face in found])

    return detect


def max_margin() -> Detect:
    detector = MaxMarginDetector(FILE.verified(), device=torch.device("cpu"))
    return lambda picture: detector.detect(picture)[0]


def _boxes(found: object) -> Boxes:
    return np.array(found, np.float32).reshape(-1, 4)


CANDIDATES: Mapping[str, Callable[[], Detect]] = {
    "ours": ours,
    "CenterFace, one look": glance,
    "MTCNN": cascade,
    "HOG (dlib)": hog,
    "MMOD (dlib's, in torch)": max_margin,
}
