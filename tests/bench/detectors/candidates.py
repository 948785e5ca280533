"""The detectors that were compared; only the first is in use."""

from collections.abc import Callable, Mapping
from functools import partial

import dlib
import numpy as np
import torch

from tests.bench.detectors import blazeface
from tests.bench.detectors.blazeface import BlazeFace
from tests.bench.detectors.cascade import Cascade
from tests.bench.detectors.contract import Detect
from tests.bench.detectors.mmod import FILE, MaxMarginDetector
from tests.bench.detectors.ssd import SingleShot
from tests.bench.detectors.tiny_face import TinyFace
from tests.bench.detectors.yunet import YuNet
from workers.inference import weights
from workers.vision.faces import centerface
from workers.vision.faces.boxes import Boxes
from workers.vision.faces.detector import FaceDetector
from workers.vision.faces.glance import Glance, GlanceSettings
from workers.vision.pixels import Pixels

_LOCATED = 0.4  # heat, from which on CenterFace alone calls something a face


def ours() -> Detect:
    detector = FaceDetector(device=torch.device("cpu"))
    return lambda picture: _boxes([face.box for face in detector.detect(picture)])


def glance() -> Detect:
    """CenterFace by itself, one look at the whole picture."""
    network = centerface.load(weights.FACE_LOCATION.verified())
    settings = GlanceSettings(heat=_LOCATED)
    looking = Glance(network, device=torch.device("cpu"), settings=settings)

    @torch.inference_mode()
    def detect(picture: Pixels) -> Boxes:
        return looking.locate(picture).boxes

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


def single_shot() -> Detect:
    detector = SingleShot()
    return lambda picture: detector.detect(picture)[0]


def tiny_face(side: int) -> Detect:
    detector = TinyFace(side=side)
    return lambda picture: detector.detect(picture)[0]


def blaze_face(chosen: blazeface.Range) -> Detect:
    detector = BlazeFace(chosen)
    return lambda picture: detector.detect(picture)[0]


def yunet(sure: float) -> Detect:
    detector = YuNet(sure=sure)
    return lambda picture: detector.detect(picture)[0]


def _boxes(found: object) -> Boxes:
    return np.array(found, np.float32).reshape(-1, 4)


CANDIDATES: Mapping[str, Callable[[], Detect]] = {
    "ours": ours,
    "CenterFace, one look": glance,
    "MTCNN": cascade,
    "YuNet": partial(yunet, 0.6),
    "YuNet, from 0.7 on": partial(yunet, 0.7),
    "SSD MobileNet v1": single_shot,
    "Tiny Face at 416 pixels": partial(tiny_face, 416),
    "Tiny Face at 1024 pixels": partial(tiny_face, 1024),
    "BlazeFace, front": partial(blaze_face, blazeface.FRONT),
    "BlazeFace, back": partial(blaze_face, blazeface.BACK),
    "BlazeFace, full range": partial(blaze_face, blazeface.FULL),
    "HOG (dlib)": hog,
    "MMOD (dlib's, in torch)": max_margin,
}

# A picture costs them half a second to two seconds: too much for every run of the benchmarks.
SLOW = frozenset({"Tiny Face at 1024 pixels", "MMOD (dlib's, in torch)"})
