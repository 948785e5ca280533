"""Quality tells faces that can be recognised from those that cannot."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest
import torch

from workers.vision.faces.detector import Detection, FaceDetector, likelihood
from workers.vision.faces.quality import RECOGNISABLE, REJECT, Measures, quality
from workers.vision.pixels import Pixels, resize

GOOD = Measures(score=0.99, sureness=0.99, side=200, sharpness=0.5, contrast=40)


@pytest.fixture(scope="module")
def portrait(picture: Callable[[str], Pixels]) -> Pixels:
    return picture("obama.jpg")


@pytest.fixture(scope="module")
def detector() -> FaceDetector:
    return FaceDetector(device=torch.device("cpu"))


@pytest.fixture(scope="module")
def face(detector: FaceDetector, portrait: Pixels) -> Detection:
    (found,) = detector.detect(portrait)
    return found


def out_of_focus(photo: Pixels, sigma: float) -> Pixels:
    return np.asarray(cv2.GaussianBlur(photo, (0, 0), sigma), np.uint8)


def test_a_good_portrait_is_recognisable(face: Detection) -> None:
    assert face.quality > 0.9


def test_quality_falls_as_a_face_loses_focus(
    detector: FaceDetector, portrait: Pixels, face: Detection
) -> None:
    side = float((face.box[2:] - face.box[:2]).max())
    blurred = [
        detector.describe(out_of_focus(portrait, side / part), [face.box])[0].quality
        for part in (60, 30, 20, 10)
    ]
    assert blurred == sorted(blurred, reverse=True)
    assert blurred[0] > RECOGNISABLE > blurred[2]


def test_quality_falls_as_a_face_gets_small(
    detector: FaceDetector, portrait: Pixels, face: Detection
) -> None:
    side = float((face.box[2:] - face.box[:2]).max())
    shrunk = []
    for pixels in (96, 20, 14, 8):
        scale = pixels / side
        height, width = portrait.shape[:2]
        small = resize(portrait, (round(width * scale), round(height * scale)))
        shrunk.append(detector.describe(small, [face.box * np.float32(scale)])[0].quality)
    assert shrunk == sorted(shrunk, reverse=True)
    assert shrunk[0] > RECOGNISABLE > shrunk[3]


def test_a_face_that_cannot_be_seen_is_not_recognisable(
    detector: FaceDetector, portrait: Pixels, face: Detection
) -> None:
    covered = portrait.copy()
    left, top, right, bottom = face.box.astype(int)
    covered[top:bottom, left:right] = 128
    assert detector.describe(covered, [face.box])[0].quality < REJECT


@pytest.mark.parametrize(
    "worse",
    [
        Measures(score=0.6, sureness=0.99, side=200, sharpness=0.5, contrast=40),
        Measures(score=0.99, sureness=0.3, side=200, sharpness=0.5, contrast=40),
        Measures(score=0.99, sureness=0.99, side=10, sharpness=0.5, contrast=40),
        Measures(score=0.99, sureness=0.99, side=200, sharpness=0.12, contrast=40),
        Measures(score=0.99, sureness=0.99, side=200, sharpness=0.5, contrast=5),
    ],
    ids=["unlikely", "unsure", "tiny", "soft", "flat"],
)
def test_each_weakness_alone_lowers_quality(worse: Measures) -> None:
    assert 0 <= quality(worse) < quality(GOOD) <= 1


def test_extreme_measures_stay_between_nothing_and_certainty() -> None:
    assert quality(Measures(score=0.0, sureness=0.0, side=0, sharpness=0.0, contrast=0.0)) == 0
    assert (
        quality(Measures(score=1.0, sureness=1.0, side=9999, sharpness=99.0, contrast=255.0)) <= 1
    )


def test_two_networks_together_decide_what_is_a_face() -> None:
    assert likelihood(0.9, 0.99) > 0.99
    assert likelihood(0.15, 0.2) < 0.1
    assert likelihood(0.6, 0.02) < 0.5 < likelihood(0.9, 0.02)  # hidden eyes, seen by one alone
    assert likelihood(0.3, 0.1) < 0.5 < likelihood(0.3, 0.99)  # small, confirmed by the other
    assert 0 < likelihood(0.0, 0.0) < likelihood(1.0, 1.0) < 1
