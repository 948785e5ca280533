"""Every detector finds a face that nobody could miss."""

from pathlib import Path

import numpy as np
import pytest

from tests.bench.detectors.candidates import CANDIDATES
from tests.bench.detectors.comparison import overlaps
from workers.media.header import read_header
from workers.media.renditions import make_renditions
from workers.vision.pixels import Pixels, decode

FACE = np.array([0.40, 0.10, 0.67, 0.36], np.float32)  # of the sides of obama.jpg


@pytest.fixture(scope="module")
def portrait(sample_photos: Path) -> Pixels:
    photo = sample_photos / "obama.jpg"
    return decode(make_renditions(photo, read_header(photo)).preview.content)


@pytest.mark.parametrize("name", CANDIDATES)
def test_it_finds_one_face_where_it_is(name: str, portrait: Pixels) -> None:
    height, width = portrait.shape[:2]

    boxes = CANDIDATES[name]()(portrait)

    face = FACE * np.array([width, height, width, height], np.float32)
    assert len(boxes) == 1
    assert overlaps(face, boxes)[0] > 0.5
