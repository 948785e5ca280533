"""Small faces are found wherever they are in a large picture, and large ones left alone."""

from collections.abc import Callable

import numpy as np
import pytest
import torch

from workers.inference import weights
from workers.vision.faces import yunet
from workers.vision.faces.candidates import Candidates
from workers.vision.faces.small import SmallFaces, SmallFaceSettings
from workers.vision.pixels import Pixels, resize

Locate = Callable[[Pixels], Candidates]


@pytest.fixture(scope="module")
def locate() -> Locate:
    network = yunet.load(weights.FACE_SMALL.verified())
    small = SmallFaces(network, device=torch.device("cpu"), settings=SmallFaceSettings())

    @torch.inference_mode()
    def found(picture: Pixels, largest: float = 100.0) -> Candidates:
        return small.locate(picture, largest=largest)

    return found


@pytest.fixture(scope="module")
def portrait(picture: Callable[[str], Pixels]) -> Pixels:
    """A face that fills most of a square, 25 pixels high."""
    photo = picture("obama.jpg")
    height, width = photo.shape[:2]
    face = photo[int(0.02 * height) : int(0.46 * height), int(0.3 * width) : int(0.78 * width)]
    return resize(face, (42, 42))


# In a corner, over the seam of two tiles and of four, and at the far edges.
@pytest.mark.parametrize(
    ("left", "top"), [(0, 0), (298, 120), (490, 490), (2006, 1324), (1000, 1324)]
)
def test_a_face_of_25_pixels_is_found_at_its_place(
    locate: Locate, portrait: Pixels, left: int, top: int
) -> None:
    scene = np.full((1366, 2048, 3), 90, np.uint8)
    scene[top : top + 42, left : left + 42] = portrait
    found = locate(scene)
    surest = found.where(found.heat >= 0.3)
    assert len(surest) == 1
    (box,), (points,) = surest.boxes, surest.points
    assert 18 < surest.sides[0] < 33
    assert ((box >= (left, top, left, top)) & (box <= (left + 42, top + 42) * 2)).all()
    assert ((points > box[:2] - 2) & (points < box[2:] + 2)).all()
    assert surest.upright.all()


def test_what_is_larger_than_asked_for_is_left_alone(
    locate: Callable[..., Candidates], picture: Callable[[str], Pixels]
) -> None:
    photo = picture("t1.jpg")
    assert len(locate(photo, largest=300.0)) >= 6
    assert len(locate(photo, largest=40.0)) < 6
    assert (locate(photo, largest=40.0).sides < 40).all()


def test_an_empty_scene_holds_nothing(locate: Locate) -> None:
    assert len(locate(np.full((1366, 2048, 3), 90, np.uint8))) == 0
