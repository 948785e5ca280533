"""The detectors out of TensorFlow.js are as sure of a face as in TensorFlow.js itself."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.bench.detectors.blazeface import BACK, FRONT, FULL, BlazeFace
from tests.bench.detectors.ssd import SingleShot
from tests.bench.detectors.tiny_face import TinyFace
from workers.vision.pixels import Pixels

Detector = BlazeFace | SingleShot | TinyFace

# What the networks made of the same pixels in face-api's own TensorFlow.js (on its "cpu").
IN_TENSORFLOW = [
    pytest.param(SingleShot, 0.992111, id="SSD MobileNet v1"),
    pytest.param(TinyFace, 0.873518, id="Tiny Face"),
    pytest.param(lambda: BlazeFace(FRONT), 0.944267, id="BlazeFace, front"),
    pytest.param(lambda: BlazeFace(BACK), 0.942120, id="BlazeFace, back"),
    pytest.param(lambda: BlazeFace(FULL), 0.948607, id="BlazeFace, full range"),
]


@pytest.fixture(scope="module")
def portrait(sample_photos: Path) -> Pixels:
    return np.asarray(Image.open(sample_photos / "obama.jpg").convert("RGB"))


@pytest.mark.parametrize(("load", "sureness"), IN_TENSORFLOW)
def test_it_is_as_sure_of_a_portrait(
    load: Callable[[], Detector], sureness: float, portrait: Pixels
) -> None:
    _, scores = load().detect(portrait)
    assert scores.max() == pytest.approx(sureness, abs=1e-4)
