"""dlib's max-margin detector in torch finds what dlib finds."""

from pathlib import Path

import dlib
import numpy as np
import pytest
import torch

from tests.bench.detectors.mmod import FILE, MaxMarginDetector, read_parameters
from workers.media.header import read_header
from workers.media.renditions import make_renditions
from workers.vision.faces.dlib_format import MalformedNetwork
from workers.vision.pixels import decode, resize


def test_it_finds_the_same_faces_as_surely(sample_photos: Path) -> None:
    photo = sample_photos / "t1.jpg"
    group = decode(make_renditions(photo, read_header(photo)).preview.content)
    part = np.ascontiguousarray(resize(group, (480, 332))[40:240, :240])
    picture = np.ascontiguousarray(resize(part, (480, 400)))

    boxes, scores = MaxMarginDetector(FILE.verified(), device=torch.device("cpu")).detect(picture)
    expected = dlib.cnn_face_detection_model_v1(str(FILE.verified()))(picture, 0)

    assert len(expected) == len(boxes) == 3
    for box, score, other in zip(boxes, scores, expected, strict=True):
        assert score == pytest.approx(other.confidence, abs=0.02)
        sides = (other.rect.left(), other.rect.top(), other.rect.right(), other.rect.bottom())
        assert np.abs(box - sides).max() <= 2


def test_a_broken_file_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.dat"
    broken.write_bytes(FILE.verified().read_bytes()[:5000])
    with pytest.raises(MalformedNetwork):
        read_parameters(broken)
